"""Entries of wording/: rules about words, as data."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from pydantic.dataclasses import dataclass as entry

from phrasebank.model.campaigns import Source
from phrasebank.model.scalars import CLOSED, Line, Prose


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Mistake:
    """一种错误写法。"""

    wrong: Line
    """错的写法；…代表中间还可以隔最多三个字。"""
    right: Line
    """改成什么。"""
    unless_after: Line | None = None
    """前面紧接这些字时不算错。"""
    unless_before: Line | None = None
    """后面紧接这些字时不算错。"""


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
