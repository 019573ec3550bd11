"""Every file of every template is a test, named after the template: sound, reopened by others, the same twice."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest

import documents as check
import own_library
from phrasebank import documents
from phrasebank.documents import PaperFile, PaperFiles
from phrasebank.documents.model import Document, HeadingBlock, TableBlock
from phrasebank.documents.plain import plain
from phrasebank.model import Kit

LIBRARY = own_library.library()
PAPERS = documents.papers(LIBRARY)
FILES = [(paper, file) for paper in PAPERS for file in paper.files]
WORD = [(paper, file) for paper, file in FILES if file.export.ending.endswith(".docx")]
EXCEL = [(paper, file) for paper, file in FILES if file.export.name == "xlsx"]


def name(value: PaperFiles | PaperFile) -> str:
    return Path(value.asset.path).name if isinstance(value, PaperFile) else ""


def document_of(paper: PaperFiles, file: PaperFile) -> Document:
    return paper.documents[file.variant.id]


@pytest.mark.parametrize(("paper", "file"), WORD, ids=name)
def test_word(paper: PaperFiles, file: PaperFile, tmp_path: Path) -> None:
    document, data = document_of(paper, file), file.asset.content
    path = tmp_path / "paper.docx"
    path.write_bytes(data)
    assert check.faults(path) == []
    check.assert_sound(data)
    opened = docx.Document(BytesIO(data))
    assert opened.core_properties.title == paper.template.title
    assert check.navigation(data) == [
        (block.level, plain(block.runs)) for block in document.blocks if isinstance(block, HeadingBlock)
    ]
    tables = [block for block in document.blocks if isinstance(block, TableBlock)]
    for table, block in zip(opened.tables, tables, strict=True):
        assert len(table.rows) == len(block.rows)
        assert ("tblHeader" in table.rows[0]._tr.xml) == (block.header > 0), "a record has no head"
    controls = list(check.controls(opened.element.body))
    assert bool(controls) == (file.export.name == "docx-form")
    if file.export.name == "docx":
        found = [check.shown(p) for p in opened.element.body.iter(f"{check.W}p")]
        assert [text for text in found if text] == check.texts(document)


@pytest.mark.parametrize(("paper", "file"), EXCEL, ids=name)
def test_excel(paper: PaperFiles, file: PaperFile, tmp_path: Path) -> None:
    path = tmp_path / "paper.xlsx"
    path.write_bytes(file.asset.content)
    assert check.faults(path) == []
    sheet = openpyxl.load_workbook(BytesIO(file.asset.content)).active
    (table,) = (block for block in document_of(paper, file).blocks if isinstance(block, TableBlock))
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert {plain(cell) for row in table.rows for cell in row if plain(cell)} <= cells
    assert sheet.print_title_rows
    assert sheet.page_setup.orientation == document_of(paper, file).orientation
    kinds = [column.kind for column in table.columns if column.kind in ("date", "choice")]
    assert len(sheet.data_validations.dataValidation) == len(kinds)


@pytest.mark.parametrize("paper", [p for p in PAPERS if p.template.campaign], ids=lambda p: p.template.id)
def test_a_campaigns_papers_print_their_year(paper: PaperFiles) -> None:
    """The campaign fills the years, so that no reader asks which year a paper is of."""
    year = str(LIBRARY.campaign[paper.template.campaign or ""].year)
    for document in paper.documents.values():
        (title,) = (block for block in document.blocks if block.kind == "title")
        assert year in plain(title.runs)
        said = "".join(check.texts(document))
        assert "【年度】" not in said
        assert "【上年度】" not in said
    for file in paper.files:
        if file.export.name in ("txt", "md"):
            assert "【年度】" not in file.asset.content.decode("utf-8-sig")


def test_a_second_build_gives_the_same_bytes() -> None:
    again = documents.papers(LIBRARY)
    assert again == PAPERS
    assert [asset for _, asset in documents.kits(LIBRARY, again)] == [
        asset for _, asset in documents.kits(LIBRARY, PAPERS)
    ]


def test_names_are_told_apart_on_a_disk() -> None:
    names = [file.name for _, file in FILES]
    assert len(set(names)) == len(names)
    assert all("\u4e00" <= name[0] <= "\u9fff" or name[0].isdigit() for name in names)


@pytest.mark.parametrize(
    "kit", [kit for kit, _ in documents.kits(LIBRARY, PAPERS)], ids=lambda kit: kit.file.path
)
def test_kit(kit: Kit) -> None:
    """A kit holds what its audience needs at a meeting: never another audience's papers or another year's."""
    asset = next(asset for other, asset in documents.kits(LIBRARY, PAPERS) if other == kit)
    with zipfile.ZipFile(BytesIO(asset.content)) as package:
        assert package.testzip() is None
        folders = {entry.split("/")[0] for entry in package.namelist()}
    assert len(folders) == len(kit.templates)
    assert {template.campaign for template in kit.templates} <= {None, kit.campaign.id}
    assert {template.audience for template in kit.templates} <= {None, kit.audience.name}


def test_the_kits_that_a_meeting_of_this_year_needs() -> None:
    active = [c.id for c in LIBRARY.campaigns if c.status == "active"]
    kits = {(kit.campaign.id, kit.audience.name) for kit, _ in documents.kits(LIBRARY, PAPERS)}
    assert active
    for campaign in active:
        assert {(campaign, audience.name) for audience in LIBRARY.vocabulary.audiences} <= kits
