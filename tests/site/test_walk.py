"""The built site, walked file by file as a link checker would."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest


@dataclass
class Seen:
    """What a page holds that a walker cares for."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)
    headings: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = Seen()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.seen.headings.append(tag)
        if values.get("id"):
            self.seen.ids.append(values["id"] or "")
        self.seen.attributes |= {f"{tag} {name}" for name in values}
        for name in ("href", "src"):
            if values.get(name) is not None:
                self.seen.links.append(values[name] or "")


@cache
def read(path: Path) -> Seen:
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    return reader.seen


def pages(site: Path) -> Iterator[Path]:
    return (path for path in sorted(site.rglob("*.html")))


def test_every_link_leads_somewhere(built_site: Path) -> None:
    faults = []
    for page in pages(built_site):
        for link in read(page).links:
            if link == "data:,":  # no icon, said without a request
                continue
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                faults.append(f"{page}: {link} leaves the folder")
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if not target.is_file():
                faults.append(f"{page}: {link} leads nowhere")
            elif parts.fragment and unquote(parts.fragment) not in read(target).ids:
                faults.append(f"{page}: {link} has no such place")
    assert faults == []


def test_ids_are_unique_on_every_page(built_site: Path) -> None:
    for page in pages(built_site):
        ids = read(page).ids
        assert sorted(ids) == sorted(set(ids)), page


def test_no_inline_handler_and_no_inline_style(built_site: Path) -> None:
    for page in pages(built_site):
        names = {attribute.split()[1] for attribute in read(page).attributes}
        assert {name for name in names if name.startswith("on")} == set(), page
        assert "style" not in names, page


def test_headings_never_skip_a_level(built_site: Path) -> None:
    for page in pages(built_site):
        levels = [int(heading[1]) for heading in read(page).headings]
        assert levels[0] == 1, page
        assert levels.count(1) == 1, page
        assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels)), page


def test_addresses_are_ascii(built_site: Path) -> None:
    names = [path.relative_to(built_site).as_posix() for path in built_site.rglob("*")]
    assert [name for name in names if not name.isascii()] == []


@pytest.mark.parametrize("name", ["sitemap.xml", "sitemap.xml.gz", "search"])
def test_what_a_folder_without_an_address_cannot_have(built_site: Path, name: str) -> None:
    assert not (built_site / name).exists()


def test_no_stray_source_is_published(built_site: Path) -> None:
    strays = [p for p in built_site.rglob("*") if p.suffix in {".j2", ".yml", ".py", ".md"}]
    assert strays == []
