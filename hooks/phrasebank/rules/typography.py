"""Chinese typography after GB/T 15834-2011 and GB/T 9704-2012, as a table of regular expressions that JavaScript reads
alike. Half-width punctuation is reported when a file is read, in everything that curators write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from phrasebank.model import SLOT, Finding, Library
from phrasebank.rules import texts
from phrasebank.rules.registry import Rule
from phrasebank.rules.texts import Text
from phrasebank.words.characters import CJK, END, HAN

_STOPS = "，。；：、？！"


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of typography."""

    pattern: re.Pattern[str]
    """Matches the fault."""
    what: str
    """What is wrong, for a message that begins with “…”."""
    remedy: str
    """What to write instead."""


FAULTS = (
    Fault(
        re.compile(rf" +(?=[{CJK}])|(?<=[{CJK}]) +(?=\S)"),
        "是多余的空格",
        "删去空格，汉字和数字、字母之间也不空，例如 第1页",
    ),
    Fault(
        re.compile(r"[\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+"),
        "是全角的数字或字母",
        "改成半角的，例如 2025",
    ),
    Fault(
        re.compile(f"\u0022|(?<=[{HAN}])'|'(?=[{HAN}])"),
        "是英文引号",
        "改成中文引号“”，引号里再引用时用‘’",
    ),
    Fault(re.compile("[「」『』]"), "不是通用的引号", "改成“”，引号里再引用时用‘’"),
    Fault(
        re.compile(r"\.{2,}|。{3,}|…{3,}|(?<!…)…(?!…)"),
        "不是规范的省略号",
        "省略号写六个点，占两格：……",
    ),
    Fault(
        re.compile(rf"--+|–|—{{3,}}|—(?=[{_STOPS}])(?<!——)|(?<=[{_STOPS}])—(?!—)|(?<=[{HAN}])-(?=[{HAN}])"),
        "不是规范的破折号或连接号",
        "破折号写成——，占两格；连接号写成—，例如 团结—批评—团结",
    ),
    Fault(re.compile(rf"(?<!。)(?!？！|！！|。。。)[{_STOPS}]{{2,}}"), "是连着的标点", "只留一个"),
)
"""The faults that no text may have anywhere."""

_SUSPECT = re.compile(
    rf"[ \"'.…—–\-「」『』\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]|[{_STOPS}](?=[{_STOPS}])"
)
"""Matches every text that has one of the faults, and is faster than those patterns. Most texts do not match and need no
closer look."""

ENDS = ("。", "？", "！", "”", "）", "……")
"""The marks with which a phrase may end."""

PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "〔": "〕"}
"""Marks that come in pairs."""

MARKS = re.compile(f"[{''.join(PAIRS)}{''.join(PAIRS.values())}]")

COUNTING = re.compile(f"(?<![^。；，、：！？ \\n])(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}}){END}")
"""Text before a ） that is the mark of a number, as in 1）, and so has no partner."""
COUNTED = 4
"""How many characters before a ） `COUNTING` looks at."""


def _typography(library: Library) -> Iterator[Finding]:
    """Report the faults of every text, each once."""
    for text in texts.body(library).matching(_SUSPECT):
        for fault in FAULTS:
            found = {match.group(): match.span() for match in reversed([*fault.pattern.finditer(text.text)])}
            for span in found.values():
                if _in_padded_slot(text.text, span[0]):
                    continue  # told where slots are read
                message = f"{text.owner}里的{text.at(span)}{fault.what}"
                yield text.finding(TYPOGRAPHY, span, message, fault.remedy)


def _in_padded_slot(text: str, offset: int) -> bool:
    slot = next((match for match in SLOT.finditer(text) if match.start() < offset < match.end()), None)
    return slot is not None and slot.group(1) != slot.group(1).strip()


def unpaired(text: str) -> int | None:
    """The offset of the first mark without its partner; None where there is none."""
    opened: list[int] = []
    for match in MARKS.finditer(text):
        if match.group() in PAIRS:
            opened.append(match.start())
        elif (
            not opened
            and match.group() == "）"
            and COUNTING.search(text[max(0, match.start() - COUNTED) : match.start()])
        ):
            continue
        elif not opened or PAIRS[text[opened.pop()]] != match.group():
            return match.start()
    return opened[-1] if opened else None


def _whole(library: Library) -> Iterator[Text]:
    """Yield every text. A phrase in moves is replaced by its moves, because each may be exchanged for another."""
    yield from (text for text in texts.body(library) if not text.moves)
    yield from texts.moves(library)


def _unpaired(library: Library) -> Iterator[Finding]:
    """Report marks without a partner, such as a quotation that never ends."""
    for text in _whole(library):
        at = unpaired(text.text)
        if at is not None:
            message = f"{text.owner}里有一个 {text.text[at]} 没有配成对"
            yield text.finding(UNPAIRED_MARK, (at, at + 1), message, "补上另一半，例如 他说：“等会儿再讲。”")


def _ending(library: Library) -> Iterator[Finding]:
    """Report phrases and moves that do not end with a sentence, and titles that end with a mark, since the paper adds it."""
    for text in (*texts.pieces(library), *texts.examples(library)):
        if not text.text.endswith(ENDS):
            end = (len(text.text) - 1, len(text.text))
            yield text.finding(ENDING, end, f"{text.owner}最后没有句号", "最后一句写完整，以“。”结束")
    for text in (*map(texts.title, library.points), *texts.names(library)):
        if text.text[-1] in _STOPS.replace("？", ""):
            end = (len(text.text) - 1, len(text.text))
            message = f"{text.owner}末尾有标点“{text.text[-1]}”"
            yield text.finding(ENDING, end, message, "删去它，排版时会自己加上")


TYPOGRAPHY = Rule("typography", "warning", "entry", _typography)
UNPAIRED_MARK = Rule("unpaired-mark", "warning", "entry", _unpaired)
ENDING = Rule("ending", "warning", "entry", _ending)
