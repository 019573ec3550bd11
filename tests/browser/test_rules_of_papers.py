"""The rules of a whole paper: the browser says what Python says, of every golden paper, of the library's own and of any other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

import reviewed_papers
from browser import desks
from phrasebank.documents import compose
from phrasebank.documents.model import DOCUMENT
from phrasebank.model import Library
from phrasebank.rules.papers import review_of
from phrasebank.rules.papers.handed import review_words
from phrasebank.rules.papers.telling import PaperFinding
from phrasebank.rules.papers.words import Words

WORDS = """
async () => { window.words = await Phrasebank.load("review"); }
"""
REVIEW = """
([document, context]) => Phrasebank.review(document, {...context, words})
"""


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """A page with the rules and the real library's words."""
    yield from desks.desk(browser, served, WORDS)


@pytest.fixture(scope="module")
def words(library: Library) -> Words:
    return Words(json.loads(json.dumps(review_words(library))))


def both(
    page: Page, words: Words, paper: Mapping[str, Any], context: Mapping[str, Any]
) -> tuple[list[Any], list[PaperFinding]]:
    """What the browser says, and what Python does."""
    return page.evaluate(REVIEW, [paper, context]), review_of(paper, {**context, "words": words})


@pytest.mark.parametrize("path", reviewed_papers.GOLDENS, ids=lambda path: path.stem)
def test_golden_papers(desk: Page, words: Words, path: Any) -> None:
    case = reviewed_papers.read(path)
    for paper in (case.fires, case.quiet):
        here, there = both(desk, words, paper, case.context)
        assert here == there


def test_what_is_open_is_all_that_must_be_mended_in_the_librarys_own_papers(
    desk: Page, words: Words, library: Library
) -> None:
    for template in library.templates:
        paper = DOCUMENT.dump_python(compose(template, library, phrases=True), mode="json")
        campaign = library.campaign.get(template.campaign or "")
        asked = library.paper(template)
        context = {
            "campaign": {"year": campaign.year} if campaign else None,
            "audience": template.audience,
            "headings": [heading.title for heading in asked.headings] if asked else None,
            "template": None,
        }
        here, there = both(desk, words, paper, context)
        assert here == there
        assert {one["rule"] for one in there if one["grade"] == "must"} <= {"left-open"}, template.id


PIECES = st.sampled_from(
    [
        *(
            "一是",
            "二是",
            "三是",
            "第一，",
            "第三，",
            "（一）、",
            "我",
            "我们",
            "自已",
            "不但",
            "但是",
            "能够",
            "虽然",
            "和",
        ),
        *(
            "、",
            "，",
            "。",
            "；",
            ",",
            ".",
            "“",
            "”",
            "（",
            "）",
            "《章程》",
            "【时间】",
            "××",
            "\n",
            "\u3000",
            "𠀀",
            "思想",
        ),
        *(
            "近200余人",
            "截止目前",
            "2025年度组织生活会",
            "4个意识",
            "道路自信",
            "学习不够扎实",
            "进一步加强",
            "每月",
        ),
        *(
            "时间紧",
            "班子成员",
            "建议加强",
            "求真务实",
            "求知若渴的态度",
            "新时代中国特色社会主义思想",
            "姓名：张三",
            "姓　名",
            "填表日期",
            "2026年1月",
            "担任某某书记",
            "1）",
            "主要原因是",
            "上年度的问题已整改",
        ),
        *("我是城东税务局的党员。", "没有做到全心全意为人民服务。"),
    ]
)
TEXT = st.lists(PIECES, max_size=12).map("".join)
RUNS = TEXT.map(lambda text: [{"text": text}])
SECTIONS = st.sampled_from(
    ["", "problems", "causes", "measures", "criticisms", "followups", "openings", "closings"]
)
MARKS = st.sampled_from(
    ["", "1.1 ", "1.3", "一是", "三是", "第二，", "一、", "二、", "（二）", "3.", "（1）"]
)
BLOCK = st.one_of(
    st.fixed_dictionaries(
        {"kind": st.sampled_from(["title", "byline", "paragraph", "sign", "date"]), "runs": RUNS}
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("heading"),
            "level": st.integers(1, 3),
            "section": SECTIONS,
            "runs": RUNS,
            "mark": MARKS,
        }
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("point"),
            "lead": RUNS,
            "body": RUNS,
            "mark": MARKS,
        }
    ),
    st.fixed_dictionaries({"kind": st.just("list"), "rows": st.lists(RUNS, max_size=3)}),
    st.fixed_dictionaries(
        {"kind": st.just("table"), "rows": st.lists(st.lists(RUNS, max_size=2), max_size=2)}
    ),
)
CONTEXT = st.fixed_dictionaries(
    {
        "year": st.sampled_from([None, 2024, 2025]),
        "audience": st.sampled_from([None, "普通党员", "领导班子"]),
        "headings": st.sampled_from([None, ["联系服务群众"], [{"title": "加强党性锤炼"}]]),
        "template": st.sampled_from([None, dict(reviewed_papers.ASKS_NOTHING["template"])]),
    }
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blocks=st.lists(BLOCK, max_size=12), context=CONTEXT)
def test_any_paper(desk: Page, words: Words, blocks: list[dict[str, Any]], context: dict[str, Any]) -> None:
    paper = {"title": "", "blocks": [{"key": f"b{at}", **block} for at, block in enumerate(blocks)]}
    here, there = both(desk, words, paper, context)
    assert here == there
