"""The texts that the rules about words read: all that a writer sees or copies."""

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
    """A text, and what findings about it need."""

    place: Place
    """The place for findings: where the text begins, or the entry that has it."""
    whose: str
    """The kind of text, in Chinese, with `{}` in place of the id. `owner` fills in the id, because few texts have
    findings."""
    id: str
    """The id of the point, phrase or template that has the text."""
    text: str
    """The text."""
    moves: tuple[tuple[str, Place], ...] = ()
    """The moves that make up the text, each with its place; empty for a text that was written as a whole."""

    @property
    def owner(self) -> str:
        """The kind of text and the id of its owner, for the beginning of a message."""
        return self.whose.format(self.id)

    def at(self, span: Span) -> str:
        """A part of the text in quotation marks, for messages."""
        inner = self.text[slice(*span)].replace("“", "‘").replace("”", "’")
        return f"“{inner}”"

    def finding(self, rule: Rule, span: Span, message: str, remedy: str) -> Finding:
        """A finding about a part of the text."""
        place = self._standing(span[0])
        return rule.finding(place, message, remedy, around(self.text, span[0]))

    def _standing(self, offset: int) -> Place:
        """The place of the move that holds an offset."""
        place, end = self.place, 0
        for move, begins in self.moves:
            if offset < end:
                break
            place, end = begins, end + len(move)
        return place


def of(phrase: Phrase) -> Text:
    """The text of a phrase."""
    moves = tuple(zip(phrase.moves.values(), phrase.move_places, strict=True))
    return Text(phrase.place, "表述 {} ", phrase.id, phrase.text, moves)


def _whose(library: Library, section: str) -> dict[str, str]:
    """By id of a move in a section, what messages call it."""
    declared = library.section[section].moves if section in library.section else ()
    return {move.id: f"表述 {{}} 的“{move.title}”" for move in declared}


def move(library: Library, point: Point, phrase: Phrase, name: str) -> Text:
    """A move of a phrase of a point."""
    place = phrase.move_places[[*phrase.moves].index(name)]
    return Text(place, _whose(library, point.section)[name], phrase.id, phrase.moves[name])


@lru_cache(maxsize=1)
def moves(library: Library) -> Sequence[Text]:
    """Every move of phrases written in moves. The list is made once for all rules."""
    whose = {section: _whose(library, section) for section in library.section}
    return tuple(
        Text(place, whose[point.section].get(name, "表述 {} "), phrase.id, text)
        for point in library.points
        for phrase in point.wordings
        if phrase.moves
        for (name, text), place in zip(phrase.moves.items(), phrase.move_places, strict=True)
    )


def pieces(library: Library) -> Iterator[Text]:
    """The texts that must make sense by themselves: moves, and phrases without moves."""
    yield from moves(library)
    yield from (of(phrase) for phrase in library.phrases if not phrase.moves)


def title(point: Point) -> Text:
    """The lead clause of a point."""
    return Text(point.place, "要点 {} 的领句", point.id, point.title)


def names(library: Library) -> Iterator[Text]:
    """The other names of all points, which are offered as lead clauses too."""
    for point in library.points:
        yield from (Text(point.place, "要点 {} 的又称", point.id, name) for name in point.also)


def examples(library: Library) -> Iterator[Text]:
    """The examples, which are read and never copied."""
    for point in library.points:
        yield from (Text(point.place, "要点 {} 的示例", point.id, example) for example in point.examples)


def everything(library: Library) -> Iterator[Text]:
    """The titles, other names, plain talk, questions, examples and phrases of all points, and the templates' own texts."""
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
    """Many texts joined to one. Most entries of the wording lists occur nowhere, and then one search replaces a search of
    every text."""

    def __init__(self, texts: Iterable[Text]) -> None:
        self._texts = tuple(texts)
        self._whole = "\n".join(text.text for text in self._texts)
        self._starts = [0, *accumulate(len(text.text) + 1 for text in self._texts)]

    def __iter__(self) -> Iterator[Text]:
        """Yield every text."""
        return iter(self._texts)

    def holding(self, literal: str) -> Iterator[Text]:
        """Yield each text that contains a literal."""
        at = self._whole.find(literal)
        while at >= 0:
            text, after = self._at(at)
            yield text
            at = self._whole.find(literal, after)

    def matching(self, pattern: re.Pattern[str]) -> Iterator[Text]:
        """Yield each text in which a pattern matches. The pattern must not match line feeds."""
        match = pattern.search(self._whole)
        while match:
            text, after = self._at(match.start())
            yield text
            match = pattern.search(self._whole, after)

    def find(self, needle: Needle) -> Iterator[tuple[Text, Span]]:
        """Yield every place of a needle: the text, and the place in it."""
        for text in self.holding(needle.literal):
            for match in needle.pattern.finditer(text.text):
                yield text, match.span()

    def _at(self, offset: int) -> tuple[Text, int]:
        """The text at an offset, and the offset of the next text."""
        index = bisect_right(self._starts, offset) - 1
        return self._texts[index], self._starts[index + 1]


@lru_cache(maxsize=1)
def body(library: Library) -> Body:
    """`everything` as a Body, made once for all rules."""
    return Body(everything(library))


def forget() -> None:
    """Drop the results that `moves` and `body` have kept, which take a third as much memory as the library."""
    moves.cache_clear()
    body.cache_clear()
