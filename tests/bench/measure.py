"""Wall time, processor time and peak memory of commands."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from bench.machine import LOOKS

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Cost:
    """What one run took."""

    seconds: float
    """Wall time."""
    processor: float
    """Processor time, in seconds: of the process and of those it waited for."""
    mebibytes: float
    """Peak resident memory of the process."""

    def over(self, other: Cost) -> Cost:
        """Both figures as parts of another run's."""
        return Cost(
            self.seconds / other.seconds,
            self.processor / other.processor,
            self.mebibytes / other.mebibytes,
        )


def environment(extra: Mapping[str, str]) -> dict[str, str]:
    """Ours, made the same for every candidate, and as readers have it: compiled Python is kept, ours like the theme's."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": "1700000000",
        **extra,
    }


def mkdocs(config: Path, target: Path, extra: Mapping[str, str]) -> Cost:
    """Build a MkDocs project. Raises RuntimeError with what it said when it fails."""
    return run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(target)], extra)


def run(command: Sequence[str], extra: Mapping[str, str]) -> Cost:
    """Run a command to its end. Raises RuntimeError with what it said when it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(extra),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(said)
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
    return Cost(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale)


def medians(repeat: int, candidates: Sequence[Callable[[], Cost]]) -> list[Cost]:
    """The median cost of each candidate, figure by figure. They take turns, so that a slow spell of the machine meets them
    all, and each round begins with another, so that none has the others' warm caches every time."""
    costs: list[list[Cost]] = [[] for _ in candidates]
    for round in range(repeat):
        for turn in range(len(candidates)):
            at = (round + turn) % len(candidates)
            LOOKS.take()
            costs[at].append(candidates[at]())
    return [
        Cost(*(statistics.median(getattr(cost, f.name) for cost in each) for f in fields(Cost)))
        for each in costs
    ]
