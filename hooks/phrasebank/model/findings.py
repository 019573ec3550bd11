"""Places in source files, and what checks have to say about them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a source file, for people: lines and columns start at 1."""

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
    """What a check has to say about one place."""

    place: Place
    """Where."""
    rule: str
    """Name of the rule, stable: excuses and tests refer to it."""
    severity: Severity
    """error stops the build, warning fails `check --strict`, hint never fails."""
    message: str
    """What is wrong, in Chinese, one sentence."""
    remedy: str
    """What to write instead, with an example, in Chinese."""
    excerpt: str = ""
    """The offending text as it stands in the file."""


def by_place(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In the order in which a curator walks through the files."""
    return tuple(sorted(findings, key=lambda f: (f.place, f.rule, f.message)))


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Those that are errors."""
    return [finding for finding in findings if finding.severity == "error"]


def broken(findings: Iterable[Finding]) -> bool:
    """Whether one of them is an error, which forbids a build, an export and an import."""
    return bool(errors(findings))


def failed(findings: Iterable[Finding], *, strict: bool) -> bool:
    """Whether a check has failed: errors fail it, and where it is strict warnings do too."""
    return any(
        finding.severity == "error" or (strict and finding.severity == "warning") for finding in findings
    )


def new_findings(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """The findings that a change brought, in the order of `after`. Lines move when others are added before them, so a
    finding whose lines alone differ is not a new one."""
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
