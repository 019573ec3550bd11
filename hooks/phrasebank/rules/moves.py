"""Checks that every move can be read by itself, so that it can be exchanged for the same move of a sibling (换一句)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phrasebank.model import Finding, Library
from phrasebank.rules import texts
from phrasebank.rules.registry import Rule

_DEPENDENT = re.compile(
    "(?:由此|为此|因此|对此|就此|据此)"
    "|[她它此]|这(?![一两几些]年)|他(?![人乡山])|那(?!曲)|其(?![他余])"
    "|对方|前者|后者"
    "|其实|后来|结果(?!导向|运用|公开)|于是|因而|所以|然而|不过(?![问关硬于])|可是|但(?!凡)|而(?!立)"
    "|同时|另外|此外|并且|又(?!红)|也|还(?![款贷原本])|甚至|以致|以至|从而|进而|反映出|究其原因"
)
"""Pronouns and connectives that refer to the sentence before; not words that merely begin with one of them."""


def _begins_dependent(library: Library) -> Iterator[Finding]:
    """Report moves that refer to the sentence before, because after another sentence they read wrongly."""
    for text in texts.moves(library):
        if match := _DEPENDENT.match(text.text):
            message = f"{text.owner}以“{match.group()}”开头，离开前一句就接不上"
            remedy = "写明是谁、什么事，每一句单独拿出来也读得懂，例如 群众办这件事多跑了【次数】趟。"
            yield text.finding(MOVE_BEGINS_DEPENDENT, match.span(), message, remedy)


def _missing(library: Library) -> Iterator[Finding]:
    """Report phrases that lack a move of their section: they cannot be exchanged with siblings, and say less than the
    section asks for."""
    for point in library.points:
        declared = library.section[point.section].moves
        known = {move.id for move in declared}
        for phrase in point.wordings:
            if not phrase.moves or not known.issuperset(phrase.moves):
                continue  # written as one text; or with a name that is reported as unknown, and may be meant for one
            for move in declared:
                if move.id not in phrase.moves:
                    yield MISSING_MOVE.finding(
                        phrase.place,
                        f"表述 {phrase.id} 缺“{move.title}”这一句",
                        f"补上 {move.id}（{move.hint}）；不按句式写的，整段写成 text",
                        phrase.text[:30],
                    )


MOVE_BEGINS_DEPENDENT = Rule("move-begins-dependent", "warning", "entry", _begins_dependent)
MISSING_MOVE = Rule("missing-move", "warning", "entry", _missing)
