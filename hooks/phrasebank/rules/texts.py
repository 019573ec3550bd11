"""What the rules about words read: every text that a writer sees or copies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from phrasebank.model import Finding, Library, Phrase, Place, Point
from phrasebank.rules.matching import Needle, Span
from phrasebank.rules.registry import Rule
from phrasebank.words.characters import around


class Text(NamedTuple):
    """One text, and what findings about it need."""

    place: Place
    """The place of findings: where the text begins, or the entry that has it."""
    whose: str
    """What kind of text it is, in Chinese, with `{}` where the id goes. `owner` puts the id in, for only few texts have a finding."""
    id: str
    """The id of the point, phrase or template that has the text."""
    text: str
    """The text."""
    moves: tuple[tuple[str, Place], ...] = ()
    """The moves that the text is joined of, each with its place; empty where it was written as one text."""

    @property
    def owner(self) -> str:
        """What kind of text it is and whose, for the beginning of a message, which goes on with 里 or a verb."""
        return self.whose.format(self.id)

    def at(self, span: Span) -> str:
        """A stretch of the text in quotation marks, for messages."""
        inner = self.text[slice(*span)].replace("“", "‘").replace("”", "’")
        return f"“{inner}”"

    def finding(self, rule: Rule, span: Span, message: str, remedy: str) -> Finding:
        """A finding about a stretch of the text."""
        place = self._standing(span[0])
        return rule.finding(place, message, remedy, around(self.text, span[0]))

    def _standing(self, offset: int) -> Place:
        """Where the move of an offset stands."""
        place, end = self.place, 0
        for move, begins in self.moves:
            if offset < end:
                break
            place, end = begins, end + len(move)
        return place


def of(phrase: Phrase) -> Text:
    """A phrase's text."""
    moves = tuple(zip(phrase.moves.values(), phrase.move_places, strict=True))
    return Text(phrase.place, "表述 {} ", phrase.id, phrase.text, moves)


def _whose(library: Library, section: str) -> dict[str, str]:
    """How the moves of a section are called in messages, by their ids."""
    declared = library.section[section].moves if section in library.section else ()
    return {move.id: f"表述 {{}} 的“{move.title}”" for move in declared}


def move(library: Library, point: Point, phrase: Phrase, name: str) -> Text:
    """One move of a phrase of a point."""
    place = phrase.move_places[[*phrase.moves].index(name)]
    return Text(place, _whose(library, point.section)[name], phrase.id, phrase.moves[name])


@lru_cache(maxsize=1)
def moves(library: Library) -> Sequence[Text]:
    """Every move of the phrases that are written in moves, told apart once for all the rules that look through them."""
    whose = {section: _whose(library, section) for section in library.section}
    return tuple(
        Text(place, whose[point.section].get(name, "表述 {} "), phrase.id, text)
        for point in library.points
        for phrase in point.wordings
        if phrase.moves
        for (name, text), place in zip(phrase.moves.items(), phrase.move_places, strict=True)
    )


def pieces(library: Library) -> Iterator[Text]:
    """The texts that must be whole by themselves: moves, and phrases without any."""
    yield from moves(library)
    yield from (of(phrase) for phrase in library.phrases if not phrase.moves)


def title(point: Point) -> Text:
    """A point's lead clause."""
    return Text(point.place, "要点 {} 的领句", point.id, point.title)


def names(library: Library) -> Iterator[Text]:
    """The other names of the points: like titles, they are offered as lead clauses."""
    for point in library.points:
        yield from (Text(point.place, "要点 {} 的又称", point.id, name) for name in point.also)


def examples(library: Library) -> Iterator[Text]:
    """The stories that are read and never copied."""
    for point in library.points:
        yield from (Text(point.place, "要点 {} 的示例", point.id, example) for example in point.examples)


def everything(library: Library) -> Iterator[Text]:
    """Titles, other names, plain talk, questions, examples and phrases of the points, and what the templates bring
    themselves."""
    yield from map(title, library.points)
    yield from names(library)
    for point in library.points:
        if point.plain:
            yield Text(point.place, "要点 {} 的白话", point.id, point.plain)
        yield from (Text(point.place, "要点 {} 的提问", point.id, question) for question in point.ask)
    yield from examples(library)
    yield from map(of, library.phrases)
    for template in library.templates:
        own = (template.headline, *(text for part in template.parts for text in part.text))
        yield from (Text(template.place, "模板 {} ", template.id, text) for text in own)


class Body:
    """Texts laid end to end, so that words which stand in none of them, as most of the wording lists' do, cost one
    search and not one a text."""

    def __init__(self, texts: Iterable[Text]) -> None:
        self._texts = tuple(texts)
        self._whole = "\n".join(text.text for text in self._texts)
        self._starts = [0, *accumulate(len(text.text) + 1 for text in self._texts)]

    def __iter__(self) -> Iterator[Text]:
        """Every text."""
        return iter(self._texts)

    def holding(self, literal: str) -> Iterator[Text]:
        """Yield each text that holds a literal."""
        at = self._whole.find(literal)
        while at >= 0:
            text, after = self._at(at)
            yield text
            at = self._whole.find(literal, after)

    def matching(self, pattern: re.Pattern[str]) -> Iterator[Text]:
        """Yield each text in which a pattern matches somewhere; it may not take in line feeds."""
        match = pattern.search(self._whole)
        while match:
            text, after = self._at(match.start())
            yield text
            match = pattern.search(self._whole, after)

    def find(self, needle: Needle) -> Iterator[tuple[Text, Span]]:
        """Yield every place where a needle stands, with its text."""
        for text in self.holding(needle.literal):
            for match in needle.pattern.finditer(text.text):
                yield text, match.span()

    def _at(self, offset: int) -> tuple[Text, int]:
        """The text at an offset, and where the next one begins."""
        index = bisect_right(self._starts, offset) - 1
        return self._texts[index], self._starts[index + 1]


@lru_cache(maxsize=1)
def body(library: Library) -> Body:
    """`everything`, laid end to end once for all the rules that look through it."""
    return Body(everything(library))


def forget() -> None:
    """Let go of what was told apart and laid end to end: it is a third of the memory that the library is."""
    moves.cache_clear()
    body.cache_clear()
