"""What the tests of the built site share: one build, one server, one browser."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.register_assert_rewrite("goldens", "cases")

import goldens  # noqa: E402

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


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real snippets, built once, without a warning; or the one in PHRASEBANK_SITE, built by others."""
    if given := os.environ.get("PHRASEBANK_SITE"):
        return Path(given).resolve()
    target = tmp_path_factory.mktemp("built") / "site"
    done = build_site(target)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    return target


def pytest_configure(config: pytest.Config) -> None:
    """A run that rewrites goldens is reported."""
    config.pluginmanager.register(goldens)
