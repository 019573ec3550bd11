"""Turns errors of pydantic into findings in Chinese, one for each fault that a curator has to mend."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from phrasebank.model import OTHERS, PHRASE_FIELDS, Finding
from phrasebank.reading import schema
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.likeness import closest
from phrasebank.reading.rejected import POINT_FIELDS, Rejection, explained, nameless, tight
from phrasebank.reading.schema import Kind


def findings(error: ValidationError, checked: CheckedFile, kind: Kind, root: Keys) -> Iterable[Finding]:
    """Yield a finding for every error of one validation. `root` is the path in the file of the value that was validated."""
    whole = kind.schema
    found = error.errors(include_url=False)
    misspelt = _misspelt(found, whole, root)
    told: set[Keys] = set()
    paths = [(_steps(item, root), item["type"]) for item in found]
    refused = {_steps(item, root) for item in found if item["loc"][-1:] == ("[key]",)}
    beside = {path[:-1] for path, kind in paths if _phrase_outside(path, kind)}
    for item in found:
        path = _steps(item, root)
        if checked.unread and _unsure(path, item["type"], checked):
            continue
        if item["input"] == "" and path[-1:] == ("phrases",) and path[:-1] in beside:
            continue  # they stand beside it
        if (at := _misplaced(path, item)) is not None:
            if path[:at] not in told:
                told.add(path[:at])
                yield misplaced(checked, path[:at])
            continue
        if item["type"] == "missing" and (*root, *item["loc"]) in misspelt:
            continue  # it stands there under another name, which has a finding of its own
        if item["type"] == "too_short" and item["input"]:
            continue  # not empty: its items are wrong, and each has a finding of its own
        if item["loc"][-1:] != ("[key]",) and path in refused:
            continue  # its value is part of its name, which has a finding of its own
        rule, place, message, remedy = explained(Rejection(item, path, checked, whole))
        yield Finding(place, rule, "error", message, remedy, checked.excerpt(place))


def _unsure(path: Keys, kind: str, checked: CheckedFile) -> bool:
    """Whether an error may result from what could not be read: it is about that, or about what holds it."""
    about = path[:-1] if kind == "missing" else path
    return any(unread[: len(about)] == about or path[: len(unread)] == unread for unread in checked.unread)


def _steps(item: Any, root: Keys) -> Keys:
    return (*root, *(step for step in item["loc"] if step not in ("[key]", OTHERS)))


def _misplaced(path: Keys, item: Any) -> int | None:
    """The length of the part of a path that ends at a field on the wrong level, such as a field of a point among the keys
    of its phrases. None where every field is on its own level."""
    if "phrases" in path[:-1]:
        at = path.index("phrases") + 1
        return at + 1 if path[at] in (*POINT_FIELDS, *PHRASE_FIELDS) else None
    return 2 if _phrase_outside(path, item["type"]) else None


def _phrase_outside(path: Keys, kind: str) -> bool:
    """Whether an error is about the key of a phrase that stands among the fields of its point."""
    unknown_one = kind == "unexpected_keyword_argument" and len(path) == 2
    return unknown_one and isinstance(path[0], int) and len(str(path[1])) == 1


def misplaced(checked: CheckedFile, path: Keys) -> Finding:
    """The finding about a field on the wrong level. Its remedy depends on how deep the field stands."""
    name, place = str(path[-1]), checked.place(path, key=True)
    if name in POINT_FIELDS:
        where, right = "和 phrases 对齐", "phrases 下面只写 a、b、c……"
    elif len(path) == 2:
        where, right = "比 phrases 多缩进两格", "表述写在 phrases 下面"
    else:
        where, right = "比表述的键多缩进两格", f"{name} 写在某一种表述下面"
    return Finding(
        place,
        "misplaced-field",
        "error",
        f"字段 {name} 没有对齐，读成了别处的",
        f"{right}，{where}",
        checked.excerpt(place),
    )


def _misspelt(found: Iterable[Any], whole: schema.Schema, root: Keys) -> set[Keys]:
    """The paths of missing fields that unknown fields were most likely meant to be."""
    wanted = set()
    for item in found:
        if item["type"] == "unexpected_keyword_argument":
            holder: Keys = (*root, *item["loc"][:-1])
            names = list(schema.field(whole, holder).get("properties", {}))
            key = tight(item["loc"][-1])
            if item["input"] == "" and nameless(item["loc"][-1]):
                wanted |= {(*holder, first) for first in schema.field(whole, holder).get("required", ())[:1]}
            close = closest(key.group(1) if key else str(item["loc"][-1]), names)
            wanted |= {(*holder, close)} if close else set()
    return wanted
