"""What the rules know of a paper besides its text: who writes it, for which year, and what it must have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from phrasebank.rules.papers.view import View
from phrasebank.rules.papers.words import Words


@dataclass(frozen=True, slots=True)
class Known:
    """What the rules know of a paper besides its text."""

    team: bool
    """Whether a team writes the paper."""
    personal: bool
    """Whether one person writes it. False also where this is unknown: neither context nor title says who writes, and no
    sentence says 我."""
    year: int | None
    """The campaign's year; None where it is unknown."""
    headings: tuple[str, ...]
    """The titles under which the problems must stand; empty where they are unknown."""
    template: Mapping[str, Any] | None
    """The recipe, in the shape of the script `composer`; None where it is unknown."""

    @property
    def brief(self) -> bool:
        """Whether the paper is an outline."""
        return bool(self.template and self.template.get("brief"))

    @property
    def prepares(self) -> bool:
        """Whether the paper must describe preparations: if its recipe says so, or if there is no recipe."""
        parts = self.template["parts"] if self.template else None
        return parts is None or any(one["section"] == "openings" or "准备" in one["title"] for one in parts)

    def wants(self, section: str) -> bool:
        """Whether the paper must have a section: if its recipe says so, or if there is no recipe."""
        if self.template is None:
            return True
        return any(one["section"] == section and not one["optional"] for one in self.template["parts"])

    def signs(self, line: str) -> bool:
        """Whether the paper must have a `line`, which is `sign` for names or `date`."""
        if self.template is None:
            return True
        names = ("byline", "sign") if line == "sign" else (line,)
        return any(len(self.template.get(name, ())) > 0 for name in names)


def known_of(context: Mapping[str, Any], view: View, words: Words) -> Known:
    """What a context says. If it does not say who writes, the title of the paper does."""
    campaign, audience = context.get("campaign"), context.get("audience")
    name = audience.get("name") if isinstance(audience, Mapping) else audience
    year = context.get("year") or (campaign.get("year") if isinstance(campaign, Mapping) else None)
    headings = context.get("headings") or ()
    team = name in words.teams if name else words.first("team-title", view.of("title")) is not None
    titled = words.first("personal-title", view.of("title")) is not None
    says = titled or any(words.first("writer", stretch.text) is not None for stretch in view.stretches)
    return Known(
        team=team,
        personal=not team and (bool(name) or says),
        year=int(year) if year else None,
        headings=tuple(one["title"] if isinstance(one, Mapping) else str(one) for one in headings),
        template=context.get("template"),
    )
