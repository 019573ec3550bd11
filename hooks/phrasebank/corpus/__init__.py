"""Library -> data: what the browser reads, and the open data for everyone else.

The map of the wing::

    script      a value as a script that hands it to the browser, under a content-hashed name
    site_script  the words every page needs: who the site is, its slots, the campaigns' headings
    search      what the browser searches, in parts;  columns: points in the shape of these;  other_pages: results
                that are not phrases
    by_need     the same for a large library, of which a query fetches only what it needs
    normal      texts without the differences that do not matter to a search;  claims: the core of a claim
    composer    what the composer needs besides that;  paper_words: the words by which parts of a paper are recognised
    meeting     how a meeting's papers are made of its facts
    review      the data for the rules of a paper
    open_data   library.json
"""

from __future__ import annotations

from phrasebank.corpus.composer import composer
from phrasebank.corpus.meeting import meeting
from phrasebank.corpus.open_data import open_data
from phrasebank.corpus.review import review
from phrasebank.corpus.script import joined, script
from phrasebank.corpus.search import search, searched_by_need
from phrasebank.corpus.site_script import site_script

__all__ = [
    "composer",
    "joined",
    "meeting",
    "open_data",
    "review",
    "script",
    "search",
    "searched_by_need",
    "site_script",
]
