"""Phrasebank.search on the built site: what it promises to whoever calls it, over http and from a USB stick."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

import search_truth as truth
from browser.conftest import serve
from phrasebank import corpus
from phrasebank.model import Library

SEARCH = """
async ([query, options, parts]) => {
  for (;;) {
    const answer = await Phrasebank.search(query, options);
    if (!answer.complete) {
      await Phrasebank.search.more();
      continue;
    }
    const hits = answer.hits.map((hit) => (parts ? Object.fromEntries(parts.map((name) => [name, hit[name]])) : hit));
    return JSON.stringify({ ...answer, hits });
  }
}
"""
"""As text, and of two thousand hits what is wanted: one by one they take longer to hand over than to find."""

EVERYTHING = ["", {}, []]
"""Has a page load all that is searched."""


@pytest.fixture(scope="module")
def documents(library: Library) -> list[truth.Document]:
    return list(truth.documents(library))


@pytest.fixture(scope="module")
def expected(documents: list[truth.Document]) -> Callable[..., list[str]]:
    """The truth, computed once for each query."""
    return cache(lambda query, fuzzy=True: truth.ranked(documents, query, fuzzy))


@dataclass(frozen=True)
class Everywhere:
    """A page over http and one from a USB stick, on which everything has been loaded: what one answers, the other does."""

    pages: dict[str, Page]

    def evaluate(self, code: str, given: Any = None) -> Any:
        """What the pages answer, all the same."""
        answers = {address: page.evaluate(code, given) for address, page in self.pages.items()}
        first = next(iter(answers.values()))
        assert answers == dict.fromkeys(answers, first)
        return first


@pytest.fixture(scope="module")
def site(browser: Browser, served: str, built_site: Path) -> Iterator[Everywhere]:
    made = Everywhere(
        {address: browser.new_page() for address in (f"{served}guide/", f"{built_site.as_uri()}/guide/")}
    )
    for address, page in made.pages.items():
        page.goto(f"{address}index.html")
        page.evaluate(SEARCH, EVERYTHING)
    yield made
    for page in made.pages.values():
        page.close()


def ask(
    page: Page | Everywhere, query: str, parts: Sequence[str] | None = ("id",), **options: Any
) -> dict[str, Any]:
    """The whole answer, with those parts of its hits, or all."""
    answer: dict[str, Any] = json.loads(page.evaluate(SEARCH, [query, options, parts]))
    return answer


def ids(answer: dict[str, Any]) -> list[str]:
    return [hit["id"] for hit in answer["hits"]]


def asked_for(page: Page) -> list[str]:
    """The scripts of search data that the page has asked for."""
    names: list[str] = page.evaluate(
        "[...document.scripts].map(s => s.src).filter(s => /\\/data\\/(search|pinyin)/.test(s)).map(s => s.split('/').pop())"
    )
    return names


def test_nothing_is_loaded_before_it_is_wanted(page: Page, site_url: str, built_site: Path) -> None:
    page.goto(f"{site_url}index.html")
    page.wait_for_load_state("networkidle")
    assert asked_for(page) == []
    answer = ask(page, "学习")
    assert answer["total"] > 0
    parts = {path.name.split(".")[0] for path in (built_site / "assets/data").glob("search-*.js")}
    assert "search-0" in parts
    assert {name.split(".")[0] for name in asked_for(page)} == {"pinyin", "search", *parts}
    assert len(asked_for(page)) == 2 + len(parts), "each once"


def test_prepare_loads_everything(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}index.html")
    page.evaluate("Phrasebank.search.prepare()")
    assert page.evaluate("Phrasebank.search('学习').then(answer => answer.complete)") is True


def test_random_pieces_are_found_as_the_truth_has_it(
    site: Everywhere, documents: list[truth.Document], expected: Callable[..., list[str]]
) -> None:
    chance = random.Random(4)
    queries = []
    for size in (1, 2, 3, 4, 6, 8) * 4:
        text = chance.choice(documents).text
        start = chance.randrange(len(text) - size)
        queries.append(text[start : start + size])
    queries += [f"{one} {other}" for one, other in zip(queries, queries[7:], strict=False)]
    for query in queries:
        answer = ask(site, query, ("id", "text", "ranges"), limit=10_000)
        assert ids(answer) == expected(query), query
        for hit in answer["hits"]:
            assert [tuple(span) for span in hit["ranges"]["text"]] == truth.highlights(hit["text"], query)


def test_every_phrase_is_its_own_first_result(site: Everywhere, library: Library) -> None:
    found = site.evaluate(
        """async (texts) => {
          const found = [];
          for (const text of texts) {
            const { hits, total } = await Phrasebank.search(text, { limit: 1 });
            found.push([hits.map((hit) => hit.id), total]);
          }
          return found;
        }""",
        [phrase.text for phrase in library.phrases],
    )
    assert dict(zip((phrase.id for phrase in library.phrases), found, strict=True)) == {
        phrase.id: [[phrase.id], 1] for phrase in library.phrases
    }


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("學習", "学习"),
        ("理論武裝", "理论武装"),
        ("群衆", "群众"),
        ("裏", "里"),
        ("xuéxí", "xuexi"),
        ("xue2xi2", "xuexi"),
        ("lǐ lùn wǔ zhuāng", "li lun wu zhuang"),
    ],
)
def test_characters_are_found_as_they_are_typed(
    site: Everywhere, expected: Callable[..., list[str]], typed: str, plain: str
) -> None:
    found = ids(ask(site, typed, limit=10_000))
    assert found
    assert found == expected(typed) == expected(plain)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("lilunwuzuang", "lilunwuzhuang"),
        ("cangqi", "changqi"),
        ("sisi", "shishi"),
        ("gongzuolenli", "gongzuonengli"),
        ("danxin", "dangxing"),
        ("ganbu", "gangbu"),
        ("xinzheng", "xingzheng"),
        ("zhengzi", "zhengzhi"),
        ("zhenzhi", "zhengzhi"),
    ],
)
def test_what_is_mistaken_comes_last(
    site: Everywhere,
    documents: list[truth.Document],
    expected: Callable[..., list[str]],
    typed: str,
    right: str,
) -> None:
    """What is typed wrong finds what it means, behind all that is spelt so."""
    found = ids(ask(site, typed, limit=10_000))
    exact = ids(ask(site, typed, limit=10_000, fuzzy=False))
    assert found == expected(typed)
    assert exact == expected(typed, fuzzy=False)
    ranks = {document.phrase.id: truth.rank(document, right, fuzzy=False) for document in documents}
    wanted = {id for id, rank in ranks.items() if rank is not None and rank.strained == 0}
    assert wanted
    assert wanted <= set(found)
    points = [id.partition(".")[0] for id in exact]
    assert [id for id in found if id.partition(".")[0] in points][: len(exact)] == found[
        : len(exact)
    ] or exact == []


def test_syllables_rank_as_the_word_does(site: Everywhere) -> None:
    word = ids(ask(site, "lilunwuzhuang", limit=10_000))
    apart = ids(ask(site, "li lun wu zhuang", limit=10_000))
    assert word
    assert apart[: len(word)] == word


NARROWINGS: list[dict[str, Any]] = [
    {},
    {"dimensions": ["theory", "common"]},
    {"sections": ["problems"], "audiences": ["team", "secretary"]},
    {"tags": ["原文原著", "窗口"], "dimensions": ["theory"]},
    {"campaign": "2025-annual"},
    {"campaign": "2025-annual", "heading": "member.masses"},
    {"campaign": "2024-annual", "audiences": ["leader"], "sections": ["measures", "problems"]},
    {"dimensions": ["no-such"]},
]


@pytest.mark.parametrize("narrowing", NARROWINGS, ids=lambda narrowing: "-".join(narrowing) or "none")
def test_narrowing_and_counts(
    site: Everywhere,
    library: Library,
    documents: list[truth.Document],
    expected: Callable[..., list[str]],
    narrowing: dict[str, Any],
) -> None:
    by_id = {document.phrase.id: document for document in documents}
    for query in ("", "学习", "没有", "政治素养", "xuexi", "学习 没有", "联系服务群众"):
        answer = ask(site, query, limit=10_000, **narrowing)
        found = [by_id[id] for id in expected(query)]
        passed = [document for document in found if truth.kept(library, document, narrowing)]
        assert sorted(ids(answer)) == sorted(document.phrase.id for document in passed)
        assert answer["total"] == len(passed)
        assert answer["points"] == len({document.point.id for document in passed})
        counts = {
            name: {value["id"]: value["count"] for value in answer["facets"][name] if value["count"]}
            for name in truth.FACETS
        }
        assert counts == truth.facets(library, found, narrowing)


def test_pages_of_results(site: Everywhere) -> None:
    whole = ids(ask(site, "没有", limit=10_000))
    assert len(whole) > 20
    for offset, limit in ((0, 7), (1, 3), (5, 50), (len(whole) - 1, 5), (len(whole), 5)):
        answer = ask(site, "没有", offset=offset, limit=limit)
        assert ids(answer) == whole[offset : offset + limit]
        assert answer["total"] == len(whole)
    assert len(ids(ask(site, ""))) == 50


def test_a_hit_has_what_a_card_needs(site: Everywhere, library: Library) -> None:
    point = library.point["study-when-needed"]
    hit = ask(site, point.title, None, limit=1)["hits"][0]
    assert hit["id"] == "study-when-needed.a"
    assert (hit["point"], hit["key"], hit["title"]) == (point.id, "a", point.title)
    assert hit["text"] == point.wordings[0].text
    assert hit["page"] == "dimensions/theory/problems.html#study-when-needed.a"
    (wording,) = (wording for wording in point.wordings if wording.id == hit["id"])
    assert hit["place"] == f"{wording.place.file}:{wording.place.line}"
    assert hit["dimension"]["title"] == "理论学习"
    assert (hit["section"]["id"], hit["section"]["title"]) == ("problems", "存在问题")
    assert hit["tags"] == list(point.tags)
    assert hit["aspect"] is None
    assert [audience["title"] for audience in hit["audiences"]] == list(point.wordings[0].reach)
    assert hit["ranges"]["title"] == [[0, len(point.title)]]


@pytest.mark.parametrize(
    ("query", "kind", "title", "page"),
    [
        ("政治素养", "dimension", "政治素质", "dimensions/politics/index.html"),
        ("固本培元", "campaign", "2025 年度组织生活会、民主生活会", "campaigns/2025-annual.html"),
        (
            "2023年主题教育个人 普通党员",
            "template",
            "2023 年主题教育个人对照检查材料（普通党员）",
            "gallery/personal-2023-member.html",
        ),
    ],
)
def test_pages_are_found_in_their_own_group(
    site: Everywhere, built_site: Path, query: str, kind: str, title: str, page: str
) -> None:
    found = ask(site, query)["pages"]
    assert [(hit["kind"], hit["title"], hit["page"]) for hit in found] == [(kind, title, page)]
    (hit,) = found
    assert any(hit["ranges"].values())
    assert (built_site / page.partition("#")[0]).is_file()
    only = ask(site, query, kinds=[kind])
    assert (only["total"], only["hits"], len(only["pages"])) == (0, [], 1)
    counts = {value["id"]: value["count"] for value in only["facets"]["kinds"]}
    assert counts[kind] == 1
    assert counts["phrase"] == ask(site, query, kinds=["phrase"])["total"]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("会议记录模板", "组织生活会会议记录"),
        ("主持稿怎么写", "组织生活会主持词"),
        ("民主评议表", "民主评议党员测评表"),
        ("整改清单空白表", "问题整改台账"),
    ],
)
def test_a_paper_is_found_by_other_names(site: Everywhere, query: str, title: str) -> None:
    assert ask(site, query)["pages"][0]["title"] == title


@pytest.mark.usefixtures("context")  # a profile of its own, for its clock
@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("2025-02-10", 2024),
        ("2026-09-30", 2025),
        ("2026-10-01", 2026),
        ("2027-03-31", 2026),
        ("2035-06-01", None),
    ],
)
def test_of_papers_with_one_name_that_of_the_year_that_is_due_comes_first(
    page: Page, site_url: str, library: Library, day: str, year: int | None
) -> None:
    """Of a year that has no papers yet, that of the one in use."""
    (in_use,) = (campaign.year for campaign in library.campaigns if campaign.status == "active")
    page.clock.set_fixed_time(day)
    page.goto(f"{site_url}guide/index.html")
    for query in ("个人剖析材料范本", "个人对照检查材料 普通党员"):
        assert ask(page, query)["pages"][0]["title"] == f"{year or in_use} 年度个人对照检查材料（普通党员）"


def test_what_occurs_nowhere_is_named(site: Everywhere) -> None:
    answer = ask(site, "学习 火星车 qqqqqqqq")
    assert answer["total"] == 0
    assert answer["missing"] == ["火星车", "qqqqqqqq"]
    assert ask(site, "学习 笔记")["missing"] == []


def test_a_way_out(site: Everywhere) -> None:
    rescue = site.evaluate("Phrasebank.search.rescue('学习 火星车')")
    total = ask(site, "学习")["total"]
    assert rescue["without"] == [{"terms": ["火星车"], "query": "学习", "total": total}]
    rescue = site.evaluate("Phrasebank.search.rescue('学习', {dimensions: ['integrity']})")
    assert rescue["unfiltered"] == total
    assert (rescue["without"], rescue["pieces"], rescue["points"], rescue["dimension"]) == ([], [], [], None)
    for unknown in ("麒麟", "qqqqqqqq"):
        rescue = site.evaluate(f"Phrasebank.search.rescue('{unknown}')")
        assert rescue == {"unfiltered": 0, "without": [], "pieces": [], "points": [], "dimension": None}


def test_only_words_of_the_library_are_offered(site: Everywhere, library: Library) -> None:
    """Never a fragment that is cut across words, and none that overlaps another."""
    rescue = site.evaluate("Phrasebank.search.rescue('麒麟谈心谈话的原文原著凤凰')")
    assert rescue["pieces"] == [
        {"query": piece, "total": ask(site, piece)["total"]}
        for piece in ("谈心谈话 原文原著", "谈心谈话", "原文原著")
        if ask(site, piece)["total"]
    ]
    assert [piece["query"] for piece in rescue["pieces"]][-2:] == ["谈心谈话", "原文原著"]
    assert len(rescue["points"]) == 5
    titles = {point.id: point.title for point in library.points}
    assert all(titles[point["id"]] == point["title"] for point in rescue["points"])
    assert rescue["dimension"] is not None
    for fragments in ("火星车位不", "位不麒麟"):
        assert site.evaluate(f"Phrasebank.search.rescue('{fragments}')")["pieces"] == []


def test_what_nobody_says_is_answered_by_what_is_near(
    site: Everywhere, expected: Callable[..., list[str]]
) -> None:
    query = "联系群众鑫"
    answer = ask(site, query, limit=1_000)
    assert answer["near"] is True
    assert answer["missing"] == [query]
    assert ids(answer) == expected(query)
    assert 0 < answer["points"] <= 10
    assert ask(site, "学习")["near"] is False
    assert ask(site, "联系群众 鑫")["near"] is False, "of several words one may be left out"


@pytest.mark.parametrize(
    ("query", "pieces"),
    [
        ("麒意识形态", ["意识形态"]),
        ("宗旨意识形态", ["宗旨意识"]),
        ("学习宗旨意识形态", ["宗旨意识 学习", "宗旨意识", "学习"]),
        ("谈话题", []),
    ],
)
def test_pieces_offered_do_not_overlap(site: Everywhere, query: str, pieces: list[str]) -> None:
    """意识形态 is a word as well, but in 宗旨意识形态 it is cut across words; 话题 occurs and is no word of the library."""
    assert ask(site, "话题")["total"] > 0
    rescue = site.evaluate("(query) => Phrasebank.search.rescue(query)", query)
    assert [piece["query"] for piece in rescue["pieces"]] == pieces


@pytest.mark.parametrize(
    "query",
    [
        "JSON.parse('\"学习\\\\ud83d\"')",
        "'\\udc00'",
        "'😀'.repeat(500)",
        "'学习'.repeat(5000)",
        "'ab'.repeat(5000)",
        "'zhuang'.repeat(1700)",
        "[...Array(1000).keys()].map(n => String.fromCodePoint(0x4e00 + n)).join(' ')",
        "[...Array(1000).keys()].map(n => 'a' + n).join('　')",
        "'(.*)+$ [a-z]{9} \\\\ </script><img src=x onerror=alert(1)>'",
        "'\\0\\n\\u2028'",
        "'，。！【】'",
    ],
)
def test_whatever_is_pasted_is_answered(
    site: Everywhere, documents: list[truth.Document], query: str
) -> None:
    answer = site.evaluate(f"Phrasebank.search({query})")
    assert answer["complete"] is True
    if not truth.terms(site.evaluate(query)):
        assert answer["total"] == len(documents)


def test_a_newer_call_cancels_an_older_one(site: Everywhere) -> None:
    answers = site.evaluate(
        """() => Promise.all([
          Phrasebank.search("学习"),
          Phrasebank.search("笔记"),
          Phrasebank.search("学习", {caller: "composer"}),
        ])"""
    )
    assert answers[0] is None
    assert answers[1]["total"] > 0
    assert answers[2]["total"] > 0


def test_long_work_pauses_and_is_given_up_for_newer(page: Page, site_url: str) -> None:
    """On a clock that says every step has been long enough."""
    page.goto(f"{site_url}index.html")
    page.evaluate(SEARCH, EVERYTHING)
    order = page.evaluate(
        """async () => {
          let now = 0;
          performance.now = () => (now += 10);
          const order = [];
          const older = Phrasebank.search("学习").then((answer) => order.push(answer && "older"));
          await Promise.resolve().then(() => {}).then(() => {}).then(() => {});
          const turn = new MessageChannel(); // behind the first pause
          turn.port1.addEventListener("message", () => order.push("the page's turn"));
          turn.port1.start();
          turn.port2.postMessage(null);
          await new Promise((resolve) => turn.port1.addEventListener("message", resolve));
          const newer = Phrasebank.search("笔记").then((answer) => order.push(answer && "newer"));
          await Promise.all([older, newer]);
          return order;
        }"""
    )
    assert order == ["the page's turn", None, "newer"]


@pytest.fixture(scope="module")
def parts(built_site: Path, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site with its library cut into many parts, on the intranet host."""
    folder = Path(shutil.copytree(built_site, tmp_path_factory.mktemp("parts") / "site"))
    assets = corpus.search(library, size=20_000)
    assert len(assets) > 8
    for asset in assets.values():
        (folder / asset.path).write_bytes(asset.content)
    (script,) = (folder / "assets/data").glob("site.*.js")
    script.write_bytes(corpus.site_script(library, assets).content)
    yield from serve(folder)


def test_parts_arrive_while_results_show(
    context: BrowserContext, parts: str, expected: Callable[..., list[str]]
) -> None:
    page = context.new_page()
    held: list[Route] = []
    page.route("**/search-3.*", lambda route: held.append(route))
    page.goto(f"{parts}guide/index.html")
    with page.expect_request("**/search-3.*"):
        page.evaluate("Phrasebank.search('没有')")
    answer = page.evaluate(
        """() => Phrasebank.search("没有", { limit: 10_000 })
          .then(({ complete, hits }) => ({ complete, hits: hits.map(({ id }) => ({ id })) }))"""
    )
    assert answer["complete"] is False
    assert set(ids(answer)) < set(expected("没有"))
    assert ids(answer) != []
    page.evaluate("() => { window.told = Phrasebank.search.more() }")
    held[0].continue_()
    page.evaluate("window.told")
    assert ids(ask(page, "没有", limit=10_000)) == expected("没有")


def test_a_part_that_fails_is_told_and_can_be_had_again(
    context: BrowserContext, parts: str, expected: Callable[..., list[str]]
) -> None:
    page = context.new_page()
    page.route("**/search-2.*", lambda route: route.abort())
    page.goto(f"{parts}guide/index.html")
    with pytest.raises(Exception, match="search-2 did not load"):
        ask(page, "没有")
    answer = page.evaluate("Phrasebank.search('没有')")
    assert answer["complete"] is False
    assert answer["total"] > 0
    with pytest.raises(Exception, match="search-2 did not load"):
        page.evaluate("Phrasebank.search.prepare()")  # what was asked for again meanwhile has failed, too
    page.unroute("**/search-2.*")
    assert ids(ask(page, "没有", limit=10_000)) == expected("没有")


@pytest.mark.parametrize("name", ["search", "pinyin", "search-0"])
@pytest.mark.parametrize("how", ["refused", "missing", "a login page"])
def test_no_data_is_told_and_can_be_had_again(
    context: BrowserContext, served: str, name: str, how: str
) -> None:
    def fail(route: Route) -> None:
        if how == "refused":
            route.abort()
        elif how == "missing":
            route.fulfill(status=404, body="")
        else:
            route.fulfill(status=200, content_type="text/html", body="<!doctype html><p>请登录")

    page = context.new_page()
    page.route(f"**/data/{name}.*", fail)
    page.goto(f"{served}guide/index.html")
    for _ in range(2):
        with pytest.raises(Exception, match=f"{name} did not load"):
            page.evaluate("Phrasebank.search('学习')")
    with pytest.raises(Exception, match=f"{name} did not load"):
        page.evaluate("Phrasebank.search.prepare()")
    page.unroute(f"**/data/{name}.*")
    assert ask(page, "学习")["total"] > 0


def test_no_answer_for_too_long_counts_as_failed(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    page.clock.install()
    held: list[Route] = []
    page.route("**/data/pinyin.*", lambda route: held.append(route))
    page.goto(served)
    page.evaluate(
        "() => { window.failed = Phrasebank.search('学习').then(() => '', (error) => error.message) }"
    )
    page.wait_for_function("() => 'search' in Phrasebank.data && 'search-0' in Phrasebank.data")
    page.clock.fast_forward(30_000)
    assert page.evaluate("window.failed") == "pinyin did not load"
    # Should it come after all, it is welcome.
    page.evaluate("() => { window.answered = Phrasebank.search('学习') }")
    held[0].continue_()
    assert page.evaluate("window.answered")["total"] > 0


def test_a_file_missing_from_the_stick_is_told(
    context: BrowserContext, built_site: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(built_site, tmp_path / "site"))
    (script,) = (folder / "assets/data").glob("search-0.*.js")
    script.rename(tmp_path / script.name)
    page = context.new_page()
    page.goto(f"{folder.as_uri()}/index.html")
    with pytest.raises(Exception, match="search-0 did not load"):
        page.evaluate("Phrasebank.search('学习')")
    (tmp_path / script.name).rename(script)
    assert ask(page, "学习")["total"] > 0
