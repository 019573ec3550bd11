"""排比: clauses of one shape in a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from phrasebank.model import Finding, Library
from phrasebank.rules import texts
from phrasebank.rules.matching import QUOTED, sentences
from phrasebank.rules.registry import Rule

TOO_MANY = 4
"""Clauses of one shape in a row that are too many."""

SHORTEST = 3
"""Characters of the shortest clause that takes part: two characters are a word, not a clause."""

LONGEST = 12
"""Characters of the longest clause that takes part by a word in its middle: longer clauses have no common rhythm."""

SET_PHRASE = 4
"""Characters of the clauses that are alike by their length alone: 四字格 in a row."""

_PARTICLES = "了的着过吗呢"
"""Particles: that clauses end in the same one says little about their shape."""

_TOLD = re.compile("[我你他她它了着过]")
"""Short clauses with one of these tell what happened (日子一长，我不看了……)."""

_CLAUSE = re.compile("[，；：]")


def alike(clauses: Sequence[str]) -> bool:
    """Whether clauses are built to one pattern: they begin with one character, or end with one that carries
    meaning, or they are short and share a word, or all are 四字格."""
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
    """Whether the items of a list joined by 、 are verbs in a row (讲……、讲……), and no list of things. Before the
    first may stand what leads up to the list."""
    lead, *rest = items
    verb = rest[0][:1]
    return (
        min(map(len, items)) >= SHORTEST
        and verb not in "【第各每"
        and all(item[0] == verb for item in rest)
        and verb in lead[-LONGEST:]
    )


def _first(pieces: Sequence[str], same: Callable[[Sequence[str]], bool]) -> Sequence[str]:
    """The first TOO_MANY neighbours of one shape; none if there are none."""
    windows = (pieces[at : at + TOO_MANY] for at in range(len(pieces) - TOO_MANY + 1))
    return next(filter(same, windows), ())


def _row(sentence: str) -> str:
    """The first row of clauses of one shape in a sentence; empty if there is none."""
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
    """Yield a row of TOO_MANY clauses of one shape for each sentence that has one. What is quoted is passed over."""
    return filter(None, map(_row, sentences(QUOTED.sub("“……”", text))))


def _parallel(library: Library) -> Iterator[Finding]:
    """Four clauses of one shape sound well and say little. Fixed formulations are exempt, because their wording is
    not the writer's choice."""
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
