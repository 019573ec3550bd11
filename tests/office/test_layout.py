"""GB/T 9704-2012 on paper: lines, characters and margins measured from what LibreOffice prints."""

from __future__ import annotations

import itertools
import json
import zipfile
from pathlib import Path

import pytest

from cases import GOLDEN
from office.conftest import Convert
from office.paper import MILLIMETRE, lines_of_ink, pages
from phrasebank.documents import docx
from phrasebank.documents.model import DOCUMENT, Document, HeadingBlock, Lines, Text
from phrasebank.files.zips import pack

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


def test_a_signature_never_stands_alone(convert: Convert, tmp_path: Path) -> None:
    """However full its page: a line of text goes over to the next with signature and date, or they stay."""
    end = (
        Lines(key="s", kind="sign", runs=(Text(text="某某某"),)),
        Lines(key="d", kind="date", runs=(Text(text="2026年1月5日"),)),
    )
    for count in range(17, 25):
        body = tuple(
            Lines(key=f"p{number}", kind="paragraph", runs=(Text(text=CHARACTER * 26),))
            for number in range(count)
        )
        (tmp_path / f"{count}.docx").write_bytes(docx.write(Document(title="", blocks=(*body, *end))))
    folder = convert(sorted(tmp_path.glob("*.docx")), "pdf")
    for pdf in folder.iterdir():
        assert any(CHARACTER in word.text for word in pages(pdf)[-1].words), f"{pdf.stem} lines"
    assert {len(pages(pdf)) for pdf in folder.iterdir()} == {1, 2}


NAMES = {
    "short": {"姓名": "王明", "支部": "第一党支部", "日期": "2026年1月5日"},
    "long": {"姓名": "欧阳某某某某", "支部": "机关第一党支部", "日期": "2026年12月31日"},
}


def filled(file: Path, values: dict[str, str]) -> bytes:
    """A file with its slots typed over, as a writer does: nothing of the layout is made anew."""
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = parts["word/document.xml"].decode()
    for name, value in values.items():
        text = text.replace(f"【{name}】", value)
    return pack(parts | {"word/document.xml": text.encode()})


def test_the_date_begins_two_characters_right_of_the_name_whatever_is_typed(
    gallery: Path, convert: Convert, tmp_path: Path
) -> None:
    for paper in ("criticism-blank", "criticism-blank-form", "report-blank", "report-blank-form"):
        for length, values in NAMES.items():
            (tmp_path / f"{paper}-{length}.docx").write_bytes(filled(gallery / f"{paper}.docx", values))
    folder = convert(sorted(tmp_path.glob("*.docx")), "pdf")
    for pdf in folder.iterdir():
        values = NAMES[pdf.stem.rpartition("-")[2]]
        words = [word for page in pages(pdf) for word in page.words]
        name = [w for w in words if w.text == values["支部" if pdf.stem.startswith("report") else "姓名"]][-1]
        date = [w for w in words if w.text.startswith("2026")][-1]
        assert name.bottom < date.bottom, pdf.name
        assert abs(date.left - name.left - 2 * 15.75 / MILLIMETRE) < 0.3, pdf.name


def test_the_lines_of_titles(convert: Convert, tmp_path: Path) -> None:
    """They end where the title breaker ends them: no line is too long for LibreOffice's own faces."""
    cases = json.loads((GOLDEN / "titles" / "cases.json").read_text(encoding="utf-8"))
    chosen = {
        f"{at}": case
        for at, case in enumerate(cases)
        if len(case["lines"]) > 1 and "A" not in case["lines"][0]
    }
    for name, case in chosen.items():
        block = {"key": "t", "kind": "title", "runs": case["runs"]}
        paper = {"title": "", "orientation": case["orientation"], "blocks": [block]}
        (tmp_path / f"{name}.docx").write_bytes(docx.write(DOCUMENT.validate_python(paper)))
    folder = convert(sorted(tmp_path.glob("*.docx")), "pdf")
    for name, case in chosen.items():
        (page,) = pages(folder / f"{name}.pdf")
        rows: dict[int, str] = {}
        for word in (word for word in page.words if word.bottom < page.height - BOTTOM):
            rows[round(word.bottom)] = rows.get(round(word.bottom), "") + word.text
        assert list(rows.values()) == case["lines"]


def test_a_draft_of_headings_keeps_its_title_with_them(convert: Convert, tmp_path: Path) -> None:
    blocks = [Lines(key="t", kind="title", runs=(Text(text="材料"),))]
    heads = [
        HeadingBlock(key=f"h{at}", kind="heading", level=level, runs=(Text(text="问题"),))
        for at, level in enumerate([1, 2, 2, 2, 2, 2, 2] * 5)
    ]
    (tmp_path / "heads.docx").write_bytes(docx.write(Document(title="", blocks=(*blocks, *heads))))
    first, second = pages(convert([tmp_path / "heads.docx"], "pdf") / "heads.pdf")
    assert len(first.words) > 15
    assert len(second.words) > 10


def test_a_sample_table_ends_on_its_page_with_its_date(gallery: Path, convert: Convert) -> None:
    names = ("ballot", "ledger", "opinions")
    files = [gallery / f"{name}-sample{ending}" for name in names for ending in (".docx", "-form.docx")]
    for pdf in convert(files, "pdf").iterdir():
        (page,) = pages(pdf)
        assert "日期" in "".join(word.text for word in page.words), pdf.name


def test_a_blank_table_is_one_page(gallery: Path, convert: Convert) -> None:
    tables = {file.stem for file in gallery.glob("*-blank.xlsx")}
    assert tables
    files = [gallery / f"{table}{ending}" for table in tables for ending in (".docx", "-form.docx", ".xlsx")]
    for ending in (".docx", ".xlsx"):
        folder = convert([file for file in files if file.suffix == ending], "pdf")
        assert {pdf.stem: len(pages(pdf)) for pdf in folder.iterdir() if len(pages(pdf)) != 1} == {}


def test_every_workbook_prints_as_wide_as_a_page(gallery: Path, convert: Convert) -> None:
    folder = convert(sorted(gallery.glob("*.xlsx")), "pdf")
    for pdf in sorted(folder.iterdir()):
        for page in pages(pdf):
            assert max(word.right for word in page.words) <= page.width - 20
            assert {word.text for word in page.words} >= {"—"}
        assert len(pages(pdf)) <= 2
        headings = [{word.text for word in page.words} & {"序号", "意见所指"} for page in pages(pdf)]
        assert all(headings), f"{pdf.name}: a page without the head of the table"
