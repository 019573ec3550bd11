"""Rows -> csv and xlsx, in which no cell is a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

import xlsxwriter

from phrasebank.files.zips import moment
from phrasebank.model import Library
from phrasebank.spreadsheet.columns import COLUMNS, DIMENSION, SECTION, SHARED, TEXT

_FORMULA = re.compile("^'*[=+\\-@\uff1d\uff0b\uff0d\uff20\\t\\r]")
"""What Excel or WPS may take for a formula when it opens a csv (= + - @ of either width), and what is guarded already."""


def guarded(text: str) -> str:
    """A text with a ' before it where a spreadsheet would calculate it (OWASP, CSV injection)."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def csv_file(rows: Iterable[Mapping[str, str]]) -> bytes:
    """UTF-8 with a BOM and CRLF: what Excel opens rightly by a double click."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([column.title for column in COLUMNS])
    for row in rows:
        writer.writerow([guarded(row[column.title]) for column in COLUMNS])
    return buffer.getvalue().encode("utf-8-sig")


def xlsx_file(rows: Sequence[Mapping[str, str]], library: Library) -> bytes:
    """A workbook of one sheet, every cell a text; the same bytes for the same rows."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    title = library.vocabulary.site.title
    book.set_properties({"title": title, "created": moment().replace(tzinfo=None)})
    sheet = book.add_worksheet("素材")
    head = book.add_format({"bold": True, "num_format": "@", "border": 1})
    short = book.add_format({"num_format": "@", "valign": "top"})
    long = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
    for index, column in enumerate(COLUMNS):
        sheet.set_column(index, index, column.width, long if column.title == TEXT else short)
        sheet.write_string(0, index, column.title, head)
        for number, row in enumerate(rows, start=1):
            if row[column.title]:
                sheet.write_string(number, index, row[column.title], long if column.title == TEXT else short)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
    words = library.vocabulary
    _choices(sheet, DIMENSION, [SHARED, *(dimension.title for dimension in words.dimensions)])
    _choices(sheet, SECTION, [section.title for section in words.sections])
    book.close()
    return buffer.getvalue()


def _choices(sheet: xlsxwriter.worksheet.Worksheet, title: str, options: list[str]) -> None:
    """A list to pick from, as long as Excel takes it: 255 characters."""
    index = next(i for i, column in enumerate(COLUMNS) if column.title == title)
    if len(",".join(options)) <= 255 and not any("," in option for option in options):
        rule = {"validate": "list", "source": options, "error_type": "warning"}
        sheet.data_validation(1, index, 9999, index, rule)
