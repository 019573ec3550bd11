"""The lists and patterns for the rules of a paper, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from phrasebank.rules.concessions import Turn
from phrasebank.rules.formulations import Series
from phrasebank.rules.matching import Exemptions, Needle, Span


@dataclass(frozen=True, slots=True)
class Found:
    """An item that is searched for word by word."""

    rule: str
    needle: Needle
    right: str
    remedy: str
    source: str
    grade: str


@dataclass(frozen=True, slots=True)
class Line:
    """An empty phrase, a wrong subject or a promise."""

    kind: str
    needle: Needle
    remedy: str


class Words:
    """The lists and patterns for the rules, compiled."""

    def __init__(self, made: Mapping[str, Any]) -> None:
        """`made` is what `handed.review_words` gives."""
        self.rules: Mapping[str, Mapping[str, str]] = made["rules"]
        self.finds = [
            Found(one["rule"], _ready(one), one["right"], one["remedy"], one["source"], one["grade"])
            for one in made["finds"]
        ]
        self.lines = [Line(one["kind"], _ready(one), one["remedy"]) for one in made["lines"]]
        self.series = [
            (
                Series(
                    one["name"],
                    tuple(one["members"]),
                    one["remedy"],
                    re.compile(one["one"]),
                    re.compile(one["run"]),
                ),
                str(one["source"]),
            )
            for one in made["series"]
        ]
        self.turns = [Turn(_ready(one), re.compile(one["then"]), one["remedy"]) for one in made["turns"]]
        self.topics: list[tuple[Sequence[str], re.Pattern[str]]] = [
            (one["dimensions"], re.compile(one["words"])) for one in made["topics"]
        ]
        self.campaigns: Sequence[Mapping[str, Any]] = made["campaigns"]
        self.teams: Sequence[str] = made["teams"]
        self.pairs: Mapping[str, str] = made["pairs"]
        self.full: Mapping[str, str] = made["full"]
        self.set: Sequence[str] = made["set"]
        self._patterns = {name: re.compile(source) for name, source in made["patterns"].items()}
        mentions = [_ready(one) for one in made["mentions"]]
        self.exempt = Exemptions(mentions)
        """Exempts long quotations and mentions."""
        self.others = Exemptions(mentions, term=0)
        """Exempts all quotations, and mentions."""

    def dimensions(self, text: str) -> set[str]:
        """The ids of the dimensions that the words of a text belong to."""
        return {one for dimensions, words in self.topics if words.search(text) for one in dimensions}

    def find(self, name: str, text: str) -> Iterator[re.Match[str]]:
        """Yield every match of a pattern in a text."""
        return self._patterns[name].finditer(text)

    def first(self, name: str, text: str) -> re.Match[str] | None:
        """The first match of a pattern in a text, or None."""
        return self._patterns[name].search(text)

    def whole(self, name: str, text: str) -> str:
        """The text, if a pattern matches all of it; else empty."""
        return text if self._patterns[name].fullmatch(text) else ""

    def without(self, name: str, text: str) -> str:
        """A text without the matches of a pattern."""
        return self._patterns[name].sub("", text)


def _ready(made: Mapping[str, str]) -> Needle:
    return Needle(made["literal"], re.compile(made["pattern"]))


def spans(needle: Needle, text: str) -> Iterator[Span]:
    """Yield every place of a needle in a text."""
    if needle.literal in text:
        yield from (match.span() for match in needle.pattern.finditer(text))
