"""The style sheets of a theme and ours as one: a page asks for one file, without the rules for what no page of ours has."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache

from phrasebank import addresses

ABSENT = (
    "md-annotation|md-author|md-banner--|md-banner__button|md-blog|md-button|md-clipboard|md-code|md-consent|md-content--post"
    "|md-content__button|md-copyright|md-draft|md-feedback|md-footer__|md-header--|md-input|md-meta|md-nav--integrated"
    "|md-nav__source|md-pagination|md-path|md-pin|md-post|md-profile|md-progress|md-search|md-select|md-sidebar--post|md-social"
    "|md-source|md-status|md-tag|md-toggle--|md-tooltip|md-version|admonition|arithmatex|critic|emojione|footnote|gemoji|headerlink"
    "|highlighttable|key-|mermaid|tabbed-|task-list|twemoji"
)
"""The beginnings of class names that no page uses, as a regular expression: they belong to parts of the theme that are off, and
to Markdown extensions that our guides do not use. A test looks through the built pages for them."""

_ABSENT = re.compile(rf'\.(?:{ABSENT})|\[dir="?rtl|\[data-md-color-(?:primary|accent)="?(?!custom)')
"""A selector with this in it matches nothing on our pages: one of the classes above, text from right to left, or one of the
theme's colours, of which we use none but `custom`."""

_PIECE = re.compile(
    r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|url\([^)"\']*\)|/\*.*?\*/|[{};]|[^{};"\'/u]+|.', re.DOTALL
)
_COMMA = re.compile(r",(?![^(]*\))")
_OPTIONAL = re.compile(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)")
"""Parts of a selector that may name an absent class while the selector still matches, as `:not(.absent)` does."""

_PROPERTY = re.compile(
    r"""(?<=[{;])(--[\w-]+):(?:url\((?:"[^"]*"|'[^']*'|[^)"']*)\)|"[^"]*"|'[^']*'|[^;}"'])*(?:;|(?=\}))"""
)
"""A custom property of the theme's, with its value."""
_ASKED = re.compile(r"var\(\s*(--[\w-]+)")

LINK = re.compile(rf'<link rel="stylesheet" href="[^"]*?({addresses.THEMES_SHEETS.pattern})"\s*/?>\s*')
"""The link of a page to a sheet of its theme, whose path from the site's root is the first group."""


def rules(sheet: str) -> Iterator[tuple[str, str | None]]:
    """The rules of a style sheet in order: what stands before the braces and what stands in them, which is None for a statement
    without any. Pieced together they are the sheet, but for comments between them."""
    depth, before, gathered = 0, "", ""
    for match in _PIECE.finditer(sheet):
        piece = match[0]
        if piece.startswith("/*"):
            continue
        if piece == "}":
            depth -= 1
            if depth == 0:
                yield before, gathered
                gathered = ""
                continue
        elif piece == "{":
            depth += 1
            if depth == 1:
                before, gathered = gathered, ""
                continue
        elif piece == ";" and depth == 0:
            yield gathered, None
            gathered = ""
            continue
        gathered += piece


def lean(sheet: str) -> str:
    """A sheet without the rules each of whose selectors names something that no page has."""
    return "".join(_lean(sheet))


def _lean(sheet: str) -> Iterator[str]:
    for before, inside in rules(sheet):
        if inside is None:
            yield f"{before};"
        elif before.startswith(("@media", "@supports")):
            if left := lean(inside):
                yield f"{before}{{{left}}}"
        elif before.startswith("@") or not all(map(_ABSENT.search, _COMMA.split(_OPTIONAL.sub("", before)))):
            yield f"{before}{{{inside}}}"


@cache
def _laid(themes: tuple[bytes, ...]) -> str:
    return "".join(lean(sheet.decode()) for sheet in themes)


def joined(themes: Iterable[bytes], own: bytes) -> bytes:
    """The sheets of a theme and one of ours, which overrules them, as one. Properties that no rule asks for go: many are drawings.
    One of ours that begins with them stays as it is."""
    laid, ours = _laid(tuple(themes)), own.decode()
    while (left := _spared(laid, {*_ASKED.findall(laid), *_ASKED.findall(ours)})) != laid:
        laid = left
    return own if ours.startswith(f"{laid}\n") else f"{laid}\n{ours}".encode()


def _spared(sheet: str, asked: Container[str]) -> str:
    return _PROPERTY.sub(lambda property: property[0] if property[1] in asked else "", sheet)


def unlinked(page: str) -> str:
    """A page that asks for the sheets of its theme no more, since they stand in ours."""
    return LINK.sub("", page)
