"""`phrasebank finish`: what no builder does to the site that it has written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from phrasebank import addresses
from phrasebank.commands import cli
from phrasebank.parts import bom


def write(site: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """As Zensical leaves one."""
    return write(
        tmp_path / "site",
        {
            addresses.HOME: "<style>b{}</style><a href='404.html'>x</a>",
            addresses.NOT_FOUND: "<p>x</p>",
            addresses.OPEN_DATA: "{}",
            "sitemap.xml": "",
            "search.json": "{}",
            **dict.fromkeys(addresses.SERVERS, "# later"),
        },
    )


def test_a_site_is_completed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["finish", str(site)]) == 0
    assert "已经完整" in capsys.readouterr().out
    assert {path.name for path in site.iterdir() if path.is_file()} == {
        addresses.HOME,
        addresses.NOT_FOUND,
        addresses.OPEN_DATA,
    }
    for name in addresses.SERVERS:
        assert "style-src 'self' 'sha256-" in (site / name).read_text("utf-8"), "the hash of these very pages"
    assert cli.main(["finish", str(site)]) == 0, "once more does no harm"


def test_what_a_visitor_would_miss_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(site, {"a.html": '<a href="gone.html">x</a>'})
    assert cli.main(["finish", str(site)]) == 1
    assert "a.html：链接 gone.html 没有对应的文件" in capsys.readouterr().err


def test_another_folder_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"sitemap.xml": "mine"})
    assert cli.main(["finish", str(tmp_path)]) == 1
    assert "里没有生成好的网站" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["sitemap.xml"]


@pytest.mark.parametrize(
    ("said", "name", "version"),
    [
        ("zensical-0.0.73", "zensical", "0.0.73"),
        ("mkdocs-1.6.1, mkdocs-material-99.1", "mkdocs-material", "99.1"),
    ],
)
def test_the_bill_names_the_theme_that_the_pages_have(
    site: Path, capsys: pytest.CaptureFixture[str], said: str, name: str, version: str
) -> None:
    """The plain files do not know which builder will take them, nor whether it is as new as ours."""
    home = (site / addresses.HOME).read_text("utf-8")
    write(site, {addresses.HOME: f'<meta name="generator" content="{said}">{home}'})
    bill = site / addresses.BILL
    bill.write_bytes(bom.of_site())
    for _ in range(2):
        assert cli.main(["finish", str(site)]) == 0, capsys.readouterr().err
        made = json.loads(bill.read_bytes())
        found = {one["name"]: one for one in made["components"]}
        assert found.keys() & bom.THEMES.keys() == {name}
        ref = f"pkg:pypi/{name}@{version}"
        assert (found[name]["version"], found[name]["bom-ref"], found[name]["purl"]) == (version, ref, ref)
        needs = {line["ref"]: line["dependsOn"] for line in made["dependencies"]}
        assert ref in needs[bom.SITE]
        assert len(needs[ref]) == 2, "icons and colours came within it"
        refs = {bom.SITE, *(one["bom-ref"] for one in made["components"])}
        assert refs >= {*needs, *(on for line in needs.values() for on in line)}


def test_a_theme_as_the_bill_has_it_changes_nothing() -> None:
    made = json.loads(bom.of_site())
    version = next(one["version"] for one in made["components"] if one["name"] == "mkdocs-material")
    assert bom.themed(bom.of_site(), "mkdocs-material", version) == bom.of_site()
