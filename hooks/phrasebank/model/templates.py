"""Entries of templates/: the recipes of papers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field, StringConstraints
from pydantic.dataclasses import dataclass as entry

from phrasebank.model.scalars import CLOSED, FileId, Id, Line, Name, Prose, SlotKind, Title

CellText = Annotated[str, StringConstraints(max_length=500)]

LONGEST_LIST = 255
"""The most characters of all options of a list together that Excel takes, with the commas between them."""


def options_fit(options: Iterable[str]) -> bool:
    """Whether Excel can offer these options in a cell: they may hold no comma and no quotation mark, and not be too long."""
    options = tuple(options)
    return len(",".join(options)) <= LONGEST_LIST and not set(',"') & set("".join(options))


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Length:
    """字数范围。"""

    min: Annotated[int, Field(ge=0, le=100_000)]
    """最少字数。"""
    max: Annotated[int, Field(ge=1, le=100_000)]
    """最多字数。"""


Condition = Literal[
    "committee", "no-committee", "appraisal", "no-appraisal", "groups", "guests", "absent", "written",
    "admitted", "full", "never",
]  # fmt: skip
"""A condition about a meeting, or about the member whom a line or a paper concerns. browser/meeting/conditions.js
evaluates each."""

Listing = Literal[
    "everyone",
    "speakers",
    "called",
    "written",
    "others",
    "voters",
    "excellent",
    "admitted",
    "opinions",
    "ledger",
]
"""A list of a meeting, see browser/meeting/listings.js."""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class MeetingLine:
    """支部工作台写的一段。"""

    text: Prose
    """写什么，可带待填项。"""
    when: tuple[Condition, ...] = ()
    """什么情况下写，写了几条的都要符合；不写就总写。"""
    each: Listing | None = None
    """按哪个名单每人（每条）写一段。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Column:
    """表格的一列。"""

    title: Name
    """列名。"""
    width: Annotated[int, Field(ge=1, le=100)]
    """宽度，占全表的百分之几。"""
    kind: SlotKind = "text"
    """填什么：text、date、number、choice。"""
    options: tuple[Name, ...] = ()
    """kind 为 choice 时的选项。"""
    blank: Name | None = None
    """每格预先放的待填项。"""
    centred: bool = False
    """写 true 表示各格居中，如画“√”的列；数字、日期、选项本来就居中。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Table:
    """一张表。"""

    columns: tuple[Column, ...] = Field(min_length=1)
    """各列。"""
    rows: Annotated[int, Field(ge=1, le=200)] = 8
    """空行数。"""
    labels: tuple[Line, ...] = ()
    """第一列预先写好的内容，一行一个。"""
    sample: tuple[tuple[CellText, ...], ...] = ()
    """样表里示范的几行，后面只再留一行空的；每行按列写，写 "" 的格同空表。"""
    each: Listing | None = None
    """支部工作台按哪个名单一行一行填，各格按列名取。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Item:
    """记录表的一项，如 时间、地点：左边是名称，右边填写。两项排一行。"""

    title: Name
    """名称。"""
    wide: bool = False
    """写 true 表示一项占一整行，填得多的用。"""
    sample: CellText = ""
    """示例稿里示范填什么，可带待填项。"""
    filled: CellText = ""
    """支部工作台在这一项里填什么，可带待填项。"""


RECORD = (17, 33, 17, 33)
"""The widths of a record's columns in percent: label and value, twice."""


def record_rows(items: Iterable[Item]) -> tuple[tuple[Item, ...], ...]:
    """The items of a record by row: two a row, or one that is wide or has no neighbour."""
    rows: list[tuple[Item, ...]] = []
    for item in items:
        last = rows[-1] if rows else ()
        if not item.wide and len(last) == 1 and not last[0].wide:
            rows[-1] = (*last, item)
        else:
            rows.append((item,))
    return tuple(rows)


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Part:
    """文稿的一部分。section、text、table、record 写其一；都不写的，写 prompt 或 help。"""

    title: str = ""
    """一级标题；不写就没有标题（如开头）。"""
    section: Id | None = None
    """从素材库的哪个板块取。"""
    group: Literal["none", "heading", "dimension", "aspect"] = "none"
    """heading 按对照方面分，dimension 按维度分，aspect 按原因角度分，none 不分。"""
    points: Annotated[int, Field(ge=0, le=20)] = 0
    """每组取几个要点；素材库里还没有的写 0，只放提示。"""
    form: Literal["points", "paragraphs", "list", "addressee"] = "points"
    """要点用：points 排成一是、二是，paragraphs 排成自然段；固定文字用：list 排成 1. 2. 3.，addressee 顶格排，如主送机关。"""
    text: tuple[Prose, ...] = ()
    """固定的段落，可带待填项。"""
    table: Table | None = None
    """表格。"""
    record: tuple[Item, ...] = ()
    """会议记录、谈话记录开头的表：时间、地点等各项，四列，两项一行。"""
    help: Prose | None = None
    """给填写人看的说明，排在灰框里，注明打印前删去；自己单独作一部分写。"""
    sample: tuple[Prose, ...] = ()
    """只写 prompt 的部分，示例稿里示范的段落，可带待填项。"""
    optional: bool = False
    """写 true 表示可以不写这一部分。"""
    prompt: Line | None = None
    """空白模板里提示写什么；不写就用板块的说明。"""
    lines: tuple[MeetingLine, ...] = ()
    """支部工作台在这一部分写的各段，代替 text、prompt 和 sample。"""
    titles: tuple[MeetingLine, ...] = ()
    """支部工作台写的标题，取第一个符合情况的；不写就用 title。"""
    when: tuple[Condition, ...] = ()
    """支部工作台在什么情况下写这一部分。"""
    each: Listing | None = None
    """支部工作台按哪个名单，每人重复一次这一部分。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class TemplateEntry:
    """一份可下载文稿的配方。"""

    title: Title
    """名称，如 2025 年度个人对照检查材料（普通党员）。"""
    paper: Title
    """哪一种材料，如 个人对照检查材料。"""
    also: Annotated[tuple[Title, ...], Field(max_length=12)] = ()
    """又称：这份文稿别的叫法，查找时找得到。"""
    kind: Literal["prose", "table"] = "prose"
    """prose 文稿，有空白模板和示例稿；table 表格，有空表和样表，另有 Excel。"""
    campaign: FileId | None = None
    """年度专题的文件名（不带 .yml），如 2025-annual。"""
    audience: Name | None = None
    """适用对象。"""
    variant: str = ""
    """年度专题里那一组对照方面的 variant。"""
    meeting: Literal["once", "member", "critic", "talk"] | None = None
    """支部工作台做几份：once 一次会一份，member 每名党员一份，critic 每个提批评的人一份，talk 一次谈话一份；不写就不做。"""
    summary: Line
    """谁写、什么时候用。"""
    headline: Line
    """文稿正文的大标题，可带待填项。"""
    names: Literal["byline", "sign", "none"] = "sign"
    """单位、姓名写在哪里：byline 标题下，sign 文末，none 不写。"""
    fields: tuple[Name, ...] = ()
    """要填的待填项，都是全文只填一次的。"""
    length: Length | None = None
    """字数范围，没有全国统一规定。"""
    orientation: Literal["portrait", "landscape"] = "portrait"
    """纸张方向：portrait 竖，landscape 横。"""
    brief: bool = False
    """写 true 表示先取短的写法，如发言提纲。"""
    parts: tuple[Part, ...] = Field(min_length=1)
    """各部分，按顺序。"""
