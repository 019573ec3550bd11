"""Rules about the length of a paper and the proportions of its parts."""

from __future__ import annotations

from phrasebank.rules.papers.context import Known
from phrasebank.rules.papers.telling import Teller
from phrasebank.rules.papers.view import Item, Stretch, View
from phrasebank.rules.papers.words import Words

LOOKING = ("problems", "cases", "causes")
"""The sections that examine what is wrong and why."""

UNEQUAL = 5
"""A point is too long beside another of the same heading if it is this many times as long."""

LONG = 200
"""Only points with at least this many characters are reported as too long."""


def check(view: View, known: Known, words: Words, teller: Teller) -> None:
    """Report a paper that is too long or too short, and parts and items out of proportion."""
    everything = sum(map(characters, view.stretches))
    length = known.template.get("length") if known.template else None
    if length and everything < length["min"]:
        teller.tell("paper-length", None, shown=(str(everything), "少", str(length["min"])))
    elif length and everything > length["max"]:
        teller.tell("paper-length", None, shown=(str(everything), "多", str(length["max"])))
    _share(view, teller)
    for head in view.heads:
        if head.section == "problems":
            _unequal(head.items, teller)


def characters(stretch: Stretch) -> int:
    """How many characters of a stretch are printed, counted as Word counts without spaces, with numbers and full stops. A
    slot without a value counts as its name."""
    text = stretch.text.replace("【", "").replace("】", "")
    return len("".join((stretch.beside + text).split()))


def _share(view: View, teller: Teller) -> None:
    """Report too small a share of 查摆 and 剖析 in what is said below headings."""
    looked = sum(_length(item) for section in LOOKING for item in view.items_in(section))
    everything = sum(map(_length, view.items))
    if all(map(view.items_in, ("problems", "causes", "measures"))) and looked * 2 < everything:
        teller.tell("problems-share", None, shown=(str(looked), str(everything)))


def _length(item: Item) -> int:
    return sum(map(characters, item.stretches))


def _unequal(items: list[Item], teller: Teller) -> None:
    lengths = [_length(item) for item in items]
    if len(items) > 1 and max(lengths) >= LONG and min(lengths) * UNEQUAL < max(lengths):
        short = items[lengths.index(min(lengths))].first
        teller.whole("unequal-points", short, str(min(lengths)), str(max(lengths)))
