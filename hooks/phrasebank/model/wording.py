"""Entries of wording/: rules about words, as data."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass as entry

from phrasebank.model.campaigns import Source
from phrasebank.model.scalars import CLOSED, Line, Prose


def _one(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Neighbours = Annotated[
    tuple[Line, ...], BeforeValidator(_one, json_schema_input_type=Line | tuple[Line, ...])
]
"""Texts that may stand right before or behind. A bare text counts as a list of one."""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Mistake:
    """一种错误写法。"""

    wrong: Line
    """错的写法；…代表中间还可以隔最多三个字，#代表一个数目，##代表用数字写的数目。"""
    right: Line
    """改成什么。"""
    unless_after: Neighbours = ()
    """前面紧接其中任何一个时不算错；只有一个的直接写。"""
    unless_before: Neighbours = ()
    """后面紧接其中任何一个时不算错；只有一个的直接写。"""
    leads: bool = False
    """写 true 表示只在一句话的开头才算错。"""
    doubtful: bool = False
    """写 true 表示有时也对，只请写的人核对。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Formulation:
    """一条规范表述。"""

    name: Line
    """简称，如 四个意识。"""
    text: Prose | None = None
    """规范的全文；十个字以上的，写得大同小异也会被指出。"""
    members: tuple[Line, ...] = ()
    """各项，顺序不能变，四项以上不能少一项。"""
    mistakes: tuple[Mistake, ...] = ()
    """常见的错误写法。"""
    forms: tuple[Line, ...] = ()
    """正式文本里也见得到的另一种写法，只提示核对，不算错。"""
    source: Source | None = None
    """出处。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class EmptyLine:
    """一句空话、套话，或个人材料里不该有的主语。"""

    text: Line
    """原话；…代表中间还可以隔最多三个字。"""
    kind: Literal["empty", "subject", "promise"]
    """empty 空话，subject 个人材料里不当的主语，promise 无法检查的承诺。"""
    remedy: Line
    """怎么改。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Concession:
    """一种先扬后抑的句式，问题和批评里不用。"""

    first: Line
    """前半句的词，如 虽然。"""
    then: tuple[Line, ...] = Field(min_length=1)
    """同一句话里后面出现其中任何一个，或者下一句以它开头，就算。"""
    remedy: Line
    """怎么改。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Mention:
    """一个引出反面例子的词：它后面到标点为止是提到，不是使用，不检查用词。"""

    text: Line
    """引出的词，如 不得使用。"""


PaperRuleName = Literal[
    "missing-heading",
    "heading-order",
    "empty-heading",
    "no-followups",
    "no-causes",
    "no-measures",
    "unanswered-problem",
    "loose-measure",
    "no-sign",
    "no-date",
    "no-preparation",
    "left-open",
    "no-own-fact",
    "other-name",
    "other-unit",
    "other-year",
    "other-campaign",
    "wrong-subject",
    "suggestion-for-criticism",
    "work-for-thought",
    "objective-excuse",
    "concession",
    "empty-point",
    "empty-line",
    "empty-promise",
    "uncheckable-measure",
    "collective-voice",
    "private-character",
    "slip",
    "inexact-formulation",
    "other-form",
    "formulation-order",
    "digits-in-term",
    "typography",
    "half-width",
    "unpaired-mark",
    "numbering-gap",
    "numbering-twice",
    "mixed-numbers",
    "number-mark",
    "heading-stop",
    "item-end",
    "repeated-sentence",
    "repeated-words",
    "paper-length",
    "problems-share",
    "unequal-points",
]
"""The rules of a whole paper, see rules/papers."""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class PaperRule:
    """自查的一条规则怎样说；这份表里没有的规则不检查。"""

    rule: PaperRuleName
    """规则名。"""
    kind: Literal["complete", "own", "honest", "right", "size"]
    """complete 齐不齐，own 是不是自己的，honest 实不实，right 对不对，size 长短。"""
    grade: Literal["must", "should", "note"]
    """must 必须改，should 建议改，note 提示。拿不准的不写 must。"""
    message: Line
    """一句话说哪里不对；{} 的地方放进材料里的字。"""
    why: Line
    """为什么不对。"""
    source: Line | None = None
    """出处：哪份文件哪一条；没有公开出处的不写，remedy 里写上“建议核对”。"""
    remedy: Line
    """怎么改。"""
    example: Line
    """改好了是什么样，一句。"""
