"""The first five minutes of a writer: home, a dimension, a phrase, a paper."""

from __future__ import annotations

import urllib.request
from pathlib import Path

from playwright.sync_api import Page


def test_first_five_minutes(page: Page, site_url: str, built_site: Path) -> None:
    page.goto(f"{site_url}index.html")
    page.locator(".md-content").get_by_role("link", name="理论学习", exact=True).click()
    page.get_by_role("heading", name="从问题到措施").wait_for()
    page.locator(".md-content").get_by_role("link", name="学习和手上的工作是两张皮").click()
    page.locator("article[id='study-not-applied.a']").get_by_role("button", name="复制", exact=True).click()
    page.locator("[role=status]", has_text="已复制").wait_for()
    page.locator(".md-content").get_by_role("link", name="学一次，改手上的一件事").first.click()
    page.locator("section[id='one-study-one-change']").wait_for()
    page.goto(f"{site_url}index.html")
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
    assert page.locator(".pb-actions").first.is_hidden()
    assert page.locator(".pb-text").first.is_visible()
    assert "【学习内容】" in page.locator(".pb-text").first.inner_text()
    assert page.locator(".md-header").is_hidden()
