"""Checks that fixed formulations, as formulations.yml lists them, are exact and in order, with Chinese numerals.

The rules suggest and do not decide: every remedy says 建议核对权威表述."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from phrasebank.model import Finding, Formulation, Library
from phrasebank.rules import texts
from phrasebank.rules.matching import STOPS, Exemptions, Needle, Span, escaped
from phrasebank.rules.registry import Rule
from phrasebank.rules.slips import mistakes
from phrasebank.rules.texts import Text

SHORTEST = 10
"""Near misses are searched for clauses of at least this many characters. Shorter ones are too much like ordinary words."""

ENDS = 4
"""A near miss has the same characters as the clause at both ends; this is how many."""

SLACK = 4
"""The middle of a near miss may be longer or shorter by this many characters."""

LISTED = 4
"""A list of which one member is missing is incomplete if it has at least this many members. Two of three may be meant."""

_WIDE = ord("\uff10") - ord("0")
DIGITS = {
    numeral: digit + chr(ord(digit) + _WIDE)
    for numeral, digit in zip("一二两三四五六七八九", "1223456789", strict=True)
}
"""By Chinese numeral, the digits (half and full width) that are wrongly written for it."""

_JOINT = "[、，,和与及以 “”]{1,3}"
_COMMA = re.compile("[，,]")
_CONTINUED = "(?![^、，。；：？！）”’》 的和与及是等要做方教学制情问执落规建不未没我也都])"
"""Looks ahead to whether a term ends. With other characters it is part of another word, as in 4个意识形态阵地 or
2个维护点."""


def source_of(formulation: Formulation) -> str:
    """The document that prints a formulation, for remedies."""
    found = formulation.source
    return f"（出处：{found.line}）" if found else "（没有查到可以署名的出处）"


def right_way(formulation: Formulation, right: str) -> str:
    """What to write instead, and which document writes it so."""
    return f"规范写法：{right}{source_of(formulation)}；建议核对权威表述"


def near_misses(formulation: Formulation) -> Iterator[tuple[str, Needle]]:
    """Yield each clause of a formulation that is long enough, with a needle for texts that look like it."""
    for clause in re.split(f"[{STOPS}]", formulation.text or ""):
        if len(clause) >= SHORTEST:
            head, tail, middle = clause[:ENDS], clause[-ENDS:], len(clause) - 2 * ENDS
            between = f"[^{STOPS}【】]{{{max(0, middle - SLACK)},{middle + SLACK}}}?"
            pattern = f"(?!{escaped(clause)}){escaped(head)}{between}{escaped(tail)}"
            yield clause, Needle(head, re.compile(pattern))


def _inexact(library: Library) -> Iterator[Finding]:
    """Report formulations in other than their fixed wording."""
    body = texts.body(library)
    exemptions = Exemptions.of(library.wording)
    reported: list[tuple[Text, Span]] = []
    for formulation in library.wording.formulations:
        found = [(t, span, m.right) for t, span, m in mistakes(body, formulation.mistakes, exemptions)]
        for clause, needle in near_misses(formulation):
            for text, span in body.find(needle):
                if not exemptions.cover(span, text.text):
                    found.append((text, span, clause))
        for text, span, right in found:
            if any(text is other and span[0] < end and start < span[1] for other, (start, end) in reported):
                continue  # there is one finding a place
            reported.append((text, span))
            message = f"{text.owner}里的{text.at(span)}和规范表述不一致"
            yield text.finding(INEXACT_FORMULATION, span, message, right_way(formulation, right))


def _other_form(library: Library) -> Iterator[Finding]:
    """Report a wording that some official texts have as well. It is no mistake: the writer has to look up which of them
    to follow."""
    body = texts.body(library)
    exemptions = Exemptions.of(library.wording)
    for formulation in library.wording.formulations:
        for form in formulation.forms:
            for text, span in body.find(Needle.of(form)):
                if not exemptions.cover(span, text.text):
                    message = f"{text.owner}里的{text.at(span)}有两种写法，正式文本里都见得到"
                    other = f"另一种写法是 {formulation.text or formulation.name}{source_of(formulation)}"
                    remedy = f"{other}；照本单位的通知写，建议核对权威表述"
                    yield text.finding(OTHER_FORM, span, message, remedy)


@dataclass(frozen=True, slots=True)
class Series:
    """The members of a formulation, ready to be searched for."""

    name: str
    """The formulation's name."""
    members: tuple[str, ...]
    """The members in their right order."""
    remedy: str
    """How all of them are written, for findings."""
    one: re.Pattern[str]
    """Matches any one member."""
    run: re.Pattern[str]
    """Matches several members one after another."""

    @classmethod
    def of(cls, formulation: Formulation) -> Series:
        """The series of an entry of the list."""
        one = "|".join(map(escaped, sorted(formulation.members, key=len, reverse=True)))
        remedy = right_way(formulation, "、".join(formulation.members))
        run = re.compile(f"(?:{one})(?:{_JOINT}(?:{one}))+")
        return cls(formulation.name, formulation.members, remedy, re.compile(one), run)

    def faults(self, text: str) -> Iterator[tuple[Span, str]]:
        """Yield the place of every faulty list of members in a text, and what is wrong with it.

        A comma may separate two items of a list, or two clauses. Members with commas between them therefore count as a
        list only if all members are there. Two members alone count only if 、 stands between them: joined by 和 they may
        have any order."""
        for match in self.run.finditer(text):
            found = [*self.one.finditer(text, match.start(), match.end())]
            listed = [member.group() for member in found]
            if _COMMA.search(match.group()) and len(set(listed)) < len(self.members):
                continue
            if len(listed) == 2 and text[found[0].end() : found[1].start()] != "、":
                continue
            fault = self._fault(listed)
            if fault:
                yield match.span(), fault

    def _fault(self, listed: list[str]) -> str:
        order = [self.members.index(member) for member in listed]
        if any(later <= earlier for earlier, later in pairwise(order)):
            return "顺序不对"
        missing = [member for member in self.members if member not in listed]
        if len(self.members) >= LISTED and len(missing) == 1:
            return f"少了“{missing[0]}”"
        return ""


def _order(library: Library) -> Iterator[Finding]:
    """Report members of a formulation that are missing or in the wrong order."""
    body = texts.body(library)
    exemptions = Exemptions.of(library.wording)
    for formulation in library.wording.formulations:
        if not formulation.members:
            continue
        series = Series.of(formulation)
        counts = Counter(text for member in series.members for text in body.holding(member))
        for text in (text for text, count in counts.items() if count > 1):
            for span, fault in series.faults(text.text):
                if not exemptions.cover(span, text.text):
                    message = f"{text.owner}里“{series.name}”的各项{fault}"
                    yield text.finding(FORMULATION_ORDER, span, message, series.remedy)


def with_digits(name: str) -> Needle | None:
    """A needle for a name in which digits stand for some of its numerals. None where the name has no numerals, or has
    nothing else."""
    if DIGITS.keys().isdisjoint(name) or DIGITS.keys() >= set(name):
        return None
    literal = max(re.split(f"[{''.join(DIGITS)}]", name), key=len)
    either = "".join(f"[{c}{DIGITS[c]}]" if c in DIGITS else escaped(c) for c in name)
    return Needle(literal, re.compile(f"(?<![0-9])(?!{escaped(name)}){either}{_CONTINUED}"))


def _digits(library: Library) -> Iterator[Finding]:
    """Report digits in set terms, whose numerals are Chinese (GB/T 15835-2011, 4.2.1)."""
    body = texts.body(library)
    exemptions = Exemptions.of(library.wording)
    for formulation in library.wording.formulations:
        needle = with_digits(formulation.name)
        for text, span in body.find(needle) if needle else ():
            if not exemptions.cover(span, text.text):
                message = f"{text.owner}里的{text.at(span)}用了阿拉伯数字"
                yield text.finding(DIGITS_IN_TERM, span, message, right_way(formulation, formulation.name))


INEXACT_FORMULATION = Rule("inexact-formulation", "warning", "entry", _inexact)
OTHER_FORM = Rule("other-form", "hint", "entry", _other_form)
FORMULATION_ORDER = Rule("formulation-order", "warning", "entry", _order)
DIGITS_IN_TERM = Rule("digits-in-term", "warning", "entry", _digits)
