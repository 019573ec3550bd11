"""What a site is made of, before any site builder knows of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from phrasebank.model.findings import Place


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
    """Plain text: the h1, the browser's title and the navigation's."""
    body: Callable[[], str]
    """Renders the HTML below the h1, when the page is written and not before: 50,000 cards at once are
    more memory than the rest of the build together."""
    toc: tuple[TocEntry, ...] = ()
    """Its table of contents."""
    source: Place | None = None
    """The file that a curator edits to change it."""
    description: str = ""
    """For the meta element."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """Any other file of the site."""

    path: str
    """Address below the site's root, ASCII."""
    content: bytes
    """Its bytes."""
