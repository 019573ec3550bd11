"""The library -> a package for espanso: `:code,` types a lead clause, and `:code.` a whole phrase.

The mark at the end of a code ensures that no trigger is the beginning of another, which would be typed first. Where
several texts have the same trigger, espanso asks, and shows their labels."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from phrasebank import __version__
from phrasebank.files.zips import pack
from phrasebank.model import Library, Phrase
from phrasebank.shortcuts.codes import Coded, Typed, line

LABEL = 40
"""How many characters a label has: as many as espanso's list shows on one line."""

# What espanso takes for a variable and for the cursor; parted by a space, they are a text.
_OWN = re.compile(r"\{(?=\{)|\}(?=\})|\$(?=\|\$)")


def text(words: str) -> str:
    """A text with which espanso types just these words."""
    return _OWN.sub(r"\g<0> ", line(words))


def write(library: Library, points: Coded) -> bytes:
    """A zip with one folder, to be unpacked into espanso's `match/packages`."""
    site = library.vocabulary.site
    name = site.id
    manifest = {
        "name": name,
        "title": line(site.title),
        "description": line(site.description),
        "version": __version__,
        "author": line(site.title),
    }
    package = "matches:\n" + "".join(library.each("espanso", _lines, points))
    return pack(
        {
            f"{name}/_manifest.yml": "".join(f"{k}: {_json(v)}\n" for k, v in manifest.items()).encode(),
            f"{name}/package.yml": package.encode(),
        }
    )


_json = json.JSONEncoder(ensure_ascii=False).encode
"""JSON on one line is YAML too, in which every character of a text is quoted."""


def _lines(typed: Typed) -> str:
    """The lines for one point."""
    return "".join(f"  - {_json(match)}\n" for match in _matches(typed))


def _matches(typed: Typed) -> Iterator[dict[str, Any]]:
    title = text(typed.point.title)
    yield {"triggers": [f":{code}," for code in typed.all], "replace": title, "label": title[:LABEL]}
    for phrase in typed.point.wordings:
        words = text(phrase.text)
        label = f"{_who(phrase)}{words}"[:LABEL]
        yield {"triggers": [f":{code}." for code in typed.all], "replace": words, "label": label}


def _who(phrase: Phrase) -> str:
    return f"（{'、'.join(map(line, phrase.audiences))}）" if phrase.audiences else ""
