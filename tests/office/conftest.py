"""LibreOffice and poppler, for tests that measure what comes out on paper."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser import desks
from browser.conftest import launch
from phrasebank import documents as papers
from phrasebank.making import site

SNIPPETS = Path(__file__).parents[2] / "snippets"

Convert = Callable[[Iterable[Path], str], Path]
"""Converts files to a format and gives the folder of the results."""


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """LibreOffice with a profile of its own, so that an open window elsewhere does not answer for it."""
    office = os.environ.get("SOFFICE") or pytest.fail("run `make test-office`: it finds LibreOffice")
    profile = tmp_path_factory.mktemp("profile")

    def run(files: Iterable[Path], format: str) -> Path:
        target = tmp_path_factory.mktemp("converted")
        listed = list(files)
        options = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", format]
        done = subprocess.run(
            [office, *options, "--outdir", str(target), *map(str, listed)],
            capture_output=True,
            text=True,
            check=False,
        )
        made = {path.stem for path in target.iterdir()}
        assert made == {path.stem for path in listed}, done.stdout + done.stderr
        return target

    return run


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every file of every template."""
    folder = tmp_path_factory.mktemp("gallery")
    library, findings = site.inspect(SNIPPETS, "entry")
    assert library is not None, findings
    for paper in papers.papers(library):
        for file in paper.files:
            (folder / Path(file.asset.path).name).write_bytes(file.asset.content)
    return folder


@pytest.fixture(scope="session")
def printed(gallery: Path, convert: Convert) -> Path:
    """Every Word file of the gallery as a PDF."""
    return convert(sorted(gallery.glob("*.docx")), "pdf")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the session."""
    yield from launch()


@pytest.fixture(scope="module")
def desk(browser: Browser, built_site: Path) -> Iterator[Page]:
    """A page of the built site with the composer's scripts."""
    yield from desks.desk(browser, f"{built_site.as_uri()}/")
