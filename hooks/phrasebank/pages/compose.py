"""The page on which a paper is written, wholly in the browser, and the scripts that no other page needs."""

from __future__ import annotations

from functools import partial

from phrasebank import addresses
from phrasebank.model import Download, Library, Page
from phrasebank.pages.layout import render

TITLE = "拟稿"

STYLES = ("assets/stylesheets/composer.css", "assets/stylesheets/paper-print.css")
"""Style sheets after those of every page; paths from the site's root."""

SCRIPTS = tuple(
    f"assets/javascripts/{name}.js"
    for name in (
        "document/sheet",
        "document/draw-sheet",
        "document/pages",
        "document/txt",
        "document/md",
        "document/table",
        "document/copyable",
        "document/file-name",
        "draft/text",
        "draft/regions",
        "draft/blocks",
        "draft/headings",
        "draft/create",
        "draft/edges",
        "draft/retarget",
        "draft/place",
        "draft/pairs",
        "draft/kept",
        "draft/tally",
        "draft/paper",
        "draft/suggested",
        "draft/shelf",
        "draft/history",
        "draft/counted",
        "draft/notice",
        "draft/notice-campaign",
        "draft/last-year",
        "draft/salvage",
        "draft/draft-file",
        "draft/ledger",
        "draft/database",
        "draft/draft-store",
        "draft/recovery",
        "draft/steps",
        "draft/session",
        "composer/slot-spans",
        "composer/dialog",
        "composer/field",
        "composer/hint",
        "composer/editor",
        "composer/cells",
        "composer/drag",
        "composer/shelf-list",
        "composer/answers",
        "composer/desk",
        "composer/outline",
        "composer/fields",
        "composer/status",
        "composer/paper-pane",
        "composer/notice-dialog",
        "composer/retarget-dialog",
        "composer/last-year",
        "composer/export",
        "composer/versions",
        "composer/draft-list",
        "composer/elsewhere",
        "composer/start",
        "composer/keys",
        "composer/actions",
        "composer/host",
        "composer/work",
        "composer/app",
    )
)
"""Classic scripts in the order in which they need each other: papers, drafts, elements. Paths from the site's root."""


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
