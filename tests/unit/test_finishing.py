"""`phrasebank finish`: what no builder does to the site that it has written."""

from __future__ import annotations

import errno
import json
from itertools import count
from pathlib import Path

import pytest

from phrasebank import addresses
from phrasebank.commands import cli
from phrasebank.files import made
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
        told = json.loads(bill.read_bytes())
        found = {one["name"]: one for one in told["components"]}
        assert found.keys() & bom.THEMES.keys() == {name}
        ref = f"pkg:pypi/{name}@{version}"
        assert (found[name]["version"], found[name]["bom-ref"], found[name]["purl"]) == (version, ref, ref)
        needs = {line["ref"]: line["dependsOn"] for line in told["dependencies"]}
        assert ref in needs[bom.SITE]
        assert len(needs[ref]) == 2, "icons and colours came within it"
        refs = {bom.SITE, *(one["bom-ref"] for one in told["components"])}
        assert refs >= {*needs, *(on for line in needs.values() for on in line)}


def test_a_theme_as_the_bill_has_it_changes_nothing() -> None:
    told = json.loads(bom.of_site())
    version = next(one["version"] for one in told["components"] if one["name"] == "mkdocs-material")
    assert bom.themed(bom.of_site(), "mkdocs-material", version) == bom.of_site()


THEMES = "assets/stylesheets/main.0123abcd.min.css"
OWN = "assets/stylesheets/site.css"
THEMES_RULE = ".md-grid{margin:0}"


@pytest.fixture
def styled(site: Path) -> Path:
    """The same with a theme's style sheet, which its pages ask for beside ours."""
    links = f'<link rel="stylesheet" href="{THEMES}"><link rel="stylesheet" href="{OWN}">'
    pages = {name: f"{links}<p>{name}</p>" for name in (addresses.HOME, addresses.NOT_FOUND, "a.html")}
    return write(site, {**pages, THEMES: THEMES_RULE, f"{THEMES}.map": "{}", OWN: ".pb-point{margin:0}"})


def contents(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def test_interrupted_anywhere_no_page_loses_its_styles_and_the_next_run_does_the_rest(
    styled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(styled)
    assert cli.main(["finish", str(styled)]) == 0
    whole = contents(styled)
    write_file, unlink = made.write_file, Path.unlink
    for last in count():
        for path in whole.keys() - before.keys():
            (styled / path).unlink()
        for name, content in before.items():
            (styled / name).write_bytes(content)
        calls = count()

        def step(path: Path) -> Path:
            if next(calls) == last:  # noqa: B023 - it is called before the next turn
                raise KeyboardInterrupt
            return path

        with monkeypatch.context() as interrupted:
            interrupted.setattr(made, "write_file", lambda path, content: write_file(step(path), content))
            interrupted.setattr(Path, "unlink", lambda path, **more: unlink(step(path), **more))
            capsys.readouterr()
            if cli.main(["finish", str(styled)]) == 0:
                break
        said = capsys.readouterr().err
        assert "已取消" in said
        assert "没有改动" not in said
        for page in styled.glob("*.html"):
            sheets = [name for name in (THEMES, OWN) if name in page.read_text("utf-8")]
            assert THEMES_RULE in "".join((styled / name).read_text("utf-8") for name in sheets), last
        assert cli.main(["finish", str(styled)]) == 0
        assert contents(styled) == whole
    assert last > len(whole)


def test_a_full_disk_cuts_no_page_in_half(
    styled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = contents(styled)
    monkeypatch.setattr("os.fsync", full)
    assert cli.main(["finish", str(styled)]) == 1
    assert "磁盘满了" in capsys.readouterr().err
    assert contents(styled) == before
