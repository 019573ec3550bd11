"""One program at a time that works at a place."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Taken(Exception):  # noqa: N818 - that another program works is no error
    """Another program holds the lock."""


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold a lock while the caller works. The system lets go of it when the program ends, however that happens; the
    file stays, because a program that removed it might remove the lock of another. A child started with
    `close_fds=False` holds it too, because a build that outlives its killed parent still writes. Raises Taken at once
    when another program holds it, OSError when the file cannot be made."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    os.set_inheritable(handle, True)
    try:
        try:
            _take(handle)
        except (BlockingIOError, PermissionError) as held:
            raise Taken from held
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
