"""Rules about words in a paper: fixed formulations, slips, typography, and empty phrases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from phrasebank.rules.concessions import FAULTFINDING
from phrasebank.rules.empty import is_subject
from phrasebank.rules.formulations import Series
from phrasebank.rules.matching import Span
from phrasebank.rules.papers.context import Known
from phrasebank.rules.papers.telling import Teller
from phrasebank.rules.papers.view import EDGES, Stretch, View
from phrasebank.rules.papers.words import Found, Words, spans
from phrasebank.rules.typography import unpaired


def check(view: View, known: Known, words: Words, teller: Teller) -> None:
    """Report what the library's lists and the rules of typography find wrong in the words of a paper."""
    # Most of the lists stand nowhere in a paper: one look at all of it spares one at every stretch.
    everything = "\n".join(stretch.text for stretch in view.stretches)
    finds = [found for found in words.finds if found.needle.literal in everything]
    series = [one for one in words.series if one[0].run.search(everything)]
    for stretch in view.stretches:
        _words(stretch, finds, words, teller)
        _series(stretch, series, words, teller)
        _half_width(stretch, words, teller)
        if stretch.section in FAULTFINDING:
            _turns(stretch, words, teller)
        if known.team:
            _voice(stretch, words, teller)
        elif known.personal and stretch.section in ("problems", "causes"):
            _subject(stretch, words, teller)
        if stretch.section in ("measures", "closings") and stretch.part != "lead":
            _promise(stretch, words, teller)
        for match in words.find("left-open-edge" if stretch.kind in EDGES else "left-open", stretch.text):
            if stretch.kind in ("heading", "title") and match.group() == stretch.text.strip():
                continue  # 【理论学习方面】 is how some set their headings
            teller.tell("left-open", stretch, match.span(), (match.group(),))
        for match in words.find("private", stretch.text):
            teller.tell("private-character", stretch, match.span(), (f"U+{ord(match.group()):04X}",))
        if stretch.offset == 0:
            _unpaired(stretch, view, teller)


def _words(stretch: Stretch, finds: Sequence[Found], words: Words, teller: Teller) -> None:
    reported: list[Span] = []
    for found in finds:
        if found.rule == "typography" and stretch.kind in EDGES:
            continue  # a unit and a name stand apart
        for span in spans(found.needle, stretch.text):
            if words.exempt.cover(span, stretch.text):
                continue
            if any(span[0] < end and start < span[1] for start, end in reported):
                continue  # there is one finding a place
            reported.append(span)
            given = {"remedy": found.remedy, "source": found.source, "grade": found.grade}
            shown = (stretch.text[slice(*span)],)
            teller.tell(found.rule, stretch, span, shown, given=given, replacement=found.right or None)


def _series(stretch: Stretch, listed: Sequence[tuple[Series, str]], words: Words, teller: Teller) -> None:
    for series, source in listed:
        for span, fault in series.faults(stretch.text):
            if not words.exempt.cover(span, stretch.text):
                given = {"remedy": series.remedy, "source": source}
                teller.tell("formulation-order", stretch, span, (series.name, fault), given=given)


def _half_width(stretch: Stretch, words: Words, teller: Teller) -> None:
    for match in words.find("half-width", stretch.text):
        right = words.full[match.group()]
        teller.tell("half-width", stretch, match.span(), (match.group(), right), replacement=right)


def _turns(stretch: Stretch, words: Words, teller: Teller) -> None:
    ends: set[int] = set()
    for turn in words.turns:
        for span in spans(turn.first, stretch.text):
            taken = turn.taken_back(stretch.text, span)
            if taken is None or taken[1] in ends or words.others.cover(span, stretch.text):
                continue
            ends.add(taken[1])
            shown = (turn.first.literal, taken[0])
            teller.tell("concession", stretch, span, shown, given={"remedy": turn.remedy})


def _voice(stretch: Stretch, words: Words, teller: Teller) -> None:
    for match in words.find("one-person", stretch.text):
        if not words.others.cover(match.span(), stretch.text):
            teller.tell("collective-voice", stretch, match.span())
            return


def lines(stretch: Stretch, kind: str, words: Words) -> Iterator[tuple[Span, str]]:
    """Yield the place of every listed line of a kind, and its remedy. Quotations are left out."""
    for line in words.lines:
        if line.kind == kind:
            for span in spans(line.needle, stretch.text):
                if not words.others.cover(span, stretch.text):
                    yield span, line.remedy


def around(name: str, stretch: Stretch, at: int, words: Words) -> str:
    """The text between two marks of a pattern around a place."""
    start, end = 0, len(stretch.text)
    for match in words.find(name, stretch.text):
        if match.end() <= at:
            start = match.end()
        elif match.start() >= at:
            end = match.start()
            break
    return stretch.text[start:end]


def _subject(stretch: Stretch, words: Words, teller: Teller) -> None:
    for span, remedy in lines(stretch, "subject", words):
        if is_subject(stretch.text, span):
            shown = (stretch.text[slice(*span)],)
            teller.tell("wrong-subject", stretch, span, shown, given={"remedy": remedy})


def _promise(stretch: Stretch, words: Words, teller: Teller) -> None:
    for span, remedy in lines(stretch, "promise", words):
        if words.first("checkable", around("sentence-end", stretch, span[0], words)) is None:
            shown = (stretch.text[slice(*span)],)
            teller.tell("empty-promise", stretch, span, shown, given={"remedy": remedy})


def _unpaired(stretch: Stretch, view: View, teller: Teller) -> None:
    text = view.texts[stretch.key]
    at = unpaired(text)
    if at is not None:
        teller.tell("unpaired-mark", stretch, (at, at + 1), (text[at],))
