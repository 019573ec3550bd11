"""The commands `export`, `import` and `changes`: the library as a table, and the differences of two versions."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from phrasebank import spreadsheet, versions
from phrasebank.commands import report
from phrasebank.commands.inspecting import inspected
from phrasebank.files.replacing import replace


def export(options: argparse.Namespace) -> int:
    """Write the library as a table."""
    library = inspected(options.snippets, "没有导出")
    if library is None:
        return 1
    titles = {known.title: known.id for known in library.vocabulary.sections}
    section = titles.get(options.section, options.section) or ""
    if section not in ("", *library.section):
        print(f"没有板块 {section}，写其中之一：{'、'.join(library.section)}", file=sys.stderr)
        return 2
    rows, columns = spreadsheet.rows(library, section), spreadsheet.columns(library, section)
    wanted: dict[Path, bytes] = {}
    if options.csv:
        wanted[options.csv] = spreadsheet.csv_file(rows, columns)
    if options.xlsx:
        wanted[options.xlsx] = spreadsheet.xlsx_file(rows, columns, library)
    there = [path.as_posix() for path in wanted if path.exists()]
    if there:
        print(f"{'、'.join(there)} 已经有了，没有覆盖：换一个文件名，或者先删去它。", file=sys.stderr)
        return 1
    replace(wanted)
    points = sum(section in ("", point.section) for point in library.points)
    for path in wanted:
        print(f"已导出 {path.as_posix()}：{points} 个要点，{len(rows)} 种表述。")
    return 0


def import_(options: argparse.Namespace) -> int:
    """Print what a table would change. With --write, change it."""
    found = spreadsheet.outcome(
        options.table.read_bytes(), options.table.name, options.snippets, options.snippets.as_posix()
    )
    print(report.text(found.findings), end="", file=sys.stderr)
    if found.broken:
        print("没有写入：请按上面的改法改好再导入。", file=sys.stderr)
        return 1
    print(spreadsheet.plan_in_words(found.plan), end="")
    if found.plan.empty:
        return 0
    if not options.write:
        print("还没有写入。看过没有问题，加上 --write 再运行一次。")
        return 0
    replace(found.files)
    for path in found.files:
        print(f"已写入 {path.as_posix()}")
    return 0


def changes(options: argparse.Namespace) -> int:
    """Print what changed between two files library.json."""
    (old, wrong), (new, more) = (
        versions.read(path.read_bytes(), path.as_posix()) for path in (options.old, options.new)
    )
    if old is None or new is None:
        print(report.text((*wrong, *more)), end="", file=sys.stderr)
        return 1
    print(versions.changes_in_words(versions.changes(old, new)), end="")
    return 0
