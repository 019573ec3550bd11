"""Files -> plain YAML values with line and column, strictly.

Values are built from the parser's events and never constructed: every scalar stays the text it is (`on`, `12:30`
and `2025` are no booleans or times here), and the types are left to the model. Anchors, aliases,
tags, several documents and deep nesting are refused at the first event, before anything is built from them.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from phrasebank.model import Place
from phrasebank.reading import yaml_errors
from phrasebank.reading.checked_file import Path, Source, Value
from phrasebank.reading.decoding import clean, decode
from phrasebank.words import characters

MAX_DEPTH = 20

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _RefusedError(Exception):
    """Raised after reporting, when nothing after this event can be trusted."""


def read(data: bytes, file: str) -> Source:
    """Read one file's bytes. Never raises: what is wrong stands in the source's findings."""
    source = Source(file, [])
    text = decode(data, source)
    if text is None:
        return source
    text = clean(text, source)
    if text is None:
        return source
    source.lines = text.split("\n")
    try:
        source.value = _build(text, source)
        source.readable = True
    except _RefusedError:
        pass
    except yaml.YAMLError as error:
        slip = yaml_errors.explain(error, source.lines)
        source.cuts.clear()  # the slip names the cut if that is what broke the syntax
        source.report("yaml-syntax", Place(file, slip.line + 1, slip.column + 1), slip.message, slip.remedy)
    return source


def _build(text: str, source: Source) -> Value:
    """Build the value of the one document, noting places on the way."""
    root: list[Value] = []
    # Each open container: itself, its path, and for a mapping the key that waits for its value.
    stack: list[tuple[Value, Path, list[tuple[str, int, int]] | None]] = [(root, (), None)]
    documents = 0
    hashes = " #" in text
    event: Any  # the stubs know no common shape of events
    for event in yaml.parse(text, Loader=_LOADER):
        kind = type(event)
        if kind is yaml.ScalarEvent or kind is yaml.SequenceStartEvent or kind is yaml.MappingStartEvent:
            _refuse_markup(event, source)
            container, path, pending = stack[-1]
            mark = event.start_mark
            if pending is not None and not pending:
                if kind is not yaml.ScalarEvent:
                    _refuse(
                        source,
                        "complex-key",
                        event,
                        "字段名不能是列表或一组字段",
                        "字段名写成一个词，例如 title: 文字",
                    )
                pending.append((event.value, mark.line, mark.column))
                continue
            made: Value = [] if kind is yaml.SequenceStartEvent else {}
            value = _scalar(event, source) if kind is yaml.ScalarEvent else made
            if pending is None:
                here = (*path, len(container)) if container is not root else ()
                container.append(value)
                source.places[here] = (mark.line, mark.column, mark.line, mark.column)
            else:
                key, line, column = pending.pop()
                here = (*path, key)
                if key in container:
                    first = source.places[here]
                    place = Place(source.file, line + 1, column + 1)
                    source.report(
                        "duplicate-key",
                        place,
                        f"字段 {key} 写了两次，前一次在第 {first[0] + 1} 行",
                        "只留一个；如果是两个条目，后一个前面加“- ”另起一项",
                    )
                else:
                    container[key] = value
                    source.places[here] = (line, column, mark.line, mark.column)
            if kind is yaml.ScalarEvent:
                if hashes and not event.style:
                    end = event.end_mark
                    if re.match(
                        r"\s+#", source.lines[end.line][end.column :] if end.line < len(source.lines) else ""
                    ):
                        source.cuts[here] = end.line
            else:
                if len(stack) > MAX_DEPTH:
                    _refuse(
                        source,
                        "too-deep",
                        event,
                        f"嵌套超过 {MAX_DEPTH} 层",
                        "检查缩进和括号，素材文件最多四五层",
                    )
                stack.append((value, here, [] if kind is yaml.MappingStartEvent else None))
        elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
            stack.pop()
        elif kind is yaml.AliasEvent:
            _refuse(
                source,
                "yaml-alias",
                event,
                f"不能用引用 *{event.anchor}",
                "把被引用的内容照写一遍；正文以 * 开头时放进英文双引号",
            )
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1 or event.version or event.tags:
                _refuse(
                    source,
                    "several-documents",
                    event,
                    "一个文件里只能有一份内容，不能用“---”分段或“%”指令",
                    "删去“---”或“%”开头的行，或者分成两个文件",
                )
    return root[0] if root else ""


def _refuse(source: Source, rule: str, event: Any, message: str, remedy: str) -> None:
    source.report(
        rule, Place(source.file, event.start_mark.line + 1, event.start_mark.column + 1), message, remedy
    )
    raise _RefusedError


def _refuse_markup(event: Any, source: Source) -> None:
    if event.anchor:
        _refuse(
            source,
            "yaml-anchor",
            event,
            f"不能用锚点 &{event.anchor}",
            '把内容照写一遍；正文以 & 开头时放进英文双引号，例如 a: "& 文字"',
        )
    if event.tag:
        _refuse(
            source,
            "yaml-tag",
            event,
            f"不能用类型标记 {event.tag.replace('tag:yaml.org,2002:', '!!')}",
            '删去标记；正文以 ! 开头时放进英文双引号，例如 a: "! 文字"',
        )


def _scalar(event: Any, source: Source) -> str:
    value: str = event.value
    style = event.style
    if not style and value in ("", "~", "null", "Null", "NULL"):
        return ""
    if style == '"':
        # Escapes can bring in what the file's own text does not show.
        place = Place(source.file, event.start_mark.line + 1, event.start_mark.column + 1)
        for _, character, name, _ in characters.hostile(value):
            source.report(
                "hostile-character",
                place,
                f"反斜杠编码写出了一个{name}（U+{ord(character):04X}）",
                "删去这个编码，直接写文字",
            )
    if "\n" in value or event.end_mark.line > event.start_mark.line:
        return characters.join_lines(value, literal=style == "|")
    return value
