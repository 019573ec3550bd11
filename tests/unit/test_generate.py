"""The site as plain files: what they hold, and that a folder has all of them or is as it was."""

from __future__ import annotations

import re
import runpy
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from markdown_it import MarkdownIt

import hostile
import small_library
from phrasebank.commands import cli
from phrasebank.making import builder, generate, site
from phrasebank.model import Page, Site
from phrasebank.reading import yaml_library

ROOT = Path(__file__).parents[2]


def made(snippets: Path) -> Site:
    built, findings = site.build(snippets, "snippets", ROOT / "docs")
    assert built is not None, findings
    return built


@pytest.fixture(scope="module")
def whole() -> Site:
    return made(ROOT / "snippets")


def split(text: str) -> tuple[dict[str, Any], str]:
    """A Markdown file's metadata and the rest."""
    _, head, body = text.split("---\n", 2)
    return yaml.safe_load(head), body


def dense(html: str) -> str:
    """HTML without white space: where a line ends means nothing between blocks."""
    return re.sub(r"\s+|&#10;", "", html)


@cache
def _markdown() -> markdown.Markdown:
    given = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    settings = {name: values for entry in given if isinstance(entry, dict) for name, values in entry.items()}
    names = [next(iter(entry)) if isinstance(entry, dict) else entry for entry in given]
    return markdown.Markdown(extensions=[*names, "fenced_code"], extension_configs=settings)


def through_markdown(text: str) -> str:
    """As MkDocs has it, with the extensions of our settings."""
    return str(_markdown().reset().convert(text))


def through_commonmark(text: str) -> str:
    return str(MarkdownIt("commonmark", {"html": True}).render(text))


@pytest.mark.parametrize("parse", [through_markdown, through_commonmark])
def test_every_page_passes_through_markdown_unchanged(whole: Site, parse: Any) -> None:
    """A page fails here when an element that Markdown does not know, such as `<search-page>`, stands outside any
    other: put it into `<div class="pb-whole">`."""
    for page in whole.pages:
        _, body = split(generate.markdown(page))
        assert dense(parse(body)) == dense(page.body()), page.path


@pytest.mark.parametrize("parse", [through_markdown, through_commonmark])
def test_hostile_text_passes_through_markdown_unchanged(tmp_path: Path, parse: Any) -> None:
    hostile.write(tmp_path)
    for page in made(tmp_path).pages:
        head, body = split(generate.markdown(page))
        assert dense(parse(body)) == dense(page.body()), page.path
        assert head == builder.head(page)


def test_a_blank_line_in_code_is_kept() -> None:
    page = Page(path="x.html", title="题", description="", body=lambda: "<pre>甲\n\n乙</pre>\n\n\n<p>丙</p>")
    _, body = split(generate.markdown(page))
    assert body == "\n<pre>甲\n&#10;乙</pre>\n<p>丙</p>\n"


def test_the_files_are_the_whole_site(whole: Site) -> None:
    files = dict(generate.files(whole, ROOT))
    assert {f"docs/{asset.path}": asset.content for asset in whole.assets}.items() <= files.items()
    for page in whole.pages:
        head, _ = split(files[f"docs/{builder.markdown_path(page.path)}"].decode())
        assert head["title"] == page.title
        assert [entry["url"] for entry in head["toc"][0]["children"]] == [f"#{line.id}" for line in page.toc]
        assert all(entry["content"] == entry["title"] for entry in head["toc"][0]["children"])
    for folder in ("docs", "overrides"):
        written = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}
        assert written <= set(files)
    settings = yaml.safe_load(files["mkdocs.yml"])
    assert not {"hooks", "watch"} & set(settings)
    assert settings["plugins"] == [{"search": {"enabled": False}}]
    assert settings["markdown_extensions"][-1] == {"pymdownx.highlight": {"use_pygments": False}}
    assert settings["site_name"] == whole.library.vocabulary.site.title
    assert settings["extra"]["phrasebank"]["card"] == whole.card
    assert settings["extra_javascript"][0] == whole.scripts[0]
    assert '<span class="pb-slot">【' in files["docs/guide/rejections.md"].decode()


def test_two_runs_give_identical_bytes(whole: Site, tmp_path: Path) -> None:
    for name, built in (("one", whole), ("two", made(ROOT / "snippets"))):
        generate.write(generate.files(built, ROOT), tmp_path / name)
    one, two = (
        {
            path.relative_to(tmp_path / name): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in ("one", "two")
    )
    assert one == two
    assert len(one) > 300


def test_a_pyyaml_without_its_parts_in_c_writes_the_same_settings(
    whole: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = dict(generate.files(whole, ROOT))["mkdocs.yml"]
    for name in ("CSafeLoader", "CSafeDumper"):
        monkeypatch.delattr(yaml, name)
    found = runpy.run_path(yaml_library.__file__)
    for name in ("LOADER", "DUMPER"):
        assert "C" not in found[name].__name__
        monkeypatch.setattr(generate, name, found[name])
    assert dict(generate.files(whole, ROOT))["mkdocs.yml"] == usual


def test_a_page_written_by_hand_in_the_place_of_a_generated_one_is_said(tmp_path: Path, whole: Site) -> None:
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "docs/search.md").write_text("# 查找", "utf-8")
    with pytest.raises(generate.GenerateError, match=r"docs/search\.md 和生成的文件同名"):
        list(generate.files(whole, tmp_path))


def test_only_a_folder_of_ours_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "out"
    first = [(generate.MARKER, b"1"), ("a/b.txt", b"1")]
    assert generate.write(first, target) == 2
    assert generate.write([(generate.MARKER, b"2")], target) == 1
    assert [path.name for path in target.iterdir()] == [generate.MARKER]
    empty = tmp_path / "empty"
    empty.mkdir()
    generate.write(first, empty)
    assert (empty / "a/b.txt").read_bytes() == b"1"
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "mine.txt").write_text("x")
    for other in (foreign, foreign / "mine.txt"):
        with pytest.raises(generate.GenerateError, match="里有别的东西"):
            generate.write(first, other)
    assert [path.name for path in foreign.iterdir()] == ["mine.txt"]


def test_a_failure_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "out"
    generate.write([(generate.MARKER, b"1"), ("a.txt", b"1")], target)

    def failing() -> Iterator[tuple[str, bytes]]:
        yield generate.MARKER, b"2"
        yield "a.txt", b"2"
        raise OSError("no space")

    with pytest.raises(OSError, match="no space"):
        generate.write(failing(), target)
    assert (target / "a.txt").read_bytes() == b"1"
    assert [path.name for path in tmp_path.iterdir()] == ["out"], "nothing is left beside it"


def test_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    snippets, target = tmp_path / "snippets", tmp_path / "out"
    small_library.build(
        snippets, "headline: 材料\nfields: [姓名]\nparts: [{title: 问题, section: problems, points: 1}]"
    )
    monkeypatch.chdir(tmp_path)
    arguments = ["generate", str(target), "--snippets", str(snippets)]
    assert cli.main(arguments) == 1
    assert "没有 mkdocs.yml" in capsys.readouterr().err
    monkeypatch.chdir(ROOT)
    assert cli.main(arguments) == 0
    assert "个文件到" in capsys.readouterr().out
    (target / generate.MARKER).unlink()
    assert cli.main(arguments) == 1
    assert "里有别的东西" in capsys.readouterr().err
    (snippets / "library.yml").write_text("site: {}", "utf-8")
    assert cli.main(arguments) == 1
    assert "素材有错，没有写出文件" in capsys.readouterr().err


def test_a_page_written_by_hand_that_is_no_utf_8_is_named(tmp_path: Path) -> None:
    """People save it with the same programs as the library."""
    snippets, docs = tmp_path / "snippets", tmp_path / "docs"
    small_library.build(snippets, "headline: 材料\nparts: [{title: 问题, section: problems, points: 1}]")
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns("assets"))
    page = docs / "guide/member.md"
    page.write_bytes(page.read_text("utf-8").encode("gb18030"))
    built, findings = site.build(snippets, docs=docs)
    assert built is None
    (found,) = (finding for finding in findings if finding.severity == "error")
    assert (found.place.file, found.message) == ("docs/guide/member.md", "文件是 GBK 编码，不是 UTF-8")
    assert "编码选 UTF-8" in found.remedy
