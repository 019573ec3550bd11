"""The page on which a writer suggests a point."""

from __future__ import annotations

from functools import partial

from phrasebank import addresses
from phrasebank.model import COMMON, Library, Page
from phrasebank.pages.layout import render


def suggest(library: Library) -> Page:
    """The page with the form for a suggestion, whose choices are words of the vocabulary."""
    return Page(
        path=addresses.SUGGEST,
        title="荐稿",
        description="写一个要点，复制成维护人可以直接用的 YAML",
        body=partial(
            render,
            "suggest",
            addresses.SUGGEST,
            library=library,
            site=library.vocabulary.site,
            common=COMMON,
        ),
    )
