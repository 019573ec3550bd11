"""Brings a library of the old form into the new one.

In the old form a title describes how a thing looks in life, and a phrase is one text. What a program can change without
judging is changed here; the rest is listed for the curator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from phrasebank.editing.editor import CannotEditError, Editor, New
from phrasebank.editing.file_text import FileText
from phrasebank.editing.places import Nodes, pairs
from phrasebank.editing.rewriting import changed, rewrite, same
from phrasebank.editing.standard_moves import STANDARD, StandardMove
from phrasebank.model import Finding, Library, Point, Section, broken
from phrasebank.reading.checked_file import Keys
from phrasebank.reading.notation import scalar
from phrasebank.reading.tree import points_file
from phrasebank.rules import inspect
from phrasebank.rules.names import CLAIMS, LEAD, NAMES

VOCABULARY = "library.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """What migrating changes, and what a curator has to change by hand."""

    files: Mapping[Path, bytes]
    """By path, the new bytes of every file that changes."""
    declared: tuple[Section, ...]
    """The sections that get the standard moves, as they are before that."""
    renamed: Mapping[str, str]
    """By id of each point that gets another title, that title. It was one of the point's other names; the old title
    becomes its plain talk."""
    long: tuple[Point, ...]
    """Points that keep a title which is too long, because they have no other name to replace it or have plain talk already."""
    few: int
    """How many points have too few other names after the change."""
    texts: Mapping[str, int]
    """How many phrases are still one text, by the title of their section; only sections that have moves after the change."""


def migrate(snippets: Path, shown: str) -> tuple[Migration | None, Sequence[Finding]]:
    """Work out how a snippets folder is migrated, without writing anything. Returns the migration and the findings; the
    migration is None where errors among these prevent it. `shown` is how findings call the folder."""
    library, findings = inspect(snippets, "entry", shown)
    if library is None or broken(findings):
        return None, findings
    files: dict[Path, bytes] = {}
    declared = tuple(s for s in library.vocabulary.sections if not s.moves and s.id in STANDARD)
    if declared:
        path = snippets / VOCABULARY
        files[path] = _with_moves(path.read_bytes(), {section.id for section in declared})
    renamed: dict[str, str] = {}
    for cell, points in library.cells.items():
        path = snippets / points_file(*cell)
        old = path.read_bytes()
        new = _with_leads(old, points, library, renamed)
        if new != old:
            files[path] = new
    after, wrong = inspect(snippets, "entry", shown, drafts=files)
    if after is None or broken(wrong):
        return None, wrong
    return Migration(files=files, declared=declared, renamed=renamed, **_left(after)), findings


def _left(library: Library) -> dict[str, Any]:
    """The fields of Migration that list what has to be done by hand."""
    claims = [point for point in library.points if point.section in CLAIMS]
    return {
        "long": tuple(point for point in claims if len(point.title) > LEAD[1]),
        "few": sum(len(point.also) < NAMES for point in claims),
        "texts": Counter(
            library.section[point.section].title
            for point in library.points
            for phrase in point.wordings
            if library.section[point.section].moves and not phrase.moves
        ),
    }


def _with_leads(data: bytes, points: Sequence[Point], library: Library, renamed: dict[str, str]) -> bytes:
    """The bytes of a file of points in which every title that is too long has become plain talk, if the point has another
    name to take its place. The new titles are added to `renamed`. Points are changed one by one, so that one that cannot
    be edited does not prevent the others."""
    taken = {point.title for point in library.points if point.section == points[0].section}
    for index, point in enumerate(points):
        lead = next(
            (name for name in point.also if LEAD[0] <= len(name) <= LEAD[1] and name not in taken), ""
        )
        if point.section not in CLAIMS or len(point.title) <= LEAD[1] or point.plain or not lead:
            continue
        edits: dict[Keys, New] = {
            (index, "title"): lead,
            (index, "also"): tuple(name for name in point.also if name != lead),
            (index, "plain"): point.title,
        }
        try:
            new = rewrite(data, edits, {})
        except CannotEditError:
            continue
        if same(new, changed(data, edits, {})):
            data = new
            taken.add(lead)
            renamed[point.id] = lead
    return data


def _with_moves(data: bytes, sections: set[str]) -> bytes:
    """The bytes of library.yml in which these sections declare their standard moves. Nothing else in it changes."""
    file = FileText(data)
    editor = Editor(Nodes(file.text), ())
    declared = next(value for name, _, value in pairs(editor.nodes.root) if name == "sections")
    for section in declared.value:
        id = next(value.value for name, _, value in pairs(section) if name == "id")
        if id in sections:
            editor.insert(
                section, section.value[-1], _lines(STANDARD[id], in_braces=bool(section.flow_style))
            )
    return file.edited(editor.splices)


def _lines(moves: Sequence[StandardMove], *, in_braces: bool) -> list[str]:
    """The lines of the field `moves`: one for each move, or a single one where the section is written in braces."""
    written = list(_written(moves))
    if in_braces:
        between = ",\n" + " " * 6
        return [f"moves: [\n{' ' * 6}{between.join(written)}]"]
    return ["moves:", *(f"  - {move}" for move in written)]


def _written(moves: Sequence[StandardMove]) -> Iterator[str]:
    for move in moves:
        yield f"{{id: {move.id}, title: {scalar(move.title)}, hint: {scalar(move.hint)}}}"
