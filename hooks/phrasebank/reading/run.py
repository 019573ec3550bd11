"""What one run over a snippets folder gathers: findings, and what only the whole library can judge."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from phrasebank.files import refusals
from phrasebank.model import Finding, Place
from phrasebank.reading import names, schema, type_errors, yaml_values
from phrasebank.reading.checked_file import Path as Keys
from phrasebank.reading.checked_file import Source
from phrasebank.reading.tree import Tree


class Link(NamedTuple):
    """A point's link that waits for all points to be known."""

    place: Place
    target: str
    section: str


class Id(NamedTuple):
    """An id in use: a live one, an alias or a retired one."""

    place: Place
    id: str
    what: str


def fields(entry: Any) -> dict[str, Any]:
    """An entry's fields by name, of which a record is made."""
    return {field.name: getattr(entry, field.name) for field in dataclasses.fields(entry)}


class Reader:
    """What one run gathers."""

    def __init__(self, tree: Tree, drafts: Mapping[Path, bytes]) -> None:
        self.tree = tree
        self.drafts = drafts
        self.findings: list[Finding] = list(tree.findings)
        self.complete = True
        """Whether every file could be read; if not, a missing target proves nothing."""
        self.links: list[Link] = []
        self.ids: list[Id] = []

    def apart(self) -> Reader:
        """Another for a file of the same tree, which gathers by itself."""
        other = Reader(self.tree, self.drafts)
        other.findings = []
        return other

    def take(self, other: Reader) -> None:
        """Add what another gathered."""
        self.findings += other.findings
        self.complete &= other.complete
        self.links += other.links
        self.ids += other.ids

    def digest(self, path: Path) -> str:
        """What tells a file's content from another; empty where it cannot be read."""
        try:
            return hashlib.sha256(self._data(path)).hexdigest()
        except OSError:
            return ""

    def _data(self, path: Path) -> bytes:
        return self.drafts[path] if path in self.drafts else path.read_bytes()

    def source(self, path: Path) -> Source:
        """A file, read; not readable where it could not be."""
        try:
            data = self._data(path)
        except OSError as error:
            source = Source(self.tree.shown(path), [])
            source.report(
                "unreadable",
                Place(source.file),
                f"文件打不开：{refusals.why(error)}",
                "检查文件权限，或从备份恢复这个文件",
            )
        else:
            source = yaml_values.read(data, self.tree.shown(path))
        if not source.readable:
            self.complete = False
        return source

    def close(self, source: Source) -> None:
        """Check a file's prose and take over its findings: its places are not needed any more."""
        names.prose(source)
        self.findings += source.findings

    def validate(self, source: Source, kind: schema.Kind, value: Any, root: Keys = ()) -> Any:
        """The entry, or None after reporting."""
        try:
            return kind.adapter.validate_python(value)
        except ValidationError as error:
            source.findings += type_errors.findings(error, source, kind, root)
            self.complete = False
            return None

    def one(self, path: Path, kind: schema.Kind) -> tuple[Source, Any]:
        """A file that is one entry, and the entry or None."""
        source = self.source(path)
        return source, self.validate(source, kind, source.value) if source.readable else None

    def many(self, path: Path, kind: schema.Kind) -> tuple[Source, list[tuple[int, Any]]]:
        """Every item that stands by itself, with its index."""
        source = self.source(path)
        if not source.readable or source.value == "":
            return source, []  # an empty file is a list of nothing yet
        if not isinstance(source.value, list):
            remedy = "每一项以“- ”开头，字段缩进两格，例如 - id: weekly-reading-plan"
            source.report("wrong-type", source.place(()), "这个文件应当是一个列表", remedy)
            self.complete = False
            return source, []
        found = ((i, self.validate(source, kind, item, (i,))) for i, item in enumerate(source.value))
        return source, [(index, item) for index, item in found if item is not None]
