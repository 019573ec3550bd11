"""Watches folders for edits by looking at them again and again: often, because somebody waits for the result, and
cheaply, because it goes on all day. Unlike the system's notifications this works on network drives too."""

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
"""The fewest seconds between two looks."""
SHARE = 20
"""The pause after a look is at least this many times the processor time that the look took."""

Seen = dict[str, tuple[int, int, int]]
"""By path of a file: its time of change in nanoseconds, its size, and its number in the file system."""


def observed(path: str) -> Seen:
    """What is seen of a file, or of all files below a folder except those that Python compiles."""
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
    """Watches folders in a thread of its own. MkDocs' server takes it in place of an observer of watchdog."""

    def __init__(self, edited: Callable[[str], Any]) -> None:
        """`edited` makes the event that handlers receive from the path of a file."""
        self._edited = edited
        self._handlers: dict[str, Any] = {}
        self._seen: dict[str, Seen] = {}
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def remember(self, path: str) -> None:
        """Look at a path before a build reads it, so that a file saved during the build counts as edited."""
        if path not in self._seen:
            self._seen[path] = observed(path)

    def schedule(self, handler: Any, path: str, *, recursive: bool = True) -> str:
        """Report edits below a path to a handler, from the time when the path was remembered or else from now on. Returns
        the path."""
        self.remember(path)
        self._handlers[path] = handler
        return path

    def unschedule(self, watch: str) -> None:
        """Stop reporting edits below a path."""
        del self._handlers[watch]

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Have the thread end after its present look."""
        self._ended.set()

    def join(self, timeout: float | None = None) -> None:
        """Wait until the thread has ended."""
        self._thread.join(timeout)

    def _run(self) -> None:
        pause = PAUSE
        while not self._ended.wait(pause):
            began = time.thread_time()
            for path, handler in [*self._handlers.items()]:
                before, now = self._seen[path], observed(path)
                self._seen[path] = now
                for file in sorted({file for file, _ in before.items() ^ now.items()}):
                    handler.dispatch(self._edited(file))
            pause = max(PAUSE, SHARE * (time.thread_time() - began))
