"""Patterns for the beginnings of lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator


class LinePattern:
    """A pattern that matches where a line begins, at most once a line, and does not go on over its end.

    Python tries a `^` at every character of a text and finds a line feed at once, so lines are told apart by what ends
    the one above: with a dozen patterns for every file that is a twentieth of a build.
    """

    def __init__(self, pattern: str) -> None:
        self._after = re.compile(rf"\n{pattern}", re.MULTILINE)
        self._begins = re.compile(rf"^{pattern}", re.MULTILINE)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match."""
        for found in self._after.finditer(f"\n{text}"):
            match = self._begins.match(text, found.start())
            if match is not None:
                yield match

    def numbered(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """Every match with the number of its line, from 1."""
        number, at = 1, 0
        for match in self.finditer(text):
            number += text.count("\n", at, match.start())
            at = match.start()
            yield number, match

    def sub(self, mend: Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every match mended."""
        return self._begins.sub(mend, text) if self._after.search(f"\n{text}") else text

    def __contains__(self, match: re.Match[str]) -> bool:
        """Whether a match is one of this pattern's."""
        return match.re is self._begins
