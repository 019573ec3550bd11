"""What must hold of every docx: validators, what no validator asserts, the package, the standard's layout."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import docx as python_docx
import docx_integrity
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

import documents
from phrasebank.documents import docx, wordml
from phrasebank.documents.model import Document, TableBlock

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ALLOWED = re.compile("bbPlcHdr|relationships/theme' is missing")  # faults of the validator's own tables


def part(path: Path, name: str) -> etree._Element:
    return etree.fromstring(docx.parts(documents.read(path))[name].encode())


def test_marks_of_the_browser_pass_through_a_run() -> None:
    """The browser's skeleton is made by these functions with private-use marks in the place of data."""
    assert "\ue000" in wordml.run("\ue000")
    assert "【\ue000】" in wordml.slot("\ue000")


@documents.every_golden
def test_validators(path: Path, tmp_path: Path) -> None:
    file = tmp_path / "paper.docx"
    file.write_bytes(docx.write(documents.read(path)))
    errors = [str(error) for error in OpenXmlValidator().validate(str(file)).errors]
    assert [error for error in errors if not ALLOWED.search(error)] == []
    assert [str(finding) for finding in docx_integrity.check(str(file))] == []


@documents.every_golden
def test_reopens_with_the_same_text(path: Path) -> None:
    document = documents.read(path)
    opened = python_docx.Document(BytesIO(docx.write(document)))
    paragraphs = [
        "".join("\n" if node.tag == f"{W}br" else node.text or "" for node in p.iter(f"{W}t", f"{W}br"))
        for p in opened.element.body.iter(f"{W}p")
    ]
    assert [text for text in paragraphs if text] == documents.texts(document)
    assert opened.core_properties.keywords == ""
    assert opened.core_properties.created is not None


@documents.every_golden
def test_no_validator_asserts(path: Path) -> None:
    body = part(path, "word/document.xml")
    ids = [node.get(f"{W}val") for node in body.iter(f"{W}id")]
    assert len(ids) == len(set(ids))
    assert not list(body.iterfind(f".//{W}r//{W}p"))
    tables = list(body.iter(f"{W}tbl"))
    assert all(table.getnext().tag == f"{W}p" for table in tables)
    assert all(row.find(f"{W}tc") is not None for table in tables for row in table.iter(f"{W}tr"))

    styles = {style.get(f"{W}styleId") for style in part(path, "word/styles.xml").iter(f"{W}style")}
    used = {node.get(f"{W}val") for node in body.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
    assert used <= styles

    numbering = part(path, "word/numbering.xml")
    defined = [num.get(f"{W}numId") for num in numbering.iter(f"{W}num")]
    assert len(defined) == len(set(defined))
    assert {node.get(f"{W}val") for node in body.iter(f"{W}numId")} <= set(defined)
    for number in numbering.iter(f"{W}num"):
        first = number.get(f"{W}numId") == "1"
        assert (number.find(f"{W}lvlOverride/{W}startOverride") is None) == first


@documents.every_golden
def test_package(path: Path) -> None:
    data = docx.write(documents.read(path))
    assert data == docx.write(documents.read(path))
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        assert names == ["[Content_Types].xml", *sorted(names[1:])]
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in package.infolist()} == {zipfile.ZIP_DEFLATED}
        assert package.testzip() is None


def test_same_bytes_for_any_hash_seed() -> None:
    path = documents.FOLDER / "every-block.json"
    code = (
        "import hashlib, pathlib, sys; from phrasebank.documents import EXPORTS; "
        "from phrasebank.documents.model import DOCUMENT; "
        "document = DOCUMENT.validate_json(pathlib.Path(sys.argv[1]).read_bytes()); "
        "print([hashlib.sha256(export.write(document)).hexdigest() for export in EXPORTS])"
    )
    shown = {
        subprocess.run(
            [sys.executable, "-c", code, str(path)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai"))
    }
    assert len(shown) == 1


def test_properties(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document(title="甲 & <乙>\x01", author="王\ud800某", blocks=())
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    properties = python_docx.Document(BytesIO(docx.write(document))).core_properties
    assert (properties.title, properties.author, properties.keywords) == ("甲 & <乙>", "王某", "")
    assert properties.created.isoformat() == "1980-01-01T00:00:00+00:00"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764547200")
    properties = python_docx.Document(BytesIO(docx.write(document))).core_properties
    assert properties.modified.isoformat() == "2025-12-01T00:00:00+00:00"


def test_a_crooked_table_is_refused() -> None:
    crooked = TableBlock(key="t", kind="table", widths=(50, 50), rows=(((),),))
    with pytest.raises(ValueError, match="argument"):
        docx.write(Document(title="", blocks=(crooked,)))


def test_a_table_of_nothing_is_no_table() -> None:
    empty = TableBlock(key="t", kind="table", widths=(), rows=())
    assert "w:tbl" not in docx.parts(Document(title="", blocks=(empty,)))["word/document.xml"]


def test_layout_is_that_of_the_standard() -> None:
    """GB/T 9704-2012: margins 37, 35, 28, 26 mm; 22 lines of 28.9 pt; sizes and faces of every level."""
    path = documents.FOLDER / "every-block.json"
    margins = part(path, "word/document.xml").find(f".//{W}pgMar")
    assert margins is not None
    millimetres = [
        round(int(margins.get(f"{W}{side}", "")) / 56.6929) for side in ("top", "bottom", "left", "right")
    ]
    assert millimetres == [37, 35, 28, 26]
    text_width = 11906 - 1588 - 1474
    text_height = 16838 - 2098 - 1984
    assert text_width // 315 == 28
    assert text_height // 578 == 22

    styles = {style.get(f"{W}styleId"): style for style in part(path, "word/styles.xml").iter(f"{W}style")}

    def face(style: str) -> tuple[str | None, str | None, str | None]:
        found = styles[style]
        fonts, size, level = (found.find(f".//{W}{tag}") for tag in ("rFonts", "sz", "outlineLvl"))
        return (
            None if fonts is None else fonts.get(f"{W}eastAsia"),
            None if size is None else size.get(f"{W}val"),
            None if level is None else level.get(f"{W}val"),
        )

    assert face("Normal") == (None, "32", None)  # 仿宋 is the default of the whole file
    assert face("Title") == ("方正小标宋简体", "44", None)
    assert face("Subtitle") == ("楷体_GB2312", None, None)
    assert face("Heading1") == ("黑体", None, "0")
    assert face("Heading2") == ("楷体_GB2312", None, "1")
    assert face("Heading3") == ("仿宋_GB2312", None, "2")
    assert face("Footer") == ("宋体", "28", None)
    names = {key: style.find(f"{W}name").get(f"{W}val") for key, style in styles.items()}
    assert [names[f"Heading{level}"] for level in (1, 2, 3)] == ["heading 1", "heading 2", "heading 3"]
    fonts = part(path, "word/fontTable.xml")
    assert all(font.find(f"{W}altName") is not None for font in fonts)
    assert "Theme" not in docx.parts(documents.read(path))["word/styles.xml"]


def test_repeated_header_rows() -> None:
    rows = list(part(documents.FOLDER / "landscape-ledger.json", "word/document.xml").iter(f"{W}tr"))
    assert [row.find(f".//{W}tblHeader") is not None for row in rows[:4]] == [True, True, False, False]


def test_slots_are_shaded_and_values_are_plain() -> None:
    body = part(documents.FOLDER / "every-block.json", "word/document.xml")
    shaded = ["".join(run.itertext()) for run in body.iter(f"{W}r") if run.find(f".//{W}rStyle") is not None]
    open_slots = ["单位", "学习内容", "具体事例", "日期", "措施"]
    assert shaded == [f"【{name}】" for name in open_slots]
    assert all(run.find(f"{W}rPr/{W}rFonts").get(f"{W}hint") == "eastAsia" for run in body.iter(f"{W}r"))
