"""Generated data as classic scripts. Neither modules nor fetch work on file://, so each script calls a function with its
data."""

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
    """The first script of every page: the code of `browser/head.entry.js`, which receives the other scripts, and then a
    call as `script` writes one."""
    return _asset(name, _HEAD.read_bytes(), script_text(name, value))


def script(name: str, value: Any) -> Asset:
    """`Phrasebank.receive(name, value)` at `assets/data/<name>.<hash>.js`.

    The hash is of the content, so that a host may cache it for ever. `name` is ASCII without spaces; `value` is
    whatever JSON can hold.
    """
    return _asset(name, script_text(name, value))


def script_text(name: str, value: Any) -> bytes:
    """The content of the script that `script` makes."""
    # JSON is JavaScript since ES2019, U+2028 included.
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"Phrasebank.receive({json.dumps(name)},{data});\n".encode()


def joined(name: str, scripts: Iterable[Asset]) -> Asset:
    """One script in place of several, for a page that needs them all. It hands over each under its own name, and then
    `name` to say that all are there."""
    return _asset(name, *(piece for one in scripts for piece in one.pieces), script_text(name, value=True))


def _asset(name: str, *pieces: bytes) -> Asset:
    return Asset(path=addresses.data(name, fingerprints.of_pieces(pieces)[:10]), pieces=pieces)
