"""Digests of what something was made from: files, and the program that made it."""

from __future__ import annotations

import datetime
import hashlib
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import Any

MADE = "__pycache__"
"""The folder of what Python makes of its own sources."""

_PIECE = 1 << 18
"""Bytes of a file that are looked at at a time: open data are tens of megabytes."""


def of(*parts: str | bytes) -> str:
    """A digest of values in a row; where one ends and the next begins counts."""
    made = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


def content(path: Path) -> str:
    """A digest of what a file says. Raises OSError."""
    with path.open("rb") as file:
        return said(iter(partial(file.read, _PIECE), b""))


def said(pieces: Iterable[bytes]) -> str:
    """A digest of what a file of these pieces says; where one ends and the next begins does not count."""
    made = hashlib.sha256()
    for piece in pieces:
        made.update(piece)
    return made.hexdigest()


def stamp(path: Path) -> str:
    """What changes whenever a file is written or another takes its place, for as long as a process lives. Raises OSError."""
    seen = path.stat()
    return f"{seen.st_mtime_ns} {seen.st_size} {seen.st_ino}"


def tree(folder: Path, *, hidden: bool = True, told: Callable[[Path], str] = content) -> str:
    """A digest of the names of a folder's files, and of what is told of each; `hidden` counts what begins with a full stop,
    too. Linked folders are followed, as builders follow them. A name that leads nowhere, such as the lock of an editor, counts
    as what it is: whoever needs what it should hold says so."""
    parts: list[str] = []
    for here, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if name != MADE and (hidden or not name.startswith(".")))
        for name in sorted(names):
            if hidden or not name.startswith("."):
                path = Path(here, name)
                parts += [path.relative_to(folder).as_posix(), _told(path, told)]
    return of(*parts)


def _told(path: Path, told: Callable[[Path], str]) -> str:
    """What is told of a file; of one that cannot be read, where it leads as a link, or when it was changed."""
    with suppress(OSError):
        return told(path)
    with suppress(OSError):
        return f"-> {path.readlink()}"
    with suppress(OSError):
        seen = path.lstat()
        return f"? {seen.st_mtime_ns} {seen.st_size} {seen.st_mode}"
    return "?"


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


_NOT_TOLD = ("site_dir", "theme", "plugins", "hooks")
"""Settings of MkDocs that say nothing of the pages, or are no plain values and stand in its file."""


def builder(config: Any, serves: bool) -> str | None:
    """A digest of all that makes a site of a library and of docs/, of MkDocs' settings: these, code, theme, packages,
    environment. None where something else has a part in it, which may read who knows what, or a file cannot be read.
    While it serves, Python is not looked at again, but layouts are, which are known by their stamps. Hidden folders hold
    the icons that templates draw: all count of the theme's folder that is ours, while an installed theme has twelve
    thousand of them, whose digests its package lists."""
    if len(config.plugins) != 1 or "snippets" in repr(config.markdown_extensions):
        return None
    core = Path(__file__).parents[1]
    told = sorted(item for item in os.environ.items() if item[0].startswith(("PHRASEBANK_", "SOURCE_DATE_")))
    with suppress(OSError):
        return of(
            repr({name: value for name, value in config.items() if name not in _NOT_TOLD}),
            repr(sorted((name, config.theme[name]) for name in config.theme)),
            Path(config.config_file_path).read_bytes(),
            repr(told),
            program(),
            tree(core / "layouts", told=stamp) if serves else tree(core),
            *(Path(module.__file__).read_bytes() for module in config.hooks.values()),
            *(
                tree(
                    Path(folder), hidden=folder == config.theme.custom_dir, told=stamp if serves else content
                )
                for folder in config.theme.dirs
            ),
        )
    return None
