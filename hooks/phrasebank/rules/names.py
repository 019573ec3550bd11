"""Checks the names of points: the lead clause that papers print, and the other names by which people look for it."""

from __future__ import annotations

from collections.abc import Iterator

from phrasebank.model import SLOT, Finding, Library, Point
from phrasebank.rules.registry import Rule

CLAIMS = ("problems", "causes", "measures", "criticisms")
"""The sections whose points are claims that are read out and looked for by name."""

LEAD = (5, 14)
"""The least and the most characters of a lead clause."""

NAMES = 3
"""The fewest other names by which people who call a claim otherwise still find it."""


def _claims(library: Library) -> Iterator[Point]:
    return (point for point in library.points if point.section in CLAIMS)


def _lead_length(library: Library) -> Iterator[Finding]:
    """Report lead clauses that are too short or too long to be read out behind 一是. In the old form of a library titles
    described how a thing looks in life; such a sentence is plain talk now."""
    least, most = LEAD
    for point in _claims(library):
        characters = len(SLOT.sub(r"\1", point.title))
        if least <= characters <= most:
            continue
        if characters < least:
            remedy = "把话说全，例如 title: 理论学习不够系统"
        elif point.plain:
            remedy = f"缩到 {most} 个字以内，照文稿里“一是”后面的说法写，例如 title: 理论学习不够系统"
        else:
            remedy = f"照文稿里“一是”后面的说法另写，原来这句移到白话，例如 title: 理论学习不够系统，下一行 plain: {point.title}"
            if not library.section[point.section].moves:
                remedy += "；旧素材可以用 phrasebank migrate 一起改"
        message = f"要点 {point.id} 的领句有 {characters} 个字，应为 {least} 至 {most} 个"
        yield LEAD_LENGTH.finding(point.place, message, remedy, point.title[:30])


def _few_names(library: Library) -> Iterator[Finding]:
    """Report claims with too few other names: people who know only the notice's words must find them. Sections without
    moves are left out, because a library of the old form has no other names yet."""
    for point in _claims(library):
        if library.section[point.section].moves and len(point.also) < NAMES:
            message = f"要点 {point.id} 的又称有 {len(point.also)} 个，至少写 {NAMES} 个"
            remedy = (
                "写上通知、文稿和口头上的别的说法，例如 also: [学习不系统, 理论武装抓得不紧, 学得不深不透]"
            )
            yield FEW_NAMES.finding(point.place, message, remedy, point.title)


def _name_taken(library: Library) -> Iterator[Finding]:
    """Report a name that is the lead clause of another point: either it means that point, or the two points are one. Two
    equal lead clauses are reported too, unless the points have the same id, which has a finding of its own."""
    leads: dict[tuple[str, str], Point] = {}
    for point in library.points:
        other = leads.setdefault((point.section, point.title), point)
        if other.id != point.id:
            message = f"要点 {point.id} 的领句“{point.title}”和要点 {other.id} 的一样"
            remedy = (
                f"写出两个的不同；说的是一件事的，合成一个，旧编号写进 aliases，例如 aliases: [{other.id}]"
            )
            yield NAME_TAKEN.finding(point.place, message, remedy, point.title)
    for point in library.points:
        for name in point.also:
            other = leads.get((point.section, name), point)
            if other is not point:
                message = f"要点 {point.id} 的又称“{name}”是要点 {other.id} 的领句"
                remedy = f"删去这个又称；两个要点说的是一件事的，合成一个，旧编号写进 aliases，例如 aliases: [{other.id}]"
                yield NAME_TAKEN.finding(point.place, message, remedy, name)


LEAD_LENGTH = Rule("lead-length", "warning", "entry", _lead_length)
FEW_NAMES = Rule("few-names", "warning", "entry", _few_names)
NAME_TAKEN = Rule("name-taken", "warning", "library", _name_taken)
