"""Chooses the points that a recipe takes from the library. Nothing is random: the library's order decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice, zip_longest

from phrasebank.model import COMMON, Finding, Heading, Library, Part, Phrase, Point, Template, slot_text

LEADS = 25
"""The most lead clauses that a form offers for one heading: as many as fit on a screen when Word opens the list."""


@dataclass(frozen=True, slots=True)
class Group:
    """Points of one part that stand under one heading."""

    title: str = ""
    """Their heading; empty when the part has no subheadings."""
    heading: str = ""
    """The campaign heading's id, when it is one."""
    points: tuple[Point, ...] = ()
    """The points, in order."""
    leads: tuple[str, ...] = ()
    """Lead clauses that the form offers here: titles of suitable points, none twice, those of the chosen points first."""


def suited(point: Point, audience: str | None, *, brief: bool = False) -> Phrase | None:
    """The best wording of a point for an audience, or None where no wording is meant for it.

    A wording that names the audience is preferred to one that is for every individual, and with `brief` a short wording
    to any other. Without an audience only wordings are taken that name none, because such a paper is for anybody."""
    reaching = [p for p in point.wordings if (audience in p.reach if audience else not p.audiences)]
    return min(reaching, key=lambda p: (brief and not p.is_short, audience not in p.audiences), default=None)


def headings(template: Template, library: Library) -> tuple[Heading, ...]:
    """The campaign headings of a template; none without a campaign."""
    paper = library.paper(template)
    return paper.headings if paper else ()


OPEN_HEADING = slot_text("通知里的对照方面")
"""The heading that stands in a paper while the year's headings are not published: the writer has them in a notice."""

OPEN_HEADINGS = 3
"""How many such headings a paper has: enough to show that there are several, and few enough to type over.
browser/draft/create.js has the same number."""

_ANSWERS = ("causes", "measures")
"""Sections whose points answer those of other sections. The fields that link to them have the same names."""


class _Chooser:
    def __init__(self, template: Template, library: Library) -> None:
        self.template = template
        self.library = library
        self.headings = headings(template, library)
        self.order = {point.id: index for index, point in enumerate(library.points)}
        self.taken: dict[str, str] = {}
        """By id of each chosen point, in the order of choice, the id of the heading or dimension under which it stands."""

    def groups(self, part: Part) -> tuple[Group, ...]:
        section = part.section
        if section is None:
            return ()
        if part.group == "heading" and not self.headings:
            pool = self.pool(section)
            return tuple(
                self.group(part, pool, OPEN_HEADING, under=f"#{number}") for number in range(OPEN_HEADINGS)
            )
        if part.group == "heading":
            return tuple(
                self.group(part, self.library.feed(h, section), h.title, h.id, h.id) for h in self.headings
            )
        if part.group == "dimension":
            return tuple(
                self.group(part, self.library.cells.get((d.id, section), ()), d.title, under=d.id)
                for d in self.library.vocabulary.dimensions
                if not self.excluded(d.id, section)
            )
        pool = self.pool(section)
        if part.group == "aspect":
            return tuple(
                self.group(part, [point for point in pool if point.aspect == aspect], aspect)
                for aspect in self.library.vocabulary.aspects
            )
        return (self.group(part, pool),)

    def excluded(self, dimension: str, section: str) -> bool:
        """Whether library.yml says that the audience has no points in this cell."""
        return any(
            dimension in cell.dimensions
            and section in cell.sections
            and self.template.audience in cell.audiences
            for cell in self.library.vocabulary.not_applicable
        )

    def group(
        self, part: Part, pool: Sequence[Point], title: str = "", heading: str = "", under: str = ""
    ) -> Group:
        points = self.take(part, pool, under)
        others = (point for point in pool if suited(point, self.template.audience))
        titles = dict.fromkeys(point.title for point in chain(points, islice(others, LEADS)))
        return Group(title, heading, points, tuple(titles)[:LEADS])

    def pool(self, section: str) -> tuple[Point, ...]:
        """The points of a section for a part without headings: first those that the campaign's headings select (without a
        campaign, those of all dimensions), one from each heading in turn, then the common points."""
        cells = self.library.cells
        sources = [self.library.feed(heading, section) for heading in self.headings]
        if not self.headings:
            sources = [cells.get((d.id, section), ()) for d in self.library.vocabulary.dimensions]
        turns: Iterator[Point | None] = (point for turn in zip_longest(*sources) for point in turn)
        chosen = {point.id: point for point in turns if point is not None}
        chosen.update((point.id, point) for point in cells.get((COMMON, section), ()))
        return tuple(chosen.values())

    def take(self, part: Part, pool: Iterable[Point], under: str) -> tuple[Point, ...]:
        """Take as many points from a pool as the part asks for, in order: points that suit the audience and are not in
        the paper yet. In a section of answers those come first that answer the most of the points chosen so far."""
        ranked = list(pool)
        if part.section in _ANSWERS:
            counts = self.answered(part.section, under)
            linked = sorted(counts, key=lambda id: (-counts[id], self.order[id]))
            drawn = {point.id for point in ranked}
            ranked = [
                self.library.point[id] for id in linked if id in drawn or part.group != "aspect"
            ] + ranked
        points: list[Point] = []
        for point in ranked:
            if len(points) == part.points:
                break
            if point.id not in self.taken and suited(point, self.template.audience):
                self.taken[point.id] = under
                points.append(point)
        return tuple(points)

    def answered(self, section: str, under: str) -> Counter[str]:
        """By id of a cause or measure, how many of the chosen points it answers. `under` is the id of the heading or
        dimension whose points count; an empty one counts all."""
        counts: Counter[str] = Counter()
        for chosen, place in self.taken.items():
            if not under or place == under:
                links = getattr(self.library.point[chosen], section)
                targets = [self.library.point[link] for link in links if link in self.library.point]
                counts.update({target.id for target in targets if target.section == section})
        return counts


def choose(template: Template, library: Library) -> tuple[tuple[Group, ...], ...]:
    """The groups of points for every part of a template, one tuple a part; empty for a part that takes nothing from the
    library.

    No point is taken twice in a paper. Causes and measures are chosen after the points that they answer, even where their
    part comes earlier in the paper."""
    known = _known(library)
    if id(template) not in known:
        known[id(template)] = (template, _chosen(template, library))
    return known[id(template)][1]


@lru_cache(maxsize=1)
def _known(library: Library) -> dict[int, tuple[Template, tuple[tuple[Group, ...], ...]]]:
    """A cache of the choices from one library, by the identity of the template: the sample, the blank paper and the
    warnings ask for the same choice."""
    return {}


def _chosen(template: Template, library: Library) -> tuple[tuple[Group, ...], ...]:
    chooser = _Chooser(template, library)
    groups: dict[int, tuple[Group, ...]] = {}
    for index in sorted(range(len(template.parts)), key=lambda i: template.parts[i].section in _ANSWERS):
        groups[index] = chooser.groups(template.parts[index])
    return tuple(groups[index] for index in range(len(template.parts)))


def shortages(template: Template, library: Library) -> tuple[Finding, ...]:
    """Warn of every part for which the library has fewer points than the recipe asks for."""
    findings: list[Finding] = []
    for part, groups in zip(template.parts, choose(template, library), strict=True):
        for group in groups:
            if len(group.points) < part.points:
                findings.append(_shortage(template, library, part, group))
    return tuple(findings)


def _shortage(template: Template, library: Library, part: Part, group: Group) -> Finding:
    section = library.section.get(part.section or "")
    where = section.title if section else part.section or part.title
    under = f"“{group.title}”下" if group.title else ""
    whom = f"适合{template.audience}的" if template.audience else ""
    return Finding(
        template.place,
        "template-short",
        "warning",
        f"模板 {template.id} 的“{part.title or where}”要取 {part.points} 个要点，"
        f"{under}{whom}只有 {len(group.points)} 个",
        f"在“{where}”里补写 {part.points - len(group.points)} 个要点，"
        f"或者把这一部分的 points 改小，例如 points: {max(1, len(group.points))}",
        group.title or part.title,
    )
