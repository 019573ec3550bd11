"""Document -> Markdown (CommonMark with GFM tables). All data is escaped, so that no text of a writer becomes markup or
HTML."""

from __future__ import annotations

import re

from phrasebank.documents.model import Document, HeadingBlock, ListBlock, PointBlock, Runs, TableBlock
from phrasebank.documents.numbers import Counted, count
from phrasebank.documents.plain import final_stop, plain
from phrasebank.words.numbers import end_marks

_SPECIAL = re.compile(r"[\\`*_\[\]|~#$]")
_FIRST = re.compile(r"^(?:[-+]|[0-9]+(?=[.)]))")  # what would begin a list or draw a rule


def escape(text: str) -> str:
    """Escape a text that stands within a line."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", "<br>")


def _inline(runs: Runs) -> str:
    return escape(plain(runs)).strip(" ")


def _line(text: str) -> str:
    """Escape a text that stands at the start of a line."""
    return _FIRST.sub(lambda match: _guard(match.group()), text)


def _guard(mark: str) -> str:
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _point(block: PointBlock, label: str) -> str:
    # In CommonMark bold does not end between a mark and a character: “**…。**我” shows its stars.
    # So the marks at the end of the clause stand outside.
    lead = plain(block.lead).strip()
    marks = end_marks(lead)
    words = lead.removesuffix(marks)
    marks += final_stop(block.lead)
    text = escape(marks) + escape(plain(block.body))
    bold = label + escape(words)
    # With nothing between them, stars draw a rule.
    return f"**{bold}**{text}" if bold else _line(text.lstrip(" "))


def _table(block: TableBlock) -> str:
    rows = [[_inline(cell) for cell in row] for row in block.rows]
    for row in rows:  # of a record
        row += [""] * (len(block.widths) - len(row))
    header = rows.pop(0) if block.header and rows else [""] * len(block.widths)
    lines = (header, ["---"] * len(block.widths), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _block(counted: Counted) -> str:
    block = counted.block
    if isinstance(block, TableBlock):
        return _table(block)
    if isinstance(block, ListBlock):
        return "\n".join(f"{number}. {_line(_inline(row))}" for number, row in enumerate(block.rows, start=1))
    if isinstance(block, PointBlock):
        return _point(block, counted.label)
    text = _inline(block.runs)
    if isinstance(block, HeadingBlock):
        return f"{'#' * (block.level + 1)} {counted.label}{text}"
    if block.kind == "title":
        return f"# {text}"
    if block.kind == "help":
        return f"> {_line(text)}"
    return _line(text)


def write(document: Document) -> bytes:
    """The file's bytes: UTF-8, line feeds."""
    return "\n\n".join(map(_block, count(document.blocks))).encode("utf-8") + b"\n"
