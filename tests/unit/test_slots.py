"""How a slot is written is said once, for Python and for the browser."""

from __future__ import annotations

import json
import re
from pathlib import Path

import small_library
from phrasebank import corpus
from phrasebank.model import SLOT, slot_text, split_slots

RECIPE = (
    "headline: 材料\nfields: [姓名]\nparts: [{title: 问题, section: problems, group: heading, points: 1}]"
)
CORE = Path(__file__).parents[2] / "hooks/phrasebank"


def test_one_file_holds_the_pattern() -> None:
    holding = {path.name for path in CORE.rglob("*.py") if re.search(r"【\(?\[\^", path.read_text("utf-8"))}
    assert holding == {"slots.py"}


def test_one_file_writes_slots() -> None:
    writing = {path.name for path in CORE.rglob("*.py") if "【{" in path.read_text("utf-8")}
    assert writing == {"slots.py"}


def test_what_is_written_is_read() -> None:
    text = f"在{slot_text('时间')}，{slot_text('事例')}"
    assert list(split_slots(text)) == [("在", False), ("时间", True), ("，", False), ("事例", True)]


def test_the_browser_gets_the_pattern(tmp_path: Path) -> None:
    library = small_library.build(tmp_path, RECIPE)
    script = corpus.site_script(library, {}).content.decode()
    data = json.loads(script.partition('Phrasebank.receive("site",')[2].rstrip().removesuffix(");"))
    assert data["slot"] == SLOT.pattern
