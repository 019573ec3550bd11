"""The fonts that are looked for are those of the papers."""

from __future__ import annotations

from pathlib import Path

import phrasebank
from phrasebank.pages.selftest import FONTS

TABLE = Path(phrasebank.__file__).parent / "layouts/docx/font-table.xml"


def test_every_font_stands_in_the_papers_table() -> None:
    table = TABLE.read_text("utf-8").replace('"', ",").split(",")
    assert {name for names in FONTS.values() for name in names} <= set(table)
