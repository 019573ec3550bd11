"""The blocks of a Document as paragraphs and tables of WordprocessingML.

A pen writes the runs within them: `Plain` without content controls, `controls.Form` with them. Lengths are twips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Protocol

from phrasebank.documents import signature, wordml
from phrasebank.documents.model import (
    Block,
    Document,
    HeadingBlock,
    Input,
    Lines,
    ListBlock,
    PointBlock,
    Runs,
    TableBlock,
)
from phrasebank.documents.numbers import Counted, Numbers, count
from phrasebank.documents.plain import blank_line_between, final_stop, leads_nowhere, plain, stays_with
from phrasebank.documents.signature import Place
from phrasebank.documents.tables import centred, record_spans
from phrasebank.documents.titles import with_line_breaks


class Pen(Protocol):
    """How the runs of a Document become WordprocessingML."""

    def runs(self, runs: Runs, *, bold: bool = False) -> str:
        """The XML of runs anywhere but in a lead clause or a cell."""

    def lead(self, lead: Runs, key: str, leads: tuple[str, ...]) -> str:
        """The XML of a point's lead clause. `key` is that of the point; `leads` are lead clauses that may take its place."""

    def cell(self, cell: Runs, key: str, title: str, column: Input) -> str:
        """The XML of a cell in the body of a table. `key` identifies the cell, and `title` is that of its column."""

    def glossary(self) -> str:
        """The XML of the prompts of all content controls written so far, as parts of a glossary; empty where there are
        none."""


class Plain:
    """The pen of files without content controls: slots are shaded 【】."""

    def runs(self, runs: Runs, *, bold: bool = False) -> str:
        """The XML of runs."""
        return wordml.content(runs, bold=bold)

    def lead(self, lead: Runs, key: str, leads: tuple[str, ...]) -> str:
        """The XML of a lead clause."""
        return wordml.content(lead, bold=True)

    def cell(self, cell: Runs, key: str, title: str, column: Input) -> str:
        """The XML of a cell."""
        return wordml.content(cell)

    def glossary(self) -> str:
        """An empty text: there are no prompts."""
        return ""


STYLES = {
    "title": "Title",
    "byline": "Subtitle",
    "addressee": "Salutation",
    "paragraph": "BodyText",
    "help": "Help",
    "sign": "Signature",
    "date": "Date",
}
SERIES = {"heading": (0, 3), "point": (1, 1), "list": (2, 1)}  # kind: abstractNumId, levels
LINES = {"portrait": 8844, "landscape": 12756}
"""By orientation, the length of a line: A4 less the margins of GB/T 9704."""


class _Walk:
    """Goes through the blocks of a document and writes each."""

    def __init__(self, document: Document, pen: Pen, numbers: Numbers) -> None:
        self.document = document
        self.pen = pen
        self.counts = numbers == "automatic"
        self.line = LINES[document.orientation]
        self.leads: tuple[str, ...] = ()
        """The lead clauses that the last heading offers for the points below it."""

    def block(self, counted: Counted, place: Place | None, keep: str) -> str:
        block, pen = counted.block, self.pen
        if isinstance(block, Lines):
            return self.lines(block, place, keep)
        if isinstance(block, HeadingBlock):
            self.leads = block.leads
            style = f"Heading{block.level}"
            return self.numbered(style, block.level - 1, counted, pen.runs(block.runs), keep)
        if isinstance(block, PointBlock):
            stop = final_stop(block.lead)
            lead = pen.lead(block.lead, block.key, self.leads) + (wordml.run(stop, bold=True) if stop else "")
            return self.numbered("Point", 0, counted, lead + pen.runs(block.body), keep)
        if isinstance(block, ListBlock):
            last = len(block.rows)
            return "".join(
                self.numbered(
                    "ListNumber",
                    0,
                    replace(counted, label=f"{number}."),
                    pen.runs(row),
                    keep if number == last else "",
                )
                for number, row in enumerate(block.rows, start=1)
            )
        return self.table(block, keep)

    def lines(self, block: Lines, place: Place | None, keep: str) -> str:
        style = STYLES[block.kind]
        if block.kind == "title":
            self.leads = ()
            return wordml.paragraph(
                style, self.pen.runs(with_line_breaks(block.runs, self.document.orientation)), keep
            )
        runs = self.pen.runs(block.runs)
        if place is None:
            return wordml.paragraph(style, runs, keep)
        return (wordml.left_aligned if place.begins else wordml.right_aligned)(style, place.gap, runs)

    def numbered(self, style: str, level: int, counted: Counted, content: str, keep: str) -> str:
        """A paragraph with a number, either counted by Word or written in front as text. A point that stands alone has no
        number."""
        if not counted.series:
            return wordml.paragraph(style, content, keep)
        if self.counts:
            return wordml.numbered(style, level, counted.series, content, keep)
        return wordml.paragraph(style, wordml.run(counted.label, bold=style == "Point") + content, keep)

    def table(self, block: TableBlock, keep: str) -> str:
        if not block.widths or not block.rows:
            return ""  # Word calls a table without rows damaged
        widths = column_widths(block.widths, self.line)
        if block.form == "record":
            return wordml.table(
                sum(widths), "".join(map(wordml.column, widths)), self.record(block, widths, keep)
            )
        columns = block.columns or (Input(),) * len(widths)
        titles = (
            [plain(cell) for cell in block.rows[block.header - 1]] if block.header else [""] * len(widths)
        )
        rows = []
        for number, runs in enumerate(block.rows):
            kept = keep if number == len(block.rows) - 1 else ""
            header = number < block.header
            cells = "".join(
                wordml.cell(width, wordml.paragraph("TableHeader", self.pen.runs(cell), kept))
                if header
                else wordml.cell(
                    width,
                    wordml.paragraph(
                        "TableCentre" if centred(column) else "TableText",
                        self.pen.cell(cell, f"{block.key}.{number}.{index}", title, column),
                        kept,
                    ),
                )
                for index, (width, cell, title, column) in enumerate(
                    zip(widths, runs, titles, columns, strict=True), start=1
                )
            )
            rows.append(wordml.row(cells, header=header))
        return wordml.table(sum(widths), "".join(map(wordml.column, widths)), "".join(rows))

    def record(self, block: TableBlock, widths: Sequence[int], keep: str) -> str:
        """The rows of a record: labels and values in turn. The last value of a row takes the columns that are left."""
        rows = []
        for number, runs in enumerate(block.rows):
            kept = keep if number == len(block.rows) - 1 else ""
            spans = record_spans(block, number)
            cells, start = "", 0
            for index, (cell, span) in enumerate(zip(runs, spans, strict=True), start=1):
                if index % 2:
                    text = wordml.paragraph("TableHeader", self.pen.runs(cell), kept)
                else:
                    key, title = f"{block.key}.{number}.{index}", plain(runs[index - 2])
                    text = wordml.paragraph("TableText", self.pen.cell(cell, key, title, Input()), kept)
                cells += wordml.cell(sum(widths[start : start + span]), text, span)
                start += span
            rows.append(wordml.row(cells))
        return "".join(rows)


def column_widths(percents: Sequence[int], line: int) -> list[int]:
    """Column widths that add up exactly to the length of a line. Only integers are used, because the browser must come to
    the same result."""
    total = sum(percents)
    edges = [(2 * sum(percents[:index]) * line + total) // (2 * total) for index in range(len(percents) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _keep(block: Block, following: Block | None) -> str:
    """The property by which a paragraph stays on the page of the next, or does not: KEEP, LOOSE, or nothing where its
    style decides."""
    if isinstance(block, HeadingBlock):
        level = following.level if isinstance(following, HeadingBlock) else 0
        return wordml.LOOSE if leads_nowhere(block.level, level) else ""
    return wordml.KEEP if following and stays_with(block.kind, following.kind) else ""


def body(document: Document, pen: Pen, numbers: Numbers = "automatic") -> tuple[str, str]:
    """The paragraphs of a document, and the `w:num` elements by which they count. Raises ValueError where a row of a
    table has more or fewer cells than the table has widths."""
    walk = _Walk(document, pen, numbers)
    places = signature.places(document.blocks, walk.line)
    written: list[str] = []
    series: dict[int, str] = {}
    previous = ""
    following = [*document.blocks[1:], None]
    for index, counted in enumerate(count(document.blocks)):
        kind = counted.block.kind
        if blank_line_between(previous, kind):
            written.append(wordml.blank_line(wordml.KEEP if stays_with(previous, kind) else ""))
        keep = _keep(counted.block, following[index])
        written.append(walk.block(counted, places.get(index), keep))
        if walk.counts and counted.series and counted.series not in series:
            series[counted.series] = wordml.series(counted.series, *SERIES[kind])
        previous = kind
    if blank_line_between(previous, ""):
        written.append(wordml.blank_line())
    return "".join(written), "".join(series[number] for number in sorted(series) if number > 1)
