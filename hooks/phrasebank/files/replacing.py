"""Replaces files whole or not at all: whoever reads sees the old file or the new one, and never half of it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


def replace(files: Mapping[Path, bytes]) -> None:
    """Write new content into files: into all of them, or into none where anything fails.

    Raises OSError, and then every old file is as it was. Missing folders are made. A symbolic link stays one: its target
    gets the new content."""
    staged: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            real = path.resolve()
            if real in staged:  # by two names, and the last one counts
                staged[real].unlink()
            staged[real] = _stage(real, content)
        _swap(staged)
    finally:
        for waiting in staged.values():
            waiting.unlink(missing_ok=True)


def _stage(path: Path, content: bytes) -> Path:
    """Write the content into a file of its own beside `path`, flush it to the disk, and return the path of that file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, name)
        else:
            Path(name).chmod(0o644)  # what mkstemp makes is the owner's alone
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _swap(staged: Mapping[Path, Path]) -> None:
    done: list[tuple[Path, bytes | None]] = []
    try:
        for path, waiting in staged.items():
            old = path.read_bytes() if path.exists() else None
            waiting.replace(path)
            done.append((path, old))
    except BaseException:
        for path, old in reversed(done):
            if old is None:
                path.unlink()
            else:
                _stage(path, old).replace(path)
        raise
