"""Checks that problems have slots."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from phrasebank.model import SLOT, Finding, Library
from phrasebank.reading import stray
from phrasebank.rules.registry import Rule


def _slotless_problem(library: Library) -> Iterator[Finding]:
    """Report problems without a slot: they can be copied unchanged, and copied papers are rejected. A problem that holds
    something that was meant as a slot is left out, because that has a finding of its own."""
    declared = {slot.name for slot in library.vocabulary.slots}
    for point in library.points:
        if point.section != "problems":
            continue
        for phrase in point.wordings:
            if not SLOT.search(phrase.text) and not _meant(phrase.text, declared):
                yield SLOTLESS_PROBLEM.finding(
                    phrase.place,
                    f"问题表述 {phrase.id} 没有待填项，谁都能照抄",
                    "给事情、时间、次数或本人角色留一处待填项，例如 【具体事例】",
                    phrase.text[:30],
                )


def _meant(text: str, declared: Collection[str]) -> bool:
    return bool(stray.SUSPECT.search(text)) and (
        "【" in text or "】" in text or any(stray.slots(text, declared)) or any(stray.gaps(text))
    )


SLOTLESS_PROBLEM = Rule("slotless-problem", "warning", "entry", _slotless_problem)
