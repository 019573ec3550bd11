"""A Document, as JSON, in the form that rules read: stretches of text, headings, and the items below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from phrasebank.model import slot_text
from phrasebank.words.numbers import count, stop_behind

Json = Mapping[str, Any]

FIRST = "openings"
"""The section of what stands before the first heading."""


EDGES = ("title", "byline", "sign", "date")
"""The kinds of blocks that surround the content of a paper."""


@dataclass(eq=False, slots=True)
class Stretch:
    """A continuous text within a block: a line, a lead clause, a body, a row or a cell."""

    key: str
    """The key of its block."""
    kind: str
    """The kind of its block."""
    part: str
    """Which part of the block it is: text, lead, body or cell."""
    text: str
    """The characters. A slot without a value is 【name】."""
    offset: int
    """Where it begins in the text of the block."""
    section: str
    """The section in which it stands."""
    mark: str
    """The number with which it was written, if the reader has kept it apart. Only the first stretch of a block has one."""
    beside: str
    """What is printed with the text besides itself: its number, and the full stop that exports put behind a lead clause."""


@dataclass(eq=False, slots=True)
class Item:
    """What a paper says about one matter: a point or a paragraph, with the paragraphs that continue it."""

    section: str
    """The section in which it stands."""
    kind: str
    """point or paragraph."""
    sourced: bool
    """Whether its wording comes from the library."""
    stretches: list[Stretch] = field(default_factory=list)
    """Its texts, in order."""
    runs_in: bool = False
    """Whether the next item continues on the same line."""

    @property
    def text(self) -> str:
        """All its texts, joined."""
        return "\n".join(stretch.text for stretch in self.stretches)

    @property
    def first(self) -> Stretch:
        """Its first text that is not empty: a point that is one sentence may have no lead clause."""
        return next((stretch for stretch in self.stretches if stretch.text.strip()), self.stretches[0])

    @property
    def body(self) -> str:
        """Its texts without the lead clause."""
        return "\n".join(stretch.text for stretch in self.stretches if stretch.part != "lead")


@dataclass(eq=False, slots=True)
class Head:
    """A heading with the items right below it."""

    stretch: Stretch
    """The text of the heading."""
    level: int
    """1 to 3."""
    section: str
    """The section that it names or stands in, else that of the items below it."""
    named: bool = False
    """Whether the heading itself names its section."""
    runs_in: bool = False
    """Whether the text below it continues on the same line."""
    items: list[Item] = field(default_factory=list)
    """The items up to the next heading of any level."""
    below: bool = False
    """Whether anything stands below it, including deeper headings."""


@dataclass(eq=False, slots=True)
class View:
    """A paper as rules read it."""

    stretches: list[Stretch] = field(default_factory=list)
    """All texts, in order."""
    heads: list[Head] = field(default_factory=list)
    """All headings, in order."""
    items: list[Item] = field(default_factory=list)
    """All items, in order."""
    texts: dict[str, str] = field(default_factory=dict)
    """The blocks' texts by key."""

    def of(self, kind: str) -> str:
        """The texts of all blocks of a kind, one a line."""
        return "\n".join(stretch.text for stretch in self.stretches if stretch.kind == kind)

    def items_in(self, section: str) -> list[Item]:
        """The items of a section."""
        return [item for item in self.items if item.section == section]


def runs_text(runs: Sequence[Json]) -> str:
    """The characters of runs. A slot without a value is 【name】."""
    return "".join(
        str(run["text"]) if "text" in run else str(run.get("value") or slot_text(run["name"])) for run in runs
    )


def parts(block: Json) -> Iterator[tuple[str, str, int]]:
    """Yield (part, text, where it begins in the block's text).

    The text of a block is that of its parts: a lead clause and its body with nothing between, rows of a list by line feeds,
    cells of a table by tabs and its rows by line feeds.
    """
    kind = block["kind"]
    if kind == "point":
        lead = runs_text(block["lead"])
        yield "lead", lead, 0
        yield "body", runs_text(block["body"]), len(lead)
        return
    at = 0
    if kind in ("list", "table"):
        for row in block["rows"]:
            for cell in [row] if kind == "list" else row:
                text = runs_text(cell)
                yield "cell", text, at
                at += len(text) + 1
            at += not row and kind == "table"  # a row without cells is a line too
        return
    yield "text", runs_text(block.get("runs", ())), 0


def block_text(block: Json) -> str:
    """The text of a block. The places of findings refer to it."""
    if block["kind"] == "table":
        return "\n".join("\t".join(runs_text(cell) for cell in row) for row in block["rows"])
    return ("\n" if block["kind"] == "list" else "").join(text for _, text, _ in parts(block))


def printed(block: Json, label: str, part: str, text: str, at: int) -> str:
    """What is printed with a text of a block besides itself. A paper that was read has the numbers that it was written
    with, and no full stop is added."""
    if "mark" in block:
        return str(block["mark"] or "") if at == 0 else ""
    if block["kind"] == "list":
        return f"{at + 1}."
    return (label if at == 0 else "") + (stop_behind(text) if part == "lead" else "")


def labels_of(blocks: Sequence[Json]) -> list[str]:
    """The numbers with which blocks are printed. They are empty for a paper that has brought its own."""
    if all("mark" in block for block in blocks):
        return [""] * len(blocks)
    return [label for label, _ in count((block["kind"], int(block.get("level") or 0)) for block in blocks)]


def view_of(document: Json) -> View:
    """A Document in the form that rules read."""
    view = View()
    named = ["", "", ""]  # the section that the heading open at each level stands for
    section, item = FIRST, None
    for block, label in zip(document["blocks"], labels_of(document["blocks"]), strict=True):
        kind, key = str(block["kind"]), str(block["key"])
        view.texts[key] = block_text(block)
        if kind == "heading":
            level = int(block["level"])
            above = next((name for name in reversed(named[: level - 1]) if name), "")
            section = str(block.get("section") or above)
            named[level - 1 :] = [section] + [""] * (3 - level)
            item = None
        elif kind in EDGES:
            section = "" if view.heads else FIRST
        here = section if kind == "heading" else str(block.get("section") or section)
        made = [
            Stretch(
                key,
                kind,
                part,
                text,
                offset,
                here,
                mark=str(block.get("mark") or "") if not at else "",
                beside=printed(block, label, part, text, at),
            )
            for at, (part, text, offset) in enumerate(parts(block))
        ]
        view.stretches += made
        if kind == "heading":
            is_named, runs_in = bool(block.get("section")), bool(block.get("runIn"))
            view.heads.append(Head(made[0], level, section, named=is_named, runs_in=runs_in))
        elif kind in ("point", "paragraph", "list", "table") and any(one.text.strip() for one in made):
            if kind == "point" or item is None or item.kind != "point" or item.section != here:
                item = Item(here, "point" if kind == "point" else "paragraph", bool(block.get("source")))
                view.items.append(item)
                if view.heads:
                    view.heads[-1].items.append(item)
            item.stretches += made
            item.runs_in = bool(block.get("runIn"))
    for at, head in enumerate(view.heads):
        following = view.heads[at + 1] if at + 1 < len(view.heads) else None
        head.section = head.section or (head.items[0].section if head.items else "")
        head.below = bool(head.items) or (following is not None and following.level > head.level)
    return view
