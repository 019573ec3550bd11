"""What a site is made of, before any site builder knows of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from phrasebank.model.library import Library
from phrasebank.model.records import Campaign, Template
from phrasebank.model.sheet import Sheet
from phrasebank.model.vocabulary import Audience

TITLE_ID = "__title"
"""The HTML id of every page's h1. Two underscores keep the ids of page furniture apart from those of points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TocEntry:
    """A line of a page's table of contents."""

    title: str
    """Plain text."""
    id: str
    """The HTML id it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page whose body is HTML made from values; nothing in it passes through Markdown."""

    path: str
    """Address below the site's root, ending in .html."""
    title: str
    """Plain text: the browser's title and the navigation's."""
    body: Callable[[], str]
    """Renders the HTML, its h1 included, when the page is written and not before: 50,000 cards at once are
    more memory than the rest of the build together."""
    toc: tuple[TocEntry, ...] = ()
    """Its table of contents."""
    description: str
    """Plain text, for the meta element."""
    wide: bool = False
    """Whether it takes the whole width, without navigation and table of contents beside it."""
    bundle: str = ""
    """The name of the bundle of scripts, and of the style sheet, that it carries in the place of those of every page."""
    scripts: tuple[str, ...] = ()
    """Addresses of classic scripts that it alone carries, after those of every page, in order."""
    made_from: Callable[[], tuple[object, ...]] | None = None
    """All that its body is made from, where that is known: of pages of which it is equal, the bodies are too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """Any other file of the site."""

    path: str
    """Address below the site's root, ASCII."""
    pieces: Iterable[bytes]
    """Its bytes, as often as they are asked for. Some are made when they are written and not before: a large library as open
    data is a third of the memory that its records are."""

    @classmethod
    def of(cls, path: str, content: bytes) -> Asset:
        """A file that is made already."""
        return cls(path=path, pieces=(content,))

    @property
    def content(self) -> bytes:
        """All its bytes."""
        return b"".join(self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What a search should find of a page written by hand."""

    title: str
    """Plain text."""
    path: str
    """Address below the site's root."""
    text: str
    """All its words as plain text; line breaks count for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NavItem:
    """A line of the site's navigation: a page, or a group of them."""

    title: str
    """Plain text."""
    path: str = ""
    """The page's address; empty for a group."""
    children: tuple[NavItem, ...] = ()
    """A group's lines; a group that has a page of its own begins with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadFile:
    """One file to take away."""

    label: str
    """What it is called on the pages: its format."""
    path: str
    """Address below the site's root, ASCII."""
    name: str
    """The file's name on the reader's disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadGroup:
    """One variant of a paper, in every format."""

    id: str
    """The variant's id."""
    label: str
    """What the variant is called: 空白模板, 示例稿（须改写）, 空表, 样表."""
    files: tuple[DownloadFile, ...]
    """One a format; the first is the one that opens anywhere."""
    sheet: Sheet
    """How it looks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A template and its files."""

    template: Template
    """The recipe."""
    groups: tuple[DownloadGroup, ...]
    """One a variant, in the order in which pages offer them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """All papers of one campaign for one audience, in one file."""

    campaign: Campaign
    """The campaign."""
    audience: Audience
    """Who writes them."""
    templates: tuple[Template, ...]
    """The papers in it, in its order."""
    file: DownloadFile
    """The zip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What every page says of the site."""

    version: str
    """The version of this package."""
    notice: str
    """The secrecy notice, plain text."""
    reviewed: str
    """The month in which a point was last reviewed; empty when none says."""
    points: int
    """How many points the library has."""
    phrases: int
    """How many phrases it has."""


@dataclass(frozen=True, kw_only=True)
class Site:
    """Everything a site builder needs to write the site."""

    library: Library
    """What it was made from."""
    pages: tuple[Page, ...]
    """All pages, in the navigation's order."""
    assets: tuple[Asset, ...]
    """All other generated files."""
    navigation: tuple[NavItem, ...]
    """The tree of pages."""
    scripts: tuple[str, ...]
    """Addresses of the generated scripts that every page carries."""
    card: str
    """HTML of a card without a phrase, for the template that every page carries."""
    facts: Facts
    """What every page says of it."""
