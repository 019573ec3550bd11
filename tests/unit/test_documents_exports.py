"""Every export of every golden Document, to the byte, and what must hold of each file."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree
from markdown_it import MarkdownIt

import documents
import goldens
from phrasebank.documents import EXPORTS, VARIANTS, docx, md, txt
from phrasebank.documents.model import Document, Lines
from phrasebank.documents.numbers import count


def test_goldens_cover_every_kind() -> None:
    blocks = [block for path in documents.GOLDENS for block in documents.read(path).blocks]
    assert {block.kind for block in blocks} == {
        *(
            "title",
            "byline",
            "addressee",
            "heading",
            "paragraph",
            "point",
            "list",
            "table",
            "sign",
            "date",
            "help",
        )
    }
    assert {block.level for block in blocks if block.kind == "heading"} == {1, 2, 3}


@documents.every_golden
def test_document_xml(path: Path) -> None:
    goldens.hold(
        path.with_suffix(".document.xml"), docx.parts(documents.read(path))["word/document.xml"].encode()
    )


@documents.every_golden
def test_document_xml_with_numbers_as_text(path: Path) -> None:
    xml = docx.parts(documents.read(path), numbers="text")["word/document.xml"]
    goldens.hold(path.with_suffix(".numbers.xml"), xml.encode())
    assert "w:numPr" not in xml


@documents.every_golden
def test_txt(path: Path) -> None:
    got = txt.write(documents.read(path))
    goldens.hold(path.with_suffix(".txt"), got)
    assert got.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in got.replace(b"\r\n", b"")
    assert b"\r" not in got.replace(b"\r\n", b"")


@documents.every_golden
def test_md(path: Path) -> None:
    goldens.hold(path.with_suffix(".md"), md.write(documents.read(path)))


@documents.every_golden
def test_markdown_renders_data_as_text(path: Path) -> None:
    document = documents.read(path)
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(md.write(document).decode())
    tree = etree.fromstring(f"<html>{html.replace('<br>', '<br/>')}</html>".encode())
    known = {
        "html",
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "blockquote",
        "strong",
        "br",
        "ol",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert {element.tag for element in tree.iter()} <= known
    shown = re.sub(r"\s", "", "".join(tree.itertext()))
    labels = {block.key: counted.label for counted in count(document.blocks) for block in [counted.block]}
    expected = "".join(
        labels[block.key] + "".join(documents.texts(Document(title="", blocks=(block,))))
        for block in document.blocks
    )
    assert shown == re.sub(r"\s", "", expected)


def test_every_export_takes_any_document() -> None:
    blocks = (Lines(key="b1", kind="title", runs=()), Lines(key="b2", kind="byline", runs=()))
    for document in (Document(title="", blocks=()), Document(title="", blocks=blocks)):
        assert all(export.write(document) for export in EXPORTS)


def test_registries() -> None:
    for values in (
        [export.name for export in EXPORTS],
        [export.ending for export in EXPORTS],
        [export.file_ending for export in EXPORTS],
        [export.label for export in EXPORTS],
        [variant.id for variant in VARIANTS],
    ):
        assert len(values) == len(set(values))
    assert all(f"{variant.id}{export.ending}".isascii() for variant in VARIANTS for export in EXPORTS)
    assert EXPORTS[0].write is docx.write, "the first button opens anywhere"
    assert [variant.labels["prose"] for variant in VARIANTS] == ["空白模板", "示例稿（须改写）"]
    assert [variant.labels["table"] for variant in VARIANTS] == ["空表", "样表"]
