"""The same opening words, phrase after phrase."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from phrasebank.model import SLOT, Finding, Library
from phrasebank.rules.registry import Rule

MOST = 0.05
"""The part of a section's phrases that may open alike."""

ALWAYS = 5
"""Phrases that may open alike however small the section: 5% of the 24 phrases of a small one would be one."""

CHARACTERS = 4
"""Characters that make an opening."""


def opening(text: str) -> str:
    """A phrase's first characters, or its slot if it begins with one."""
    slot = SLOT.match(text)
    return slot.group() if slot else text.partition("【")[0][:CHARACTERS]


def _same_opening(library: Library) -> Iterator[Finding]:
    """A page of phrases that all begin with 【时间】 reads like one phrase. Those beyond the bound are reported, and
    each can be rewritten or excused by itself."""
    totals = Counter(point.section for point in library.points for _ in point.wordings)
    seen: Counter[tuple[str, str]] = Counter()
    for point in library.points:
        known = {move.id for move in library.section[point.section].moves}
        for phrase in point.wordings:
            if not known.issuperset(phrase.moves):
                continue  # with a name that is reported as unknown, and may be that of its first sentence
            begun = opening(phrase.text)
            seen[point.section, begun] += 1
            if seen[point.section, begun] > max(ALWAYS, MOST * totals[point.section]):
                yield SAME_OPENING.finding(
                    phrase.place,
                    f"表述 {phrase.id} 又以“{begun}”开头，{library.section[point.section].title}里"
                    f"这样的已有 {seen[point.section, begun]} 种，超过 {MOST:.0%}",
                    "换一个开头，例如从地点、动作、别人的一句话或一个数目写起",
                    phrase.text[:30],
                )


SAME_OPENING = Rule("same-opening", "warning", "library", _same_opening)
