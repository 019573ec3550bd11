"""The places of signature and date: GB/T 9704-2012, 7.3.5.2, for papers without a seal.

The name ends two characters from the right edge; the date on the next line begins two characters further right than the
name. Where the date is the longer, the date ends two characters from the edge and the name moves left. Where a paper has
both, each is placed by where it begins, so that the one stays two characters right of the other whatever is typed over
them later; one alone is placed by where it ends. All lengths are twips."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from phrasebank.documents.model import Blank, Block, Lines
from phrasebank.documents.plain import is_open, plain, run_text
from phrasebank.words.printing import PRINT

CHARACTER = 315
"""Width of a full-width character: 16 pt, less 0.25 pt so that 28 fit on a line."""
HALF = 155
"""Width of a digit or a Latin letter."""
_HALF_WIDTH = re.compile("[ -~]")
_TWO = 2 * CHARACTER
LONGEST_DATE = "2026年12月31日"
"""A date that is still to be filled in is given the room of this one."""


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a signature or a date on its line."""

    begins: bool
    """Whether `gap` leads from the left edge to the beginning of the text. If not, it leads from the end of the text to
    the right edge."""
    gap: int
    """The distance in twips."""


def width(text: str) -> int:
    """The width in twips of a text's longest line in body type."""
    return max(sum(HALF if _HALF_WIDTH.match(c) else CHARACTER for c in line) for line in text.split("\n"))


def _reserved(block: Lines) -> int:
    """The width in twips that is kept for a block. A slot without a value takes the usual width of its value, a date that
    of LONGEST_DATE."""
    shown = width(plain(block.runs))
    if not any(map(is_open, block.runs)):
        return shown
    if block.kind == "date":
        return max(shown, width(LONGEST_DATE))
    rooms = PRINT["rooms"]
    return sum(
        CHARACTER * rooms[run.name]
        if isinstance(run, Blank) and is_open(run) and run.name in rooms
        else width(run_text(run))
        for run in block.runs
    )


def begins(name: int, date: int, line: int) -> tuple[int, int]:
    """How far from the left edge a name and a date of these widths begin, on a line of this length."""
    left = line - _TWO - (date + _TWO if date > name else name)
    return left, left + _TWO


def places(blocks: Sequence[Block], line: int) -> dict[int, Place]:
    """The place of every signature and date, by its index among the blocks.

    Neighbouring signatures and dates belong together; of several names the longest decides. A text too long for its place
    begins further left until it fits."""
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
