"""Rules about numbers in a paper: none missing, none twice, one style, each with its own mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from phrasebank.rules.matching import Span
from phrasebank.rules.papers.context import Known
from phrasebank.rules.papers.telling import Teller
from phrasebank.rules.papers.view import Item, Stretch, View
from phrasebank.rules.papers.words import Words

STYLES = ("shi", "yao", "di", "qi")
"""What counts sentences: 一是, 一要, 第一，, 其一，."""

_NUMERALS = {numeral: at for at, numeral in enumerate("一二三四五六七八九", start=1)}


def number(text: str) -> int:
    """一 to 九十九, or digits, as a number."""
    if text.isdigit():
        return int(text)
    tens, _, ones = text.rpartition("十") if "十" in text else ("", "", text)
    return (_NUMERALS.get(tens, 1) * 10 if "十" in text else 0) + _NUMERALS.get(ones, 0)


def look(view: View, known: Known, words: Words, teller: Teller) -> None:
    """All of them."""
    groups: list[list[Item]] = [head.items for head in view.heads]
    if not view.heads:
        groups = [view.items]
    for items in groups:
        _starts(items, words, teller)
        _inside(items, words, teller)
    for stretch in view.stretches:
        for match in words.find("number-mark", stretch.text):
            if stretch.kind not in ("title", "byline", "sign", "date"):
                teller.tell("number-mark", stretch, match.span(), (match.group(),))


def _mark(stretch: Stretch, words: Words) -> tuple[str, int, Span] | None:
    """The number that a stretch begins with, kept beside it or still in its text: style, number, place."""
    text = stretch.mark or stretch.text
    for style in STYLES:
        match = words.first(f"mark-{style}", text)
        if match:
            return style, number(match.group(1)), (0, 0) if stretch.mark else match.span()
    return None


def _starts(items: Iterable[Item], words: Words, teller: Teller) -> None:
    """Items one after another. One without a number of its own has the next."""
    last, used = 0, ""
    for item in items:
        stretch = item.stretches[0]
        mark = _mark(stretch, words)
        if mark is None:
            last += item.kind == "point"
            continue
        style, at, span = mark
        shown = _written(style, at)
        place = span if span[1] else (0, min(len(stretch.text), 1))
        if used and style != used:
            teller.tell("mixed-numbers", stretch, place, (shown, _written(used, 1)))
        _count(last, at, style, stretch, place, teller)
        last, used = at, used or style


def _inside(items: Iterable[Item], words: Words, teller: Teller) -> None:
    """Numbers inside texts; a text may begin anew."""
    for item in items:
        last: dict[str, int] = {}
        for stretch in item.stretches:
            for style, at, span in _counted(stretch, words):
                if at == 1 and last.get(style, 0) != 1:
                    last[style] = 1
                    continue
                before = last.get(style, 0)
                others = [name for name in last if name != style and last[name] == at - 1]
                if before == 0 and others:
                    shown = (_written(style, at), _written(others[0], at - 1))
                    teller.tell("mixed-numbers", stretch, span, shown)
                elif before:
                    _count(before, at, style, stretch, span, teller)
                last[style] = at


def _counted(stretch: Stretch, words: Words) -> Iterator[tuple[str, int, Span]]:
    """Yield the numbers inside a text, in its order, without the one that it begins with."""
    found = [
        (match.start(), style, match)
        for style in STYLES
        for match in words.find(f"count-{style}", stretch.text)
        if match.start() > 0
    ]
    for _, style, match in sorted(found, key=lambda one: one[0]):
        yield style, number(match.group(1)), match.span()


def _count(last: int, at: int, style: str, stretch: Stretch, span: Span, teller: Teller) -> None:
    """Say where a number does not follow the one before."""
    if at == last + 1:
        return
    shown = _written(style, at)
    if at > last + 1:
        teller.tell("numbering-gap", stretch, span, (shown, _written(style, last + 1)))
    else:
        teller.tell("numbering-twice", stretch, span, (shown,))


_DIGITS = "零一二三四五六七八九"


def _written(style: str, at: int) -> str:
    """A number as its style has it."""
    tens, ones = divmod(at, 10)
    text = (_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
    return {"shi": f"{text}是", "yao": f"{text}要", "di": f"第{text}", "qi": f"其{text}"}[style]
