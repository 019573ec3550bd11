"""Counts and coverage of a library of which every point is known."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import small_library
from phrasebank.measures.counts import Count, counts, figures
from phrasebank.measures.coverage import Coverage, coverage
from phrasebank.measures.variety import Sentences, paragraphs, sentences, variety
from phrasebank.model import COMMON, Library
from phrasebank.pages import state
from phrasebank.reading import library as loader

RECIPE = (
    "headline: 材料\nfields: [姓名]\nparts: [{title: 问题, section: problems, group: heading, points: 1}]"
)
NOT = """
not_applicable:
  - {dimensions: [theory], sections: [problems], audiences: [领导班子], reason: 理由一}
  - {dimensions: [theory, conduct], sections: [openings], audiences: [领导班子], reason: 理由二}
  - {dimensions: [theory], sections: [causes], audiences: [领导班子], reason: 理由三}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small_library.build(tmp_path, RECIPE)
    return tmp_path


def changed(folder: Path, file: str, old: str, new: str) -> Library:
    """The library after one more edit."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    library, findings = loader.load(folder)
    assert library is not None
    assert not findings
    return library


def cells(covered: Coverage) -> dict[tuple[str, str, str], tuple[int, int, bool]]:
    return {(c.dimension, c.section, c.audience): (c.points, c.written, c.thin) for c in covered.cells}


def test_counts(folder: Path) -> None:
    library, _ = loader.load(folder)
    assert library is not None
    counted = counts(library)
    assert (counted.points, counted.phrases, counted.campaigns, counted.templates) == (14, 16, 1, 1)
    assert counted.dimensions == (
        Count("theory", "理论学习", 7, 8),
        Count("conduct", "工作作风", 3, 3),
        Count(COMMON, "共用", 4, 5),
    )
    assert counted.audiences == (
        Count("普通党员", "普通党员", 13, 14),
        Count("党员领导干部", "党员领导干部", 14, 16),
        Count("领导班子", "领导班子", 0, 0),
    )


MOVES = "moves: [{id: shows, title: 表现, hint: 一}, {id: effect, title: 影响, hint: 二}]"
IN_MOVES = """
- id: t9
  title: 庚
  causes: [c1]
  measures: [m1]
  phrases:
    a: {shows: 甲【事例】。, effect: 子。}
    b: {shows: 乙【事例】。, effect: 丑。}
    c: {shows: 丙【事例】。, effect: 子。}
    d: {shows: 丁【事例】。, effect: 寅。, audiences: [党员领导干部]}
    e: {shows: 戊【事例】。, effect: 卯。, audiences: [党员领导干部]}
    f: 己【事例】。
    g: {shows: 庚【事例】。, length: full}
- {id: t10, title: 辛, causes: [c1], measures: [m1], phrases: {a: {text: 长【事例】。, length: full}}}
"""


@pytest.fixture
def in_moves(folder: Path) -> Library:
    """The library with moves in its problems, and two more of them."""
    path = folder / "points/conduct/problems.yml"
    path.write_text(path.read_text("utf-8") + IN_MOVES, "utf-8")
    return changed(folder, "library.yml", "summary: 查什么}", f"summary: 查什么, {MOVES}}}")


def test_what_moves_yield(in_moves: Library) -> None:
    # Two pools: of three and two texts, of two and two; the text; and a phrase that has no sibling of its moves.
    assert paragraphs(in_moves.point["t9"]) == 3 * 2 + 2 * 2 + 1 + 1
    found = {item.point.id: (item.paragraphs, item.thin, item.short) for item in variety(in_moves)}
    assert found["t9"] == (12, False, True)
    assert found["t10"] == (1, True, False)
    assert found["t2"] == (2, True, True)
    assert sentences(in_moves) == (
        Sentences("存在问题", 6, (("表现", 6), ("影响", 4)), 12 + 1 + 1 + 2 + 1 + 1 + 1, 1),
    )


def test_without_moves_nothing_is_asked_of_them(folder: Path) -> None:
    library, _ = loader.load(folder)
    assert library is not None
    assert not any(item.thin for item in variety(library))
    assert sentences(library) == ()


def test_figures_of_moves(in_moves: Library) -> None:
    found = figures(in_moves)
    assert found["moves"] == {"存在问题": {"表现": 6, "影响": 4}}
    assert found["paragraphs"] == {"存在问题": [19, 1]}
    assert found["coverage"]["问题的不同写法"] == [6, 7]
    assert found["coverage"]["问题的短写法"] == [1, 7]


def test_the_state_shows_what_moves_yield(in_moves: Library) -> None:
    html = state.page(in_moves).body()
    thin = html[html.index('id="__thin"') : html.index('id="__reviewed"')]
    assert "<td>表现 6，影响 4</td><td>19 段</td><td>1 段</td>" in html
    assert "换着用写不出 12 段的：" in thin
    assert '#t10">辛</a>（1）' in thin
    assert '没有短写法的：<a href="../dimensions/conduct/problems.html#t10">辛</a></li>' in thin
    assert "庚" not in thin[: thin.index("没有短写法的")]


def test_cells(folder: Path) -> None:
    covered = coverage(changed(folder, "library.yml", "not_applicable: []", NOT.strip()))
    found = cells(covered)
    assert [key[:2] for key in found][::3] == [
        ("theory", "problems"),
        ("theory", "measures"),
        ("conduct", "problems"),
        ("conduct", "measures"),
        (COMMON, "openings"),
        (COMMON, "causes"),
    ]
    assert found["theory", "problems", "普通党员"] == (3, 0, True)
    assert found["theory", "problems", "党员领导干部"] == (4, 2, False)
    assert found["theory", "problems", "领导班子"] == (0, 0, False)
    assert found["conduct", "problems", "党员领导干部"] == (1, 0, True)
    reasons = {(c.dimension, c.section, c.audience): c.reason for c in covered.cells if c.reason}
    assert reasons == {
        ("theory", "problems", "领导班子"): "理由一",
        (COMMON, "openings", "领导班子"): "理由二",  # said of every dimension, so of what has none
    }


def test_one_written_phrase_is_not_enough(folder: Path) -> None:
    library = changed(
        folder,
        "points/conduct/problems.yml",
        "{a: 戊【事例】。}",
        "{a: {text: 戊【事例】。, audiences: [领导班子]}}",
    )
    assert cells(coverage(library))["conduct", "problems", "领导班子"] == (1, 1, True)


def test_feeds(folder: Path) -> None:
    library, _ = loader.load(folder)
    assert library is not None
    assert [
        (f.campaign.id, f.audience, f.heading.id, f.problems, f.measures, f.thin)
        for f in coverage(library).feeds
    ] == [
        ("2025-annual", "普通党员", "learn", 3, 3, True),
        ("2025-annual", "普通党员", "serve", 4, 5, True),
        ("2025-annual", "党员领导干部", "learn", 4, 3, True),
        ("2025-annual", "党员领导干部", "serve", 5, 5, True),
    ]


@pytest.mark.parametrize(("problems", "thin"), [(5, True), (6, False)])
def test_a_heading_is_fed_by_enough(folder: Path, problems: int, thin: bool) -> None:
    more = "".join(
        f"- {{id: x{n}, title: 题, causes: [c1], measures: [m1], phrases: {{a: 己【事例】。}}}}\n"
        for n in range(problems - 4)
    )
    library = changed(folder, "points/conduct/problems.yml", "- {id: w0", f"{more}- {{id: w0")
    feed = coverage(library).feeds[1]
    assert (feed.problems, feed.measures, feed.thin) == (problems, 5, thin)
    assert replace(feed, measures=3).thin, "what answers them must suffice too"


def test_a_closed_campaign_feeds_nothing(folder: Path) -> None:
    assert coverage(changed(folder, "campaigns/2025-annual.yml", "active", "closed")).feeds == ()


def test_aspects(folder: Path) -> None:
    library, _ = loader.load(folder)
    assert library is not None
    assert [(a.name, a.points, a.thin) for a in coverage(library).aspects] == [
        ("理想信念", 1, True),
        ("宗旨意识", 2, True),
    ]


def test_readings(folder: Path) -> None:
    for id, month in (("t1", "2026-07"), ("m1", "2025-12"), ("m2", "2026-06"), ("w1", "2026-01")):
        file = "problems" if id == "t1" else "measures"
        where = "conduct" if id == "w1" else "theory"
        library = changed(folder, f"points/{where}/{file}.yml", f"id: {id},", f"id: {id}, reviewed: {month},")
    readings = coverage(library).readings
    assert [(r.year, r.half, len(r.points)) for r in readings] == [
        (0, 0, 10),
        (2025, 2, 1),
        (2026, 1, 2),
        (2026, 2, 1),
    ]
    assert [point.id for point in readings[2].points] == ["w1", "m2"]
    html = state.page(library).body()
    reviewed = html[html.index('id="__reviewed"') :]
    assert re.findall(r"\d{4} 年.半年", reviewed) == ["2025 年下半年", "2026 年上半年", "2026 年下半年"]


def test_an_empty_library(folder: Path) -> None:
    for path in (folder / "points").rglob("*.yml"):
        path.unlink()
    library, _ = loader.load(folder)
    assert library is not None
    covered = coverage(library)
    assert covered.readings == ()
    assert all(cell.thin for cell in covered.cells)
