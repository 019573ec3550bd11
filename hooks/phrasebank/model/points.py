"""Entries of points/: points and phrases as curators write them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass as entry

from phrasebank.model.scalars import CLOSED, AnyId, Id, Key, Line, Month, Name, Prose, Title, short


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class PhraseEntry:
    """要点的一种写法。只有正文时可以直接写正文。"""

    text: Prose
    """正文，一段话；【】里是待填项。"""
    audiences: tuple[Name, ...] = ()
    """适用对象；不写就是所有个人。领导班子必须写明。"""
    length: Literal["short", "full"] | None = None
    """short 适合提纲，full 适合全文；不写按字数判断。"""
    aliases: tuple[AnyId, ...] = ()
    """用过的旧编号，如 old-point.a。"""
    excuse: dict[Id, Line] = Field(default_factory=dict)
    """免检：规则名和理由。"""


PhraseValue = Annotated[
    PhraseEntry, BeforeValidator(short("text"), json_schema_input_type=Prose | PhraseEntry)
]


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class PointEntry:
    """一个要点：一是……的那句领句，和它的几种写法。"""

    id: Id
    """编号，全库唯一；网址和草稿都靠它，定下后不再改。"""
    title: Title
    """领句，句末不加标点。"""
    aspect: Name | None = None
    """原因的角度，只有原因剖析才写。"""
    tags: tuple[Name, ...] = ()
    """标签，先在 library.yml 里定义。"""
    reviewed: Month | None = None
    """最近一次审读的年月，如 2026-11。"""
    ask: tuple[Line, ...] = ()
    """帮填写人想起自己事实的提问。"""
    causes: tuple[Id, ...] = ()
    """对应的原因，写要点编号。"""
    measures: tuple[Id, ...] = ()
    """对应的整改措施，写要点编号。"""
    aliases: tuple[Id, ...] = ()
    """用过的旧编号。"""
    phrases: dict[Key, PhraseValue] = Field(min_length=1)
    """表述：a、b、c……每个是一种写法。"""
