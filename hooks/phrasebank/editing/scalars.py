"""Writes a text as YAML in the style of the one that it replaces: with the same quotes or block mark, and with broken
lines if it had some."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

from phrasebank.model import SLOT
from phrasebank.reading import yaml_values
from phrasebank.reading.notation import scalar
from phrasebank.words.characters import CJK

WIDTH = 120
"""The column at which lines are broken, a Chinese character counting two, as in the library's own files."""

_NEAR = 30
"""How many columns earlier a line may end in order to end with a punctuation mark."""

_BREAK = re.compile(
    # Between two Chinese characters, where the reader puts no space, but not before closing or after opening marks;
    # or at a space that the reader keeps.
    rf"(?<=[{CJK}])(?<![（【“‘《])(?=[{CJK}])(?![，。；：、！？）】”’》…])"
    rf"|(?<=[^\s{CJK}]) (?=\S)|(?<=\S) (?=[^\s{CJK}])"
)


def width(text: str) -> int:
    """How many columns a text takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _lines(text: str, first: int, rest: int) -> list[str]:
    """Break a text into lines that end before WIDTH where they can, after a punctuation mark if one is near, and never
    inside a slot. The first line begins at column `first`, the others at `rest`."""
    slots = [match.span() for match in SLOT.finditer(text)]
    breaks = [
        match.span()
        for match in _BREAK.finditer(text)
        if not any(start < match.start() < end for start, end in slots)
    ]
    columns = [0, *accumulate(width(character) for character in text)]
    lines, begin, room = [], 0, WIDTH - first
    while columns[-1] - columns[begin] > room:
        ahead = [span for span in breaks if span[0] > begin]
        fit = [span for span in ahead if columns[span[0]] - columns[begin] <= room] or ahead[:1]
        if not fit:
            break
        near = columns[begin] + room - _NEAR
        good = [span for span in fit if text[span[0] - 1] in "，。；：！？" and columns[span[0]] >= near]
        end, after = (good or fit)[-1]
        lines.append(text[begin:end])
        begin, room = after, WIDTH - rest
    return [*lines, text[begin:]]


def styled(text: str, old: str, style: str | None, column: int, indent: int, *, flow: bool) -> str:
    """A scalar that reads as `text`, in the style of `old`, the source of the scalar that it replaces.

    `style` is the old scalar's style as YAML events name it. `column` is where the scalar begins, and `indent` where its
    other lines begin, both from 0. `flow` says whether it stands inside [ ] or { }. Lines end in LF."""
    if style in ("|", ">"):
        header = old.split("\n")[0].rstrip()
        joined = ("\n" + " " * indent).join(_lines(text, indent, indent))
        candidate = f"{header}\n{' ' * indent}{joined}"
        return candidate if _reads(candidate, text, flow=flow) else json.dumps(text, ensure_ascii=False)
    for whole in _wholes(text, style):
        broken = ("\n" + " " * indent).join(_lines(whole, column, indent))
        # A text that stood on one long line stays on one.
        single = "\n" not in old and column + width(old) > WIDTH
        for candidate in (whole, broken) if single else (broken, whole):
            if _reads(candidate, text, flow=flow):
                return candidate
    return json.dumps(text, ensure_ascii=False)


def _wholes(text: str, style: str | None) -> Iterator[str]:
    if style == "'":
        yield "'" + text.replace("'", "''") + "'"
    elif style == '"':
        yield json.dumps(text, ensure_ascii=False)
    else:
        yield scalar(text)


def _reads(candidate: str, text: str, *, flow: bool) -> bool:
    """Whether our reader reads a scalar as this text."""
    around = f"{{k: {candidate}, z: z}}\n" if flow else f"k: {candidate}\nz: z\n"
    source = yaml_values.read(around.encode(), "")
    return source.readable and not source.findings and dict(source.value) == {"k": text, "z": "z"}
