"""Checks of the lists by which a paper is read that go beyond their types."""

from __future__ import annotations

from collections.abc import Iterable

from phrasebank.model import AudienceWords, HeadingWords, SectionNames
from phrasebank.reading import names as check
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.entries import VOCABULARY
from phrasebank.reading.names import Names


def paper_words(checked: CheckedFile, items: Iterable[tuple[int, object]], names: Names | None) -> None:
    """Report words that are empty or have two meanings, and meanings that are not declared. `names` is None where
    library.yml is unusable; whether meanings are declared is then not checked."""
    first: dict[str, int] = {}
    for index, item in items:
        if isinstance(item, SectionNames):
            _words(checked, (index, "names"), item.names, first)
            _words(checked, (index, "sentences"), item.sentences, first)
            if names:
                check.known_one(checked, (index, "section"), item.section, names.sections, "板块", VOCABULARY)
        elif isinstance(item, AudienceWords):
            _words(checked, (index, "words"), item.words, first)
            if names:
                check.known_one(
                    checked, (index, "audience"), item.audience, names.audiences, "适用对象", VOCABULARY
                )
        elif isinstance(item, HeadingWords):
            _words(checked, (index, "words"), item.words, first)
            for number, selector in enumerate(item.from_ if names else ()):
                assert names is not None
                here: Keys = (index, "from", number)
                check.known_one(
                    checked, (*here, "dimension"), selector.dimension, names.dimensions, "维度", VOCABULARY
                )
                check.known(checked, (*here, "tags"), selector.tags, names.tags, "标签", VOCABULARY)


def _words(checked: CheckedFile, path: Keys, words: Iterable[str], first: dict[str, int]) -> None:
    """Report words that are empty, and words that the file has already, because it would be unclear which of the two is
    meant."""
    for number, text in enumerate(words):
        place = checked.place((*path, number))
        if not text.strip("… "):
            checked.report(
                "bad-value",
                place,
                f"{path[-1]} 里没有字",
                "写上要找的字，…只代表中间隔着的字，例如 上年度…整改",
            )
        elif text in first:
            checked.report(
                "duplicate-name", place, f"“{text}”重复，前一个在第 {first[text]} 行", "只留一个", text
            )
        else:
            first[text] = place.line
