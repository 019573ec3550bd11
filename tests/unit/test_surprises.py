"""What other programs read otherwise than ours: which fields are no texts, and which characters are traditional."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from phrasebank.model import DATE_PATTERN, MONTH_PATTERN
from phrasebank.reading import schema, surprises
from phrasebank.words import traditional


def _fields(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _fields(value)
    if isinstance(node, dict):
        for name, shape in node.get("properties", {}).items():
            yield from ((name, option) for option in shape.get("anyOf", [shape]))


def test_fields_that_are_no_texts_are_all_known() -> None:
    fields = [field for kind in schema.KINDS for field in _fields(kind.schema)]
    others = {name for name, shape in fields if shape.get("type") in ("integer", "number", "boolean")}
    dates = {name for name, shape in fields if shape.get("pattern") in (DATE_PATTERN, MONTH_PATTERN)}
    assert others | dates == surprises.NO_TEXT


def test_the_table_of_traditional_characters() -> None:
    """That of OpenCC, in the form that we read."""
    simplified = traditional.simplified()
    assert len(simplified) > 2_900
    assert [simplified[character] for character in "學習論裝羣衆眾裏裡後髮發乾"] == list(
        "学习论装群众众里里后发发干"
    )
    assert traditional.only() >= set("學習論裝羣衆眾裏裡後髮發")
    assert traditional.only().isdisjoint(
        "乾著学习众里后发",
    ), "a simplified text may have them"
    assert all(len(one) == len(other) == 1 for one, other in simplified.items())
