"""Numbers of headings and points, derived while walking a Document and never stored.

Word counts by itself (a series is one `w:num`), text formats print the label; both walk the blocks here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from phrasebank.documents.model import Block, HeadingBlock, ListBlock, PointBlock

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")

FIRST_HEADINGS = 1
"""The series of the headings below the first title; Word's heading styles are bound to it."""


def chinese(number: int) -> str:
    """A number in Chinese as Word's `chineseCountingThousand` writes it: 一, 十, 十一, 二十, 一百零一.

    Takes 1 to 9999; raises ValueError otherwise.
    """
    if not 0 < number < 10_000:
        raise ValueError(f"no Chinese numeral for {number}")
    digits = [int(digit) for digit in str(number)]
    written = ""
    for position, digit in enumerate(digits):
        if digit:
            written += _DIGITS[digit] + _UNITS[len(digits) - 1 - position]
        elif any(digits[position:]) and digits[position - 1]:
            written += _DIGITS[0]
    return written[1:] if 10 <= number < 20 else written


def heading_label(level: int, number: int) -> str:
    """The number of a heading: 一、, （一） or 1. (GB/T 9704-2012, 7.3.3)."""
    if level == 1:
        return f"{chinese(number)}、"
    return f"（{chinese(number)}）" if level == 2 else f"{number}."


def point_label(number: int) -> str:
    """The number of a point: 一是, 二是 …"""
    return f"{chinese(number)}是"


Numbers = Literal["automatic", "text"]
"""How a Word file has its numbers: by Word's own counting, for papers to be filled in, where an added point renumbers the
rest; or as characters, for finished ones, which programs that lay nothing out read as well."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A block with its number."""

    block: Block
    """The block."""
    label: str = ""
    """The block's number as it is printed. It is empty for blocks without a number, such as a point that stands alone, and for
    lists, whose rows count from 1."""
    series: int = 0
    """Which series of numbers the block counts in; series are numbered from 1 in the order in which they begin. 0 when the block
    does not count."""


def _lone(blocks: Iterable[Block]) -> set[int]:
    """The indices of points that stand alone below their heading. They get no number, because a reader of 一是 expects a 二是."""
    lone: set[int] = set()
    group: list[int] = []
    for at, block in enumerate(blocks):
        if isinstance(block, PointBlock):
            group.append(at)
        elif block.kind in ("heading", "title"):
            lone.update(group if len(group) == 1 else ())
            group = []
    return lone.union(group if len(group) == 1 else ())


def count(blocks: Iterable[Block]) -> Iterator[Counted]:
    """Yield every block with its number.

    Points count from 一是 again after every heading and title, and a lone one has no number; headings count anew
    after every title, rows of a list in each list; other blocks do not break a count.
    """
    blocks = tuple(blocks)
    lone = _lone(blocks)
    last = FIRST_HEADINGS
    headings, points = FIRST_HEADINGS, 0  # the series being counted, 0 while it has no member yet
    levels = [0, 0, 0]
    point = 0
    for at, block in enumerate(blocks):
        if isinstance(block, HeadingBlock):
            if not headings:
                headings = last = last + 1
            levels[block.level - 1] += 1
            levels[block.level :] = [0] * (3 - block.level)
            points = point = 0
            yield Counted(block, heading_label(block.level, levels[block.level - 1]), headings)
        elif at in lone:
            yield Counted(block)
        elif isinstance(block, PointBlock):
            if not points:
                points = last = last + 1
            point += 1
            yield Counted(block, point_label(point), points)
        elif isinstance(block, ListBlock):
            last += 1
            yield Counted(block, "", last)
        else:
            if block.kind == "title":
                points = point = 0
                if any(levels):
                    headings, levels = 0, [0, 0, 0]
            yield Counted(block)
