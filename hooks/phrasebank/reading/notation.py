"""Writes values as YAML, as a curator would type them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from phrasebank.reading import yaml_values

# Characters that begin something else than a text, or end one inside [ ] and { }; and what is a text to our reader,
# but a number or a truth value to an editor that checks the file against its schema.
_SPECIAL = re.compile(
    r"""^[\s\-?:,\[\]{}#&*!|>'"%@`]|[,\[\]{}]|:\s|\s#|\s$|:$|^(?:[\d.]+|true|false|null)$"""
)


def scalar(text: str) -> str:
    """A text as a YAML scalar that our reader reads as this text: plain where that is safe, else quoted."""
    if text and not _SPECIAL.search(text) and yaml_values.read(text.encode(), "").value == text:
        return text
    return json.dumps(text, ensure_ascii=False)  # a JSON string is a double-quoted YAML scalar


def flow(values: Iterable[str]) -> str:
    """Texts as a YAML list on one line."""
    return f"[{', '.join(scalar(value) for value in values)}]"
