"""Python's search for values that nobody uses any more, while sites are built: the only file that turns it off, has it leave
values out, and gives it back as it was found."""

from __future__ import annotations

import gc
from types import TracebackType
from typing import Self


class Collector:
    """The search for garbage of a process that builds, between `with` and its end."""

    def __init__(self, *, once: bool) -> None:
        self._once = once
        self._was_on = False
        self._left_out = False

    def __enter__(self) -> Self:
        """Turn the search off for a process that builds once and ends: it is a twentieth of the time, for some
        twenty megabytes."""
        self._was_on = gc.isenabled()
        if self._once:
            gc.disable()
        return self

    def leave_out(self) -> None:
        """Have the search leave out what is in use now, such as the whole library, which would be looked through time and again
        for nothing. This happens once, and not at all where the host of this process leaves values out: Python can only take
        back all of them together."""
        if self._left_out or gc.get_freeze_count():
            return
        self._left_out = True
        gc.collect()
        gc.freeze()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the search back as it was found."""
        if self._left_out:
            gc.unfreeze()
        if self._was_on:
            gc.enable()
