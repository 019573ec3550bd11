"""The whole build, ours against plain Material with search and jieba, and without search."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench import baseline
from bench.bounds import Bound
from bench.generate import generate
from bench.measure import ROOT, Cost, mkdocs
from phrasebank import corpus, documents, pages, rules


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print a table of seconds and MiB and yield the bounds of the issue that asked for speed."""
    print(f"{'phrases':>8} {'ours':>16} {'with search':>16} {'without':>16} {'time':>6} {'memory':>6}")
    seconds: dict[int, float] = {}
    for size in sizes:
        snippets = work / f"snippets-{size}"
        generate(snippets, size)
        library, findings = rules.inspect(snippets, "entry")
        if library is None or findings:
            raise RuntimeError(f"the generated library is not clean: {findings[:3]}")
        with_search = baseline.write(work / f"search-{size}", library, baseline.SEARCH)
        without = baseline.write(work / f"plain-{size}", library, "[]")
        del library
        ours = _median(
            repeat,
            lambda size=size, snippets=snippets: mkdocs(  # type: ignore[misc]
                ROOT / "mkdocs.yml", work / f"site-{size}", {"PHRASEBANK_SNIPPETS": str(snippets)}
            ),
        )
        search = _median(1, lambda at=with_search: mkdocs(at, at.parent / "site", {}))  # type: ignore[misc]
        plain = _median(1, lambda at=without: mkdocs(at, at.parent / "site", {}))  # type: ignore[misc]
        time_ratio, memory_ratio = ours.seconds / search.seconds, ours.mebibytes / search.mebibytes
        cells = "".join(f" {c.seconds:7.2f} s{c.mebibytes:5.0f} M" for c in (ours, search, plain))
        print(f"{size:>8} {cells} {time_ratio:6.2f} {memory_ratio:6.2f}", flush=True)
        seconds[size] = ours.seconds
        if size >= 5_000:
            yield Bound(f"build time, {size} phrases, as a part of Material with search", time_ratio, 0.6)
            yield Bound(f"peak memory, {size} phrases, as a part of Material with search", memory_ratio, 1.0)
    if {5_000, 50_000} <= seconds.keys():
        yield Bound("build time, 50,000 phrases over 5,000", seconds[50_000] / seconds[5_000], 12)


def stages(work: Path, size: int) -> None:
    """Print where our own time goes, in this process."""
    snippets = work / f"snippets-{size}"
    started = time.perf_counter()
    library, _ = rules.inspect(snippets, "entry")
    assert library is not None
    marks = [("read and check", time.perf_counter())]
    documents.papers(library)
    marks.append(("documents", time.perf_counter()))
    corpus.open_data(library)
    marks.append(("open data", time.perf_counter()))
    for page in pages.build(library, ()):
        page.body()
    marks.append(("pages", time.perf_counter()))
    for name, at in marks:
        print(f"  {name:<16}{at - started:6.2f} s")
        started = at


def _median(repeat: int, once: Callable[[], Cost]) -> Cost:
    costs = [once() for _ in range(repeat)]
    return Cost(
        statistics.median(cost.seconds for cost in costs), statistics.median(cost.mebibytes for cost in costs)
    )
