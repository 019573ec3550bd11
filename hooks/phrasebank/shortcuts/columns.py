"""The library -> a list of two columns, code and text: for input methods that import one, and for Excel."""

from __future__ import annotations

from phrasebank.model import Library
from phrasebank.shortcuts.codes import Coded, line


def write(library: Library, points: Coded) -> bytes:
    """The lead clauses under their own codes and those of their other names, parted by tabs. UTF-8 with BOM and CRLF,
    as every text that is downloaded."""
    rows = [
        f"{code}\t{line(typed.point.title)}\r\n"
        for typed in points
        for code in (*typed.codes[:1], *typed.others)
    ]
    return "".join(rows).encode("utf-8-sig")
