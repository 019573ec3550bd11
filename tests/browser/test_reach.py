"""Who has no mouse comes everywhere: names are what is read, boxes scroll by the keys, the focus is where work goes on.

That each box which scrolls can be reached is looked at in `test_every_page.py`."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.composing import begin, choose, desk, field, take

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
