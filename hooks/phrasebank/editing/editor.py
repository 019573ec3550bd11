"""Pieces of new text for spans of an old one, which `FileText.edited` puts in: the points and phrases of one file, field by field."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml

from phrasebank.editing.file_text import Splice
from phrasebank.editing.new import NewPhrase, phrase_fields, phrase_lines
from phrasebank.editing.places import Nodes, pairs
from phrasebank.editing.scalars import styled
from phrasebank.model import PHRASE_FIELDS, PointEntry
from phrasebank.reading.checked_file import Keys
from phrasebank.reading.notation import flow, scalar

New = str | tuple[str, ...]
"""What a field becomes: a text, or a list of them; empty for a field that goes."""

_POINT = tuple(field.name for field in dataclasses.fields(PointEntry))
_PROSE = ("examples",)
"""Lists of paragraphs: a comment beside one speaks of its place, not of its words."""
_COMMENT = re.compile(r"(^|\s)#", re.MULTILINE)


class CannotEditError(Exception):
    """A value is written in a way that no edit keeps whole; the message says so in Chinese."""


class Editor:
    """Gathers pieces of new text for spans of the old one."""

    def __init__(self, nodes: Nodes, moves: Sequence[str]) -> None:
        self.nodes = nodes
        self.of_phrase = (PHRASE_FIELDS[0], *moves, *PHRASE_FIELDS[1:])
        self.splices: list[Splice] = []

    def splice(self, start: int, end: int, new: str) -> None:
        """Put a text where a span of the old one stood."""
        self.splices.append((start, end, new))

    def point(self, node: Any, edits: Mapping[Keys, New], added: tuple[NewPhrase, ...]) -> None:
        """Edits of one point, by the path inside it, and the wordings to add."""
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
        """Fields of one wording, which may have been a bare text."""
        if not isinstance(value, yaml.ScalarNode):
            self.fields(value, new, self.of_phrase)
        elif any(item for name, item in new.items() if name != "text"):
            self.spelt_out(parent, key, value, new)
        elif "text" in new:
            self.scalar(self.nodes.column(key), value, str(new["text"]), bool(parent.flow_style))

    def spelt_out(self, parent: Any, key: Any, value: Any, new: dict[str, New]) -> None:
        """A phrase that was a bare text becomes a group of fields."""
        nodes = self.nodes
        column = nodes.column(key) + 2
        in_flow = bool(parent.flow_style)
        if "text" not in new and in_flow:
            text = nodes.source(value)
        elif "text" not in new:
            text = nodes.source(value).replace("\n", "\n  ")  # everything stands one level deeper now
        elif in_flow:
            text = self.restyled(column, value, str(new["text"]), True)
        else:
            style, old = value.style, nodes.source(value)
            text = styled(str(new["text"]), old, style, column + len("text: "), column + 2, False)
        lines = [f"text: {text}"] if new.get("text", text) else []
        lines += [self.written(name, new[name]) for name in self.of_phrase[1:] if new.get(name)]
        colon = nodes.text.index(":", nodes.end(key)) + 1
        group = (
            f" {{{', '.join(lines)}}}" if in_flow else "".join(f"\n{' ' * column}{line}" for line in lines)
        )
        self.splice(colon, nodes.end(value), group)

    def written(self, name: str, item: New) -> str:
        """A field that was not there."""
        return f"{name}: {scalar(item) if isinstance(item, str) else flow(item)}"

    def fields(self, node: Any, new: Mapping[str, New], order: Sequence[str]) -> None:
        """Fields of one mapping; those that are not there yet come in the model's order."""
        there = {name: (key, value) for name, key, value in pairs(node)}
        gone = {name for name, item in new.items() if item == "" and name in there}
        if gone and node.flow_style:
            self.refilled(node, there, new, gone, order)
            return
        for name in sorted(new, key=order.index):
            item = new[name]
            if name in there and item:
                key, value = there[name]
                if isinstance(item, str):
                    self.scalar(self.nodes.column(key), value, item, bool(node.flow_style))
                elif len(value.value) == len(item) and name in _PROSE:
                    self.texts(value, item)
                else:
                    self.list(value, item)
            elif name in there:
                self.remove(node, *there[name])
            elif item:
                before = [other for other in there if order.index(other) < order.index(name)]
                last = max(before, key=lambda other: self.nodes.start(there[other][0]), default=None)
                self.insert(node, there[last] if last else None, [self.written(name, item)])

    def refilled(
        self,
        node: Any,
        there: Mapping[str, tuple[Any, Any]],
        new: Mapping[str, New],
        gone: set[str],
        order: Sequence[str],
    ) -> None:
        """A mapping in braces that loses texts: its other fields as they stood, and the new ones among them."""
        nodes = self.nodes
        if _COMMENT.search(nodes.source(node)):
            raise CannotEditError("花括号里有注释")
        kept = {
            name: self.written(name, new[name]) if name in new else f"{name}: {nodes.source(value)}"
            for name, (_, value) in there.items()
            if name not in gone
        }
        kept |= {name: self.written(name, item) for name, item in new.items() if item and name not in there}
        fields = ", ".join(kept[name] for name in sorted(kept, key=order.index))
        self.splice(nodes.start(node), nodes.end(node), f"{{{fields}}}")

    def phrases(self, node: Any, added: Iterable[NewPhrase]) -> None:
        """New wordings behind the last."""
        last = node.value[-1]
        for phrase in added:
            if node.flow_style:
                fields = phrase_fields(phrase)
                bare = not (phrase.moves or phrase.audiences)
                group = scalar(phrase.text) if bare else f"{{{', '.join(fields)}}}"
                self.insert(node, last, [f"{phrase.key}: {group}"])
            else:
                self.insert(node, last, phrase_lines(phrase, 0))

    def insert(self, node: Any, after: tuple[Any, Any] | None, lines: list[str]) -> None:
        """Lines of a mapping behind one of its fields; before all of them where there is none."""
        nodes = self.nodes
        first = node.value[0][0]
        indent = " " * nodes.column(first)
        if after is None:
            start = nodes.start(first)
            own = not nodes.text[nodes.line(start) : start].strip()
            if not node.flow_style and not own:
                raise CannotEditError("第一个字段前面还有别的")
            at, between = (start, ", ") if node.flow_style else (nodes.line(start), "\n")
            self.splice(
                at, at, "".join(f"{'' if node.flow_style else indent}{line}{between}" for line in lines)
            )
            return
        end = nodes.end(after[1])
        if node.flow_style:
            self.splice(end, end, "".join(f", {line}" for line in lines))
            return
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
        if isinstance(value, yaml.ScalarNode) and not alone:
            raise CannotEditError(f"{key.value} 后面有注释")
        if node.flow_style or not alone:
            self.splice(nodes.start(value), end, "[]")
        else:
            self.splice(line, following, "")

    def texts(self, node: Any, new: tuple[str, ...]) -> None:
        """As many paragraphs as there were: each that changes, in its own place."""
        for item, text in zip(node.value, new, strict=True):
            if self.nodes.text_of(item) != text:
                self.scalar(self.nodes.column(item) - 2, item, text, bool(node.flow_style))

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
            nodes.text_of(item): nodes.text[start:end]
            for item, start, end in zip(node.value, starts, ends, strict=True)
        }
        if any(_COMMENT.search(chunk) for value, chunk in chunks.items() if value not in new):
            raise CannotEditError("列表里有注释")
        indent = " " * nodes.column(node)
        written = [chunks.get(value, f"{indent}- {scalar(value)}\n") for value in new]
        lines = "".join(line if line.endswith("\n") else f"{line}\n" for line in written)
        self.splice(starts[0], ends[-1], lines)

    def scalar(self, column: int, value: Any, new: str, in_flow: bool) -> None:
        """A text in the style of the one it replaces; `column` is where its key begins."""
        nodes = self.nodes
        self.splice(nodes.start(value), nodes.end(value), self.restyled(column + 2, value, new, in_flow))

    def restyled(self, indent: int, value: Any, new: str, in_flow: bool) -> str:
        """The same as it would be written; `indent` is where lines go on that have not been broken so far."""
        old = self.nodes.source(value)
        following = re.search(r"\n( *)\S", old)
        return styled(
            new,
            old,
            value.style,
            self.nodes.column(value),
            len(following.group(1)) if following else indent,
            in_flow,
        )
