"""The files of points -> Points, in the library's order. A program that reads again and again, as `serve` does, keeps
what was read of each, so that only changed files are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from phrasebank.model import Made, Phrase, PhraseEntry, Point, PointEntry, Vocabulary, joined
from phrasebank.reading import point_entries, schema
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.names import Names
from phrasebank.reading.run import Id, Link, Reader, fields
from phrasebank.reading.tree import PointFile

_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class Part:
    """What was read of one file of points."""

    made_from: tuple[PointFile, str, Vocabulary | None]
    """The file, its digest and the vocabulary it was checked against: as long as all three are the same, the file
    need not be read again."""
    points: tuple[Point, ...]
    """Its points."""
    gathered: Reader
    """Its findings, and what only the whole library can judge."""


@dataclass(slots=True)
class Kept:
    """What a program keeps that reads again and again."""

    files: dict[Path, Part] = field(default_factory=dict)
    """By file of points: what was last read of it, where nothing was wrong with its shape."""
    values: dict[str, object] = field(default_factory=dict)
    """What was last read of everything else, by what it is."""
    judged_by: tuple[object, ...] = ()
    """The values by which points were last found to be without fault."""
    faultless: dict[int, Point] = field(default_factory=dict)
    """Those points, each by its identity."""
    made: Made = field(default_factory=dict)
    """What was made of libraries."""

    def same(self, what: str, value: _V) -> _V:
        """The value that was read of something before, if it was equal: what has not changed stays the same object, so that
        whoever asks need not compare it piece by piece."""
        before = self.values.get(what)
        if type(before) is type(value) and before == value:
            return before
        self.values[what] = value
        return value


def read(reader: Reader, vocabulary: Vocabulary | None, kept: Kept) -> list[Point]:
    """Every point that stands by itself; the reader gathers what is wrong, and `kept` is brought up to date."""
    known = Names.of(vocabulary) if vocabulary else None
    points: list[Point] = []
    for file in reader.tree.point_files(vocabulary, reader.findings):
        made_from = (file, reader.digest(file.path), vocabulary)
        part = kept.files.pop(file.path, None)
        if part is None or part.made_from != made_from:
            gathered, before = reader.apart(), {point.id: point for point in part.points} if part else {}
            made = tuple(_part(gathered, file, known))
            part = Part(made_from, tuple(_former(point, before) for point in made), gathered)
        if part.gathered.complete:
            kept.files[file.path] = part
        reader.take(part.gathered)
        points += part.points
    return points


def _former(point: Point, before: Mapping[str, Point]) -> Point:
    """The point that was read before, if it was equal."""
    former = before.get(point.id)
    return former if former == point and former is not None else point


def _part(reader: Reader, file: PointFile, known: Names | None) -> Iterator[Point]:
    checked, items = reader.many(file.path, schema.POINTS)
    if checked.readable and not any(map(str.strip, checked.lines)):
        message = f"{file.path.name} 是空的，一个要点也没有"
        remedy = "误删的，从备份恢复；还没有写的，写一行“# 还没有”，或者删去这个文件"
        checked.report("empty-file", checked.place(()), message, remedy, severity="warning")
    for index, entry in items:
        if known and not point_entries.point(checked, (index,), entry, file.section, known):
            reader.complete = False
            continue
        _note(reader, checked, index, entry)
        yield _record(checked, index, entry, file.dimension, file.section, known)
    reader.close(checked)


def _note(reader: Reader, checked: CheckedFile, index: int, entry: PointEntry) -> None:
    """Keep the ids and links that only the whole library can judge."""
    reader.ids.append(Id(checked.place((index, "id")), entry.id, "要点"))
    reader.ids += (Id(checked.place((index, "aliases", n)), a, "旧编号") for n, a in enumerate(entry.aliases))
    for key, phrase in entry.phrases.items():
        place = checked.place((index, "phrases", key), key=True)
        reader.ids.append(Id(place, f"{entry.id}.{key}", "表述"))
        reader.ids += (
            Id(checked.place((index, "phrases", key, "aliases", n)), alias, "旧编号")
            for n, alias in enumerate(phrase.aliases)
        )
    for step, targets in (("causes", entry.causes), ("measures", entry.measures)):
        for number, target in enumerate(targets):
            reader.links.append(Link(checked.place((index, step, number)), target, step))


def _record(
    checked: CheckedFile, index: int, entry: PointEntry, dimension: str, section: str, known: Names | None
) -> Point:
    everyone = known.individuals if known else ()
    order = known.moves.get(section, {}) if known else {}
    wordings = tuple(
        Phrase(
            **{**fields(phrase), **_paragraph(checked, (index, "phrases", key), phrase, order)},
            id=f"{entry.id}.{key}",
            reach=phrase.audiences or everyone,
            former=(*phrase.aliases, *(f"{alias}.{key}" for alias in entry.aliases)),
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
    """A phrase's text, and its moves in their section's order with their places. Moves that the section does not have,
    which is an error, come last; a text beside them, which is another, is what counts."""
    if phrase.text is not None or not phrase.moves:
        return {"text": phrase.text or "", "moves": {}}
    names = [name for name in order if name in phrase.moves]
    moves = {name: phrase.moves[name] for name in (*names, *phrase.moves)}
    return {
        "text": joined(moves.values()),
        "moves": moves,
        "move_places": tuple(checked.place((*path, name)) for name in moves),
    }
