"""The rules of a whole paper, as Python carries them out; `browser/test_rules_of_papers.py` holds that the browser says the same."""

from __future__ import annotations

import dataclasses
import json
import time
import typing
from typing import Any

import pytest

import goldens
import reviewed_papers
from phrasebank.model import Library, PaperRuleName
from phrasebank.rules.papers import review_of
from phrasebank.rules.papers.handed import review_words
from phrasebank.rules.papers.marks import number, written
from phrasebank.rules.papers.words import Words
from right_sentences import RIGHT

RULES = typing.get_args(PaperRuleName)


@pytest.fixture(scope="module")
def words(library: Library) -> Words:
    """As the browser has them: through JSON."""
    return Words(json.loads(json.dumps(review_words(library))))


def found(words: Words, paper: dict[str, Any], **context: Any) -> list[str]:
    """The rules that say something of a paper."""
    return [
        one["rule"] for one in review_of(paper, {**reviewed_papers.ASKS_NOTHING, **context, "words": words})
    ]


def test_every_rule_is_listed_and_has_a_golden_paper(library: Library) -> None:
    assert sorted(one.rule for one in library.wording.review) == sorted(RULES)
    assert sorted(path.stem for path in reviewed_papers.GOLDENS) == sorted(RULES)


@pytest.mark.parametrize("path", reviewed_papers.GOLDENS, ids=lambda path: path.stem)
def test_golden_paper(words: Words, path: Any) -> None:
    case = reviewed_papers.read(path)
    context = {**case.context, "words": words}
    fires, quiet = review_of(case.fires, context), review_of(case.quiet, context)
    said = reviewed_papers.shown("fires", case.fires, fires) + reviewed_papers.shown(
        "quiet", case.quiet, quiet
    )
    goldens.hold(path, f"{case.head}=== findings\n{said}".encode())
    assert path.stem in {one["rule"] for one in fires}
    assert path.stem not in {one["rule"] for one in quiet}


def test_what_nobody_published_is_to_be_looked_up(library: Library) -> None:
    for one in library.wording.review:
        assert one.source or "建议核对" in one.remedy, one.rule


def test_what_is_doubtful_is_never_called_wrong(words: Words) -> None:
    for one in words.finds:
        about = words.rules[one.rule]
        if not one.source and not about["source"]:
            assert (one.grade or about["grade"]) != "must", one.remedy
            assert "建议核对" in one.remedy, one.remedy


def test_a_rule_that_is_not_listed_says_nothing(library: Library) -> None:
    kept = tuple(one for one in library.wording.review if one.rule != "slip")
    without = dataclasses.replace(library, wording=dataclasses.replace(library.wording, review=kept))
    paper = reviewed_papers.document("paragraph 我没有管住自已。\n")
    assert found(Words(review_words(library)), paper) == ["slip"]
    assert found(Words(review_words(without)), paper) == []


def test_without_words_nothing_is_said() -> None:
    paper = reviewed_papers.document("paragraph 我没有管住自已。\n")
    assert review_of(paper, {}) == review_of(paper, {"words": None}) == []


def test_places_are_counted_as_javascript_counts(words: Words) -> None:
    paper = reviewed_papers.document("h1 problems 存在问题\npoint - 𠀀|3月我没有管住自已。\n")
    context = {**reviewed_papers.ASKS_NOTHING, "words": words}
    [slip] = [one for one in review_of(paper, context) if one["rule"] == "slip"]
    assert (slip["start"], slip["end"], reviewed_papers.passage(paper, slip)) == (9, 11, "自已")


def test_shares_are_told_where_the_problems_were_found(words: Words) -> None:
    rest = "h1 causes 原因\nparagraph 我自己没有抓紧。\nh1 measures 措施\nparagraph 每周读一次书，记下来，月底讲给大家听，讲到听懂为止。\n"
    for problems, told in (
        ("h1 problems 问题\nparagraph 我3月没有学。\n", True),
        ("paragraph 我3月没有学。\n", False),
    ):
        assert ("problems-share" in found(words, reviewed_papers.document(problems + rest))) is told


@pytest.mark.parametrize(
    ("year", "title", "grades"),
    [
        (2024, "带头固本培元、增强党性方面", ["should"]),
        (2024, "发挥先锋模范作用方面", []),  # 2023 had it, and 2025
        (2026, "带头固本培元、增强党性方面", ["note"]),  # nobody knows yet
        (2026, "联系服务群众方面", []),
    ],
)
def test_a_heading_is_another_years_where_that_year_alone_has_it(
    words: Words, year: int, title: str, grades: list[str]
) -> None:
    paper = reviewed_papers.document(f"h1 problems 问题\nh2 - {title}\nparagraph 我3月没有学。\n")
    context = {**reviewed_papers.ASKS_NOTHING, "campaign": {"year": year}, "words": words}
    assert [one["grade"] for one in review_of(paper, context) if one["rule"] == "other-campaign"] == grades


@pytest.mark.parametrize("at", range(1, 100))
def test_numerals(at: int) -> None:
    assert number(written("shi", at)[:-1]) == at


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("上年度查摆的3个问题，已整改2个，1个正在整改。", "no-causes"),
        ("去年会上指出的问题，我逐条进行了整改。", "no-causes"),
        ("去年会上指出的3个问题均已整改完毕。", "no-causes"),
        ("上年度查摆问题整改情况：学得不深的，已经补读。", "no-causes"),
        ("针对去年查摆的问题，我持续整改，学得不深的已补上。", "no-causes"),
        ("产生这些问题的主要原因有三点。", "no-followups"),
        ("产生问题的根本原因在思想上。", "no-followups"),
        ("产生上述问题的原因，主要是放松了学习。", "no-followups"),
        ("究其原因，是我放松了要求。", "no-followups"),
        ("思想上的原因是觉得有人把关。", "no-followups"),
    ],
)
def test_a_part_may_be_told_in_a_sentence(words: Words, said: str, lacks: str) -> None:
    rest = "h1 problems 存在问题\npoint - 学得少|3月我没有学。\nh1 measures 措施\npoint - 多学|每月读一本。\n"
    told = set(found(words, reviewed_papers.document(f"paragraph {said}\n{rest}"), template=None))
    assert told & {"no-causes", "no-followups"} == {lacks}


@pytest.mark.parametrize(
    ("form", "is_told"),
    [
        ("姓名/张三//职务/书记", False),
        ("姓　名/　//职务/书记", True),
        ("职务/书记/姓名/　//一是/学得少", True),
        ("序号/姓名//1/张三", False),  # a column
        ("问题/学得少//本人签名/", False),  # by hand, on paper
        ("姓名/　//本人签名/", False),
    ],
)
def test_a_form_is_signed_beside_its_label(words: Words, form: str, is_told: bool) -> None:
    paper = reviewed_papers.document(
        "h1 problems 存在问题\npoint - 学得少|3月我没有学。\ndate 2026年1月5日\n"
    )
    rows = [[[{"text": cell}] for cell in row.split("/")] for row in form.split("//")]
    paper["blocks"].insert(0, {"key": "form", "kind": "table", "rows": rows})
    asked = {"parts": [], "byline": [], "sign": ["姓名"], "date": ["日期"]}
    assert ("no-sign" in found(words, paper, template=asked)) is is_told


MANY = 40_000
"""Characters: what looks for the end of a text from every mark in it takes many seconds then, else a fraction of one."""


@pytest.mark.parametrize("repeated", ["。", ".", "、", "1）。", "第一、", "上年度问题"])
@pytest.mark.parametrize("block", ["h1 problems {}x", "point - {}x|学"])
def test_a_long_text_of_marks_is_looked_at_once(words: Words, repeated: str, block: str) -> None:
    paper = reviewed_papers.document(block.format(repeated * (MANY // len(repeated))))
    before = time.process_time()
    found(words, paper)
    assert time.process_time() - before < 3


PARTS = {"empty-point", "uncheckable-measure", "suggestion-for-criticism"}
"""What is said of a point as a whole; below a heading of another section a right sentence may not be enough."""


@pytest.mark.parametrize("section", ["openings", "problems", "causes", "measures", "criticisms", "closings"])
@pytest.mark.parametrize("sentence", RIGHT)
def test_nothing_is_said_of_what_is_right(words: Words, sentence: str, section: str) -> None:
    paper = reviewed_papers.document(f"h1 {section} 标题\npoint - 领句|{sentence}\n")
    assert set(found(words, paper, audience="普通党员")) - PARTS == set()


@pytest.mark.parametrize(
    "text", ["十" * 100_000, "去年" + "几" * 100_000 + "个", "中央" + "八" * 100_000 + "项"]
)
def test_numerals_without_end_are_searched_once(words: Words, text: str) -> None:
    """From each of them the pattern looked on to the last: 10,000 took eight seconds, three times."""
    assert (words.first("own-fact", text) is None) == (text[-1] == "十")
