"""The page that a curator sees in place of every page while the library that is being edited has errors."""

from __future__ import annotations

from collections.abc import Iterable

from phrasebank.files import layouts
from phrasebank.model import Finding


def page(findings: Iterable[Finding]) -> bytes:
    """The page as bytes. It needs no other file, and reloads itself every few seconds; errors come before other findings.
    The name of a file may hold bytes that are no characters."""
    order = ("error", "warning", "hint")
    found = sorted(findings, key=lambda finding: order.index(finding.severity))
    words = {"error": "错误", "warning": "提醒", "hint": "建议"}
    layout = layouts.environment("pages").get_template("faults.html.j2")
    return layout.render(findings=found, words=words).encode("utf-8", "backslashreplace")
