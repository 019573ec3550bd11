"""What a page of points repeats by the hundred, as HTML: layouts rendered once a build and filled for each."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from phrasebank import addresses
from phrasebank.model import Library, Phrase, Point
from phrasebank.pages.fits import Fit
from phrasebank.pages.layout import anchors, form, slots

_REACH = "、"


class Forms:
    """The layouts of one library's cards and of what stands below them."""

    def __init__(self, library: Library) -> None:
        self.card = form("card", edit=library.vocabulary.site.edit or "")
        self.answer = form("answer")
        self.wording = form("wording")
        self.link = form("link")
        self.fit = form("fit")


class Cards:
    """Forms filled for one page; `href` writes its links. Its many points lead to few other places, so each is
    written once."""

    def __init__(self, forms: Forms, href: Callable[[str], str]) -> None:
        self._forms = forms
        self._href = href
        self._answers: dict[str, Markup] = {}
        self._links: dict[str, Markup] = {}
        self._fits: dict[Fit, Markup] = {}

    def card(self, phrase: Phrase, numbers: str) -> Markup:
        """One phrase; `numbers` are its audiences in the page's filter."""
        return self._forms.card(
            id=escape(phrase.id),
            file=escape(phrase.place.file),
            line=phrase.place.line,
            numbers=escape(numbers),
            anchors=anchors(phrase.former),
            text=slots(phrase.text),
            reach=escape(_REACH.join(phrase.reach)),
            characters=phrase.characters,
        )

    def answer(self, label: str, point: Point) -> Markup:
        """A cause or measure that unfolds where it is needed."""
        if point.id not in self._answers:
            link = self._href(addresses.point(point))
            self._answers[point.id] = self._forms.answer(
                label=escape(label),
                page=escape(link.partition("#")[0]),
                link=escape(link),
                title=slots(point.title),
                wordings="\n".join(map(self._wording, point.wordings)),
            )
        return self._answers[point.id]

    def _wording(self, phrase: Phrase) -> Markup:
        return self._forms.wording(
            id=escape(phrase.id),
            file=escape(phrase.place.file),
            line=phrase.place.line,
            reach=escape(_REACH.join(phrase.reach)),
            text=slots(phrase.text),
        )

    def link(self, point: Point) -> Markup:
        """A point in a list."""
        if point.id not in self._links:
            link = escape(self._href(addresses.point(point)))
            self._links[point.id] = self._forms.link(link=link, title=slots(point.title))
        return self._links[point.id]

    def fit(self, fit: Fit) -> Markup:
        """A heading in a list."""
        if fit not in self._fits:
            link = self._href(f"{addresses.campaign(fit.campaign.id)}#{fit.id}")
            self._fits[fit] = self._forms.fit(
                link=escape(link),
                title=escape(fit.heading.title),
                campaign=escape(fit.campaign.title),
                paper=escape(fit.paper.name),
            )
        return self._fits[fit]


def template(edit: str) -> str:
    """The card without a phrase, of which the browser makes those it shows elsewhere. `edit` is what the address of
    a file to be edited begins with; empty for no such link."""
    blank = form("card", id="", edit=edit)
    return blank(file="", line="", numbers="", anchors="", text="", reach="", characters="")
