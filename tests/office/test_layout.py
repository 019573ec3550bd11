"""GB/T 9704-2012 on paper: lines, characters and margins measured from what LibreOffice prints."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from office.conftest import Convert
from office.paper import MILLIMETRE, lines_of_ink, pages
from phrasebank.documents import docx
from phrasebank.documents.model import Document, Lines, Text

CHARACTER = "国"  # as wide as the square it stands in, and in its middle
TOP, BOTTOM, LEFT, RIGHT = 37, 35, 28, 26
CHARACTER_WIDTH = 5.6  # a mark at the end of a line may hang into the margin (overflowPunct)
LINE = 28.9 / MILLIMETRE


def within(value: float, wanted: float) -> bool:
    return abs(value - wanted) <= 1


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory, convert: Convert) -> Path:
    """Three pages full of one character."""
    file = tmp_path_factory.mktemp("full") / "full.docx"
    block = Lines(key="p", kind="paragraph", runs=(Text(text=CHARACTER * 28 * 22 * 3),))
    file.write_bytes(docx.write(Document(title="", blocks=(block,))))
    return convert([file], "pdf") / "full.pdf"


def test_22_lines_of_28_characters(full: Path) -> None:
    first, second, *_ = pages(full)
    assert (round(second.width), round(second.height)) == (210, 297)
    lines = [word.text for word in second.words if CHARACTER in word.text]
    assert lines == [CHARACTER * 28] * 22
    assert first.words[0].text == CHARACTER * 26, "a paragraph begins two characters further in"


def test_margins_beside(full: Path) -> None:
    for page in pages(full)[:2]:
        words = [word for word in page.words if CHARACTER in word.text]
        assert within(min(word.left for word in words), LEFT)
        assert within(page.width - max(word.right for word in words), RIGHT)


def test_margins_above_and_below(full: Path) -> None:
    """A character stands in the middle of its line; LibreOffice sets it 0.9 mm lower, which counts as inside."""
    *lines, number = lines_of_ink(full, 2)
    assert len(lines) == 22
    middles = [(top + bottom) / 2 for top, bottom in lines]
    pitches = [below - above for above, below in itertools.pairwise(middles)]
    assert all(abs(pitch - LINE) < 0.2 for pitch in pitches)
    assert within(middles[0] - LINE / 2, TOP)
    assert within(297 - (middles[-1] + LINE / 2), BOTTOM)
    assert 297 - BOTTOM < number[0] < 297 - BOTTOM + 10, "the page number stands below the text"


def test_page_numbers_stand_outside(full: Path) -> None:
    """One character from the edge of the text: odd pages right, even pages left."""
    for number, page in enumerate(pages(full), start=1):
        words = [word for word in page.words if CHARACTER not in word.text]
        assert [word.text for word in words] == ["—", str(number), "—"]
        inset = 14 / MILLIMETRE
        if number % 2:
            assert within(page.width - words[-1].right, RIGHT + inset)
        else:
            assert within(words[0].left, LEFT + inset)


def test_every_page_of_the_gallery_keeps_its_margins(printed: Path) -> None:
    """No text runs out of its area, and no page carries its number alone."""
    for pdf in sorted(printed.iterdir()):
        for number, page in enumerate(pages(pdf), start=1):
            wide = page.width > page.height
            left, right, bottom = (35, 37, 26) if wide else (LEFT, RIGHT, BOTTOM)
            words = [word for word in page.words if word.bottom <= page.height - bottom + 1]
            assert words, f"{pdf.name}, page {number} is empty"
            for word in page.words:
                where = f"{pdf.name}, page {number}: {word}"
                assert word.left >= left - 1, where
                hanging = CHARACTER_WIDTH if word.text[-1] in "，。；：、？！”）】" else 0
                assert word.right <= page.width - right + hanging + 1, where


def test_every_workbook_prints_as_wide_as_a_page(gallery: Path, convert: Convert) -> None:
    folder = convert(sorted(gallery.glob("*.xlsx")), "pdf")
    for pdf in sorted(folder.iterdir()):
        for page in pages(pdf):
            assert max(word.right for word in page.words) <= page.width - 20
            assert {word.text for word in page.words} >= {"—"}
        assert len(pages(pdf)) <= 2
        headings = [{word.text for word in page.words} & {"序号", "意见所指"} for page in pages(pdf)]
        assert all(headings), f"{pdf.name}: a page without the head of the table"
