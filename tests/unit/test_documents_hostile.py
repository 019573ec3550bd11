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
from documents import W
from phrasebank.documents import controls, docx, txt, xlsx
from phrasebank.documents.model import Blank, Document, Input, Lines, PointBlock, TableBlock, Text
from phrasebank.documents.plain import clean
from phrasebank.documents.skeleton import MARKS, skeleton
from skeleton_filler import Filler

SKELETON = skeleton()

HOSTILE = {
    "xml": "<w:p/>&amp;&#0; \"'>]]><!-- --> <?x?><![CDATA[y]]>",
    "control characters": "".join(map(chr, range(32))) + "\x7f\x80\x9f\ufffe\uffff",
    "lone surrogates": "a\ud800b\udfffc\ud83d",
    "marks of the skeleton": "".join(MARKS.values()) + "\uf8ff\U000f0000\U0010fffd",
    "ten thousand characters": "长" * 10_000,
    "both directions": "前\u202e反\u202c\u2066后\u2069\u200f",
    "formulas": '=HYPERLINK("http://x.invalid","y")',
    "a slot": "【姓名】",
    "escapes of Excel": "_x0041_ _x000D_",
}


def document(value: str) -> Document:
    """One that shows the value in every kind of control, in a name and in a list."""

    def blank(name: str) -> Blank:
        return Blank(blank=name, name=name, value=value)

    return Document(
        title=value,
        author=value,
        slots={
            "单位": Input(hint=value),
            "日期": Input(kind="date"),
            "会议": Input(kind="choice", options=(value, "会")),
        },
        blocks=(
            Lines(key="b1", kind="title", runs=(blank("单位"),)),
            Lines(key="b2", kind="byline", runs=(Blank(blank=value, name=value),)),
            PointBlock(
                key=value, kind="point", lead=(blank("领句"),), body=(blank("会议"), Text(text=value))
            ),
            TableBlock(
                key="b4",
                kind="table",
                widths=(50, 50),
                rows=(((Text(text="甲"),), (Text(text=value),)), ((blank("日期"),), (Text(text=value),))),
                columns=(Input(kind="date"), Input(kind="choice", options=("会", value))),
            ),
        ),
    )


def paragraphs(parts: dict[str, str]) -> list[str]:
    body = etree.fromstring(parts["word/document.xml"].encode())
    return [text for text in map(documents.shown, body.iter(f"{W}p")) if text]


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_word(value: str) -> None:
    made = document(value)
    assert paragraphs(docx.parts(made)) == documents.texts(made)
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


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_skeleton(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    made = document(value)
    filled = Filler(SKELETON).parts(made)
    assert filled["word/document.xml"] == docx.parts(made)["word/document.xml"]


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_text_and_workbook(value: str) -> None:
    made = document(value)
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
    made = document(value)
    parts = docx.parts(made)
    assert paragraphs(parts) == documents.texts(made)
    for xml in docx.parts(made, controls.Form(made.slots)).values():
        etree.fromstring(xml.encode())
    filled = Filler(SKELETON).parts(made)
    assert filled["word/document.xml"] == parts["word/document.xml"]
