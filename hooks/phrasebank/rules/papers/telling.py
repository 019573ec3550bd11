"""Collects the findings of the rules of a paper."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import TypedDict

from phrasebank.rules.matching import Span
from phrasebank.rules.papers.view import Stretch, View
from phrasebank.rules.papers.words import Words

SHOWN = 24
"""How many characters of a passage a message shows."""


class PaperFinding(TypedDict):
    """What a rule says about a paper."""

    rule: str
    """The name of the rule."""
    grade: str
    """must, should or note."""
    block: str | None
    """The key of the block; None for a finding about the whole paper."""
    start: int
    """Where the passage begins in the block's text, in UTF-16 units as JavaScript counts. A number that the reader has
    kept apart has places below 0."""
    end: int
    """Where the passage ends."""
    message: str
    """What is wrong."""
    why: str
    """Why that is wrong."""
    source: str
    """The document that says so; empty where nobody has published it."""
    remedy: str
    """What to do about it."""
    example: str
    """An example of the result."""
    replacement: str | None
    """A text that may replace the passage without a person looking at it; None where there is none."""


class Teller:
    """Collects the findings about one paper."""

    def __init__(self, view: View, words: Words) -> None:
        self.view = view
        self.words = words
        self.found: list[PaperFinding] = []
        self._wides: dict[str, list[int]] = {}
        self._order = {key: at for at, key in enumerate(view.texts)}

    def tell(
        self,
        rule: str,
        stretch: Stretch | None,
        span: Span = (0, 0),
        shown: tuple[str, ...] = (),
        *,
        given: Mapping[str, str] | None = None,
        replacement: str | None = None,
    ) -> None:
        """Add a finding, unless review.yml has no entry for the rule. The texts `shown` are put into the message one
        after another. `given` replaces remedy, source or grade of the entry."""
        about = self.words.rules.get(rule)
        if about is None:
            return
        said = {**about, **{name: value for name, value in (given or {}).items() if value}}
        message = said["message"]
        for text in shown:
            message = message.replace("{}", shortened(text), 1)
        start, end = (self._at(stretch, at) for at in span) if stretch else (0, 0)
        self.found.append(
            PaperFinding(
                rule=rule,
                grade=said["grade"],
                block=stretch.key if stretch else None,
                start=start,
                end=end,
                message=message,
                why=said["why"],
                source=said["source"],
                remedy=said["remedy"],
                example=said["example"],
                replacement=replacement,
            )
        )

    def whole(self, rule: str, stretch: Stretch, *shown: str) -> None:
        """Add a finding about a whole stretch."""
        self.tell(rule, stretch, (0, len(stretch.text)), shown)

    def _at(self, stretch: Stretch, at: int) -> int:
        """A place in a stretch as a place in its block, counted as JavaScript counts."""
        if at < 0:
            return at
        place = min(stretch.offset + at, len(self.view.texts[stretch.key]))
        return place + bisect_left(self._wide(stretch.key), place)

    def _wide(self, key: str) -> list[int]:
        """The places in a block of characters that JavaScript counts as two."""
        if key not in self._wides:
            text = self.view.texts[key]
            self._wides[key] = [at for at, character in enumerate(text) if character > "\uffff"]
        return self._wides[key]

    def findings(self) -> list[PaperFinding]:
        """The findings in the paper's order; those about the whole paper come first."""
        return sorted(
            self.found,
            key=lambda one: (
                -1 if one["block"] is None else self._order[one["block"]],
                one["start"],
                one["end"],
                one["rule"],
            ),
        )


def shortened(text: str) -> str:
    """A passage on one line, shortened to SHOWN characters."""
    flat = text.replace("\n", " ")
    return flat if len(flat) <= SHOWN else f"{flat[:SHOWN]}……"
