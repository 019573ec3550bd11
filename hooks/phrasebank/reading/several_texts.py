"""Finds what makes a file several texts: a merge that was not finished, signs in front of every line, marks between documents, the
fences of a listing. What is plain is taken away, so that what is left is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from phrasebank.model import Place
from phrasebank.reading.checked_file import CheckedFile, Occurrence
from phrasebank.reading.line_pattern import KEY, LinePattern, place_in

_CONFLICT = LinePattern(r" *+(?:<{7}|>{7}|={7}|\|{7})(?: .*)?$")
_PARTING = re.compile(r"(?:---|\.\.\.) *$|%[A-Z]+ ")
_FENCE = LinePattern(r" *+(```|~~~)")
_PREFIX = LinePattern(rf"(> ?|\+ ?|\d+(?: +|[:|.\t] *))(?= *(?:- +)*(?:{KEY}):(?: |$))")

ONE_ONLY = (
    "一个文件里只能有一份内容，不能用“---”“...”分段，也不能用“%”指令",
    "删去“---”“...”“%”开头的行，或者分成两个文件",
)
"""What to say of a file with several documents, and the remedy."""


class OneText(NamedTuple):
    """What is left of a file."""

    text: str
    """One text, on as many lines as before."""
    doubtful: set[int]
    """The numbers, from 0, of lines whose meaning is unknown."""


def one_text(text: str, checked: CheckedFile) -> OneText | None:
    """Report what makes a text several, and return one. None where every other line would be taken amiss."""
    mended: dict[int, str] = {}
    doubtful: set[int] = set()
    lines = text.split("\n")
    if marks := {number - 1: match.group().lstrip()[0] for number, match in _CONFLICT.numbered(text)}:
        checked.report_once([*_conflicts(marks, checked.file)])
        if not _one_side(lines, marks, mended, doubtful):
            return None
    if found := [*_fences(text, checked.file)]:
        checked.report_once(found)
        mended |= {one.place.line - 1: "" for one in found}
    if found := [*_prefixes(text, checked.file)]:
        checked.report_once(found)
        return None
    _parted(lines, mended, doubtful, checked)
    if mended:
        text = "\n".join(mended.get(number, line) for number, line in enumerate(lines))
    return OneText(text, doubtful)


def _conflicts(marks: Mapping[int, str], file: str) -> Iterator[Occurrence]:
    """Yield every conflict, given by line, counted from 0, the sign of which a mark consists."""
    message = "这里有合并冲突的标记，两个人的改动混在一起了"
    remedy = "在 <<<<<<< 和 >>>>>>> 之间的两份里留一份，再删去 <<<<<<<、=======、>>>>>>> 开头的三行"
    for number in [number for number, mark in marks.items() if mark == "<"] or [*marks][:1]:
        yield Occurrence("conflict-marker", Place(file, number + 1, 1), message, remedy)


def _one_side(
    lines: Sequence[str], marks: Mapping[int, str], mended: dict[int, str], doubtful: set[int]
) -> bool:
    """Take all lines between marks of a conflict for doubtful, and the marks and the second side away. Returns whether every
    conflict has its three marks."""
    side = ""
    for number, line in enumerate(lines):
        if mark := marks.get(number):
            if side + mark not in ("<", "<|", "<=", "|=", "=>"):
                return False
            side = "" if mark == ">" else mark
            mended[number] = ""
        elif side == "<" and line.strip():
            doubtful.add(number)
        elif side:
            mended[number] = ""
    return side == ""


def _prefixes(text: str, file: str) -> Iterator[Occurrence]:
    """Yield signs in front of every line, as e-mails, comparisons and numbered listings have them."""
    found = [*_PREFIX.finditer(text)]
    if len(found) < 2:  # one is a slip of the hand, and told as such
        return
    for match in found:
        mark = match.group().strip()
        yield Occurrence(
            "copied-prefix",
            place_in(text, match.start(), file),
            f"行首多出“{mark}”，是复制时带来的",
            "每一行都删去行首多出的符号或行号，缩进照旧",
        )


def _fences(text: str, file: str) -> Iterator[Occurrence]:
    for match in _FENCE.finditer(text):
        place = place_in(text, match.start(1), file)
        mark = match.group(1)
        yield Occurrence(
            "code-fence", place, f"这里有复制来的 {mark} 标记", f"删去 {mark} 开头的行，只留中间的内容"
        )


def _parted(lines: Sequence[str], mended: dict[int, str], doubtful: set[int], checked: CheckedFile) -> None:
    """Report marks between documents, and take them away; with the second document where it is another and no rest of the
    first."""
    data = [number for number, line in enumerate(lines) if line.strip() and line.lstrip()[0] != "#"]
    marks = [number for number in data if _PARTING.match(lines[number])]
    told = [
        n for n in marks if lines[n][0] == "%" or (n != data[0] and (lines[n][0] == "-" or n != data[-1]))
    ]
    if len(told) > 1 and lines[told[0]][0] == "%":
        told.pop(1)  # where directives end
    if not told:
        return
    checked.report_once(
        [Occurrence("several-documents", Place(checked.file, n + 1), *ONE_ONLY) for n in told]
    )
    mended |= dict.fromkeys(marks, "")
    first = {line.partition(":")[0] for line in lines[: told[0]] if line[:1].isalpha()}
    if any(line.partition(":")[0] in first for line in lines[told[0] :]):
        mended |= dict.fromkeys(range(told[0], len(lines)), "")
        doubtful.add(max(n for n in data if n < told[0]))
