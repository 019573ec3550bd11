"""Template + Library -> Document: the recipe carried out with the library's own wording."""

from __future__ import annotations

from collections.abc import Sequence

from phrasebank.documents.choose import Group, choose
from phrasebank.documents.model import Document, Lines
from phrasebank.documents.writer import Writer
from phrasebank.model import Library, Part, Template
from phrasebank.model.signing import signing

NOTES = {
    "prose": "示例稿（须改写），打印前删去本框：以下内容只示范结构和写法，请逐条换成自己的事实、原因和打算。",
    "table": "样表，打印前删去本框：以下几行只示范怎样填写，请换成本单位、本人的实际情况。",
}
"""The note at the top of every sample, by the template's kind."""

HELP = "填写说明（打印前删去本框）："
"""The words with which every other note to the writer begins."""

_OPEN_POINTS = 2
"""How many empty points stand where the library has no points for a part: two, so that they are numbered."""


def _part(writer: Writer, part: Part, groups: Sequence[Group]) -> None:
    section = part.section or ""
    points = part.form == "points"
    if part.title:
        leads = [group.leads for group in groups if points and not group.title]
        writer.heading(1, part.title, section, leads=leads[0] if leads else ())
    if part.help and not writer.phrases:  # a sample shows it, and has a frame of its own at the top
        writer.line("help", HELP + part.help)
    elif part.text:
        writer.texts(part.text, part.form)
    elif part.table is not None:
        writer.table(part.table)
    elif part.record:
        writer.record(part.record)
    elif part.help:
        return
    elif not section and writer.phrases and part.sample:
        writer.texts(part.sample, part.form)
    elif not section:
        writer.prompt(part)
    for group in groups:
        if group.title:
            level = 2 if part.title else 1
            writer.heading(level, group.title, section, group.heading, group.leads if points else ())
        _group(writer, part, group)


def _group(writer: Writer, part: Part, group: Group) -> None:
    if writer.phrases:
        for point in group.points:
            writer.point(point, part)
        if len(group.points) < max(part.points, 1):
            writer.prompt(part)
    elif part.form == "points":
        for _ in range(part.points or _OPEN_POINTS):
            writer.open_point(part)
    else:
        writer.prompt(part)


def compose(template: Template, library: Library, *, phrases: bool = True) -> Document:
    """Carry out a recipe. The same template and library always give the same Document.

    With `phrases` the paper is a sample: it holds wording of the library, and begins with a note that says so. Without it
    the paper is blank: a prompt stands wherever the sample has wording."""
    writer = Writer(template, library, phrases=phrases)
    if phrases:
        writer.line("help", NOTES[template.kind])
    writer.line("title", template.headline)
    names, dates = signing(template, library)
    if template.names == "byline" and names:
        writer.blocks.append(Lines(key=writer.key(), kind="byline", runs=writer.names(names)))
    for part, groups in zip(template.parts, choose(template, library), strict=True):
        _part(writer, part, groups)
    if template.names == "sign" and names:
        writer.blocks.append(Lines(key=writer.key(), kind="sign", runs=writer.names(names)))
    if dates:
        writer.blocks.append(Lines(key=writer.key(), kind="date", runs=writer.names(dates)))
    return Document(
        title=template.title,
        orientation=template.orientation,
        fonts=library.vocabulary.site.fonts,
        slots=writer.slots,
        blocks=tuple(writer.blocks),
    )
