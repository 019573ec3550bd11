"""Rules about the links problem → causes → measures."""

from __future__ import annotations

from collections.abc import Iterator

from phrasebank.model import Finding, Library
from phrasebank.rules.registry import Rule


def _unlinked_problem(library: Library) -> Iterator[Finding]:
    """Reviewers send back a problem that no cause explains and no measure answers."""
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
            yield Finding(
                point.place,
                UNLINKED_PROBLEM.name,
                UNLINKED_PROBLEM.severity,
                f"问题 {point.id} 没有对应的{'和'.join(what for _, what in missing)}",
                f"写上 1 至 3 个要点编号，例如 {missing[0][0]}: [要点编号]",
                point.title,
            )


UNLINKED_PROBLEM = Rule("unlinked-problem", "warning", "entry", _unlinked_problem)
