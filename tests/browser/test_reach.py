"""Who has no mouse comes everywhere: names are what is read, boxes scroll by the keys, the focus is where work goes on.

That each box which scrolls can be reached is looked at in `test_every_page.py`."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.composing import TITLE, begin, choose, desk, field, take, tool, until_saved

_MISNAMED = r"""
() => Array.from(document.querySelectorAll("button[aria-label], a[aria-label]"))
  .filter((one) => one.getClientRects().length)
  .map((one) => [one.innerText, one.getAttribute("aria-label")])
  .filter(([shown, name]) => !name.replace(/[^\p{L}\p{N}]/gu, "").includes(shown.replace(/[^\p{L}\p{N}]/gu, "")))
"""
"""Buttons and links whose name leaves out what stands on them: who speaks to the machine says what is read."""


def test_a_wide_table_scrolls_by_the_keys(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{served}gallery/ledger.html")
    page.wait_for_load_state()
    boxes = page.locator(".md-content [tabindex='0']").all()
    wide = next(box for box in boxes if box.evaluate("box => box.scrollWidth > box.clientWidth + 40"))
    wide.focus()
    page.keyboard.press("ArrowRight")
    expect(wide).to_be_focused()
    page.wait_for_function("box => box.scrollLeft > 0", arg=wide.element_handle())


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "common/causes.html",
        "dimensions/theory/problems.html",
        "gallery/ledger.html",
        "search.html?q=学习",
    ],
)
def test_names_hold_what_is_read(page: Page, served: str, name: str) -> None:
    page.goto(served + name)
    if "search" in name:
        page.locator("search-page phrase-card").first.wait_for()
    assert page.evaluate(_MISNAMED) == []


def test_names_hold_what_is_read_while_a_paper_is_written(page: Page, served: str) -> None:
    begin(page, served)
    choose(page, "联系服务群众")
    take(page)
    expect(page.locator("[data-todo=unanswered]")).to_have_attribute(
        "aria-label", "缺措施 1 个问题，到下一个"
    )
    assert page.evaluate(_MISNAMED) == []


@pytest.mark.parametrize("width", [1280, 360])
def test_after_a_phrase_is_taken_its_first_slot_is_next(
    context: BrowserContext, served: str, width: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 740})
    begin(page, served)
    if width < 700:
        page.locator(".pb-steps [data-step=outline]").click()
    choose(page, "联系服务群众")
    for nth in range(4):
        offer = page.locator(".pb-offer-point").filter(has=page.locator(".pb-slot")).nth(nth)
        offer.locator("[data-add]").first.click()
        assert page.locator(".pb-message").inner_text().startswith("已加入")
        chosen = page.evaluate(
            "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)"
        )
        assert chosen.startswith("【"), chosen
        assert chosen.endswith("】"), chosen
        expect(field(page, "body", nth)).to_be_focused()
        area = field(page, "body", nth).bounding_box()
        line = page.locator(".pb-message").bounding_box()
        assert area
        assert line
        assert area["y"] + area["height"] <= line["y"] or area["y"] >= line["y"] + line["height"], "covered"
    assert desk(page).locator("article[data-block]").count() == 4


_LISTEN = """
() => {
  const live = "[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off]), output";
  const spoken = (window.spoken = new Set());
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement || document.body).closest(live);
      if (region && region.textContent) spoken.add(region);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
"""
"""Notes from now on which places that are read out by themselves have changed."""

_SPOKEN = "() => Array.from(window.spoken, (region) => region.textContent.trim())"


@pytest.mark.parametrize(
    "name", ["dimensions/masses/problems.html", "gallery/index.html", "search.html?q=走访"]
)
def test_what_is_ticked_is_answered_once(page: Page, served: str, name: str) -> None:
    """The counts beside the boxes change too, and are not read out one after another."""
    page.goto(served + name)
    box = page.locator("input[value=leader]:visible")
    box.wait_for()
    page.evaluate(_LISTEN)
    box.check()
    page.wait_for_function("() => window.spoken.size > 0")
    (said,) = page.evaluate(_SPOKEN)
    assert said.startswith(("筛出", "找到"))


def test_the_focus_stays_in_the_filter_that_is_cleared(page: Page, served: str) -> None:
    page.goto(f"{served}dimensions/masses/problems.html?audience=team")
    clear = page.get_by_role("button", name="清除筛选")
    clear.press("Enter")
    expect(clear).to_be_hidden()
    expect(page.get_by_role("checkbox", name="普通党员")).to_be_focused()


def test_the_focus_stays_at_a_draft_that_is_copied_and_renamed(page: Page, served: str) -> None:
    begin(page, served)
    until_saved(page)
    tool(page, "全部草稿")
    drafts = page.locator("[data-draft]")
    drafts.get_by_role("button", name="复制一份").press("Enter")
    expect(drafts).to_have_count(2)
    expect(page.get_by_role("button", name=f"复制一份：{TITLE}", exact=True)).to_be_focused()
    page.get_by_role("button", name=f"改名：{TITLE}", exact=True).press("Enter")
    expect(page.get_by_label("新的名称")).to_be_focused()
    page.keyboard.type("第一稿")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="改名：第一稿", exact=True)).to_be_focused()


_COVERED = """
async () => {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const one = document.activeElement;
  if (one === document.body || one.matches(".md-option")) return "";
  const boxes = Array.from(one.getClientRects());
  const points = boxes.flatMap(({ left, top, width, height }) =>
    [0.1, 0.5, 0.9].flatMap((x) => Array.from({ length: 19 }, (_, y) => [left + x * width, top + ((y + 1) / 20) * height])),
  );
  const isSeen = points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there && (one.contains(there) || (one.labels && Array.from(one.labels).some((label) => label.contains(there))));
  });
  return isSeen ? "" : one.outerHTML.slice(0, 120);
}
"""
"""What has the focus, if all of it lies below something else (WCAG 2.4.11); the switch of the colours shows its focus elsewhere.
A field is scrolled after the key."""


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (900, 600), (360, 640), (320, 256)])
@pytest.mark.parametrize("name", ["compose", "section"])
def test_what_has_the_focus_is_seen(page: Page, served: str, name: str, width: int, height: int) -> None:
    """Forth and back, past the header, the bar of a draft and the bars at the foot; 320 by 256 is what 400 % leaves of a window."""
    if name == "compose":
        begin(page, served)
        choose(page, "联系服务群众")
        for nth in range(3):
            take(page, nth)
    else:
        page.goto(f"{served}dimensions/theory/problems.html")
        page.get_by_role("button", name="加入草稿", exact=True).first.click()
    page.set_viewport_size({"width": width, "height": height})
    for key, times in (("Tab", 60), ("Shift+Tab", 40)):
        for _ in range(times):
            page.keyboard.press(key)
            assert page.evaluate(_COVERED) == ""


_GROUND = "one => getComputedStyle(one).backgroundColor"


def test_what_is_chosen_is_seen_in_the_systems_colours(page: Page, served: str) -> None:
    """Where the system gives the colours, a ground of ours says nothing any more."""
    page.emulate_media(forced_colors="active")
    page.goto(f"{served}guide/index.html")
    field = page.get_by_role("combobox", name="查找表述")
    field.fill("走访")
    page.get_by_role("option").nth(3).wait_for()
    field.press("ArrowDown")
    chosen, others = page.locator("[role=option][aria-selected=true]"), page.get_by_role("option")
    assert (
        others.evaluate_all(f"(all) => all.filter(one => ({_GROUND})(one) === ({_GROUND})(all[3])).length")
        > 1
    )
    assert chosen.evaluate(_GROUND) != others.nth(3).evaluate(_GROUND)
    begin(page, served)
    paper, check = (page.locator(f"button[data-pane={name}]") for name in ("sheet", "check"))
    assert paper.evaluate(_GROUND) != check.evaluate(_GROUND)
    take_one = page.locator("[data-add]").first
    choose(page, "联系服务群众")
    take_one.click()
    assert page.locator(".pb-message").evaluate("one => getComputedStyle(one).borderTopWidth") != "0px"


def test_the_field_of_the_search_page_has_a_short_name_and_its_hint_beside(page: Page, served: str) -> None:
    page.goto(f"{served}search.html")
    field = page.get_by_role("main").get_by_role("searchbox", name="查找表述", exact=True)
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("任何几个字都行.*拼音"))


def test_where_the_reader_is_is_said(page: Page, served: str) -> None:
    page.goto(f"{served}dimensions/theory/problems.html")
    menu = page.get_by_role("navigation", name="导航栏")
    expect(menu.locator("[aria-current=page]")).to_have_text("存在问题")
    expect(menu.locator("[aria-current=page]")).to_have_css("font-weight", "700")


def test_buttons_of_the_chosen_phrases_say_whose_they_are(page: Page, served: str) -> None:
    page.goto(f"{served}dimensions/theory/problems.html")
    page.get_by_role("button", name="加入草稿", exact=True).first.click()
    page.get_by_role("button", name="草稿夹 1 条").click()
    for name in ("上移", "下移", "移除"):
        expect(page.get_by_role("button", name=f"{name}：理论学习不够系统深入", exact=True)).to_be_visible()
