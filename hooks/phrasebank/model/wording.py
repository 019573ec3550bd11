"""Entries of wording/: rules about words, as data."""

from __future__ import annotations

from typing import Literal

from pydantic.dataclasses import dataclass as entry

from phrasebank.model.campaigns import Source
from phrasebank.model.scalars import CLOSED, Line, Prose


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Mistake:
    """一种错误写法。"""

    wrong: Line
    """错的写法。"""
    right: Line
    """改成什么。"""
    unless_after: Line | None = None
    """前面紧接这些字时不算错。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Formulation:
    """一条规范表述。"""

    name: Line
    """简称，如 四个意识。"""
    text: Prose | None = None
    """规范的全文。"""
    members: tuple[Line, ...] = ()
    """各项，顺序不能变。"""
    mistakes: tuple[Mistake, ...] = ()
    """常见的错误写法。"""
    source: Source | None = None
    """出处。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class EmptyLine:
    """一句空话、套话，或个人材料里不该有的主语。"""

    text: Line
    """原话。"""
    kind: Literal["empty", "subject", "promise"]
    """empty 空话，subject 主语不当，promise 无法检查的承诺。"""
    remedy: Line
    """怎么改。"""
