"""The rules of a whole paper, as Python carries them out; `browser/test_rules_of_papers.py` holds that the browser says the same."""

from __future__ import annotations

import dataclasses
import json
import typing
from typing import Any

import pytest

import goldens
import reviewed_papers
from conftest import ROOT
from phrasebank.model import Library, PaperRuleName
from phrasebank.reading import library as loader
from phrasebank.rules.papers import review_of
from phrasebank.rules.papers.handed import review_words
from phrasebank.rules.papers.marks import number, written
from phrasebank.rules.papers.words import Words

RULES = typing.get_args(PaperRuleName)


@pytest.fixture(scope="module")
def library() -> Library:
    made, _ = loader.load(ROOT / "snippets")
    assert made is not None
    return made


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


@pytest.mark.parametrize("at", range(1, 100))
def test_numerals(at: int) -> None:
    assert number(written("shi", at)[:-1]) == at


RIGHT = """
一年来，我走访老人二十余人时，听到过两次同一句话。
靠近村口的三十余户，去年我一次也没有走到。
读到那一章，我难以自已，过后3个月没有动笔。
各自已办的事，亲自已看的现场，台账上5月以后没有记。
函件来自已撤的科室，3月我没有转。
党委要认真贯彻上级部署，不但要传达，还要到点上去看，4月我没有去。
老张6月在会上讲，能够改的当天改，但是我拖到了月底。
借的书没有归还，2次会上的话早已忘却，心里没有却步的理由。
5月里我没有认真学习材料，但心里并不着急。
我没有做到自我批评和批评别人，3月的会上只讲了成绩。
从道路自信讲到文化自信，制度自信和理论自信没有讲，7月有人问我。
材料截止今天下午交，老李2次来问，我没有通知他。
两年以至五年的账，我只看了1本。
贯彻执行中央八项规定情况的报告，我只读了3页。
执行中央八项规定，我有2次没有先报告。
2月学习总书记的讲话，我只划了线。
因该同志是熟人，9月我没有回避。
单位管着4个意识形态阵地，8月我一个也没有去。
公布署名文章2篇，我没有读。
签定期存单3张，我没有核对。
按装修合同办的事，5月我没有去看。
把“四个意识”落实到行动上，做到两个维护，我做得不够，3月的事就是例子。
有的同志5月提醒过我，我没有听。
这件事不过3天，我就忘了；只不过没有人问起。
我把对党忠诚、为党分忧、为党尽责、为民造福记在本子上，2月以后没有再看。
化学反应情况的台账，我4月没有登记。
“截止目前”这样的写法，6月我在稿子里没有改出来。
""".strip().split("\n")
"""Right in every way: one sentence at least for each class of words that look like a fault."""

PARTS = {"empty-point", "uncheckable-measure", "suggestion-for-criticism"}
"""What is said of a point as a whole; below a heading of another section a right sentence may not be enough."""


@pytest.mark.parametrize("section", ["openings", "problems", "causes", "measures", "criticisms", "closings"])
@pytest.mark.parametrize("sentence", RIGHT)
def test_nothing_is_said_of_what_is_right(words: Words, sentence: str, section: str) -> None:
    paper = reviewed_papers.document(f"h1 {section} 标题\npoint - 领句|{sentence}\n")
    assert set(found(words, paper, audience="普通党员")) - PARTS == set()
