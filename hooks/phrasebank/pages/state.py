"""The page 素材库现状: counts, the map of coverage, what feeds the headings, what is thin, and what was not reviewed for
long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from phrasebank import addresses
from phrasebank.measures import coverage, variety
from phrasebank.measures.counts import counts
from phrasebank.measures.coverage import Cell, Coverage, Feed, Reading
from phrasebank.measures.variety import Variety
from phrasebank.model import COMMON, Library, Page, Point, Shown, TocEntry
from phrasebank.model.records import SHORT
from phrasebank.pages.layout import render

TITLE = "素材库现状"

OLDEST = 20
"""How many points are listed as those that should be reviewed first."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row in the map of coverage."""

    title: str
    """The title of a dimension, or of a shared section."""
    address: str
    """The page that the title links to; empty where there is none."""
    squares: tuple[Square, ...]
    """One for each section; a shared section has a single one."""


@dataclass(frozen=True, slots=True)
class Square:
    """A section of a dimension, for all audiences."""

    points: int
    """How many points it has."""
    cells: tuple[Cell, ...]
    """One for each audience."""


def page(library: Library) -> Page:
    """The page: how much there is, where it is thin, and what was not reviewed for long."""
    return Page(
        path=addresses.STATE,
        title=TITLE,
        description="素材库里有多少、哪里偏薄、多久没有审读",
        toc=(
            TocEntry(title="数量", id="__counts"),
            TocEntry(title="覆盖图", id="__coverage"),
            TocEntry(title="对照方面", id="__headings"),
            TocEntry(title="句式", id="__moves"),
            TocEntry(title="偏薄的地方", id="__thin"),
            TocEntry(title="审读时间", id="__reviewed"),
        ),
        body=lambda: render("state", addresses.STATE, title=TITLE, limits=coverage, **_shown(library)),
        made_from=lambda: tuple(_shown(library).items()),
    )


@lru_cache(maxsize=1)
def _shown(library: Library) -> dict[str, Any]:
    """The values that the layout shows."""
    told = library.each("told", _depends_on, library.points)
    made_from = (library.vocabulary, library.campaigns, len(library.templates), variety.yields(library), told)
    figures = library.once("state", made_from, lambda: _figures(library))
    return {**figures, "written": variety.sentences(library)}


def _depends_on(point: Point) -> tuple[object, ...]:
    """The values of a point that the page depends on. The texts of its phrases are not among them; its different moves
    are counted elsewhere."""
    phrases = tuple((phrase.reach, phrase.audiences) for phrase in point.wordings)
    return (Shown.of(point), point.tags, point.aspect, point.reviewed, phrases)


def _figures(library: Library) -> dict[str, Any]:
    """All values of the page that do not depend on moves."""
    covered = coverage.coverage(library)
    sections = library.vocabulary.sections
    by_place: dict[tuple[str, str], list[Cell]] = {}
    for cell in covered.cells:
        by_place.setdefault((cell.dimension, cell.section), []).append(cell)

    def square(dimension: str, section: str) -> Square:
        return Square(len(library.cells.get((dimension, section), ())), tuple(by_place[dimension, section]))

    own = [section for section in sections if not section.shared]
    return {
        "counted": counts(library),
        "columns": own,
        "rows": [
            Row(d.title, addresses.dimension(d.id), tuple(square(d.id, section.id) for section in own))
            for d in library.vocabulary.dimensions
        ],
        "shared": [
            Row(section.title, _page(library, COMMON, section.id), (square(COMMON, section.id),))
            for section in sections
            if section.shared
        ],
        "audiences": library.vocabulary.audiences,
        "reasons": list(dict.fromkeys(cell.reason for cell in covered.cells if cell.reason)),
        "feeds": tuple(_feeds(library, covered)),
        "thin_places": [
            (*_named(library, dimension, section), thin)
            for (dimension, section), cells in by_place.items()
            if (thin := [cell for cell in cells if cell.thin])
        ],
        "least": variety.PARAGRAPHS,
        "most": SHORT,
        "poor": tuple(_poor(library)),
        "aspects": covered.aspects,
        "readings": [(_period(reading), len(reading.points)) for reading in covered.readings],
        "oldest": [
            (library.shown[point.id], point.reviewed)
            for point in islice((p for reading in covered.readings for p in reading.points), OLDEST)
        ],
    }


def _page(library: Library, dimension: str, section: str) -> str:
    """The page of a cell's points; where it has none, the dimension's page, or an empty text for a shared section."""
    if (dimension, section) in library.cells:
        return addresses.section(dimension, section)
    return "" if dimension == COMMON else addresses.dimension(dimension)


def _named(library: Library, dimension: str, section: str) -> tuple[str, str]:
    """The name of a cell, and the page that it links to."""
    title = library.section[section].title
    if dimension != COMMON:
        title = f"{library.dimension[dimension].title} · {title}"
    return title, _page(library, dimension, section)


def _poor(library: Library) -> Iterator[tuple[str, str, list[tuple[Shown, int]], list[Shown]]]:
    """Yield the cells of problems that lack something: name, page, points that yield too few paragraphs with how many
    they yield, and points without a phrase that suits an outline."""
    places: dict[tuple[str, str], list[Variety]] = {}
    for found in variety.variety(library):
        if found.thin or not found.short:
            places.setdefault((found.point.dimension, found.point.section), []).append(found)
    for place, points in places.items():
        thin = [(library.shown[p.point.id], p.paragraphs) for p in points if p.thin]
        yield (*_named(library, *place), thin, [library.shown[p.point.id] for p in points if not p.short])


def _feeds(library: Library, covered: Coverage) -> Iterator[tuple[Feed, str]]:
    """Yield the headings, each with its address on the campaign's page."""
    ids = {
        (campaign.id, position): id
        for campaign in library.campaigns
        for position, (id, _) in enumerate(addresses.papers(campaign, library.vocabulary))
    }
    for feed in covered.feeds:
        id = ids[feed.campaign.id, feed.campaign.papers.index(feed.paper)]
        yield feed, f"{addresses.campaign(feed.campaign.id)}#{id}.{feed.heading.id}"


def _period(reading: Reading) -> str:
    return f"{reading.year} 年{'上下'[reading.half - 1]}半年" if reading.year else "没有写审读年月"
