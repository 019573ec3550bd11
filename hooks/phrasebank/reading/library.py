"""A snippets folder -> Library, with all findings.

Files are read one after another. The places of one are dropped before the next is read; what only later files can answer,
such as the targets of links, is kept as small tuples. A wrong entry is reported and left out, and reading goes on, so
that one run reports everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from phrasebank.model import (
    Campaign,
    CampaignEntry,
    Finding,
    Library,
    Made,
    Place,
    Point,
    Template,
    TemplateEntry,
    Vocabulary,
    Wording,
    by_place,
)
from phrasebank.reading import across, entries, point_files, remembered, schema
from phrasebank.reading.campaigns import check_campaign
from phrasebank.reading.kept import Kept
from phrasebank.reading.names import Names
from phrasebank.reading.paper_words import paper_words
from phrasebank.reading.run import RETIRED, Id, Reader, fields
from phrasebank.reading.templates import check_template
from phrasebank.reading.tree import MISPLACED, discover


def load(
    snippets: Path,
    shown: str = "snippets",
    drafts: Mapping[Path, bytes] = MappingProxyType({}),
    kept: Kept | None = None,
) -> tuple[Library | None, tuple[Finding, ...]]:
    """Read a snippets folder. Returns the library and the findings, sorted by place. Raises nothing for bad input.

    `shown` is how findings call the folder. `drafts` holds new contents of files by path, which are read in place of
    those on disk. `kept` is what earlier calls read of the same folder, and is brought up to date. The library is None
    where library.yml is unusable. Otherwise it holds every entry that is right by itself, even where findings forbid a
    build, so that its links may lead nowhere."""
    return _load(
        Reader(discover(snippets, shown, drafts), drafts),
        Kept() if kept is None else kept,
        kept.made if kept else None,
    )


def _load(reader: Reader, kept: Kept, made: Made | None) -> tuple[Library | None, tuple[Finding, ...]]:
    vocabulary = kept.same("vocabulary", _vocabulary(reader, kept))
    points = point_files.read(reader, vocabulary, kept)
    if any(finding.rule in MISPLACED for finding in reader.findings):
        reader.complete = False
    campaigns = {path.stem: _campaign(reader, kept, path, vocabulary) for path in reader.tree.campaigns}
    shut = any(found.place.file == f"{reader.tree.name}/campaigns" for found in reader.tree.findings)
    known = None if shut else campaigns
    found = (_template(reader, kept, path, vocabulary, known) for path in reader.tree.templates)
    templates = tuple(template for template in found if template)
    wording = _wording(reader, kept, vocabulary)
    copies, doubled = across.unique_ids(reader)
    points = [point for point in points if point.place.file not in copies]
    known_campaigns = tuple(filter(None, campaigns.values()))
    across.copied_files(reader, known_campaigns, templates)
    across.still_active(reader, known_campaigns)
    if vocabulary is None:
        across.check_links(reader, points, doubled)
        return None, by_place(reader.findings)
    gone = _remembered(reader, vocabulary, points)
    links_hold = across.check_links(reader, points, gone | doubled) and not gone
    library = Library(
        vocabulary=vocabulary,
        points=tuple(points),
        campaigns=kept.same(
            "campaigns",
            tuple(sorted(filter(None, campaigns.values()), key=lambda c: (c.year, c.id), reverse=True)),
        ),
        hostile=frozenset(reader.hostile),
        templates=templates,
        wording=kept.same("wording", wording),
        complete=reader.complete and reader.single and links_hold,
        made=made,
    )
    return library, by_place(reader.findings)


def _remembered(reader: Reader, vocabulary: Vocabulary, points: Sequence[Point]) -> frozenset[str]:
    """Report ids that have disappeared, and return them. The ids of a file that could not be read or is in the wrong
    place do not count, because that has been reported already; nor is anything reported where a field is written twice,
    because the id may be in the value that was left out."""
    if points:
        reader.findings += remembered.unread(reader.tree)
    if not (reader.complete and reader.single):
        return frozenset()
    reader.findings += remembered.lost_files(reader.tree)
    before = remembered.read(reader.tree.root)
    found = [*remembered.findings(reader.tree.name, before, vocabulary, points)]
    reader.findings += found
    if not found:
        return frozenset()
    return frozenset(remembered.lost(before, remembered.live(points), vocabulary.retired))


def _vocabulary(reader: Reader, kept: Kept) -> Vocabulary | None:
    path = reader.tree.vocabulary
    if path is None:
        reader.complete = False
        return None

    def read(reader: Reader, _: object) -> tuple[Vocabulary | None, bool]:
        checked, entry = reader.one(path, schema.LIBRARY)
        if entry is not None:
            entries.vocabulary(checked, entry)
            for index, name in enumerate(entry.retired):
                reader.ids.append(Id(checked.place(("retired", index)), name, RETIRED))
        reader.close(checked)
        # A name may be declared with a forbidden character, or in a field that is written twice.
        unsure = bool(checked.hostile) or any(
            len(path) == 1 or path[-1] in ("id", "name") for path in checked.left_out
        )
        return entry if isinstance(entry, Vocabulary) else None, unsure

    vocabulary, reader.words_marred = kept.file(reader, path, (), read)
    return vocabulary


def _campaign(reader: Reader, kept: Kept, path: Path, vocabulary: Vocabulary | None) -> Campaign | None:
    def read(reader: Reader, _: object) -> Campaign | None:
        checked, entry = reader.one(path, schema.CAMPAIGN)
        campaign = None
        if isinstance(entry, CampaignEntry):
            if vocabulary:
                check_campaign(checked, entry, Names.of(vocabulary))
            campaign = Campaign(**fields(entry), id=path.stem, place=Place(checked.file))
        reader.close(checked)
        return campaign

    return kept.file(reader, path, (vocabulary,), read)


def _template(
    reader: Reader,
    kept: Kept,
    path: Path,
    vocabulary: Vocabulary | None,
    campaigns: Mapping[str, CampaignEntry | None] | None,
) -> Template | None:
    """A template, or None where it is wrong. `campaigns` is None where their folder cannot be read; any campaign may then
    exist."""

    def read(reader: Reader, _: object) -> Template | None:
        checked, entry = reader.one(path, schema.TEMPLATE)
        template = None
        if isinstance(entry, TemplateEntry):
            if vocabulary:
                known = {str(entry.campaign): None} if campaigns is None else campaigns
                check_template(checked, entry, Names.of(vocabulary), known)
            template = Template(**fields(entry), id=path.stem, place=Place(checked.file))
        reader.close(checked)
        return template

    return kept.file(reader, path, (vocabulary, campaigns), read)


def _wording(reader: Reader, kept: Kept, vocabulary: Vocabulary | None) -> Wording:
    names = Names.of(vocabulary) if vocabulary else None

    def read(kind: schema.Kind, path: Path, reader: Reader, _: object) -> tuple[Any, ...]:
        checked, items = reader.many(path, kind)
        reader.emptied(checked, "这张表里的都不再检查")
        entries.wording(checked, items)
        paper_words(checked, items, names)
        reader.close(checked)
        return tuple(item for _, item in items if not entries.says_nothing(item))

    return Wording(
        **{
            kind.name: kept.file(reader, path, (vocabulary,), partial(read, kind, path))
            for kind in schema.WORDING
            if (path := reader.tree.wording.get(kind.name)) is not None
        }
    )
