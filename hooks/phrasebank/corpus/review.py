"""Library -> the data for the rules that check a whole paper."""

from __future__ import annotations

from phrasebank.corpus.script import script
from phrasebank.model import Asset, Library
from phrasebank.rules.papers.handed import review_words


def review(library: Library) -> Asset:
    """The script `review`, which holds what `review_words` gives. Only pages on which a paper is checked ask for it."""
    return script("review", review_words(library))
