"""What YAML's own parser complains of, in words a curator can act on.

The parser (libyaml) names a problem in English and a mark that is often one line late. `explain` looks at the
lines near the mark for the slip that most often causes the problem and names that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Slip:
    """An explained syntax error: `line` and `column` start at 0, as YAML's marks do."""

    line: int
    column: int
    message: str
    remedy: str


_QUOTE = '把整段文字放进一对英文双引号，例如 a: "第一条：先学后做"'
_INDENT = "同一层的字段左边要对齐，下一层多缩进两个空格，例如 `- id: x` 的下一行写 `  title: y`"

_PROBLEMS: tuple[tuple[str, str, str], ...] = (
    # fragment of libyaml's problem, message, remedy; the first match wins
    ("mapping values are not allowed", "这里多出一个英文冒号，或者缩进不对", f"正文里的英文冒号后有空格时，{_QUOTE}；{_INDENT}"),
    ("found character that cannot start any token", "值不能以这个符号开头", _QUOTE),
    ("found unexpected end of stream", "引号没有成对", "在这段文字的末尾补上同样的引号，例如 a: \"文字\""),
    ("did not find expected ',' or ']'", "方括号里的列表没有写完整", "各项之间用英文逗号，末尾写 ]，例如 tags: [窗口, 学校]"),
    ("did not find expected ',' or '}'", "花括号没有写完整", "各项之间用英文逗号，末尾写 }，例如 b: {text: 文字, length: short}"),
    ("found unknown escape character", "双引号里的反斜杠 \\ 后面不能跟这个字符", "去掉反斜杠，或者改用单引号，例如 a: '文字'"),
    ("found invalid Unicode character", "双引号里的 \\u 编码不是一个字符", "去掉反斜杠编码，直接写汉字"),
    ("did not find expected '-' indicator", "这一行没有缩进，接不上上面的内容", "前面补两个空格，例如 `  title: 文字`；新的一项以“- ”开头"),
    ("could not find expected ':'", "这一行缺少英文冒号", "写成“字段: 值”，冒号后空一格，例如 title: 理论学习不够系统"),
    ("block sequence entries are not allowed", "“- ”不能跟在冒号后面写在同一行", "换一行写“- ”，或者写成 tags: [窗口, 学校]"),
    ("expected comment or line break", "“|”或“>”后面不能直接写正文", "“|”后换行，正文从下一行缩进写起"),
    ("did not find expected node content", "这里应当有内容，却遇到了别的符号", _QUOTE),
    ("did not find expected key", "这一行接不上前面的内容：缩进不对，或者引号后还有文字", f"{_INDENT}；{_QUOTE}"),
)  # fmt: skip

_LATE = ("unexpected end of stream", "could not find expected ':'", "did not find expected ',' or")
"""Problems that the parser notices where the next thing begins: what they are about begins at its context's mark."""

_OF_LEVELS = ("mapping values are not allowed", "expected key", "expected '-' indicator")
"""Problems that a field causes which does not line up."""

_FIELD = re.compile(r"^( *(?:- +)*)([a-z_]{2,}|[a-z]):(| .*)$")
_CUT = re.compile(r"\s#")
_TIGHT = re.compile(r" *(?:- +)*([a-z_]{2,}|[a-z]):(?=\S)")
"""A field whose colon has no space after it, which makes a text of the whole line."""


def explain(error: yaml.YAMLError, lines: list[str]) -> Slip:
    """Explain an error of the parser over the file's `lines`."""
    problem = str(getattr(error, "problem", "") or "")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if any(late in problem for late in _LATE) and getattr(error, "context_mark", None):
        mark = error.context_mark  # type: ignore[attr-defined]
        line, column = mark.line, mark.column
    line = min(line, max(len(lines) - 1, 0))
    before = lines[line - 1] if line else ""
    if "expected ':'" in problem and (tight := _TIGHT.match(lines[line])):
        name = tight.group(1)
        value = lines[line][tight.end() :].strip()[:20]
        return Slip(line, tight.end(), f"字段 {name} 的冒号后面少一个空格", f"冒号后空一格：{name}: {value}")
    if "expected key" in problem and (cut := _CUT.search(before)):
        return Slip(
            line - 1,
            cut.start() + 1,
            "空格加 # 之后的文字被当成注释，正文从这里断开",
            '把整段文字放进一对英文双引号，例如 a: "第 1 名 #1"',
        )
    if any(level in problem for level in _OF_LEVELS) and (slip := _crooked(lines[: line + 1])):
        return slip
    for fragment, message, remedy in _PROBLEMS:
        if fragment in problem:
            return Slip(line, column, message, remedy)
    return Slip(line, column, "这里不合 YAML 的写法", f"{_INDENT}；{_QUOTE}")


def _crooked(lines: list[str]) -> Slip | None:
    """The first field that begins at a column at which none of the open levels does: what the parser says of it, it often
    says of a later line."""
    levels: list[int] = []
    names: dict[int, str] = {}
    block, first = -1, ""
    for number, line in enumerate(lines):
        match = _FIELD.match(line)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if 0 <= block < len(line) - len(line.lstrip()):
            continue  # inside a text that begins with | or >
        block = -1
        if not match:
            continue
        column = len(match.group(1))
        dashes = len(match.group(1)) - len(match.group(1).lstrip(" "))
        if "-" in match.group(1):
            levels = [level for level in levels if level < dashes]
            first = first or match.group(2)
        elif (
            levels and column not in levels and not (column > levels[-1] and names[levels[-1]].endswith(":"))
        ):
            if match.group(2) == first:
                return Slip(
                    number, column, "这一项前面少了“- ”", f"前面加上“- ”：- {first}: ……，各项的“-”上下对齐"
                )
            near = min(levels, key=lambda level: abs(level - column))
            message = f"字段 {match.group(2)} 没有对齐：前面有 {column} 个空格，上面的 {names[near].rstrip(':')} 前面有 {near} 个"
            return Slip(number, column, message, f"同一层的字段左边对齐，前面都空 {near} 格")
        levels = [*(level for level in levels if level < column), column]
        names[column] = match.group(2) + ("" if match.group(3).strip() else ":")
        if match.group(3).strip()[:1] in ("|", ">"):
            block = column
    return None
