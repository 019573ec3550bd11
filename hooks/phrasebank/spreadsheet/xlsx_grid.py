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
"""The most that all parts may have unpacked: thirty times the library of today, and far from what a zip bomb unpacks
to."""

_ALSO = (True, 3)
"""How likely another sheet is at the least to have been edited, too: three heads are no chance."""

_REMEDY = "用 Excel 或 WPS 打开，另存为 .xlsx 再导入"


def grid(data: bytes, titles: Collection[str]) -> Grid:
    """The rows of the visible sheet that has most of the heads `titles`, else of a hidden one (the first that is visible, if
    none has any), merged cells filled in, with texts as they stand and formulas as odd cells. Raises UnreadableError."""
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
            found = _rows(sheet)
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
    )


def _visible(sheet: Any) -> bool:
    return bool(sheet.sheet_state == "visible")


def _likely(sheet: Any, titles: Collection[str]) -> tuple[bool, int, bool]:
    """How likely a sheet is the one that was edited: nobody edits what they do not see."""
    heads = _heads(sheet, titles)
    return heads > 0 and _visible(sheet), heads, _visible(sheet)


def _rows(sheet: Any) -> list[tuple[int, list[Any]]]:
    """The rows in which there is a word, up to the last, merged cells filled in: a blank far below, or a merged column, reaches
    over a million rows."""
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
    return sorted(found.items())


def _merged(sheet: Any) -> Iterator[tuple[int, int, int, int]]:
    """The merged ranges, of which openpyxl tells only when it reads a file whole: left, top, right, bottom."""
    from openpyxl.utils import range_boundaries

    with sheet._get_source() as source:
        for _, element in ElementTree.iterparse(source):
            if element.tag.endswith("}mergeCell"):
                yield range_boundaries(element.get("ref"))
            elif element.tag.endswith("}row"):
                element.clear()


def _heads(sheet: Any, titles: Collection[str]) -> int:
    """The most heads of columns that stand in one of a sheet's first rows."""
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
