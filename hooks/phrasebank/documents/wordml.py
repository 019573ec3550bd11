"""WordprocessingML: one small function for each kind of run and paragraph, strings in, a string out.

The browser's writer fills the output of these same functions, so they know nothing but their arguments.
`text` and `name` are escaped here; `content` takes a Document's own runs and is the one that cleans them, so
that a private-use mark passes through the others. `content`, `cells` and `rows` as arguments are XML made by
another of these functions.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from phrasebank.documents.model import Runs, Text
from phrasebank.documents.plain import clean, is_open, said


def characters(text: str) -> str:
    """The inside of a run: `w:t`, and `w:br` where a line breaks."""
    broken = escape(text).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:t xml:space="preserve">{broken}</w:t>'


def run(text: str, bold: bool = False) -> str:
    """Plain text. The hint keeps “” and … out of the Latin font."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>{weight}</w:rPr>{characters(text)}</w:r>'


def slot(name: str, bold: bool = False) -> str:
    """A slot that still waits for the writer: shaded 【name】."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    return (
        f'<w:r><w:rPr><w:rStyle w:val="Slot"/><w:rFonts w:hint="eastAsia"/>{weight}</w:rPr>'
        f"{characters(f'【{name}】')}</w:r>"
    )


def content(runs: Runs, bold: bool = False) -> str:
    """Runs of a Document."""
    return "".join(
        slot(clean(item.name), bold)
        if not isinstance(item, Text) and is_open(item)
        else run(said(item), bold)
        for item in runs
    )


def paragraph(style: str, content: str) -> str:
    """A paragraph of a style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def blank_line() -> str:
    """An empty line of body type."""
    return "<w:p/>"


def numbered(style: str, level: int, series: int, content: str) -> str:
    """A paragraph that Word numbers; `level` counts from 0, `series` is the id of its `w:num`."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:numPr><w:ilvl w:val="{level}"/>'
        f'<w:numId w:val="{series}"/></w:numPr></w:pPr>{content}</w:p>'
    )


def placed(style: str, gap: int, content: str) -> str:
    """A paragraph that ends `gap` twips before the right edge: signature and date."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:ind w:right="{gap}"/></w:pPr>{content}</w:p>'


def cell(width: int, paragraph: str) -> str:
    """A table cell, `width` in twips."""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph}</w:tc>"
    )


def row(cells: str, header: bool = False) -> str:
    """A table row, at least 1 cm high, never split; a header row is repeated on every page."""
    repeated = "<w:tblHeader/>" if header else ""
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="567" w:hRule="atLeast"/>{repeated}</w:trPr>'
        f"{cells}</w:tr>"
    )


def table(widths: Sequence[int], rows: str) -> str:
    """A table of columns of these widths, in twips."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'
    )


def series(number: int, definition: int, levels: int) -> str:
    """A `w:num` of its own for one series, counting its levels from 1 again."""
    restarts = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for level in range(levels)
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{restarts}</w:num>'
