"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from phrasebank.model import Finding, Library, Phrase, Place, Severity

Scope = Literal["entry", "library"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One named check."""

    name: str
    """Stable name: findings carry it, excuses refer to it."""
    severity: Severity
    """The severity of all findings that it makes."""
    scope: Scope
    """Whether it runs at every build or in `check` only: see the wing's docstring."""
    find: Callable[[Library], Iterable[Finding]]
    """The check itself."""

    def finding(self, place: Place, message: str, remedy: str, excerpt: str) -> Finding:
        """What this rule has to say about a place."""
        return Finding(place, self.name, self.severity, message, remedy, excerpt)


def collective(library: Library) -> frozenset[str]:
    """The audiences that speak as a team."""
    return frozenset(a.name for a in library.vocabulary.audiences if a.voice == "collective")


def excuses(library: Library) -> Iterator[tuple[Place, str, Phrase]]:
    """Yield (place of the phrase or of one of its moves, rule's name, phrase) for every excuse; the phrase's own place
    comes first."""
    for phrase in library.phrases:
        for name in phrase.excuse:
            yield from ((place, name, phrase) for place in (phrase.place, *phrase.move_places))
