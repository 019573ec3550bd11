"""The browser's txt and Markdown against Python's: the same bytes, on http and on file://."""

from __future__ import annotations

import base64
import dataclasses
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

import documents
import hostile_values
from any_document import PAPER
from browser import desks
from phrasebank.documents import md, txt
from phrasebank.documents.model import DOCUMENT

WRITE = """
(job) => {
  const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return JSON.parse(job).map((paper) => [base64(Phrasebank.txt(paper)), base64(Phrasebank.md(paper))]);
}
"""


@pytest.fixture(scope="module")
def desk(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page with the composer's scripts."""
    yield from desks.desk(browser, site_url)


def assert_same_files(page: Page, papers: list[Any]) -> None:
    text = json.dumps(papers)
    read = json.loads(text)  # two halves side by side are a pair as soon as they are JSON
    for paper, files in zip(read, page.evaluate(WRITE, text), strict=True):
        document = DOCUMENT.validate_python(paper)
        made = [base64.b64decode(file).decode() for file in files]
        assert made == [txt.write(document).decode(), md.write(document).decode()]


def test_the_golden_documents(desk: Page) -> None:
    assert_same_files(desk, [json.loads(path.read_text("utf-8")) for path in documents.GOLDENS])


def test_hostile_values(desk: Page) -> None:
    papers = [hostile_values.document(value) for value in hostile_values.VALUES.values()]
    assert_same_files(desk, [dataclasses.asdict(paper) for paper in papers])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(papers=st.lists(PAPER, min_size=1, max_size=10))
def test_any_document(desk: Page, papers: list[Any]) -> None:
    assert_same_files(desk, papers)
