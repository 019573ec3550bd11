"""Where the lines of titles end: the cases that the browser is held to as well, and every headline of the library."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import pytest

import cases
import own_library
from phrasebank.documents.model import DOCUMENT, Blank, Runs, Text
from phrasebank.documents.plain import plain
from phrasebank.documents.titles import with_line_breaks
from phrasebank.model import split_slots
from phrasebank.words.printing import PRINT

CASES: list[dict[str, Any]] = json.loads((cases.GOLDEN / "titles" / "cases.json").read_text(encoding="utf-8"))
LIBRARY = own_library.library()
HEADLINES = sorted({(t.headline, t.orientation) for t in LIBRARY.templates})
NAMES = {
    "short": {"单位": "财政局", "支部": "第一党支部", "会议": "组织生活会"},
    "long": {
        "单位": "中共某某省某某市市场监督管理局机关委员会",
        "支部": "中共某某市某某区某某街道某某社区第一党支部",
        "会议": "专题民主生活会",
    },
    "open": {},
}
WHOLE = [word for word in PRINT["words"] if len(word) > 1]


def runs_of(case: dict[str, Any]) -> Runs:
    """The runs of a case."""
    title = {"key": "t", "kind": "title", "runs": case["runs"]}
    (block,) = DOCUMENT.validate_python({"title": "", "blocks": [title]}).blocks
    assert block.kind == "title"
    return block.runs


def width(text: str) -> int:
    return sum(1 if " " <= character <= "~" else 2 for character in text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["lines"][0][:12])
def test_golden(case: dict[str, Any]) -> None:
    runs = runs_of(case)
    assert plain(with_line_breaks(runs, case["orientation"])).split("\n") == case["lines"]
    assert plain(runs).replace("\n", "") == "".join(case["lines"])


@pytest.mark.parametrize(
    ("headline", "names", "year"),
    list(product(HEADLINES, NAMES, ("2022", "2026"))),
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_headlines(headline: tuple[str, str], names: str, year: str) -> None:
    """Words stay whole, no line runs over, none is a stub, and there are as few as can be."""
    text, orientation = headline
    values = NAMES[names] | ({"年度": year} if names != "open" else {})
    runs: Runs = tuple(
        Blank(blank=piece, name=piece, value=values.get(piece, "")) if is_slot else Text(text=piece)
        for piece, is_slot in split_slots(text)
    )
    lines = plain(with_line_breaks(runs, orientation)).split("\n")
    whole = "".join(lines)
    assert whole == plain(runs)
    limit = PRINT["title"][orientation]
    assert all(width(line) <= limit for line in lines)
    if names != "open":
        assert len(lines) <= -(-width(whole) // limit) + 1
        assert min(map(width, lines)) * 3 >= max(map(width, lines)), "lines are balanced"
    ends = [sum(map(len, lines[:count])) for count in range(1, len(lines))]
    for end in ends:
        # No term of the list, no number, no open slot stands astride the end of a line; a longer term may hold a shorter one's end.
        for term in (
            *WHOLE,
            year,
            f"{year}年",
            "【单位】",
            "【支部】",
            "【年度】",
            "【会议】",
            "【年度】年度",
        ):
            for start in range(max(0, end - len(term) + 1), end):
                assert whole[start : start + len(term)] != term, f"{term} in {lines}"
