"""Finds parts of a text that were meant as something else, such as slots in other brackets, or that were copied along
from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from phrasebank.words import characters

_ANY = re.compile(
    r"\[([^\[\]]{1,20})\]|［([^［］]{1,20})］|〔([^〔〕]{1,20})〕|\{([^{}]{1,20})\}|｛([^｛｝]{1,20})｝|〖([^〖〗]{1,20})〗"
    r"|<([^<>/]{1,20})>|＜([^＜＞]{1,20})＞|｢([^｢｣]{1,20})｣"
)
"""Texts in brackets that people type in place of 【】."""
_HAN = re.compile(f"[{characters.HAN}]")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|&(?:nbsp|lt|gt|amp|quot|#\d+);")
_GAP = re.compile(r"[_＿]{2,}|[×XＸ]{2,}|[○□]{2,}")
"""Characters that people type for a place to fill in."""
_MARKDOWN = re.compile(r"\*\*[^*]*\*\*|\*\*|`+")
_PICTURES = (
    "\U0001f000-\U0001faff\u2600-\u2604\u2607-\u260f\u2613-\u26ff\u2700-\u2775\u2794-\u27bf\u2b50-\u2b55"
)
_EMOJI = re.compile(f"[{_PICTURES}]")
_QUOTED = re.compile("“[^“”]*”|‘[^‘’]*’|「[^「」]*」")
_NUMBERED = re.compile(
    rf"(?:[①-⑳●•◆■▪◇□○]|[(（](?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[)）]|(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})(?:[.．、]|[)）]))"
    rf"\s*(?=[{characters.HAN}【“])"
)
"""The number or bullet of an item, as word processors write it."""
_COUNTED = re.compile(rf"[一二三四五六七八九十]是(?=[{characters.HAN}])")
"""The numbers by which papers count lead clauses."""
SUSPECT = re.compile(r"[【】\[［〔{｛〖<＜｢_＿×XＸ○□]")
"""The characters of which a text outside its slots must have one to hold an unbalanced slot or to be found by `slots` or
`gaps`. Most texts have none and need no closer look."""
COPIED = re.compile(rf"[<&*`\n{_PICTURES}{characters.HALF}]")
"""The characters of which a text must have one to hold several paragraphs, half-width marks or anything that `copied`
finds."""
OPENING = frozenset("“‘「①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳●•◆■▪◇□○(（0123456789一二三四五六七八九十")
"""The characters with which a text begins that is `quoted` or `numbered`."""
_UNQUOTED = ("title", "plain", "phrase", "summary", "description", "notice", "hint", "id")
"""Fields whose text is printed as it is, so that quotation marks around all of it would be printed too."""


def slots(text: str, names: Collection[str]) -> Iterator[tuple[int, str, str, bool]]:
    """Yield what was meant as a slot: the offset, the text as it is, the name, and whether a slot of that name is
    declared."""
    for match in _ANY.finditer(text):
        name = next(filter(None, match.groups())).strip()
        declared = name in names
        # 〔2025〕 is how numbers of documents are written.
        if declared or (_HAN.search(name) and not re.search(r"\d", name)):
            yield match.start(), match.group(), name, declared


def gaps(text: str) -> Iterator[tuple[int, str]]:
    """Yield gaps that were left to be filled in: the offset, and the text as it is."""
    for match in _GAP.finditer(text):
        yield match.start(), match.group()


def copied(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield marks that came along from a web page or a chat: the offset, what is wrong, and what to do."""
    for match in _TAG.finditer(text):
        yield match.start(), f"文字里有网页的标记 {match.group()}", "删去它，只留文字"
    for match in _MARKDOWN.finditer(text):
        yield match.start(), f"文字里有排版的标记 {match.group()}", "删去它，只留文字"
    for match in _EMOJI.finditer(text):
        yield match.start(), f"文字里有表情符号“{match.group()}”", "删去它，文稿里不用表情符号"


def numbered(text: str, *, lead: bool) -> str:
    """The number at the beginning of a text that was copied from a list or, with `lead`, from a paper; empty where there
    is none."""
    found = _NUMBERED.match(text) or (_COUNTED.match(text) if lead else None)
    return found.group().strip() if found else ""


def quoted(name: str, text: str) -> bool:
    """Whether the whole text of a field stands in Chinese quotation marks, which word processors make of typed ones."""
    return name in _UNQUOTED and bool(_QUOTED.fullmatch(text))
