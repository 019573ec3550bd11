"""Checks of library.yml and the wording lists that go beyond their types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from phrasebank.addresses import FOLDER_PAGE
from phrasebank.model import (
    COMMON,
    PHRASE_FIELDS,
    Concession,
    EmptyLine,
    Formulation,
    Mention,
    Mistake,
    PaperRule,
    Vocabulary,
    slot_text,
)
from phrasebank.reading import names as check
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.names import Names

VOCABULARY = "library.yml 里"

_CHECK = "建议核对"
"""What a rule without a published source says to its reader."""

_LOOKED_FOR: Mapping[type, str] = {
    Mistake: "wrong",
    Formulation: "name",
    EmptyLine: "text",
    Concession: "first",
    Mention: "text",
    PaperRule: "rule",
}
"""By class of entry, the field in which no two entries of a list may agree."""


def vocabulary(checked: CheckedFile, entry: Vocabulary) -> None:
    """Report what is wrong with library.yml: names that occur twice, and cells and options that refer to undeclared
    words."""
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
        check.unique(checked, (path,), values, step, what)
    _dimensions(checked, entry)
    _sections(checked, entry)
    _slots(checked, entry)
    _campaign_slots(checked, entry)
    for index, cell in enumerate(entry.not_applicable):
        at: Keys = ("not_applicable", index)
        check.known(checked, (*at, "dimensions"), cell.dimensions, names.dimensions, "维度", VOCABULARY)
        check.known(checked, (*at, "sections"), cell.sections, names.sections, "板块", VOCABULARY)
        check.known(checked, (*at, "audiences"), cell.audiences, names.audiences, "适用对象", VOCABULARY)


def _dimensions(checked: CheckedFile, entry: Vocabulary) -> None:
    """Report a dimension that has the name of the common folder."""
    for index, dimension in enumerate(entry.dimensions):
        if dimension.id == COMMON:
            place = checked.place(("dimensions", index, "id"))
            checked.report(
                "reserved-name",
                place,
                f"{COMMON} 是共用文件夹，不能作维度",
                "换一个编号，例如 theory",
                COMMON,
            )


def _sections(checked: CheckedFile, entry: Vocabulary) -> None:
    """Report moves that occur twice in a section, and reserved names of moves and sections."""
    for index, section in enumerate(entry.sections):
        moves: Keys = ("sections", index, "moves")
        check.unique(checked, moves, [move.id for move in section.moves], "id", "句式编号")
        check.unique(checked, moves, [move.title for move in section.moves], "title", "句式名称")
        for number, move in enumerate(section.moves):
            if move.id in (*PHRASE_FIELDS, "moves"):
                checked.report(
                    "reserved-name",
                    checked.place((*moves, number, "id")),
                    f"{move.id} 是表述的字段名，不能作句式编号",
                    "换一个编号，例如 shows",
                    move.id,
                )
        if section.id == FOLDER_PAGE:
            checked.report(
                "reserved-name",
                checked.place(("sections", index, "id")),
                f"{FOLDER_PAGE} 是各维度首页的名字，不能作板块",
                "换一个编号，例如 problems",
                FOLDER_PAGE,
            )


def _slots(checked: CheckedFile, entry: Vocabulary) -> None:
    """Report slots whose options do not fit their kind, and names with brackets."""
    for index, slot in enumerate(entry.slots):
        here: Keys = ("slots", index)
        if (slot.kind == "choice") != bool(slot.options):
            checked.report(
                "choice-options",
                checked.place(here),
                f"待填项“{slot.name}”的 kind 和 options 对不上",
                "kind 为 choice 时写 options，别的 kind 不写，例如 kind: choice, options: [组织生活会, 民主生活会]",
            )
        if "【" in slot.name or "】" in slot.name:
            checked.report(
                "broken-slot",
                checked.place((*here, "name")),
                "待填项的名称里不写【】",
                "只写名称，例如 name: 具体事例",
                slot.name,
            )


def _campaign_slots(checked: CheckedFile, entry: Vocabulary) -> None:
    """Report slots that the campaign fills if they do not serve the whole paper, are no number where a year is filled in,
    or repeat a fact that another slot has."""
    filled: dict[str, str] = {}
    for index, slot in enumerate(entry.slots):
        if slot.campaign is None:
            continue
        place = checked.place(("slots", index, "campaign"))
        is_year = slot.campaign in ("year", "last-year")
        if slot.scope != "paper" or (is_year and slot.kind != "number"):
            what, right = ("数字", "kind: number 和 scope: paper") if is_year else ("待填项", "scope: paper")
            checked.report(
                "campaign-slot",
                place,
                f"待填项“{slot.name}”由年度专题填，可它不是全文只填一次的{what}",
                f"写上 {right}；要写的人自己填，就删去 campaign",
                slot.campaign,
            )
        if slot.campaign in filled:
            checked.report(
                "campaign-slot",
                place,
                f"年度专题的 {slot.campaign} 已经填进待填项“{filled[slot.campaign]}”",
                f"只留一个，别处改用 {slot_text(filled[slot.campaign])}",
                slot.campaign,
            )
        filled.setdefault(slot.campaign, slot.name)


def wording(checked: CheckedFile, items: Iterable[tuple[int, object]]) -> None:
    """Report entries of the wording lists that say or correct nothing, and those that occur twice."""
    first: dict[str, int] = {}
    for index, item in items:
        name = _LOOKED_FOR.get(type(item))
        if name is not None:
            word, place = str(getattr(item, name)), checked.place((index, name))
            if word in first:
                message = f"“{word}”重复，前一个在第 {first[word]} 行"
                checked.report(
                    "duplicate-name", place, message, "只留一个，两处写的并到一起", word, "warning"
                )
            first.setdefault(word, place.line)
        if isinstance(item, Mistake):
            _mistake(checked, (index,), item)
        elif isinstance(item, Formulation):
            for number, mistake in enumerate(item.mistakes):
                _mistake(checked, (index, "mistakes", number), mistake)
            if not (item.text or item.members or item.mistakes):
                checked.report(
                    "missing-key",
                    checked.place((index,)),
                    "这一条没有内容",
                    "至少写 text、members、mistakes 之一，例如 members: [道路自信, 理论自信, 制度自信, 文化自信]",
                )
        elif isinstance(item, Concession):
            _words(checked, (index, "first"), item.first)
        elif isinstance(item, PaperRule):
            if item.source is None and _CHECK not in item.remedy:
                checked.report(
                    "missing-key",
                    checked.place((index, "remedy")),
                    f"没有写 source，remedy 里也没有“{_CHECK}”",
                    f"写上出处，例如 source: GB/T 15834—2011《标点符号用法》；没有公开出处的，在 remedy 末尾写“{_CHECK}”",
                    severity="warning",
                )
        elif isinstance(item, EmptyLine | Mention):
            _words(checked, (index, "text"), item.text)


def says_nothing(item: object) -> bool:
    """Whether an entry corrects nothing, so that looking for it in texts is useless."""
    return isinstance(item, Mistake) and item.wrong == item.right


def _mistake(checked: CheckedFile, path: Keys, mistake: Mistake) -> None:
    _words(checked, (*path, "wrong"), mistake.wrong)
    if says_nothing(mistake):
        checked.report(
            "bad-value",
            checked.place(path),
            "wrong 和 right 一样",
            "right 写改正后的文字，例如 {wrong: 自已, right: 自己}",
        )


def _words(checked: CheckedFile, path: Keys, text: str) -> None:
    if not text.strip("… "):
        message, remedy = f"{path[-1]} 里没有字", "写上要找的字，…只代表中间隔着的字，例如 学习…不够深入"
        checked.report("bad-value", checked.place(path), message, remedy)
