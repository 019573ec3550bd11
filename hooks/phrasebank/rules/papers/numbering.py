"""Rules about the numbers in a paper: none is missing, none occurs twice, their style stays the same, and each has its
own mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from phrasebank.rules.matching import Span
from phrasebank.rules.papers.context import Known
from phrasebank.rules.papers.marks import STYLES, mark_of, number, written
from phrasebank.rules.papers.telling import Teller
from phrasebank.rules.papers.view import EDGES, Item, Stretch, View
from phrasebank.rules.papers.words import Words


def check(view: View, known: Known, words: Words, teller: Teller) -> None:
    """Report numbers that are missing, occur twice or change their style."""
    groups: list[list[Item]] = [head.items for head in view.heads]
    if not view.heads:
        groups = [view.items]
    before = _before(view, words)
    for items in groups:
        _starts(items, before, words, teller)
        _inside(items, words, teller)
    _heads(view, before, words, teller)
    _deep(view, words, teller)
    _marks(view, words, teller)


def _marks(view: View, words: Words, teller: Teller) -> None:
    """Report wrong marks behind numbers. A mark that stands behind all numbers of a paper is a habit and reported once."""
    habits: set[str] = set()
    for stretch in view.stretches:
        if stretch.kind in EDGES:
            continue
        mark = stretch.mark.rstrip()
        for match in words.find("number-mark", mark):
            habit = words.without("numerals", match.group())
            if habit not in habits:
                habits.add(habit)
                ahead = len(stretch.mark)
                teller.tell(
                    "number-mark", stretch, (match.start() - ahead, match.end() - ahead), (match.group(),)
                )
        for match in words.find("number-mark", stretch.text):
            teller.tell("number-mark", stretch, match.span(), (match.group(),))


def _before(view: View, words: Words) -> dict[int, int]:
    """By `id` of a stretch that begins with a number, the number of the same style that comes before it anywhere in the
    paper. A number that seems to be missing may stand on a line that was taken for something else."""
    found: dict[int, int] = {}
    last: dict[str, int] = {}
    for stretch in view.stretches:
        mark = mark_of(stretch, words)
        if mark:
            style, at, _ = mark
            found[id(stretch)] = last.get(style, 0)
            last[style] = at
    return found


def _heads(view: View, before: Mapping[int, int], words: Words, teller: Teller) -> None:
    """Check headings of one level below the same heading, so far as they have numbers. Headings of level 3 may stand for
    deeper ones too, and are not checked."""
    last: list[tuple[str, int]] = [("", 0)] * 3
    for head in view.heads:
        last[head.level :] = [("", 0)] * (3 - head.level)
        mark = mark_of(head.stretch, words) if head.stretch.mark and head.level < 3 else None
        if mark is None:
            continue
        used, previous = last[head.level - 1]
        style, at, place = mark
        if used and style != used:
            teller.tell("mixed-numbers", head.stretch, place, (written(style, at), written(used, previous)))
        elif before[id(head.stretch)] != at - 1:
            _count(previous, at, style, head.stretch, place, teller)
        last[head.level - 1] = (style, at)


def _deep(view: View, words: Words, teller: Teller) -> None:
    """1.1, 1.2: each counts on within its own 1, and the first may be any. A number that stands anywhere in the paper is not
    missing: 1.2日常管理 may have been read as an amount."""
    last: dict[str, int] = {}
    for stretch in view.stretches:
        match = words.first("mark-deep", stretch.mark.rstrip())
        if match is None:
            continue
        within, at = match.group(1), number(match.group(2))
        following = f"{within}{last.get(within, 0) + 1}"
        if (
            last.get(within)
            and at > last[within] + 1
            and not any(following in one for one in view.texts.values())
        ):
            place = (-len(stretch.mark), len(stretch.mark.rstrip()) - len(stretch.mark))
            teller.tell("numbering-gap", stretch, place, (f"{within}{at}", following))
        last[within] = at


def _starts(items: Iterable[Item], before: Mapping[int, int], words: Words, teller: Teller) -> None:
    """Check a row of items. An item without a number counts as the next one. Where another style begins with its first
    number, it counts within an item, until the outer style goes on."""
    bare = 0  # points so far, while none has a number
    last: dict[str, int] = {}  # by style, the outermost first
    said: set[tuple[str, int]] = set()  # what the texts so far have counted: 一是 may stand at the end of one
    for nth, item in enumerate(items):
        stretch = item.stretches[0]
        mark = mark_of(stretch, words)
        counted = said.copy()
        said.update((style, at) for one in item.stretches for style, at, _ in _counted(one, words))
        if mark is None:
            bare += item.kind == "point"
            last.update({style: at + 1 for style, at in [*last.items()][:1] if item.kind == "point"})
            continue
        style, at, place = mark
        goes_on = next(
            (
                name
                for name, number in last.items()
                if number == at - 1 and at > 1 and {name, style} <= {*STYLES}
            ),
            "",
        )
        if style in last:
            _count(last[style], at, style, stretch, place, teller)
            inner = [*last].index(style) + 1
            last = dict([*last.items()][:inner])
        elif goes_on:
            if "order" not in (style, goes_on):
                shown = (written(style, at), written(goes_on, at - 1))
                teller.tell("mixed-numbers", stretch, place, shown)
            style = goes_on
        elif style == "order" and nth:
            pass  # 其次 needs no 首先 before it: what comes first is often told without a number
        elif not last and at > bare + 1 and (style, at - 1) not in counted and before[id(stretch)] != at - 1:
            _count(bare, at, style, stretch, place, teller)
        last[style] = at


def _inside(items: Iterable[Item], words: Words, teller: Teller) -> None:
    """Check the numbers within texts. A count may begin anew."""
    for item in items:
        last: dict[str, int] = {}
        for stretch in item.stretches:
            for style, at, span in _counted(stretch, words):
                if span[0] == 0:
                    last[style] = at
                    continue
                if at == 1 and last.get(style, 0) != 1:
                    last[style] = 1
                    continue
                before = last.get(style, 0)
                if style == "order" and (at == 1 or not before):
                    last.update({style: at} if at == 1 else {})
                    continue
                others = [name for name in last if name not in (style, "order") and last[name] == at - 1]
                if before == 0 and others:
                    shown = (written(style, at), written(others[0], at - 1))
                    teller.tell("mixed-numbers", stretch, span, shown)
                elif before:
                    _count(before, at, style, stretch, span, teller, inside=True)
                last[style] = at


def _counted(stretch: Stretch, words: Words) -> Iterator[tuple[str, int, Span]]:
    """Yield the numbers with which clauses of a text begin, in order: style, value and place."""
    found = [
        (match.start(), style, match)
        for style in STYLES
        for match in words.find(f"count-{style}", stretch.text)
    ]
    for _, style, match in sorted(found, key=lambda one: one[0]):
        yield style, number(match.group(1)), match.span()


def _count(
    last: int, at: int, style: str, stretch: Stretch, span: Span, teller: Teller, *, inside: bool = False
) -> None:
    """Report a number that does not follow the last one."""
    if at == last + 1 or (style == "order" and at == 1):
        return  # 首先 may begin anew
    shown = written(style, at)
    if at > last + 1:
        given = {"grade": "should"} if style == "order" else {}
        teller.tell("numbering-gap", stretch, span, (shown, written(style, last + 1)), given=given)
    else:
        # 一是怕烦，一是怕被问 is how people speak.
        given = {"grade": "should"} if inside or style == "order" else {}
        teller.tell("numbering-twice", stretch, span, (shown,), given=given)
