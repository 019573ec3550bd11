"""Turns bytes into a text that the YAML parser reads safely, and reports what had to be corrected."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

from phrasebank.model import Place
from phrasebank.reading import mojibake
from phrasebank.reading.checked_file import CheckedFile, Occurrence
from phrasebank.words import characters

_BOM = b"\xef\xbb\xbf"
MAX_BYTES = 2 * 1024 * 1024

_RESAVE = "用编辑器打开，选“另存为”，编码选 UTF-8，例如记事本的“文件 → 另存为 → 编码：UTF-8”"
_LOST = "从备份恢复；没有备份的，照原文重新输入"
_BINARY = (
    (b"PK\x03\x04", "Word、Excel 或者压缩包"),
    (b"\xd0\xcf\x11\xe0", "旧的 Word 或 Excel 文件"),
    (b"%PDF", "PDF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"{\\rtf", "写字板文件"),
)
"""The first bytes of kinds of files that are no text, and what these are called."""
_KINDS, _MANY = 6, 20
"""A file counts as damaged if it holds forbidden characters of more kinds than the first number at more places than the
second."""
_RUN = b"\0" * 16
# Field names and one-letter phrase keys only: prose may well begin a line with a word and a full-width colon.
_TAB_BETWEEN = re.compile(rf"(?<=[{characters.CJK}])\t+(?=[{characters.CJK}])")
_WIDE_INDENT = re.compile(r"^ *+[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_INDENT = re.compile(r"[^\S\n]*")
"""What a line is indented by, of whatever spaces; it matches everywhere."""
_WIDE_COLON = re.compile(r"^( *(?:- +)*)([a-z_]{2,}|[a-z])( *)：( ?)", re.MULTILINE)


def decode(data: bytes, checked: CheckedFile) -> str | None:
    """The bytes as text. None, with a finding, where there are too many or they are not UTF-8."""
    start = Place(checked.file)
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1024 / 1024:.1f} MB"
        checked.report("too-large", start, f"文件有 {size}，超过 2 MB", "按维度或板块分成几个文件", "")
        return None
    for begins, what in _BINARY:
        if data.startswith(begins):
            checked.report(
                "no-text",
                start,
                f"这不是文本文件，而是{what}",
                "从备份恢复这个文件，文字用记事本一类的编辑器改",
                "",
            )
            return None
    if _RUN in data:
        line = data.count(b"\n", 0, data.index(_RUN)) + 1
        message = f"从这里起有 {data.count(0)} 个空字节：文件没有写完整，内容丢了"
        checked.report("damaged", Place(checked.file, line), message, _LOST, "")
        return None
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")) or b"\0\0\0" in data[:4096]:
        checked.report("not-utf8", start, "文件是 UTF-32 编码", _RESAVE, "")
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        checked.report("not-utf8", start, "文件是 UTF-16（“Unicode”）编码", _RESAVE, "")
        return None
    while data.startswith(_BOM):
        data = data[len(_BOM) :]  # Windows' older Notepad knows UTF-8 with a mark and no other
    if wide := _wide(data):
        checked.report(
            "not-utf8", start, f"文件是 UTF-16（“Unicode”）编码，开头没有标记（{wide}）", _RESAVE, ""
        )
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _other(data, error, checked)
        return None


def _wide(data: bytes) -> str:
    """The kind of UTF-16 of a file without a byte order mark, recognised by the NUL beside each ASCII character; empty if
    it is none."""
    for name, nul, other in (("utf-16-le", data[1::2], data[::2]), ("utf-16-be", data[::2], data[1::2])):
        if nul.count(0) > 4 * other.count(0) and nul.count(0) * 20 > len(nul):
            return name.upper()
    return ""


def _other(data: bytes, error: UnicodeDecodeError, checked: CheckedFile) -> None:
    """Report which encoding other than UTF-8 the file, or some of its lines, are in."""
    good = data[: error.start].decode("utf-8")
    place = Place(checked.file, good.count("\n") + 1, len(good) - good.rfind("\n"))
    rest = data[error.start : error.start + 40].split(b"\n")[0]
    lines = data.split(b"\n")
    if error.end == len(data) and error.reason == "unexpected end of data":
        message = "文件在这里断了：最后一个字只剩半个，后面的内容丢了"
        checked.report("damaged", place, message, _LOST, good.split("\n")[-1].strip()[-60:])
        return
    odd = [number for number, line in enumerate(lines, 1) if _decoded(line, "utf-8") is None]
    # In a long GBK file a line or two happens to be UTF-8, of letters that nobody writes: Chinese is what tells.
    sound = any(re.search(f"[{characters.HAN}]", _decoded(line, "utf-8") or "") for line in lines)
    if sound and all(_nearly(lines[number - 1]) for number in odd):
        message, remedy = "这一行里有坏掉的字节，不成字", "删去坏的字，照原文重新输入"
        places = [Place(checked.file, number, place.column) for number in odd]
        shown = lines[place.line - 1].decode("utf-8", "replace").strip()[:60]
        checked.report_once([Occurrence("damaged", here, message, remedy, shown) for here in places])
    elif sound and all(_decoded(lines[number - 1], "gb18030") is not None for number in odd):
        shown = (_decoded(lines[place.line - 1], "gb18030") or "").strip()[:60]
        remedy = f"这一行多半是从别处粘贴来的：删去它，照“{shown}”重新输入，再另存为 UTF-8"
        message = "这一行是 GBK 编码，别的行是 UTF-8"
        checked.report_once(
            [
                Occurrence("not-utf8", Place(checked.file, n, place.column), message, remedy, shown)
                for n in odd
            ]
        )
    elif _decoded(data, "gb18030") is not None:
        shown = rest.decode("gb18030", "ignore")
        checked.report("not-utf8", place, "文件是 GBK 编码，不是 UTF-8", _RESAVE, shown)
    else:
        message = "文件不是 UTF-8 编码，或者已经损坏"
        checked.report("not-utf8", place, message, f"{_RESAVE}；打开就是乱码的，从备份恢复", "")


def _nearly(line: bytes) -> bool:
    """Whether only a few bytes of a line are not UTF-8."""
    text = line.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return (
        wrong > 0 and len(text) - wrong > 3 * wrong and len(re.findall(f"[{characters.HAN}]", text)) > wrong
    )


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


class Cleaned(NamedTuple):
    """A text without what the parser must not meet."""

    text: str
    """The text, on as many lines as before."""
    doubtful: frozenset[int]
    """The numbers, from 0, of lines of which nobody knows how far they are indented."""


def clean(text: str, checked: CheckedFile) -> Cleaned | None:
    """Report what the parser must not meet, one finding for each cause, and return the text without it. The lines stay
    the same, so that parsing goes on and finds other faults. None where the meaning of the text is unknown."""
    if "\r\r\n" in text:
        message = "换行符坏了，每一行后面多出一个看不见的回车"
        remedy = "用编辑器打开，换行符选 LF 或 CRLF 再保存；或者从备份恢复"
        lines = text.split("\r\r\n")
        line = next(n for n, content in enumerate(text.split("\n"), 1) if content.endswith("\r\r"))
        message += f"；同类还有 {len(lines) - 2} 处" if len(lines) > 2 else ""
        checked.report("line-ends", Place(checked.file, line), message, remedy, "")
        text = text.replace("\r\r\n", "\n")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if mojibake.report(text, checked):
        return None
    doubtful: set[int] = set()
    if characters.HOSTILE.search(text):
        doubtful |= {
            number
            for number, line in enumerate(text.split("\n"))
            if line.strip() and _WIDE_INDENT.match(line)
        }
        mended = _without_hostile(text, checked)
        if mended is None:
            return None
        text = mended
    if "\t" in text:
        doubtful |= _tabs(text, checked)
        # None is left between two Chinese characters, where a space would be one too many.
        text = _TAB_BETWEEN.sub("", text).replace("\t", " ")
    if "：" in text:
        found = []
        for match in _WIDE_COLON.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            place = Place(checked.file, line, len(match.group(1)) + len(match.group(2)) + 1)
            shown = text[match.start() :].split("\n")[0].strip()[:60]
            message = f"字段 {match.group(2)} 后面用了中文冒号"
            remedy = f"改成英文冒号加一个空格：{match.group(2)}: "
            found.append(Occurrence("full-width-colon", place, message, remedy, shown))
        checked.report_once(found)
        text = _WIDE_COLON.sub(r"\1\2: ", text)
    return Cleaned(text, frozenset(doubtful))


def _tabs(text: str, checked: CheckedFile) -> set[int]:
    """Report tabs, those that indent apart from those within a line. Returns the numbers, from 0, of the lines that they
    indent."""
    indented = set()
    outer: list[Occurrence] = []
    inner: list[Occurrence] = []
    for number, content in enumerate(text.split("\n"), 1):
        column = content.find("\t")
        if column < 0:
            continue
        place = Place(checked.file, number, column + 1)
        shown = content.strip(" ").replace("\t", "〔Tab〕")[:60]
        if content[:column].strip() or not content.strip():
            remedy = "删去它；要隔开的，改成一个空格"
            what = "一行中间用了 Tab 键" if content.strip() else "空行里有 Tab 键"
            inner.append(Occurrence("tab", place, what, remedy, shown))
        else:
            remedy = "改成空格，每一层缩进两个空格，例如 `  title: 文字`"
            outer.append(Occurrence("tab", place, "用了 Tab 键", remedy, shown))
            indented.add(number - 1)
    checked.report_once(outer)
    checked.report_once(inner)
    return indented


def _without_hostile(text: str, checked: CheckedFile) -> str | None:
    """The text without forbidden characters, each kind of which is reported once. None where hardly anything else is
    left. A space of another kind becomes a space. A character without width or meaning is dropped, so that the name of a
    field is again what it looks like."""
    found = characters.HOSTILE.findall(text)
    if len({*found}) > _KINDS and len(found) > _MANY:
        odd = [n for n, line in enumerate(text.split("\n"), 1) if characters.HOSTILE.search(line)]
        message = "这里都是坏字符，文件多半损坏了，或者被当作别的编码打开又保存过"
        places = [Place(checked.file, n) for n in odd]
        checked.report_once([Occurrence("damaged", place, message, _LOST) for place in places])
        return None
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    indents = [_INDENT.match(text, start).end() for start in starts]  # type: ignore[union-attr]
    by_kind: dict[str, list[Occurrence]] = {}
    for offset, character, name, remedy in characters.hostile(text):
        line = bisect_right(starts, offset)
        if offset < indents[line - 1]:
            remedy = "缩进用普通空格，每一层两个；空行里的删去"
        same = by_kind.setdefault(character, [])
        same.append(
            Occurrence(
                "hostile-character",
                Place(checked.file, line, offset - starts[line - 1] + 1),
                f"有一个{name}（U+{ord(character):04X}）",
                f"{remedy}。可在编辑器里搜索这个字符",
                "" if same else _around(text, offset),  # the first is shown; there may be thousands
            )
        )
    for same in by_kind.values():
        checked.report_once(same)
    return characters.HOSTILE.sub(_meant, text)


def _meant(match: re.Match[str]) -> str:
    """The text that is read in place of a forbidden character."""
    plain = unicodedata.normalize("NFKC", match.group())
    return " " if match.group().isspace() else plain if re.fullmatch(f"[{characters.HAN}]", plain) else ""


def _around(text: str, offset: int) -> str:
    start = text.rfind("\n", 0, offset) + 1
    return characters.around(text[start:].split("\n")[0], offset - start)
