"""Limits findings about texts with forbidden characters to one that reports these characters, because any other fault may
result from them: with a radical in place of a character in its name, a slot seems undeclared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from phrasebank.model import Finding, Place
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.yaml_refusals import MARKUP
from phrasebank.words import characters

RULE = "hostile-character"
"""The name of the rule that reports forbidden characters."""

_TOLD = (RULE, "yaml-syntax", *MARKUP)
"""The rules that say why nothing else is said about a text."""
_LINE = re.compile(r"\r\n|\r|\n")
_OF_NAMES = ("undeclared-name", "undeclared-slot")
"""The rules that report undeclared names. They are silent while library.yml itself holds forbidden characters, because
these may be in the declared name."""


def lines(text: str) -> frozenset[int]:
    """The numbers, from 0, of lines that hold forbidden characters."""
    if not characters.HOSTILE.search(text):
        return frozenset()
    return frozenset(n for n, line in enumerate(_LINE.split(text)) if characters.HOSTILE.search(line))


def note(checked: CheckedFile, path: Keys, event: Any) -> None:
    """Add the path of a scalar to `checked.hostile` if it holds forbidden characters, either directly or as an escape."""
    start, end = event.start_mark.line, event.end_mark
    if event.style == '"' and characters.HOSTILE.search(event.value):
        checked.hostile.add(path)
    elif checked.marred:
        last = end.line - 1 if end.column == 0 and end.line > start else end.line
        if not checked.marred.isdisjoint(range(start, last + 1)):
            checked.hostile.add(path)


def alone(checked: CheckedFile) -> Iterator[Finding]:
    """Yield the findings of a file, without those about texts with forbidden characters, or with a slip of syntax, that do
    not report these."""
    places = {checked.place(path, key=key) for path in checked.hostile for key in (False, True)}
    return (finding for finding in checked.findings if finding.rule in _TOLD or finding.place not in places)


def places(checked: CheckedFile) -> Iterator[Place]:
    """Yield the places at which rules would report something about texts with forbidden characters: those of the text
    itself, and of the phrase, the point or the file that has it."""
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
    """The findings without those about undeclared names."""
    return [finding for finding in findings if finding.rule not in _OF_NAMES]
