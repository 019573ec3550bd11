"""The pages written by hand: as plain text for the search, and as a site builder gets them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from phrasebank.model import SLOT, Article, Finding, NavItem
from phrasebank.reading import decoding
from phrasebank.reading.checked_file import CheckedFile

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
_MARKUP = re.compile(
    r"\{[#.:][^}]*\}|^[#>\-|\s]+|^\d+\. |[*`|]|\]\([^)]*\)|\[|^:?-{3,}.*$|<[^>]+>", re.MULTILINE
)

_NOT_PROSE = re.compile(r"(\A---\n.*?\n---\n|^```.*?^```$|`[^`\n]+`)", re.DOTALL | re.MULTILINE)
_NO_NAME = re.compile(r"[<>\n]")
"""Characters that no slot's name holds. A 【】 around a tag or a line end is no slot."""


def mark_slots(markdown: str) -> str:
    """A page in Markdown in which every slot is marked as in generated pages, except in its metadata and in code."""
    prose = _NOT_PROSE.split(markdown)
    prose[::2] = (SLOT.sub(_marked, piece) for piece in prose[::2])
    return "".join(prose)


def _marked(slot: re.Match[str]) -> str:
    if not slot[1] or _NO_NAME.search(slot[1]):
        return slot[0]
    return f'<span class="pb-slot">{slot[0]}</span>'


@lru_cache(maxsize=64)
def plain(markdown: str) -> str:
    """The words of a page in Markdown on one line, without code blocks, for which nobody searches."""
    text = _FENCE.sub("", _FRONT_MATTER.sub("", markdown))
    return re.sub(r"\s+", " ", _MARKUP.sub(" ", text)).strip()


def read(docs: Path, pages: Iterable[NavItem]) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    """The pages below a docs folder, and findings about those that are not UTF-8: people edit them with the same programs
    as the library. Raises OSError where a page is missing."""
    articles: list[Article] = []
    findings: list[Finding] = []
    for page in pages:
        path = (docs / page.path).with_suffix(".md")
        checked = CheckedFile(f"{docs.name}/{path.relative_to(docs).as_posix()}", [])
        text = decoding.decode(path.read_bytes(), checked)
        findings += checked.findings
        if text is not None:
            articles.append(Article(title=page.title, path=page.path, text=plain(text.replace("\r\n", "\n"))))
    return tuple(articles), tuple(findings)
