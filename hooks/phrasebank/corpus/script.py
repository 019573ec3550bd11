"""A value as a classic script: neither modules nor fetch work on file://, so generated data arrives as a call."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from phrasebank import addresses
from phrasebank.files import fingerprints
from phrasebank.model import Asset

_HEAD = Path(__file__).parents[1] / "layouts/scripts/head.js"


def first(name: str, value: Any) -> Asset:
    """The script of every page that comes first: what receives the others (`browser/head.entry.js`), and then such a call."""
    return _asset(name, _HEAD.read_bytes(), written(name, value))


def script(name: str, value: Any) -> Asset:
    """`Phrasebank.receive(name, value)` at `assets/data/<name>.<hash>.js`.

    The hash is of the content, so that a host may cache it for ever. `name` is ASCII without spaces; `value` is
    whatever JSON can hold.
    """
    return _asset(name, written(name, value))


def written(name: str, value: Any) -> bytes:
    """The content of such a script."""
    # JSON is JavaScript since ES2019, U+2028 included.
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"Phrasebank.receive({json.dumps(name)},{data});\n".encode()


def joined(name: str, scripts: Iterable[Asset]) -> Asset:
    """Scripts as one: a page that needs them all asks once. It hands over each under its own name, then `name` itself."""
    return _asset(name, *(piece for one in scripts for piece in one.pieces), written(name, value=True))


def _asset(name: str, *pieces: bytes) -> Asset:
    return Asset(path=addresses.data(name, fingerprints.said(pieces)[:10]), pieces=pieces)
