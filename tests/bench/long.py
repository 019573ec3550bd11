"""Texts without end on the composer's own page: a million characters pasted into one field, and brackets that nobody closes. What a key
costs is bounded by the field in view."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Page

from bench.bounds import Bound
from bench.measure import ROOT, mkdocs
from bench.queries import percentile
from browser.conftest import launch, serve

KEYS = 30
TEXTS = {
    "5,000 characters": "这是自己写的一句话。" * 500,
    "1,000,000 characters": "这是自己写的一句话。" * 100_000,
    "3,000 brackets that are not closed": "【" * 3_000,
    "3,000 slots in a field": "【甲】" * 3_000,
}
MOST = 100
"""Milliseconds for a key: what one does not feel as waiting."""

_TYPE = """
async keys => {
  const area = document.activeElement;
  const times = [];
  for (let key = 0; key < keys; key++) {
    const started = performance.now();
    area.setRangeText("字", area.selectionEnd, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    void document.body.offsetHeight;
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return times;
}
"""


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Paste each text into a point, then type at its end. Yield a bound for each: 100 ms a key."""
    site = work / "site-long"
    mkdocs(ROOT / "mkdocs.yml", site, {})
    for browser in launch():
        for address in serve(site):
            for name, text in TEXTS.items():
                page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
                times = [time for _ in range(repeat) for time in _times(page, address, text)]
                page.context.close()
                print(
                    f"a key after {name}: median {statistics.median(times):.1f} ms, slowest {max(times):.1f}"
                )
                yield Bound(f"ms for a key after {name}, p95", percentile(times, 0.95), MOST)


def _times(page: Page, address: str, text: str) -> list[float]:
    page.goto(f"{address}compose.html")
    page.locator("[data-act=empty]").click()
    page.get_by_role("button", name="自己写一段").first.click()
    page.locator("[data-compose=desk] textarea").last.fill(text)
    times: list[float] = page.evaluate(_TYPE, KEYS)
    return times
