"""Finds all pairs of similar texts above a threshold, exactly and in pure Python.

The similarity of two texts is the Jaccard index of their sets of three-character pieces: the pieces that both have,
divided by the pieces that either has. To compare every pair takes minutes for 5,000 texts, and an index that counts
shared pieces one by one takes a minute where texts have many parts in common. Therefore a text is compared with all
earlier texts at once. An integer has one bit for each text, and every piece has the integer of the texts that hold it.
The integers of a text's pieces are added column by column, like numbers in a logic circuit."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

PIECE = 3
"""Characters of a piece."""


class Pair(NamedTuple):
    """Two similar texts."""

    first: int
    """Index of the earlier text."""
    second: int
    """Index of the later one."""
    shared: int
    """How many pieces both texts have."""
    all: int
    """How many pieces either text has. `shared / all` is the similarity."""


def pieces(text: str) -> frozenset[str]:
    """The set of a text's pieces. A text with less than PIECE characters has none, and is similar to nothing."""
    return frozenset(text[at : at + PIECE] for at in range(len(text) - PIECE + 1))


def pairs(texts: Sequence[str], over: tuple[int, int]) -> Iterator[Pair]:
    """Yield every pair whose similarity is above `over`, the numerator and denominator of a fraction between 0 and 1."""
    part, whole = over
    held = [pieces(text) for text in texts]
    common = Counter(piece for those in held for piece in those)
    order = sorted((index for index in range(len(texts)) if held[index]), key=lambda index: len(held[index]))
    sizes = [len(held[index]) for index in order]
    holders: dict[str, int] = {}
    for rank, index in enumerate(order):
        mine = [piece for piece in held[index] if common[piece] > 1]
        counts = _added([holders[piece] for piece in mine if piece in holders])
        for piece in mine:
            holders[piece] = holders.get(piece, 0) | 1 << rank
        size = sizes[rank]
        # shared / (size + other - shared) > part / whole, solved for shared; and shared is at most other's size.
        low = bisect_left(sizes, part * size // whole, 0, rank)
        while low < rank:
            needed = part * (size + sizes[low]) // (part + whole)
            # Everything up to the first size that needs more.
            more = -(-(needed + 1) * (part + whole) // part) - size
            high = bisect_left(sizes, more, low, rank)
            for found in _bits(_above(counts, needed) & ((1 << high) - (1 << low))):
                other = order[found]
                shared = len(held[index] & held[other])
                yield Pair(min(index, other), max(index, other), shared, size + sizes[found] - shared)
            low = high


def _added(columns: list[int]) -> list[int]:
    """Add integers bit by bit: the n-th integer of the result holds the n-th binary digit of the count of every bit."""
    digits: list[int] = []
    while columns:
        carried: list[int] = []
        while len(columns) > 1:
            a, b, c = columns.pop(), columns.pop(), columns.pop() if columns else 0
            columns.append(a ^ b ^ c)
            if carry := a & b | c & (a ^ b):
                carried.append(carry)
        digits.append(columns[0])
        columns = carried
    return digits


def _above(digits: Sequence[int], number: int) -> int:
    """An integer of the bits whose count is above a number. `digits` hold the counts, as `_added` returns them."""
    if number >> len(digits):
        return 0
    above, equal = 0, -1
    for place in reversed(range(len(digits))):
        if number >> place & 1:
            equal &= digits[place]
        else:
            above |= equal & digits[place]
            equal &= ~digits[place]
    return above


def _bits(number: int) -> Iterator[int]:
    """Yield the positions of the bits that are set."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
