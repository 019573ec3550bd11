"""Document -> plain text for Windows: UTF-8 with a BOM, CRLF, and paragraphs indented by two full-width spaces."""

from __future__ import annotations

import codecs

from phrasebank.documents import signature
from phrasebank.documents.model import Document, Lines, ListBlock, PointBlock, Runs, TableBlock
from phrasebank.documents.numbers import Counted, count
from phrasebank.documents.plain import blank_line_between, final_stop, plain
from phrasebank.documents.signature import Place

INDENT = "\u3000\u3000"
_LINE = 28 * signature.CHARACTER  # as wide as the paper's: 28 characters


def _row(cells: tuple[Runs, ...]) -> str:
    return "\t".join(plain(cell).replace("\n", " ") for cell in cells)  # tabs paste into Excel as cells


def _placed(text: str, place: Place) -> str:
    left = place.gap if place.begins else max(0, _LINE - place.gap - signature.width(text))
    return "\u3000" * round(left / signature.CHARACTER) + text


def _block(counted: Counted, place: Place | None) -> list[str]:
    block = counted.block
    if isinstance(block, TableBlock):
        return [_row(row) for row in block.rows]
    if isinstance(block, ListBlock):
        return [f"{INDENT}{number}.{plain(row)}" for number, row in enumerate(block.rows, start=1)]
    if isinstance(block, PointBlock):
        text = plain(block.lead) + final_stop(block.lead) + plain(block.body)
        return [f"{INDENT}{counted.label}{text}"]
    text = plain(block.runs)
    if place is not None:
        return [_placed(text, place)]
    if isinstance(block, Lines) and block.kind in ("title", "byline", "addressee"):
        return [text]
    return [f"{INDENT}{counted.label}{text}"]


def write(document: Document) -> bytes:
    """The file's bytes."""
    places = signature.places(document.blocks, _LINE)
    lines: list[str] = []
    previous = ""
    for index, counted in enumerate(count(document.blocks)):
        kind = counted.block.kind
        if blank_line_between(previous, kind):
            lines.append("")
        lines += _block(counted, places.get(index))
        previous = kind
    text = "".join(f"{line}\n" for line in lines)
    return codecs.BOM_UTF8 + text.replace("\n", "\r\n").encode("utf-8")
