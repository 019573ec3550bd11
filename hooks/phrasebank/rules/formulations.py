"""Fixed formulations, as formulations.yml lists them: exact, in order, with Chinese numerals.

The rules suggest and never decide: every remedy says 建议核对权威表述.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from phrasebank.model import Finding, Formulation, Library
from phrasebank.rules import texts
from phrasebank.rules.matching import STOPS, Exemptions, Needle, Span
from phrasebank.rules.registry import Rule
from phrasebank.rules.slips import mistakes
from phrasebank.rules.texts import Text

SHORTEST = 10
"""Characters of the shortest clause that near misses are looked for: shorter ones are too like ordinary words."""

ENDS = 4
"""Characters at both ends of a clause by which a near miss is known."""

SLACK = 4
"""By how many characters the middle of a near miss may be longer or shorter."""

LISTED = 4
"""Members of the shortest list that is incomplete when one is missing: two of three may be meant."""

_WIDE = ord("\uff10") - ord("0")
DIGITS = {
    numeral: digit + chr(ord(digit) + _WIDE)
    for numeral, digit in zip("一二两三四五六七八九", "1223456789", strict=True)
}
"""Numerals, and the digits (half and full width) that stand wrongly in their place."""

_JOINT = r"[、，,和与及以\s“”]{1,3}"


def _source(formulation: Formulation) -> str:
    found = formulation.source
    return f"（出处：{found.line}）" if found else "（没有查到可以署名的出处）"


def _remedy(formulation: Formulation, right: str) -> str:
    return f"规范写法：{right}{_source(formulation)}；建议核对权威表述"


def _near_misses(formulation: Formulation) -> Iterator[tuple[str, Needle]]:
    """Yield each longer clause of a formulation with what looks like it."""
    for clause in re.split(f"[{STOPS}]", formulation.text or ""):
        if len(clause) >= SHORTEST:
            head, tail, middle = clause[:ENDS], clause[-ENDS:], len(clause) - 2 * ENDS
            between = f"[^{STOPS}【】]{{{max(0, middle - SLACK)},{middle + SLACK}}}?"
            yield clause, Needle(head, re.compile(re.escape(head) + between + re.escape(tail)))


def _inexact(library: Library) -> Iterator[Finding]:
    """A fixed formulation has one wording."""
    body = texts.body(library)
    exemptions = Exemptions(library.wording)
    reported: list[tuple[Text, Span]] = []
    for formulation in library.wording.formulations:
        found = [(t, span, m.right) for t, span, m in mistakes(body, formulation.mistakes, exemptions)]
        for clause, needle in _near_misses(formulation):
            for text, span in body.find(needle):
                if text.text[slice(*span)] != clause and not exemptions.cover(span, text.text):
                    found.append((text, span, clause))
        for text, span, right in found:
            if any(text is other and span[0] < end and start < span[1] for other, (start, end) in reported):
                continue  # there is one finding a place
            reported.append((text, span))
            message = f"{text.owner}里的{text.at(span)}和规范表述不一致"
            yield text.finding(INEXACT_FORMULATION, span, message, _remedy(formulation, right))


def _other_form(library: Library) -> Iterator[Finding]:
    """A wording that official texts print too is no mistake: which of them to follow is for the writer to look up."""
    body = texts.body(library)
    exemptions = Exemptions(library.wording)
    for formulation in library.wording.formulations:
        for form in formulation.forms:
            for text, span in body.find(Needle.of(form)):
                if not exemptions.cover(span, text.text):
                    message = f"{text.owner}里的{text.at(span)}有两种写法，正式文本里都见得到"
                    other = f"另一种写法是 {formulation.text or formulation.name}{_source(formulation)}"
                    remedy = f"{other}；照本单位的通知写，建议核对权威表述"
                    yield text.finding(OTHER_FORM, span, message, remedy)


def _fault(formulation: Formulation, listed: list[str]) -> str:
    """What is wrong with a list of members; empty when nothing is."""
    order = [formulation.members.index(member) for member in listed]
    if any(later <= earlier for earlier, later in pairwise(order)):
        return "顺序不对"
    missing = [member for member in formulation.members if member not in listed]
    if len(formulation.members) >= LISTED and len(missing) == 1:
        return f"少了“{missing[0]}”"
    return ""


def _order(library: Library) -> Iterator[Finding]:
    """The members of a fixed formulation have one order, and none is left out."""
    body = texts.body(library)
    exemptions = Exemptions(library.wording)
    for formulation in library.wording.formulations:
        members = formulation.members
        one = "|".join(map(re.escape, sorted(members, key=len, reverse=True)))
        run = re.compile(f"(?:{one})(?:{_JOINT}(?:{one}))+")
        counts = Counter(text for member in members for text in body.holding(member))
        for text in (text for text, count in counts.items() if count > 1):
            for match in run.finditer(text.text):
                fault = _fault(formulation, re.findall(one, match.group()))
                if fault and not exemptions.cover(match.span(), text.text):
                    message = f"{text.owner}里“{formulation.name}”的各项{fault}"
                    remedy = _remedy(formulation, "、".join(members))
                    yield text.finding(FORMULATION_ORDER, match.span(), message, remedy)


def _with_digits(name: str) -> Needle:
    """The name, each of its numerals written either way."""
    literal = max(re.split(f"[{''.join(DIGITS)}]", name), key=len)
    return Needle(
        literal, re.compile("".join(f"[{c}{DIGITS[c]}]" if c in DIGITS else re.escape(c) for c in name))
    )


def _digits(library: Library) -> Iterator[Finding]:
    """GB/T 15835-2011, 4.2.1: numerals that are part of a set term are Chinese."""
    body = texts.body(library)
    exemptions = Exemptions(library.wording)
    for formulation in library.wording.formulations:
        name = formulation.name
        if DIGITS.keys().isdisjoint(name) or DIGITS.keys() >= set(name):
            continue
        for text, span in body.find(_with_digits(name)):
            if text.text[slice(*span)] != name and not exemptions.cover(span, text.text):
                message = f"{text.owner}里的{text.at(span)}用了阿拉伯数字"
                yield text.finding(DIGITS_IN_TERM, span, message, _remedy(formulation, name))


INEXACT_FORMULATION = Rule("inexact-formulation", "warning", "entry", _inexact)
OTHER_FORM = Rule("other-form", "hint", "entry", _other_form)
FORMULATION_ORDER = Rule("formulation-order", "warning", "entry", _order)
DIGITS_IN_TERM = Rule("digits-in-term", "warning", "entry", _digits)
