"""A table's changes in the YAML files, checked with the whole library in memory. Nothing is written here."""

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
    """What the table wants."""
    findings: tuple[Finding, ...]
    """What is wrong with it: by row, then what its changes bring elsewhere."""
    files: Mapping[Path, bytes] = field(default_factory=dict)
    """The files as they would be; only those that change."""

    @property
    def broken(self) -> bool:
        """Whether nothing may be written."""
        return broken(self.findings)


def outcome(data: bytes, name: str, snippets: Path, shown: str) -> Outcome:
    """What a table's bytes would do to a library. `name` is what findings call the table, `shown` the folder.

    A library that has errors of its own is not touched: its findings are the outcome's. Raises OSError when a file of
    the library cannot be read.
    """
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
    """A file with its edits; those that cannot be made are reported and left out."""
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
    """The file as edited; None where more or less than the edits would change. What our reader objects to in the new
    texts (hidden characters) is for the checks to tell."""
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
    """A point's position in its file: that in its cell, as every entry of a library without errors is there."""
    point = library.point[id]
    return library.cells[point.dimension, point.section].index(point)
