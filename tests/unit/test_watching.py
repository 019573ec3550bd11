"""Folders are watched for whatever an editor does to a file."""

from __future__ import annotations

import os
import queue
from collections.abc import Callable
from pathlib import Path

import pytest

from phrasebank.files.fingerprints import MADE
from phrasebank.files.watching import Watcher, observed

EDITS: dict[str, Callable[[Path], object]] = {
    "written": lambda file: file.write_text("b", "utf-8"),
    "replaced by another, of the same size": lambda file: _another(file).replace(file),
    "removed": lambda file: file.unlink(),
    "beside a new one": lambda file: (file.parent / "new.yml").write_text("", "utf-8"),
    "in a folder that is gone": lambda file: file.parent.rename(file.parent.with_name("elsewhere")),
}


def _another(file: Path) -> Path:
    other = file.with_name("4913")
    other.write_text("b", "utf-8")
    os.utime(other, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    return other


class Told:
    """A handler that gathers what it is told."""

    def __init__(self) -> None:
        self.edits: queue.Queue[str] = queue.Queue()

    def dispatch(self, edited: str) -> None:
        self.edits.put(edited)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_every_edit_is_told(edit: Callable[[Path], object], tmp_path: Path) -> None:
    file = tmp_path / "snippets/points/theory/problems.yml"
    file.parent.mkdir(parents=True)
    file.write_text("a", "utf-8")
    told = Told()
    watcher = Watcher(str)
    watcher.schedule(told, str(tmp_path / "snippets"))
    watcher.start()
    try:
        edit(file)
        assert told.edits.get(timeout=30).startswith(str(file.parents[1]))
    finally:
        watcher.stop()
        watcher.join()


def test_what_is_saved_between_the_first_look_and_the_watch_is_told(tmp_path: Path) -> None:
    """The first build of `serve` lies between them."""
    file = tmp_path / "problems.yml"
    file.write_text("a", "utf-8")
    told = Told()
    watcher = Watcher(str)
    watcher.remember(str(tmp_path))
    file.write_text("saved meanwhile", "utf-8")
    watcher.remember(str(tmp_path))
    watcher.schedule(told, str(tmp_path))
    watcher.start()
    try:
        assert told.edits.get(timeout=30) == str(file)
    finally:
        watcher.stop()
        watcher.join()


def test_a_file_is_watched_too_and_what_python_makes_is_not(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    assert observed(str(file)) == {}, "it may come"
    file.write_text("a", "utf-8")
    assert [*observed(str(file))] == [str(file)]
    made = tmp_path / "phrasebank" / MADE
    made.mkdir(parents=True)
    (made / "a.pyc").write_text("", "utf-8")
    assert [*observed(str(tmp_path))] == [str(file)]


def test_nobody_is_told_of_what_is_not_watched_any_more(tmp_path: Path) -> None:
    told = Told()
    watcher = Watcher(str)
    watcher.unschedule(watcher.schedule(told, str(tmp_path)))
    watcher.schedule(told, str(tmp_path / "b"))
    watcher.start()
    (tmp_path / "a").write_text("", "utf-8")
    (tmp_path / "b").write_text("", "utf-8")
    assert told.edits.get(timeout=30) == str(tmp_path / "b")
    watcher.stop()
    watcher.join()
    assert told.edits.empty()
