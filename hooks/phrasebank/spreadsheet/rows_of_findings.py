"""Finds, for a finding about the YAML that a table would produce, the row of the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from phrasebank.model import Finding
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.spreadsheet.columns import ALSO, EXAMPLES, ID, PLAIN, TEXT, TITLE
from phrasebank.spreadsheet.plan import Plan
from phrasebank.spreadsheet.table import CellPlace, Table

_REMEDIES = {
    "mixed-voice": "分成两行，一行给个人用，一行给班子用，适用对象各写各的",
    "several-paragraphs": "这一格只写一段话，删去中间的换行；要写成两段的，分成两行",
    "duplicate-item": "这一格里只留一个",
    "dangling-link": "写已有的编号，几个之间用“、”隔开；或者清空这一格",
    "duplicate-id": "编号换一个没用过的；旧编号和停用编号也不能再用",
    "unlinked-problem": "在“原因”“措施”两列写上 1 至 3 个要点编号",
    "missing-key": "把这一行补全",
    "missing-move": "在缺的那一列里补上一句；不按句式写的，清空各句，整段写在“正文”里",
    "lead-length": "照文稿里“一是”后面的说法写，5 至 14 个字；原来那句可以移到“白话”里",
    "few-names": "在“又称”里补几个，几个之间用“；”隔开",
    "joined-names": "是几项的，之间用“；”隔开；是一项的，不用改",
    "yaml-word": "多半是表格软件把它当成了数字或日期：把格式改成“文本”，照原文重新输入；本来就这样写的，不用改",
    "name-taken": "删去这个又称；两个要点说的是一件事的，在 YAML 里合成一个",
}
"""By rule, a remedy for a table where that for a YAML file does not fit."""


_COLUMNS = {"lead-length": TITLE, "few-names": ALSO, "name-taken": ALSO}
"""By rule about a whole point, the column in which the fault is corrected."""


def located(finding: Finding, table: Table, plan: Plan, files: Mapping[str, CheckedFile]) -> Finding:
    """The finding at the row that causes it, or the finding itself where no row does. `files` are the changed files in
    their new state, by the names that findings use."""
    file = files.get(finding.place.file)
    if file is None or not file.readable:
        return finding
    keys = _keys(file, finding.place.line, finding.place.column)
    if not keys:
        return finding
    point = file.value[keys[0]]["id"]
    inside = len(keys) > 2 and keys[1] == "phrases"
    row = plan.rows.get(f"{point}.{keys[2]}" if inside else point)
    title = (
        _COLUMNS.get(finding.rule)
        or _named(finding)
        or _title(keys, _titles(plan, PurePosixPath(finding.place.file).stem))
    )
    for edit in plan.edits:
        if not inside and edit.id == point and edit.column.title == title:
            row = edit.row
    if row is None:
        return finding
    place = CellPlace(table.name, row, table.columns.get(title, 1), title)
    return replace(finding, place=place, remedy=_REMEDIES.get(finding.rule, finding.remedy))


def _named(finding: Finding) -> str:
    """The column that a finding about a point as a whole is about; empty where it is about none."""
    return next((title for title in (TITLE, ALSO, PLAIN, EXAMPLES) if f"的{title}" in finding.message), "")


def _keys(file: CheckedFile, line: int, column: int) -> Keys:
    """The path of the value at a place."""
    best: tuple[tuple[int, int], Keys] = ((-1, -1), ())
    for path, spot in file.places.items():
        for start in ((spot.key_line, spot.key_column), (spot.line, spot.column)):
            if best[0] <= start <= (line - 1, column - 1):
                best = (start, path)
    return best[1]


def _titles(plan: Plan, section: str) -> dict[str, str]:
    """By field of points and phrases in a section, including moves, the title of its column."""
    return {column.field_in(section): column.title for column in plan.heads if column.field_in(section)}


def _title(keys: Keys, titles: Mapping[str, str]) -> str:
    """The title of the column that holds the value at a path."""
    for step in reversed(keys):
        if step in titles:
            return titles[str(step)]
    return TEXT if len(keys) == 3 else ID
