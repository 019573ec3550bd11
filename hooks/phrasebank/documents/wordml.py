"""WordprocessingML as strings: one small function for each kind of run and paragraph.

The browser's writer fills the output of these functions, so they use nothing but their arguments. `text` and `name` are
escaped here. `content` takes runs of a Document and cleans them; the other functions do not, so that a private-use mark
passes through them. Arguments called `content`, `cells` and `rows` are XML that another of these functions made. A number
may be given as text, so that a mark may stand for it too."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from phrasebank.documents.model import Runs, Text
from phrasebank.documents.plain import clean, is_open, run_text
from phrasebank.model import slot_text


def characters(text: str) -> str:
    """The XML inside a run: `w:t`, and `w:br` for each line break."""
    broken = escape(text).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:t xml:space="preserve">{broken}</w:t>'


def run(text: str, *, bold: bool = False) -> str:
    """A run of plain text. The hint keeps “” and … in the Chinese font."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>{weight}</w:rPr>{characters(text)}</w:r>'


def slot(name: str, *, bold: bool = False) -> str:
    """A slot without a value: a shaded 【name】."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    return (
        f'<w:r><w:rPr><w:rStyle w:val="Slot"/><w:rFonts w:hint="eastAsia"/>{weight}</w:rPr>'
        f"{characters(slot_text(name))}</w:r>"
    )


def prompt(text: str) -> str:
    """The text that a content control shows while it is empty. Word replaces it as a whole."""
    return (
        '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/><w:rFonts w:hint="eastAsia"/></w:rPr>'
        f"{characters(text)}</w:r>"
    )


def list_items(entries: Sequence[str]) -> str:
    """The entries of a combo box or a drop-down list."""
    return "".join(
        f"<w:listItem w:displayText={quoteattr(entry)} w:value={quoteattr(entry)}/>" for entry in entries
    )


def control(
    id: int,
    alias: str,
    tag: str,
    prompt: str,
    content: str,
    *,
    type: str = "",
    open: bool,
    bold: bool = False,
) -> str:
    """An inline content control (ECMA-376, 17.5.2), its properties in the order that the schema prescribes.

    `prompt` names the part of the glossary that comes back when the control is emptied; `open` says that `content` is
    this prompt. Without `type` the control takes rich text, because LibreOffice doubles the text of a plain-text control."""
    weight = "<w:rPr><w:b/><w:bCs/></w:rPr>" if bold else ""
    showing = "<w:showingPlcHdr/>" if open else ""
    return (
        f"<w:sdt><w:sdtPr>{weight}<w:alias w:val={quoteattr(alias)}/><w:tag w:val={quoteattr(tag)}/>"
        f'<w:id w:val="{id}"/><w:placeholder><w:docPart w:val="{prompt}"/></w:placeholder>{showing}{type}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def prompt_part(name: str, guid: str, text: str) -> str:
    """A prompt in the glossary, under the name that controls refer to it by."""
    return (
        f'<w:docPart><w:docPartPr><w:name w:val="{name}"/><w:category><w:name w:val="General"/>'
        '<w:gallery w:val="placeholder"/></w:category><w:types><w:type w:val="bbPlcHdr"/></w:types>'
        f'<w:behaviors><w:behavior w:val="content"/></w:behaviors><w:guid w:val="{guid}"/></w:docPartPr>'
        f"<w:docPartBody><w:p>{prompt(text)}</w:p></w:docPartBody></w:docPart>"
    )


def content(runs: Runs, *, bold: bool = False) -> str:
    """Runs of a Document."""
    return "".join(
        slot(clean(item.name), bold=bold)
        if not isinstance(item, Text) and is_open(item)
        else run(run_text(item), bold=bold)
        for item in runs
    )


KEEP = "<w:keepNext/>"
"""The property that keeps the end of a paragraph on the page of the next paragraph."""


def paragraph(style: str, content: str, keep: str = "") -> str:
    """A paragraph of a style; `keep` is KEEP or nothing."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>{content}</w:p>'


def blank_line(keep: str = "") -> str:
    """An empty line of body type."""
    return f"<w:p><w:pPr>{keep}</w:pPr></w:p>" if keep else "<w:p/>"


LOOSE = '<w:keepNext w:val="0"/>'
"""The property that frees a heading from its style, which would keep it on the page of the next paragraph."""


def numbered(style: str, level: int, series: int | str, content: str, keep: str = "") -> str:
    """A paragraph that Word numbers; `level` counts from 0, `series` is the id of its `w:num`."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}<w:numPr><w:ilvl w:val="{level}"/>'
        f'<w:numId w:val="{series}"/></w:numPr></w:pPr>{content}</w:p>'
    )


def right_aligned(style: str, gap: int | str, content: str) -> str:
    """A paragraph that ends `gap` twips before the right edge: a lone signature or date."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:ind w:right="{gap}"/></w:pPr>{content}</w:p>'


def left_aligned(style: str, gap: int | str, content: str) -> str:
    """A paragraph that begins `gap` twips from the left edge: signature and date of one paper."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:ind w:left="{gap}"/><w:jc w:val="left"/></w:pPr>'
        f"{content}</w:p>"
    )


def cell(width: int | str, paragraph: str, span: int | str = 1) -> str:
    """A table cell, `width` in twips, over `span` columns."""
    wide = "" if span == 1 else f'<w:gridSpan w:val="{span}"/>'
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{wide}<w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph}</w:tc>"
    )


def row(cells: str, *, header: bool = False) -> str:
    """A table row, at least 1 cm high, never split; a header row is repeated on every page."""
    repeated = "<w:tblHeader/>" if header else ""
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="567" w:hRule="atLeast"/>{repeated}</w:trPr>'
        f"{cells}</w:tr>"
    )


def column(width: int | str) -> str:
    """A column in the grid of a table, `width` in twips."""
    return f'<w:gridCol w:w="{width}"/>'


def table(width: int | str, columns: str, rows: str) -> str:
    """A table, `width` in twips; `columns` and `rows` by the functions of these names."""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'
    )


def series(number: int | str, definition: int, levels: int) -> str:
    """A `w:num` for one series of numbers, which begins to count anew at each of its levels."""
    restarts = "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
        for level in range(levels)
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{restarts}</w:num>'
