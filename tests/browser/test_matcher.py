"""The matcher in a real browser against the truth in Python, on arbitrary libraries and queries, in batches."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from pydantic import TypeAdapter

import search_truth as truth
from browser.desks import desk
from phrasebank import corpus
from phrasebank.model import Article, Asset, Library, Phrase, Place, Point, Vocabulary, Wording

RUN = """
(job) => {
  const { matcher } = Phrasebank;
  const end = (work) => { for (;;) { const step = work.next(); if (step.done) return step.value; } };
  const { values, queries } = JSON.parse(job);
  const index = matcher.index(values.search, values.pinyin);
  for (let at = 0; at < values.search.parts; at++) end(matcher.addPart(index, values["search-" + at]));
  matcher.addPages(index, values["search-pages"]);
  return JSON.stringify(queries.map(([query, options]) => end(matcher.answer(index, query, options))));
}
"""

WHERE = Place(file="x.yml", line=1, column=1)


def values(assets: dict[str, Asset]) -> dict[str, Any]:
    """The values that the scripts hand over."""
    return {
        name: json.loads(asset.content.decode().partition(",")[2].rpartition(")")[0])
        for name, asset in assets.items()
    }


@pytest.fixture(scope="module")
def bench(browser: Browser, served: str) -> Iterator[Page]:
    """A page with the browser code and nothing loaded."""
    yield from desk(browser, served)


def ask(
    page: Page, library: Library, queries: list[tuple[str, dict[str, Any]]], *articles: Article
) -> list[dict[str, Any]]:
    job = {"values": values(corpus.search(library, articles)), "queries": queries}
    answers: list[dict[str, Any]] = json.loads(page.evaluate(RUN, json.dumps(job)))
    return answers


MOVES = {"shows": "表现", "fact": "事实"}
TAGS = ["窗口", "乐😀", "\uff21\uff22"]

VOCABULARY = TypeAdapter(Vocabulary).validate_python(
    {
        "site": {"id": "t", "title": "t", "description": "t", "notice": "t"},
        "sections": [
            {
                "id": "problems",
                "title": "存在问题",
                "summary": "-",
                "moves": [{"id": id, "title": title, "hint": "-"} for id, title in MOVES.items()],
            },
            {"id": "causes", "title": "原因剖析", "summary": "-", "shared": True},
        ],
        "dimensions": [
            {"id": "theory", "title": "理论学习", "also": ["理论武装", "Word"], "summary": "-"},
            {"id": "conduct", "title": "工作作风", "summary": "-"},
        ],
        "audiences": [{"id": "member", "name": "普通党员"}, {"id": "leader", "name": "党员领导干部"}],
        "aspects": ["理想信念"],
        "tags": TAGS,
    }
)

# Characters with several readings, of one and of different initials, with ü, with none; what vanishes and what is folded.
PIECES = st.sampled_from(
    [
        *"理论武装长行乐重调绿女略西安先啊嗯的一",
        *"abhilnuwxzüv09",
        *" ，。【】·-",
        *"\uff21\uff3a\uff42⑤⼀⺠帐〇",
        "😀",
        "𠮷",
        "\ue000",
        "É",
        "ǐ",
        "二○",
        *"論裝長樂重調綠12",
    ]
)
TEXT = st.one_of(
    st.lists(PIECES, min_size=1, max_size=14).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=10),
)
# Claims: what stays of them, degree words, particles, and what is on both sides of a lookaround.
CLAIM = st.lists(
    st.sampled_from(
        [
            *"理论武装意识工作党性目的深严",
            "不",
            "不够",
            "不深",
            "不深入",
            "淡化",
            "有待加强",
            "存在",
            "问题",
            "的",
            "弱",
        ]
    ),
    min_size=1,
    max_size=5,
).map("".join)
NAME = st.one_of(TEXT, CLAIM)
SPELT = [
    "lilun",
    "llwz",
    "lilunwuz",
    "理论wz",
    "lv",
    "nu",
    "lue",
    "xian",
    "xia",
    "hang",
    "zh",
    "z",
    "l",
    "ü",
    "n",
    "ng",
    "lunwuz装",
    *["lǐlùn", "LǏLÙN", "lu\u0308\u0300", "lǜ", "nǚ", "li3lun4", "li3lun", "lun4wu3zh", "lv4", "a1", "wu3装"],
    *["nilun", "ninunwuzuang", "lunwuzuan", "wuzuang", "理nun", "zangxin", "zu4an", "langan", "ninun4"],
    *[
        "li lun",
        "li lun wu zhuang",
        "lun wu zu",
        "lun wu zuang",
        "li3 lun4",
        "lǐ lùn",
        "xi an",
        "a a",
        "nv xing zh",
    ],
]
MOVE = TEXT | TEXT.map(lambda text: f"{text}。")
MOVED: st.SearchStrategy[dict[str, str]] = st.just({}) | st.tuples(MOVE, MOVE).map(
    lambda texts: dict(zip(MOVES, texts, strict=True))
)
QUERY = st.one_of(
    NAME,
    st.lists(st.one_of(PIECES, st.sampled_from([*SPELT, "　", "\ud83d", "\udc00"])), max_size=6).map("".join),
    st.lists(st.one_of(TEXT, st.sampled_from(SPELT)), min_size=1, max_size=3).map(" ".join),
)


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    """A few points with arbitrary words, in the library's order."""
    points = []
    for number in range(draw(st.integers(1, 6))):
        written = [draw(MOVED) for _ in range(draw(st.integers(1, 3)))]
        wordings = tuple(
            Phrase(
                id=f"p{number}.{key}",
                text="".join(moves.values()) or draw(TEXT),
                moves=moves,
                reach=draw(st.sampled_from([("普通党员",), ("党员领导干部",), ("普通党员", "党员领导干部")])),
                place=WHERE,
            )
            for key, moves in zip("abc", written, strict=False)
        )
        point = Point(
            id=f"p{number}",
            title=draw(NAME),
            also=tuple(draw(st.lists(NAME, max_size=3))),
            plain=draw(st.none() | TEXT),
            tags=tuple(draw(st.lists(st.sampled_from(TAGS), unique=True, max_size=2))),
            dimension=draw(st.sampled_from(["theory", "conduct", "common"])),
            section="problems",
            phrases={phrase.id.partition(".")[2]: phrase for phrase in wordings},
            wordings=wordings,
            place=WHERE,
        )
        points.append(
            point if point.dimension != "common" else replace(point, section="causes", aspect="理想信念")
        )
    order = {"theory": 0, "conduct": 1, "common": 2}
    points.sort(key=lambda point: order[point.dimension])
    return Library(vocabulary=VOCABULARY, points=tuple(points), campaigns=(), templates=(), wording=Wording())


@st.composite
def jobs(draw: st.DrawFn) -> tuple[Library, list[str]]:
    """A library and queries, many of which are pieces of its own texts."""
    library = draw(libraries())
    names = [name for point in library.points for name in (point.title, *point.also)]
    texts = [*names, *(phrase.text for phrase in library.phrases)]
    texts += [point.plain for point in library.points if point.plain]
    queries = draw(st.lists(QUERY, min_size=8, max_size=12))
    for _ in range(4):
        queries.append(
            draw(st.sampled_from(["", " "])).join(draw(st.permutations(draw(st.sampled_from(names)))))
        )
        queries.append(
            draw(st.sampled_from(names)) + draw(st.sampled_from(["不够", "有待加强", "淡化", " 不足"]))
        )
    for _ in range(12):
        text = draw(st.sampled_from(texts))
        start = draw(st.integers(0, len(text) - 1))
        piece = text[start : start + draw(st.integers(1, 8))]
        queries.append(draw(st.sampled_from([piece, piece.upper(), f"{piece} {draw(QUERY)}"])))
    return library, queries


def names_found(hit: dict[str, Any]) -> list[tuple[str, list[truth.Span]]]:
    assert all(name["kind"] == "also" for name in hit["names"][:-1])
    return [(name["title"], [tuple(span) for span in name["ranges"]]) for name in hit["names"]]


def moves_cut(hit: dict[str, Any]) -> dict[str, str]:
    """The moves of a hit, cut out of its text where it says they end."""
    text = hit["text"].encode("utf-16-le")
    starts = [0, *(move["end"] for move in hit["moves"])]
    pieces = [text[start * 2 : move["end"] * 2] for start, move in zip(starts, hit["moves"], strict=False)]
    assert all(move["title"] == MOVES[move["id"]] for move in hit["moves"])
    return {move["id"]: piece.decode("utf-16-le") for move, piece in zip(hit["moves"], pieces, strict=True)}


def names_shown(library: Library, id: str, query: list[str]) -> list[tuple[str, list[truth.Span]]]:
    """The other names of a point, and its plain talk, that a query finds."""
    point = library.point[id]
    found = [(name, truth.highlights(name, query, name=True)) for name in point.also]
    found.append((point.plain or "", truth.highlights(point.plain or "", query)))
    return [(name, ranges) for name, ranges in found if ranges]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(job=jobs())
def test_the_matcher_is_the_truth(bench: Page, job: tuple[Library, list[str]]) -> None:
    library, queries = job
    documents = list(truth.documents(library))
    by_id = {document.phrase.id: document for document in documents}
    answers = ask(bench, library, [(query, {}) for query in queries])
    for query, answer in zip(queries, answers, strict=True):
        expected = truth.ranked(documents, query)
        assert [hit["id"] for hit in answer["hits"]] == expected, (query, answer)
        assert answer["total"] == len(expected)
        assert answer["points"] == len({id.partition(".")[0] for id in expected})
        for hit in answer["hits"]:
            way = truth.way(by_id[hit["id"]], query)
            for part in ("title", "text"):
                ranges = [tuple(span) for span in hit["ranges"][part]]
                assert ranges == truth.highlights(hit[part], way, name=part == "title"), (query, hit)
            phrase = library.point[hit["point"]].phrases[hit["key"]]
            has_moves = hit["section"]["id"] == "problems"
            assert moves_cut(hit) == (phrase.moves if has_moves else {}), (query, hit)
            assert names_found(hit) == names_shown(library, hit["point"], way), (query, hit)


ARRIVES = """
async ([query, step]) => {
  const { load, matcher } = Phrasebank;
  const names = ["search", "pinyin", "search-0", "search-1", "search-pages"];
  const [search, pinyin, first, second, pages] = await Promise.all(names.map(load));
  const end = (work) => { for (;;) { const step = work.next(); if (step.done) return step.value; } };
  const begun = () => {
    const index = matcher.index(search, pinyin);
    end(matcher.addPart(index, first));
    return index;
  };
  const alone = end(matcher.answer(begun(), query, {}));
  const index = begun();
  const work = matcher.answer(index, query, {});
  for (let done = 0; done < step; done++) work.next();
  end(matcher.addPart(index, second));
  matcher.addPages(index, pages);
  return [alone, end(work)].map((answer) => JSON.stringify(answer));
}
"""
"""The answer of the first part of the library, and that while all else arrives."""


@pytest.mark.parametrize("step", [1, 2, 4, 6])
@pytest.mark.parametrize("query", ["理论学习", "lilun", "不够 xuexi"])
def test_what_arrives_meanwhile_changes_no_answer(bench: Page, query: str, step: int) -> None:
    alone, meanwhile = bench.evaluate(ARRIVES, [query, step])
    assert json.loads(alone)["total"] > 0
    assert meanwhile == alone
