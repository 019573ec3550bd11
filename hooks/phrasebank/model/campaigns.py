"""Entries of campaigns/: a year's headings."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints
from pydantic.dataclasses import dataclass as entry

from phrasebank.model.scalars import CLOSED, Address, Certainty, Date, Id, Line, Name, Title


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Source:
    """说法的出处。"""

    title: Line
    """文件或报道的名称。"""
    publisher: Line
    """谁印发、谁发布的，写全称；查不到名称、只知道是哪一类单位的，写是哪一类，如 一所高校的党委，不要猜一个。"""
    date: Date
    """印发或发布的日期，写到日；查不到日的写到月或者年。"""
    url: Address | None = None
    """网址，有公开网页的写上。"""

    @property
    def line(self) -> str:
        """The source in one line, as pages and findings print it."""
        return f"{self.publisher}《{self.title}》，{self.date}"


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
    meeting: Name | None = None
    """开的是哪一种会，如 组织生活会。"""
    theme: Line | None = None
    """这类对象的会议主题；和整个专题的一样就不写。"""
    source: Source | None = None
    """出处；查不到可以署名的就不写，certainty 是 confirmed 时必须写。"""
    more_sources: tuple[Source, ...] = ()
    """另外还有哪里也这样写。"""
    certainty: Certainty
    """confirmed 多处一致，varies 各单位不同，unverified 待核实。"""
    note: Line | None = None
    """给填写人的说明。"""
    parts: tuple[Title, ...] = ()
    """这一年的材料必须写到的部分，照文稿里的标题写。"""
    headings: tuple[Heading, ...] = ()
    """对照方面，按顺序；还没有公布的不写。"""

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
    """upcoming 对照方面还没有收录，active 已经收录、是现用的，closed 往年的。说的是收录了没有，不随日历变。"""
    held: Line | None = None
    """这一年度的会议多在什么时候召开，让人认得出自己写的是哪一年；照出处或者近几年的写，如 2026 年 1 月至 3 月。"""
    summary: Line | None = None
    """一句话说明。"""
    theme: Line | None = None
    """这一年的会议主题，开头里照它写；还没有公布的不写，由写的人照通知填；里面的引号写成单引号，因为外面已有一层。"""
    source: Source | None = None
    """主题的出处；主题还没有公布的，写说明的出处。"""
    papers: tuple[Paper, ...] = ()
    """各类对象的对照方面。"""
