"""Edits of points and phrases -> the new bytes of their file."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from phrasebank.editing.new import NewPhrase, phrase_lines
from phrasebank.editing.places import Nodes, pairs
from phrasebank.editing.scalars import styled
from phrasebank.model import PhraseEntry, PointEntry
from phrasebank.reading import yaml_values
from phrasebank.reading.checked_file import Keys
from phrasebank.reading.notation import flow, scalar

New = str | tuple[str, ...]
"""What a field becomes: a text, or a list of them; empty for a field that goes."""

_POINT = tuple(field.name for field in dataclasses.fields(PointEntry))
_PHRASE = tuple(field.name for field in dataclasses.fields(PhraseEntry))
_COMMENT = re.compile(r"(^|\s)#", re.MULTILINE)


class CannotEditError(Exception):
    """A value is written in a way that no edit keeps whole; the message says so in Chinese."""


def rewrite(data: bytes, edits: Mapping[Keys, New], added: Mapping[int, Iterable[NewPhrase]]) -> bytes:
    """A file of points with these edits: by path (`(0, "title")`, `(0, "phrases", "a", "text")`) what a field becomes,
    and by a point's index the phrases to add to it.

    Nothing else in the file changes, comments and line ends included. The file must be one that `yaml_values.read`
    reads without findings of severity error. Raises CannotEditError where that cannot be done.
    """
    text = data.decode("utf-8")
    windows = "\r\n" in text
    editor = _Editor(Nodes(text.replace("\r\n", "\n")))
    by_point: dict[int, dict[Keys, New]] = {}
    for path, new in edits.items():
        by_point.setdefault(int(path[0]), {})[path[1:]] = new
    for index in sorted({*by_point, *added}):
        editor.point(editor.nodes.item(index), by_point.get(index, {}), tuple(added.get(index, ())))
    new_text = editor.result()
    return (new_text.replace("\n", "\r\n") if windows else new_text).encode()


def changed(data: bytes, edits: Mapping[Keys, New], added: Mapping[int, Iterable[NewPhrase]]) -> Any:
    """The value that the file must read as after `rewrite`."""
    value = _plain(yaml_values.read(data, "").value)
    for path, new in edits.items():
        target = value
        for step in path[:-1]:
            target = target[step]
        target[path[-1]] = list(new) if isinstance(new, tuple) else new
    for index, phrases in added.items():
        for phrase in phrases:
            value[index]["phrases"][phrase.key] = {"text": phrase.text, "audiences": list(phrase.audiences)}
    return _plain(value)


def _plain(value: Any) -> Any:
    """The same value with every phrase spelt out, and without empty fields."""
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
    """Whether a file reads as a value that `changed` gave."""
    source = yaml_values.read(data, "")
    return source.readable and _plain(source.value) == value


class _Editor:
    """Gathers pieces of new text for spans of the old one."""

    def __init__(self, nodes: Nodes) -> None:
        self.nodes = nodes
        self.splices: list[tuple[int, int, str]] = []

    def result(self) -> str:
        pieces, at = [], 0
        text = self.nodes.text
        for start, end, new in sorted(self.splices, key=lambda splice: splice[:2]):
            pieces += [text[at:start], new]
            at = end
        return "".join([*pieces, text[at:]])

    def splice(self, start: int, end: int, new: str) -> None:
        self.splices.append((start, end, new))

    def point(self, node: Any, edits: Mapping[Keys, New], added: tuple[NewPhrase, ...]) -> None:
        fields = {name: (key, value) for name, key, value in pairs(node)}
        self.fields(node, {str(path[0]): new for path, new in edits.items() if len(path) == 1}, _POINT)
        phrases = fields["phrases"][1]
        by_key: dict[str, dict[str, New]] = {}
        for path, new in edits.items():
            if len(path) == 3:
                by_key.setdefault(str(path[1]), {})[str(path[2])] = new
        for name, key, value in pairs(phrases):
            if name in by_key:
                self.phrase(phrases, key, value, by_key[name])
        self.phrases(phrases, added)

    def phrase(self, parent: Any, key: Any, value: Any, new: dict[str, New]) -> None:
        if not isinstance(value, yaml.ScalarNode):
            self.fields(value, new, _PHRASE)
        elif new.get("audiences"):
            self.spelt_out(parent, key, value, new)
        elif "text" in new:
            self.scalar(key, value, str(new["text"]), bool(parent.flow_style))

    def spelt_out(self, parent: Any, key: Any, value: Any, new: dict[str, New]) -> None:
        """A phrase that was a bare text becomes a group of fields."""
        nodes = self.nodes
        audiences = flow(new["audiences"])
        colon = nodes.text.index(":", nodes.end(key)) + 1
        if parent.flow_style:
            text = self.restyled(key, value, str(new["text"]), True) if "text" in new else nodes.source(value)
            self.splice(colon, nodes.end(value), f" {{text: {text}, audiences: {audiences}}}")
            return
        column = nodes.column(key) + 2
        if "text" in new:
            style, old = value.style, nodes.source(value)
            text = styled(str(new["text"]), old, style, column + len("text: "), column + 2, False)
        else:
            text = nodes.source(value).replace("\n", "\n  ")  # everything stands one level deeper now
        indent = " " * column
        self.splice(colon, nodes.end(value), f"\n{indent}text: {text}\n{indent}audiences: {audiences}")

    def fields(self, node: Any, new: Mapping[str, New], order: tuple[str, ...]) -> None:
        """Fields of one mapping; those that are not there yet come in the model's order."""
        there = {name: (key, value) for name, key, value in pairs(node)}
        for name in sorted(new, key=order.index):
            item = new[name]
            if name in there and item:
                key, value = there[name]
                if isinstance(item, str):
                    self.scalar(key, value, item, bool(node.flow_style))
                else:
                    self.list(value, item)
            elif name in there:
                self.remove(node, *there[name])
            elif item:
                before = [other for other in there if order.index(other) < order.index(name)]
                last = there[max(before, key=lambda other: self.nodes.start(there[other][0]))]
                written = f"{name}: {scalar(item) if isinstance(item, str) else flow(item)}"
                self.insert(node, last, [written])

    def phrases(self, node: Any, added: Iterable[NewPhrase]) -> None:
        """New wordings behind the last."""
        last = node.value[-1]
        for phrase in added:
            if node.flow_style:
                text = scalar(phrase.text)
                if phrase.audiences:
                    text = f"{{text: {text}, audiences: {flow(phrase.audiences)}}}"
                self.insert(node, last, [f"{phrase.key}: {text}"])
            else:
                self.insert(node, last, phrase_lines(phrase, 0))

    def insert(self, node: Any, after: tuple[Any, Any], lines: list[str]) -> None:
        """Lines of a mapping behind one of its fields."""
        nodes = self.nodes
        end = nodes.end(after[1])
        if node.flow_style:
            self.splice(end, end, "".join(f", {line}" for line in lines))
            return
        indent = " " * nodes.column(node.value[0][0])
        at = nodes.next_line(end)
        if at == len(nodes.text) and not nodes.text.endswith("\n"):
            self.splice(at, at, "".join(f"\n{indent}{line}" for line in lines))
        else:
            self.splice(at, at, "".join(f"{indent}{line}\n" for line in lines))

    def remove(self, node: Any, key: Any, value: Any) -> None:
        """A field that is to go; an empty list stays where a comment or the mark of an item needs its line."""
        nodes = self.nodes
        start, end = nodes.start(key), nodes.end(value)
        line, following = nodes.line(start), nodes.next_line(end)
        alone = not nodes.text[line:start].strip() and not nodes.text[end:following].strip()
        if _COMMENT.search(nodes.text[start:end]):
            raise CannotEditError(f"{key.value} 里有注释")
        if node.flow_style or not alone:
            self.splice(nodes.start(value), end, "[]")
        else:
            self.splice(line, following, "")

    def list(self, node: Any, new: tuple[str, ...]) -> None:
        """The items of a list; one written in lines keeps those of the items that stay."""
        nodes = self.nodes
        if node.flow_style:
            if _COMMENT.search(nodes.source(node)):
                raise CannotEditError("列表里有注释")
            self.splice(nodes.start(node), nodes.end(node), flow(new))
            return
        starts = [nodes.line(nodes.start(item)) for item in node.value]
        ends = [*starts[1:], nodes.next_line(nodes.end(node))]
        chunks = {
            item.value: nodes.text[start:end]
            for item, start, end in zip(node.value, starts, ends, strict=True)
        }
        if any(_COMMENT.search(chunk) for value, chunk in chunks.items() if value not in new):
            raise CannotEditError("列表里有注释")
        indent = " " * nodes.column(node)
        written = [chunks.get(value, f"{indent}- {scalar(value)}\n") for value in new]
        lines = "".join(line if line.endswith("\n") else f"{line}\n" for line in written)
        self.splice(starts[0], ends[-1], lines)

    def scalar(self, key: Any, value: Any, new: str, in_flow: bool) -> None:
        nodes = self.nodes
        self.splice(nodes.start(value), nodes.end(value), self.restyled(key, value, new, in_flow))

    def restyled(self, key: Any, value: Any, new: str, in_flow: bool) -> str:
        nodes = self.nodes
        old = nodes.source(value)
        following = re.search(r"\n( *)\S", old)
        indent = len(following.group(1)) if following else nodes.column(key) + 2
        return styled(new, old, value.style, nodes.column(value), indent, in_flow)
