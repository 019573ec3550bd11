"""A library of the old form -> the new form.

In the old form a title tells how a thing looks in life, and a phrase is one text. Whatever a program can change without a judgement
is changed here; the rest is listed for the curator.
"""

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
    """The files as they would be, and what a curator has to change by hand."""

    files: Mapping[Path, bytes]
    """Every file that changes, as it would be."""
    declared: tuple[Section, ...]
    """Sections that get the standard moves, as they stand before that."""
    renamed: Mapping[str, str]
    """The new titles, by point id. The old title of each of these points becomes its plain talk; the new one was an other name."""
    long: tuple[Point, ...]
    """Points that keep a title which is too long, because they have no other name to replace it or have plain talk already."""
    few: int
    """How many points have too few other names after the change."""
    texts: Mapping[str, int]
    """How many phrases are still one text, by the title of their section; only sections that have moves after the change."""


def migrate(snippets: Path, shown: str) -> tuple[Migration | None, Sequence[Finding]]:
    """What a snippets folder would become, and what is wrong with it; None where that forbids to go on. Nothing is
    written. `shown` is how the folder is called in findings."""
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
    """What people have to do in a library that is migrated."""
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
    """A file of points in which every title that is too long has become plain talk, where a name can take its place;
    `renamed` is added to. One point after another, as one that is written in a special way must not stop the others."""
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
    """library.yml in which these sections have their standard moves; nothing else in it changes."""
    file = FileText(data)
    editor = Editor(Nodes(file.text), ())
    declared = next(value for name, _, value in pairs(editor.nodes.root) if name == "sections")
    for section in declared.value:
        id = next(value.value for name, _, value in pairs(section) if name == "id")
        if id in sections:
            editor.insert(section, section.value[-1], _lines(STANDARD[id], bool(section.flow_style)))
    return file.edited(editor.splices)


def _lines(moves: Sequence[StandardMove], in_braces: bool) -> list[str]:
    """The field `moves`: a line a move, or all of it where the section stands in braces."""
    written = list(_written(moves))
    if in_braces:
        between = ",\n" + " " * 6
        return [f"moves: [\n{' ' * 6}{between.join(written)}]"]
    return ["moves:", *(f"  - {move}" for move in written)]


def _written(moves: Sequence[StandardMove]) -> Iterator[str]:
    for move in moves:
        yield f"{{id: {move.id}, title: {scalar(move.title)}, hint: {scalar(move.hint)}}}"
