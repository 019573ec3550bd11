"""The measure of how alike papers are, on a library of which every sentence is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

import small_library
from bench import sameness
from bench.sameness import Pool, Shares
from bench.shuffling import hashed, numbers, shuffled
from phrasebank.model import Library
from phrasebank.reading import library as loader

MOVES = "moves: [{id: shows, title: 表现, hint: 一}, {id: effect, title: 影响, hint: 二}]"
POINTS = """
- id: p1
  title: 甲
  phrases:
    a: {shows: 天地玄黄宇宙洪荒日月盈昃辰宿列张。, effect: 寒来暑往秋收冬藏闰余成岁律吕调阳。}
    b: {shows: 云腾致雨露结为霜金生丽水玉出昆冈。, effect: 剑号巨阙珠称夜光果珍李柰菜重芥姜。}
    c: {shows: 海咸河淡鳞潜羽翔龙师火帝鸟官人皇。, effect: 始制文字乃服衣裳推位让国有虞陶唐。}
    d: {text: 我们【事例】。, audiences: [领导班子]}
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    small_library.build(tmp_path, "headline: 材料\nfields: [姓名]\nparts: [{section: problems, points: 1}]")
    words = tmp_path / "library.yml"
    words.write_text(
        words.read_text("utf-8").replace("summary: 查什么}", f"summary: 查什么, {MOVES}}}"), "utf-8"
    )
    (tmp_path / "points/conduct/problems.yml").write_text(POINTS, "utf-8")
    loaded, findings = loader.load(tmp_path)
    assert loaded is not None
    assert not [finding for finding in findings if finding.severity == "error"]
    return loaded


@pytest.mark.parametrize(
    ("text", "number"), [("", 2872998923), ("1:a:shows", 861751441), ("4294967295:b-c:effect", 2083043697)]
)
def test_the_hash_is_the_same_in_every_language(text: str, number: int) -> None:
    assert hashed(text) == number


def test_the_numbers_are_those_of_xorshift32() -> None:
    given = numbers(1)
    assert [next(given) for _ in range(4)] == [270369, 67634689, 2647435461, 307599695]
    assert next(numbers(0)) == 270369


def test_an_order_is_one_of_the_same_keys_and_stays() -> None:
    keys = ["a", "b", "c", "d", "e"]
    for seed in range(50):
        order = shuffled(seed, "p", "shows", keys)
        assert sorted(order) == keys
        assert order == shuffled(seed, "p", "shows", keys)
    assert shuffled(7, "p", "shows", []) == []
    assert shuffled(7, "p", "shows", ["a"]) == ["a"]


def test_every_order_is_as_likely() -> None:
    orders = Counter("".join(shuffled(seed, "p", "shows", "abc")) for seed in range(6_000))
    assert len(orders) == 6
    assert min(orders.values()) > 900


def test_moves_and_points_are_ordered_by_themselves() -> None:
    both = Counter(
        (shuffled(seed, "p", "shows", "abc")[0], shuffled(seed, "p", "effect", "abc")[0])
        for seed in range(9_000)
    )
    assert len(both) == 9
    assert min(both.values()) > 850


def test_a_paragraph_of_several_phrases(library: Library) -> None:
    assert sameness.paragraph(library, "p1.b") == library.point["p1"].wordings[1].text
    assert sameness.paragraph(library, "p1.a+c") == (
        "天地玄黄宇宙洪荒日月盈昃辰宿列张。始制文字乃服衣裳推位让国有虞陶唐。"
    )


def test_choices_follow_the_order_that_is_given(library: Library) -> None:
    wanted = [Pool("p1", ("shows", "effect"), ("a", "b", "c"), 0), Pool("p1", (), ("d",), 0)]

    def order(seed: int, point: str, move: str, keys: Sequence[str]) -> Sequence[str]:
        return keys if move == "shows" else sorted(keys, reverse=True)

    given = sameness.choices(wanted, [3], order)
    assert given == [["p1.a+c", "p1.d"]]


def test_the_pool_is_that_of_the_card(library: Library) -> None:
    found = sameness.pool(library.point["p1"], library.templates[0])
    assert found == Pool("p1", ("shows", "effect"), ("a", "b", "c"), 0)


def test_shares(library: Library) -> None:
    def of(*papers: list[str]) -> tuple[float, float]:
        found = Shares.of(papers, library)
        return round(found.mean, 3), round(found.worst, 3)

    assert of(["p1.a"], ["p1.a"]) == (1, 1)
    assert of(["p1.a"], ["p1.b"]) == (0, 0)
    # 32 characters make 21 runs; those of the first 16 alone are 5.
    assert of(["p1.a"], ["p1.a+b"]) == (round(5 / 21, 3), round(5 / 21, 3))
    assert of(["p1.a"], ["p1.a"], ["p1.b"]) == (0.333, 1)
    assert of(["p1.d"], ["p1.d"]) == (0, 0), "too short to be alike"


def test_what_must_be_equal_is_left_out(tmp_path: Path, library: Library) -> None:
    words = tmp_path / "wording/formulations.yml"
    words.parent.mkdir()
    words.write_text("- {name: 四个意识, members: [政治意识], text: 天地玄黄宇宙洪荒日月盈昃}\n", "utf-8")
    loaded, _ = loader.load(tmp_path)
    assert loaded is not None
    pattern = sameness.fixed(loaded)
    assert sameness.runs("天地玄黄宇宙洪荒日月盈昃", pattern) == frozenset()
    assert sameness.runs("甲乙丙丁戊己，庚辛壬癸子丑", pattern) == {"甲乙丙丁戊己庚辛壬癸子丑"}
    assert sameness.runs("甲乙丙丁戊己【事例】庚辛壬癸子丑", pattern) == frozenset()
    assert sameness.runs("甲乙丙丁戊己四个意识庚辛壬癸子丑", pattern) == frozenset()
