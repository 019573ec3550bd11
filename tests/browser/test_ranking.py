"""The order of what is found, as a writer would want it: a table, held by the browser and by the truth alike."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

import cases
import search_truth as truth
from browser.desks import desk
from browser.test_matcher import ask
from phrasebank.model import Library
from phrasebank.reading import library as loader

CASE = cases.read(cases.GOLDEN / "search" / "ranking.txt")
LINES = [
    line.split(" |")
    for line in CASE.files["queries"].decode().splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("ranking")
    for name, content in CASE.files.items():
        if name != "queries":
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    made, findings = loader.load(folder)
    assert made is not None
    assert [finding for finding in findings if finding.severity == "error"] == []
    return made


@pytest.fixture(scope="module")
def documents(library: Library) -> list[truth.Document]:
    return list(truth.documents(library))


@pytest.fixture(scope="module")
def page(browser: Browser, served: str) -> Iterator[Page]:
    yield from desk(browser, served)


@pytest.mark.parametrize(("query", "expected"), LINES, ids=[query for query, _ in LINES])
def test_what_comes_first(
    page: Page, library: Library, documents: list[truth.Document], query: str, expected: str
) -> None:
    (answer,) = ask(page, library, [(query, {})])
    found = [hit["id"] for hit in answer["hits"]]
    assert truth.ranked(documents, query) == found
    assert found == expected.split()
