"""csv, as Excel, WPS and others save it -> a grid. Finds out the encoding and the separator."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection

from phrasebank.spreadsheet.grid import FORMULA_ERROR, SEARCHED, Grid, UnreadableError

_SEPARATORS = (",", "\t", ";")
_RESAVE = "用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”或者 .xlsx 再导入"
_ERRORS = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|#+)")
"""What is saved for a formula with an error, and for a number in too narrow a column."""
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def grid(data: bytes, titles: Collection[str]) -> Grid:
    """The rows of a csv file. `titles` are headings of columns: the separator is the one with which most of them are
    found in one row, so that a comma in a text is never taken for one. Raises UnreadableError."""
    text, lossy = _decoded(data)
    text = text.removeprefix("\ufeff")
    text, told = _told(text)
    lines = re.split(r"\r\n?|\n", text)[:SEARCHED]
    separator = max(
        _SEPARATORS,
        key=lambda mark: max(sum(cell.strip('" ') in titles for cell in line.split(mark)) for line in lines),
    )
    rows: list[tuple[int, list[str]]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            rows.append((len(rows) + 1 + told, row))
    except csv.Error:
        raise UnreadableError(
            f"第 {len(rows) + 1 + told} 行起读不下去：英文双引号没有成对，或者有损坏的字符",
            f"看这一行附近的英文双引号；{_RESAVE}",
        ) from None
    odd = {
        (number, index): FORMULA_ERROR
        for number, row in rows
        for index, cell in enumerate(row, start=1)
        if _ERRORS.fullmatch(cell.strip())
    }
    return Grid(rows, odd, lossy=lossy)


def _told(text: str) -> tuple[str, int]:
    """The text without the line `sep=,`, which tells Excel the separator, and the number of lines that were removed."""
    told = re.match(r'"?sep=.?"?[,;\t]*(?:\r\n?|\n)', text, re.IGNORECASE)
    return (text[told.end() :], 1) if told else (text, 0)


def _decoded(data: bytes) -> tuple[str, str]:
    """The text, and the encoding if it may have lost characters."""
    if data.startswith(_OLD_EXCEL):
        raise UnreadableError(
            "这是旧的 .xls 文件，或者加了密码", "用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx"
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16"), ""
        except UnicodeDecodeError:
            raise UnreadableError("文件损坏：开头说是 UTF-16 编码，内容不是", _RESAVE) from None
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("gb18030"), "gbk"
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            f"既不是 UTF-8 也不是 GBK 编码，或者第 {line} 行附近已经损坏", _RESAVE
        ) from None
