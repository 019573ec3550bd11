"""Moves on the cards: each browser begins with its own, and they are exchanged in place."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

import moving_library
from bench.shuffling import shuffled
from browser.actions import card, message, pasted, press, slot, wording
from browser.barriers import barriers_in_both
from moving_library import POINT, POOL, TEXTS

PAGE = "dimensions/theory/problems.html"
MOVES = list(TEXTS)
SEED = 7
SOW = "seed => localStorage.setItem('phrasebank.test-bank.seed', seed)"


@pytest.fixture
def strange(seeded: Callable[[int], None]) -> None:
    """A browser in which no card begins with a combination that a test asks for."""
    asked = [[*"bca"], [*"cca"], [*"abc"], [*"bac"], [*"bbb"]]
    seeded(a_seed(lambda shown: not any(keys in shown for keys in asked)))


@pytest.fixture
def seeded(page: Page, moving_url: str) -> Callable[[int], None]:
    """Has the browser shuffle by this number from the next page on. No script of the context's does it: one that asks for the
    storage of a local file as early as those run has Chromium forget what the page stores."""

    def sow(seed: int) -> None:
        page.goto(f"{moving_url}index.html")
        page.evaluate(SOW, str(seed))

    return sow


def first_keys(seed: int, point: str, moves: list[str], pool: list[str]) -> list[list[str]]:
    """By card of a pool what a browser with this number begins with."""
    orders = [shuffled(seed, point, move, pool) for move in moves]
    return [[order[at] for order in orders] for at in range(len(pool))]


def expected(seed: int = SEED) -> list[list[str]]:
    return first_keys(seed, POINT, MOVES, POOL)


def named(keys: list[str], point: str = POINT) -> str:
    return f"{point}.{keys[0] if len(set(keys)) == 1 else '+'.join(keys)}"


def home(page: Page, key: str) -> Locator:
    return card(page, f"{POINT}.{key}")


def move(page: Page, key: str, id: str) -> str:
    return home(page, key).locator(f".pb-move[data-move={id}]").inner_text()


def exchange(page: Page, key: str, title: str) -> Locator:
    button = home(page, key).get_by_role("button", name=f"换一句：{title}", exact=True)
    button.click()
    return button


def permalink(page: Page, key: str) -> str:
    return home(page, key).locator(".pb-permalink").get_attribute("href") or ""


def a_seed(fits: Callable[[list[list[str]]], bool]) -> int:
    return next(seed for seed in range(1, 1000) if fits(expected(seed)))


@pytest.mark.parametrize("seed", [1, SEED, 4294967295])
def test_each_browser_begins_with_its_own(
    page: Page, moving_url: str, seeded: Callable[[int], None], seed: int
) -> None:
    seeded(seed)
    page.goto(moving_url + PAGE)
    for key, keys in zip(POOL, expected(seed), strict=True):
        assert wording(page, f"{POINT}.{key}") == moving_library.text(keys)
        assert permalink(page, key) == f"#{named(keys)}"
    assert wording(page, f"{POINT}.d") == "没有分成几句的一段，写【事例】。"
    assert wording(page, f"{POINT}.e") == "领导讲课照本宣科。讲了【次数】次。听的人记不住。", (
        "what suits others stays by itself"
    )
    assert home(page, "d").locator(".pb-exchange").count() == 0
    assert home(page, "e").locator(".pb-exchange").count() == 0


def test_two_browsers_begin_differently(page: Page, browser: Browser, moving_url: str) -> None:
    seen = set()
    for seed in range(1, 13):
        context = browser.new_context()
        other = context.new_page()
        other.goto(f"{moving_url}index.html")
        other.evaluate(SOW, str(seed))
        other.goto(moving_url + PAGE)
        seen.add(wording(other, f"{POINT}.a"))
        context.close()
    assert len(seen) > 6
    page.goto(moving_url + PAGE)
    mine = wording(page, f"{POINT}.a")
    page.reload()
    assert wording(page, f"{POINT}.a") == mine, "and each keeps what it has"


def test_an_exchange_changes_one_move_and_says_so(
    page: Page, moving_url: str, seeded: Callable[[int], None]
) -> None:
    seeded(SEED)
    page.goto(moving_url + PAGE)
    keys = expected()[0]
    order = shuffled(SEED, POINT, "effect", POOL)
    for turn in range(1, 4):
        button = exchange(page, "a", "影响")
        at = (order.index(keys[2]) + turn) % 3
        now = [*keys[:2], order[at]]
        assert wording(page, f"{POINT}.a") == moving_library.text(now)
        assert permalink(page, "a") == f"#{named(now)}"
        assert page.locator(".pb-message").text_content() == f"“影响”换成第 {at + 1} 句，共 3 句"
        assert button.evaluate("button => button === document.activeElement")
        meta = home(page, "a").locator(".pb-meta").inner_text()
        plain = re.sub("[【】]", "", moving_library.text(now))
        assert f"　{len(plain)} 字　" in meta
        assert home(page, "a").get_attribute("aria-label") == f"表述 {named(now)}"
    assert wording(page, f"{POINT}.a") == moving_library.text(keys), "after all of them the first comes again"


def test_an_exchange_by_keyboard(page: Page, moving_url: str) -> None:
    page.goto(moving_url + PAGE)
    before = move(page, "b", "shows")
    home(page, "b").get_by_role("button", name="加入草稿").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert move(page, "b", "shows") != before
    assert page.evaluate("document.activeElement.textContent") == "表现"


def test_values_stay_where_names_agree_and_come_back(
    page: Page, moving_url: str, seeded: Callable[[int], None]
) -> None:
    seeded(SEED)
    page.goto(f"{moving_url}{PAGE}#{POINT}.a")
    slot(page, f"{POINT}.a", "事例").fill("一篇体会")
    told = []
    for _ in POOL:
        exchange(page, "a", "事实")
        told.append(move(page, "a", "fact"))
    assert sorted(told) == sorted(["去年只写了一篇体会。", "讨论一篇体会时只说同意。", TEXTS["fact"]["c"]])
    filled = home(page, "a").locator(".pb-slot--filled")
    assert filled.inner_text() == "一篇体会"
    assert filled.get_attribute("role") == "textbox", "it is a field still"


def test_a_value_for_the_whole_paper_is_the_last_that_was_said(page: Page, moving_url: str) -> None:
    """A sentence that comes back has what the writer has put into another one since, not what stood in it before."""
    page.goto(moving_url + PAGE)
    answer = page.locator("details.pb-answer").first
    answer.locator("summary").click()
    unit = answer.get_by_role("textbox", name="单位", exact=True)
    with_it = answer.locator("phrase-card").filter(has=page.get_by_role("textbox", name="单位", exact=True))
    here = with_it.get_attribute("data-phrase") or ""
    for value in ("甲局", "乙局"):
        unit.fill(value)
        for one in answer.locator("phrase-card").all():  # it goes from one card and comes into the other
            one.get_by_role("button", name="换一句：根源").click()
        assert unit.inner_text() == value
    assert with_it.get_attribute("data-phrase") == here, "and is back where the first value was put in"


@pytest.mark.usefixtures("strange")
def test_a_permalink_shows_exactly_that(page: Page, moving_url: str) -> None:
    page.goto(f"{moving_url}{PAGE}#{POINT}.b")
    assert wording(page, f"{POINT}.b") == moving_library.text("bbb")
    page.goto(f"{moving_url}index.html")
    page.goto(f"{moving_url}{PAGE}#{POINT}.b+c+a")
    assert wording(page, f"{POINT}.b") == moving_library.text("bca")
    marked = page.locator(".pb-phrase--target")
    assert marked.get_attribute("id") == f"{POINT}.b"
    assert marked.evaluate("article => getComputedStyle(article).boxShadow") != "none"
    assert 0 <= marked.evaluate("article => article.getBoundingClientRect().top") < 700
    page.evaluate(f"location.hash = '#{POINT}.c+c+a'")
    page.locator(f"[id='{POINT}.c'].pb-phrase--target").wait_for()
    assert wording(page, f"{POINT}.c") == moving_library.text("cca")


@pytest.mark.usefixtures("strange")
def test_an_old_permalink_shows_exactly_that(page: Page, moving_url: str) -> None:
    page.goto(f"{moving_url}{PAGE}#old-{POINT}.b+a+c")
    assert wording(page, f"{POINT}.b") == moving_library.text("bac")


@pytest.mark.parametrize("hash", ["t1.b+zz+a", "t1.b+c", "t1.d+e+a", "t9.a+b+c", "t1.a+%", "+", "t1."])
def test_a_permalink_to_nowhere_changes_nothing(
    page: Page, moving_url: str, seeded: Callable[[int], None], hash: str
) -> None:
    seeded(SEED)
    page.goto(f"{moving_url}{PAGE}#{hash}")
    for key, keys in zip(POOL, expected(), strict=True):
        assert wording(page, f"{POINT}.{key}") == moving_library.text(keys)
    assert page.locator(".pb-phrase--target").count() == 0


def test_ones_own_permalink_is_followed_where_it_stands(
    page: Page, moving_url: str, seeded: Callable[[int], None]
) -> None:
    seed = a_seed(lambda shown: len(set(shown[0])) > 1 and shown[0][0] != "a")
    seeded(seed)
    page.goto(moving_url + PAGE)
    before = [wording(page, f"{POINT}.{key}") for key in POOL]
    home(page, "a").locator(".pb-permalink").click()
    page.wait_for_selector(".pb-phrase--target")
    assert page.locator(".pb-phrase--target").get_attribute("id") == f"{POINT}.a"
    assert [wording(page, f"{POINT}.{key}") for key in POOL] == before


@pytest.mark.usefixtures("strange")
def test_what_is_taken_away_knows_its_moves(page: Page, moving_url: str) -> None:
    page.goto(f"{moving_url}{PAGE}#{POINT}.b+c+a")
    id = f"{POINT}.b+c+a"
    press(page, f"{POINT}.b", "复制")
    assert pasted(page) == moving_library.text("bca"), "without the names of the moves"
    press(page, f"{POINT}.b", "连领句复制")
    assert pasted(page) == f"理论学习不够系统深入。{moving_library.text('bca')}"
    press(page, f"{POINT}.b", "纠错")
    lines = pasted(page).splitlines()
    assert lines[0] == f"【纠错】{id}"
    places = lines[1].removeprefix("位置：").split("、")
    assert len(places) == 3
    assert {place.rpartition(":")[0] for place in places} == {"snippets/points/theory/problems.yml"}
    assert lines[3] == f"网页：{moving_url}{PAGE}#{id}"
    assert lines[5] == f"原文：{moving_library.text('bca')}"
    press(page, f"{POINT}.b", "加入草稿")
    (item,) = page.evaluate("JSON.parse(localStorage['phrasebank.test-bank.choice'])")
    assert (item["id"], item["href"], item["text"]) == (id, f"{PAGE}#{id}", moving_library.text("bca"))
    page.goto(f"{moving_url}index.html")
    page.locator(".pb-recent").get_by_role("link", name="理论学习不够系统深入").click()
    page.wait_for_url(f"**/{PAGE}#{id}")
    assert wording(page, f"{POINT}.b") == moving_library.text("bca")


@pytest.mark.usefixtures("strange")
def test_a_correction_names_each_place_once(page: Page, moving_url: str) -> None:
    page.goto(f"{moving_url}{PAGE}#{POINT}.c+c+a")
    press(page, f"{POINT}.c", "纠错")
    lines = pasted(page).splitlines()
    assert lines[0] == f"【纠错】{POINT}.c+c+a"
    places = lines[1].removeprefix("位置：").split("、")
    assert len(places) == len(set(places)) == 2


@pytest.mark.usefixtures("strange")
def test_what_is_chosen_is_the_combination(page: Page, moving_url: str) -> None:
    page.goto(f"{moving_url}{PAGE}#{POINT}.a+b+c")
    slot(page, f"{POINT}.a", "事例").fill("学习笔记")
    press(page, f"{POINT}.a", "加入草稿")
    exchange(page, "a", "影响")
    assert home(page, "a").get_by_role("button", name="加入草稿").count() == 1, "this one is not chosen"
    press(page, f"{POINT}.a", "加入草稿")
    assert message(page) == "已加入草稿夹，共 2 条"
    now = permalink(page, "a")
    page.evaluate("history.replaceState(null, '', location.pathname)")
    page.reload()
    assert permalink(page, "a") == now, "the card shows again what was chosen last from it"
    assert "学习笔记" in wording(page, f"{POINT}.a")
    assert home(page, "a").get_by_role("button", name="已加入").count() == 1


def lead(page: Page, name: str) -> Locator:
    return page.locator(f"[id={POINT}] .pb-also").get_by_role("button", name=name, exact=True)


def test_a_name_is_taken_for_the_lead_clause(page: Page, moving_url: str) -> None:
    page.goto(f"{moving_url}{PAGE}#{POINT}.a")
    lead(page, "学习不系统").click()
    assert message(page) == "领句改用“学习不系统”"
    lead(page, "学习不深不透").focus()
    page.keyboard.press("Enter")
    assert lead(page, "学习不系统").get_attribute("aria-pressed") == "false"
    assert lead(page, "学习不深不透").get_attribute("aria-pressed") == "true"
    press(page, f"{POINT}.a", "连领句复制")
    assert pasted(page) == f"学习不深不透。{moving_library.text('aaa')}"
    press(page, f"{POINT}.a", "加入草稿")
    chosen = "JSON.parse(localStorage['phrasebank.test-bank.choice']).map(item => item.lead)"
    assert page.evaluate(chosen) == ["学习不深不透"]
    page.reload()
    assert lead(page, "学习不深不透").get_attribute("aria-pressed") == "true", (
        "with what is chosen it comes back"
    )
    lead(page, "学习不深不透").click()
    assert message(page) == "领句改回“理论学习不够系统深入”"
    assert page.evaluate(chosen) == ["理论学习不够系统深入"]
    press(page, f"{POINT}.a", "连领句复制")
    assert pasted(page).startswith("理论学习不够系统深入。")


def test_a_cause_that_is_unfolded_is_shuffled_and_exchanged(
    page: Page, moving_url: str, seeded: Callable[[int], None]
) -> None:
    seeded(SEED)
    page.goto(moving_url + PAGE)
    answer = page.locator("details.pb-answer").first
    answer.locator("summary").click()
    cards = answer.locator("phrase-card")
    shown = first_keys(SEED, "c1", ["view", "root"], ["a", "b"])
    expect(cards).to_have_count(len(shown))  # they are made once their data has come
    links = cards.locator(".pb-permalink").evaluate_all("all => all.map(link => link.href)")
    assert [link.partition("#")[2] for link in links] == [named(keys, "c1") for keys in shown]
    before = cards.first.locator(".pb-text").inner_text()
    cards.first.get_by_role("button", name="换一句：根源").click()
    after = cards.first.locator(".pb-text").inner_text()
    assert before != after
    assert before.split("。")[0] == after.split("。")[0]
    cards.first.get_by_role("button", name="连领句复制").click()
    assert pasted(page) == f"学习的自觉性不高。{after}"


def test_a_search_shows_what_it_found_and_still_exchanges(page: Page, moving_url: str) -> None:
    page.goto(f"{moving_url}search.html?q=附和")
    found = page.locator("phrase-card")
    found.first.wait_for()
    assert found.count() == 1
    assert found.locator(".pb-text").inner_text() == moving_library.text("ccc")
    assert found.locator("mark").inner_text() == "附和"
    found.get_by_role("button", name="换一句：表现").click()
    assert found.locator(".pb-text").inner_text() in (moving_library.text("acc"), moving_library.text("bcc"))
    assert found.locator("mark").inner_text() == "附和"
    link = found.locator(".pb-permalink").get_attribute("href") or ""
    assert re.search(rf"{PAGE}#{POINT}\.[ab]\+c\+c$", link)


def test_a_name_that_was_found_is_a_lead_clause_too(page: Page, moving_url: str) -> None:
    page.goto(f"{moving_url}search.html?q=不深不透")
    name = page.locator(".pb-also").get_by_role("button", name="学习不深不透", exact=True)
    name.click()
    assert message(page) == "领句改用“学习不深不透”"
    page.get_by_role("button", name="连领句复制").first.click()
    assert pasted(page).startswith("学习不深不透。")


def test_questions_and_examples_are_folded_and_only_read(page: Page, moving_url: str) -> None:
    page.goto(moving_url + PAGE)
    point = page.locator(f"[id={POINT}]")
    questions, example = point.locator("details.pb-ask"), point.locator("details.pb-examples")
    assert questions.locator("summary").inner_text() == "先想一想（2）"
    assert example.locator("summary").inner_text() == "示例·看别人怎样写具体（1）"
    for folded in (questions, example):
        assert folded.get_attribute("open") is None
        folded.locator("summary").click()
    assert questions.locator("li").all_inner_texts() == [
        "最近一次通读原文是什么时候？",
        "哪一次讨论没有发言？",
    ]
    assert example.locator("p").first.inner_text() == moving_library.EXAMPLE
    assert example.locator("button, [contenteditable]").count() == 0
    cards = point.locator(":scope > phrase-card").last.bounding_box()
    story = example.bounding_box()
    assert cards
    assert story
    assert story["y"] > cards["y"] + cards["height"] - 1


def test_without_scripts_everything_is_readable(browser: Browser, moving_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(moving_url + PAGE)
    for key in POOL:
        assert wording(page, f"{POINT}.{key}") == moving_library.text([key] * 3)
    assert page.get_by_text(f"又称：{'　'.join(moving_library.ALSO)}").is_visible()
    assert page.get_by_text(moving_library.PLAIN).is_visible()
    page.locator("details.pb-examples summary").click()
    assert page.get_by_text(moving_library.EXAMPLE).is_visible()
    for control in (".pb-exchange", ".pb-actions", ".pb-filter"):
        assert page.locator(control).first.is_hidden(), control
    context.close()


def test_no_barrier(page: Page, moving_served: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(moving_served + PAGE)
    for summary in page.locator(f"[id={POINT}] summary").all():
        summary.click()
    lead(page, "学习不系统").click()
    exchange(page, "a", "事实")
    assert barriers_in_both(page) == []


@pytest.mark.parametrize("width", [360, 1366])
def test_nothing_overlaps(page: Page, moving_served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(moving_served + PAGE)
    for summary in page.locator(f"[id={POINT}] summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = page.locator("main button:visible, main summary:visible, main a:visible").evaluate_all(
        """all => all.filter(one => !one.closest(".md-sidebar, .md-top")).map(one => [one.textContent, ...one.getClientRects()])
            .filter(([, ...rects]) => rects.length === 1)
            .map(([text, box]) => [text, box.left, box.top, box.right, box.bottom])"""
    )
    assert len(boxes) > 40
    for at, (one, left, top, right, bottom) in enumerate(boxes):
        for other, x, y, xx, yy in boxes[at + 1 :]:
            apart = right <= x + 1 or xx <= left + 1 or bottom <= y + 1 or yy <= top + 1
            assert apart, f"{one} lies over {other}"


def test_on_paper_there_are_words_and_no_buttons(page: Page, moving_served: str) -> None:
    page.goto(moving_served + PAGE)
    page.emulate_media(media="print")
    for control in (".pb-exchange", ".pb-actions", ".pb-filter", ".pb-permalink"):
        assert page.locator(control).first.is_hidden(), control
    assert lead(page, "学习不系统").is_visible()
    assert home(page, "a").locator(".pb-text").is_visible()
