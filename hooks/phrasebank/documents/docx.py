"""Document -> docx: our own XML parts in a zip, laid out by GB/T 9704-2012 and identical at every run.

`wordml` writes the paragraphs; the parts around them are Jinja files in `layouts/docx`. Lengths are twips.
"""

from __future__ import annotations

import io
import os
import zipfile
from datetime import UTC, datetime
from itertools import pairwise

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from phrasebank.documents import signature, wordml
from phrasebank.documents.model import Document, HeadingBlock, Lines, ListBlock, PointBlock, TableBlock
from phrasebank.documents.numbers import Counted, count
from phrasebank.documents.plain import blank_line_between, clean, final_stop

_LAYOUTS = Environment(
    loader=PackageLoader("phrasebank", "layouts/docx"),
    autoescape=True,
    undefined=StrictUndefined,
    keep_trailing_newline=False,
    trim_blocks=True,
    lstrip_blocks=True,
)

PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-rels.xml",
    "docProps/app.xml": "app.xml",
    "docProps/core.xml": "core.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/document.xml": "document.xml",
    "word/fontTable.xml": "font-table.xml",
    "word/footer1.xml": "footer-odd.xml",
    "word/footer2.xml": "footer-even.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
"""The parts of a docx, and the layout each is made by."""

_STYLES = {
    "title": "Title",
    "byline": "Subtitle",
    "paragraph": "BodyText",
    "sign": "Signature",
    "date": "Date",
}
_SERIES = {"heading": (0, 3), "point": (1, 1), "list": (2, 1)}  # kind: abstractNumId, levels
_LINE = {"portrait": 8844, "landscape": 12756}  # A4 less the margins of GB/T 9704


def _block(counted: Counted, line: int, gap: int) -> str:
    block = counted.block
    if isinstance(block, Lines):
        runs = wordml.content(block.runs)
        if block.kind in ("sign", "date"):
            return wordml.placed(_STYLES[block.kind], gap, runs)
        return wordml.paragraph(_STYLES[block.kind], runs)
    if isinstance(block, HeadingBlock):
        style = f"Heading{block.level}"
        return wordml.numbered(style, block.level - 1, counted.series, wordml.content(block.runs))
    if isinstance(block, PointBlock):
        stop = final_stop(block.lead)
        lead = wordml.content(block.lead, bold=True) + (wordml.run(stop, bold=True) if stop else "")
        return wordml.numbered("Point", 0, counted.series, lead + wordml.content(block.body))
    if isinstance(block, ListBlock):
        return "".join(
            wordml.numbered("ListNumber", 0, counted.series, wordml.content(row)) for row in block.rows
        )
    return _table(block, line)


def _table(block: TableBlock, line: int) -> str:
    if not block.widths or not block.rows:
        return ""  # Word calls a table without rows damaged
    share = line / sum(block.widths)
    edges = [round(sum(block.widths[:index]) * share) for index in range(len(block.widths) + 1)]
    widths = [right - left for left, right in pairwise(edges)]
    rows = []
    for number, runs in enumerate(block.rows):
        header = number < block.header
        style = "TableHeader" if header else "TableText"
        cells = [
            wordml.cell(width, wordml.paragraph(style, wordml.content(cell)))
            for width, cell in zip(widths, runs, strict=True)
        ]
        rows.append(wordml.row("".join(cells), header))
    return wordml.table(widths, "".join(rows))


def body(document: Document) -> tuple[str, str]:
    """The paragraphs of a document, and the `w:num` elements they count by. Raises ValueError when a row of
    a table has more or fewer cells than the table has widths."""
    line = _LINE[document.orientation]
    gaps = signature.right_gaps(document.blocks, line)
    written: list[str] = []
    series: dict[int, str] = {}
    previous = ""
    for index, counted in enumerate(count(document.blocks)):
        kind = counted.block.kind
        if blank_line_between(previous, kind):
            written.append(wordml.blank_line())
        written.append(_block(counted, line, gaps.get(index, 0)))
        if counted.series and counted.series not in series:
            series[counted.series] = wordml.series(counted.series, *_SERIES[kind])
        previous = kind
    if blank_line_between(previous, ""):
        written.append(wordml.blank_line())
    return "".join(written), "".join(series[number] for number in sorted(series) if number > 1)


def stamp() -> str:
    """The time in a file's properties: SOURCE_DATE_EPOCH (reproducible-builds.org), else 1980-01-01."""
    moment = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "315532800")), UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def parts(document: Document) -> dict[str, str]:
    """The XML of every part, by its name in the package."""
    paragraphs, series = body(document)
    values = {
        "title": clean(document.title),
        "author": clean(document.author),
        "stamp": stamp(),
        "body": Markup(paragraphs),
        "series": Markup(series),
        "landscape": document.orientation == "landscape",
    }
    return {name: _LAYOUTS.get_template(layout).render(values) for name, layout in PARTS.items()}


def write(document: Document) -> bytes:
    """The file. The same bytes for the same document: parts in a fixed order, dated 1980-01-01."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts(document).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else it tells the operating system of the build
            package.writestr(entry, xml.encode("utf-8"))
    return buffer.getvalue()
