"""Notes of publications under way: one that is killed between two renames leaves the live folder missing, and whoever starts
a command next must know where that is. The notes stand in the working directory, which is the project's."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_NAME = ".publishing-"


@contextmanager
def noted(target: Path) -> Iterator[None]:
    """Keep a note of a target while its folders change names. Where none can be kept, the next publication still mends."""
    with suppress(OSError):
        _note(target).write_text(str(target), "utf-8")
    yield
    forget(target)


def targets() -> list[Path]:
    """The targets of which there are notes. One that a power cut left empty or full of NULs names none."""
    found = []
    for note in sorted(Path().glob(f"{_NAME}*")):
        with suppress(OSError, UnicodeDecodeError):
            target = note.read_text("utf-8")
            if "\0" not in target and Path(target).is_absolute():
                found.append(Path(target))
    return found


def forget(target: Path) -> None:
    """Remove a target's note."""
    with suppress(OSError):
        _note(target).unlink(missing_ok=True)


def _note(target: Path) -> Path:
    return Path(_NAME + hashlib.sha256(str(target).encode()).hexdigest()[:8])
