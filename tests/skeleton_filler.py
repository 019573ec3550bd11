"""A writer that knows no WordprocessingML: it fills the skeleton, as the browser's does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from xml.sax.saxutils import escape

from phrasebank.documents.model import (
    Block,
    Document,
    HeadingBlock,
    Lines,
    ListBlock,
    PointBlock,
    Runs,
    TableBlock,
    Text,
)
from phrasebank.documents.numbers import Counted, Numbers, count
from phrasebank.documents.plain import (
    blank_line_between,
    clean,
    final_stop,
    is_open,
    leads_nowhere,
    run_text,
    stays_with,
)
from phrasebank.documents.signature import Place, places
from phrasebank.documents.titles import with_line_breaks


class Filler:
    """Fills one skeleton, a JSON value."""

    def __init__(self, skeleton: Any, numbers: Numbers = "automatic") -> None:
        self.skeleton = skeleton
        self.counts = numbers == "automatic"

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
            else self.run("bold" if bold else "text", run_text(run))
            for run in runs
        )

    def numbered(self, counted_by: str, told_by: str, counted: Counted, content: str, keep: str) -> str:
        blocks = self.skeleton["blocks"]
        if counted.series and self.counts:
            return self.fill(blocks[counted_by], series=counted.series, keep=keep, content=content)
        run = "bold" if told_by == "lonePoint" else "text"
        number = self.run(run, counted.label) if counted.series else ""
        return self.fill(blocks[told_by], keep=keep, content=number + content)

    def block(self, counted: Counted, place: Place | None, keep: str) -> str:
        block, blocks = counted.block, self.skeleton["blocks"]
        if isinstance(block, Lines):
            runs = with_line_breaks(block.runs, self.orientation) if block.kind == "title" else block.runs
            piece = blocks[f"{block.kind}Begun" if place and place.begins else block.kind]
            return self.fill(piece, gap=place.gap if place else 0, keep=keep, content=self.runs(runs))
        if isinstance(block, HeadingBlock):
            pieces = (f"heading{block.level}", f"headingText{block.level}")
            return self.numbered(*pieces, counted, self.runs(block.runs), keep)
        if isinstance(block, PointBlock):
            stop = final_stop(block.lead)
            lead = self.runs(block.lead, bold=True) + (self.run("bold", stop) if stop else "")
            return self.numbered("point", "lonePoint", counted, lead + self.runs(block.body), keep)
        if isinstance(block, ListBlock):
            keeps = [""] * (len(block.rows) - 1) + [keep]
            return "".join(
                self.numbered("list", "listText", replace(counted, label=f"{number}."), self.runs(row), kept)
                for number, (row, kept) in enumerate(zip(block.rows, keeps, strict=False), start=1)
            )
        return self.table(block, keep)

    def table(self, block: TableBlock, keep: str) -> str:
        if not block.widths or not block.rows:
            return ""
        blocks = self.skeleton["blocks"]
        widths = shares(block.widths, self.skeleton["sheets"][self.orientation]["line"])
        rows = ""
        for number, row in enumerate(block.rows):
            kept = keep if row is block.rows[-1] else ""
            if block.form == "record":
                spans = [1] * len(row) if len(row) == len(widths) else [1, len(widths) - 1]
                names = [("headerCell", "cell")[at % 2] for at in range(len(row))]
                names[-1] = "wideCell" if spans[-1] > 1 else names[-1]
            else:
                spans = [1] * len(row)
                kinds = [column.centred or column.kind != "text" for column in block.columns]
                names = [("cell", "centredCell")[kind] for kind in kinds] or ["cell"] * len(row)
                names = ["headerCell"] * len(row) if number < block.header else names
            cells, at = "", 0
            for name, span, runs in zip(names, spans, row, strict=True):
                width = sum(widths[at : at + span])
                cells += self.fill(blocks[name], width=width, span=span, keep=kept, content=self.runs(runs))
                at += span
            rows += self.fill(blocks["headerRow" if number < block.header else "row"], cells=cells)
        columns = "".join(self.fill(blocks["column"], width=width) for width in widths)
        return self.fill(blocks["table"], width=sum(widths), columns=columns, rows=rows)

    def keep(self, block: Block, following: Block | None) -> str:
        if isinstance(block, HeadingBlock):
            level = following.level if isinstance(following, HeadingBlock) else 0
            return str(self.skeleton["loose"]) if leads_nowhere(block.level, level) else ""
        return str(self.skeleton["keep"]) if following and stays_with(block.kind, following.kind) else ""

    def parts(self, document: Document) -> dict[str, str]:
        """Every part of the package."""
        self.orientation = document.orientation
        sheet = self.skeleton["sheets"][document.orientation]
        at = places(document.blocks, sheet["line"])
        body, previous = "", ""
        series: dict[int, str] = {}
        following = [*document.blocks[1:], None]
        for index, counted in enumerate(count(document.blocks)):
            kind = counted.block.kind
            blank = "keptBlank" if stays_with(previous, kind) else "blank"
            body += self.skeleton["blocks"][blank] if blank_line_between(previous, kind) else ""
            body += self.block(counted, at.get(index), self.keep(counted.block, following[index]))
            if self.counts and counted.series > 1:
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
        parts = self.skeleton["parts"] | ({} if self.counts else self.skeleton["textParts"])
        return {name: self.fill(xml, **values) for name, xml in parts.items()}


def shares(percents: Sequence[int], line: int) -> list[int]:
    """Column widths, by whole numbers only."""
    total, done, widths = sum(percents), 0, []
    edge = 0
    for percent in percents:
        done += percent
        widths.append((2 * done * line + total) // (2 * total) - edge)
        edge += widths[-1]
    return widths
