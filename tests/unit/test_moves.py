"""Moves on their way through the house: from a file to the record, the pages, the search and the open data."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import pytest

import cases
from browser.test_matcher import values
from phrasebank import addresses, corpus
from phrasebank.making import site
from phrasebank.model import Library, Place, Point, Site, pools

FILE = "snippets/points/theory/criticisms.yml"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the library whose moves are as they should be."""
    snippets = cases.read(cases.GOLDEN / "findings/accepted-moves.txt").lay(
        tmp_path_factory.mktemp("snippets")
    )
    built, findings = site.build(snippets)
    assert built is not None, findings
    return built


@pytest.fixture(scope="module")
def library(made: Site) -> Library:
    return made.library


@pytest.fixture(scope="module")
def point(library: Library) -> Point:
    return library.point["holds-back"]


def test_the_text_is_the_moves_in_their_sections_order(point: Point) -> None:
    a, b, c, d = point.wordings
    assert list(b.moves) == ["fault", "case", "wish"], "whatever order they are written in"
    assert b.text == "".join(b.moves.values())
    assert b.text.startswith("他人怎么看，")
    assert c.moves["fault"] == "你对同志的缺点看得清楚，提得却很含糊。"
    assert (a.place, a.move_places) == (
        Place(FILE, 7, 7),
        (Place(FILE, 7, 14), Place(FILE, 8, 13), Place(FILE, 9, 13)),
    )
    assert [place.line for place in b.move_places] == [10, 10, 10]
    assert (dict(d.moves), d.move_places) == ({}, ())


def test_siblings_have_the_same_reach_and_moves(point: Point) -> None:
    a, b, c, d = point.wordings
    assert pools(point.wordings) == ([a, b, c],)
    assert pools((d,)) == ()


def test_a_card_marks_its_moves(made: Site) -> None:
    page = next(page for page in made.pages if page.path == addresses.section("theory", "criticisms"))
    html = page.body()
    card = html[html.index('id="holds-back.a"') : html.index('id="holds-back.b"')]
    assert (
        '<p class="pb-text"><span class="pb-move" data-move="fault" data-title="问题">我觉得你开会时听别人发言多，'
        '自己的看法说得少。</span><span class="pb-move" data-move="case" data-title="事例">'
        '<span class="pb-slot">【学习内容】</span>讨论那天' in card
    )
    assert "</span> <span" not in card[: card.index("</p>")], "nothing stands between two moves"
    last = html[html.index('id="holds-back.d"') :]
    assert "pb-move" not in last
    reaches = set(re.findall(r'data-audiences="[^"]*" data-reach="([^"]*)"', html))
    assert reaches == {"普通党员、党员领导干部"}


def test_a_point_shows_its_names_plain_talk_and_examples(made: Site) -> None:
    page = next(page for page in made.pages if page.path == addresses.section("theory", "criticisms"))
    html = page.body()
    assert '<p class="pb-plain">会上说好话，会后才说真话</p>' in html
    assert '<span class="pb-also">又称：当面不肯说真话　' in html
    examples = html[html.index('<details class="pb-examples">') :]
    assert "<summary>示例·看别人怎样写具体（1）</summary><p>那天散会以后" in examples
    assert "data-do" not in examples[: examples.index("</details>")], "an example is not copied"


def places(text: str, cuts: list[int]) -> list[int]:
    """Where a text is cut: a cut is how many 。 stand before it, or minus its place."""
    ends = [0, *(at + 1 for at, character in enumerate(text) if character == "。")]
    return [-cut if cut < 0 else ends[cut] for cut in cuts]


def test_the_search_has_names_and_cuts(library: Library, point: Point) -> None:
    data = values(corpus.search(library))
    sections = {section["id"]: section["moves"] for section in data["search"]["sections"]}
    assert sections["criticisms"] == [["fault", "问题"], ["case", "事例"], ["wish", "希望"]]
    assert sections["problems"] == []
    part = data["search-0"]
    at = part["titles"].index(point.title)
    assert tuple(part["also"][at]) == point.also
    assert (part["plain"][at], part["plain"][0]) == (point.plain, "")
    for phrase in library.phrases:
        index = part["texts"].index(phrase.text)
        cuts = [0, *places(phrase.text, part["cuts"][index]), len(phrase.text)]
        pieces = [phrase.text[start:end] for start, end in itertools.pairwise(cuts)]
        assert pieces == list(phrase.moves.values() or [phrase.text])
    (example,) = (page for page in data["search-pages"] if page["kind"] == "example")
    assert example == {
        "kind": "example",
        "title": "示例：批评意见不敢直说",
        "page": "dimensions/theory/criticisms.html#holds-back",
        "text": point.examples[0],
    }


def test_the_open_data_has_moves_and_texts(made: Site, point: Point) -> None:
    (asset,) = (asset for asset in made.assets if asset.path == addresses.OPEN_DATA)
    opened: dict[str, Any] = json.loads(asset.content)
    (shown,) = (entry for entry in opened["points"] if entry["id"] == point.id)
    assert (shown["also"], shown["plain"]) == (list(point.also), point.plain)
    assert shown["examples"] == list(point.examples)
    assert shown["phrases"][0] == {
        "id": "holds-back.a",
        "moves": dict(point.wordings[0].moves),
        "text": point.wordings[0].text,
        "audiences": ["普通党员", "党员领导干部"],
    }
    assert "moves" not in shown["phrases"][3]
    (section,) = (section for section in opened["sections"] if section["id"] == "criticisms")
    assert section["moves"][0] == {"id": "fault", "title": "问题", "hint": "一个问题"}
