"""Reads the files of points, in the library's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from phrasebank.model import Phrase, PhraseEntry, Point, PointEntry, Vocabulary, joined
from phrasebank.reading import point_entries, schema
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.kept import Kept
from phrasebank.reading.names import Names
from phrasebank.reading.run import OLD, PHRASE, POINT, Id, Link, Reader, fields
from phrasebank.reading.tree import PointFile


def read(reader: Reader, vocabulary: Vocabulary | None, kept: Kept) -> list[Point]:
    """All points that are right by themselves. Findings go to the reader, and `kept` is brought up to date."""
    known = Names.of(vocabulary) if vocabulary else None
    points: list[Point] = []
    for file in reader.tree.point_files(vocabulary, reader.findings):
        points += kept.file(reader, file.path, (file, vocabulary), partial(_points, file, known))
    return points


def _points(
    file: PointFile, known: Names | None, reader: Reader, former: tuple[Point, ...] | None
) -> tuple[Point, ...]:
    before = {point.id: point for point in former or ()}
    return tuple(_former(point, before) for point in _part(reader, file, known))


def _former(point: Point, before: Mapping[str, Point]) -> Point:
    """The point that was read before, if it is equal, so that it stays the same object."""
    former = before.get(point.id)
    return former if former == point and former is not None else point


def _part(reader: Reader, file: PointFile, known: Names | None) -> Iterator[Point]:
    checked, items = reader.many(file.path, schema.POINTS)
    reader.emptied(checked, "一个要点也没有")
    for index, entry in items:
        if known and not point_entries.point(checked, (index,), entry, file.section, known):
            reader.complete = False
            continue
        _note(reader, checked, index, entry)
        yield _record(checked, index, entry, file.dimension, file.section, known)
    reader.close(checked)


def _note(reader: Reader, checked: CheckedFile, index: int, entry: PointEntry) -> None:
    """Give the reader the ids and links of an entry, which only the whole library can check."""

    def old(path: Keys, aliases: Iterable[str], own: str) -> Iterator[Id]:
        for number, alias in enumerate(aliases):
            if alias == own:
                point_entries.own_alias(checked, (*path, number), alias)
            else:
                yield Id(checked.place((*path, number)), alias, OLD)

    reader.ids.append(Id(checked.place((index, "id")), entry.id, POINT))
    reader.ids += old((index, "aliases"), entry.aliases, entry.id)
    for key, phrase in entry.phrases.items():
        place = checked.place((index, "phrases", key), key=True)
        reader.ids.append(Id(place, f"{entry.id}.{key}", PHRASE))
        reader.ids += old((index, "phrases", key, "aliases"), phrase.aliases, f"{entry.id}.{key}")
    for step, targets in (("causes", entry.causes), ("measures", entry.measures)):
        for number, target in enumerate(targets):
            reader.links.append(Link(checked.place((index, step, number)), target, step))


def _record(
    checked: CheckedFile, index: int, entry: PointEntry, dimension: str, section: str, known: Names | None
) -> Point:
    everyone = known.individuals if known else ()
    # Where two points were made one, an old phrase is the one that names it, and not the one that happens to have its key.
    told = {alias for phrase in entry.phrases.values() for alias in phrase.aliases}
    order = known.moves.get(section, {}) if known else {}
    wordings = tuple(
        Phrase(
            **{**fields(phrase), **_paragraph(checked, (index, "phrases", key), phrase, order)},
            id=f"{entry.id}.{key}",
            reach=phrase.audiences or everyone,
            former=(
                *phrase.aliases,
                *(old for alias in entry.aliases if (old := f"{alias}.{key}") not in told),
            ),
            place=checked.place((index, "phrases", key, "text")),
        )
        for key, phrase in entry.phrases.items()
    )
    return Point(
        **{**fields(entry), "phrases": {}},
        dimension=dimension,
        section=section,
        wordings=wordings,
        place=checked.place((index,)),
    )


def _paragraph(checked: CheckedFile, path: Keys, phrase: PhraseEntry, order: Iterable[str]) -> dict[str, Any]:
    """The fields `text`, `moves` and places of a phrase, its moves in their section's order. Moves that the section does
    not have come last; if there is also a text, it is what counts. Both are errors that are reported elsewhere."""
    if phrase.text is not None or not phrase.moves:
        return {"text": phrase.text or "", "moves": {}}
    names = [name for name in order if name in phrase.moves]
    moves = {name: phrase.moves[name] for name in (*names, *phrase.moves)}
    return {
        "text": joined(moves.values()),
        "moves": moves,
        "move_places": tuple(checked.place((*path, name)) for name in moves),
    }
