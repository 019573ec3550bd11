"""Finds slips that are plain to see on a line of the file, but that YAML would report somewhere else, or not at all.

To YAML `－ id: x` is a text, `* id: x` a reference, and a list in Chinese brackets a sentence. Therefore the lines are
looked at before the parser runs. A slip whose meaning is beyond doubt is corrected, so that parsing goes on. Where a slip
leaves the meaning of a line unknown, what holds the line is not checked; and where it leaves that of every line unknown,
the file is not."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from phrasebank.reading import line_slips, several_texts, wide_lists
from phrasebank.reading.checked_file import CheckedFile


class Corrected(NamedTuple):
    """A text without its slips."""

    text: str
    """The text, on as many lines as before."""
    doubtful: frozenset[int]
    """The numbers, from 0, of lines whose meaning is unknown."""


def corrected(text: str, checked: CheckedFile, passed: Collection[int] = ()) -> Corrected | None:
    """Report slips, and return the text without them. None where its structure is unknown. Nothing is reported of the lines
    `passed`, counted from 0, which have findings of their own."""
    one = several_texts.one_text(text, checked)
    if one is None:
        return None
    doubtful = set(one.doubtful)
    lines = one.text.split("\n")
    mended: dict[int, str] = {}
    for kind in line_slips.KINDS:
        found = [slip for slip in kind(one.text, checked.file) if slip.told.place.line - 1 not in passed]
        checked.report_once([slip.told for slip in found])
        for told, mend in found:
            number = told.place.line - 1
            if mend is None:
                doubtful.add(number)
            elif number not in mended:
                mended[number] = mend(lines, number)
    text = "\n".join(mended.get(number, line) for number, line in enumerate(lines))
    return Corrected(wide_lists.mended(line_slips.with_bars(text), checked), frozenset(doubtful))
