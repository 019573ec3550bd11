"""Checks the links from problems to causes and measures."""

from __future__ import annotations

from collections.abc import Iterator

from phrasebank.model import Finding, Library
from phrasebank.rules.registry import Rule


def _unlinked_problem(library: Library) -> Iterator[Finding]:
    """Report problems without a cause or without a measure: reviewers send such a paper back."""
    for point in library.points:
        if point.section != "problems":
            continue
        missing = [
            (field, what)
            for field, what, targets in (
                ("causes", "原因", point.causes),
                ("measures", "整改措施", point.measures),
            )
            if not targets
        ]
        if missing:
            yield UNLINKED_PROBLEM.finding(
                point.place,
                f"问题 {point.id} 没有对应的{'和'.join(what for _, what in missing)}",
                f"写上 1 至 3 个要点编号，例如 {missing[0][0]}: [要点编号]",
                point.title,
            )


UNLINKED_PROBLEM = Rule("unlinked-problem", "warning", "entry", _unlinked_problem)


def _unused_answer(library: Library) -> Iterator[Finding]:
    """Report causes and measures to which no problem links, because they are never offered to a writer. Nothing is
    reported where entries could not be read, because one of them may have the link."""
    if not library.complete:
        return
    for point in library.points:
        if point.section in ("causes", "measures") and point.id not in library.users:
            what = library.section[point.section].title
            yield UNUSED_ANSWER.finding(
                point.place,
                f"{what} {point.id} 没有一个问题用到",
                f"在它能回答的问题里写上 {point.section}: [{point.id}]，或者删去它",
                point.title,
            )


UNUSED_ANSWER = Rule("unused-answer", "warning", "library", _unused_answer)
