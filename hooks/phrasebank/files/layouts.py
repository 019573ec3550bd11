"""Jinja: how every layout is set up, and where it is kept once compiled.

Compiled layouts, ours and the theme's, are kept beside compiled Python and are as harmless to delete.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import jinja2
from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PackageLoader,
    StrictUndefined,
)

# Another release may compile otherwise. So do other settings of an environment: `make clean` after such a change.
_FOLDER = Path(__file__).parent / "__pycache__" / f"jinja-{jinja2.__version__}"


def environment(
    folder: str,
    *,
    autoescape: bool | Callable[[str | None], bool] = True,
    keep_trailing_newline: bool = False,
) -> Environment:
    """The environment of one folder below `layouts/`: a name that is not given is an error, and every value is escaped
    where it lands unless `autoescape` says otherwise for a file."""
    return Environment(
        loader=PackageLoader("phrasebank", f"layouts/{folder}"),
        autoescape=autoescape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=keep_trailing_newline,
        bytecode_cache=cache(),
    )


class Loader(FileSystemLoader):
    """Layouts in folders; those in folders whose names begin with a full stop are found by name alone, and not listed."""

    def list_templates(self) -> list[str]:
        """The names of all that is listed."""
        names: set[str] = set()
        for folder in self.searchpath:
            for here, folders, files in os.walk(folder):
                folders[:] = [name for name in folders if not name.startswith(".")]
                names.update(Path(here, name).relative_to(folder).as_posix() for name in files)
        return sorted(names)


def cache() -> BytecodeCache | None:
    """Where an environment finds compiled layouts and leaves them; None where Python, too, leaves nothing. To compile
    them all takes a fifth of a build of 5,000 phrases. Jinja sees to it that a layout which has changed is compiled
    anew."""
    if sys.dont_write_bytecode:
        return None
    try:
        _FOLDER.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(_FOLDER)) if os.access(_FOLDER, os.W_OK) else None
