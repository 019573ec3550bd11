"""The whole build, ours against plain Material with search and jieba, and without search."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from bench import baseline
from bench.bounds import Bound
from bench.generate import prepared
from bench.measure import ROOT, Cost, environment, medians, mkdocs
from phrasebank import rules
from phrasebank.model import Library


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print seconds of the clock and of the processor, MiB and their ratios, and yield the bounds of the issues that asked
    for speed. Every candidate builds from nothing, but for the rebuild, in which nothing has changed."""
    names = ("ours", "rebuild", "with search", "without")
    print(f"{'phrases':>8}" + "".join(f" {name:>24}" for name in names) + "   (clock, processor, memory)")
    seconds: dict[int, float] = {}
    for size in sizes:
        snippets = prepared(work, size)
        library = clean(snippets)
        with_search = baseline.write(work / f"search-{size}", library, baseline.SEARCH)
        without = baseline.write(work / f"plain-{size}", library, "[]")
        del library
        given = {"PHRASEBANK_SNIPPETS": str(snippets)}
        again = work / f"again-{size}"
        mkdocs(ROOT / "mkdocs.yml", again, given)
        costs = medians(
            repeat,
            (
                partial(_from_nothing, ROOT / "mkdocs.yml", work / f"site-{size}", given),
                partial(mkdocs, ROOT / "mkdocs.yml", again, given),
                partial(_from_nothing, with_search, with_search.parent / "site", {}),
                partial(_from_nothing, without, without.parent / "site", {}),
            ),
        )
        print(f"{size:>8}" + "".join(map(_shown, costs)), flush=True)
        ours, rebuild, search, _ = costs
        parts = (
            cost.over(other) for cost, other in zip((ours, ours, rebuild), (*costs[2:], ours), strict=True)
        )
        for what, part in zip(("ours / with", "ours / without", "rebuild / ours"), parts, strict=True):
            print(f"{what:>24}: {part.seconds:.2f} {part.processor:.2f} {part.mebibytes:.2f}", flush=True)
        seconds[size] = ours.seconds
        if size >= 5_000:
            whole, again_part = ours.over(search), rebuild.over(ours)
            than = f"{size} phrases, as a part of Material with search"
            yield Bound(f"build time, {than}", whole.seconds, 0.5)
            yield Bound(f"peak memory, {than}", whole.mebibytes, 0.8, timed=False)
            yield Bound(f"unchanged rebuild, {size} phrases, as a part of a build", again_part.seconds, 0.25)
    if {5_000, 50_000} <= seconds.keys():
        yield Bound("build time, 50,000 phrases over 5,000", seconds[50_000] / seconds[5_000], 12)


def _from_nothing(config: Path, site: Path, given: Mapping[str, str]) -> Cost:
    """A build into a folder that is not there."""
    shutil.rmtree(site, ignore_errors=True)
    return mkdocs(config, site, given)


def _shown(cost: Cost) -> str:
    return f" {cost.seconds:7.2f} s {cost.processor:6.2f} s {cost.mebibytes:4.0f} M"


def stages(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print where a build's processor time goes. It is a guide, not a promise: no bounds."""
    for size in sizes:
        snippets = prepared(work, size)
        runs = []
        for _ in range(repeat):
            shutil.rmtree(work / "profiled", ignore_errors=True)
            said = subprocess.run(
                [sys.executable, "-m", "bench.profiled", str(work / "profiled")],
                cwd=ROOT,
                env=environment({"PHRASEBANK_SNIPPETS": str(snippets), "PYTHONPATH": "tests"}),
                stdout=subprocess.PIPE,
                check=True,
                text=True,
            ).stdout
            runs.append(json.loads(said.splitlines()[-1]))
        print(f"processor time of a build of {size} phrases:")
        names = dict.fromkeys(name for run in runs for name in run)
        for name in names:
            print(f"  {name:<48}{statistics.median(run.get(name, 0) for run in runs):6.2f} s")
    yield from ()


def clean(snippets: Path) -> Library:
    """The library. Raises RuntimeError when it has findings: a faulty one would measure something else."""
    library, findings = rules.inspect(snippets, "entry")
    if library is None or findings:
        raise RuntimeError(f"the generated library is not clean: {findings[:3]}")
    return library
