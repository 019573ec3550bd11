"""先扬后抑, as concessions.yml lists its turns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from phrasebank.model import Finding, Library
from phrasebank.rules import texts
from phrasebank.rules.matching import Exemptions, Needle
from phrasebank.rules.registry import Rule
from phrasebank.rules.texts import Body, Text

FAULTFINDING = ("problems", "criticisms")
"""The sections that say what is wrong and nothing else."""

_END = re.compile("[。？！]|$")


def _turn(text: str, start: int, stop: int, words: Iterable[str]) -> str | None:
    """The first of some words that stands in the rest of a sentence or begins the next."""
    return next((w for w in words if text.find(w, start, stop) >= 0 or text.startswith(w, stop + 1)), None)


def _concession(library: Library) -> Iterator[Finding]:
    """A fault that is named after praise looks smaller than it is. There is one finding a sentence."""
    body = Body(
        text
        for point in library.points
        if point.section in FAULTFINDING
        for text in (texts.title(point), *map(texts.of, point.wordings))
    )
    exemptions = Exemptions(library.wording, term=0)
    reported: set[tuple[Text, int]] = set()
    for concession in library.wording.concessions:
        for text, span in body.find(Needle.of(concession.first)):
            end = _END.search(text.text, span[1])
            stop = end.start() if end else len(text.text)
            turn = _turn(text.text, span[1], stop, concession.then)
            if turn is None or (text, stop) in reported or exemptions.cover(span, text.text):
                continue
            reported.add((text, stop))
            message = f"{text.owner}先扬后抑：“{concession.first}……{turn}……”"
            yield text.finding(CONCESSION, span, message, concession.remedy)


CONCESSION = Rule("concession", "warning", "entry", _concession)
