"""Works out the splices by which the points and phrases of one file change, field by field; `FileText.edited` applies
them."""

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
"""The new value of a field: a text, or a list of texts. An empty one removes the field."""

_POINT = tuple(field.name for field in dataclasses.fields(PointEntry))
_PROSE = ("examples",)
"""Lists of paragraphs. In these a comment beside a paragraph stays where it is when the paragraph changes."""
_COMMENT = re.compile(r"(^|\s)#", re.MULTILINE)


class CannotEditError(Exception):
    """A value is written in such a way that an edit would lose something, such as a comment. The message says so in
    Chinese."""


class Editor:
    """Collects the splices for one file. `nodes` are those of the file, `moves` the moves of its section in their order."""

    def __init__(self, nodes: Nodes, moves: Sequence[str]) -> None:
        self.nodes = nodes
        self.of_phrase = (PHRASE_FIELDS[0], *moves, *PHRASE_FIELDS[1:])
        self.splices: list[Splice] = []

    def splice(self, start: int, end: int, new: str) -> None:
        """Replace a span of the old text, given by its offsets."""
        self.splices.append((start, end, new))

    def point(self, node: Any, edits: Mapping[Keys, New], added: tuple[NewPhrase, ...]) -> None:
        """Change fields of one point, given by their path within it, and add phrases."""
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
        """Change fields of one phrase. The phrase may be a mapping or a bare text."""
        if not isinstance(value, yaml.ScalarNode):
            self.fields(value, new, self.of_phrase)
        elif any(item for name, item in new.items() if name != "text"):
            self.spelt_out(parent, key, value, new)
        elif "text" in new:
            self.scalar(self.nodes.column(key), value, str(new["text"]), in_flow=bool(parent.flow_style))

    def spelt_out(self, parent: Any, key: Any, value: Any, new: dict[str, New]) -> None:
        """Turn a phrase that is a bare text into a mapping with these fields."""
        nodes = self.nodes
        column = nodes.column(key) + 2
        in_flow = bool(parent.flow_style)
        if "text" not in new and in_flow:
            text = nodes.source(value)
        elif "text" not in new:
            text = nodes.source(value).replace("\n", "\n  ")  # everything stands one level deeper now
        elif in_flow:
            text = self.restyled(column, value, str(new["text"]), in_flow=True)
        else:
            style, old = value.style, nodes.source(value)
            text = styled(str(new["text"]), old, style, column + len("text: "), column + 2, flow=False)
        lines = [f"text: {text}"] if new.get("text", text) else []
        lines += [self.written(name, new[name]) for name in self.of_phrase[1:] if new.get(name)]
        colon = nodes.text.index(":", nodes.end(key)) + 1
        group = (
            f" {{{', '.join(lines)}}}" if in_flow else "".join(f"\n{' ' * column}{line}" for line in lines)
        )
        self.splice(colon, nodes.end(value), group)

    def written(self, name: str, item: New) -> str:
        """A field with its name, as YAML on one line."""
        return f"{name}: {scalar(item) if isinstance(item, str) else flow(item)}"

    def fields(self, node: Any, new: Mapping[str, New], order: Sequence[str]) -> None:
        """Change fields of one mapping. Fields that it lacks are inserted in `order`."""
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
                    self.scalar(self.nodes.column(key), value, item, in_flow=bool(node.flow_style))
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
        """Write a mapping in braces anew without the fields `gone`. Its other fields keep their wording; new ones are put
        among them in `order`."""
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
        """Add phrases behind the last one."""
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
        """Insert lines into a mapping behind the field `after`, or before all fields where `after` is None."""
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
        """Remove a field. An empty list is left in its place where a comment or the dash of an item stands on its line."""
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
        """Change a list of paragraphs whose number stays the same: each that differs is replaced where it stands."""
        for item, text in zip(node.value, new, strict=True):
            if self.nodes.text_of(item) != text:
                self.scalar(self.nodes.column(item) - 2, item, text, in_flow=bool(node.flow_style))

    def list(self, node: Any, new: tuple[str, ...]) -> None:
        """Change the items of a list. In a list with one item a line, the lines of items that stay are kept."""
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

    def scalar(self, column: int, value: Any, new: str, *, in_flow: bool) -> None:
        """Change a text and keep its style; `column` is where the text's key begins."""
        nodes = self.nodes
        self.splice(
            nodes.start(value), nodes.end(value), self.restyled(column + 2, value, new, in_flow=in_flow)
        )

    def restyled(self, indent: int, value: Any, new: str, *, in_flow: bool) -> str:
        """A text written in the style of the scalar `value`. `indent` is where its further lines begin if it has only had
        one line."""
        old = self.nodes.source(value)
        following = re.search(r"\n( *)\S", old)
        return styled(
            new,
            old,
            value.style,
            self.nodes.column(value),
            len(following.group(1)) if following else indent,
            flow=in_flow,
        )
