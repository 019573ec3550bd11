"""The field reference: every field that a curator may write.

The page is made from the JSON schemas of `phrasebank.reading.schema`, which follow from the model, and from the library's
own entries as examples. A new field appears here by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from markupsafe import Markup

from phrasebank import addresses
from phrasebank.model import Library, Page, TocEntry
from phrasebank.pages import field_words
from phrasebank.pages.layout import render
from phrasebank.reading import field_help, notation, schema

TITLE = "字段说明"

SAMPLE = 200
"""How many entries of a kind are searched for examples. To search all 50,000 would take too long for one page."""

MOVES = "句式编号"
"""The name on the page for those fields of a phrase that are moves, because each section names its own."""

_LATIN = re.compile(r"[\w./:-]*[A-Za-z][\w./:-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a group."""

    name: str
    """The name as it is written in a file."""
    meaning: str
    """The model's description of it."""
    required: bool
    """Whether it must be there."""
    type: str
    """What kind of value to write."""
    choices: tuple[str, ...]
    """The only values allowed, if they are few."""
    limits: tuple[str, ...]
    """Other conditions for the value."""
    default: str
    """The value that a missing field has; empty where it has none."""
    group: str
    """The id of the group of fields that its value holds; empty where it holds none."""
    example: str
    """An example as it would be written in a file; empty where the fields of its group are the example."""


@dataclass(frozen=True, slots=True)
class Group:
    """The fields of one class of the model."""

    id: str
    """Its HTML id: the kind of file, and the names of `way`, joined by dots."""
    way: tuple[str, ...]
    """The names of the fields that lead to it from the top of the file; empty for the top."""
    meaning: str
    """The model's description of the class."""
    fields: tuple[Field, ...]
    """In the model's order."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file."""

    kind: schema.Kind
    """What is known of this kind of file."""
    groups: tuple[Group, ...]
    """Its groups. The first is the top of the file, or one item of it."""


def coded(text: str) -> Markup:
    """A text as HTML in which every word that is to be written literally is marked as code."""
    pieces = _LATIN.split(text)
    words = [Markup("<code>{}</code>").format(word) for word in _LATIN.findall(text)] + [Markup("")]
    return Markup("").join(
        Markup("{}{}").format(piece, word) for piece, word in zip(pieces, words, strict=True)
    )


def page(library: Library) -> Page:
    """The page with all kinds of files."""
    kinds = tuple(_kind(kind, library) for kind in schema.KINDS)
    return Page(
        path=addresses.FIELDS,
        title=TITLE,
        description="素材文件里每个字段是什么意思、能写什么、要不要写",
        toc=tuple(TocEntry(title=kind.kind.title, id=kind.kind.name) for kind in kinds),
        body=partial(render, "fields", addresses.FIELDS, kinds=kinds, title=TITLE, coded=coded),
        made_from=lambda: kinds,
    )


def _kind(kind: schema.Kind, library: Library) -> FileKind:
    looked_at = tuple(islice(_entries(kind, library), SAMPLE))
    return library.once(
        f"fields of {kind.name}", looked_at, lambda: FileKind(kind, tuple(groups(kind, library)))
    )


def groups(kind: schema.Kind, library: Library) -> Iterator[Group]:
    """Yield the groups of a kind of file. A class that several fields hold comes once, where the first of them leads to
    it."""
    whole = kind.schema
    definitions: schema.Schema = whole.get("$defs", {})
    entries = list(islice(_entries(kind, library), SAMPLE))
    waiting: list[tuple[tuple[str, ...], schema.Schema]] = [((), whole["items"] if kind.many else whole)]
    ids: dict[str, str] = {}
    while waiting:
        way, shape = waiting.pop(0)
        holders = _at(entries, way)
        fields = [_moves(others, holders)] if (others := shape.get("additionalProperties")) else []
        for name, field_shape in shape["properties"].items():
            target = field_words.target(field_shape)
            if target and target not in ids:
                ids[target] = ".".join((kind.name, *way, name))
                waiting.append(((*way, name), definitions[target]))
            fields.append(_field(name, field_shape, shape, ids.get(target, ""), holders))
        yield Group(".".join((kind.name, *way)), way, shape["description"], tuple(fields))


def _field(
    name: str, shape: schema.Schema, holder: schema.Schema, group: str, holders: Iterable[object]
) -> Field:
    default = shape.get("default")
    return Field(
        name=name,
        meaning=shape["description"],
        required=name in holder.get("required", ()),
        type=field_words.words(shape),
        choices=field_words.choices(shape),
        limits=tuple(field_words.limits(shape)),
        default=_written(default) if default not in (None, "", []) else "",
        group=group,
        example="" if group else _example(name, shape, holders),
    )


def _moves(shape: schema.Schema, holders: Iterable[object]) -> Field:
    """The entry for those fields of a phrase that are moves. Their names depend on the section."""
    written = [{move: text} for holder in holders for move, text in _value(holder, "moves").items()]
    shortest = min(written, key=lambda move: (len(str(move)), str(move)), default={})
    return Field(
        name=MOVES,
        meaning=shape["description"],
        required=False,
        type=field_words.words(shape),
        choices=(),
        limits=tuple(field_words.limits(shape)),
        default="",
        group="",
        example=next((f"{move}: {_written(text)}" for move, text in shortest.items()), "")
        or field_help.example("shows", shape),
    )


def _entries(kind: schema.Kind, library: Library) -> Iterable[object]:
    """The library's entries of a kind of file."""
    held: Mapping[str, Iterable[object]] = {
        schema.LIBRARY.name: (library.vocabulary,),
        schema.POINTS.name: library.points,
        schema.CAMPAIGN.name: library.campaigns,
        schema.TEMPLATE.name: library.templates,
    }
    # The wording lists are named as their fields.
    return held[kind.name] if kind.name in held else getattr(library.wording, kind.name)


def _value(holder: object, name: str) -> Any:
    """The value of a field. In Python the name of a field that is a keyword has an underscore at its end, and a point
    holds its phrases as records."""
    return getattr(holder, {"from": "from_", "phrases": "wordings"}.get(name, name))


def _at(holders: list[object], way: tuple[str, ...]) -> list[object]:
    """The groups of fields that are reached from the entries through the fields `way`."""
    for name in way:
        values = [_value(holder, name) for holder in holders]
        holders = [
            item
            for value in values
            if value is not None
            for item in (
                value.values()
                if isinstance(value, Mapping)
                else value
                if isinstance(value, tuple)
                else (value,)
            )
        ]
    return holders


def _written(value: Any) -> str:
    """A value as YAML on one line."""
    if isinstance(value, int):
        return str(value).lower()  # of a truth value too
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {notation.scalar(text)}' for key, text in value.items())}}}"
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(_written(item) for item in value)}]"
    return notation.scalar(str(value))


def _example(name: str, shape: schema.Schema, holders: Iterable[object]) -> str:
    """The shortest value of the field in the library, because it is the plainest; where there is none, a made-up one."""
    nothing: tuple[Any, ...] = (None, "", (), {}, shape.get("default"))
    values = [value for value in (_value(holder, name) for holder in holders) if value not in nothing]
    if values:
        return f"{name}: {_written(min(values, key=lambda value: (len(str(value)), str(value))))}"
    return field_help.example(name, field_words.options(shape)[0])
