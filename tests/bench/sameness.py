"""How alike the papers of one branch are whose writers take the same points and leave every choice to the site."""

from __future__ import annotations

import random
import re
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, zip_longest
from pathlib import Path

from bench.bounds import Bound
from bench.papers import own
from bench.shuffling import shuffled
from phrasebank.documents.choose import choose, suited
from phrasebank.model import Library, Phrase, Point, Template, pools

WRITERS = 20
POINTS = 14
RUN = 12
"""Characters that two papers share in a row before anybody calls it the same."""

LIMIT = 0.35
"""Of the mean share; 0.25 is what the library aims at."""

Order = Callable[[int, str, str, Sequence[str]], Sequence[str]]
"""Seed, point, move and the keys of a pool -> the keys in the order of that browser."""


def bench(work: Path, sizes: Sequence[int], repeat: int) -> Iterator[Bound]:
    """Print the shares before (everybody takes the phrase as it stands) and after (each browser its own order), and yield
    the bound. The real library counts, so sizes and repetitions mean nothing here."""
    library = own()
    template, points = taken(library)
    wanted = [pool(point, template) for point in points]
    seeds = [random.Random(number).getrandbits(32) for number in range(WRITERS)]
    print(f"{WRITERS} writers, {POINTS} points of {template.id}, runs of {RUN} characters, pairwise")
    before = [[f"{one.point}.{one.keys[one.at]}" for one in wanted] for _ in seeds]
    after = choices(wanted, seeds, shuffled)
    for name, papers in (("one paragraph each", before), ("own order", after)):
        print(f"{name:<20} {Shares.of(papers, library)}")
    for section in dict.fromkeys(point.section for point in points):
        there = [index for index, point in enumerate(points) if point.section == section]
        part = [[paper[index] for index in there] for paper in after]
        print(f"  {section:<18} {Shares.of(part, library)}, {len(there)} points")
    yield Bound("mean share of two writers' papers", Shares.of(after, library).mean, LIMIT, timed=False)


@dataclass(frozen=True)
class Pool:
    """The phrases of a point among which a writer's paragraph is made: what a browser needs to know of it."""

    point: str
    """The point's id."""
    moves: tuple[str, ...]
    """None where the phrase is one text."""
    keys: tuple[str, ...]
    """Those of its phrases, in the file's order."""
    at: int
    """Which of them is the card that the writer takes."""


def taken(library: Library) -> tuple[Template, list[Point]]:
    """The first paper of the audience that stands first in the vocabulary, of a campaign that is going on, and POINTS
    of what it takes: the first of every group (every heading has a problem and a measure), then the second, and so on.
    Raises RuntimeError where no paper takes so many."""
    audience = library.vocabulary.audiences[0].name
    for template in library.templates:
        campaign = library.campaign.get(template.campaign or "")
        if template.audience == audience and campaign and campaign.status == "active":
            groups = [group.points for part in choose(template, library) for group in part]
            points = [point for point in chain(*zip_longest(*groups)) if point][:POINTS]
            if len(points) == POINTS:
                return template, points
    raise RuntimeError(f"no paper takes {POINTS} points")


def pool(point: Point, template: Template) -> Pool:
    """That of the phrase which the template's writer takes."""
    phrase = suited(point, template.audience)
    if phrase is None:
        raise RuntimeError(f"{point.id} has nothing for {template.audience}")
    siblings: Sequence[Phrase] = next((found for found in pools(point.wordings) if phrase in found), [phrase])
    keys = tuple(sibling.id.removeprefix(f"{point.id}.") for sibling in siblings)
    return Pool(point.id, tuple(phrase.moves), keys, siblings.index(phrase))


def choices(wanted: Sequence[Pool], seeds: Sequence[int], order: Order) -> list[list[str]]:
    """For every seed the ids of the paragraphs that the writer starts from: `point.a+c+b`, one key a move. Card number n
    of a pool shows, of every move, the n-th in the browser's order."""
    return [
        [
            f"{one.point}.{'+'.join(order(seed, one.point, move, one.keys)[one.at] for move in one.moves)}"
            if one.moves
            else f"{one.point}.{one.keys[one.at]}"
            for one in wanted
        ]
        for seed in seeds
    ]


def paragraph(library: Library, id: str) -> str:
    """The text behind an id, which may be a combination."""
    point, _, keys = id.partition(".")
    phrases = {phrase.id: phrase for phrase in library.point[point].wordings}
    first, *others = (phrases[f"{point}.{key}"] for key in keys.split("+"))
    if not others:
        return first.text
    return "".join(phrase.moves[move] for move, phrase in zip(first.moves, (first, *others), strict=True))


@dataclass(frozen=True)
class Shares:
    """How alike papers are, two by two: of the runs of the shorter paper, those that the other has too."""

    mean: float
    worst: float

    @classmethod
    def of(cls, papers: Sequence[Sequence[str]], library: Library) -> Shares:
        """`papers` are the ids of each paper's paragraphs. What must be equal does not count: lead clauses and headings
        are not in them, slots are the writer's own, and set expressions are left out."""
        left_out = fixed(library)
        known: dict[str, frozenset[str]] = {}
        for id in chain(*papers):
            known.setdefault(id, runs(paragraph(library, id), left_out))
        held = [frozenset(chain(*(known[id] for id in paper))) for paper in papers]
        shares = [
            len(one & other) / max(1, min(len(one), len(other))) for one, other in combinations(held, 2)
        ]
        return cls(statistics.mean(shares), max(shares))

    def __str__(self) -> str:
        return f"mean {self.mean:.3f}, worst pair {self.worst:.3f}"


_SLOT = re.compile("【[^】]*】")
_NOT_HAN = re.compile("[^\u4e00-\u9fff|]")


def fixed(library: Library) -> re.Pattern[str]:
    """What every paper must write alike: names, texts and members of the set expressions, the longest first."""
    said = (
        words
        for formulation in library.wording.formulations
        for words in (formulation.name, formulation.text or "", *formulation.members)
        if len(words) > 3
    )
    return re.compile("|".join(map(re.escape, sorted(said, key=len, reverse=True))) or "(?!)")


def runs(text: str, left_out: re.Pattern[str]) -> frozenset[str]:
    """The runs of RUN Chinese characters of a paragraph; punctuation is passed over, a slot or a set expression ends
    one."""
    bare = _NOT_HAN.sub("", left_out.sub("|", _SLOT.sub("|", text)))
    return frozenset(piece[at : at + RUN] for piece in bare.split("|") for at in range(len(piece) - RUN + 1))
