"""What a site builder is told of a Site: plain values under the names that MkDocs and its relatives share.

`hooks/mkdocs_events.py` hands the same values to MkDocs while it builds, and `generate` writes them into files. Material
writes titles and descriptions into its HTML without escaping them, hence they are escaped here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from html import escape
from pathlib import Path
from typing import Any

from phrasebank.files import fingerprints
from phrasebank.model import TITLE_ID, NavItem, Page, Site


def markdown_path(path: str) -> str:
    """The Markdown file below the docs folder from which a builder makes the page at this address."""
    return path.removesuffix(".html") + ".md"


def settings(site: Site) -> dict[str, Any]:
    """The builder's settings that the library decides: `site_name`, `site_description` and `nav`."""
    words = site.library.vocabulary.site
    return {
        "site_name": escape(words.title),
        "site_description": escape(words.description),
        "nav": [_nav(item) for item in site.navigation],
    }


def _nav(item: NavItem) -> dict[str, Any]:
    return {
        escape(item.title): [_nav(child) for child in item.children]
        if item.children
        else markdown_path(item.path)
    }


def extra(site: Site, docs: Path) -> dict[str, Any]:
    """The value of `config.extra.phrasebank`, which `overrides/main.html` reads: `facts`, an object with the fields of
    Facts; `card`, HTML; and `bundled`, see the function of this name."""
    # The card is a plain text, because YAML cannot write a Markup.
    return {"facts": asdict(site.facts), "card": str(site.card), "bundled": bundled(docs)}


def bundled(docs: Path) -> str:
    """A digest of the scripts and style sheets below the docs folder. Pages put it into the addresses of these files:
    most servers do not say how long a file may be cached, and a page of a new version would then run with the last
    version's script for days."""
    made = (docs / "assets" / name for name in ("javascripts", "stylesheets"))
    return fingerprints.of(*(fingerprints.tree(folder, hidden=False) for folder in made))[:8]


def javascript(given: Sequence[Any], site: Site) -> list[Any]:
    """Addresses of the scripts of every page: first the generated one, which is placed below the header, then the given
    ones, which read it and are placed at the end."""
    return [*site.scripts, *given]


def with_script_address(site: Site, script: str) -> Site:
    """The site with its script of every page at another address."""
    (own,) = site.scripts
    assets = (replace(asset, path=script) if asset.path == own else asset for asset in site.assets)
    return replace(site, scripts=(script,), assets=tuple(assets))


def head(page: Page) -> dict[str, Any]:
    """A generated page's metadata, in a Markdown file the block at its top: `title`, `description`, `hide`, `bundle`,
    `scripts` and `toc`.

    The last three are our own, read by `overrides/main.html`: a builder finds no headings in raw HTML. An entry of `toc` has
    the shape of MkDocs' own; the theme of Zensical shows `content`.
    """
    lines = [_line(entry.title, entry.id) for entry in page.toc]
    values: dict[str, Any] = {"title": escape(page.title), "description": escape(page.description)}
    if page.wide:
        values["hide"] = ["navigation", "toc"]
    if page.bundle:
        values["bundle"] = page.bundle
    if page.scripts:
        values["scripts"] = list(page.scripts)
    return values | {"toc": [_line(page.title, TITLE_ID) | {"level": 1, "children": lines}]}


def _line(title: str, id: str) -> dict[str, Any]:
    shown = escape(title)
    return {"title": shown, "content": shown, "url": f"#{id}", "children": []}
