"""csv or xlsx -> the rows of a table, and findings about the file."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from phrasebank.model import Finding, Place, Severity
from phrasebank.reading.likeness import nearest
from phrasebank.spreadsheet import csv_grid, xlsx_grid
from phrasebank.spreadsheet.columns import ID, Column
from phrasebank.spreadsheet.grid import SEARCHED, Grid, UnreadableError
from phrasebank.words.characters import visible


@dataclass(frozen=True, slots=True, order=True)
class CellPlace(Place):
    """A place in a table. `line` is the number of the row and `column` that of the column, as a spreadsheet counts them."""

    title: str = ""
    """The heading of the column; empty for a whole row."""

    def __str__(self) -> str:
        return f"{self.file} 第 {self.line} 行{f'“{self.title}”' if self.title else ''}"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table."""

    number: int
    """Its number, as a spreadsheet counts from 1."""
    cells: Mapping[str, str]
    """By title of a column, the text without surrounding blanks. Only columns that the table has are here."""


@dataclass(slots=True)
class Table:
    """A table that has been read, with the findings about it."""

    name: str
    """The file's name, for findings."""
    heads: Sequence[Column] = ()
    """The columns that a table may have."""
    lossy: str = ""
    """The encoding, where it may have cost characters."""
    rows: list[Row] = field(default_factory=list)
    columns: dict[str, int] = field(default_factory=dict)
    """The columns that this table has, with their numbers from 1."""
    odd: set[tuple[int, str]] = field(default_factory=set)
    """The row and column of each cell that holds something other than a text. Each has a finding."""
    findings: list[Finding] = field(default_factory=list)

    def report(
        self,
        row: int,
        title: str,
        rule: str,
        message: str,
        remedy: str,
        excerpt: str = "",
        severity: Severity = "error",
    ) -> None:
        """Add a finding about a cell, or about a row where `title` is empty."""
        place = CellPlace(self.name, row, self.columns.get(title, 1), title)
        self.findings.append(
            Finding(place, rule, severity, visible(message), remedy, visible(" ".join(excerpt.split()))[:60])
        )


def opened(data: bytes, name: str, heads: Sequence[Column]) -> Table:
    """Read the bytes of a file, whatever its name says. Never raises: what is wrong is in the findings."""
    table = Table(name, heads)
    titles = [column.title for column in heads]
    try:
        grid = xlsx_grid.grid(data, titles) if data.startswith(b"PK") else csv_grid.grid(data, titles)
    except UnreadableError as error:
        table.findings.append(Finding(Place(name), "unreadable", "error", error.message, error.remedy))
        return table
    table.lossy = grid.lossy
    _head(table, grid, titles)
    return table


def _head(table: Table, grid: Grid, known: Sequence[str]) -> None:
    filled = [
        (number, [cell.strip() for cell in cells])
        for number, cells in grid.rows
        if any(map(str.strip, cells))
    ]
    head = next((row for row in filled[:SEARCHED] if ID in row[1]), filled[0] if filled else None)
    if head is None or ID not in head[1]:
        for number, titles in filled[:SEARCHED]:
            for index, title in enumerate(titles, start=1):
                if title and _meant(title, (ID,), ()):
                    _ask(table, number, index, title, ID)
                    return
        message = f"前 {SEARCHED} 行里没有“{ID}”这一列" if head else "表是空的"
        remedy = f"第一行写列名：{'、'.join(known)}；可以先用 phrasebank export 导出一份看样子"
        table.report(head[0] if head else 1, "", "missing-column", message, remedy)
        return
    number, titles = head
    if grid.sheet or head is not filled[0]:
        sheet = f"{'隐藏的' if grid.hidden else ''}工作表“{grid.sheet}”的" if grid.sheet else ""
        message = f"读的是{sheet}第 {number} 行起：列名在这一行"
        table.report(
            number, "", "read-from", message, "不是这一张的，把别的工作表和上面的行删去", severity="hint"
        )
    for other in grid.others:
        table.report(
            number, "", "other-sheet", f"工作表“{other}”也有这些列，没有读它",
            "那里也改过的，并到读的这一张里，或者另存成一个文件再导入一次；不用的，删去它", severity="warning",
        )  # fmt: skip
    for index, title in enumerate(titles, start=1):
        if title in table.columns:
            table.report(number, title, "duplicate-column", f"“{title}”有两列", "删去一列")
        elif title in known:
            table.columns[title] = index
        elif title and (meant := _meant(title, known, titles)):
            _ask(table, number, index, title, meant)
        elif title:
            table.report(
                number, title, "unknown-column", f"没有“{title}”这一列，不看它{nearest(title, known)}",
                f"列名写成其中之一：{'、'.join(known)}；自己加的列不用管", severity="warning",
            )  # fmt: skip
    _body(table, [(n, cells) for n, cells in grid.rows if n > number], grid)


def _ask(table: Table, row: int, column: int, title: str, meant: str) -> None:
    """Report a heading that is like one of ours, because ignoring its column would lose what is written there."""
    place = CellPlace(table.name, row, column, title)
    remedy = f"是的，列名改成“{meant}”；不是的，换一个不像的列名，或者删去这一列"
    message = f"“{title}”这一列是不是“{meant}”？"
    table.findings.append(Finding(place, "unsure-column", "error", visible(message), remedy))


def _meant(title: str, known: Sequence[str], there: Collection[str]) -> str:
    """The title that a heading most likely means; empty where the table has that column already or where none is similar."""
    bare = re.sub(r"[\s*＊:：（(].*$", "", title)
    close = [bare] if bare in known else difflib.get_close_matches(title, known, n=1, cutoff=0.6)
    return next((name for name in close if name not in there), "")


def _body(table: Table, rows: Iterable[tuple[int, Sequence[str]]], grid: Grid) -> None:
    for number, cells in rows:
        row = {title: cells[i - 1].strip() if i <= len(cells) else "" for title, i in table.columns.items()}
        for title, index in table.columns.items():
            if (number, index) in grid.odd:
                message, remedy = grid.odd[number, index]
                cell = row[title] if title == ID else row.pop(title)
                table.report(number, title, "no-text", message, remedy, cell)
                table.odd.add((number, title))
        for column in table.heads if number in grid.merged else ():
            title = column.title
            if (
                column.long
                and not column.of_point
                and table.columns.get(title) in grid.merged[number]
                and row.get(title)
            ):
                table.report(
                    number, title, "merged-cell", "这一格和上面的合并成了一格，几种表述就成了同一句",
                    "取消合并，照原文分行写；原来的字在导出的表和 YAML 文件里还有", row.pop(title),
                )  # fmt: skip
                table.odd.add((number, title))
        if any(row.values()):
            table.rows.append(Row(number, row))
