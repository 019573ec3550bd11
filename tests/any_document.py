"""Hypothesis strategies for Documents as JSON: whatever a draft may hold."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from phrasebank.documents.skeleton import MARKS

# What one language may take for white space, a line's end, a pair or a pattern, and another not.
PIECES = [
    *MARKS.values(), "<w:p/>", "&amp;", "]]>", '"', "'", "$&", "$'", "\\", "__proto__", "text", "2026年1月1日",
    "\r\n", "\r", "\n", "\t", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\ufeff", "\xa0", "\u180e", "\u200b",
    "\u2003", "\u3000", " ", "。", "…", "！", "【", "】", "a", "~", "9", "长", "\uff21", "é", "e\u0301", "😀", "𠮷",
    "\U000effff", "\U000f0000", "\U0010ffff", "\uf8ff", "\uf900", "\ufdd0", "\ufffd", "\ufffe", "\uffff",
    "1.", "12)", "\uff11.", "- ", "+", "#", "|", "*", "_", "~~", "[", "](", "`", "；", "、",
    "\ud83d", "\ude00", "\x00", "\x08", "\x0e", "\x7f", "\x84", "\x86", "\x9f", "\u202e",
]  # fmt: skip
TEXT = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join), st.text(st.characters(), max_size=12)
)
RUNS = st.lists(
    st.one_of(
        st.fixed_dictionaries({"text": TEXT}),
        st.fixed_dictionaries({"blank": st.just("b"), "name": TEXT}, optional={"value": TEXT}),
    ),
    max_size=3,
)


@st.composite
def tables(draw: st.DrawFn) -> dict[str, Any]:
    """Tables that are not crooked; some have no columns, no rows or no header."""
    widths = draw(st.lists(st.integers(1, 100), max_size=4))
    rows = draw(st.lists(st.tuples(*[RUNS] * len(widths)), max_size=3))
    table = {"key": "t", "kind": "table", "widths": widths, "rows": rows}
    column = st.fixed_dictionaries(
        {"kind": st.sampled_from(["text", "number", "date", "choice"])}, optional={"centred": st.booleans()}
    )
    columns = st.lists(column, min_size=len(widths), max_size=len(widths))
    return table | draw(
        st.fixed_dictionaries({}, optional={"header": st.integers(0, len(rows)), "columns": columns})
    )


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    """Records that are not crooked: rows of four cells, or of a label and a value."""
    row = st.one_of(st.tuples(RUNS, RUNS), st.tuples(RUNS, RUNS, RUNS, RUNS))
    rows = draw(st.lists(row, max_size=3))
    widths = draw(st.lists(st.integers(1, 100), min_size=4, max_size=4))
    return {"key": "t", "kind": "table", "form": "record", "header": 0, "widths": widths, "rows": rows}


def block(kind: st.SearchStrategy[str], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A block of a kind."""
    return st.fixed_dictionaries({"key": st.just("k"), "kind": kind, **fields})


BLOCK = st.one_of(
    block(st.sampled_from(["title", "byline", "addressee", "paragraph", "help"]), runs=RUNS),
    block(st.sampled_from(["sign", "date"]), runs=RUNS),
    block(st.just("heading"), level=st.integers(1, 3), runs=RUNS),
    block(st.just("point"), lead=RUNS, body=RUNS),
    block(st.just("list"), rows=st.lists(RUNS, max_size=3)),
    tables(),
    records(),
)
PAPER = st.fixed_dictionaries(
    {"title": TEXT, "blocks": st.lists(BLOCK, max_size=10)},
    optional={"author": TEXT, "orientation": st.sampled_from(["portrait", "landscape"])},
)
