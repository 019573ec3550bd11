"""Entries of campaigns/: a year's headings."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints
from pydantic.dataclasses import dataclass as entry

from phrasebank.model.scalars import CLOSED, Certainty, Date, Id, Line, Name, Title


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Source:
    """说法的出处。"""

    title: Line
    """文件或报道的名称。"""
    date: Date | None = None
    """日期：年、年月或年月日。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Selector:
    """从哪里取要点。"""

    dimension: Id
    """维度编号。"""
    tags: tuple[Name, ...] = ()
    """只取带其中任一标签的要点；不写就取整个维度。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Heading:
    """一个对照方面。"""

    id: Id
    """编号，在本组里唯一，不重复使用。"""
    title: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    """对照方面的名称，照通知写。"""
    from_: tuple[Selector, ...] = Field(alias="from", min_length=1)
    """要点从哪些维度来，按顺序取。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Paper:
    """某类对象在这一专题里的对照方面。"""

    audiences: tuple[Name, ...] = Field(min_length=1)
    """适用对象。"""
    variant: str = ""
    """同一对象有几种写法时，给这一种起的名字。"""
    source: Source
    """出处。"""
    certainty: Certainty
    """confirmed 多处一致，varies 各单位不同，unverified 待核实。"""
    note: Line | None = None
    """给填写人的说明。"""
    headings: tuple[Heading, ...] = Field(min_length=1)
    """对照方面，按顺序。"""

    @property
    def name(self) -> str:
        """Who writes, and which variant: what tells the papers of a campaign apart."""
        names = "、".join(self.audiences)
        return f"{names}（{self.variant}）" if self.variant else names


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class CampaignEntry:
    """一个年度专题。"""

    title: Title
    """名称。"""
    year: Annotated[int, Field(ge=2012, le=2099)]
    """年度。"""
    status: Literal["upcoming", "active", "closed"]
    """upcoming 未开始，active 进行中，closed 已结束。"""
    summary: Line | None = None
    """一句话说明。"""
    papers: tuple[Paper, ...] = ()
    """各类对象的对照方面。"""
