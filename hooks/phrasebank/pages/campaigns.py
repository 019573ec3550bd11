"""A page for each campaign: its headings by audience, and the points that fit each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from phrasebank import addresses
from phrasebank.model import Campaign, Heading, Library, Page, Paper, Point, TocEntry
from phrasebank.pages.layout import render

CERTAINTY = {
    "confirmed": "多处公开来源一致",
    "varies": "各单位写法不同",
    "unverified": "只见于一处来源或未经核实",
}
"""What a certainty is called on the pages."""

STATUS = {"upcoming": "未开始", "active": "进行中", "closed": "已结束"}
"""What a status is called on the pages."""


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading and what the library offers under it."""

    id: str
    """Its HTML id."""
    heading: Heading
    """The heading."""
    problems: tuple[Point, ...]
    """Problem points that suit its audiences."""
    measures: tuple[Point, ...]
    """Measure points that suit its audiences."""


@dataclass(frozen=True, slots=True)
class PaperView:
    """One audience's headings."""

    id: str
    """Its HTML id."""
    title: str
    """Who writes, and which variant."""
    paper: Paper
    """The paper."""
    headings: tuple[HeadingView, ...]
    """Its headings, in order."""


def _feed(library: Library, paper: Paper, heading: Heading, section: str) -> tuple[Point, ...]:
    wanted = set(paper.audiences)
    return tuple(
        point
        for point in library.feed(heading, section)
        if any(wanted & set(phrase.reach) for phrase in point.wordings)
    )


def _papers(library: Library, campaign: Campaign) -> Iterator[PaperView]:
    for id, paper in addresses.papers(campaign, library.vocabulary):
        yield PaperView(
            id,
            paper.name,
            paper,
            tuple(
                HeadingView(
                    f"{id}.{heading.id}",
                    heading,
                    _feed(library, paper, heading, "problems"),
                    _feed(library, paper, heading, "measures"),
                )
                for heading in paper.headings
            ),
        )


def pages(library: Library) -> Iterator[Page]:
    """A page for each campaign, newest first."""
    for campaign in library.campaigns:
        path = addresses.campaign(campaign.id)
        papers = tuple(_papers(library, campaign))
        yield Page(
            path=path,
            title=campaign.title,
            description=campaign.summary or campaign.title,
            toc=tuple(TocEntry(title=paper.title, id=paper.id) for paper in papers),
            body=partial(
                render,
                "campaign",
                path,
                campaign=campaign,
                papers=papers,
                certainty=CERTAINTY,
                status=STATUS,
                templates=[t for t in library.templates if t.campaign == campaign.id],
            ),
        )
