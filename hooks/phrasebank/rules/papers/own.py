"""Rules that find what does not belong to the writer: no facts of their own, or the name, unit or year of another paper."""

from __future__ import annotations

import unicodedata

from phrasebank.rules.papers.complete import bare
from phrasebank.rules.papers.context import Known
from phrasebank.rules.papers.marks import holds
from phrasebank.rules.papers.telling import Teller
from phrasebank.rules.papers.view import Stretch, View
from phrasebank.rules.papers.words import Words

TELLING = 6
"""A heading with at least this many characters distinguishes one campaign from another."""


def check(view: View, known: Known, words: Words, teller: Teller) -> None:
    """Report problems without a fact of the writer's own, and names, units and years that belong to another paper."""
    for item, following in zip(view.items, [*view.items[1:], None], strict=False):
        if item.section != "problems" or holds(item, following, words):
            continue  # what counts up others leaves the facts to them
        if words.first("own-fact", item.text) is None and item.body.strip():
            teller.whole("no-own-fact", item.first, item.first.text)
    _names(view, words, teller)
    _units(view, words, teller)
    _years(view, known, words, teller)
    _campaigns(view, known, words, teller)


def _names(view: View, words: Words, teller: Teller) -> None:
    """Report two people in one paper, by the text behind 姓名： and by the signature."""
    first = ""
    for stretch in view.stretches:
        found = [(match.group(1), match.span(1)) for match in words.find("name-label", stretch.text)]
        if not found and stretch.kind in ("byline", "sign"):
            name = words.whole("bare-name", stretch.text.strip())
            start = stretch.text.find(stretch.text.strip())
            found = [(name, (start, start + len(name)))] if name else []
        for name, span in found:
            if first and name != first:
                teller.tell("other-name", stretch, span, (first, name))
            first = first or name


def _units(view: View, words: Words, teller: Teller) -> None:
    """Report two units of one kind. Everybody has a branch and an employer, so that these two are not compared."""
    said: dict[bool, str] = {}
    for stretch in view.stretches:
        for pattern in ("own-unit", "work-unit"):
            for match in words.find(pattern, stretch.text):
                unit = match.group(1)
                first = said.setdefault(words.first("branch", unit) is not None, unit)
                if unit not in first and first not in unit:
                    teller.tell("other-unit", stretch, match.span(1), (first, unit))


def _years(view: View, known: Known, words: Words, teller: Teller) -> None:
    """Report other years than the campaign's in the title, the headings, the opening and the date. Where last year's
    rectification is told, last year is right, and a meeting may be held early in the next year."""
    wanted = known.year
    for stretch in view.stretches:
        if stretch.kind == "date" and wanted is not None:
            for match in words.find("year-of-date", stretch.text):
                if year_of(match.group(1)) not in (wanted, wanted + 1):
                    teller.tell("other-year", stretch, match.span(1), (match.group(1), str(wanted)))
        if stretch.section == "followups" or not (
            stretch.kind in ("title", "heading") or stretch.section == "openings"
        ):
            continue
        for match in words.find("year-of-paper", stretch.text):
            year = year_of(match.group(1))
            if wanted is None:
                wanted = year
            if year != wanted and not _elsewhere(stretch, match.end(), year, wanted, words):
                teller.tell("other-year", stretch, match.span(1), (match.group(1), str(wanted)))


_SIGNS = str.maketrans("\u3007○零一二三四五六七八九", "000123456789")


def year_of(text: str) -> int:
    """The number of 2025 or 二〇二五. Digits may be full-width."""
    return int(unicodedata.normalize("NFKC", text).translate(_SIGNS))


def _elsewhere(stretch: Stretch, end: int, year: int, wanted: int, words: Words) -> bool:
    """Whether a year may differ from the wanted one: the next year, in which meetings are held and measures are carried
    out, or last year where the text says so."""
    if year == wanted + 1 and (
        stretch.section == "measures" or not stretch.text[end:].strip(" ").startswith("年度")
    ):
        return True
    start = max((match.end() for match in words.find("sentence-end", stretch.text[:end])), default=0)
    after = words.first("sentence-end", stretch.text[end:])
    sentence = stretch.text[start : end + after.start() if after else len(stretch.text)]
    return words.first("last-year", sentence) is not None


def _campaigns(view: View, known: Known, words: Words, teller: Teller) -> None:
    """Report headings that only another year's campaign has. Headings that this year's paper must have are not reported."""
    if known.year is None:
        return
    own = {bare(title, words) for title in known.headings}
    for campaign in words.campaigns:
        if campaign["year"] == known.year:
            own.update(bare(title, words) for title in campaign["headings"])
    others: dict[str, str] = {}
    years: dict[str, set[int]] = {}
    for campaign in words.campaigns:
        if campaign["year"] != known.year:
            for title in (bare(one, words) for one in campaign["headings"]):
                others[title] = campaign["title"]
                years.setdefault(title, set()).add(campaign["year"])
    # Where this year's headings are not known, it may have them again: that is said once.
    given = {} if own else {"grade": "note"}
    for head in view.heads:
        stretch = head.stretch
        title = bare(stretch.text, words)
        if len(title) < TELLING or title in own or title not in others or len(years[title]) > 1:
            continue  # 联系服务群众 comes again and again
        teller.tell("other-campaign", stretch, (0, len(stretch.text)), (others[title],), given=given)
        if not own:
            break
