"""Defines what a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from phrasebank.model import Finding, Library, Phrase, Place, Severity

Scope = Literal["entry", "library"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with a name."""

    name: str
    """Its name, which never changes: findings carry it, and excuses refer to it."""
    severity: Severity
    """The severity of all findings that it makes."""
    scope: Scope
    """Whether it runs at every build, or only in `check`: see the wing's docstring."""
    find: Callable[[Library], Iterable[Finding]]
    """Yields the findings in a library."""

    def finding(self, place: Place, message: str, remedy: str, excerpt: str) -> Finding:
        """A finding of this rule."""
        return Finding(place, self.name, self.severity, message, remedy, excerpt)


def collective(library: Library) -> frozenset[str]:
    """The names of the audiences that are teams."""
    return frozenset(a.name for a in library.vocabulary.audiences if a.voice == "collective")


def excuses(library: Library) -> Iterator[tuple[Place, str, Phrase]]:
    """Yield every excuse as the place of a phrase, the name of a rule and the phrase, once for the place of the phrase
    and once for that of each move."""
    for phrase in library.phrases:
        for name in phrase.excuse:
            yield from ((place, name, phrase) for place in (phrase.place, *phrase.move_places))
