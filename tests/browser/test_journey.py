"""The first five minutes of a writer: home, chooser, dimension, fill, copy, paste, document."""

from __future__ import annotations

import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser.actions import message, pasted, press, slot, wording
from browser.measures import is_dark_on_white


def test_first_five_minutes(page: Page, site_url: str, built_site: Path) -> None:
    page.goto(f"{site_url}index.html")
    page.get_by_text("我是普通党员", exact=True).click()
    page.get_by_role("link", name="2025 年度组织生活会、民主生活会：对照哪几个方面").first.click()
    page.wait_for_url("**/campaigns/2025-annual.html#member")
    page.locator(".md-header .md-logo").click()
    page.locator(".md-content").get_by_role("link", name="理论学习", exact=True).click()
    page.get_by_role("heading", name="从问题到措施").wait_for()
    page.locator(".md-content").get_by_role("link", name="理论联系实际不够紧密").click()
    slot(page, "study-not-applied.a", "时间").click()
    page.keyboard.type("今年五月")
    press(page, "study-not-applied.a", "复制")
    assert message(page).startswith("已复制，还有 ")
    assert pasted(page) == wording(page, "study-not-applied.a")
    answer = page.locator("[id=study-not-applied] details", has_text="坚持学用结合推动工作改进").first
    answer.locator("summary").click()
    answer.get_by_role("link", name="到这一条所在的页面").click()
    page.locator("section[id='one-study-one-change']").wait_for()
    page.goto(f"{site_url}gallery/index.html")
    link = page.locator("a[href$='downloads/personal-2025-member-sample.docx']")
    assert link.get_attribute("download") == "2025年度个人对照检查材料（普通党员）示例稿（须改写）.docx"
    if site_url.startswith("http"):
        with page.expect_download() as download:
            link.click()
        assert download.value.suggested_filename == link.get_attribute("download")
        taken = Path(download.value.path()).read_bytes()
    else:
        with urllib.request.urlopen(page.evaluate("link => link.href", link.element_handle())) as file:
            taken = file.read()
    assert taken == (built_site / "downloads/personal-2025-member-sample.docx").read_bytes()


def test_keyboard_only(page: Page, site_url: str) -> None:
    """From the top of a page to a filled, chosen and copied phrase without a mouse."""
    page.goto(f"{site_url}dimensions/theory/problems.html")
    seen = []
    active = (
        "(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim()"
    )
    for _ in range(120):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(active))
        visible = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert visible != "none" or seen[-1] in ("", "跳到正文"), f"no visible focus on {seen[-1]}"
        if seen[-1] == "学习内容":
            break
    assert seen[-1] == "学习内容", seen
    page.keyboard.type("《党章》")
    for _ in range(4):
        page.keyboard.press("Enter")
    assert page.evaluate(active) == "复制"
    page.keyboard.press("Enter")
    assert "《党章》" in pasted(page)


def test_the_phone_menu_opens_and_closes(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{site_url}dimensions/theory/problems.html")
    page.locator("label[for=__drawer].md-header__button").click()
    entry = page.locator(".md-sidebar--primary").get_by_role("link", name="整改措施")
    entry.first.wait_for()
    entry.first.click()
    page.get_by_role("heading", level=1, name="理论学习 · 整改措施").wait_for()


def test_print_keeps_the_words_and_drops_the_controls(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}dimensions/theory/problems.html")
    page.emulate_media(media="print")
    for control in (".pb-actions", ".pb-filter", ".md-header", ".md-tabs", ".md-footer", ".pb-place"):
        assert page.locator(control).first.is_hidden(), control
    assert page.locator(".pb-answer, .pb-ask, .pb-examples").count() > 100
    for beside in page.locator("details.pb-answer, details.pb-ask, details.pb-examples").all()[:9]:
        assert beside.is_hidden(), "what is folded beside the phrases is many times as long as they are"
    assert page.locator(".pb-text").first.is_visible()
    assert "【学习内容】" in page.locator(".pb-text").first.inner_text()


@pytest.mark.parametrize(
    ("address", "selector"),
    [
        ("dimensions/theory/problems.html", "h1, h2, .pb-plain, .pb-phrase, .pb-text, .pb-slot"),
        ("campaigns/2025-annual.html", "h1, h2, td, th, p"),
        ("gallery/personal-2025-member.html", "h1, h2, p, .pb-box"),
    ],
)
def test_who_reads_in_the_dark_prints_dark_on_white(
    page: Page, served: str, address: str, selector: str
) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{served}{address}")
    page.wait_for_function("() => document.body.getAttribute('data-md-color-scheme') === 'slate'")
    page.emulate_media(media="print", color_scheme="dark")
    assert is_dark_on_white(page, selector)
