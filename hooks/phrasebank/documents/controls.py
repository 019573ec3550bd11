"""Writes the runs of a Word form: a slot becomes a content control, a lead clause a combo box, a date or a choice a
control of its kind.

All controls are inline, because LibreOffice doubles the text of block-level controls when it saves. Prompts are real
text, so that a program that knows no controls still shows a form to fill in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from phrasebank.documents import wordml
from phrasebank.documents.model import Blank, Input, Run, Runs, Text
from phrasebank.documents.plain import LEAD, clean, is_open, run_text
from phrasebank.model import slot_text

LONGEST_ENTRY = 40
"""How long an entry of a list may be, in UTF-16 units: Word refuses longer ones."""

_LONGEST_NAME = 64  # of a control's title and tag, in Word
_LEAD_TITLE = "选一条，或者自己写"
_DATE = (
    '<w:date><w:dateFormat w:val="yyyy年M月d日"/><w:lid w:val="zh-CN"/>'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)
_FREE = Input()


def _line(text: str) -> str:
    """A text on one line, as the attributes of a control need it."""
    return clean(text).replace("\n", " ").strip()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _name(text: str) -> str:
    return _line(text).encode("utf-16-le")[: 2 * _LONGEST_NAME].decode("utf-16-le", "ignore")


def entries(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts that can be entries of a list: without empty ones, repeated ones and those that are too long for Word."""
    lines = dict.fromkeys(map(_line, texts))
    return tuple(line for line in lines if line and _units(line) <= LONGEST_ENTRY)


def _type(input: Input) -> str:
    """The XML element that makes a control a date picker or a list; empty for text and numbers."""
    if input.kind == "date":
        return _DATE
    if input.kind == "choice":
        return f"<w:dropDownList>{wordml.list_items(entries(input.options))}</w:dropDownList>"
    return ""


class Form:
    """Writes runs as controls, and remembers the prompts to which emptied controls return."""

    def __init__(self, slots: Mapping[str, Input]) -> None:
        self.slots = slots
        self.prompts: dict[str, str] = {}
        """By text of a prompt, its name in the glossary."""
        self._boxes: dict[tuple[str, ...], str] = {}
        """By the entries of a combo box, its XML: all points under one heading offer the same."""
        self._count = 0

    def runs(self, runs: Runs, *, bold: bool = False) -> str:
        """The XML of runs: plain text as it is, and a control for every slot."""
        return "".join(
            wordml.run(run_text(run), bold=bold)
            if isinstance(run, Text)
            else self._control(run, run.blank, run.name, self.slots.get(run.name, _FREE), bold=bold)
            for run in runs
        )

    def lead(self, lead: Runs, key: str, leads: tuple[str, ...]) -> str:
        """The XML of a point's lead clause: a combo box where the library offers others, else controls for its slots.
        `key` is that of the point."""
        if leads not in self._boxes:
            offered = wordml.list_items(entries(leads))
            self._boxes[leads] = f"<w:comboBox>{offered}</w:comboBox>" if offered else ""
        box = self._boxes[leads]
        if len(lead) != 1 or not box:
            return self.runs(lead, bold=True)
        (run,) = lead
        name = LEAD if isinstance(run, Text) else run.name
        return self._add(run, f"{key}.lead", _LEAD_TITLE, name, box, bold=True)

    def cell(self, cell: Runs, key: str, title: str, column: Input) -> str:
        """The XML of a cell in the body of a table: a date picker or a list where its column says so. `key` identifies
        the cell, and `title` is the column's."""
        if column.kind not in ("date", "choice") or len(cell) > 1:
            return self.runs(cell)
        run = cell[0] if cell else None
        if isinstance(run, Blank):
            key, title = run.blank, run.name
        return self._control(run, key, title, column)

    def _control(self, run: Run | None, tag: str, name: str, input: Input, *, bold: bool = False) -> str:
        title = f"{name}：{input.hint}" if input.hint else name
        return self._add(run, tag, title, name, _type(input), bold=bold)

    def _add(self, run: Run | None, tag: str, title: str, name: str, type: str, *, bold: bool) -> str:
        asked = slot_text(clean(name))
        filled = run is not None and not is_open(run) and bool(run_text(run))
        shown = wordml.run(run_text(run), bold=bold) if run is not None and filled else wordml.prompt(asked)
        self._count += 1
        return wordml.control(
            self._count,
            _name(title),
            _name(tag),
            self._prompt(asked),
            shown,
            type=type,
            open=not filled,
            bold=bold,
        )

    def _prompt(self, text: str) -> str:
        name = hashlib.sha256(text.encode()).hexdigest()[:32].upper()
        self.prompts[text] = name
        return name

    def glossary(self) -> str:
        """The XML of all prompts as parts of a glossary document, in the order of their first use."""
        return "".join(wordml.prompt_part(name, _guid(name), text) for text, name in self.prompts.items())


def _guid(name: str) -> str:
    return f"{{{name[:8]}-{name[8:12]}-{name[12:16]}-{name[16:20]}-{name[20:]}}}"
