"""xlsx -> a grid. openpyxl is imported only when a file is read, so that no build pays for it."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Collection
from typing import Any

from phrasebank.spreadsheet.grid import SEARCHED, Grid, UnreadableError

MAX_BYTES = 64 * 1024 * 1024
"""The most that all parts may have unpacked: thirty times the library of today, and far from what a zip bomb unpacks
to."""

_REMEDY = "用 Excel 或 WPS 打开，另存为 .xlsx 再导入"


def grid(data: bytes, titles: Collection[str]) -> Grid:
    """The rows of the sheet that has most of the heads `titles` (the first, if none has any), merged cells filled in,
    with texts as they stand and formulas as odd cells. Raises UnreadableError."""
    try:
        size = sum(entry.file_size for entry in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except zipfile.BadZipFile:
        raise UnreadableError("文件损坏，打不开", _REMEDY) from None
    if size > MAX_BYTES:
        raise UnreadableError(
            f"表太大：解开有 {size // 1024 // 1024} MB", "删去图片和别的工作表，分成几个文件"
        )
    import openpyxl

    rows: list[tuple[int, list[str]]] = []
    odd: dict[tuple[int, int], tuple[str, str]] = {}
    spread: dict[tuple[int, int], Any] = {}
    try:
        # openpyxl warns of parts that it does not keep, but nothing is written here.
        with warnings.catch_warnings(action="ignore"):
            # Read-only would be quicker, but it does not tell which cells are merged.
            sheets = openpyxl.load_workbook(io.BytesIO(data)).worksheets
            sheet = max(sheets, key=lambda sheet: _heads(sheet, titles))
            for merged in sheet.merged_cells.ranges:
                below = sheet.cell(merged.min_row, merged.min_col)
                spread |= dict.fromkeys(merged.cells, below)
            for number, row in enumerate(sheet.iter_rows(), start=1):
                row = [spread.get((number, i), cell) for i, cell in enumerate(row, start=1)]
                rows.append((number, [_text(cell) for cell in row]))
                odd.update(
                    {(number, i): found for i, cell in enumerate(row, start=1) if (found := _odd(cell))}
                )
    except Exception:  # a damaged part makes openpyxl raise errors of many types
        raise UnreadableError("不是 Excel 的 .xlsx 文件，或者已经损坏", _REMEDY) from None
    return Grid(rows, odd, "" if sheet is sheets[0] else sheet.title)


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
        return "这一格是公式的错误值", "照原文重新输入"
    if cell.data_type == "d":
        return "这一格被当成了日期", "把格式改成“文本”，再照原文输入"
    return None
