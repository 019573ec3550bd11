"""The marks of a field of the composer lie on its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser.composing import begin, choose, field, take
from engines.lines import LINES, MARKS, long_text


@pytest.mark.parametrize("name", ["lead", "body"])
def test_every_character_stands_on_its_mark(page: Page, site_url: str, built_site: Path, name: str) -> None:
    begin(page, site_url)
    choose(page, "学习贯彻党的创新理论")
    take(page)
    text = long_text(built_site)
    field(page, name).fill(text.replace("\n", "") if name == "lead" else text)
    seen = page.evaluate(MARKS, f"[data-compose=desk] [data-field={name}]")
    assert seen["wrong"] == []
    assert seen["isWhole"]
    assert seen["lines"] >= LINES
    assert seen["compared"] > 5 * LINES


TYPE = "/^(font|text-(?!decoration|emphasis|fill|stroke)|letter|line|word|white|hyphen|tab-size|direction|unicode)/"


def test_field_and_marks_have_one_set_of_type(page: Page, site_url: str) -> None:
    """Whatever this browser knows of how letters stand beside each other."""
    begin(page, site_url)
    choose(page, "学习贯彻党的创新理论")
    take(page)
    seen = page.evaluate(
        f"""() => Array.from(document.querySelectorAll(".pb-write"), box => {{
          const [layer, area] = [box.querySelector(".pb-write-layer"), box.querySelector("textarea")].map(one => getComputedStyle(one));
          return Array.from(area).filter(name => {TYPE}.test(name) && area[name] !== layer[name]);
        }})"""
    )
    assert len(seen) >= 2
    assert [names for names in seen if names] == []
