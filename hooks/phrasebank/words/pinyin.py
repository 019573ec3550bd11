"""The readings of the library's characters in one table: every reading of each, with the commonest marked."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable
from functools import cache

# Its words and phrases are of no use here and would cost the build 45 MiB and 0.1 s.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")

from pypinyin.constants import PINYIN_DICT

_TONES = {"\u0300", "\u0301", "\u0302", "\u0304", "\u030c"}
"""Combining grave, acute, circumflex (of ê), macron and caron, which are not typed."""


def plain(reading: str) -> str:
    """A reading as it is typed: without tone, and with v for ü (`lǜ` → `lv`)."""
    letters = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(letter for letter in letters if letter not in _TONES)


@cache
def readings(character: str) -> tuple[str, ...]:
    """Every reading of a character, the commonest first; empty for anything but a Chinese character."""
    found = PINYIN_DICT.get(ord(character), "")
    return tuple(dict.fromkeys(plain(reading) for reading in found.split(",") if reading))


def table(characters: Iterable[str]) -> dict[str, str]:
    """By reading, the characters that have it: first those whose commonest reading it is, then, after a space, the
    others, each in the order of their codes: `{"le": "乐了", "liao": " 了", "yue": " 乐"}`. No reading holds a space."""
    mostly: dict[str, str] = {}
    rarely: dict[str, str] = {}
    for character in sorted(set(characters)):
        for number, reading in enumerate(readings(character)):
            found = rarely if number else mostly
            found[reading] = found.get(reading, "") + character
    return {
        reading: f"{mostly.get(reading, '')} {rarely.get(reading, '')}".rstrip()
        for reading in sorted(mostly.keys() | rarely.keys())
    }
