"""The options by which the points of one page can be filtered. Their names and order are decided here; the browser counts
and hides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from phrasebank.model import Audience, Campaign, Library, Phrase, Point
from phrasebank.pages.fits import Fit, Fits


@dataclass(frozen=True, slots=True)
class Filter:
    """The options of a page. Cards refer to an option by its number in its list, not by its name."""

    audiences: tuple[tuple[Audience, int], ...]
    """Audiences that some phrase of the page suits, each with the number of those phrases."""
    tags: tuple[tuple[str, int], ...]
    """Tags that some point of the page has, each with the number of its phrases."""
    fits: tuple[Fit, ...]
    """Headings that some point of the page fits, newest campaign first."""
    _fits_of: Fits

    @property
    def campaigns(self) -> dict[Campaign, list[tuple[int, Fit]]]:
        """The headings with their numbers, by campaign."""
        groups: dict[str, tuple[Campaign, list[tuple[int, Fit]]]] = {}
        for number, fit in enumerate(self.fits):
            groups.setdefault(fit.campaign.id, (fit.campaign, []))[1].append((number, fit))
        return dict(groups.values())

    def of(self, phrase: Phrase) -> str:
        """The numbers of a phrase's audiences, separated by spaces."""
        return _numbers(a.name in phrase.reach for a, _ in self.audiences)

    def tags_of(self, point: Point) -> str:
        """The numbers of a point's tags, separated by spaces."""
        return _numbers(tag in point.tags for tag, _ in self.tags)

    def fits_of(self, point: Point) -> str:
        """The numbers of the headings that a point fits, separated by spaces."""
        places = set(self._fits_of.get(point.id, ()))
        return _numbers(fit in places for fit in self.fits)


def _numbers(chosen: Iterable[bool]) -> str:
    return " ".join(str(number) for number, is_chosen in enumerate(chosen) if is_chosen)


def make(library: Library, fits: Fits, points: Sequence[Point]) -> Filter:
    """The filter of a page with these points."""
    reach = Counter(name for point in points for phrase in point.wordings for name in phrase.reach)
    tags = Counter(tag for point in points for _ in point.wordings for tag in point.tags)
    places = dict.fromkeys(fit for point in points for fit in fits.get(point.id, ()))
    order = {campaign.id: number for number, campaign in enumerate(library.campaigns)}
    return Filter(
        tuple((a, reach[a.name]) for a in library.vocabulary.audiences if a.name in reach),
        tuple((tag.name, tags[tag.name]) for tag in library.vocabulary.tags if tag.name in tags),
        tuple(sorted(places, key=lambda fit: order[fit.campaign.id])),
        fits,
    )
