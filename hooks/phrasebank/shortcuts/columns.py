"""The library -> a list with the two columns code and text, for input methods that import one, and for Excel."""

from __future__ import annotations

from phrasebank.model import Library
from phrasebank.shortcuts.codes import Coded, Typed, line


def write(library: Library, points: Coded) -> bytes:
    """The lead clauses, under their own codes and those of their other names, separated by tabs. UTF-8 with a BOM and
    CRLF, like every text file for download."""
    return "".join(library.each("columns", _rows, points)).encode("utf-8-sig")


def _rows(typed: Typed) -> str:
    """The lines for one point."""
    title = line(typed.point.title)
    return "".join(f"{code}\t{title}\r\n" for code in (*typed.codes[:1], *typed.others))
