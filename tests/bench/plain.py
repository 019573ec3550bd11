"""A built page of ours as Material would make it: its words as Markdown."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_MARKS = {
    "h1": "# ",
    "h2": "## ",
    "h3": "### ",
    "h4": "#### ",
    "li": "- ",
    "p": "",
    "label": "",
    "summary": "",
}
_SILENT = ("script", "style", "template", "noscript", "svg", "datalist")


class _Words(HTMLParser):
    """The headings, items and paragraphs of an article, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.open.append(tag)
        if tag in _MARKS:
            self.lines.append(_MARKS[tag])

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        if tag in _MARKS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if not self.open and self.lines:
            self.lines[-1] += " ".join(data.split())


def markdown(page: str) -> str:
    """What a reader reads in the article of a built page, a heading, an item or a paragraph a line."""
    article = re.search(r"<article.*?</article>", page, re.S)
    assert article
    words = _Words()
    words.feed(article.group())
    marks = {mark.strip() for mark in _MARKS.values()}
    return "\n\n".join(line for line in words.lines if line.strip() not in marks) + "\n"
