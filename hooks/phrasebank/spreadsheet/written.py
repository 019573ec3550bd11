"""Writes rows as csv and xlsx. No cell is a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

import xlsxwriter

from phrasebank.files.zips import moment
from phrasebank.model import Library
from phrasebank.spreadsheet.columns import DIMENSION, SECTION, SHARED, Column

_FORMULA = re.compile("^'*[=+\\-@\uff1d\uff0b\uff0d\uff20\\t\\r]")
"""Matches a text that Excel or WPS may read as a formula when it opens a csv (= + - @ of either width), and a text that
is guarded already."""


ROWS = 9999
"""Down to this row there are lists and hints, so that new rows have them too."""


def guarded(text: str) -> str:
    """A text with a ' before it if a spreadsheet would read it as a formula (OWASP, CSV injection)."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text from which `guarded` made this one."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def csv_file(rows: Iterable[Mapping[str, str]], columns: Sequence[Column]) -> bytes:
    """The rows as csv: UTF-8 with a BOM and CRLF, which Excel opens correctly by a double click."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([column.title for column in columns])
    for row in rows:
        writer.writerow([guarded(row[column.title]) for column in columns])
    return buffer.getvalue().encode("utf-8-sig")


def xlsx_file(rows: Sequence[Mapping[str, str]], columns: Sequence[Column], library: Library) -> bytes:
    """The rows as a workbook with one sheet in which every cell is a text; the same bytes for the same rows. Cells of
    moves that a row's section does not have are grey."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    title = library.vocabulary.site.title
    book.set_properties({"title": title, "created": moment().replace(tzinfo=None)})
    sheet = book.add_worksheet("素材")
    head = book.add_format({"bold": True, "num_format": "@", "border": 1})
    short = book.add_format({"num_format": "@", "valign": "top"})
    long = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
    none = book.add_format({"num_format": "@", "bg_color": "#EDEDED"})
    sections = {section.title: section.id for section in library.vocabulary.sections}
    for index, column in enumerate(columns):
        style = long if column.long else short
        sheet.set_column(index, index, column.width, style)
        sheet.write_string(0, index, column.title, head)
        for number, row in enumerate(rows, start=1):
            if row[column.title]:
                sheet.write_string(number, index, row[column.title], style)
            elif column.moves and sections[row[SECTION]] not in column.moves:
                sheet.write_blank(number, index, None, none)
        if column.hint:
            sheet.data_validation(1, index, ROWS, index, _hint(column))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    words = library.vocabulary
    choices = {
        DIMENSION: [SHARED, *(dimension.title for dimension in words.dimensions)],
        SECTION: [section.title for section in words.sections],
    }
    for index, column in enumerate(columns):
        options = choices.get(column.title, [])
        # A list to pick from, as long as Excel takes it: 255 characters.
        if options and len(",".join(options)) <= 255 and not any("," in option for option in options):
            rule = {"validate": "list", "source": options, "error_type": "warning"}
            sheet.data_validation(1, index, ROWS, index, rule)
    book.close()
    return buffer.getvalue()


def _hint(column: Column) -> dict[str, str]:
    """The note that Excel shows beside a cell that is being filled in."""
    cut = column.hint if len(column.hint) <= 255 else f"{column.hint[:254]}…"
    return {"validate": "any", "input_title": column.title[:32], "input_message": cut}
