"""Library -> the search data of a large library, cut into scripts so that a query fetches only those that it needs.

The browser has all of a small library before anybody has typed (`search`). The data of a large one are megabytes, of
which a query needs three things: the names of all points, because any of them may answer; the places of the pairs of
characters that the query consists of; and the texts of the hits that are shown. The scripts lie in one folder and are
named by what they hold:

`head` says how the others are cut. `names-0`, `names-1` … hold the columns of points, with all values that a search can
be narrowed by. `pairs-0` … hold the places of pairs of characters. `texts-0` … hold the texts of phrases."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from phrasebank import addresses
from phrasebank.corpus.normal import normal_form
from phrasebank.corpus.script import script_text
from phrasebank.model import Asset, Phrase, Point

NAMED = ("titles", "also", "plain", "reaches", "ids", "keys", "tags", "aspects", "cells")
"""The columns of a part of the search data that every answer needs."""

NAMES, TEXTS = 700_000, 14_000
"""How many characters of points and phrases are cut into one script of names, and into one script of texts; packed they
are some 40 KB and 3 KB. Reading a script of names is no more work for a browser than reading a part of a small library."""

PLACES = 12_000
"""About how many places of pairs one script holds, some 12 KB packed. It may hold more where a single pair has more."""

_LAST = "".join(map(chr, range(0x23, 0x5C)))
_FIRST = "".join(map(chr, range(0x5D, 0x7F)))
"""The digits in which numbers are written: those of `_LAST` end a number, those of `_FIRST` stand before the last. JSON
escapes none."""

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
    """The address of the folder, and the scripts in it.

    `part` makes the columns of a sequence of points; `cut` cuts points into groups of about the given number of
    characters. `names`, `texts` and `places` are sizes, see the constants of these names."""
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
    made = {name: script_text(f"need/{name}", value) for name, value in values.items()}
    hash = hashlib.sha256(b"".join(made.values())).hexdigest()[:10]
    folder = f"{addresses.DATA}/need.{hash}"
    return folder, tuple(Asset.of(f"{folder}/{name}.js", made[name]) for name in made)


def shard(pair: str, count: int) -> int:
    """The number of the script that holds the places of a pair."""
    return (ord(pair[0]) * 31 + ord(pair[1])) % count


def _units(phrase: Phrase) -> str:
    """The normal text of a phrase, in which each character counts as one UTF-16 unit, because browsers count so."""
    text = normal_form(phrase.text)
    if max(text, default="") < "\U00010000":
        return text
    return "".join(one if one < "\U00010000" else "\ud800\udc00" for one in text)  # no pair has halves


def _texts(columns: Mapping[str, Any], points: Sequence[Point]) -> dict[str, Any]:
    """`texts` and `cuts` as in a part of the search data; `lines`, where each number is the distance from the line
    before."""
    lines = [0, *(phrase.place.line for point in points for phrase in point.wordings)]
    return {
        "texts": columns["texts"],
        "cuts": columns["cuts"],
        "lines": [line - before for before, line in pairwise(lines)],
    }


def _pairs(points: Sequence[Point]) -> dict[str, str]:
    """By pair of characters, the places where it stands: the distances from each phrase to the next that has it, a space,
    and its place within each of these phrases."""
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
