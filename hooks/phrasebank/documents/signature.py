"""Where signature and date stand: GB/T 9704-2012, 7.3.5.2, for papers without a seal.

The name stands two characters from the right edge; the date on the next line begins two characters further
right than the name. When the date is the longer, the date stands two characters from the edge and the name
moves left. Where there are both, each is placed by where it begins, so that the one stays two characters right of the other
whatever is typed over them later; a lone one is placed by where it ends. All lengths are twips.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from phrasebank.documents.model import Blank, Block, Lines
from phrasebank.documents.plain import is_open, plain, said
from phrasebank.words.printing import PRINT

CHARACTER = 315
"""Advance of a full-width character: 16 pt, set 0.25 pt tighter so that 28 fit on a line."""
HALF = 155
"""Advance of a digit or a Latin letter."""
_HALF_WIDTH = re.compile("[ -~]")
_TWO = 2 * CHARACTER
LONGEST_DATE = "2026年12月31日"
"""A date still to be written is given the room of this one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a signature or a date stands on its line."""

    begins: bool
    """Whether `gap` is from the left edge to where it begins; else from where it ends to the right edge."""
    gap: int
    """Twips."""


def width(text: str) -> int:
    """Length of a text's longest line in body type."""
    return max(sum(HALF if _HALF_WIDTH.match(c) else CHARACTER for c in line) for line in text.split("\n"))


def _reserved(block: Lines) -> int:
    """The room a block takes: what is still to be written takes that of its usual length, a date that of the longest one."""
    shown = width(plain(block.runs))
    if not any(map(is_open, block.runs)):
        return shown
    if block.kind == "date":
        return max(shown, width(LONGEST_DATE))
    rooms = PRINT["rooms"]
    return sum(
        CHARACTER * rooms[run.name]
        if isinstance(run, Blank) and is_open(run) and run.name in rooms
        else width(said(run))
        for run in block.runs
    )


def begins(name: int, date: int, line: int) -> tuple[int, int]:
    """Where a name and a date of these widths begin, from the left edge of a line."""
    left = line - _TWO - (date + _TWO if date > name else name)
    return left, left + _TWO


def places(blocks: Sequence[Block], line: int) -> dict[int, Place]:
    """By index of every signature and date: its place on a line.

    Neighbours belong together; of several names the longest is the measure. A text too long for its place begins
    further left until it fits.
    """
    found: dict[int, Place] = {}
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
        if not all(widest.values()):
            for index, _, size in members:
                found[index] = Place(begins=False, gap=max(0, min(_TWO, line - size)))
            continue
        name, date = begins(widest["sign"], widest["date"], line)
        for index, kind, size in members:
            found[index] = Place(begins=True, gap=max(0, min(name if kind == "sign" else date, line - size)))
    return found
