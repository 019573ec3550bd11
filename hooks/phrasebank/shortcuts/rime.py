"""The library -> `custom_phrase.txt` of Rime (小狼毫, 鼠须管, 中州韵): text, code and weight, parted by tabs."""

from __future__ import annotations

from phrasebank.model import Library
from phrasebank.shortcuts.codes import Coded, Typed, line

# Rime reads these comments; after the last of them a # is a character like others.
_HEAD = "# Rime table\n# coding: utf-8\n#@/db_name\tcustom_phrase.txt\n#@/db_type\ttabledb\n# no comment\n"


def write(library: Library, points: Coded) -> bytes:
    """The lead clauses, under their own codes and those of their other names. UTF-8 with LF and without a BOM, which Rime
    would read as part of the first line."""
    return (_HEAD + "".join(library.each("rime", _rows, points))).encode()


def _rows(typed: Typed) -> str:
    """The lines for one point."""
    title, codes = line(typed.point.title), typed.all
    return "".join(
        f"{title}\t{code}\t{weight}\n" for code, weight in zip(codes, range(len(codes), 0, -1), strict=True)
    )
