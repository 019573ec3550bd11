"""Handles rows of a table that add points and phrases."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from phrasebank.editing.new import NewPhrase, NewPoint, free_key
from phrasebank.model import COMMON, Library, Point, Section
from phrasebank.reading.likeness import nearest
from phrasebank.spreadsheet.columns import (
    ASPECT,
    AUDIENCES,
    DIMENSION,
    ID,
    SECTION,
    SHARED,
    TEXT,
    TITLE,
    Column,
    audiences,
    for_moves,
)
from phrasebank.spreadsheet.forms import one_form
from phrasebank.spreadsheet.plan import AddedPhrase, AddedPoint, Plan
from phrasebank.spreadsheet.table import Row, Table
from phrasebank.spreadsheet.written import unguarded


class Added:
    """Adds what rows add to a plan. What is wrong with them is reported into the table."""

    def __init__(self, table: Table, library: Library, plan: Plan) -> None:
        self.table = table
        self.library = library
        self.plan = plan
        self.heads: Mapping[str, Column] = {column.title: column for column in table.heads}
        self.points: dict[str, list[Row]] = {}
        # Keys in use: those of phrases there, of old ones, and of those that rows name.
        self.taken: dict[str, set[str]] = {}
        names = [*library.vocabulary.retired, *(n for p in library.phrases for n in (p.id, *p.former))]
        for id in (*names, *(row.cells[ID] for row in table.rows)):
            point, _, key = id.partition(".")
            if key:
                self.taken.setdefault(point, set()).add(key)

    def point(self, row: Row) -> None:
        """Take a row of a point that the library does not have."""
        self.points.setdefault(row.cells[ID].partition(".")[0], []).append(row)

    def phrase(self, row: Row, point: Point) -> None:
        """Take a row that adds a phrase to a point."""
        phrase = self._phrase(row, point.id, self.library.section[point.section])
        if phrase is not None:
            self.plan.rows[f"{point.id}.{phrase.key}"] = row.number
            self.plan.phrases.append(AddedPhrase(row.number, point, phrase))

    def finish(self) -> None:
        """Make the new points, after every row has been taken."""
        for id, rows in self.points.items():
            point = self._point(id, rows)
            if point is not None:
                self.plan.points.append(AddedPoint(tuple(row.number for row in rows), point))

    def _phrase(self, row: Row, point: str, section: Section) -> NewPhrase | None:
        text = unguarded(row.cells.get(TEXT, ""))
        columns = for_moves(self.table.heads, section)
        moves = {move: unguarded(row.cells.get(column.title, "")) for move, column in columns.items()}
        missing = ("新的一行没有表述", "不要这一行的，删去它")
        if not one_form(self.table, row, section, {"text": text, **moves}, "新的一行", missing):
            return None
        key = row.cells[ID].partition(".")[2]
        taken = self.taken.setdefault(point, set())
        if not key:
            key = free_key(taken)
            taken.add(key)
        if not key:
            self.table.report(
                row.number,
                ID,
                "no-key",
                f"要点 {point} 的表述太多，键用完了",
                "自己写一个键，例如 " + f"{point}.z1",
            )
            return None
        return NewPhrase(
            key=key,
            text=text,
            moves={move: words for move, words in moves.items() if words},
            audiences=audiences(self.heads[AUDIENCES].items(row.cells.get(AUDIENCES, "")), self.library),
        )

    def _point(self, id: str, rows: list[Row]) -> NewPoint | None:
        """The point that rows make; None, with findings, where something is wrong with it."""
        before = len(self.table.findings)
        said = {c.field: self._said(id, rows, c.title) for c in self.heads.values() if c.of_point}
        section = self._place(rows, SECTION, {s.title: s.id for s in self.library.vocabulary.sections})
        dimension = self._dimension(id, rows, section)
        self._whole(id, rows[0], section, said)
        if section is None:
            return None
        phrases = [self._phrase(row, id, self.library.section[section]) for row in rows]
        keys = [phrase.key for phrase in phrases if phrase]
        self._once(id, rows, keys)
        if len(self.table.findings) > before or dimension is None:
            return None
        self.plan.rows[id] = rows[0].number
        self.plan.rows |= {f"{id}.{key}": row.number for row, key in zip(rows, keys, strict=True)}
        return NewPoint(
            dimension=dimension,
            section=section,
            id=id,
            title=said["title"],
            phrases=tuple(phrase for phrase in phrases if phrase),
            plain=said["plain"],
            aspect=said["aspect"],
            reviewed=f"{datetime.date.today():%Y-%m}",
            **{c.field: c.items(said[c.field]) for c in self.heads.values() if c.of_point and c.parted},
        )

    def _dimension(self, id: str, rows: list[Row], section: str | None) -> str | None:
        """The dimension of a new point, COMMON where its section is shared by all. None, with a finding, where the cell is no
        dimension."""
        if section is None or not self.library.section[section].shared:
            folders = {d.title: d.id for d in self.library.vocabulary.dimensions}
            return self._place(rows, DIMENSION, folders)
        cell = self._said(id, rows, DIMENSION)
        if cell not in ("", SHARED):
            message = f"“{self.library.section[section].title}”各维度共用，不属于“{cell}”"
            self.table.report(rows[0].number, DIMENSION, "misplaced-cell", message, f"改成“{SHARED}”", cell)
        return COMMON

    def _whole(self, id: str, row: Row, section: str | None, said: Mapping[str, str]) -> None:
        """Report texts of a new point that its section must have and that are missing, or may not have and that are there."""

        def report(title: str, rule: str, message: str, remedy: str, cell: str = "") -> None:
            self.table.report(row.number, title, rule, message, remedy, cell)

        if not said["title"]:
            report(TITLE, "missing-cell", f"新的要点 {id} 没有领句", "写上领句，句末不加标点")
        if said["aspect"] and section not in (None, "causes"):
            report(ASPECT, "misplaced-cell", "角度只在原因剖析里写", "清空这一格", said["aspect"])
        if section == "causes" and not said["aspect"]:
            choice = "、".join(self.library.vocabulary.aspects)
            report(ASPECT, "missing-cell", f"新的原因 {id} 没有角度", f"写其中之一：{choice}")

    def _once(self, id: str, rows: list[Row], keys: list[str]) -> None:
        """Report rows of a new point that name the same key."""
        for row, key in zip(rows, keys, strict=False):
            if keys.count(key) > 1:
                self.table.report(
                    row.number,
                    ID,
                    "duplicate-row",
                    f"{id}.{key} 有几行",
                    "各行换不同的键，或者只写到要点为止",
                )

    def _said(self, id: str, rows: list[Row], title: str) -> str:
        """The text of a column in the rows of a new point. It may stand in one row, or be the same in several."""
        said = [(row.number, unguarded(row.cells[title])) for row in rows if row.cells.get(title)]
        if not said:
            return ""
        first, words = said[0]
        for number, other in said[1:]:
            if other != words:
                self.table.report(
                    number, title, "two-edits", f"新的要点 {id} 的{title}，第 {first} 行写的不一样",
                    "同一个要点的各行写成一样，或者只在第一行写", other,
                )  # fmt: skip
        return words

    def _place(self, rows: list[Row], title: str, choices: Mapping[str, str]) -> str | None:
        """The id of a dimension or section for its title in a cell, which may also be the id itself. None, with a
        finding, where it is unknown."""
        cell = self._said(rows[0].cells[ID], rows, title)
        found = choices.get(cell) or (cell if cell in choices.values() else None)
        if found is None:
            message = f"没有{title}“{cell}”{nearest(cell, list(choices))}" if cell else f"新的一行没有{title}"
            self.table.report(
                rows[0].number, title, "unknown-place", message, f"写其中之一：{'、'.join(choices)}", cell
            )
        return found
