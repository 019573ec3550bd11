"""What a search must find, computed the slow and obvious way from the library itself.

It shares with the product only the tables of what makes no difference (`corpus.normal`, `corpus.claims`). Everything else is said here
once more, as plainly as it can be: what matches, where, in which order, and what the facets count.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pypinyin import Style
from pypinyin import pinyin as spell

from phrasebank.corpus import normal as table
from phrasebank.corpus.claims import DEGREE, SHORTEST, core
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


def claimed(term: str) -> str:
    """What a term claims, for names to be compared with; empty when it can be no claim."""
    if not re.fullmatch("[一-鿿]+", term):
        return ""
    own = core(term)
    return own if len(own) >= SHORTEST else ""


def claims(term: str, name: str) -> list[Span]:
    """Where a name says what a term says, degree words and order apart. Both are normal."""
    own, rest = claimed(term), core(name)
    if not own:
        return []
    left_out = {at for match in DEGREE.finditer(name) for at in range(*match.span())}
    kept = [at for at in range(len(name)) if at not in left_out]
    if own in rest:
        starts = (at for at in range(len(rest)) if rest.startswith(own, at))
        return [(kept[at], kept[at + len(own) - 1] + 1) for at in starts]
    return [(0, len(name))] if sorted(own) == sorted(rest) else []


def whole(query: str, names: Iterable[str]) -> int:
    """How far a query is one of these names: 2 when it says one as it is, 1 when its claim is that of one, else 0."""
    said = "".join(terms(query))
    own = claimed(said)
    if not own:
        return 0
    known = [normal(name) for name in names]
    return 2 if said in known else int(any(sorted(own) == sorted(core(name)) for name in known))


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

    @property
    def names(self) -> tuple[str, ...]:
        """All under which the claim is known."""
        return (self.point.title, *self.point.also)

    @property
    def plain(self) -> str:
        return self.point.plain or ""


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
    documents = list(many)
    fields = [
        (
            document.phrase.id,
            {normal(text) for text in (*document.names, document.plain, document.text, *document.labels)},
            frozenset(map(normal, document.names)),
        )
        for document in documents
    ]
    texts = set().union(*(own for _, own, _ in fields))
    known = set().union(*(names for _, _, names in fields))
    cores = {name: (core(name), sorted(core(name))) for name in known}

    def find(query: str) -> set[str]:
        found = {id for id, _, _ in fields}
        for term in terms(query):
            own = claimed(term)
            letters = sorted(own)
            same = {name for name, (rest, all) in cores.items() if own and (own in rest or letters == all)}
            matching = having(term, texts) | same
            found &= {id for id, own, _ in fields if not own.isdisjoint(matching)}
        said = sorted(claimed("".join(terms(query))))
        equal = {name for name, (_, all) in cores.items() if said and said == all}
        answers = found | {id for id, _, names in fields if not names.isdisjoint(equal)}
        return answers or set(nearest(documents, query))

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


def rank(document: Document, query: str) -> tuple[int, int, int, int, int] | None:
    """How well a document answers a query: the smaller the better; None when it does not."""
    claim = whole(query, document.names)
    if claim:
        return -claim, 0, 0, 0, 0
    title, text = normal(document.title), normal(document.text)
    accidents = cost = inexact = 0
    found: list[list[Span]] = []
    for term in terms(query):
        own = [*costs(term, document.plain, 1), *costs(term, document.text, 1)]
        for name in document.names:
            own += costs(term, name, 0)
            own += [(False, 0, False) for _ in claims(term, normal(name))]
        for label in document.labels:
            own += costs(term, label, 2, label=True)
        if not own:
            return None
        best = min(own)
        accidents += best[0]
        cost += best[1]
        inexact += best[2]
        apart = len(title)
        inside = matches(term, title) + [(start + apart, end + apart) for start, end in matches(term, text)]
        if inside:
            found.append(inside)
    line = title + text
    if len(found) < 2:
        return 0, accidents, cost, 0, inexact
    spans = (
        units(line[min(start for start, _ in chosen) : max(end for _, end in chosen)])
        for chosen in itertools.product(*found)
    )
    return 0, accidents, cost, min(spans), inexact


def ranked(library_documents: Iterable[Document], query: str) -> list[str]:
    """Ids of the phrases that answer a query, in order: points by their best phrase, a point's phrases together."""
    many = list(library_documents)
    points: dict[str, list[tuple[tuple[int, int, int, int, int], int, str]]] = {}
    for order, document in enumerate(many):
        value = rank(document, query)
        if value is not None:
            points.setdefault(document.point.id, []).append((value, order, document.phrase.id))
    if not points:
        return nearest(many, query)
    best = sorted(points.values(), key=lambda hits: (min(hit[0] for hit in hits), hits[0][1]))
    return [id for hits in best for _, _, id in sorted(hits)]


def nearest(library_documents: Iterable[Document], query: str) -> list[str]:
    """Ids of the phrases of the points nearest to a claim of one term that nothing answers."""
    own = claimed(terms(query)[0]) if len(terms(query)) == 1 else ""
    if len(own) > 40:
        return []
    pairs = list(dict.fromkeys(own[at : at + 2] for at in range(len(own) - 1)))
    phrases: dict[str, list[Document]] = {}
    for document in library_documents:
        phrases.setdefault(document.point.id, []).append(document)
    named = {id: [core(normal(name)) for name in many[0].names] for id, many in phrases.items()}
    other = {
        id: [normal(text) for text in (many[0].plain, *(document.text for document in many))]
        for id, many in phrases.items()
    }
    weights = {
        pair: 1 / math.sqrt(max(1, sum(any(pair in name for name in names) for names in named.values())))
        for pair in pairs
    }
    near: list[tuple[float, str]] = []
    for id, names in named.items():
        value = 0.0
        for pair in pairs:
            if any(pair in name for name in names):
                value += weights[pair]
            elif any(pair in text for text in other[id]):
                value += weights[pair] / 2
        total = 0.0
        for pair in pairs:
            total += weights[pair]
        if any(pair in name for pair in pairs for name in names) and value / total >= 1 / 4:
            near.append((value / total, id))
    best = sorted(near, key=lambda one: -one[0])[:10]
    return [document.phrase.id for _, id in best for document in phrases[id]]


def highlights(text: str, query: str, name: bool = False) -> list[Span]:
    """The places of all matches in the original text, in UTF-16 units; what overlaps or touches is one. In a `name`
    also what says the same."""
    kept = [at for at, character in enumerate(text) if normal(character)]
    found = [m for term in terms(query) for m in matches(term, normal(text))]
    found += [m for term in terms(query) for m in claims(term, normal(text)) if name]
    ranges: list[Span] = []
    for start, end in sorted(found):
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
