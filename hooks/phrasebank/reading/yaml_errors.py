"""Explains the errors of the YAML parser in words on which a curator can act.

The parser (libyaml) names a problem in English, and a place that is often one line late. `explain` looks near that place
for the slip that most often causes the problem."""

from __future__ import annotations

import re

import yaml

from phrasebank.reading import repairs
from phrasebank.reading.yaml_slips import CLOSE, INDENT, KINDS, NAME, QUOTE, UNPAIRED, Slip

_PROBLEMS: tuple[tuple[str, str, str], ...] = (
    # fragment of libyaml's problem, message, remedy; the first match wins
    ("mapping values are not allowed", "这里多出一个英文冒号，或者缩进不对", f"正文里的英文冒号后有空格时，{QUOTE}；{INDENT}"),
    ("found character that cannot start any token", "值不能以这个符号开头", QUOTE),
    ("found unexpected end of stream", UNPAIRED, CLOSE),
    ("did not find expected ',' or ']'", "方括号里的列表没有写完整", "各项之间用英文逗号，末尾写 ]，例如 tags: [窗口, 学校]"),
    ("did not find expected ',' or '}'", "花括号没有写完整", "各项之间用英文逗号，末尾写 }，例如 b: {text: 文字, length: short}"),
    ("found unknown escape character", "双引号里的反斜杠 \\ 后面不能跟这个字符", "去掉反斜杠，或者改用单引号，例如 a: '文字'"),
    ("found invalid Unicode character", "双引号里的 \\u 编码不是一个字符", "去掉反斜杠编码，直接写汉字"),
    ("did not find expected '-' indicator", "这一行没有缩进，接不上上面的内容", "前面补两个空格，例如 `  title: 文字`；新的一项以“- ”开头"),
    ("could not find expected ':'", "这一行缺少英文冒号", "写成“字段: 值”，冒号后空一格，例如 title: 理论学习不够系统"),
    ("block sequence entries are not allowed", "“- ”不能跟在冒号后面写在同一行", "换一行写“- ”，或者写成 tags: [窗口, 学校]"),
    ("expected comment or line break", "“|”或“>”后面不能直接写正文", "“|”后换行，正文从下一行缩进写起"),
    ("did not find expected node content", "这里应当有内容，却遇到了别的符号", QUOTE),
    ("did not find expected key", "这一行接不上前面的内容：缩进不对，或者引号后还有文字", f"{INDENT}；{QUOTE}"),
)  # fmt: skip

_LATE = ("unexpected end of stream", "could not find expected ':'", "did not find expected ',' or")
"""Problems that the parser notices only where the next thing begins. They are about the place where their context begins."""

_OF_LEVELS = (
    "mapping values are not allowed",
    "expected key",
    "expected '-' indicator",
    "expected <block end>",
)
"""Problems caused by a line that is not aligned with others."""


def explain(error: yaml.YAMLError, lines: list[str]) -> Slip:
    """Explain an error of the parser about a file with these lines."""
    problem = str(getattr(error, "problem", "") or "")
    line, column = _marked(error, problem)
    line = min(line, max(len(lines) - 1, 0))
    for kind in KINDS:
        if slip := kind(problem, lines, line, column):
            return slip
    if any(level in problem for level in _OF_LEVELS) and (repair := repairs.find(lines, line)):
        return _moved(repair, lines)
    for fragment, message, remedy in _PROBLEMS:
        if fragment in problem:
            return Slip(line, column, message, remedy)
    return Slip(line, column, "这里不合 YAML 的写法", f"{INDENT}；{QUOTE}")


def where(error: yaml.YAMLError) -> int:
    """The line, counted from 0, at which the parser stopped. What it noticed late is at the place where that began."""
    return _marked(error, str(getattr(error, "problem", "") or ""))[0]


def _marked(error: yaml.YAMLError, problem: str) -> tuple[int, int]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if any(late in problem for late in _LATE):
        mark = getattr(error, "context_mark", None) or mark
    return (mark.line, mark.column) if mark else (0, 0)


def _moved(repair: repairs.Repair, lines: list[str]) -> Slip:
    text = lines[repair.line]
    here = len(text) - len(text.lstrip(" "))
    field = re.match(rf" *(?:- +)*{NAME}:", text)
    what = f"字段 {field.group(1)}" if field else "这一行"
    if repair.above:
        missing = "phrases:" if field and len(field.group(1)) == 1 else "表述的键，如 a:"
        return Slip(
            repair.line,
            here,
            f"{what} 上面少了一行字段名",
            f"上面补一行 {missing} ，前面空 {here - 2} 格",
        )
    if repair.dash > 0:
        name = field.group(1) if field else ""
        return Slip(repair.line, here, "这一项前面少了“- ”", f"前面加上“- ”：- {name}: ……，各项的“-”上下对齐")
    if repair.dash < 0:
        return Slip(
            repair.line,
            here,
            f"{what} 前面多了“- ”",
            f"删去“- ”，和同一层的字段左边对齐，前面空 {repair.column} 格",
        )
    what = what if field else "这一项" if text.lstrip().startswith("- ") else what
    other = "各项的“-”上下对齐" if text.lstrip().startswith("- ") else "同一层的字段左边对齐"
    return Slip(
        repair.line,
        here,
        f"{what} 没有对齐：前面有 {here} 个空格，应当有 {repair.column} 个",
        f"{other}，这一行前面空 {repair.column} 格",
    )
