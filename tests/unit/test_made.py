"""A folder brought up to date, and what is made of points once."""

from __future__ import annotations

import dataclasses
import errno
import gc
import weakref
from pathlib import Path

import pytest

import cases
from phrasebank import rules
from phrasebank.files import fingerprints, made, rebuild
from phrasebank.making import site as maker
from phrasebank.model import Library, Point
from phrasebank.reading import library as loader
from phrasebank.reading.kept import Kept
from phrasebank.reading.run import Reader


def lay(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def build(site: Path, source: Path, *, varying: str = "v1", common: str = "") -> list[str]:
    """What a builder does: a page of every file of `source`; returns those it had to make. Raises Unchanged."""
    work = rebuild.begin(site, f"program{common}", [source])
    work.now.varying = varying
    rendered = []
    for path in sorted(source.rglob("*")):
        if path.is_dir():
            continue
        name = path.relative_to(source).as_posix()
        text = work.unchanged_text(name, path.read_text("utf-8"))
        if text is None:
            rendered.append(name)
            text = f"{path.read_text('utf-8')} by {common} with {varying}"
        if text:
            target = work.workplace / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
    work.move_into_place()
    made.write(site, work.finish())
    return rendered


def test_only_what_changed_is_made_and_written(tmp_path: Path) -> None:
    source, site = lay(tmp_path / "in", a="1", b__c="2", d="3"), tmp_path / "site"
    assert build(site, source) == ["a", "b/c", "d"]
    with pytest.raises(rebuild.Unchanged):
        build(site, source)
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    lay(source, a="other")
    assert build(site, source) == ["a"]
    assert {path.name for path, moment in before.items() if path.stat().st_mtime_ns != moment} == {"a"}
    assert (site / "a").read_text("utf-8") == "other by  with v1"

    (source / "b/c").unlink()
    assert build(site, source) == []
    assert sorted(made.contents(site)) == ["a", "d"], "what has no source any more goes"
    assert not (site / "b").exists(), "and so does its folder"
    assert list(tmp_path.glob(".*")) == [made.record_path(site)]


def test_a_name_that_leads_nowhere_counts_and_stops_nothing(tmp_path: Path) -> None:
    """Emacs leaves such a link beside a file that is being edited."""
    source, site = lay(tmp_path / "in", a="1"), tmp_path / "site"
    lock = source / ".#a"
    digests = {fingerprints.tree(source)}
    for owner in ("me@here.1", "me@here.2", ".#a"):
        lock.unlink(missing_ok=True)
        lock.symlink_to(owner)
        digests.add(fingerprints.tree(source))
        assert fingerprints.tree(source, digest=fingerprints.stamp)
        assert rebuild.begin(site, "program", [source]).workplace.is_dir()
    assert len(digests) == 4


def test_what_varies_with_every_edit_is_put_in_without_rendering(tmp_path: Path) -> None:
    source, site = lay(tmp_path / "in", a="1"), tmp_path / "site"
    build(site, source)
    lay(source, b="2")
    assert build(site, source, varying="v2") == ["b"]
    assert (site / "a").read_text("utf-8") == "1 by  with v2"


def test_whatever_does_not_agree_with_the_record_is_made(tmp_path: Path) -> None:
    source, site = lay(tmp_path / "in", a="1", b="2"), tmp_path / "site"
    build(site, source)
    lay(site, a="spoilt")
    assert build(site, source) == ["a"]
    (site / "b").unlink()
    assert build(site, source) == ["b"]
    lay(site, more="nobody's")
    assert build(site, source) == []
    assert sorted(made.contents(site)) == ["a", "b"]
    assert build(site, source, common="another theme") == ["a", "b"]
    for broken in ("", "{", "[]", '{"whole": 1}', '{"outputs": 3}', '{"inputs": {"a": 1}}', '{"other": ""}'):
        made.record_path(site).write_text(broken, "utf-8")
        assert build(site, source, common="another theme") == ["a", "b"], broken


def test_what_somebody_hid_at_the_top_stays(tmp_path: Path) -> None:
    """Of a folder that is a checkout, or that a server serves as it stands. What a build itself made there goes as all else
    does, and only what it made is part of what it knows of the folder."""
    source, site = lay(tmp_path / "in", a="1", b="2", **{".made": "3"}), tmp_path / "site"
    lay(site, **{".git__HEAD": "main", ".git__refs__a": "0", ".nojekyll": "", "old": ""})
    build(site, source)
    with pytest.raises(rebuild.Unchanged):
        build(site, source)
    lay(site, **{".git__HEAD": "other", ".git__late": "", ".htaccess": ""})
    with pytest.raises(rebuild.Unchanged):
        build(site, source)
    theirs = [".git/HEAD", ".git/late", ".git/refs/a", ".htaccess", ".nojekyll"]
    assert sorted(made.contents(site)) == sorted([*theirs, ".made", "a", "b"])
    (site / ".made").unlink()
    assert build(site, source) == [".made"], "it is as much part of the site as any"
    (source / ".made").unlink()
    lay(site, **{"more__.hidden": ""})
    build(site, source)
    assert sorted(made.contents(site)) == [*theirs, "a", "b"], "hidden further down is nobody's"


def test_a_build_that_ends_early_is_of_no_known_making(tmp_path: Path) -> None:
    source, site = lay(tmp_path / "in", a="1"), tmp_path / "site"
    build(site, source)
    lay(source, a="2")
    work = rebuild.begin(site, "program", [source])
    assert (site / "a").read_text("utf-8") == "1 by  with v1", "nothing is touched while a build is under way"
    lay(work.workplace, a="half")
    work.move_into_place()
    assert made.read(site) == made.Record(), "a build killed here must be made again whole"
    assert build(site, source) == ["a"]


def test_digests_tell_names_places_and_contents_apart(tmp_path: Path) -> None:
    trees = [
        {"a": "1"},
        {"a": "2"},
        {"b": "1"},
        {"b__a": "1"},
        {"a": "1", "b": ""},
        {"a": "", "b": "1"},
        {"a1": ""},
    ]
    digests = {fingerprints.tree(lay(tmp_path / str(number), **tree)) for number, tree in enumerate(trees)}
    assert len(digests) == len(trees)
    assert len({fingerprints.of("a", "bc"), fingerprints.of("ab", "c"), fingerprints.of("abc")}) == 3
    hidden = lay(tmp_path / "0", **{".icons__a": "1"})
    assert fingerprints.tree(hidden, hidden=False) == fingerprints.tree(lay(tmp_path / "bare", a="1"))


def test_what_is_made_of_a_point_is_made_again_only_of_another(tmp_path: Path) -> None:
    snippets = cases.read(cases.GOLDEN / "findings/_base.txt").lay(tmp_path / "snippets")
    kept = Kept()
    asked: list[str] = []

    def title(point: Point) -> str:
        asked.append(point.id)
        return point.title

    def titles(library: Library) -> list[str]:
        return library.each("title", title, library.points)

    def load() -> Library:
        library, _ = loader.load(snippets, kept=kept)
        assert library is not None
        return library

    first = load()
    assert titles(first) == [point.title for point in first.points]
    assert titles(load()) == [point.title for point in first.points]
    assert len(asked) == len(first.points)
    file = next(snippets.glob("points/*/problems.yml"))
    file.write_text(file.read_text("utf-8").replace("  title: ", "  title: 还", 1), "utf-8")
    asked.clear()
    again = load()
    assert titles(again) == [point.title for point in again.points]
    assert len(asked) == 1, "the other points of the file are the same as before"
    assert titles(dataclasses.replace(again, made=None)) == [point.title for point in again.points]

    made_of: list[int] = []
    for value in (1, 1, 2, 2, 1):

        def make(value: int = value) -> int:
            made_of.append(value)
            return value

        assert again.once("number", value, make) == value
    assert made_of == [1, 2, 1]


def test_nothing_is_made_again_while_nothing_changes(tmp_path: Path) -> None:
    """Of each that is made of values as a whole, such as what the composer opens with."""
    snippets = cases.read(cases.GOLDEN / "findings/_base.txt").lay(tmp_path / "snippets")
    kept = Kept()

    def made_at_once() -> dict[str, object]:
        built, _ = maker.build(snippets, kept=kept)
        assert built is not None
        for page in built.pages:
            page.body()
        return {name: entries[0][1] for name, entries in kept.made.items() if 0 in entries}

    first, again = made_at_once(), made_at_once()
    assert {"composer", "state"} <= first.keys()
    assert [name for name in first if again[name] is not first[name]] == []


def test_points_without_fault_are_not_looked_at_again_until_something_changes(tmp_path: Path) -> None:
    """Whatever is edited, `serve` finds what a first look finds."""
    snippets = cases.read(cases.GOLDEN / "findings/_base.txt").lay(tmp_path / "snippets")
    kept = Kept()
    file = next(snippets.glob("points/*/problems.yml"))
    words = snippets / "library.yml"
    originals = {path: path.read_text("utf-8") for path in (file, words)}
    faulty = originals[file].replace("title: ", "title: “", 1)
    for path, text in (
        (file, originals[file]),
        (file, faulty),
        (words, originals[words] + "\n"),
        (file, faulty + "\n"),
        (file, originals[file]),
        (file, "# 上面多了一行\n" + originals[file]),
    ):
        path.write_text(text, "utf-8")
        found = rules.inspect(snippets, "entry", kept=kept)[1]
        assert found == rules.inspect(snippets, "entry")[1]
        assert bool(found) == ("“" in file.read_text("utf-8"))
    assert kept.faultless


def test_a_folder_of_ones_own_is_known_by_its_stamps(tmp_path: Path) -> None:
    """What `serve` shows is not read again; what somebody touched is made anew."""
    site, record = tmp_path / "site", made.Record()
    for texts, wanted in (
        ({"a": "1", "b": "2"}, {"a": True, "b": True}),
        ({"a": "1", "b": "3"}, {"b": True}),
        ({"a": "1", "b": "3"}, {}),
    ):
        work = rebuild.begin_again(site, "program", record)
        written = {name: True for name, text in texts.items() if not work.has(name, text.encode())}
        lay(work.workplace, **{name: texts[name] for name in written})
        work.move_into_place()
        record = work.finish_own()
        assert written == wanted
        assert {name: (site / name).read_text("utf-8") for name in texts} == texts
    (site / "a").write_text("9", "utf-8")
    assert not record.is_as_made(site, "a")
    assert record.is_as_made(site, "b")
    assert not record.is_as_made(site, "c")


def test_a_file_is_laid_piece_by_piece_where_it_says_something_new(tmp_path: Path) -> None:
    """Nobody need hold all of a large file, and one that says the same keeps its stamp, however it is cut."""
    site, record = tmp_path / "site", made.Record()
    stamps = []
    for pieces in ((b"one", b"two"), (b"o", b"netwo"), (b"one", b"three")):
        work = rebuild.begin_again(site, "program", record)
        work.write("a/b.json", iter(pieces))
        work.move_into_place()
        record = work.finish()
        assert (site / "a/b.json").read_bytes() == b"".join(pieces)
        assert record.outputs["a/b.json"] == fingerprints.content(site / "a/b.json")
        stamps.append(fingerprints.stamp(site / "a/b.json"))
    assert stamps[0] == stamps[1] != stamps[2]


def test_a_check_keeps_no_text_of_the_library(tmp_path: Path) -> None:
    """What rules look through is as much again as a third of the library, which a build has no use for."""
    snippets = cases.read(cases.GOLDEN / "findings/_base.txt").lay(tmp_path / "snippets")
    library, _ = rules.inspect(snippets, "library")
    gone = weakref.ref(library)
    del library
    gc.collect()
    assert gone() is None


def test_a_file_that_cannot_be_read_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "library.yml").write_text("site: {}\n", "utf-8")
    kept = Kept()
    for number, words in ((errno.EACCES, "没有权限"), (errno.EIO, "磁盘读写出错")):

        def refuse(reader: Reader, path: Path, number: int = number) -> bytes:
            raise OSError(number, "refused")

        monkeypatch.setattr(Reader, "_data", refuse)
        _, findings = loader.load(tmp_path, kept=kept)
        assert [words in found.message for found in findings if found.rule == "unreadable"] == [True]
