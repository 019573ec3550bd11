"""排比: reports clauses of one shape in a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from phrasebank.model import Finding, Library
from phrasebank.rules import texts
from phrasebank.rules.matching import QUOTED, sentences
from phrasebank.rules.registry import Rule

TOO_MANY = 4
"""This many clauses of one shape in a row are too many."""

SHORTEST = 3
"""Clauses with fewer characters do not count: two characters are a word, not a clause."""

LONGEST = 12
"""Clauses with more characters are not alike just because they share a word in their middle: they have no common rhythm."""

SET_PHRASE = 4
"""Clauses with this many characters are alike by their length alone: 四字格 in a row."""

_PARTICLES = "了的着过吗呢"
"""Particles. Clauses that end with the same one need not have the same shape."""

_TOLD = re.compile("[我你他她它了着过]")
"""Matches short clauses that tell what happened (日子一长，我不看了……)."""

_CLAUSE = re.compile("[，；：]")


def alike(clauses: Sequence[str]) -> bool:
    """Whether clauses have one shape: they begin with the same character, or end with the same one that is no particle,
    or are short and share a word, or all are 四字格."""
    sizes = [len(clause) for clause in clauses]
    if min(sizes) < SHORTEST:
        return False
    first, *others = clauses
    if first[0] != "【" and all(clause[0] == first[0] for clause in others):
        return True
    if first[-1] not in f"】{_PARTICLES}" and all(clause[-1] == first[-1] for clause in others):
        return True
    if max(sizes) > LONGEST:
        return False
    words = (first[at : at + 2] for at in range(len(first) - 1))
    if any(all(word in clause for clause in others) for word in words):
        return True
    return min(sizes) == max(sizes) == SET_PHRASE and not any(map(_TOLD.search, clauses))


def listed_alike(items: Sequence[str]) -> bool:
    """Whether items joined by 、 are verbs in a row (讲……、讲……), and not a list of things. Other words may precede the
    first item."""
    lead, *rest = items
    verb = rest[0][:1]
    return (
        min(map(len, items)) >= SHORTEST
        and verb not in "【第各每"
        and all(item[0] == verb for item in rest)
        and verb in lead[-LONGEST:]
    )


def _first(pieces: Sequence[str], same: Callable[[Sequence[str]], bool]) -> Sequence[str]:
    """The first TOO_MANY neighbours of one shape; empty where there are none."""
    windows = (pieces[at : at + TOO_MANY] for at in range(len(pieces) - TOO_MANY + 1))
    return next(filter(same, windows), ())


def _row(sentence: str) -> str:
    """The first row of clauses of one shape in a sentence; empty where there is none."""
    joints = TOO_MANY - 1
    if sentence.count("；") >= joints and (row := _first(sentence.split("；"), alike)):
        return "；".join(row)
    if sentence.count("，") + sentence.count("；") + sentence.count("：") >= joints:
        row = _first(_CLAUSE.split(sentence), alike)
        if row:
            return "，".join(row)
    if sentence.count("、") >= joints:
        for clause in _CLAUSE.split(sentence):
            if row := _first(clause.split("、"), listed_alike):
                return "、".join(row)
    return ""


def rows(text: str) -> Iterator[str]:
    """Yield the first row of TOO_MANY clauses of one shape in each sentence that has one. Quotations are passed over."""
    return filter(None, map(_row, sentences(QUOTED.sub("“……”", text))))


def _parallel(library: Library) -> Iterator[Finding]:
    """Report four clauses of one shape, which sound well and say little. Fixed formulations are exempt, because their
    wording is not the writer's choice."""
    members = [re.escape(m) for formulation in library.wording.formulations for m in formulation.members]
    fixed = re.compile("|".join(members) or "(?!)")
    for text in texts.pieces(library):
        for row in rows(text.text):
            if len(fixed.findall(row)) < TOO_MANY - 1:
                yield PARALLEL_CLAUSES.finding(
                    text.place,
                    f"{text.owner}里 {TOO_MANY} 个短句排成一排，念着顺口，事情没有说清",
                    "只留一件说透：什么事、当时怎么做、谁因此怎样；其余的另写一个要点",
                    row,
                )


PARALLEL_CLAUSES = Rule("parallel-clauses", "warning", "entry", _parallel)
