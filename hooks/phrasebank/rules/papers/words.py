"""What the rules of a paper go by, made ready to be used."""

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
    """One thing that is looked for word by word."""

    rule: str
    needle: Needle
    right: str
    remedy: str
    source: str
    grade: str


@dataclass(frozen=True, slots=True)
class Line:
    """An empty line, a wrong subject or a promise."""

    kind: str
    needle: Needle
    remedy: str


class Words:
    """What the rules go by, ready to be used."""

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
        """What is quoted at length or mentioned."""
        self.others = Exemptions(mentions, term=0)
        """What is quoted at all, or mentioned."""

    def dimensions(self, text: str) -> set[str]:
        """What a text is about, as far as its words show."""
        return {one for dimensions, words in self.topics if words.search(text) for one in dimensions}

    def find(self, name: str, text: str) -> Iterator[re.Match[str]]:
        """Yield every place of a pattern in a text."""
        return self._patterns[name].finditer(text)

    def first(self, name: str, text: str) -> re.Match[str] | None:
        """The first of them."""
        return self._patterns[name].search(text)

    def whole(self, name: str, text: str) -> str:
        """A text that is all of a pattern; else empty."""
        return text if self._patterns[name].fullmatch(text) else ""

    def without(self, name: str, text: str) -> str:
        """A text with all of them taken out."""
        return self._patterns[name].sub("", text)


def _ready(made: Mapping[str, str]) -> Needle:
    return Needle(made["literal"], re.compile(made["pattern"]))


def spans(needle: Needle, text: str) -> Iterator[Span]:
    """Yield every place of a needle in a text."""
    if needle.literal in text:
        yield from (match.span() for match in needle.pattern.finditer(text))
