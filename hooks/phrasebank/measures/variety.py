"""How many different paragraphs a library yields, as moves of siblings are exchanged: whether two writers who take the
same point can hand in two texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import prod
from statistics import median

from phrasebank.model import Library, Point, pools

PARAGRAPHS = 12
"""Different paragraphs that a problem must yield."""

SECTION = "problems"
"""The section that every writer takes from: what is too little is told of its points."""


@dataclass(frozen=True, slots=True)
class Variety:
    """What a point yields."""

    point: Point
    """The point."""
    paragraphs: int
    """Different paragraphs, by whatever moves may be exchanged."""
    least: int
    """What it must yield: nothing in particular where its section has no moves."""
    short: bool
    """Whether one of its phrases suits an outline."""

    @property
    def thin(self) -> bool:
        """Whether that is too little."""
        return self.paragraphs < self.least


@dataclass(frozen=True, slots=True)
class Sentences:
    """The moves of one section."""

    section: str
    """Its title."""
    phrases: int
    """Its phrases that are written in moves."""
    moves: tuple[tuple[str, int], ...]
    """The titles of its moves, each with how many different texts there are."""
    paragraphs: int
    """What its points yield, all together."""
    median: int
    """What a point in the middle yields."""


def paragraphs(point: Point) -> int:
    """How many different paragraphs a point yields: in each pool of siblings any text of a move goes with any of the
    next; a phrase of one text stands for itself."""
    exchanged = (
        prod(len({phrase.moves[move] for phrase in pool}) for move in pool[0].moves)
        for pool in pools(point.wordings)
    )
    return sum(exchanged) + len({phrase.text for phrase in point.wordings if not phrase.moves})


@lru_cache(maxsize=1)
def yields(library: Library) -> Sequence[tuple[int, bool]]:
    """How many paragraphs each point yields, in the library's order, and whether one of its phrases suits an outline: worked
    out once for all that is told of it."""
    return library.each("yields", _yield, library.points)


def _yield(point: Point) -> tuple[int, bool]:
    return paragraphs(point), any(phrase.is_short for phrase in point.wordings)


def variety(library: Library) -> tuple[Variety, ...]:
    """Of every problem, in the library's order."""
    least = PARAGRAPHS if SECTION in library.section and library.section[SECTION].moves else 0
    return tuple(
        Variety(point, count, least, short)
        for point, (count, short) in zip(library.points, yields(library), strict=True)
        if point.section == SECTION
    )


def sentences(library: Library) -> tuple[Sentences, ...]:
    """Of every section that has moves and points, in the vocabulary's order."""
    found = []
    for section in library.vocabulary.sections:
        points = [point for point in library.points if point.section == section.id]
        if not section.moves or not points:
            continue
        phrases = [phrase for point in points for phrase in point.wordings if phrase.moves]
        each = zip(library.points, yields(library), strict=True)
        counts = [count for point, (count, _) in each if point.section == section.id]
        found.append(
            Sentences(
                section.title,
                len(phrases),
                tuple(
                    (move.title, len({p.moves[move.id] for p in phrases if move.id in p.moves}))
                    for move in section.moves
                ),
                sum(counts),
                int(median(counts)),
            )
        )
    return tuple(found)
