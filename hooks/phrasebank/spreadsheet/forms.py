"""Checks that the phrase in a row has one form: either one text, or the moves of its section."""

from __future__ import annotations

from collections.abc import Mapping

from phrasebank.model import Section
from phrasebank.spreadsheet.columns import TEXT, for_moves
from phrasebank.spreadsheet.table import Row, Table


def one_form(
    table: Table, row: Row, section: Section, said: Mapping[str, str], name: str, missing: tuple[str, str]
) -> bool:
    """Whether the phrase in a row is either one text or moves. Where it is both or neither, that is reported.

    `said` are the texts of its fields, and `name` is what a finding calls the phrase. `missing` is the message, and the
    end of the remedy, for a phrase without any text."""
    _misplaced(table, row, section)
    columns = for_moves(table.heads, section)
    titles = "".join(f"“{column.title}”" for column in columns.values())
    written = [column.title for move, column in columns.items() if said.get(move)]
    if said.get("text") and written:
        table.report(
            row.number, TEXT, "text-and-moves", f"{name}写了“{TEXT}”，又写了“{written[0]}”",
            f"只留一样：清空“{TEXT}”，或者清空{titles}", said["text"],
        )  # fmt: skip
        return False
    if not said.get("text") and not written:
        message, end = missing
        in_moves = bool(columns) and "text" not in said
        where = f"在{titles}里各写一句，或者整段写在“{TEXT}”里" if columns else f"在“{TEXT}”里写上文字"
        title = next(iter(columns.values())).title if in_moves else TEXT
        table.report(row.number, title, "missing-text", message, f"{where}；{end}")
        return False
    return True


def _misplaced(table: Table, row: Row, section: Section) -> None:
    """Report cells of moves that the row's section does not have."""
    titles = "、".join(column.title for column in for_moves(table.heads, section).values())
    for column in table.heads:
        cell = row.cells.get(column.title)
        if cell and column.moves and section.id not in column.moves:
            table.report(
                row.number, column.title, "misplaced-cell", f"“{section.title}”里没有“{column.title}”这个句式",
                f"清空这一格；这个板块写在：{titles or TEXT}", cell,
            )  # fmt: skip
