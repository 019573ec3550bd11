"""Points in columns, the shape that the browser searches: one list for each field, in which words of the vocabulary are
given by their positions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from phrasebank import addresses
from phrasebank.model import COMMON, Campaign, Library, Phrase, Point

STOP = "。"
"""What a move ends with."""


class Words:
    """The vocabulary, and the position of each of its words."""

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
        """All mappings from a word to its position that the columns of `part` depend on."""
        return (self.sections, self.audiences, self.tags, self.aspects, self.cells, self.reaches)

    def head(self) -> dict[str, Any]:
        """The vocabulary as the browser has it.

        `dimensions` {id, title, also, page}, the folder of common points last; `sections` {id, title, moves: [[id,
        title]…]}; `audiences` {id, title}; `tags`, `aspects` [name]; `cells` [dimension, section, page, file]; `reaches`
        [[audience…]]; `campaigns` {id, title, headings}."""
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
        """The columns of some points.

        One value a point: `titles`; `also` [name…]; `plain`, empty for none; `ids`, front-coded; `keys` (of its phrases);
        `tags` [tag…]; `aspects`, -1 for none; `cells` as runs [cell, points]. One value a phrase: `texts`; `cuts`, where
        its moves end except the last; `reaches`; `lines`, the distance in lines from the phrase before, or for the first
        of a run from the top of the file. The texts come first, because gzip finds repetitions only within 32 KiB."""
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
    """Where the moves of a phrase end, except the last. Most moves end with 。, so an end is given as the number of 。 up
    to it, because small numbers pack well. An end elsewhere is given as minus its place in UTF-16 units, as browsers
    count."""
    cuts = []
    before = ""
    for text in [*phrase.moves.values()][:-1]:
        before += text
        cuts.append(before.count(STOP) if text.endswith(STOP) else -(len(before.encode("utf-16-le")) // 2))
    return cuts


def _front_coded(ids: Iterable[str]) -> str:
    """Ids in one string. Each is written as the number of characters that it shares with the id before, one digit in base
    36, and the rest of it. Ids that are filed together often begin alike."""
    coded: list[str] = []
    before = ""
    for id in ids:
        shared = 0
        while shared < min(len(before), len(id), 35) and before[shared] == id[shared]:
            shared += 1
        coded.append("0123456789abcdefghijklmnopqrstuvwxyz"[shared] + id[shared:])
        before = id
    return " ".join(coded)
