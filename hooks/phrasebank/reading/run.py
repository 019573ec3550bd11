"""Collects the results of one run over a snippets folder: findings, and what only the whole library can check."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from phrasebank.files import refusals
from phrasebank.model import Finding, Place
from phrasebank.reading import hostile, names, schema, surprises, type_errors, yaml_values
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.tree import Tree


class Link(NamedTuple):
    """A link of a point, which can be checked when all points are known."""

    place: Place
    target: str
    section: str


POINT, PHRASE, OLD, RETIRED = "要点", "表述", "旧编号", "停用的编号"
"""The kinds of ids, as findings call them."""


_IDS = frozenset({"id", "aliases"})
"""The fields that hold what a link may name. Where one is written twice, not every target is known."""


class Id(NamedTuple):
    """An id in use, whether live, an alias or retired."""

    place: Place
    id: str
    what: str
    """One of POINT, PHRASE, OLD, RETIRED."""


def fields(entry: Any) -> dict[str, Any]:
    """The fields of an entry by name, from which a record is made."""
    return {name: getattr(entry, name) for name in entry.__dataclass_fields__}


class Reader:
    """Reads files, and collects findings, ids and links."""

    def __init__(self, tree: Tree, drafts: Mapping[Path, bytes]) -> None:
        self.tree = tree
        self.drafts = drafts
        self.findings: list[Finding] = list(tree.findings)
        self.complete = True
        """Whether every file could be read. If not, the target of a link may be in one that could not."""
        self.links: list[Link] = []
        self.ids: list[Id] = []
        self.single = True
        """Whether no field is written twice. Otherwise a phrase or a link may be in the value that was left out."""
        self.hostile: set[Place] = set()
        """Places at which rules would report texts with forbidden characters: see `reading.hostile`."""
        self.words_marred = False
        """Whether library.yml holds forbidden characters, or declares names in a field that is written twice. Then an
        undeclared name may be declared there."""

    def apart(self) -> Reader:
        """A new reader for one file of the same tree, which collects by itself."""
        other = Reader(self.tree, self.drafts)
        other.findings = []
        return other

    def take(self, other: Reader) -> None:
        """Add what another reader collected."""
        self.findings += hostile.named_apart(other.findings) if self.words_marred else other.findings
        self.hostile |= other.hostile
        self.complete &= other.complete
        self.single &= other.single
        self.links += other.links
        self.ids += other.ids

    def digest(self, path: Path) -> str:
        """A digest of a file's content; empty where it cannot be read."""
        try:
            return hashlib.sha256(self._data(path)).hexdigest()
        except OSError:
            return ""

    def _data(self, path: Path) -> bytes:
        return self.drafts[path] if path in self.drafts else path.read_bytes()

    def read(self, path: Path) -> CheckedFile:
        """Read a file. Where that fails, the finding is in the result, whose `readable` is False."""
        try:
            data = self._data(path)
        except OSError as error:
            checked = CheckedFile(self.tree.shown(path), [])
            checked.report(
                "unreadable",
                Place(checked.file),
                f"文件打不开：{refusals.why(error)}",
                "检查文件权限，或从备份恢复这个文件",
            )
        else:
            checked = yaml_values.read(data, self.tree.shown(path))
        if not checked.readable or any(not _IDS.isdisjoint(path) for path in checked.left_out):
            self.complete = False
        self.single &= not checked.left_out
        return checked

    def close(self, checked: CheckedFile) -> None:
        """Check the texts of a file and take over its findings. Its places are not needed afterwards."""
        names.prose(checked)
        surprises.report(checked)
        checked.findings = [*hostile.alone(checked)]
        checked.gather()
        found = checked.findings
        self.findings += hostile.named_apart(found) if self.words_marred else found
        self.hostile.update(hostile.places(checked))

    def validate(self, checked: CheckedFile, kind: schema.Kind, value: Any, root: Keys = ()) -> Any:
        """The entry that a value is, or None after reporting what is wrong. `root` is the path of the value in the file."""
        try:
            return kind.adapter.validate_python(value)
        except ValidationError as error:
            checked.findings += type_errors.findings(error, checked, kind, root)
            self.complete = False
            return None

    def one(self, path: Path, kind: schema.Kind) -> tuple[CheckedFile, Any]:
        """Read a file that is one entry. The entry is None where it is wrong or not whole."""
        checked = self.read(path)
        if checked.readable and checked.value == "":
            self.complete = False
            needed = "、".join(kind.schema.get("required", ()))
            remedy = f"从备份恢复；新建的，写上 {needed}，各字段的写法见网站的“字段说明”"
            checked.report("empty-file", Place(checked.file), f"{path.name} 是空的", remedy, "")
            return checked, None
        if not (checked.readable or checked.rest):
            return checked, None
        entry = self.validate(checked, kind, checked.value)
        return checked, entry if checked.readable else None

    def emptied(self, checked: CheckedFile, what: str) -> None:
        """Report a list file that is empty and has not even a comment."""
        if checked.readable and not any(map(str.strip, checked.lines)):
            message = f"{checked.file.rpartition('/')[2]} 是空的，{what}"
            remedy = "误删的，从备份恢复；还没有写的，写一行“# 还没有”，或者删去这个文件"
            checked.report("empty-file", checked.place(()), message, remedy, severity="warning")

    def many(self, path: Path, kind: schema.Kind) -> tuple[CheckedFile, list[tuple[int, Any]]]:
        """Read a file that is a list. Returns the items that are right by themselves, each with its index."""
        checked = self.read(path)
        if not (checked.readable or checked.rest) or checked.value == "":
            return checked, []  # an empty file is a list of nothing yet
        if not isinstance(checked.value, list):
            remedy = "每一项以“- ”开头，字段缩进两格，例如 - id: weekly-reading-plan"
            checked.report("wrong-type", checked.place(()), "这个文件应当是一个列表", remedy)
            self.complete = False
            return checked, []
        found = ((i, self.validate(checked, kind, item, (i,))) for i, item in enumerate(checked.value))
        return checked, [(index, item) for index, item in found if item is not None]
