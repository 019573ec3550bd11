"""The files for web servers, as the built site brings them. nginx itself reads them in `make test-hosting`."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from conftest import ROOT
from phrasebank import addresses, corpus
from phrasebank.model import Library
from phrasebank.publishing import hosting


def test_every_ending_has_a_type(built_site: Path) -> None:
    assert {path.suffix for path in built_site.rglob("*") if path.is_file()} == set(hosting.TYPES)


def test_what_is_hashed(built_site: Path) -> None:
    hashed = {
        name
        for path in built_site.rglob("*")
        if addresses.hashed(name := path.relative_to(built_site).as_posix())
    }
    assert hashed == {
        path.relative_to(built_site).as_posix() for path in (built_site / "assets/data").iterdir()
    }
    assert not any(addresses.hashed(name) for name in ("assets/page.js", "downloads/paper.0123456789.js"))


def test_both_files_carry_the_policy_of_these_pages(built_site: Path) -> None:
    policy = hosting.policy(built_site)
    # The scripts in the header and at the end of the front page and the gallery, the style of 404.html.
    assert policy.count("sha256-") == 3
    nginx, iis = ((built_site / path).read_text("utf-8") for path in addresses.SERVERS)
    assert nginx.count(f'add_header Content-Security-Policy "{policy}" always;') == 2
    assert iis.count(f'<add name="Content-Security-Policy" value="{policy}" />') == 1


def test_the_settings_for_iis(built_site: Path) -> None:
    """Well-formed, each type taken out before it is put in, each location there. It has not been run on IIS."""
    root = ElementTree.fromstring((built_site / addresses.SERVERS[1]).read_bytes())
    content = root.find("system.webServer/staticContent")
    assert content is not None
    steps = [(step.tag, step.get("fileExtension")) for step in content if step.tag != "clientCache"]
    assert steps == [(tag, ending) for ending in hosting.TYPES for tag in ("remove", "mimeMap")]
    places = [place.get("path") or "" for place in root.findall("location")]
    assert places == ["assets/data"]
    assert "没有在 IIS 上试过" in (built_site / addresses.SERVERS[1]).read_text("utf-8")


def test_servers_keep_data_fetched_by_need_for_a_year(tmp_path: Path, library: Library) -> None:
    """Those of a large library, which lie in a folder of their own: what nginx, IIS and Apache are told holds them, too."""
    folder, assets = corpus.searched_by_need(library, above=0, names=60_000, texts=4_000, places=3_000)
    nginx, iis = (asset.content.decode() for asset in hosting.settings(tmp_path))
    (pattern,) = re.findall(r'location ~ "(.+)" \{\n\s+add_header Cache-Control "public', nginx)
    assert [asset.path for asset in assets if not re.search(pattern, f"/phrasebank/{asset.path}")] == []
    assert f'<location path="{folder.rpartition("/")[0]}">' in iis, "which holds for the folders below, too"
    apache = (ROOT / "docs/hosting/servers.md").read_text("utf-8")
    assert f'/{folder.rpartition("/")[0]}">\n  Header set Cache-Control "{hosting.FOR_EVER}"' in apache


def test_comments_and_data_need_no_permission(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<script src="x.js"></script><script type="application/json">{}</script><p>plain</p>', "utf-8"
    )
    assert "sha256" not in hosting.policy(tmp_path)
    (tmp_path / "b.html").write_text(
        "<script>\nlet 字 = 1;\n</script><style media=print>b{}</style>", "utf-8"
    )
    assert hosting.policy(tmp_path).count("sha256-") == 2


def test_pages_that_were_read_are_read_again_only_where_they_changed(tmp_path: Path) -> None:
    page, read = tmp_path / "index.html", dict[str, tuple[str, frozenset[tuple[bytes, str]]]]()
    page.write_text("<script>a()</script>", "utf-8")
    before = hosting.policy(tmp_path, read)
    assert hosting.policy(tmp_path, read) == before == hosting.policy(tmp_path)
    page.write_text("<script>other()</script>", "utf-8")
    assert hosting.policy(tmp_path, read) == hosting.policy(tmp_path) != before
    page.unlink()
    assert hosting.policy(tmp_path, read) == hosting.policy(tmp_path)
