"""The slips that most often end the reading of a file: each function looks for one near the place at which the parser stopped.

A function is given what the parser calls the problem, the lines of the file, and the line and column, counted from 0."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from phrasebank.model import slot_text
from phrasebank.reading.likeness import called
from phrasebank.words import characters


@dataclass(frozen=True, slots=True)
class Slip:
    """An explained syntax error. `line` and `column` count from 0, as YAML's marks do."""

    line: int
    column: int
    message: str
    remedy: str
    meant: str | None = None
    """The line as it was meant, where nothing else can be."""


QUOTE = '把整段文字放进一对英文双引号，例如 a: "第一条：先学后做"'
INDENT = "同一层的字段左边要对齐，下一层多缩进两个空格，例如 `- id: x` 的下一行写 `  title: y`"

UNPAIRED = "引号没有成对"
CLOSE = '在这段文字的末尾补上同样的英文引号，例如 a: "文字"；不用引号的，删去开头的'


_ONE = "'"
NAME = r"([a-z_]{2,}|[a-z])"
_SHOWN = 40
_CUT = re.compile(r"\s#")
_NO_COLON = re.compile(
    rf"^ *(?:- +)*{NAME}(?: *[=＝] *(?P<value>.*)|:(?P<tight>[^\s:].*)|(?P<loose>(?: *[;；] *| +)\S.*)|(?P<bare>))$"
)
"""A line that was meant as a field but has no colon, or a wrong one."""
_TAIL = re.compile(rf"^ *(?:- +)*{NAME}: +(?P<quoted>(?P<mark>[\"']).*(?P=mark))(?P<tail> *[^\s#].*)$")
_MARKED = re.compile(rf"^ *(?:(?:- +)*{NAME}: +|(?:- +)+)(?P<mark>[*&?%@`!])")
"""A field or an item whose text begins with a character that has a meaning in YAML."""
_PLAIN = re.compile(rf"^ *(?:- +)*{NAME}: +(?P<said>[^\s\"'\[{{|>#&*!].*)$")
"""A field with a text that is not quoted."""
_OPENED = re.compile(rf"^ *(?:- +)*{NAME}: +(?P<mark>[\"'])(?P<said>[^\"']*)$")
"""A field whose text begins with a quotation mark that does not close."""
_BAR = re.compile(rf"^ *(?:- +)*{NAME}: +(?P<bar>[|>])[-+]? *(?P<said>[^\s\d#+-].*)$")
"""A field whose text stands behind a bar, and not below it."""
_HEADS = re.compile(rf"^(?P<outer> *(?:- +)*){NAME}: +(?P<bar>[|>])[-+\d]* *(?:#.*)?$")
"""A field whose text should stand below it."""
_RULE = re.compile(r"^ *([-=_*~—─－＝]{3,}) *$")
"""A line that parts others for the eye."""
_CALLED = re.compile(r"^ *(?:- +)*(?P<name>[^\s:：]{1,6})[:：]")
"""A line that may begin with the Chinese name of a field."""
_LISTED = re.compile(rf"^ *(?:- +)*{NAME}: +(?P<list>\[[^\[\]]*\]|\{{[^{{}}]*\}})(?P<tail> *[^\s#,].*)$")
"""A field whose text begins with brackets, which YAML reads as a list."""
_NOTE = re.compile(r"^ *(\uff03|//|/\*|；|;) *(?P<said>.*)$")
"""A line that was meant as a comment."""
_BEGINS = re.compile(rf"^ *(?:-(?: |$)|{NAME}:|[\[{{#]|$)")
"""The beginning of a line of data at the top of a file."""


def _as_text(line: str, at: int, said: str) -> str:
    """A line with this text, quoted, in place of all that stands in it from a column on."""
    return f"{line[:at]}'{said.replace(_ONE, _ONE * 2)}'"


def _next(lines: list[str], number: int) -> str:
    """The next line below that is not empty; an empty text where there is none."""
    return next((line for line in lines[number + 1 :] if line.strip()), "")


def _note(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    """A comment with a wrong sign. YAML reads it as a text that belongs to no field."""
    if "expected ':'" not in problem and "expected key" not in problem:
        return None
    for number in (line, line - 1):
        if number >= 0 and (found := _NOTE.match(lines[number])):
            said = found.group("said").strip(" */")[:_SHOWN]
            message = f"注释不能用“{found.group(1)}”开头，这一行因此读成了正文"
            return Slip(number, found.start(1), message, f"改成英文的 # 加一个空格：# {said}", "")
    return None


def _ruled(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    """A line of signs that parts others for the eye."""
    for number in (line, line - 1):
        if number >= 0 and (found := _RULE.match(lines[number])):
            message = f"“{found.group(1)[:_SHOWN]}”是分隔线，不是素材"
            return Slip(
                number, found.start(1), message, "删去这一行；要分段的，空一行，或者写一行“# 说明”", ""
            )
    return None


def _opened(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    """A text that begins with a quotation mark and goes on to the next one in the file, if there is any."""
    if "end of stream" not in problem and "expected" not in problem:
        return None
    for number in range(line, -1, -1):
        found = _OPENED.match(lines[number])
        if not found or not begins(_next(lines, number)):
            continue
        said = found.group("said").strip().removesuffix("”").removesuffix("’")
        meant = _as_text(lines[number], found.start("mark"), said)
        return Slip(number, found.start("mark"), UNPAIRED, CLOSE, meant)
    return None


def begins(line: str) -> bool:
    """Whether a field or an item begins on a line, or there is none."""
    return bool(re.match(rf" *(?:- +\S|{NAME}:(?: |$))|$", line))


def _barred(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    if "comment or line break" not in problem or not (found := _BAR.match(lines[line])):
        return None
    bar = found.group("bar")
    meant = _as_text(lines[line], found.start("bar"), found.group("said"))
    remedy = f"删去“{bar}”；或者在“{bar}”后换行，正文从下一行写起，比字段 {found.group(1)} 多缩进两格"
    return Slip(line, found.start("bar"), f"“{bar}”后面不能直接写正文", remedy, meant)


def _unindented(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    """A text that stands below its field but not further right."""
    for number in (line, line + 1):
        if not 0 < number < len(lines) or not re.match(f" *[{characters.CJK}“【]", lines[number]):
            continue
        above = next((n for n in range(number - 1, -1, -1) if lines[n].strip()), 0)
        found = _HEADS.match(lines[above])
        here = len(lines[number]) - len(lines[number].lstrip(" "))
        if not found or here > len(found.group("outer")):
            continue
        wanted = len(found.group("outer")) + 2
        message = f"“{found.group('bar')}”下面的正文没有缩进，接不上字段 {found.group(2)}"
        meant = " " * wanted + lines[number].strip() if begins(_next(lines, number)) else None
        return Slip(number, here, message, f"正文的每一行前面空 {wanted} 格", meant)
    return None


def _inside(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    """A colon in a text that YAML takes for that of a field."""
    if "mapping values" not in problem or not (found := _PLAIN.match(lines[line])):
        return None
    if column < found.start("said") or lines[line][column : column + 1] != ":":
        return None
    meant = _as_text(lines[line], found.start("said"), found.group("said").rstrip())
    remedy = f"改成中文冒号“：”；要留英文冒号的，{QUOTE}"
    return Slip(line, column, f"{found.group(1)} 的正文里有英文冒号，读成了另一个字段", remedy, meant)


def _dashless(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    """An item in braces without its dash."""
    for number in (line, line - 1):
        if number < 0 or not re.match(r" *\{.*\} *$", lines[number]):
            continue
        below = _next(lines, number)
        above = next((text for text in reversed(lines[:number]) if text.strip()), "")
        beside = next((re.match(r" *(?=- +\{)", text) for text in (below, above) if "- {" in text), None)
        if beside:
            at = len(lines[number]) - len(lines[number].lstrip())
            meant = f"{beside.group()}- {lines[number].strip()}"
            return Slip(number, at, "这一项前面少了“- ”", "前面加上“- ”，各项的“-”上下对齐", meant)
    return None


def marked(lines: list[str], line: int) -> str | None:
    """The line with its text quoted if that begins with a character that has a meaning in YAML, else None."""
    slip = _begins("", lines, line, 0) if _MARKED.match(lines[line]) else None
    return slip.meant if slip else None


def _called(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    """A field with a Chinese name and a Chinese colon."""
    if "expected ':'" not in problem or not (found := _CALLED.match(lines[line])):
        return None
    name = called(found.group("name"))
    if not name:
        return None
    at = found.start("name")
    said = lines[line][found.end() :].strip()
    shown = said[:_SHOWN] + ("……" if len(said) > _SHOWN else "")
    message = f"字段名要用英文的：“{found.group('name')}”是 {name}"
    return Slip(
        line, at, message, f"写成 {name}: {shown}".rstrip(), f"{lines[line][:at]}{name}: {said}".rstrip()
    )


def _begins(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    """A text that begins like a construct of YAML."""
    if found := _MARKED.match(lines[line]):
        mark = found.group("mark")
        remedy = f"多打的，删去“{mark}”；是正文的，在“{mark}”前面和整段文字末尾各加一个英文双引号"
        meant = _as_text(lines[line], found.start("mark"), lines[line][found.start("mark") :].rstrip())
        return Slip(line, found.start("mark"), f"正文不能以“{mark}”开头", remedy, meant)
    if found := _LISTED.match(lines[line]):
        inside = found.group("list")
        name = inside[1:-1].strip()
        slot = f"待填项写成 {slot_text(name)}；" if name else ""
        remedy = f"{slot}是列表的，写到“{inside[-1]}”为止；是正文的，{QUOTE}"
        return Slip(line, found.start("list"), f"“{inside}”读成了列表，后面又有文字", remedy)
    return None


def _colon_in_list(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    if "unexpected ':'" not in problem or not (found := re.search(r":(?=\s*[\]},])", lines[line])):
        return None
    remedy = "改成中文冒号“：”，或者把这一项放进英文双引号"
    return Slip(line, found.start(), "列表或花括号里，一项的末尾有英文冒号", remedy)


def _foreign(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    """Words before the data, such as a greeting, a heading or a tag."""
    number = next(
        (n for n, text in enumerate(lines) if text.strip() and not text.lstrip().startswith("#")), 0
    )
    if number > line or _BEGINS.match(lines[number]) or _NO_COLON.match(lines[number]):
        return None
    remedy = "删去它；想留着的，前面加上“# ”，它就只是说明"
    return Slip(number, 0, "这一行不是素材，后面的内容因此都读不出来", remedy, "")


def _comment(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    if "expected ',' or" in problem and (cut := _CUT.search(lines[line])):
        what = "空格加 # 之后的都被当成注释，括号因此没有写完"
        remedy = "“#”是正文时，把这一项放进英文双引号；是注释时，写到括号后面或者另起一行"
        return Slip(line, cut.start() + 1, what, remedy)
    before = lines[line - 1] if line else ""
    if "expected key" not in problem or not (cut := _CUT.search(before)):
        return None
    if before.lstrip().startswith("#"):
        remedy = "移到这段文字的上面，单独成一行；是正文的，和上一行接起来写"
        return Slip(line - 1, cut.start() + 1, "注释不能写在一段文字的中间，正文从这里断开", remedy)
    return Slip(
        line - 1,
        cut.start() + 1,
        "空格加 # 之后的文字被当成注释，正文从这里断开",
        '把整段文字放进一对英文双引号，例如 a: "第 1 名 #1"',
    )


def _tail(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    if "expected key" not in problem or not (found := _TAIL.match(lines[line])):
        return None
    tail = found.group("tail").strip()[:10]
    whole = found.group("quoted")[1:-1] + found.group("tail").strip()
    if found.group("mark") in whole:
        remedy = "文字里面的引号改成中文的“”；整段外面的一对英文引号，要就写全，不要就都删去"
        return Slip(line, found.start("tail"), f"引号后面还有文字“{tail}”", remedy)
    meant = _as_text(lines[line], found.start("quoted"), whole)
    remedy = f"文字都放进引号里面，或者不用引号，例如 {found.group(1)}: {whole[:20]}"
    return Slip(line, found.start("tail"), f"引号后面还有文字“{tail}”", remedy, meant)


def _colon(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    """A field without a colon or without a blank after it. The parser goes on with the text and stops one line later."""
    if "expected ':'" not in problem and "mapping values" not in problem:
        return None
    for number in (line, line - 1):
        found = _NO_COLON.match(lines[number]) if number >= 0 else None
        if not found or (number == line and "mapping values" in problem):
            continue
        name = found.group(1)
        value = next((v for v in found.group("value", "tight", "loose") if v), "").strip(" ;；")
        # What another line has as a field is one here, too, and no word of a text.
        known = any(re.match(rf" *(?:- +)*{name}:(?: |$)", other) for other in lines) or (
            lines[number].startswith(name) and not value.startswith("//")
        )
        meant = f"{lines[number][: found.end(1)]}: {value}".rstrip() if known else None
        value = value[:_SHOWN] + ("……" if len(value) > _SHOWN else "")
        if found.group("tight"):
            what, at = f"字段 {name} 的冒号后面少一个空格", found.start("tight")
        else:
            what, at = f"字段 {name} 后面缺少英文冒号", found.end(1)
        remedy = f"写成 {name}: {value}".rstrip() + ("，冒号后空一格" if value else "")
        return Slip(number, at, what, remedy, meant)
    return None


def _comma(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    if "expected node content" not in problem or lines[line][:column].rstrip()[-1:] not in (",", "["):
        return None
    if lines[line][column : column + 1] != ",":
        return None
    return Slip(line, column, "列表里多出一个逗号", "删去它，两项之间只写一个英文逗号")


def _loose(problem: str, lines: list[str], line: int, column: int) -> Slip | None:
    """Words that were meant to continue the text above but are not indented further, or that were copied along from
    elsewhere."""
    if "expected ':'" not in problem:
        return None
    text = lines[line].strip()
    above = next((before for before in reversed(lines[:line]) if before.strip()), "")
    field = re.match(rf"( *(?:- +)*){NAME}: +\S", above)
    if not re.match(f"[{characters.CJK}“【]", text):
        return None
    remedy = "多余的，删去"
    if field:
        remedy = f"接着上一行写的，前面空 {len(field.group(1)) + 2} 格，或者并到上一行；{remedy}"
    here = len(lines[line]) - len(lines[line].lstrip())
    return Slip(line, here, "这一行没有字段名，也没有比上一行多缩进，不知道接在哪里", remedy, "")


KINDS: tuple[Callable[[str, list[str], int, int], Slip | None], ...] = (
    _note,
    _ruled,
    _foreign,
    _comment,
    _tail,
    _begins,
    _opened,
    _barred,
    _unindented,
    _inside,
    _colon,
    _comma,
    _called,
    _loose,
    _dashless,
    _colon_in_list,
)
"""All kinds, in the order in which they are looked for: the first that is found explains the error."""
