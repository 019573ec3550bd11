"""Library -> the search data of a large library, cut so that a query asks for what it needs and no more.

Where a library is small, the browser has all of it before anybody has typed a word (`search`). A large one is megabytes,
of which an answer needs little: the names of all points, since any of them may answer; where the pairs of
characters that the query is made of stand; and the texts that are shown. The scripts lie in one folder, named after what they hold:

`head` says how the others are cut. `names-0`, `names-1` …: the columns of points, with all that a phrase is narrowed
by. `pairs-0` …: by pair of characters where it stands. `texts-0` …: what the phrases say.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from phrasebank import addresses
from phrasebank.corpus.normal import normal
from phrasebank.corpus.script import written
from phrasebank.model import Asset, Phrase, Point

NAMED = ("titles", "also", "plain", "reaches", "ids", "keys", "tags", "aspects", "cells")
"""The columns of a part of the search data that every answer needs."""

NAMES, TEXTS = 700_000, 14_000
"""Characters of points and phrases whose names, and whose texts, make one script: some 40 and 3 KB packed. A script of names is
no more work for a browser than a part of a small library."""

PLACES = 12_000
"""Places of pairs in a script, about: some 12 KB packed. One pair alone may have more."""

_LAST = "".join(map(chr, range(0x23, 0x5C)))
_FIRST = "".join(map(chr, range(0x5D, 0x7F)))
"""The characters of a number: its last digit, and those before. JSON escapes none of them."""

Part = Callable[[Sequence[Point]], Mapping[str, Any]]
Cut = Callable[[Sequence[Point], int], Iterator[list[Point]]]


def scripts(
    points: Sequence[Point],
    part: Part,
    cut: Cut,
    names: int = NAMES,
    texts: int = TEXTS,
    places: int = PLACES,
) -> tuple[str, tuple[Asset, ...]]:
    """The folder and what lies in it. `part` makes the columns of some points, `cut` cuts points by how many characters."""
    parts = [*cut(points, names)]
    longest = max((len(_units(phrase)) for point in points for phrase in point.wordings), default=1)
    bits = longest.bit_length()
    count = sum(len(phrase.text) for point in points for phrase in point.wordings) // places + 1
    values: dict[str, Any] = {}
    cuts: list[list[int]] = []
    shards: list[dict[str, list[str]]] = [{} for _ in range(count)]
    number = 0
    for at, own in enumerate(parts):
        columns = part(own)
        values[f"names-{at}"] = {name: columns[name] for name in NAMED}
        cuts.append([])
        for piece in cut(own, texts):
            values[f"texts-{number}"] = _texts(part(piece), piece)
            cuts[-1].append(len(piece))
            number += 1
        for pair, found in _pairs(own).items():
            lists = shards[shard(pair, count)].setdefault(pair, [])
            lists += [""] * (at - len(lists))
            lists.append(found)
    values |= {f"pairs-{at}": held for at, held in enumerate(shards)}
    values["head"] = {"bits": bits, "shards": count, "parts": cuts}
    made = {name: written(f"need/{name}", value) for name, value in values.items()}
    hash = hashlib.sha256(b"".join(made.values())).hexdigest()[:10]
    folder = f"{addresses.DATA}/need.{hash}"
    return folder, tuple(Asset.of(f"{folder}/{name}.js", made[name]) for name in made)


def shard(pair: str, count: int) -> int:
    """The number of the script in which a pair stands."""
    return (ord(pair[0]) * 31 + ord(pair[1])) % count


def _units(phrase: Phrase) -> str:
    """What is searched of a phrase's text, a character a UTF-16 unit, as browsers count."""
    text = normal(phrase.text)
    if max(text, default="") < "\U00010000":
        return text
    return "".join(one if one < "\U00010000" else "\ud800\udc00" for one in text)  # no pair has halves


def _texts(columns: Mapping[str, Any], points: Sequence[Point]) -> dict[str, Any]:
    """`texts` and `cuts` as in a part; `lines`, each as how far it is below the one before."""
    lines = [0, *(phrase.place.line for point in points for phrase in point.wordings)]
    return {
        "texts": columns["texts"],
        "cuts": columns["cuts"],
        "lines": [line - before for before, line in pairwise(lines)],
    }


def _pairs(points: Sequence[Point]) -> dict[str, str]:
    """By pair where it stands: how far each phrase is behind the one before, a space, and the place in each."""
    numbers: dict[str, list[int]] = defaultdict(list)
    places: dict[str, list[int]] = defaultdict(list)
    phrases = [_units(phrase) for point in points for phrase in point.wordings]
    for number, text in enumerate(phrases):
        for place, pair in enumerate(map(str.__add__, text, text[1:])):
            numbers[pair].append(number)
            places[pair].append(place)
    longest = max((len(phrases), *map(len, phrases)))
    words = [_word(number) for number in range(longest + 1)]
    found: dict[str, str] = {}
    for pair, own in numbers.items():
        if any("\ud800" <= unit < "\ue000" for unit in pair):
            continue  # a query with half of a character is asked of everything
        steps = [own[0], *(after - before for before, after in pairwise(own))]
        found[pair] = (
            f"{''.join([words[step] for step in steps])} {''.join([words[at] for at in places[pair]])}"
        )
    return found


def _word(number: int) -> str:
    rest, digit = divmod(number, len(_LAST))
    word = _LAST[digit]
    while rest:
        rest, digit = divmod(rest - 1, len(_FIRST))
        word = _FIRST[digit] + word
    return word
