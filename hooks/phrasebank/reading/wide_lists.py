"""Finds lists in Chinese brackets, or with Chinese marks between their items. What they hold is beyond doubt: they are read as they
were meant."""

from __future__ import annotations

import re

from phrasebank.reading.checked_file import CheckedFile, Occurrence
from phrasebank.reading.line_pattern import LinePattern, place_in

_NAMES = (
    "tags|audiences|causes|measures|aliases|retired|sections|dimensions|fields|aspects|also|options|labels"
)
_WRONG = "，、；“”‘’"
_OPEN, _CLOSED = "［【〔「（(", "］】〕」）)"

_WIDE = LinePattern(
    rf"( *+(?:- +)*({_NAMES}): *)(?!\[[^\n]*\] *$)([{_OPEN}\[])([^\n\[\]]*)([{_CLOSED}\]]) *$"
)
_IN_BRACES = re.compile(
    rf"([{{,] *)(unless_after|unless_before|words|members|{_NAMES})(: *)([{_OPEN}])"
    rf"([^\n\[\]{{}}{_OPEN}{_CLOSED}]*)([{_CLOSED}])(?= *[,}}])"
)
"""A list in Chinese brackets in braces."""
_MARKS = LinePattern(rf"( *+(?:- +)*({_NAMES}): *\[)([^\[\]\"'\n]*[{_WRONG}][^\[\]\"'\n]*)(?=\])")
_WRONG_IN = {"also": "，；", "options": "，；", "labels": "，；"}
"""By name of a list of words, the marks that cannot be part of its items."""


def mended(text: str, checked: CheckedFile) -> str:
    """Report lists in Chinese brackets or with Chinese marks between items. Returns the corrected text."""
    found: dict[str, list[Occurrence]] = {}

    def note(match: re.Match[str], at: int, what: str, items: str) -> str:
        name = match.group(2)
        parts = [
            part.strip(" “”‘’" if name not in _WRONG_IN else " ") for part in re.split("[，、；,;]", items)
        ]
        shown = ", ".join(filter(None, parts))
        remedy = f"改成英文方括号，各项之间用英文逗号：{name}: [{shown}]"
        message = f"{name} 的列表用了{what}"
        found.setdefault(message, []).append(
            Occurrence("full-width-list", place_in(text, at, checked.file), message, remedy)
        )
        # As wide as it was, so that every column after it still is where it stands.
        return re.sub("[，、；]", ",", items if name in _WRONG_IN else re.sub("[“”‘’]", " ", items))

    def brackets(match: re.Match[str]) -> str:
        head, _, _, items, _ = match.groups()
        return f"{head}[{note(match, match.start(3), '中文括号', items)}]"

    def marks(match: re.Match[str]) -> str:
        head, name, items = match.groups()
        wrong = re.search(f"[{_WRONG_IN.get(name, _WRONG)}]", items)
        return (
            head + note(match, match.start(3) + wrong.start(), "中文标点", items) if wrong else match.group()
        )

    def braces(match: re.Match[str]) -> str:
        head, name, colon, _, items, _ = match.groups()
        return f"{head}{name}{colon}[{note(match, match.start(4), '中文括号', items)}]"

    text = _MARKS.sub(marks, _WIDE.sub(brackets, text))
    text = _IN_BRACES.sub(braces, text)
    for same in found.values():
        checked.report_once(same)
    return text
