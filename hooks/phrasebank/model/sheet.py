"""A paper as it looks on a screen, as plain values: `documents` makes them and pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from phrasebank.model.slots import SLOT


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """A run of characters."""

    text: str
    """The characters. A slot without a value shows as 【name】."""
    blank: str = ""
    """The key of the slot that the characters fill; empty for plain text."""

    @property
    def is_open(self) -> bool:
        """Whether this is a slot without a value."""
        return self.blank != "" and SLOT.fullmatch(self.text) is not None


Inks = tuple[Ink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One block of a paper."""

    kind: str
    """The kind of the Document's block: title, byline, addressee, heading, paragraph, point, list, table, sign, date or
    help."""
    level: int = 0
    """1 to 3 for a heading, 0 for all else."""
    label: str = ""
    """Its number as printed: 一、（一）1. or 一是; empty when it has none."""
    lead: Inks = ()
    """The lead clause of a point, with the full stop behind it."""
    inks: Inks = ()
    """The other text of the block."""
    rows: tuple[tuple[Inks, ...], ...] = ()
    """The rows of a table as cells; or the rows of a list, each as two cells, its number and its text."""
    widths: tuple[int, ...] = ()
    """The widths of a table's columns in percent."""
    header: int = 0
    """How many first rows of a table are its header."""
    record: bool = False
    """Whether a table is a record of labels and values in turn, in which the last value of a row takes the width that is
    left."""
    centred: tuple[int, ...] = ()
    """The indexes, from 0, of a table's columns whose cells are centred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole paper."""

    landscape: bool
    """Whether the sheet lies on its side."""
    strips: tuple[Strip, ...]
    """Its blocks, in order."""

    @property
    def blanks(self) -> tuple[str, ...]:
        """The keys of its slots without values, in order and each once."""
        inks = (
            ink
            for strip in self.strips
            for run in (strip.lead, strip.inks, *(cell for row in strip.rows for cell in row))
            for ink in run
        )
        return tuple(dict.fromkeys(ink.blank for ink in inks if ink.is_open))
