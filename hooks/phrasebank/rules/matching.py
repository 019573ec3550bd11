"""Finds the words of the wording lists in a text, and knows the places that are exempt.

Only substrings and regular expressions that Python and JavaScript read alike are used, so that the browser can do the
same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from phrasebank.model import Mistake, Wording

GAP = "…"
"""In the lists this stands for up to three characters of the same clause."""

NUMBER = "#"
"""In the lists this stands for a number, in digits or in Chinese."""

DIGITS = "##"
"""In the lists this stands for a number in digits. “3件件” is a slip, “一件件” is none."""

STOPS = "，。；：？！"
"""The marks that end a clause."""

TERM = 20
"""How long a quoted text may be and still count as a term, in characters; a term holds none of STOPS either. The longest
fixed formulation of one clause, 以学铸魂、以学增智、以学正风、以学促干, has 19. A longer quotation is what somebody said."""

Span = tuple[int, int]
"""The start and end of a place in a text, in characters."""

QUOTED = re.compile("“([^“”]*)”")
"""A quotation, or a term in quotation marks."""

CALLED = re.compile("(?:这样的|这种|这个|这一|的|等)?(?:写法|说法|提法|用法|简称|错字|错别字|误写)|一[词语]")
"""Words behind a quotation that show that it is discussed and not used."""

_NUMBER = "[0-9零\u3007一二两三四五六七八九十百千万几]{1,8}"
_BETWEEN = f"[^{STOPS}、“”【】]{{0,3}}?"
_SYNTAX = re.compile(r"[\^$.*+?()\[\]{}|/]")
_PIECES = re.compile(f"({GAP}+|{DIGITS}|{NUMBER})")

LEADS = f"(?<![^{STOPS}、“‘（])"
"""Looks back to the beginning of a text or of a clause. Both languages need a look-behind of fixed width."""

_STOP = re.compile(f"[{STOPS}]")
_CLAUSE_END = re.compile(rf"[{STOPS}]|\Z")
_SENTENCE = re.compile("[^。？！]+")


_HIDDEN = {
    "但": ("(?<![不非岂何])", "(?![愿书凡])"),
    "却": ("(?<![忘退推冷了谢抛失])", "(?!步)"),
    "还": ("(?<![归偿退交送返奉讨])", "(?![款钱本原债清给])"),
    "不过": ("(?<![只超越躲逃忙绕跳通])", "(?![问关夜去来硬失])"),
    "就是": ("", "(?!说)"),
}
"""By conjunction, what shows that it is part of another word (不但, 忘却, 归还, 只不过): patterns for the text before and
behind."""


def escaped(text: str) -> str:
    """A text as a pattern that matches it literally in both languages: only characters that are syntax in both are
    escaped."""
    return _SYNTAX.sub(lambda found: "\\" + found.group(), text)


def _pattern(piece: str) -> str:
    if piece == NUMBER:
        return _NUMBER
    if piece == DIGITS:
        return "[0-9]{1,8}"
    return _BETWEEN if piece.startswith(GAP) else escaped(piece)


def _whole_word(word: str) -> str:
    before, behind = _HIDDEN.get(word, ("", ""))
    return before + escaped(word) + behind


@dataclass(frozen=True, slots=True)
class Needle:
    """What is searched for."""

    literal: str
    """A text that every match contains, so that a text without it need not be searched."""
    pattern: re.Pattern[str]
    """The complete pattern, with gaps and with what must stand around it."""

    @classmethod
    def of(cls, text: str, before: str = "", behind: str = "") -> Needle:
        """A needle for a text of a wording list, which may hold GAP, NUMBER and DIGITS. `before` and `behind` are
        patterns for what surrounds it."""
        pieces = [piece for piece in _PIECES.split(text) if piece]
        literal = max((piece for piece in pieces if not _PIECES.fullmatch(piece)), key=len, default="")
        return cls(literal, re.compile(before + "".join(map(_pattern, pieces)) + behind))

    @classmethod
    def wrong(cls, mistake: Mistake) -> Needle:
        """A needle for the places at which a mistake of the list really is one."""
        before = LEADS if mistake.leads else ""
        before += "".join(f"(?<!{escaped(text)})" for text in mistake.unless_after)
        behind = f"(?!{'|'.join(map(escaped, mistake.unless_before))})" if mistake.unless_before else ""
        return cls.of(mistake.wrong, before, behind)

    @classmethod
    def any_of(cls, words: Iterable[str]) -> Needle:
        """A needle for any of some words, except where a word is part of another that is known to contain it."""
        return cls("", re.compile("|".join(map(_whole_word, words))))


class Exemptions:
    """The places that rules about words pass over: quotations, and mentions (不得使用…)."""

    def __init__(self, mentions: Iterable[Needle], term: int = TERM) -> None:
        """`mentions` introduce a mention. Quoted texts of up to `term` characters count as the writer's own; 0 exempts
        everything that is quoted."""
        self._mentions = tuple(mentions)
        self._term = term
        self._last: tuple[str, tuple[Span, ...]] = (
            "",
            (),
        )  # of the text that was asked for last: it is asked again and again

    @classmethod
    def of(cls, wording: Wording, term: int = TERM) -> Exemptions:
        """The exemptions that the wording lists define."""
        return cls((Needle.of(mention.text) for mention in wording.mentions), term)

    def cover(self, span: Span, text: str) -> bool:
        """Whether a place in a text is exempt."""
        if text != self._last[0]:
            self._last = text, tuple(self._stretches(text))
        return any(start <= span[0] and span[1] <= end for start, end in self._last[1])

    def _stretches(self, text: str) -> Iterator[Span]:
        for match in QUOTED.finditer(text):
            inner = match.group(1)
            if len(inner) > self._term or _STOP.search(inner) or CALLED.match(text, match.end()):
                yield match.span()
        for word in self._mentions:
            for match in word.pattern.finditer(text):
                stop = _CLAUSE_END.search(text, match.end())
                yield match.start(), stop.start() if stop else len(text)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text without the marks that end them."""
    return (match.group() for match in _SENTENCE.finditer(text))
