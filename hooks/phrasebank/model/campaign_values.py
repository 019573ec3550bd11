"""The values that a campaign fills into its papers, in slots that library.yml declares as filled by the campaign."""

from __future__ import annotations

from phrasebank.model.campaigns import CampaignEntry, Paper
from phrasebank.model.vocabulary import Vocabulary


def campaign_values(
    vocabulary: Vocabulary, campaign: CampaignEntry | None, paper: Paper | None = None
) -> dict[str, str]:
    """Values by the slot's name, in the order in which library.yml declares the slots; empty without a campaign.

    The meeting, and a theme of its own, are facts of an audience's `paper`. A slot for which the campaign has no value is
    left out, and the writer is asked for it."""
    if campaign is None:
        return {}
    facts = {
        "year": str(campaign.year),
        "last-year": str(campaign.year - 1),
        "meeting": paper.meeting if paper else None,
        "theme": (paper.theme if paper else None) or campaign.theme,
    }
    known = {fact: value for fact, value in facts.items() if value}
    return {slot.name: known[slot.campaign] for slot in vocabulary.slots if slot.campaign in known}
