"""Applies the changes of a table to the YAML files in memory, and checks them with the whole library. Nothing is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from phrasebank import rules
from phrasebank.editing import CannotEditError, rewrite
from phrasebank.editing.new import NewPhrase, appended, render
from phrasebank.editing.rewriting import changed, same
from phrasebank.model import Finding, Library, broken, by_place, new_findings
from phrasebank.reading import yaml_values
from phrasebank.reading.tree import points_file
from phrasebank.spreadsheet.columns import ID, columns
from phrasebank.spreadsheet.compared import compared
from phrasebank.spreadsheet.displaced import displaced
from phrasebank.spreadsheet.plan import AddedPhrase, Edit, Plan
from phrasebank.spreadsheet.rows_of_findings import located
from phrasebank.spreadsheet.table import Table, opened


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import would do."""

    plan: Plan
    """The changes that the table asks for."""
    findings: tuple[Finding, ...]
    """What is wrong with the table, by row, and then what its changes would cause elsewhere."""
    files: Mapping[Path, bytes] = field(default_factory=dict)
    """By path, the new bytes of every file that changes."""

    @property
    def broken(self) -> bool:
        """Whether an error forbids the import."""
        return broken(self.findings)


def outcome(data: bytes, name: str, snippets: Path, shown: str) -> Outcome:
    """What the bytes of a table would do to a library. `name` is what findings call the table, and `shown` what they call
    the folder.

    Where the library itself has errors, these are the findings and nothing changes. Raises OSError where a file of the
    library cannot be read."""
    library, before = rules.inspect(snippets, "library", shown)
    if library is None or broken(before):
        return Outcome(Plan(), before)
    table = opened(data, name, columns(library))
    if ID not in table.columns:
        return Outcome(Plan(), tuple(table.findings))
    plan = compared(table, library)
    displaced(table, plan, library)
    files = _files(table, plan, library, snippets)
    elsewhere: list[Finding] = []
    if files:
        _, after = rules.inspect(snippets, "library", shown, drafts=files)
        read = {
            f"{shown}/{path.relative_to(snippets).as_posix()}": yaml_values.read(new, "")
            for path, new in files.items()
        }
        for finding in new_findings(before, after):
            at = located(finding, table, plan, read)
            (elsewhere if at is finding else table.findings).append(at)
    return Outcome(plan, (*by_place(table.findings), *by_place(elsewhere)), files)


def _files(table: Table, plan: Plan, library: Library, snippets: Path) -> dict[Path, bytes]:
    edits: dict[Path, list[Edit]] = {}
    added: dict[Path, list[AddedPhrase]] = {}
    for edit in plan.edits:
        edits.setdefault(snippets / points_file(edit.point.dimension, edit.point.section), []).append(edit)
    for phrase in plan.phrases:
        added.setdefault(snippets / points_file(phrase.point.dimension, phrase.point.section), []).append(
            phrase
        )
    files = {
        path: _edited(path.read_bytes(), edits.get(path, []), added.get(path, []), table, library)
        for path in sorted({*edits, *added})
    }
    for new in plan.points:
        path = snippets / points_file(new.point.dimension, new.point.section)
        old = files.get(path) or (path.read_bytes() if path.exists() else b"")
        files[path] = appended(old, render(new.point))
    return files


def _edited(
    data: bytes, edits: Sequence[Edit], added: Sequence[AddedPhrase], table: Table, library: Library
) -> bytes:
    """The bytes of a file after its edits. Edits that cannot be made are reported and left out."""
    new = _tried(data, edits, added, library)
    if new is not None:
        return new
    good = []
    for edit in edits:
        if _tried(data, [edit], [], library) is not None:
            good.append(edit)
        else:
            table.report(
                edit.row, edit.column.title, "cannot-edit",
                f"{edit.id} 的{edit.column.title}在 YAML 里的写法特殊（例如夹着注释），表格改不了",
                f"直接改 {edit.point.place.file}，见第 {edit.point.place.line} 行起的要点",
            )  # fmt: skip
    if len(good) == len(edits):
        for row, title in [(e.row, e.column.title) for e in edits] or [(a.row, "") for a in added]:
            table.report(row, title, "cannot-edit", "这个文件的写法特殊，表格改不了", "直接改 YAML 文件")
        return data
    return _edited(data, good, added, table, library)


def _tried(
    data: bytes, edits: Sequence[Edit], added: Sequence[AddedPhrase], library: Library
) -> bytes | None:
    """The bytes of a file after edits; None where the result is not just these edits. Faults of the new texts, such as
    hidden characters, are left to the checks."""
    changes = {(_index(edit.point.id, library), *edit.path): edit.new for edit in edits}
    phrases: dict[int, list[NewPhrase]] = {}
    for addition in added:
        phrases.setdefault(_index(addition.point.id, library), []).append(addition.phrase)
    points = [edit.point for edit in edits] or [addition.point for addition in added]
    if not points:
        return data
    moves = [move.id for move in library.section[points[0].section].moves]
    try:
        new = rewrite(data, changes, phrases, moves)
    except CannotEditError:
        return None
    read = yaml_values.read(new, "")
    return new if broken(read.findings) or same(new, changed(data, changes, phrases)) else None


def _index(id: str, library: Library) -> int:
    """The position of a point in its file. It equals that in its cell, because in a library without errors no entry is
    left out."""
    point = library.point[id]
    return library.cells[point.dimension, point.section].index(point)
