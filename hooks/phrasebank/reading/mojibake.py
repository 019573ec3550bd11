"""Recognises garbled text: UTF-8 that was read as Western European or as GBK and saved again."""

from __future__ import annotations

import re

from phrasebank.model import Place
from phrasebank.reading.checked_file import CheckedFile, Occurrence
from phrasebank.words import characters

_SIGNS = re.compile(
    "\\?{2}|\ufffd{2}|锟斤拷|烫烫烫|[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]|[锛銆鐨鍦涓鏄瀛浠璇绛]"
)
"""Matches in nearly every garbled Chinese sentence and in few others, which are then looked at more closely."""
_ANY = re.compile("[?\ufffd锟烫\u00c2-\u00f4锛銆鐨鍦涓鏄瀛浠璇绛]")
"""The first characters of such matches. To look for a set of characters is several times as fast as to look for
alternatives."""
_HAN = re.compile(f"[{characters.HAN}]")


def report(text: str, checked: CheckedFile) -> bool:
    """Report garbled lines in one finding. Returns whether there are any."""
    if not _ANY.search(text) or not _SIGNS.search(text):
        return False
    found = []
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        meant = _meant(line) if _SIGNS.search(line) else ""
        if meant:
            message = "文字成了乱码：文件被当作别的编码打开，又保存过"
            remedy = f"从备份恢复这个文件；没有备份的，照原文重新输入，这一行原来大约是“{meant.strip()[:40]}”"
            shown = characters.visible(line.strip())[:60]
            found.append(Occurrence("garbled", Place(checked.file, number), message, remedy, shown))
    if not found:
        message = "汉字成了问号或乱码，已经找不回来：文件在别的编码下保存过"
        remedy = "从备份恢复这个文件；没有备份的，照原文重新输入"
        gone = [number for number, line in enumerate(lines, 1) if _gone(line)]
        found = [Occurrence("garbled", Place(checked.file, number), message, remedy) for number in gone]
    checked.report_once(found)
    return bool(found)


def _gone(line: str) -> bool:
    """Whether characters of a line were lost when it was saved."""
    if re.search("\ufffd{2}|锟斤拷|烫烫烫", line):
        return True
    return "??" in line and not _HAN.search(line)


def _meant(line: str) -> str:
    """The text that a garbled line was; empty where it is not garbled."""
    for data in (_western(line), line.encode("gb18030", "replace")):
        meant = data.decode("utf-8", "replace")
        wrong = meant.count("\ufffd")
        if len(_HAN.findall(meant)) >= max(2, 3 * wrong):
            return meant.replace("\ufffd", "?")
    return ""


def _western(line: str) -> bytes:
    """The bytes of a line in Windows' Western European encoding. A byte to which that gives no character is the control
    character of its number."""
    data = b""
    for character in line:
        try:
            data += character.encode("cp1252")
        except UnicodeEncodeError:
            data += character.encode("latin-1", "replace")
    return data
