"""The page on which a paper is written. The browser does everything on it."""

from __future__ import annotations

from functools import partial

from phrasebank import addresses
from phrasebank.model import Download, Library, Page
from phrasebank.pages.layout import render

TITLE = "拟稿"


def compose(library: Library, downloads: tuple[Download, ...]) -> Page:
    """The page with an empty start screen and three empty regions. Without scripts it says where the blank papers are."""
    return Page(
        path=addresses.COMPOSE,
        title=TITLE,
        description="挑模板、填内容、拿走 Word，全在这台电脑的浏览器里",
        wide=True,
        bundle="composer",
        body=partial(
            render,
            "compose",
            addresses.COMPOSE,
            audiences=library.vocabulary.audiences,
            downloads=[download for download in downloads if download.template.kind == "prose"],
        ),
    )
