"""Regular expressions for the beginnings of lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from phrasebank.model import Place

KEY = r"[a-z_]{2,}|[a-z]"
"""The name of a field, or the key of a phrase."""


def place_in(text: str, offset: int, file: str) -> Place:
    """The place of an offset in the text of a file."""
    return Place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


class LinePattern:
    """A pattern that matches at the beginning of a line, at most once a line, and not beyond its end.

    Python tries a `^` at every character of a text, but finds a line feed at once. So this looks for the line feed before
    each line; with a dozen patterns for every file, that saves a twentieth of a build."""

    def __init__(self, pattern: str) -> None:
        self._after = re.compile(rf"\n{pattern}", re.MULTILINE)
        self._begins = re.compile(rf"^{pattern}", re.MULTILINE)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield every match."""
        for found in self._after.finditer(f"\n{text}"):
            match = self._begins.match(text, found.start())
            if match is not None:
                yield match

    def numbered(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Yield the number of the line, from 1, and the match, for every match."""
        number, at = 1, 0
        for match in self.finditer(text):
            number += text.count("\n", at, match.start())
            at = match.start()
            yield number, match

    def sub(self, mend: Callable[[re.Match[str]], str], text: str) -> str:
        """The text in which `mend` has replaced every match."""
        return self._begins.sub(mend, text) if self._after.search(f"\n{text}") else text

    def __contains__(self, match: re.Match[str]) -> bool:
        """Whether a match is one of this pattern's."""
        return match.re is self._begins
