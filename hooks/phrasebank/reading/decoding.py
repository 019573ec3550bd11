"""Bytes -> a text that the parser can be trusted with; what had to be mended on the way is reported."""

from __future__ import annotations

import re
from bisect import bisect_right

from phrasebank.model import Place
from phrasebank.reading.checked_file import CheckedFile
from phrasebank.words import characters

MAX_BYTES = 2 * 1024 * 1024

_RESAVE = "用编辑器打开，选“另存为”，编码选 UTF-8，例如记事本的“文件 → 另存为 → 编码：UTF-8”"
# Field names and one-letter phrase keys only: prose may well begin a line with a word and a full-width colon.
_WIDE_COLON = re.compile(r"^( *(?:- +)*)([a-z_]{2,}|[a-z])( *)：( ?)", re.MULTILINE)


def decode(data: bytes, checked: CheckedFile) -> str | None:
    """The bytes as text; None, after reporting, when they are too many or not UTF-8."""
    start = Place(checked.file)
    if len(data) > MAX_BYTES:
        size = f"{len(data) / 1024 / 1024:.1f} MB"
        checked.report("too-large", start, f"文件有 {size}，超过 2 MB", "按维度或板块分成几个文件", "")
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        checked.report("not-utf8", start, "文件是 UTF-16（“Unicode”）编码", _RESAVE, "")
        return None
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]  # Windows' older Notepad knows UTF-8 with a mark and no other
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8")
        place = Place(checked.file, good.count("\n") + 1, len(good) - good.rfind("\n"))
        rest = data[error.start : error.start + 40].split(b"\n")[0]
        try:
            data.decode("gb18030")
            checked.report(
                "not-utf8", place, "文件是 GBK 编码，不是 UTF-8", _RESAVE, rest.decode("gb18030", "ignore")
            )
        except UnicodeDecodeError:
            checked.report("not-utf8", place, "文件不是 UTF-8 编码，或者已经损坏", _RESAVE, "")
        return None


def clean(text: str, checked: CheckedFile) -> str | None:
    """Report hostile characters, tabs and full-width colons; return a text of the same lines without them, so
    that parsing goes on and finds the rest. None when the indentation itself is unknown."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if characters.HOSTILE.search(text):
        starts = [0, *(match.end() for match in re.finditer("\n", text))]
        for offset, character, name, remedy in characters.hostile(text):
            line = bisect_right(starts, offset)
            place = Place(checked.file, line, offset - starts[line - 1] + 1)
            code = f"U+{ord(character):04X}"
            message = f"有一个{name}（{code}）"
            shown = characters.around(text, offset)
            checked.report("hostile-character", place, message, f"{remedy}。可在编辑器里搜索这个字符", shown)
        text = characters.HOSTILE.sub(" ", text)
    indented = False
    if "\t" in text:
        for number, content in enumerate(text.split("\n"), 1):
            if "\t" in content:
                column = content.index("\t")
                indented = indented or not content[:column].strip()
                shown = content.strip().replace("\t", "〔Tab〕")
                checked.report(
                    "tab",
                    Place(checked.file, number, column + 1),
                    "用了 Tab 键",
                    "改成空格，每一层缩进两个空格，例如 `  title: 文字`",
                    shown[:60],
                )
        text = text.replace("\t", " ")
    if "：" in text:
        for match in _WIDE_COLON.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            place = Place(checked.file, line, len(match.group(1)) + len(match.group(2)) + 1)
            shown = text[match.start() :].split("\n")[0].strip()[:60]
            checked.report(
                "full-width-colon",
                place,
                f"字段 {match.group(2)} 后面用了中文冒号",
                f"改成英文冒号加一个空格：{match.group(2)}: ",
                shown,
            )
        text = _WIDE_COLON.sub(r"\1\2: ", text)
    return None if indented else text
