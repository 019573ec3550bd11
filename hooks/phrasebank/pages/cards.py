"""Renders points and cards, which a page repeats by the hundred: each layout is rendered once a build and then filled for
each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from markupsafe import Markup, escape

from phrasebank import addresses
from phrasebank.model import Library, Phrase, Point
from phrasebank.pages.filters import Filter
from phrasebank.pages.fits import Fit, Fits
from phrasebank.pages.layout import anchors, form, old, slots


def _together(pieces: Iterable[Markup], between: str = "") -> Markup:
    """Pieces of HTML, joined. `Markup.join` would check each piece for characters to escape, which takes a tenth of the
    pages' time; the type of the pieces says that there are none."""
    return Markup(between.join(pieces))


def _around(html: Markup) -> tuple[Markup, Markup]:
    """Split a piece of HTML at its line feed."""
    before, behind = html.split("\n")
    return before, behind


class Forms:
    """The layouts for the points of one library, rendered once."""

    def __init__(self, library: Library) -> None:
        self.point = form("point")
        self.tags = form("tags")
        self.aspect = form("aspect")
        self.ask = form("ask")
        self.question = form("question")
        self.more = form("more")
        self.same = form("same")
        self.also = form("also")
        self.plain = form("plain")
        self.examples = form("examples")
        self.example = form("example")
        move = form("move")
        self.moves = {
            section.id: {m.id: _around(move(id=m.id, title=m.title, text="\n")) for m in section.moves}
            for section in library.vocabulary.sections
        }
        """By section and move, the HTML before and after its text."""
        self.card = form("card", edit=library.vocabulary.site.edit or "")
        self.answer = form("answer")
        self.wording = form("wording")
        self.link = form("link")
        self.fit = form("fit")
        self.closed = form("closed")


class Points:
    """Fills the layouts for one page; `href` writes the page's links. A page's points share few links, sets of tags and
    sets of audiences, so each of these is rendered once."""

    def __init__(
        self, forms: Forms, library: Library, filter: Filter, fits: Fits, href: Callable[[str], str]
    ) -> None:
        self._forms = forms
        self._library = library
        self._filter = filter
        self._fits_of = fits
        self._href = href
        self._titles = {
            section.id: {move.id: move.title for move in section.moves}
            for section in library.vocabulary.sections
        }
        self._answers: dict[str, Markup] = {}
        self._links: dict[str, Markup] = {}
        self._fits: dict[tuple[Fit, ...], Markup] = {}
        self._lists: dict[Markup, tuple[str, Point]] = {}
        """By HTML of a list on the page, its id and the point at which it stands."""
        self._reaches: dict[tuple[str, ...], tuple[str, Markup]] = {}
        self._tags: dict[tuple[str | None, tuple[str, ...]], tuple[str, Markup | str]] = {}

    def point(self, point: Point) -> Markup:
        """A point with its cards, its causes and measures, and the headings that it fits."""
        if (point.aspect, point.tags) not in self._tags:
            self._tags[point.aspect, point.tags] = (self._filter.tags_of(point), self._labels(point))
        numbers, labels = self._tags[point.aspect, point.tags]
        users = self._library.users.get(point.id, ())
        places = self._fits_of.get(point.id, ())
        return self._forms.point(
            id=point.id,
            tags=numbers,
            fits=self._filter.fits_of(point),
            anchors=anchors(point.aliases),
            title=slots(point.title),
            labels=labels,
            questions=self._questions(point.id, point.ask) if point.ask else "",
            plain=self._forms.plain(plain=point.plain) if point.plain else "",
            also=self._also(point.also) if point.also else "",
            cards=_together(self._cards(point), "\n"),
            examples=self._examples(point.examples) if point.examples else "",
            answers=_together(self._linked(point), "\n"),
            users=self._more(point, f"对应 {len(users)} 个要点", map(self._link, users)),
            places=self._more(point, f"可以放在 {len(places)} 个对照方面", self._headings(places)),
            reviewed=f"审读于 {point.reviewed}，" if point.reviewed else "",
            file=point.place.file,
            line=point.place.line,
        )

    def _labels(self, point: Point) -> Markup | str:
        aspect = self._forms.aspect(name=point.aspect) if point.aspect else ""
        tags = " · ".join(tag for tag in point.tags if tag != point.aspect)
        return self._forms.tags(aspect=aspect, tags=tags) if aspect or tags else ""

    def _questions(self, id: str, ask: tuple[str, ...]) -> Markup:
        return self._forms.ask(
            id=id,
            count=len(ask),
            questions=_together(self._forms.question(question=question) for question in ask),
        )

    def _more(self, point: Point, what: str, links: Iterable[Markup]) -> Markup | str:
        """A list of links. Where an earlier point of the page has the same list, a reference to that one takes its place."""
        items = _together(links)
        if not items:
            return ""
        if items not in self._lists:
            id = f"{point.id}__{len(self._lists)}"
            self._lists[items] = (id, point)
            return self._forms.more(id=id, what=what, items=items)
        id, first = self._lists[items]
        return self._forms.same(id=id, what=what, title=first.title)

    def _linked(self, point: Point) -> Iterator[Markup]:
        for label, targets in (("原因", point.causes), ("措施", point.measures)):
            for target in targets:
                if target in self._library.point:
                    yield self._answer(label, self._library.point[target])

    def _also(self, names: tuple[str, ...]) -> Markup:
        """The other names of a point. The browser makes buttons of them, by which a reader chooses one as the lead
        clause."""
        return self._forms.also(names="　".join(names))

    def _examples(self, stories: tuple[str, ...]) -> Markup:
        shown = _together(self._forms.example(text=story) for story in stories)
        return self._forms.examples(count=len(stories), examples=shown)

    def _cards(self, point: Point) -> Iterator[Markup]:
        for phrase in point.wordings:
            yield self._card(phrase, point.section)

    def _text(self, phrase: Phrase, section: str) -> Markup:
        """The text of a phrase. If it has moves, each is marked with its title, and nothing stands between them."""
        if not phrase.moves:
            return slots(phrase.text)
        around = self._forms.moves[section]
        return _together(
            piece
            for name, text in phrase.moves.items()
            for piece in (around[name][0], slots(text), around[name][1])
        )

    def _card(self, phrase: Phrase, section: str) -> Markup:
        """The card of one phrase."""
        numbers, reach = self._reach(phrase)
        id, others = old(phrase.former)
        return self._forms.card(
            id=phrase.id,
            file=phrase.place.file,
            line=phrase.place.line,
            numbers=numbers,
            anchors=others,
            old=id,
            text=self._text(phrase, section),
            reach=reach,
            characters=phrase.characters,
        )

    def _reach(self, phrase: Phrase) -> tuple[str, Markup]:
        """The audiences that a phrase suits: their numbers in the page's filter, and their names."""
        if phrase.reach not in self._reaches:
            self._reaches[phrase.reach] = (self._filter.of(phrase), escape("、".join(phrase.reach)))
        return self._reaches[phrase.reach]

    def _answer(self, label: str, point: Point) -> Markup:
        """A cause or measure, folded, which unfolds where a reader wants it."""
        if point.id not in self._answers:
            link = self._href(addresses.point(point))
            self._answers[point.id] = self._forms.answer(
                label=label,
                page=link.partition("#")[0],
                link=link,
                title=slots(point.title),
                wordings=_together((self._wording(phrase, point.section) for phrase in point.wordings), "\n"),
            )
        return self._answers[point.id]

    def _wording(self, phrase: Phrase, section: str) -> Markup:
        return self._forms.wording(
            id=phrase.id,
            file=phrase.place.file,
            line=phrase.place.line,
            reach=self._reach(phrase)[1],
            moves=self._ends(phrase, section),
            text=phrase.text,
        )

    def _ends(self, phrase: Phrase, section: str) -> str:
        """`id title end` for each move of a phrase, separated by full-width spaces. An element for each would double the
        size of a page of causes."""
        end, made = 0, []
        for name, text in phrase.moves.items():
            end += len(text.encode("utf-16-le")) // 2
            made.append(f"{name} {self._titles[section][name]} {end}")
        return "　".join(made)

    def _link(self, point: Point) -> Markup:
        """A link to a point, as an item of a list."""
        if point.id not in self._links:
            link = self._href(addresses.point(point))
            self._links[point.id] = self._forms.link(link=link, title=slots(point.title))
        return self._links[point.id]

    def _headings(self, places: Iterable[Fit]) -> Iterator[Markup]:
        """The headings of a list of fits. A heading that several papers of a campaign have is named once, with all of
        these; the headings of a closed campaign take one line together."""
        same: dict[tuple[str, str], list[Fit]] = {}
        for fit in places:
            over = fit.campaign.status == "closed"
            same.setdefault((fit.campaign.id, "" if over else fit.heading.title), []).append(fit)
        yield from map(self._fit, map(tuple, same.values()))

    def _fit(self, fits: tuple[Fit, ...]) -> Markup:
        if fits not in self._fits:
            first = fits[0]
            link = self._href(f"{addresses.campaign(first.campaign.id)}#{first.id}")
            if first.campaign.status == "closed":
                headings = "，".join(dict.fromkeys(fit.heading.title for fit in fits))
                made = self._forms.closed(link=link, campaign=first.campaign.title, headings=headings)
            else:
                papers = "、".join(fit.paper.name for fit in fits)
                made = self._forms.fit(
                    link=link, title=first.heading.title, campaign=first.campaign.title, papers=papers
                )
            self._fits[fits] = made
        return self._fits[fits]


def template(edit: str) -> str:
    """An empty card, from which the browser makes the cards that it adds. `edit` is the beginning of addresses at which
    files are edited; empty where there is no such link."""
    blank = form("card", id="", edit=edit)
    return blank(file="", line="", numbers="", anchors="", old="", text="", reach="", characters="")
