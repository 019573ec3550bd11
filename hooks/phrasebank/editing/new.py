"""A new point as YAML: rendered, and checked with the whole library in memory before it is put into its file."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from phrasebank.model import Finding, new_findings
from phrasebank.reading.notation import flow, scalar
from phrasebank.reading.tree import points_file
from phrasebank.rules import inspect

KEYS = "abcdefghijklmnopqrstuvwxyz"
"""What phrases are called, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPhrase:
    """One wording; the fields are those of PhraseEntry."""

    key: str
    text: str
    audiences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPoint:
    """What the curator said; the fields are those of PointEntry."""

    dimension: str
    section: str
    id: str
    title: str
    phrases: tuple[NewPhrase, ...]
    aspect: str = ""
    tags: tuple[str, ...] = ()
    reviewed: str = ""
    ask: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()


def free_key(taken: Collection[str]) -> str:
    """The first key that is not taken; empty when all are."""
    return next((key for key in KEYS if key not in taken), "")


def phrase_lines(phrase: NewPhrase, indent: int) -> list[str]:
    """A wording as an item of a mapping whose keys stand at a column, from 0."""
    space = " " * indent
    if not phrase.audiences:
        return [f"{space}{phrase.key}: {scalar(phrase.text)}"]
    return [
        f"{space}{phrase.key}:",
        f"{space}  text: {scalar(phrase.text)}",
        f"{space}  audiences: {flow(phrase.audiences)}",
    ]


def render(point: NewPoint) -> str:
    """The block to append to a file of points, ending in a line feed."""
    lines = [f"- id: {scalar(point.id)}", f"  title: {scalar(point.title)}"]
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
    return "\n".join(lines) + "\n"


def appended(old: bytes, block: str) -> bytes:
    """The file with the block at its end, in the file's own line ends; what stood there stays byte for byte."""
    newline = b"\r\n" if b"\r\n" in old else b"\n"
    gap = b"" if not old or old.endswith(b"\n") else newline
    # A blank line before the block where the file separates its entries so.
    if old.strip() and re.search(rb"\n\r?\n- ", old):
        gap += newline
    return old + gap + block.encode().replace(b"\n", newline)


def place(point: NewPoint, snippets: Path) -> tuple[Path, bytes, Sequence[Finding]]:
    """Where the point goes, the file as it would be, and the findings it would bring that are not there now.

    Nothing is written. Raises OSError when the present file cannot be read.
    """
    path = snippets / points_file(point.dimension, point.section)
    old = path.read_bytes() if path.exists() else b""
    new = appended(old, render(point))
    _, before = inspect(snippets, "library")
    _, after = inspect(snippets, "library", drafts={path: new})
    return path, new, new_findings(before, after)
