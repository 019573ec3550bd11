"""A page of every type in a real browser: no overflow, no barrier; and what is hostile lands on them as text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

import hostile
from browser.barriers import barriers, barriers_in_both
from browser.conftest import watch
from browser.measures import small_targets

KINDS = {
    "home": "index.html",
    "overview": "dimensions/index.html",
    "dimension": "dimensions/theory/index.html",
    "section": "dimensions/theory/problems.html",
    "common": "common/causes.html",
    "campaigns": "campaigns/index.html",
    "campaign": "campaigns/2025-annual.html",
    "upcoming": "campaigns/2026-annual.html",
    "search": "search.html",
    "compose": "compose.html",
    "suggest": "curate/suggest.html",
    "gallery": "gallery/index.html",
    "template": "gallery/personal-2025-member.html",
    "table-template": "gallery/ledger.html",
    "guide": "guide/index.html",
    "guide-quotes": "guide/rejections.html",
    "guide-tables": "guide/process.html",
    "curate": "curate/index.html",
    "style": "curate/style.html",
    "fields": "curate/fields.html",
    "hosting": "hosting/index.html",
    "servers": "hosting/servers.html",
    "selftest": "selftest.html",
    "licences": "hosting/licences.html",
    "state": "curate/state.html",
    "missing": "404.html",
}
"""One page of every type."""


@pytest.fixture(scope="module", params=[*KINDS.values()], ids=[*KINDS])
def opened(browser: Browser, served: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a type, opened once for all that look at it; it fails the last of them on errors and on requests elsewhere."""
    page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    faults = watch(page)
    page.goto(served + request.param)
    yield page
    page.close()
    assert faults == []


def test_nothing_overflows(opened: Page) -> None:
    """A window of 214 px has as many letters in a line as one of 320 px with letters of 24 px."""
    for width in (2560, 1280, 768, 360, 320, 214):
        opened.set_viewport_size({"width": width, "height": 800})
        assert opened.evaluate("document.documentElement.scrollWidth") <= width, width
        if width == 360:
            assert small_targets(opened) == []
    opened.set_viewport_size({"width": 1280, "height": 800})


def test_text_at_twice_its_size(opened: Page) -> None:
    """Text may wrap, and none of it may leave the window."""
    width = opened.evaluate(
        """() => {
          const root = document.documentElement;
          root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
          const width = root.scrollWidth;
          root.style.fontSize = "";
          return width;
        }"""
    )
    assert width <= 1280


_SPACED = """
() => {
  const room = { "line-height": "1.5", "letter-spacing": "0.12em", "word-spacing": "0.16em" };
  const all = Array.from(document.querySelectorAll("body, body *"));
  for (const one of all) for (const [name, value] of Object.entries(room)) one.style.setProperty(name, value, "important");
  for (const one of document.querySelectorAll("p")) one.style.setProperty("margin-bottom", "2em", "important");
  const kept = "button, .pb-button, summary, .md-tabs__link, .md-header__topic:first-child .md-ellipsis";
  const cut = Array.from(document.querySelectorAll(kept))
    .filter((one) => one.checkVisibility() && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 4))
    .filter((one) => getComputedStyle(one).display !== "inline")
    .map((one) => one.outerHTML.slice(0, 120));
  const over = document.documentElement.scrollWidth - innerWidth;
  for (const one of all) for (const name of [...Object.keys(room), "margin-bottom"]) one.style.removeProperty(name);
  return [...cut, ...(over > 0 ? [`${over} px too wide`] : [])];
}
"""


def test_text_with_room_between(opened: Page) -> None:
    """WCAG 1.4.12: nothing is cut where a reader sets letters, words and lines further apart."""
    opened.set_viewport_size({"width": 360, "height": 800})
    assert opened.evaluate(_SPACED) == []
    opened.set_viewport_size({"width": 1280, "height": 800})


def test_no_barrier(opened: Page) -> None:
    """WCAG 2.2 A and AA, as far as axe can see."""
    assert barriers_in_both(opened) == []


def test_a_dark_page_is_dark(page: Page, served: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(served)
    assert page.evaluate("document.body.getAttribute('data-md-color-scheme')") == "slate"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_links_of_the_footer_are_as_clear_as_its_words(
    page: Page, served: str, scheme: Literal["light", "dark"]
) -> None:
    """Material's footer is dark in either scheme, and its links white; axe does not see it."""
    page.emulate_media(color_scheme=scheme)
    page.goto(served)
    colors = page.locator(".md-footer .pb-facts, .md-footer a").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).color)"
    )
    assert page.locator(".md-footer a").count() > 0
    assert len(set(colors)) == 1


def test_an_unknown_address(page: Page, served: str) -> None:
    """The server of an intranet shows 404.html; here it is opened where a server would have put it."""
    page.goto(f"{served}404.html")
    assert "没有找到这一页" in page.locator("h1").inner_text()


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "dimensions/theory/index.html",
        "dimensions/theory/problems.html",
        "common/causes.html",
        "campaigns/index.html",
        "campaigns/2025-annual.html",
        "gallery/index.html",
        "gallery/paper.html",
        "curate/suggest.html",
        "curate/fields.html",
        "curate/state.html",
        "curate/changes.html",
        "selftest.html",
        "404.html",
    ],
)
def test_hostile_text_lands_as_text(page: Page, hostile_url: str, path: str) -> None:
    page.goto(hostile_url + path)
    assert page.evaluate("window.hostile") is None
    assert page.locator("i, main img").count() == 0
    assert hostile.MARK in page.title()
    words = page.locator("main").inner_text()
    # The field reference quotes the texts as YAML.
    assert hostile.MARK in words or json.dumps(hostile.MARK)[1:-1] in words
    assert "1337" not in page.locator("body").inner_text()
    if path != "404.html":
        assert hostile.MARK in page.locator(".md-footer").inner_text()
        assert "<script>" in page.locator(".md-banner").inner_text()
        assert (page.locator("meta[name=description]").get_attribute("content") or "") != ""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_record_of_releases_is_for_everyone(
    browser: Browser, hostile_url: str, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    faults = watch(page)
    page.goto(f"{hostile_url}curate/changes.html")
    words = page.locator("main").inner_text()
    for part in ("上次发布以后", "2026 年 5 月", "第一次发布：2 个要点", "改写", "停用要点"):
        assert part in words
    assert page.locator("del").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert barriers(page) == []
    page.close()
    assert faults == []


def test_hostile_text_stays_text_when_it_is_used(browser: Browser, hostile_url: str) -> None:
    page = browser.new_page()
    faults = watch(page)
    page.goto(f"{hostile_url}dimensions/theory/problems.html")
    card = page.locator("phrase-card[id='problem.a']")
    card.get_by_role("textbox").first.focus()
    assert hostile.LONG in card.locator(".pb-hint").inner_text()
    for button in ("复制", "连领句复制", "加入草稿", "纠错"):
        card.get_by_role("button", name=button, exact=True).click()
    assert hostile.LONG in page.locator(".pb-message").inner_text()
    page.get_by_role("button", name="草稿夹 1 条").click()
    assert hostile.LONG in page.locator(".pb-choice-list").inner_text()
    page.locator(".pb-choice select").select_option(hostile.MARK)
    page.get_by_role("button", name="合并复制").click()
    page.get_by_role("checkbox", name=hostile.MARK).last.check()
    page.goto(f"{hostile_url}index.html")
    assert hostile.MARK in page.locator(".pb-recent").inner_text()
    assert page.evaluate("window.hostile") is None
    assert page.locator("i").count() == 0
    page.close()
    assert faults == []


def test_the_head_begins_with_the_choice_of_engine(built_site: Path) -> None:
    """Dual-core browsers read it before anything else."""
    for path in built_site.rglob("*.html"):
        head = path.read_text("utf-8").partition("<head>")[2].lstrip()
        if path.name != "404.html":
            assert head.startswith('<meta name="renderer" content="webkit">'), path
            assert '<meta http-equiv="X-UA-Compatible" content="IE=edge">' in head[:200]


def test_motion_only_on_wish(page: Page, served: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(served)
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s').length"
    )
    assert moving == 0
