"""Reports values that our reader accepts although other programs or readers would stumble over them: words that other
YAML programs do not read as text, and traditional characters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.words import characters, traditional

NO_TEXT = frozenset(
    {
        "brief",
        "centred",
        "date",
        "doubtful",
        "leads",
        "max",
        "min",
        "optional",
        "points",
        "reviewed",
        "rows",
        "shared",
        "wide",
        "width",
        "year",
    }
)
"""The fields that hold numbers, dates, or yes and no."""

_RESOLVERS: Mapping[str, Any] = yaml.SafeLoader.yaml_implicit_resolvers
"""By first character, what YAML 1.1 takes a plain scalar for: pairs of a tag and a pattern."""
_KINDS = {
    "bool": "“是”或“否”",
    "int": "数字",
    "float": "数字",
    "timestamp": "日期",
    "merge": "标记",
    "value": "标记",
}
_TRADITIONAL = re.compile(f"[{''.join(sorted(traditional.only()))}]")
_SUSPECT = re.compile(f"[{''.join(c for c in traditional.only() if ord(c) < 0x10000)}\U00010000-\U0010ffff]")
"""Matches any text with traditional characters, and a few others. Python looks up a character quickly in a set of 16-bit
characters, but walks through the others one by one; therefore those are one large range here."""

LIKE = frozenset(first for first in _RESOLVERS if first)
"""The first characters of plain scalars that other programs may not read as text."""


def note(checked: CheckedFile, path: Keys, event: Any) -> None:
    """Remember a plain scalar that other programs do not read as text, such as `no`, `12:30` or `=`."""
    value = event.value
    for tag, pattern in _RESOLVERS.get(value[0], ()):
        kind = _KINDS.get(tag.rpartition(":")[2])
        if kind and pattern.match(value):
            checked.odd[path] = (value, kind)


def report(checked: CheckedFile) -> None:
    """Report the remembered scalars in fields that want a text, and the traditional characters of every text. Values that
    were refused have a finding already and are left out."""
    refused = {finding.place for finding in checked.findings if finding.severity == "error"}
    for path, (value, kind) in checked.odd.items():
        name = next((step for step in reversed(path) if isinstance(step, str)), "")
        if name not in NO_TEXT and checked.place(path) not in refused:
            checked.report(
                "yaml-word",
                checked.place(path),
                f"{name} 写的是 {value}，别的程序读 YAML 会当成{kind}，不是文字",
                f'是文字的，放进英文双引号："{value}"；没有写完的，补上',
                severity="warning",
            )
    for path, text in checked.texts():
        if not _SUSPECT.search(text):
            continue
        found = "".join(dict.fromkeys(_TRADITIONAL.findall(text)))
        if found:
            simplified = traditional.simplified()
            meant = "".join(simplified.get(character, character) for character in found)
            checked.report(
                "traditional-character",
                checked.place(path),
                f"文字里有繁体字“{found}”",
                f"改成简体“{meant}”",
                characters.around(text, text.index(found[0])),
                "warning",
            )
