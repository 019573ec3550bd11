"""A lock that lets one program at a time work at a place."""

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
    """Hold a lock while the body of the `with` runs. Raises Taken at once where another program holds it, and OSError
    where the lock file cannot be made.

    The system releases the lock when the program ends, however it ends. The file is not removed, because that could
    remove the lock of another program. A child process started with `close_fds=False` holds the lock too: a build that
    outlives its killed parent still writes."""
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
