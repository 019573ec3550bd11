"""Records: entries plus what their place in the tree says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from phrasebank.model.campaigns import CampaignEntry, Paper
from phrasebank.model.findings import Place
from phrasebank.model.paper_words import AudienceWords, HeadingWords, SectionNames
from phrasebank.model.points import PhraseEntry, PointEntry
from phrasebank.model.slots import SLOT, split_slots
from phrasebank.model.templates import TemplateEntry
from phrasebank.model.wording import Concession, EmptyLine, Formulation, Mention, Mistake, PaperRule

SHORT = 80
"""Characters of the longest wording that suits an outline, where its entry does not say; the rest are full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(PhraseEntry):
    """One copyable wording: the unit of search, copy, permalink and draft."""

    text: str
    """The whole paragraph: the moves joined in their section's order, where it is written in moves. (An entry may leave it
    out, so the type is narrower here.)"""
    id: str
    """`point.key`, also its HTML id."""
    reach: tuple[str, ...]
    """The audiences it suits, spelt out."""
    former: tuple[str, ...] = ()
    """Every old id that must still lead here: its own aliases, and its key under the point's aliases."""
    place: Place
    """Where its text stands, or the first of its moves."""
    move_places: tuple[Place, ...] = ()
    """Where its moves stand, in their order."""

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of its slots, in order, repeated as they repeat."""
        return tuple(piece for piece, is_slot in split_slots(self.text) if is_slot)

    @property
    def characters(self) -> int:
        """Its length as a reader counts it: slots count as their name, without the two brackets."""
        return len(self.text) - 2 * len(SLOT.findall(self.text))

    @property
    def is_short(self) -> bool:
        """Whether it suits an outline."""
        return self.length == "short" or (self.length is None and self.characters <= SHORT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(PointEntry):
    """One claim, the lead clause of an 一是…, with its wordings."""

    dimension: str
    """Its folder: a dimension's id, or `common`."""
    section: str
    """Its file: a section's id."""
    wordings: tuple[Phrase, ...]
    """Its phrases as records, in the file's order."""
    place: Place
    """Where it begins."""


class Shown(NamedTuple):
    """What a link to a point shows."""

    id: str
    """The point's id."""
    title: str
    """Its lead clause."""
    dimension: str
    """Its folder."""
    section: str
    """Its file."""

    @classmethod
    def of(cls, point: Point) -> Shown:
        """What a link to this point shows."""
        return cls(point.id, point.title, point.dimension, point.section)


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign(CampaignEntry):
    """A year's set of headings."""

    id: str
    """Its file name."""
    place: Place
    """Where it begins."""

    def paper(self, audience: str, variant: str = "") -> Paper | None:
        """What is asked of one audience; None when the campaign has nothing for it."""
        return next((p for p in self.papers if audience in p.audiences and p.variant == variant), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Template(TemplateEntry):
    """The recipe of one downloadable paper."""

    id: str
    """Its file name."""
    place: Place
    """Where it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The wording lists: rules as data, for build and browser alike."""

    formulations: tuple[Formulation, ...] = ()
    """规范表述."""
    slips: tuple[Mistake, ...] = ()
    """易错字词."""
    empty: tuple[EmptyLine, ...] = ()
    """空话套话."""
    concessions: tuple[Concession, ...] = ()
    """先扬后抑."""
    mentions: tuple[Mention, ...] = ()
    """What introduces a mention."""
    sections: tuple[SectionNames, ...] = ()
    """What the parts of a paper are called."""
    headings: tuple[HeadingWords, ...] = ()
    """What the headings of a notice are about."""
    audiences: tuple[AudienceWords, ...] = ()
    """Who wrote a paper."""
    review: tuple[PaperRule, ...] = ()
    """What the rules of a whole paper say."""
