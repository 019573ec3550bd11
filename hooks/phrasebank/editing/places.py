"""Finds where the nodes of a YAML file stand in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from phrasebank.reading.yaml_library import LOADER
from phrasebank.words.characters import join_lines


class Nodes:
    """The text of a file and its YAML nodes. Places are offsets into the text, whose lines end in LF only."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.root: Any = yaml.compose(text, Loader=LOADER)

    def _offset(self, mark: Any) -> int:
        return self._starts[mark.line] + int(mark.column) if mark.line < len(self._starts) else len(self.text)

    def start(self, node: Any) -> int:
        """The offset at which a node begins."""
        return self._offset(node.start_mark)

    def end(self, node: Any) -> int:
        """The offset after a node's last character. The parser's own end may lie behind blank lines and comments."""
        if not isinstance(node, yaml.ScalarNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.end(last[1] if isinstance(last, tuple) else last)
        start = self.start(node)
        return start + len(self.text[start : self._offset(node.end_mark)].rstrip())

    def source(self, node: Any) -> str:
        """A node's text as the file has it."""
        return self.text[self.start(node) : self.end(node)]

    def text_of(self, node: Any) -> str:
        """The value of a scalar as our reader gives it: lines of Chinese are joined without a space."""
        value = str(node.value)
        broken = "\n" in value or node.end_mark.line > node.start_mark.line
        return join_lines(value, literal=node.style == "|") if broken else value

    def line(self, offset: int) -> int:
        """The offset at which the line of an offset begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def next_line(self, offset: int) -> int:
        """The offset at which the next line begins, or the end of the text."""
        return self.text.find("\n", offset) + 1 or len(self.text)

    def column(self, node: Any) -> int:
        """The column in which a node begins, in characters from 0."""
        return int(node.start_mark.column)

    def item(self, index: int) -> Any:
        """An item of the list that the file consists of."""
        return self.root.value[index]


def pairs(node: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield the fields of a mapping: name, key node, value node."""
    for key, value in node.value:
        yield key.value, key, value
