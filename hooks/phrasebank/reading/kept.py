"""What a program keeps that reads a library again and again, as `serve` does, so that only changed files are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from phrasebank.model import Made, Point
from phrasebank.reading.run import Reader

_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of one file."""

    made_from: tuple[object, ...]
    """The digest of the file, and what it was checked against: as long as all of it is the same, the file need not be read
    again."""
    value: Any
    """What it says."""
    gathered: Reader
    """Its findings, and what only the whole library can judge."""


@dataclass(slots=True)
class Kept:
    """What `serve` keeps of one build for the next: every file that it read, and what was made of it."""

    files: dict[Path, Read] = field(default_factory=dict)
    """By path: what was last read of a file. A file that could not be read whole is not kept, and is read again."""
    values: dict[str, object] = field(default_factory=dict)
    """The values that the last library was put together from, by their names: see `same`."""
    judged_by: tuple[object, ...] = ()
    """The values against which the points were checked when `faultless` was filled; others make it worthless."""
    faultless: dict[int, Point] = field(default_factory=dict)
    """The points in which that check found nothing, by their `id()`; they need no second check."""
    made: Made = field(default_factory=dict)
    """What was made of points and other values of earlier libraries: see `Library.each` and `Library.once`."""

    def same(self, what: str, value: _V) -> _V:
        """The value that was read of something before, if it was equal: what has not changed stays the same object, so that
        whoever asks need not compare it piece by piece."""
        before = self.values.get(what)
        if type(before) is type(value) and before == value:
            return before
        self.values[what] = value
        return value

    def file(
        self,
        reader: Reader,
        path: Path,
        checked_against: tuple[object, ...],
        make: Callable[[Reader, _V | None], _V],
    ) -> _V:
        """What a file says; it is read only where that is not known. `make` reads it, with a reader of its own and what was
        last read of it; the reader takes over what is wrong."""
        made_from = (reader.digest(path), *checked_against)
        before = self.files.pop(path, None)
        if before is None or before.made_from != made_from:
            gathered = reader.apart()
            before = Read(made_from, make(gathered, before.value if before else None), gathered)
        if before.gathered.complete:
            self.files[path] = before
        reader.take(before.gathered)
        value: _V = before.value
        return value
