"""The build as a host and a curator meet it."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

import pytest

from conftest import ROOT, build_site
from phrasebank import documents, shortcuts
from phrasebank.making import builder
from phrasebank.model import Library

SNIPPETS = ROOT / "snippets"


def tree(folder: Path) -> dict[str, str]:
    """The digest of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    return Path(shutil.copytree(SNIPPETS, tmp_path / "mine"))


def test_two_builds_give_identical_bytes(built_site: Path, tmp_path: Path) -> None:
    """The one that all tests share is of another zone, and hashes otherwise."""
    done = build_site(tmp_path / "two", PYTHONHASHSEED="2", TZ="Asia/Shanghai")
    assert done.returncode == 0, done.stderr
    assert tree(built_site) == tree(tmp_path / "two")


def test_a_faulty_library_leaves_the_last_site_as_it_was(
    built_site: Path, snippets: Path, tmp_path: Path
) -> None:
    target = Path(shutil.copytree(built_site, tmp_path / "site"))
    before = tree(target)
    problems = snippets / "points/theory/problems.yml"
    text = (
        problems.read_text("utf-8")
        .replace("      shows: ", "      shows: \u200b", 1)
        .replace("tags: [学用结合]", "tags: [没有这个]")
    )
    problems.write_text(text, encoding="utf-8")
    done = build_site(target, snippets=snippets)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for expected in (
        "mine/points/theory/problems.yml:",
        "U+200B",
        "没有这个",
        "改法：",
        "素材有错，网站没有更新",
    ):
        assert expected in done.stderr, expected
    assert tree(target) == before


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    done = build_site(tmp_path / "site", snippets=tmp_path / "nowhere")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "没有这个素材文件夹" in done.stderr


def test_another_library_builds_with_the_same_code(snippets: Path, tmp_path: Path, library: Library) -> None:
    vocabulary = snippets / "library.yml"
    vocabulary.write_text(
        vocabulary.read_text("utf-8").replace("title: 对照检查素材库", "title: 另一个素材库"), "utf-8"
    )
    (snippets / "ids.txt").unlink()  # another library has given away no ids yet
    shutil.rmtree(snippets / "points/masses")
    (snippets / "points/governance/measures.yml").write_text("", "utf-8")
    target = tmp_path / "site"
    done = build_site(target, snippets=snippets)
    # What is gone leaves dangling links behind: those are errors, all of them said at once.
    assert done.returncode == 1
    problems = library.cells["governance", "problems"]
    assert done.stderr.count("dangling-link") == sum(len(point.measures) for point in problems) > 1
    text = snippets / "points/governance/problems.yml"
    text.write_text(
        "\n".join(line for line in text.read_text("utf-8").splitlines() if "measures:" not in line), "utf-8"
    )
    assert build_site(target, snippets=snippets).returncode == 0
    home = (target / "index.html").read_text("utf-8")
    assert '<h1 id="__title">另一个素材库</h1>' in home
    assert "对照检查素材库" not in home
    assert not (target / "dimensions/masses/problems.html").exists()
    assert "这个维度还没有素材" in (target / "dimensions/masses/index.html").read_text("utf-8")


def test_the_open_data_is_the_whole_library(built_site: Path, library: Library) -> None:
    data = json.loads((built_site / "library.json").read_bytes())
    assert data["format"] == 1
    assert data["site"]["id"] == library.vocabulary.site.id
    assert [point["id"] for point in data["points"]] == [point.id for point in library.points]
    assert [phrase["id"] for point in data["points"] for phrase in point["phrases"]] == [
        p.id for p in library.phrases
    ]
    assert [phrase["text"] for point in data["points"] for phrase in point["phrases"]] == [
        p.text for p in library.phrases
    ]
    for point in data["points"]:
        assert (built_site / point["page"].partition("#")[0]).is_file()
        assert all(phrase["audiences"] for phrase in point["phrases"])
    assert {campaign["id"] for campaign in data["campaigns"]} == set(library.campaign)
    heading = data["campaigns"][-1]["papers"][0]["headings"][0]
    assert heading["from"] == [{"dimension": "politics"}]
    assert "place" not in json.dumps(data, ensure_ascii=False)


def test_every_paper_comes_in_every_format(built_site: Path, library: Library) -> None:
    names = {path.name for path in (built_site / "downloads").iterdir()}
    kits = {name for name in names if name.startswith("kit-")}
    typed = {f"type_{shortcut.name}{shortcut.ending}" for shortcut in shortcuts.SHORTCUTS}
    assert typed <= names
    assert names - kits - typed == {
        f"{template.id}-{variant.id}{export.ending}"
        for template in library.templates
        for variant in documents.VARIANTS
        for export in documents.EXPORTS
        if template.kind in export.kinds
    }
    assert "kit-2025-annual.member.zip" in kits


def test_every_download_is_offered_in_its_place(built_site: Path, library: Library) -> None:
    """Kits in the gallery, what one types with beside the whole library, all else on the page of its template."""
    offered = {
        id: set(
            re.findall(
                r'href="\.\./downloads/([^"]*)"', (built_site / f"gallery/{id}.html").read_text("utf-8")
            )
        )
        for id in ("index", *(template.id for template in library.templates))
    }
    names = {path.name for path in (built_site / "downloads").iterdir()}
    whole = (built_site / "dimensions/index.html").read_text("utf-8")
    typed = set(re.findall(r'href="\.\./downloads/([^"]*)"', whole))
    assert typed == {name for name in names if name.startswith("type_")}
    names -= typed
    kits = {name for name in names if name.startswith("kit-")}
    assert kits <= offered["index"]
    assert {name for names in offered.values() for name in names} == names
    for template in library.templates:
        own = {f"{template.id}-{v.id}{e.ending}" for v in documents.VARIANTS for e in documents.EXPORTS}
        assert offered[template.id] - kits == own & names


def test_the_last_site_needs_no_site_builder_to_be_read(built_site: Path, library: Library) -> None:
    """Every phrase is in the HTML itself."""
    for point in library.points:
        folder = "common" if point.dimension == "common" else f"dimensions/{point.dimension}"
        page = (built_site / folder / f"{point.section}.html").read_text("utf-8")
        for phrase in point.wordings:
            assert f'id="{phrase.id}"' in page
            for text in phrase.moves.values() or [phrase.text]:
                longest = max(text.replace("】", "【").split("【"), key=len)
                assert longest in page


def test_every_bundle_is_asked_for_under_the_mark_of_what_all_say(built_site: Path, tmp_path: Path) -> None:
    """A browser that is told nothing else keeps a script for days: under its plain name a page of the new program would run with
    the script of the old one."""
    mark = builder.bundled(ROOT / "docs")
    for page in sorted(built_site.rglob("*.html")):
        asked = re.findall(r'"[^"]*assets/(?:javascripts|stylesheets)/[^"]*"', page.read_text("utf-8"))
        assert all(address.endswith(f'?{mark}"') for address in asked), page
        assert len(asked) == 0 if page.name == "404.html" else len(asked) >= 2
    shutil.copytree(ROOT / "docs/assets", tmp_path / "assets")
    assert builder.bundled(tmp_path) == mark
    with (tmp_path / "assets/stylesheets/review.css").open("a") as sheet:
        sheet.write("\n")
    assert builder.bundled(tmp_path) != mark
