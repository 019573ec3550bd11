"""What a campaign tells its papers: the values of the slots that library.yml lets a fact of the campaign fill."""

from __future__ import annotations

from phrasebank.model.campaigns import CampaignEntry
from phrasebank.model.vocabulary import Vocabulary


def told(vocabulary: Vocabulary, campaign: CampaignEntry | None) -> dict[str, str]:
    """Values by the slot's name, in the order in which library.yml declares the slots; none without a campaign."""
    if campaign is None:
        return {}
    facts = {"year": campaign.year, "last-year": campaign.year - 1}
    return {slot.name: str(facts[slot.campaign]) for slot in vocabulary.slots if slot.campaign}
