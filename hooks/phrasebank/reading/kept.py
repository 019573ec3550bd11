"""Keeps what was read of a library, so that a program such as `serve`, which reads it again and again, only reads changed
files."""

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
    """The result of reading one file."""

    made_from: tuple[object, ...]
    """The digest of the file, and the values against which it was checked. While all of these stay equal, the file need
    not be read again."""
    value: Any
    """The value of the file."""
    gathered: Reader
    """The findings about the file, and what can only be checked with the whole library."""


@dataclass(slots=True)
class Kept:
    """What `serve` keeps from one build for the next: what it read of every file, and results made from that."""

    files: dict[Path, Read] = field(default_factory=dict)
    """By path, what was last read of a file. A file that could not be read completely is not kept."""
    values: dict[str, object] = field(default_factory=dict)
    """By name, the values of which the last library consisted: see `same`."""
    judged_by: tuple[object, ...] = ()
    """The values against which the points in `faultless` were checked. When these change, `faultless` is useless."""
    faultless: dict[int, Point] = field(default_factory=dict)
    """By `id()`, the points about which the rules had no finding. They need no second check."""
    made: Made = field(default_factory=dict)
    """Results made from points and other values of earlier libraries: see `Library.each` and `Library.once`."""

    def same(self, what: str, value: _V) -> _V:
        """The value that was kept under the name `what`, if it equals `value`; else `value`, which is kept then. So a
        value that has not changed stays the same object, and whoever depends on it can compare identities."""
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
        """The value of a file, read only where it or `checked_against` has changed. `make` reads it with a reader of its
        own and the value last read. The findings are passed on to `reader`."""
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
