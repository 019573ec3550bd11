"""A table before anybody asks what its columns mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SEARCHED = 20
"""Rows in which the heads of the columns are looked for: a title may stand above them."""


FORMULA_ERROR = ("这一格是公式的错误值", "照原文重新输入")
"""Message and remedy for a cell whose formula went wrong."""


class UnreadableError(Exception):
    """The file gives no rows."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        """What is wrong, in Chinese."""
        self.remedy = remedy
        """What to do, in Chinese."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of texts."""

    rows: Sequence[tuple[int, Sequence[str]]]
    """Each with its number as a spreadsheet counts it, from 1."""
    odd: Mapping[tuple[int, int], tuple[str, str]]
    """By row and column, from 1: cells that hold something else than a text, with message and remedy."""
    sheet: str = ""
    """The name of the sheet that was read, where it is not the first, or hidden."""
    hidden: bool = False
    """Whether that sheet is hidden."""
    others: Sequence[str] = ()
    """The names of the other visible sheets that have heads of columns, too."""
    lossy: str = ""
    """The encoding, where it lacks characters that a text may have."""
