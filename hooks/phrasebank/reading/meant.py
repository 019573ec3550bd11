"""Guesses what was meant by a value that the pattern of its field refuses, so that the remedy can name the right value.

An example shows how such values look, but a curator who copies it writes the example's date into a file. Where the
intention is clear, the remedy is therefore the value itself."""

from __future__ import annotations

import calendar
import re
import unicodedata
from typing import NamedTuple

from phrasebank.model import (
    ADDRESS_PATTERN,
    ANY_ID_PATTERN,
    DATE_PATTERN,
    EDIT_PATTERN,
    FILE_PATTERN,
    ID_PATTERN,
    KEY_PATTERN,
    MONTH_PATTERN,
)
from phrasebank.words import characters

_DAY = re.compile(
    r"(20\d\d)(?:\s*[-./年—–]\s*(\d{1,2})(?:\s*[-./月—–]\s*(\d{1,2}))?|(\d\d)(\d\d)?)?\s*[年月日号]?"
    r"(?:[ T]0?0:00(?::00)?)?"
)
_BETWEEN = re.compile(r"[\s_\-—–‒‐‑−－﹣·]+")
_NAMES_OF_FILES = re.compile(r"(?:\.(?:ya?ml|txt))+$")
_ALIKE = str.maketrans("асеікорѕухјԁһԛѡαικνορτυχ", "aceikopsyxjdhqwaikvoptux")
"""Letters of other scripts that look like Latin ones, and these."""
_SCRIPTS = {"CYRILLIC": "俄文", "GREEK": "希腊文"}


class Meant(NamedTuple):
    """A guess about a value."""

    value: str = ""
    """The right value; empty where it is not known."""
    why: str = ""
    """What is wrong, if that is more specific than what the pattern demands."""
    remedy: str = ""
    """What to do where the right value is not known."""


def meant(text: str, pattern: str) -> Meant:
    """A guess about a text that the pattern refuses."""
    if pattern in (DATE_PATTERN, MONTH_PATTERN):
        return _date(text, pattern)
    if pattern in (ADDRESS_PATTERN, EDIT_PATTERN):
        if re.search(r"[\s，。；、（）]", text.strip()):
            return Meant(why="网址里有空格或者中文标点", remedy="从浏览器的地址栏重新复制，网址后面不写别的")
        return _fitting(_address(text, pattern), pattern)
    if pattern in (ID_PATTERN, ANY_ID_PATTERN, FILE_PATTERN, KEY_PATTERN):
        return _id(text, pattern)
    return Meant()


def _fitting(value: str, pattern: str, why: str = "") -> Meant:
    return Meant(value if re.match(pattern, value) else "", why)


def _date(text: str, pattern: str) -> Meant:
    """A guess about a day or month that is written in another form, or does not exist in the calendar."""
    found = _DAY.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if not found:
        return Meant()
    year, month, day = found[1], found[2] or found[4], found[3] or found[5]
    if month and not 1 <= int(month) <= 12:
        return Meant(why=f"没有 {int(month)} 月", remedy="照原件写对月份")
    if month and day:
        last = calendar.monthrange(int(year), int(month))[1]
        if not 1 <= int(day) <= last:
            why = f"{year} 年 {int(month)} 月没有 {int(day)} 日，最后一天是 {last} 日"
            return Meant(why=why, remedy="照原件写对日子；只知道月份的，写到月为止")
    parts = (month, day) if pattern == DATE_PATTERN else (month,)
    return _fitting("-".join((year, *(f"{int(part):02}" for part in parts if part))), pattern)


def _address(text: str, pattern: str) -> str:
    begun = text if re.match("https?://", text) else f"https://{text}"
    whole = re.fullmatch(r"https?://(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:/.*)?", begun)
    return (f"{begun.rstrip('/')}/" if pattern == EDIT_PATTERN else begun) if whole else ""


def _id(text: str, pattern: str) -> Meant:
    """A guess about an id in capitals, with other marks between its words, or with letters that only look like Latin
    ones."""
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    for number, character in enumerate(plain, start=1):
        script = _SCRIPTS.get(unicodedata.name(character, "").partition(" ")[0])
        if script:
            right = _fitting(_joined(plain.translate(_ALIKE), pattern), pattern)
            why = f"第 {number} 个字“{character}”是{script}字母，只是看着像英文的"
            return right._replace(why=why, remedy="" if right.value else "切换到英文输入法，重新输入")
    if pattern == ID_PATTERN and "." in plain and re.match(ANY_ID_PATTERN, plain):
        return Meant(plain.partition(".")[0], "这里写要点的编号，后面不带“.”和表述的键")
    if pattern == FILE_PATTERN:
        plain = _NAMES_OF_FILES.sub("", plain)
    if re.search(f"[{characters.HAN}]", plain):
        return Meant()
    return _fitting(_joined(plain, pattern), pattern)


def _joined(text: str, pattern: str) -> str:
    return text if pattern == KEY_PATTERN else _BETWEEN.sub("-", text).strip("-")
