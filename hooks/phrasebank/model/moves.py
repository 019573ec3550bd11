"""Moves: the sentences of a phrase by what they do, and which of them may be exchanged.

A move is a sentence that can be read by itself, so that it can be exchanged for the same move of a sibling (换一句).
Siblings are phrases of one point that suit the same audiences and have the same moves. Therefore a team never says what
an ordinary member says, and no paragraph lacks a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phrasebank.model.records import Phrase


def joined(texts: Iterable[str]) -> str:
    """The paragraph that these moves make. Chinese sentences follow each other without a space."""
    return "".join(texts)


def pools(phrases: Iterable[Phrase]) -> tuple[Sequence[Phrase], ...]:
    """The phrases of one point in groups of siblings, in the file's order. Phrases without moves are left out."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Phrase]] = {}
    for phrase in phrases:
        if phrase.moves:
            groups.setdefault((phrase.reach, tuple(phrase.moves)), []).append(phrase)
    return tuple(groups.values())
