"""The page 支部工作台, on which the papers of a meeting are made. The browser does everything on it."""

from __future__ import annotations

from functools import partial

from phrasebank import addresses
from phrasebank.model import Download, Page
from phrasebank.pages.layout import render

TITLE = "支部工作台"


def meeting(downloads: tuple[Download, ...]) -> Page:
    """The page with an empty start screen and an empty desk. Without scripts it says where the blank papers are."""
    return Page(
        path=addresses.MEETING,
        title=TITLE,
        description="一次会的事实只填一遍，这次会的各份材料都由它生成，全在这台电脑的浏览器里",
        wide=True,
        bundle="meeting",
        body=partial(
            render,
            "meeting",
            addresses.MEETING,
            downloads=[download for download in downloads if download.template.meeting],
        ),
    )
