"""The wording lists agree with themselves: what they call right, no rule calls wrong."""

from __future__ import annotations

import dataclasses

import pytest

from content.test_entries import LIBRARY
from phrasebank.model import Library, Mistake, Phrase, Place, Point
from phrasebank.rules import concessions, empty, formulations, slips, typography
from right_sentences import RIGHT

MISTAKES = [*LIBRARY.wording.slips, *(m for f in LIBRARY.wording.formulations for m in f.mistakes)]
WRITTEN_RIGHT = [
    *(mistake.right for mistake in MISTAKES),
    *(formulation.text for formulation in LIBRARY.wording.formulations if formulation.text),
    *("、".join(formulation.members) for formulation in LIBRARY.wording.formulations if formulation.members),
]
RULES = (
    slips.SLIP,
    formulations.INEXACT_FORMULATION,
    formulations.FORMULATION_ORDER,
    formulations.DIGITS_IN_TERM,
    typography.UNPAIRED_MARK,
)


def saying(title: str) -> Library:
    """The library with one point, of this title."""
    point = Point(
        id="x", title=title, phrases={}, dimension="x", section="x", wordings=(), place=Place("x.yml")
    )
    return dataclasses.replace(LIBRARY, points=(point,), templates=())


@pytest.mark.parametrize("text", WRITTEN_RIGHT)
def test_what_is_right_is_accepted(text: str) -> None:
    assert [finding for rule in RULES for finding in rule.find(saying(text))] == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.wrong)
def test_what_is_wrong_is_found(mistake: Mistake) -> None:
    wrong = mistake.wrong.replace("#", "20").replace("…", "人")
    assert [
        finding
        for rule in RULES
        for finding in rule.find(saying(f"我写的是{'，' if mistake.leads else ''}{wrong}。"))
    ]


@pytest.mark.parametrize("text", RIGHT)
@pytest.mark.parametrize("section", ["problems", "measures"])
def test_nothing_is_said_of_a_right_sentence(text: str, section: str) -> None:
    place = Place("x.yml")
    phrase = Phrase(text=text, id="x.a", reach=("普通党员",), place=place)
    point = Point(
        id="x", title="领句", phrases={}, dimension="x", section=section, wordings=(phrase,), place=place
    )
    library = dataclasses.replace(LIBRARY, points=(point,), templates=())
    rules = (*RULES, concessions.CONCESSION, empty.EMPTY_LINE, empty.WRONG_SUBJECT, empty.EMPTY_PROMISE)
    assert [finding for rule in rules for finding in rule.find(library)] == []


def test_nothing_is_listed_twice() -> None:
    for listed in (
        [mistake.wrong for mistake in MISTAKES],
        [line.text for line in LIBRARY.wording.empty],
        [concession.first for concession in LIBRARY.wording.concessions],
        [mention.text for mention in LIBRARY.wording.mentions],
        [formulation.name for formulation in LIBRARY.wording.formulations],
    ):
        assert sorted(listed) == sorted(set(listed))
