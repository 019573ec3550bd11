"""Slots: 【…】 in a text, what only the writer can know."""

from __future__ import annotations

import re
from collections.abc import Iterator

SLOT = re.compile("【([^【】]*)】")
"""A slot as it stands in a text; library.py sees to it that it is named and balanced."""


def split_slots(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text in order, each with whether it is a slot's name (without its 【】)."""
    for index, piece in enumerate(SLOT.split(text)):
        if piece:
            yield piece, index % 2 == 1
