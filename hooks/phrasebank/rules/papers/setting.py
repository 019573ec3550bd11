"""Rules about the ends of headings and items, and about repetitions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from phrasebank.rules.matching import Span
from phrasebank.rules.papers.context import Known
from phrasebank.rules.papers.telling import Teller
from phrasebank.rules.papers.view import Item, Stretch, View
from phrasebank.rules.papers.words import Words

SENTENCE = 12
"""A sentence with at least this many characters is not written twice by chance."""

WORDS = 7
"""A run of words with at least this many characters is not written twice by chance in one text."""

NAMES = 12
"""A run with more characters is the name of a matter, which may be repeated."""

OFTEN = 3
"""A string of four characters that occurs this often is reported."""

WRITTEN_OUT = 15
"""A body with at least this many characters consists of sentences and not of key words."""


def check(view: View, known: Known, words: Words, teller: Teller) -> None:
    """Report headings and items with wrong ends, and repetitions."""
    for head in view.heads:
        match = None if head.runs_in else words.first("heading-end", head.stretch.text)
        if match:
            teller.tell("heading-stop", head.stretch, match.span(), (match.group(),), replacement="")
    for item in view.items:
        if item.section in ("problems", "causes", "measures"):
            _end(item, words, teller)
    _sentences(view, words, teller)
    _strings(view, words, teller)
    for item in view.items:
        for stretch in item.stretches:
            _runs(stretch, words, teller)


def _end(item: Item, words: Words, teller: Teller) -> None:
    """Report an item that does not end with a full stop, unless the next one continues its sentence. A 分号 may end an
    item as long as none of its clauses has a full stop."""
    stretch = next((one for one in reversed(item.stretches) if one.text.strip()), None)
    if item.runs_in or stretch is None or stretch.part == "cell":
        return
    text = stretch.text.rstrip()
    match = words.first("item-end", text)
    if match is None:
        return
    last = match.group()
    # Behind a lead clause that is all of an item its stop may still be put in; not behind a comma.
    if last not in "，、," if stretch.part == "lead" else len(text) < WRITTEN_OUT:
        return
    if last in "；;" and "。" not in item.text:
        return
    is_mark = last in "，、,；;"
    right = "。" if is_mark else f"{last}。"
    teller.tell("item-end", stretch, match.span(), (last,), replacement=right)


def _sentences(view: View, words: Words, teller: Teller) -> None:
    seen: set[str] = set()
    for stretch in view.stretches:
        if stretch.kind in ("title", "byline", "heading", "sign", "date"):
            continue
        for match in words.find("sentence", stretch.text):
            said = words.without("empty-mark", match.group())
            if len(said) < SENTENCE or said in words.set or "【" in said:
                continue
            if said in seen:
                teller.tell("repeated-sentence", stretch, match.span(), (match.group(),))
            seen.add(said)


def _strings(view: View, words: Words, teller: Teller) -> None:
    """Report strings of four characters between marks that occur too often."""
    found: Counter[str] = Counter()
    for item in view.items:
        for stretch in item.stretches:
            if stretch.part == "lead":
                continue
            for match in words.find("four", stretch.text):
                string = match.group()
                found[string] += 1
                if found[string] == OFTEN and not any(string in one for one in words.set):
                    teller.tell("repeated-words", stretch, match.span(), (string,))


def _runs(stretch: Stretch, words: Words, teller: Teller) -> None:
    """Report words that occur twice in a text. They must contain 的, because without it they are as often as not a name."""
    for start, end in _twice(stretch.text):
        start, end = _trimmed(stretch.text, start, end, words)
        said = stretch.text[start:end]
        if (
            not WORDS <= end - start <= NAMES
            or "的" not in said[1:-1]
            or words.first("not-plain", said)
            or any(said in one for one in words.set)
        ):
            continue
        if not words.others.cover((start, end), stretch.text):
            teller.tell("repeated-words", stretch, (start, end), (said,))


def _trimmed(text: str, start: int, end: int, words: Words) -> Span:
    """The place of a run without the marks at its ends."""
    while start < end and words.first("not-plain", text[start]):
        start += 1
    while start < end and words.first("not-plain", text[end - 1]):
        end -= 1
    return start, end


def _twice(text: str) -> Iterator[Span]:
    """Yield the longest runs that also stand earlier in the text."""
    first: dict[str, int] = {}
    at = 0
    while at + WORDS <= len(text):
        run = text[at : at + WORDS]
        before = first.setdefault(run, at)
        if before + WORDS <= at:
            length = WORDS
            while (
                at + length < len(text)
                and before + length < at
                and text[before + length] == text[at + length]
            ):
                length += 1
            yield at, at + length
            at += length
        else:
            at += 1
