"""Reports phrases that begin with the same words as many others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from phrasebank.model import SLOT, Finding, Library
from phrasebank.rules.registry import Rule

MOST = 0.05
"""The share of a section's phrases that may begin alike."""

ALWAYS = 5
"""How many phrases may begin alike even in a small section: of 24 phrases 5% would be one."""

CHARACTERS = 4
"""How many characters make an opening."""


def opening(text: str) -> str:
    """The first characters of a phrase, or its slot if it begins with one."""
    slot = SLOT.match(text)
    return slot.group() if slot else text.partition("【")[0][:CHARACTERS]


def _same_opening(library: Library) -> Iterator[Finding]:
    """Report phrases beyond the bound, each by itself so that it can be rewritten or excused. A page of phrases that all
    begin with 【时间】 reads like a single phrase."""
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
