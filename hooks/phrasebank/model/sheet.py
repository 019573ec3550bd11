"""A paper as it looks on a screen: plain values that documents make and pages show."""

from __future__ import annotations

from dataclasses import dataclass

from phrasebank.model.slots import SLOT


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """A run of characters as they will print."""

    text: str
    """The characters; an open slot shows as 【name】."""
    blank: str = ""
    """The key of the slot it stands for; empty for plain text."""

    @property
    def is_open(self) -> bool:
        """Whether it is a slot that still waits for the writer."""
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
    """A point's lead clause with the stop after it."""
    inks: Inks = ()
    """What it says, after the lead."""
    rows: tuple[tuple[Inks, ...], ...] = ()
    """A table's rows of cells; a list's rows, each of two cells: its number and its text."""
    widths: tuple[int, ...] = ()
    """A table's columns in percent."""
    header: int = 0
    """How many first rows of a table name its columns."""
    record: bool = False
    """Whether a table is labels and values in turn; the last value of a row is as wide as what is left."""
    centred: tuple[int, ...] = ()
    """The columns of a table whose cells stand in the middle, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole paper."""

    landscape: bool
    """Whether the sheet lies on its side."""
    strips: tuple[Strip, ...]
    """Its blocks, in order."""

    @property
    def blanks(self) -> tuple[str, ...]:
        """The keys of its open slots, in order, none twice."""
        inks = (
            ink
            for strip in self.strips
            for run in (strip.lead, strip.inks, *(cell for row in strip.rows for cell in row))
            for ink in run
        )
        return tuple(dict.fromkeys(ink.blank for ink in inks if ink.is_open))
