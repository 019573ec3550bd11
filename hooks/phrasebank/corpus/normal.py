"""Normal text: a text without the differences that do not matter to a search, such as case, width, punctuation,
look-alikes and traditional characters. One table serves Python and browsers.

The table is data because both languages must find the same, although each knows another version of Unicode and so has
another idea of what a letter is. It maps one UTF-16 unit to one unit or to none, so that a place in normal text always
has a place in the original."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from phrasebank.words import traditional

SPACES = (
    "\t\n\v\f\r \u0085\u00a0\u1680"
    + "".join(map(chr, range(0x2000, 0x200B)))
    + "\u2028\u2029\u202f\u205f\u3000"
)
"""The characters that separate the terms of a query: Unicode's White_Space."""

STOPS = "。！？；…!?;"
"""The marks that end a sentence or a half of one. Initials that somebody types never stand for characters on both sides
of such a mark."""

_IGNORED = (
    # ASCII and Latin-1: everything but letters and digits.
    (0x0000, 0x002F), (0x003A, 0x0040), (0x005B, 0x0060), (0x007B, 0x00A9), (0x00AB, 0x00B1), (0x00B4, 0x00B4),
    (0x00B6, 0x00B8), (0x00BB, 0x00BB), (0x00BF, 0x00BF), (0x00D7, 0x00D7), (0x00F7, 0x00F7),
    (0x1680, 0x1680), (0x2000, 0x206F),  # spaces, dashes, quotation marks, characters without a width
    (0x2190, 0x21FF), (0x2500, 0x25CA), (0x25CC, 0x25FF),  # arrows and boxes, as bullets; not the ○ of a year
    (0x3000, 0x3003), (0x3008, 0x3020), (0x3030, 0x3030), (0x303D, 0x303D), (0x30FB, 0x30FB),  # CJK; not 々〆〇
    (0xFE00, 0xFE1F), (0xFE30, 0xFE6F), (0xFEFF, 0xFEFF),  # variation selectors, vertical and small forms
    (0xFF00, 0xFF0F), (0xFF1A, 0xFF20), (0xFF3B, 0xFF40), (0xFF5B, 0xFF65), (0xFFE0, 0xFFEF),  # full width
)  # fmt: skip
"""Ranges of punctuation and blanks that are ignored in texts and in queries. The 【】 of slots are among them."""

_SHIFTED = (
    (0x0041, 0x005A, 0x0061), (0x00C0, 0x00D6, 0x00E0), (0x00D8, 0x00DE, 0x00F8),  # Latin capitals
    (0x0391, 0x03A1, 0x03B1), (0x03A3, 0x03A9, 0x03C3),  # Greek capitals
    (0x0400, 0x040F, 0x0450), (0x0410, 0x042F, 0x0430),  # Cyrillic capitals
    (0xFF10, 0xFF19, 0x0030), (0xFF21, 0xFF3A, 0x0061), (0xFF41, 0xFF5A, 0x0061),  # full width
    (0x00B2, 0x00B3, 0x0032), (0x00B9, 0x00B9, 0x0031), (0x2460, 0x2468, 0x0031),  # ² ³ ¹, ① to ⑨
)  # fmt: skip
"""Ranges of characters that stand for another range: its first, its last, and the first character of the other range."""

_RADICALS = "⺠民⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻝食⻢马⻥鱼⻦鸟⻩黄⻬齐⻰龙⻄西"
"""In twos, a radical symbol that PDF files have in place of a character, and that character; from Unicode's
EquivalentUnifiedIdeograph.txt. Those that Unicode itself decomposes are computed."""

_VARIANTS = "佈布佔占倣仿湊凑減减決决況况淨净卻却啓启夠够帐账徧遍峯峰羣群蹟迹註注週周鉅巨〇零○零"
"""In twos, a character and the one that is written for it: variants and standard forms of 第一批异体字整理表 (1955), 帐
for 账 as in 台账, and the round zeros of years."""


def _decomposed() -> Iterator[tuple[str, str]]:
    """Yield Unicode's compatibility characters, each with the character that it stands for, where both are one UTF-16
    unit."""
    for first, last in (0x2F00, 0x2FD5), (0xF900, 0xFAD9):  # Kangxi radicals, CJK compatibility ideographs
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(code))
            if plain != chr(code) and plain < "\U00010000":
                yield chr(code), plain


def _mapping() -> dict[int, int | None]:
    made: dict[int, int | None] = dict.fromkeys(range(0xD800, 0xE000))
    for first, last in _IGNORED:
        made.update(dict.fromkeys(range(first, last + 1)))
    for first, last, to in _SHIFTED:
        made.update({code: code - first + to for code in range(first, last + 1)})
    made.update({ord(one): ord(other) for one, other in _PAIRS.items()})
    return made


def _written() -> Iterator[tuple[str, str]]:
    """Yield traditional characters, and the characters that Unicode or the lists above equate with one, each with the
    simplified character that is meant: 帳 leads through 帐 to 账."""
    simplified = traditional.simplified()
    for one, other in (*_decomposed(), *_VARIANT.items(), *simplified.items()):
        if one in simplified or other in simplified:
            meant = simplified.get(other, other)
            yield one, _VARIANT.get(meant, meant)


_VARIANT = dict(zip(*[iter(_RADICALS + _VARIANTS)] * 2, strict=True))
_TRADITIONAL = dict(_written())
LOOKALIKES = _VARIANT | _TRADITIONAL
"""By character, the one for which it is written or which it resembles, where Unicode does not equate them."""

_PAIRS = dict(_decomposed()) | LOOKALIKES
_MAPPING = _mapping()


def normal_form(text: str) -> str:
    """The normal form of a text. The browser makes the same of it with `table`."""
    return text.translate(_MAPPING)


def table(characters: str) -> dict[str, Any]:
    """The table as data, for a library of these characters. To be applied in this order, what comes later winning:

    `ignored` [first, last] ranges that vanish; `shifted` [first, last, to] ranges that stand for others in parallel;
    `pairs` characters in twos, the first standing for the second; `traditional` more of them; `spaces` what separates
    terms; `stops` what ends a sentence, all of it ignored. A surrogate without its partner vanishes as well. Look-alikes
    and traditional forms of characters that the library does not have are left out, because what they stand for would
    find nothing.
    """
    there = set(normal_form(characters))
    return {
        "spaces": SPACES,
        "stops": STOPS,
        "ignored": _IGNORED,
        "shifted": _SHIFTED,
        "pairs": _twos(_PAIRS.keys() - _TRADITIONAL.keys(), there),
        "traditional": _twos(_TRADITIONAL, there),
    }


def _twos(characters: Iterable[str], there: Collection[str]) -> str:
    """The characters in twos, each with the one that it stands for. Those that stand for the same character are
    neighbours, because the table packs best so."""
    found = ((_PAIRS[one], one) for one in characters if _PAIRS[one] in there)
    return "".join(one + other for other, one in sorted(found))
