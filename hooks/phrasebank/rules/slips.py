"""Reports slips of the pen, as slips.yml lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from phrasebank.model import Finding, Library, Mistake
from phrasebank.rules import texts
from phrasebank.rules.matching import Exemptions, Needle, Span
from phrasebank.rules.registry import Rule
from phrasebank.rules.texts import Body, Text


def mistakes(
    body: Body, listed: Iterable[Mistake], exemptions: Exemptions
) -> Iterator[tuple[Text, Span, Mistake]]:
    """Yield every place of a listed mistake: the text, the place in it, and the entry of the list."""
    for mistake in listed:
        for text, span in body.find(Needle.wrong(mistake)):
            if not exemptions.cover(span, text.text):
                yield text, span, mistake


def _slip(library: Library) -> Iterator[Finding]:
    """Report wrong characters, which are the first thing that a reviewer sees."""
    body = texts.body(library)
    for text, span, mistake in mistakes(body, library.wording.slips, Exemptions.of(library.wording)):
        message = f"{text.owner}里的{text.at(span)}像是写错了"
        yield text.finding(SLIP, span, message, remedy(mistake))


def remedy(mistake: Mistake) -> str:
    """A remedy that says what to write instead of a slip."""
    return f"常见的写法是 {mistake.right}；建议核对" if mistake.doubtful else f"正确写法：{mistake.right}"


SLIP = Rule("slip", "warning", "entry", _slip)
