"""Counts the different paragraphs that a library yields when moves are exchanged: whether two writers who take the same
point can hand in different texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import prod
from statistics import median

from phrasebank.model import Library, Point, pools

PARAGRAPHS = 12
"""How many different paragraphs a problem must yield."""

SECTION = "problems"
"""The section for which PARAGRAPHS is asked, because every writer takes from it."""


@dataclass(frozen=True, slots=True)
class Variety:
    """How many paragraphs a point yields."""

    point: Point
    """The point."""
    paragraphs: int
    """How many different paragraphs can be made by exchanging moves."""
    least: int
    """How many it must yield; 0 where its section has no moves."""
    short: bool
    """Whether one of its phrases suits an outline."""

    @property
    def thin(self) -> bool:
        """Whether it yields too few."""
        return self.paragraphs < self.least


@dataclass(frozen=True, slots=True)
class Sentences:
    """The variety of the moves of one section."""

    section: str
    """The title of the section."""
    phrases: int
    """How many of its phrases are written in moves."""
    moves: tuple[tuple[str, int], ...]
    """The titles of its moves, each with the number of its different texts."""
    paragraphs: int
    """How many paragraphs its points yield together."""
    median: int
    """How many paragraphs its points yield in the median."""


def paragraphs(point: Point) -> int:
    """How many different paragraphs a point yields. Within a pool of siblings any text of a move goes with any text of
    the next; a phrase that is one text yields one."""
    exchanged = (
        prod(len({phrase.moves[move] for phrase in pool}) for move in pool[0].moves)
        for pool in pools(point.wordings)
    )
    return sum(exchanged) + len({phrase.text for phrase in point.wordings if not phrase.moves})


@lru_cache(maxsize=1)
def yields(library: Library) -> Sequence[tuple[int, bool]]:
    """For each point in the library's order, how many paragraphs it yields and whether one of its phrases suits an
    outline. It is computed once for all measures."""
    return library.each("yields", _yield, library.points)


def _yield(point: Point) -> tuple[int, bool]:
    return paragraphs(point), any(phrase.is_short for phrase in point.wordings)


def variety(library: Library) -> tuple[Variety, ...]:
    """The variety of every problem, in the library's order."""
    least = PARAGRAPHS if SECTION in library.section and library.section[SECTION].moves else 0
    return tuple(
        Variety(point, count, least, short)
        for point, (count, short) in zip(library.points, yields(library), strict=True)
        if point.section == SECTION
    )


def sentences(library: Library) -> tuple[Sentences, ...]:
    """The variety of every section that has moves and points, in the vocabulary's order."""
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
