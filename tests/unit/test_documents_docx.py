"""What must hold of every docx: validators, what no validator asserts, the package, the standard's layout."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx as python_docx
import pytest
from lxml import etree

import documents
import goldens
from documents import W
from phrasebank.documents import EXPORTS, controls, docx, wordml
from phrasebank.documents.model import Document, HeadingBlock, TableBlock
from phrasebank.documents.plain import plain
from phrasebank.files.zips import pack
from phrasebank.model import Fonts

Write = Callable[[Document], bytes]

both_forms = pytest.mark.parametrize("write", [docx.write, docx.write_form], ids=lambda write: write.__name__)


def part(path: Path, name: str) -> etree._Element:
    return etree.fromstring(docx.parts(documents.read(path))[name].encode())


def form_part(path: Path, name: str) -> etree._Element:
    document = documents.read(path)
    return etree.fromstring(docx.parts(document, controls.Form(document.slots))[name].encode())


def test_marks_of_the_browser_pass_through_a_run() -> None:
    """The browser's skeleton is made by these functions with private-use marks in the place of data."""
    assert "\ue000" in wordml.run("\ue000")
    assert "【\ue000】" in wordml.slot("\ue000")


@both_forms
@documents.every_golden
def test_validators(path: Path, write: Write, tmp_path: Path) -> None:
    file = tmp_path / "paper.docx"
    file.write_bytes(write(documents.read(path)))
    assert documents.faults(file) == []


@both_forms
@documents.every_golden
def test_reopens_with_its_text(path: Path, write: Write) -> None:
    document = documents.read(path)
    opened = python_docx.Document(BytesIO(write(document)))
    found = [documents.shown(p) for p in opened.element.body.iter(f"{W}p")]
    texts = documents.texts(document)
    if write is docx.write:
        assert [text for text in found if text] == texts
    else:  # a form also asks for dates and choices in the empty cells of a table, and for an empty lead
        rest = iter(found)
        assert all(any(text in other for other in rest) for text in texts)
    assert opened.core_properties.keywords == ""
    assert opened.core_properties.created is not None


@both_forms
@documents.every_golden
def test_what_no_validator_asserts(path: Path, write: Write) -> None:
    documents.assert_sound(write(documents.read(path)))


@both_forms
@documents.every_golden
def test_headings_are_in_the_navigation_pane(path: Path, write: Write) -> None:
    document = documents.read(path)
    assert documents.navigation(write(document)) == [
        (block.level, plain(block.runs)) for block in document.blocks if isinstance(block, HeadingBlock)
    ]


ENTRY = '<w:listItem w:displayText="学用脱节" w:value="学用脱节"/>'
SEEDED = {
    "two controls of one id": ('<w:id w:val="2"/>', '<w:id w:val="1"/>'),
    "an entry that stands twice": (ENTRY, ENTRY + ENTRY),
    "an entry too long for Word": (ENTRY, ENTRY.replace("学用脱节", "长" * 41)),
    "a paragraph inside an inline control": ("<w:sdtContent>", "<w:sdtContent><w:p/>"),
    "a tag too long for Word": ('<w:tag w:val="#1"/>', f'<w:tag w:val="{"k" * 65}"/>'),
    "a style that is not there": ('<w:rStyle w:val="PlaceholderText"/>', '<w:rStyle w:val="Prompt"/>'),
}


@pytest.mark.parametrize("fault", SEEDED)
def test_the_assertions_find_what_they_are_for(fault: str) -> None:
    document = documents.read(documents.FOLDER / "form.json")
    parts = docx.parts(document, controls.Form(document.slots))
    right, wrong = SEEDED[fault]
    assert right in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(right, wrong, 1)
    with pytest.raises(AssertionError):
        documents.assert_sound(pack({name: xml.encode() for name, xml in parts.items()}))


def test_the_validators_know_controls(tmp_path: Path) -> None:
    document = documents.read(documents.FOLDER / "form.json")
    parts = docx.parts(document, controls.Form(document.slots))
    parts["word/document.xml"] = parts["word/document.xml"].replace("w:comboBox>", "w:combobox>")
    file = tmp_path / "paper.docx"
    file.write_bytes(pack({name: xml.encode() for name, xml in parts.items()}))
    assert documents.faults(file) != []


@documents.every_golden
def test_prompts_come_back(path: Path) -> None:
    """Every control names a part of the glossary, and that part says what the control said."""
    parts = documents.parts_of(docx.write_form(documents.read(path)))
    body = parts["word/document.xml"]
    if not list(body.iter(f"{W}sdt")):
        assert "word/glossary/document.xml" not in parts
        return
    prompts: dict[str | None, str] = {}
    for entry in parts["word/glossary/document.xml"].iter(f"{W}docPart"):
        name = entry.find(f"{W}docPartPr/{W}name").get(f"{W}val")
        assert name not in prompts
        prompts[name] = documents.shown(entry)
    for control in body.iter(f"{W}sdt"):
        prompt = prompts[control.find(f"{W}sdtPr/{W}placeholder/{W}docPart").get(f"{W}val")]
        assert prompt.startswith("【")
        if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
            assert documents.shown(control) == prompt
    known = {style.get(f"{W}styleId") for style in parts["word/glossary/styles.xml"].iter(f"{W}style")}
    assert {node.get(f"{W}val") for node in parts["word/glossary/document.xml"].iter(f"{W}rStyle")} <= known


@documents.every_golden
def test_controls(path: Path) -> None:
    """Which controls a form has, with their titles, tags, texts and entries, to the letter."""
    lines = documents.controls(form_part(path, "word/document.xml"))
    goldens.hold(path.with_suffix(".controls.txt"), "".join(f"{line}\n" for line in lines).encode())


@both_forms
@documents.every_golden
def test_package(path: Path, write: Write) -> None:
    data = write(documents.read(path))
    assert data == write(documents.read(path))
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        assert names == ["[Content_Types].xml", *sorted(names[1:])]
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in package.infolist()} == {zipfile.ZIP_DEFLATED}
        assert package.testzip() is None


def test_same_bytes_for_any_hash_seed() -> None:
    path = documents.FOLDER / "form.json"
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
    assert len(set(shown.pop().split())) == len(EXPORTS)


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
    assert face("Subtitle") == ("楷体", None, None)
    assert face("Heading1") == ("黑体", None, "0")
    assert face("Heading2") == ("楷体", None, "1")
    assert face("Heading3") == ("仿宋", None, "2")
    assert face("Footer") == ("宋体", "28", None)
    names = {key: style.find(f"{W}name").get(f"{W}val") for key, style in styles.items()}
    assert [names[f"Heading{level}"] for level in (1, 2, 3)] == ["heading 1", "heading 2", "heading 3"]
    fonts = part(path, "word/fontTable.xml")
    assert all(font.find(f"{W}altName") is not None for font in fonts)
    assert "Theme" not in docx.parts(documents.read(path))["word/styles.xml"]


def test_the_build_says_which_faces() -> None:
    """site.fonts: a unit whose notice asks for 仿宋_GB2312 has it in every style, and its like where it is missing."""
    document = replace(
        documents.read(documents.FOLDER / "every-block.json"),
        fonts=Fonts(body="仿宋_GB2312", subheading="楷体_GB2312"),
    )
    parts = docx.parts(document)
    faces = set(re.findall('w:eastAsia="([^"]+)"', parts["word/styles.xml"])) - {"zh-CN"}
    assert faces == {"仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"}
    table = etree.fromstring(parts["word/fontTable.xml"].encode())
    named = {font.get(f"{W}name"): font.find(f"{W}altName").get(f"{W}val") for font in table}
    assert set(named) == faces
    assert "仿宋" in named["仿宋_GB2312"].split(",")
    assert all(name not in others.split(",") for name, others in named.items())


def test_repeated_header_rows() -> None:
    rows = list(part(documents.FOLDER / "landscape-ledger.json", "word/document.xml").iter(f"{W}tr"))
    assert [row.find(f".//{W}tblHeader") is not None for row in rows[:4]] == [True, True, False, False]


def test_slots_are_shaded_and_values_are_plain() -> None:
    body = part(documents.FOLDER / "every-block.json", "word/document.xml")
    shaded = ["".join(run.itertext()) for run in body.iter(f"{W}r") if run.find(f".//{W}rStyle") is not None]
    open_slots = ["单位", "学习内容", "具体事例", "日期", "措施"]
    assert shaded == [f"【{name}】" for name in open_slots]
    assert all(run.find(f"{W}rPr/{W}rFonts").get(f"{W}hint") == "eastAsia" for run in body.iter(f"{W}r"))
