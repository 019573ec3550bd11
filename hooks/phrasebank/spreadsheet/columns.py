"""The columns of the table, and the cells of a phrase in them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from phrasebank.model import COMMON, Library, Phrase, Point, Section

ID, DIMENSION, SECTION, ASPECT, TITLE, ALSO, PLAIN = "编号", "维度", "板块", "角度", "领句", "又称", "白话"
TEXT, AUDIENCES, TAGS, CAUSES, MEASURES, EXAMPLES = "正文", "适用对象", "标签", "原因", "措施", "示例"

SHARED = "共用"
"""The name that the table gives to the folder of points that belong to no dimension."""


@dataclass(frozen=True, slots=True)
class Parted:
    """How the items of a list are separated within a cell."""

    mark: str
    """The mark that is written between items."""
    pattern: re.Pattern[str]
    """Matches every mark that is accepted between items."""


NAMES = Parted("、", re.compile(r"[、，,;；\s]+"))
CLAUSES = Parted("；", re.compile(r"\s*[;；，,\n]\s*"))
PARAGRAPHS = Parted("\n", re.compile(r"\s*\n\s*"))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table."""

    title: str
    """Its heading."""
    width: int
    """Its width in xlsx, in characters."""
    field: str = ""
    """The field of PointEntry or PhraseEntry that it holds; empty for what the place of a file says."""
    parted: Parted | None = None
    """How its cells hold a list; None where they hold one text."""
    of_point: bool = False
    """Whether all rows of a point have the same in it."""
    long: bool = False
    """Whether its cells hold sentences."""
    moves: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """By id of a section, the move that it holds for phrases of this section."""
    hint: str = ""
    """A note for the curator who fills in a cell."""

    def field_in(self, section: str) -> str:
        """The field that it holds for points and phrases of a section; empty where it holds none."""
        return self.moves.get(section, self.field)

    def items(self, cell: str) -> tuple[str, ...]:
        """The items of a list in a cell."""
        return tuple(filter(None, self.parted.pattern.split(cell.strip()))) if self.parted else (cell,)

    def cell(self, value: str | Iterable[str]) -> str:
        """A field's value as the text of a cell."""
        return value if isinstance(value, str) else (self.parted or NAMES).mark.join(value)


_FIRST = (
    Column(ID, 26),
    Column(DIMENSION, 10),
    Column(SECTION, 10),
    Column(ASPECT, 10, "aspect", of_point=True),
    Column(TITLE, 32, "title", of_point=True),
    Column(ALSO, 32, "also", CLAUSES, of_point=True, long=True),
    Column(PLAIN, 32, "plain", of_point=True, long=True),
)
_LAST = (
    Column(TEXT, 60, "text", long=True),
    Column(AUDIENCES, 14, "audiences", NAMES),
    Column(TAGS, 14, "tags", NAMES, of_point=True),
    Column(CAUSES, 26, "causes", NAMES, of_point=True),
    Column(MEASURES, 26, "measures", NAMES, of_point=True),
    Column(EXAMPLES, 60, "examples", PARAGRAPHS, of_point=True, long=True),
)
_TITLES = {column.title for column in (*_FIRST, *_LAST)}


def columns(library: Library, section: str = "") -> tuple[Column, ...]:
    """All columns in order. Between those of the point and the others of the phrase stands one for every different title
    of a move, in the order in which the vocabulary first has it. With `section`, only moves of this section have columns."""
    wanted = [known for known in library.vocabulary.sections if section in ("", known.id)]
    return (*_FIRST, *_of_moves(wanted), *_LAST)


def _of_moves(sections: Sequence[Section]) -> Iterator[Column]:
    """Yield the columns of moves. Moves of several sections with the same title share a column, since no row has both."""
    for title in dict.fromkeys(move.title for section in sections for move in section.moves):
        held = [(section, move) for section in sections for move in section.moves if move.title == title]
        yield Column(
            f"{title}（句式）" if title in _TITLES else title,
            40,
            long=True,
            moves={section.id: move.id for section, move in held},
            hint="\n".join(f"{section.title}：{move.hint}" for section, move in held),
        )


def for_moves(known: Iterable[Column], section: Section) -> dict[str, Column]:
    """The columns of a section's moves, by the move's id, in the section's order."""
    held = {column.moves[section.id]: column for column in known if section.id in column.moves}
    return {move.id: held[move.id] for move in section.moves}


def audiences(names: tuple[str, ...], library: Library) -> tuple[str, ...]:
    """The audiences that a cell means. An empty cell, or one that names every individual audience, means no restriction."""
    everyone = {audience.name for audience in library.vocabulary.audiences if audience.voice == "individual"}
    return () if set(names) == everyone else names


def cells(known: Iterable[Column], library: Library, point: Point, phrase: Phrase) -> dict[str, str]:
    """The cells of a phrase, by the column's title."""
    placed = {
        ID: phrase.id,
        DIMENSION: SHARED if point.dimension == COMMON else library.dimension[point.dimension].title,
        SECTION: library.section[point.section].title,
        TEXT: "" if phrase.moves else phrase.text,
    }
    row = {}
    for column in known:
        if column.title in placed:
            row[column.title] = placed[column.title]
        elif column.moves:
            row[column.title] = phrase.moves.get(column.field_in(point.section), "")
        else:
            row[column.title] = column.cell(getattr(point if column.of_point else phrase, column.field) or "")
    return row


def rows(library: Library, section: str = "") -> list[Mapping[str, str]]:
    """The rows of the whole library or of one section, in its order."""
    known = columns(library, section)
    return [
        cells(known, library, point, phrase)
        for point in library.points
        if section in ("", point.section)
        for phrase in point.wordings
    ]
