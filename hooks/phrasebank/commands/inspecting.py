"""The library for a command that cannot do without one, or what is wrong with it."""

from __future__ import annotations

import sys
from pathlib import Path

from phrasebank import rules
from phrasebank.commands import report
from phrasebank.model import Library, broken, errors


def inspected(snippets: Path, undone: str = "") -> Library | None:
    """The library of a folder. None where it cannot be read, after its errors have been printed; where a command may do
    nothing to a library with an error in it, `undone` says in Chinese what it has not done, and one error is enough."""
    library, findings = rules.inspect(snippets, "entry", snippets.as_posix())
    if library is not None and not (undone and broken(findings)):
        return library
    print(report.text(errors(findings)), end="", file=sys.stderr)
    if undone:
        print(f"素材有错，{undone}。", file=sys.stderr)
    return None
