"""How much a page asks for at first sight: on an intranet host each file is a round trip."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page


@pytest.mark.parametrize(
    ("path", "scripts", "there"),
    [
        ("index.html", 2, "phrase-search input"),
        ("dimensions/theory/problems.html", 2, "phrase-card"),
        ("search.html", 2, "search-page input[name=q]:focus"),
        ("compose.html", 3, "[data-compose=templates] button"),
        ("meeting.html", 5, "branch-meeting button"),
    ],
)
def test_what_is_asked_for_at_first_sight(
    page: Page, site_url: str, path: str, scripts: int, there: str
) -> None:
    """One style sheet, and these scripts, data among them."""
    asked: dict[str, list[str]] = {"script": [], "stylesheet": []}
    page.on("request", lambda request: asked.get(request.resource_type, []).append(request.url))
    page.goto(site_url + path)
    page.locator(there).first.wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    assert len(asked["stylesheet"]) == 1, asked
    assert len(asked["script"]) <= scripts, asked
