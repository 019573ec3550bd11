"""What a page of points asks of a slow processor while it loads, beside the same words on a page as Material itself makes it."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path

from playwright.sync_api import Browser

from bench.bounds import Bound
from bench.measure import ROOT, mkdocs
from browser.conftest import launch, serve

SLOWDOWN = 4
LONG = 50
"""Milliseconds: a task that takes longer blocks by what is above it, as Lighthouse counts."""
PAGES = ("common/causes.html", "dimensions/theory/problems.html")
RUNS = 5

_OBSERVE = f"""
window.blocked = 0;
new PerformanceObserver(list => {{
  for (const {{ duration }} of list.getEntries()) window.blocked += Math.max(0, duration - {LONG});
}}).observe({{ type: "longtask", buffered: true }});
"""


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Load each page and Material's in turn. Yield a bound for each: no more than Material's own."""
    ours, theirs = work / "site-ours", work / "site-material"
    mkdocs(ROOT / "mkdocs.yml", ours, {})
    plain = _plain(work / "material", ours)
    mkdocs(plain, theirs, {})
    for browser in launch():
        for our_address in serve(ours):
            for their_address in serve(theirs):
                for page in PAGES:
                    times: dict[str, list[float]] = {our_address: [], their_address: []}
                    for _ in range(RUNS * repeat):
                        for address, found in times.items():
                            found.append(_blocked(browser, address + page))
                    our, their = (statistics.median(found) for found in times.values())
                    print(f"{page}: blocks for {our:.0f} ms, as Material makes it for {their:.0f} ms")
                    yield Bound(f"blocking time of {page} beside Material's own page", our / max(their, 1), 1)


def _plain(folder: Path, site: Path) -> Path:
    """A project of Material as it comes, with the words of our pages as Markdown."""
    for page in PAGES:
        text = (site / page).read_text("utf-8")
        words = re.findall(
            r'<h2 class="pb-lead".*?>(.*?)</h2>|<p class="pb-(?:text|plain|meta)".*?>(.*?)</p>', text
        )
        lines = [f"## {_words(lead)}" if lead else _words(said) for lead, said in words]
        file = folder / "docs" / Path(page).with_suffix(".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("# 素材\n\n" + "\n\n".join(lines) + "\n", "utf-8")
    (folder / "docs/index.md").write_text("# 首页\n", "utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(
        "site_name: x\nuse_directory_urls: false\ntheme: {name: material, language: zh, font: false}\n",
        "utf-8",
    )
    return config


def _words(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html)).strip()


def _blocked(browser: Browser, address: str) -> float:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.add_init_script(_OBSERVE)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.goto(address, wait_until="load")
    page.evaluate("() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 1000)))")
    blocked: float = page.evaluate("window.blocked")
    context.close()
    return blocked
