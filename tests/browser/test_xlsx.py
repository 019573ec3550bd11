"""The browser's Excel writer against Python's: the same cells, looks, rules and print settings, by the same goldens."""

from __future__ import annotations

import base64
import json
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Browser, Page

import documents
import goldens
from browser import desks
from phrasebank.documents import xlsx
from phrasebank.documents.model import DOCUMENT
from unit.test_documents_xlsx import described

WRITE = """
async (job) => {
  const book = await Phrasebank.load("workbook");
  const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return JSON.parse(job).map((document) => base64(Phrasebank.xlsx(document, book)));
}
"""


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """A page of the site, for many files."""
    yield from desks.desk(browser, served)


@pytest.fixture(scope="module")
def files(desk: Page) -> dict[Path, bytes]:
    """Every golden Document, written in one batch."""
    papers = [json.loads(path.read_text("utf-8")) for path in documents.GOLDENS]
    return dict(zip(documents.GOLDENS, write(desk, papers), strict=True))


def write(page: Page, papers: list[Any]) -> list[bytes]:
    """The Excel files that the browser makes of Documents as JSON."""
    return [base64.b64decode(file) for file in page.evaluate(WRITE, json.dumps(papers))]


def looks(data: bytes) -> list[Any]:
    """Widths, heights and the style of each cell."""
    sheet = openpyxl.load_workbook(BytesIO(data)).active
    widths = [
        (at, column.width)
        for column in sheet.column_dimensions.values()
        for at in range(column.min, column.max + 1)
    ]
    heights = [(row, sheet.row_dimensions[row].height) for row in range(1, sheet.max_row + 1)]
    cells = [
        (
            cell.coordinate,
            cell.font.name,
            cell.font.sz,
            cell.alignment.horizontal,
            cell.alignment.wrap_text,
            cell.border.left.style,
            cell.number_format,
        )
        for row in sheet.iter_rows()
        for cell in row
    ]
    return [widths, heights, cells]


@documents.every_golden
def test_workbook(files: dict[Path, bytes], path: Path) -> None:
    goldens.hold(
        path.with_suffix(".xlsx.txt"), "".join(f"{line}\n" for line in described(files[path])).encode("utf-8")
    )
    assert looks(files[path]) == looks(xlsx.write(documents.read(path)))


@documents.every_golden
def test_validator(files: dict[Path, bytes], path: Path, tmp_path: Path) -> None:
    file = tmp_path / "paper.xlsx"
    file.write_bytes(files[path])
    assert documents.faults(file) == []
    with zipfile.ZipFile(file) as package:
        assert package.testzip() is None
        assert "<f>" not in package.read("xl/worksheets/sheet1.xml").decode(), "a text became a formula"


@pytest.mark.parametrize(
    "title", ["2025/2026 [整改]：*?\\台账", "'引号'", "甲'乙", "长" * 40, "😀" * 20, "/", "<&>"]
)
def test_the_name_of_the_sheet(desk: Page, tmp_path: Path, title: str) -> None:
    cell = [{"text": "甲"}]
    paper = {
        "title": title,
        "blocks": [{"key": "t", "kind": "table", "widths": [100], "rows": [[cell], [cell]]}],
    }
    [data] = write(desk, [paper])
    file = tmp_path / "paper.xlsx"
    file.write_bytes(data)
    assert documents.faults(file) == []
    ours = openpyxl.load_workbook(file)
    theirs = openpyxl.load_workbook(BytesIO(xlsx.write(DOCUMENT.validate_python(paper))))
    assert ours.sheetnames == theirs.sheetnames
    assert ours.active.print_title_rows == theirs.active.print_title_rows == "$1:$1"
