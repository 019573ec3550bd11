"""Whatever a writer types or pastes into a field lands as text, in every export."""

from __future__ import annotations

import zipfile
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import documents
import hostile_values
from documents import W
from phrasebank.documents import controls, docx, txt, xlsx
from phrasebank.documents.plain import clean
from phrasebank.documents.skeleton import skeleton
from skeleton_filler import Filler

SKELETON = skeleton()


@hostile_values.every_value
def test_word(value: str) -> None:
    made = hostile_values.document(value)
    assert documents.paragraphs(docx.parts(made)["word/document.xml"]) == documents.texts(made)
    for data in (docx.write(made), docx.write_form(made)):
        documents.assert_sound(data)
    form = docx.parts(made, controls.Form(made.slots))
    body = etree.fromstring(form["word/document.xml"].encode())
    shown = [documents.shown(control) for control in body.iter(f"{W}sdt")]
    if clean(value).strip():
        assert shown.count(clean(value)) >= 4
    else:
        assert set(shown) <= {"【单位】", "【】", "【领句】", "【会议】", "【日期】"} | {
            f"【{clean(value)}】",
            clean(value),
        }


@hostile_values.every_value
def test_skeleton(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    made = hostile_values.document(value)
    filled = Filler(SKELETON).parts(made)
    assert filled["word/document.xml"] == docx.parts(made)["word/document.xml"]


@hostile_values.every_value
def test_text_and_workbook(value: str) -> None:
    made = hostile_values.document(value)
    said = clean(value)
    assert said.replace("\n", "\r\n") in txt.write(made).decode("utf-8-sig")
    data = xlsx.write(made)
    sheet = openpyxl.load_workbook(BytesIO(data)).active
    found = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    if said.strip() and "_x00" not in said:  # openpyxl does not read its own escape back
        assert found.count(said) >= 2
    with zipfile.ZipFile(BytesIO(data)) as package:
        sheets = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
        assert not list(sheets.iter("{*}f"))
        if "_x00" in said:
            assert "_x005F_x0041_" in package.read("xl/sharedStrings.xml").decode()


@given(st.text(st.characters(), max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text(value: str) -> None:
    """Well-formed, and the same from the skeleton."""
    made = hostile_values.document(value)
    parts = docx.parts(made)
    assert documents.paragraphs(parts["word/document.xml"]) == documents.texts(made)
    for xml in docx.parts(made, controls.Form(made.slots)).values():
        etree.fromstring(xml.encode())
    filled = Filler(SKELETON).parts(made)
    assert filled["word/document.xml"] == parts["word/document.xml"]
