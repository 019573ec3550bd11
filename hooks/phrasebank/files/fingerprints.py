"""Digests of the files from which something was made, and of the program that made it."""

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
"""The name of the folders in which Python keeps its compiled sources."""

_PIECE = 1 << 18
"""How many bytes of a file are read at a time: open data are tens of megabytes."""


def of(*parts: str | bytes) -> str:
    """A digest of several values. Other values that look the same when they are joined have another digest."""
    made = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


def content(path: Path) -> str:
    """A digest of the content of a file. Raises OSError."""
    with path.open("rb") as file:
        return of_pieces(iter(partial(file.read, _PIECE), b""))


def of_pieces(pieces: Iterable[bytes]) -> str:
    """A digest of the content of a file that consists of these pieces, however it is cut into pieces."""
    made = hashlib.sha256()
    for piece in pieces:
        made.update(piece)
    return made.hexdigest()


def stamp(path: Path) -> str:
    """A text that changes whenever the file is written or replaced: its time, size and number. Compare stamps within one
    process only. Raises OSError."""
    seen = path.stat()
    return f"{seen.st_mtime_ns} {seen.st_size} {seen.st_ino}"


def tree(folder: Path, *, hidden: bool = True, digest: Callable[[Path], str] = content) -> str:
    """A digest of the names of all files below a folder, and of what `digest` gives for each.

    `hidden` says whether files and folders that begin with a full stop count. Linked folders are followed, as site
    builders follow them. A file that cannot be read, such as the dangling link by which an editor locks a file, counts by
    where it points or when it changed; to complain of it is left to the code that needs its content."""
    parts: list[str] = []
    for here, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if name != MADE and (hidden or not name.startswith(".")))
        for name in sorted(names):
            if hidden or not name.startswith("."):
                path = Path(here, name)
                parts += [path.relative_to(folder).as_posix(), _digest(path, digest)]
    return of(*parts)


def _digest(path: Path, digest: Callable[[Path], str]) -> str:
    """What `digest` gives for a file. For a file that cannot be read, the target of the link, or its time and size."""
    with suppress(OSError):
        return digest(path)
    with suppress(OSError):
        return f"-> {path.readlink()}"
    with suppress(OSError):
        seen = path.lstat()
        return f"? {seen.st_mtime_ns} {seen.st_size} {seen.st_mode}"
    return "?"


@cache
def program() -> str:
    """A digest of Python and of all installed packages: their names, versions and lists of files with hashes. It is
    computed once, because a process keeps the modules that it has imported."""
    parts: list[str | bytes] = [sys.version, sys.platform]
    for folder in map(Path, sys.path):
        if folder.is_dir():
            for info in sorted(folder.glob("*.dist-info")):
                record = info / "RECORD"
                parts += [info.name, record.read_bytes() if record.is_file() else b""]
    return of(*parts)


def month() -> str:
    """The current month. It is part of what a site is made from, because a review dated in a coming month is an error
    that passes with time."""
    return f"{datetime.date.today():%Y-%m}"


_WITHOUT_INFLUENCE = ("site_dir", "theme", "plugins", "hooks")
"""MkDocs' settings that have no influence on the pages, or whose values have no stable text and are read from mkdocs.yml
instead."""


def builder(config: Any, *, serves: bool) -> str | None:
    """A digest of everything from which MkDocs makes a site, apart from the library and docs/: its settings, our code,
    the theme, the installed packages and the environment. None where a plugin or an extension takes part that may read
    anything, or where a file cannot be read.

    With `serves` our Python files are left out, because a running process does not reload them, and layouts are known by
    their stamps. Of the theme's folders only our own is read with its hidden files: an installed theme has twelve
    thousand icons in hidden folders, whose digests are in the list of its package."""
    if len(config.plugins) != 1 or "snippets" in repr(config.markdown_extensions):
        return None
    core = Path(__file__).parents[1]
    settings = sorted(
        item for item in os.environ.items() if item[0].startswith(("PHRASEBANK_", "SOURCE_DATE_"))
    )
    with suppress(OSError):
        return of(
            repr({name: value for name, value in config.items() if name not in _WITHOUT_INFLUENCE}),
            repr(sorted((name, config.theme[name]) for name in config.theme)),
            Path(config.config_file_path).read_bytes(),
            repr(settings),
            program(),
            tree(core / "layouts", digest=stamp) if serves else tree(core),
            *(Path(module.__file__).read_bytes() for module in config.hooks.values()),
            *(
                tree(
                    Path(folder),
                    hidden=folder == config.theme.custom_dir,
                    digest=stamp if serves else content,
                )
                for folder in config.theme.dirs
            ),
        )
    return None
