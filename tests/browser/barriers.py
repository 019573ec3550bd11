"""What keeps people from a page, as far as axe can see."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


_REACH = """
() => {
  for (const point of document.querySelectorAll(".pb-points > .pb-point")) point.style.contentVisibility = "visible";
}
"""
"""What lies far below is laid out when it is reached; axe measures it from where it stands."""


_ALL: dict[str, object] = {"type": "tag", "values": _TAGS}
_COLOURS: dict[str, object] = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules of the tags above that look at colours."""


def barriers(page: Page, *, colours: bool = False) -> list[str]:
    """Every place of a page, as it stands now, that breaks a rule of WCAG 2.2 A and AA; with `colours` of the rules on colours
    alone, for a page that was looked at in other ones."""
    page.evaluate(_REACH)
    # Of what passed we ask for nothing: to describe it costs as much as to look.
    options = {"runOnly": _COLOURS if colours else _ALL, "resultTypes": ["violations"]}
    result = Axe().run(page, options=options)
    return [
        f"{violation['id']}: {node['target']} {node.get('failureSummary', '')}"
        for violation in result.response["violations"]
        for node in violation["nodes"]
    ]
