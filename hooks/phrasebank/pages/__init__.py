"""Library -> pages: values, and HTML rendered from them when a page is written.

The map of the package::

    layout      Jinja: one environment, escaping always on
    home        the front page, the lists of campaigns and templates
    points      a page for each dimension, and one for each of its sections
    campaigns   a page for each campaign
    state       the library's own state
"""

from __future__ import annotations

from phrasebank import addresses
from phrasebank.model import Download, Library, NavItem, Page
from phrasebank.pages import campaigns, home, points, state
from phrasebank.pages.layout import not_found

__all__ = ["build", "navigation", "not_found"]


def build(library: Library, downloads: tuple[Download, ...]) -> tuple[Page, ...]:
    """Every generated page of a library."""
    return (
        home.home(library, downloads),
        *points.dimensions(library),
        *points.sections(library),
        home.campaigns(library),
        *campaigns.pages(library),
        home.gallery(library, downloads),
        state.page(library),
    )


def navigation(library: Library) -> tuple[NavItem, ...]:
    """The tree of the pages; a group begins with its own page."""
    return (
        NavItem(title="首页", path=addresses.HOME),
        *points.navigation(library),
        NavItem(
            title="年度专题",
            children=(
                NavItem(title="全部专题", path=addresses.CAMPAIGNS),
                *(NavItem(title=c.title, path=addresses.campaign(c.id)) for c in library.campaigns),
            ),
        ),
        NavItem(title="文稿下载", path=addresses.GALLERY),
        NavItem(title=state.TITLE, path=addresses.STATE),
    )
