"""The search data of a large library: every pair of characters stands where it says, every text comes once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from phrasebank import corpus
from phrasebank.corpus import by_need
from phrasebank.corpus.normal import normal_form
from phrasebank.model import Library


def values(library: Library) -> dict[str, Any]:
    """What the scripts hand over, by name."""
    folder, assets = corpus.searched_by_need(library, above=0, names=60_000, texts=4_000, places=3_000)
    held = {}
    for asset in assets:
        assert asset.path.startswith(f"{folder}/")
        name, _, value = asset.content.decode().removeprefix("Phrasebank.receive(").partition(",")
        held[json.loads(name).removeprefix("need/")] = json.loads(value.rpartition(")")[0])
    return held


def numbers(coded: str) -> Iterator[int]:
    """The digits of a number are told apart by whether another follows."""
    before = 0
    for code in map(ord, coded):
        if code < 0x5D:
            yield before * 57 + code - 0x23
            before = 0
        else:
            before = before * 34 + code - 0x5D + 1


def test_pairs_stand_where_they_say(library: Library) -> None:
    data = values(library)
    head = data["head"]
    points = iter(library.points)
    parts = [[next(points) for _ in range(sum(cut))] for cut in head["parts"]]
    assert next(points, None) is None
    assert len(parts) > 1
    expected: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for at, part in enumerate(parts):
        texts = [normal_form(phrase.text) for point in part for phrase in point.wordings]
        for number, text in enumerate(texts):
            assert len(text) < 2 ** head["bits"]
            for place in range(len(text) - 1):
                expected.setdefault((text[place : place + 2], at), []).append((number, place))
    found: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for shard in range(head["shards"]):
        for pair, lists in data[f"pairs-{shard}"].items():
            assert by_need.shard(pair, head["shards"]) == shard
            for at, coded in enumerate(lists):
                if coded:
                    steps, places = map(numbers, coded.split(" "))
                    found[pair, at] = list(zip(accumulate(steps), places, strict=True))
    assert found == expected


def test_texts_come_once_in_order(library: Library) -> None:
    data = values(library)
    scripts = [data[f"texts-{at}"] for at in range(sum(map(len, data["head"]["parts"])))]
    assert [text for script in scripts for text in script["texts"]] == [p.text for p in library.phrases]
    lines = [line for script in scripts for line in accumulate(script["lines"])]
    assert lines == [phrase.place.line for phrase in library.phrases]
