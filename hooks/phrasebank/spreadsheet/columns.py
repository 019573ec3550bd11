"""What stands in a row: the columns, and a phrase's cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from phrasebank.model import COMMON, Library, Phrase, Point

ID, DIMENSION, SECTION, ASPECT, TITLE = "编号", "维度", "板块", "角度", "领句"
TEXT, AUDIENCES, TAGS, CAUSES, MEASURES = "表述", "适用对象", "标签", "原因", "措施"

SHARED = "共用"
"""What the table calls the folder of the points that belong to no dimension."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    title: str
    """Its head."""
    width: int
    """Of its cells in xlsx, in characters."""
    field: str = ""
    """The field of PointEntry or PhraseEntry that it holds; empty where its place in the tree says it."""
    many: bool = False
    """Whether it holds a list, its items parted by 、."""


COLUMNS = (
    Column(ID, 26),
    Column(DIMENSION, 10),
    Column(SECTION, 10),
    Column(ASPECT, 10, "aspect"),
    Column(TITLE, 32, "title"),
    Column(TEXT, 80, "text"),
    Column(AUDIENCES, 14, "audiences", many=True),
    Column(TAGS, 14, "tags", many=True),
    Column(CAUSES, 26, "causes", many=True),
    Column(MEASURES, 26, "measures", many=True),
)
"""All columns, in the order of the table."""

OF_POINT = tuple(c for c in COLUMNS if c.title in (ASPECT, TITLE, TAGS, CAUSES, MEASURES))
"""Those that say the same on every row of a point."""

_PARTS = re.compile(r"[、，,;；\s]+")


def parts(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds a list."""
    return tuple(part for part in _PARTS.split(cell) if part)


def audiences(cell: str, library: Library) -> tuple[str, ...]:
    """The audiences that a cell names; every individual one, spelt out, is what an empty cell says."""
    names = parts(cell)
    everyone = {audience.name for audience in library.vocabulary.audiences if audience.voice == "individual"}
    return () if set(names) == everyone else names


def joined(items: Iterable[str]) -> str:
    """A list as a cell."""
    return "、".join(items)


def cells(library: Library, point: Point, phrase: Phrase) -> dict[str, str]:
    """A phrase's row, by the columns' titles."""
    dimension = SHARED if point.dimension == COMMON else library.dimension[point.dimension].title
    return {
        ID: phrase.id,
        DIMENSION: dimension,
        SECTION: library.section[point.section].title,
        ASPECT: point.aspect or "",
        TITLE: point.title,
        TEXT: phrase.text,
        AUDIENCES: joined(phrase.audiences),
        TAGS: joined(point.tags),
        CAUSES: joined(point.causes),
        MEASURES: joined(point.measures),
    }


def rows(library: Library) -> list[Mapping[str, str]]:
    """The whole library, in its order."""
    return [cells(library, point, phrase) for point in library.points for phrase in point.wordings]
