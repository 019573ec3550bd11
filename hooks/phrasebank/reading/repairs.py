"""Finds the one line that has to be moved, so that the lines around a syntax error can be read.

The parser names the line at which it gave up, often one after the misplaced line. Therefore every line of the entry is
tried at other columns, with and without a dash, and the reading that is most like an entry is taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import yaml

from phrasebank.reading.yaml_library import LOADER

_REACH = 60
"""How many lines before the error are tried."""
_LONGEST = 400
"""Entries with more lines than this are not examined."""
_STEP = 2
_LINE = re.compile(r"^( *)((?:- +)*)(.*)$")
_FIELD = re.compile(r"([a-z_]{2,}|[a-z]):(?= |$)")


class Repair(NamedTuple):
    """A change to one line that makes an entry readable."""

    line: int
    """The number of the line, from 0."""
    column: int
    """How many blanks should stand before it. Where a line above it is missing, this is the number that stands there now."""
    dash: int
    """1 where a dash is missing, -1 where there is one too many, else 0."""
    above: bool = False
    """Whether a line with the name of a field is missing above it."""


def find(lines: Sequence[str], near: int) -> Repair | None:
    """The repair that makes the entry around line `near` most like an entry; None where no single change makes it
    readable."""
    start, end = _entry(lines, near)
    block = list(lines[start:end])
    if len(block) > _LONGEST or _cost(block) is not None:
        return None
    best: tuple[tuple[int, int], Repair] | None = None
    for repair, changed in _tries(block, max(0, near - start - _REACH), near - start + 2):
        cost = _cost(changed)
        if cost is None:
            continue
        rank = (cost + 2 * repair.above, abs(repair.line - (near - start)))
        if best is None or rank < best[0]:
            best = rank, repair._replace(line=repair.line + start)
    return best[1] if best else None


def _entry(lines: Sequence[str], near: int) -> tuple[int, int]:
    """The first and the end of the lines of the entry that holds line `near`. An entry begins where a line begins as the
    first of the file does."""
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith("#")), "")
    head = re.match(r" *(- )?", first)
    begins = re.compile(re.escape(head.group() if head else "") + (r"\S" if first.strip() else "$"))
    starts = [number for number, line in enumerate(lines) if begins.match(line)]
    start = max((number for number in starts if number <= near), default=0)
    end = min((number for number in starts if number > near), default=len(lines))
    if end <= near + 1 and not first.lstrip().startswith(
        "- "
    ):  # a field that lost its blanks looks like a beginning
        end = len(lines)
        start = max((number for number in starts if number < near), default=0)
    return start, end


def _tries(block: Sequence[str], first: int, end: int) -> Iterator[tuple[Repair, list[str]]]:
    columns = sorted({_column(line) for line in block if line.strip()} | {0, 2, 4, 6})
    for number in range(first, min(end, len(block))):
        found = _LINE.match(block[number])
        if not found or not found.group(3) or found.group(3).startswith("#"):
            continue
        blanks, dashes, text = found.groups()
        here = len(blanks)

        def at(column: int, with_dashes: str, number: int = number, text: str = text) -> list[str]:
            return [*block[:number], " " * column + with_dashes + text, *block[number + 1 :]]

        for column in columns:
            if column != here:
                yield Repair(number, column, 0), at(column, dashes)
        if dashes:
            for column in (here, here + _STEP):
                yield Repair(number, column, -1), at(column, dashes[2:])
        elif _FIELD.match(text):
            for column in (here, max(here - _STEP, 0)):
                yield Repair(number, column, 1), at(column, "- ")
        if _FIELD.match(text) and here >= _STEP:
            added = " " * (here - _STEP) + ("phrases:" if len(text.split(":")[0]) == 1 else "a:")
            yield Repair(number, here, 0, above=True), [*block[:number], added, *block[number:]]


def _column(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _cost(block: Sequence[str]) -> int | None:
    """How little a text is like an entry; None where it cannot be read."""
    try:
        node = yaml.compose("\n".join(block), Loader=LOADER)
    except (yaml.YAMLError, ValueError):
        return None
    return _of(node, 0) if node is not None else None


def _of(node: Any, column: int) -> int:
    """The cost of a node whose key begins at a column: 1 for each level that is not indented by two blanks, 3 for
    one-letter keys among longer ones, 5 for a value that is empty or holds the dash of another item, 10 for a key that
    occurs twice."""
    if isinstance(node, yaml.SequenceNode):
        return sum(_of(item, item.start_mark.column) for item in node.value)
    if not isinstance(node, yaml.MappingNode):
        return 5 * bool(not node.style and re.search(r"(?:^|\s)- ", node.value))
    names = [str(key.value) for key, _ in node.value]
    cost = 10 * (len(names) - len(set(names)))
    if len({len(name) == 1 for name in names}) > 1:
        cost += 3
    for key, value in node.value:
        if isinstance(value, yaml.ScalarNode):
            cost += 5 * (value.value == "")
        elif isinstance(value, yaml.MappingNode) and not value.flow_style:
            cost += value.start_mark.column != key.start_mark.column + _STEP
        elif isinstance(value, yaml.SequenceNode) and not value.flow_style:
            cost += value.start_mark.column not in (key.start_mark.column, key.start_mark.column + _STEP)
            cost += len({item.start_mark.column for item in value.value}) - 1
        cost += _of(value, value.start_mark.column)
    return cost
