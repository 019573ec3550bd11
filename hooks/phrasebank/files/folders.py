"""Folders that change places in one step.

What "one step" means, by system:

- Linux, on ext4, XFS, Btrfs and tmpfs among others: `renameat2` with RENAME_EXCHANGE (kernel 3.15). Both names are there at
  every moment, each with the one folder or the other. Plain folders stay plain folders: no symbolic link that a
  web server may be told not to follow, nothing to convert.
- Elsewhere (NFS and SMB mounts, macOS, Windows): renames one after the other, with a moment between the
  first and the second in which the name is missing; it takes well under a millisecond, and a request that falls into it fails. On
  Windows a rename also fails as long as any program holds a file below the folder open: then nothing has changed. The
  Windows half has never run on Windows.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNKNOWN = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
"""How a kernel or a file system says that it knows no exchange."""

ASIDE = ".aside"
"""Ends the name under which a folder waits between two renames."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders of one file system change names; returns whether it was one step.

    Raises OSError, and then both are where they were.
    """
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
    """Put a folder in the place of another, which then stands where the first stood; where there was none or an empty
    one, nothing does. Returns whether it was one step. Raises OSError, and then both are as they were."""
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
    """Finish what a program left that was killed between the renames of `exchange(one, other)`."""
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
