"""Loads the library for a command that needs one, and prints the findings where it cannot be used."""

from __future__ import annotations

import sys
from pathlib import Path

from phrasebank import rules
from phrasebank.commands import report
from phrasebank.model import Library, broken, errors


def inspected(snippets: Path, undone: str = "") -> Library | None:
    """The library of a folder, or None after printing its errors. A command that may not touch a library with errors
    passes `undone`, the Chinese sentence that says what it has therefore not done; then a single error is enough for
    None."""
    library, findings = rules.inspect(snippets, "entry", snippets.as_posix())
    if library is not None and not (undone and broken(findings)):
        return library
    print(report.text(errors(findings)), end="", file=sys.stderr)
    if undone:
        print(f"素材有错，{undone}。", file=sys.stderr)
    return None
