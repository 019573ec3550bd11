"""Sets up Jinja for all layouts, and keeps compiled layouts.

Compiled layouts, ours and the theme's, are kept beside Python's compiled files. They may be deleted at any time."""

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
    """The Jinja environment for one folder below `layouts/`. An undefined name is an error. Every value is escaped unless
    `autoescape` is False, or a function that says for which files to escape."""
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
    """Finds layouts in folders. Files below folders that begin with a full stop are found by name, but are not listed."""

    def list_templates(self) -> list[str]:
        """The names of all layouts outside hidden folders."""
        names: set[str] = set()
        for folder in self.searchpath:
            for here, folders, files in os.walk(folder):
                folders[:] = [name for name in folders if not name.startswith(".")]
                names.update(Path(here, name).relative_to(folder).as_posix() for name in files)
        return sorted(names)


def cache() -> BytecodeCache | None:
    """Where an environment keeps compiled layouts; None where Python keeps no compiled files either. To compile all
    layouts takes a fifth of a build of 5,000 phrases. Jinja compiles a layout again after it has changed."""
    if sys.dont_write_bytecode:
        return None
    try:
        _FOLDER.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(_FOLDER)) if os.access(_FOLDER, os.W_OK) else None
