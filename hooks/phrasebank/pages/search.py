"""The search page. The browser finds the results; without scripts the page says where else to look."""

from __future__ import annotations

from functools import partial

from phrasebank import addresses
from phrasebank.model import Page
from phrasebank.pages.layout import render


def search() -> Page:
    """The page with the search box, the facets and an empty place for results."""
    return Page(
        path=addresses.SEARCH,
        title="查找",
        description="按任何几个字、拼音或首字母查找表述",
        wide=True,
        body=partial(render, "search", addresses.SEARCH),
    )
