"""A browser that keeps nothing: it is said once, and everything still works."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.actions import message, pasted, press, slot, wording

PAGE = "common/openings.html"
PHRASE = "opening-by-preparation.a"

REFUSED = """
Object.defineProperty(window, "localStorage", {
  configurable: true,
  get() { throw new DOMException("denied", "SecurityError"); },
});
"""
FULL = """
Storage.prototype.setItem = function () { throw new DOMException("full", "QuotaExceededError"); };
"""


@pytest.mark.parametrize("refusal", [REFUSED, FULL], ids=["refused", "full"])
def test_it_is_said_once_and_everything_works(page: Page, site_url: str, refusal: str) -> None:
    page.add_init_script(refusal)
    page.goto(site_url + PAGE)
    slot(page, PHRASE, "年度").fill("2025")
    page.keyboard.press("Tab")
    assert "不让网页保存内容" in message(page)
    assert "召开2025年度" in wording(page, PHRASE)
    press(page, PHRASE, "加入草稿")
    assert message(page) == "已加入草稿夹，共 1 条", "said once"
    press(page, PHRASE, "复制")
    assert message(page).startswith("已复制")
    assert "召开2025年度" in pasted(page)
    page.get_by_role("button", name="合并复制").click()
    assert pasted(page).startswith("从会前准备写起。按照召开2025年度")
    page.locator(".md-header").get_by_title("现为浅色").or_(
        page.locator(".md-header").get_by_title("配色跟随系统")
    ).first.click()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="清除本机数据").click()
    assert "按照召开【年度】年度" in wording(page, PHRASE)
