"""What the rules of a whole paper cost, over its length."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.bounds import Bound
from bench.measure import ROOT
from phrasebank.documents import compose
from phrasebank.documents.model import DOCUMENT
from phrasebank.model import Library
from phrasebank.reading import library as loader
from phrasebank.rules.papers import review_of
from phrasebank.rules.papers.handed import review_words
from phrasebank.rules.papers.view import block_text
from phrasebank.rules.papers.words import Words

LONG = 5_000
"""Characters of the paper that the bound is for."""

RUNS = 20


def _paper(library: Library) -> dict[str, Any]:
    """The library's own papers, one behind the other, until they are long enough."""
    blocks: list[dict[str, Any]] = []
    characters = 0
    for template in library.templates:
        made = DOCUMENT.dump_python(compose(template, library, phrases=True), mode="json")
        blocks += [{**block, "key": f"{template.id}.{block['key']}"} for block in made["blocks"]]
        characters = sum(len(block_text(block)) for block in blocks)
        if characters >= LONG:
            break
    return {"title": "", "blocks": blocks}


def bench(_: Path, __: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print milliseconds, and yield the bound on the slowest but one of twenty runs."""
    library, _findings = loader.load(ROOT / "snippets")
    if library is None:
        raise RuntimeError("the project's own snippets cannot be read")
    paper, words = _paper(library), Words(review_words(library))
    seconds = []
    for _run in range(RUNS * repeat):
        began = time.process_time()
        review_of(paper, {"words": words})
        seconds.append(time.process_time() - began)
    slow = sorted(seconds)[-1 - len(seconds) // RUNS] * 1000
    print(f"{sum(len(block_text(block)) for block in paper['blocks'])} characters, p95 {slow:.1f} ms")
    yield Bound(f"ms to check a paper of {LONG} characters in Python, p95", slow, 100)
