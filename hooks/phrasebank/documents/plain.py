"""What runs say in plain characters, and the few conventions that every export shares."""

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
"""Asks for the lead clause of a point."""


def clean(text: str) -> str:
    """A text without what no format bears: line breaks of every kind become `\\n`, tabs spaces."""
    return _DROPPED.sub("", _LINE_BREAK.sub("\n", text.replace("\t", " ")))


def is_open(run: Run) -> bool:
    """Whether a run is a slot that still waits for the writer."""
    return not isinstance(run, Text) and not clean(run.value).strip()


def said(run: Run) -> str:
    """The characters of a run: its text, the writer's value, or 【name】."""
    if isinstance(run, Text):
        return clean(run.text)
    return slot_text(clean(run.name)) if is_open(run) else clean(run.value)


def plain(runs: Runs) -> str:
    """The characters of runs."""
    return "".join(map(said, runs))


def final_stop(lead: Runs) -> str:
    """The stop between a lead clause and its body: none after nothing, or where the writer put a mark."""
    return stop_behind(plain(lead))


_HEAD = ("title", "byline")
_END = ("sign", "date")


def blank_line_between(previous: str, kind: str) -> bool:
    """Whether an empty line stands between blocks of two kinds ("" is the document's edge).

    One after title and byline, one before the signature (GB/T 9704-2012, 7.3.5.2), one after a table, where
    Word wants a paragraph.
    """
    if previous == "table":
        return True
    if not previous or not kind:
        return False
    return (previous in _HEAD and kind not in _HEAD) or (kind in _END and previous not in _END)


def leads_nowhere(level: int, following: int) -> bool:
    """Whether a heading has nothing of its own below it, as `following`, the level of the heading right after it, says (0 where
    something else stands there). Such headings stay with nothing: a row of them would take the title's page along."""
    return 0 < following <= level


def stays_with(kind: str, following: str) -> bool:
    """Whether the end of a block stays on the page of the block after it: signature and date never stand on a page
    without a line of the text they sign (the purpose of GB/T 9704-2012, 7.3.5.4). Word parts such a paragraph between its
    lines all the same; LibreOffice takes it over whole, and the page before the last then has fewer lines."""
    return following in _END and kind not in _END
