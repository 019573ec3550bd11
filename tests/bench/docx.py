"""A Word file made in a real Chromium: the papers of the real snippets with every field filled in."""

from __future__ import annotations

import dataclasses
import json
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from bench.bounds import Bound
from bench.measure import ROOT, mkdocs
from bench.papers import own
from bench.queries import percentile
from browser import desks
from browser.conftest import launch, serve
from phrasebank import documents

VALUE = "某某单位第一党支部"
WRITE = """
async (paper) => {
  const skeleton = await Phrasebank.load("skeleton");
  const document = JSON.parse(paper);
  const started = performance.now();
  const file = Phrasebank.docx(document, skeleton);
  return [performance.now() - started, file.length];
}
"""


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Write every paper as the first thing on a fresh page, as a writer does, and once more when the code is warm;
    yield the bounds: 50 ms for the first."""
    papers = [
        json.dumps(_filled(dataclasses.asdict(document)))
        for paper in documents.papers(own())
        for document in paper.documents.values()
    ]
    target = work / "site-docx"
    mkdocs(ROOT / "mkdocs.yml", target, {})
    for browser in launch():
        for address in serve(target):
            runs = [_first_and_second(browser, address, paper) for _ in range(repeat) for paper in papers]
    first, second, bytes_ = zip(*runs, strict=True)
    print(
        f"{len(papers)} papers, up to {max(bytes_) / 1000:.0f} KB: first on its page median {statistics.median(first):.1f} ms, "
        f"p95 {percentile(first, 0.95):.1f}, slowest {max(first):.1f}; "
        f"once more {statistics.median(second):.1f}, p95 {percentile(second, 0.95):.1f}"
    )
    yield Bound("milliseconds for a field-filled docx in the browser, median", statistics.median(first), 50)
    yield Bound("milliseconds for a field-filled docx in the browser, p95", percentile(first, 0.95), 50)


def _first_and_second(browser: Browser, address: str, paper: str) -> tuple[float, float, int]:
    """Milliseconds of both, and the file's bytes."""
    page = browser.new_context().new_page()
    page.goto(f"{address}index.html")
    desks.look_inside(page)
    first, size = page.evaluate(WRITE, paper)
    second, _ = page.evaluate(WRITE, paper)
    page.context.close()
    return first, second, size


def _filled(value: Any) -> Any:
    """A Document's JSON with a value in every slot."""
    if isinstance(value, dict):
        if "blank" in value:
            return {**value, "value": VALUE}
        return {key: _filled(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_filled(inner) for inner in value]
    return value
