"""Rules of a whole paper: a Document as JSON -> what a reviewer would say of it.

`browser/rules/` is the twin: the same rules over the same words give the same findings there (`tests/golden/papers-review`).
What a rule says, and whether it is asked at all, is an entry of `wording/review.yml`.

The map of the room::

    view        a Document as rules read it: stretches, headings, items
    handed      the library's lists as data for both languages;  patterns: the regular expressions among them
    words       these lists and patterns, compiled
    context     what the rules know of a paper besides its text
    telling     collects the findings
    wording     fixed formulations, slips, typography, empty words
    complete    what it must have;  own: whose it is;  honest: what it claims
    numbering   its numbers;  marks: how they are read;  setting: ends of headings and items, repetitions;  size: its length
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from phrasebank.rules.papers import complete, honest, numbering, own, setting, size, wording
from phrasebank.rules.papers.context import known_of
from phrasebank.rules.papers.telling import PaperFinding, Teller
from phrasebank.rules.papers.view import view_of
from phrasebank.rules.papers.words import Words

ALL = (complete, own, honest, wording, numbering, setting, size)


def review_of(document: Mapping[str, Any], context: Mapping[str, Any]) -> list[PaperFinding]:
    """What the rules say of a paper, in its order.

    `context`: `{campaign: {year}, audience: name | {name}, template, headings: [{title} | title], year: number}`, as the
    composer's data has them, and `words`, what `review_words` gives. What is not known is None or left out; without words there
    is nothing to go by and nothing is said.
    """
    words = context.get("words")
    if not words:
        return []
    ready = words if isinstance(words, Words) else Words(words)
    view = view_of(document)
    teller = Teller(view, ready)
    known = known_of(context, view, ready)
    for rules in ALL:
        rules.check(view, known, ready, teller)
    return teller.findings()
