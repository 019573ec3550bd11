"""What an import changes, for the curator to read before it is written."""

from __future__ import annotations

from collections.abc import Iterator

from phrasebank.editing.new import NewPhrase
from phrasebank.reading.tree import points_file
from phrasebank.spreadsheet.columns import joined
from phrasebank.spreadsheet.plan import Plan

SHOWN = 10
"""Phrases without a row that are named one by one."""


def plan_in_words(plan: Plan) -> str:
    """The changes by row, then how many there are, then what has no row."""
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
        lines.append(f"表里没有、素材里有，不删：{joined(names)}{more}")
        lines.append("    要停用的，在 YAML 文件里删去它，把编号记进 library.yml 的 retired")
    return "\n".join(lines) + "\n"


def _edits(plan: Plan) -> Iterator[str]:
    for edit in plan.edits:
        yield f"第 {edit.row} 行 {edit.id} 的{edit.column}"
        for label, value in (("原来", edit.old), ("改成", edit.new)):
            yield f"    {label}：{(value if isinstance(value, str) else joined(value)) or '（空）'}"


def _added(plan: Plan) -> Iterator[str]:
    for added in plan.phrases:
        yield f"第 {added.row} 行 新增表述 {added.point.id}.{added.phrase.key}（{added.point.title}）"
        yield _wording(added.phrase)
    for new in plan.points:
        point = new.point
        yield f"第 {new.rows[0]} 行 新增要点 {point.id}：{point.title}（{points_file(point.dimension, point.section)}）"
        yield from map(_wording, point.phrases)


def _wording(phrase: NewPhrase) -> str:
    who = f"（{joined(phrase.audiences)}）" if phrase.audiences else ""
    return f"    {phrase.key}{who}：{phrase.text}"
