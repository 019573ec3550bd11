"""Reports words that say nothing, as empty.yml lists them: empty phrases, wrong subjects, empty promises.

A title may be an empty phrase, because it names a fault that the text under it shows. Quotations are exempt: they are not
the writer's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from phrasebank.model import Finding, Library
from phrasebank.rules import texts
from phrasebank.rules.matching import STOPS, Exemptions, Needle, Span
from phrasebank.rules.registry import Rule, collective
from phrasebank.rules.texts import Body, Text


def _lines(
    library: Library, kind: Literal["empty", "subject", "promise"], read: Iterable[Text]
) -> Iterator[tuple[Text, Span, str]]:
    """Yield every place of a listed line of this kind: the text, the place in it, and the remedy."""
    body = Body(read)
    exemptions = Exemptions.of(library.wording, term=0)
    for line in library.wording.empty:
        if line.kind == kind:
            for text, span in body.find(Needle.of(line.text)):
                if not exemptions.cover(span, text.text):
                    yield text, span, line.remedy


def _concrete_texts(library: Library) -> Iterator[Text]:
    """The texts that must be concrete: phrases and examples."""
    yield from map(texts.of, library.phrases)
    yield from texts.examples(library)


def _empty_line(library: Library) -> Iterator[Finding]:
    """Report lines that ten people could say without change, so that they say nothing about any of them."""
    for text, span, remedy in _lines(library, "empty", _concrete_texts(library)):
        yield text.finding(EMPTY_LINE, span, f"{text.owner}里的{text.at(span)}是空话，换谁来说都成立", remedy)


def _personal(library: Library) -> Iterator[Text]:
    """The phrases that one person says, and the titles above them."""
    teams = collective(library)
    for point in library.points:
        own = [phrase for phrase in point.wordings if teams.isdisjoint(phrase.reach)]
        if own:
            yield texts.title(point)
            yield from map(texts.of, own)


ONESELF = re.compile("我|本人|自己")
_CLAUSE = re.compile(f"[^{STOPS}]*")


def is_subject(text: str, span: Span) -> bool:
    """Whether the words at `span` are the subject of their clause: they begin it, and the writer is not in it.
    有的同志提醒我 is about the writer."""
    if span[0] and text[span[0] - 1] not in f"{STOPS}、\n":
        return False
    begins = max(text.rfind(stop, 0, span[0]) for stop in STOPS) + 1
    clause = _CLAUSE.match(text, begins)
    return clause is None or ONESELF.search(clause.group()) is None


def _wrong_subject(library: Library) -> Iterator[Finding]:
    """Report other people as the subject (以班子问题代替个人问题), because a personal paper is about its writer. They may
    be an object, as in 我和班子成员."""
    for text, span, remedy in _lines(library, "subject", _personal(library)):
        if is_subject(text.text, span):
            message = f"{text.owner}是个人用的，却拿{text.at(span)}作主语"
            yield text.finding(WRONG_SUBJECT, span, message, remedy)


def _empty_promise(library: Library) -> Iterator[Finding]:
    """Report promises that nobody can check, with which a reviewer sends a paper back."""
    for text, span, remedy in _lines(library, "promise", _concrete_texts(library)):
        yield text.finding(EMPTY_PROMISE, span, f"{text.owner}里的{text.at(span)}没法检查做没做到", remedy)


EMPTY_LINE = Rule("empty-line", "warning", "entry", _empty_line)
WRONG_SUBJECT = Rule("wrong-subject", "warning", "entry", _wrong_subject)
EMPTY_PROMISE = Rule("empty-promise", "warning", "entry", _empty_promise)
