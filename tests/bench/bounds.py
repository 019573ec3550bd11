"""A bound, and whether this run keeps it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bound:
    """Something that must stay at or below a limit."""

    name: str
    """What was measured."""
    value: float
    """What came out."""
    limit: float
    """What it may be."""
    timed: bool = True
    """Whether it depends on how busy the machine is."""
    judged: bool = True
    """Whether there is a verdict: not of a time that was taken on a busy machine."""

    @property
    def holds(self) -> bool:
        """Whether it does."""
        return self.value <= self.limit

    def __str__(self) -> str:
        verdict = ("holds " if self.holds else "BROKEN") if self.judged else "busy  "
        return f"{verdict}  {self.name}: {self.value:.2f} (at most {self.limit:g})"
