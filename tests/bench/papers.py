"""The files of papers at the real snippets: one Word file, and the whole gallery with its kits."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from bench.bounds import Bound
from bench.measure import ROOT
from phrasebank import documents
from phrasebank.making import site
from phrasebank.model import Library, broken

T = TypeVar("T")

RUNS = 5
"""Of every measurement, at least; their median counts."""


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print milliseconds by export, and yield the bounds: 15 ms for the slowest Word file, 1 s for everything."""
    library = own()
    runs = max(RUNS, repeat)
    papers = documents.papers(library)  # compiles the layouts, which a build does once
    # Rounds over all files: a slow spell of the machine meets many files once and none every time.
    costs: dict[str, list[float]] = {}
    whole: list[float] = []
    for _ in range(runs):
        for paper in papers:
            for file in paper.files:
                cost = _seconds(file.export.write, paper.documents[file.variant.id])
                costs.setdefault(file.asset.path, []).append(cost)
        whole.append(_seconds(_gallery, library))
    slowest: dict[str, float] = {}
    for export in documents.EXPORTS:
        paths = [file.asset.path for paper in papers for file in paper.files if file.export is export]
        medians = {path: statistics.median(costs[path]) * 1000 for path in paths}
        path = max(medians, key=medians.__getitem__)
        slowest[export.name] = medians[path]
        print(
            f"{export.name:<10} {len(paths):>3} files, {statistics.mean(medians.values()):6.2f} ms each, "
            f"slowest {medians[path]:6.2f} ms ({path})"
        )
    size = sum(len(file.asset.content) for paper in papers for file in paper.files)
    kits = [asset for _, asset in documents.kits(library, papers)]
    print(
        f"gallery    {len(papers)} templates, {size / 2**20:.1f} MiB; {len(kits)} kits, "
        f"{sum(len(asset.content) for asset in kits) / 2**20:.1f} MiB; {statistics.median(whole):.2f} s"
    )
    for name in ("docx", "docx-form"):
        yield Bound(f"milliseconds for the slowest {name}", slowest[name], 15)
    yield Bound("seconds for the whole gallery with its kits", statistics.median(whole), 1)


def own() -> Library:
    """The project's own library. Raises RuntimeError when it cannot be built; a hint does not forbid that."""
    library, findings = site.inspect(ROOT / "snippets", "entry")
    if library is None or broken(findings):
        raise RuntimeError(f"the snippets cannot be built: {findings[:3]}")
    return library


def _gallery(library: Library) -> None:
    tuple(documents.kits(library, documents.papers(library)))


def _seconds(do: Callable[[T], object], value: T) -> float:
    started = time.perf_counter()
    do(value)
    return time.perf_counter() - started
