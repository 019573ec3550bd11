"""Writes blocks and slots with their keys for `compose`, and records what each slot takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from phrasebank.documents.choose import suited
from phrasebank.documents.model import (
    Blank,
    Block,
    HeadingBlock,
    Input,
    Lines,
    ListBlock,
    Origin,
    PointBlock,
    Run,
    Runs,
    TableBlock,
    Text,
)
from phrasebank.documents.plain import LEAD
from phrasebank.model import (
    RECORD,
    Item,
    Library,
    Part,
    Point,
    Table,
    Template,
    campaign_values,
    record_rows,
    split_slots,
)

OPTIONAL = "不需要时，删去这一部分"
"""Ends the prompt of a part that the writer may leave out."""

BETWEEN_NAMES = "\u3000"


class Writer:
    """Collects the blocks of a paper, gives keys to blocks and slots in order, and records what each slot takes."""

    def __init__(self, template: Template, library: Library, *, phrases: bool) -> None:
        self.template = template
        self.library = library
        self.phrases = phrases
        self.blocks: list[Block] = []
        self.slots: dict[str, Input] = {}
        campaign = library.campaign.get(template.campaign or "")
        self.campaign_values = campaign_values(library.vocabulary, campaign, library.paper(template))
        self._blanks = 0

    def key(self) -> str:
        """The key of the next block."""
        return f"b{len(self.blocks) + 1}"

    def blank(self, name: str) -> Blank:
        """A slot of the library, or a prompt in the form of a slot. A slot that serves the whole paper has its name for a
        key, and the campaign's value where the campaign fills it."""
        slot = self.library.slot.get(name)
        if slot is not None:
            self.slots[name] = Input(kind=slot.kind, hint=slot.hint, options=slot.options)
            if slot.scope == "paper":
                return Blank(blank=name, name=name, value=self.campaign_values.get(name, ""))
        self._blanks += 1
        return Blank(blank=f"#{self._blanks}", name=name)

    def runs(self, text: str) -> Runs:
        """The runs of a text that may hold slots."""
        return tuple(
            self.blank(piece) if is_slot else Text(text=piece) for piece, is_slot in split_slots(text)
        )

    def names(self, names: Sequence[str]) -> Runs:
        """The runs of a name line or a date line: slots side by side."""
        runs: list[Run] = []
        for name in names:
            runs += [Text(text=BETWEEN_NAMES)] if runs else []
            runs.append(self.blank(name))
        return tuple(runs)

    def heading(
        self, level: int, title: str, section: str = "", heading: str = "", leads: tuple[str, ...] = ()
    ) -> None:
        """Add a heading. The arguments are the fields of HeadingBlock."""
        self.blocks.append(
            HeadingBlock(
                key=self.key(),
                kind="heading",
                level=level,
                runs=self.runs(title),
                section=section,
                heading=heading,
                leads=leads,
            )
        )

    def line(self, kind: Literal["title", "addressee", "help"], text: str) -> None:
        """Add a block that is one paragraph of this kind."""
        self.blocks.append(Lines(key=self.key(), kind=kind, runs=self.runs(text)))

    def paragraph(self, text: str, source: Origin | None = None) -> None:
        """Add a paragraph."""
        self.blocks.append(Lines(key=self.key(), kind="paragraph", runs=self.runs(text), source=source))

    def texts(self, texts: Sequence[str], form: str) -> None:
        """Add fixed texts in the `form` of a part: as paragraphs, addressees, or the rows of a list."""
        if form == "list":
            rows = tuple(self.runs(text) for text in texts)
            self.blocks.append(ListBlock(key=self.key(), kind="list", rows=rows))
            return
        for text in texts:
            if form == "addressee":
                self.line("addressee", text)
            else:
                self.paragraph(text)

    def point(self, point: Point, part: Part) -> None:
        """Add a point in the wording that suits the template's audience. Raises ValueError where none does."""
        audience = self.template.audience
        phrase = suited(point, audience, brief=self.template.brief)
        if phrase is None:  # choose() takes suited points only
            raise ValueError(f"no phrase of {point.id} suits {audience}")
        source = Origin(point=point.id, phrase=phrase.id)
        if part.form == "paragraphs":
            self.paragraph(phrase.text, source)
            return
        lead, body = self.runs(point.title), self.runs(phrase.text)
        self.blocks.append(PointBlock(key=self.key(), kind="point", lead=lead, body=body, source=source))

    def part_prompt(self, part: Part) -> Blank:
        """The prompt of a part, as a slot."""
        section = self.library.section.get(part.section or "")
        asked = part.prompt or (section.summary if section else part.title)
        return self.blank(f"{asked}；{OPTIONAL}" if part.optional else asked)

    def prompt(self, part: Part) -> None:
        """Add the prompt of a part, as a paragraph."""
        self.blocks.append(Lines(key=self.key(), kind="paragraph", runs=(self.part_prompt(part),)))

    def open_point(self, part: Part) -> None:
        """Add a point whose lead clause and body the writer has to fill."""
        lead, body = (self.blank(LEAD),), (self.part_prompt(part),)
        self.blocks.append(PointBlock(key=self.key(), kind="point", lead=lead, body=body))

    def table(self, table: Table) -> None:
        """Add a table: its prewritten labels, then empty rows. In a sample the sample rows come instead, with one empty
        row to show that the table goes on."""
        columns = table.columns
        header: tuple[Runs, ...] = tuple((Text(text=column.title),) for column in columns)
        sample = table.sample if self.phrases else ()
        count = max(table.rows, len(table.labels), len(sample))
        if sample:
            count = min(count, len(sample) + 1)
        self.blocks.append(
            TableBlock(
                key=self.key(),
                kind="table",
                widths=tuple(column.width for column in columns),
                rows=(header, *(tuple(self._cells(table, sample, index)) for index in range(count))),
                columns=tuple(
                    Input(kind=column.kind, options=column.options, centred=column.centred)
                    for column in columns
                ),
            )
        )

    def record(self, items: Sequence[Item]) -> None:
        """Add a record: two items a row. An item that is wide or has no neighbour has a row of its own."""
        rows = tuple(
            tuple(
                runs
                for item in row
                for runs in (self.runs(item.title), self.runs(item.sample if self.phrases else ""))
            )
            for row in record_rows(items)
        )
        self.blocks.append(
            TableBlock(key=self.key(), kind="table", form="record", header=0, widths=RECORD, rows=rows)
        )

    def _cells(self, table: Table, sample: Sequence[Sequence[str]], row: int) -> Iterator[Runs]:
        for index, column in enumerate(table.columns):
            if row < len(sample) and sample[row][index]:
                yield self.runs(sample[row][index])
            elif index == 0 and row < len(table.labels):
                yield self.runs(table.labels[row])
            else:
                yield (self.blank(column.blank),) if column.blank else ()
