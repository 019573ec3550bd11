"""A library in which every text a curator can write tries to become markup."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

MARK = "<i>\"'&{{7*191}}</i>"
"""Short enough for every field; as an element, an attribute's end or an expression it would show."""

LONG = (
    MARK
    + "<script>window.hostile=1</script>]]><img src=x onerror=window.hostile=1> javascript:alert(1) [x](y) `z` **b**"
)

_LAYOUTS = Path(__file__).parents[1] / "hooks/phrasebank/layouts/pages"

OURS = (
    (_LAYOUTS / "_by_day_script.html.j2")
    .read_text("utf-8")
    .strip()
    .removeprefix("{% raw %}")
    .removesuffix("{% endraw %}")
)
"""The one script that stands within a page, which is the program's own to the letter."""


def _write(folder: Path, files: dict[str, Any]) -> None:
    """JSON is YAML: every scalar lands quoted."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")


def write(folder: Path) -> None:
    slot = f"甲{MARK}"

    def point(id: str, **fields: Any) -> dict[str, Any]:
        return {
            "id": id,
            "title": MARK + id,
            "tags": [MARK],
            "ask": [LONG],
            "phrases": {"a": f"{LONG}【{slot}】{id}"},
            **fields,
        }

    _write(
        folder,
        {
            "library.yml": {
                "site": {
                    "id": "hostile",
                    "title": MARK,
                    "description": LONG,
                    "notice": LONG,
                    "contact": LONG,
                },
                "sections": [
                    {"id": "problems", "title": MARK, "summary": LONG},
                    {"id": "causes", "title": f"因{MARK}", "shared": True, "summary": LONG},
                    {"id": "measures", "title": f"改{MARK}", "summary": LONG},
                ],
                "dimensions": [{"id": "theory", "title": MARK, "also": [f"又{MARK}"], "summary": LONG}],
                "audiences": [{"id": "member", "name": MARK}],
                "aspects": [f"角{MARK}"],
                "tags": [MARK],
                "slots": [
                    {"name": slot, "hint": LONG},
                    {"name": f"乙{MARK}"[:20], "scope": "paper", "hint": LONG},
                ],
            },
            "points/theory/problems.yml": [point("problem", causes=["cause"], measures=["measure"])],
            "points/theory/measures.yml": [point("measure")],
            "points/common/causes.yml": [point("cause", aspect=f"角{MARK}")],
            "campaigns/2025-annual.yml": {
                "title": MARK,
                "year": 2025,
                "status": "active",
                "summary": LONG,
                "papers": [
                    {
                        "audiences": [MARK],
                        "source": {"title": LONG, "publisher": LONG, "date": "2025"},
                        "certainty": "varies",
                        "note": LONG,
                        "headings": [{"id": "one", "title": MARK, "from": [{"dimension": "theory"}]}],
                    }
                ],
            },
            "templates/paper.yml": {
                "title": MARK,
                "paper": MARK,
                "campaign": "2025-annual",
                "audience": MARK,
                "summary": LONG,
                "headline": LONG,
                "fields": [f"乙{MARK}"[:20]],
                "parts": [
                    {"title": MARK, "section": "problems", "group": "heading", "points": 1},
                    {"title": MARK, "text": [LONG]},
                ],
            },
            "releases/2026-05.json": {
                "format": 1,
                "site": {"title": MARK},
                "dimensions": [{"id": "theory", "title": MARK}],
                "sections": [{"id": "problems", "title": MARK}],
                "audiences": [{"name": MARK}],
                "points": [
                    {
                        "id": id,
                        "title": f"旧{MARK}",
                        "dimension": "theory",
                        "section": "problems",
                        "phrases": [{"id": f"{id}.a", "text": f"旧{LONG}", "audiences": [MARK]}],
                    }
                    for id in ("problem", "gone")
                ],
            },
        },
    )
