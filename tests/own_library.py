"""The library in `snippets/`, read once a process. Nobody may change that folder while tests run."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from phrasebank.making import site
from phrasebank.model import Finding, Library
from phrasebank.reading import library as loader

SNIPPETS = Path(__file__).parents[1] / "snippets"


@cache
def library() -> Library:
    """What stands in it. Whether all is well with it is asked of `inspected`."""
    made, findings = loader.load(SNIPPETS)
    assert made is not None, findings
    return made


@cache
def inspected() -> tuple[Library, tuple[Finding, ...]]:
    """The same, and everything that a check finds in it, which takes three times as long."""
    made, findings = site.inspect(SNIPPETS, "library")
    assert made is not None, findings
    return made, findings
