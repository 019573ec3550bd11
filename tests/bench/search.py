"""The search in a real Chromium, beside Material's own and a bare `indexOf` scan of the same texts."""

from __future__ import annotations

import gzip
import json
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

import search_truth as truth
from bench import baseline, queries
from bench.bounds import Bound
from bench.build import clean
from bench.generate import prepared
from bench.measure import ROOT, mkdocs
from bench.queries import Query, percentile
from browser.conftest import launch
from phrasebank.model import Library
from serving import serving

PROBE = Path(__file__).with_name("probe.js").read_text("utf-8")
LOADS = 3
"""Fresh pages that loading is measured on; a slow spell of the machine must not hit all of them."""
FRESH = 20
"""Fresh pages that ask one query each of a large library."""
FIRST = "没有"
"""What is searched for on a fresh page: common in every library."""


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print what a reader waits for and what it costs, and yield the bounds of the issue that asked for the search."""
    for browser in launch():
        for size in sizes:
            snippets = prepared(work, size)
            library = clean(snippets)
            ours = _built(ROOT / "mkdocs.yml", work / f"site-{size}", {"PHRASEBANK_SNIPPETS": str(snippets)})
            config = baseline.write(work / f"search-{size}", library, baseline.SEARCH)
            theirs = _built(config, config.parent / "site", {})
            print(f"{size} phrases", flush=True)
            yield from _size(ours, library, size)
            for site in _serve(ours):
                yield from _loading(browser, site, theirs, size)
                page = _open(browser, site)
                yield from _truth(page, library, size)
                yield from _keystrokes(page, library, size, repeat)
                page.context.close()
                yield from by_need(browser, site, ours, library, size)


def _built(config: Path, target: Path, environment: dict[str, str]) -> Path:
    """A built site; the build benchmark may have left it there."""
    if not (target / "index.html").exists():
        mkdocs(config, target, environment)
    return target


def _size(site: Path, library: Library, size: int) -> Iterator[Bound]:
    """The data beside nothing but the texts in it: all of them, and those of points and phrases alone."""
    names = (text for point in library.points for text in (point.title, *point.also, point.plain or ""))
    phrases = [*names, *(phrase.text for phrase in library.phrases)]
    scripts = {path.name.split(".")[0]: path.read_bytes() for path in (site / "assets/data").glob("*.js")}
    found = json.loads(scripts["search-pages"].decode().partition(",")[2].rpartition(")")[0])
    pages = [text for page in found for text in (page["title"], page["text"])]
    data = {
        name: _packed(content) for name, content in scripts.items() if name.startswith(("search", "pinyin"))
    }
    pinyin = data.pop("pinyin")
    whole = sum(data.values())
    own = whole - data["search-pages"]
    texts, own_texts = (_packed("\n".join(lines).encode()) for lines in (phrases + pages, phrases))
    print(
        f"  gzip: search data {whole:,} bytes, its texts alone {texts:,}; without the other pages {own:,} and "
        f"{own_texts:,}; readings {pinyin:,}"
    )
    if size >= 5_000:
        yield Bound(f"gzip of search data over that of the texts searched, {size}", whole / texts, 1.15)
        yield Bound(f"the same of phrases and the names of points alone, {size}", own / own_texts, 1.15)


def _packed(content: bytes) -> int:
    return len(gzip.compress(content, 9))


def _loading(browser: Browser, site: str, theirs: Path, size: int) -> Iterator[Bound]:
    first, ready, longest = [], [], []
    for _ in range(LOADS):
        page = _open(browser, site)
        first.append(page.evaluate("query => probe.first(query)", FIRST))
        page.context.close()
        page = _open(browser, site)
        longest.append(_longest_task(browser, page))
        page.context.close()
        page = _open(browser, site)
        ready.append(page.evaluate("probe.ready()"))
        page.context.close()
    for address in _serve(theirs):
        page = _open(browser, address)
        page.set_default_timeout(120_000)
        material = page.evaluate("query => probe.material(query)", FIRST)
        page.context.close()
    print(
        f"  focus to first results on screen: {statistics.median(first):.0f} ms; Material {material:.0f} ms\n"
        f"  data there to all ready: {statistics.median(ready):.0f} ms; longest task while loading {max(longest):.1f} ms"
    )
    yield Bound(f"ms from focus to first results, {size}", statistics.median(first), 1_500)
    yield Bound(f"longest task while loading in ms, {size}", max(longest), 50)
    if size == 5_000:
        yield Bound("ms from data to ready, 5000", statistics.median(ready), 100)


def by_need(browser: Browser, site: str, folder: Path, library: Library, size: int) -> Iterator[Bound]:
    """What a fresh page has fetched of a large library when its first answer is complete, and what it holds after many."""
    if not any((folder / "assets/data").glob("need.*")):
        return
    asked = [q.typed for q in queries.literal(library) if len(q.typed) > 2]
    packed, times = [], []
    for query in asked[:: len(asked) // FRESH]:
        page = _open(browser, site)
        times.append(page.evaluate("query => probe.complete(query)", query))
        scripts = page.evaluate("[...document.scripts].map(script => script.src)")
        names = (src.partition("/assets/data/")[2] for src in scripts)
        data = [
            folder / "assets/data" / name for name in names if name.startswith(("need", "pinyin", "search"))
        ]
        packed.append(sum(_packed(file.read_bytes()) for file in data))
        page.context.close()
    page = _open(browser, site)
    for query in asked:
        page.evaluate("query => probe.complete(query)", query)
    heap = _heap(page)
    page.context.close()
    page = _open(browser, site)
    page.evaluate("query => probe.complete(query)", "xuexi")
    whole = _heap(page)
    page.context.close()
    print(
        f"  first complete answer to three characters or more: {statistics.median(packed):,.0f} bytes packed, at most "
        f"{max(packed):,}; after {statistics.median(times):.0f} ms, at most {max(times):.0f}\n"
        f"  held after {len(asked)} of them: {heap:.0f} MiB; with everything there: {whole:.0f} MiB"
    )
    yield Bound(f"MB packed until the first complete answer, {size}", max(packed) / 1e6, 0.6)
    yield Bound(f"MiB held after {len(asked)} queries, {size}", heap, 80)


def _heap(page: Page) -> float:
    """MiB that a page holds, what its typed arrays stand in among them."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    usage = session.send("Runtime.getHeapUsage")
    return float(usage["usedSize"] + usage.get("backingStorageSize", 0)) / 2**20


def _longest_task(browser: Browser, page: Page) -> float:
    """Milliseconds that the longest task of the page's main thread takes of its processor while everything is loaded.
    What else the machine does meanwhile does not count."""
    page.wait_for_load_state("networkidle")
    browser.start_tracing(page=page, categories=["toplevel"])
    page.evaluate("Phrasebank.search.prepare()")
    events = json.loads(browser.stop_tracing())["traceEvents"]
    threads = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    tasks = (event.get("tdur", 0) for event in events if (event["pid"], event["tid"]) in threads)
    return float(max(tasks)) / 1000


def _truth(page: Page, library: Library, size: int) -> Iterator[Bound]:
    """Recall and precision: what is missing and what is too much, over all queries."""
    documents = list(truth.documents(library))
    find = truth.answering(documents)
    for name, asked in (("random", queries.literal(library)), ("pinyin", queries.pinyin(library))):
        right = missed = extra = 0
        for query in asked:
            expected = find(query.typed)
            found = set(page.evaluate("query => probe.ids(query)", query.typed))
            right += len(expected & found)
            missed += len(expected - found)
            extra += len(found - expected)
        print(
            f"  {len(asked)} {name} queries: recall {right / (right + missed):.4f}, precision {right / (right + extra):.4f}"
        )
        yield Bound(f"wrong answers to {len(asked)} {name} queries, {size}", missed + extra, 0)


def _keystrokes(page: Page, library: Library, size: int, repeat: int) -> Iterator[Bound]:
    texts = _texts(library)
    for name, asked, factor in (
        ("keystroke", queries.literal(library), 2),
        ("pinyin keystroke", queries.pinyin(library), 4),
    ):
        ours, bare = _costs(page, asked, texts, repeat)
        print(
            f"  {name}: median {statistics.median(ours):.2f} ms, p95 {percentile(ours, 0.95):.2f}; "
            f"bare scan {statistics.median(bare):.2f}, p95 {percentile(bare, 0.95):.2f}"
        )
        if size >= 5_000:
            rest = 0.5 if size < 50_000 else 0
            yield Bound(
                f"p95 of a {name} in ms, {size}, beside {factor} bare scans{' + 0.5' if rest else ''}",
                percentile(ours, 0.95),
                factor * percentile(bare, 0.95) + rest,
            )


def _costs(
    page: Page, asked: Sequence[Query], texts: list[dict[str, Any]], repeat: int
) -> tuple[list[float], list[float]]:
    pairs = [[query.typed, query.characters] for query in asked]
    rounds = [
        page.evaluate("([pairs, texts]) => probe.keystrokes(pairs, texts)", [pairs, texts])
        for _ in range(repeat)
    ]
    costs = [
        [statistics.median(values) for values in zip(*own, strict=True)] for own in zip(*rounds, strict=True)
    ]
    return [ours for ours, _ in costs], [bare for _, bare in costs]


def _texts(library: Library) -> list[dict[str, Any]]:
    """Lead clauses and texts for the bare scan, with the phrases' numbers."""
    number = 0
    points = []
    for point in library.points:
        phrases = [{"text": phrase.text, "number": number + at} for at, phrase in enumerate(point.wordings)]
        points.append({"title": point.title, "phrases": phrases})
        number += len(phrases)
    return points


def _open(browser: Browser, address: str) -> Page:
    """A page in a fresh profile, the moment it has loaded: what a site does before anybody searches counts too."""
    page = browser.new_context().new_page()
    page.add_init_script(PROBE)
    page.goto(f"{address}index.html")
    return page


def _serve(folder: Path) -> Iterator[str]:
    """Serve a folder while the caller waits, cross-origin isolated: only then does a page's clock tell microseconds apart. On
    localhost, as isolation needs a secure context."""
    isolated = {
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
    }
    with serving(folder, isolated) as port:
        yield f"http://localhost:{port}/"
