"""A key pressed on the composer's own page: the draft, its saving, the outline, the counts, the paper, and their layout."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.bounds import Bound
from bench.generate import prepared
from bench.measure import ROOT, mkdocs
from bench.queries import percentile
from browser import desks
from browser.conftest import launch, serve

PHRASES = 5_000
CHARACTERS = 5_000
KEYS = 300
PROBE = Path(__file__).with_name("typing.js").read_text("utf-8")


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Type into a draft of 5,000 characters with a library of 5,000 phrases. Yield the bound: 8 ms, preview included."""
    snippets, site = prepared(work, PHRASES), work / f"site-{PHRASES}"
    if not (site / "index.html").exists():
        mkdocs(ROOT / "mkdocs.yml", site, {"PHRASEBANK_SNIPPETS": str(snippets)})
    times: list[float] = []
    for browser in launch():
        for address in serve(site):
            page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
            page.goto(f"{address}compose.html")
            page.locator("[data-compose=start]").wait_for()
            desks.look_inside(page)
            page.evaluate(PROBE)
            page.evaluate("characters => probe.fill(characters)", CHARACTERS)
            page.evaluate("() => { location.hash = '#draft=bench'; }")
            page.locator("[data-compose=work]").wait_for()
            for _ in range(repeat):
                times += page.evaluate("keys => probe.type(keys)", KEYS)
    print(
        f"a keystroke on the page, {CHARACTERS} characters, {PHRASES} phrases: median {statistics.median(times):.2f} ms, "
        f"p95 {percentile(times, 0.95):.2f}, slowest {max(times):.1f}"
    )
    yield Bound("ms for a keystroke with its preview, p95", percentile(times, 0.95), 8)
