"""Findings: what a check says about a place in a source file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a source file, as people count: lines and columns start at 1."""

    file: str
    """Path below the project root, with forward slashes."""
    line: int = 1
    """Line number."""
    column: int = 1
    """Column in characters, not bytes."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says about one place."""

    place: Place
    """The place that it is about."""
    rule: str
    """The name of the rule. It never changes, because excuses and tests refer to it."""
    severity: Severity
    """error stops the build, warning fails `check --strict`, hint never fails."""
    message: str
    """What is wrong, in Chinese, one sentence."""
    remedy: str
    """What to write instead, with an example, in Chinese."""
    excerpt: str = ""
    """The offending text as it stands in the file."""


def by_place(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in the order in which a curator walks through the files."""
    return tuple(sorted(findings, key=lambda f: (f.place, f.rule, f.message)))


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that are errors."""
    return [finding for finding in findings if finding.severity == "error"]


def broken(findings: Iterable[Finding]) -> bool:
    """Whether any finding is an error, so that nothing may be built, exported or imported."""
    return bool(errors(findings))


def failed(findings: Iterable[Finding], *, strict: bool) -> bool:
    """Whether a check fails: because of an error, or where it is `strict` also because of a warning."""
    return any(
        finding.severity == "error" or (strict and finding.severity == "warning") for finding in findings
    )


def new_findings(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """The findings that a change added, in the order of `after`. A finding that only moved to another line is not new."""
    known = Counter(map(_without_lines, before))
    found = []
    for finding in after:
        kind = _without_lines(finding)
        if known[kind]:
            known[kind] -= 1
        else:
            found.append(finding)
    return found


def _without_lines(finding: Finding) -> tuple[str, str, str, str]:
    message = re.sub(r":\d+:\d+|第 \d+ 行", "", finding.message)
    return finding.place.file, finding.rule, message, finding.excerpt
