"""Moves: the sentences of a phrase by what they do, and which may take whose place.

A move stands by itself, so that it can be exchanged for the same move of a sibling (换一句). Siblings are phrases of
one point that suit the same audiences and are written in the same moves: what an ordinary member says is not put into
the mouth of a team, and no paragraph comes out with a gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phrasebank.model.records import Phrase


def joined(texts: Iterable[str]) -> str:
    """The paragraph of these moves. Chinese sentences follow each other without a space."""
    return "".join(texts)


def pools(phrases: Iterable[Phrase]) -> tuple[Sequence[Phrase], ...]:
    """The phrases of one point in groups of siblings, in the file's order. Phrases without moves are in none."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Phrase]] = {}
    for phrase in phrases:
        if phrase.moves:
            groups.setdefault((phrase.reach, tuple(phrase.moves)), []).append(phrase)
    return tuple(groups.values())
