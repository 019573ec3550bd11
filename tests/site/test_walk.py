"""The built site, walked file by file as a link checker would."""

from __future__ import annotations

import itertools
import re
from functools import cache
from pathlib import Path

import pytest

from phrasebank.publishing import sheets, site_check

read = cache(site_check.read)


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert found
    return found


def test_every_link_leads_somewhere(built_site: Path) -> None:
    assert list(site_check.faults(built_site)) == []


def test_ids_are_unique_on_every_page(built_site: Path) -> None:
    for page in pages(built_site):
        ids = read(page).ids
        assert sorted(ids) == sorted(set(ids)), page


def test_what_no_page_is_said_to_have_is_on_none(built_site: Path) -> None:
    """Rules of the theme for it do not stand in our style sheets. Neither pages nor scripts name it."""
    absent = re.compile(rf"(?<![\w-])(?:{sheets.ABSENT})[\w-]*")
    for page in pages(built_site):
        classes = " ".join(re.findall(r'class="([^"]*)"', page.read_text("utf-8")))
        assert absent.findall(classes) == [], page
    for script in (built_site / "assets/javascripts").iterdir():
        assert [name for name in absent.findall(script.read_text("utf-8")) if name.startswith("md-")] == []


def test_no_inline_handler_and_no_inline_style(built_site: Path) -> None:
    for page in pages(built_site):
        names = {attribute.split()[1] for attribute in read(page).attributes}
        assert {name for name in names if name.startswith("on")} == set(), page
        assert "style" not in names, page


def test_whatever_asks_for_storage_waits_for_the_style_sheet(built_site: Path) -> None:
    """A script waits for the sheets above it. Without that it asks so early that Chromium, now and then, keeps nothing of what a local
    file stores after it: see tests/bench/README.md."""
    asking = [page for page in pages(built_site) if "localStorage" in page.read_text("utf-8")]
    assert len(asking) > 50
    for page in asking:
        text = page.read_text("utf-8")
        assert 0 < text.find('<link rel="stylesheet"') < text.find("<script"), page


def test_headings_never_skip_a_level(built_site: Path) -> None:
    for page in pages(built_site):
        levels = [int(heading[1]) for heading in read(page).headings]
        assert levels[0] == 1, page
        assert levels.count(1) == 1, page
        assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels)), page


def test_a_title_says_what_the_site_is_called_once(built_site: Path) -> None:
    for page in pages(built_site):
        (title,) = re.findall("<title>(.*?)</title>", page.read_text("utf-8"), re.DOTALL)
        assert title.count("对照检查素材库") == 1, page


def test_the_first_link_says_where_it_leads(built_site: Path) -> None:
    for page in pages(built_site):
        text = page.read_text("utf-8")
        said = re.findall(r'class="md-skip"[^>]*>\s*(.*?)\s*</a>', text)
        assert said == ([] if page.name == "404.html" else ["跳到正文"]), page


def test_addresses_are_ascii(built_site: Path) -> None:
    names = [path.relative_to(built_site).as_posix() for path in built_site.rglob("*")]
    assert [name for name in names if not name.isascii()] == []


@pytest.mark.parametrize("name", ["sitemap.xml", "sitemap.xml.gz", "search"])
def test_what_a_folder_without_an_address_cannot_have(built_site: Path, name: str) -> None:
    assert not (built_site / name).exists()


def test_no_stray_source_is_published(built_site: Path) -> None:
    strays = [p for p in built_site.rglob("*") if p.suffix in {".j2", ".yml", ".py", ".md"}]
    assert strays == []


def test_no_link_leaves_the_folder(built_site: Path) -> None:
    """Our own library names no contact and no editor, so nothing leads out."""
    links = {link for page in pages(built_site) for link in read(page).links}
    assert [link for link in sorted(links) if ":" in link.partition("?")[0] and link != "data:,"] == []
