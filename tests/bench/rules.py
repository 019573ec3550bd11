"""What the rules cost, over the library's size: near-duplicates, and all others together."""

from __future__ import annotations

import dataclasses
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bench.bounds import Bound
from bench.generate import prepared
from bench.measure import ROOT
from phrasebank.model import Library
from phrasebank.reading import library as loader
from phrasebank.rules import RULES, duplicates
from phrasebank.rules.registry import Rule

PHRASES = 5_000
"""The size that the bounds are for."""

OTHERS = tuple(rule for rule in RULES if rule is not duplicates.NEAR_DUPLICATE)


class Run(NamedTuple):
    """One or more runs of some rules."""

    seconds: float
    """The median."""
    found: int
    """How many findings."""

    def __str__(self) -> str:
        return f"{self.seconds:.2f} s {self.found:>6} found"


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print seconds and findings, and yield the bounds at 5,000 phrases.

    The generated phrases are assembled from the same parts, the worst case for finding what is alike: at 5,000, nine
    in ten have a near-duplicate. The pairs grow with the square of the size, so beyond that only the others run. The
    words looked for are those of the project's own lists.
    """
    own, _ = loader.load(ROOT / "snippets")
    if own is None:
        raise RuntimeError("the project's own snippets cannot be read")
    print(f"{'phrases':>8} {'near-duplicates':>24} {'all other rules':>24}")
    for size in sizes:
        generated, _ = loader.load(prepared(work, size))
        if generated is None:
            raise RuntimeError(f"the generated library of {size} phrases cannot be read")
        library = dataclasses.replace(generated, wording=own.wording)
        near, others = "-", _median(repeat, partial(_run, library, OTHERS))
        if size <= PHRASES:
            measured = _median(repeat, partial(_run, library, (duplicates.NEAR_DUPLICATE,)))
            near = str(measured)
            if size == PHRASES:
                yield Bound(f"seconds for near-duplicates, {size} phrases", measured.seconds, 15)
                yield Bound(f"seconds for all other rules, {size} phrases", others.seconds, 2)
        print(f"{size:>8} {near:>24} {others!s:>24}", flush=True)


def _run(library: Library, rules: Iterable[Rule]) -> int:
    return sum(1 for rule in rules for _ in rule.find(library))


def _median(repeat: int, once: Callable[[], int]) -> Run:
    seconds = []
    for _ in range(repeat):
        started = time.perf_counter()
        found = once()
        seconds.append(time.perf_counter() - started)
    return Run(statistics.median(seconds), found)
