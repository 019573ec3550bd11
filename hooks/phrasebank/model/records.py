"""Records: entries, with what their place in the folders says about them."""

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
"""A phrase of up to this many characters is short, which suits an outline, unless its entry says otherwise. Longer ones
are full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(PhraseEntry):
    """One copyable wording: the unit of search, copy, permalink and draft."""

    text: str
    """The whole paragraph. A phrase in moves has these joined in their section's order. (The type is narrower than in the
    entry, which may leave it out.)"""
    id: str
    """`point.key`, which is also its HTML id."""
    reach: tuple[str, ...]
    """The names of all audiences that it suits."""
    former: tuple[str, ...] = ()
    """Every old id that leads here: its own aliases, and its key behind each alias of the point."""
    place: Place
    """Where its text stands, or its first move."""
    move_places: tuple[Place, ...] = ()
    """Where its moves stand, in their order."""

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of its slots, in order, repeated as they repeat."""
        return tuple(piece for piece, is_slot in split_slots(self.text) if is_slot)

    @property
    def characters(self) -> int:
        """Its length in characters as a reader counts them: a slot counts as its name without the brackets."""
        return len(self.text) - 2 * len(SLOT.findall(self.text))

    @property
    def is_short(self) -> bool:
        """Whether it suits an outline."""
        return self.length == "short" or (self.length is None and self.characters <= SHORT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(PointEntry):
    """One claim, which is the lead clause of an 一是…, with its phrases."""

    dimension: str
    """The id of its dimension, which is its folder, or `common`."""
    section: str
    """The id of its section, which is its file."""
    wordings: tuple[Phrase, ...]
    """Its phrases as records, in the file's order."""
    place: Place
    """Where it begins."""


class Shown(NamedTuple):
    """The values of a point that a link to it shows."""

    id: str
    """The point's id."""
    title: str
    """Its lead clause."""
    dimension: str
    """The id of its dimension, or `common`."""
    section: str
    """The id of its section."""

    @classmethod
    def of(cls, point: Point) -> Shown:
        """What a link to this point shows."""
        return cls(point.id, point.title, point.dimension, point.section)


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign(CampaignEntry):
    """A year's set of headings."""

    id: str
    """The name of its file without .yml."""
    place: Place
    """Where it begins."""

    def paper(self, audience: str, variant: str = "") -> Paper | None:
        """The paper of one audience in this variant; None where the campaign has none."""
        return next((p for p in self.papers if audience in p.audiences and p.variant == variant), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Template(TemplateEntry):
    """The recipe of one downloadable paper."""

    id: str
    """The name of its file without .yml."""
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
