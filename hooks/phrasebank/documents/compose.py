"""Template + Library -> Document: the recipe carried out with the library's own wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from phrasebank.documents.choose import Group, choose, suited
from phrasebank.documents.model import (
    Blank,
    Block,
    Document,
    HeadingBlock,
    Lines,
    Origin,
    PointBlock,
    Run,
    Runs,
    TableBlock,
    Text,
)
from phrasebank.model import Finding, Library, Part, Point, Table, Template, split_slots

NOTE = "示例稿（须改写）：以下内容只示范结构和写法，请逐条换成自己的事实、原因和打算；改完后删去本行。"
"""The first line of every sample paper."""

BETWEEN_NAMES = "\u3000"


class _Writer:
    """Gives keys to blocks and blanks, in order."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.blocks: list[Block] = []
        self._blanks = 0

    def key(self) -> str:
        return f"b{len(self.blocks) + 1}"

    def blank(self, name: str) -> Blank:
        """A slot; one that serves the whole paper is keyed by its name."""
        slot = self.library.slot.get(name)
        if slot is not None and slot.scope == "paper":
            return Blank(blank=name, name=name)
        self._blanks += 1
        return Blank(blank=f"#{self._blanks}", name=name)

    def runs(self, text: str) -> Runs:
        return tuple(
            self.blank(piece) if is_slot else Text(text=piece) for piece, is_slot in split_slots(text)
        )

    def names(self, names: Sequence[str]) -> Runs:
        runs: list[Run] = []
        for name in names:
            runs += [Text(text=BETWEEN_NAMES)] if runs else []
            runs.append(self.blank(name))
        return tuple(runs)

    def heading(self, level: int, title: str, section: str = "", heading: str = "") -> None:
        self.blocks.append(
            HeadingBlock(
                key=self.key(),
                kind="heading",
                level=level,
                runs=self.runs(title),
                section=section,
                heading=heading,
            )
        )

    def paragraph(self, text: str, source: Origin | None = None) -> None:
        self.blocks.append(Lines(key=self.key(), kind="paragraph", runs=self.runs(text), source=source))

    def point(self, point: Point, part: Part, audience: str | None) -> None:
        phrase = suited(point, audience)
        if phrase is None:  # choose() takes suited points only
            raise ValueError(f"no phrase of {point.id} suits {audience}")
        source = Origin(point=point.id, phrase=phrase.id)
        if part.form == "paragraphs":
            self.paragraph(phrase.text, source)
            return
        lead, body = self.runs(point.title), self.runs(phrase.text)
        self.blocks.append(PointBlock(key=self.key(), kind="point", lead=lead, body=body, source=source))

    def prompt(self, part: Part) -> None:
        """What is to be written here, standing as a slot where the library has nothing to offer."""
        section = self.library.section.get(part.section or "")
        asked = part.prompt or (section.summary if section else part.title)
        self._blanks += 1
        blank = Blank(blank=f"#{self._blanks}", name=asked)
        self.blocks.append(Lines(key=self.key(), kind="paragraph", runs=(blank,)))

    def table(self, table: Table) -> None:
        def cells(label: str | None) -> Iterator[Runs]:
            for index, column in enumerate(table.columns):
                if index == 0 and label is not None:
                    yield self.runs(label)
                else:
                    yield (self.blank(column.blank),) if column.blank else ()

        labels: list[str | None] = [*table.labels, *[None] * max(0, table.rows - len(table.labels))]
        header: tuple[Runs, ...] = tuple((Text(text=column.title),) for column in table.columns)
        self.blocks.append(
            TableBlock(
                key=self.key(),
                kind="table",
                widths=tuple(column.width for column in table.columns),
                rows=(header, *(tuple(cells(label)) for label in labels)),
            )
        )


def _names(template: Template, library: Library) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of the name line, and those of the date line.

    Names are the fields of kind text; one that the recipe's own words ask for (the 单位 of a headline,
    the person a talk was with) is left out, unless no name would remain.
    """
    slots = [library.slot[name] for name in template.fields if name in library.slot]
    texts = (template.headline, *(text for part in template.parts for text in part.text))
    said = {piece for text in texts for piece, is_slot in split_slots(text) if is_slot}
    names = tuple(slot.name for slot in slots if slot.kind == "text")
    dates = tuple(slot.name for slot in slots if slot.kind == "date" and slot.name not in said)
    return tuple(name for name in names if name not in said) or names, dates[:1]


def _part(writer: _Writer, part: Part, groups: Sequence[Group], audience: str | None) -> None:
    section = part.section or ""
    if part.title:
        writer.heading(1, part.title, section)
    for text in part.text:
        writer.paragraph(text)
    if part.table is not None:
        writer.table(part.table)
    for group in groups:
        if group.title:
            writer.heading(2 if part.title else 1, group.title, section, group.heading)
        for point in group.points:
            writer.point(point, part, audience)
        if len(group.points) < part.points:
            writer.prompt(part)


def compose(template: Template, library: Library, phrases: bool = True) -> Document:
    """Carry out a recipe.

    With `phrases` the paper is a 示例稿: the library's wording in place, and a first line that says so.
    Without, the prompts stand in every place where wording would. The same template and library always give
    the same Document.
    """
    writer = _Writer(library)
    if phrases:
        writer.paragraph(NOTE)
    writer.blocks.append(Lines(key=writer.key(), kind="title", runs=writer.runs(template.headline)))
    names, dates = _names(template, library)
    if template.names == "byline" and names:
        writer.blocks.append(Lines(key=writer.key(), kind="byline", runs=writer.names(names)))
    chosen = choose(template, library) if phrases else choose(template, library, limit=0)
    for part, groups in zip(template.parts, chosen, strict=True):
        _part(writer, part, groups, template.audience)
    if template.names == "sign" and names:
        writer.blocks.append(Lines(key=writer.key(), kind="sign", runs=writer.names(names)))
    if dates:
        writer.blocks.append(Lines(key=writer.key(), kind="date", runs=writer.names(dates)))
    return Document(title=template.title, orientation=template.orientation, blocks=tuple(writer.blocks))


def shortages(template: Template, library: Library) -> tuple[Finding, ...]:
    """A warning wherever the recipe asks for more points than the library has for its audience."""
    findings: list[Finding] = []
    for part, groups in zip(template.parts, choose(template, library), strict=True):
        for group in groups:
            if len(group.points) < part.points:
                findings.append(_shortage(template, library, part, group))
    return tuple(findings)


def _shortage(template: Template, library: Library, part: Part, group: Group) -> Finding:
    section = library.section.get(part.section or "")
    where = section.title if section else part.section or part.title
    under = f"“{group.title}”下" if group.title else ""
    whom = f"适合{template.audience}的" if template.audience else ""
    return Finding(
        template.place,
        "template-short",
        "warning",
        f"模板 {template.id} 的“{part.title or where}”要取 {part.points} 个要点，"
        f"{under}{whom}只有 {len(group.points)} 个",
        f"在“{where}”里补写 {part.points - len(group.points)} 个要点，"
        f"或者把这一部分的 points 改小，例如 points: {max(1, len(group.points))}",
        group.title or part.title,
    )
