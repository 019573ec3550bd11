"""Exchanges folders in one step.

What "one step" means depends on the system:

- Linux, on ext4, XFS, Btrfs, tmpfs and others: `renameat2` with RENAME_EXCHANGE (kernel 3.15). Both names exist at every
moment, each with one folder or the other. They stay plain folders: a web server may be told not to follow symbolic links,
and existing folders need no conversion. - Elsewhere (NFS and SMB mounts, macOS, Windows): several renames. Between the
first and the second the name is missing, for well under a millisecond, and a request at that moment fails. On Windows a
rename also fails while any program holds a file below the folder open; then nothing has changed. This has never been run
on Windows."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
"""The errors by which a kernel or a file system says that it cannot exchange names."""

ASIDE = ".aside"
"""The ending of the name that a folder has between two renames."""


def exchange(one: Path, other: Path) -> bool:
    """Exchange the names of two folders on one file system. Returns whether this was one step. Raises OSError, and then
    both are where they were."""
    if _exchange_at_once(one, other):
        return True
    aside = one.with_name(one.name + ASIDE)
    one.rename(aside)
    try:
        other.rename(one)
    except BaseException:
        aside.rename(one)
        raise
    try:
        aside.rename(other)
    except BaseException:
        one.rename(other)
        aside.rename(one)
        raise
    return False


def install(fresh: Path, place: Path) -> bool:
    """Put the folder `fresh` in the place of another, which then stands where `fresh` stood; a missing or empty one is
    dropped. Returns whether this was one step. Raises OSError, and then both are as they were."""
    empty = place.is_dir() and not any(place.iterdir())
    if place.exists() and not empty:
        return exchange(place, fresh)
    if empty:
        place.rmdir()
    try:
        fresh.rename(place)
    except BaseException:
        if empty:
            place.mkdir()
        raise
    return True


def mend(one: Path, other: Path) -> None:
    """Finish an `exchange(one, other)` that was killed between its renames."""
    aside = one.with_name(one.name + ASIDE)
    if aside.exists():
        aside.rename(other if one.exists() else one)


def _exchange_at_once(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):  # glibc before 2.28
        return False
    names = os.fsencode(one), os.fsencode(other)
    if library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNKNOWN:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))
