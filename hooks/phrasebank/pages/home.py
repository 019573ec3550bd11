"""The front page, and the lists that lead from it."""

from __future__ import annotations

from functools import partial

from phrasebank import addresses
from phrasebank.model import COMMON, Campaign, Download, Kit, Library, Page, TocEntry
from phrasebank.pages.campaigns import STATUS
from phrasebank.pages.layout import render


def home(library: Library, downloads: tuple[Download, ...]) -> Page:
    """The front page: dimensions with counts, the running campaigns, the papers to take away."""
    site = library.vocabulary.site
    sections = {section.id: section for section in library.vocabulary.sections}
    return Page(
        path=addresses.HOME,
        title=site.title,
        description=site.description,
        toc=(
            TocEntry(title="按维度找表述", id="__dimensions"),
            TocEntry(title="年度专题", id="__campaigns"),
            TocEntry(title="文稿下载", id="__papers"),
            TocEntry(title="维护与部署", id="__care"),
        ),
        body=partial(
            render,
            "home",
            addresses.HOME,
            library=library,
            site=site,
            cells=library.cells,
            common=[sections[id] for folder, id in library.cells if folder == COMMON],
            campaigns=_running(library),
            downloads=downloads,
            status=STATUS,
        ),
    )


def _running(library: Library) -> list[Campaign]:
    """What a writer may be writing for now: the active campaigns, then the upcoming; else the newest."""
    running = [c for status in ("active", "upcoming") for c in library.campaigns if c.status == status]
    return running or list(library.campaigns[:1])


def campaigns(library: Library) -> Page:
    """All campaigns, newest first."""
    return Page(
        path=addresses.CAMPAIGNS,
        title="年度专题",
        description="每个年度专题里，各类对象分别对照哪几个方面",
        body=partial(render, "campaigns", addresses.CAMPAIGNS, campaigns=library.campaigns, status=STATUS),
    )


def gallery(library: Library, downloads: tuple[Download, ...], kits: tuple[Kit, ...]) -> Page:
    """All papers with their files, and the kits."""
    return Page(
        path=addresses.GALLERY,
        title="文稿下载",
        description="排好版的文稿，下载后改成自己的",
        toc=(
            *([TocEntry(title="全套文稿", id="__kits")] if kits else []),
            *(TocEntry(title=d.template.title, id=d.template.id) for d in downloads),
        ),
        body=partial(
            render,
            "gallery",
            addresses.GALLERY,
            downloads=downloads,
            kits=kits,
            campaigns=library.campaign,
        ),
    )
