"""Golden Documents: one JSON file a case, with what each export makes of it beside it.

`UPDATE_GOLDENS=1` rewrites what lies beside (see `goldens`). Lone surrogates stand in the JSON as escapes, so it is read by
`json`, which takes them, and then validated.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from unittest import mock

import docx_integrity
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

import cases
from phrasebank.documents.model import (
    DOCUMENT,
    Document,
    ListBlock,
    PointBlock,
    TableBlock,
)
from phrasebank.documents.numbers import count
from phrasebank.documents.plain import final_stop, plain
from phrasebank.documents.titles import with_line_breaks

FOLDER = cases.GOLDEN / "documents"
GOLDENS = sorted(FOLDER.glob("*.json"))

every_golden = pytest.mark.parametrize("path", GOLDENS, ids=lambda path: path.stem)


def read(path: Path) -> Document:
    """The Document of a case."""
    return DOCUMENT.validate_python(json.loads(path.read_text(encoding="utf-8")))


def outline(document: Document) -> list[str]:
    """One line a block: its number and words; points by the phrase they were copied from, if any."""
    lines = []
    for counted in count(document.blocks):
        block = counted.block
        if isinstance(block, PointBlock):
            words = block.source.phrase if block.source else plain(block.lead) + plain(block.body)
            lines.append(f"{counted.label} {words}".lstrip())
        elif isinstance(block, ListBlock):
            lines += [f"{number}. {plain(row)}" for number, row in enumerate(block.rows, start=1)]
        elif isinstance(block, TableBlock):
            lines += [" | ".join(plain(cell) for cell in row) for row in block.rows]
        else:
            text = plain(block.runs)
            lines.append(
                f"{counted.label}{text}"
                if block.kind in ("heading", "paragraph")
                else f"{block.kind}: {text}"
            )
    return lines


def texts(document: Document) -> list[str]:
    """What every paragraph of a paper says, blank lines left out, numbers left to Word."""
    said: list[str] = []
    for block in document.blocks:
        if isinstance(block, PointBlock):
            said.append(plain(block.lead) + final_stop(block.lead) + plain(block.body))
        elif isinstance(block, ListBlock):
            said += map(plain, block.rows)
        elif isinstance(block, TableBlock):
            said += (plain(cell) for row in block.rows for cell in row)
        elif block.kind == "title":
            said.append(plain(with_line_breaks(block.runs, document.orientation)))
        else:
            said.append(plain(block.runs))
    return [text for text in said if text]


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KNOWN = re.compile("bbPlcHdr|relationships/theme' is missing")  # faults of the validator's own tables


def faults(file: Path) -> list[str]:
    """What the validators say against a Word or Excel file."""
    # What it asks of presentations, and here are none, takes half the time in which it is made ready, anew for every file.
    with mock.patch("openxml_audit.validator.create_pptx_semantic_validator"):
        validator = OpenXmlValidator()
    said = [str(error) for error in validator.validate(str(file)).errors]
    if file.suffix == ".docx":
        said += map(str, docx_integrity.check(str(file)))
    return [fault for fault in said if not _KNOWN.search(fault)]


def shown(element: etree._Element) -> str:
    """What a reader sees of a piece of a Word file."""
    return "".join(
        "\n" if node.tag == f"{W}br" else node.text or "" for node in element.iter(f"{W}t", f"{W}br")
    )


def paragraphs(document: bytes | str) -> list[str]:
    """What every paragraph of a `word/document.xml` says, blank lines left out."""
    body = etree.fromstring(document.encode() if isinstance(document, str) else document)
    return [text for text in map(shown, body.iter(f"{W}p")) if text]


def controls(body: etree._Element) -> Iterator[str]:
    """One line a content control: what it is, its title, tag and text, and on lines of their own its entries."""
    for control in body.iter(f"{W}sdt"):
        properties = control.find(f"{W}sdtPr")
        assert properties is not None
        kind = "text"
        for node in properties:
            if node.tag in (f"{W}comboBox", f"{W}dropDownList", f"{W}date"):
                kind = node.tag.removeprefix(W)
        values = {name: properties.find(f"{W}{name}").get(f"{W}val") for name in ("alias", "tag")}
        state = "open" if properties.find(f"{W}showingPlcHdr") is not None else "filled"
        bold = " bold" if properties.find(f"{W}rPr/{W}b") is not None else ""
        text = shown(control)
        text = text if len(text) <= 200 else f"{text[:20]}… {len(text)}"
        yield f"{kind} {state}{bold} | {values['alias']} | {values['tag']} | {text!r}"
        for entry in properties.iter(f"{W}listItem"):
            assert entry.get(f"{W}displayText") == entry.get(f"{W}value")
            yield f"    {entry.get(f'{W}value')}"


def parts_of(data: bytes) -> dict[str, etree._Element]:
    """The parts of a Word file."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: etree.fromstring(package.read(name)) for name in package.namelist()}


def navigation(data: bytes) -> list[tuple[int, str]]:
    """What Word's navigation pane shows: level and words of every paragraph whose style has an outline level."""
    parts = parts_of(data)
    levels: dict[str | None, int] = {}
    for style in parts["word/styles.xml"].iter(f"{W}style"):
        level = style.find(f"{W}pPr/{W}outlineLvl")
        if level is not None:
            levels[style.get(f"{W}styleId")] = int(level.get(f"{W}val", "")) + 1
    found = []
    for paragraph in parts["word/document.xml"].iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val") in levels:
            found.append((levels[style.get(f"{W}val")], shown(paragraph)))
    return found


def assert_sound(data: bytes) -> None:
    """What must hold of a Word file and no validator asserts."""
    parts = parts_of(data)
    body, numbering = parts["word/document.xml"], parts["word/numbering.xml"]
    ids = [node.get(f"{W}val") for node in body.iter(f"{W}id")]
    assert len(ids) == len(set(ids))
    assert all(0 < int(id) < 2**31 for id in ids)
    assert not list(body.iterfind(f".//{W}r//{W}p"))
    assert not list(body.iterfind(f".//{W}sdtContent//{W}p"))
    assert all(control.getparent().tag == f"{W}p" for control in body.iter(f"{W}sdt"))
    for properties in body.iter(f"{W}sdtPr"):
        entries = [item.get(f"{W}value") or "" for item in properties.iter(f"{W}listItem")]
        assert len(entries) == len(set(entries))
        assert all(0 < len(entry.encode("utf-16-le")) <= 80 for entry in entries)
        for name in ("alias", "tag"):
            value = properties.find(f"{W}{name}").get(f"{W}val")
            assert len(value.encode("utf-16-le")) <= 128
            assert "\n" not in value
    tables = list(body.iter(f"{W}tbl"))
    assert all(table.getnext().tag == f"{W}p" for table in tables)
    assert all(row.find(f"{W}tc") is not None for table in tables for row in table.iter(f"{W}tr"))

    styles = {style.get(f"{W}styleId") for style in parts["word/styles.xml"].iter(f"{W}style")}
    used = {node.get(f"{W}val") for node in body.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
    assert used <= styles

    defined = [num.get(f"{W}numId") for num in numbering.iter(f"{W}num")]
    assert len(defined) == len(set(defined))
    assert {node.get(f"{W}val") for node in body.iter(f"{W}numId")} <= set(defined)
    for number in numbering.iter(f"{W}num"):
        first = number.get(f"{W}numId") == "1"
        assert (number.find(f"{W}lvlOverride/{W}startOverride") is None) == first
