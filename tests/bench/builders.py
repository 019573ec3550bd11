"""The plain files of `phrasebank generate` through each builder that takes them, beside MkDocs with our hook."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from bench.bounds import Bound
from bench.generate import prepared
from bench.measure import ROOT, Cost, environment, medians, mkdocs, run

PROGRAMS = Path(sys.prefix) / "builders/bin"
"""Where the builders stand that are apart from our own; `make .venv/.builders` puts them there."""

PHRASEBANK = (sys.executable, "-m", "phrasebank.commands.cli")


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print seconds of the clock and of the processor and MiB of each: a guide to which to use, no bounds. What the plain files
    cost beside a builder is a column of its own: they are written before it and finished after it."""
    names = ("hook in MkDocs", "plain files", "MkDocs", "ProperDocs", "Zensical", "finish")
    print(f"{'phrases':>8}" + "".join(f" {name:>24}" for name in names) + "   (clock, processor, memory)")
    for size in sizes:
        snippets = prepared(work, size)
        given = {"PHRASEBANK_SNIPPETS": str(snippets)}
        plain = work / f"plain-files-{size}"
        write = (*PHRASEBANK, "generate", str(plain))
        subprocess.run(write, cwd=ROOT, env=environment(given), check=True, stdout=subprocess.DEVNULL)
        costs = medians(
            repeat,
            (
                partial(_hook, work / f"hook-{size}", given),
                # Into a folder beside: the builders read the other.
                partial(run, (*PHRASEBANK, "generate", f"{plain}-again"), given),
                partial(_build, (sys.executable, "-m", "mkdocs"), plain),
                partial(_build, (str(PROGRAMS / "properdocs"),), plain),
                partial(_build, (str(PROGRAMS / "zensical"),), plain),
                partial(_finish, plain),
            ),
        )
        print(
            f"{size:>8}"
            + "".join(f" {c.seconds:7.2f} s {c.processor:6.2f} s {c.mebibytes:4.0f} M" for c in costs),
            flush=True,
        )
    yield from ()


def _hook(site: Path, given: dict[str, str]) -> Cost:
    shutil.rmtree(site, ignore_errors=True)
    return mkdocs(ROOT / "mkdocs.yml", site, given)


def _build(builder: Sequence[str], plain: Path) -> Cost:
    """A build from nothing: without the last site, and without what a builder keeps of it."""
    for name in ("site", ".cache"):
        shutil.rmtree(plain / name, ignore_errors=True)
    return run((*builder, "build", "-f", str(plain / "mkdocs.yml")), {})


def _finish(plain: Path) -> Cost:
    if not (plain / "site").exists():  # in a round that begins with it
        _build((sys.executable, "-m", "mkdocs"), plain)
    return run((*PHRASEBANK, "finish", str(plain / "site")), {})
