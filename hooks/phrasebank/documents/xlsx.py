"""Document -> an Excel workbook, for tables: one sheet that prints as the paper does, with choices and dates to pick
from.

Texts are written as strings and never as formulas. A text over several columns is a merged row. Excel computes the height
of a row only where nothing is merged and no height is given; elsewhere the height is estimated here."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import xlsxwriter

from phrasebank.documents.model import Document, Input, Lines, ListBlock, PointBlock, TableBlock
from phrasebank.documents.numbers import Counted, count
from phrasebank.documents.plain import blank_line_between, clean, final_stop, plain
from phrasebank.documents.tables import record_spans
from phrasebank.documents.titles import with_line_breaks
from phrasebank.files.zips import moment
from phrasebank.model import Fonts, options_fit

LONGEST_TEXT = 32_767  # characters in a cell
HIGHEST_ROW = 409  # points
EMPTY_ROW = 28.0
LINES = {"portrait": 442, "landscape": 638}  # points of text width, as on the paper
UNIT = 5.4  # points of one unit of column width, in the default type
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")  # in the name of a sheet
_NUMBER = re.compile("^(0|[1-9][0-9]{0,14})$")
_HALF = re.compile("[ -~]")

_BODY = {"font_name": "body", "font_size": 12, "text_wrap": True, "valign": "vcenter"}
_CELL = {**_BODY, "border": 1}
FORMATS: dict[str, dict[str, Any]] = {
    "title": {**_BODY, "font_name": "title", "font_size": 22, "align": "center"},
    "byline": {**_BODY, "font_name": "subheading", "align": "center"},
    "heading": {**_BODY, "font_name": "heading", "align": "left"},
    "paragraph": {**_BODY, "align": "left"},
    "help": {**_BODY, "font_color": "#595959", "align": "left", "border": 1, "border_color": "#A6A6A6"},
    "sign": {**_BODY, "align": "right"},
    "header": {**_CELL, "font_name": "heading", "align": "center"},
    "text": {**_CELL, "align": "left", "indent": 1},
    "centred": {**_CELL, "align": "center"},
    "number": {**_CELL, "align": "center", "num_format": "0"},
    "choice": {**_CELL, "align": "center"},
    "date": {**_CELL, "align": "center", "num_format": 'yyyy"年"m"月"d"日"'},
}
"""The looks of each kind of row and cell, as xlsxwriter takes them; `font_name` is the name of a field of Fonts."""


def formats(fonts: Fonts) -> dict[str, dict[str, Any]]:
    """`FORMATS` with the fonts of this site."""
    return {
        name: {**properties, "font_name": getattr(fonts, properties["font_name"])}
        for name, properties in FORMATS.items()
    }


def _height(text: str, points: float, size: int = 12) -> float:
    """The height in points of a row that shows a text in cells of a width in points. It is at least that of one line."""
    lines = 0
    for line in text.split("\n"):
        ems = sum(0.5 if _HALF.match(character) else 1 for character in line)
        lines += max(1, -int(-ems * size // max(size, points - 8)))
    return float(min(HIGHEST_ROW, lines * size * 1.5 + 6))


class _Sheet:
    def __init__(self, workbook: Any, document: Document) -> None:
        self.document = document
        self.formats = {
            name: workbook.add_format(properties) for name, properties in formats(document.fonts).items()
        }
        self.sheet = workbook.add_worksheet(_sheet_name(document.title))
        self.widths = next(
            (b.widths for b in document.blocks if isinstance(b, TableBlock) and b.widths), (100,)
        )
        self.line = LINES[document.orientation]
        self.row = 0
        self.repeated = False
        self._page()

    def _page(self) -> None:
        page(self.sheet, self.document.orientation)
        total = sum(self.widths)
        for index, width in enumerate(self.widths):
            self.sheet.set_column(index, index, self.line / UNIT * width / total)

    def block(self, counted: Counted) -> None:
        block = counted.block
        if isinstance(block, TableBlock):
            self.table(block)
        elif isinstance(block, ListBlock):
            for number, row in enumerate(block.rows, start=1):
                self.line_of("paragraph", f"{number}.{plain(row)}")
        elif isinstance(block, PointBlock):
            text = plain(block.lead) + final_stop(block.lead) + plain(block.body)
            self.line_of("paragraph", counted.label + text)
        elif isinstance(block, Lines):
            runs = (
                with_line_breaks(block.runs, self.document.orientation)
                if block.kind == "title"
                else block.runs
            )
            format = {"date": "sign", "addressee": "paragraph"}.get(block.kind, block.kind)
            self.line_of(format, plain(runs))
        else:
            self.line_of("heading", counted.label + plain(block.runs))

    def line_of(self, format: str, text: str) -> None:
        """A row as wide as the table."""
        last = len(self.widths) - 1
        if last:
            self.sheet.merge_range(self.row, 0, self.row, last, "", self.formats[format])
        self._text(self.row, 0, text, format)
        self.sheet.set_row(self.row, _height(text, self.line, FORMATS[format]["font_size"]))
        self.row += 1

    def _text(self, row: int, column: int, text: str, format: str) -> None:
        self.sheet.write_string(row, column, text[:LONGEST_TEXT], self.formats[format])

    def table(self, block: TableBlock) -> None:
        if block.form == "record":
            self.record(block)
            return
        columns = block.columns or (Input(),) * len(block.widths)
        total = sum(block.widths)
        first = self.row
        for number, cells in enumerate(block.rows):
            texts = [plain(cell) for cell in cells]
            height = 0.0
            for index, (text, width, column) in enumerate(zip(texts, block.widths, columns, strict=True)):
                header = number < block.header
                plain_kind = "centred" if column.centred and column.kind == "text" else column.kind
                self.cell(index, text, "header" if header else plain_kind)
                height = max(height, _height(text, self.line * width / total) if text else 0)
            if height > EMPTY_ROW:
                self.sheet.set_row(self.row, height)
            self.row += 1
        body = first + block.header
        if body < self.row:
            for index, column in enumerate(columns):
                self._rule(body, index, column)
        if block.header and not self.repeated:
            self.repeated = True
            self.sheet.repeat_rows(first, body - 1)
            self.sheet.freeze_panes(body, 0)

    def record(self, block: TableBlock) -> None:
        """Labels and values in turn; a value of several columns is merged."""
        for number, cells in enumerate(block.rows):
            column = 0
            for index, (cell, span) in enumerate(zip(cells, record_spans(block, number), strict=True)):
                format = "text" if index % 2 else "header"
                if span > 1:
                    self.sheet.merge_range(
                        self.row, column, self.row, column + span - 1, "", self.formats[format]
                    )
                self.cell(column, plain(cell), format)
                column += span
            self.row += 1

    def cell(self, column: int, text: str, format: str) -> None:
        """A cell of a table; a whole number in a column of numbers is one."""
        if not text:
            self.sheet.write_blank(self.row, column, None, self.formats[format])
        elif format == "number" and _NUMBER.match(text):
            self.sheet.write_number(self.row, column, int(text), self.formats[format])
        else:
            self._text(self.row, column, text, format)

    def _rule(self, row: int, index: int, column: Input) -> None:
        rule = rule_of(column)
        if rule:
            self.sheet.data_validation(row, index, self.row - 1, index, rule)


def page(sheet: Any, orientation: str) -> None:
    """The sheet of paper: its margins are those of the docx, GB/T 9704-2012, 5.2, turned when it is landscape."""
    sheet.set_paper(9)  # A4
    left, right, top, bottom = (28, 26, 37, 35)
    if orientation == "landscape":
        sheet.set_landscape()
        left, right, top, bottom = (35, 37, 28, 26)
    sheet.set_margins(*(side / 25.4 for side in (left, right, top, bottom)))
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C— &P —", {"margin": 15 / 25.4})
    sheet.set_default_row(EMPTY_ROW)


def rule_of(column: Input) -> dict[str, Any]:
    """The data validation for the cells of a column, as xlsxwriter takes it; empty where anything may be entered. Excel
    asks back about other values but does not refuse them, because a real case may be missing in the list."""
    rule: dict[str, Any] = {"error_type": "warning", "error_title": "请核对"}
    if column.kind == "choice":
        options = tuple(clean(option) for option in column.options)
        if not options or not options_fit(options):
            return {}
        return rule | {
            "validate": "list",
            "source": list(options),
            "error_message": "不在选项里，确实要这样写吗？",
        }
    if column.kind == "date":
        return rule | {
            "validate": "date",
            "criteria": ">=",
            "value": date(2000, 1, 1),
            "input_message": "写年月日，例如 2026-3-1",
            "error_message": "这不是日期，确实要这样写吗？",
        }
    return {}


def _sheet_name(title: str) -> str:
    """A name that Excel takes: at most 31 UTF-16 units, no [ ] : * ? / and \\, no ' at an end."""
    name = _FORBIDDEN.sub("", clean(title).replace("\n", " "))
    return name.encode("utf-16-le")[:62].decode("utf-16-le", "ignore").strip(" '") or "表"


def write(document: Document) -> bytes:
    """The file. The same bytes for the same document."""
    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
    workbook.set_properties(
        {
            "title": clean(document.title),
            "author": clean(document.author),
            "created": moment().replace(tzinfo=None),
        }
    )
    sheet = _Sheet(workbook, document)
    previous = ""
    for counted in count(document.blocks):
        if blank_line_between(previous, counted.block.kind):
            sheet.row += 1
        sheet.block(counted)
        previous = counted.block.kind
    workbook.close()
    return buffer.getvalue()
