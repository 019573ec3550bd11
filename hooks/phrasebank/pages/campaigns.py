"""A page for each campaign: its headings by audience, and the points that fit each heading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from phrasebank import addresses
from phrasebank.model import Campaign, Dimension, Heading, Library, Page, Paper, Point, Template, TocEntry
from phrasebank.pages.layout import render

CERTAINTY = {
    "confirmed": "多处公开来源一致",
    "varies": "各单位写法不同",
    "unverified": "只见于一处来源或未经核实",
}
"""How pages call each certainty."""

STATUS = {"upcoming": "对照方面待收录", "active": "对照方面已收录", "closed": "往年"}
"""How pages call each status. A page may be read months after it was made, so the names say what this site holds, which
stays true, and not whether the meetings are over."""


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading with the points that the library offers under it."""

    id: str
    """Its HTML id."""
    heading: Heading
    """The heading."""
    offers: tuple[tuple[str, str, tuple[Point, ...]], ...]
    """The points that suit its audiences, by section: the section's title, its id and the points. Sections without points
    are missing."""
    library: Library
    """The library that these points belong to."""

    def has(self, section: str) -> bool:
        """Whether a section has any points here."""
        return any(id == section for _, id, _ in self.offers)

    def dimensions(self, section: str) -> Iterator[Dimension]:
        """Yield the dimensions from which the points of a section come, in the heading's order."""
        points = next(points for _, id, points in self.offers if id == section)
        return (self.library.dimension[id] for id in dict.fromkeys(point.dimension for point in points))


@dataclass(frozen=True, slots=True)
class PaperView:
    """The headings of one audience."""

    id: str
    """Its HTML id."""
    paper: Paper
    """The paper of the campaign."""
    headings: tuple[HeadingView, ...]
    """Its headings, in order."""


def heading_view(library: Library, paper: Paper, heading: Heading, id: str) -> HeadingView:
    """A heading of a paper with what the library offers for it."""
    offers = (
        (section.title, section.id, library.feed(heading, section.id, paper.audiences))
        for section in library.vocabulary.sections
        if not section.shared
    )
    return HeadingView(id, heading, tuple(offer for offer in offers if offer[2]), library)


def _papers(library: Library, campaign: Campaign) -> Iterator[PaperView]:
    for id, paper in addresses.papers(campaign, library.vocabulary):
        headings = (heading_view(library, paper, heading, f"{id}.{heading.id}") for heading in paper.headings)
        yield PaperView(id, paper, tuple(headings))


def pages(library: Library) -> Iterator[Page]:
    """A page for each campaign, newest first."""
    for campaign in library.campaigns:
        path = addresses.campaign(campaign.id)
        papers = tuple(_papers(library, campaign))
        templates = tuple(t for t in library.templates if t.campaign == campaign.id)
        yield Page(
            path=path,
            title=campaign.title,
            description=campaign.summary or campaign.title,
            toc=tuple(TocEntry(title=paper.paper.name, id=paper.id) for paper in papers),
            body=partial(
                render,
                "campaign",
                path,
                campaign=campaign,
                papers=papers,
                certainty=CERTAINTY,
                status=STATUS,
                templates=templates,
            ),
            made_from=partial(_made_from, library, campaign, papers, templates),
        )


def _made_from(
    library: Library, campaign: Campaign, papers: tuple[PaperView, ...], templates: tuple[Template, ...]
) -> tuple[object, ...]:
    """All values that a campaign's page shows: the points as links, under the titles of sections and dimensions."""
    headings = (heading for paper in papers for heading in paper.headings)
    offered = (
        (heading.id, title, section, tuple(library.shown[point.id] for point in points))
        for heading in headings
        for title, section, points in heading.offers
    )
    return (campaign, library.vocabulary, templates, tuple(paper.id for paper in papers), *offered)
