"""A draft in a real Chromium: opening the library for it, and a keystroke, beside everything written, copied and counted anew."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.bounds import Bound
from bench.generate import prepared
from bench.measure import ROOT, mkdocs
from bench.queries import percentile
from browser import desks
from browser.conftest import launch, serve

PHRASES = 5_000
CHARACTERS = 5_000
KEYSTROKES = 300
PROBE = Path(__file__).with_name("compose.js").read_text("utf-8")


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Open a draft on fresh pages; then type into one of 5,000 characters. Yield the bounds: 300 ms from the data to a
    draft on the desk; a keystroke is one part of the 8 ms that it may take with the preview, so 4 ms here."""
    snippets, site = prepared(work, PHRASES), work / f"site-{PHRASES}"
    if not (site / "index.html").exists():
        mkdocs(ROOT / "mkdocs.yml", site, {"PHRASEBANK_SNIPPETS": str(snippets)})
    opened: list[float] = []
    ours: list[float] = []
    bare: list[float] = []
    for browser in launch():
        for address in serve(site):
            for _ in range(3 * repeat):
                page = _page(browser, address)
                opened.append(page.evaluate("probe.open()"))
                typed = page.evaluate(
                    "([characters, keys]) => probe.type(characters, keys)", [CHARACTERS, KEYSTROKES]
                )
                ours += [own for own, _ in typed]
                bare += [other for _, other in typed]
                page.context.close()
    print(
        f"{PHRASES} phrases: data to a draft on the desk {statistics.median(opened):.0f} ms, slowest {max(opened):.0f}\n"
        f"a keystroke in {CHARACTERS} characters, saved and counted: median {statistics.median(ours):.2f} ms, "
        f"p95 {percentile(ours, 0.95):.2f}; everything written, copied and counted anew {statistics.median(bare):.2f}, "
        f"p95 {percentile(bare, 0.95):.2f}"
    )
    yield Bound("ms from data to a draft on the desk, 5000 phrases", statistics.median(opened), 300)
    yield Bound("ms for a keystroke without its preview, p95", percentile(ours, 0.95), 4)


def _page(browser: Browser, address: str) -> Page:
    """A page in a fresh profile with the inside of the browser code."""
    page = browser.new_context().new_page()
    page.goto(f"{address}index.html")
    desks.look_inside(page)
    page.evaluate(PROBE)
    return page
