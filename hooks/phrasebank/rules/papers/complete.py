"""Rules about what a paper must have: headings and parts, an answer to every problem, names and a date."""

from __future__ import annotations

from itertools import pairwise

from phrasebank.rules.papers.context import Known
from phrasebank.rules.papers.telling import Teller
from phrasebank.rules.papers.view import Head, Stretch, View
from phrasebank.rules.papers.words import Words

LIKE = (3, 5)
"""Two titles mean the same if at least this share, a numerator and a denominator, of the shorter one's pairs of
characters is in the other."""

COLUMN = 10
"""How long the title of a table's column may be, in characters. A ledger has its measures in a column beside its
problems."""

LATER = ("followups", "problems", "causes", "measures")
"""The sections that do not describe preparations."""

PARTS = (("followups", "no-followups"), ("causes", "no-causes"), ("measures", "no-measures"))


def check(view: View, known: Known, words: Words, teller: Teller) -> None:
    """Report what the paper lacks. In a paper without problems only empty headings are reported."""
    for head in view.heads:
        if not head.below and head.stretch.text.strip():
            teller.whole("empty-heading", head.stretch, head.stretch.text)
    if not view.items_in("problems"):
        return
    sections = {head.section for head in view.heads} | {item.section for item in view.items}
    for section, rule in PARTS:
        if section not in sections and known.wants(section) and not _joined(section, view, words):
            teller.tell(rule, None)
    _headings(view, known, words, teller)
    if view.items_in("measures"):
        _answers(view, words, teller)
    _signed(view, known, words, teller)
    _prepared(view, known, words, teller)


def _joined(section: str, view: View, words: Words) -> bool:
    """Whether a part is there without a heading of its own: below a heading that also names another part, in a column of
    a table, or in a sentence. Last year's rectification may be told before the problems, and causes in any part except
    last year's rectification. A topic below the heading of one part (落实措施不力) is no other part, and last year's
    causes and measures are not this year's."""
    heads = [head.stretch for head in view.heads if head.stretch.section == ""]
    now = [one for one in view.stretches if one.section != "followups"]
    named = [one for one in now if one.part == "cell" and len(one.text) <= COLUMN]
    if any(words.first(f"joined-{section}", one.text) for one in (*heads, *named)):
        return True
    if section == "measures":
        return False
    told = [one for one in now if section == "causes" or one.section not in LATER]
    return any(words.first(f"told-{section}", stretch.text) for stretch in told)


def bare(text: str, words: Words) -> str:
    """A title without the words and marks that make no difference when titles are compared."""
    return words.without("norm", text)


def alike(one: str, other: str) -> bool:
    """Whether two bare titles mean the same heading."""
    if not one or not other:
        return False
    if one in other or other in one:
        return min(len(one), len(other)) >= 4 or one == other
    few, many = sorted(({a + b for a, b in pairwise(text)} for text in (one, other)), key=len)
    part, whole = LIKE
    return len(few) > 1 and len(few & many) * whole >= part * len(few)


def topics(view: View, section: str) -> list[Head]:
    """The headings that divide a section by topic."""
    return [head for head in view.heads if head.section == section and (head.level > 1 or not head.named)]


def _meets(one: Head, other: Head, words: Words) -> bool:
    """Whether a problem and a measure may belong together: by their titles, or by the topics of these (廉洁自律,
    严守纪律底线)."""
    texts = (one.stretch.text, other.stretch.text)
    if alike(bare(texts[0], words), bare(texts[1], words)):
        return True
    return not words.dimensions(texts[0]).isdisjoint(words.dimensions(texts[1]))


def _headings(view: View, known: Known, words: Words, teller: Teller) -> None:
    heads = [head for head in view.heads if head.section == "problems" and (head.level > 1 or head.items)]
    titles = [bare(head.stretch.text, words) for head in heads]
    last = -1
    for wanted in known.headings:
        at = next((n for n, title in enumerate(titles) if alike(bare(wanted, words), title)), None)
        if at is None:
            teller.tell("missing-heading", None, shown=(wanted,))
        elif at < last:
            teller.whole("heading-order", heads[at].stretch, heads[at].stretch.text)
        else:
            last = at


def _answers(view: View, words: Words, teller: Teller) -> None:
    problems, measures = topics(view, "problems"), topics(view, "measures")
    asked = [bare(head.stretch.text, words) for head in problems]
    given = [bare(head.stretch.text, words) for head in measures]
    if any(alike(one, other) for one in asked for other in given):
        for rule, some, others in (
            ("unanswered-problem", problems, measures),
            ("loose-measure", measures, problems),
        ):
            for head in some:
                if head.below and not any(_meets(head, other, words) for other in others):
                    teller.whole(rule, head.stretch, head.stretch.text)
        return
    # Not parted alike: whether a measure is about a problem, its words can only suggest. With as many measures as topics
    # nothing suggests that one was left out; of what was taken from the library, the composer knows by its links.
    taken = view.items_in("measures")
    if len(taken) >= len(problems) or any(item.sourced for item in taken):
        return
    said = "\n".join(item.text for item in view.items_in("measures"))
    answered = words.dimensions("\n".join([said, *(head.stretch.text for head in measures)]))
    lonely = [
        head.stretch
        for head in problems
        if answered
        and head.below
        and (about := words.dimensions(head.stretch.text))
        and about.isdisjoint(answered)
    ]
    if len(lonely) * 2 <= len(problems):  # else the measures are told in words of another kind
        for stretch in lonely:
            place = (0, len(stretch.text))
            teller.tell("unanswered-problem", stretch, place, (stretch.text,), given={"grade": "note"})
    looked_into = words.dimensions("\n".join([*(item.text for item in view.items_in("problems")), *asked]))
    for item in view.items_in("measures"):
        lead = item.stretches[0]
        about = words.dimensions(lead.text) if lead.part == "lead" else set()
        if about and about.isdisjoint(looked_into):
            teller.whole("loose-measure", lead, lead.text)


def _close(cell: Stretch) -> str:
    """A cell of a form, whose names are often spaced: 姓　名."""
    return cell.text.replace(" ", "").replace("\u3000", "")


def _is_named(view: View, words: Words) -> bool:
    """Whether a form says whose it is, or has a place to sign: the cell beside 姓名 is not left empty."""
    cells = [one for one in view.stretches if one.part == "cell"]
    for at, cell in enumerate(cells):
        if not words.first("name-cell", _close(cell)):
            continue
        beside = cells[at + 1] if at + 1 < len(cells) else None
        ends_row = cell.kind == "table" and view.texts[cell.key][cell.offset + len(cell.text) :][:1] == "\n"
        is_beside = beside is not None and beside.key == cell.key and not ends_row
        if words.first("hand-cell", _close(cell)) or not is_beside or (beside and _close(beside)):
            return True
    return False


def _signed(view: View, known: Known, words: Words, teller: Teller) -> None:
    cells = [_close(one) for one in view.stretches if one.part == "cell"]
    is_named = _is_named(view, words)
    if known.signs("sign") and not is_named and not view.of("sign").strip() and not view.of("byline").strip():
        teller.tell("no-sign", None)
    edges = "\n".join([view.of("byline"), view.of("sign")])
    is_dated = words.first("date", edges) or words.first("date-cell", "\n".join(cells))
    if known.signs("date") and not view.of("date").strip() and is_dated is None:
        teller.tell("no-date", None)


def _prepared(view: View, known: Known, words: Words, teller: Teller) -> None:
    if not known.team or not known.prepares:
        return
    told = "\n".join(stretch.text for stretch in view.stretches if stretch.section not in LATER)
    if words.first("preparation", told) is None:
        teller.tell("no-preparation", None)
