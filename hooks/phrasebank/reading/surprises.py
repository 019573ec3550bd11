"""What our reader takes as it stands, and others will not: words that other YAML programs take for no text, and
traditional characters."""

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
"""Fields that hold numbers, dates, and yes or no."""

_RESOLVERS: Mapping[str, Any] = yaml.SafeLoader.yaml_implicit_resolvers
"""By first character what YAML 1.1 takes a plain scalar for: tags and their patterns."""
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
"""What a text with traditional characters has one of. Python looks a character up at once in a set of 16 bits; all that
lie above are one range here, where the set that names them is walked through for every character."""

LIKE = frozenset(first for first in _RESOLVERS if first)
"""How a plain scalar begins that others may take for no text."""


def note(checked: CheckedFile, path: Keys, event: Any) -> None:
    """Note a plain scalar that begins as one of LIKE and that others take for no text: `no`, `12:30`, `=`."""
    value = event.value
    for tag, pattern in _RESOLVERS.get(value[0], ()):
        kind = _KINDS.get(tag.rpartition(":")[2])
        if kind and pattern.match(value):
            checked.odd[path] = (value, kind)


def report(checked: CheckedFile) -> None:
    """Report what was noted where a text is wanted, and the traditional characters of every text. What is refused as it stands
    has a finding of its own, and goes before it is a text."""
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
