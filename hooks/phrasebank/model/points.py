"""Entries of points/: points and phrases as curators write them."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass as entry
from pydantic_core import PydanticCustomError

from phrasebank.model.scalars import CLOSED, AnyId, Id, Key, Line, Month, Name, Prose, Title

OTHERS = "*"
"""The key under which the moves of a phrase are gathered before validation. No file can contain it."""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class PhraseEntry:
    """要点的一种写法。只有正文时可以直接写正文；按句式写的，一个句式一行。"""

    moves: Annotated[dict[str, Prose], Field(validation_alias=OTHERS)] = field(default_factory=dict)
    """按句式写：一行一句，字段名是这个板块在 library.yml 里的句式编号；【】里是待填项。"""
    text: Prose | None = None
    """正文，一段话；【】里是待填项。按句式写的不写它。"""
    audiences: tuple[Name, ...] = ()
    """适用对象；不写就是所有个人。领导班子必须写明。"""
    length: Literal["short", "full"] | None = None
    """short 适合提纲，full 适合全文；不写按字数判断。"""
    aliases: tuple[AnyId, ...] = ()
    """用过的旧编号，如 old-point.a。"""
    excuse: dict[Id, Line] = Field(default_factory=dict)
    """免检：规则名和理由。"""


PHRASE_FIELDS = tuple(name for name in PhraseEntry.__annotations__ if name != "moves")
"""The names of a phrase's fields apart from `moves`."""


def _gathered(value: Any) -> Any:
    """A phrase as the model validates it. A bare text becomes the field `text`, and every key that names no field becomes
    a move. Whether the section has such a move is checked by `reading`."""
    if isinstance(value, str):
        return {"text": value}
    if not isinstance(value, dict):
        return value
    moves = {key: text for key, text in value.items() if key not in PHRASE_FIELDS}
    if not moves and "text" not in value:
        raise PydanticCustomError("no_text", "neither a text nor moves")
    if not moves:
        return value
    return {**{key: given for key, given in value.items() if key not in moves}, OTHERS: moves}


PhraseValue = Annotated[PhraseEntry, BeforeValidator(_gathered, json_schema_input_type=Prose | PhraseEntry)]


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class PointEntry:
    """一个要点：一是……的那句领句，和它的几种写法。"""

    id: Id
    """编号，全库唯一；网址和草稿都靠它，定下后不再改。"""
    title: Title
    """领句：文稿里一是……后面的那句话，5 至 14 个字，句末不加标点。"""
    also: Annotated[tuple[Title, ...], Field(max_length=12)] = ()
    """又称：通知、文稿和口头上对同一个要点的别的说法，搜索时一样找得到。"""
    plain: Line | None = None
    """白话：生活里看起来是什么样，一句话。"""
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
    examples: Annotated[tuple[Prose, ...], Field(max_length=2)] = ()
    """示例：一段事实写得具体的文字，只供阅读，不能复制。"""
