"""Goldens are held to the byte, and a run that has rewritten them says so and fails."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
CASE = """
from pathlib import Path

import pytest

import goldens


@pytest.mark.parametrize("name", ["changed", "new", "same"])
def test_it(name):
    goldens.hold(Path(__file__).with_name(f"{name}.txt"), name.encode())
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "test_case.py").write_text(CASE)
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    (tmp_path / "changed.txt").write_text("before")
    (tmp_path / "same.txt").write_text("same")
    return tmp_path


def run(folder: Path, *options: str, update: bool) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "goldens", "-p", "no:cacheprovider", *options],
        cwd=folder,
        # Of the plugins installed here it is about xdist alone, and each of the others takes its time to be found and read.
        env={
            **os.environ,
            "PYTHONPATH": str(TESTS),
            "UPDATE_GOLDENS": "1" if update else "",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


@pytest.mark.parametrize(
    "options", [(), ("-p", "xdist.plugin", "--numprocesses", "2")], ids=["one process", "workers"]
)
def test_a_run_that_rewrites_fails_at_its_end(folder: Path, options: tuple[str, ...]) -> None:
    code, said = run(folder, *options, update=True)
    assert code == pytest.ExitCode.TESTS_FAILED
    assert "3 passed" in said
    assert "goldens rewritten: changed.txt, new.txt\n" in said
    assert {path.stem: path.read_text() for path in folder.glob("*.txt")} == {
        name: name for name in ("changed", "new", "same")
    }
    code, said = run(folder, *options, update=True)
    assert (code, "goldens rewritten" in said) == (pytest.ExitCode.OK, False), (
        "nothing differed: all was held"
    )


def test_without_being_asked_nothing_is_rewritten(folder: Path) -> None:
    code, said = run(folder, update=False)
    assert code == pytest.ExitCode.TESTS_FAILED
    assert "2 failed, 1 passed" in said
    assert "goldens rewritten" not in said
    assert (folder / "changed.txt").read_text() == "before"
    assert not (folder / "new.txt").exists()
