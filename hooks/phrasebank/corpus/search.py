"""Library -> the data that the browser searches, in scripts that arrive one after another.

`search` is the vocabulary, to whose words the other scripts refer by position. `search-0`, `search-1` … hold the points
and phrases, some two thousand in each part, so that the first results show while the other parts are still loading.
`search-pages` holds all results that are not phrases. `pinyin` holds the readings of all characters.

Values stand in columns, one for each field, which makes the scripts small (the bound is 1.15 times the searched texts
alone, both with gzip) and quick to read. Nothing is sent twice: the browser derives ids, addresses and the headings that
a phrase fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from phrasebank.corpus import by_need, claims, normal
from phrasebank.corpus.columns import Words
from phrasebank.corpus.other_pages import pages
from phrasebank.corpus.script import script
from phrasebank.model import Article, Asset, Library, Point
from phrasebank.words import pinyin

PART = 200_000
"""How many characters a part has: about 0.6 MB, which a browser reads and indexes in a few steps of some 10 ms each."""

LARGE = 2_000_000
"""From this many characters on, a library is too large to be sent to everybody as a whole: ten parts, some 20,000
phrases."""


def search(library: Library, articles: Iterable[Article] = (), size: int = PART) -> dict[str, Asset]:
    """The scripts by name, for `Phrasebank.load`. `articles` are the pages written by hand; `size` is how many
    characters a part has."""
    words = Words(library)
    parts = [
        library.once(
            f"search-{index}", (points, words.positions), partial(_part, words, f"search-{index}", points)
        )
        for index, points in enumerate(_parts(library.points, size))
    ]
    found = [*pages(library, articles)]
    others = library.once("search-pages", found, partial(_others, found))
    vocabulary = words.head()
    met = (_labels(vocabulary), *(part.characters for part in parts), others.characters)
    characters = "".join(sorted(set().union(*met)))
    tables = library.once("search tables", characters, partial(_tables, characters))
    head = {**vocabulary, "normal": tables.normal, "degree": claims.DEGREE.pattern, "parts": len(parts)}
    return {
        "search": script("search", head),
        "pinyin": tables.pinyin,
        **{f"search-{index}": part.script for index, part in enumerate(parts)},
        "search-pages": others.script,
    }


class _Searched(NamedTuple):
    """A script with searchable text."""

    script: Asset
    """The script."""
    characters: str
    """Every character of the searchable text, each once."""


def _part(words: Words, name: str, points: Sequence[Point]) -> _Searched:
    texts = (text for p in points for text in (*_names(p), *(phrase.text for phrase in p.wordings)))
    return _Searched(script(name, words.part(points)), _characters(texts))


def _others(pages: Sequence[Mapping[str, Any]]) -> _Searched:
    texts = (text for entry in pages for text in (entry["title"], entry["text"]))
    return _Searched(script("search-pages", pages), _characters(texts))


def _characters(texts: Iterable[str]) -> str:
    return "".join(set("".join(texts)))


def _labels(head: Mapping[str, Any]) -> str:
    """Every character of the titles, tags and other labels in the vocabulary, each once."""
    labels = [*head["tags"], *head["aspects"]]
    for entry in (*head["dimensions"], *head["sections"]):
        labels += [entry["title"], *entry.get("also", ())]
    labels += [heading["title"] for campaign in head["campaigns"] for heading in campaign["headings"]]
    return _characters(labels)


class _Tables(NamedTuple):
    """The two tables about the characters of a library."""

    normal: Mapping[str, Any]
    """How texts are normalised, see `corpus.normal.table`."""
    pinyin: Asset
    """The script with their readings."""


def _tables(characters: str) -> _Tables:
    read = pinyin.table(normal.normal_form(characters))
    return _Tables(normal.table(characters), script("pinyin", read))


def searched_by_need(library: Library, above: int = LARGE, **sizes: int) -> tuple[str, tuple[Asset, ...]]:
    """The address of the folder with the scripts of `by_need`, and these scripts. Both are empty for a library of less
    than `above` characters, which is sent as a whole. `sizes` are those of `by_need.scripts`."""
    if sum(library.each("characters", _length, library.points)) < above:
        return "", ()
    return by_need.scripts(tuple(library.points), Words(library).part, _parts, **sizes)


def _parts(points: Iterable[Point], size: int) -> Iterator[list[Point]]:
    """The points in order, in groups of about `size` characters. There is at least one group."""
    part: list[Point] = []
    characters = 0
    for point in points:
        if characters >= size:
            yield part
            part, characters = [], 0
        part.append(point)
        characters += _length(point)
    yield part


def _length(point: Point) -> int:
    """How many characters of a point are searched."""
    return sum(map(len, _names(point))) + sum(len(phrase.text) for phrase in point.wordings)


def _names(point: Point) -> tuple[str, ...]:
    """The texts of a point that are searched, other than those of its phrases."""
    return (point.title, *point.also, point.plain or "")
