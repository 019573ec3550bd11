"""Texts with characters that may not stand there: such a text is told of that and of nothing else, as whatever else seems
to be wrong with it may come from them. A radical sign in a slot's name makes a slot that nobody declared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from phrasebank.model import Finding, Place
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.words import characters

RULE = "hostile-character"
"""The name of the rule that reports such characters."""

_LINE = re.compile(r"\r\n|\r|\n")
_OF_NAMES = ("undeclared-name", "undeclared-slot")
"""Rules that report undeclared names. They are silent while library.yml has such characters itself, as the declared name may have one."""


def lines(text: str) -> frozenset[int]:
    """The lines, from 0, that hold such characters."""
    if not characters.HOSTILE.search(text):
        return frozenset()
    return frozenset(n for n, line in enumerate(_LINE.split(text)) if characters.HOSTILE.search(line))


def note(checked: CheckedFile, path: Keys, event: Any) -> None:
    """Note a scalar that has them, as they stand or as an escape."""
    start, end = event.start_mark.line, event.end_mark
    if event.style == '"' and characters.HOSTILE.search(event.value):
        checked.hostile.add(path)
    elif checked.marred:
        last = end.line - 1 if end.column == 0 and end.line > start else end.line
        if not checked.marred.isdisjoint(range(start, last + 1)):
            checked.hostile.add(path)


def alone(checked: CheckedFile) -> Iterator[Finding]:
    """The findings of a file. Of those about texts with such characters only the ones that report the characters are left."""
    places = {checked.place(path, key=key) for path in checked.hostile for key in (False, True)}
    return (finding for finding in checked.findings if finding.rule == RULE or finding.place not in places)


def places(checked: CheckedFile) -> Iterator[Place]:
    """The places at which rules would report something about texts with such characters: where the text stands, and where the
    phrase, the point or the file begins that has it."""
    for path in checked.hostile:
        yield checked.place(path)
        if len(path) > 2 and path[1] == "phrases":
            phrase = path[:3]
            yield checked.place((*phrase, "text"))
            yield from (checked.place(other) for other in checked.places if other[:3] == phrase)
        elif path and isinstance(path[0], int):
            yield checked.place(path[:1])
        else:
            yield Place(checked.file)


def named_apart(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those that say a name is not declared."""
    return [finding for finding in findings if finding.rule not in _OF_NAMES]
