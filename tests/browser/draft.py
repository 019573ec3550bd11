"""The composer's pure scripts on a page of the site, with a shelf made of the real library."""

from __future__ import annotations

from playwright.sync_api import Page

from phrasebank.pages.compose import SCRIPTS

READY = """
async () => {
  const [index, composer] = await Promise.all([Phrasebank.search.index(), Phrasebank.load("composer")]);
  window.composer = composer;
  window.shelf = Phrasebank.shelf(index, composer);
}
"""
"""Leaves `shelf` and `composer` on the page."""


def load(page: Page, address: str) -> None:
    """Open a page that does not carry the composer's scripts, and give them to it, in their order."""
    page.goto(f"{address}index.html")
    for script in SCRIPTS:
        page.add_script_tag(url=address + script)
    page.evaluate(READY)
