"""What a table wants changed."""

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
    """A field that gets another value."""

    row: int
    """The row of the table that asks for the change."""
    column: Column
    """The column in which it stands."""
    point: Point
    """The point that has the field, or that has the phrase with the field."""
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
        """The id of the phrase that changes, or of the point where the field is its own."""
        return f"{self.point.id}.{self.key}" if self.key else self.point.id

    @property
    def path(self) -> Keys:
        """The keys that lead from the point to the field in the YAML file."""
        return ("phrases", self.key, self.field) if self.key else (self.field,)


@dataclass(frozen=True, slots=True)
class AddedPhrase:
    """A new wording of a point that is there."""

    row: int
    point: Point
    phrase: NewPhrase


@dataclass(frozen=True, slots=True)
class AddedPoint:
    """A new point; its phrases stand in the rows of the same order."""

    rows: tuple[int, ...]
    point: NewPoint


@dataclass(slots=True)
class Plan:
    """Everything a table wants changed."""

    edits: list[Edit] = field(default_factory=list)
    phrases: list[AddedPhrase] = field(default_factory=list)
    points: list[AddedPoint] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    """The row of every phrase and the first row of every point that the table has, by id, whether it is new or not."""
    missing: tuple[Phrase, ...] = ()
    """Phrases that have no row. Nothing is done about them."""
    heads: Sequence[Column] = ()
    """The columns that a table may have."""

    @property
    def empty(self) -> bool:
        """Whether nothing changes."""
        return not (self.edits or self.phrases or self.points)
