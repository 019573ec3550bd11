"""The codes with which a point is typed: the initials of the first characters of its lead clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from phrasebank.model import Library, Point
from phrasebank.words import pinyin
from phrasebank.words.characters import HOSTILE

LENGTH = 6
"""How many characters make a code. Shorter codes would collide with what people type all day, and longer ones would not
be remembered."""


@cache
def _letters(character: str) -> tuple[str, ...]:
    """The letters with which a character may be typed; empty where it has no reading."""
    if "a" <= character <= "z":
        return (character,)
    # The third reading and the like are those of names and old books.
    initials = dict.fromkeys(reading[0] for reading in pinyin.readings(character)[:2])
    return tuple(letter for letter in initials if "a" <= letter <= "z")


@cache
def codes(title: str) -> tuple[str, ...]:
    """The codes of a lead clause, in lower-case letters; empty where no character of it has a reading or is a letter.

    The first code is made of the commonest readings. In each of the others one character has another of its readings (重,
    行, 长), because only a reader knows which is right."""
    chosen = [choice for character in title.lower() if (choice := _letters(character))][:LENGTH]
    main = "".join(choice[0] for choice in chosen)
    others = (
        main[:place] + other + main[place + 1 :]
        for place, choice in enumerate(chosen)
        for other in choice[1:]
    )
    return (main, *others) if main else ()


@dataclass(frozen=True, slots=True)
class Typed:
    """A point and the codes with which it is typed."""

    point: Point
    """The point whose lead clause and phrases are typed."""
    codes: tuple[str, ...]
    """The codes of its lead clause, the commonest first."""
    others: tuple[str, ...]
    """The commonest code of each other name, none twice."""

    @property
    def all(self) -> tuple[str, ...]:
        """All its codes, those of the lead clause first."""
        return (*self.codes, *self.others)


Coded = Sequence[Typed]
"""Every point that can be typed, in the library's order."""


def typed(point: Point) -> Typed:
    """A point and its codes. Of another name only the commonest code counts: a point has up to twelve names, and each
    code adds a chance of colliding with what people type all day."""
    own = codes(point.title)
    others = dict.fromkeys(code for name in point.also for code in codes(name)[:1])
    return Typed(point, own, tuple(code for code in others if code not in own))


def coded(library: Library) -> Coded:
    """The points that have a code."""
    return [found for found in library.each("codes", typed, library.points) if found.all]


def line(text: str) -> str:
    """A text on one line, without characters that a program may interpret: tabs and line ends become spaces, and hidden
    characters are dropped."""
    return HOSTILE.sub("", " ".join(text.split()))
