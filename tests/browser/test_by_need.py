"""The search of a large library: of its data a query fetches what it needs, and answers as if all of it were there."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from phrasebank import corpus
from phrasebank.model import Library

ANSWERS = """
async (queries) => {
  const found = [];
  for (const [query, options] of queries) {
    let answer = await Phrasebank.search(query, options);
    const first = answer.complete;
    while (!answer.complete) {
      await Phrasebank.search.more();
      answer = await Phrasebank.search(query, options);
    }
    const rescue = answer.total === 0 || answer.near ? await Phrasebank.search.rescue(query, options) : null;
    found.push([first, JSON.stringify({ answer, rescue })]);
  }
  return found;
}
"""
"""By query whether the first answer was complete, and the complete one, with all that is made when somebody looks."""

Queries = Sequence[tuple[str, dict[str, Any]]]


@pytest.fixture(scope="module")
def large(browser: Browser, served: str, library: Library) -> Iterator[Page]:
    """A page that takes the library for a large one, cut small."""
    folder, assets = corpus.searched_by_need(library, above=0, names=60_000, texts=4_000, places=3_000)
    content = {asset.path.rpartition("/")[2]: asset.content for asset in assets}

    def give(route: Route) -> None:
        route.fulfill(body=content[route.request.url.rpartition("/")[2]], content_type="text/javascript")

    page = browser.new_page()
    page.route(f"**/{folder}/*.js", give)
    page.goto(f"{served}index.html")
    page.evaluate("folder => { Phrasebank.data.site.folder = folder; }", folder)
    yield page
    page.close()


@pytest.fixture(scope="module")
def small(browser: Browser, served: str) -> Iterator[Page]:
    """A page that has all of it, from the start: what it answers first does not depend on which tests ran before."""
    page = browser.new_page()
    page.goto(f"{served}index.html")
    page.evaluate("async () => { await Phrasebank.search.index(); }")
    yield page
    page.close()


def names(page: Page) -> set[str]:
    """The scripts of search data that have arrived."""
    return set(page.evaluate("Object.keys(Phrasebank.data).filter(name => /^(need|search)/.test(name))"))


def same(large: Page, small: Page, queries: Queries, complete: bool = True) -> None:
    asked = [list(query) for query in queries]
    for query, (first, answer), (_, right) in zip(
        queries, large.evaluate(ANSWERS, asked), small.evaluate(ANSWERS, asked), strict=True
    ):
        assert answer == right, query
        assert first is complete, query


def test_little_is_fetched_for_a_query(large: Page) -> None:
    large.evaluate("Phrasebank.search.prepare()")
    prepared = names(large)
    assert not any(name.startswith(("need/pairs", "need/texts", "search-0")) for name in prepared)
    ((complete, _),) = large.evaluate(ANSWERS, [["群众的", {"limit": 6}]])
    assert complete
    added = [name.split("-")[0] for name in names(large) - prepared]
    assert added.count("need/pairs") == 2, "one for each pair that covers three characters"
    assert 1 <= added.count("need/texts") <= 6
    assert set(added) == {"need/pairs", "need/texts"}


def test_answers_are_those_of_the_whole_library(large: Page, small: Page, library: Library) -> None:
    chance = random.Random(7)
    texts = [phrase.text for phrase in library.phrases]
    pieces = []
    for size in (2, 3, 4, 6, 8) * 6:
        text = chance.choice(texts)
        start = chance.randrange(len(text) - size)
        pieces.append(text[start : start + size])
    pieces = [piece for piece in pieces if len("".join(filter(str.isalnum, piece))) == len(piece)]
    pairs = [f"{one[:3]} {other[:2]}" for one, other in zip(pieces, pieces[5:], strict=False)]
    titles = [chance.choice(library.points).title for _ in range(8)]
    queries: Queries = [
        *((query, {"limit": 10_000}) for query in (*pieces, *pairs, *titles)),
        *((query, {"limit": 5, "offset": 5}) for query in pairs[:5]),
        ("群众", {"dimensions": ["theory"], "sections": ["problems"]}),
        ("", {"limit": 20}),
        ("联系群众不够", {}),
        ("群众联系", {}),
        ("2025年", {}),
        ("學習不夠", {}),
        ("宗旨意识有待进一步强化提高巩固", {}),
        ("学习 齉齾", {}),
        ("魑魅魍魉", {}),
        ("群众意识淡薄学习抓得不紧", {"sections": ["measures"]}),
    ]
    same(large, small, queries)
    assert not any(name.startswith("search-0") for name in names(large)), "none of it needed everything"


def test_callers_at_the_same_time_get_their_own_answers(large: Page, small: Page) -> None:
    both = """
    Promise.all([["学习计划", "one"], ["责任心", "two"], ["办事群众", "three"]].map(([query, caller]) =>
      Phrasebank.search(query, { caller, limit: 3 }).then((answer) => JSON.stringify(answer))))
    """
    assert large.evaluate(both) == small.evaluate(both)


def test_a_first_character_fetches_nothing_of_its_own(large: Page) -> None:
    """What is typed grows by the character, and one alone may stand anywhere."""
    typed = """
    Promise.all(["政", "政治", "x", "政治站"].map((query) => Phrasebank.search(query, { caller: "typed" })))
      .then((answers) => answers.map((answer) => answer && answer.complete))
    """
    assert large.evaluate(typed) == [None, None, None, True]
    assert "search-0" not in names(large)


def test_what_may_be_anything_is_asked_of_everything(large: Page, small: Page) -> None:
    same(large, small, [("xuexi", {"limit": 50})], complete=False)
    assert "search-0" in names(large)
    same(large, small, [("不", {"limit": 50}), ("学习", {"limit": 50})])


def test_a_small_library_is_not_cut(library: Library) -> None:
    assert corpus.searched_by_need(library) == ("", ())
