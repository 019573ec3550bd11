"""The library that holds all records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from phrasebank.model.campaigns import Heading, Paper, Selector
from phrasebank.model.findings import Place
from phrasebank.model.records import Campaign, Phrase, Point, Shown, Template, Wording
from phrasebank.model.templates import TemplateEntry
from phrasebank.model.vocabulary import Dimension, Section, Slot, Vocabulary

COMMON = "common"
"""The one folder of points that is no dimension."""


_T = TypeVar("_T")
_V = TypeVar("_V")

Made = dict[str, dict[int, tuple[Any, Any]]]
"""What was made, by its name: of what, and what came out; where it was made of each of many, by the identity of that one,
which it has as long as it is held here."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Library:
    """Everything the curators wrote, checked and resolved. Libraries are compared by identity, not by what they
    hold."""

    vocabulary: Vocabulary
    """The words declared in library.yml."""
    points: tuple[Point, ...]
    """All points: by dimension, section, then as filed; `common` comes last."""
    campaigns: tuple[Campaign, ...]
    """All campaigns, newest first."""
    templates: tuple[Template, ...]
    """All templates, by file name."""
    wording: Wording
    """The wording lists."""
    complete: bool = True
    """Whether every file and entry could be read and every link leads somewhere; if not, a link to an entry may stand
    where nothing could be read."""
    hostile: frozenset[Place] = frozenset()
    """Where rules would tell of texts that hold characters which may not stand there: such a text is told of that alone."""
    made: Made | None = None
    """What was made of this library and of those read before it, in a program that reads again and again."""

    def each(self, what: str, make: Callable[[_T], _V], items: Sequence[_T]) -> list[_V]:
        """What is made of every point, or of what was made of it in this way, by itself and of nothing else: `what` is its
        name. A program that makes it again and again makes it only of the items that are new."""
        if self.made is None:
            return [make(item) for item in items]
        before = self.made.get(what, {})
        now = {id(item): before.get(id(item)) or (item, make(item)) for item in items}
        self.made[what] = now
        return [value for _, value in now.values()]

    def once(self, what: str, made_from: object, make: Callable[[], _V]) -> _V:
        """What is made of these values and of nothing else: `what` is its name. A program that makes it again and again
        makes it only where they are not equal to those before."""
        if self.made is None:
            return make()
        before = self.made.get(what, {}).get(0)
        if before is None or before[0] != made_from:
            before = (made_from, make())
            self.made[what] = {0: before}
        value: _V = before[1]
        return value

    @cached_property
    def point(self) -> Mapping[str, Point]:
        """Point by id; an alias leads to its point too."""
        return {name: point for point in self.points for name in (point.id, *point.aliases)}

    @cached_property
    def shown(self) -> Mapping[str, Shown]:
        """By the id of a point: all that a link to it shows, which is less than all that the point says."""
        return {shown.id: shown for shown in self.each("shown", Shown.of, self.points)}

    @cached_property
    def cells(self) -> Mapping[tuple[str, str], tuple[Point, ...]]:
        """Points by (dimension, section), only where there are any, in the library's order."""
        cells: dict[tuple[str, str], list[Point]] = {}
        for point in self.points:
            cells.setdefault((point.dimension, point.section), []).append(point)
        return {cell: tuple(points) for cell, points in cells.items()}

    @cached_property
    def users(self) -> Mapping[str, tuple[Point, ...]]:
        """By the id of a cause or measure: the points that link to it."""
        users: dict[str, list[Point]] = {}
        for point in self.points:
            targets = (*point.causes, *point.measures)
            for id in dict.fromkeys(self.point[target].id for target in targets if target in self.point):
                users.setdefault(id, []).append(point)
        return {target: tuple(points) for target, points in users.items()}

    @cached_property
    def slot(self) -> Mapping[str, Slot]:
        """Slot by name."""
        return {slot.name: slot for slot in self.vocabulary.slots}

    @cached_property
    def section(self) -> Mapping[str, Section]:
        """Section by id."""
        return {section.id: section for section in self.vocabulary.sections}

    @cached_property
    def dimension(self) -> Mapping[str, Dimension]:
        """Dimension by id."""
        return {dimension.id: dimension for dimension in self.vocabulary.dimensions}

    @cached_property
    def shown_campaigns(self) -> tuple[Campaign, ...]:
        """Those that run first, then the others, newest first. A year to come stands behind the one that is written for now."""
        return tuple(sorted(self.campaigns, key=lambda campaign: campaign.status != "active"))

    @cached_property
    def shown_templates(self) -> tuple[Template, ...]:
        """The papers of the campaigns as those are shown, each campaign's in the order of the audiences; those of no campaign last."""
        order = {campaign.id: index for index, campaign in enumerate(self.shown_campaigns)}
        audiences = {one.name: index for index, one in enumerate(self.vocabulary.audiences)}

        def place(template: Template) -> tuple[int, int]:
            return (
                order.get(template.campaign or "", len(order)),
                audiences.get(template.audience or "", len(audiences)),
            )

        return tuple(sorted(self.templates, key=place))

    @cached_property
    def campaign(self) -> Mapping[str, Campaign]:
        """Campaign by id."""
        return {campaign.id: campaign for campaign in self.campaigns}

    def paper(self, template: TemplateEntry) -> Paper | None:
        """What a template's campaign has for its audience; None without a campaign."""
        campaign = self.campaign.get(template.campaign or "")
        return campaign.paper(template.audience or "", template.variant) if campaign else None

    @property
    def reviewed(self) -> str:
        """The month in which a point was last reviewed; empty when none says."""
        return max((point.reviewed for point in self.points if point.reviewed), default="")

    @property
    def phrases(self) -> Iterator[Phrase]:
        """All phrases, in the library's order."""
        return (phrase for point in self.points for phrase in point.wordings)

    def feed(self, heading: Heading, section: str, audiences: Iterable[str] = ()) -> tuple[Point, ...]:
        """The points of a section that a heading selects: the ordered union of its selectors. With `audiences`, only
        those with a wording for any of them."""
        asked = (heading.from_, section, tuple(audiences))
        if asked not in self._fed:
            self._fed[asked] = tuple(self._selected(*asked))
        return self._fed[asked]

    @cached_property
    def _fed(self) -> dict[tuple[tuple[Selector, ...], str, tuple[str, ...]], tuple[Point, ...]]:
        """What was asked of `feed`: pages, measures and papers ask for the same."""
        return {}

    def _selected(
        self, selectors: Iterable[Selector], section: str, audiences: Iterable[str]
    ) -> Iterator[Point]:
        wanted = set(audiences)
        chosen: dict[str, Point] = {}
        for selector in selectors:
            tags = set(selector.tags)
            for point in self.cells.get((selector.dimension, section), ()):
                if not tags or not tags.isdisjoint(point.tags):
                    chosen.setdefault(point.id, point)
        for point in chosen.values():
            if not wanted or any(not wanted.isdisjoint(phrase.reach) for phrase in point.wordings):
                yield point
