"""Every page in a real browser: no fault, no request elsewhere, no English, no overflow, no barrier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

import hostile
from browser.conftest import serve, watch
from conftest import build_site

KINDS = {
    "home": "index.html",
    "dimension": "dimensions/theory/index.html",
    "section": "dimensions/theory/problems.html",
    "common": "common/causes.html",
    "campaigns": "campaigns/index.html",
    "campaign": "campaigns/2025-annual.html",
    "upcoming": "campaigns/2026-annual.html",
    "gallery": "gallery/index.html",
    "state": "curate/state.html",
    "missing": "404.html",
}
"""One page of every type."""

each_kind = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS.keys())

LATIN = re.compile(r"[A-Za-z][A-Za-z.'-]+")
ALLOWED = {"Word", "Markdown", "YAML", "GB", "Ctrl"}
"""Proper names; everything else a reader sees or hears is Chinese."""

SEEN_AND_HEARD = """
() => {
  const quiet = "code, pre, script, style, .pb-permalink, [hidden]";
  const found = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest(quiet)) found.push(node.data);
  }
  for (const element of document.querySelectorAll("*")) {
    if (element.closest(quiet)) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      if (element.hasAttribute(name)) found.push(element.getAttribute(name));
    }
  }
  return found;
}
"""


def english(page: Page) -> set[str]:
    """The Latin words on a page that are no proper names and no ids."""
    ids = set(page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
    texts = [text for text in page.evaluate(SEEN_AND_HEARD) if text.strip()]
    words = {word for text in texts for word in LATIN.findall(re.sub(r"表述 \S+", "", text))}
    return words - ALLOWED - ids


def test_every_page_is_sound(page: Page, site_url: str, built_site: Path) -> None:
    """The page fixture fails on console errors, exceptions and requests elsewhere."""
    for path in sorted(built_site.rglob("*.html")):
        page.goto(site_url + path.relative_to(built_site).as_posix())
        assert page.locator("h1").count() == 1
        assert english(page) == set(), path
        assert page.evaluate("document.documentElement.lang").startswith("zh")


@each_kind
@pytest.mark.parametrize("width", [360, 768, 1280, 2560])
def test_nothing_overflows(page: Page, served: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(served + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@each_kind
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier(page: Page, served: str, path: str, scheme: str) -> None:
    """WCAG 2.2 A and AA, as far as axe can see."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(served + path)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    faults = [
        f"{violation['id']}: {node['target']} {node.get('failureSummary', '')}"
        for violation in result.response["violations"]
        for node in violation["nodes"]
    ]
    assert faults == []


def test_a_dark_page_is_dark(page: Page, served: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(served)
    assert page.evaluate("document.body.getAttribute('data-md-color-scheme')") == "slate"


def test_an_unknown_address(page: Page, served: str) -> None:
    """The server of an intranet shows 404.html; here it is opened where a server would have put it."""
    page.goto(f"{served}404.html")
    assert "没有找到这一页" in page.locator("h1").inner_text()


@pytest.fixture(scope="module")
def hostile_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    hostile.write(folder / "snippets")
    done = build_site(folder / "site", snippets=folder / "snippets")
    assert done.returncode == 0, done.stderr
    yield from serve(folder / "site")


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
        "curate/state.html",
        "404.html",
    ],
)
def test_hostile_text_lands_as_text(browser: Browser, hostile_url: str, path: str) -> None:
    page = browser.new_page()
    faults = watch(page)
    page.goto(hostile_url + path)
    assert page.evaluate("window.hostile") is None
    assert page.locator("i, main img").count() == 0
    assert hostile.MARK in page.title()
    assert hostile.MARK in page.locator("main").inner_text()
    assert "1337" not in page.locator("body").inner_text()
    description = page.locator("meta[name=description]")
    if path != "404.html":
        assert (
            hostile.MARK in page.locator("footer").inner_text()
            or "<script>" in page.locator("footer").inner_text()
        )
        assert (description.get_attribute("content") or "") != ""
    page.close()
    assert faults == []
