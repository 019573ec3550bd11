"""The composer's scripts on a page that does not carry them: a desk for many drafts and papers."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from browser.conftest import watch
from phrasebank.pages.compose import SCRIPTS

SHELF = """
async () => {
  const [index, composer] = await Promise.all([Phrasebank.search.index(), Phrasebank.load("composer")]);
  window.composer = composer;
  window.shelf = Phrasebank.shelf(index, composer);
}
"""
"""Leaves `shelf` and `composer`, made of the real library, on the page."""


_ADD = """
(addresses) => Promise.all(addresses.map((address) => new Promise((resolve, reject) => {
  const script = document.createElement("script");
  Object.assign(script, { src: address, async: false, onload: () => resolve(null), onerror: () => reject(new Error(address)) });
  document.head.append(script);
})))
"""
"""All at once, carried out in their order: one by one they would cost each page seconds."""


def load(page: Page, address: str, *prepare: str) -> None:
    """Open the front page, give it the scripts in their order, and run what else there is to run."""
    page.goto(f"{address}index.html")
    page.evaluate(_ADD, [address + script for script in SCRIPTS])
    for code in prepare:
        page.evaluate(code)


def desk(browser: Browser, address: str, *prepare: str) -> Iterator[Page]:
    """Such a page while a module's tests run; it fails the last of them on errors and on requests elsewhere."""
    page = browser.new_page()
    faults = watch(page)
    load(page, address, *prepare)
    yield page
    page.close()
    assert faults == []
