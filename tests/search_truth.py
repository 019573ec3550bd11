"""What a search must find, computed the slow and obvious way from the library itself.

It shares with the product only the tables of what makes no difference (`corpus.normal`, `corpus.claims`). Everything else is said here
once more, as plainly as it can be: what matches, where, in which order, and what the facets count.
"""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from pypinyin import Style
from pypinyin import pinyin as spell

from phrasebank.corpus import claims as saying
from phrasebank.corpus import normal as table
from phrasebank.corpus.claims import DEGREE, SHORTEST
from phrasebank.corpus.normal import SPACES, STOPS
from phrasebank.model import COMMON, Library, Phrase, Point

Span = tuple[int, int]

normal = cache(table.normal_form)
core = cache(saying.core)
"""Of every text once: each query reads them all."""

SOME = 1 << 16
"""Answers about a term and a text that are kept: more than one query asks of a library of some thousand phrases. A term is
asked about each text for its rank, its span and what is marked, and about a point's names for each of its phrases."""


TONES = {"\u0300", "\u0301", "\u0304", "\u030c"}
"""Combining grave, acute, macron and caron."""

LETTERS = {
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyzü"),
    "\u0251": "a",
    "\u0261": "g",
    "\u2c6d": "a",
    "\ua7ac": "g",
}
"""What may be pinyin, and how schoolbooks print two of them."""


@cache
def toneless(text: str) -> str:
    """A text with every letter of pinyin that has a tone as the letter alone."""
    return "".join(map(_letter, text))


@cache
def _letter(character: str) -> str:
    apart = unicodedata.normalize("NFD", character)
    letter = unicodedata.normalize("NFC", "".join(part for part in apart if part not in TONES)).lower()
    toned = len([part for part in apart if part in TONES]) == 1 and letter in set("aeiouüngm") - {"g"}
    return letter if toned else LETTERS.get(character) or character


def composed(query: str) -> str:
    """A query with letters and the tones after them as one, where Unicode has such a one."""
    return re.sub(
        "[aeiouümnAEIOUÜMN]\u0308?[\u0300\u0301\u0304\u030c]",
        lambda match: one if len(one := unicodedata.normalize("NFC", match.group())) == 1 else match.group(),
        query,
    )


@cache
def readings(character: str) -> tuple[str, ...]:
    """Every reading of a character as it is typed, the one first that pypinyin gives when it is asked for one."""
    if toneless(character) in LETTERS or not spell(character, errors="ignore"):
        return ()
    first = spell(character, style=Style.NORMAL, errors="ignore")[0]
    every = spell(character, style=Style.NORMAL, heteronym=True, errors="ignore")[0]
    return tuple(reading.replace("ü", "v").replace("ê", "e") for reading in dict.fromkeys([*first, *every]))


def whole(reading: str) -> set[str]:
    """A reading as people type it: ü as v, u or ü."""
    return {reading, reading.replace("v", "u"), reading.replace("v", "ü")}


def mistaken(reading: str) -> set[str]:
    """A reading as those type it who tell z from zh, n from l, an from ang and their like not apart."""
    if not re.search("[aeiouv]", reading):
        return whole(reading)
    rests = {reading}
    for end, other in (("an", "ang"), ("en", "eng"), ("in", "ing")):
        if reading.endswith(end):
            rests.add(f"{reading.removesuffix(end)}{other}")
        if reading.endswith(other):
            rests.add(f"{reading.removesuffix(other)}{end}")
    found = set(rests)
    for rest in rests:
        if rest[:2] in ("zh", "ch", "sh"):
            found.add(rest[0] + rest[2:])
        elif rest[0] in "zcs":
            found.add(f"{rest[0]}h{rest[1:]}")
        elif rest[0] in "nl":
            found.add({"n": "l", "l": "n"}[rest[0]] + rest[1:])
    return {form for one in found for form in whole(one)}


@dataclass(frozen=True)
class Spelling:
    """A way to type characters."""

    forms: Callable[[str], frozenset[str]]
    """What may be typed for a character."""
    latin: bool
    """Whether a letter also stands for itself."""
    least: int
    """Characters that a match has at least."""
    open: int
    """Letters that a reading has at least which a term ends in."""


def right(all: Sequence[str]) -> frozenset[str]:
    """What may be typed for some readings: all of each, or its initials."""
    forms: set[str] = set()
    for reading in all:
        forms |= whole(reading) | {reading[0]}
        if reading[:2] in ("zh", "ch", "sh"):
            forms.add(reading[:2])
    return frozenset(forms)


def wrong(all: Sequence[str]) -> frozenset[str]:
    """What may be typed for some readings by those who mistake them."""
    return frozenset(form for reading in all for form in mistaken(reading))


@cache
def tones(plain: str) -> frozenset[int]:
    """Where digits stand in a term that may be tones: they follow what can end a syllable, of two letters or more, or of
    one that follows a tone; and no digit follows them."""
    found: set[int] = set()
    for at, character in enumerate(plain):
        letters = re.search("[a-zü]*$", plain[:at])
        assert letters
        ends = re.search("[aeiouüv](n|ng|r)?$", letters.group())
        long = len(letters.group()) > 1 or letters.start() - 1 in found
        if character in "12345" and ends and long and not re.match(r"[0-9]", plain[at + 1 :]):
            found.add(at)
    return frozenset(found)


STRICT = Spelling(cache(lambda character: right(readings(character))), True, 1, 1)
USUAL = Spelling(cache(lambda character: right(readings(character)[:1])), True, 1, 1)
MISTAKEN = Spelling(cache(lambda character: wrong(readings(character))), False, 2, 2)
MISTAKEN_USUAL = Spelling(cache(lambda character: wrong(readings(character)[:1])), False, 2, 2)


def shortest(term: str, text: str, start: int, spelling: Spelling = STRICT) -> int | None:
    """Where the shortest match of a term ends that begins at `start`, both normal; None when there is none."""
    plain = toneless(term)
    skipped = tones(plain)
    stop = len(plain) - 1 if len(plain) - 1 in skipped else len(plain)
    reached = {0}
    for end in range(start, len(text)):
        after: set[int] = set()
        for at in reached:
            if term.startswith(text[end], at) and (spelling.latin or plain[at] not in LETTERS):
                after.add(at + 1)
            for form in spelling.forms(text[end]):
                if plain.startswith(form, at):
                    after.add(at + len(form))
                elif form.startswith(plain[at:stop]) and stop - at >= spelling.open:
                    after.add(len(plain))
        after |= {at + 1 for at in after if at in skipped}
        if len(plain) in after and end + 1 - start >= spelling.least:
            return end + 1
        reached = after - {len(plain)}
        if not reached:
            return None
    return None


class Beginnings(dict[str, bool]):
    """Whether a match of a term can begin with a character: most matches that are tried end with their first one."""

    def __init__(self, term: str, spelling: Spelling) -> None:
        super().__init__()
        self.first = term[0]
        self.plain = toneless(term)
        self.bare = re.sub("[1-5]$", "", self.plain)
        self.forms = spelling.forms

    def __missing__(self, character: str) -> bool:
        self[character] = self.first == character or any(
            self.plain.startswith(form) or form.startswith(self.bare) for form in self.forms(character)
        )
        return self[character]


beginnings = lru_cache(maxsize=256)(Beginnings)
"""Of every term and spelling once: a library has each of its characters many times."""


def matches(term: str, text: str, spelling: Spelling = STRICT) -> list[Span]:
    """Every match of a term in a text, both normal."""
    if not spells(term):
        places = range(len(text)) if term in text else range(0)
        return [(at, at + len(term)) for at in places if text.startswith(term, at)]
    can_begin = beginnings(term, spelling)
    begun = [at for at, character in enumerate(text) if can_begin[character]]
    found = ((at, shortest(term, text, at, spelling)) for at in begun)
    return [(start, end) for start, end in found if end is not None]


@cache
def spells(term: str) -> bool:
    """Whether a term has letters that may be pinyin."""
    return not LETTERS.keys().isdisjoint(toneless(term))


@lru_cache(maxsize=SOME)
def occurrences(term: str, text: str, fuzzy: bool = True) -> tuple[Sequence[Span], bool]:
    """The matches of a term in a text, both normal; where there are none, those of what it may be mistaken for, and
    whether it is."""
    found = matches(term, text)
    if found or not fuzzy or not spells(term):
        return found, False
    found = matches(term, text, MISTAKEN)
    return found, bool(found)


@cache
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
    if own in rest:
        left_out = {at for match in DEGREE.finditer(name) for at in range(*match.span())}
        kept = [at for at in range(len(name)) if at not in left_out]
        starts = (at for at in range(len(rest)) if rest.startswith(own, at))
        return [(kept[at], kept[at + len(own) - 1] + 1) for at in starts]
    return [(0, len(name))] if sorted(own) == sorted(rest) else []


def whole_name(query: str, names: Iterable[str]) -> int:
    """How far a query is one of these names: 2 when it says one as it is, 1 when its claim is that of one, else 0."""
    said = "".join(terms(query))
    own = sorted(claimed(said))
    if not own:
        return 0
    known = [normal(name) for name in names]
    return 2 if said in known else int(any(own == sorted(core(name)) for name in known))


@cache
def pieces(query: str) -> Sequence[str]:
    """The pieces of a query, normal; a year is one by itself, as people type no space after it, and so are words by which a
    paper is asked for, as 会议记录模板."""
    typed = map(normal, re.split(f"[{re.escape(SPACES)}]", composed(query)))
    year = r"((?:19|20)[0-9]{2}年度?|(?:19|20)[0-9]{2}(?=[一-鿿]))"
    asked = "(?<=..)(模板|范本|样本|样表|空表|空白表|表格|格式|电子版|怎么写)$"
    apart = (part for one in typed for part in re.split(asked, one))
    return tuple(filter(None, (piece for part in apart for piece in re.split(year, part))))


def terms(query: str) -> list[str]:
    """The terms of a query: its pieces, each once."""
    return list(dict.fromkeys(pieces(query)))


def syllables(characters: Iterable[str], fuzzy: bool) -> frozenset[str]:
    """Every whole reading of some characters, or also every mistaken one."""
    found: set[str] = set()
    for reading in {reading for character in set(characters) for reading in readings(character)}:
        found |= mistaken(reading) | whole(reading) if fuzzy else whole(reading)
    return frozenset(found)


@cache
def ways(query: str, known: frozenset[str]) -> list[list[str]]:
    """The terms of a query: with each row of syllables as one word, where there is a row; and as they stand."""
    words: list[str] = []
    row = False
    all = pieces(query)
    for at, piece in enumerate(all):
        bare = re.sub("[1-5]$", "", toneless(piece))
        begun = any(syllable.startswith(toneless(piece)) for syllable in known)
        joins = bare in known or (row and at == len(all) - 1 and begun)
        if joins and row:
            words[-1] += piece
        else:
            words.append(piece)
        row = joins
    joined = [list(dict.fromkeys(words))] if len(words) < len(all) else []
    return [*joined, terms(query)]


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
    syllables: Mapping[bool, frozenset[str]]
    """The syllables of the whole library, and with those mistaken for them."""

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
    characters = normal("".join(_words(library)))
    known = {fuzzy: syllables(characters, fuzzy) for fuzzy in (False, True)}
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
            yield Document(point, phrase, (*labels, *titles), tuple(headings), known)


def _words(library: Library) -> Iterator[str]:
    """All that is searched."""
    words = library.vocabulary
    for point in library.points:
        yield from (point.title, *point.also, point.plain or "", *(phrase.text for phrase in point.wordings))
    for dimension in words.dimensions:
        yield from (dimension.title, *dimension.also)
    yield from (section.title for section in words.sections)
    yield from (*(tag.name for tag in words.tags), *words.aspects)
    for campaign in library.campaigns:
        yield from (heading.title for paper in campaign.papers for heading in paper.headings)


def having(term: str, texts: set[str], fuzzy: bool = True) -> set[str]:
    """Those of many texts, all normal, that a term matches. Only where a match can begin is looked at."""
    if not spells(term):
        return {text for text in texts if term in text}
    found: set[str] = set()
    for spelling in (STRICT, MISTAKEN) if fuzzy else (STRICT,):
        can_begin = beginnings(term, spelling)
        for text in texts - found:
            places = (at for at, character in enumerate(text) if can_begin[character])
            if any(shortest(term, text, at, spelling) for at in places):
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
            frozenset(map(normal, document.phrase.reach)),
        )
        for document in documents
    ]
    texts = set().union(*(own for _, own, _, _ in fields))
    known = set().union(*(names for _, _, names, _ in fields))
    cores = {name: (core(name), sorted(core(name))) for name in known}

    def find(query: str) -> set[str]:
        found: set[str] = set()
        for way in ways(query, documents[0].syllables[True]):
            by_way = {id for id, _, _, _ in fields}
            for term in way:
                own = claimed(term)
                letters = sorted(own)
                same = {
                    name for name, (rest, all) in cores.items() if own and (own in rest or letters == all)
                }
                matching = having(term, texts) | same
                by_way &= {
                    id for id, own, _, reach in fields if term in reach or not own.isdisjoint(matching)
                }
            found |= by_way
        said = sorted(claimed("".join(terms(query))))
        equal = {name for name, (_, all) in cores.items() if said and said == all}
        answers = found | {id for id, _, names, _ in fields if not names.isdisjoint(equal)}
        return answers or set(nearest(documents, query))

    return find


def strained(term: str, original: str, match: Span, common: Spelling = USUAL) -> bool:
    """Whether a match that is not exact needs more than common readings, or has a sentence end inside."""
    text = normal(original)
    start, end = match
    kept = [at for at, character in enumerate(original) if normal(character)]
    inside = original[kept[start] : kept[end - 1]]
    return shortest(term, text, start, common) != end or any(stop in inside for stop in STOPS)


Cost = tuple[bool, bool, int, bool]
"""Of a match whether it is mistaken and strained, its place, and whether it is inexact."""


@lru_cache(maxsize=SOME)
def costs(term: str, original: str, place: int, fuzzy: bool, label: bool = False) -> Sequence[Cost]:
    """The cost of every match of a term in a field."""
    return tuple(_costs(term, original, place, fuzzy, label))


def _costs(term: str, original: str, place: int, fuzzy: bool, label: bool) -> Iterator[Cost]:
    text = normal(original)
    found, wrong = occurrences(term, text, fuzzy)
    for match in found:
        if text[slice(*match)] == term:
            yield False, False, place, False
        elif strained(term, original, match, MISTAKEN_USUAL if wrong else USUAL):
            yield wrong, True, place, True
        else:
            yield wrong, False, 0 if label and match == (0, len(text)) else place, True


class Rank(NamedTuple):
    """How well a document answers a query, the first that differs decides: the smaller the better."""

    name: int
    apart: int
    mistaken: int = 0
    strained: int = 0
    place: int = 0
    span: int = 0
    inexact: int = 0


def rank(document: Document, query: str, fuzzy: bool = True) -> Rank | None:
    """How well a document answers a query: the smaller the better; None when it does not."""
    return best[0] if (best := _best(document, query, fuzzy)) else None


def way(document: Document, query: str, fuzzy: bool = True) -> list[str]:
    """The terms as which a query finds a document."""
    return best[1] if (best := _best(document, query, fuzzy)) else terms(query)


def _best(document: Document, query: str, fuzzy: bool) -> tuple[Rank, list[str]] | None:
    claim = whole_name(query, document.names)
    if claim:
        return Rank(-claim, 0), terms(query)
    read = ways(query, document.syllables[fuzzy])
    for at, way in enumerate(read):
        value = _rank(document, way, fuzzy)
        if value is not None:
            return Rank(0, int(at > 0), *value), way
    return None


def _rank(document: Document, way: Sequence[str], fuzzy: bool) -> tuple[int, int, int, int, int] | None:
    title, text = normal(document.title), normal(document.text)
    wrong = accidents = cost = inexact = 0
    found: list[list[Span]] = []
    for term in way:
        own = [*costs(term, document.plain, 1, fuzzy), *costs(term, document.text, 1, fuzzy)]
        for name in document.names:
            own += costs(term, name, 0, fuzzy)
            own += [(False, False, 0, False) for _ in claims(term, normal(name))]
        for label in document.labels:
            own += costs(term, label, 2, fuzzy, label=True)
        own += [(False, False, 2, False) for name in document.phrase.reach if normal(name) == term]
        if not own:
            return None
        best = min(own)
        wrong += best[0]
        accidents += best[1]
        cost += best[2]
        inexact += best[3]
        apart = len(title)
        inside = [*occurrences(term, title, fuzzy)[0]]
        inside += [(start + apart, end + apart) for start, end in occurrences(term, text, fuzzy)[0]]
        if inside:
            found.append(inside)
    line = title + text
    if len(found) < 2:
        return wrong, accidents, cost, 0, inexact
    spans = (
        units(line[min(start for start, _ in chosen) : max(end for _, end in chosen)])
        for chosen in itertools.product(*found)
    )
    return wrong, accidents, cost, min(spans), inexact


def ranked(library_documents: Iterable[Document], query: str, fuzzy: bool = True) -> list[str]:
    """Ids of the phrases that answer a query, in order: points by their best phrase, a point's phrases together."""
    many = list(library_documents)
    points: dict[str, list[tuple[Rank, int, str]]] = {}
    for order, document in enumerate(many):
        value = rank(document, query, fuzzy)
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
    near: list[tuple[int, float, str]] = []
    for id, names in named.items():
        starts = [at for at in range(len(own) - 1) if any(own[at : at + 2] in name for name in names)]
        covered = len({*starts, *(at + 1 for at in starts)})
        value = 0.0
        for pair in pairs:
            if any(pair in name for name in names):
                value += weights[pair]
            elif any(pair in text for text in other[id]):
                value += weights[pair] / 2
        total = 0.0
        for pair in pairs:
            total += weights[pair]
        if covered and (value / total >= 1 / 4 or covered == len(own)):
            near.append((covered, value / total, id))
    best = sorted(near, key=lambda one: (-one[0], -one[1]))[:10]
    return [document.phrase.id for _, _, id in best for document in phrases[id]]


def highlights(text: str, query: str | Sequence[str], name: bool = False, fuzzy: bool = True) -> list[Span]:
    """The places of all matches of a query, or of some terms, in the original text, in UTF-16 units; what overlaps or
    touches is one. In a `name` also what says the same."""
    own = terms(query) if isinstance(query, str) else query
    kept = [at for at, character in enumerate(text) if normal(character)]
    found = [m for term in own for m in occurrences(term, normal(text), fuzzy)[0]]
    found += [m for term in own for m in claims(term, normal(text)) if name]
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
