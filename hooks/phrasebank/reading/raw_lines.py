"""Slips that are plain to see on the line as it stands, and that YAML would complain of somewhere else or not at all.

What YAML makes of a line is often far from what went wrong with it: `－ id: x` is a text to it, `* id: x` a reference, and a
list in Chinese brackets a sentence. So the lines are looked at first. Where a slip leaves no doubt what was meant, the text
is mended on the way and parsing goes on; where it leaves the structure unknown, nothing after it is believed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from phrasebank.model import Place
from phrasebank.reading.checked_file import CheckedFile, Occurrence

_KEY = r"[a-z_]{2,}|[a-z]"
_DASHES = "－—–‒‐‑−•·●▪*＊﹣"
_NAMES = (
    "tags|audiences|causes|measures|aliases|retired|sections|dimensions|fields|aspects|also|options|labels"
)
_OPEN, _CLOSED = "［【〔「（(", "］】〕」）)"

_CONFLICT = re.compile(r"^<{7}(?: .*)?$|^>{7} .*$", re.MULTILINE)
_FENCE = re.compile(r"^ *(```|~~~)", re.MULTILINE)
_TIGHT = re.compile(rf"^ *-({_KEY}):(?= |$)", re.MULTILINE)
_DOUBLE = re.compile(rf"^ *- +(- +)(?:{_KEY}):(?= |$)", re.MULTILINE)
_DASH = re.compile(rf"^ *([{_DASHES}]) *({_KEY}):(?= |$)", re.MULTILINE)
_ITEM = re.compile(rf"^ *([{_DASHES}]) +\S", re.MULTILINE)
_LIST_BEGINS = re.compile(rf"^ *(?:- +)*(?:{_KEY}): *$|^ *- ")
_BRACE = re.compile(rf"^ *(?:- +)*(?:(?:{_KEY}): *)?(｛) *(?:{_KEY})[:：]", re.MULTILINE)
_WIDE = re.compile(rf"^( *(?:- +)*({_NAMES}): *)([{_OPEN}])([^\n]*)([{_CLOSED}]) *$", re.MULTILINE)
_MARKS = re.compile(rf"^( *(?:- +)*({_NAMES}): *\[)([^\[\]\"'\n]*[，、；][^\[\]\"'\n]*)(?=\])", re.MULTILINE)
_PROSE = ("also", "options", "labels")
"""Lists whose items may well hold a 、."""


def look(text: str, checked: CheckedFile) -> str | None:
    """Report the slips; the text as it was meant, or None where its structure is unknown."""
    sound = True
    for kind in (_conflicts, _fences, _tight, _double, _dashes, _braces, _levels):
        found = [*kind(text, checked.file)]
        checked.report_once(found)
        sound &= not found
        if found and kind in (_conflicts, _fences):
            return None  # two versions in one, or two kinds of text: every other line would be taken amiss
    return _lists(text, checked) if sound else None


def _place(text: str, offset: int, file: str) -> Place:
    return Place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _conflicts(text: str, file: str) -> Iterator[Occurrence]:
    message = "这里有合并冲突的标记，两个人的改动混在一起了"
    remedy = "在 <<<<<<< 和 >>>>>>> 之间的两份里留一份，再删去 <<<<<<<、=======、>>>>>>> 开头的三行"
    for match in _CONFLICT.finditer(text):
        if match.group().startswith("<"):
            yield Occurrence("conflict-marker", _place(text, match.start(), file), message, remedy)


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
    for match in sorted([*_DASH.finditer(text), *_ITEM.finditer(text)], key=lambda match: match.start(1)):
        place = _place(text, match.start(1), file)
        before = next((line for line in reversed(lines[: place.line - 1]) if line.strip()), "")
        if match.re is _ITEM and (not _LIST_BEGINS.match(before) or _DASH.match(match.string, match.start())):
            continue
        what = f"{match.group(2)}:" if match.re is _DASH else "文字"
        message = f"列表的一项不能以“{match.group(1)}”开头"
        yield Occurrence("bad-dash", place, message, f"改成英文减号加一个空格：- {what}")


def _braces(text: str, file: str) -> Iterator[Occurrence]:
    for match in _BRACE.finditer(text):
        place = _place(text, match.start(1), file)
        remedy = "花括号、冒号、逗号都用英文的，冒号和逗号后空一格，例如 {text: 文字, length: short}"
        yield Occurrence("full-width-brace", place, "用了中文花括号", remedy)


def _levels(text: str, file: str) -> Iterator[Occurrence]:
    """Items of a file that is a list, which begin at another column than the first: by the field that begins it."""
    first = re.search(r"^(?! *(?:#|$)).*", text, re.MULTILINE)
    head = re.match(rf"^( *)- +({_KEY}):", first.group()) if first else None
    if head is None:
        return
    wanted = len(head.group(1))
    for match in re.finditer(rf"^( *)- +{head.group(2)}:(?= |$)", text, re.MULTILINE):
        here = len(match.group(1))
        if here != wanted:
            message = f"这一项没有和别的项对齐：“-”前面有 {here} 个空格，应当有 {wanted} 个"
            remedy = "各项的“-”上下对齐，" + ("顶着行首写" if wanted == 0 else f"前面空 {wanted} 格")
            yield Occurrence("bad-indent", _place(text, match.end(1), file), message, remedy)


def _lists(text: str, checked: CheckedFile) -> str:
    """Lists in Chinese brackets, or parted by Chinese marks: told, and read as they were meant."""
    found: dict[str, list[Occurrence]] = {}

    def note(match: re.Match[str], at: int, what: str, items: str) -> str:
        shown = ", ".join(filter(None, re.split(r"[，、；,; ]+", items)))
        remedy = f"改成英文方括号，各项之间用英文逗号：{match.group(2)}: [{shown}]"
        message = f"{match.group(2)} 的列表用了{what}"
        found.setdefault(message, []).append(
            Occurrence("full-width-list", _place(text, at, checked.file), message, remedy)
        )
        return re.sub("[，、；]", ",", items)

    def brackets(match: re.Match[str]) -> str:
        head, _, _, items, _ = match.groups()
        return f"{head}[{note(match, match.start(3), '中文括号', items)}]"

    def marks(match: re.Match[str]) -> str:
        head, name, items = match.groups()
        if name in _PROSE and ("," in items or "，" not in items):
            return match.group()
        at = match.start(3) + re.search("[，、；]", items).start()  # type: ignore[union-attr]
        return head + note(match, at, "中文标点", items)

    steps: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
        (_WIDE, brackets),
        (_MARKS, marks),
    )
    for pattern, mend in steps:
        text = pattern.sub(mend, text)
    for same in found.values():
        checked.report_once(same)
    return text
