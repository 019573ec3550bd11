"""A small library written to a folder, for tests that need to know every point of it."""

from __future__ import annotations

from pathlib import Path

from phrasebank.model import Library
from phrasebank.reading import library as loader

VOCABULARY = """
site: {id: test-bank, title: 测试素材库, description: 测试用, notice: 非涉密}
sections:
  - {id: openings, title: 开头, shared: true, summary: 写会前准备}
  - {id: problems, title: 存在问题, summary: 查什么}
  - {id: causes, title: 原因剖析, shared: true, summary: 为什么}
  - {id: measures, title: 整改措施, summary: 怎么改}
dimensions:
  - {id: theory, title: 理论学习, summary: 学}
  - {id: conduct, title: 工作作风, summary: 做}
audiences:
  - {id: member, name: 普通党员}
  - {id: leader, name: 党员领导干部}
  - {id: team, name: 领导班子, voice: collective}
aspects: [理想信念, 宗旨意识]
tags: [窗口]
slots:
  - {name: 事例, hint: 何事}
  - {name: 单位, scope: paper, hint: 全称}
  - {name: 姓名, scope: paper, hint: 姓名}
  - {name: 日期, kind: date, scope: paper, hint: 年月日}
  - {name: 收到日期, kind: date, scope: paper, hint: 年月日}
  - {name: 年度, kind: number, scope: paper, hint: 年}
  - {name: 今年, kind: number, scope: paper, campaign: year, hint: 年}
  - {name: 去年, kind: number, scope: paper, campaign: last-year, hint: 年}
  - {name: 会名, kind: choice, scope: paper, campaign: meeting, hint: 会, options: [组织生活会, 民主生活会]}
  - {name: 主题, scope: paper, campaign: theme, hint: 主题}
  - {name: 谈话对象, scope: paper, hint: 姓名}
"""
POINTS = {
    "points/common/openings.yml": """
- {id: opening, title: 准备, phrases: {a: 在【单位】学习，准备了【事例】。}}
""",
    "points/theory/problems.yml": """
- {id: t1, title: 甲, causes: [c2], measures: [m2], phrases: {a: 甲【事例】【事例】。}}
- id: t2
  title: 乙
  tags: [窗口]
  causes: [c3, c2]
  measures: [m1, w1]
  phrases:
    a: 乙一【事例】。
    b: {text: 乙二【事例】。, audiences: [党员领导干部]}
- {id: t3, title: 丙, causes: [c3], phrases: {a: {text: 丙【事例】。, audiences: [党员领导干部]}}}
- {id: t4, title: 丁, causes: [c1], phrases: {a: 丁【事例】。}}
""",
    "points/conduct/problems.yml": """
- {id: w0, title: 戊, causes: [c3], measures: [w1, w2], phrases: {a: 戊【事例】。}}
""",
    "points/theory/measures.yml": """
- {id: m1, title: 措施一, phrases: {a: 做一。}}
- {id: m2, title: 措施二, phrases: {a: 做二。}}
- {id: m3, title: 措施三, phrases: {a: 做三。}}
""",
    "points/conduct/measures.yml": """
- {id: w1, title: 措施四, phrases: {a: 做四。}}
- {id: w2, title: 措施五, phrases: {a: 做五。}}
""",
    "points/common/causes.yml": """
- {id: c1, title: 原因一, aspect: 理想信念, phrases: {a: 因一。}}
- {id: c2, title: 原因二, aspect: 宗旨意识, phrases: {a: {text: 因二，说得长一些。, length: full}, b: 因二。}}
- {id: c3, title: 原因三, aspect: 宗旨意识, phrases: {a: 因三。}}
""",
    "campaigns/2025-annual.yml": """
title: 专题
year: 2025
status: active
papers:
  - audiences: [普通党员, 党员领导干部]
    source: {title: 报道, publisher: 某党委, date: 2025-12}
    certainty: varies
    headings:
      - {id: learn, title: 学, from: [{dimension: theory, tags: [窗口]}, {dimension: theory}]}
      - {id: serve, title: 做, from: [{dimension: conduct}, {dimension: theory}]}
""",
}
HEAD = """
title: 个人对照检查材料
paper: 对照检查
campaign: 2025-annual
summary: 每人写
"""


def build(
    folder: Path, recipe: str, audience: str = "普通党员", not_applicable: str = "[]", head: str = HEAD
) -> Library:
    """The library with one template, `one`, whose recipe is the head, the audience and this."""
    written = {
        "library.yml": f"{VOCABULARY}\nnot_applicable: {not_applicable}\n",
        **POINTS,
        "templates/one.yml": f"{head}{f'audience: {audience}' if audience else ''}\n{recipe}",
    }
    for name, text in written.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    library, findings = loader.load(folder)
    assert [finding for finding in findings if finding.severity == "error"] == []
    assert library is not None
    return library
