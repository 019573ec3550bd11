"""How long a phrase may be: a short one serves an outline, a full one a whole paper."""

from __future__ import annotations

from collections.abc import Iterator

from phrasebank.model import Finding, Library, Phrase
from phrasebank.rules.registry import Rule

SHORT = (40, 80)
"""Characters of a phrase marked `length: short`."""

FULL = (80, 240)
"""Characters of a phrase marked `length: full`."""

MOST = {"measures": 280, "criticisms": 120}
"""Where a section allows another length than the most of FULL."""

LEAST = {"criticisms": 20, "talks": 10}
"""Where a section allows another length than the least of SHORT: a fault named to one's face, a question asked."""

IN_MOVES = (60, 260)
"""FULL of a phrase in moves: each of its sentences is complete, as its neighbours may be exchanged."""

MOST_IN_MOVES = {"measures": 280, "criticisms": 150}
"""MOST of a phrase in moves."""

SHORT_IN_MOVES = {"measures": 100}
"""Where the most of SHORT is not enough for one sentence a move: a measure says what, how and how it is checked."""


def bounds(section: str, length: str | None, in_moves: bool = False) -> tuple[int, int]:
    """The least and the most characters; a phrase without `length` may be either kind."""
    full, other = (IN_MOVES, MOST_IN_MOVES) if in_moves else (FULL, MOST)
    most = other.get(section, full[1])
    least = LEAST.get(section, SHORT[0])
    if length == "short":
        return least, min(SHORT_IN_MOVES.get(section, SHORT[1]) if in_moves else SHORT[1], most)
    return (min(full[0], most), most) if length == "full" else (least, most)


def _measured(library: Library) -> Iterator[tuple[Phrase, str, int, int]]:
    """Yield each phrase with what its bounds come from, and the bounds."""
    for point in library.points:
        of = f"（{library.section[point.section].title}）"
        for phrase in point.wordings:
            least, most = bounds(point.section, phrase.length, bool(phrase.moves))
            yield phrase, f"（length: {phrase.length}）" if phrase.length else of, least, most


def _too_long(library: Library) -> Iterator[Finding]:
    """A phrase that is too long tells of several matters and shows none of them."""
    for phrase, of, _, most in _measured(library):
        if len(phrase.text) > most and phrase.characters > most:
            other = "，或者删去 length" if phrase.length == "short" else "；写了两件事的，分成两种表述"
            yield PHRASE_TOO_LONG.finding(
                phrase.place,
                f"表述 {phrase.id} 有 {phrase.characters} 个字，最多 {most} 个{of}",
                f"缩到 {most} 个字以内{other}",
                phrase.text[:30],
            )


def _too_short(library: Library) -> Iterator[Finding]:
    """A phrase that is too short cannot show who did what and what came of it."""
    for phrase, of, least, _ in _measured(library):
        if phrase.characters < least:
            other = "，或者改成 length: short" if phrase.length == "full" else ""
            yield PHRASE_TOO_SHORT.finding(
                phrase.place,
                f"表述 {phrase.id} 只有 {phrase.characters} 个字，一般不少于 {least} 个{of}",
                f"补上什么人、什么事、什么后果里缺的那一样{other}",
                phrase.text[:30],
            )


PHRASE_TOO_LONG = Rule("phrase-too-long", "warning", "entry", _too_long)
PHRASE_TOO_SHORT = Rule("phrase-too-short", "hint", "entry", _too_short)
