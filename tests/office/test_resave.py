"""A file opened in LibreOffice and saved again says what it said."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
from lxml import etree

import documents
from documents import W
from office.conftest import Convert
from phrasebank.documents import docx


def said(file: Path) -> list[str]:
    with zipfile.ZipFile(file) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    return [text for text in map(documents.shown, body.iter(f"{W}p")) if text]


def test_documents(tmp_path: Path, convert: Convert) -> None:
    for path in documents.GOLDENS:
        document = documents.read(path)
        (tmp_path / f"{path.stem}.docx").write_bytes(docx.write(document))
        (tmp_path / f"{path.stem}-form.docx").write_bytes(docx.write_form(document))
    again = convert(tmp_path.glob("*.docx"), "docx")
    for file in sorted(tmp_path.glob("*.docx")):
        assert said(again / file.name) == said(file), file.name


def test_the_gallery(gallery: Path, convert: Convert) -> None:
    files = sorted(gallery.glob("*.docx"))
    again = convert(files, "docx")
    for file in files:
        assert said(again / file.name) == said(file), file.name


def test_controls_are_still_controls(gallery: Path, convert: Convert) -> None:
    """Their number and entries. LibreOffice 7.4 drops titles and tags, which readers never see there."""
    files = sorted(gallery.glob("*-form.docx"))
    again = convert(files, "docx")

    def controls(file: Path) -> list[list[str | None]]:
        with zipfile.ZipFile(file) as package:
            body = etree.fromstring(package.read("word/document.xml"))
        return [
            [item.get(f"{W}value") for item in control.iter(f"{W}listItem")]
            for control in body.iter(f"{W}sdt")
        ]

    for file in files:
        assert controls(again / file.name) == controls(file), file.name


def test_workbooks(gallery: Path, convert: Convert) -> None:
    files = sorted(gallery.glob("*.xlsx"))
    again = convert(files, "xlsx")
    for file in files:
        before, after = (openpyxl.load_workbook(path).active for path in (file, again / file.name))
        assert after.title == before.title
        rows = [[cell.value for cell in row] for row in before.iter_rows()]
        found = after.iter_rows(max_row=len(rows), max_col=len(rows[0]))
        assert [[cell.value for cell in row] for row in found] == rows, file.name
        assert len(after.data_validations.dataValidation) == len(before.data_validations.dataValidation)
        assert after.print_title_rows == before.print_title_rows
