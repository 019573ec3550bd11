"""What is on the pages of a PDF: words with their boxes, and ink."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

MILLIMETRE = 72 / 25.4
"""Points."""


@dataclass(frozen=True)
class Word:
    """A run of characters without a space; lengths are millimetres from the top left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Page:
    """A page and its words."""

    width: float
    height: float
    words: tuple[Word, ...]


def pages(pdf: Path) -> list[Page]:
    """The pages of a PDF, as pdftotext sees them."""
    html = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True).stdout
    html = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", html)
    tree = etree.fromstring(html, etree.XMLParser(recover=True, resolve_entities=False))

    def length(node: etree._Element, name: str) -> float:
        return float(node.get(name, "")) / MILLIMETRE

    return [
        Page(
            length(page, "width"),
            length(page, "height"),
            tuple(
                Word(
                    node.text or "",
                    *(length(node, name) for name in ("xMin", "yMin", "xMax", "yMax")),
                )
                for node in page.iter("{*}word")
            ),
        )
        for page in tree.iter("{*}page")
    ]


def lines_of_ink(pdf: Path, page: int, dots: int = 200) -> list[tuple[float, float]]:
    """Top and bottom of every line on a page, in millimetres, as a scanner would find them."""
    image = subprocess.run(
        ["pdftoppm", "-gray", "-r", str(dots), "-f", str(page), "-l", str(page), str(pdf)],
        capture_output=True,
        check=True,
    ).stdout
    match = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", image)
    assert match, image[:20]
    width, height = int(match[1]), int(match[2])
    pixels = image[match.end() :]
    inked = [min(pixels[row * width : (row + 1) * width]) < 128 for row in range(height)] + [False]
    found: list[tuple[float, float]] = []
    start = 0
    for row, ink in enumerate(inked):
        if ink and (row == 0 or not inked[row - 1]):
            start = row
        if not ink and row and inked[row - 1]:
            found.append((start / dots * 25.4, row / dots * 25.4))
    return found
