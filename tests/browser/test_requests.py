"""How many scripts a page asks for at first sight: on an intranet host each is a round trip."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page


@pytest.mark.parametrize(
    ("path", "most", "there"),
    [
        ("index.html", 4, "phrase-search input"),
        ("dimensions/theory/problems.html", 4, "phrase-card"),
        ("compose.html", 6, "[data-compose=templates] button"),
    ],
)
def test_scripts_at_first_sight(page: Page, site_url: str, path: str, most: int, there: str) -> None:
    """Material's, ours and the data, all of them."""
    asked: list[str] = []
    page.on(
        "request", lambda request: asked.append(request.url) if request.resource_type == "script" else None
    )
    page.goto(site_url + path)
    page.locator(there).first.wait_for(state="attached")
    page.wait_for_timeout(500)
    assert len(asked) <= most, asked
