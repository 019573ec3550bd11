"""Document -> Sheet: the paper as plain values that pages can show without knowing Documents."""

from __future__ import annotations

from phrasebank.documents.model import Document, HeadingBlock, ListBlock, PointBlock, Runs, TableBlock, Text
from phrasebank.documents.numbers import Counted, count
from phrasebank.documents.plain import final_stop, run_text
from phrasebank.documents.tables import centred
from phrasebank.documents.titles import with_line_breaks
from phrasebank.model import Ink, Sheet, Strip


def _inks(runs: Runs) -> tuple[Ink, ...]:
    return tuple(Ink(text=run_text(run), blank="" if isinstance(run, Text) else run.blank) for run in runs)


def _strip(counted: Counted, orientation: str) -> Strip:
    block = counted.block
    if isinstance(block, TableBlock):
        return Strip(
            kind=block.kind,
            rows=tuple(tuple(map(_inks, row)) for row in block.rows),
            widths=block.widths,
            header=block.header,
            record=block.form == "record",
            centred=tuple(index for index, column in enumerate(block.columns) if centred(column)),
        )
    if isinstance(block, ListBlock):
        numbered = enumerate(block.rows, start=1)
        return Strip(
            kind=block.kind, rows=tuple(((Ink(text=f"{number}."),), _inks(row)) for number, row in numbered)
        )
    if isinstance(block, PointBlock):
        stop = final_stop(block.lead)
        return Strip(
            kind=block.kind,
            label=counted.label,
            lead=(*_inks(block.lead), *((Ink(text=stop),) if stop else ())),
            inks=_inks(block.body),
        )
    level = block.level if isinstance(block, HeadingBlock) else 0
    runs = with_line_breaks(block.runs, orientation) if block.kind == "title" else block.runs
    return Strip(kind=block.kind, level=level, label=counted.label, inks=_inks(runs))


def sheet(document: Document) -> Sheet:
    """The paper as it will be printed, with its numbers."""
    return Sheet(
        landscape=document.orientation == "landscape",
        strips=tuple(_strip(counted, document.orientation) for counted in count(document.blocks)),
    )
