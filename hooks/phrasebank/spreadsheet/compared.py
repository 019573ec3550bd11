"""Compares the rows of a table with the library: makes a plan of changes, and reports what is wrong in a row."""

from __future__ import annotations

import re
from collections.abc import Mapping

from phrasebank.editing.editor import New
from phrasebank.model import ANY_ID_PATTERN, Library, Phrase, Point
from phrasebank.reading.likeness import closest
from phrasebank.spreadsheet.added import Added
from phrasebank.spreadsheet.columns import (
    ASPECT,
    AUDIENCES,
    DIMENSION,
    ID,
    SECTION,
    TEXT,
    TITLE,
    Column,
    audiences,
    cells,
)
from phrasebank.spreadsheet.forms import one_form
from phrasebank.spreadsheet.plan import Edit, Plan
from phrasebank.spreadsheet.table import Row, Table
from phrasebank.spreadsheet.written import unguarded
from phrasebank.words.characters import HAN


def compared(table: Table, library: Library) -> Plan:
    """The plan of changes. What is wrong is reported into the table.

    A cell that agrees with the library changes nothing. A change of a point may stand in one of its rows or alike in
    several; two different ones are reported. A row with a new id adds a phrase. A phrase without a row is only named."""
    plan = Plan(heads=table.heads)
    known = {
        name: (point, p) for point in library.points for p in point.wordings for name in (p.id, *p.former)
    }
    seen: dict[str, int] = {}
    said: dict[tuple[str, str], Edit] = {}
    added = Added(table, library, plan)
    for row in table.rows:
        id = row.cells[ID]
        found = known.get(id)
        if found is not None:
            point, phrase = found
            if phrase.id in seen:
                table.report(
                    row.number, ID, "duplicate-row", f"{id} 在第 {seen[phrase.id]} 行已经有了",
                    "删去一行；要加一种表述的，编号只写到要点为止，例如 " + point.id, id,
                )  # fmt: skip
                continue
            seen[phrase.id] = plan.rows[phrase.id] = row.number
            plan.rows.setdefault(point.id, row.number)
            _row(table, plan, said, row, library, point, phrase)
        elif not re.match(ANY_ID_PATTERN, id):
            _bad_id(table, row, id, known)
        elif (part := id.partition(".")[0]) in library.point:
            point = library.point[part]
            added.phrase(row, point)
            _of_point(table, said, row, library, point, lenient=True)
        else:
            added.point(row)
    added.finish()
    plan.edits += said.values()
    plan.edits.sort(key=lambda edit: edit.row)
    plan.missing = tuple(phrase for phrase in library.phrases if phrase.id not in seen)
    return plan


def _bad_id(table: Table, row: Row, id: str, known: Mapping[str, object]) -> None:
    remedy = (
        "新的表述写它所属要点的编号，例如 study-when-needed；新的要点自己起一个，用小写英文字母、数字和连字符"
    )
    if (row.number, ID) in table.odd:
        return  # what the spreadsheet made of it has a finding of its own
    near = closest(id, list(known)) if id else ""
    if near:
        remedy = f"是它的，写成 {near}；{remedy}"
    message = f"编号“{id}”不合要求{f'，是不是“{near}”' if near else ''}" if id else "没有编号"
    if re.search(f"[{HAN}]", id):
        remedy += "；标题、说明、合计一类的行，删去"
    table.report(row.number, ID, "bad-id" if id else "missing-id", message, remedy, id)


def _row(
    table: Table,
    plan: Plan,
    said: dict[tuple[str, str], Edit],
    row: Row,
    library: Library,
    point: Point,
    phrase: Phrase,
) -> None:
    now = cells(table.heads, library, point, phrase)
    for title in (DIMENSION, SECTION):
        if row.cells.get(title, now[title]) not in (now[title], ""):
            table.report(
                row.number, title, "moved", f"{title}从“{now[title]}”改成了“{row.cells[title]}”，表格不能挪动要点",
                f"改回“{now[title]}”；要挪动的，把要点剪切到另一个 YAML 文件，编号不变", row.cells[title],
            )  # fmt: skip
    key = phrase.id.removeprefix(f"{point.id}.")
    texts = dict(phrase.moves) or {"text": now[TEXT]}
    edits = []
    for column in table.heads:
        field = "" if column.of_point else column.field_in(point.section)
        new = _changed(table, row, column, now[column.title], library) if field else None
        if new is None:
            continue
        old: New = phrase.audiences if column.parted else now[column.title]
        edits.append(Edit(row.number, column, point, key, field, old, new))
        if isinstance(new, str):
            texts[field] = new
    retire = f"要停用的，见《维护指南》“改编号、停用编号”，把 {phrase.id} 记进 library.yml 的 retired"
    missing = (f"{phrase.id} 的表述是空的", retire)
    whole = one_form(table, row, library.section[point.section], texts, f"{phrase.id} ", missing)
    plan.edits += [edit for edit in edits if whole or edit.column.parted]
    _of_point(table, said, row, library, point)


def _of_point(
    table: Table,
    said: dict[tuple[str, str], Edit],
    row: Row,
    library: Library,
    point: Point,
    *,
    lenient: bool = False,
) -> None:
    """Compare the cells of a row that are about its point. With `lenient`, for a row that only adds a phrase, an empty
    cell means nothing."""
    now = cells(table.heads, library, point, point.wordings[0])
    for column in table.heads:
        if not column.of_point:
            continue
        new = _changed(table, row, column, now[column.title], library)
        if new is None or (lenient and not new):
            continue
        if not new and column.title in (TITLE, ASPECT):
            table.report(
                row.number, column.title, "missing-cell", f"{point.id} 的{column.title}是空的",
                f"照原来的写“{now[column.title]}”，或者写新的",
            )  # fmt: skip
            continue
        if column.title == ASPECT and point.section != "causes":
            table.report(row.number, ASPECT, "misplaced-cell", "角度只在原因剖析里写", "清空这一格", str(new))
            continue
        old: New = getattr(point, column.field) or (() if column.parted else "")
        edit = Edit(row.number, column, point, "", column.field, old, new)
        first = said.setdefault((point.id, column.field), edit)
        if first.new != new:
            table.report(
                row.number, column.title, "two-edits",
                f"要点 {point.id} 的{column.title}，第 {first.row} 行改成了另一个样子",
                "同一个要点的各行写成一样，或者只改其中一行", row.cells[column.title],
            )  # fmt: skip


def _changed(table: Table, row: Row, column: Column, now: str, library: Library) -> New | None:
    """The new value of a field by a cell; None where the library has it already, or where the table lacks the column."""
    cell = row.cells.get(column.title, now)
    said = unguarded(cell)
    if now.strip() in (cell, said) or (table.lossy and said == _lossy(now.strip(), table.lossy)):
        return None
    if not column.parted:
        return said
    new = column.items(said)
    if column.title == AUDIENCES:
        new = audiences(new, library)
    return None if new == column.items(now) else new


def _lossy(text: str, encoding: str) -> str:
    """A text as it is after saving in an encoding that lacks some of its characters."""
    return text.encode(encoding, "replace").decode(encoding)
