"""Describes what an import would change, for the curator to read before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from phrasebank.editing.new import NewPhrase
from phrasebank.reading.tree import points_file
from phrasebank.spreadsheet.columns import NAMES
from phrasebank.spreadsheet.plan import Plan

SHOWN = 10
"""How many phrases without a row are named."""


def plan_in_words(plan: Plan) -> str:
    """The changes by row, then their number, then what has no row."""
    lines = [*_edits(plan), *_added(plan)]
    counts = [
        f"{what} {number} {unit}"
        for what, number, unit in (
            ("改", len(plan.edits), "处"),
            ("新增要点", len(plan.points), "个"),
            ("新增表述", len(plan.phrases) + sum(len(new.rows) for new in plan.points), "种"),
        )
        if number
    ]
    lines.append(f"共{'，'.join(counts)}。" if counts else "表格和素材一样，没有要改的。")
    if plan.missing:
        names = [phrase.id for phrase in plan.missing[:SHOWN]]
        more = f" 等 {len(plan.missing)} 种" if len(plan.missing) > SHOWN else ""
        lines.append(f"表里没有、素材里有，不删：{NAMES.mark.join(names)}{more}")
        lines.append("    要停用的，在 YAML 文件里删去它，把编号记进 library.yml 的 retired")
    return "\n".join(lines) + "\n"


def _edits(plan: Plan) -> Iterator[str]:
    for edit in plan.edits:
        yield f"第 {edit.row} 行 {edit.id} 的{edit.column.title}"
        for label, value in (("原来", edit.old), ("改成", edit.new)):
            said = edit.column.cell(value).replace("\n", "\n          ")
            yield f"    {label}：{said or '（空）'}"


def _added(plan: Plan) -> Iterator[str]:
    def titles(section: str) -> dict[str, str]:
        """What the columns of a section's moves are called."""
        return {column.moves[section]: column.title for column in plan.heads if section in column.moves}

    for added in plan.phrases:
        yield f"第 {added.row} 行 新增表述 {added.point.id}.{added.phrase.key}（{added.point.title}）"
        yield from _wording(added.phrase, titles(added.point.section))
    for new in plan.points:
        point = new.point
        yield f"第 {new.rows[0]} 行 新增要点 {point.id}：{point.title}（{points_file(point.dimension, point.section)}）"
        for phrase in point.phrases:
            yield from _wording(phrase, titles(point.section))


def _wording(phrase: NewPhrase, titles: Mapping[str, str]) -> Iterator[str]:
    who = f"（{NAMES.mark.join(phrase.audiences)}）" if phrase.audiences else ""
    yield f"    {phrase.key}{who}：{phrase.text}"
    for move, text in phrase.moves.items():
        yield f"        {titles[move]}：{text}"
