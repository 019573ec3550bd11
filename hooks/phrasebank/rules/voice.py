"""Checks that a team's paper says 我们."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phrasebank.model import Finding, Library
from phrasebank.rules import texts
from phrasebank.rules.matching import QUOTED
from phrasebank.rules.registry import Rule, collective

ONE_PERSON = re.compile(
    "(?<![自大])我(?![们国党军省市县区乡镇街村局院校委厅单室厂矿队]|公司|集团|中心|银行|社(?!会)|组(?!织)|部(?![署分])"
    "|办(?![理事])|支(?!持)|总(?![觉是想认以])|科(?!学)|处(?![理置事在于处])|站(?![在位稳起出好])"
    "|所(?![在有做作说想见以负分管从担任属学写知联包提承]))"
)
"""我 as one person: not in 我们 or 自我, nor in 我市, 我单位 and the like, which a team says of itself."""


def _collective_voice(library: Library) -> Iterator[Finding]:
    """Report phrases of a team that say 我, because its paper is read out in the team's name."""
    teams = collective(library)
    for phrase in library.phrases:
        if teams.isdisjoint(phrase.reach):
            continue
        match = ONE_PERSON.search(QUOTED.sub(lambda quoted: "“" * len(quoted.group()), phrase.text))
        if match:
            message = f"表述 {phrase.id} 是{'、'.join(phrase.reach)}用的，却以“我”的口气说话"
            remedy = "改成“我们”或“班子”，例如 我们议这件事时没有一个人问过现场的情况"
            yield texts.of(phrase).finding(COLLECTIVE_VOICE, match.span(), message, remedy)


COLLECTIVE_VOICE = Rule("collective-voice", "warning", "entry", _collective_voice)
