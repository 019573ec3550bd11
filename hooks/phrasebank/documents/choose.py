"""Which points a recipe takes from the library. No chance in it: the library's order decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from phrasebank.model import COMMON, Heading, Library, Part, Phrase, Point, Template


@dataclass(frozen=True, slots=True)
class Group:
    """The points of one part that stand together."""

    title: str = ""
    """Their heading; empty when the part has no subheadings."""
    heading: str = ""
    """The campaign heading's id, when it is one."""
    points: tuple[Point, ...] = ()
    """The points, in order."""


def suited(point: Point, audience: str | None) -> Phrase | None:
    """The wording of a point for an audience: the first that names it, else the first that reaches it."""
    if audience is None:
        return point.wordings[0]
    named = (phrase for phrase in point.wordings if audience in phrase.audiences)
    reaching = (phrase for phrase in point.wordings if audience in phrase.reach)
    return next(named, None) or next(reaching, None)


def headings(template: Template, library: Library) -> tuple[Heading, ...]:
    """The campaign headings of a template; none without a campaign."""
    campaign = library.campaign.get(template.campaign or "")
    paper = campaign.paper(template.audience or "", template.variant) if campaign else None
    return paper.headings if paper else ()


_ANSWERS = ("causes", "measures")
"""Sections that answer the points of others; named as the fields that link to them."""


class _Chooser:
    def __init__(self, template: Template, library: Library, limit: int | None) -> None:
        self.template = template
        self.library = library
        self.limit = limit
        self.headings = headings(template, library)
        self.order = {point.id: index for index, point in enumerate(library.points)}
        self.taken: dict[str, str] = {}
        """Chosen points by id, in the order of choice, each with the campaign heading it stands under."""

    def groups(self, part: Part) -> tuple[Group, ...]:
        section = part.section
        if section is None:
            return ()
        if part.group == "heading":
            return tuple(
                Group(h.title, h.id, self.take(part, section, self.library.feed(h, section), h.id))
                for h in self.headings
            )
        pool = self.pool(section)
        if part.group == "aspect":
            return tuple(
                Group(aspect, "", self.take(part, section, (p for p in pool if p.aspect == aspect)))
                for aspect in self.library.vocabulary.aspects
            )
        return (Group(points=self.take(part, section, pool)),)

    def pool(self, section: str) -> tuple[Point, ...]:
        """The points of a section that a part without headings may draw on: what the campaign's headings
        select (without a campaign, every dimension), then the common ones."""
        chosen: dict[str, Point] = {}
        for heading in self.headings:
            chosen.update((point.id, point) for point in self.library.feed(heading, section))
        if not self.headings:
            for dimension in self.library.vocabulary.dimensions:
                chosen.update((p.id, p) for p in self.library.cells.get((dimension.id, section), ()))
        chosen.update((point.id, point) for point in self.library.cells.get((COMMON, section), ()))
        return tuple(chosen.values())

    def take(self, part: Part, section: str, pool: Iterable[Point], heading: str = "") -> tuple[Point, ...]:
        """The first points of a pool that suit the audience and are not in the paper yet. Answers to points
        chosen before go first, those to most of them at the head."""
        ranked = list(pool)
        if section in _ANSWERS:
            counts = self.answered(section, heading)
            linked = sorted(counts, key=lambda id: (-counts[id], self.order[id]))
            drawn = {point.id for point in ranked}
            ranked = [
                self.library.point[id] for id in linked if id in drawn or part.group != "aspect"
            ] + ranked
        wanted = part.points if self.limit is None else min(self.limit, part.points)
        points: list[Point] = []
        for point in ranked:
            if len(points) == wanted:
                break
            if point.id not in self.taken and suited(point, self.template.audience):
                self.taken[point.id] = heading
                points.append(point)
        return tuple(points)

    def answered(self, section: str, heading: str) -> Counter[str]:
        """How many chosen points (of one heading, or of all) each cause or measure answers."""
        counts: Counter[str] = Counter()
        for chosen, under in self.taken.items():
            if not heading or under == heading:
                links = getattr(self.library.point[chosen], section)
                targets = [self.library.point[link] for link in links if link in self.library.point]
                counts.update({target.id for target in targets if target.section == section})
        return counts


def choose(template: Template, library: Library, limit: int | None = None) -> tuple[tuple[Group, ...], ...]:
    """The groups of points for every part of a template; a part that draws on no section has none.

    No point is taken twice in a paper. Causes and measures are chosen after everything they answer, wherever
    their part stands. A `limit` takes at most so many points for a group.
    """
    chooser = _Chooser(template, library, limit)
    groups: dict[int, tuple[Group, ...]] = {}
    for index in sorted(range(len(template.parts)), key=lambda i: template.parts[i].section in _ANSWERS):
        groups[index] = chooser.groups(template.parts[index])
    return tuple(groups[index] for index in range(len(template.parts)))
