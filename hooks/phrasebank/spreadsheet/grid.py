"""A table as rows of texts, before its columns are interpreted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

SEARCHED = 20
"""In how many first rows the headings of columns are searched for, since a title may stand above them."""


FORMULA_ERROR = ("这一格是公式的错误值", "照原文重新输入")
"""Message and remedy for a cell with the error value of a formula."""


class UnreadableError(Exception):
    """No rows can be read from the file."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        """What is wrong, in Chinese."""
        self.remedy = remedy
        """What to do, in Chinese."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table."""

    rows: Sequence[tuple[int, Sequence[str]]]
    """Each row's number, as a spreadsheet counts from 1, and its texts."""
    odd: Mapping[tuple[int, int], tuple[str, str]]
    """By row and column, both from 1, the message and remedy for a cell that holds something other than a text."""
    sheet: str = ""
    """The name of the sheet that was read, if it is not the first or is hidden."""
    hidden: bool = False
    """Whether that sheet is hidden."""
    others: Sequence[str] = ()
    """The names of other visible sheets that have headings of columns."""
    lossy: str = ""
    """The encoding, if it lacks characters that a text may have."""
    merged: Mapping[int, Collection[int]] = field(default_factory=dict)
    """By row, the columns of cells that are merged with one in a row above, and say the same."""
