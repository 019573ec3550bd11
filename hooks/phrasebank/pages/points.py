"""Pages of points: one for each dimension, one for each of its sections, one for each common section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from phrasebank import addresses
from phrasebank.model import (
    COMMON,
    Dimension,
    DownloadFile,
    Library,
    NavItem,
    Page,
    Point,
    Section,
    Shown,
    TocEntry,
)
from phrasebank.pages import filters, guides
from phrasebank.pages.cards import Forms, Points
from phrasebank.pages.fits import Fits
from phrasebank.pages.layout import render


def _sections(library: Library, dimension: str) -> Iterator[tuple[Section, tuple[Point, ...]]]:
    """The sections of a dimension that have points, in the vocabulary's order."""
    for section in library.vocabulary.sections:
        points = library.cells.get((dimension, section.id))
        if points:
            yield section, points


def _toc(points: Iterable[Point]) -> tuple[TocEntry, ...]:
    return tuple(TocEntry(title=point.title, id=point.id) for point in points)


def overview(library: Library, shortcuts: tuple[DownloadFile, ...] = ()) -> Page:
    """The page with a table of all dimensions and sections, with the number of points in each, and the files to type
    with."""
    sections = [s for s in library.vocabulary.sections if not s.shared]
    common = [(section, points) for section, points in _sections(library, COMMON)]
    return Page(
        path=addresses.DIMENSIONS,
        title="全部素材",
        description="每个维度、每个板块各有多少要点",
        body=partial(
            render,
            "overview",
            addresses.DIMENSIONS,
            library=library,
            sections=sections,
            common=common,
            shortcuts=shortcuts,
            typing=guides.TYPING,
        ),
    )


def dimensions(library: Library) -> Iterator[Page]:
    """Yield a page for each dimension: its problems, each with its causes and measures."""
    for dimension in library.vocabulary.dimensions:
        path = addresses.dimension(dimension.id)
        sections = tuple(_sections(library, dimension.id))
        problems = library.cells.get((dimension.id, "problems"), ())
        yield Page(
            path=path,
            title=dimension.title,
            description=dimension.summary,
            toc=_toc(problems),
            made_from=partial(_shown, library, dimension, sections, problems),
            body=partial(
                render,
                "dimension",
                path,
                library=library,
                dimension=dimension,
                sections=sections,
                problems=problems,
            ),
        )


def _shown(
    library: Library,
    dimension: Dimension,
    sections: tuple[tuple[Section, tuple[Point, ...]], ...],
    problems: tuple[Point, ...],
) -> tuple[object, ...]:
    """All values that a dimension's page shows, which are links."""
    counted = tuple((section, len(points)) for section, points in sections)
    return (dimension, counted, *((library.shown[point.id], _linked(library, point)) for point in problems))


def _linked(library: Library, point: Point) -> tuple[tuple[Shown | None, ...], ...]:
    """The values that the links to a point's causes, and those to its measures, show."""
    targets = (map(library.point.get, ids) for ids in (point.causes, point.measures))
    return tuple(tuple(library.shown[found.id] if found else None for found in each) for each in targets)


def sections(library: Library, fits: Fits, forms: Forms) -> Iterator[Page]:
    """Yield a page for each section that has points; each phrase is a card."""
    for dimension in (*library.vocabulary.dimensions, None):
        folder = dimension.id if dimension else COMMON
        for section, points in _sections(library, folder):
            yield _section(library, fits, forms, dimension, section, points)


def _section(
    library: Library,
    fits: Fits,
    forms: Forms,
    dimension: Dimension | None,
    section: Section,
    points: tuple[Point, ...],
) -> Page:
    path = addresses.section(dimension.id if dimension else COMMON, section.id)
    title = f"{dimension.title} · {section.title}" if dimension else section.title
    filter = filters.make(library, fits, points)
    return Page(
        path=path,
        title=title,
        description=section.summary,
        toc=_toc(points),
        made_from=partial(_made_from, library, fits, dimension, section, points),
        body=partial(
            render,
            "section",
            path,
            title=title,
            dimension=dimension,
            section=section,
            points=points,
            filter=filter,
            points_on=partial(Points, forms, library, filter, fits),
        ),
    )


def _made_from(
    library: Library,
    fits: Fits,
    dimension: Dimension | None,
    section: Section,
    points: tuple[Point, ...],
) -> tuple[object, ...]:
    """All values that a page of points shows: what cards, links and the filter take from the library. The order of
    campaigns decides the order of headings in the filter."""
    return (
        library.vocabulary,
        library.campaigns,
        dimension,
        section,
        points,
        *(tuple(map(library.point.get, (*point.causes, *point.measures))) for point in points),
        *(tuple(library.shown[user.id] for user in library.users.get(point.id, ())) for point in points),
        *(
            tuple((fit.campaign, fit.paper, fit.heading, fit.id) for fit in fits.get(point.id, ()))
            for point in points
        ),
    )


def navigation(library: Library) -> Iterator[NavItem]:
    """Yield a navigation group for each dimension, then one for the common sections."""
    for dimension in library.vocabulary.dimensions:
        yield NavItem(
            title=dimension.title,
            children=(
                NavItem(title="从问题到措施", path=addresses.dimension(dimension.id)),
                *_leaves(library, dimension.id),
            ),
        )
    common = tuple(_leaves(library, COMMON))
    if common:
        yield NavItem(title="各维度共用", children=common)


def _leaves(library: Library, folder: str) -> Iterator[NavItem]:
    for section, _ in _sections(library, folder):
        yield NavItem(title=section.title, path=addresses.section(folder, section.id))
