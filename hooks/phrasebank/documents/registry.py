"""The registry of export formats and of variants, one line each. Files, kits, pages and tests follow from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from phrasebank.documents import docx, md, txt, xlsx
from phrasebank.documents.model import Document

_BOTH = ("prose", "table")


@dataclass(frozen=True, slots=True)
class Export:
    """A way to turn a Document into a file."""

    name: str
    """The short name of the format, used in data."""
    ending: str
    """The ending of the file's address, in ASCII."""
    file_ending: str
    """The ending of the file's name on a reader's disk."""
    label: str
    """How pages call the format."""
    write: Callable[[Document], bytes]
    """Gives the bytes of a Document; the same bytes for the same Document."""
    kinds: tuple[str, ...] = _BOTH
    """The kinds of template that come in this format."""
    in_kits: bool = True
    """Whether kits hold this format. Kits are for filling in; a format for copying text from is left out."""


EXPORTS = (
    Export("docx", ".docx", ".docx", "Word 普通版", docx.write),
    Export("docx-form", "-form.docx", "（表单版）.docx", "表单版（Word）", docx.write_form),
    Export("xlsx", ".xlsx", ".xlsx", "Excel 表格", xlsx.write, kinds=("table",)),
    Export("txt", ".txt", ".txt", "纯文本", txt.write, in_kits=False),
    # A site builder would take an .md for a page, and some web servers hand none out.
    Export("md", ".md.txt", ".md", "Markdown", md.write, in_kits=False),
)
"""Every export, in the order in which pages offer them. The first is the one that any program opens."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the forms in which a paper is offered: blank or as a sample."""

    id: str
    """The id of the variant, used in addresses and data."""
    labels: Mapping[str, str]
    """How pages call it, by the template's kind."""
    phrases: bool
    """Whether the library's wording stands in it; if not, prompts do."""


VARIANTS = (
    Variant("blank", {"prose": "空白模板", "table": "空表"}, phrases=False),
    Variant("sample", {"prose": "示例稿（须改写）", "table": "样表"}, phrases=True),
)
"""Every variant, in the order in which pages offer them."""
