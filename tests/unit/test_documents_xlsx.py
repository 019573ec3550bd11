"""Excel workbooks: cells, lists, dates, print settings; texts are strings and bytes are the same twice."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import etree

import documents
import goldens
from phrasebank.documents import xlsx
from phrasebank.documents.model import Document, Input, Lines, TableBlock, Text


def opened(document: Document) -> Any:
    """The workbook as another library reads it."""
    return openpyxl.load_workbook(BytesIO(xlsx.write(document)))


def described(data: bytes) -> Iterator[str]:
    """Cells, merged rows, rules and print settings of a workbook, one a line."""
    book = openpyxl.load_workbook(BytesIO(data))
    assert len(book.sheetnames) == 1
    sheet = book.active
    yield f"sheet {sheet.title!r}"
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                value = str(cell.value)
                text = value if len(value) <= 200 else f"{value[:20]}… {len(value)}"
                yield f"{cell.coordinate} {cell.data_type} {text!r}"
    yield "merged " + " ".join(sorted(str(merged) for merged in sheet.merged_cells.ranges))
    for rule in sheet.data_validations.dataValidation:
        yield f"rule {rule.sqref} {rule.type} {rule.errorStyle} {rule.formula1!r}"
    yield f"repeat {sheet.print_title_rows} freeze {sheet.freeze_panes}"
    setup, margins = sheet.page_setup, sheet.page_margins
    sides = (margins.top, margins.bottom, margins.left, margins.right)
    yield f"paper {setup.paperSize} {setup.orientation} fit {setup.fitToWidth} x {setup.fitToHeight}"
    yield "margins " + " ".join(str(round(side * 25.4)) for side in sides)


@documents.every_golden
def test_workbook(path: Path) -> None:
    described_lines = "".join(f"{line}\n" for line in described(xlsx.write(documents.read(path))))
    goldens.hold(path.with_suffix(".xlsx.txt"), described_lines.encode("utf-8"))


@documents.every_golden
def test_validator(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "paper.xlsx"
    file.write_bytes(xlsx.write(documents.read(path)))
    assert documents.faults(file) == []


@documents.every_golden
def test_same_bytes(path: Path) -> None:
    document = documents.read(path)
    data = xlsx.write(document)
    assert data == xlsx.write(document)
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        sheets = [etree.fromstring(package.read(n)) for n in package.namelist() if "worksheets/sheet" in n]
    for sheet in sheets:
        assert not list(sheet.iter("{*}f")), "a text became a formula"
        assert not list(sheet.iter("{*}hyperlink")), "a text became a link"


def test_properties(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document(title="甲 & <乙>\x01", author="王\ud800某", blocks=())
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    properties = opened(document).properties
    assert (properties.title, properties.creator) == ("甲 & <乙>", "王某")
    assert properties.created.isoformat() == "1980-01-01T00:00:00"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("问题整改台账", "问题整改台账"),
        ("2025/2026 [整改]：*?\\台账", "20252026 整改：台账"),
        ("'引号'", "引号"),
        ("长" * 40, "长" * 31),
        ("😀" * 20, "😀" * 15),
        ("/", "表"),
        ("", "表"),
    ],
)
def test_the_name_of_the_sheet(title: str, name: str) -> None:
    assert opened(Document(title=title, blocks=())).sheetnames == [name]


def table(column: Input, *cells: str) -> Document:
    rows = (((Text(text="列"),),), *(((Text(text=cell),),) for cell in cells))
    block = TableBlock(key="t", kind="table", widths=(100,), rows=rows, columns=(column,))
    return Document(title="表", blocks=(block,))


def test_whole_numbers_are_numbers() -> None:
    sheet = opened(table(Input(kind="number"), "1", "-2", "007", "3.5", "十", "", "1" * 16)).active
    assert [sheet.cell(row, 1).value for row in range(2, 9)] == [
        *(1, "-2", "007", "3.5", "十", None, "1" * 16)
    ]


@pytest.mark.parametrize("options", [("一", "二,三"), ("一", '"二"'), ("长" * 128, "短" * 127)])
def test_a_list_that_excel_cannot_hold_is_left_out(options: tuple[str, ...]) -> None:
    rules = opened(table(Input(kind="choice", options=options), "")).active.data_validations
    assert rules.dataValidation == []


def test_more_than_a_cell_holds_is_cut() -> None:
    document = table(Input(), "长" * 40_000)
    assert len(opened(document).active.cell(2, 1).value) == 32_767


def test_a_row_is_high_enough_for_its_text() -> None:
    block = Lines(key="p", kind="paragraph", runs=(Text(text="字" * 200),))
    sheet = opened(Document(title="", blocks=(block,))).active
    assert sheet.row_dimensions[1].height >= 6 * 12 * 1.3  # 200 characters of 12 pt in 442 pt are 6 lines
