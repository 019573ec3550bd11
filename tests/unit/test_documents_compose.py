"""Recipes carried out over a small library: which points, in which order, and what stands where none are."""

from __future__ import annotations

from pathlib import Path

import pytest

import documents
from phrasebank.documents import compose
from phrasebank.documents.compose import NOTE
from small_library import build

RECIPES = {
    "by heading: selectors in order, a tagged one first, no point twice": (
        "headline: 材料\nparts: [{title: 问题, section: problems, group: heading, points: 2}]",
        ["一、问题", "（一）学", "一是 t2.a", "二是 t1.a", "（二）做", "一是 w0.a", "二是 t4.a"],
    ),
    "merged: what the headings select": (
        "headline: 材料\nparts: [{title: 问题, section: problems, points: 3}]",
        ["一、问题", "一是 t2.a", "二是 t1.a", "三是 t4.a"],
    ),
    "a part without a title raises its headings": (
        "headline: 材料\nparts: [{section: problems, group: heading, points: 1}]",
        ["一、学", "一是 t2.a", "二、做", "一是 w0.a"],
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
        ["一、原因", "一是 c2.a", "二、问题", "一是 t2.a"],
    ),
    "causes by aspect, linked ones first": (
        "headline: 材料\nparts:\n- {title: 问题, section: problems, points: 1}\n"
        "- {title: 原因, section: causes, group: aspect, points: 1}",
        ["一、问题", "一是 t2.a", "二、原因", "（一）理想信念", "一是 c1.a", "（二）宗旨意识", "一是 c2.a"],
    ),
    "measures by heading: those of its own problems first": (
        "headline: 材料\nparts:\n- {title: 问题, section: problems, group: heading, points: 1}\n"
        "- {title: 措施, section: measures, group: heading, points: 2}",
        [
            *("一、问题", "（一）学", "一是 t2.a", "（二）做", "一是 w0.a"),
            *("二、措施", "（一）学", "一是 m1.a", "二是 w1.a", "（二）做", "一是 w2.a", "二是 m2.a"),
        ],
    ),
    "measures merged: the most linked first": (
        "headline: 材料\nparts:\n- {title: 问题, section: problems, group: heading, points: 1}\n"
        "- {title: 措施, section: measures, points: 4}",
        [
            *("一、问题", "（一）学", "一是 t2.a", "（二）做", "一是 w0.a"),
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
            *("（二）做", "一是 w0.a", "【写一件事】"),
        ],
    ),
    "without a prompt the section's summary asks": (
        "headline: 材料\nparts:\n- {section: openings, points: 2}",
        ["一是 opening.a", "【写会前准备】"],
    ),
}


@pytest.mark.parametrize("case", RECIPES, ids=lambda case: case.replace(" ", "-"))
def test_recipe(tmp_path: Path, case: str) -> None:
    recipe, expected = RECIPES[case]
    library = build(tmp_path, recipe)
    assert documents.outline(compose(library.templates[0], library)) == [NOTE, "title: 材料", *expected]
