"""What types cannot say: one named function a rule, one registry.

A rule is a function from a library to findings. Its scope says when it runs: `entry` rules look at one entry at a
time and run at every build; `library` rules compare entries and run in `check` only. A phrase may be excused from a
rule by name; the registry drops those findings, no rule needs to know.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from phrasebank import library
from phrasebank.model import Finding, Library, by_place
from phrasebank.rules import links, slots
from phrasebank.rules.registry import Rule, Scope, excuses

RULES: tuple[Rule, ...] = (slots.SLOTLESS_PROBLEM, links.UNLINKED_PROBLEM)
"""Every rule, in the order in which the style guide explains them."""


def check(loaded: Library, scope: Scope, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """All findings of the rules of a scope (`library` includes `entry`)."""
    rules = tuple(rules)
    excused = {(place, rule) for place, rule, _ in excuses(loaded)}
    found = [
        finding
        for rule in rules
        if scope == "library" or rule.scope == "entry"
        for finding in rule.find(loaded)
        if (finding.place, finding.rule) not in excused
    ]
    known = {rule.name for rule in rules}
    for place, name, phrase in excuses(loaded):
        if name not in known:
            remedy = f"改成已有的规则名：{'、'.join(sorted(known))}；或者删去这条 excuse"
            found.append(
                Finding(place, "unknown-excuse", "warning", f"没有叫 {name} 的规则", remedy, phrase.id)
            )
    return tuple(found)


def inspect(
    snippets: Path, scope: Scope, shown: str = "snippets", drafts: Mapping[Path, bytes] = MappingProxyType({})
) -> tuple[Library | None, tuple[Finding, ...]]:
    """Load a snippets folder and run the rules of a scope: the library if there is one, and all findings by place.
    The arguments are those of `library.load`."""
    loaded, findings = library.load(snippets, shown, drafts)
    if loaded is not None:
        findings += check(loaded, scope)
    return loaded, by_place(findings)
