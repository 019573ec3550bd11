"""The whole build, ours against plain Material with search and jieba, and without search."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from bench import baseline
from bench.bounds import Bound
from bench.generate import prepared
from bench.measure import ROOT, Cost, mkdocs
from phrasebank import corpus, documents, pages, rules
from phrasebank.model import Library


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print seconds, MiB and their ratios, and yield the bounds of the issue that asked for speed."""
    print(f"{'':>8} {'ours':>16} {'with search':>16} {'without':>16}   {'ours / with':<12} ours / without")
    print(
        f"{'phrases':>8}"
        + f" {'time':>9} {'memory':>6}" * 3
        + f"   {'time':<6}{'memory':<6} {'time':<6}memory"
    )
    seconds: dict[int, float] = {}
    for size in sizes:
        snippets = prepared(work, size)
        library = clean(snippets)
        with_search = baseline.write(work / f"search-{size}", library, baseline.SEARCH)
        without = baseline.write(work / f"plain-{size}", library, "[]")
        del library
        environment = {"PHRASEBANK_SNIPPETS": str(snippets)}
        ours, search, plain = _medians(
            repeat,
            partial(mkdocs, ROOT / "mkdocs.yml", work / f"site-{size}", environment),
            partial(mkdocs, with_search, with_search.parent / "site", {}),
            partial(mkdocs, without, without.parent / "site", {}),
        )
        costs = "".join(f" {cost.seconds:7.2f} s {cost.mebibytes:4.0f} M" for cost in (ours, search, plain))
        to_search, to_plain = ours.over(search), ours.over(plain)
        ratios = f"{to_search.seconds:<6.2f}{to_search.mebibytes:<6.2f} {to_plain.seconds:<6.2f}{to_plain.mebibytes:.2f}"
        print(f"{size:>8}{costs}   {ratios}", flush=True)
        seconds[size] = ours.seconds
        if size >= 5_000:
            yield Bound(
                f"build time, {size} phrases, as a part of Material with search", to_search.seconds, 0.6
            )
            yield Bound(
                f"peak memory, {size} phrases, as a part of Material with search", to_search.mebibytes, 0.8
            )
    if {5_000, 50_000} <= seconds.keys():
        yield Bound("build time, 50,000 phrases over 5,000", seconds[50_000] / seconds[5_000], 12)


def stages(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print where our own time goes, in this process. It is a guide, not a promise: no bounds."""
    for size in sizes:
        snippets = prepared(work, size)
        print(f"stages of ours at {size} phrases:")
        started = time.perf_counter()
        library = clean(snippets)
        marks = [("read and check", time.perf_counter())]
        documents.papers(library)
        marks.append(("documents", time.perf_counter()))
        corpus.open_data(library)
        marks.append(("open data", time.perf_counter()))
        corpus.search(library)
        marks.append(("search data", time.perf_counter()))
        for page in pages.build(library, ()):
            page.body()
        marks.append(("pages", time.perf_counter()))
        for name, at in marks:
            print(f"  {name:<16}{at - started:6.2f} s")
            started = at
    yield from ()


def clean(snippets: Path) -> Library:
    """The library. Raises RuntimeError when it has findings: a faulty one would measure something else."""
    library, findings = rules.inspect(snippets, "entry")
    if library is None or findings:
        raise RuntimeError(f"the generated library is not clean: {findings[:3]}")
    return library


def _medians(repeat: int, *candidates: Callable[[], Cost]) -> list[Cost]:
    """The median cost of each candidate. They take turns, so that a slow spell of the machine meets them all."""
    rounds = [[once() for once in candidates] for _ in range(repeat)]
    return [
        Cost(statistics.median(c.seconds for c in costs), statistics.median(c.mebibytes for c in costs))
        for costs in zip(*rounds, strict=True)
    ]
