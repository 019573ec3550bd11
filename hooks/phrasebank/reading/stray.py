"""What stands in a text and was meant as something else, or came along when it was copied."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from phrasebank.words import characters

_ANY = re.compile(
    r"\[([^\[\]]{1,20})\]|［([^［］]{1,20})］|〔([^〔〕]{1,20})〕|\{([^{}]{1,20})\}|｛([^｛｝]{1,20})｝|〖([^〖〗]{1,20})〗"
    r"|<([^<>/]{1,20})>|＜([^＜＞]{1,20})＞|｢([^｢｣]{1,20})｣"
)
"""Brackets that are typed for 【】."""
_HAN = re.compile(f"[{characters.HAN}]")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|&(?:nbsp|lt|gt|amp|quot|#\d+);")
_GAP = re.compile(r"[_＿]{2,}|[×XＸ]{2,}|[○□]{2,}")
"""What is typed for a place to fill in."""
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
"""The number of an item, as a word processor counts them, or its bullet."""
_COUNTED = re.compile(rf"[一二三四五六七八九十]是(?=[{characters.HAN}])")
"""How a paper counts its lead clauses."""
SUSPECT = re.compile(r"[【】\[［〔{｛〖<＜｢_＿×XＸ○□]")
"""Any one of the characters without which no text outside its slots is an unbalanced slot, `slots` or `gaps`: most texts
have none and need no closer look."""
COPIED = re.compile(rf"[<&*`\n{_PICTURES}{characters.HALF}]")
"""The same for a text of several paragraphs, `copied` and half-width marks."""
OPENING = frozenset("“‘「①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳●•◆■▪◇□○(（0123456789一二三四五六七八九十")
"""What a text that is `quoted` or `numbered` begins with."""
_UNQUOTED = ("title", "plain", "phrase", "summary", "description", "notice", "hint", "id")
"""Fields whose text is printed as it stands, so that quotation marks around all of it are printed, too."""


def slots(text: str, names: Collection[str]) -> Iterator[tuple[int, str, str, bool]]:
    """Yield (offset, as it stands, the name, whether such a slot is declared) for what was meant as a slot."""
    for match in _ANY.finditer(text):
        name = next(filter(None, match.groups())).strip()
        declared = name in names
        # 〔2025〕 is how numbers of documents are written.
        if declared or (_HAN.search(name) and not re.search(r"\d", name)):
            yield match.start(), match.group(), name, declared


def gaps(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, as it stands) for gaps that were left to be filled in."""
    for match in _GAP.finditer(text):
        yield match.start(), match.group()


def copied(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (offset, what is wrong, what to do) for marks that came along from a web page or a chat."""
    for match in _TAG.finditer(text):
        yield match.start(), f"文字里有网页的标记 {match.group()}", "删去它，只留文字"
    for match in _MARKDOWN.finditer(text):
        yield match.start(), f"文字里有排版的标记 {match.group()}", "删去它，只留文字"
    for match in _EMOJI.finditer(text):
        yield match.start(), f"文字里有表情符号“{match.group()}”", "删去它，文稿里不用表情符号"


def numbered(text: str, lead: bool) -> str:
    """The number before a text that was copied out of a list, or out of a paper where it is a `lead` clause; empty where there
    is none."""
    found = _NUMBERED.match(text) or (_COUNTED.match(text) if lead else None)
    return found.group().strip() if found else ""


def quoted(name: str, text: str) -> bool:
    """Whether all of a field's text stands in Chinese quotation marks, as a word processor makes of typed ones."""
    return name in _UNQUOTED and bool(_QUOTED.fullmatch(text))
