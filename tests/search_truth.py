"""What a search must find, computed the slow and obvious way from the library itself.

It shares with the product only the table of what makes no difference (`corpus.normal`). Everything else is said here once more, as
plainly as it can be: what matches, where, in which order, and what the facets count.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pypinyin import Style
from pypinyin import pinyin as spell

from phrasebank.corpus import normal as table
from phrasebank.corpus.normal import SPACES, STOPS
from phrasebank.model import COMMON, Library, Phrase, Point

Span = tuple[int, int]

normal = cache(table.normal)
"""Of every text once: each query reads them all."""


@cache
def typed(character: str) -> frozenset[str]:
    """What may be typed for a character as pinyin: every reading in full, and its initials; ü as v, u or ü."""
    if "a" <= character <= "z" or not spell(character, errors="ignore"):
        return frozenset()
    forms: set[str] = set()
    for reading in spell(character, style=Style.NORMAL, heteronym=True, errors="ignore")[0]:
        plain = reading.replace("ü", "v").replace("ê", "e")
        forms |= {plain, plain[0], plain.replace("v", "u"), plain.replace("v", "ü")}
        if plain[:2] in ("zh", "ch", "sh"):
            forms.add(plain[:2])
    return frozenset(forms)


@cache
def common(character: str) -> frozenset[str]:
    """Those of them that go with the reading that pypinyin gives when it is asked for one."""
    if not typed(character):
        return frozenset()
    plain = spell(character, style=Style.NORMAL, errors="ignore")[0][0].replace("ü", "v").replace("ê", "e")
    forms = {plain, plain[0], plain.replace("v", "u"), plain.replace("v", "ü")}
    return frozenset(forms | {plain[:2]} if plain[:2] in ("zh", "ch", "sh") else forms)


def shortest(term: str, text: str, start: int, typed: Callable[[str], frozenset[str]] = typed) -> int | None:
    """Where the shortest match of a term ends that begins at `start`, both normal; None when there is none."""
    rests = {term}
    for end in range(start, len(text)):
        left: set[str] = set()
        for rest in rests:
            if rest.startswith(text[end]):
                left.add(rest[1:])
            for form in typed(text[end]):
                if rest.startswith(form):
                    left.add(rest[len(form) :])
                elif form.startswith(rest):
                    left.add("")
        if "" in left:
            return end + 1
        if not left:
            return None
        rests = left
    return None


def matches(term: str, text: str) -> list[Span]:
    """Every match of a term in a text, both normal."""
    if not re.search("[a-zü]", term):
        return [(at, at + len(term)) for at in range(len(text)) if text.startswith(term, at)]
    found = ((at, shortest(term, text, at)) for at in range(len(text)))
    return [(start, end) for start, end in found if end is not None]


def terms(query: str) -> list[str]:
    """The terms of a query, normal, each once."""
    pieces = re.split(f"[{re.escape(SPACES)}]", query)
    return list(dict.fromkeys(filter(None, map(normal, pieces))))


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


@dataclass(frozen=True)
class Document:
    """A phrase and all that finds it."""

    point: Point
    phrase: Phrase
    labels: tuple[str, ...]
    headings: tuple[tuple[str, str], ...]
    """(campaign's id, heading's id) of every heading it fits."""

    @property
    def title(self) -> str:
        return self.point.title

    @property
    def text(self) -> str:
        return self.phrase.text


def documents(library: Library) -> Iterator[Document]:
    """Every phrase, in the library's order."""
    ids = {audience.name: audience.id for audience in library.vocabulary.audiences}
    for point in library.points:
        labels = [library.section[point.section].title, *point.tags]
        if point.dimension != COMMON:
            dimension = library.dimension[point.dimension]
            labels += [dimension.title, *dimension.also]
        if point.aspect:
            labels.append(point.aspect)
        for phrase in point.wordings:
            headings = []
            titles = []
            for campaign in library.campaigns:
                seen: dict[str, int] = {}
                for paper in campaign.papers:
                    name = "-".join(ids[audience] for audience in paper.audiences)
                    seen[name] = seen.get(name, 0) + 1
                    suffix = f"-{seen[name]}" if seen[name] > 1 else ""
                    for heading in paper.headings:
                        fits = any(
                            selector.dimension == point.dimension
                            and (not selector.tags or set(selector.tags) & set(point.tags))
                            for selector in heading.from_
                        )
                        if fits and set(paper.audiences) & set(phrase.reach):
                            headings.append((campaign.id, f"{name}{suffix}.{heading.id}"))
                            titles.append(heading.title)
            yield Document(point, phrase, (*labels, *titles), tuple(headings))


def having(term: str, texts: set[str]) -> set[str]:
    """Those of many texts, all normal, that a term matches. Only where a match can begin is looked at."""
    if not re.search("[a-zü]", term):
        return {text for text in texts if term in text}
    beginnings = {
        character
        for character in set().union(*texts)
        if term[0] == character
        or any(term.startswith(form) or form.startswith(term) for form in typed(character))
    }
    found = set()
    for text in texts:
        places = (at for at, character in enumerate(text) if character in beginnings)
        if any(shortest(term, text, at) for at in places):
            found.add(text)
    return found


def answering(many: Iterable[Document]) -> Callable[[str], set[str]]:
    """Which phrases answer a query, without their order: `ranked` for large libraries."""
    fields = [
        (document.phrase.id, {normal(text) for text in (document.title, document.text, *document.labels)})
        for document in many
    ]
    texts = set().union(*(own for _, own in fields))

    def find(query: str) -> set[str]:
        found = {id for id, _ in fields}
        for term in terms(query):
            matching = having(term, texts)
            found &= {id for id, own in fields if not own.isdisjoint(matching)}
        return found

    return find


def strained(term: str, original: str, match: Span) -> bool:
    """Whether a match that is not exact needs more than common readings, or has a sentence end inside."""
    text = normal(original)
    start, end = match
    kept = [at for at, character in enumerate(original) if normal(character)]
    inside = original[kept[start] : kept[end - 1]]
    return shortest(term, text, start, common) != end or any(stop in inside for stop in STOPS)


def costs(term: str, original: str, place: int, label: bool = False) -> Iterator[tuple[bool, int, bool]]:
    """Of every match of a term in a field whether it is strained, its place, and whether it is inexact."""
    text = normal(original)
    for match in matches(term, text):
        if text[slice(*match)] == term:
            yield False, place, False
        elif strained(term, original, match):
            yield True, place, True
        else:
            yield False, 0 if label and match == (0, len(text)) else place, True


def rank(document: Document, wanted: Sequence[str]) -> tuple[int, int, int, int] | None:
    """How well a document answers the terms: the smaller the better; None when it does not."""
    title, text = normal(document.title), normal(document.text)
    accidents = cost = inexact = 0
    found: list[list[Span]] = []
    for term in wanted:
        hits = [matches(term, title), matches(term, text)]
        own = [*costs(term, document.title, 0), *costs(term, document.text, 1)]
        for label in document.labels:
            own += costs(term, label, 2, label=True)
        if not own:
            return None
        best = min(own)
        accidents += best[0]
        cost += best[1]
        inexact += best[2]
        apart = len(title)
        inside = hits[0] + [(start + apart, end + apart) for start, end in hits[1]]
        if inside:
            found.append(inside)
    whole = title + text
    if len(found) < 2:
        return accidents, cost, 0, inexact
    spans = (
        units(whole[min(start for start, _ in chosen) : max(end for _, end in chosen)])
        for chosen in itertools.product(*found)
    )
    return accidents, cost, min(spans), inexact


def ranked(library_documents: Iterable[Document], query: str) -> list[str]:
    """Ids of the phrases that answer a query, in order: points by their best phrase, a point's phrases together."""
    wanted = terms(query)
    points: dict[str, list[tuple[tuple[int, int, int, int], int, str]]] = {}
    for order, document in enumerate(library_documents):
        value = rank(document, wanted)
        if value is not None:
            points.setdefault(document.point.id, []).append((value, order, document.phrase.id))
    best = sorted(points.values(), key=lambda hits: (min(hit[0] for hit in hits), hits[0][1]))
    return [id for hits in best for _, _, id in sorted(hits)]


def highlights(text: str, query: str) -> list[Span]:
    """The places of all matches in the original text, in UTF-16 units; what overlaps or touches is one."""
    kept = [at for at, character in enumerate(text) if normal(character)]
    found = sorted(m for term in terms(query) for m in matches(term, normal(text)))
    ranges: list[Span] = []
    for start, end in found:
        first, last = kept[start], kept[end - 1] + 1
        if ranges and first <= ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(last, ranges[-1][1]))
        else:
            ranges.append((first, last))
    return [(units(text[:first]), units(text[:last])) for first, last in ranges]


FACETS = ("dimensions", "sections", "audiences", "tags", "campaigns", "headings")


def kept(library: Library, document: Document, narrowing: dict[str, Any], without: str = "") -> bool:
    """Whether a document passes what narrows a search, leaving one facet out of account."""
    ids = {audience.name: audience.id for audience in library.vocabulary.audiences}
    campaigns = {campaign for campaign, _ in document.headings}
    tests = {
        "dimensions": {document.point.dimension} & set(narrowing.get("dimensions", ())),
        "sections": {document.point.section} & set(narrowing.get("sections", ())),
        "audiences": {ids[name] for name in document.phrase.reach} & set(narrowing.get("audiences", ())),
        "tags": set(document.point.tags) & set(narrowing.get("tags", ())),
        "campaign": narrowing.get("campaign") in campaigns,
        "heading": any(
            heading == narrowing.get("heading") and narrowing.get("campaign") in (None, campaign)
            for campaign, heading in document.headings
        ),
    }
    ignored = {"campaigns": {"campaign", "heading"}, "headings": {"heading"}}.get(without, {without})
    return all(passed for name, passed in tests.items() if narrowing.get(name) and name not in ignored)


def facets(
    library: Library, answers: Iterable[Document], narrowing: dict[str, Any]
) -> dict[str, dict[str, int]]:
    """The count of every value of every facet that has any, of all documents that answer the query alone."""
    ids = {audience.name: audience.id for audience in library.vocabulary.audiences}
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for document in answers:
        of: dict[str, Iterable[str]] = {
            "dimensions": [document.point.dimension],
            "sections": [document.point.section],
            "audiences": [ids[name] for name in document.phrase.reach],
            "tags": document.point.tags,
            "campaigns": {campaign for campaign, _ in document.headings},
            "headings": [
                heading for campaign, heading in document.headings if campaign == narrowing.get("campaign")
            ],
        }
        for name in FACETS:
            if kept(library, document, narrowing, without=name):
                counts[name].update(of[name])
    return {name: dict(count) for name, count in counts.items()}
