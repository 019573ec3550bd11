"""What a site is made of, before any site builder knows of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from phrasebank.model.library import Library, Template

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """Any other file of the site."""

    path: str
    """Address below the site's root, ASCII."""
    content: bytes
    """Its bytes."""


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
    """One file that a paper can be taken away as."""

    label: str
    """The format's name on the pages."""
    path: str
    """Address below the site's root."""
    name: str
    """The file's name on the reader's disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A template and its files."""

    template: Template
    """The recipe."""
    files: tuple[DownloadFile, ...]
    """One a format, in the order in which pages offer them."""


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
