"""Moves in drafts, as values: where a sentence stands, what takes its place, and what ids of combinations mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import moving_library
from browser import desks

HELPERS = """
() => {
  window.D = Phrasebank.draft;
  window.own = (body, phrase = "t1.a") => {
    const blank = D.create({ site: "s", id: "x", template: null, shelf });
    return D.addPoint(blank, D.regions(blank)[0].key, { lead: "领句", body, source: { point: "t1", phrase } });
  };
  window.bodyOf = (draft) => D.text(draft.document.blocks.find(({ kind }) => kind === "point").body);
  window.keyOf = (draft) => draft.document.blocks.find(({ kind }) => kind === "point").key;
  window.sourceOf = (draft) => draft.document.blocks.find(({ kind }) => kind === "point").source.phrase;
  window.exchanged = (draft, to, at) => {
    const from = shelf.phrase(sourceOf(draft));
    return D.exchangeMove(draft, keyOf(draft), from, shelf.phrase(to), at);
  };
}
"""


@pytest.fixture(scope="module")
def desk(browser: Browser, moving_served: str) -> Iterator[Page]:
    """The inside of the browser code beside a library of which every sentence is known."""
    yield from desks.desk(browser, moving_served, desks.SHELF, HELPERS)


A, B, C = (moving_library.text(key * 3) for key in "abc")


PLACES = {
    "as it was": (A, 1, "去年只写了【事例】。"),
    "filled": (A.replace("【事例】", "三篇笔记"), 1, "去年只写了三篇笔记。"),
    "filled with more than a sentence": (A.replace("【事例】", "三篇。没有心得"), 1, "去年只写了三篇。"),
    "the writer's own around it": (f"我先说。{A}我再说。", 1, "去年只写了【事例】。"),
    "another one changed": (A.replace("读书停在", "我读书常停在"), 1, "去年只写了【事例】。"),
    "itself changed": (A.replace("只写了", "写了"), 1, None),
    "itself taken out": (A.replace("去年只写了【事例】。", ""), 1, None),
    "its end changed, so that another would be in its slot": (
        A.replace("【事例】。", "三篇").replace("说不明白。", "说不明白"),
        1,
        None,
    ),
    "the last": (A, 2, "讲给群众听时说不明白。"),
    "nothing there": ("", 0, None),
}


@pytest.mark.parametrize("name", PLACES)
def test_where_a_sentence_stands(desk: Page, name: str) -> None:
    text, at, there = PLACES[name]
    found = desk.evaluate(
        "([text, at]) => D.passageOf(text, shelf.phrase('t1.a').written.map((move) => move.text), at)",
        [text, at],
    )
    assert (found and text[found["start"] : found["end"]]) == there


WORDINGS: dict[str, tuple[list[str], int, str, str | None, list[str]]] = {
    "a slot at the beginning": (
        ["【时间】开会迟到。"],
        0,
        "我说一句。三月八日开会迟到。",
        "三月八日开会迟到。",
        ["三月八日"],
    ),
    "a slot at the end": (["到会的有【人数】"], 0, "到会的有九人。散会。", "到会的有九人", ["九人"]),
    "two slots": (
        ["在【时间】做了【事例】。"],
        0,
        "在三月做了记录。",
        "在三月做了记录。",
        ["三月", "记录"],
    ),
    "the same words twice": (
        ["我不够。", "我不够。【时间】又不够。"],
        1,
        "我不够。我不够。三月又不够。",
        "我不够。三月又不够。",
        ["三月"],
    ),
    "too far to be one": (["在【时间】迟到。"], 0, f"在{'一' * 300}迟到。", None, []),
    "no fixed word": (["【事例】"], 0, "什么都行", None, []),
}


@pytest.mark.parametrize("name", WORDINGS)
def test_where_any_wording_stands(desk: Page, name: str) -> None:
    wordings, at, text, there, values = WORDINGS[name]
    found = desk.evaluate("([text, wordings, at]) => D.passageOf(text, wordings, at)", [text, wordings, at])
    assert (found and text[found["start"] : found["end"]]) == there
    assert [one["value"] for one in (found or {"values": []})["values"]] == values


def exchanged(desk: Page, body: str, to: str, at: int) -> Any:
    """Body and source of a point taken from `t1.a` once a sentence is exchanged."""
    return desk.evaluate(
        "([body, to, at]) => { const made = exchanged(own(body), to, at); return [bodyOf(made), sourceOf(made)]; }",
        [body, to, at],
    )


def test_one_sentence_gives_way_and_all_else_stays(desk: Page) -> None:
    assert exchanged(desk, A, "t1.a+b+a", 1) == [moving_library.text("aba"), "t1.a+b+a"]
    mine = f"我先说。{A.replace('说不明白', '讲不清')}"
    assert exchanged(desk, mine, "t1.b+a+a", 0) == [
        mine.replace("读书停在摘抄。", "学理论等着人来领。"),
        "t1.b+a+a",
    ]


def test_what_the_writer_filled_in_stays_where_names_agree(desk: Page) -> None:
    filled = A.replace("【事例】", "三篇笔记")
    assert exchanged(desk, filled, "t1.a+b+a", 1)[0] == moving_library.text("aba").replace(
        "【事例】", "三篇笔记"
    )
    assert exchanged(desk, filled, "t1.a+c+a", 1)[0] == moving_library.text("aca"), "another slot is open"


def test_a_sentence_that_was_changed_is_never_taken_away(desk: Page) -> None:
    assert desk.evaluate(
        "(body) => { const draft = own(body); return exchanged(draft, 't1.a+b+a', 1) === draft; }",
        A.replace("只写了", "才写了"),
    )


def test_all_of_one_is_its_plain_id(desk: Page) -> None:
    assert desk.evaluate(
        """([a]) => {
          let draft = own(a);
          ["t1.b+a+a", "t1.b+b+a", "t1.b"].forEach((to, at) => { draft = exchanged(draft, to, at); });
          return [bodyOf(draft), sourceOf(draft), D.tally(draft, shelf).kept[keyOf(draft)]];
        }""",
        [A],
    ) == [B, "t1.b", 1]


IDS = {
    "t1.a": ("t1.a", A),
    "t1.a+b+c": ("t1.a+b+c", moving_library.text("abc")),
    "t1.c+c+c": ("t1.c", C),
    "old-t1.a+b+c": ("t1.a+b+c", moving_library.text("abc")),
    "t1.a+b": None,
    "t1.a+b+c+a": None,
    "t1.a+b+e": None,
    "t1.a+b+x": None,
    "t1.d+d+d": None,
    "t9.a+b+c": None,
    "t1.++": None,
}


@pytest.mark.parametrize("id", IDS)
def test_what_an_id_means(desk: Page, id: str) -> None:
    found = desk.evaluate(
        "(id) => { const one = shelf.phrase(id); return one && [one.id, one.text, one.page]; }", id
    )
    wanted = IDS[id]
    if wanted is None:
        assert found is None
    else:
        assert found[:2] == list(wanted)
        assert found[2].endswith(f"#{wanted[0]}")


def test_a_draft_with_a_combination_is_kept_moved_and_counted(desk: Page) -> None:
    text = moving_library.text("abc")
    said = desk.evaluate(
        """([text]) => {
          const draft = own(text, "t1.a+b+c");
          const { draft: read, notes } = Phrasebank.draftFile.read(Phrasebank.draftFile.write(draft), { site: "s", id: "x" });
          const moved = D.retarget(draft, { campaign: "2025-annual", audience: "普通党员" }, shelf);
          const placed = D.place(own("别的话"), [{ id: "t1.a+b+c", lead: "领句", text }], shelf);
          const twice = D.place(placed, [{ id: "t1.a+b+c", lead: "领句", text }], shelf);
          return [
            JSON.stringify(read) === JSON.stringify(draft), notes,
            D.tally(draft, shelf).kept[keyOf(draft)],
            [...moved.document.blocks, ...moved.unfiled].flatMap(({ source }) => (source ? source.phrase : [])),
            [...placed.document.blocks, ...placed.unfiled].flatMap(({ source }) => (source ? source.phrase : [])),
            twice === placed,
          ];
        }""",
        [text],
    )
    assert said == [True, [], 1, ["t1.a+b+c"], ["t1.a", "t1.a+b+c"], True]


def test_what_the_library_no_longer_has_stays_as_it_is(desk: Page) -> None:
    assert desk.evaluate(
        "(text) => { const draft = own(text, 't1.x+y+z'); return [bodyOf(draft), D.tally(draft, shelf).kept]; }",
        "旧的话【事例】。",
    ) == ["旧的话【事例】。", {}]


def test_each_browser_is_offered_its_own(desk: Page) -> None:
    offered = desk.evaluate(
        """async () => {
          const shelves = [1, 2, 3, 4, 5, 6].map((seed) => Phrasebank.shelf(index, composer, seed));
          return shelves.map((one) => one.point("t1").phrases.map((phrase) => one.offered(phrase)).map(({ id, text }) => [id, text]));
        }""".replace("async () => {", "async () => { const index = await Phrasebank.search.index();")
    )
    assert len({str(one) for one in offered}) > 3
    for shown in offered:
        pool, others = shown[:3], shown[3:]
        assert [id for id, _ in others] == ["t1.d", "t1.e"]
        moves = [one.split("。")[:-1] for _, one in pool]
        assert [sorted(column) for column in zip(*moves, strict=True)] == [
            sorted(text.rstrip("。") for text in move.values()) for move in moving_library.TEXTS.values()
        ], "each sentence once"


def test_each_draft_of_a_browser_is_offered_what_the_others_have_not(desk: Page) -> None:
    """As long as there are sentences: of a point with three, no two of three drafts share one, whoever begins."""
    drafts = desk.evaluate(
        """async () => {
          const index = await Phrasebank.search.index();
          return [1, 2, 3, 4, 5].map((seed) => {
            const one = Phrasebank.shelf(index, composer, seed);
            const drafts = [];
            for (const number of [1, 2, 3]) {
              const { id, text } = one.offered(one.phrase("t1.a"), D.uses(drafts));
              drafts.push({ ...own(text, id), id: String(number), unfiled: [] });
            }
            return drafts.map(bodyOf);
          });
        }"""
    )
    for made in drafts:
        said = [sentence for body in made for sentence in body.split("。")[:-1]]
        assert len(set(said)) == len(said) == 9


def test_an_exchange_comes_to_what_no_other_draft_has_first(desk: Page) -> None:
    said = desk.evaluate(
        """async () => {
          const one = Phrasebank.shelf(await Phrasebank.search.index(), composer, 1);
          const uses = D.uses([own("", "t1.b"), own("", "t1.b+b+c"), null, { document: 1, unfiled: [{ source: 7 }] }]);
          const [first, second] = [one.exchanged(one.phrase("t1.b"), 0, uses), one.exchanged(one.phrase("t1.c"), 2, uses)];
          return [uses.drafts("t1"), uses.drafts("t2"), first.number, first.phrase.keys[0] !== "b", second.phrase.keys[2]];
        }"""
    )
    assert said == [2, 0, 1, True, "b"]
