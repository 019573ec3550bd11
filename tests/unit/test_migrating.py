"""A library of the old form becomes one of the new: golden cases of before, after and what is said."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
import yaml

import cases
import goldens
from phrasebank.commands import cli
from phrasebank.editing.migrating import migrate
from phrasebank.editing.standard_moves import STANDARD

CASES = sorted((cases.GOLDEN / "migrations").glob("*.txt"))
SAID = "said"


def laid(case: cases.Case, folder: Path, end: str = "\n") -> Path:
    """The library of a case as it is before."""
    for name, content in case.files.items():
        if not name.startswith("after/") and name != SAID:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.replace(b"\n", end.encode()))
    return folder


def text(case: cases.Case, after: dict[str, str], said: str) -> str:
    """The case file with what came of it."""
    before = {n: c.decode() for n, c in case.files.items() if not n.startswith("after/") and n != SAID}
    parts = {**before, **{f"after/{name}": content for name, content in after.items()}, SAID: said}
    return f"# {case.title}\n" + "".join(f"=== {name}\n{content}" for name, content in parts.items())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_migrations(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = cases.read(path)
    snippets = laid(case, tmp_path / "snippets")
    before = {file: file.read_text("utf-8") for file in snippets.rglob("*.yml")}
    code = cli.main(["migrate", "--snippets", str(snippets)])
    out, err = capsys.readouterr()
    assert {file: file.read_text("utf-8") for file in before} == before, "it only says what it would do"
    cli.main(["migrate", "--write", "--snippets", str(snippets)])
    capsys.readouterr()
    after = {
        file.relative_to(snippets).as_posix(): new
        for file, old in before.items()
        if (new := file.read_text("utf-8")) != old
    }
    said = f"{code}\n{out}{err}".replace(snippets.as_posix(), "snippets")
    goldens.hold(path, text(case, after, said).encode())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_second_time_there_is_nothing_to_do(path: Path, tmp_path: Path) -> None:
    snippets = laid(cases.read(path), tmp_path)
    first, _ = migrate(snippets, "snippets")
    if first is None:
        return
    for file, content in first.files.items():
        file.write_bytes(content)
    second, _ = migrate(snippets, "snippets")
    assert second is not None
    assert (second.files, second.declared, second.renamed) == ({}, (), {})


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    case = cases.read(cases.GOLDEN / "migrations/old-form.txt")
    plain, _ = migrate(laid(case, tmp_path / "one"), "snippets")
    windows, _ = migrate(laid(case, tmp_path / "two", "\r\n"), "snippets")
    assert plain is not None
    assert windows is not None
    assert [*windows.files.values()] == [c.replace(b"\n", b"\r\n") for c in plain.files.values()]


def test_byte_order_marks_stay(tmp_path: Path) -> None:
    case = cases.read(cases.GOLDEN / "migrations/old-form.txt")
    plain, _ = migrate(laid(case, tmp_path / "one"), "snippets")
    folder = laid(case, tmp_path / "two")
    for file in folder.rglob("*.yml"):
        file.write_bytes(codecs.BOM_UTF8 + file.read_bytes())
    marked, _ = migrate(folder, "snippets")
    assert plain is not None
    assert marked is not None
    assert [*marked.files.values()] == [codecs.BOM_UTF8 + content for content in plain.files.values()]


def test_our_own_sections_have_the_standard_moves() -> None:
    """What migrate gives to others is what our library has: the table is not a second opinion."""
    snippets = Path(__file__).parents[2] / "snippets"
    declared = yaml.safe_load((snippets / "library.yml").read_text("utf-8"))["sections"]
    assert {section["id"]: section["moves"] for section in declared if "moves" in section} == {
        section: [{"id": move.id, "title": move.title, "hint": move.hint} for move in moves]
        for section, moves in STANDARD.items()
    }
