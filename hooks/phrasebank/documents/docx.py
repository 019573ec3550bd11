"""Document -> docx: XML parts of our own in a zip, laid out by GB/T 9704-2012, with the same bytes at every run.

`paragraphs` writes the body, with or without content controls. The other parts are Jinja files in `layouts/docx`."""

from __future__ import annotations

from markupsafe import Markup

from phrasebank.documents.controls import Form
from phrasebank.documents.model import Document
from phrasebank.documents.numbers import Numbers
from phrasebank.documents.paragraphs import Pen, Plain, body
from phrasebank.documents.plain import clean
from phrasebank.files import layouts
from phrasebank.files.zips import moment, pack

_LAYOUTS = layouts.environment("docx")

PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-rels.xml",
    "docProps/app.xml": "app.xml",
    "docProps/core.xml": "core.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/document.xml": "document.xml",
    "word/fontTable.xml": "font-table.xml",
    "word/footer1.xml": "footer-odd.xml",
    "word/footer2.xml": "footer-even.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
"""The parts of a docx, and the layout each is made by."""

FORM_PARTS = {
    "word/glossary/_rels/document.xml.rels": "glossary-rels.xml",
    "word/glossary/document.xml": "glossary.xml",
    "word/glossary/styles.xml": "glossary-styles.xml",
}
"""The parts that only a form has: they hold the prompts of its controls."""


def section(orientation: str) -> str:
    """The XML `w:sectPr` of a sheet in this orientation: its size, margins and page numbers."""
    return render("section.xml", landscape=orientation == "landscape")


def render(layout: str, **values: object) -> str:
    """The XML that a layout of `layouts/docx` gives with these values."""
    return _LAYOUTS.get_template(layout).render(values)


def parts(document: Document, pen: Pen | None = None, numbers: Numbers = "automatic") -> dict[str, str]:
    """The XML of every part, by its name in the package, in the order of the package; without controls, unless
    another pen is given. Raises ValueError as `body` does."""
    pen = pen or Plain()
    paragraphs, series = body(document, pen, numbers)
    prompts = pen.glossary()
    values = {
        "title": clean(document.title),
        "author": clean(document.author),
        "stamp": moment().strftime("%Y-%m-%dT%H:%M:%SZ"),
        "body": Markup(paragraphs),
        "section": Markup(section(document.orientation)),
        "series": Markup(series),
        "prompts": Markup(prompts),
        "fonts": document.fonts,
        "numbers": numbers,
    }
    # Sorted, because some readers expect [Content_Types].xml first.
    made_by = sorted((PARTS | FORM_PARTS if prompts else PARTS).items())
    return {name: render(layout, **values) for name, layout in made_by}


def write(document: Document, numbers: Numbers = "automatic") -> bytes:
    """The file without controls; the same bytes for the same document."""
    return pack({name: xml.encode("utf-8") for name, xml in parts(document, numbers=numbers).items()})


def write_form(document: Document) -> bytes:
    """The file with controls; the same bytes for the same document."""
    xml = parts(document, Form(document.slots))
    return pack({name: part.encode("utf-8") for name, part in xml.items()})
