"""The inside of the browser code on a page: a desk for many drafts and papers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from browser.conftest import watch

SHELF = """
async () => {
  const [index, composer] = await Promise.all([Phrasebank.search.index(), Phrasebank.load("composer")]);
  window.composer = composer;
  window.shelf = Phrasebank.shelf(index, composer);
}
"""
"""Leaves `shelf` and `composer`, made of the real library, on the page."""


TESTING = Path(__file__).with_name("testing.js").read_text("utf-8-sig")
"""What `browser/testing.entry.js` shows of the inside, bundled as the pages' scripts are."""


def look_inside(page: Page) -> None:
    """Put what the tests look at under `Phrasebank`, on a page of the site."""
    page.evaluate(TESTING)  # no script element: the content security policy forbids it


def load(page: Page, address: str, *prepare: str) -> None:
    """Open the front page, give it the inside of the browser code, and run what else there is to run."""
    page.goto(f"{address}index.html")
    look_inside(page)
    for code in prepare:
        page.evaluate(code)


def desk(browser: Browser, address: str, *prepare: str, bypass_csp: bool = False) -> Iterator[Page]:
    """Such a page while a module's tests run; it fails the last of them on errors and on requests elsewhere. `bypass_csp`:
    for tests that parse HTML of their own on it."""
    page = browser.new_page(bypass_csp=bypass_csp)
    faults = watch(page)
    load(page, address, *prepare)
    yield page
    page.close()
    assert faults == []
