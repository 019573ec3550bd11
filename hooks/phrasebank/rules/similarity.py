"""Which of many texts are alike: all pairs above a threshold, exactly, in pure Python.

Two texts are compared by the Jaccard index of their sets of three-character pieces: what both hold over what either
holds. Comparing every pair takes minutes at 5,000 texts, and an index that counts shared pieces one by one takes a
minute where texts are assembled from the same parts. So the counting is done for all earlier texts at once: an
integer has a bit for each text, every piece has the integer of the texts that hold it, and a handful of such integers
are added column by column, as an adder of logic gates does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

PIECE = 3
"""Characters of a piece."""


class Pair(NamedTuple):
    """Two texts that are alike."""

    first: int
    """Index of the earlier text."""
    second: int
    """Index of the later one."""
    shared: int
    """Pieces that both hold."""
    all: int
    """Pieces that either holds: `shared / all` is the index."""


def pieces(text: str) -> frozenset[str]:
    """The set of a text's pieces; a text of less than PIECE characters has none and is like nothing."""
    return frozenset(text[at : at + PIECE] for at in range(len(text) - PIECE + 1))


def pairs(texts: Sequence[str], over: tuple[int, int]) -> Iterator[Pair]:
    """Yield every pair whose index is above `over`: numerator and denominator of a fraction between 0 and 1."""
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
    """Add integers bit by bit: the result's n-th integer holds the n-th binary digit of every bit's count."""
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
    """The bits whose count, given by its binary digits, is above a number."""
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
    """The places of the bits that are set."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
