"""Changes points and phrases in the bytes of a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from phrasebank.editing.editor import Editor, New
from phrasebank.editing.file_text import FileText
from phrasebank.editing.new import NewPhrase
from phrasebank.editing.places import Nodes
from phrasebank.reading import yaml_values
from phrasebank.reading.checked_file import Keys


def rewrite(
    data: bytes,
    edits: Mapping[Keys, New],
    added: Mapping[int, Iterable[NewPhrase]],
    moves: Sequence[str] = (),
) -> bytes:
    """The bytes of a file of points after edits.

    `edits` maps the path of a field, such as `(0, "title")` or `(0, "phrases", "a", "text")`, to its new value; `added`
    maps the index of a point to the phrases that it gets. `moves` are those of the file's section, in their order.

    Nothing else in the file changes, including comments, line ends and a byte order mark. The file must be one that
    `yaml_values.read` reads without errors. Raises CannotEditError where an edit cannot be made like this."""
    file = FileText(data)
    editor = Editor(Nodes(file.text), moves)
    by_point: dict[int, dict[Keys, New]] = {}
    for path, new in edits.items():
        by_point.setdefault(int(path[0]), {})[path[1:]] = new
    for index in sorted({*by_point, *added}):
        editor.point(editor.nodes.item(index), by_point.get(index, {}), tuple(added.get(index, ())))
    return file.edited(editor.splices)


def changed(data: bytes, edits: Mapping[Keys, New], added: Mapping[int, Iterable[NewPhrase]]) -> Any:
    """The value that the file must have after `rewrite` with the same arguments."""
    value = _plain(yaml_values.read(data, "").value)
    for path, new in edits.items():
        target = value
        for step in path[:-1]:
            target = target[step]
        target[path[-1]] = list(new) if isinstance(new, tuple) else new
    for index, phrases in added.items():
        for phrase in phrases:
            value[index]["phrases"][phrase.key] = {
                "text": phrase.text, **phrase.moves, "audiences": list(phrase.audiences)
            }  # fmt: skip
    return _plain(value)


def _plain(value: Any) -> Any:
    """A value in which every phrase is a mapping and no field is empty."""
    if not isinstance(value, list):
        return value
    plain = []
    for point in value:
        point = {name: item for name, item in point.items() if item}
        phrases = {k: {"text": p} if isinstance(p, str) else p for k, p in point.get("phrases", {}).items()}
        point["phrases"] = {k: {name: item for name, item in p.items() if item} for k, p in phrases.items()}
        plain.append(point)
    return plain


def same(data: bytes, value: Any) -> bool:
    """Whether a file has a value that `changed` gave."""
    source = yaml_values.read(data, "")
    return source.readable and _plain(source.value) == value
