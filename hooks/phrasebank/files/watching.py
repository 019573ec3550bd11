"""Folders watched for edits by looking at them: often, as somebody waits, and cheaply, as it goes on all day. It works where a
system tells of no change, as on network drives."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from phrasebank.files.fingerprints import MADE

PAUSE = 0.05
"""Seconds from one look to the next."""
SHARE = 20
"""No look comes earlier than so many times what the last one took of the processor."""

Seen = dict[str, tuple[int, int, int]]
"""By file: when it was changed, its size, and which it is."""


def look(path: str) -> Seen:
    """A file, or all files below a folder, but for what Python makes of its sources."""
    seen: Seen = {}
    if Path(path).is_dir():
        _below(path, seen)
    else:
        _note(path, seen)
    return seen


def _below(folder: str, seen: Seen) -> None:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                _note(entry.path, seen)
            elif entry.name != MADE:
                _below(entry.path, seen)


def _note(path: str, seen: Seen) -> None:
    with suppress(OSError):  # it may be gone by now
        found = os.stat(path)  # noqa: PTH116 - a Path for every file, at every look, is half of its time
        seen[path] = (found.st_mtime_ns, found.st_size, found.st_ino)


class Watcher:
    """Watches folders in a thread of its own, for a server that was made for the observers of watchdog."""

    def __init__(self, edited: Callable[[str], Any]) -> None:
        """`edited` makes of a path what handlers are told."""
        self._edited = edited
        self._handlers: dict[str, Any] = {}
        self._seen: dict[str, Seen] = {}
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def expect(self, path: str) -> None:
        """Look at a path that will be scheduled, before anybody reads it: what is saved from now on is an edit."""
        if path not in self._seen:
            self._seen[path] = look(path)

    def schedule(self, handler: Any, path: str, *, recursive: bool = True) -> str:
        """Tell a handler of edits below a path, from when it was expected."""
        self.expect(path)
        self._handlers[path] = handler
        return path

    def unschedule(self, watch: str) -> None:
        """Tell of it no more."""
        del self._handlers[watch]

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._ended.set()

    def join(self, timeout: float | None = None) -> None:
        """Wait for the last look."""
        self._thread.join(timeout)

    def _run(self) -> None:
        pause = PAUSE
        while not self._ended.wait(pause):
            began = time.thread_time()
            for path, handler in [*self._handlers.items()]:
                before, now = self._seen[path], look(path)
                self._seen[path] = now
                for file in sorted({file for file, _ in before.items() ^ now.items()}):
                    handler.dispatch(self._edited(file))
            pause = max(PAUSE, SHARE * (time.thread_time() - began))
