"""What the tests of the built site share: one build, one server, one browser."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.register_assert_rewrite("goldens", "cases")

import goldens  # noqa: E402
import own_library  # noqa: E402
from phrasebank.model import Library  # noqa: E402

ROOT = Path(__file__).parents[1]

Build = Callable[..., "subprocess.CompletedProcess[str]"]


def build_site(
    target: Path, *, snippets: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the real build into `target`, as `make site` does, and return what it said."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        cwd=ROOT,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONUTF8": "1",
            **({"PHRASEBANK_SNIPPETS": str(snippets)} if snippets else {}),
            **environment,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder for the whole run: the first worker that needs it makes it, the others wait and share it. Nobody may change it."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder = base / name
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            unfinished = base / f"{name}.unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)  # of a worker that failed
            unfinished.mkdir()
            make(unfinished)
            unfinished.rename(folder)
    return folder


@pytest.fixture(scope="session")
def library() -> Library:
    """The real snippets, read once."""
    return own_library.library()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real snippets, built once, without a warning; or the one in PHRASEBANK_SITE, built by others."""
    if given := os.environ.get("PHRASEBANK_SITE"):
        return Path(given).resolve()

    def make(folder: Path) -> None:
        done = build_site(folder / "site", PYTHONHASHSEED="1", TZ="UTC")  # a second build has others
        assert done.returncode == 0, done.stdout + done.stderr
        assert "WARNING" not in done.stderr, done.stderr

    return once(tmp_path_factory, "built", make) / "site"


def pytest_configure(config: pytest.Config) -> None:
    """A run that rewrites goldens is reported."""
    config.pluginmanager.register(goldens)
