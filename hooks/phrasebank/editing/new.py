"""Adds a point: renders it as YAML and checks it with the whole library in memory, before it is put into its file."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from phrasebank.editing.file_text import is_blank, usual_end
from phrasebank.model import Finding, new_findings
from phrasebank.reading.notation import flow, scalar
from phrasebank.reading.tree import points_file
from phrasebank.rules import inspect

KEYS = "abcdefghijklmnopqrstuvwxyz"
"""The keys of phrases, in the order in which they are given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPhrase:
    """A phrase to be added. Its fields are those of PhraseEntry."""

    key: str
    text: str = ""
    moves: Mapping[str, str] = field(default_factory=dict)
    """In the section's order; a phrase has either these or a text."""
    audiences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPoint:
    """A point to be added. Its fields are those of PointEntry, and where it is filed."""

    dimension: str
    section: str
    id: str
    title: str
    phrases: tuple[NewPhrase, ...]
    also: tuple[str, ...] = ()
    plain: str = ""
    aspect: str = ""
    tags: tuple[str, ...] = ()
    reviewed: str = ""
    ask: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


def free_key(taken: Collection[str]) -> str:
    """The first key that is not taken; empty where all are."""
    return next((key for key in KEYS if key not in taken), "")


def phrase_fields(phrase: NewPhrase) -> list[str]:
    """The fields of a phrase, each as one line of YAML."""
    texts = {"text": phrase.text, **phrase.moves}
    lines = [f"{name}: {scalar(text)}" for name, text in texts.items() if text]
    return [*lines, f"audiences: {flow(phrase.audiences)}"] if phrase.audiences else lines


def phrase_lines(phrase: NewPhrase, indent: int) -> list[str]:
    """The YAML lines of a phrase as an item of a mapping whose keys begin at column `indent`, counted from 0."""
    space = " " * indent
    if not phrase.audiences and not phrase.moves:
        return [f"{space}{phrase.key}: {scalar(phrase.text)}"]
    return [f"{space}{phrase.key}:", *(f"{space}  {line}" for line in phrase_fields(phrase))]


def render(point: NewPoint) -> str:
    """A point as the block of YAML that is appended to a file of points. It ends in a line feed."""
    lines = [f"- id: {scalar(point.id)}", f"  title: {scalar(point.title)}"]
    if point.also:
        lines.append(f"  also: {flow(point.also)}")
    if point.plain:
        lines.append(f"  plain: {scalar(point.plain)}")
    if point.aspect:
        lines.append(f"  aspect: {scalar(point.aspect)}")
    for name, values in (("tags", point.tags), ("causes", point.causes), ("measures", point.measures)):
        if values:
            lines.append(f"  {name}: {flow(values)}")
    if point.reviewed:
        lines.append(f"  reviewed: {scalar(point.reviewed)}")
    if point.ask:
        lines += ["  ask:", *(f"    - {scalar(question)}" for question in point.ask)]
    lines.append("  phrases:")
    for phrase in point.phrases:
        lines += phrase_lines(phrase, 4)
    if point.examples:
        lines += ["  examples:", *(f"    - {scalar(example)}" for example in point.examples)]
    return "\n".join(lines) + "\n"


_ITEM = re.compile(rb"(?:\A(?:\xef\xbb\xbf)?|[\r\n])( *)-[ \r\n]")
"""The dash of a file's first item, which may be indented."""
_END = re.compile(rb"(?:\A|(?<=[\r\n]))\.\.\.(?=\s|\Z)")
"""The line `...`, by which a file says that nothing follows."""


def appended(old: bytes, block: str) -> bytes:
    """The bytes of a file with a block at its end. The block gets the file's line ends and the indentation of its items;
    everything that was there stays byte for byte."""
    newline = usual_end(old)
    end = _END.search(old)
    old, rest = (old[: end.start()], old[end.start() :]) if end else (old, b"")
    gap = b"" if is_blank(old) or old.endswith((b"\n", b"\r")) else newline
    item = _ITEM.search(old)
    space = item[1] if item else b""
    # A blank line before the block where the file separates its entries so.
    if old.strip() and re.search(rb"(?:\n\r?\n|\r\r)" + space + b"- ", old):
        gap += newline
    lines = (space + line if line else line for line in block.encode().split(b"\n"))
    return old + gap + newline.join(lines) + rest


def place(point: NewPoint, snippets: Path, shown: str = "snippets") -> tuple[Path, bytes, Sequence[Finding]]:
    """Work out where a point belongs: its file, the new bytes of that file, and the findings that the point would add.

    `shown` is how findings call the folder. Nothing is written. Raises OSError where the present file cannot be read."""
    path = snippets / points_file(point.dimension, point.section)
    old = path.read_bytes() if path.exists() else b""
    new = appended(old, render(point))
    _, before = inspect(snippets, "library", shown)
    _, after = inspect(snippets, "library", shown, {path: new})
    return path, new, new_findings(before, after)
