"""Builds the value of a text from the parser's events, strictly, and records the line and column of each value.

Every scalar stays the text that it is (`on`, `12:30` and `2025` do not become booleans or times), and the model decides about
types. Anchors, aliases, tags, several documents and deep nesting are refused at their event, before anything is built from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import yaml

from phrasebank.model import Place
from phrasebank.reading import blocks, hostile, several_texts, surprises
from phrasebank.reading.checked_file import CheckedFile, Keys, Spot, Value
from phrasebank.reading.yaml_library import LOADER
from phrasebank.reading.yaml_refusals import Key, refuse, refuse_markup, refuse_second
from phrasebank.words import characters

MAX_DEPTH = 20

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain scalars that mean an empty value."""


def events(text: str) -> Iterator[Any]:
    """Yield the parser's events. `yaml.parse` does the same, but asks twice for each."""
    loader = LOADER(text)
    try:
        yield from iter(loader.get_event, None)
    finally:
        loader.dispose()


class Builder:
    """Builds the value of a document from the parser's events, and records the place of each value."""

    def __init__(self, text: str, checked: CheckedFile) -> None:
        self._checked = checked
        self._hashes = " #" in text
        self._root: list[Value] = []
        # Each open container: itself, its path, and for a mapping the key that waits for its value.
        self._open: list[tuple[Value, Keys, list[Key] | None]] = [(self._root, (), None)]
        self._documents = 0
        self._aside: list[Keys] = []

    def build(self, events: Iterable[Any]) -> Value:
        """The value; an empty text where the document holds nothing."""
        by_event: Mapping[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceEndEvent: self._end,
            yaml.MappingEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        for event in events:
            take = by_event.get(type(event))
            if take is not None:
                take(event)
        for path in self._aside:
            self._checked.forget_below(path)
        return self._root[0] if self._root else ""

    def _scalar(self, event: Any) -> None:
        if event.anchor or event.tag:
            refuse_markup(event, self._checked)
        value, style, begins = event.value, event.style, event.start_mark
        pending = self._open[-1][2]
        if pending is not None and not pending:
            pending.append(Key(value, begins.line, begins.column))
            return
        if value == blocks.LEFT_OUT:
            self._checked.unread.add(self._put(begins, ""))
            return
        if style or value in _NOTHING or event.end_mark.line > begins.line:
            path = self._put(begins, _text(event, self._checked))
        else:  # as most stand: nothing is to be made of it
            path = self._put(begins, value)
        if self._checked.marred or style == '"':
            hostile.note(self._checked, path, event)
        if not style and value[:1] in surprises.LIKE:
            surprises.note(self._checked, path, event)
        if self._hashes and not style:
            end, lines = event.end_mark, self._checked.lines
            if re.match(r"\s+#", lines[end.line][end.column :] if end.line < len(lines) else ""):
                self._checked.cuts[path] = end.line

    def _sequence(self, event: Any) -> None:
        self._container(event, [], None)

    def _mapping(self, event: Any) -> None:
        self._container(event, {}, [])

    def _container(self, event: Any, value: Value, pending: list[Key] | None) -> None:
        if event.anchor or event.tag:
            refuse_markup(event, self._checked)
        waiting = self._open[-1][2]
        if waiting is not None and not waiting:
            remedy = "字段名写成一个词，例如 title: 文字"
            refuse(self._checked, "complex-key", event, "字段名不能是列表或一组字段", remedy)
        path = self._put(event.start_mark, value)
        if len(self._open) > MAX_DEPTH:
            remedy = "检查缩进和括号，素材文件最多四五层"
            refuse(self._checked, "too-deep", event, f"嵌套超过 {MAX_DEPTH} 层", remedy)
        self._open.append((value, path, pending))

    def _put(self, begins: Any, value: Value) -> Keys:
        """Put a value that begins at `begins` into the innermost open container. Returns the value's path."""
        container, path, pending = self._open[-1]
        line, column = begins.line, begins.column
        here: Keys
        if pending is None:
            here = (*path, len(container)) if container is not self._root else ()
            container.append(value)
            self._checked.places[here] = Spot(line, column, line, column)
            return here
        key = pending.pop()
        here = (*path, key.name)
        if key.name in container:
            refuse_second(self._checked, container, path, key)
            self._checked.left_out.add(here)
            if container[key.name]:
                # The first one is kept. This value gets a path that no other can have, since only lists count their items.
                here = (*path, -1 - key.line)
                self._aside.append(here)
                self._checked.places[here] = Spot(key.line, key.column, line, column)
                return here
            self._checked.cuts.pop(here, None)
        container[key.name] = value
        self._checked.places[here] = Spot(key.line, key.column, line, column)
        return here

    def _end(self, event: Any) -> None:
        self._open.pop()

    def _alias(self, event: Any) -> None:
        remedy = "把被引用的内容照写一遍；正文以 * 开头时放进英文双引号"
        refuse(self._checked, "yaml-alias", event, f"不能用引用 *{event.anchor}", remedy)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1 or event.version or event.tags:
            refuse(self._checked, "several-documents", event, *several_texts.ONE_ONLY)


def _text(event: Any, checked: CheckedFile) -> str:
    value: str = event.value
    style = event.style
    if not style and value in _NOTHING:
        return ""
    if style == '"':
        # Escapes can bring in what the file's own text does not show.
        place = Place(checked.file, event.start_mark.line + 1, event.start_mark.column + 1)
        for _, character, name, _ in characters.hostile(value):
            checked.report(
                "hostile-character",
                place,
                f"反斜杠编码写出了一个{name}（U+{ord(character):04X}）",
                "删去这个编码，直接写文字",
            )
    if "\n" in value or event.end_mark.line > event.start_mark.line:
        return characters.join_lines(value, literal=style == "|")
    return value
