"""What a paper prints besides its words: the numbers of headings and points, and the full stop behind a lead clause.

None of it is stored: numbers are counted from the order of the blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_END_MARKS = "。！？；：，、…!?;:,."
"""Marks with which a sentence may end; half-width ones too, because people type them in a hurry."""
_CLOSING = "”’」』）》)"

FIRST_HEADINGS = 1
"""The series of headings below the first title, to which Word's heading styles are bound."""


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


def end_marks(text: str) -> str:
    """The marks at the end of a text, and the closing brackets and quotation marks behind them."""
    tail = text[len(text.rstrip(_END_MARKS + _CLOSING)) :]
    return tail.lstrip(_CLOSING)


def stop_behind(lead: str) -> str:
    """The full stop between a lead clause and its body. It is empty where there is no lead clause, or where it ends with
    a mark."""
    text = lead.rstrip()
    return "" if not text or end_marks(text) else "。"


def _lone(blocks: Iterable[tuple[str, int]]) -> set[int]:
    """The indexes of points that are the only one below their heading. They get no number, because a reader of 一是
    expects a 二是."""
    lone: set[int] = set()
    group: list[int] = []
    for at, (kind, _) in enumerate(blocks):
        if kind == "point":
            group.append(at)
        elif kind in ("heading", "title"):
            lone.update(group if len(group) == 1 else ())
            group = []
    return lone.union(group if len(group) == 1 else ())


def count(blocks: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield the label and the series of every block. Each block is given as its kind and, for headings, its level.

    Points count from 一是 again after every heading and title, and a point that is alone has no number. Headings count
    anew after every title, and rows of a list in each list. Other blocks do not interrupt a count. A block that is not
    counted has series 0, and a list has an empty label."""
    blocks = tuple(blocks)
    lone = _lone(blocks)
    last = FIRST_HEADINGS
    headings, points = FIRST_HEADINGS, 0  # the series being counted, 0 while it has no member yet
    levels = [0, 0, 0]
    point = 0
    for at, (kind, level) in enumerate(blocks):
        if kind == "heading":
            if not headings:
                headings = last = last + 1
            levels[level - 1] += 1
            levels[level:] = [0] * (3 - level)
            points = point = 0
            yield heading_label(level, levels[level - 1]), headings
        elif kind == "point" and at not in lone:
            if not points:
                points = last = last + 1
            point += 1
            yield point_label(point), points
        elif kind == "list":
            last += 1
            yield "", last
        else:
            if kind == "title":
                points = point = 0
                if any(levels):
                    headings, levels = 0, [0, 0, 0]
            yield "", 0
