"""Every page in a real browser, each opened once for all that is looked at on it: no fault, no request elsewhere, no English,
nothing that the browser refuses; a phrase to take on the first screen, and no box that only a mouse can scroll."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

import pytest
from playwright.sync_api import Page, ViewportSize

from browser.names import same, unseen
from browser.violations import WATCH, violations

ALLOWED = {"Word", "WPS", "Excel", "CSV", "Markdown", "PDF", "YAML", "GB", "Ctrl", "Alt", "Tab", "Esc"}
ALLOWED |= {
    "Chromium",
    "Chrome",
    "Edge",
    "IE",
    "Firefox",
    "ESR",
    "Safari",
    "WebKit",
    "WebKitGTK",
    "Windows",
    "Linux",
    "macOS",
    "Python",
}
ALLOWED |= {"nginx", "IIS", "Apache", "Tomcat", "Caddy", "OA", "UTF-", "GBK"}
ALLOWED |= {"HTML", "MkDocs", "Material", "ProperDocs", "Zensical", "Debian", "Ubuntu", "Rime", "espanso"}
"""Proper names; everything else a reader sees or hears is Chinese."""

LOOK = """
() => {
  const quiet = "code, pre, script, style, noscript, .pb-permalink, [hidden]";
  const seen = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() && !node.parentElement.closest(quiet)) seen.push(node.data);
  }
  const names = ["aria-label", "title", "placeholder", "alt"];
  for (const element of document.querySelectorAll(names.map((name) => `[${name}]`).join())) {
    if (!element.closest(quiet)) seen.push(...names.map((name) => element.getAttribute(name) || ""));
  }
  const words = seen.flatMap((text) => text.replace(/表述 \\S+/g, "").match(/[A-Za-z][A-Za-z.'-]+/g) || []);
  const ids = new Set(Array.from(document.querySelectorAll("[id]"), (element) => element.id));
  const text = (selector) => (document.querySelector(selector) || { innerText: "" }).innerText;
  return {
    latin: Array.from(new Set(words)).filter((word) => !ids.has(word)),
    titles: document.querySelectorAll("h1").length,
    language: document.documentElement.lang,
    boxes: document.querySelectorAll(".md-header phrase-search").length,
    banner: text(".md-banner"),
    facts: text(".md-footer .pb-facts"),
  };
}
"""
"""What a page is; of the words that are seen or heard on it, the Latin ones that are no ids."""

FACTS = re.compile(r"对照检查素材库 \d+\.\d+\.\d+，素材审读至 20\d\d-\d\d，共 \d+ 个要点、\d+ 种表述")


def assert_sound(page: Page, path: str) -> None:
    """What stands on a page is Chinese, under one heading, with what every page has."""
    found = page.evaluate(LOOK)
    assert set(found["latin"]) <= ALLOWED
    assert found["titles"] == 1
    assert found["language"].startswith("zh")
    if path == "404.html":
        assert found["boxes"] == 0
    else:
        assert found["boxes"] == 1
        assert found["banner"] == "本系统为非涉密系统，严禁处理国家秘密"
        assert FACTS.fullmatch(found["facts"])


OF_POINTS = ("dimensions/*/*.html", "common/*.html")
"""Pages of points, and a dimension's own."""

BOTTOM = """
() => {
  const card = document.querySelector("phrase-card");
  const parts = card ? Array.from(card.querySelectorAll(".pb-text, .pb-actions, .pb-exchange")) : [];
  return Math.max(0, ...parts.map(part => part.getBoundingClientRect().bottom));
}
"""
"""Where the first phrase ends, its buttons with it; 0 on a page without phrases."""


def assert_a_phrase_with_its_buttons_is_on_the_first_screen(page: Page) -> None:
    """A writer sees a phrase and can take it, without scrolling."""
    if page.locator("phrase-card").count():  # a dimension's own page has none
        page.locator("phrase-card .pb-actions").first.wait_for()
    assert page.evaluate(BOTTOM) <= DESK["height"]


UNREACHED = """
() => {
  const stops = "a[href], button, input, select, textarea, summary, [tabindex='0'], [contenteditable]";
  return Array.from(document.querySelectorAll("body *")).filter((one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const across = /auto|scroll/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
    const down = /auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
    return (across || down) && one.getClientRects().length && !one.matches(stops) && !one.querySelector(stops);
  }).map((one) => `${one.tagName} ${one.className}`);
}
"""
"""Boxes that scroll and that no key comes to."""

_OPEN = """
() => {
  for (const table of document.querySelectorAll("details:not([open]) table")) table.closest("details").open = true;
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
"""
"""Opens what hides a table. What watches sizes is told at the next frame."""


def assert_every_box_that_scrolls_takes_the_keyboard(page: Page) -> None:
    page.evaluate(_OPEN)
    assert page.evaluate(UNREACHED) == []


DESK: ViewportSize = {"width": 1366, "height": 768}
PHONE: ViewportSize = {"width": 360, "height": 740}
PARTS = 4


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page(
    page: Page, site_url: str, built_site: Path, part: int, subtests: pytest.Subtests
) -> None:
    """The page fixture fails on console errors, exceptions and requests elsewhere."""
    page.add_init_script(WATCH)
    for file in sorted(built_site.rglob("*.html"))[part::PARTS]:
        path = file.relative_to(built_site).as_posix()
        page.set_viewport_size(DESK)
        page.goto(site_url + path)
        with subtests.test("is sound", page=path):
            assert_sound(page, path)
        if site_url.startswith("file:"):
            continue
        with subtests.test("asks for no text as code", page=path):
            assert violations(page) == []
        with subtests.test("has no two buttons of one name", page=path):
            assert same(page) == []
            assert unseen(page) == []
        if any(PurePath(path).match(pattern) for pattern in OF_POINTS):
            with subtests.test("has a phrase on the first screen", page=path):
                assert_a_phrase_with_its_buttons_is_on_the_first_screen(page)
        page.set_viewport_size(PHONE)
        with subtests.test("can be scrolled by the keyboard", page=path):
            assert_every_box_that_scrolls_takes_the_keyboard(page)
