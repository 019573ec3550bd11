"""The values that a site consists of, before any site builder is involved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from phrasebank.model.library import Library
from phrasebank.model.records import Campaign, Template
from phrasebank.model.sheet import Sheet
from phrasebank.model.vocabulary import Audience

TITLE_ID = "__title"
"""The HTML id of the h1 of every page. Two underscores keep the ids that layouts use apart from those of points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TocEntry:
    """An entry in a page's table of contents."""

    title: str
    """Plain text."""
    id: str
    """The HTML id it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page whose body is HTML rendered from values. Nothing in it passes through Markdown."""

    path: str
    """Address below the site's root, ending in .html."""
    title: str
    """Plain text: the title in the browser and in the navigation."""
    body: Callable[[], str]
    """Renders the HTML, its h1 included. It is called when the page is written and not before: the HTML of 50,000 cards
    takes more memory than the rest of the build."""
    toc: tuple[TocEntry, ...] = ()
    """Its table of contents."""
    description: str
    """Plain text, for the meta element."""
    wide: bool = False
    """Whether the page takes the whole width, without navigation and table of contents beside it."""
    bundle: str = ""
    """The name of the bundle of scripts, and of the style sheet, that this page has in place of those of every page;
    empty for none."""
    scripts: tuple[str, ...] = ()
    """Addresses of classic scripts that only this page has, in order. They come after those of every page."""
    made_from: Callable[[], tuple[object, ...]] | None = None
    """Gives all values from which the body is made: where they are equal, so are the bodies. None where they are not
    known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A file of the site that is not a page."""

    path: str
    """Address below the site's root, ASCII."""
    pieces: Iterable[bytes]
    """Its bytes in pieces, which can be iterated over again and again. Some files are made only when they are written: a
    large library as open data takes a third of the memory that its records take."""

    @classmethod
    def of(cls, path: str, content: bytes) -> Asset:
        """An asset whose content exists already."""
        return cls(path=path, pieces=(content,))

    @property
    def content(self) -> bytes:
        """All its bytes."""
        return b"".join(self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A page written by hand, as the search finds it."""

    title: str
    """Plain text."""
    path: str
    """Address below the site's root."""
    text: str
    """All its words as plain text. Line breaks do not matter."""


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
    """A file for readers to download."""

    label: str
    """The name of its format on pages."""
    path: str
    """Address below the site's root, ASCII."""
    name: str
    """The file's name on the reader's disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadGroup:
    """One variant of a paper in every format."""

    id: str
    """The variant's id."""
    label: str
    """What the variant is called: 空白模板, 示例稿（须改写）, 空表, 样表."""
    files: tuple[DownloadFile, ...]
    """One file for each format. The first is the one that any program opens."""
    sheet: Sheet
    """The paper as it looks."""


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
    """The papers in it, in order."""
    file: DownloadFile
    """The zip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The facts about the site that every page shows."""

    version: str
    """The version of this package."""
    notice: str
    """The secrecy notice, plain text."""
    reviewed: str
    """The latest month in which a point was reviewed; empty where no point says."""
    points: int
    """How many points the library has."""
    phrases: int
    """How many phrases it has."""


@dataclass(frozen=True, kw_only=True)
class Site:
    """Everything that a site builder needs."""

    library: Library
    """The library from which it was made."""
    pages: tuple[Page, ...]
    """All pages, in the navigation's order."""
    assets: tuple[Asset, ...]
    """All other generated files."""
    navigation: tuple[NavItem, ...]
    """The tree of pages."""
    scripts: tuple[str, ...]
    """Addresses of the generated scripts that every page carries."""
    card: str
    """The HTML of an empty card, which every page has as a template."""
    facts: Facts
    """The facts that every page shows."""
