"""What the rules of a paper go by, as the browser is handed it, and made ready to be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from phrasebank.model import Formulation, Library, Mistake
from phrasebank.rules import formulations, slips, typography
from phrasebank.rules.concessions import Turn
from phrasebank.rules.formulations import Series
from phrasebank.rules.matching import Exemptions, Needle, Span, escaped
from phrasebank.rules.papers.patterns import PATTERNS
from phrasebank.words.characters import FULL_WIDTH

CHECK = "建议核对"


def review_words(library: Library) -> dict[str, Any]:
    """`{rules, finds, lines, series, turns, mentions, topics, campaigns, teams, patterns, pairs, full, set}`: see `Words`."""
    listed = library.wording
    words = library.vocabulary
    return {
        "rules": {
            one.rule: {
                "kind": one.kind,
                "grade": one.grade,
                "message": one.message,
                "why": one.why,
                "source": one.source or "",
                "remedy": one.remedy,
                "example": one.example,
            }
            for one in listed.review
        },
        "finds": [*_slips(listed.slips), *_formulations(listed.formulations), *_typography()],
        "lines": [
            {"kind": line.kind, **_needle(Needle.of(line.text)), "remedy": line.remedy}
            for line in listed.empty
        ],
        "series": [
            {
                "name": one.name,
                "members": one.members,
                "remedy": one.remedy,
                "source": source,
                "one": one.one.pattern,
                "run": one.run.pattern,
            }
            for one, source in (
                (Series.of(f), f.source.line if f.source else "") for f in listed.formulations if f.members
            )
        ],
        "turns": [
            {**_needle(turn.first), "then": turn.then.pattern, "remedy": turn.remedy}
            for turn in map(Turn.of, listed.concessions)
        ],
        "mentions": [_needle(Needle.of(mention.text)) for mention in listed.mentions],
        "topics": [
            *(
                {"dimensions": [dimension.id], "words": _any_of((dimension.title, *dimension.also))}
                for dimension in words.dimensions
            ),
            *(
                {
                    "dimensions": list(dict.fromkeys(s.dimension for s in one.from_)),
                    "words": _any_of(one.words),
                }
                for one in listed.headings
            ),
        ],
        "campaigns": [
            {
                "title": campaign.title,
                "year": campaign.year,
                "headings": list(dict.fromkeys(h.title for paper in campaign.papers for h in paper.headings)),
            }
            for campaign in library.campaigns
        ],
        "teams": [audience.name for audience in words.audiences if audience.voice == "collective"],
        "patterns": PATTERNS,
        "pairs": typography.PAIRS,
        "full": FULL_WIDTH,
        "set": [
            text for one in listed.formulations for text in (one.name, one.text or "", *one.members) if text
        ],
    }


def _any_of(words: Iterable[str]) -> str:
    """Any of the words of a notice; in them … stands for any characters of a sentence."""
    return "|".join("[^。；\n]*".join(map(escaped, re.split("…+", word))) for word in words)


def _needle(needle: Needle) -> dict[str, str]:
    return {"literal": needle.literal, "pattern": needle.pattern.pattern}


def _find(
    rule: str, needle: Needle, right: str, remedy: str, source: str = "", grade: str = ""
) -> dict[str, str]:
    """`right` is put in the place of what is found when it is safe to; `grade` is given where it is not the rule's."""
    return {
        "rule": rule,
        **_needle(needle),
        "right": right,
        "remedy": remedy,
        "source": source,
        "grade": grade,
    }


def _safe(mistake: Mistake) -> str:
    """What may stand in a mistake's place without a look: words that it is made of, as it was listed."""
    return (
        ""
        if mistake.doubtful or re.search("[…#“]|只留一个", mistake.wrong + mistake.right)
        else mistake.right
    )


def _slips(listed: Sequence[Mistake]) -> Iterator[dict[str, str]]:
    for mistake in listed:
        grade = "note" if mistake.doubtful else ""
        yield _find("slip", Needle.wrong(mistake), _safe(mistake), slips.remedy(mistake), "", grade)


def _formulations(listed: Sequence[Formulation]) -> Iterator[dict[str, str]]:
    for one in listed:
        source = one.source.line if one.source else ""
        doubtful = "" if source else "should"
        for mistake in one.mistakes:
            remedy = formulations.right_way(one, mistake.right)
            right = _safe(mistake) if source else ""
            yield _find("inexact-formulation", Needle.wrong(mistake), right, remedy, source, doubtful)
        for clause, needle in formulations.near_misses(one):
            remedy = formulations.right_way(one, clause)
            yield _find("inexact-formulation", needle, "", remedy, source, "should")
        for form in one.forms:
            remedy = f"另一种写法是 {one.text or one.name}；照本单位的通知写，{CHECK}权威表述"
            yield _find("other-form", Needle.of(form), "", remedy, source)
        digits = formulations.with_digits(one.name)
        if digits:
            yield _find("digits-in-term", digits, one.name, formulations.right_way(one, one.name), source)


def _typography() -> Iterator[dict[str, str]]:
    for fault in typography.FAULTS:
        yield _find("typography", Needle("", fault.pattern), "", fault.remedy)


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that is looked for word by word."""

    rule: str
    needle: Needle
    right: str
    remedy: str
    source: str
    grade: str


@dataclass(frozen=True, slots=True)
class Line:
    """An empty line, a wrong subject or a promise."""

    kind: str
    needle: Needle
    remedy: str


class Words:
    """What the rules go by, ready to be used."""

    def __init__(self, made: Mapping[str, Any]) -> None:
        """`made` is what `review_words` gives."""
        self.rules: Mapping[str, Mapping[str, str]] = made["rules"]
        self.finds = [
            Found(one["rule"], _ready(one), one["right"], one["remedy"], one["source"], one["grade"])
            for one in made["finds"]
        ]
        self.lines = [Line(one["kind"], _ready(one), one["remedy"]) for one in made["lines"]]
        self.series = [
            (
                Series(
                    one["name"],
                    tuple(one["members"]),
                    one["remedy"],
                    re.compile(one["one"]),
                    re.compile(one["run"]),
                ),
                str(one["source"]),
            )
            for one in made["series"]
        ]
        self.turns = [Turn(_ready(one), re.compile(one["then"]), one["remedy"]) for one in made["turns"]]
        self.topics: list[tuple[Sequence[str], re.Pattern[str]]] = [
            (one["dimensions"], re.compile(one["words"])) for one in made["topics"]
        ]
        self.campaigns: Sequence[Mapping[str, Any]] = made["campaigns"]
        self.teams: Sequence[str] = made["teams"]
        self.pairs: Mapping[str, str] = made["pairs"]
        self.full: Mapping[str, str] = made["full"]
        self.set: Sequence[str] = made["set"]
        self._patterns = {name: re.compile(source) for name, source in made["patterns"].items()}
        mentions = [_ready(one) for one in made["mentions"]]
        self.exempt = Exemptions(mentions)
        """What is quoted at length or mentioned."""
        self.others = Exemptions(mentions, term=0)
        """What is quoted at all, or mentioned."""

    def dimensions(self, text: str) -> set[str]:
        """What a text is about, as far as its words show."""
        return {one for dimensions, words in self.topics if words.search(text) for one in dimensions}

    def find(self, name: str, text: str) -> Iterator[re.Match[str]]:
        """Yield every place of a pattern in a text."""
        return self._patterns[name].finditer(text)

    def first(self, name: str, text: str) -> re.Match[str] | None:
        """The first of them."""
        return self._patterns[name].search(text)

    def whole(self, name: str, text: str) -> str:
        """A text that is all of a pattern; else empty."""
        return text if self._patterns[name].fullmatch(text) else ""

    def without(self, name: str, text: str) -> str:
        """A text with all of them taken out."""
        return self._patterns[name].sub("", text)


def _ready(made: Mapping[str, str]) -> Needle:
    return Needle(made["literal"], re.compile(made["pattern"]))


def spans(needle: Needle, text: str) -> Iterator[Span]:
    """Yield every place of a needle in a text."""
    if needle.literal in text:
        yield from (match.span() for match in needle.pattern.finditer(text))
