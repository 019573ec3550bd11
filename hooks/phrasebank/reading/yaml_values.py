"""Reads a file as plain YAML values, with the line and column of each. What cannot be read is passed over, so that faults elsewhere
in the file are found too."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

import yaml

from phrasebank.model import Place
from phrasebank.reading import blocks, hostile, raw_lines, yaml_errors, yaml_slips
from phrasebank.reading.checked_file import CheckedFile
from phrasebank.reading.decoding import clean, decode
from phrasebank.reading.yaml_builder import Builder, events
from phrasebank.reading.yaml_refusals import MARKUP, RefusedError
from phrasebank.words import characters

MAX_SLIPS = 10
"""How many slips of syntax are passed over."""


class _Step(NamedTuple):
    """How the reading goes on after something that could not be read."""

    text: str
    """What is read next, on as many lines as before."""
    whole: bool
    """Whether nothing was taken out for it."""


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
    told = {finding.place.line - 1 for finding in checked.findings}
    for _ in range(MAX_SLIPS):
        checked.lines = text.split("\n")
        found = len(checked.findings)
        try:
            checked.value = Builder(text, checked).build(events(text))
            checked.readable, checked.rest = whole, not whole
            return
        except RefusedError:
            checked.findings[found:] = checked.findings[-1:]  # the others are found once more
            step = _after_refusal(text, checked)
        except yaml.YAMLError as error:
            del checked.findings[found:]
            step = _after_error(text, checked, yaml_errors.explain(error, checked.lines), told)
        if step is None:
            return
        text, whole = step.text, whole and step.whole


def _after_refusal(text: str, checked: CheckedFile) -> _Step | None:
    """Go on without what files may not use, which was reported last."""
    refused = checked.findings[-1]
    line = refused.place.line - 1
    checked.forget()
    meant = yaml_slips.marked(checked.lines, line) if refused.rule in MARKUP else None
    return _as_meant(text, line, meant, checked, {line})


def _after_error(
    text: str, checked: CheckedFile, slip: yaml_slips.Slip, told: Collection[int]
) -> _Step | None:
    """Report a slip of syntax and go on. Where something was `told` on these lines before, that is the cause."""
    checked.forget()  # where a cut broke the syntax, the slip names it
    if not {slip.line - 1, slip.line, slip.line + 1}.isdisjoint(told):
        return _taken_out(text, slip.line)
    place = Place(checked.file, slip.line + 1, slip.column + 1)
    checked.report("yaml-syntax", place, slip.message, slip.remedy)
    # A line that is taken away may have been the end of the text above.
    marred = {slip.line} if slip.meant else {slip.line, _above(checked.lines, slip.line)}
    return _as_meant(text, slip.line, slip.meant, checked, marred)


def _as_meant(
    text: str, line: int, meant: str | None, checked: CheckedFile, marred: Collection[int]
) -> _Step | None:
    """Go on with a line as it was `meant`, which makes texts on the lines `marred` other than they are; where that is unknown
    or does not help, without it."""
    mended = _mended(text, line, meant)
    if mended is None:
        return _taken_out(text, line)
    checked.marred |= set(marred)
    return _Step(mended, whole=True)


def _taken_out(text: str, line: int) -> _Step | None:
    rest = _rest(text, line)
    return None if rest is None else _Step(rest, whole=False)


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
        for _ in events(text):
            pass
    except yaml.YAMLError as error:
        return yaml_errors.where(error)
    return None
