"""How many pages the browser says a paper takes, against what LibreOffice prints."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from playwright.sync_api import Page

from office.conftest import SNIPPETS
from office.paper import pages
from phrasebank import documents as papers
from phrasebank.documents.model import DOCUMENT
from phrasebank.making import site


def test_estimated_pages_of_the_gallery(printed: Path, desk: Page) -> None:
    """Never more than one page beside the truth, and nine papers in ten are right: a line more or less decides at the
    end of a page."""
    library, findings = site.inspect(SNIPPETS, "entry")
    assert library is not None, findings
    documents = {
        Path(file.asset.path).stem: DOCUMENT.dump_python(paper.documents[file.variant.id], mode="json")
        for paper in papers.papers(library)
        for file in paper.files
        if file.export.name == "docx"
    }
    job = json.dumps(list(documents.values()))
    guessed = desk.evaluate("(job) => JSON.parse(job).map((paper) => Phrasebank.pages(paper))", job)
    errors = {
        name: guess - len(pages(printed / f"{name}.pdf"))
        for name, guess in zip(documents, guessed, strict=True)
    }
    assert set(errors.values()) <= {-1, 0, 1}, errors
    assert Counter(errors.values())[0] >= 0.9 * len(errors), errors
