"""Library -> what the rules of a paper go by."""

from __future__ import annotations

from phrasebank.corpus.script import script
from phrasebank.model import Asset, Library
from phrasebank.rules.papers.handed import review_words


def review(library: Library) -> Asset:
    """The script `review`: what `review_words` makes. It is asked for where a paper is checked, and nowhere else."""
    return script("review", review_words(library))
