"""The composer's scripts on a page that does not carry them."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from browser.conftest import watch
from phrasebank.pages.compose import SCRIPTS


def add_scripts(page: Page, site_url: str) -> None:
    """Load them in their order."""
    for path in SCRIPTS:
        page.add_script_tag(url=f"{site_url}{path}")


def desk(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page of the site with them, for many papers."""
    page = browser.new_page()
    faults = watch(page)
    page.goto(f"{site_url}index.html")
    add_scripts(page, site_url)
    yield page
    page.close()
    assert faults == []
