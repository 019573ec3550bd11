"""Finding the words of the wording lists in a text, and what is exempt from them.

Everything here is plain enough to be done the same way in JavaScript: substrings, and regular expressions that both
languages read alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from phrasebank.model import Wording

GAP = "…"
"""In a wording list: up to three characters of the same clause may stand here."""

STOPS = "，。；：？！"
"""What ends a clause."""

TERM = 20
"""The longest quoted text that is a term, in characters; a term holds none of STOPS either. The longest fixed
formulation of one clause, 以学铸魂、以学增智、以学正风、以学促干, has 19. A longer text in quotation marks is what
somebody said."""

Span = tuple[int, int]
"""Start and end in a text, in characters."""

QUOTED = re.compile("“([^“”]*)”")
"""A quotation or a term in quotation marks."""

_STOP = re.compile(f"[{STOPS}]")
_CLAUSE_END = re.compile(f"[{STOPS}]|$")
_SENTENCE = re.compile("[^。？！]+")


@dataclass(frozen=True, slots=True)
class Needle:
    """Something to look for."""

    literal: str
    """A text that is always part of it, so that a text without it needs no closer look."""
    pattern: re.Pattern[str]
    """The whole."""

    @classmethod
    def of(cls, text: str) -> Needle:
        """A text of a wording list; it may hold a GAP."""
        pieces = text.split(GAP)
        between = f"[^{STOPS}、“”【】]{{0,3}}?"
        return cls(max(pieces, key=len), re.compile(between.join(map(re.escape, pieces))))


class Exemptions:
    """What the rules about words pass over: quotations, and mentions (不得使用…)."""

    def __init__(self, wording: Wording, term: int = TERM) -> None:
        """`term` is the longest quoted text that counts as the writer's own; 0 exempts all that is quoted."""
        self._mentions = tuple(Needle.of(mention.text) for mention in wording.mentions)
        self._term = term

    def cover(self, span: Span, text: str) -> bool:
        """Whether a place in a text is exempt."""
        return any(start <= span[0] and span[1] <= end for start, end in self._stretches(text))

    def _stretches(self, text: str) -> Iterator[Span]:
        for match in QUOTED.finditer(text):
            inner = match.group(1)
            if len(inner) > self._term or _STOP.search(inner):
                yield match.span()
        for word in self._mentions:
            for match in word.pattern.finditer(text):
                stop = _CLAUSE_END.search(text, match.end())
                yield match.start(), stop.start() if stop else len(text)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, without the marks that end them."""
    return (match.group() for match in _SENTENCE.finditer(text))
