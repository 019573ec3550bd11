"""A new point as YAML: rendered, checked with the whole library in memory, and only then put into its file."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from phrasebank.model import Finding
from phrasebank.notation import flow, scalar
from phrasebank.rules import inspect


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPoint:
    """What the curator said; the fields are those of PointEntry."""

    dimension: str
    section: str
    id: str
    title: str
    texts: tuple[str, ...]
    aspect: str = ""
    tags: tuple[str, ...] = ()
    reviewed: str = ""
    ask: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()


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
    for number, text in enumerate(point.texts):
        key = "abcdefghijklmnopqrstuvwxyz"[number]
        if point.audiences:
            lines += [
                f"    {key}:",
                f"      text: {scalar(text)}",
                f"      audiences: {flow(point.audiences)}",
            ]
        else:
            lines.append(f"    {key}: {scalar(text)}")
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
    path = snippets / "points" / point.dimension / f"{point.section}.yml"
    old = path.read_bytes() if path.exists() else b""
    new = appended(old, render(point))
    _, before = inspect(snippets, "library")
    _, after = inspect(snippets, "library", drafts={path: new})
    known = {(f.place, f.rule, f.message) for f in before}
    return path, new, [f for f in after if (f.place, f.rule, f.message) not in known]


def replace(path: Path, content: bytes) -> None:
    """Put new content into a file in one step: a reader sees the old file or the new one, never half of it.

    Raises OSError, and then the old file is untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, name)
        else:
            Path(name).chmod(0o644)  # what mkstemp makes is the owner's alone
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
