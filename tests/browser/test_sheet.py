"""A paper on the screen: the browser's sheet against Python's, drawn against the gallery's, and drawn again."""

from __future__ import annotations

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
from browser import compose
from phrasebank.documents.model import DOCUMENT, Document
from phrasebank.documents.sheet import sheet
from phrasebank.pages import layout

SHEETS = "(job) => JSON.parse(job).map((paper) => Phrasebank.sheet(paper))"
DRAW = r"""
(job) => {
  // What markup may do as it likes: white space between blocks, and pieces of one text. Filled slots and keys are ours.
  const bare = (sheet) => {
    sheet.normalize();
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_ALL);
    const dropped = [];
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      const inLine = node.parentElement && node.parentElement.closest("p, td, th");
      if (node.nodeType === Node.TEXT_NODE && !inLine) {
        if (/[^ \n]/.test(node.data)) throw new Error(`text between blocks: ${node.data}`);
        dropped.push(node);
      }
      if (node.nodeType === Node.ELEMENT_NODE) {
        node.removeAttribute("data-block");
        node.classList.remove("pb-slot--filled");
        // Keys are not cleaned, and HTML has no NUL and one kind of line break.
        if (node.dataset.blank) node.dataset.blank = node.dataset.blank.replace(/\0/g, "\ufffd").replace(/\r\n?/g, "\n");
      }
    }
    for (const node of dropped) node.remove();
    return sheet.outerHTML;
  };
  return JSON.parse(job).map(([paper, html]) => {
    const sheet = document.createElement("div");
    Phrasebank.drawSheet(sheet, paper);
    return [bare(sheet), bare(new DOMParser().parseFromString(html, "text/html").querySelector(".pb-sheet"))];
  });
}
"""


@pytest.fixture(scope="module")
def desk(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page with the composer's scripts."""
    yield from compose.desk(browser, site_url)


def own_keys(paper: dict[str, Any]) -> dict[str, Any]:
    """A paper as drafts hold it: every block has a key of its own."""
    blocks = [{**block, "key": f"k{index}"} for index, block in enumerate(paper["blocks"])]
    return json.loads(json.dumps({**paper, "blocks": blocks}))  # type: ignore[no-any-return]


def assert_same_sheets(page: Page, papers: list[dict[str, Any]]) -> None:
    made = page.evaluate(SHEETS, json.dumps(papers))
    expected = [dataclasses.asdict(sheet(DOCUMENT.validate_python(paper))) for paper in papers]
    assert made == json.loads(json.dumps(expected))


def assert_drawn(page: Page, papers: list[dict[str, Any]]) -> None:
    """The same elements and texts as the gallery's own layout."""
    macros: Any = layout._environment().get_template("_paper.html.j2").module
    job = [(paper, str(macros.sheet(sheet(DOCUMENT.validate_python(paper)), None))) for paper in papers]
    for drawn, printed in page.evaluate(DRAW, json.dumps(job)):
        assert drawn == printed


def plain(papers: list[Document]) -> list[dict[str, Any]]:
    return [own_keys(dataclasses.asdict(paper)) for paper in papers]


def test_the_golden_documents(desk: Page) -> None:
    papers = plain([documents.read(path) for path in documents.GOLDENS])
    assert_same_sheets(desk, papers)
    assert_drawn(desk, papers)


def test_hostile_values_land_as_text(desk: Page) -> None:
    papers = plain([hostile_values.document(value) for value in hostile_values.VALUES.values()])
    assert_same_sheets(desk, papers)
    assert_drawn(desk, papers)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(papers=st.lists(PAPER, min_size=1, max_size=10))
def test_any_document(desk: Page, papers: list[Any]) -> None:
    papers = [own_keys(paper) for paper in papers]
    assert_same_sheets(desk, papers)
    assert_drawn(desk, papers)
