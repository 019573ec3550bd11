"""Reads the released versions in snippets/releases/, and compares each with the next.

A release is the `library.json` of a published site, saved under its date as in `releases/2026-11.json`. A curator need do
nothing else: the next build compares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from phrasebank.files import refusals
from phrasebank.model import DATE_PATTERN, Finding, Place, by_place
from phrasebank.reading.meant import meant
from phrasebank.reading.tree import LEFTOVER
from phrasebank.versions.changes import Changes, changes
from phrasebank.versions.reading import Version, read

FOLDER = "releases"


@dataclass(frozen=True, slots=True)
class Release:
    """A released version."""

    date: str
    """The name of its file: a year, a month or a day."""
    version: Version


@dataclass(frozen=True, slots=True)
class Update:
    """The step from one version to the next."""

    date: str
    """The date of the release; empty for the changes since the last release."""
    version: Version
    """The version to which it led."""
    changed: Changes | None
    """The changes; None for the first release."""


def releases(snippets: Path, shown: str) -> tuple[tuple[Release, ...], tuple[Finding, ...]]:
    """The releases of a snippets folder, oldest first, and findings about its files."""
    folder = snippets / FOLDER
    found: list[Release] = []
    findings: list[Finding] = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if LEFTOVER.match(path.name):
            continue
        file = f"{shown}/{FOLDER}/{path.name}"
        if path.suffix != ".json" or not re.match(DATE_PATTERN, path.stem) or not path.is_file():
            message = f"这里不认识 {path.name}"
            remedy = "只放各次发布的 library.json，用日期作文件名，例如 2026-11.json"
            date = meant(path.name.partition(".")[0], DATE_PATTERN)
            if date.why:
                message += f"：{date.why}"
            elif date.value and path.suffix == ".json":
                remedy = f"改名为 {date.value}.json"
            findings.append(Finding(Place(file), "bad-file-name", "error", message, remedy))
            continue
        try:
            version, wrong = read(path.read_bytes(), file)
        except OSError as error:
            message = f"文件打不开：{refusals.why(error)}"
            wrong = (
                Finding(Place(file), "unreadable", "error", message, "检查文件权限，或从备份恢复这个文件"),
            )
            version = None
        findings += wrong
        if version is not None:
            found.append(Release(path.stem, version))
    return tuple(found), by_place(findings)


def updates(given: Sequence[Release], present: Version) -> tuple[Update, ...]:
    """The changes of each release, and those since the last one, newest first. Steps without a change are left out."""
    steps = [Update(given[0].date, given[0].version, None)] if given else []
    for before, after in pairwise((*given, Release("", present))):
        changed = changes(before.version, after.version)
        if changed.any:
            steps.append(Update(after.date, after.version, changed))
    return tuple(reversed(steps))
