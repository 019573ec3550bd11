"""How a page of 200 cards feels: when it can be used, and whether anything moves while it is read."""

from __future__ import annotations

import os
import shutil
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.bounds import Bound
from bench.generate import generate
from bench.measure import ROOT, mkdocs
from browser.conftest import ARGUMENTS, serve

PHRASES = 3_000
POINTS = 85
"""A page of more points than any real one has, so that it holds the 200 cards of the promise."""
CARDS = 200
SLOWDOWN = 4
"""An office desktop of 2015 beside this machine, roughly."""

_OBSERVE = """
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) window.shifted = (window.shifted || 0) + entry.value;
}).observe({type: "layout-shift", buffered: true});
"""
_READY = "() => document.readyState === 'complete' && !!document.querySelector('.pb-slot[contenteditable]')"
_SCROLL = """
async () => {
  for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight / 2) {
    scrollTo(0, at);
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  return window.shifted || 0;
}
"""


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Open the longest page, then scroll through it; once more with a slow processor, for information."""
    snippets, site = work / "snippets-page", work / "site-page"
    generate(snippets, PHRASES, POINTS)
    mkdocs(ROOT / "mkdocs.yml", site, {"PHRASEBANK_SNIPPETS": str(snippets)})
    pages = {
        p: p.read_text("utf-8").count('<phrase-card role="article" class="pb-phrase" id=')
        for p in site.rglob("*.html")
    }
    longest = max(pages, key=lambda page: pages[page])
    if pages[longest] < CARDS:
        raise RuntimeError(f"the longest page has only {pages[longest]} cards")
    path = longest.relative_to(site).as_posix()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for address in serve(site):
            runs = [_once(browser, address + path, 1) for _ in range(3 * repeat)]
            slow = [_once(browser, address + path, SLOWDOWN) for _ in range(3 * repeat)]
        browser.close()
    ready = statistics.median(run[0] for run in runs)
    later = statistics.median(run[0] for run in slow)
    shifted = max(run[1] for run in (*runs, *slow))
    print(
        f"{path}, {pages[longest]} cards: usable after {ready:.2f} s, {later:.2f} s on a processor {SLOWDOWN} times slower"
    )
    yield Bound(f"seconds until a page of {pages[longest]} cards can be used", ready, 1)
    yield Bound("layout shift while it loads and is scrolled through", shifted, 0.01)


def _once(browser: Browser, address: str, slowdown: int) -> tuple[float, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.add_init_script(_OBSERVE)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    page.goto(address)
    page.wait_for_function(_READY)
    ready: float = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd / 1000")
    shifted: float = page.evaluate(_SCROLL)
    context.close()
    return ready, shifted
