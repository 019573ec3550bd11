"""Prepares the library's lists for the rules of a paper, in a form that is also handed to the browser."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from phrasebank.model import Campaign, Formulation, Library, Mistake, PaperRule
from phrasebank.rules import formulations, slips, typography
from phrasebank.rules.concessions import Turn
from phrasebank.rules.formulations import Series
from phrasebank.rules.matching import Needle, escaped
from phrasebank.rules.papers.patterns import PATTERNS
from phrasebank.words.characters import FULL_WIDTH

CHECK = "建议核对"
DICTIONARY = "《现代汉语词典》"
"""The dictionary that decides about spelling."""


def review_words(library: Library) -> dict[str, Any]:
    """`{rules, finds, lines, series, turns, mentions, topics, campaigns, teams, patterns, pairs, full, set}`: see `Words`."""
    listed = library.wording
    return {
        "rules": {one.rule: _rule(one) for one in listed.review},
        "finds": [*_slips(listed.slips), *_formulations(listed.formulations), *_typography()],
        "lines": [
            {"kind": line.kind, **_needle(Needle.of(line.text)), "remedy": line.remedy}
            for line in listed.empty
        ],
        "series": [_series(one) for one in listed.formulations if one.members],
        "turns": [
            {**_needle(turn.first), "then": turn.then.pattern, "remedy": turn.remedy}
            for turn in map(Turn.of, listed.concessions)
        ],
        "mentions": [_needle(Needle.of(mention.text)) for mention in listed.mentions],
        "topics": [*_topics(library)],
        "campaigns": [_campaign(campaign) for campaign in library.campaigns],
        "teams": [one.name for one in library.vocabulary.audiences if one.voice == "collective"],
        "patterns": PATTERNS,
        "pairs": typography.PAIRS,
        "full": FULL_WIDTH,
        "set": [
            text for one in listed.formulations for text in (one.name, one.text or "", *one.members) if text
        ],
    }


def _rule(one: PaperRule) -> dict[str, Any]:
    """How a rule's findings are told, and the example that its page shows."""
    return {
        "kind": one.kind,
        "grade": one.grade,
        "message": one.message,
        "why": one.why,
        "source": one.source or "",
        "remedy": one.remedy,
        "example": one.example,
    }


def _series(formulation: Formulation) -> dict[str, Any]:
    """A formulation that consists of members, with the patterns that find one of them and a run of them."""
    one = Series.of(formulation)
    return {
        "name": one.name,
        "members": one.members,
        "remedy": _right("、".join(one.members)),
        "source": formulation.source.line if formulation.source else "",
        "one": one.one.pattern,
        "run": one.run.pattern,
    }


def _topics(library: Library) -> Iterator[dict[str, Any]]:
    """Yield the words of a heading that mean dimensions: their own names first, then the headings that meetings have set."""
    for dimension in library.vocabulary.dimensions:
        yield {"dimensions": [dimension.id], "words": _any_of((dimension.title, *dimension.also))}
    for heading in library.wording.headings:
        dimensions = dict.fromkeys(source.dimension for source in heading.from_)
        yield {"dimensions": list(dimensions), "words": _any_of(heading.words)}


def _campaign(campaign: Campaign) -> dict[str, Any]:
    headings = dict.fromkeys(heading.title for paper in campaign.papers for heading in paper.headings)
    return {"title": campaign.title, "year": campaign.year, "headings": list(headings)}


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words of a notice. In them … stands for any characters of a sentence."""
    return "|".join("[^。；\n]*".join(map(escaped, re.split("…+", word))) for word in words)


def _needle(needle: Needle) -> dict[str, str]:
    return {"literal": needle.literal, "pattern": needle.pattern.pattern}


def _find(
    rule: str, needle: Needle, right: str, remedy: str, source: str = "", grade: str = ""
) -> dict[str, str]:
    """An item to search for in a paper, as data for both languages.

    `right` is the text that a page offers as a replacement, and empty where a person has to look first. `grade` replaces
    the grade of the rule, unless it is empty."""
    return {
        "rule": rule,
        **_needle(needle),
        "right": right,
        "remedy": remedy,
        "source": source,
        "grade": grade,
    }


def _safe(mistake: Mistake) -> str:
    """The text that may replace a mistake without a person looking at it; empty where there is none.

    Some entries describe a form and do not spell it out: those with a gap, a number, quotation marks or the remark
    只留一个."""
    return (
        ""
        if mistake.doubtful or re.search("[…#“]|只留一个", mistake.wrong + mistake.right)
        else mistake.right
    )


def _slips(listed: Sequence[Mistake]) -> Iterator[dict[str, str]]:
    for mistake in listed:
        right, remedy = _safe(mistake), slips.remedy(mistake)
        needle = Needle.wrong(mistake)
        if right:
            yield _find("slip", needle, right, remedy, DICTIONARY)
        else:
            grade = "note" if mistake.doubtful else "should"
            yield _find("slip", needle, right, remedy if CHECK in remedy else f"{remedy}；{CHECK}", "", grade)


def _right(text: str) -> str:
    """A remedy that names the right wording, without its source, which is handed over in a field of its own."""
    return f"规范写法：{text}；{CHECK}权威表述"


def _formulations(listed: Sequence[Formulation]) -> Iterator[dict[str, str]]:
    for one in listed:
        source = one.source.line if one.source else ""
        doubtful = "" if source else "should"
        for mistake in one.mistakes:
            remedy = _right(mistake.right)
            right = _safe(mistake) if source else ""
            yield _find("inexact-formulation", Needle.wrong(mistake), right, remedy, source, doubtful)
        for clause, needle in formulations.near_misses(one):
            remedy = _right(clause)
            yield _find("inexact-formulation", needle, "", remedy, source, "should")
        for form in one.forms:
            remedy = f"另一种写法是 {one.text or one.name}；照本单位的通知写，{CHECK}权威表述"
            yield _find("other-form", Needle.of(form), "", remedy, source)
        digits = formulations.with_digits(one.name)
        if digits:
            yield _find("digits-in-term", digits, one.name, _right(one.name), source)


def _typography() -> Iterator[dict[str, str]]:
    for fault in typography.FAULTS:
        yield _find("typography", Needle("", fault.pattern), "", fault.remedy)
