"""Library -> how the papers of one meeting are made of its facts: the script `meeting`."""

from __future__ import annotations

from typing import Any

from phrasebank.corpus.composer import recipe
from phrasebank.corpus.script import script
from phrasebank.model import Asset, Library, MeetingLine, Part, Template


def meeting(library: Library) -> Asset:
    """`{papers: [paper]}`, in the order of the templates. See `_paper`."""
    return script("meeting", {"papers": [_paper(t, library) for t in library.templates if t.meeting]})


def _paper(template: Template, library: Library) -> dict[str, Any]:
    """`{id, kind, copies, orientation, parts, recipe}`. `copies` says for whom or what one copy each is made. `parts`
    lists what a meeting writes into the parts of the recipe, in their order, see `_part`. `recipe` is the recipe of a
    table, which the composer does not have, and null for any other paper."""
    return {
        "id": template.id,
        "kind": template.kind,
        "copies": template.meeting,
        "orientation": template.orientation,
        "parts": [_part(part) for part in template.parts if not part.help],
        "recipe": recipe(template, library) if template.kind == "table" else None,
    }


def _part(part: Part) -> dict[str, Any]:
    """`{when, each, titles: [line], lines: [line], filled, rows}`, a line {text, when, each}.

    `each` and `rows` name a list of the meeting, empty for none; `rows` is that of the table, `filled` what stands
    beside the labels of a record.
    """
    table = part.table
    return {
        "when": part.when,
        "each": part.each or "",
        "titles": [_line(line) for line in part.titles],
        "lines": [_line(line) for line in part.lines],
        "filled": tuple(item.filled for item in part.record),
        "rows": (table.each or "") if table else "",
    }


def _line(line: MeetingLine) -> dict[str, Any]:
    return {"text": line.text, "when": line.when, "each": line.each or ""}
