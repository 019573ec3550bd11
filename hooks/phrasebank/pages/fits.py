"""The headings that a point fits: those of all campaigns that select it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from phrasebank import addresses
from phrasebank.model import Campaign, Heading, Library, Paper

Fits = Mapping[str, tuple["Fit", ...]]
"""By id of a point, the headings that it fits, newest campaign first."""


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A heading in one paper of a campaign."""

    campaign: Campaign
    """The campaign."""
    paper: Paper
    """The paper in which it stands."""
    heading: Heading
    """The heading."""
    id: str
    """Its HTML id on the campaign's page, unique there."""


def fits(library: Library) -> Fits:
    """The headings that each point fits, whatever its section: a heading concerns problems, measures and criticisms
    alike. Points that no heading selects are missing."""
    sections = [section.id for section in library.vocabulary.sections]
    found: dict[str, list[Fit]] = {}
    for campaign in library.campaigns:
        for paper_id, paper in addresses.papers(campaign, library.vocabulary):
            for heading in paper.headings:
                fit = Fit(campaign, paper, heading, f"{paper_id}.{heading.id}")
                for section in sections:
                    for point in library.feed(heading, section, paper.audiences):
                        found.setdefault(point.id, []).append(fit)
    return {id: tuple(places) for id, places in found.items()}
