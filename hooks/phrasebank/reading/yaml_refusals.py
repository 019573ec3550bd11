"""Refuses parts of YAML that our files may not use. Each is reported at its place, and the reading begins anew without it."""

from __future__ import annotations

from typing import Any, NamedTuple

from phrasebank.model import Finding, Place
from phrasebank.reading.checked_file import CheckedFile, Keys

MARKUP = frozenset({"yaml-alias", "yaml-anchor", "yaml-tag"})
"""The rules about signs before a value. A text that stands behind one may have been meant to begin with it."""
_SECOND = "duplicate-key"
"""The rule that reports a field that occurs twice in a mapping."""


class Key(NamedTuple):
    """A key of a mapping and its place, counted from 0."""

    name: str
    line: int
    column: int


class RefusedError(Exception):
    """Ends the reading, after a finding was added, where nothing after this event can be trusted."""


def refuse(checked: CheckedFile, rule: str, event: Any, message: str, remedy: str) -> None:
    """Report the place of a parser's event and end the reading. Raises RefusedError."""
    place = Place(checked.file, event.start_mark.line + 1, event.start_mark.column + 1)
    refuse_at(checked, rule, place, message, remedy)


def refuse_at(checked: CheckedFile, rule: str, place: Place, message: str, remedy: str) -> None:
    """Report a place and end the reading. Raises RefusedError."""
    checked.report(rule, place, message, remedy)
    raise RefusedError


def refuse_markup(event: Any, checked: CheckedFile) -> None:
    """Refuse an event that has an anchor or a tag; do nothing where it has neither. Raises RefusedError."""
    if event.anchor:
        refuse(
            checked,
            "yaml-anchor",
            event,
            f"不能用锚点 &{event.anchor}",
            '把内容照写一遍；正文以 & 开头时放进英文双引号，例如 a: "& 文字"',
        )
    if event.tag:
        refuse(
            checked,
            "yaml-tag",
            event,
            f"不能用类型标记 {event.tag.replace('tag:yaml.org,2002:', '!!')}",
            '删去标记；正文以 ! 开头时放进英文双引号，例如 a: "! 文字"',
        )


def _beside(checked: CheckedFile, path: Keys, last: Finding, key: Key) -> bool:
    """Whether a field that was reported is in the same mapping as this key, and right before it."""
    own = checked.places[path].line < last.place.line and last.place.column == key.column + 1
    between = checked.lines[last.place.line : key.line]
    return own and all(line.startswith(" " * (key.column + 1)) or not line.strip() for line in between)


def _refuse_another(checked: CheckedFile, path: Keys, last: Finding, name: str, key: Key) -> None:
    """Refuse a field that occurs twice because the first line of another item or phrase is missing, and report that
    instead. Do nothing where neither can be the cause. Raises RefusedError."""
    end = "；多粘贴了一份的，删去多的"
    if isinstance(path[-1], int):
        message = f"从这里起像是另一项，上面少了“- {name}: ”开头的一行：几个字段都写了第二次"
        rule, remedy = "missing-dash", f"补上这一行：- {name}: ……{end}"
    elif len(path) > 1 and path[-2] == "phrases":
        message = "从这里起像是另一种表述，上面少了它的键：几句都写了第二次"
        rule, remedy = "missing-key", f"上面补一行没用过的键，如 b: ，前面空 {max(key.column - 2, 0)} 格{end}"
    else:
        return
    checked.findings.pop()
    refuse_at(checked, rule, last.place, message, remedy)


def refuse_second(checked: CheckedFile, container: dict[str, Any], path: Keys, key: Key) -> None:
    """Report a field that its mapping has already.

    Reading then goes on with the first one, or with the second where the first is empty. Where the cause is a missing dash
    or a wrong indent before it, that is reported instead and the reading ends, because every field that follows would be
    reported as well. Raises RefusedError then."""
    first = checked.places[(*path, key.name)].key_line + 1
    if path and isinstance(path[-1], int) and key.name == next(iter(container)):
        refuse_at(  # the dash of the second item is missing, so each of its fields would count as a second one
            checked,
            "missing-dash",
            Place(checked.file, key.line + 1, key.column + 1),
            f"这一项前面少了“- ”：字段 {key.name} 在第 {first} 行已经写过",
            f"前面加上“- ”：- {key.name}: ……，“-”和上一项的“-”对齐",
        )
    last = checked.findings[-1] if checked.findings else None
    if path and last and last.rule == _SECOND and _beside(checked, path, last, key):
        _refuse_another(checked, path, last, next(iter(container)), key)
    before, held = next(reversed(container.items()))
    if held == "" and before != key.name and (found := checked.places.get((*path, before))):
        refuse_at(  # the field before has no value: the fields that belong below it were read as its neighbours
            checked,
            "bad-indent",
            Place(checked.file, found.key_line + 1, found.key_column + 1),
            f"字段 {before} 没有对齐：前面有 {found.key_column} 个空格，应当有 {max(found.key_column - 2, 0)} 个",
            "同一层的字段左边对齐，下一层多缩进两格",
        )
    checked.report(
        _SECOND,
        Place(checked.file, key.line + 1, key.column + 1),
        f"字段 {key.name} 写了两次，前一次在第 {first} 行",
        "只留一个；如果是两个条目，后一个前面加“- ”另起一项",
    )
