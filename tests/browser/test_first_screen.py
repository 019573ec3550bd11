"""What stands on the first screen of a page of points: a writer sees a phrase and can take it, without scrolling."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

BOTTOM = """
() => {
  const card = document.querySelector("phrase-card");
  const parts = card ? Array.from(card.querySelectorAll(".pb-text, .pb-actions, .pb-exchange")) : [];
  return Math.max(0, ...parts.map(part => part.getBoundingClientRect().bottom));
}
"""


def test_a_phrase_with_its_buttons_is_on_the_first_screen(page: Page, served: str, built_site: Path) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    below = {}
    for path in [*built_site.glob("dimensions/*/*.html"), *built_site.glob("common/*.html")]:
        name = path.relative_to(built_site).as_posix()
        page.goto(served + name)
        if page.locator("phrase-card").count():  # a dimension's own page has none
            page.locator("phrase-card .pb-actions").first.wait_for()
        bottom = page.evaluate(BOTTOM)
        if bottom > 768:
            below[name] = bottom
    assert below == {}
