"""Takes what cannot be read out of a text, so that everything around it is read.

A block is a line with all lines below that stand further right. Only items of lists and the fields of the root are taken
out: less than that may be torn apart by a line that stands in the wrong column."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

LEFT_OUT = "\ue000"
"""The text that stands for what was taken out of a file that is no list. No other text is like it, since characters for
private use are forbidden."""

_DASH = re.compile(r" *-(?: |$)")
_FIELD = re.compile(r" *[a-z_]+(?=:(?: |$))")


def without(text: str, number: int) -> Iterator[tuple[str, int]]:
    """Yield the text without a block that holds a line, counted from 0, the smallest block first, and the number of the line
    behind that block. All other lines keep their numbers. Yields nothing where the line is in no block, or where what it is
    in was taken out before, so that something else is wrong."""
    lines = text.split("\n")
    root, is_list = _root(lines)
    if root < 0 or not lines[number].strip():
        return
    starts = _items(lines, number, root) if is_list else _blocks(lines, number, root)
    for start in starts:
        if lines[start].endswith(LEFT_OUT):
            return
        end = _end(
            lines, max(start, number) if _column(lines[number]) <= root else start, root, is_list=is_list
        )
        yield (
            "\n".join([*lines[:start], *_stand_in(lines[start:end], root, is_list=is_list), *lines[end:]]),
            end,
        )


def without_indented(text: str, numbers: Collection[int]) -> str | None:
    """The text without every block that may hold one of these lines, of which nobody knows how far they are indented: each
    stands further left than the lines around. None where there is no block."""
    lines = text.split("\n")
    root, is_list = _root([line for number, line in enumerate(lines) if number not in numbers])
    sound = [number for number, line in enumerate(lines) if _is_data(line) and number not in numbers]
    if not numbers:
        return text
    if not sound:
        return ""
    done = 0
    for line in sorted(numbers):
        if line < done:
            continue
        after = bisect_left(sound, line)
        if not after:
            return None
        around = [_column(lines[number]) for number in sound[after - 1 : after + 1]]
        below = min(around) if len(around) > 1 else root
        start = next(
            (
                number
                for number in reversed(sound[:after])
                if _begins(lines[number], root, dash=is_list)
                or (not is_list and _DASH.match(lines[number]) and _column(lines[number]) < below)
            ),
            None,
        )
        if start is None:
            return None
        ends = (
            number
            for number in sound[after:]
            if _begins(lines[number], root, dash=is_list)
            or (_column(lines[start]) > root and _column(lines[number]) <= _column(lines[start]))
        )
        done = next(ends, len(lines))
        held = [
            entry if number not in numbers else "" for number, entry in enumerate(lines[start:done], start)
        ]
        lines[start:done] = _stand_in(held, root, is_list=is_list)
    return "\n".join(lines)


def _items(lines: Sequence[str], number: int, root: int) -> Iterator[int]:
    """Yield the line with which the item of the list begins that holds a line."""
    start = next((above for above in range(number, -1, -1) if _begins(lines[above], root, dash=True)), None)
    if start is not None:
        yield start


def _blocks(lines: Sequence[str], number: int, root: int) -> Iterator[int]:
    """Yield the lines with which the items, and at last the field of the root, begin that hold a line, the innermost first.
    A line in the column of the root may belong to the field before it, which then is the one."""
    column, dash = _column(lines[number]), bool(_DASH.match(lines[number]))
    if dash:
        yield number
    for above in range(number - 1, -1, -1):
        line = lines[above]
        if not _is_data(line) or _column(line) > max(column, root):
            continue
        begins = bool(_DASH.match(line))
        # In one column, an item holds what has no dash, and a field holds the items below it.
        if _column(line) == column and begins == dash and column > root:
            continue
        column, dash = _column(line), begins
        if dash or column <= root:
            yield above
        if column <= root and not dash:
            return
    if column <= root and not dash:
        yield number


def _end(lines: Sequence[str], start: int, root: int, *, is_list: bool) -> int:
    """The number of the line behind the block that begins at a line."""
    if is_list or _column(lines[start]) <= root:
        ends = (n for n in range(start + 1, len(lines)) if _begins(lines[n], root, dash=is_list))
        return next(ends, len(lines))
    column = _column(lines[start])
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if _is_data(line) and (
            _column(line) < column or (_column(line) == column and bool(_DASH.match(line)))
        ):
            return number
    return len(lines)


def _stand_in(block: Sequence[str], root: int, *, is_list: bool) -> list[str]:
    """As many lines as a block has, which say what was taken out."""
    if is_list:
        return [""] * len(block)
    made = [
        f"{found.group()}: {LEFT_OUT}"
        if _begins(line, root, dash=False) and (found := _FIELD.match(line))
        else ""
        for line in block
    ]
    if _DASH.match(block[0]) and not made[0]:
        made[0] = f"{' ' * _column(block[0])}- {LEFT_OUT}"
    return made


def _root(lines: Sequence[str]) -> tuple[int, bool]:
    """The column of the first line of data, -1 where there is none, and whether an item of a list begins there."""
    first = next((line for line in lines if _is_data(line)), None)
    return (-1, False) if first is None else (_column(first), bool(_DASH.match(first)))


def _begins(line: str, root: int, *, dash: bool) -> bool:
    """Whether an item of the list, or without `dash` a field of the root, begins on a line."""
    return _is_data(line) and _column(line) <= root and bool(_DASH.match(line)) == dash


def _is_data(line: str) -> bool:
    """Whether a line is neither empty nor a comment."""
    said = line.lstrip()
    return bool(said) and not said.startswith("#")


def _column(line: str) -> int:
    return len(line) - len(line.lstrip())
