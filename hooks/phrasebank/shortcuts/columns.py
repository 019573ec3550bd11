"""The library -> a list of two columns, code and text: for input methods that import one, and for Excel."""

from __future__ import annotations

from phrasebank.model import Library
from phrasebank.shortcuts.codes import Coded, line


def write(library: Library, points: Coded) -> bytes:
    """The lead clauses, parted by tabs. UTF-8 with BOM and CRLF, as every text that is downloaded."""
    rows = [f"{codes[0]}\t{line(point.title)}\r\n" for point, codes in points]
    return "".join(rows).encode("utf-8-sig")
