"""What keeps people from a page, as far as axe can see."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


_WALK = """
async () => {
  for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
    scrollTo(0, at);
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  scrollTo(0, 0);
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
}
"""
"""What lies far below has its real place once it was seen; what faded on the way, Material's tabs, is back."""


def barriers(page: Page) -> list[str]:
    """Every place of a page, as it stands now, that breaks a rule of WCAG 2.2 A and AA."""
    page.evaluate(_WALK)
    # Of what passed we ask for nothing: to describe it costs as much as to look.
    options = {"runOnly": {"type": "tag", "values": _TAGS}, "resultTypes": ["violations"]}
    result = Axe().run(page, options=options)
    return [
        f"{violation['id']}: {node['target']} {node.get('failureSummary', '')}"
        for violation in result.response["violations"]
        for node in violation["nodes"]
    ]
