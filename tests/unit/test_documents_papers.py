"""Papers made of recipes: whose wording, names and dates, keys, shortages, files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import documents
from phrasebank.documents import compose, docx, shortages
from phrasebank.documents.choose import OPEN_HEADINGS
from phrasebank.documents.compose import NOTES
from phrasebank.documents.model import Blank, HeadingBlock
from phrasebank.model import Library
from small_library import HEAD, build


def paper(library: Library) -> list[str]:
    return documents.outline(compose(library.templates[0], library))


def test_phrase_written_for_the_audience_goes_first(tmp_path: Path) -> None:
    recipe = "headline: 材料\nparts: [{section: problems, points: 4}]"
    found = paper(build(tmp_path, recipe, "党员领导干部"))
    assert found[2:] == ["一是 t2.b", "二是 w0.a", "三是 t1.a", "四是 t3.a"]


def test_a_paper_for_everybody_takes_what_suits_everybody(tmp_path: Path) -> None:
    """t3 is worded for leaders alone, and so is the second wording of t2."""
    head = HEAD.replace("campaign: 2025-annual\n", "")
    library = build(tmp_path, "headline: 材料\nparts: [{section: problems, points: 4}]", "", head=head)
    assert library.templates[0].audience is None
    assert paper(library)[2:] == ["一是 t1.a", "二是 w0.a", "三是 t2.a", "四是 t4.a"]


def test_the_note_says_what_it_must() -> None:
    assert NOTES["prose"].startswith("示例稿（须改写）")
    assert "自己的事实" in NOTES["prose"]
    assert all("打印前删去本框" in note for note in NOTES.values())


ENDS = [
    # recipe's head, what stands under the title, what stands at the end
    ("headline: 材料\nfields: [单位, 姓名, 日期]", [], ["sign: 【单位】　【姓名】", "date: 【日期】"]),
    (
        "headline: 材料\nfields: [单位, 姓名, 日期]\nnames: byline",
        ["byline: 【单位】　【姓名】"],
        ["date: 【日期】"],
    ),
    ("headline: 材料\nfields: [单位, 姓名, 日期]\nnames: none", [], ["date: 【日期】"]),
    ("headline: 【单位】材料\nfields: [单位, 姓名]", [], ["sign: 【姓名】"]),
    ("headline: 【单位】材料\nfields: [单位, 年度]", [], ["sign: 【单位】"]),
    (
        "headline: 与【谈话对象】谈话\nfields: [姓名, 谈话对象, 日期]",
        [],
        ["sign: 【姓名】", "date: 【日期】"],
    ),
    ("headline: 材料", [], []),
]
"""A name that a part's title or text asks for stands there, as one that the headline asks for."""


@pytest.mark.parametrize(("head", "byline", "end"), ENDS)
def test_names_and_date(tmp_path: Path, head: str, byline: list[str], end: list[str]) -> None:
    lines = paper(build(tmp_path, f"{head}\nparts: [{{text: [一段]}}]"))
    assert lines[2:] == [*byline, "一段", *end]


FULL = """
headline: 【年度】年度材料
fields: [单位, 姓名, 日期, 年度]
parts:
  - {section: openings, points: 1, form: paragraphs}
  - {title: 问题, section: problems, group: heading, points: 2}
"""


def test_keys(tmp_path: Path) -> None:
    library = build(tmp_path, FULL)
    document = compose(library.templates[0], library)
    keys = [block.key for block in document.blocks]
    assert len(keys) == len(set(keys))
    blanks = [
        run for block in document.blocks for run in getattr(block, "runs", ()) if isinstance(run, Blank)
    ]
    blanks += [
        run for block in document.blocks for run in getattr(block, "body", ()) if isinstance(run, Blank)
    ]
    assert {blank.blank for blank in blanks if blank.name in ("单位", "姓名", "日期", "年度")} == {
        *("单位", "姓名", "日期", "年度")
    }
    own = [blank.blank for blank in blanks if blank.name == "事例"]
    assert len(own) == len(set(own)) == 6
    assert not set(own) & set(library.slot)
    titles = [b for b in document.blocks if isinstance(b, HeadingBlock)]
    assert [(b.level, b.section, b.heading) for b in titles] == [
        (1, "problems", ""),
        (2, "problems", "learn"),
        (2, "problems", "serve"),
    ]


def test_the_structure_alone(tmp_path: Path) -> None:
    library = build(tmp_path, FULL)
    assert documents.outline(compose(library.templates[0], library, phrases=False)) == [
        *("title: 【年度】年度材料", "【写会前准备】", "一、问题"),
        *("（一）学", "一是 【用一句话概括】【查什么】", "二是 【用一句话概括】【查什么】"),
        *("（二）做", "一是 【用一句话概括】【查什么】", "二是 【用一句话概括】【查什么】"),
        *("sign: 【单位】　【姓名】", "date: 【日期】"),
    ]


TOLD = """
headline: 【今年】年【年度】材料
fields: [单位, 今年, 去年]
parts: [{title: 【去年】年的整改, text: [【今年】年、【去年】年，【单位】]}]
"""


def test_the_campaign_fills_what_it_knows(tmp_path: Path) -> None:
    library = build(tmp_path, TOLD)
    for phrases in (True, False):
        document = compose(library.templates[0], library, phrases=phrases)
        assert documents.outline(document)[-4:] == [
            *("title: 2025年【年度】材料", "一、2024年的整改", "2025年、2024年，【单位】", "sign: 【单位】")
        ]
        runs = [run for block in document.blocks for run in getattr(block, "runs", ())]
        assert Blank(blank="今年", name="今年", value="2025") in runs, "it stays a slot"
        form = documents.parts_of(docx.write_form(document))["word/document.xml"]
        shown = [line for line in documents.controls(form) if "今年" in line or "年度" in line]
        assert shown[:2] == [
            "text filled | 今年：年 | 今年 | '2025'",
            "text open | 年度：年 | 年度 | '【年度】'",
        ]


def test_a_paper_of_no_campaign_asks_for_it(tmp_path: Path) -> None:
    head = HEAD.replace("campaign: 2025-annual\n", "")
    library = build(tmp_path, TOLD, head=head)
    assert "一、【去年】年的整改" in documents.outline(compose(library.templates[0], library))


MEETING = """
title: 专题
year: 2026
status: {status}
theme: 全年的主题
source: {{title: 通知, publisher: 某党委, date: 2026-02}}
papers:
  - {{audiences: [普通党员], meeting: 组织生活会, theme: 党员的主题, certainty: unverified{headings}}}
  - {{audiences: [党员领导干部], meeting: 民主生活会, certainty: unverified{headings}}}
"""
THEMES = "headline: 【会名】【主题】\nparts: [{title: 问题, section: problems, group: heading, points: 1}]"


def yearly(folder: Path, audience: str, status: str, headings: str = "") -> Library:
    """The small library with one more campaign, of 2026, to which its template belongs."""
    (folder / "campaigns").mkdir()
    text = MEETING.format(status=status, headings=headings)
    (folder / "campaigns" / "2026-annual.yml").write_text(text, encoding="utf-8")
    return build(folder, THEMES, audience, head=HEAD.replace("2025", "2026"))


def test_meeting_and_theme_are_those_of_the_audience(tmp_path: Path) -> None:
    headings = ", headings: [{id: learn, title: 学, from: [{dimension: theory}]}]"
    for audience, title in (
        ("普通党员", "title: 组织生活会党员的主题"),
        ("党员领导干部", "title: 民主生活会全年的主题"),
    ):
        folder = tmp_path / audience
        folder.mkdir()
        assert title in paper(yearly(folder, audience, "active", headings))


def test_headings_that_are_not_published_yet_are_open(tmp_path: Path) -> None:
    """The writer's notice has them: as many places as show that there are several, in the blank paper and in the
    sample, where no point stands twice."""
    library = yearly(tmp_path, "普通党员", "upcoming")
    blank = documents.outline(compose(library.templates[0], library, phrases=False))
    assert [line for line in blank if "对照方面" in line] == [
        "（一）【通知里的对照方面】",
        "（二）【通知里的对照方面】",
        "（三）【通知里的对照方面】",
    ]
    points = [line for line in paper(library) if re.search(r"[tw]\d\.[ab]", line)]
    assert len(set(points)) == len(points) == OPEN_HEADINGS


def test_shortages(tmp_path: Path) -> None:
    library = build(
        tmp_path, "headline: 材料\nparts: [{title: 查摆问题, section: problems, group: heading, points: 3}]"
    )
    (finding,) = shortages(library.templates[0], library)
    assert (finding.rule, finding.severity, finding.place) == (
        "template-short",
        "warning",
        library.templates[0].place,
    )
    assert finding.message == "模板 one 的“查摆问题”要取 3 个要点，“做”下适合普通党员的只有 1 个"
    assert finding.remedy == "在“存在问题”里补写 2 个要点，或者把这一部分的 points 改小，例如 points: 1"


def test_no_shortage(tmp_path: Path) -> None:
    library = build(tmp_path, "headline: 材料\nparts: [{section: problems, group: heading, points: 2}]")
    assert shortages(library.templates[0], library) == ()
