"""Finds what readers would lose if a new site replaced the live one: ids of links and drafts, papers, and campaigns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from phrasebank import addresses

_KINDS = (("campaigns", "年度专题"), ("templates", "模板"))


def losses(live: Path, new: Path) -> Iterator[str]:
    """Yield a Chinese line for each id, paper or campaign of the live site that the new one neither has, even under
    another name, nor has retired. A lost point stands for its phrases. Yields nothing where a site's data cannot be read,
    because its content is then unknown."""
    old, now = _data(live), _data(new)
    kept = {*_strings(now.get("retired")), *(id for point in _items(now, "points") for id in _ids(point))}
    retired = {*_strings(now.get("retired"))}
    for point in _items(old, "points"):
        id, title = str(point.get("id")), str(point.get("title"))
        if id not in kept:
            yield f"要点 {id}（{title}）"
        elif id not in retired:
            yield from (f"表述 {name}（{title}）" for name in _ids(point) if name not in kept)
    for kind, word in _KINDS:
        there = {str(item.get("id")) for item in _items(now, kind)}
        for item in _items(old, kind):
            if str(item.get("id")) not in there:
                yield f"{word} {item.get('id')}（{item.get('title')}）"


def _data(site: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        data = json.loads((site / addresses.OPEN_DATA).read_text("utf-8"))
        if isinstance(data, dict):
            return data
    return {}


def _items(data: dict[str, Any], name: str) -> list[dict[str, Any]]:
    items = data.get(name)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _ids(point: dict[str, Any]) -> Iterator[str]:
    """Yield every id that leads to a point or to one of its phrases."""
    for item in (point, *_items(point, "phrases")):
        yield str(item.get("id"))
        yield from _strings(item.get("aliases"))


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []
