"""The fonts that are looked for are those of the papers; the browsers that are named are those of the README."""

from __future__ import annotations

from pathlib import Path

import phrasebank
from phrasebank.pages.selftest import FONTS, TRIED

TABLE = Path(phrasebank.__file__).parent / "layouts/docx/font-table.xml"


def test_every_font_stands_in_the_papers_table() -> None:
    table = TABLE.read_text("utf-8").replace('"', ",").split(",")
    assert {name for names in FONTS.values() for name in names} <= set(table)


def test_the_browsers_tried_are_those_of_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    _, _, after = readme.partition("## 试过的浏览器")
    rows = [
        line.split("|")[1:3] for line in after.partition("\n\n*")[0].splitlines() if line.startswith("| ")
    ]
    named = [f"{browser.strip()} {version.strip()}" for browser, version in rows[1:]]
    assert named == [name.partition("（")[0] for name in TRIED]
