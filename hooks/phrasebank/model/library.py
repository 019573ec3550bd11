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
"""The folder of points that belong to no dimension."""


_T = TypeVar("_T")
_V = TypeVar("_V")

Made = dict[str, dict[int, tuple[Any, Any]]]
"""Results that a program keeps from library to library, by name: what each was made from, and the result. Results that
are made of many items one by one are kept by the identity of the item, which stays unique because the item is held here."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Library:
    """Everything that the curators wrote, checked and with its references resolved. Two libraries are only equal if they
    are the same object."""

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
    """Whether every file and entry could be read whole and every link leads somewhere. Otherwise a link, or its target, may
    be in what could not be read."""
    hostile: frozenset[Place] = frozenset()
    """Places of texts that hold forbidden characters. Rules report nothing there, because such a text is reported for
    these characters alone."""
    made: Made | None = None
    """Results kept for the next library, in a program that reads libraries again and again; else None."""

    def each(self, what: str, make: Callable[[_T], _V], items: Sequence[_T]) -> list[_V]:
        """What `make` gives for each item, in order. `what` is a name for these results.

        `make` must depend on nothing but its item: a program that reads libraries again and again calls it for new items
        only."""
        if self.made is None:
            return [make(item) for item in items]
        before = self.made.get(what, {})
        now = {id(item): before.get(id(item)) or (item, make(item)) for item in items}
        self.made[what] = now
        return [value for _, value in now.values()]

    def once(self, what: str, made_from: object, make: Callable[[], _V]) -> _V:
        """What `make` gives. `what` is a name for this result, and `made_from` all values on which it depends: a program
        that reads libraries again and again calls `make` only where these differ from those before."""
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
        """Points by id and by alias."""
        return {name: point for point in self.points for name in (point.id, *point.aliases)}

    @cached_property
    def shown(self) -> Mapping[str, Shown]:
        """By id of a point, the values that a link to it shows. They are fewer than all values of the point, so that they
        change less often."""
        return {shown.id: shown for shown in self.each("shown", Shown.of, self.points)}

    @cached_property
    def cells(self) -> Mapping[tuple[str, str], tuple[Point, ...]]:
        """Points by (dimension, section), in the library's order. Cells without points are missing."""
        cells: dict[tuple[str, str], list[Point]] = {}
        for point in self.points:
            cells.setdefault((point.dimension, point.section), []).append(point)
        return {cell: tuple(points) for cell, points in cells.items()}

    @cached_property
    def users(self) -> Mapping[str, tuple[Point, ...]]:
        """By id of a cause or measure, the points that link to it."""
        users: dict[str, list[Point]] = {}
        for point in self.points:
            targets = (*point.causes, *point.measures)
            for id in dict.fromkeys(self.point[target].id for target in targets if target in self.point):
                users.setdefault(id, []).append(point)
        return {target: tuple(points) for target, points in users.items()}

    @cached_property
    def slot(self) -> Mapping[str, Slot]:
        """Slots by name."""
        return {slot.name: slot for slot in self.vocabulary.slots}

    @cached_property
    def section(self) -> Mapping[str, Section]:
        """Sections by id."""
        return {section.id: section for section in self.vocabulary.sections}

    @cached_property
    def dimension(self) -> Mapping[str, Dimension]:
        """Dimensions by id."""
        return {dimension.id: dimension for dimension in self.vocabulary.dimensions}

    @cached_property
    def shown_campaigns(self) -> tuple[Campaign, ...]:
        """Campaigns in the order in which pages show them: active ones first, then the others, newest first. A campaign
        for a year to come stands behind the one for which people write now."""
        return tuple(sorted(self.campaigns, key=lambda campaign: campaign.status != "active"))

    @cached_property
    def shown_templates(self) -> tuple[Template, ...]:
        """Templates in the order of their campaigns in `shown_campaigns`, those of one campaign in the order of the audiences; those
        without a campaign last."""
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
        """Campaigns by id."""
        return {campaign.id: campaign for campaign in self.campaigns}

    def paper(self, template: TemplateEntry) -> Paper | None:
        """The campaign's paper for a template's audience and variant; None without a campaign."""
        campaign = self.campaign.get(template.campaign or "")
        return campaign.paper(template.audience or "", template.variant) if campaign else None

    @property
    def reviewed(self) -> str:
        """The latest month in which a point was reviewed; empty where no point says."""
        return max((point.reviewed for point in self.points if point.reviewed), default="")

    @property
    def phrases(self) -> Iterator[Phrase]:
        """All phrases, in the library's order."""
        return (phrase for point in self.points for phrase in point.wordings)

    def feed(self, heading: Heading, section: str, audiences: Iterable[str] = ()) -> tuple[Point, ...]:
        """The points of a section that a heading selects, in the order of its selectors and each once. With `audiences`,
        only points with a phrase for any of them."""
        asked = (heading.from_, section, tuple(audiences))
        if asked not in self._fed:
            self._fed[asked] = tuple(self._selected(*asked))
        return self._fed[asked]

    @cached_property
    def _fed(self) -> dict[tuple[tuple[Selector, ...], str, tuple[str, ...]], tuple[Point, ...]]:
        """The results of `feed`, which pages, measures and papers all ask for."""
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
