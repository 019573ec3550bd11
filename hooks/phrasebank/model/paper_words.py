"""Entries of wording/ by which a paper or a notice is read: what its parts are called, what its headings are about, who writes it."""

from __future__ import annotations

from pydantic import Field
from pydantic.dataclasses import dataclass as entry

from phrasebank.model.campaigns import Selector
from phrasebank.model.scalars import CLOSED, Id, Line, Name


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class SectionNames:
    """材料里一个部分的各种叫法，认别处写好的材料时用。"""

    section: Id
    """板块编号。"""
    names: tuple[Line, ...] = Field(min_length=1)
    """标题里的叫法，不带序号；…代表中间的任何字；一个标题里有几种叫法时，先取长的，如 存在问题。"""
    sentences: tuple[Line, ...] = ()
    """一段话里有这些字，这一段就属于这一部分，如 批评指正。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class HeadingWords:
    """对照方面里的一种说法，和它取要点的维度。"""

    words: tuple[Line, ...] = Field(min_length=1)
    """方面里出现其中任何一个，就算；…代表中间的任何字，如 政治站位。"""
    from_: tuple[Selector, ...] = Field(alias="from", min_length=1)
    """要点从哪些维度来，按顺序取。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class AudienceWords:
    """材料里看得出是谁写的那些说法。"""

    audience: Name
    """适用对象。"""
    words: tuple[Line, ...] = Field(min_length=1)
    """标题或者开头里的说法，如 班子对照检查。"""
