"""Numbers that a writer has set: read, and written again."""

from __future__ import annotations

import unicodedata

from phrasebank.rules.matching import Span
from phrasebank.rules.papers.view import Item, Stretch
from phrasebank.rules.papers.words import Words

STYLES = ("shi", "yao", "di", "qi", "order")
"""What counts sentences: 一是, 一要, 第一，, 其一，, 首先."""

KEPT = (*STYLES, "dun", "paren", "dot", "round", "circle", "zhang", "bufen")
"""Those of a number that is kept beside the text: 一、 （一） 1. （1） ① 第一章 第一部分 too."""

ORDER = ("首先", "其次", "再次")
"""In words."""

_NUMERALS = {numeral: at for at, numeral in enumerate("一二三四五六七八九", start=1)}


def number(text: str) -> int:
    """一 to 九十九, or digits, circled ones too, or words of an order, as a number."""
    if text in (*ORDER, "再者"):
        return ORDER.index("再次" if text == "再者" else text) + 1
    if text.isdigit():
        return int(unicodedata.normalize("NFKC", text))
    tens, _, ones = text.rpartition("十") if "十" in text else ("", "", text)
    return (_NUMERALS.get(tens, 1) * 10 if "十" in text else 0) + _NUMERALS.get(ones, 0)


def mark_of(stretch: Stretch, words: Words) -> tuple[str, int, Span] | None:
    """The number that a stretch begins with, kept beside it or still in its text: style, number, place. What is kept beside it stands
    right before the text, at places below 0."""
    text = stretch.mark or stretch.text
    for style in KEPT if stretch.mark else STYLES:
        match = words.first(f"mark-{style}", text)
        if match:
            place = (-len(stretch.mark), len(stretch.mark.rstrip()) - len(stretch.mark))
            return style, number(match.group(1)), place if stretch.mark else match.span()
    return None


def holds(item: Item, following: Item | None, words: Words) -> bool:
    """Whether an item has others within it: the one behind it begins another count."""
    inner = mark_of(following.stretches[0], words) if following else None
    outer = mark_of(item.stretches[0], words)
    return inner is not None and inner[1] == 1 and (outer is None or outer[0] != inner[0])


_CIRCLED = 0x245F
"""One before ①."""

_DIGITS = "零一二三四五六七八九"


def written(style: str, at: int) -> str:
    """A number as its style has it."""
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
