"""Every phrase stays well set when its slots are filled, with the shortest as with the longest that suits each."""

from __future__ import annotations

import re

import pytest

from content.test_entries import LIBRARY, PHRASES
from phrasebank.model import Phrase, Point, Slot, split_slots
from phrasebank.rules import typography
from phrasebank.words import characters

BY_KIND = {
    "text": ("某处", "全市基层党建工作重点任务推进会上布置的那一项"),
    "date": ("3月", "2026年12月31日"),
    "number": ("3", "1200"),
}
"""What a slot without examples of its own is filled with, by its kind."""

TWICE = re.compile(r"(次|天|件|篇|名|人|年|个|元|分钟|日|月)\1")
"""A unit that the writer and the text have both set."""

SAID_TWICE = re.compile(
    "【频次】[^，。；【】]*一次|每[周月天日年季][^，。；【】]*【(?:学习时间|频次)】|【上级部署】要求"
    "|【时间】[^，。；【】]{0,4}【(?:场合|组织活动)】"
)
"""What the hint of a slot has the writer say already: 每周一次, 每周二晚上七点到八点, 哪项要求, 哪天的哪次会议."""


def values(slot: Slot) -> tuple[str, str]:
    """The shortest and the longest that a slot is filled with."""
    given = slot.examples or slot.options or BY_KIND[slot.kind]
    return min(given, key=len), max(given, key=len)


@pytest.mark.parametrize(("point", "phrase"), PHRASES, ids=[phrase.id for _, phrase in PHRASES])
def test_a_filled_phrase_is_well_set(point: Point, phrase: Phrase) -> None:
    for length in (0, 1):
        filling = {name: values(LIBRARY.slot[name])[length] for name in phrase.slots}
        text = "".join(filling[piece] if slot else piece for piece, slot in split_slots(phrase.text))
        faults = [fault.what for fault in typography.FAULTS if fault.pattern.search(text)]
        assert (faults, typography.unpaired(text), list(characters.half_width(text))) == ([], None, []), text
        assert not (twice := TWICE.search(text)) or twice[0] in phrase.text, text


@pytest.mark.parametrize(("point", "phrase"), PHRASES, ids=[phrase.id for _, phrase in PHRASES])
def test_no_phrase_says_what_its_slot_asks_for(point: Point, phrase: Phrase) -> None:
    assert not SAID_TWICE.search(phrase.text), phrase.text
    promised = point.section == "measures" and "年度" in phrase.slots
    assert not promised, "the year of a paper is over when its measures begin"
