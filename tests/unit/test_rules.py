"""The rules' own parts, as tables; what they say about a library stands in golden/findings."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cases
from phrasebank import rules
from phrasebank.model import Mention, Wording
from phrasebank.rules import duplicates, length, openings, parallels, similarity, typography, voice
from phrasebank.rules.matching import Exemptions, Needle
from phrasebank.rules.registry import Rule

LIBRARY_SCOPE = {"name-taken", "unused-answer", "same-opening", "near-duplicate"}
HINTS = {"phrase-too-short", "other-form"}


def test_scopes_and_severities() -> None:
    """A rule never stops a build; only what compares entries is left to `check`."""
    assert {rule.name for rule in rules.RULES if rule.scope == "library"} == LIBRARY_SCOPE
    assert {rule.name: rule.severity for rule in rules.RULES} == {
        rule.name: "hint" if rule.name in HINTS else "warning" for rule in rules.RULES
    }
    assert len({rule.name for rule in rules.RULES}) == len(rules.RULES)


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_golden_case(rule: Rule) -> None:
    expected = [cases.read(path).expected for path in (cases.GOLDEN / "findings").glob("*.txt")]
    assert any(f"〔{rule.name}〕" in text for text in expected)


@pytest.mark.parametrize(
    ("needle", "text", "found"),
    [
        ("自已", "我自已办", ["自已"]),
        ("自已", "我自己办", []),
        ("学习…不够", "学习不够，学习还不够", ["学习不够", "学习还不够"]),
        ("学习…不够", "学习了好几天不够", []),
        ("学习…不够", "学习，不够", []),
        ("学习…不够", "学习【学】不够", []),
        ("近…余人", "近200余人", ["近200余人"]),
        ("a.b", "axb a.b", ["a.b"]),
    ],
)
def test_needles(needle: str, text: str, found: list[str]) -> None:
    made = Needle.of(needle)
    assert [match.group() for match in made.pattern.finditer(text)] == found
    assert not found or made.literal in text


@pytest.mark.parametrize(
    ("text", "as_term", "as_voice"),
    [
        ("我写错字", False, False),
        ("我写“错字”", False, True),
        ("我写“错字，”", True, True),
        (f"我写“错字{'长' * 18}”", False, True),
        (f"我写“错字{'长' * 19}”", True, True),
        ("不得使用错字", True, True),
        ("不得使用这些、错字", True, True),
        ("不得使用，错字", False, False),
        ("错字不得使用", False, False),
        ("我写“错字", False, False),
    ],
)
def test_exemptions(text: str, as_term: bool, as_voice: bool) -> None:
    wording = Wording(mentions=(Mention(text="不得使用"),))
    at = text.index("错字")
    assert Exemptions.of(wording).cover((at, at + 2), text) == as_term
    assert Exemptions.of(wording, term=0).cover((at, at + 2), text) == as_voice


@pytest.mark.parametrize(
    "row",
    [
        "敢于负责，敢于担当，敢于碰硬，敢于斗争",
        "在思想上尊重群众，在感情上贴近群众，在工作上依靠群众，在行动上帮助群众",
        "学得不够深，走得不够勤，想得不够细，问得不够多",
        "求真务实，开拓创新，担当作为，无私奉献",
        "一要多学；二要多问；三要多走；四要多想",
        "要讲政治、讲大局、讲奉献、讲担当",
    ],
)
def test_rows_of_four(row: str) -> None:
    assert list(parallels.rows(f"前一句。{row}。后一句。")) == [row]
    assert list(parallels.rows(f"他说“{row}”，我没有听。")) == []


@pytest.mark.parametrize(
    "text",
    [
        "敢于负责，敢于担当，敢于碰硬。敢于斗争",
        "他来了，我走了，会散了，灯关了",
        "要看会议记录、学习笔记、考勤台账、谈话提纲",
        "第一组、第二组、第三组、第四组",
        "【时间】去了，【地点】没去，【同志】问起，【后果】出来",
        "单子在抽屉里，他等了三天，后来又来，我才想起",
        "天一放晴，单子不见，他又来问，我没有话",
    ],
)
def test_no_row(text: str) -> None:
    assert list(parallels.rows(text)) == []


@pytest.mark.parametrize(
    ("text", "opening"),
    [("【时间】，我去", "【时间】"), ("我在会上说", "我在会上"), ("我对【事例】", "我对"), ("一", "一")],
)
def test_openings(text: str, opening: str) -> None:
    assert openings.opening(text) == opening


@pytest.mark.parametrize(
    ("section", "marked", "bounds"),
    [
        ("problems", None, (40, 240)),
        ("problems", "short", (40, 80)),
        ("problems", "full", (80, 240)),
        ("measures", None, (40, 280)),
        ("measures", "full", (80, 280)),
        ("criticisms", None, (20, 120)),
        ("criticisms", "short", (20, 80)),
        ("talks", None, (10, 240)),
    ],
)
def test_lengths(section: str, marked: str | None, bounds: tuple[int, int]) -> None:
    assert length.bounds(section, marked) == bounds


@pytest.mark.parametrize(
    ("section", "marked", "bounds"),
    [
        ("problems", None, (40, 260)),
        ("problems", "short", (40, 80)),
        ("problems", "full", (60, 260)),
        ("measures", None, (40, 280)),
        ("measures", "short", (40, 100)),
        ("criticisms", None, (20, 150)),
    ],
)
def test_lengths_in_moves(section: str, marked: str | None, bounds: tuple[int, int]) -> None:
    assert length.bounds(section, marked, in_moves=True) == bounds


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("“甲‘乙’（丙）《丁》”", None),
        ("“甲", 0),
        ("甲”乙", 1),
        ("“甲（乙”丙）", 4),
        ("《甲》《乙", 3),
    ],
)
def test_pairs_of_marks(text: str, at: int | None) -> None:
    assert typography.unpaired(text) == at


OF_ITSELF = "我们 我国 我党 我军 我省 我市 我县 我区 我乡 我镇 我街道 我局 我院 我校 我委 我厅 我办 我单位 我支部 我总队"


@pytest.mark.parametrize("word", [*OF_ITSELF.split(), "自我", "大我"])
def test_a_team_speaks_of_itself(word: str) -> None:
    assert voice.ONE_PERSON.search(f"这件事{word}也有责任") is None


@pytest.mark.parametrize(
    "text",
    [
        "我有责任",
        "有责任的是我",
        "我和大家",
        "我总觉得有人把关",
        "我所从事的工作",
        "我办理的事",
        "我支持得不够",
    ],
)
def test_one_person_speaks(text: str) -> None:
    assert voice.ONE_PERSON.search(text)


def brute(texts: list[str], over: Fraction) -> set[tuple[int, int]]:
    """Every pair compared with every other, as the definition says."""
    held = [{text[at : at + 3] for at in range(len(text) - 2)} for text in texts]
    return {
        (first, second)
        for first, second in itertools.combinations(range(len(texts)), 2)
        if held[first] | held[second]
        and Fraction(len(held[first] & held[second]), len(held[first] | held[second])) > over
    }


@given(
    texts=st.lists(st.text("甲乙丙", max_size=12), max_size=24),
    over=st.sampled_from([duplicates.OUTSIDE, duplicates.INSIDE, (1, 10), (1, 3)]),
)
def test_pairs_are_exactly_those_of_the_definition(texts: list[str], over: tuple[int, int]) -> None:
    found = list(similarity.pairs(texts, over))
    assert len({pair[:2] for pair in found}) == len(found)
    assert {(pair.first, pair.second) for pair in found} == brute(texts, Fraction(*over))
    for first, second, shared, union in found:
        one, two = similarity.pieces(texts[first]), similarity.pieces(texts[second])
        assert (shared, union) == (len(one & two), len(one | two))
