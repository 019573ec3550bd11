"""Describes changes as a notice that can be pasted into an OA system or an e-mail."""

from __future__ import annotations

from collections.abc import Iterator

from phrasebank.versions.changes import Changes
from phrasebank.words.characters import visible

_NUMERALS = "一二三四五六"

NOTHING = "（无）"
"""Stands for a text that did not exist before, or no longer exists."""


def summary(changed: Changes) -> str:
    """A sentence with the number of changes."""
    counts = [
        f"{what} {number} {unit}"
        for what, number, unit in (
            ("新增要点", len(changed.points), "个"),
            ("新增表述", changed.new_phrases, "种"),
            ("改写", len(changed.reworded), "处"),
            ("挪动", len(changed.moved), "处"),
            ("停用要点", len(changed.retired_points), "个"),
            ("停用表述", len(changed.retired_phrases), "种"),
        )
        if number
    ]
    return f"{'，'.join(counts)}。" if counts else "素材没有变化。"


def changes_in_words(changed: Changes) -> str:
    """The notice: a title, the numbers, and a numbered list of all changes. It ends in a line feed."""
    lines = [f"《{changed.new.site.title}》更新说明", "", summary(changed)]
    groups = [(title, items) for title, items in _groups(changed) if items]
    for numeral, (title, items) in zip(_NUMERALS, groups, strict=False):
        lines += ["", f"{numeral}、{title}（{len(items)}）"]
        lines += [f"{number}. {item}" for number, item in enumerate(items, start=1)]
    # A file from elsewhere may hold characters that steer the terminal.
    return visible("\n".join(lines)) + "\n"


def _groups(changed: Changes) -> Iterator[tuple[str, list[str]]]:
    old, new = changed.old, changed.new
    yield "新增要点", [f"{new.place_of(p)}：{p.title}（{len(p.phrases)} 种表述）" for p in changed.points]
    yield "新增表述", [f"{new.place_of(p)}：{p.title}\n   {w.text}" for p, w in changed.phrases]
    yield (
        "改写",
        [
            f"{new.place_of(r.point)}：{r.point.title}\n   {r.what}原为：{r.old or NOTHING}\n   {r.what}改为：{r.new or NOTHING}"
            for r in changed.reworded
        ],
    )
    yield (
        "挪动",
        [
            f"{f'“{m.phrase.text}”' if m.phrase else m.point.title}\n   从{m.old}到{m.new}"
            for m in changed.moved
        ],
    )
    yield "停用要点", [f"{old.place_of(p)}：{p.title}" for p in changed.retired_points]
    yield "停用表述", [f"{old.place_of(p)}：{p.title}\n   {w.text}" for p, w in changed.retired_phrases]
