"""Recipes carried out over a small library: which points, in which order, and what stands where none are."""

from __future__ import annotations

from pathlib import Path

import pytest

import documents
from phrasebank.documents import choose, compose
from phrasebank.documents.choose import suited
from phrasebank.documents.compose import NOTES
from phrasebank.documents.model import HeadingBlock, Input, TableBlock
from phrasebank.model import Phrase, Place, Point
from small_library import build

RECIPES = {
    "by heading: selectors in order, a tagged one first, no point twice": (
        "headline: 材料\nparts: [{title: 问题, section: problems, group: heading, points: 2}]",
        ["一、问题", "（一）学", "一是 t2.a", "二是 t1.a", "（二）做", "一是 w0.a", "二是 t4.a"],
    ),
    "merged: the headings take turns": (
        "headline: 材料\nparts: [{title: 问题, section: problems, points: 3}]",
        ["一、问题", "一是 t2.a", "二是 w0.a", "三是 t1.a"],
    ),
    "by dimension: every one that applies": (
        "headline: 材料\nparts: [{title: 问题, section: problems, group: dimension, points: 2}]",
        ["一、问题", "（一）理论学习", "一是 t1.a", "二是 t2.a", "（二）工作作风", "w0.a", "【查什么】"],
    ),
    "measures by dimension: those of its own problems first": (
        "headline: 材料\nparts:\n- {title: 问题, section: problems, group: dimension, points: 1}\n"
        "- {title: 措施, section: measures, group: dimension, points: 1}",
        [
            *("一、问题", "（一）理论学习", "t1.a", "（二）工作作风", "w0.a"),
            *("二、措施", "（一）理论学习", "m2.a", "（二）工作作风", "w1.a"),
        ],
    ),
    "an outline: the short wording where there is one": (
        "headline: 材料\nbrief: true\nparts: [{title: 原因, section: causes, points: 3}]",
        ["一、原因", "一是 c1.a", "二是 c2.b", "三是 c3.a"],
    ),
    "a part without a title raises its headings": (
        "headline: 材料\nparts: [{section: problems, group: heading, points: 1}]",
        ["一、学", "t2.a", "二、做", "w0.a"],
    ),
    "causes: most linked first, then the library's order": (
        "headline: 材料\nparts:\n- {title: 问题, section: problems, group: heading, points: 2}\n"
        "- {title: 原因, section: causes, points: 3}",
        [
            *("一、问题", "（一）学", "一是 t2.a", "二是 t1.a", "（二）做", "一是 w0.a", "二是 t4.a"),
            *("二、原因", "一是 c2.a", "二是 c3.a", "三是 c1.a"),
        ],
    ),
    "causes stand before the problems they explain": (
        "headline: 材料\nparts:\n- {title: 原因, section: causes, points: 1}\n"
        "- {title: 问题, section: problems, points: 1}",
        ["一、原因", "c2.a", "二、问题", "t2.a"],
    ),
    "causes by aspect, linked ones first": (
        "headline: 材料\nparts:\n- {title: 问题, section: problems, points: 1}\n"
        "- {title: 原因, section: causes, group: aspect, points: 1}",
        ["一、问题", "t2.a", "二、原因", "（一）理想信念", "c1.a", "（二）宗旨意识", "c2.a"],
    ),
    "measures by heading: those of its own problems first": (
        "headline: 材料\nparts:\n- {title: 问题, section: problems, group: heading, points: 1}\n"
        "- {title: 措施, section: measures, group: heading, points: 2}",
        [
            *("一、问题", "（一）学", "t2.a", "（二）做", "w0.a"),
            *("二、措施", "（一）学", "一是 m1.a", "二是 w1.a", "（二）做", "一是 w2.a", "二是 m2.a"),
        ],
    ),
    "measures merged: the most linked first": (
        "headline: 材料\nparts:\n- {title: 问题, section: problems, group: heading, points: 1}\n"
        "- {title: 措施, section: measures, points: 4}",
        [
            *("一、问题", "（一）学", "t2.a", "（二）做", "w0.a"),
            *("二、措施", "一是 w1.a", "二是 m1.a", "三是 w2.a", "四是 m2.a"),
        ],
    ),
    "paragraphs, fixed text and a table": (
        "headline: 材料\nparts:\n- {section: openings, points: 1, form: paragraphs}\n"
        "- {title: 说明, text: [一段【单位】, 又一段]}\n"
        "- title: 台账\n  table:\n    rows: 3\n    labels: [问题一]\n"
        "    columns: [{title: 问题, width: 60}, {title: 措施, width: 40, blank: 事例}]",
        [
            *("在【单位】学习，准备了【事例】。", "一、说明", "一段【单位】", "又一段", "二、台账"),
            *("问题 | 措施", "问题一 | 【事例】", " | 【事例】", " | 【事例】"),
        ],
    ),
    "too few points: the prompt stands in, once": (
        "headline: 材料\nparts:\n- {title: 问题, section: problems, group: heading, points: 4, prompt: 写一件事}",
        [
            *("一、问题", "（一）学", "一是 t2.a", "二是 t1.a", "三是 t4.a", "【写一件事】"),
            *("（二）做", "w0.a", "【写一件事】"),
        ],
    ),
    "no points yet: the prompt alone": (
        "headline: 材料\nparts: [{title: 问题, section: problems, points: 0, prompt: 写一件事}]",
        ["一、问题", "【写一件事】"],
    ),
    "a part that the writer alone can write: its sample, else its prompt": (
        "headline: 材料\nparts:\n- {title: 小结, prompt: 写小结, sample: [会议【事例】, 又一段]}\n"
        "- {title: 附言, prompt: 写附言, optional: true}",
        ["一、小结", "会议【事例】", "又一段", "二、附言", "【写附言；不需要时，删去这一部分】"],
    ),
    "a list of fixed words": (
        "headline: 材料\nparts: [{title: 议程, form: list, text: [报告【单位】, 讨论]}]",
        ["一、议程", "1. 报告【单位】", "2. 讨论"],
    ),
    "a sample table: its rows over the prewritten ones, then one more": (
        "headline: 材料\nparts:\n- table:\n    rows: 9\n    labels: [甲, 乙]\n"
        '    sample: [[丙, 【事例】], ["", 好]]\n    columns: [{title: 问题, width: 60}, {title: 措施, width: 40}]',
        ["问题 | 措施", "丙 | 【事例】", "乙 | 好", " | "],
    ),
    "without a prompt the section's summary asks": (
        "headline: 材料\nparts:\n- {section: openings, points: 2}",
        ["opening.a", "【写会前准备】"],
    ),
}


BLANK = {
    "points: as many open ones as the recipe asks for": (
        "headline: 材料\nparts: [{title: 问题, section: problems, group: heading, points: 2, prompt: 写一件事}]",
        [
            *(
                "一、问题",
                "（一）学",
                "一是 【用一句话概括】【写一件事】",
                "二是 【用一句话概括】【写一件事】",
            ),
            *("（二）做", "一是 【用一句话概括】【写一件事】", "二是 【用一句话概括】【写一件事】"),
        ],
    ),
    "points that the library does not have yet": (
        "headline: 材料\nparts: [{section: problems, points: 0, prompt: 写一件事}]",
        ["一是 【用一句话概括】【写一件事】", "二是 【用一句话概括】【写一件事】"],
    ),
    "paragraphs, samples and tables": (
        "headline: 材料\nparts:\n- {section: openings, points: 1, form: paragraphs}\n"
        "- {title: 小结, prompt: 写小结, sample: [会议【事例】], optional: true}\n"
        "- table:\n    rows: 1\n    labels: [甲]\n    sample: [[丙, 丁]]\n"
        "    columns: [{title: 问题, width: 60}, {title: 措施, width: 40}]",
        ["【写会前准备】", "一、小结", "【写小结；不需要时，删去这一部分】", "问题 | 措施", "甲 | "],
    ),
}


@pytest.mark.parametrize("case", BLANK, ids=lambda case: case.replace(" ", "-"))
def test_blank(tmp_path: Path, case: str) -> None:
    recipe, expected = BLANK[case]
    library = build(tmp_path, recipe)
    document = compose(library.templates[0], library, phrases=False)
    assert documents.outline(document) == ["title: 材料", *expected]


def test_a_cell_that_does_not_apply_is_no_heading(tmp_path: Path) -> None:
    library = build(
        tmp_path,
        "headline: 材料\nparts: [{section: problems, group: dimension, points: 1}]",
        not_applicable="[{dimensions: [theory], sections: [problems], audiences: [普通党员], reason: 无}]",
    )
    assert documents.outline(compose(library.templates[0], library))[2:] == ["一、工作作风", "w0.a"]


def test_what_a_form_needs_is_in_the_document(tmp_path: Path) -> None:
    library = build(
        tmp_path,
        "headline: 【年度】年度材料\nfields: [姓名, 日期]\nparts:\n"
        "- {title: 问题, section: problems, group: heading, points: 1}\n"
        "- {title: 原因, section: causes, points: 1}\n"
        "- {title: 台账, table: {rows: 1, columns: [{title: 状态, width: 100, kind: choice, options: [甲, 乙]}]}}",
    )
    document = compose(library.templates[0], library)
    assert {name: (slot.kind, slot.hint) for name, slot in document.slots.items()} == {
        "年度": ("number", "年"),
        "事例": ("text", "何事"),
        "姓名": ("text", "姓名"),
        "日期": ("date", "年月日"),
    }
    headings = [block for block in document.blocks if isinstance(block, HeadingBlock)]
    assert [block.leads for block in headings] == [
        (),
        ("乙", "甲", "丁"),
        ("戊", "甲", "乙", "丁"),
        ("原因三", "原因一", "原因二"),
        (),
    ]
    (table,) = (block for block in document.blocks if isinstance(block, TableBlock))
    assert table.columns == (Input(kind="choice", options=("甲", "乙")),)
    blank = compose(library.templates[0], library, phrases=False)
    again = [block for block in blank.blocks if isinstance(block, HeadingBlock)]
    assert [block.leads for block in again] == [block.leads for block in headings]


@pytest.mark.parametrize("case", RECIPES, ids=lambda case: case.replace(" ", "-"))
def test_recipe(tmp_path: Path, case: str) -> None:
    recipe, expected = RECIPES[case]
    library = build(tmp_path, recipe)
    assert documents.outline(compose(library.templates[0], library)) == [
        f"help: {NOTES['prose']}",
        "title: 材料",
        *expected,
    ]


def test_no_more_leads_than_a_screen_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recipe = "headline: 材料\nparts: [{title: 问题, section: problems, group: heading, points: 2}]"
    library = build(tmp_path, recipe)
    monkeypatch.setattr(choose, "LEADS", 1)
    groups = choose.choose(library.templates[0], library)[0]
    assert groups
    for group in groups:
        assert group.leads == (group.points[0].title,)


WORDINGS = {
    "p.a": ("长", (), ("普通党员", "党员领导干部")),
    "p.b": ("短", (), ("普通党员", "党员领导干部")),
    "p.c": ("长", ("普通党员",), ("普通党员",)),
    "p.d": ("短", ("党员领导干部",), ("党员领导干部",)),
}
"""By id: long or short, which audiences it names, which it reaches."""


@pytest.mark.parametrize(
    ("among", "audience", "brief", "chosen"),
    [
        ("abcd", "普通党员", False, "c"),
        ("abcd", "普通党员", True, "b"),  # a short one goes before one that names the audience
        ("acd", "普通党员", True, "c"),
        ("abcd", "党员领导干部", False, "d"),
        ("abcd", "党员领导干部", True, "d"),
        ("abcd", None, False, "a"),
        ("abcd", None, True, "b"),
        ("cd", None, False, None),  # for nobody in particular: only what suits everybody
        ("d", "普通党员", True, None),
    ],
)
def test_which_wording_is_taken(among: str, audience: str | None, brief: bool, chosen: str | None) -> None:
    wordings = tuple(
        Phrase(
            id=id,
            text="字",
            length="short" if length == "短" else "full",
            audiences=named,
            reach=reach,
            place=Place("x.yml"),
        )
        for id, (length, named, reach) in WORDINGS.items()
        if id[-1] in among
    )
    point = Point(
        id="p", title="甲", phrases={}, dimension="x", section="x", wordings=wordings, place=Place("x.yml")
    )
    found = suited(point, audience, brief=brief)
    assert (found.id if found else None) == (chosen and f"p.{chosen}")
