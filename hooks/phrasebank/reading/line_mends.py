"""Writes a line as it was meant, where a slip leaves no doubt of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

MARKS_OF_ITEMS = (
    r"[－—–‒‐‑−﹣]+|-{2,}|[•·●▪■◆○*＊+]|\d{1,2}[.．、)）]|[(（]\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]、"
)
"""What people write in place of the dash of an item."""

_MARK = re.compile(rf"-(?!-)|{MARKS_OF_ITEMS}")

Mend = Callable[[Sequence[str], int], str]
"""Given the lines of a file and the number of one, from 0: the line as it was meant."""


def at_mark(column: int) -> Mend:
    """A line that has something else in place of its dash, in a column counted from 0."""

    def mend(lines: Sequence[str], number: int) -> str:
        line = lines[number]
        found = _MARK.match(line, column)
        return _with_dash(lines, number, column, line[found.end() if found else column :].lstrip())

    return mend


def at_second_dash(column: int) -> Mend:
    """A line with a dash too many, in a column counted from 0."""

    def mend(lines: Sequence[str], number: int) -> str:
        line = lines[number]
        return _with_dash(lines, number, len(line) - len(line.lstrip()), line[column:].lstrip("- "))

    return mend


def at_field(column: int) -> Mend:
    """A line whose dash is missing before the field in a column counted from 0."""

    def mend(lines: Sequence[str], number: int) -> str:
        return _with_dash(lines, number, max(column - 2, 0), lines[number][column:])

    return mend


def at_level(here: int, wanted: int) -> Mend:
    """A line whose dash stands in one column and is wanted in another, both counted from 0."""

    def mend(lines: Sequence[str], number: int) -> str:
        return _with_dash(lines, number, wanted, lines[number][here + 1 :].lstrip())

    return mend


def as_it_is(lines: Sequence[str], number: int) -> str:
    """A line that is mended elsewhere, or can be read as it is."""
    return lines[number]


def _with_dash(lines: Sequence[str], number: int, column: int, said: str) -> str:
    """An item with the dash in a column, so that its first field stands above the others below."""
    below = next((line for line in lines[number + 1 :] if line.strip() and line.lstrip()[0] != "#"), "")
    here = len(below) - len(below.lstrip())
    width = here - column if here >= column + 2 and not below.lstrip().startswith("-") else 2
    return " " * column + "-" + " " * (width - 1) + said
