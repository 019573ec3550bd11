"""Checks of the parts of a template beyond their types."""

from __future__ import annotations

from phrasebank.model import LONGEST_LIST, Part, Table, TemplateEntry, options_fit
from phrasebank.reading import names as check
from phrasebank.reading.checked_file import Path, Source
from phrasebank.reading.entries import VOCABULARY
from phrasebank.reading.names import Names


def check_part(source: Source, entry: TemplateEntry, index: int, names: Names) -> None:
    """A part says what stands in it, once, and names what is declared."""
    part, at = entry.parts[index], ("parts", index)
    given = [value for value in (part.section, part.text, part.table) if value]
    if len(given) > 1 or not (given or part.prompt):
        source.report(
            "bad-part",
            source.place(at),
            "section、text、table 要写其中一个",
            "从素材库取写 section，固定文字写 text，表格写 table，全由填写人写的只写 prompt，例如 section: problems",
        )
    check.slots(source, (*at, "title"), part.title, names)
    for field in ("text", "sample"):
        for number, text in enumerate(getattr(part, field)):
            check.slots(source, (*at, field, number), text, names)
    _prompt(source, part, at)
    if part.section is not None:
        _section(source, entry, part, at, names)
    if part.form == "list" and part.section is not None:
        _misplaced(
            source, (*at, "form"), "list 只排固定文字和示范的段落", "改成 form: points 或 form: paragraphs"
        )
    if part.sample and given:
        _misplaced(source, (*at, "sample"), "只写 prompt 的部分才写 sample", "删去 sample")
    if part.table is not None:
        _table(source, part.table, (*at, "table"), names)


def _misplaced(source: Source, at: Path, message: str, remedy: str) -> None:
    source.report("bad-value", source.place(at), message, remedy)


def _prompt(source: Source, part: Part, at: Path) -> None:
    """A prompt stands inside 【】 itself."""
    if part.prompt and ("【" in part.prompt or "】" in part.prompt):
        source.report(
            "broken-slot",
            source.place((*at, "prompt")),
            "提示里不写【】",
            "只写要填什么，例如 prompt: 一件事说清一个问题",
            part.prompt,
        )


def _section(source: Source, entry: TemplateEntry, part: Part, at: Path, names: Names) -> None:
    assert part.section is not None
    check.known_one(source, (*at, "section"), part.section, names.sections, "板块", VOCABULARY)
    if part.points == 0 and not part.prompt:
        source.report(
            "missing-key",
            source.place(at),
            "缺少字段 points",
            "写上每组取几个要点，例如 points: 3；素材库里还没有的，写 prompt 提示写什么",
        )
    if part.group == "heading" and entry.campaign is None:
        _misplaced(
            source,
            (*at, "group"),
            "没有写 campaign，就没有对照方面可分",
            "写上 campaign，或者改成 group: dimension 或 group: none",
        )
    if part.group == "aspect" and part.section != "causes":
        _misplaced(source, (*at, "group"), "只有原因剖析才按角度分", "改成 group: none 或 group: heading")


def _table(source: Source, table: Table, at: Path, names: Names) -> None:
    for number, column in enumerate(table.columns):
        here: Path = (*at, "columns", number)
        if column.blank is not None:
            check.known_one(source, (*here, "blank"), column.blank, names.slots, "待填项", VOCABULARY)
        if (column.kind == "choice") != bool(column.options):
            source.report(
                "choice-options",
                source.place(here),
                f"列“{column.title}”的 kind 和 options 对不上",
                "kind 为 choice 时写 options，别的 kind 不写，例如 kind: choice, options: [整改中, 已完成]",
            )
        elif not options_fit(column.options):
            source.report(
                "choice-options",
                source.place((*here, "options")),
                f"列“{column.title}”的选项放不进 Excel 的下拉清单",
                f"选项里不写英文逗号和英文引号，全部选项加起来不超过 {LONGEST_LIST} 个字",
            )
    for number, label in enumerate(table.labels):
        check.slots(source, (*at, "labels", number), label, names)
    for number, row in enumerate(table.sample):
        if len(row) != len(table.columns):
            source.report(
                "bad-value",
                source.place((*at, "sample", number)),
                f"示范的这一行有 {len(row)} 格，表有 {len(table.columns)} 列",
                '每列写一格，空着的写 ""',
            )
        for position, text in enumerate(row):
            check.slots(source, (*at, "sample", number, position), text, names)
    total = sum(column.width for column in table.columns)
    if total != 100:
        source.report(
            "bad-value",
            source.place((*at, "columns")),
            f"各列宽度加起来是 {total}，应当是 100",
            "调整各列的 width，例如两列写 30 和 70",
        )
