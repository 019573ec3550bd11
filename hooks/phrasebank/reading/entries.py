"""Checks of one file's entries beyond their types: library.yml, points, wording lists."""

from __future__ import annotations

from collections.abc import Iterable

from phrasebank.addresses import FOLDER_PAGE
from phrasebank.model import (
    COMMON,
    PHRASE_FIELDS,
    Concession,
    EmptyLine,
    Formulation,
    Mention,
    Mistake,
    PhraseEntry,
    PointEntry,
    Vocabulary,
)
from phrasebank.reading import names as check
from phrasebank.reading.checked_file import Path, Source
from phrasebank.reading.names import Names, Words
from phrasebank.reading.type_errors import unknown

VOCABULARY = "library.yml 里"


def vocabulary(source: Source, entry: Vocabulary) -> None:
    """library.yml: names are unique, cells and options refer to what is declared."""
    names = Names.of(entry)
    for path, values, step, what in (
        ("sections", [s.id for s in entry.sections], "id", "板块编号"),
        ("sections", [s.title for s in entry.sections], "title", "板块名称"),
        ("dimensions", [d.id for d in entry.dimensions], "id", "维度编号"),
        ("dimensions", [d.title for d in entry.dimensions], "title", "维度名称"),
        ("audiences", [a.id for a in entry.audiences], "id", "适用对象编号"),
        ("audiences", [a.name for a in entry.audiences], "name", "适用对象"),
        ("tags", [t.name for t in entry.tags], "", "标签"),
        ("slots", [s.name for s in entry.slots], "name", "待填项"),
        ("aspects", list(entry.aspects), "", "原因角度"),
        ("retired", list(entry.retired), "", "停用编号"),
    ):
        check.unique(source, (path,), values, step, what)
    for index, dimension in enumerate(entry.dimensions):
        if dimension.id == COMMON:
            place = source.place(("dimensions", index, "id"))
            source.report(
                "reserved-name",
                place,
                f"{COMMON} 是共用文件夹，不能作维度",
                "换一个编号，例如 theory",
                COMMON,
            )
    for index, section in enumerate(entry.sections):
        moves: Path = ("sections", index, "moves")
        check.unique(source, moves, [move.id for move in section.moves], "id", "句式编号")
        check.unique(source, moves, [move.title for move in section.moves], "title", "句式名称")
        for number, move in enumerate(section.moves):
            if move.id in (*PHRASE_FIELDS, "moves"):
                source.report(
                    "reserved-name",
                    source.place((*moves, number, "id")),
                    f"{move.id} 是表述的字段名，不能作句式编号",
                    "换一个编号，例如 shows",
                    move.id,
                )
        if section.id == FOLDER_PAGE:
            source.report(
                "reserved-name",
                source.place(("sections", index, "id")),
                f"{FOLDER_PAGE} 是各维度首页的名字，不能作板块",
                "换一个编号，例如 problems",
                FOLDER_PAGE,
            )
    for index, slot in enumerate(entry.slots):
        here: Path = ("slots", index)
        if (slot.kind == "choice") != bool(slot.options):
            source.report(
                "choice-options",
                source.place(here),
                f"待填项“{slot.name}”的 kind 和 options 对不上",
                "kind 为 choice 时写 options，别的 kind 不写，例如 kind: choice, options: [组织生活会, 民主生活会]",
            )
        if "【" in slot.name or "】" in slot.name:
            source.report(
                "broken-slot",
                source.place((*here, "name")),
                "待填项的名称里不写【】",
                "只写名称，例如 name: 具体事例",
                slot.name,
            )
    for index, cell in enumerate(entry.not_applicable):
        at: Path = ("not_applicable", index)
        check.known(source, (*at, "dimensions"), cell.dimensions, names.dimensions, "维度", VOCABULARY)
        check.known(source, (*at, "sections"), cell.sections, names.sections, "板块", VOCABULARY)
        check.known(source, (*at, "audiences"), cell.audiences, names.audiences, "适用对象", VOCABULARY)


def point(source: Source, path: Path, entry: PointEntry, section: str, names: Names) -> None:
    """A point's names are declared, and its fields belong to its section."""
    check.known(source, (*path, "tags"), entry.tags, names.tags, "标签", VOCABULARY)
    # Whether the targets exist is known only when every file is read; here, only that none stands twice.
    check.known(source, (*path, "causes"), entry.causes, entry.causes, "原因", "")
    check.known(source, (*path, "measures"), entry.measures, entry.measures, "措施", "")
    if entry.aspect is not None and section != "causes":
        place = source.place((*path, "aspect"), key=True)
        source.report("misplaced-field", place, "aspect 只在原因剖析（causes.yml）里写", "删去这一行")
    elif entry.aspect is not None:
        check.known_one(source, (*path, "aspect"), entry.aspect, names.aspects, "原因角度", VOCABULARY)
    elif section == "causes":
        choice = "、".join(sorted(names.aspects))
        source.report(
            "missing-key",
            source.place(path),
            "原因缺少字段 aspect",
            f"加上 aspect（原因的角度），可选：{choice}，例如 aspect: 理想信念",
        )
    check.known(source, (*path, "also"), entry.also, entry.also, "又称", "")
    for index, name in enumerate(entry.also):
        if name == entry.title:
            source.report(
                "duplicate-item",
                source.place((*path, "also", index)),
                f"又称“{name}”就是领句",
                "删去它",
                name,
            )
    for index, example in enumerate(entry.examples):
        check.slots(source, (*path, "examples", index), example, names)
    for key, phrase in entry.phrases.items():
        _phrase(source, (*path, "phrases", key), phrase, names.moves.get(section, {}), names)


def _phrase(source: Source, path: Path, entry: PhraseEntry, moves: Words, names: Names) -> None:
    check.known(source, (*path, "audiences"), entry.audiences, names.audiences, "适用对象", VOCABULARY)
    _text(source, path, entry, moves, names)
    individuals = set(names.individuals)
    named = {name for name in entry.audiences if name in names.audiences}
    place = source.place((*path, "audiences"), key=True)
    if named & individuals and named - individuals:
        source.report(
            "mixed-voice",
            place,
            "同一种表述不能既给个人用、又给班子用",
            "分成两种表述，各写各的 audiences，例如 audiences: [领导班子]",
        )
    elif named == individuals and len(named) > 1:
        source.report(
            "redundant",
            place,
            "audiences 写全了所有个人，等于不写",
            "删去 audiences 这一行",
            severity="warning",
        )


def _text(source: Source, path: Path, entry: PhraseEntry, moves: Words, names: Names) -> None:
    """A phrase is one text, or moves of its section."""
    for move, text in entry.moves.items():
        if move in moves:
            check.slots(source, (*path, move), text, names)
        else:
            message, remedy = unknown(move, [*PHRASE_FIELDS, *moves])
            source.report("unknown-key", source.place((*path, move), key=True), message, remedy)
    if entry.text is not None:
        check.slots(source, (*path, "text"), entry.text, names)
        if not entry.moves.keys().isdisjoint(moves):
            source.report(
                "text-and-moves",
                source.place((*path, "text"), key=True),
                "同一种表述写了 text，又写了句式",
                f"只留一样：要么一段 text，要么 {'、'.join(moves)} 各写一句",
            )


def wording(source: Source, items: Iterable[tuple[int, object]]) -> None:
    """The wording lists hold no entry that says nothing or corrects nothing."""
    for index, item in items:
        if isinstance(item, Mistake):
            _mistake(source, (index,), item)
        elif isinstance(item, Formulation):
            for number, mistake in enumerate(item.mistakes):
                _mistake(source, (index, "mistakes", number), mistake)
            if not (item.text or item.members or item.mistakes):
                source.report(
                    "missing-key",
                    source.place((index,)),
                    "这一条没有内容",
                    "至少写 text、members、mistakes 之一，例如 members: [道路自信, 理论自信, 制度自信, 文化自信]",
                )
        elif isinstance(item, Concession):
            _words(source, (index, "first"), item.first)
        elif isinstance(item, EmptyLine | Mention):
            _words(source, (index, "text"), item.text)


def _mistake(source: Source, path: Path, mistake: Mistake) -> None:
    _words(source, (*path, "wrong"), mistake.wrong)
    if mistake.wrong == mistake.right:
        source.report(
            "bad-value",
            source.place(path),
            "wrong 和 right 一样",
            "right 写改正后的文字，例如 {wrong: 自已, right: 自己}",
        )


def _words(source: Source, path: Path, text: str) -> None:
    if not text.strip("… "):
        message, remedy = f"{path[-1]} 里没有字", "写上要找的字，…只代表中间隔着的字，例如 学习…不够深入"
        source.report("bad-value", source.place(path), message, remedy)
