"""What is shown while the library that somebody edits has errors: one page in the place of all others. It knows no builder: settings
are taken as they come."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from phrasebank import addresses
from phrasebank.model import Finding
from phrasebank.pages import faults

_PAGE = "phrasebank_faults"


def stand_in(config: Any, findings: Iterable[Finding]) -> None:
    """Have the builder build nothing but the page that says what is wrong."""
    config.extra[_PAGE] = faults.page(tuple(findings))
    config.nav = []
    config.theme.static_templates = set()
    config.extra_css[:] = []
    config.extra_javascript[:] = []


def stands_in(config: Any) -> bool:
    """Whether that page stands for all others in this build."""
    return _PAGE in config.extra


def write(config: Any) -> None:
    """Write it, whatever is asked for first. Raises OSError."""
    for name in (addresses.HOME, addresses.NOT_FOUND):
        Path(config.site_dir, name).write_bytes(config.extra[_PAGE])
