"""Checks of the parts of a template that go beyond their types."""

from __future__ import annotations

from phrasebank.model import LONGEST_LIST, Part, Table, TemplateEntry, options_fit
from phrasebank.reading import names as check
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.entries import VOCABULARY
from phrasebank.reading.names import Names


def check_part(checked: CheckedFile, entry: TemplateEntry, index: int, names: Names) -> None:
    """Report a part that has several kinds of content or none, and names in it that are not declared."""
    part, at = entry.parts[index], ("parts", index)
    given = [value for value in (part.section, part.text, part.table, part.record, part.help) if value]
    if len(given) > 1 or not (given or part.prompt):
        checked.report(
            "bad-part",
            checked.place(at),
            "section、text、table、record、help 要写其中一个",
            "从素材库取写 section，固定文字写 text，表格写 table，记录表写 record，说明写 help，"
            "全由填写人写的只写 prompt，例如 section: problems",
        )
    check.slots(checked, (*at, "title"), part.title, names)
    for field in ("text", "sample"):
        for number, text in enumerate(getattr(part, field)):
            check.slots(checked, (*at, field, number), text, names)
    for field in ("titles", "lines"):
        for number, line in enumerate(getattr(part, field)):
            check.slots(checked, (*at, field, number, "text"), line.text, names)
    _prompt(checked, part, at)
    if part.section is not None:
        _section(checked, entry, part, at, names)
    if part.form in ("list", "addressee") and part.section is not None:
        _misplaced(
            checked,
            (*at, "form"),
            f"{part.form} 只排固定文字和示范的段落",
            "改成 form: points 或 form: paragraphs",
        )
    for number, item in enumerate(part.record):
        for field in ("sample", "filled"):
            check.slots(checked, (*at, "record", number, field), getattr(item, field), names)
    if part.sample and given:
        _misplaced(checked, (*at, "sample"), "只写 prompt 的部分才写 sample", "删去 sample")
    if part.table is not None:
        _table(checked, part.table, (*at, "table"), names)


def _misplaced(checked: CheckedFile, at: Keys, message: str, remedy: str) -> None:
    checked.report("bad-value", checked.place(at), message, remedy)


def _prompt(checked: CheckedFile, part: Part, at: Keys) -> None:
    """Report a prompt that holds slots, because it will stand inside 【】 itself."""
    if part.prompt and ("【" in part.prompt or "】" in part.prompt):
        checked.report(
            "broken-slot",
            checked.place((*at, "prompt")),
            "提示里不写【】",
            "只写要填什么，例如 prompt: 一件事说清一个问题",
            part.prompt,
        )


def _section(checked: CheckedFile, entry: TemplateEntry, part: Part, at: Keys, names: Names) -> None:
    assert part.section is not None
    check.known_one(checked, (*at, "section"), part.section, names.sections, "板块", VOCABULARY)
    if part.points == 0 and not part.prompt:
        checked.report(
            "missing-key",
            checked.place(at),
            "缺少字段 points",
            "写上每组取几个要点，例如 points: 3；素材库里还没有的，写 prompt 提示写什么",
        )
    if part.group == "heading" and entry.campaign is None:
        _misplaced(
            checked,
            (*at, "group"),
            "没有写 campaign，就没有对照方面可分",
            "写上 campaign，或者改成 group: dimension 或 group: none",
        )
    if part.group == "aspect" and part.section != "causes":
        _misplaced(checked, (*at, "group"), "只有原因剖析才按角度分", "改成 group: none 或 group: heading")


def _table(checked: CheckedFile, table: Table, at: Keys, names: Names) -> None:
    for number, column in enumerate(table.columns):
        here: Keys = (*at, "columns", number)
        if column.blank is not None:
            check.known_one(checked, (*here, "blank"), column.blank, names.slots, "待填项", VOCABULARY)
        if (column.kind == "choice") != bool(column.options):
            checked.report(
                "choice-options",
                checked.place(here),
                f"列“{column.title}”的 kind 和 options 对不上",
                "kind 为 choice 时写 options，别的 kind 不写，例如 kind: choice, options: [整改中, 已完成]",
            )
        elif not options_fit(column.options):
            checked.report(
                "choice-options",
                checked.place((*here, "options")),
                f"列“{column.title}”的选项放不进 Excel 的下拉清单",
                f"选项里不写英文逗号和英文引号，全部选项加起来不超过 {LONGEST_LIST} 个字",
            )
    for number, label in enumerate(table.labels):
        check.slots(checked, (*at, "labels", number), label, names)
    for number, row in enumerate(table.sample):
        if len(row) != len(table.columns):
            checked.report(
                "bad-value",
                checked.place((*at, "sample", number)),
                f"示范的这一行有 {len(row)} 格，表有 {len(table.columns)} 列",
                '每列写一格，空着的写 ""',
            )
        for position, text in enumerate(row):
            check.slots(checked, (*at, "sample", number, position), text, names)
    total = sum(column.width for column in table.columns)
    if total != 100:
        checked.report(
            "bad-value",
            checked.place((*at, "columns")),
            f"各列宽度加起来是 {total}，应当是 100",
            "调整各列的 width，例如两列写 30 和 70",
        )
