"""The page 自查, on which a finished paper is checked. The browser does everything on it."""

from __future__ import annotations

from functools import partial

from phrasebank import addresses
from phrasebank.model import Library, Page
from phrasebank.pages.layout import render

TITLE = "自查"

REJECTIONS = "guide/rejections.html"
"""The page that readers without scripts are sent to: it says what to check by hand."""


def review(library: Library) -> Page:
    """The page with ways to bring in papers and empty places for findings. Without scripts it says where to read what to
    check."""
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
