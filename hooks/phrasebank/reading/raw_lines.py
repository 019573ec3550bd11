"""Finds slips that are plain to see on a line of the file, but that YAML would report somewhere else, or not at all.

To YAML `－ id: x` is a text, `* id: x` a reference, and a list in Chinese brackets a sentence. Therefore the lines are
looked at before the parser runs. A slip whose meaning is beyond doubt is corrected, so that parsing goes on. Where a slip
leaves the meaning of a line unknown, what holds the line is not checked; and where it leaves that of every line unknown,
the file is not."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

from phrasebank.model import Place
from phrasebank.reading.checked_file import CheckedFile, Occurrence
from phrasebank.reading.line_pattern import LinePattern

_KEY = r"[a-z_]{2,}|[a-z]"
_MARKS_OF_ITEMS = (
    r"[－—–‒‐‑−﹣]+|-{2,}|[•·●▪■◆○*＊+]|\d{1,2}[.．、)）]|[(（]\d{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]、"
)
_NAMES = (
    "tags|audiences|causes|measures|aliases|retired|sections|dimensions|fields|aspects|also|options|labels"
)
_WRONG = "，、；“”‘’"
_OPEN, _CLOSED = "［【〔「（(", "］】〕」）)"

# Spaces before something else are all taken at once, `*+`: what follows cannot begin with one.
_CONFLICT = LinePattern(r" *+(?:<{7}|>{7}|={7}|\|{7})(?: .*)?$")
_PARTING = re.compile(r"(?:---|\.\.\.) *$|%[A-Z]+ ")
_CONFLICT_LINE = re.compile(r" *+(?:<{7}|>{7}|={7}|\|{7})(?: .*)?$")
_MARK = re.compile(rf"-(?!-)|{_MARKS_OF_ITEMS}")
_FENCE = LinePattern(r" *+(```|~~~)")
_TIGHT = LinePattern(rf" *+-({_KEY}):(?= |$)")
_DOUBLE = LinePattern(rf" *+- +(- +)(?:{_KEY}):(?= |$)")
_DASH = LinePattern(rf" *+({_MARKS_OF_ITEMS}) *({_KEY}):(?= |$)")
_ITEM = LinePattern(rf"( *+)(?!-+ *$)({_MARKS_OF_ITEMS}) *(?=\S)")
_TIGHT_ITEM = LinePattern(r"( *+)(-)(?=[^\s-])")
_PREFIX = LinePattern(rf"(> ?|\+ ?|\d+(?: +|[:|.\t] *))(?= *(?:- +)*(?:{_KEY}):(?: |$))")
_LIST_BEGINS = re.compile(rf"^( *)(?:- +)*(?:{_KEY}): *$|^( *)- ")
_TEXT = LinePattern(rf"( *+)- +(?!(?:{_KEY}):(?: |$)|[\"'|>\[{{#])\S")
"""An item that is an unquoted text, with the lines below that are indented further."""
_BRACE = LinePattern(rf" *+(?:- +)*(?:(?:{_KEY}): *)?(｛) *(?:{_KEY})[:：]")
_PHRASES = re.compile(r"^( *)phrases: *\n((?:\1 +[^ \n].*(?:\n|$)| *\n)+)", re.MULTILINE)
"""The field `phrases` of a point, with all lines below that are indented further."""
_BAR = LinePattern(rf" *+(?:- +)*(?:{_KEY}): *([\uff5c\uff1e])[-+]? *$")
_WIDE = LinePattern(
    rf"( *+(?:- +)*({_NAMES}): *)(?!\[[^\n]*\] *$)([{_OPEN}\[])([^\n\[\]]*)([{_CLOSED}\]]) *$"
)
_GLUED = LinePattern(r" *+[^\s#][^\n]*?[^\s\-](- +id:) ")
_IN_BRACES = re.compile(
    rf"([{{,] *)(unless_after|unless_before|words|members|{_NAMES})(: *)([{_OPEN}])"
    rf"([^\n\[\]{{}}{_OPEN}{_CLOSED}]*)([{_CLOSED}])(?= *[,}}])"
)
"""A list in Chinese brackets in braces."""
_MARKS = LinePattern(rf"( *+(?:- +)*({_NAMES}): *\[)([^\[\]\"'\n]*[{_WRONG}][^\[\]\"'\n]*)(?=\])")
_WRONG_IN = {"also": "，；", "options": "，；", "labels": "，；"}
"""By name of a list of words, the marks that cannot be part of its items."""


Kind = Callable[[str, str], Iterator[Occurrence]]
"""A kind of slip: a function that yields every one in a text; the second argument is the file."""


class Looked(NamedTuple):
    """A text without its slips."""

    text: str
    """The text, on as many lines as before."""
    doubtful: frozenset[int]
    """The numbers, from 0, of lines whose meaning is unknown."""


def look(text: str, checked: CheckedFile, passed: Collection[int] = ()) -> Looked | None:
    """Report slips, and return the text without them. None where its structure is unknown. Nothing is reported of the lines
    `passed`, counted from 0, which have findings of their own."""
    mended: dict[int, str] = {}
    doubtful: set[int] = set()
    lines = text.split("\n")
    spoiling: tuple[Kind, ...] = (_conflicts, _fences, _prefixes)
    for kind in spoiling:
        found = [*kind(text, checked.file)]
        checked.report_once(found)
        if not found:
            continue
        if kind is _prefixes or (kind is _conflicts and not _one_side(lines, mended, doubtful)):
            return None  # two texts in one, or two kinds of text: every other line would be taken amiss
        if kind is _fences:
            mended |= {one.place.line - 1: "" for one in found}
    _parted(lines, mended, doubtful, checked)
    if mended:
        text = "\n".join(mended.get(number, line) for number, line in enumerate(lines))
        lines = text.split("\n")
        mended = {}
    for kind, mend in _KINDS.items():
        found = [one for one in kind(text, checked.file) if one.place.line - 1 not in passed]
        checked.report_once(found)
        for one in found:
            number = one.place.line - 1
            if mend is None:
                doubtful.add(number)
            elif number not in mended:
                mended[number] = mend(lines, number, one)
    text = "\n".join(mended.get(number, line) for number, line in enumerate(lines))
    # A bar is as wide as it should be, and nothing else can be meant by it: what it stands before is read.
    return Looked(_lists(_BAR.sub(_with_bar, text), checked), frozenset(doubtful))


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
    message = "一个文件里只能有一份内容，不能用“---”“...”分段，也不能用“%”指令"
    remedy = "删去“---”“...”“%”开头的行，或者分成两个文件"
    checked.report_once(
        [Occurrence("several-documents", Place(checked.file, n + 1), message, remedy) for n in told]
    )
    mended |= dict.fromkeys(marks, "")
    first = {line.partition(":")[0] for line in lines[: told[0]] if line[:1].isalpha()}
    if any(line.partition(":")[0] in first for line in lines[told[0] :]):
        mended |= dict.fromkeys(range(told[0], len(lines)), "")
        doubtful.add(max(n for n in data if n < told[0]))


def _one_side(lines: Sequence[str], mended: dict[int, str], doubtful: set[int]) -> bool:
    """Take all lines between marks of a conflict for doubtful, and the marks and the second side away. Returns whether every
    conflict has its three marks."""
    side = ""
    for number, line in enumerate(lines):
        mark = line.lstrip()[:1] if _CONFLICT_LINE.match(line) else ""
        if mark:
            if side + mark not in ("<", "<|", "<=", "|=", "=>"):
                return False
            side = "" if mark == ">" else mark
            mended[number] = ""
        elif side == "<" and line.strip():
            doubtful.add(number)
        elif side:
            mended[number] = ""
    return side == ""


def _with_dash(lines: Sequence[str], number: int, column: int, said: str) -> str:
    """An item with the dash in a column, so that its first field stands above the others below."""
    below = next((line for line in lines[number + 1 :] if line.strip() and line.lstrip()[0] != "#"), "")
    here = len(below) - len(below.lstrip())
    width = here - column if here >= column + 2 and not below.lstrip().startswith("-") else 2
    return " " * column + "-" + " " * (width - 1) + said


def _at_mark(lines: Sequence[str], number: int, slip: Occurrence) -> str:
    """A line that has something else in place of its dash."""
    line, column = lines[number], slip.place.column - 1
    found = _MARK.match(line, column)
    return _with_dash(lines, number, column, line[found.end() if found else column :].lstrip())


def _at_dash(lines: Sequence[str], number: int, slip: Occurrence) -> str:
    """A line with a dash too many."""
    line = lines[number]
    return _with_dash(
        lines, number, len(line) - len(line.lstrip()), line[slip.place.column - 1 :].lstrip("- ")
    )


def _at_field(lines: Sequence[str], number: int, slip: Occurrence) -> str:
    """A line whose dash is missing."""
    column = slip.place.column - 1
    return _with_dash(lines, number, max(column - 2, 0), lines[number][column:])


def _at_level(lines: Sequence[str], number: int, slip: Occurrence) -> str:
    """A line whose dash stands in another column than it should."""
    found = re.search(r"应当有 (\d+) 个", slip.message)
    return _with_dash(
        lines, number, int(found.group(1)) if found else 0, lines[number][slip.place.column :].lstrip()
    )


def _place(text: str, offset: int, file: str) -> Place:
    return Place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _conflicts(text: str, file: str) -> Iterator[Occurrence]:
    message = "这里有合并冲突的标记，两个人的改动混在一起了"
    remedy = "在 <<<<<<< 和 >>>>>>> 之间的两份里留一份，再删去 <<<<<<<、=======、>>>>>>> 开头的三行"
    found = [*_CONFLICT.finditer(text)]
    begins = [match for match in found if match.group().lstrip().startswith("<")]
    for match in begins or found[:1]:
        yield Occurrence("conflict-marker", _place(text, match.start(), file), message, remedy)


def _prefixes(text: str, file: str) -> Iterator[Occurrence]:
    """Yield signs in front of every line, as e-mails, comparisons and numbered listings have them."""
    found = [*_PREFIX.finditer(text)]
    if len(found) < 2:  # one is a slip of the hand, and told as such
        return
    for match in found:
        mark = match.group().strip()
        yield Occurrence(
            "copied-prefix",
            _place(text, match.start(), file),
            f"行首多出“{mark}”，是复制时带来的",
            "每一行都删去行首多出的符号或行号，缩进照旧",
        )


def _fences(text: str, file: str) -> Iterator[Occurrence]:
    for match in _FENCE.finditer(text):
        place = _place(text, match.start(1), file)
        mark = match.group(1)
        yield Occurrence(
            "code-fence", place, f"这里有复制来的 {mark} 标记", f"删去 {mark} 开头的行，只留中间的内容"
        )


def _tight(text: str, file: str) -> Iterator[Occurrence]:
    for match in _TIGHT.finditer(text):
        name = match.group(1)
        place = _place(text, match.start(1) - 1, file)
        yield Occurrence("bad-dash", place, "“-”后面少一个空格", f"“-”和 {name} 之间空一格：- {name}:")


def _double(text: str, file: str) -> Iterator[Occurrence]:
    for match in _DOUBLE.finditer(text):
        yield Occurrence(
            "bad-dash", _place(text, match.start(1), file), "多了一个“-”", "一项只写一个“- ”，删去一个"
        )


def _dashes(text: str, file: str) -> Iterator[Occurrence]:
    lines = text.split("\n")
    fields = {match.start(): match for match in _DASH.finditer(text)}
    for match in fields.values():
        yield _no_dash(_place(text, match.start(1), file), match.group(1), f"{match.group(2)}:")
    for match in sorted(
        (*_ITEM.finditer(text), *_TIGHT_ITEM.finditer(text)), key=lambda match: match.start()
    ):
        place = _place(text, match.start(2), file)
        before = next((line for line in reversed(lines[: place.line - 1]) if line.strip()), "")
        begun = _LIST_BEGINS.match(before)
        if match.start() in fields or not begun:
            continue
        among = begun.group(2) is not None  # after an item, only what stands at its column is one, too
        if among and len(begun.group(2)) != len(match.group(1)):
            continue
        if match in _TIGHT_ITEM:
            rest = lines[place.line - 1][match.end(2) - match.start() :].strip()[:20]
            yield Occurrence("bad-dash", place, "“-”后面少一个空格", f"“-”后面空一格：- {rest}")
        else:
            yield _no_dash(place, match.group(2), "文字")


def _no_dash(place: Place, mark: str, what: str) -> Occurrence:
    message = f"列表的一项不能以“{mark}”开头"
    return Occurrence("bad-dash", place, message, f"改成英文减号加一个空格：- {what}")


def _braces(text: str, file: str) -> Iterator[Occurrence]:
    for match in _BRACE.finditer(text):
        place = _place(text, match.start(1), file)
        remedy = "花括号、冒号、逗号都用英文的，冒号和逗号后空一格，例如 {text: 文字, length: short}"
        yield Occurrence("full-width-brace", place, "用了中文花括号", remedy)


def _bars(text: str, file: str) -> Iterator[Occurrence]:
    for match in _BAR.finditer(text):
        mark = match.group(1)
        remedy = (
            f"改成英文的“{unicodedata.normalize('NFKC', mark)}”，正文从下一行缩进写起；或者删去它，接在后面写"
        )
        yield Occurrence("full-width-bar", _place(text, match.start(1), file), f"用了中文的“{mark}”", remedy)


def _as_it_is(lines: Sequence[str], number: int, slip: Occurrence) -> str:
    return lines[number]


def _with_bar(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group())


def _keyless(text: str, file: str) -> Iterator[Occurrence]:
    """Yield phrases in moves that have a dash in place of a key, among others that have keys."""
    for block in _PHRASES.finditer(text):
        if not re.search(r"^ +[a-z0-9]{1,8}: *$|^ +[a-z0-9]: ", block.group(2), re.MULTILINE):
            continue
        for dash in re.finditer(r"^( +)- [a-z_]{2,}: ", block.group(2), re.MULTILINE):
            if len(dash.group(1)) > len(block.group(1)):
                message = "表述前面写的是键，不是“-”"
                remedy = "把“- ”换成没用过的键，例如 a: ；各句另起一行写在它下面，比键多缩进两格"
                offset = block.start(2) + dash.end(1)
                yield Occurrence("bad-dash", _place(text, offset, file), message, remedy)


def _glued(text: str, file: str) -> Iterator[Occurrence]:
    """Yield items that were pasted onto the end of a last line without a line end."""
    for match in _GLUED.finditer(text):
        remedy = "在“- id:”前面换行，各项的“-”上下对齐"
        yield Occurrence("bad-dash", _place(text, match.start(1), file), "新的一项接在了上一行的末尾", remedy)


def _first(text: str, file: str) -> Iterator[Occurrence]:
    """Yield a first item without a dash, in a file whose other items have one."""
    first = re.search(rf"^( *)({_KEY}):(?= |$)", text, re.MULTILINE)
    if first is None or re.search(r"^ *[^\s#]", text[: first.start()], re.MULTILINE):
        return
    name, column = first.group(2), len(first.group(1))
    other = re.search(rf"^( *)- +{name}:(?= |$)", text, re.MULTILINE)
    if other is None or len(other.group(1)) > column:
        return
    if re.search(rf"^{other.group(1)}(?:{_KEY}): *$", text[: other.start()], re.MULTILINE):
        return  # the others are items of a field
    message, remedy = "这一项前面少了“- ”", f"前面加上“- ”：- {name}: ……，各项的“-”上下对齐"
    yield Occurrence("missing-dash", _place(text, first.start(2), file), message, remedy)


@cache
def _items(name: str) -> LinePattern:
    """A pattern for items that begin with this field."""
    return LinePattern(rf"( *+)- +{name}:(?= |$)")


def _levels(text: str, file: str) -> Iterator[Occurrence]:
    """Yield items of a file that is a list if they begin at another column than most; items are recognised by their first
    field."""
    first = re.search(r"^(?! *(?:#|$)).*", text, re.MULTILINE)
    head = re.match(rf"^ *- +({_KEY}):(?= |$)", first.group()) if first else None
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
            yield Occurrence("bad-indent", _place(text, match.end(1), file), message, remedy)


def _swallowed(text: str, file: str) -> Iterator[Occurrence]:
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
                yield Occurrence("bad-indent", Place(file, number, column + 1), message, remedy)


def _lists(text: str, checked: CheckedFile) -> str:
    """Report lists in Chinese brackets or with Chinese marks between items. Returns the corrected text."""
    found: dict[str, list[Occurrence]] = {}

    def note(match: re.Match[str], at: int, what: str, items: str) -> str:
        name = match.group(2)
        parts = [
            part.strip(" “”‘’" if name not in _WRONG_IN else " ") for part in re.split("[，、；,;]", items)
        ]
        shown = ", ".join(filter(None, parts))
        remedy = f"改成英文方括号，各项之间用英文逗号：{name}: [{shown}]"
        message = f"{name} 的列表用了{what}"
        found.setdefault(message, []).append(
            Occurrence("full-width-list", _place(text, at, checked.file), message, remedy)
        )
        # As wide as it was, so that every column after it still is where it stands.
        return re.sub("[，、；]", ",", items if name in _WRONG_IN else re.sub("[“”‘’]", " ", items))

    def brackets(match: re.Match[str]) -> str:
        head, _, _, items, _ = match.groups()
        return f"{head}[{note(match, match.start(3), '中文括号', items)}]"

    def marks(match: re.Match[str]) -> str:
        head, name, items = match.groups()
        wrong = re.search(f"[{_WRONG_IN.get(name, _WRONG)}]", items)
        return (
            head + note(match, match.start(3) + wrong.start(), "中文标点", items) if wrong else match.group()
        )

    def braces(match: re.Match[str]) -> str:
        head, name, colon, _, items, _ = match.groups()
        return f"{head}{name}{colon}[{note(match, match.start(4), '中文括号', items)}]"

    text = _MARKS.sub(marks, _WIDE.sub(brackets, text))
    text = _IN_BRACES.sub(braces, text)
    for same in found.values():
        checked.report_once(same)
    return text


_KINDS: Mapping[Kind, Callable[[Sequence[str], int, Occurrence], str] | None] = {
    _tight: _at_mark,
    _double: _at_dash,
    _dashes: _at_mark,
    _braces: None,
    _bars: _as_it_is,
    _keyless: None,
    _glued: None,
    _first: _at_field,
    _levels: _at_level,
    _swallowed: _at_level,
}
"""By kind of slip, how a line is mended; None where its meaning is unknown."""
