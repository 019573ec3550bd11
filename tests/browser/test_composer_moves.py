"""换一句 while a paper is written: what is offered, what takes a sentence's place, what stays, and other names as lead clauses."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

import moving_library
from bench.shuffling import shuffled
from browser.barriers import barriers
from browser.composing import block, choose, desk, field, said, sheet, tool, until_saved
from moving_library import ALSO, POINT, POOL, TEXTS

SEED = 7
MOVES = list(TEXTS)
ORDERS = {move: shuffled(SEED, POINT, move, POOL) for move in MOVES}
FIRST = [ORDERS[move][0] for move in MOVES]
"""Whose sentences this browser offers first, one a move."""


def begin(page: Page, url: str, seed: int = SEED) -> None:
    """A new paper in a browser that shuffles by this number, at the heading that the point belongs to."""
    page.add_init_script(
        f"localStorage.getItem('phrasebank.test-bank.seed') || localStorage.setItem('phrasebank.test-bank.seed', '{seed}')"
    )
    page.goto(f"{url}compose.html")
    page.locator("[data-template]").first.click()
    choose(page, "学")


def take(page: Page, nth: int = 0) -> str:
    """Take a phrase of `t1` in; the id that it is offered under."""
    button = page.locator(".pb-offer-point", has_text="理论学习不够系统深入").locator("[data-add]").nth(nth)
    button.evaluate("(button) => { const more = button.closest('details'); if (more) more.open = true; }")
    id = button.get_attribute("data-add")
    button.click()
    return id or ""


def text(keys: list[str]) -> str:
    return moving_library.text(keys)


def body(page: Page, nth: int = 0) -> str:
    return field(page, "body", nth).input_value()


def control(page: Page, move: str, nth: int = 0) -> Locator:
    return block(page, nth).locator(f"[data-exchange={move}]")


def kept(page: Page) -> str:
    return block(page).locator(".pb-kept").inner_text()


def after(keys: list[str], move: str) -> list[str]:
    """The keys once a move was exchanged."""
    at = MOVES.index(move)
    order = ORDERS[move]
    following = order[(order.index(keys[at]) + 1) % len(order)]
    return [*keys[:at], following, *keys[at + 1 :]]


def test_what_is_offered_is_this_browsers_own(page: Page, moving_url: str) -> None:
    begin(page, moving_url)
    offers = page.locator(".pb-offer-point", has_text="理论学习不够系统深入").locator(".pb-text")
    shown = [one.evaluate("(text) => text.textContent") for one in offers.all()]
    assert shown[0] == text(FIRST)
    assert [one.split("。")[:-1] for one in shown[:3]] == [
        [TEXTS[move][ORDERS[move][at]].rstrip("。") for move in MOVES] for at in range(3)
    ]
    assert offers.first.locator(".pb-move").evaluate_all("(all) => all.map((one) => one.dataset.title)") == [
        "表现",
        "事实",
        "影响",
    ]
    id = take(page)
    assert id == f"{POINT}.{'+'.join(FIRST)}"
    assert body(page) == text(FIRST)
    assert kept(page) == "原文未改"
    assert page.locator(f"[data-add='{id}']").inner_text() == "再加一次"


def test_what_is_searched_for_stands_as_it_is_found(page: Page, moving_url: str) -> None:
    begin(page, moving_url)
    page.locator(".pb-shelf-query input").fill("原著只翻开")
    expect(page.locator(".pb-offer-point")).to_have_count(1)
    expect(page.locator("[data-add]").first).to_have_attribute("data-add", f"{POINT}.a")
    assert page.locator(".pb-offer-phrase .pb-text").first.evaluate("(one) => one.textContent") == text(
        ["a"] * 3
    )


def test_a_sentence_is_exchanged_and_taken_back_in_one_step(page: Page, moving_url: str) -> None:
    begin(page, moving_url)
    take(page)
    keys = FIRST
    for move, title in (("shows", "表现"), ("fact", "事实"), ("effect", "影响"), ("effect", "影响")):
        control(page, move).click()
        keys = after(keys, move)
        assert body(page) == text(keys)
        number = ORDERS[move].index(keys[MOVES.index(move)]) + 1
        said(page, f"“{title}”换成第 {number} 句，共 3 句")
        assert kept(page) == "原文未改"
        assert text(keys).split("【")[0] in sheet(page)
    assert control(page, "effect").evaluate("(button) => button === document.activeElement")
    control(page, "effect").press("Control+z")
    assert body(page) != text(keys)
    for _ in range(3):
        page.keyboard.press("Control+z")
    assert body(page) == text(FIRST)
    for _ in range(4):
        page.keyboard.press("Control+y")
    assert body(page) == text(keys)


def test_by_the_keyboard_alone(page: Page, moving_url: str) -> None:
    begin(page, moving_url)
    take(page)
    field(page, "body").focus()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert control(page, "shows").evaluate("(button) => button === document.activeElement")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert body(page) == text(after(FIRST, "fact"))
    assert control(page, "fact").evaluate("(button) => button === document.activeElement")
    assert (
        control(page, "fact").get_attribute("aria-label")
        == f"“事实”换一句：{field(page, 'lead').input_value()}"
    )


def test_what_was_filled_in_stays_where_names_agree_and_comes_back(page: Page, moving_url: str) -> None:
    begin(page, moving_url)
    take(page)
    keys = FIRST
    while keys[1] != "a":
        control(page, "fact").click()
        keys = after(keys, "fact")
    field(page, "body").fill(text(keys).replace("【事例】", "三篇笔记"))
    assert kept(page) == "原文未改"
    seen = {}
    for _ in range(3):
        control(page, "fact").click()
        keys = after(keys, "fact")
        seen[keys[1]] = body(page)
    assert seen["b"] == text([keys[0], "b", keys[2]]).replace("【事例】", "三篇笔记")
    assert seen["c"] == text([keys[0], "c", keys[2]]), "another slot is open"
    assert seen["a"] == text([keys[0], "a", keys[2]]).replace("【事例】", "三篇笔记"), "the value came back"


def test_what_the_writer_changed_is_not_taken_away(page: Page, moving_url: str) -> None:
    begin(page, moving_url)
    take(page)
    mine = text(FIRST).replace(TEXTS["shows"][FIRST[0]], "我自己的一句。")
    field(page, "body").fill(mine)
    changed = control(page, "shows")
    assert changed.get_attribute("aria-disabled") == "true"
    assert changed.get_attribute("title") == "这一句你改过了，不再换，免得丢掉你写的"
    changed.press("Enter")
    said(page, "“表现”你改过了")
    assert body(page) == mine
    assert control(page, "effect").get_attribute("aria-disabled") == "false"
    control(page, "effect").click()
    assert body(page) == mine.replace(TEXTS["effect"][FIRST[2]], TEXTS["effect"][after(FIRST, "effect")[2]])
    tool(page, "撤销")
    tool(page, "撤销")
    assert body(page) == text(FIRST)
    assert changed.get_attribute("aria-disabled") == "false"


def test_the_original_is_that_of_the_combination(page: Page, moving_url: str) -> None:
    begin(page, moving_url)
    take(page)
    control(page, "effect").click()
    wanted = text(after(FIRST, "effect"))
    field(page, "body").fill("全改了。")
    block(page).get_by_role("button", name="恢复原文").click()
    assert body(page) == wanted


def test_where_there_is_nothing_to_exchange_nothing_is_offered(page: Page, moving_url: str) -> None:
    begin(page, moving_url)
    assert take(page, 3) == f"{POINT}.d"
    assert block(page).locator(".pb-exchange").is_hidden()
    desk(page).get_by_role("button", name="自己写一条").click()
    assert block(page, 1).locator(".pb-exchange:visible").count() == 0
    assert block(page, 1).locator(".pb-leads").count() == 0


def test_a_draft_is_opened_with_its_sentences(page: Page, moving_url: str) -> None:
    begin(page, moving_url)
    take(page)
    control(page, "shows").click()
    keys = after(FIRST, "shows")
    until_saved(page)
    page.reload()
    choose(page, "学")
    assert body(page) == text(keys)
    control(page, "shows").click()
    assert body(page) == text(after(keys, "shows"))


def test_a_list_of_answers_goes_with_what_it_answers(page: Page, moving_url: str) -> None:
    begin(page, moving_url)
    take(page)
    tabs = page.locator(".pb-shelf-list [data-tab]")
    tabs.filter(has_text="对应的原因").click()
    offered = page.locator(".pb-offer-point h3")
    expect(offered).to_have_text(["学习的自觉性不高"])
    block(page).get_by_role("button", name="删除").click()
    expect(tabs).to_have_text(["这里能用的表述"])
    expect(tabs).to_have_attribute("aria-pressed", "true")
    expect(offered.first).to_have_text("理论学习不够系统深入")


def test_an_old_draft_stays_as_it_was(page: Page, moving_url: str, tmp_path: Path) -> None:
    begin(page, moving_url)
    take(page)
    draft = page.evaluate("JSON.parse(JSON.stringify(document.querySelector('draft-composer').host.draft))")
    del draft["id"]  # the file of none that is here
    [point] = [one for one in draft["document"]["blocks"] if one["kind"] == "point"]
    old = "以前的一段话，写【事例】。"
    point["body"] = [{"text": old}]
    files = {}
    for phrase in (f"{POINT}.a", f"{POINT}.gone"):
        point["source"] = {"point": POINT, "phrase": phrase}
        files[phrase] = page.evaluate("(draft) => JSON.stringify(draft)", draft)
    for phrase, content in files.items():
        tool(page, "全部草稿")
        page.locator("[data-compose=file]").set_input_files(
            {"name": "旧.json", "mimeType": "application/json", "buffer": content.encode()}
        )
        said(page, "已打开草稿文件")
        choose(page, "学")
        assert body(page) == old
        if phrase.endswith("gone"):
            assert "素材库里已没有这条表述" in block(page).inner_text()
            assert block(page).locator(".pb-exchange").is_hidden()
        else:
            expect(block(page).locator("[data-exchange][aria-disabled=true]")).to_have_count(3)


def test_other_names_are_offered_as_the_lead_clause(page: Page, moving_url: str) -> None:
    begin(page, moving_url)
    take(page)
    names = ["理论学习不够系统深入", *ALSO]
    lead = field(page, "lead")
    offers = block(page).locator(".pb-leads button")
    assert block(page).locator(".pb-leads").is_hidden()
    lead.click()
    assert offers.all_inner_texts() == names
    assert offers.first.get_attribute("aria-pressed") == "true"
    offers.nth(2).click()
    assert lead.input_value() == names[2]
    said(page, f"领句换成“{names[2]}”")
    page.keyboard.press("ArrowDown")
    assert lead.input_value() == names[3]
    page.keyboard.press("ArrowDown")
    assert lead.input_value() == names[0]
    page.keyboard.press("Control+z")
    assert lead.input_value() == names[3]
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    assert lead.input_value() == names[0]
    lead.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert lead.input_value() == names[1], "reached by the keyboard"
    place = field(page, "body").bounding_box()
    assert place is not None
    page.mouse.click(place["x"] + place["width"] / 3, place["y"] + 10)
    expect(block(page).locator(".pb-leads")).to_be_hidden()
    assert field(page, "body").evaluate(
        "(area) => area === document.activeElement && area.selectionStart === area.selectionEnd"
    ), "nothing moved from under the pointer"
    assert page.locator("[data-compose=sheet]").inner_text().count(names[1]) == 1


def test_nobody_is_kept_out_and_nothing_overflows(page: Page, moving_served: str) -> None:
    begin(page, moving_served)
    take(page)
    field(page, "body").fill(text(FIRST).replace(TEXTS["shows"][FIRST[0]], "我自己的。"))
    field(page, "lead").click()
    assert barriers(page) == []
    page.emulate_media(color_scheme="dark")
    assert barriers(page) == []
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_two_browsers_begin_differently(browser: Browser, moving_served: str) -> None:
    bodies = set()
    for seed in range(1, 7):
        page = browser.new_page()
        begin(page, moving_served, seed)
        take(page)
        bodies.add(body(page))
        page.close()
    assert len(bodies) > 2
