"""A Document: a paper as one JSON value, from which Python and the browser make every export.

Its schema is part of the design: drafts hold a Document, and exporters take nothing else. Numbers (一、（一）一是) are
never stored. Every exporter derives them from the order of the blocks, so that moving a block renumbers the paper. Points
count from 一是 again after every `heading` and `title`; other blocks between points do not interrupt the count."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter
from pydantic.dataclasses import dataclass as entry

from phrasebank.model import CLOSED, Fonts, SlotKind


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Text:
    """A run of plain text."""

    text: str
    """The text. It may hold any character; exporters drop those that their format cannot hold."""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Blank:
    """A slot: a run that only the writer can fill."""

    blank: str
    """The key of the slot: unique in the document, or the slot's name where one value serves the whole paper."""
    name: str
    """The slot's name, shown as 【name】 while value is empty."""
    value: str = ""
    """What the writer put in."""


Run = Text | Blank
Runs = tuple[Run, ...]


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Input:
    """What may be put into a slot, or into the cells of a column. Forms and Excel sheets offer it."""

    kind: SlotKind = "text"
    """text, date, number or choice."""
    hint: str = ""
    """Tells the writer what to put in."""
    options: tuple[str, ...] = ()
    """What a choice is between."""
    centred: bool = False
    """Whether the cells of a column stand in its middle; those of numbers, dates and choices do anyway."""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Origin:
    """The phrase of the library from which a block was copied."""

    point: str
    """Point id."""
    phrase: str
    """Phrase id."""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Lines:
    """A block that is one paragraph: the title, byline, addressee, plain paragraph, signature or date, or help for the
    writer, which is not part of the paper."""

    key: str
    """Unique in the document."""
    kind: Literal["title", "byline", "addressee", "paragraph", "sign", "date", "help"]
    """What it is; each kind has its style."""
    runs: Runs
    """Its content."""
    source: Origin | None = None
    """Where its wording came from."""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class HeadingBlock:
    """A heading, without its number."""

    key: str
    """Unique in the document."""
    kind: Literal["heading"]
    """heading."""
    level: Annotated[int, Field(ge=1, le=3)]
    """1 is 一、, 2 is （一）, 3 is 1."""
    runs: Runs
    """Its content."""
    section: str = ""
    """The library section that its blocks come from."""
    heading: str = ""
    """The campaign heading's id, when it is one."""
    leads: tuple[str, ...] = ()
    """Lead clauses that the library offers for the points below it."""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class PointBlock:
    """A numbered point: 一是 + lead, then body."""

    key: str
    """Unique in the document."""
    kind: Literal["point"]
    """point."""
    lead: Runs
    """The lead clause, bold, without number and final stop."""
    body: Runs
    """The text after it."""
    source: Origin | None = None
    """Where its wording came from."""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class ListBlock:
    """A list of short lines numbered 1. 2. 3."""

    key: str
    """Unique in the document."""
    kind: Literal["list"]
    """list."""
    rows: tuple[Runs, ...]
    """One row a line."""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class TableBlock:
    """A table; every row has as many cells as there are widths.

    A record is a table of labels and values in turn, without a header: a row of it may also hold one label and one value,
    which then takes the columns that are left.
    """

    key: str
    """Unique in the document."""
    kind: Literal["table"]
    """table."""
    widths: tuple[Annotated[int, Field(ge=1, le=100)], ...]
    """Column widths in percent of the text width."""
    header: Annotated[int, Field(ge=0)] = 1
    """How many first rows are repeated on every page."""
    rows: tuple[tuple[Runs, ...], ...]
    """Rows of cells of runs."""
    columns: tuple[Input, ...] = ()
    """What goes into each column; text everywhere when empty."""
    form: Literal["grid", "record"] = "grid"
    """Rows below a header, or labels and values."""


Block = Annotated[Lines | HeadingBlock | PointBlock | ListBlock | TableBlock, Field(discriminator="kind")]


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Document:
    """One paper."""

    format: Literal[1] = 1
    """Version of this shape."""
    title: str
    """For the file's properties; the title on paper is a block."""
    author: str = ""
    """For the file's properties."""
    orientation: Literal["portrait", "landscape"] = "portrait"
    """The sheet."""
    fonts: Fonts = Field(default_factory=Fonts)
    """The faces that the build was told to print in."""
    slots: dict[str, Input] = Field(default_factory=dict)
    """What goes into the slots of these names; text where a name is missing."""
    blocks: tuple[Block, ...]
    """The content, in order."""


DOCUMENT = TypeAdapter(Document)
"""Reads and writes the JSON form: `DOCUMENT.validate_json`, `DOCUMENT.dump_json`."""
