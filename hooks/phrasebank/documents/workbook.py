"""The pieces of an Excel file, for the writer in the browser.

Every piece is output of `xlsx` in which a mark, a private-use character, stands in place of data; `clean` drops such
characters from data. The writer in the browser only knows how the rows of a sheet are written, and nothing of how they
look."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import Any

import xlsxwriter

from phrasebank.documents import xlsx
from phrasebank.documents.model import Input
from phrasebank.model import Fonts

FONTS = Fonts()

MARKS = {
    "name": "\ue000",
    "title": "\ue001",
    "author": "\ue002",
    "place": "\ue003",
    "options": "\ue004",
    "rows": "\ue005",
}
"""The marks, by what takes their place: the sheet's name, the file's properties, the cells and the options of a rule, the
repeated rows."""

_SHEET = "xl/worksheets/sheet1.xml"
_STRINGS = "xl/sharedStrings.xml"
_MOMENT = datetime(1980, 1, 1)
_REPEATED = "$7:$8"


def workbook(fonts: Fonts = FONTS) -> dict[str, Any]:
    """A JSON value::

    marks    the private-use character of each place, by name
    parts    the XML of each part but the sheet and the strings, by its name; `repeating` those that differ where a table's head repeats
    sheet    by orientation: `head` up to the views, `foot` behind the rules, `line`, points that a row is wide
    formats  by name: `index` among the styles, `size` of its type
    rules    by kind of column: the XML of its rule
    measures `text`, characters of a cell; `row`, the highest, and `empty`, an empty one, in points; `unit`, points of one
             unit of column width
    """
    plain = _parts("portrait", fonts, repeats=False)
    repeating = _parts("portrait", fonts, repeats=True)
    sheet = plain.pop(_SHEET)
    repeating.pop(_SHEET)
    return {
        "marks": MARKS,
        "parts": plain,
        "repeating": {name: xml for name, xml in repeating.items() if plain[name] != xml},
        "sheet": {
            orientation: _sheet(_parts(orientation, fonts, repeats=False)[_SHEET], line)
            for orientation, line in xlsx.LINES.items()
        },
        "formats": {
            name: {"index": int(index), "size": xlsx.FORMATS[name]["font_size"]}
            for name, index in zip(xlsx.FORMATS, re.findall(r'<c r="[A-Z]+1" s="(\d+)"', sheet), strict=True)
        },
        "rules": dict(
            zip(("choice", "date"), re.findall(r"<dataValidation .*?</dataValidation>", sheet), strict=True)
        ),
        "measures": {
            "text": xlsx.LONGEST_TEXT,
            "row": xlsx.HIGHEST_ROW,
            "empty": xlsx.EMPTY_ROW,
            "unit": xlsx.UNIT,
        },
    }


def _parts(orientation: str, fonts: Fonts, *, repeats: bool) -> dict[str, str]:
    """The parts of a workbook in which every format occurs once in the first row, and every rule once below it."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": MARKS["title"], "author": MARKS["author"], "created": _MOMENT})
    sheet = book.add_worksheet(MARKS["name"])
    xlsx.page(sheet, orientation)
    for index, properties in enumerate(xlsx.formats(fonts).values()):
        sheet.write_blank(0, index, None, book.add_format(properties))
    for index, column in enumerate((Input(kind="choice", options=("甲",)), Input(kind="date"))):
        rule = xlsx.rule_of(column)
        if "source" in rule:
            rule["source"] = [MARKS["options"]]
        sheet.data_validation(1, index, 1, index, rule)
    sheet.write_string(2, 0, "甲")  # so that the package knows of the strings
    if repeats:
        sheet.repeat_rows(6, 7)
    book.close()
    with zipfile.ZipFile(io.BytesIO(buffer.getvalue())) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    parts.pop(_STRINGS)
    for name, xml in parts.items():
        parts[name] = re.sub(r'sqref="[A-Z]+2"', f'sqref="{MARKS["place"]}"', xml).replace(
            _REPEATED, MARKS["rows"]
        )
    return parts


def _sheet(xml: str, line: int) -> dict[str, Any]:
    """The XML before and after the rows of a sheet."""
    head, foot = xml.partition("<dimension ")[0], xml.partition("</dataValidations>")[2]
    default = re.search(r"<sheetFormatPr [^>]*/>", xml)
    assert default is not None
    return {"head": head, "default": default[0], "foot": foot, "line": line}
