"""The library -> a list of two columns, code and text: for input methods that import one, and for Excel."""

from __future__ import annotations

from phrasebank.model import Library
from phrasebank.shortcuts.codes import Coded, Typed, line


def write(library: Library, points: Coded) -> bytes:
    """The lead clauses under their own codes and those of their other names, parted by tabs. UTF-8 with BOM and CRLF,
    as every text that is downloaded."""
    return "".join(library.each("columns", _rows, points)).encode("utf-8-sig")


def _rows(typed: Typed) -> str:
    """What a point adds."""
    title = line(typed.point.title)
    return "".join(f"{code}\t{title}\r\n" for code in (*typed.codes[:1], *typed.others))
