"""Compiled templates, ours and the theme's: kept beside compiled Python, and as harmless to delete."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache, FileSystemBytecodeCache

# Another release may compile otherwise. So do other settings of an environment: `make clean` after such a change.
_FOLDER = Path(__file__).parent / "__pycache__" / f"jinja-{jinja2.__version__}"


def templates() -> BytecodeCache | None:
    """Where an environment finds and leaves them; None where Python, too, leaves nothing. To compile them all takes a
    fifth of a build of 5,000 phrases. Jinja sees to it that a template which has changed is compiled anew."""
    if sys.dont_write_bytecode:
        return None
    try:
        _FOLDER.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(_FOLDER)) if os.access(_FOLDER, os.W_OK) else None
