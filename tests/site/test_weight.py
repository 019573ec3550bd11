"""How heavy the pages of points are: a phrase costs few elements, as an old office machine has to lay out every one of them."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

MOST = 15
"""Elements for a phrase, with its share of what stands around it."""
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}


class Counter(HTMLParser):
    """Counts the elements of the points of a page, and the phrases in them: its own, and those that unfold."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = self.elements = self.phrases = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self.depth:
            self.elements += 1
            self.phrases += bool(given.get("data-phrase"))
        if tag not in VOID and (self.depth or given.get("class") == "pb-points"):
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        self.depth -= bool(self.depth)


def weighed(page: Path) -> Counter:
    """What a page holds."""
    counter = Counter()
    counter.feed(page.read_text("utf-8"))
    return counter


def test_a_phrase_costs_few_elements(built_site: Path) -> None:
    pages = [page for folder in ("dimensions", "common") for page in (built_site / folder).rglob("*.html")]
    weights = {page: weighed(page) for page in pages}
    holding = {page: counter for page, counter in weights.items() if counter.phrases}
    assert len(holding) > 20
    heavy = {
        page.relative_to(built_site).as_posix(): counter.elements / counter.phrases
        for page, counter in holding.items()
        if counter.elements > MOST * counter.phrases
    }
    assert heavy == {}
