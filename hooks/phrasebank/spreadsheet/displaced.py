"""Finds rows that have the texts of other rows, because ids have changed places or a single column was sorted or moved.

Every cell of such a table is a valid edit, but together they would give every permalink and every draft the words of
another phrase."""

from __future__ import annotations

from phrasebank.model import Library
from phrasebank.spreadsheet.columns import ID, Column, cells
from phrasebank.spreadsheet.plan import Plan
from phrasebank.spreadsheet.table import Table

_LEAST = 2
"""From this many rows on, rows that have other rows' texts are reported. In a single row, a text may have been moved and
replaced."""
_LISTED = 10


def displaced(table: Table, plan: Plan, library: Library) -> None:
    """Report rows that have the texts of other rows, in one finding."""
    said = [edit for edit in plan.edits if isinstance(edit.new, str) and edit.new]
    known = {column.title: column for column in table.heads}
    held = _held(library, [known[title] for title in {edit.column.title for edit in said}])
    changed = {(edit.column.title, edit.id) for edit in said}
    rows: dict[int, tuple[str, str, str]] = {}
    for edit in said:
        owner = held.get((edit.column.title, str(edit.new)), edit.id)
        if owner != edit.id and (edit.column.title, owner) in changed:
            rows.setdefault(edit.row, (edit.id, edit.column.title, owner))
    if len(rows) < _LEAST:
        return
    first, *others = sorted(rows)
    id, title, owner = rows[first]
    numbers = "、".join(map(str, others[:_LISTED])) + ("……" if len(others) > _LISTED else "")
    table.report(
        first, ID, "other-row",
        f"编号是 {id}，“{title}”却是 {owner} 的；同类还有 {len(others)} 行，在第 {numbers} 行",
        "编号和文字错开了：编号换了位置的，换回来；只排了一列、插过或删过几格的，撤消，或者重新导出一份再改；"
        "真要对换文字的，直接改 YAML 文件",
        id,
    )  # fmt: skip


def _held(library: Library, columns: list[Column]) -> dict[tuple[str, str], str]:
    """By column and text, the id of the phrase or point that has it in the library."""
    found: dict[tuple[str, str], str] = {}
    for point in library.points:
        for phrase in point.wordings:
            row = cells(columns, library, point, phrase)
            for column in columns:
                found.setdefault(
                    (column.title, row[column.title]), point.id if column.of_point else phrase.id
                )
    return found
