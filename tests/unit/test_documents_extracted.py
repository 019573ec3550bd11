"""What programs that lay nothing out read in a finished paper: all of it, numbers included, as the text file has it.

OA systems, indexes and checking scripts see a Word file with such eyes. Automatic numbers are lost on them, so that a
finished paper carries its numbers as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx as python_docx
import docx2txt
import docxlatex
import mammoth
import pypandoc
import pytest
from docx.table import Table
from docx2python import docx2python
from docx2python.iterators import iter_paragraphs
from lxml import html

import documents
import own_library
from phrasebank import documents as papers
from phrasebank.documents import docx, txt
from phrasebank.documents.model import Document

LIBRARY = own_library.library()
SAMPLES = {template.id: papers.compose(template, LIBRARY) for template in LIBRARY.templates}
GOLDENS = {path.stem: documents.read(path) for path in documents.GOLDENS if "hostile" not in path.stem}
CHOSEN = GOLDENS | {name: SAMPLES[name] for name in ("minutes", "report", "ballot", "personal-2025-member")}
_FOOTER = re.compile(r"(?:—1—)+$")
"""Two footers, one for each side, which some programs read after the text."""


def by_python_docx(file: Path) -> str:
    said = []
    for item in python_docx.Document(str(file)).iter_inner_content():
        if isinstance(item, Table):
            cells = [cell for row in item.rows for cell in row.cells]
            said += [cell.text for cell, before in zip(cells, [None, *cells], strict=False) if cell != before]
        else:
            said.append(item.text)
    return "\n".join(said)


def by_pandoc(file: Path) -> str:
    # Alone on its page: in a fragment a title that stands first is left out, as that of the whole.
    page = html.fromstring(pypandoc.convert_file(file, "html", extra_args=["--standalone"]))
    return str(page.find("body").text_content())


def by_docx2python(file: Path) -> str:
    with docx2python(file, duplicate_merged_cells=False) as read:
        return "\n".join(iter_paragraphs(read.body))


EXTRACTORS: dict[str, Callable[[Path], str]] = {
    "python-docx": by_python_docx,
    "mammoth": lambda file: str(mammoth.extract_raw_text(BytesIO(file.read_bytes())).value),
    "docx2txt": lambda file: str(docx2txt.process(file)),
    "docxlatex": lambda file: str(docxlatex.Document(str(file)).get_text()),
    "docx2python": by_docx2python,
    "pandoc": by_pandoc,
}


def bare(text: str) -> str:
    """A text without white space: programs break lines and part cells as each likes."""
    return re.sub(r"\s", "", text)


def printed(document: Document) -> str:
    return bare(txt.write(document).decode("utf-8-sig"))


HEADS = ("date-only", "open-title")
"""What pandoc takes for metadata and does not print: a date before any text, the first of two titles. No paper of ours has them."""


@pytest.mark.parametrize(
    ("name", "extractor"),
    [(n, e) for n in CHOSEN for e in EXTRACTORS if (e, n) not in [("pandoc", head) for head in HEADS]],
)
def test_the_text_of_a_finished_paper(name: str, extractor: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.docx"
    file.write_bytes(docx.write(CHOSEN[name], "text"))
    assert _FOOTER.sub("", bare(EXTRACTORS[extractor](file))) == printed(CHOSEN[name])


@pytest.mark.parametrize("name", SAMPLES)
def test_every_template(name: str, tmp_path: Path) -> None:
    """With the quick ones."""
    file = tmp_path / "paper.docx"
    file.write_bytes(docx.write(SAMPLES[name], "text"))
    for extractor in ("python-docx", "mammoth", "docx2txt"):
        found = _FOOTER.sub("", bare(EXTRACTORS[extractor](file)))
        assert found == printed(SAMPLES[name]), extractor


def test_automatic_numbers_are_lost_on_them(tmp_path: Path) -> None:
    """Why a finished paper has its numbers as text; should this fail, programs have learnt to count."""
    file = tmp_path / "paper.docx"
    file.write_bytes(docx.write(GOLDENS["many-points"]))
    assert "一是" not in by_python_docx(file)


@pytest.mark.parametrize("numbers", ["automatic", "text"])
def test_every_part_declares_relationships(numbers: str) -> None:
    """docx2python looks up the prefix r in whatever part it reads, footers included, and breaks where it is not declared."""
    for name, xml in docx.parts(
        GOLDENS["office"], numbers="text" if numbers == "text" else "automatic"
    ).items():
        if re.fullmatch(r"word/(document|footer\d)\.xml", name):
            assert "xmlns:r=" in xml, name
