"""What types cannot say: one named function a rule, one registry.

A rule is a function from a library to findings. Its scope says when it runs: `entry` rules look at one entry at a
time and run at every build; `library` rules compare entries and run in `check` only. A phrase may be excused from a
rule by name; the registry drops those findings, no rule needs to know.

The map of the wing::

    registry        what a rule is
    texts           the texts that rules about words read;  matching: how the words of the lists are found, and what is exempt
    names           the length of lead clauses, and other names of points
    moves           every move can be read by itself, and none is missing
    slots           problems have slots
    empty           empty phrases, wrong subjects, empty promises
    voice           a team says 我们
    concessions     先扬后抑
    parallels       排比
    measures        measures can be checked
    formulations    fixed formulations
    slips           slips of the pen
    typography      Chinese typesetting
    length          how long a phrase may be
    links           problems link to causes and measures
    openings        the same opening words
    papers          the rules of a whole paper, a room of their own
    duplicates      phrases that are nearly the same;  similarity: all pairs of similar texts
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from phrasebank.model import Finding, Library, by_place
from phrasebank.reading import library
from phrasebank.reading.kept import Kept
from phrasebank.reading.likeness import nearest
from phrasebank.rules import (
    concessions,
    duplicates,
    empty,
    formulations,
    length,
    links,
    measures,
    moves,
    names,
    openings,
    parallels,
    slips,
    slots,
    texts,
    typography,
    voice,
)
from phrasebank.rules.registry import Rule, Scope, excuses

RULES: tuple[Rule, ...] = (
    names.LEAD_LENGTH,
    names.FEW_NAMES,
    names.NAME_TAKEN,
    moves.MOVE_BEGINS_DEPENDENT,
    moves.MISSING_MOVE,
    slots.SLOTLESS_PROBLEM,
    empty.EMPTY_LINE,
    empty.WRONG_SUBJECT,
    voice.COLLECTIVE_VOICE,
    concessions.CONCESSION,
    parallels.PARALLEL_CLAUSES,
    empty.EMPTY_PROMISE,
    measures.UNCHECKABLE_MEASURE,
    formulations.INEXACT_FORMULATION,
    formulations.OTHER_FORM,
    formulations.FORMULATION_ORDER,
    formulations.DIGITS_IN_TERM,
    slips.SLIP,
    typography.TYPOGRAPHY,
    typography.UNPAIRED_MARK,
    typography.ENDING,
    length.PHRASE_TOO_LONG,
    length.PHRASE_TOO_SHORT,
    links.UNLINKED_PROBLEM,
    links.UNUSED_ANSWER,
    openings.SAME_OPENING,
    duplicates.NEAR_DUPLICATE,
)
"""Every rule, in the order in which the style guide explains them."""


def check(loaded: Library, scope: Scope, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """All findings of the rules of a scope (`library` includes `entry`), and of excuses that nothing needs."""
    rules = tuple(rules)
    excused = {(place, rule): phrase.id for place, rule, phrase in excuses(loaded)}
    found = []
    needed: set[tuple[str, str]] = set()  # phrase and rule
    for finding in _said_by(loaded, [rule for rule in rules if scope == "library" or rule.scope == "entry"]):
        if id := excused.get((finding.place, finding.rule)):
            needed.add((id, finding.rule))
        elif finding.place not in loaded.hostile:
            found.append(finding)
    found += _wrong_excuses(loaded, {rule.name for rule in rules}, needed if scope == "library" else None)
    texts.forget()
    return tuple(found)


def _said_by(loaded: Library, rules: Iterable[Rule]) -> Iterator[Finding]:
    for rule in rules:
        yield from rule.find(loaded)


def _wrong_excuses(
    loaded: Library, known: Collection[str], needed: Collection[tuple[str, str]] | None
) -> Iterator[Finding]:
    """Yield a finding for each excuse from a rule that is not `known`, and for each that no finding needs.

    `needed` holds the pairs of phrase and rule that had a finding. It is None where not all rules have run, so that it is
    unknown which excuses are needed."""
    for place, name, phrase in excuses(loaded):
        if place != phrase.place:
            continue
        if name not in known:
            message = f"没有叫 {name} 的规则{nearest(name, sorted(known))}"
            remedy = f"改成已有的规则名：{'、'.join(sorted(known))}；或者删去这条 excuse"
            yield Finding(place, "unknown-excuse", "warning", message, remedy, phrase.id)
        elif needed is not None and (phrase.id, name) not in needed:
            message = f"{phrase.id} 的 excuse 用不上：不写它，规则 {name} 也没有话说"
            remedy = "删去它；留着的，以后真有这个问题也不会提示"
            yield Finding(place, "idle-excuse", "hint", message, remedy, name)


def inspect(
    snippets: Path,
    scope: Scope,
    shown: str = "snippets",
    drafts: Mapping[Path, bytes] = MappingProxyType({}),
    kept: Kept | None = None,
) -> tuple[Library | None, tuple[Finding, ...]]:
    """Load a snippets folder and run the rules of a scope: the library if there is one, and all findings by place.
    The arguments are those of `library.load`."""
    loaded, findings = library.load(snippets, shown, drafts, kept)
    if loaded is not None:
        findings += check(loaded, scope) if kept is None or scope == "library" else _check(loaded, kept)
    return loaded, by_place(findings)


def _check(loaded: Library, kept: Kept) -> tuple[Finding, ...]:
    """All findings of the rules that look at one entry at a time. Points that were without fault still are, while they and
    what they are judged by are the same: a file with a fault in it is looked at again."""
    judged_by = (loaded.vocabulary, loaded.wording)
    if kept.judged_by != judged_by or loaded.hostile:
        kept.judged_by, kept.faultless = judged_by, {}
    others = tuple(point for point in loaded.points if id(point) not in kept.faultless)
    findings = check(replace(loaded, points=others), "entry")
    faulty = {finding.place.file for finding in findings}
    kept.faultless = {
        id(point): point for point in loaded.points if point.place.file not in faulty and not loaded.hostile
    }
    return findings
