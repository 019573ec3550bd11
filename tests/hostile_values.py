"""Whatever a writer types or pastes into a field, and a Document that shows it everywhere."""

from __future__ import annotations

import pytest

from phrasebank.documents.model import Blank, Document, Input, Lines, PointBlock, TableBlock, Text
from phrasebank.documents.skeleton import MARKS

VALUES = {
    "xml": "<w:p/>&amp;&#0; \"'>]]><!-- --> <?x?><![CDATA[y]]>",
    "control characters": "".join(map(chr, range(32))) + "\x7f\x80\x9f\ufffe\uffff",
    "lone surrogates": "a\ud800b\udfffc\ud83d",
    "marks of the skeleton": "".join(MARKS.values()) + "\uf8ff\U000f0000\U0010fffd",
    "ten thousand characters": "长" * 10_000,
    "both directions": "前\u202e反\u202c\u2066后\u2069\u200f",
    "formulas": '=HYPERLINK("http://x.invalid","y")',
    "a slot": "【姓名】",
    "escapes of Excel": "_x0041_ _x000D_",
    "patterns of a replacement": "$& $1 $` $' $$ \\1 \\g<0>",
}

every_value = pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)


def document(value: str) -> Document:
    """One that shows the value in every kind of control, in a name and in a list."""

    def blank(name: str) -> Blank:
        return Blank(blank=name, name=name, value=value)

    return Document(
        title=value,
        author=value,
        slots={
            "单位": Input(hint=value),
            "日期": Input(kind="date"),
            "会议": Input(kind="choice", options=(value, "会")),
        },
        blocks=(
            Lines(key="b1", kind="title", runs=(blank("单位"),)),
            Lines(key="b2", kind="byline", runs=(Blank(blank=value, name=value),)),
            PointBlock(
                key=value, kind="point", lead=(blank("领句"),), body=(blank("会议"), Text(text=value))
            ),
            TableBlock(
                key="b4",
                kind="table",
                widths=(50, 50),
                rows=(((Text(text="甲"),), (Text(text=value),)), ((blank("日期"),), (Text(text=value),))),
                columns=(Input(kind="date"), Input(kind="choice", options=("会", value))),
            ),
        ),
    )
