"""Library -> pages: values, and HTML rendered from them when a page is written.

The map of the wing::

    layout      Jinja: one environment, escaping always on
    cards       phrases as HTML
    home        the front page, the list of campaigns
    points      a page for each dimension, and one for each of its sections
    campaigns   a page for each campaign
    templates   the gallery, and a page for each template
    fits        the headings that a point fits
    search      the page of the search
    compose     the page on which a paper is written
    review      the page on which a finished paper is checked
    meeting     the page on which the papers of a meeting are made
    licences    the work of others, and its licences
    selftest    what the reader's browser can do
    suggest     the form for a point that is missing
    filters     the options by which the points of a page can be filtered
    state       the library's own state
    faults      the page that replaces every other while the library has errors
    changes     what changed from release to release
    fields      the field reference, from the model;  field_words: what may be written, in plain words
    guides      the pages written by hand: their titles and addresses
"""

from __future__ import annotations

from phrasebank import addresses
from phrasebank.model import Download, DownloadFile, Kit, Library, NavItem, Page
from phrasebank.pages import campaigns, changes, fields, guides, home, licences, points, state, templates
from phrasebank.pages.cards import Forms
from phrasebank.pages.cards import template as card_template
from phrasebank.pages.compose import compose
from phrasebank.pages.fits import fits
from phrasebank.pages.meeting import meeting
from phrasebank.pages.review import review
from phrasebank.pages.search import search
from phrasebank.pages.selftest import selftest
from phrasebank.pages.suggest import suggest
from phrasebank.versions import Update

__all__ = ["build", "card_template", "navigation"]


def build(
    library: Library,
    downloads: tuple[Download, ...],
    kits: tuple[Kit, ...] = (),
    shortcuts: tuple[DownloadFile, ...] = (),
    updates: tuple[Update, ...] = (),
) -> tuple[Page, ...]:
    """Every generated page of a library."""
    return (
        home.home(library, downloads),
        points.overview(library, shortcuts),
        *points.dimensions(library),
        *points.sections(library, fits(library), Forms(library)),
        home.campaigns(library),
        *campaigns.pages(library),
        templates.gallery(library, downloads, kits),
        *templates.pages(library, downloads, kits),
        suggest(library),
        search(),
        compose(library, downloads),
        review(library),
        meeting(downloads),
        fields.page(library),
        state.page(library),
        *((changes.page(library, updates),) if updates else ()),
        selftest(library),
        licences.page(library),
    )


def navigation(library: Library, updates: tuple[Update, ...] = ()) -> tuple[NavItem, ...]:
    """The tree of the pages; a group begins with its own page. The first level makes the tabs of the header."""
    return (
        NavItem(title="首页", path=addresses.HOME),
        NavItem(title="查找", path=addresses.SEARCH),
        NavItem(title="拟稿", path=addresses.COMPOSE),
        NavItem(title="自查", path=addresses.REVIEW),
        NavItem(title="支部工作台", path=addresses.MEETING),
        NavItem(
            title="素材",
            children=(NavItem(title="全部素材", path=addresses.DIMENSIONS), *points.navigation(library)),
        ),
        NavItem(
            title="年度专题",
            children=(
                NavItem(title="全部专题", path=addresses.CAMPAIGNS),
                *(NavItem(title=c.title, path=addresses.campaign(c.id)) for c in library.campaigns),
            ),
        ),
        NavItem(title=templates.TITLE, children=tuple(templates.navigation(library.templates))),
        *guides.navigation(updates=bool(updates)),
    )
