"""What is expected of golden cases stands in files: held to the byte, or written anew under `UPDATE_GOLDENS=1`.

A run that has rewritten a file asserted nothing about it, so such a run fails at its end and names the files. This module is
also the pytest plugin that does so (see `conftest`); workers of xdist hand what they rewrote to the process that reports.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

UPDATE = os.environ.get("UPDATE_GOLDENS") == "1"

_rewritten: set[str] = set()
"""By this process, and in the one that reports by its workers too."""


def hold(path: Path, got: bytes) -> None:
    """Assert that a file holds these bytes; under `UPDATE_GOLDENS=1` write them where it does not."""
    if not UPDATE:
        assert got == path.read_bytes()
    elif not path.exists() or path.read_bytes() != got:
        path.write_bytes(got)
        _rewritten.add(str(path))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A worker has ended (an xdist hook)."""
    _rewritten.update(getattr(node, "workeroutput", {}).get("goldens", ()))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand over, or fail."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["goldens"] = sorted(_rewritten)
    elif _rewritten and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which."""
    if _rewritten:
        names = ", ".join(os.path.relpath(name) for name in sorted(_rewritten))
        terminalreporter.write_line(f"goldens rewritten: {names}", red=True)
        terminalreporter.write_line(
            "This run asserted nothing about them: read the diff, then run again without UPDATE_GOLDENS."
        )
