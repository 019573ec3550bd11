"""The browser code guards itself: imports run one way, no files go in circles, and the one global stays at the door."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).parents[2]
BROWSER = ROOT / "browser"


def _order() -> Iterator[set[str]]:
    """The blocks of the one map of the rooms, in `browser/README.md`."""
    page = (BROWSER / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```text\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    assert len(blocks) == 1
    for block in blocks[0].split("\n\n"):
        lines = [re.match(r"(\w+) +\S", line) for line in block.splitlines()]
        assert all(lines), f"not rooms and what they are: {block}"
        yield {match[1] for match in lines if match}


ORDER = tuple(_order())
"""The rooms from the bottom up: each imports itself and those of sets before its own; those of one set stand side by side."""
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}
ENTRIES = {"by-day", "composer", "early", "head", "meeting", "review", "selftest", "site", "testing"}
FROM_NPM = {("reader/docx/inflate.js", "fflate")}
"""What is bundled of others' work, each taken by one file."""
SHARED = ROOT / "hooks" / "phrasebank" / "words" / "print.json"
"""The one table outside that both languages read: data, which imports nothing."""
FILES = sorted(path.relative_to(BROWSER).as_posix() for path in BROWSER.rglob("*.js"))
IN_ROOMS = [file for file in FILES if "/" in file]

_IMPORT = re.compile(r'^(?:import (?:[\w{}*,\s]+ from )?|.* await import\()"([^"]+)"\)?;$', re.MULTILINE)
"""Imports that are carried out, at once or when they are needed. Those of types, in comments, may point any way: nothing of
them is left in a bundle."""


_TYPES = re.compile(r'@import \{[^}]+\} from "([^"]+)"')


def room(file: str) -> str:
    """The folder right below `browser/` that a file belongs to."""
    return file.split("/")[0]


def imported(file: str, pattern: re.Pattern[str] = _IMPORT) -> list[str]:
    """The files that a file imports, as paths in `browser/`."""
    found = []
    for name in pattern.findall((BROWSER / file).read_text("utf-8")):
        if (file, name) in FROM_NPM:
            continue
        assert name.startswith("."), f"{file}: {name} is no file of ours"
        target = (BROWSER / PurePosixPath(file).parent / name).resolve()
        assert target.is_file(), f"{file}: there is no {name}"
        if target == SHARED:
            continue
        found.append(target.relative_to(BROWSER).as_posix())
    return found


def test_every_file_has_a_place() -> None:
    assert {room(file) for file in IN_ROOMS} == set(RANK)
    others = set(FILES) - set(IN_ROOMS)
    assert others == {"public.js", *(f"{name}.entry.js" for name in ENTRIES)}


@pytest.mark.parametrize("file", IN_ROOMS)
def test_imports_run_one_way(file: str) -> None:
    here = room(file)
    for name in imported(file):
        there = room(name)
        assert there in RANK, f"{file} imports {name}: entries import rooms, not the other way round"
        assert there == here or RANK[there] < RANK[here], f"{file}: {here} may not import {there}"


def test_no_files_go_in_circles() -> None:
    graph = {file: imported(file) for file in FILES}
    while free := [file for file, names in graph.items() if not set(names) & graph.keys()]:
        for file in free:
            del graph[file]
    assert graph == {}, "these import each other, or one that does"


def test_every_file_is_used() -> None:
    used = {name for file in FILES for pattern in (_IMPORT, _TYPES) for name in imported(file, pattern)}
    assert set(IN_ROOMS) - used == set()


@pytest.mark.parametrize("name", sorted(RANK))
def test_a_rooms_page_is_its_map(name: str) -> None:
    page = (BROWSER / name / "README.md").read_text("utf-8")
    described = [
        file
        for line in page.splitlines()
        if line.startswith("- ")
        for file in re.findall(r"`([\w./-]+\.js)`", line.partition(": ")[0])
    ]
    assert sorted(described) == [file.removeprefix(f"{name}/") for file in IN_ROOMS if room(file) == name]
    assert page.startswith(f"# {name}\n")


def _styles_of(entry: str) -> list[str]:
    """The pieces of an entry, those of the entry that it begins with included."""
    named: list[str] = re.findall(
        r'^@import "\./([^"]+)";$', (BROWSER / entry).read_text("utf-8"), re.MULTILINE
    )
    return [piece for name in named for piece in ([name] if "/" in name else _styles_of(name))]


def test_every_style_stands_on_a_page_and_on_none_twice() -> None:
    """Pieces of style lie in the room that they dress, or in `pages/`; one entry may begin with another."""
    pieces = {path.relative_to(BROWSER).as_posix() for path in BROWSER.glob("*/**/*.css")}
    entries = {entry.name: _styles_of(entry.name) for entry in BROWSER.glob("*.entry.css")}
    for entry, taken in entries.items():
        assert len(taken) == len(set(taken)), entry
    assert {piece for taken in entries.values() for piece in taken} == pieces
    assert {room(piece) for piece in pieces} <= set(RANK) | {"pages"}


def _code(file: str) -> str:
    """A file without its comments."""
    return re.sub(
        r"/\*.*?\*/|^\s*//.*?$", "", (BROWSER / file).read_text("utf-8"), flags=re.DOTALL | re.MULTILINE
    )


@pytest.mark.parametrize("file", IN_ROOMS)
def test_rooms_do_not_know_the_global(file: str) -> None:
    assert "Phrasebank" not in _code(file)


def test_a_bundle_asks_for_no_module() -> None:
    """A file that is imported when it is needed is part of the bundle: from file:// none can be fetched."""
    bundles = sorted((ROOT / "docs" / "assets" / "javascripts").glob("*.js"))
    assert bundles
    assert [path.name for path in bundles if re.search(r"\bimport\(", path.read_text("utf-8"))] == []


def test_esbuild_is_pinned() -> None:
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())


def test_keys_are_heard_in_one_place() -> None:
    """Whether a key is part of composing has one answer."""
    hearing = [file for file in FILES if re.search(r"""["']key(down|up|press)["']""", _code(file))]
    assert hearing == ["base/keys.js", "composer/hint.js", "search/live-query.js"], (
        "hint.js looks where the caret is, whatever moved it; live-query.js sees that somebody is there, whatever the key"
    )
    assert [file for file in FILES if "keyCode" in _code(file)] == ["base/keys.js"]
