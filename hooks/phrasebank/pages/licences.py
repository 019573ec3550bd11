"""The page about the work of others: the packages that a site and a kit contain, and their licences in full."""

from __future__ import annotations

from functools import partial

from phrasebank import addresses
from phrasebank.model import Library, Page, TocEntry
from phrasebank.pages.layout import render
from phrasebank.parts.listed import PARTS, shown

TITLE = "许可和组成"

_HEADINGS = (
    ("own", "本站自己的"),
    ("site", "网站里用到的"),
    ("kit", "离线包里另有的"),
    ("bill", "物料清单"),
    ("texts", "许可原文"),
)


def page(library: Library) -> Page:
    """The page with every package, its version and licence, and for those in the site the text of the licence."""
    return Page(
        path=addresses.LICENCES,
        title=TITLE,
        description="网站和离线包里用了哪些别人的作品，各是什么许可",
        toc=tuple(TocEntry(title=title, id=f"__{id}") for id, title in _HEADINGS),
        body=partial(
            render,
            "licences",
            addresses.LICENCES,
            title=TITLE,
            headings=dict(_HEADINGS),
            site=library.vocabulary.site,
            shown=shown(),
            brought=[part for part in PARTS if not part.gives],
        ),
    )
