"""Slots: 【…】 in a text, what only the writer can know. How they are written is said here and nowhere else; the
browser gets the pattern as data, `slot` in the script of every page."""

from __future__ import annotations

import re
from collections.abc import Iterator

SLOT = re.compile("【([^【】]*)】")
"""A slot as it stands in a text; the checks see to it that it is named and balanced. Python and JavaScript read the
pattern alike."""


def slot_text(name: str) -> str:
    """A slot as it is written in a text."""
    return f"【{name}】"


def split_slots(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text in order, each with whether it is a slot's name (without its 【】)."""
    for index, piece in enumerate(SLOT.split(text)):
        if piece:
            yield piece, index % 2 == 1
