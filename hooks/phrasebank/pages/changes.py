"""The page that lists what changed from release to release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial

from phrasebank import addresses
from phrasebank.model import Library, Page, TocEntry
from phrasebank.pages.layout import render
from phrasebank.versions import Entry, Update
from phrasebank.versions.changes_in_words import summary

TITLE = "更新记录"


def page(library: Library, updates: Sequence[Update]) -> Page:
    """The page. It is made only where there is a release."""
    return Page(
        path=addresses.CHANGES,
        title=TITLE,
        description="每次发布新增、改写、停用了哪些素材",
        toc=tuple(TocEntry(title=named(update), id=html_id(update)) for update in updates),
        body=partial(_body, library, updates),
    )


def _body(library: Library, updates: Sequence[Update]) -> str:
    def target(entry: Entry) -> str:
        """The present address of a point; empty where it no longer exists."""
        point = library.point.get(entry.id)
        return addresses.point(point) if point else ""

    return render(
        "changes",
        addresses.CHANGES,
        title=TITLE,
        updates=updates,
        named=named,
        html_id=html_id,
        summary=summary,
        target=target,
        pieces=pieces,
    )


def named(update: Update) -> str:
    """The name of an update, as in `2026 年 11 月`, or words for the time since the last release."""
    if not update.date:
        return "上次发布以后"
    return " ".join(f"{int(n)} {unit}" for n, unit in zip(update.date.split("-"), "年月日", strict=False))


def html_id(update: Update) -> str:
    """The HTML id of an update."""
    return f"__{update.date or 'since'}"


def pieces(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Compare two texts: yield pieces with `=` for what both have, `-` for what only the old one has, `+` for what only
    the new one has."""
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "=", old[a:b]
            continue
        if b > a:
            yield "-", old[a:b]
        if d > c:
            yield "+", new[c:d]
