"""Reads a file as plain YAML values, strictly, with the line and column of each.

Values are built from the parser's events. Every scalar stays the text that it is (`on`, `12:30` and `2025` do not become
booleans or times), and the model decides about types. Anchors, aliases, tags, several documents and deep nesting are
refused at their event, before anything is built from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import yaml

from phrasebank.model import Place
from phrasebank.reading import blocks, hostile, raw_lines, surprises, yaml_errors, yaml_slips
from phrasebank.reading.checked_file import CheckedFile, Keys, Spot, Value
from phrasebank.reading.decoding import clean, decode
from phrasebank.reading.yaml_library import LOADER
from phrasebank.reading.yaml_refusals import MARKUP, Key, RefusedError, refuse, refuse_markup, refuse_second
from phrasebank.words import characters

MAX_DEPTH = 20

MAX_SLIPS = 10
"""How many slips of syntax are passed over, so that faults elsewhere in the file are found too."""

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain scalars that mean an empty value."""


def read(data: bytes, file: str) -> CheckedFile:
    """Read the bytes of one file. Never raises: what is wrong is in the findings of the result."""
    checked = CheckedFile(file, [])
    text = decode(data, checked)
    if text is None:
        return checked
    if characters.HOSTILE.search(text):
        checked.lines = characters.visible(text).split("\n")
        checked.marred = hostile.lines(text)
    else:
        checked.lines = text.split("\n")
    cleaned = clean(text, checked)
    if cleaned is None:
        return checked
    checked.lines = cleaned.text.split("\n")
    corrected = raw_lines.corrected(cleaned.text, checked, cleaned.doubtful)
    if corrected is None:
        return checked
    rest = blocks.without_indented(corrected.text, cleaned.doubtful)
    if rest is not None and len(corrected.doubtful) > MAX_SLIPS:
        rest = blocks.without_indented(rest, corrected.doubtful)
    elif rest is not None:
        for line in sorted(corrected.doubtful):
            rest = _rest(rest, line) or rest
    if rest is not None:
        shown = checked.lines
        _build(rest, checked, whole=not (cleaned.doubtful or corrected.doubtful))
        checked.lines = shown
    return checked


def _build(text: str, checked: CheckedFile, *, whole: bool) -> None:
    """Build the value of a text that is the `whole` file, or the file without what could not be read of it. Where a slip of
    syntax leaves no doubt what was meant, the text goes on as if it had been written; any other is taken out."""
    found = len(checked.findings)
    told = {finding.place.line - 1 for finding in checked.findings}
    for _ in range(MAX_SLIPS):
        checked.lines = text.split("\n")
        try:
            checked.value = _Builder(text, checked).build(_events(text))
            checked.readable, checked.rest = whole, not whole
            return
        except RefusedError:
            checked.findings[found:] = checked.findings[-1:]  # the others are found once more
            refused = checked.findings[-1]
            line = refused.place.line - 1
            checked.forget()
            mended = None
            if refused.rule in MARKUP:
                meant = yaml_slips.marked(checked.lines, line)
                mended = _mended(text, line, meant)
            if mended is not None:
                checked.marred |= {line}
                found, text = len(checked.findings), mended
                continue
            rest = _rest(text, line)
        except yaml.YAMLError as error:
            checked.findings[found:] = []
            slip = yaml_errors.explain(error, checked.lines)
            checked.forget()  # where a cut broke the syntax, the slip names it
            # What was found on these lines before is the cause.
            if told.isdisjoint((slip.line - 1, slip.line, slip.line + 1)):
                place = Place(checked.file, slip.line + 1, slip.column + 1)
                checked.report("yaml-syntax", place, slip.message, slip.remedy)
                mended = _mended(text, slip.line, slip.meant)
                if mended is not None:
                    checked.marred |= {slip.line}
                    if not slip.meant:  # what was taken away may have been the end of the text above
                        checked.marred |= {_above(checked.lines, slip.line)}
                    found, text = len(checked.findings), mended
                    continue
            rest = _rest(text, slip.line)
        found = len(checked.findings)
        if rest is None:
            return
        text, whole = rest, False


def _mended(text: str, line: int, meant: str | None) -> str | None:
    """The text with a line as it was meant. None where that is unknown or does not help."""
    if meant is None:
        return None
    lines = text.split("\n")
    lines[line] = meant
    mended = "\n".join(lines)
    stopped = _stops(mended)
    # A line that goes on with the text above would be read as torn off.
    torn = line + 1 < len(lines) and not yaml_slips.begins(lines[line + 1])
    return mended if stopped is None or stopped > line + torn else None


def _above(lines: Sequence[str], line: int) -> int:
    """The number of the nearest line above that is not empty; that of the line itself where there is none."""
    return next((number for number in range(line - 1, -1, -1) if lines[number].strip()), line)


def _rest(text: str, line: int) -> str | None:
    """The text without the smallest block that holds a line and without which the parser gets beyond it, or else the largest.
    None where nothing can be taken out."""
    rest = None
    for rest, end in blocks.without(text, line):
        stopped = _stops(rest)
        if stopped is None or stopped > end:
            break
    return rest


def _stops(text: str) -> int | None:
    """The line, counted from 0, in which the parser finds an error; None where it finds none."""
    try:
        for _ in _events(text):
            pass
    except yaml.YAMLError as error:
        return yaml_errors.where(error)
    return None


def _events(text: str) -> Iterator[Any]:
    """Yield the parser's events. `yaml.parse` does the same, but asks twice for each."""
    loader = LOADER(text)
    try:
        yield from iter(loader.get_event, None)
    finally:
        loader.dispose()


class _Builder:
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
            message = "一个文件里只能有一份内容，不能用“---”分段或“%”指令"
            remedy = "删去“---”或“%”开头的行，或者分成两个文件"
            refuse(self._checked, "several-documents", event, message, remedy)


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
