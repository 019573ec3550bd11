"""Measures how far a library covers what writers need: what each audience finds, what feeds the headings, and when points
were last reviewed.

The constants below are what the project expects of a good library. A part that has less is called thin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from phrasebank.model import COMMON, Campaign, Heading, Library, Paper, Point

POINTS = 2
"""How many points an audience must find in a cell; at least one of them must have a phrase that names the audience."""

PROBLEMS, MEASURES = 6, 4
"""How many problems, and how many measures, must feed a heading for an audience."""

CAUSES = 4
"""How many causes an aspect must have."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A section of a dimension (or of the common points), as one audience finds it."""

    dimension: str
    """A dimension's id, or COMMON."""
    section: str
    """A section's id."""
    audience: str
    """An audience's name."""
    points: int
    """Points with a phrase that suits the audience."""
    written: int
    """Points with a phrase that names the audience."""
    reason: str
    """Why the cell does not apply; empty when it does."""

    @property
    def thin(self) -> bool:
        """Whether the cell applies and has too little."""
        return not self.reason and (self.points < POINTS or not self.written)


@dataclass(frozen=True, slots=True)
class Feed:
    """A heading of a campaign, as one audience finds it."""

    campaign: Campaign
    """The campaign."""
    paper: Paper
    """The paper in which the heading stands."""
    audience: str
    """The audience's name."""
    heading: Heading
    """The heading."""
    problems: int
    """How many problems feed it and suit the audience."""
    measures: int
    """How many measures feed it and suit the audience."""

    @property
    def thin(self) -> bool:
        """Whether it has too few problems or measures."""
        return self.problems < PROBLEMS or self.measures < MEASURES


@dataclass(frozen=True, slots=True)
class Aspect:
    """An aspect of causes."""

    name: str
    """Its name."""
    points: int
    """How many causes it has."""

    @property
    def thin(self) -> bool:
        """Whether it has too few causes."""
        return self.points < CAUSES


@dataclass(frozen=True, slots=True)
class Reading:
    """The points that were last reviewed in one half of a year."""

    year: int
    """The year; 0 for points that do not say."""
    half: int
    """1 until June, then 2; 0 for points that do not say."""
    points: tuple[Point, ...]
    """These points, those not reviewed for longest first."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a library covers what writers need."""

    cells: tuple[Cell, ...]
    """By dimension (the common points last), section and audience, each in the vocabulary's order: every section of
    every dimension, every shared section of the common points."""
    feeds: tuple[Feed, ...]
    """The headings of the active campaigns, by campaign, paper, audience and heading."""
    aspects: tuple[Aspect, ...]
    """The aspects of causes."""
    readings: tuple[Reading, ...]
    """By half year, the oldest first. Points that do not say when they were reviewed come before all."""


def coverage(library: Library) -> Coverage:
    """Compute the coverage of a library."""
    causes = Counter(point.aspect for point in library.points)
    return Coverage(
        cells=tuple(_cells(library)),
        feeds=tuple(_feeds(library)),
        aspects=tuple(Aspect(name, causes[name]) for name in library.vocabulary.aspects),
        readings=tuple(_readings(library)),
    )


def _cells(library: Library) -> Iterator[Cell]:
    words = library.vocabulary
    reasons = _reasons(library)
    places = [
        (d.id, section.id) for d in words.dimensions for section in words.sections if not section.shared
    ]
    places += [(COMMON, section.id) for section in words.sections if section.shared]
    for dimension, section in places:
        points = library.cells.get((dimension, section), ())
        suited = Counter(name for point in points for name in {n for p in point.wordings for n in p.reach})
        named = Counter(name for point in points for name in {n for p in point.wordings for n in p.audiences})
        for audience in words.audiences:
            name = audience.name
            reason = reasons.get((dimension, section, name), "")
            yield Cell(dimension, section, name, points=suited[name], written=named[name], reason=reason)


def _reasons(library: Library) -> dict[tuple[str, str, str], str]:
    """By cell, why it does not apply. A shared section has no dimension: its cell does not apply where this is said of
    all dimensions."""
    dimensions = {dimension.id for dimension in library.vocabulary.dimensions}
    reasons: dict[tuple[str, str, str], str] = {}
    for cell in library.vocabulary.not_applicable:
        places = [*cell.dimensions, *([COMMON] if dimensions <= set(cell.dimensions) else [])]
        for place in places:
            for section in cell.sections:
                reasons |= {(place, section, audience): cell.reason for audience in cell.audiences}
    return reasons


def _feeds(library: Library) -> Iterator[Feed]:
    for campaign in library.campaigns:
        if campaign.status != "active":
            continue
        for paper in campaign.papers:
            for audience in paper.audiences:
                for heading in paper.headings:
                    problems = library.feed(heading, "problems", [audience])
                    measures = library.feed(heading, "measures", [audience])
                    yield Feed(campaign, paper, audience, heading, len(problems), len(measures))


def _readings(library: Library) -> Iterator[Reading]:
    halves: dict[tuple[int, int], list[Point]] = {}
    for point in sorted(library.points, key=lambda point: point.reviewed or ""):
        year, _, month = (point.reviewed or "0-0").partition("-")
        half = (int(month) + 5) // 6
        halves.setdefault((int(year), half), []).append(point)
    return (Reading(year, half, tuple(points)) for (year, half), points in halves.items())
