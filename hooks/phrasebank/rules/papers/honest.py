"""Rules about how honest a paper is: it must look into thoughts and not only work, criticise and not just suggest, and
say something concrete."""

from __future__ import annotations

from phrasebank.rules.papers.context import Known
from phrasebank.rules.papers.marks import holds
from phrasebank.rules.papers.telling import Teller
from phrasebank.rules.papers.view import Item, View
from phrasebank.rules.papers.wording import lines
from phrasebank.rules.papers.words import Words

CLAIMS = ("problems", "causes", "criticisms")
"""The sections that claim something about somebody."""

TOLD = 12
"""A body with at least this many characters tells something."""

LITTLE = 30
"""A text with at most this many characters may say no more than its claim."""

BESIDE = 8
"""A text with at least this many characters besides empty phrases tells something."""


def check(view: View, known: Known, words: Words, teller: Teller) -> None:
    """Report claims that say nothing, problems that describe work where thoughts are asked for, problems and causes that
    blame circumstances, criticisms that are suggestions, and measures that nobody can check."""
    for item, following in zip(view.items, [*view.items[1:], None], strict=False):
        leads = holds(item, following, words)
        if item.section in CLAIMS and not leads:
            _claim(item, known, words, teller)
        if item.section == "criticisms":
            _criticism(item, words, teller)
        elif (
            item.section == "problems"
            and not leads
            and _is_told(item, words)
            and not any(words.first(name, item.text) for name in ("thought", "own-fact"))
        ):
            teller.whole("work-for-thought", item.first, item.first.text)
        elif item.section == "measures" and words.first("checkable", item.text) is None and not known.brief:
            teller.whole("uncheckable-measure", item.first, item.first.text)
        if item.section in ("problems", "causes"):
            _objective(item, words, teller)


def _is_told(item: Item, words: Words) -> bool:
    """Whether an item says more than its claim."""
    return len(words.without("empty-mark", item.body)) >= TOLD


def _claim(item: Item, known: Known, words: Words, teller: Teller) -> None:
    """Report a claim that everybody could make. If it is the whole point it says nothing; if more follows it is only
    noted."""
    body = words.without("empty-mark", item.body)
    if words.first("own-fact", item.text) is not None:
        return
    found = [(stretch, *line) for stretch in item.stretches for line in lines(stretch, "empty", words)]
    first = item.first
    # Without a body the lead clause is all that is said, its first clause the claim; before one it may be what anybody could say.
    behind = 0 if body else first.text.find("，") + 1 or len(first.text)
    said = body or words.without("empty-mark", first.text)
    empty = sum(
        end - start
        for stretch, (start, end), _ in found
        if (stretch.part != "lead" if body else start >= behind)
    )
    told = len(body or words.without("empty-mark", first.text[behind:])) - empty
    if len(said) < LITTLE and told < BESIDE and (found or not body):
        if not known.brief:
            teller.whole("empty-point", first, first.text)
        return
    for stretch, span, remedy in found:
        if stretch.part != "lead":
            shown = (stretch.text[slice(*span)],)
            teller.tell("empty-line", stretch, span, shown, given={"remedy": remedy})


def _criticism(item: Item, words: Words, teller: Teller) -> None:
    if words.first("faults", item.text) is None and (found := words.first("suggests", item.text)):
        teller.whole("suggestion-for-criticism", item.first, found.group())


def _objective(item: Item, words: Words, teller: Teller) -> None:
    for stretch in item.stretches:
        for sentence in words.find("sentence", stretch.text):
            found = words.first("objective", sentence.group())
            if found is None or words.first("own-view", sentence.group()) is not None:
                continue
            start, end = (sentence.start() + at for at in found.span())
            if not words.others.cover((start, end), stretch.text):
                teller.tell("objective-excuse", stretch, (start, end), (found.group(),))
