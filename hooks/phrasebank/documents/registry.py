"""What a paper comes as: one line an export, one a variant. Files, kits, pages and tests follow from these."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from phrasebank.documents import docx, md, txt, xlsx
from phrasebank.documents.model import Document

_BOTH = ("prose", "table")


@dataclass(frozen=True, slots=True)
class Export:
    """One way to turn a Document into a file."""

    name: str
    """Short name, in data."""
    ending: str
    """What its addresses end in, ASCII."""
    file_ending: str
    """What its files' names end in on a reader's disk."""
    label: str
    """On the pages."""
    write: Callable[[Document], bytes]
    """The bytes of a Document; the same bytes for the same Document."""
    kinds: tuple[str, ...] = _BOTH
    """The kinds of template it serves."""
    in_kits: bool = True
    """Whether kits hold it: they are for filling in, not for pasting from."""


EXPORTS = (
    Export("docx", ".docx", ".docx", "Word 普通版", docx.write),
    Export("docx-form", "-form.docx", "（表单版）.docx", "表单版（Word）", docx.write_form),
    Export("xlsx", ".xlsx", ".xlsx", "Excel 表格", xlsx.write, kinds=("table",)),
    Export("txt", ".txt", ".txt", "纯文本", txt.write, in_kits=False),
    # A site builder would take an .md for a page, and some web servers hand none out.
    Export("md", ".md.txt", ".md", "Markdown", md.write, in_kits=False),
)
"""Every export, in the order in which pages offer them; the first opens anywhere."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One state in which a paper is offered."""

    id: str
    """In addresses and data."""
    labels: Mapping[str, str]
    """What it is called, by the template's kind."""
    phrases: bool
    """Whether the library's wording stands in it, or the prompts."""


VARIANTS = (
    Variant("blank", {"prose": "空白模板", "table": "空表"}, phrases=False),
    Variant("sample", {"prose": "示例稿（须改写）", "table": "样表"}, phrases=True),
)
"""Every variant, in the order in which pages offer them."""
