"""Bounds for the length of a phrase: a short one serves an outline, a full one a whole paper."""

from __future__ import annotations

from collections.abc import Iterator

from phrasebank.model import Finding, Library, Phrase
from phrasebank.rules.registry import Rule

SHORT = (40, 80)
"""The least and the most characters of a phrase marked `length: short`."""

FULL = (80, 240)
"""The least and the most characters of a phrase marked `length: full`."""

MOST = {"measures": 280, "criticisms": 120}
"""By section, a most that differs from that of FULL."""

LEAST = {"criticisms": 20, "talks": 10}
"""By section, a least that differs from that of SHORT: a fault named face to face, and a question, may be shorter."""

IN_MOVES = (60, 260)
"""FULL for phrases in moves. The range is wider, because each of their sentences is complete so that its neighbours can
be exchanged."""

MOST_IN_MOVES = {"measures": 280, "criticisms": 150}
"""MOST for phrases in moves."""

SHORT_IN_MOVES = {"measures": 100}
"""By section, a most for short phrases in moves, where that of SHORT is not enough for one sentence a move: a measure
says what is done, how, and how it is checked."""


def bounds(section: str, length: str | None, *, in_moves: bool = False) -> tuple[int, int]:
    """The least and the most characters of a phrase. One without `length` may be short or full."""
    full, other = (IN_MOVES, MOST_IN_MOVES) if in_moves else (FULL, MOST)
    most = other.get(section, full[1])
    least = LEAST.get(section, SHORT[0])
    if length == "short":
        return least, min(SHORT_IN_MOVES.get(section, SHORT[1]) if in_moves else SHORT[1], most)
    return (min(full[0], most), most) if length == "full" else (least, most)


def _measured(library: Library) -> Iterator[tuple[Phrase, str, int, int]]:
    """Yield each phrase with the reason for its bounds, in Chinese, and the bounds."""
    for point in library.points:
        of = f"（{library.section[point.section].title}）"
        for phrase in point.wordings:
            least, most = bounds(point.section, phrase.length, in_moves=bool(phrase.moves))
            yield phrase, f"（length: {phrase.length}）" if phrase.length else of, least, most


def _too_long(library: Library) -> Iterator[Finding]:
    """Report phrases so long that they touch on several matters and show none of them."""
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
    """Report phrases too short to say who did what and what came of it."""
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
