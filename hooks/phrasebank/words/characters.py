"""Kinds of characters: one set of tables for reading, checking and exporting.

The ranges are those of the Unicode standard. Why a class of characters is hostile is said beside it, in the words that a
curator is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f"
"""Chinese characters, for use within the brackets of a regular expression."""

CJK = HAN + "\u3001-\u303f\uff01-\uff60\u2014\u2018\u2019\u201c\u201d\u2026"
"""Chinese characters and the punctuation that is set with them, for use within brackets."""

_HOSTILE: tuple[tuple[str, str, str], ...] = (
    # name shown to curators, characters, what to do
    ("控制字符", "\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f", "删去它"),
    ("零宽字符", "\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff", "删去它"),
    ("文字方向控制符", "\u202a-\u202e\u2066-\u2069", "删去它"),
    ("特殊空格", "\u00a0\u2000-\u200a\u202f\u205f\u3000", "改成普通空格，或者删去"),
    ("特殊换行符", "\u0085\u2028\u2029", "删去它，直接换行"),
    ("专用区字符", "\ue000-\uf8ff\U000f0000-\U0010fffd", "换成通用汉字"),
    ("乱码占位符", "\ufffd", "照原文重新输入"),
    # Copied out of a PDF these look like the character they resemble and are found by no search.
    ("形似汉字的部首符号", "\u2e80-\u2fdf\uf900-\ufaff", "删去后用输入法重新输入"),
    ("非字符编码", "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff", "删去它"),
)

HOSTILE = re.compile(f"[{''.join(ranges for _, ranges, _ in _HOSTILE)}]")
"""Matches a character that no snippet may hold."""

_CLASSES = tuple((name, re.compile(f"[{ranges}]"), remedy) for name, ranges, remedy in _HOSTILE)

END = "(?![^。]|。)"
"""Matches the end of a text in both languages. `$` would also match before a last line feed in Python."""

FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。"}
HALF = "".join(FULL_WIDTH)
"""The half-width marks that have a full-width form in Chinese text, for use within brackets."""
HALF_WIDTH = re.compile(
    rf"(?<=[{HAN}】”’》）])[,;:?!()]|[,;?!()](?=[{HAN}【“‘《（])|(?<=[{HAN}】”’》）])\.(?=[{HAN}【]|{END})"
)


def hostile(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Yield (offset, character, Chinese name of its class, what to do) for every hostile character."""
    for match in HOSTILE.finditer(text):
        name, _, remedy = next(kind for kind in _CLASSES if kind[1].match(match.group()))
        yield match.start(), match.group(), name, remedy


def visible(text: str) -> str:
    """The text with every hostile character replaced by its code, because many of them are invisible."""
    return HOSTILE.sub(lambda match: f"〔U+{ord(match.group()):04X}〕", text)


def half_width(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (offset, character, the full-width one) for half-width punctuation that touches a Chinese
    character (GB/T 15834: punctuation in Chinese text is full width)."""
    for match in HALF_WIDTH.finditer(text):
        yield match.start(), match.group(), FULL_WIDTH[match.group()]


_BREAK = re.compile(rf"(?<=[{CJK}]) (?=[{CJK}])")


def join_lines(value: str, *, literal: bool) -> str:
    """Make one paragraph of a scalar that ran over several lines.

    YAML puts a space where a line breaks (or, in a literal block, keeps the break); Chinese has none there.
    A break between two other characters becomes one space. A blank line stays as a line feed: it starts
    another paragraph, which the caller reports.
    """
    value = value.strip("\n ")
    if literal:
        value = re.sub(r" *\n *", "\n", value)
        value = re.sub(r"\n(\n+)?", lambda m: "\n" if m.group(1) else " ", value)
    return _BREAK.sub("", value)


def around(text: str, offset: int, width: int = 12) -> str:
    """The text around an offset, on one line, with … where it was cut."""
    start, end = max(0, offset - width), min(len(text), offset + width + 1)
    piece = visible(text[start:end].replace("\n", " ").strip(" "))
    return ("…" if start else "") + piece + ("…" if end < len(text) else "")
