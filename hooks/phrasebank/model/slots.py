"""Slots: the 【…】 in a text, which only the writer can fill. This file alone defines how they are written; the browser
gets the pattern as data, `slot` in the script of every page."""

from __future__ import annotations

import re
from collections.abc import Iterator

SLOT = re.compile("【([^【】]*)】")
"""A slot in a text. That slots are named and their brackets balanced is checked elsewhere. Python and JavaScript read the
pattern alike."""


def slot_text(name: str) -> str:
    """A slot of this name as it is written in a text."""
    return f"【{name}】"


def split_slots(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text in order, each with whether it is the name of a slot (without its 【】)."""
    for index, piece in enumerate(SLOT.split(text)):
        if piece:
            yield piece, index % 2 == 1
