"""Checks that measures can be verified: they say for whom, how often or until when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phrasebank.model import Finding, Library
from phrasebank.rules.registry import Rule

CHECKABLE = re.compile(
    "【|[0-9]|每|(?:[一二两三四五六七八九十几半]|当|次|下)(?:个|次|天|日|周|月|季|年|件|条|篇|遍|户|名)|[月季年周]底|[以之]前"
)
"""Matches a slot, a number with what it counts, a frequency or a deadline."""


def _uncheckable(library: Library) -> Iterator[Finding]:
    """Report measures without object, frequency and deadline, which are promises that nobody can check."""
    for point in library.points:
        if point.section != "measures":
            continue
        for phrase in point.wordings:
            if not CHECKABLE.search(phrase.text):
                yield UNCHECKABLE_MEASURE.finding(
                    phrase.place,
                    f"措施 {phrase.id} 没有对象、次数和期限，没法检查",
                    "写上对谁做、多久一次、哪天做完，例如 【完成时限】以前、每月一次",
                    phrase.text[:30],
                )


UNCHECKABLE_MEASURE = Rule("uncheckable-measure", "warning", "entry", _uncheckable)
