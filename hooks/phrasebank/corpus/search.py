"""Library -> what the browser searches, in scripts that come one after another.

`search` is the vocabulary that everything else points into, by position. `search-0`, `search-1` … are the points
and phrases, some two thousand a part, so that results stand on the screen while the rest is on its way.
`search-pages` is everything else a search finds. `pinyin` is how the characters of all of it are read.

Values stand in columns, one for a field: that is what makes them small (the bound is 1.15 times the texts that
are searched alone, both with gzip) and quick to read. Nothing stands twice: the browser makes ids, addresses and
the headings that a phrase fits from what is here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from phrasebank import addresses
from phrasebank.corpus import by_need, claims, normal
from phrasebank.corpus.other_pages import pages
from phrasebank.corpus.script import script
from phrasebank.model import COMMON, Article, Asset, Campaign, Library, Phrase, Point
from phrasebank.words import pinyin

STOP = "。"
"""What a move ends with."""

PART = 200_000
"""Characters in a part: about 0.6 MB, which a browser reads and indexes in a few pieces of work of some 10 ms each."""

LARGE = 2_000_000
"""Characters of a library that is too large to have all of it sent to everybody: ten parts, some 20,000 phrases."""


def search(library: Library, articles: Iterable[Article] = (), size: int = PART) -> dict[str, Asset]:
    """The scripts by name, for `Phrasebank.load`. `articles` are the pages written by hand; `size` is how many
    characters a part has."""
    words = _Words(library)
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
    """A script of what is searched."""

    script: Asset
    """The script."""
    characters: str
    """Every character that a search may meet in it, each once."""


def _part(words: _Words, name: str, points: Sequence[Point]) -> _Searched:
    texts = (text for p in points for text in (*_names(p), *(phrase.text for phrase in p.wordings)))
    return _Searched(script(name, words.part(points)), _characters(texts))


def _others(pages: Sequence[Mapping[str, str]]) -> _Searched:
    texts = (text for entry in pages for text in (entry["title"], entry["text"]))
    return _Searched(script("search-pages", pages), _characters(texts))


def _characters(texts: Iterable[str]) -> str:
    return "".join(set("".join(texts)))


def _labels(head: Mapping[str, Any]) -> str:
    """Every character of the vocabulary's words."""
    labels = [*head["tags"], *head["aspects"]]
    for entry in (*head["dimensions"], *head["sections"]):
        labels += [entry["title"], *entry.get("also", ())]
    labels += [heading["title"] for campaign in head["campaigns"] for heading in campaign["headings"]]
    return _characters(labels)


class _Tables(NamedTuple):
    """What is known of the characters of a library."""

    normal: Mapping[str, Any]
    """What makes no difference."""
    pinyin: Asset
    """How they are read."""


def _tables(characters: str) -> _Tables:
    read = pinyin.table(normal.normal(characters))
    return _Tables(normal.table(characters), script("pinyin", read))


def searched_by_need(library: Library, above: int = LARGE, **sizes: int) -> tuple[str, tuple[Asset, ...]]:
    """The folder of scripts that a query asks for by need (`by_need`), and what lies in it; nothing of a library of fewer
    characters, all of which is there before anybody has typed. `sizes` are those of `by_need.scripts`."""
    if sum(library.each("characters", _length, library.points)) < above:
        return "", ()
    return by_need.scripts(tuple(library.points), _Words(library).part, _parts, **sizes)


def _parts(points: Iterable[Point], size: int) -> Iterator[list[Point]]:
    """The points in order, in parts of about so many characters; at least one part."""
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
    """Characters of a point that are searched."""
    return sum(map(len, _names(point))) + sum(len(phrase.text) for phrase in point.wordings)


class _Words:
    """The vocabulary, and the positions of its words."""

    def __init__(self, library: Library) -> None:
        self.library = library
        words = library.vocabulary
        self.dimensions = {dimension.id: index for index, dimension in enumerate(words.dimensions)}
        self.sections = {section.id: index for index, section in enumerate(words.sections)}
        self.audiences = {audience.name: index for index, audience in enumerate(words.audiences)}
        self.tags = {tag.name: index for index, tag in enumerate(words.tags)}
        self.aspects = {aspect: index for index, aspect in enumerate(words.aspects)}
        self.cells = {cell: index for index, cell in enumerate(library.cells)}
        self.reaches = {
            reach: index
            for index, reach in enumerate(dict.fromkeys(phrase.reach for phrase in library.phrases))
        }

    @property
    def positions(self) -> tuple[Mapping[Any, int], ...]:
        """Those that a part of the points is written by."""
        return (self.sections, self.audiences, self.tags, self.aspects, self.cells, self.reaches)

    def head(self) -> dict[str, Any]:
        """`dimensions` {id, title, also, page}, the common points' folder last; `sections` {id, title, moves: [[id,
        title]…]}; `audiences` {id, title}; `tags`, `aspects`; `cells` [dimension, section, page, file]; `reaches`
        [audience…]; `campaigns` {id, title, headings}."""
        words = self.library.vocabulary
        return {
            "dimensions": [
                *(
                    {"id": d.id, "title": d.title, "also": d.also, "page": addresses.dimension(d.id)}
                    for d in words.dimensions
                ),
                {"id": COMMON, "title": "各维度共用", "also": [], "page": addresses.DIMENSIONS},
            ],
            "sections": [
                {"id": s.id, "title": s.title, "moves": [[move.id, move.title] for move in s.moves]}
                for s in words.sections
            ],
            "audiences": [{"id": audience.id, "title": audience.name} for audience in words.audiences],
            "tags": list(self.tags),
            "aspects": list(self.aspects),
            "cells": [
                [
                    self.dimensions.get(dimension, len(self.dimensions)),
                    self.sections[section],
                    addresses.section(dimension, section),
                    points[0].place.file,
                ]
                for (dimension, section), points in self.library.cells.items()
            ],
            "reaches": [[self.audiences[name] for name in reach] for reach in self.reaches],
            "campaigns": [
                {"id": c.id, "title": c.title, "headings": [*self.headings(c)]}
                for c in self.library.campaigns
            ],
        }

    def headings(self, campaign: Campaign) -> Iterator[dict[str, Any]]:
        """`{id, title, for: [audience…], from: [[dimension, [tag…]]…]}`; the id is the HTML id on the campaign's page."""
        for id, paper in addresses.papers(campaign, self.library.vocabulary):
            for heading in paper.headings:
                yield {
                    "id": f"{id}.{heading.id}",
                    "title": heading.title,
                    "for": [self.audiences[name] for name in paper.audiences],
                    "from": [
                        [self.dimensions[selector.dimension], [self.tags[tag] for tag in selector.tags]]
                        for selector in heading.from_
                    ],
                }

    def part(self, points: Sequence[Point]) -> dict[str, Any]:
        """Columns by point: `titles`; `also` [name…]; `plain`, empty for none; `ids`, front-coded; `keys` (of its
        phrases); `tags` [tag…]; `aspects`, -1 for none; `cells` as runs [cell, points]. By phrase: `texts`; `cuts`,
        where its moves end but for the last; `reaches`; `lines` (how far below the phrase before it, the first of a
        run from the top of the file). The texts come first, because gzip finds repetitions only within 32 KiB."""
        cells: list[list[int]] = []
        lines: list[int] = []
        for point in points:
            cell = self.cells[point.dimension, point.section]
            if cells and cells[-1][0] == cell:
                cells[-1][1] += 1
            else:
                cells.append([cell, 1])
                line = 0
            for phrase in point.wordings:
                lines.append(phrase.place.line - line)
                line = phrase.place.line
        phrases = [phrase for point in points for phrase in point.wordings]
        return {
            "titles": [point.title for point in points],
            "also": [point.also for point in points],
            "plain": [point.plain or "" for point in points],
            "texts": [phrase.text for phrase in phrases],
            "cuts": [_cuts(phrase) for phrase in phrases],
            "reaches": [self.reaches[phrase.reach] for phrase in phrases],
            "lines": lines,
            "ids": _front_coded([point.id for point in points]),
            "keys": " ".join(
                ",".join(phrase.id.removeprefix(f"{point.id}.") for phrase in point.wordings)
                for point in points
            ),
            "tags": [[self.tags[tag] for tag in point.tags] for point in points],
            "aspects": [self.aspects[point.aspect] if point.aspect else -1 for point in points],
            "cells": cells,
        }


def _cuts(phrase: Phrase) -> list[int]:
    """Where its moves end, but for the last: how many 。 there are up to there, as most moves end with one and small
    numbers pack well; where one ends otherwise, minus its place in UTF-16 units, as browsers count."""
    cuts = []
    before = ""
    for text in [*phrase.moves.values()][:-1]:
        before += text
        cuts.append(before.count(STOP) if text.endswith(STOP) else -(len(before.encode("utf-16-le")) // 2))
    return cuts


def _names(point: Point) -> tuple[str, ...]:
    """What is searched of a point itself."""
    return (point.title, *point.also, point.plain or "")


def _front_coded(ids: Iterable[str]) -> str:
    """Ids in one string, each as how many characters (one digit in base 36) it shares with the one before, and its own
    rest. Ids filed together often begin alike."""
    coded: list[str] = []
    before = ""
    for id in ids:
        shared = 0
        while shared < min(len(before), len(id), 35) and before[shared] == id[shared]:
            shared += 1
        coded.append("0123456789abcdefghijklmnopqrstuvwxyz"[shared] + id[shared:])
        before = id
    return " ".join(coded)
