"""The text of a file that is edited. Its byte order mark and the end of each of its lines are kept."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable

_END = re.compile(r"\r\n|\r|\n")
_BYTES_END = re.compile(rb"\r\n|\r|\n")

Splice = tuple[int, int, str]
"""A replacement: the offsets in the old text from which and to which it reaches, and the new text."""


class FileText:
    """A file as one text in which lines end in LF, and the way back to its bytes."""

    def __init__(self, data: bytes) -> None:
        self._mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
        self._ends: list[str] = _END.findall(text)
        self.text = _END.sub("\n", text)

    def edited(self, splices: Iterable[Splice]) -> bytes:
        """The bytes of the file after all splices. New lines end as most lines of the file do."""
        usual = Counter(self._ends).most_common(1)[0][0] if self._ends else "\n"
        pieces: list[str] = []
        at = line = 0
        for start, end, new in (*sorted(splices, key=lambda splice: splice[:2]), (len(self.text), 0, "")):
            *whole, last = self.text[at:start].split("\n")
            pieces += [part for number, text in enumerate(whole, line) for part in (text, self._ends[number])]
            pieces += [last, new.replace("\n", usual)]
            line += len(whole) + self.text.count("\n", start, end)
            at = end
        return self._mark + "".join(pieces).encode()


def usual_end(data: bytes) -> bytes:
    """The line end that most lines of a file have; LF where it has no lines."""
    found = Counter(_BYTES_END.findall(data)).most_common(1)
    return found[0][0] if found else b"\n"


def is_blank(data: bytes) -> bool:
    """Whether a file is empty, apart from a byte order mark."""
    return not data.removeprefix(codecs.BOM_UTF8)
