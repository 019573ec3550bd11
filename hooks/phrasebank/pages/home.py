"""The front page, and the list of all campaigns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from phrasebank import addresses
from phrasebank.model import COMMON, Audience, Campaign, Download, Library, Page
from phrasebank.pages import guides
from phrasebank.pages.campaigns import STATUS
from phrasebank.pages.layout import render


@dataclass(frozen=True, slots=True)
class Way:
    """The papers for one audience, which a writer reaches in two clicks: who writes, then what."""

    audience: Audience
    """Who writes."""
    downloads: tuple[Download, ...]
    """The papers for them, newest campaign first."""
    headings: tuple[tuple[Campaign, str], ...]
    """The active campaigns with headings for them, each with the HTML id of these headings."""


def _way(library: Library, audience: Audience, downloads: tuple[Download, ...]) -> Way:
    return Way(
        audience,
        tuple(d for d in downloads if d.template.audience in (None, audience.name)),
        tuple(
            (campaign, id)
            for campaign in _running(library)
            for id, paper in addresses.papers(campaign, library.vocabulary)
            if audience.name in paper.audiences
        ),
    )


def home(library: Library, downloads: tuple[Download, ...]) -> Page:
    """The front page: dimensions with counts, the papers for each audience, the active campaigns, and links for those who
    maintain the site."""
    site = library.vocabulary.site
    return Page(
        path=addresses.HOME,
        title=site.title,
        description=site.description,
        wide=True,
        body=partial(
            render,
            "home",
            addresses.HOME,
            library=library,
            site=site,
            cells=library.cells,
            common=[library.section[id] for folder, id in library.cells if folder == COMMON],
            campaigns=_running(library),
            ways=[_way(library, audience, downloads) for audience in library.vocabulary.audiences],
            status=STATUS,
            guides=guides,
        ),
    )


def _running(library: Library) -> list[Campaign]:
    """The campaigns for which somebody may be writing now: the active ones, then those to come; the newest where there
    are neither."""
    running = [c for status in ("active", "upcoming") for c in library.campaigns if c.status == status]
    return running or list(library.campaigns[:1])


def campaigns(library: Library) -> Page:
    """The page with all campaigns, newest first."""
    return Page(
        path=addresses.CAMPAIGNS,
        title="年度专题",
        description="每个年度专题里，各类对象分别对照哪几个方面",
        body=partial(render, "campaigns", addresses.CAMPAIGNS, campaigns=library.campaigns, status=STATUS),
    )
