"""The skeleton filled gives what the writer writes, to the byte."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest
from lxml import etree

import documents
from phrasebank.documents import docx
from phrasebank.documents.numbers import Numbers
from phrasebank.documents.skeleton import MARKS, skeleton
from skeleton_filler import Filler

SKELETON = json.loads(json.dumps(skeleton()))


@pytest.mark.parametrize("numbers", get_args(Numbers))
@documents.every_golden
def test_filled(path: Path, numbers: Numbers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    document = documents.read(path)
    filled = Filler(SKELETON, numbers).parts(document)
    written = docx.parts(document, numbers=numbers)
    assert list(filled) == list(written), "the same parts in the same order"
    for name, xml in written.items():
        if name != "docProps/core.xml":
            assert filled[name] == xml, name
    properties = etree.fromstring(filled["docProps/core.xml"].encode())
    expected = etree.fromstring(written["docProps/core.xml"].encode())
    assert list(properties.itertext()) == list(expected.itertext())


def test_marks_are_what_data_never_holds() -> None:
    """Private-use characters, one a place, and every one of them used."""
    assert len(set(MARKS.values())) == len(MARKS)
    assert all(0xE000 <= ord(mark) <= 0xF8FF for mark in MARKS.values())
    text = json.dumps(SKELETON, ensure_ascii=False)
    assert set(re.findall("[\ue000-\uf8ff]", text)) == set(MARKS.values())


def test_it_is_the_same_at_every_build() -> None:
    assert skeleton() == skeleton()
    text = json.dumps(SKELETON)
    assert "1980" not in text, "the time is filled in"
