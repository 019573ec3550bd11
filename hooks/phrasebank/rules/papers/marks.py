"""Reads the numbers that a writer has set, and writes numbers in the same style."""

from __future__ import annotations

import unicodedata

from phrasebank.rules.matching import Span
from phrasebank.rules.papers.view import Item, Stretch
from phrasebank.rules.papers.words import Words

STYLES = ("shi", "yao", "di", "qi", "order")
"""The styles of numbers that count sentences: 一是, 一要, 第一，, 其一，, 首先."""

KEPT = (*STYLES, "dun", "paren", "dot", "round", "circle", "zhang", "bufen")
"""The styles of numbers that the reader may keep apart from the text: also 一、 （一） 1. （1） ① 第一章 第一部分."""

ORDER = ("首先", "其次", "再次")
"""The words that count, in order."""

_NUMERALS = {numeral: at for at, numeral in enumerate("一二三四五六七八九", start=1)}


def number(text: str) -> int:
    """The number that a text means: 一 to 九十九, digits, also circled, or a word of ORDER."""
    if text in (*ORDER, "再者"):
        return ORDER.index("再次" if text == "再者" else text) + 1
    if text.isdigit():
        return int(unicodedata.normalize("NFKC", text))
    tens, _, ones = text.rpartition("十") if "十" in text else ("", "", text)
    return (_NUMERALS.get(tens, 1) * 10 if "十" in text else 0) + _NUMERALS.get(ones, 0)


def mark_of(stretch: Stretch, words: Words) -> tuple[str, int, Span] | None:
    """The number with which a stretch begins: its style, its value and its place. None where there is none. A number that
    the reader has kept apart stands right before the text and has a place below 0."""
    text = stretch.mark or stretch.text
    for style in KEPT if stretch.mark else STYLES:
        match = words.first(f"mark-{style}", text)
        if match:
            place = (-len(stretch.mark), len(stretch.mark.rstrip()) - len(stretch.mark))
            return style, number(match.group(1)), place if stretch.mark else match.span()
    return None


def holds(item: Item, following: Item | None, words: Words) -> bool:
    """Whether an item contains the items that follow: the next item begins another count."""
    inner = mark_of(following.stretches[0], words) if following else None
    outer = mark_of(item.stretches[0], words)
    return inner is not None and inner[1] == 1 and (outer is None or outer[0] != inner[0])


_CIRCLED = 0x245F
"""The code of ①, less one."""

_DIGITS = "零一二三四五六七八九"


def written(style: str, at: int) -> str:
    """A number in this style."""
    tens, ones = divmod(at, 10)
    text = (_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
    return {
        "shi": f"{text}是",
        "yao": f"{text}要",
        "di": f"第{text}",
        "qi": f"其{text}",
        "order": ORDER[at - 1] if 0 < at <= len(ORDER) else "",
        "dun": f"{text}、",
        "paren": f"（{text}）",
        "dot": f"{at}.",
        "round": f"（{at}）",
        "circle": chr(_CIRCLED + at),
        "zhang": f"第{text}章",
        "bufen": f"第{text}部分",
    }[style]
