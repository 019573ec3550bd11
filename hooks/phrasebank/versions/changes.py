"""Two Versions -> what was added, reworded, moved, retired."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from phrasebank.versions.reading import Entry, Version, Wording


@dataclass(frozen=True, slots=True)
class Reworded:
    """A text, or a phrase's audiences, that reads differently."""

    point: Entry
    """As it is now."""
    phrase: Wording | None
    """As it is now; None where the lead clause changed."""
    what: str
    """领句, 表述 or 适用对象."""
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A point that stands elsewhere, or a phrase that belongs to another point."""

    point: Entry
    """As it is now."""
    phrase: Wording | None
    """As it is now; None where the whole point moved."""
    old: str
    """Where it was, in words."""
    new: str


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs, each in the order of the library that has it."""

    old: Version
    new: Version
    points: tuple[Entry, ...]
    """New points."""
    phrases: tuple[tuple[Entry, Wording], ...]
    """New phrases of points that were there."""
    reworded: tuple[Reworded, ...]
    moved: tuple[Moved, ...]
    retired_points: tuple[Entry, ...]
    """As they were."""
    retired_phrases: tuple[tuple[Entry, Wording], ...]
    """Those that went while their point stayed, as they were."""

    @property
    def any(self) -> bool:
        """Whether there is a difference."""
        return any(
            (self.points, self.phrases, self.reworded, self.moved, self.retired_points, self.retired_phrases)
        )

    @property
    def new_phrases(self) -> int:
        """How many phrases came, those of new points included."""
        kept = {id for phrase in _all(self.old) for id in (phrase.id, *phrase.aliases)}
        came = (p for point in self.points for p in point.phrases if kept.isdisjoint((p.id, *p.aliases)))
        return len(self.phrases) + sum(1 for _ in came)


def _all(version: Version) -> Iterator[Wording]:
    return (phrase for point in version.points for phrase in point.phrases)


def changes(old: Version, new: Version) -> Changes:
    """Compare two versions. A changed id does not count where the new one keeps the old as an alias. Tags and links
    do not count, because they are no wording, and neither does an audience that only one version knows."""
    points = {id: point for point in new.points for id in (*point.aliases, point.id)}
    phrases = {
        id: (point, phrase)
        for point in new.points
        for phrase in point.phrases
        for id in (*phrase.aliases, phrase.id)
    }
    both = {a.name for a in old.audiences} & {a.name for a in new.audiences}
    reworded: list[Reworded] = []
    moved: list[Moved] = []
    retired: list[tuple[Entry, Wording]] = []
    known: set[str] = set()
    for before in old.points:
        now = points.get(before.id)
        if now is not None:
            known.add(now.id)
            if now.title != before.title:
                reworded.append(Reworded(now, None, "领句", before.title, now.title))
            if (now.dimension, now.section) != (before.dimension, before.section):
                moved.append(Moved(now, None, old.where(before), new.where(now)))
        for was in before.phrases:
            if was.id not in phrases:
                if now is not None:
                    retired.append((before, was))
                continue
            point, phrase = phrases[was.id]
            known.add(phrase.id)
            if point is not now:
                moved.append(Moved(point, phrase, f"要点“{before.title}”", f"要点“{point.title}”"))
            if phrase.text != was.text:
                reworded.append(Reworded(point, phrase, "表述", was.text, phrase.text))
            if {*was.audiences} & both != {*phrase.audiences} & both:
                reworded.append(
                    Reworded(point, phrase, "适用对象", "、".join(was.audiences), "、".join(phrase.audiences))
                )
    return Changes(
        old=old,
        new=new,
        points=tuple(point for point in new.points if point.id not in known),
        phrases=tuple(
            (point, phrase)
            for point in new.points
            if point.id in known
            for phrase in point.phrases
            if phrase.id not in known
        ),
        reworded=tuple(reworded),
        moved=tuple(moved),
        retired_points=tuple(point for point in old.points if point.id not in points),
        retired_phrases=tuple(retired),
    )
