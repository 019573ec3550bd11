"""Whether the machine was this run's alone: what is measured beside others is no measure."""

from __future__ import annotations

import statistics
import time

WORK = 0.05
"""Seconds of processor time that a look takes."""

FREE = 1.15
"""A machine that is ours alone gives a second of its processor in at most so many seconds."""


def look() -> float:
    """How many seconds a second of processor time takes just now: 1 on a machine that is ours alone."""
    wall, processor = time.perf_counter(), time.process_time()
    while time.process_time() - processor < WORK:
        pass
    return (time.perf_counter() - wall) / (time.process_time() - processor)


class Looks:
    """The looks of one benchmark."""

    def __init__(self) -> None:
        self.seen: list[float] = []

    def take(self) -> None:
        """Look once more."""
        self.seen.append(look())

    @property
    def wait(self) -> float:
        """The median of what was seen; a moment's work of the system itself does not count."""
        return statistics.median(self.seen)

    @property
    def busy(self) -> bool:
        """Whether others worked here at the same time."""
        return self.wait > FREE


LOOKS = Looks()
"""Those of the benchmark that runs."""
