"""A writer that knows no WordprocessingML: it fills the skeleton, as the browser's does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from phrasebank.documents.model import (
    Document,
    HeadingBlock,
    Lines,
    ListBlock,
    PointBlock,
    Runs,
    TableBlock,
    Text,
)
from phrasebank.documents.numbers import Counted, count
from phrasebank.documents.plain import blank_line_between, clean, final_stop, is_open, said, stays_with
from phrasebank.documents.signature import right_gaps


class Filler:
    """Fills one skeleton, a JSON value."""

    def __init__(self, skeleton: Any) -> None:
        self.skeleton = skeleton

    def fill(self, piece: str, **values: object) -> str:
        for name, value in values.items():
            piece = piece.replace(self.skeleton["marks"][name], str(value))
        return piece

    def run(self, name: str, text: str) -> str:
        lines = self.skeleton["runs"]["break"].join(map(escape, text.split("\n")))
        return self.fill(self.skeleton["runs"][name], text=lines)

    def runs(self, runs: Runs, bold: bool = False) -> str:
        return "".join(
            self.run("slotBold" if bold else "slot", clean(run.name))
            if not isinstance(run, Text) and is_open(run)
            else self.run("bold" if bold else "text", said(run))
            for run in runs
        )

    def block(self, counted: Counted, line: int, gap: int, keep: str) -> str:
        block, blocks = counted.block, self.skeleton["blocks"]
        if isinstance(block, Lines):
            return self.fill(blocks[block.kind], gap=gap, keep=keep, content=self.runs(block.runs))
        if isinstance(block, HeadingBlock):
            piece = blocks[f"heading{block.level}"]
            return self.fill(piece, series=counted.series, content=self.runs(block.runs))
        if isinstance(block, PointBlock):
            stop = final_stop(block.lead)
            lead = self.runs(block.lead, bold=True) + (self.run("bold", stop) if stop else "")
            content = lead + self.runs(block.body)
            piece = blocks["point"] if counted.series else blocks["lonePoint"]
            return self.fill(piece, series=counted.series, keep=keep, content=content)
        if isinstance(block, ListBlock):
            keeps = [""] * (len(block.rows) - 1) + [keep]
            return "".join(
                self.fill(blocks["list"], series=counted.series, keep=kept, content=self.runs(row))
                for row, kept in zip(block.rows, keeps, strict=False)
            )
        return self.table(block, line, keep)

    def table(self, block: TableBlock, line: int, keep: str) -> str:
        if not block.widths or not block.rows:
            return ""
        blocks = self.skeleton["blocks"]
        widths = shares(block.widths, line)
        rows = ""
        for number, row in enumerate(block.rows):
            head = number < block.header
            cell = blocks["headerCell" if head else "cell"]
            kept = keep if row is block.rows[-1] else ""
            cells = "".join(
                self.fill(cell, width=width, keep=kept, content=self.runs(runs))
                for width, runs in zip(widths, row, strict=True)
            )
            rows += self.fill(blocks["headerRow" if head else "row"], cells=cells)
        columns = "".join(self.fill(blocks["column"], width=width) for width in widths)
        return self.fill(blocks["table"], width=sum(widths), columns=columns, rows=rows)

    def parts(self, document: Document) -> dict[str, str]:
        """Every part of the package."""
        sheet = self.skeleton["sheets"][document.orientation]
        gaps = right_gaps(document.blocks, sheet["line"])
        body, previous = "", ""
        series: dict[int, str] = {}
        kinds = [*(block.kind for block in document.blocks), ""]
        for index, counted in enumerate(count(document.blocks)):
            kind = counted.block.kind
            blank = "keptBlank" if stays_with(previous, kind) else "blank"
            body += self.skeleton["blocks"][blank] if blank_line_between(previous, kind) else ""
            keep = self.skeleton["keep"] if stays_with(kind, kinds[index + 1]) else ""
            body += self.block(counted, sheet["line"], gaps.get(index, 0), keep)
            if counted.series > 1:
                series[counted.series] = self.fill(self.skeleton["series"][kind], series=counted.series)
            previous = kind
        body += self.skeleton["blocks"]["blank"] if blank_line_between(previous, "") else ""
        values = {
            "series": "".join(series[number] for number in sorted(series)),
            "section": sheet["section"],
            "title": escape(clean(document.title)),
            "author": escape(clean(document.author)),
            "stamp": "1980-01-01T00:00:00Z",
            "body": body,
        }
        return {name: self.fill(xml, **values) for name, xml in self.skeleton["parts"].items()}


def shares(percents: Sequence[int], line: int) -> list[int]:
    """Column widths, by whole numbers only."""
    total, done, widths = sum(percents), 0, []
    edge = 0
    for percent in percents:
        done += percent
        widths.append((2 * done * line + total) // (2 * total) - edge)
        edge += widths[-1]
    return widths
