"""Golden Documents: one JSON file a case, with what each export makes of it beside it.

`UPDATE_GOLDENS=1` rewrites what lies beside; read the diff. Lone surrogates stand in the JSON as escapes, so it is
read by `json`, which takes them, and then validated.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cases
from phrasebank.documents.model import (
    DOCUMENT,
    Document,
    ListBlock,
    PointBlock,
    TableBlock,
)
from phrasebank.documents.numbers import count
from phrasebank.documents.plain import final_stop, plain

FOLDER = cases.GOLDEN / "documents"
GOLDENS = sorted(FOLDER.glob("*.json"))

every_golden = pytest.mark.parametrize("path", GOLDENS, ids=lambda path: path.stem)


def read(path: Path) -> Document:
    """The Document of a case."""
    return DOCUMENT.validate_python(json.loads(path.read_text(encoding="utf-8")))


def expect(path: Path, suffix: str, got: bytes) -> None:
    """Hold bytes against the file beside a case, or write that file."""
    beside = path.with_suffix(suffix)
    if cases.UPDATE:
        beside.write_bytes(got)
        return
    assert got == beside.read_bytes()


def outline(document: Document) -> list[str]:
    """One line a block: its number and words; points by the phrase they were copied from, if any."""
    lines = []
    for counted in count(document.blocks):
        block = counted.block
        if isinstance(block, PointBlock):
            words = block.source.phrase if block.source else plain(block.lead) + plain(block.body)
            lines.append(f"{counted.label} {words}")
        elif isinstance(block, ListBlock):
            lines += [f"{number}. {plain(row)}" for number, row in enumerate(block.rows, start=1)]
        elif isinstance(block, TableBlock):
            lines += [" | ".join(plain(cell) for cell in row) for row in block.rows]
        else:
            text = plain(block.runs)
            lines.append(
                f"{counted.label}{text}"
                if block.kind in ("heading", "paragraph")
                else f"{block.kind}: {text}"
            )
    return lines


def texts(document: Document) -> list[str]:
    """What every paragraph of a paper says, blank lines left out, numbers left to Word."""
    said: list[str] = []
    for block in document.blocks:
        if isinstance(block, PointBlock):
            said.append(plain(block.lead) + final_stop(block.lead) + plain(block.body))
        elif isinstance(block, ListBlock):
            said += map(plain, block.rows)
        elif isinstance(block, TableBlock):
            said += (plain(cell) for row in block.rows for cell in row)
        else:
            said.append(plain(block.runs))
    return [text for text in said if text]
