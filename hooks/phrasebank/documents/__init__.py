"""Papers: a recipe carried out with the library, and its files in every export format.

The map of the package::

    model       a Document as one JSON value
    choose      which points a recipe takes
    compose     Template + Library -> Document
    numbers     一、（一）1. and 一是, derived while walking
    plain       what runs say, shared by the exports
    signature   where name and date stand
    docx        Document -> Word; wordml writes the paragraphs, layouts/docx the parts around them
    txt, md     Document -> text
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from phrasebank import addresses
from phrasebank.documents import docx, md, txt
from phrasebank.documents.choose import shortages
from phrasebank.documents.compose import compose
from phrasebank.documents.model import Document
from phrasebank.model import Asset, Library, Template

__all__ = ["EXPORTS", "Export", "PaperFiles", "compose", "papers", "shortages"]


@dataclass(frozen=True, slots=True)
class Export:
    """One way to turn a Document into a file."""

    name: str
    """Short name, in addresses and data."""
    suffix: str
    """Of the file, with its dot."""
    media: str
    """Media type."""
    label: str
    """On the pages."""
    write: Callable[[Document], bytes]
    """The bytes of a Document; the same bytes for the same Document."""


EXPORTS = (
    Export(
        "docx",
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "Word 文档",
        docx.write,
    ),
    Export("txt", ".txt", "text/plain; charset=utf-8", "纯文本", txt.write),
    Export("md", ".md", "text/markdown; charset=utf-8", "Markdown", md.write),
)
"""Every export, in the order in which pages offer them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFiles:
    """One template's paper and its files."""

    template: Template
    """The recipe."""
    document: Document
    """The recipe carried out."""
    files: Mapping[str, Asset]
    """By the export's name: the file at `downloads/<template id><suffix>`."""


def papers(library: Library) -> tuple[PaperFiles, ...]:
    """The sample paper of every template, in the library's order."""
    return tuple(_paper(template, compose(template, library)) for template in library.templates)


def _paper(template: Template, document: Document) -> PaperFiles:
    files = {
        export.name: Asset(
            path=addresses.download(template.id, export.suffix), content=export.write(document)
        )
        for export in EXPORTS
    }
    return PaperFiles(template=template, document=document, files=files)
