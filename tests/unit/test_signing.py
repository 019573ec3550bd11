"""Which fields of a template stand in the name line of its paper, and which in its date line."""

from __future__ import annotations

from pathlib import Path

import pytest

from phrasebank.model.signing import signing
from small_library import build

CASES = {
    "names and a date": ("材料", "[姓名, 单位, 日期]", ("姓名", "单位"), ("日期",)),
    "of two dates the first": ("材料", "[收到日期, 姓名, 日期]", ("姓名",), ("收到日期",)),
    "what the headline asks for stands there already": ("【单位】材料", "[单位, 姓名]", ("姓名",), ()),
    "unless no name would remain": ("【单位】材料", "[单位, 日期]", ("单位",), ("日期",)),
    "a date that the headline asks for": ("【收到日期】材料", "[收到日期, 姓名, 日期]", ("姓名",), ("日期",)),
}


@pytest.mark.parametrize(("headline", "fields", "names", "dates"), CASES.values(), ids=CASES)
def test_who_signs_and_when(
    tmp_path: Path, headline: str, fields: str, names: tuple[str, ...], dates: tuple[str, ...]
) -> None:
    library = build(
        tmp_path, f"headline: {headline}\nfields: {fields}\nparts: [{{title: 说明, text: [写明。]}}]"
    )
    (template,) = library.templates
    assert signing(template, library) == (names, dates)
