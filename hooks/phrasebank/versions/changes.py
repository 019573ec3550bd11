"""Compares two Versions: what was added, reworded, moved and retired."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from phrasebank.versions.reading import Entry, Version, Wording


@dataclass(frozen=True, slots=True)
class Reworded:
    """A text of a point or phrase, or the audiences of a phrase, that changed."""

    point: Entry
    """The point, as the new version has it."""
    phrase: Wording | None
    """The phrase that changed, as the new version has it; None where the text is the point's own."""
    what: str
    """The kind of text: 领句, 又称, 白话, 示例; 表述, the title of a move, or 适用对象."""
    old: str
    """The text in the old version; empty where it had none."""
    new: str
    """The text in the new version; empty where it has none."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A point that is filed elsewhere, or a phrase that belongs to another point."""

    point: Entry
    """The point, as the new version has it."""
    phrase: Wording | None
    """The phrase that moved, as the new version has it; None where the whole point moved."""
    old: str
    """Its former place, in Chinese."""
    new: str
    """Its present place, in Chinese."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences of two versions. New things are in the order of the new version, and retired ones in that of the
    old."""

    old: Version
    new: Version
    points: tuple[Entry, ...]
    """New points."""
    phrases: tuple[tuple[Entry, Wording], ...]
    """New phrases of points that the old version has too."""
    reworded: tuple[Reworded, ...]
    moved: tuple[Moved, ...]
    retired_points: tuple[Entry, ...]
    """Points that the new version lacks, as the old one had them."""
    retired_phrases: tuple[tuple[Entry, Wording], ...]
    """Phrases that the new version lacks though it has their points, as the old one had them."""

    @property
    def any(self) -> bool:
        """Whether there is any difference."""
        return any(
            (self.points, self.phrases, self.reworded, self.moved, self.retired_points, self.retired_phrases)
        )

    @property
    def new_phrases(self) -> int:
        """How many phrases are new, including those of new points."""
        kept = {id for phrase in _all(self.old) for id in (phrase.id, *phrase.aliases)}
        came = (p for point in self.points for p in point.phrases if kept.isdisjoint((p.id, *p.aliases)))
        return len(self.phrases) + sum(1 for _ in came)


def _all(version: Version) -> Iterator[Wording]:
    return (phrase for point in version.points for phrase in point.phrases)


def changes(old: Version, new: Version) -> Changes:
    """Compare two versions.

    A changed id does not count where the new version keeps the old id as an alias. Tags and links do not count, because they
    are no wording, and neither does an audience that only one version knows. A kind of text that the old version has of no
    point at all (other names, plain talk, examples) is new to the library, and is not reported of every point.
    """
    return _Comparison(old, new).changes()


_Said = tuple[str, str, str]
"""A changed text: its kind, the old text, the new text."""


class _Comparison:
    """Goes through the old version and gathers what became of each point and phrase."""

    def __init__(self, old: Version, new: Version) -> None:
        self.old = old
        self.new = new
        self.points = {id: point for point in new.points for id in (*point.aliases, point.id)}
        self.phrases = {
            id: (point, phrase)
            for point in new.points
            for phrase in point.phrases
            for id in (*phrase.aliases, phrase.id)
        }
        self.audiences = {a.name for a in old.audiences} & {a.name for a in new.audiences}
        """The audiences that both versions know."""
        self.fields = {
            name for name in ("also", "plain", "examples") if any(getattr(p, name) for p in old.points)
        }
        """The fields besides the lead clause that the old version knows."""
        self.known: set[str] = set()
        """The ids, in the new version, of points and phrases that the old one has too."""
        self.reworded: list[Reworded] = []
        self.moved: list[Moved] = []
        self.retired: list[tuple[Entry, Wording]] = []

    def changes(self) -> Changes:
        """What differs."""
        for before in self.old.points:
            now = self.points.get(before.id)
            if now is not None:
                self._point(before, now)
            for was in before.phrases:
                if was.id in self.phrases:
                    self._phrase(before, was, now)
                elif now is not None:
                    self.retired.append((before, was))
        return Changes(
            old=self.old,
            new=self.new,
            points=tuple(point for point in self.new.points if point.id not in self.known),
            phrases=tuple(
                (point, phrase)
                for point in self.new.points
                if point.id in self.known
                for phrase in point.phrases
                if phrase.id not in self.known
            ),
            reworded=tuple(self.reworded),
            moved=tuple(self.moved),
            retired_points=tuple(point for point in self.old.points if point.id not in self.points),
            retired_phrases=tuple(self.retired),
        )

    def _point(self, before: Entry, now: Entry) -> None:
        self.known.add(now.id)
        self.reworded += (Reworded(now, None, *said) for said in self._said(before, now))
        if (now.dimension, now.section) != (before.dimension, before.section):
            self.moved.append(Moved(now, None, self.old.place_of(before), self.new.place_of(now)))

    def _phrase(self, before: Entry, was: Wording, now: Entry | None) -> None:
        """Compare a phrase that both versions have. `before` is its old point, and `now` that point in the new version, if it
        is still there."""
        point, phrase = self.phrases[was.id]
        self.known.add(phrase.id)
        if point is not now:
            self.moved.append(Moved(point, phrase, f"要点“{before.title}”", f"要点“{point.title}”"))
        titles = self.old.moves(before.section) | self.new.moves(point.section)
        self.reworded += (Reworded(point, phrase, *said) for said in _written(was, phrase, titles))
        if {*was.audiences} & self.audiences != {*phrase.audiences} & self.audiences:
            self.reworded.append(
                Reworded(point, phrase, "适用对象", "、".join(was.audiences), "、".join(phrase.audiences))
            )

    def _said(self, was: Entry, now: Entry) -> Iterator[_Said]:
        """Yield the texts of the point itself that changed."""
        if now.title != was.title:
            yield "领句", was.title, now.title
        if "also" in self.fields and now.also != was.also:
            yield "又称", "；".join(was.also), "；".join(now.also)
        if "plain" in self.fields and now.plain != was.plain:
            yield "白话", was.plain or "", now.plain or ""
        if "examples" in self.fields:
            for old, new in zip_longest(was.examples, now.examples, fillvalue=""):
                if new != old:
                    yield "示例", old, new


def _written(was: Wording, now: Wording, titles: Mapping[str, str]) -> Iterator[_Said]:
    """Yield the texts of a phrase that changed: its moves, if it is written in moves in both versions, else its whole
    text."""
    if not (was.moves and now.moves):
        if now.text != was.text:
            yield "表述", was.text, now.text
        return
    for move in dict.fromkeys((*titles, *was.moves, *now.moves)):
        old, new = was.moves.get(move, ""), now.moves.get(move, "")
        if new != old:
            yield titles.get(move, move), old, new
