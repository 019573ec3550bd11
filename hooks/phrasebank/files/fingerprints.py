"""Digests of what something was made from: files, and the program that made it."""

from __future__ import annotations

import datetime
import hashlib
import os
import sys
from functools import cache
from pathlib import Path

MADE = "__pycache__"
"""The folder of what Python makes of its own sources."""


def of(*parts: str | bytes) -> str:
    """A digest of values in a row; where one ends and the next begins counts."""
    made = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


def tree(folder: Path, *, hidden: bool = True) -> str:
    """A digest of the names and the contents of a folder's files; `hidden` counts what begins with a full stop, too.
    Linked folders are followed, as builders follow them. Raises OSError when a file cannot be read."""
    parts: list[str | bytes] = []
    for here, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if name != MADE and (hidden or not name.startswith(".")))
        for name in sorted(names):
            if hidden or not name.startswith("."):
                path = Path(here, name)
                parts += [path.relative_to(folder).as_posix(), path.read_bytes()]
    return of(*parts)


@cache
def program() -> str:
    """A digest of Python and of every package it finds: their names, versions and lists of files with hashes. A process
    keeps what it has imported, so it need not look twice."""
    parts: list[str | bytes] = [sys.version, sys.platform]
    for folder in map(Path, sys.path):
        if folder.is_dir():
            for info in sorted(folder.glob("*.dist-info")):
                record = info / "RECORD"
                parts += [info.name, record.read_bytes() if record.is_file() else b""]
    return of(*parts)


def month() -> str:
    """This month: a review in a month to come is a fault that time mends."""
    return f"{datetime.date.today():%Y-%m}"
