"""Breaks a title into lines: words stay whole and lines are about equally long (GB/T 9704-2012, 7.3.1).

A title is cut into atoms that no line break divides: terms and unit names of words/print.json, numbers, open slots,
names. It gets the fewest lines that hold these atoms, and among all ways to fill them the most even one. The browser does
the same (browser/papers/document/titles.js), and golden cases hold both. Widths are counted in half characters, to avoid
fractions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from phrasebank.documents.model import Blank, Run, Runs, Text
from phrasebank.documents.plain import is_open, run_text
from phrasebank.words.printing import PRINT

_KNOWN = "|".join(sorted({*PRINT["words"], *PRINT["joins"], *PRINT["leads"]}, key=len, reverse=True))
_ATOM = re.compile(
    rf"(?P<number>第[零一二三四五六七八九十百0-9]+(?:{_KNOWN})?|[0-9]+(?:年度|年|月|日)?)|(?P<word>[A-Za-z]+|{_KNOWN})|.",
    re.DOTALL,
)
_FULL = re.compile("[^ -~]")
_SOFT = 100
"""The cost of ending a line where no word is known to end. It equals that of a line five characters too long or too
short."""

_MOST = 6
"""The most lines of a title. A longer text is not broken here, and the program that prints it breaks it anywhere."""


@dataclass(frozen=True, slots=True)
class _Atom:
    text: str
    width: int
    firm: bool
    """Whether a word ends here, so that a line may end without the cost _SOFT."""


def _width(text: str) -> int:
    return len(text) + len(_FULL.findall(text))


def _known(text: str) -> Iterator[_Atom]:
    """Yield the atoms of a text without slots and line breaks. Characters that belong to no known word form one atom, up
    to a character that ends the name of an office or place."""
    unknown = ""
    for match in _ATOM.finditer(text):
        piece = match.group()
        if not match["number"] and not match["word"]:
            unknown += piece
            if piece not in PRINT["ends"]:
                continue
            piece, unknown = unknown, ""
        elif unknown:
            yield _Atom(unknown, _width(unknown), firm=False)
            unknown = ""
        yield _Atom(piece, _width(piece), firm=True)
    if unknown:
        yield _Atom(unknown, _width(unknown), firm=True)


def _cut(runs: Iterable[Run]) -> Iterator[_Atom]:
    """Yield the atoms of a title's runs. A line break that the writer made is an atom of its own."""
    text = ""
    for run in runs:
        whole = isinstance(run, Blank) and (is_open(run) or run.name in PRINT["whole"])
        if not whole and _joins(text, run_text(run)):
            text += run_text(run)
            continue
        yield from _lines(text)
        text = "" if whole else run_text(run)
        if whole:
            shown = run_text(run)
            room = 2 * PRINT["rooms"].get(run.name, 0) if isinstance(run, Blank) and is_open(run) else 0
            yield _Atom(shown, max(_width(shown), room), firm=True)
    yield from _lines(text)


def _joins(before: str, after: str) -> bool:
    """Whether a number continues in the next run, as 2025 does in 年度."""
    return re.search("[0-9]$", before) is not None and after.startswith("年")


def _lines(text: str) -> Iterator[_Atom]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield _Atom("\n", 0, firm=True)
        yield from _known(line)


def _joined(atoms: Iterable[_Atom]) -> list[_Atom]:
    """The atoms, in which those that may not begin a line are joined to the one before, and those that may not end one to
    the next."""
    found: list[_Atom] = []
    leading = False
    for atom in atoms:
        if atom.text == "\n":
            found.append(atom)
            leading = False
            continue
        if found and found[-1].text != "\n" and (leading or atom.text in PRINT["joins"]):
            last = found[-1]
            found[-1] = _Atom(last.text + atom.text, last.width + atom.width, atom.firm)
        else:
            found.append(atom)
        leading = atom.text in PRINT["leads"]
    return found


def _fitting(atoms: Iterable[_Atom], limit: int) -> Iterator[_Atom]:
    """Yield the atoms, but each one that is longer than a line as single characters."""
    for atom in atoms:
        if atom.width <= limit:
            yield atom
            continue
        for at, character in enumerate(atom.text):
            yield _Atom(character, _width(character), firm=atom.firm and at == len(atom.text) - 1)


def _even(atoms: list[_Atom], limit: int) -> list[int]:
    """The indexes of the atoms with which lines after the first begin: the fewest lines, and of all ways to fill these
    the most even one, or the first of several. Empty where one line is enough or the text is too long for a title."""
    edges = [0, *accumulate(atom.width for atom in atoms)]
    total = edges[-1]
    if total > _MOST * limit:
        return []
    for lines in range(max(1, -(-total // limit)), len(atoms) + 1):
        # By the number of lines, then by where they end: what it costs at least, and where the last one begins.
        best: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
        for line in range(1, lines + 1):
            reached: dict[int, tuple[int, tuple[int, ...]]] = {}
            for start, (cost, ends) in best.items():
                for end in range(start + 1, len(atoms) + 1):
                    width = edges[end] - edges[start]
                    if width > limit:
                        break
                    if (end == len(atoms)) != (line == lines):
                        continue
                    soft = 0 if atoms[end - 1].firm or end == len(atoms) else _SOFT * lines * lines
                    costs = cost + (width * lines - total) ** 2 + soft
                    if end not in reached or costs < reached[end][0]:
                        reached[end] = (costs, (*ends, end))
            best = reached
        if len(atoms) in best:
            return list(best[len(atoms)][1][:-1])
    return []


def _ends(runs: Runs, limit: int) -> list[int]:
    """The offsets of the characters before which a line break is to be added."""
    found: list[int] = []
    place = 0
    line: list[_Atom] = []

    def close() -> None:
        at = place - sum(len(atom.text) for atom in line)
        starts = [at, *(at + done for done in accumulate(len(atom.text) for atom in line))]
        found.extend(starts[index] for index in _even(line, limit))

    for atom in _fitting(_joined(_cut(runs)), limit):
        if atom.text == "\n":
            close()
            line = []
        else:
            line.append(atom)
        place += len(atom.text)
    close()
    return found


def with_line_breaks(runs: Runs, orientation: str) -> Runs:
    """The runs of a title with a line break wherever a line ends on a sheet of this orientation."""
    ends = _ends(runs, PRINT["title"][orientation])
    found: list[Run] = []
    start = 0
    for run in runs:
        text = run_text(run)
        inside = [end - start for end in ends if start < end < start + len(text)]
        if start and start in ends:
            found.append(Text(text="\n"))
        if inside and not is_open(run):
            cuts = [0, *inside, len(text)]
            text = "\n".join(text[left:right] for left, right in pairwise(cuts))
            found.append(Text(text=text) if isinstance(run, Text) else replace(run, value=text))
        else:
            found.append(run)
        start += len(run_text(run))
    return tuple(found)
