"""The style sheets of a theme and ours as one: a page asks for one file, without the rules for what no page of ours has. What its
header needs of it stands in the page, so that a browser draws that before the file is there."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache

from phrasebank import addresses

ABSENT = (
    "md-annotation|md-author|md-banner--|md-banner__button|md-blog|md-button|md-clipboard|md-code|md-consent|md-content--post"
    "|md-content__button|md-copyright|md-draft|md-feedback|md-footer__|md-header--|md-input|md-meta|md-nav--integrated"
    "|md-nav__source|md-pagination|md-path|md-pin|md-post|md-profile|md-progress|md-search|md-select|md-sidebar--post|md-social"
    "|md-source|md-status|md-tag|md-toggle--|md-tooltip|md-version|admonition|arithmatex|critic|emojione|footnote|gemoji|headerlink"
    "|highlighttable|key-|mermaid|tabbed-|task-list|twemoji"
)
"""How classes begin that stand on no page, as a regular expression: parts of the theme that are off, and notations which our
guides do not use. A test holds that none of them is there."""

_ABSENT = re.compile(rf'\.(?:{ABSENT})|\[dir="?rtl|\[data-md-color-(?:primary|accent)="?(?!custom)')
"""What a selector names that matches nothing: these, text from right to left, and colours other than our own."""

HEADER = (
    "(?:no-)?js|md-(?:banner|ellipsis|grid|header|icon|logo|option|overlay|skip|toggle|typeset|visually-hidden)"
    "|pb-(?:compose|find|old-browser|secrecy)"
)
"""How classes begin that stand on a page down to the end of its header, with MkDocs or Zensical, as a regular expression."""
HEADER_TAGS = "a|aside|body|div|form|header|html|input|label|nav|p|path|phrase-search|span|svg"
"""The elements that may stand there. A test holds that there is nothing else."""

_ELSEWHERE = re.compile(
    rf"\.(?!(?:{HEADER})(?![a-z0-9]))|#|(?:^|(?<=[\s>+~]))(?!(?:{HEADER_TAGS})(?![\w-]))[a-z]"
)
"""What a selector names that is no class and no element of a header."""
_NO_LOOK = re.compile(r"\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?")
"""Parts of a selector that ask for neither."""

_PIECE = re.compile(
    r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|url\([^)"\']*\)|/\*.*?\*/|[{};]|[^{};"\'/u]+|.', re.DOTALL
)
_COMMA = re.compile(r",(?![^(]*\))")
_OPTIONAL = re.compile(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)")
"""Parts of a selector that may name what is not there, and match all the same."""

_PROPERTY = re.compile(
    r"""(?<=[{;])(--[\w-]+):(?:url\((?:"[^"]*"|'[^']*'|[^)"']*)\)|"[^"]*"|'[^']*'|[^;}"'])*(?:;|(?=\}))"""
)
"""A custom property of the theme's, with its value."""
_ASKED = re.compile(r"var\(\s*(--[\w-]+)")

_END = "</header>"
_OWN_LINK = re.compile(rf'<link rel="stylesheet" href="[^"]*?({addresses.SHEETS}/[a-z]+\.css)"\s*/?>')
"""The link of a page to a sheet of ours, whose path from the site's root is the first group."""

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
    """The sheets of a theme and one of ours, which overrules them, as one. Properties that no rule asks for go: many are drawings."""
    laid, ours = _laid(tuple(themes)), own.decode()
    while (left := _spared(laid, {*_ASKED.findall(laid), *_ASKED.findall(ours)})) != laid:
        laid = left
    return f"{laid}\n{ours}".encode()


def _spared(sheet: str, asked: Container[str]) -> str:
    return _PROPERTY.sub(lambda property: property[0] if property[1] in asked else "", sheet)


@cache
def of_header(sheet: str) -> str:
    """The rules of a sheet that the header of a page needs to look as it does with all of them, in their order."""
    left = "".join(_of_header(sheet))
    return _spared(left, set(_ASKED.findall(left)))


def _of_header(sheet: str) -> Iterator[str]:
    for before, inside in rules(sheet):
        if inside is None or before.startswith("@media print"):
            continue
        if before.startswith(("@media", "@supports")):
            if left := "".join(_of_header(inside)):
                yield f"{before}{{{left}}}"
        elif not before.startswith("@") and any(map(_in_header, _COMMA.split(_OPTIONAL.sub("", before)))):
            yield f"{before}{{{inside}}}"


def _in_header(selector: str) -> bool:
    return not _ELSEWHERE.search(_NO_LOOK.sub("", selector).strip())


def arranged(page: str, needed: Mapping[str, str]) -> str:
    """A page that asks for no sheet of its theme, since they stand in ours, and for ours after its header, of which it has in its
    head what the header needs: a browser draws that without waiting for a file, and waits before it lays out the rest. `needed`
    is what `of_header` gives, by the path of the sheet. A page that is so already stays as it is."""
    page = LINK.sub("", page)
    link = _OWN_LINK.search(page, 0, max(0, page.find("<body")))
    end = page.find(_END)
    if link is None or end < 0 or link[1] not in needed:
        return page
    end += len(_END)
    style = f"<style>{needed[link[1]]}</style>"
    return f"{page[: link.start()]}{style}{page[link.end() : end]}\n{link[0]}{page[end:]}"
