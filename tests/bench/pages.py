"""What our pages ask of a slow processor and of the network, beside Material's own pages of the same content.

Both sites are built from the library as it is. A page of points stands beside the page that a capable team would write for them
(`baseline`), any other beside its own words as Markdown. Both are loaded in a fresh profile, a processor slowed down, in turns
whose order changes, and medians are compared.
"""

from __future__ import annotations

import gzip
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import Browser

from bench import baseline, plain
from bench.bounds import Bound
from bench.build import clean
from bench.measure import ROOT, mkdocs
from browser.conftest import HOST, SUB_PATH, launch, serve
from serving import serving

SLOWDOWN = 4
"""An office desktop of 2015 beside this machine, roughly."""
LONG = 50
"""Milliseconds: a task that takes longer blocks by what is above it, as Lighthouse counts."""
RUNS = 5
PATIENCE = 120_000
"""Milliseconds that one load may take on a busy machine."""
LIMIT = 0.8
"""What ours may be of theirs."""

PAGES: Mapping[str, tuple[str, str]] = {
    "home": ("index.html", "index.html"),
    "section": ("dimensions/theory/problems.html", "theory/problems.html"),
    "causes": ("common/causes.html", "common/causes.html"),
    "search": ("search.html", "search.html"),
    "composer": ("compose.html", "compose.html"),
}
"""By name our page and Material's."""

_OBSERVE = f"""
window.blocked = 0;
new PerformanceObserver(list => {{
  for (const {{ duration }} of list.getEntries()) window.blocked += Math.max(0, duration - {LONG});
}}).observe({{ type: "longtask", buffered: true }});
"""
_SETTLED = "() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 1000)))"
_MEASURED = """
() => [
  performance.getEntriesByName("first-contentful-paint")[0].startTime,
  window.blocked,
  performance.getEntriesByType("navigation")[0].loadEventEnd,
]
"""


@dataclass(frozen=True)
class Visit:
    """What one load of a page took."""

    paint: float
    """Milliseconds until something of it stands on the screen."""
    blocked: float
    """Milliseconds of blocking in all."""
    load: float
    """Milliseconds until its load event is over."""
    requests: float
    """Everything asked for until it is at rest, the page itself among it."""
    kilobytes: float
    """What a host that packs would send for them, in thousands of bytes."""


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print both sides of every page, and yield a bound for each figure: a part of Material's own."""
    ours, project = work / "site-ours", work / "material"
    mkdocs(ROOT / "mkdocs.yml", ours, {})
    config = baseline.write(project, clean(ROOT / "snippets"), baseline.SEARCH)
    for our, their in PAGES.values():
        page = project / "docs" / Path(their).with_suffix(".md")
        if their == our and page.parent == project / "docs":
            page.write_text(plain.markdown((ours / our).read_text("utf-8")), "utf-8")
    mkdocs(config, project / "site", {})
    print(f"{'':>10}" + "".join(f"{field.name:>22}" for field in fields(Visit)))
    for browser in launch():
        # Theirs without the policy of a strict host: it would keep their search from its worker.
        with serving(project / "site", {}, SUB_PATH) as port:
            their_address = f"http://{HOST}:{port}{SUB_PATH}/"
            for our_address in serve(ours):
                for name, (our, their) in PAGES.items():
                    sides = ((our_address + our, ours), (their_address + their, project / "site"))
                    yield from _compared(name, *_medians(browser, sides, RUNS * repeat))


def _compared(name: str, ours: Visit, theirs: Visit) -> Iterator[Bound]:
    pairs = list(zip(fields(Visit), astuple(ours), astuple(theirs), strict=True))
    print(f"{name:>10}" + "".join(f"{f'{our:.0f} / {their:.0f}':>22}" for _, our, their in pairs), flush=True)
    for field, our, their in pairs:
        # Where Material blocks for no time at all, ours may not either, but for what a clock cannot tell from it.
        yield Bound(f"{field.name} of the {name} page beside Material's own", our / max(their, 1), LIMIT)


def _medians(browser: Browser, sides: Sequence[tuple[str, Path]], runs: int) -> list[Visit]:
    """The median visit of each side. Whichever was first is second at the next turn."""
    visits: list[list[Visit]] = [[] for _ in sides]
    for run in range(runs):
        order = range(len(sides)) if run % 2 == 0 else reversed(range(len(sides)))
        for side in order:
            visits[side].append(_visit(browser, *sides[side]))
    return [Visit(*map(statistics.median, zip(*map(astuple, own), strict=True))) for own in visits]


def _visit(browser: Browser, address: str, site: Path) -> Visit:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page.add_init_script(_OBSERVE)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.goto(address, wait_until="load")
    page.evaluate(_SETTLED)
    paint, blocked, load = page.evaluate(_MEASURED)
    context.close()
    kilobytes = sum(map(_packed, (site / unquote(url).partition(f"{SUB_PATH}/")[2] for url in asked))) / 1000
    return Visit(paint, blocked, load, len(asked), kilobytes)


@cache
def _packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6)) if file.is_file() else 0
