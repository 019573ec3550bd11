"""The kinds of slips that are plain to see on a line: each yields every one in a text, and how its line was meant."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

from phrasebank.model import Place
from phrasebank.reading import line_mends
from phrasebank.reading.checked_file import Occurrence
from phrasebank.reading.line_mends import MARKS_OF_ITEMS, Mend
from phrasebank.reading.line_pattern import KEY, LinePattern, place_in

_TIGHT = LinePattern(rf" *+-({KEY}):(?= |$)")
_DOUBLE = LinePattern(rf" *+- +(- +)(?:{KEY}):(?= |$)")
_DASH = LinePattern(rf" *+({MARKS_OF_ITEMS}) *({KEY}):(?= |$)")
_ITEM = LinePattern(rf"( *+)(?!-+ *$)({MARKS_OF_ITEMS}) *(?=\S)")
_TIGHT_ITEM = LinePattern(r"( *+)(-)(?=[^\s-])")
_LIST_BEGINS = re.compile(rf"^( *)(?:- +)*(?:{KEY}): *$|^( *)- ")
_TEXT = LinePattern(rf"( *+)- +(?!(?:{KEY}):(?: |$)|[\"'|>\[{{#])\S")
"""An item that is an unquoted text, with the lines below that are indented further."""
_BRACE = LinePattern(rf" *+(?:- +)*(?:(?:{KEY}): *)?(｛) *(?:{KEY})[:：]")
_PHRASES = re.compile(r"^( *)phrases: *\n((?:\1 +[^ \n].*(?:\n|$)| *\n)+)", re.MULTILINE)
"""The field `phrases` of a point, with all lines below that are indented further."""
_BAR = LinePattern(rf" *+(?:- +)*(?:{KEY}): *([\uff5c\uff1e])[-+]? *$")
_GLUED = LinePattern(r" *+[^\s#][^\n]*?[^\s\-](- +id:) ")


class Slip(NamedTuple):
    """A slip on a line."""

    told: Occurrence
    """What is reported of it."""
    mend: Mend | None
    """How the line was meant; None where that is unknown."""


def _tight(text: str, file: str) -> Iterator[Slip]:
    for match in _TIGHT.finditer(text):
        name = match.group(1)
        place = place_in(text, match.start(1) - 1, file)
        told = Occurrence("bad-dash", place, "“-”后面少一个空格", f"“-”和 {name} 之间空一格：- {name}:")
        yield Slip(told, line_mends.at_mark(place.column - 1))


def _double(text: str, file: str) -> Iterator[Slip]:
    for match in _DOUBLE.finditer(text):
        place = place_in(text, match.start(1), file)
        told = Occurrence("bad-dash", place, "多了一个“-”", "一项只写一个“- ”，删去一个")
        yield Slip(told, line_mends.at_second_dash(place.column - 1))


def _dashes(text: str, file: str) -> Iterator[Slip]:
    lines = text.split("\n")
    fields = {match.start(): match for match in _DASH.finditer(text)}
    for match in fields.values():
        yield _no_dash(place_in(text, match.start(1), file), match.group(1), f"{match.group(2)}:")
    for match in sorted(
        (*_ITEM.finditer(text), *_TIGHT_ITEM.finditer(text)), key=lambda match: match.start()
    ):
        place = place_in(text, match.start(2), file)
        before = next((line for line in reversed(lines[: place.line - 1]) if line.strip()), "")
        begun = _LIST_BEGINS.match(before)
        if match.start() in fields or not begun:
            continue
        among = begun.group(2) is not None  # after an item, only what stands at its column is one, too
        if among and len(begun.group(2)) != len(match.group(1)):
            continue
        if match in _TIGHT_ITEM:
            rest = lines[place.line - 1][match.end(2) - match.start() :].strip()[:20]
            told = Occurrence("bad-dash", place, "“-”后面少一个空格", f"“-”后面空一格：- {rest}")
            yield Slip(told, line_mends.at_mark(place.column - 1))
        else:
            yield _no_dash(place, match.group(2), "文字")


def _no_dash(place: Place, mark: str, what: str) -> Slip:
    message = f"列表的一项不能以“{mark}”开头"
    told = Occurrence("bad-dash", place, message, f"改成英文减号加一个空格：- {what}")
    return Slip(told, line_mends.at_mark(place.column - 1))


def _braces(text: str, file: str) -> Iterator[Slip]:
    for match in _BRACE.finditer(text):
        place = place_in(text, match.start(1), file)
        remedy = "花括号、冒号、逗号都用英文的，冒号和逗号后空一格，例如 {text: 文字, length: short}"
        yield Slip(Occurrence("full-width-brace", place, "用了中文花括号", remedy), None)


def _bars(text: str, file: str) -> Iterator[Slip]:
    for match in _BAR.finditer(text):
        mark = match.group(1)
        remedy = (
            f"改成英文的“{unicodedata.normalize('NFKC', mark)}”，正文从下一行缩进写起；或者删去它，接在后面写"
        )
        told = Occurrence(
            "full-width-bar", place_in(text, match.start(1), file), f"用了中文的“{mark}”", remedy
        )
        yield Slip(told, line_mends.as_it_is)  # see `with_bars`


def _keyless(text: str, file: str) -> Iterator[Slip]:
    """Yield phrases in moves that have a dash in place of a key, among others that have keys."""
    for block in _PHRASES.finditer(text):
        if not re.search(r"^ +[a-z0-9]{1,8}: *$|^ +[a-z0-9]: ", block.group(2), re.MULTILINE):
            continue
        for dash in re.finditer(r"^( +)- [a-z_]{2,}: ", block.group(2), re.MULTILINE):
            if len(dash.group(1)) > len(block.group(1)):
                message = "表述前面写的是键，不是“-”"
                remedy = "把“- ”换成没用过的键，例如 a: ；各句另起一行写在它下面，比键多缩进两格"
                offset = block.start(2) + dash.end(1)
                yield Slip(Occurrence("bad-dash", place_in(text, offset, file), message, remedy), None)


def _glued(text: str, file: str) -> Iterator[Slip]:
    """Yield items that were pasted onto the end of a last line without a line end."""
    for match in _GLUED.finditer(text):
        remedy = "在“- id:”前面换行，各项的“-”上下对齐"
        place = place_in(text, match.start(1), file)
        yield Slip(Occurrence("bad-dash", place, "新的一项接在了上一行的末尾", remedy), None)


def _first(text: str, file: str) -> Iterator[Slip]:
    """Yield a first item without a dash, in a file whose other items have one."""
    first = re.search(rf"^( *)({KEY}):(?= |$)", text, re.MULTILINE)
    if first is None or re.search(r"^ *[^\s#]", text[: first.start()], re.MULTILINE):
        return
    name, column = first.group(2), len(first.group(1))
    other = re.search(rf"^( *)- +{name}:(?= |$)", text, re.MULTILINE)
    if other is None or len(other.group(1)) > column:
        return
    if re.search(rf"^{other.group(1)}(?:{KEY}): *$", text[: other.start()], re.MULTILINE):
        return  # the others are items of a field
    message, remedy = "这一项前面少了“- ”", f"前面加上“- ”：- {name}: ……，各项的“-”上下对齐"
    told = Occurrence("missing-dash", place_in(text, first.start(2), file), message, remedy)
    yield Slip(told, line_mends.at_field(column))


@cache
def _items(name: str) -> LinePattern:
    """A pattern for items that begin with this field."""
    return LinePattern(rf"( *+)- +{name}:(?= |$)")


def _levels(text: str, file: str) -> Iterator[Slip]:
    """Yield items of a file that is a list if they begin at another column than most; items are recognised by their first
    field."""
    first = re.search(r"^(?! *(?:#|$)).*", text, re.MULTILINE)
    head = re.match(rf"^ *- +({KEY}):(?= |$)", first.group()) if first else None
    if head is None:
        return
    found = [*_items(head.group(1)).finditer(text)]
    counts = Counter(len(match.group(1)) for match in found)
    wanted = max(counts, key=lambda column: (counts[column], -column))
    for match in found:
        here = len(match.group(1))
        if here != wanted:
            message = f"这一项没有和别的项对齐：“-”前面有 {here} 个空格，应当有 {wanted} 个"
            remedy = "各项的“-”上下对齐，" + ("顶着行首写" if wanted == 0 else f"前面空 {wanted} 格")
            told = Occurrence("bad-indent", place_in(text, match.end(1), file), message, remedy)
            yield Slip(told, line_mends.at_level(here, wanted))


def _swallowed(text: str, file: str) -> Iterator[Slip]:
    """Yield items that stand further right than the item above: YAML makes them a part of its text."""
    items = {number: len(match.group(1)) for number, match in _TEXT.numbered(text)}
    for _, run in groupby(enumerate(items), key=lambda item: item[1] - item[0]):
        columns = {number: items[number] for _, number in run}
        if not any(above < below for above, below in pairwise(columns.values())):
            continue
        counts = Counter(columns.values())
        wanted = max(counts, key=lambda column: counts[column])
        for number, column in columns.items():
            if column != wanted:
                message = f"这一项没有对齐：“-”前面有 {column} 个空格，应当有 {wanted} 个"
                remedy = "同一个列表的“-”上下对齐，不对齐就接到上一项后面去了"
                told = Occurrence("bad-indent", Place(file, number, column + 1), message, remedy)
                yield Slip(told, line_mends.at_level(column, wanted))


def with_bars(text: str) -> str:
    """The text with Chinese bars as wide as they should be: nothing else can be meant by them, and what stands below is read."""
    return _BAR.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)


KINDS: tuple[Callable[[str, str], Iterator[Slip]], ...] = (
    _tight,
    _double,
    _dashes,
    _braces,
    _bars,
    _keyless,
    _glued,
    _first,
    _levels,
    _swallowed,
)
"""All kinds, in the order in which they are looked for: of two slips on one line the first says how it was meant. Their second argument
is the file."""
