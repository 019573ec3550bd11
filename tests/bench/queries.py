"""Queries of all kinds for a library, the same at every run."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from phrasebank.model import Library
from phrasebank.words.pinyin import readings

SIZES = (2, 3, 4, 6, 8)
EACH = 50
PAIRS = 100
PINYIN = 15


@dataclass(frozen=True)
class Query:
    """What is typed, and what a bare scan can look for in its stead."""

    typed: str
    """The query."""
    characters: str
    """The same in characters."""


def literal(library: Library) -> list[Query]:
    """350: 50 random substrings of 2, 3, 4, 6 and 8 characters each, and 100 pairs of short ones."""
    pick = _Picker(library)
    whole = [pick(size) for size in SIZES for _ in range(EACH)]
    pairs = [f"{pick(2)} {pick(pick.chance.choice((2, 3)))}" for _ in range(PAIRS)]
    return [Query(text, text) for text in (*whole, *pairs)]


def pinyin(library: Library) -> list[Query]:
    """60: substrings of 2 to 6 characters typed in full, by initials, with characters before, and unfinished."""
    pick = _Picker(library)
    return [
        Query(style(pick.chance, text), text)
        for style in (_full, _initials, _mixed, _unfinished)
        for text in (pick(2 + number % 5) for number in range(PINYIN))
    ]


class _Picker:
    def __init__(self, library: Library) -> None:
        self.chance = random.Random(2026)
        self.texts = [phrase.text for phrase in library.phrases]

    def __call__(self, size: int) -> str:
        """A random run of Chinese characters in a text."""
        while True:
            text = self.chance.choice(self.texts)
            start = self.chance.randrange(len(text) - size)
            piece = text[start : start + size]
            if all("一" <= character <= "鿿" for character in piece):
                return piece


def _syllables(chance: random.Random, text: str) -> list[str]:
    return [chance.choice(readings(character)) for character in text]


def _full(chance: random.Random, text: str) -> str:
    return "".join(_syllables(chance, text))


def _initials(chance: random.Random, text: str) -> str:
    return "".join(syllable[0] for syllable in _syllables(chance, text))


def _mixed(chance: random.Random, text: str) -> str:
    half = len(text) // 2
    return text[:half] + _initials(chance, text[half:])


def _unfinished(chance: random.Random, text: str) -> str:
    *before, last = _syllables(chance, text)
    return "".join(before) + last[: max(1, len(last) - 1)]


def percentile(values: Sequence[float], part: float) -> float:
    """The value that so many of them stay below."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]
