"""What keeps people from a page, as far as axe can see, and `measures`."""

from __future__ import annotations

from typing import Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from browser.measures import faint, reach, small_targets

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


_ALL: dict[str, object] = {"type": "tag", "values": _TAGS}
_COLOURS: dict[str, object] = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules of the tags above that look at colours."""


_SCHEME = """
(dark) => {
  const follows = document.querySelector("form[data-md-component=palette]");
  return !follows || document.body.getAttribute("data-md-color-scheme") === (dark ? "slate" : "default");
}
"""
"""Whether a page shows itself in the colours of the system, where it follows them."""
_RUN = "async (options) => (await axe.run(document, options)).violations"
STILL = "() => document.getAnimations().forEach((one) => one.finish())"
"""Ends all movement. What changes its colours in something folded would never come to its end by itself."""


def barriers(page: Page) -> list[str]:
    """Every place of a page, as it stands now, that breaks a rule of WCAG 2.2 A and AA."""
    return _looked_for(page, _ALL)


def barriers_in_both(page: Page) -> list[str]:
    """The same in light and in dark, where the rules on colours alone have another answer."""
    found = small_targets(page)
    schemes: tuple[Literal["light", "dark"], ...] = ("dark", "light")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function(_SCHEME, arg=scheme == "dark")
        page.evaluate(STILL)
        broken = [*_looked_for(page, _ALL if scheme == "light" else _COLOURS), *faint(page)]
        found += [f"{scheme}: {one}" for one in broken]
    return found


def _looked_for(page: Page, rules: dict[str, object]) -> list[str]:
    reach(page)
    if not page.evaluate("!!window.axe"):  # it is half a megabyte to read
        page.evaluate(AXE_SCRIPT)
    # Of what passed we ask for nothing: to describe it costs as much as to look.
    violations = page.evaluate(_RUN, {"runOnly": rules, "resultTypes": ["violations"]})
    return [
        f"{violation['id']}: {node['target']} {node.get('failureSummary', '')}"
        for violation in violations
        for node in violation["nodes"]
    ]
