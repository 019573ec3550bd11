"""Entries of library.yml: every word of the library, declared once."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic.dataclasses import dataclass as entry

from phrasebank.model.scalars import CLOSED, EDIT_PATTERN, AnyId, Font, Id, Line, Name, SlotKind, Title, short


# Built at once: one is made by itself before any library is read, and pydantic then loses the words below its fields.
@entry(frozen=True, slots=True, kw_only=True, config={**CLOSED, "defer_build": False})
class Fonts:
    """文稿用的字体，写字体在 Word 里的名称。"""

    body: Font = "仿宋"
    """正文。默认用“仿宋”：电脑上都有，人名里的喆、堃、龘也在里面；通知要求仿宋_GB2312 的，写仿宋_GB2312，这几个字要另换字体。"""
    title: Font = "方正小标宋简体"
    """大标题。"""
    heading: Font = "黑体"
    """一级标题和表头。"""
    subheading: Font = "楷体"
    """二级标题和标题下的署名。"""
    page: Font = "宋体"
    """页码。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class SiteEntry:
    """本站自己的信息。"""

    id: Id
    """本站编号：浏览器按它存草稿，定下后不再改。"""
    title: Title
    """站名。"""
    description: Line
    """一句话说明本站是做什么的。"""
    notice: Line
    """每页都显示的保密提示。"""
    contact: Line | None = None
    """纠错和荐稿交给谁：邮箱、OA 里的名字或电话。"""
    fonts: Fonts = Field(default_factory=Fonts)
    """文稿用的字体。"""
    edit: Annotated[str, StringConstraints(pattern=EDIT_PATTERN, max_length=200)] | None = None
    """在线编辑的网址前缀，以 / 结尾；写了它，页面上才有“编辑”链接。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Move:
    """一个句式：表述里的一句，按它起的作用分。"""

    id: Id
    """编号，表述里照这个写，如 shows。"""
    title: Name
    """页面上的名称，如 表现。"""
    hint: Line
    """提示这一句写什么。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Section:
    """一个板块，对应每个维度下的一个文件。"""

    id: Id
    """文件名（不带 .yml），如 problems。"""
    title: Title
    """页面上的名称，如 存在问题。"""
    shared: bool = False
    """写 true 表示素材放在 common 文件夹，不按维度分。"""
    summary: Line
    """一句话说明这个板块写什么。"""
    moves: tuple[Move, ...] = ()
    """句式，按先后；不写表示一段到底。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Dimension:
    """一个维度，对应 points 下的一个文件夹。"""

    id: Id
    """文件夹名，如 theory。"""
    title: Title
    """页面上的名称，如 理论学习。"""
    also: tuple[Title, ...] = ()
    """别的叫法，搜索时同样能找到。"""
    summary: Line
    """一句话说明这个维度查什么。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Audience:
    """一类适用对象。"""

    id: Id
    """网址里用的编号，如 member。"""
    name: Name
    """名称，素材里照这个写。"""
    voice: Literal["individual", "collective"] = "individual"
    """individual 用第一人称“我”，collective 以班子名义写。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Tag:
    """一个标签。只写名称时可以不写 name。"""

    name: Name
    """标签的名称，素材里照这个写。"""
    kind: Literal["topic", "scene"] = "topic"
    """topic 是话题，scene 是工作场景（窗口、学校……）。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Slot:
    """一种待填项，即表述里的【名称】。"""

    name: Name
    """【】里的名称。"""
    kind: SlotKind = "text"
    """填什么：text 文字、date 日期、number 数字、choice 选项。"""
    scope: Literal["paper", "here"] = "here"
    """paper 表示全文只填一次，here 表示每处各填各的。"""
    hint: Line
    """提示填写人写什么。"""
    options: tuple[Name, ...] = ()
    """kind 为 choice 时的选项。"""
    campaign: Literal["year", "last-year", "meeting", "theme"] | None = None
    """由年度专题填，写的人不用填：year 填年度，last-year 填上一年，meeting 填会名，theme 填主题；scope 为 paper 时才能写。"""
    examples: Annotated[tuple[Line, ...], Field(max_length=2)] = ()
    """填写的例子，一短一长；用来试每一种表述填上以后通不通顺。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Cell:
    """不适用的组合：这些维度、板块、对象的交叉处不要求有素材。"""

    dimensions: tuple[Id, ...] = Field(min_length=1)
    """维度编号。"""
    sections: tuple[Id, ...] = Field(min_length=1)
    """板块编号。"""
    audiences: tuple[Name, ...] = Field(min_length=1)
    """适用对象名称。"""
    reason: Line
    """为什么不适用。"""


TagEntry = Annotated[Tag, BeforeValidator(short("name"), json_schema_input_type=Name | Tag)]


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Vocabulary:
    """library.yml：全库用到的词，都在这里定义一次。"""

    site: SiteEntry
    """本站信息。"""
    sections: tuple[Section, ...] = Field(min_length=1)
    """板块，按页面上的顺序。"""
    dimensions: tuple[Dimension, ...] = Field(min_length=1)
    """维度，按页面上的顺序。"""
    audiences: tuple[Audience, ...] = Field(min_length=1)
    """适用对象，按页面上的顺序。"""
    aspects: tuple[Name, ...] = ()
    """原因剖析的角度。"""
    tags: tuple[TagEntry, ...] = ()
    """标签。"""
    slots: tuple[Slot, ...] = ()
    """待填项。"""
    not_applicable: tuple[Cell, ...] = ()
    """不适用的组合。"""
    retired: tuple[AnyId, ...] = ()
    """停用的编号，不再给别的素材用。"""
