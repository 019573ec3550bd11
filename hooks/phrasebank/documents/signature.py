"""Where signature and date stand: GB/T 9704-2012, 7.3.5.2, for papers without a seal.

The name stands two characters from the right edge; the date on the next line begins two characters further
right than the name. When the date is the longer, the date stands two characters from the edge and the name
moves left. All lengths are twips.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from phrasebank.documents.model import Block, Lines
from phrasebank.documents.plain import is_open, plain

CHARACTER = 315
"""Advance of a full-width character: 16 pt, set 0.25 pt tighter so that 28 fit on a line."""
HALF = 155
"""Advance of a digit or a Latin letter."""
_HALF_WIDTH = re.compile("[ -~]")
_TWO = 2 * CHARACTER
LONGEST_DATE = "2026年12月31日"
"""A date still to be written is given the room of this one."""


def width(text: str) -> int:
    """Length of a text's longest line in body type."""
    return max(sum(HALF if _HALF_WIDTH.match(c) else CHARACTER for c in line) for line in text.split("\n"))


def _reserved(block: Lines) -> int:
    """The room a block takes: a date still to be written takes that of the longest one, so that it will stand
    right when it is typed over its slot."""
    shown = width(plain(block.runs))
    if block.kind == "date" and any(map(is_open, block.runs)):
        return max(shown, width(LONGEST_DATE))
    return shown


def gaps(name: int, date: int) -> tuple[int, int]:
    """Distances from the right edge of a name and a date of these widths; 0 is an absent one."""
    if not name or not date:
        return _TWO, _TWO
    if date > name:
        return date + 2 * _TWO - name, _TWO
    return _TWO, name - date


def right_gaps(blocks: Sequence[Block], line: int) -> dict[int, int]:
    """By index of every signature and date: its distance from the right edge of a line.

    Neighbours belong together; of several names the longest is the measure. A text too long for its distance
    moves right until it fits.
    """
    found: dict[int, int] = {}
    ends = [
        (index, block)
        for index, block in enumerate(blocks)
        if isinstance(block, Lines) and block.kind in ("sign", "date")
    ]
    for _, group in groupby(enumerate(ends), key=lambda item: item[1][0] - item[0]):
        members = [(index, block.kind, _reserved(block)) for _, (index, block) in group]
        widest = {
            kind: max((size for _, k, size in members if k == kind), default=0) for kind in ("sign", "date")
        }
        name, date = gaps(widest["sign"], widest["date"])
        for index, kind, size in members:
            found[index] = max(0, min(name if kind == "sign" else date, line - size))
    return found
