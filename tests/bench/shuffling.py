"""The order in which a browser offers the sentences of a point, told in Python: the same in every language.

A writer's browser keeps one random number, the seed. It must give each of two writers another first paragraph, and the
same writer the same one at every visit, without anything being stored for each point. So the order is worked out from
the seed, the point and the move, and from nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_WORD = 0xFFFFFFFF


def hashed(text: str) -> int:
    """32 bits of an ASCII text: FNV-1a over its characters, then the last mixing of murmur3, so that seeds that differ
    in one digit have nothing in common. In JavaScript each product is `Math.imul`, each result `>>> 0`."""
    state = 0x811C9DC5
    for character in text:
        state = (state ^ ord(character)) * 0x01000193 & _WORD
    state = (state ^ state >> 16) * 0x85EBCA6B & _WORD
    state = (state ^ state >> 13) * 0xC2B2AE35 & _WORD
    return state ^ state >> 16


def numbers(state: int) -> Iterator[int]:
    """xorshift32, for ever: 32 bits a number. A state of 0 would give nothing but 0, so 1 stands for it."""
    state = state or 1
    while True:
        state ^= state << 13 & _WORD
        state ^= state >> 17
        state ^= state << 5 & _WORD
        yield state


def shuffled(seed: int, point: str, move: str, keys: Sequence[str]) -> list[str]:
    """The keys of a pool in this browser's order for one move: Fisher-Yates from the end, each time with the number's
    remainder by how many keys are left. The hash is that of `seed:point:move`, the seed written in decimal."""
    order = list(keys)
    chance = numbers(hashed(f"{seed}:{point}:{move}"))
    for last in range(len(order) - 1, 0, -1):
        other = next(chance) % (last + 1)
        order[last], order[other] = order[other], order[last]
    return order
