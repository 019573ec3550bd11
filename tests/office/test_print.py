"""A draft printed by Chromium: the sheet alone, 22 lines of 28 characters in the margins of GB/T 9704-2012."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import watch
from browser.desks import look_inside
from office.paper import MILLIMETRE, lines_of_ink, pages
from office.test_layout import BOTTOM, CHARACTER, LEFT, RIGHT, TOP, within
from phrasebank.documents import signature

DRAW = """
() => {
  const sheet = document.querySelector("[data-compose=sheet]");
  window.draw = (paper) => Phrasebank.drawSheet(sheet, paper);
}
"""


@pytest.fixture(scope="module")
def pane(browser: Browser, built_site: Path) -> Iterator[Page]:
    """The page on which papers are written; `draw(paper)` puts another paper on its sheet."""
    page = browser.new_page()
    faults = watch(page)
    page.goto(f"{built_site.as_uri()}/compose.html#template=personal-2025-member")
    page.locator("[data-compose=sheet] > *").first.wait_for()
    look_inside(page)
    page.evaluate(DRAW)
    yield page
    page.close()
    assert faults == []


def print_out(page: Page, file: Path, blocks: list[dict[str, Any]], **paper: str) -> Path:
    page.evaluate("(paper) => draw(paper)", {"title": "", "blocks": blocks, **paper})
    page.pdf(path=file, prefer_css_page_size=True)
    return file


def line(kind: str, text: str, **more: Any) -> dict[str, Any]:
    return {"key": f"{kind}{text[:9]}", "kind": kind, "runs": [{"text": text}], **more}


def test_22_lines_of_28_characters(pane: Page, tmp_path: Path) -> None:
    file = print_out(pane, tmp_path / "full.pdf", [line("paragraph", CHARACTER * 28 * 22 * 3)])
    first, second, third, *_ = pages(file)
    assert (round(second.width), round(second.height)) == (210, 297)
    lines = [word for word in second.words if CHARACTER in word.text]
    assert [word.text for word in lines] == [CHARACTER * 28] * 22
    assert first.words[0].text == CHARACTER * 26, "a paragraph begins two characters further in"
    assert within(min(word.left for word in lines), LEFT)
    assert within(second.width - max(word.right for word in lines), RIGHT)
    pitch = 28.9 / MILLIMETRE
    *inked, _ = lines_of_ink(file, 2)
    middles = [(top + bottom) / 2 for top, bottom in inked]
    assert all(abs(below - above - pitch) < 0.3 for above, below in itertools.pairwise(middles))
    assert within(middles[0] - pitch / 2, TOP)
    assert within(297 - middles[-1] - pitch / 2, BOTTOM + (225 - 22 * pitch))
    for number, page in enumerate((first, second, third), start=1):
        words = [word for word in page.words if CHARACTER not in word.text]
        assert [word.text for word in words] == ["—", str(number), "—"]
        inset = 14 / MILLIMETRE
        edge = page.width - words[-1].right - RIGHT if number % 2 else words[0].left - LEFT
        assert within(edge, inset), "one character from the edge of the text, outside"


def test_the_sheet_alone_with_its_blank_lines(pane: Page, tmp_path: Path) -> None:
    file = print_out(
        pane,
        tmp_path / "paper.pdf",
        [
            line("title", "材料"),
            line("byline", "王小明"),
            line("heading", "问题", level=1),
            {
                "key": "p",
                "kind": "point",
                "lead": [{"text": "不够"}],
                "body": [{"blank": "事", "name": "事"}],
            },
            line("sign", "王小明"),
            line("date", "2025年12月5日"),
        ],
    )
    (page,) = pages(file)
    words = [word for word in page.words if word.top < 297 - BOTTOM]
    assert [word.text for word in words] == [
        "材料",
        "王小明",
        "一、问题",
        "不够。【事】",
        "王小明",
        "2025年12月5日",
    ]
    middles = [(word.top + word.bottom) / 2 * MILLIMETRE / 28.9 for word in words]
    steps = [below - above for above, below in itertools.pairwise(middles)]
    for step, lines in zip(steps[1:], [2, 1, 2, 1], strict=True):
        assert abs(step - lines) < 0.15, steps
    two = 2 * 15.75 / MILLIMETRE
    name, date = words[-2:]
    assert abs(date.left - name.left - two) < 0.3, (
        "the date begins two characters further right than the name"
    )
    # It is the longer, and ends two characters from the edge in type whose digits are half as wide as its characters.
    size = signature.width("2025年12月5日") / 20 / MILLIMETRE
    assert within(date.left, page.width - RIGHT - two - size)


def test_a_heading_stays_with_its_text(pane: Page, tmp_path: Path) -> None:
    blocks = [line("paragraph", f"{number}{CHARACTER}") for number in range(21)]
    blocks += [line("heading", "问题", level=1), line("paragraph", "正文")]
    file = print_out(pane, tmp_path / "heading.pdf", blocks)
    assert [word.text for word in pages(file)[1].words][:2] == ["一、问题", "正文"]
    assert pane.evaluate("(blocks) => Phrasebank.pages({ title: '', blocks })", blocks) == 2


def test_a_table_turned(pane: Page, tmp_path: Path) -> None:
    cell = [{"text": "格"}]
    table = {
        "key": "t",
        "kind": "table",
        "widths": [50, 50],
        "header": 1,
        "rows": [[[{"text": "头"}], cell]] + [[cell, cell]] * 40,
    }
    file = print_out(pane, tmp_path / "wide.pdf", [table], orientation="landscape")
    turned = pages(file)
    assert len(turned) > 2
    for page in turned:
        assert (round(page.width), round(page.height)) == (297, 210)
        assert "头" in [word.text for word in page.words], "the head of the table stands on every page"


@pytest.mark.parametrize(
    "name", ["search", "selftest", "dimensions/index", "campaigns/index", "gallery/index", "gallery/ledger"]
)
def test_no_printed_page_is_blank(browser: Browser, built_site: Path, tmp_path: Path, name: str) -> None:
    page = browser.new_page()
    page.goto(f"{built_site.as_uri()}/{name}.html")
    page.pdf(path=tmp_path / "page.pdf")
    page.close()
    printed = pages(tmp_path / "page.pdf")
    assert all(sheet.words for sheet in printed)
