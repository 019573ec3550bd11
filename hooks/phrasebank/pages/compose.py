"""The page on which a paper is written, wholly in the browser, and the scripts that no other page needs."""

from __future__ import annotations

from functools import partial

from phrasebank import addresses
from phrasebank.model import Download, Library, Page
from phrasebank.pages.layout import render

TITLE = "拟稿"

STYLES = ("assets/stylesheets/composer.css",)
"""The style sheet after that of every page; paths from the site's root."""

SCRIPTS = ("assets/javascripts/composer.js",)
"""The bundle that no other page needs; paths from the site's root."""


def compose(library: Library, downloads: tuple[Download, ...]) -> Page:
    """The start screen and the three regions, empty; without scripts, where the blank papers are."""
    return Page(
        path=addresses.COMPOSE,
        title=TITLE,
        description="挑模板、填内容、拿走 Word，全在这台电脑的浏览器里",
        wide=True,
        styles=STYLES,
        scripts=SCRIPTS,
        body=partial(
            render,
            "compose",
            addresses.COMPOSE,
            audiences=library.vocabulary.audiences,
            downloads=[download for download in downloads if download.template.kind == "prose"],
        ),
    )
