"""Runs as plain characters, and the conventions that all exports share."""

from __future__ import annotations

import re

from phrasebank.documents.model import Run, Runs, Text
from phrasebank.model import slot_text
from phrasebank.words.numbers import stop_behind

# Control characters and lone surrogates are illegal in XML or UTF-8; private-use characters are the marks by
# which the browser's writer finds its places, and print as boxes on other machines than the typist's.
_DROPPED = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff"
    "\U000f0000-\U0010ffff]"
)
_LINE_BREAK = re.compile("\r\n|[\r\n\u000b\u000c\u0085\u2028\u2029]")  # U+000B is Word's own, in pasted text

LEAD = "用一句话概括"
"""The prompt for the lead clause of a point."""


def clean(text: str) -> str:
    """A text without the characters that no format can hold. Line breaks of every kind become line feeds, and tabs become
    spaces."""
    return _DROPPED.sub("", _LINE_BREAK.sub("\n", text.replace("\t", " ")))


def is_open(run: Run) -> bool:
    """Whether a run is a slot that the writer has not filled."""
    return not isinstance(run, Text) and not clean(run.value).strip()


def run_text(run: Run) -> str:
    """The characters of a run: its text, the value of its slot, or 【name】 for a slot without a value."""
    if isinstance(run, Text):
        return clean(run.text)
    return slot_text(clean(run.name)) if is_open(run) else clean(run.value)


def plain(runs: Runs) -> str:
    """The characters of all runs, joined."""
    return "".join(map(run_text, runs))


def final_stop(lead: Runs) -> str:
    """The full stop to be put between a lead clause and its body. It is empty where the lead clause is empty or ends with
    a mark."""
    return stop_behind(plain(lead))


_HEAD = ("title", "byline")
_END = ("sign", "date")


def blank_line_between(previous: str, kind: str) -> bool:
    """Whether an empty line stands between a block of one kind and a block of another. The kind "" means the beginning or
    end of the document.

    An empty line follows title and byline, precedes the signature (GB/T 9704-2012, 7.3.5.2), and follows a table, because
    Word wants a paragraph there."""
    if previous == "table":
        return True
    if not previous or not kind:
        return False
    return (previous in _HEAD and kind not in _HEAD) or (kind in _END and previous not in _END)


def leads_nowhere(level: int, following: int) -> bool:
    """Whether a heading of this level has nothing of its own below it. `following` is the level of the heading right
    after it, or 0 where another block comes. Such a heading is not kept on the page of the next block: a row of them
    would all be kept with the title."""
    return 0 < following <= level


def stays_with(kind: str, following: str) -> bool:
    """Whether the end of a block stays on the page of the next block: signature and date never stand on a page without a
    line of the text that they sign (the purpose of GB/T 9704-2012, 7.3.5.4). Word may still break such a paragraph
    between its lines; LibreOffice moves it as a whole, which leaves the page before with fewer lines."""
    return following in _END and kind not in _END
