"""Which points a recipe takes from the library. The choice is never random: the library's order decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice, zip_longest

from phrasebank.model import COMMON, Finding, Heading, Library, Part, Phrase, Point, Template, slot_text

LEADS = 25
"""How many lead clauses a form offers for one heading: what still fits on a screen when Word opens the list."""


@dataclass(frozen=True, slots=True)
class Group:
    """The points of one part that stand together."""

    title: str = ""
    """Their heading; empty when the part has no subheadings."""
    heading: str = ""
    """The campaign heading's id, when it is one."""
    points: tuple[Point, ...] = ()
    """The points, in order."""
    leads: tuple[str, ...] = ()
    """Titles of points that suit here, the chosen ones first, none twice."""


def suited(point: Point, audience: str | None, brief: bool = False) -> Phrase | None:
    """The wording of a point for an audience; None when none reaches it. One that names the audience goes before one
    that merely reaches it, and a short one before all when `brief`. A paper for nobody in particular takes wordings
    that suit everybody: those that name no audience."""
    reaching = [p for p in point.wordings if (audience in p.reach if audience else not p.audiences)]
    return min(reaching, key=lambda p: (brief and not p.is_short, audience not in p.audiences), default=None)


def headings(template: Template, library: Library) -> tuple[Heading, ...]:
    """The campaign headings of a template; none without a campaign."""
    paper = library.paper(template)
    return paper.headings if paper else ()


OPEN_HEADING = slot_text("通知里的对照方面")
"""Stands where the year's headings are not published yet: the writer's notice has them."""

OPEN_HEADINGS = 3
"""How many: enough to show that there are several, and few to type over. browser/draft/create.js has them too."""

_ANSWERS = ("causes", "measures")
"""Sections that answer the points of others; named as the fields that link to them."""


class _Chooser:
    def __init__(self, template: Template, library: Library) -> None:
        self.template = template
        self.library = library
        self.headings = headings(template, library)
        self.order = {point.id: index for index, point in enumerate(library.points)}
        self.taken: dict[str, str] = {}
        """Chosen points by id, in the order of choice, each with the id of the heading or dimension it stands
        under."""

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
        """The points of a section that a part without headings may draw on: what the campaign's headings select
        (without a campaign, every dimension), heading by heading in turn; then the common ones."""
        cells = self.library.cells
        sources = [self.library.feed(heading, section) for heading in self.headings]
        if not self.headings:
            sources = [cells.get((d.id, section), ()) for d in self.library.vocabulary.dimensions]
        turns: Iterator[Point | None] = (point for turn in zip_longest(*sources) for point in turn)
        chosen = {point.id: point for point in turns if point is not None}
        chosen.update((point.id, point) for point in cells.get((COMMON, section), ()))
        return tuple(chosen.values())

    def take(self, part: Part, pool: Iterable[Point], under: str) -> tuple[Point, ...]:
        """The first points of a pool that suit the audience and are not in the paper yet. Answers to points
        chosen before go first, those to most of them at the head."""
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
        """How many chosen points (of one heading or dimension, or of all) each cause or measure answers."""
        counts: Counter[str] = Counter()
        for chosen, place in self.taken.items():
            if not under or place == under:
                links = getattr(self.library.point[chosen], section)
                targets = [self.library.point[link] for link in links if link in self.library.point]
                counts.update({target.id for target in targets if target.section == section})
        return counts


def choose(template: Template, library: Library) -> tuple[tuple[Group, ...], ...]:
    """The groups of points for every part of a template; a part that draws on no section has none.

    No point is taken twice in a paper. Causes and measures are chosen after everything they answer, wherever
    their part stands.
    """
    known = _known(library)
    if id(template) not in known:
        known[id(template)] = (template, _chosen(template, library))
    return known[id(template)][1]


@lru_cache(maxsize=1)
def _known(library: Library) -> dict[int, tuple[Template, tuple[tuple[Group, ...], ...]]]:
    """What was chosen from a library, by the identity of the template: a paper and its sample ask for the same."""
    return {}


def _chosen(template: Template, library: Library) -> tuple[tuple[Group, ...], ...]:
    chooser = _Chooser(template, library)
    groups: dict[int, tuple[Group, ...]] = {}
    for index in sorted(range(len(template.parts)), key=lambda i: template.parts[i].section in _ANSWERS):
        groups[index] = chooser.groups(template.parts[index])
    return tuple(groups[index] for index in range(len(template.parts)))


def shortages(template: Template, library: Library) -> tuple[Finding, ...]:
    """A warning wherever the recipe asks for more points than the library has for its audience."""
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
