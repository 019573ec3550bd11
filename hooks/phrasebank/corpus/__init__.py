"""Library -> data: what the browser reads, and the open data for everyone else.

The map of the wing::

    script      a value as a script that hands it to the browser, under a content-hashed name
    site_script  the words every page needs: who the site is, its slots, the campaigns' headings
    search      what the browser searches, in parts;  columns: points as these hold them;  other_pages: what is found besides
    by_need     the same of a large library, cut so that a query asks for what it needs
    normal      what makes no difference to a text;  claims: what makes none to a claim
    composer    what the composer needs beyond what is searched;  paper_words: by what words a paper is read
    meeting     how a meeting's papers are made of its facts
    review      what the rules of a paper go by
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
