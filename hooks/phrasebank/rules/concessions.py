"""先扬后抑: praise that is taken back, found by the words of concessions.yml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from phrasebank.model import Concession, Finding, Library
from phrasebank.rules import texts
from phrasebank.rules.matching import Exemptions, Needle, Span
from phrasebank.rules.registry import Rule
from phrasebank.rules.texts import Body, Text
from phrasebank.words.characters import HAN

FAULTFINDING = ("problems", "criticisms")
"""The sections that only say what is wrong."""

SENTENCE_END = re.compile(r"[。？！]|\Z")

_NOT_DONE = "(?<![没未不要应该须])(?<!没有)(?<!没能)(?<!未能)"
"""Excludes what was not done or is still to be done, which is no praise: 没有认真学习, 要坚决贯彻."""

_OF_SOMETHING = f"(?![{HAN}]{{1,2}}的)"
"""Excludes a short word before 的, which names a thing and does not say what somebody did: 能够办的."""

SPEECH = re.compile("(?:说|讲|道|问|写|要求|提出|强调|指出)[，：]")
"""Words that introduce speech. The rest of their sentence is somebody else's and is not looked at."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A concession of the list, ready to be searched for."""

    first: Needle
    """The words of praise with which it begins."""
    then: re.Pattern[str]
    """The words that take the praise back, such as 但."""
    remedy: str
    """What a finding tells the writer to do."""

    @classmethod
    def of(cls, concession: Concession) -> Turn:
        """The turn that an entry of the list describes."""
        behind = _OF_SOMETHING if concession.first[-1] in "够能" else ""
        return cls(
            Needle.of(concession.first, _NOT_DONE, behind),
            Needle.any_of(concession.then).pattern,
            concession.remedy,
        )

    def taken_back(self, text: str, span: Span) -> tuple[str, int] | None:
        """The word that takes back the praise at `span`, and where its sentence ends. The word is in the rest of the
        sentence or at the beginning of the next. None where there is no such word, or where the praise is somebody else's
        speech."""
        end = SENTENCE_END.search(text, span[1])
        stop = end.start() if end else len(text)
        begins = max((text.rfind(mark, 0, span[0]) + 1 for mark in "。？！"), default=0)
        if SPEECH.search(text, begins, span[0]):
            return None
        turn = self.then.search(text, span[1], stop) or self.then.match(text, stop + 1)
        return (turn.group(), stop) if turn else None


def _concession(library: Library) -> Iterator[Finding]:
    """Report praise before a fault, which makes the fault look smaller than it is: one finding for each sentence."""
    body = Body(
        text
        for point in library.points
        if point.section in FAULTFINDING
        for text in (texts.title(point), *map(texts.of, point.wordings))
    )
    for text, span, word, turn in _turned(body, map(Turn.of, library.wording.concessions), library):
        message = f"{text.owner}先扬后抑：“{turn.first.literal}……{word}……”"
        yield text.finding(CONCESSION, span, message, turn.remedy)


def _turned(body: Body, turns: Iterable[Turn], library: Library) -> Iterator[tuple[Text, Span, str, Turn]]:
    exemptions = Exemptions.of(library.wording, term=0)
    reported: set[tuple[Text, int]] = set()
    for turn in turns:
        for text, span in body.find(turn.first):
            taken = turn.taken_back(text.text, span)
            if taken is None or (text, taken[1]) in reported or exemptions.cover(span, text.text):
                continue
            reported.add((text, taken[1]))
            yield text, span, taken[0], turn


CONCESSION = Rule("concession", "warning", "entry", _concession)
