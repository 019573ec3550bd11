"""A paper on the screen: the browser's sheet against Python's, drawn against the gallery's, and drawn again."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

import cases
import documents
import hostile_values
from any_document import PAPER
from browser import desks
from phrasebank.documents import signature
from phrasebank.documents.model import DOCUMENT, Document
from phrasebank.documents.paragraphs import LINES
from phrasebank.documents.sheet import sheet
from phrasebank.pages import layout

SHEETS = "(job) => JSON.parse(job).map((paper) => Phrasebank.sheet(paper))"
DRAW = r"""
(job) => {
  // What markup may do as it likes: white space between blocks, and pieces of one text. Filled slots, keys and places are ours.
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
        if (node.hasAttribute("style")) node.removeAttribute("style");
        node.classList.remove("pb-slot--filled");
        // Keys are not cleaned, and HTML has no NUL and one kind of line break.
        if (node.dataset.blank) node.dataset.blank = node.dataset.blank.replace(/\0/g, "\ufffd").replace(/\r\n?/g, "\n");
      }
    }
    for (const node of dropped) node.remove();
    for (const end of sheet.querySelectorAll(".pb-sheet-end")) end.replaceWith(...end.childNodes); // the gallery's box for both
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
    yield from desks.desk(browser, site_url, bypass_csp=True)


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


def test_titles_end_their_lines_where_python_ends_them(desk: Page) -> None:
    titles = json.loads((cases.GOLDEN / "titles" / "cases.json").read_text(encoding="utf-8"))
    papers = [
        {
            "title": "",
            "orientation": t["orientation"],
            "blocks": [{"key": "t", "kind": "title", "runs": t["runs"]}],
        }
        for t in titles
    ]
    drawn = desk.evaluate(SHEETS, json.dumps(papers))
    said = ["".join(ink["text"] for ink in sheet["strips"][0]["inks"]).split("\n") for sheet in drawn]
    assert said == [title["lines"] for title in titles]


PLACES = """
(job) => JSON.parse(job).map((paper) => {
  const sheet = document.createElement("div");
  Phrasebank.drawSheet(sheet, paper);
  const ends = Array.from(sheet.querySelectorAll(".pb-sheet-sign, .pb-sheet-date"));
  return ends.map(({ dataset, style }) => [dataset.block, style.textAlign, style.paddingLeft, style.paddingRight]);
})
"""


def test_signature_and_date_stand_where_word_puts_them(desk: Page) -> None:
    papers = plain([documents.read(path) for path in documents.GOLDENS])
    for paper, places in zip(papers, desk.evaluate(PLACES, json.dumps(papers)), strict=True):
        document = DOCUMENT.validate_python(paper)
        line = LINES[document.orientation]
        wanted = signature.places(document.blocks, line)
        assert [key for key, *_ in places] == [document.blocks[index].key for index in wanted]
        for (_, align, left, right), place in zip(places, wanted.values(), strict=True):
            # A sheet's line is 28 or 40 characters to the point; paper has 0.1 and 0.5 of one to spare.
            if place.begins:
                assert (align, right) == ("left", "0px")
                found = re.fullmatch(r"calc\(100% - ([0-9.]+)em\)", left)
                assert found
                assert abs(float(found[1]) - (line - place.gap) / signature.CHARACTER) < 0.6
            else:
                assert (align, left) == ("", "")
                assert abs(float(right.removesuffix("em")) - place.gap / signature.CHARACTER) < 0.6


@pytest.mark.parametrize(("header", "rows", "pages"), [(0, 29, 2), (0, 30, 3), (1, 28, 2), (1, 29, 3)])
def test_a_tables_header_takes_its_room_on_every_page(desk: Page, header: int, rows: int, pages: int) -> None:
    """Fifteen rows of a centimetre stand on a page that is turned, of them one the header's; on the last page fourteen, and
    the blank line after them."""
    cell = [{"text": "格"}]
    table = {"key": "t", "kind": "table", "widths": [50, 50], "header": header, "rows": [[cell, cell]] * rows}
    paper = {"title": "", "orientation": "landscape", "blocks": [table]}
    assert desk.evaluate("(paper) => Phrasebank.pages(paper)", paper) == pages


HEAD = """
  const point = (key, lead, body) => ({ key, kind: "point", lead: [{ text: lead }], body: [{ text: body }] });
  const heading = (key, text) => ({ key, kind: "heading", level: 1, runs: [{ text }] });
  const line = (key, kind, text) => ({ key, kind, runs: [{ text }] });
  const paper = { title: "", blocks: [
    line("t", "title", "材料"), heading("h1", "问题"), point("a", "甲", "一。"), point("b", "乙", "二。"),
    { key: "l", kind: "list", rows: [[{ text: "行" }], [{ text: "列" }]] },
    heading("h2", "措施"), point("c", "丙", "三。"), line("s", "sign", "王小明"), line("d", "date", "2025年12月5日"),
  ] };
  const sheet = document.createElement("div");
  document.body.append(sheet);
  Phrasebank.drawSheet(sheet, paper);
  const watcher = new MutationObserver(() => {});
  watcher.observe(sheet, { subtree: true, childList: true, characterData: true, attributes: true });
  const nodes = () => new Map(Array.from(sheet.children, (node) => [node, node.textContent]));
  const before = nodes();
  const redrawn = (blocks) => {
    Phrasebank.drawSheet(sheet, { ...paper, blocks });
    const keys = watcher.takeRecords().map(({ target, addedNodes, removedNodes }) =>
      target === sheet ? [...addedNodes, ...removedNodes].map((node) => node.dataset.block) : target.closest("[data-block]").dataset.block);
    const after = nodes();
    sheet.remove();
    return {
      touched: Array.from(new Set(keys.flat())).sort().join(""),
      kept: Array.from(after.keys()).filter((node) => before.has(node)).length,
      text: Array.from(after.values()).join("|"),
    };
  };
  const { blocks } = paper;
"""
TEXT = "材料|一、问题|一是甲。一。|二是乙。二。|1.行|2.列|二、措施|丙。三。|王小明|2025年12月5日"


@pytest.mark.parametrize(
    ("edit", "touched", "kept", "text"),
    [
        ("blocks.slice()", "", 10, TEXT),
        (
            'blocks.map((b) => b.key === "b" ? point("b", "乙", "二！") : b)',
            "b",
            10,
            TEXT.replace("二。", "二！"),
        ),
        ('blocks.filter((b) => b.key !== "a")', "ab", 9, TEXT.replace("一是甲。一。|二是乙", "乙")),
        (
            'blocks.filter((b) => b.key !== "h2")',
            "ch2",
            9,
            TEXT.replace("|二、措施", "").replace("|丙", "|三是丙"),
        ),
        (
            "[...blocks.slice(0, 2), blocks[3], blocks[2], ...blocks.slice(4)]",
            "ab",
            10,
            TEXT.replace("一是甲。一。|二是乙。二。", "一是乙。二。|二是甲。一。"),
        ),
        (
            'blocks.map((b) => b.key === "s" ? line("s", "sign", "第一党支部王小明") : b)',
            "ds",
            10,
            TEXT.replace("|王小明", "|第一党支部王小明"),
        ),
        (
            'blocks.map((b) => b.key === "l" ? { ...b, rows: [b.rows[0]] } : b)',
            "l",
            9,
            TEXT.replace("|2.列", ""),
        ),
        (
            'blocks.map((b) => b.key === "a" ? line("a", "paragraph", "段") : b)',
            "ab",
            9,
            TEXT.replace("一是甲。一。|二是乙", "段|乙"),
        ),
    ],
)
def test_only_what_changed_is_drawn_again(desk: Page, edit: str, touched: str, kept: int, text: str) -> None:
    """The blocks whose nodes saw any change at all, and how many paragraphs are still the elements they were."""
    found = desk.evaluate(f"() => {{ {HEAD} return redrawn({edit}); }}")
    assert found == {"touched": touched, "kept": kept, "text": text}


AGAIN = """
(job) => {
  const pool = new Map();
  const block = (value) => {
    const text = JSON.stringify(value);
    if (!pool.has(text)) pool.set(text, value);
    return pool.get(text);
  };
  const markup = (sheet) => {
    sheet.normalize();
    for (const node of sheet.querySelectorAll("[style='']")) node.removeAttribute("style");
    return sheet.outerHTML;
  };
  const sheet = document.createElement("div");
  return JSON.parse(job).map((paper) => {
    const fresh = document.createElement("div");
    Phrasebank.drawSheet(fresh, paper);
    Phrasebank.drawSheet(sheet, { ...paper, blocks: paper.blocks.map(block) });
    return [markup(sheet), markup(fresh)];
  });
}
"""


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    paper=PAPER,
    orders=st.lists(st.lists(st.integers(0, 9), unique=True), min_size=1, max_size=8),
    other=PAPER,
)
def test_drawn_again_is_as_drawn_anew(desk: Page, paper: Any, orders: list[list[int]], other: Any) -> None:
    """Blocks moved, taken out and back, and blocks of other kinds under the same keys."""
    papers = [own_keys(paper), own_keys(other)]
    for order in orders:
        base = papers[len(papers) % 2]
        papers.append({**base, "blocks": [base["blocks"][at] for at in order if at < len(base["blocks"])]})
    for again, anew in desk.evaluate(AGAIN, json.dumps(papers)):
        assert again == anew
