"""The pieces that a plain docx is made of, for a writer in the browser.

Every piece is the output of the function that writes the downloads, called with a mark, a private-use character, in
the place of data. `clean` drops such characters from data, so a mark in a piece is always a place to fill: texts are
escaped and go in for `text`, finished XML for the others. Numbers, blank lines, final stops and the places of
signature and date are worked out as `paragraphs.body` does.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from phrasebank.documents import docx, paragraphs, wordml
from phrasebank.documents.numbers import Numbers
from phrasebank.model import Fonts

FONTS = Fonts()
"""The fonts of a build that names none."""

_LINES = ("title", "byline", "addressee", "paragraph", "help")

MARKS = {
    "text": "\ue000",
    "content": "\ue001",
    "series": "\ue002",
    "gap": "\ue003",
    "width": "\ue004",
    "columns": "\ue005",
    "cells": "\ue006",
    "rows": "\ue007",
    "body": "\ue008",
    "section": "\ue009",
    "title": "\ue00a",
    "author": "\ue00b",
    "stamp": "\ue00c",
    "keep": "\ue00d",
    "span": "\ue00e",
}
"""The places in the pieces. `text` and `title`, `author`, `stamp` take escaped text; `series`, `gap` and `width`
numbers, as `span` does; the others XML. In numbering.xml, `series` takes the series from the second on."""


def skeleton(fonts: Fonts = FONTS) -> dict[str, Any]:
    """A JSON value::

    marks   the private-use character of each place, by name
    parts   the XML of each part of the package, by its name, in the package's order
    textParts   those that are others in a paper that has its numbers as text
    sheets  by orientation: `section`, the XML for that place, and `line`, the length of a line in twips
    runs    text, bold, slot, slotBold; break stands between the lines of a run
    blocks  by kind (headings by kind and level), and lonePoint (one without a number), headingText1 and its like (with
            numbers as text), signBegun and dateBegun (placed by where they begin), blank (an empty line), keptBlank (one
            that stays with what follows), column, cell, centredCell, wideCell, headerCell, row, headerRow; a list is a
            `list` for each row
    keep    the XML for that place in the last paragraphs of a block that stays with what follows
    loose   the XML for that place in a heading that does not
    series  by kind of block: the element of numbering.xml that a series of them counts by
    """
    mark = MARKS
    text, content, series, keep = mark["text"], mark["content"], mark["series"], mark["keep"]
    line = wordml.paragraph
    styles = paragraphs.STYLES
    return {
        "marks": mark,
        "parts": _parts(fonts, "automatic"),
        "textParts": {"word/styles.xml": _parts(fonts, "text")["word/styles.xml"]},
        "sheets": {
            name: {"section": docx.section(name), "line": length} for name, length in paragraphs.LINES.items()
        },
        "runs": {
            "text": wordml.run(text),
            "bold": wordml.run(text, bold=True),
            "slot": wordml.slot(text),
            "slotBold": wordml.slot(text, bold=True),
            "break": wordml.characters(f"{text}\n{text}").split(text)[1],
        },
        "blocks": {
            **{kind: line(styles[kind], content, keep) for kind in _LINES},
            **{kind: wordml.right_aligned(styles[kind], mark["gap"], content) for kind in ("sign", "date")},
            **{
                f"{kind}Begun": wordml.left_aligned(styles[kind], mark["gap"], content)
                for kind in ("sign", "date")
            },
            **{
                f"heading{level}": wordml.numbered(f"Heading{level}", level - 1, series, content, keep)
                for level in (1, 2, 3)
            },
            **{f"headingText{level}": line(f"Heading{level}", content, keep) for level in (1, 2, 3)},
            "point": wordml.numbered("Point", 0, series, content, keep),
            "lonePoint": line("Point", content, keep),
            "list": wordml.numbered("ListNumber", 0, series, content, keep),
            "listText": line("ListNumber", content, keep),
            "blank": wordml.blank_line(),
            "keptBlank": wordml.blank_line(wordml.KEEP),
            "table": wordml.table(mark["width"], mark["columns"], mark["rows"]),
            "column": wordml.column(mark["width"]),
            "row": wordml.row(mark["cells"]),
            "headerRow": wordml.row(mark["cells"], header=True),
            "cell": wordml.cell(mark["width"], line("TableText", content, keep)),
            "centredCell": wordml.cell(mark["width"], line("TableCentre", content, keep)),
            "wideCell": wordml.cell(mark["width"], line("TableText", content, keep), mark["span"]),
            "headerCell": wordml.cell(mark["width"], line("TableHeader", content, keep)),
        },
        "keep": wordml.KEEP,
        "loose": wordml.LOOSE,
        "series": {kind: wordml.series(series, *shape) for kind, shape in paragraphs.SERIES.items()},
    }


def _parts(fonts: Fonts, numbers: Numbers) -> dict[str, str]:
    places = {name: Markup(MARKS[name]) for name in ("title", "author", "stamp", "body", "section", "series")}
    return {
        name: docx.render(layout, **places, prompts="", fonts=fonts, numbers=numbers)
        for name, layout in sorted(docx.PARTS.items())
    }
