"""Counts what a library holds, and gives all figures about it as one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from phrasebank.measures.coverage import Aspect, Cell, Feed, coverage
from phrasebank.measures.variety import sentences, variety
from phrasebank.model import COMMON, Library


@dataclass(frozen=True, slots=True)
class Count:
    """How many points and phrases belong to one dimension, section or audience."""

    id: str
    """The id of a dimension (or COMMON) or of a section, or the name of an audience."""
    title: str
    """The name that pages show."""
    points: int
    """Its points. The points of an audience are those with a phrase that suits it."""
    phrases: int
    """Its phrases."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is."""

    points: int
    """All points."""
    phrases: int
    """All phrases."""
    campaigns: int
    """All campaigns."""
    templates: int
    """All templates."""
    dimensions: tuple[Count, ...]
    """By dimension, in the vocabulary's order; the common points last."""
    sections: tuple[Count, ...]
    """By section, in the vocabulary's order."""
    audiences: tuple[Count, ...]
    """By audience, in the vocabulary's order."""


def counts(library: Library) -> Counts:
    """Count everything."""

    def by(field: str, names: Iterable[tuple[str, str]]) -> tuple[Count, ...]:
        points = Counter(getattr(point, field) for point in library.points)
        phrases = Counter(getattr(point, field) for point in library.points for _ in point.wordings)
        return tuple(Count(id, title, points[id], phrases[id]) for id, title in names)

    words = library.vocabulary
    suiting = Counter(name for phrase in library.phrases for name in phrase.reach)
    suited = Counter(
        name for point in library.points for name in {n for phrase in point.wordings for n in phrase.reach}
    )
    return Counts(
        points=len(library.points),
        phrases=sum(1 for _ in library.phrases),
        campaigns=len(library.campaigns),
        templates=len(library.templates),
        dimensions=by("dimension", [*((d.id, d.title) for d in words.dimensions), (COMMON, "共用")]),
        sections=by("section", ((section.id, section.title) for section in words.sections)),
        audiences=tuple(Count(a.name, a.name, suited[a.name], suiting[a.name]) for a in words.audiences),
    )


def figures(library: Library) -> dict[str, Any]:
    """Counts and coverage as a JSON value: each named group maps a title to [points, phrases], `moves` maps a section's
    title to the different texts of each of its moves, `paragraphs` to [all that it yields, what a point yields in the
    middle], and `coverage` maps to [thin, all]."""
    counted, covered, problems, written = (
        counts(library),
        coverage(library),
        variety(library),
        sentences(library),
    )
    groups = {"dimensions": counted.dimensions, "sections": counted.sections, "audiences": counted.audiences}
    parts: dict[str, Sequence[Cell | Feed | Aspect]] = {
        "维度、板块、对象的交叉处": [cell for cell in covered.cells if not cell.reason],
        "现用专题的对照方面": covered.feeds,
        "原因角度": covered.aspects,
    }
    return {
        "points": counted.points,
        "phrases": counted.phrases,
        "campaigns": counted.campaigns,
        "templates": counted.templates,
        **{name: {c.title: [c.points, c.phrases] for c in group} for name, group in groups.items()},
        "moves": {section.section: dict(section.moves) for section in written},
        "paragraphs": {section.section: [section.paragraphs, section.median] for section in written},
        "coverage": {
            **{name: [sum(part.thin for part in group), len(group)] for name, group in parts.items()},
            "问题的不同写法": [sum(problem.thin for problem in problems), len(problems)],
            "问题的短写法": [sum(not problem.short for problem in problems), len(problems)],
        },
    }
