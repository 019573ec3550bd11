"""A long text as writers have it, and where its marks lie."""

from __future__ import annotations

import json
from pathlib import Path

MARKS = Path(__file__).with_name("marks.js").read_text("utf-8")
"""A function of a field's selector: how many lines were compared, and which characters of the layer stand elsewhere than the
field's own."""

LINES = 200
"""As many at least are compared."""

_MARKED = "\n“十四五”（2021—2025年）：《条例》、《准则》；“四个意识”“两个维护”……！？——（一）、（二）。AVA To fi【时间】"


def long_text(site: Path) -> str:
    """Wordings of the library without a break, slots in them, and lines of nothing but marks: more than 200 lines."""
    library = json.loads((site / "library.json").read_text("utf-8"))
    texts = [phrase["text"] for point in library["points"] for phrase in point["phrases"]]
    return "".join(texts)[:9000] + _MARKED * 3
