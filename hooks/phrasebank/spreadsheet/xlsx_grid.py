"""xlsx -> a grid. openpyxl is imported only when a file is read, so that no build pays for it."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Collection, Iterator
from typing import Any
from xml.etree import ElementTree

from phrasebank.spreadsheet.grid import FORMULA_ERROR, SEARCHED, Grid, UnreadableError

MAX_BYTES = 64 * 1024 * 1024
"""How many bytes all parts may have when unpacked: thirty times the present library, and far less than a zip bomb."""

_ALSO = (True, 3)
"""A sheet that is at least this likely may have been edited too: it is visible and has three headings, which is no
coincidence."""

_REMEDY = "用 Excel 或 WPS 打开，另存为 .xlsx 再导入"


def grid(data: bytes, titles: Collection[str]) -> Grid:
    """The rows of the visible sheet with most of the headings `titles`, or else of a hidden one; of the first visible
    sheet where none has any.

    Merged cells are filled in. Texts are taken as they are, and formulas are reported as odd cells. Raises
    UnreadableError."""
    try:
        size = sum(entry.file_size for entry in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except zipfile.BadZipFile:
        raise UnreadableError("文件损坏，打不开", _REMEDY) from None
    if size > MAX_BYTES:
        raise UnreadableError(
            f"表太大：解开有 {size // 1024 // 1024} MB", "删去图片和别的工作表，分成几个文件"
        )
    import openpyxl

    try:
        # openpyxl warns of parts that it does not keep, but nothing is written here.
        with warnings.catch_warnings(action="ignore"):
            # Else it makes a cell of each that a merged column covers: a million of them, and gigabytes.
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
            sheets = book.worksheets
            for sheet in sheets:
                sheet.reset_dimensions()  # what a file says of its size may be wrong
            sheet = max(sheets, key=lambda sheet: _likely(sheet, titles))
            others = [
                other.title for other in sheets if other is not sheet and _likely(other, titles) >= _ALSO
            ]
            merged: dict[int, set[int]] = {}
            found = _rows(sheet, merged)
            book.close()
    except MemoryError:
        raise
    except Exception:  # a damaged part makes openpyxl raise errors of many types
        raise UnreadableError("不是 Excel 的 .xlsx 文件，或者已经损坏", _REMEDY) from None
    hidden = not _visible(sheet)
    return Grid(
        [(number, [_text(cell) for cell in row]) for number, row in found],
        {(n, i): odd for n, row in found for i, cell in enumerate(row, start=1) if (odd := _odd(cell))},
        sheet.title if hidden or sheet is not sheets[0] else "",
        hidden=hidden,
        others=others,
        merged=merged,
    )


def _visible(sheet: Any) -> bool:
    return bool(sheet.sheet_state == "visible")


def _likely(sheet: Any, titles: Collection[str]) -> tuple[bool, int, bool]:
    """How likely it is that a sheet was edited, for comparing: nobody edits a sheet that they do not see."""
    heads = _heads(sheet, titles)
    return heads > 0 and _visible(sheet), heads, _visible(sheet)


def _rows(sheet: Any, merged: dict[int, set[int]]) -> list[tuple[int, list[Any]]]:
    """The rows with any text, with merged cells filled in. Rows after the last text are left out, because a blank far
    below, or a merged column, may extend over a million rows."""
    from openpyxl.cell.read_only import EMPTY_CELL

    found = {
        number: [*row]
        for number, row in enumerate(sheet.iter_rows(), start=1)
        if any(_text(cell).strip() for cell in row)
    }
    last, width = max(found, default=0), max(map(len, found.values()), default=0)
    for left, top, right, bottom in _merged(sheet):
        first = found.get(top, [])
        said = first[left - 1] if left <= len(first) else EMPTY_CELL
        end = min(right, width)
        for number in range(top, min(bottom, last) + 1 if left <= end else top):
            row = found.setdefault(number, [])
            row += [EMPTY_CELL] * (end - len(row))
            row[left - 1 : end] = [said] * (end - left + 1)
            if number > top:
                merged.setdefault(number, set()).update(range(left, end + 1))
    return sorted(found.items())


def _merged(sheet: Any) -> Iterator[tuple[int, int, int, int]]:
    """Yield the merged ranges as left, top, right, bottom. openpyxl knows them only if it reads a file as a whole."""
    from openpyxl.utils import range_boundaries

    with sheet._get_source() as source:
        for _, element in ElementTree.iterparse(source):
            if element.tag.endswith("}mergeCell"):
                yield range_boundaries(element.get("ref"))
            elif element.tag.endswith("}row"):
                element.clear()


def _heads(sheet: Any, titles: Collection[str]) -> int:
    """The most headings of columns that one of a sheet's first rows has."""
    rows = sheet.iter_rows(max_row=SEARCHED, values_only=True)
    return max((sum(str(value).strip() in titles for value in row if value) for row in rows), default=0)


def _text(cell: Any) -> str:
    value = cell.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value)


def _odd(cell: Any) -> tuple[str, str] | None:
    if cell.data_type == "f":
        return "这一格是公式，不是文字", "选中这一格，复制，再“选择性粘贴 → 数值”"
    if cell.data_type == "e":
        return FORMULA_ERROR
    if cell.data_type == "d":
        return "这一格被当成了日期", "把格式改成“文本”，再照原文输入"
    return None
