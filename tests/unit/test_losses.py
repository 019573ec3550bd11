"""What readers would lose by a new site, which `publish` asks about before it goes live."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from phrasebank import addresses
from phrasebank.publishing.losses import losses

OLD = {"points": [{"id": "p", "title": "题", "phrases": [{"id": "p.a"}, {"id": "p.b", "aliases": ["q.a"]}]}]}
CASES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "nothing": (OLD, []),
    "a point speaks for its wordings": ({"points": []}, ["要点 p（题）"]),
    "a retired point, too": ({"points": [], "retired": ["p"]}, []),
    "wordings of a point that stays": (
        {"points": [{"id": "p", "title": "题", "phrases": [{"id": "p.a"}]}]},
        ["表述 p.b（题）", "表述 q.a（题）"],
    ),
    "wordings that are retired": (
        {"points": [{"id": "p", "phrases": [{"id": "p.a"}]}], "retired": ["p.b", "q.a"]},
        [],
    ),
    "what goes on under another name": (
        {
            "points": [
                {"id": "r", "aliases": ["p"], "phrases": [{"id": "r.a", "aliases": ["p.a", "p.b", "q.a"]}]}
            ]
        },
        [],
    ),
}


@pytest.mark.parametrize(("new", "lost"), CASES.values(), ids=CASES)
def test_what_is_lost(tmp_path: Path, new: dict[str, Any], lost: list[str]) -> None:
    for name, data in (("live", OLD), ("new", new)):
        path = tmp_path / name / addresses.OPEN_DATA
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(data), "utf-8")
    assert [*losses(tmp_path / "live", tmp_path / "new")] == lost


def test_campaigns_and_templates_are_lost_by_themselves(tmp_path: Path) -> None:
    for name, ids in (("live", ["a", "b"]), ("new", ["b"])):
        path = tmp_path / name / addresses.OPEN_DATA
        path.parent.mkdir(parents=True)
        items = [{"id": id, "title": id.upper()} for id in ids]
        path.write_text(json.dumps({"campaigns": items, "templates": items}), "utf-8")
    assert [*losses(tmp_path / "live", tmp_path / "new")] == ["年度专题 a（A）", "模板 a（A）"]
    assert [*losses(tmp_path / "none", tmp_path / "new")] == []
