"""The curator's commands carried out: each takes its options and returns the exit code."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from phrasebank.commands.library import check, new, schema, stats
from phrasebank.commands.sites import generate, publish
from phrasebank.commands.tables import changes, export, import_

COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "check": check,
    "stats": stats,
    "new": new,
    "schema": schema,
    "export": export,
    "import": import_,
    "changes": changes,
    "publish": publish,
    "generate": generate,
}
"""By the name under which it is typed."""
