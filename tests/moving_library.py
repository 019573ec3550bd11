"""A small library in moves, written to a folder: for tests that exchange them and need to know every sentence."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import small_library

MOVES = {
    "problems": "[{id: shows, title: 表现, hint: 一}, {id: fact, title: 事实, hint: 二}, {id: effect, title: 影响, hint: 三}]",
    "causes": "[{id: view, title: 认识, hint: 一}, {id: root, title: 根源, hint: 二}]",
}
RECIPE = (
    "headline: 材料\nfields: [姓名]\nparts: [{title: 问题, section: problems, group: heading, points: 1}]"
)
POINT = "t1"
POOL = ["a", "b", "c"]
"""The phrases of `t1` that are siblings; `d` is a plain text, `e` for others alone."""
TEXTS = {
    "shows": {"a": "读书停在摘抄。", "b": "学理论等着人来领。", "c": "原著只翻开了头几页。"},
    "fact": {
        "a": "去年只写了【事例】。",
        "b": "讨论【事例】时只说同意。",
        "c": "到【次数】次集中学习都缺了席。",
    },
    "effect": {
        "a": "讲给群众听时说不明白。",
        "b": "遇到难题仍凭经验。",
        "c": "研讨时提不出像样的看法，还常常附和别人。",
    },
}
ALSO = ["学习不系统", "学习不深不透", "理论武装抓得不紧"]
PLAIN = "用到了才去翻"
EXAMPLE = "那天讨论，我照着【事例】念了三页，念完自己也没记住。"

PROBLEMS = f"""
- id: t1
  title: 理论学习不够系统深入
  also: [{", ".join(ALSO)}]
  plain: {PLAIN}
  tags: [窗口]
  ask: [最近一次通读原文是什么时候？, 哪一次讨论没有发言？]
  causes: [c1]
  aliases: [old-t1]
  phrases:
{"".join(f"    {key}: {{{', '.join(f'{move}: {texts[key]}' for move, texts in TEXTS.items())}}}" + chr(10) for key in POOL)}
    d: 没有分成几句的一段，写【事例】。
    e: {{shows: 领导讲课照本宣科。, fact: 讲了【次数】次。, effect: 听的人记不住。, audiences: [党员领导干部]}}
  examples: [{EXAMPLE}]
- {{id: t2, title: 学习和工作两张皮, phrases: {{a: 乙一【事例】。}}}}
"""
CAUSES = """
- id: c1
  title: 学习的自觉性不高
  aspect: 理想信念
  phrases:
    a: {view: 把学习看成任务。, root: 思想上没有真正重视。}
    b: {view: 觉得业务好就够了。, root: 在【单位】工作时对理论的作用认识不足。}
"""


def write(folder: Path) -> Path:
    """Write the library; returns the folder."""
    small_library.build(folder, RECIPE)
    vocabulary = folder / "library.yml"
    text = vocabulary.read_text("utf-8")
    for section, moves in MOVES.items():
        text = text.replace(f"{{id: {section}, ", f"{{id: {section}, moves: {moves}, ")
    text = text.replace("slots:\n", "slots:\n  - {name: 次数, kind: number, hint: 几次}\n")
    vocabulary.write_text(text, encoding="utf-8")
    (folder / "points/theory/problems.yml").write_text(PROBLEMS, encoding="utf-8")
    (folder / "points/common/causes.yml").write_text(CAUSES, encoding="utf-8")
    (folder / "points/conduct/problems.yml").unlink()
    return folder


def text(keys: Iterable[str]) -> str:
    """A paragraph of `t1` with these keys, one a move."""
    return "".join(texts[key] for texts, key in zip(TEXTS.values(), keys, strict=True))
