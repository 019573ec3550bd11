"""What is typed for a point: the initials of its lead clause's first characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from phrasebank.model import Library, Point
from phrasebank.words import pinyin
from phrasebank.words.characters import HOSTILE

LENGTH = 6
"""Characters that make a code: shorter codes would collide with what people type all day, and longer ones would not
be remembered."""


@cache
def _letters(character: str) -> tuple[str, ...]:
    """The letters that a character may be typed with; none where it is not read."""
    if "a" <= character <= "z":
        return (character,)
    # The third reading and the like are those of names and old books.
    initials = dict.fromkeys(reading[0] for reading in pinyin.readings(character)[:2])
    return tuple(letter for letter in initials if "a" <= letter <= "z")


@cache
def codes(title: str) -> tuple[str, ...]:
    """The codes of a lead clause: lower-case letters; none where nothing in it is read or is a letter.

    The first is that of the commonest readings; in each other, one character is read in its other way (重, 行, 长), as
    only its reader knows which is right.
    """
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
    """What a point is typed with: nothing where it has no code."""

    point: Point
    """The point: whatever is typed, its lead clause and its phrases come out."""
    codes: tuple[str, ...]
    """Those of its lead clause, the commonest first."""
    others: tuple[str, ...]
    """The commonest of each of its other names, none twice."""

    @property
    def all(self) -> tuple[str, ...]:
        """Every code that leads to it, what is meant most before the rest."""
        return (*self.codes, *self.others)


Coded = Sequence[Typed]
"""Every point that can be typed, in the library's order."""


def typed(point: Point) -> Typed:
    """A point and its codes. Of other names only the commonest reading counts: a point has up to twelve, and each code more is
    one more accident with what people type all day."""
    own = codes(point.title)
    others = dict.fromkeys(code for name in point.also for code in codes(name)[:1])
    return Typed(point, own, tuple(code for code in others if code not in own))


def coded(library: Library) -> Coded:
    """The points that can be typed."""
    return [found for found in library.each("codes", typed, library.points) if found.all]


def line(text: str) -> str:
    """A text on one line, without characters that a program may take for its own: tabs and line ends become spaces,
    hidden characters go."""
    return HOSTILE.sub("", " ".join(text.split()))
