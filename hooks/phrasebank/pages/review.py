"""The page on which a finished paper is read back and looked at, wholly in the browser."""

from __future__ import annotations

from functools import partial

from phrasebank import addresses
from phrasebank.model import Library, Page
from phrasebank.pages.layout import render

TITLE = "自查"

REJECTIONS = "guide/rejections.html"
"""What to look through by hand where scripts are off."""


def review(library: Library) -> Page:
    """How papers come in, and the places for what is found in them, empty; without scripts, where to read what to look for."""
    return Page(
        path=addresses.REVIEW,
        title=TITLE,
        description="把写好的材料读进来，看缺什么、哪里措辞不准、和别的材料像不像，全在这台电脑的浏览器里",
        wide=True,
        bundle="review",
        body=partial(
            render,
            "review",
            addresses.REVIEW,
            audiences=library.vocabulary.audiences,
            rejections=REJECTIONS,
        ),
    )
