"""The page that replaces all others while the library that somebody edits has errors. This file knows no builder: it
takes the settings as `Any`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from phrasebank import addresses
from phrasebank.model import Finding
from phrasebank.pages import faults

_PAGE = "phrasebank_faults"


def build_findings_page(config: Any, findings: Iterable[Finding]) -> None:
    """Have the builder build only the page that shows these findings."""
    config.extra[_PAGE] = faults.page(tuple(findings))
    config.nav = []
    config.theme.static_templates = set()
    config.extra_css[:] = []
    config.extra_javascript[:] = []


def shows_findings_only(config: Any) -> bool:
    """Whether this build consists of that page only."""
    return _PAGE in config.extra


def write(config: Any) -> None:
    """Write that page in place of the front page and of the page for missing addresses. Raises OSError."""
    for name in (addresses.HOME, addresses.NOT_FOUND):
        Path(config.site_dir, name).write_bytes(config.extra[_PAGE])
