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

    @property
    def holds(self) -> bool:
        """Whether it does."""
        return self.value <= self.limit

    def __str__(self) -> str:
        return (
            f"{'holds ' if self.holds else 'BROKEN'}  {self.name}: {self.value:.2f} (at most {self.limit:g})"
        )
