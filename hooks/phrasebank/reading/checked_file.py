"""A file that is being checked: its value, the place of everything in it, and the findings about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from phrasebank.model import Finding, Place, Severity

Value = Any
"""A tree of dict, list and str; an empty value is the empty string, which no field that needs one accepts."""
Keys = tuple[str | int, ...]
"""The path of a value: the keys and indexes that lead to it from the root of its file."""


class Spot(NamedTuple):
    """The place of a value, and of its key if it has one in a mapping; the key of an item in a list is the item itself.
    Lines and columns count from 0, as YAML's marks do."""

    key_line: int
    key_column: int
    line: int
    column: int


class Occurrence(NamedTuple):
    """One of several places with the same fault. The fields are those of Finding."""

    rule: str
    place: Place
    message: str
    remedy: str
    excerpt: str | None = None


_LISTED = 10
"""How many lines a finding names when the same fault occurs in many."""

_START = Spot(0, 0, 0, 0)


@dataclass(slots=True)
class CheckedFile:
    """A file that has been read. Its places are only needed while it is checked."""

    file: str
    """The path as people are shown it."""
    lines: list[str]
    """The lines of the text, for excerpts."""
    value: Value = ""
    """The whole file as a value; empty when it could not be read."""
    readable: bool = False
    """Whether `value` is the value of the whole file."""
    rest: bool = False
    """Whether `value` is the value of the file without what could not be read."""
    unread: set[Keys] = field(default_factory=set)
    """The paths in a file that is no list at which something could not be read. The value is empty there, which is no fault."""
    places: dict[Keys, Spot] = field(default_factory=dict)
    """By path of a value, its place."""
    cuts: dict[Keys, int] = field(default_factory=dict)
    """By path of a plain scalar that is followed by ` #` on its last line, the number of that line from 0."""
    marred: frozenset[int] = frozenset()
    """The numbers, from 0, of lines with forbidden characters."""
    hostile: set[Keys] = field(default_factory=set)
    """The paths of texts with forbidden characters. Nothing but these characters is reported of them."""
    odd: dict[Keys, tuple[str, str]] = field(default_factory=dict)
    """By path of a plain scalar that other YAML programs do not read as text, the scalar and what they read it as."""
    left_out: set[Keys] = field(default_factory=set)
    """The paths of fields that are written twice and of which one value was left out."""
    findings: list[Finding] = field(default_factory=list)
    """What is wrong with the file."""
    _texts: list[tuple[Keys, str]] = field(default_factory=list, init=False)
    """What `texts` returns, once it has been called."""

    def forget(self) -> None:
        """Drop the places of values that turned out to be unusable."""
        for known in (self.places, self.cuts, self.hostile, self.odd, self.left_out, self.unread):
            known.clear()

    def forget_below(self, path: Keys) -> None:
        """Drop what is known of the value at a path, and of all values in it."""
        dropped = {known for known in self.places if known[: len(path)] == path}
        self.places = {known: spot for known, spot in self.places.items() if known not in dropped}
        self.cuts = {known: line for known, line in self.cuts.items() if known not in dropped}
        self.odd = {known: said for known, said in self.odd.items() if known not in dropped}
        self.hostile -= dropped

    def place(self, path: Keys, *, key: bool = False) -> Place:
        """The place of the value at a path, or with `key` of its key. A path without a place gets that of its nearest
        ancestor."""
        while path and path not in self.places:
            path = path[:-1]
        spot = self.places.get(path, _START)
        line, column = (spot.key_line, spot.key_column) if key else (spot.line, spot.column)
        return Place(self.file, line + 1, column + 1)

    def excerpt(self, place: Place) -> str:
        """The line of a place, cut to the length that fits beside a message."""
        text = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        offset = min(place.column - 1, len(text))
        start = len(text) - len(text.lstrip()) if offset < 40 else offset - 20
        return (
            ("…" if start and offset >= 40 else "")
            + text[start : start + 60].rstrip()
            + ("…" if len(text) > start + 60 else "")
        )

    def report_once(self, found: Sequence[Occurrence], severity: Severity = "error") -> None:
        """Add a single finding for one fault that occurs at several places: it is at the first, and names the lines of
        the others."""
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
        """Replace findings about the same fault by a single one where there are more of them than anybody reads."""
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
        """Every text of the file with its path."""
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
        """Add a finding. Its excerpt is the line of the place, unless another is given."""
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
