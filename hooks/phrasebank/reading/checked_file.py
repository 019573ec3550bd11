"""One file while it is being checked: its value, where everything in it stands, and what was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from phrasebank.model import Finding, Place, Severity

Value = Any
"""A tree of dict, list and str; an empty value is the empty string, which no field that needs one accepts."""
Keys = tuple[str | int, ...]
"""Keys and indexes from the root of a file to a value."""


class Spot(NamedTuple):
    """Where a value stands, and the key that it has in a mapping; an item of a list is its own key. All count from 0,
    as YAML's marks do."""

    key_line: int
    key_column: int
    line: int
    column: int


class Occurrence(NamedTuple):
    """One of the places at which the same thing is wrong."""

    rule: str
    place: Place
    message: str
    remedy: str
    excerpt: str | None = None


_LISTED = 10
"""Lines that are named of all the places where the same thing is wrong."""

_START = Spot(0, 0, 0, 0)


@dataclass(slots=True)
class CheckedFile:
    """One file, read. `places` and `cuts` serve while the file is checked and are dropped with it."""

    file: str
    """Path shown to people."""
    lines: list[str]
    """The text, for excerpts."""
    value: Value = ""
    """The whole file as a value; empty when it could not be read."""
    readable: bool = False
    """Whether `value` stands for the file."""
    rest: bool = False
    """Whether `value` stands for a list, but for the items that could not be read."""
    places: dict[Keys, Spot] = field(default_factory=dict)
    """Where the value at each path stands."""
    cuts: dict[Keys, int] = field(default_factory=dict)
    """Path of a plain scalar that a ` #` follows on its last line -> that line, from 0."""
    marred: frozenset[int] = frozenset()
    """Lines, from 0, with characters that may not stand there."""
    hostile: set[Keys] = field(default_factory=set)
    """Paths of the texts on such lines: of each only that is told, first and alone."""
    odd: dict[Keys, tuple[str, str]] = field(default_factory=dict)
    """Path of a plain scalar that other YAML programs take for no text -> it, and what they take it for."""
    findings: list[Finding] = field(default_factory=list)
    """What was wrong with the file as YAML."""
    _texts: list[tuple[Keys, str]] = field(default_factory=list, init=False)
    """The texts, once they were asked for."""

    def forget(self) -> None:
        """Know nothing of values that were read in vain."""
        for known in (self.places, self.cuts, self.hostile, self.odd):
            known.clear()

    def place(self, path: Keys, key: bool = False) -> Place:
        """Where the value (or its key) at a path stands; the nearest ancestor's place if it has none."""
        while path and path not in self.places:
            path = path[:-1]
        spot = self.places.get(path, _START)
        line, column = (spot.key_line, spot.key_column) if key else (spot.line, spot.column)
        return Place(self.file, line + 1, column + 1)

    def excerpt(self, place: Place) -> str:
        """The line a place points into, cut to what fits beside a message."""
        text = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        offset = min(place.column - 1, len(text))
        start = len(text) - len(text.lstrip()) if offset < 40 else offset - 20
        return (
            ("…" if start and offset >= 40 else "")
            + text[start : start + 60].rstrip()
            + ("…" if len(text) > start + 60 else "")
        )

    def report_once(self, found: Sequence[Occurrence], severity: Severity = "error") -> None:
        """Add one finding for what has one cause: the first place, and where else it is."""
        if not found:
            return
        first, *others = sorted(found, key=lambda one: one.place)
        message = first.message
        if others:
            lines = [str(line) for line in dict.fromkeys(other.place.line for other in others)]
            more = "……" if len(lines) > _LISTED else ""
            message += f"；同类还有 {len(others)} 处，在第 {'、'.join(lines[:_LISTED])}{more} 行"
        self.report(first.rule, first.place, message, first.remedy, first.excerpt, severity)

    def gather(self) -> None:
        """Make one finding of what is found over and over: the same fault in more places than anybody reads."""
        same: dict[tuple[str, str, str], list[Finding]] = {}
        for finding in self.findings:
            same.setdefault((finding.rule, finding.message, finding.remedy), []).append(finding)
        many = [found for found in same.values() if len(found) > _LISTED]
        told = {id(finding) for found in many for finding in found}  # by identity: there may be thousands
        self.findings = [finding for finding in self.findings if id(finding) not in told]
        for found in many:
            first = min(found, key=lambda finding: finding.place)
            self.report_once(
                [Occurrence(f.rule, f.place, f.message, f.remedy, f.excerpt) for f in found], first.severity
            )

    def texts(self) -> Sequence[tuple[Keys, str]]:
        """Every text of the file, by its path."""
        if not self._texts:
            self._texts = [*_texts(self.value, ())]
        return self._texts

    def report(
        self,
        rule: str,
        place: Place,
        message: str,
        remedy: str,
        excerpt: str | None = None,
        severity: Severity = "error",
    ) -> None:
        """Add a finding at a place; the excerpt is the place's line unless given."""
        shown = self.excerpt(place) if excerpt is None else excerpt
        self.findings.append(Finding(place, rule, severity, message, remedy, shown))


def _texts(value: Value, path: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
    else:
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
