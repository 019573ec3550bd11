"""The words of the phrase bank as frozen values.

Two kinds of classes live here. An *entry* is what a curator writes in a YAML file: a pydantic dataclass,
closed to unknown keys, and the source of the editor schemas and of the field reference. A *record* is what
the rest of the code reads: an entry plus what its place in the tree says about it (dimension, section, file,
line). Records add fields, they never repeat an entry's.

A field is declared once, with one line of documentation under it. Chinese documentation lines are shown to
curators by their editor; English ones are for code only. Documents live in `phrasebank.documents.model`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.dataclasses import dataclass as entry

# ------------------------------------------------------------------ places and findings

Severity = Literal["error", "warning", "hint"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a source file, for people: lines and columns start at 1."""

    file: str
    """Path below the project root, with forward slashes."""
    line: int = 1
    """Line number."""
    column: int = 1
    """Column in characters, not bytes."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has to say about one place."""

    place: Place
    """Where."""
    rule: str
    """Name of the rule, stable: excuses and tests refer to it."""
    severity: Severity
    """error stops the build, warning fails `check --strict`, hint never fails."""
    message: str
    """What is wrong, in Chinese, one sentence."""
    remedy: str
    """What to write instead, with an example, in Chinese."""
    excerpt: str = ""
    """The offending text as it stands in the file."""


# ------------------------------------------------------------------ scalars of the entries

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
KEY_PATTERN = r"^[a-z0-9]{1,8}$"
ANY_ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]{1,8})?$"
MONTH_PATTERN = r"^20[0-9]{2}-(0[1-9]|1[0-2])$"
DATE_PATTERN = r"^20[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"

FILE_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
FileId = Annotated[str, StringConstraints(pattern=FILE_PATTERN, max_length=60)]
Key = Annotated[str, StringConstraints(pattern=KEY_PATTERN)]
AnyId = Annotated[str, StringConstraints(pattern=ANY_ID_PATTERN, max_length=70)]
Month = Annotated[str, StringConstraints(pattern=MONTH_PATTERN)]
Date = Annotated[str, StringConstraints(pattern=DATE_PATTERN)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=20)]  # entries refer to it by this text
Title = Annotated[str, StringConstraints(min_length=1, max_length=40)]  # Word refuses longer list items
Line = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=2000)]

Certainty = Literal["confirmed", "varies", "unverified"]
SlotKind = Literal["text", "date", "number", "choice"]

CLOSED = ConfigDict(extra="forbid", use_attribute_docstrings=True)


def _short(name: str) -> Callable[[Any], Any]:
    """Let a bare scalar stand for the one field `name`, so that no union is left after reading."""
    return lambda value: {name: value} if isinstance(value, str) else value


# ------------------------------------------------------------------ entries: library.yml


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
    """名称，素材里照这个写。"""
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


TagEntry = Annotated[Tag, BeforeValidator(_short("name"), json_schema_input_type=Name | Tag)]


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
    """适用对象。"""
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


# ------------------------------------------------------------------ entries: points/


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
    PhraseEntry, BeforeValidator(_short("text"), json_schema_input_type=Prose | PhraseEntry)
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


# ------------------------------------------------------------------ entries: campaigns/


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


# ------------------------------------------------------------------ entries: templates/


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Length:
    """字数范围。"""

    min: Annotated[int, Field(ge=0, le=100_000)]
    """最少字数。"""
    max: Annotated[int, Field(ge=1, le=100_000)]
    """最多字数。"""


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


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Table:
    """一张表。"""

    columns: tuple[Column, ...] = Field(min_length=1)
    """各列。"""
    rows: Annotated[int, Field(ge=1, le=200)] = 8
    """空行数。"""
    labels: tuple[Line, ...] = ()
    """第一列预先写好的内容，一行一个。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class Part:
    """文稿的一部分。section、text、table 三者写其一。"""

    title: str = ""
    """一级标题；不写就没有标题（如开头）。"""
    section: Id | None = None
    """从素材库的哪个板块取。"""
    group: Literal["none", "heading", "aspect"] = "none"
    """heading 按对照方面分，aspect 按原因角度分，none 不分。"""
    points: Annotated[int, Field(ge=0, le=20)] = 0
    """每组取几个要点。"""
    form: Literal["points", "paragraphs"] = "points"
    """points 排成一是、二是，paragraphs 排成自然段。"""
    text: tuple[Prose, ...] = ()
    """固定的段落，可带待填项。"""
    table: Table | None = None
    """表格。"""
    optional: bool = False
    """写 true 表示可以不写这一部分。"""
    prompt: Line | None = None
    """空白模板里提示写什么。"""


@entry(frozen=True, slots=True, kw_only=True, config=CLOSED)
class TemplateEntry:
    """一份可下载文稿的配方。"""

    title: Title
    """名称，如 2025 年度个人对照检查材料（普通党员）。"""
    paper: Title
    """哪一种材料，如 个人对照检查材料。"""
    campaign: FileId | None = None
    """年度专题的文件名（不带 .yml），如 2025-annual。"""
    audience: Name | None = None
    """适用对象。"""
    variant: str = ""
    """年度专题里那一组对照方面的 variant。"""
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
    parts: tuple[Part, ...] = Field(min_length=1)
    """各部分，按顺序。"""


# ------------------------------------------------------------------ entries: wording/


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


# ------------------------------------------------------------------ records

SLOT = re.compile("【([^【】]*)】")
"""A slot as it stands in a text; library.py sees to it that it is named and balanced."""


def split_slots(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text in order, each with whether it is a slot's name (without its 【】)."""
    for index, piece in enumerate(SLOT.split(text)):
        if piece:
            yield piece, index % 2 == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(PhraseEntry):
    """One copyable wording: the unit of search, copy, permalink and draft."""

    id: str
    """`point.key`, also its HTML id."""
    reach: tuple[str, ...]
    """The audiences it suits, spelt out."""
    former: tuple[str, ...] = ()
    """Every old id that must still lead here: its own aliases, and its key under the point's aliases."""
    place: Place
    """Where its text stands."""

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of its slots, in order, repeated as they repeat."""
        return tuple(piece for piece, is_slot in split_slots(self.text) if is_slot)

    @property
    def characters(self) -> int:
        """Its length as a reader counts it: slots count as their name."""
        return len(SLOT.sub(r"\1", self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(PointEntry):
    """One claim, the lead clause of an 一是…, with its wordings."""

    dimension: str
    """Its folder: a dimension's id, or `common`."""
    section: str
    """Its file: a section's id."""
    wordings: tuple[Phrase, ...]
    """Its phrases as records, in the file's order."""
    place: Place
    """Where it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign(CampaignEntry):
    """A year's set of headings."""

    id: str
    """Its file name."""
    place: Place
    """Where it begins."""

    def paper(self, audience: str, variant: str = "") -> Paper | None:
        """The headings of one audience; None when the campaign has none for it."""
        return next((p for p in self.papers if audience in p.audiences and p.variant == variant), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Template(TemplateEntry):
    """The recipe of one downloadable paper."""

    id: str
    """Its file name."""
    place: Place
    """Where it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The wording lists: rules as data, for build and browser alike."""

    formulations: tuple[Formulation, ...] = ()
    """规范表述."""
    slips: tuple[Mistake, ...] = ()
    """易错字词."""
    empty: tuple[EmptyLine, ...] = ()
    """空话套话."""


COMMON = "common"
"""The one folder of points that is no dimension."""


@dataclass(frozen=True, kw_only=True)
class Library:
    """Everything the curators wrote, checked and resolved."""

    vocabulary: Vocabulary
    """The words declared in library.yml."""
    points: tuple[Point, ...]
    """All points: by dimension, section, then as filed; `common` comes last."""
    campaigns: tuple[Campaign, ...]
    """All campaigns, newest first."""
    templates: tuple[Template, ...]
    """All templates, by file name."""
    wording: Wording
    """The wording lists."""

    @cached_property
    def point(self) -> Mapping[str, Point]:
        """Point by id; an alias leads to its point too."""
        return {name: point for point in self.points for name in (point.id, *point.aliases)}

    @cached_property
    def cells(self) -> Mapping[tuple[str, str], tuple[Point, ...]]:
        """Points by (dimension, section), only where there are any, in the library's order."""
        cells: dict[tuple[str, str], list[Point]] = {}
        for point in self.points:
            cells.setdefault((point.dimension, point.section), []).append(point)
        return {cell: tuple(points) for cell, points in cells.items()}

    @cached_property
    def users(self) -> Mapping[str, tuple[Point, ...]]:
        """By the id of a cause or measure: the points that link to it."""
        users: dict[str, list[Point]] = {}
        for point in self.points:
            for target in dict.fromkeys((*point.causes, *point.measures)):
                if target in self.point:
                    users.setdefault(self.point[target].id, []).append(point)
        return {target: tuple(points) for target, points in users.items()}

    @cached_property
    def slot(self) -> Mapping[str, Slot]:
        """Slot by name."""
        return {slot.name: slot for slot in self.vocabulary.slots}

    @cached_property
    def section(self) -> Mapping[str, Section]:
        """Section by id."""
        return {section.id: section for section in self.vocabulary.sections}

    @cached_property
    def dimension(self) -> Mapping[str, Dimension]:
        """Dimension by id."""
        return {dimension.id: dimension for dimension in self.vocabulary.dimensions}

    @cached_property
    def campaign(self) -> Mapping[str, Campaign]:
        """Campaign by id."""
        return {campaign.id: campaign for campaign in self.campaigns}

    @property
    def phrases(self) -> Iterator[Phrase]:
        """All phrases, in the library's order."""
        return (phrase for point in self.points for phrase in point.wordings)

    def feed(self, heading: Heading, section: str) -> tuple[Point, ...]:
        """The points of a section that a heading selects: the ordered union of its selectors."""
        chosen: dict[str, Point] = {}
        for selector in heading.from_:
            for point in self.cells.get((selector.dimension, section), ()):
                if not selector.tags or set(selector.tags) & set(point.tags):
                    chosen.setdefault(point.id, point)
        return tuple(chosen.values())


# ------------------------------------------------------------------ what a site is made of


@dataclass(frozen=True, slots=True, kw_only=True)
class TocEntry:
    """A line of a page's table of contents."""

    title: str
    """Plain text."""
    id: str
    """The HTML id it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page whose body is HTML made from values; nothing in it passes through Markdown."""

    path: str
    """Address below the site's root, ending in .html."""
    title: str
    """Plain text: the h1, the browser's title and the navigation's."""
    body: Callable[[], str]
    """Renders the HTML below the h1, when the page is written and not before: 50,000 cards at once are
    more memory than the rest of the build together."""
    toc: tuple[TocEntry, ...] = ()
    """Its table of contents."""
    source: Place | None = None
    """The file that a curator edits to change it."""
    description: str = ""
    """For the meta element."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """Any other file of the site."""

    path: str
    """Address below the site's root, ASCII."""
    content: bytes
    """Its bytes."""
