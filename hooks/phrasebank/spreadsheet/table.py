"""csv, xlsx -> rows, and what is wrong with the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from phrasebank.model import Finding, Place, Severity
from phrasebank.reading.type_errors import nearest
from phrasebank.spreadsheet import csv_grid, xlsx_grid
from phrasebank.spreadsheet.columns import ID, Column
from phrasebank.spreadsheet.grid import Grid, UnreadableError
from phrasebank.words.characters import visible


@dataclass(frozen=True, slots=True, order=True)
class CellPlace(Place):
    """A place in a table: `line` is the number of the row, as a spreadsheet counts it, `column` that of the column."""

    title: str = ""
    """The column's head; empty for a whole row."""

    def __str__(self) -> str:
        return f"{self.file} 第 {self.line} 行{f'“{self.title}”' if self.title else ''}"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table."""

    number: int
    """As a spreadsheet counts, from 1."""
    cells: Mapping[str, str]
    """By column, without the blanks around them; only the columns that the table has."""


@dataclass(slots=True)
class Table:
    """A table read, and everything found on the way."""

    name: str
    """The file's name, for findings."""
    heads: Sequence[Column] = ()
    """The columns that it may have."""
    lossy: str = ""
    """The encoding, where it may have cost characters."""
    rows: list[Row] = field(default_factory=list)
    columns: dict[str, int] = field(default_factory=dict)
    """The columns that are there, with their numbers from 1."""
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
    """Read a file's bytes, whatever its name says. Never raises: what is wrong stands in the findings."""
    table = Table(name, heads)
    titles = [column.title for column in heads]
    try:
        grid = xlsx_grid.grid(data) if data.startswith(b"PK") else csv_grid.grid(data, titles)
    except UnreadableError as error:
        table.findings.append(Finding(Place(name), "unreadable", "error", error.message, error.remedy))
        return table
    table.lossy = grid.lossy
    _head(table, grid, titles)
    return table


def _head(table: Table, grid: Grid, known: Sequence[str]) -> None:
    filled = [number for number, cells in grid.rows if any(cell.strip() for cell in cells)]
    head = next(
        ((n, [c.strip() for c in cells]) for n, cells in grid.rows if filled and n == filled[0]), None
    )
    if head is None or ID not in head[1]:
        message = f"第一行没有“{ID}”这一列" if head else "表是空的"
        remedy = f"第一行写列名：{'、'.join(known)}；可以先用 phrasebank export 导出一份看样子"
        table.report(head[0] if head else 1, "", "missing-column", message, remedy)
        return
    number, titles = head
    for index, title in enumerate(titles, start=1):
        if title in table.columns:
            table.report(number, title, "duplicate-column", f"“{title}”有两列", "删去一列")
        elif title in known:
            table.columns[title] = index
        elif title:
            table.report(
                number, title, "unknown-column", f"没有“{title}”这一列，不看它{nearest(title, known)}",
                f"列名写成其中之一：{'、'.join(known)}；自己加的列不用管", severity="warning",
            )  # fmt: skip
    _body(table, [(n, cells) for n, cells in grid.rows if n > number], grid)


def _body(table: Table, rows: Iterable[tuple[int, Sequence[str]]], grid: Grid) -> None:
    for number, cells in rows:
        row = {title: cells[i - 1].strip() if i <= len(cells) else "" for title, i in table.columns.items()}
        for title, index in table.columns.items():
            if (number, index) in grid.odd:
                message, remedy = grid.odd[number, index]
                cell = row[title] if title == ID else row.pop(title)
                table.report(number, title, "no-text", message, remedy, cell)
        if any(row.values()):
            table.rows.append(Row(number, row))
