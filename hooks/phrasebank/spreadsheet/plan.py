"""The changes that a table asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from phrasebank.editing.editor import New
from phrasebank.editing.new import NewPhrase, NewPoint
from phrasebank.model import Phrase, Point
from phrasebank.reading.checked_file import Keys
from phrasebank.spreadsheet.columns import Column


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one field."""

    row: int
    """The row of the table that asks for the change."""
    column: Column
    """The column in which it stands."""
    point: Point
    """The point that has the field, or that has the phrase with it."""
    key: str
    """The phrase's key; empty for a field of the point."""
    field: str
    """The field's name in the YAML file."""
    old: New
    """Its value in the library."""
    new: New
    """Its value in the table."""

    @property
    def id(self) -> str:
        """The id of the phrase, or of the point where the field is the point's own."""
        return f"{self.point.id}.{self.key}" if self.key else self.point.id

    @property
    def path(self) -> Keys:
        """The path of the field within its point in the YAML file."""
        return ("phrases", self.key, self.field) if self.key else (self.field,)


@dataclass(frozen=True, slots=True)
class AddedPhrase:
    """A new phrase of an existing point."""

    row: int
    point: Point
    phrase: NewPhrase


@dataclass(frozen=True, slots=True)
class AddedPoint:
    """A new point. Its phrases belong to `rows` in the same order."""

    rows: tuple[int, ...]
    point: NewPoint


@dataclass(slots=True)
class Plan:
    """All changes that a table asks for."""

    edits: list[Edit] = field(default_factory=list)
    phrases: list[AddedPhrase] = field(default_factory=list)
    points: list[AddedPoint] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    """By id, the row of every phrase and the first row of every point in the table, including new ones."""
    missing: tuple[Phrase, ...] = ()
    """Phrases without a row. Nothing is done about them."""
    heads: Sequence[Column] = ()
    """The columns that a table may have."""

    @property
    def empty(self) -> bool:
        """Whether nothing changes."""
        return not (self.edits or self.phrases or self.points)
