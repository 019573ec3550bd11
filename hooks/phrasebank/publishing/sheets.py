"""Merges the style sheets of a theme into ours, so that a page asks for one file, and drops rules that match nothing on
our pages."""

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
"""A regular expression for the beginnings of class names that no page uses: they belong to parts of the theme that are
switched off, and to Markdown extensions that our guides do not use. A test looks for them in the built pages."""

_ABSENT = re.compile(rf'\.(?:{ABSENT})|\[dir="?rtl|\[data-md-color-(?:primary|accent)="?(?!custom)')
"""Matches a selector that matches nothing on our pages: it names one of the classes above, text from right to left, or a
colour of the theme, of which we use none but `custom`."""

_PIECE = re.compile(
    r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|url\([^)"\']*\)|/\*.*?\*/|[{};]|[^{};"\'/u]+|.', re.DOTALL
)
_COMMA = re.compile(r",(?![^(]*\))")
_OPTIONAL = re.compile(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)")
"""The parts of a selector that may name an absent class although the selector matches, such as `:not(.absent)`."""

_PROPERTY = re.compile(
    r"""(?<=[{;])(--[\w-]+):(?:url\((?:"[^"]*"|'[^']*'|[^)"']*)\)|"[^"]*"|'[^']*'|[^;}"'])*(?:;|(?=\}))"""
)
"""A custom property of the theme with its value."""
_ASKED = re.compile(r"var\(\s*(--[\w-]+)")

LINK = re.compile(rf'<link rel="stylesheet" href="[^"]*?({addresses.THEMES_SHEETS.pattern})"\s*/?>\s*')
"""The link of a page to a style sheet of its theme. The first group is the sheet's path from the root of the site."""


def rules(sheet: str) -> Iterator[tuple[str, str | None]]:
    """Yield the rules of a style sheet in order, each as the text before the braces and the text in them. The latter is
    None for a statement without braces. Joined again they are the sheet without the comments between rules."""
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


def without_unused_rules(sheet: str) -> str:
    """A style sheet without the rules that match nothing on our pages."""
    return "".join(_lean(sheet))


def _lean(sheet: str) -> Iterator[str]:
    for before, inside in rules(sheet):
        if inside is None:
            yield f"{before};"
        elif before.startswith(("@media", "@supports")):
            if left := without_unused_rules(inside):
                yield f"{before}{{{left}}}"
        elif before.startswith("@") or not all(map(_ABSENT.search, _COMMA.split(_OPTIONAL.sub("", before)))):
            yield f"{before}{{{inside}}}"


@cache
def _laid(themes: tuple[bytes, ...]) -> str:
    return "".join(without_unused_rules(sheet.decode()) for sheet in themes)


def joined(themes: Iterable[bytes], own: bytes) -> bytes:
    """The style sheets of a theme and one of ours, which follows and so overrules them, as one. Custom properties that no
    rule uses are dropped; many of them are drawings. A sheet of ours that begins with those of the theme already stays as
    it is."""
    laid, ours = _laid(tuple(themes)), own.decode()
    while (left := _spared(laid, {*_ASKED.findall(laid), *_ASKED.findall(ours)})) != laid:
        laid = left
    return own if ours.startswith(f"{laid}\n") else f"{laid}\n{ours}".encode()


def _spared(sheet: str, asked: Container[str]) -> str:
    return _PROPERTY.sub(lambda property: property[0] if property[1] in asked else "", sheet)


def unlinked(page: str) -> str:
    """A page without its links to the style sheets of its theme, which are part of ours."""
    return LINK.sub("", page)
