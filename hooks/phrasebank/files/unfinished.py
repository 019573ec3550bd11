"""Keeps notes of publications that are under way. A publication that is killed between two renames leaves the live folder
missing; the next command reads the note and mends it. Notes are kept in the working directory, which is the project's."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_NAME = ".publishing-"


@contextmanager
def noted(target: Path) -> Iterator[None]:
    """Keep a note of a target while its folders change names. Where no note can be written nothing fails: the next
    publication mends as well."""
    with suppress(OSError):
        _note(target).write_text(str(target), "utf-8")
    yield
    forget(target)


def targets() -> list[Path]:
    """The targets of all notes. A note that a power cut left empty or full of NULs is ignored."""
    found = []
    for note in sorted(Path().glob(f"{_NAME}*")):
        with suppress(OSError, UnicodeDecodeError):
            target = note.read_text("utf-8")
            if "\0" not in target and Path(target).is_absolute():
                found.append(Path(target))
    return found


def forget(target: Path) -> None:
    """Remove the note of a target."""
    with suppress(OSError):
        _note(target).unlink(missing_ok=True)


def _note(target: Path) -> Path:
    return Path(_NAME + hashlib.sha256(str(target).encode()).hexdigest()[:8])
