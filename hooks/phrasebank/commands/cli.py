"""The curator's commands as they are typed, in Chinese.

Exit codes: 0 clean, 1 findings (or a stale schema), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple

from phrasebank import __version__, publishing
from phrasebank.commands import adding, library, migration, options, report, sites, tables
from phrasebank.commands.usage import chinese
from phrasebank.files import refusals, zips


class Command(NamedTuple):
    """A command: what the help says of it, what adds its options, and what carries it out and returns the exit code."""

    help: str
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    reads_library: bool = True


COMMANDS: dict[str, Command] = {
    "check": Command("检查素材，列出全部问题和改法", options.check, library.check),
    "stats": Command("统计要点和表述的数量，哪里偏薄", options.stats, library.stats),
    "schema": Command("更新 schemas 文件夹里给编辑器用的格式说明", options.only_checking, library.schema),
    "ids": Command(
        "把用过的编号记进 ids.txt：以后少了哪个，检查时会报错", options.only_checking, library.ids
    ),
    "new": Command("新增一个要点：没写的必填项会逐个问", options.new, adding.new),
    "migrate": Command(
        "旧素材改成新写法：先说明要改什么、哪些要手工改，加上 --write 才写入", options.migrate, migration.run
    ),
    "export": Command("导出成表格，一行一种表述，在 Excel 或 WPS 里改", options.export, tables.export),
    "import": Command("导入改好的表格：先说明要改什么，加上 --write 才写入", options.import_, tables.import_),
    "changes": Command(
        "比较两个 library.json，写成更新说明", options.changes, tables.changes, reads_library=False
    ),
    "publish": Command("生成网站，查过没有问题，一步换上线", options.publish, sites.publish),
    "generate": Command("把整个网站写成普通文件，换一个网站生成器也能用", options.generate, sites.generate),
    "finish": Command(
        "别的生成器生成好的网站：写服务器设置，去掉多余的文件，查一遍链接",
        options.finish,
        sites.finish,
        reads_library=False,
    ),
}
"""The commands by name, in the order of the help."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="phrasebank",
        description="对照检查素材库：检查、统计、新增要点、导出导入表格、比较版本、生成编辑器用的格式说明。",
    )
    parser.add_argument("--version", action="version", version=f"phrasebank {__version__}", help="显示版本")
    subparsers = parser.add_subparsers(title="命令", dest="command", required=True, metavar="命令")
    for name, command in COMMANDS.items():
        made = subparsers.add_parser(name, help=command.help, description=command.help)
        if command.reads_library:
            options.snippets(made)
        command.options(made)
    return parser


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What was typed. Ends the program after wrong usage, and after --help and --version."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.command == "export" and not (given.csv or given.xlsx):
        parser.error("写上 --csv 文件 或者 --xlsx 文件，例如 --xlsx 素材.xlsx")
    return given


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a Windows console may lack a character
    try:
        with chinese():
            given = _parsed(arguments)
        for target in publishing.mend():
            print(f"上次发布到 {target} 时被打断，已经接好。", file=sys.stderr)
        return COMMANDS[given.command].run(given)
    except SystemExit as stop:  # argparse's way to end: 0 after --help, 2 after wrong usage
        return int(stop.code or 0)
    except (KeyboardInterrupt, EOFError):
        print("\n已取消，没有改动任何文件。", file=sys.stderr)
        return 2
    except zips.SettingError as error:
        print(f"{error}。", file=sys.stderr)
        return 2
    except OSError as error:
        where = f"{error.filename}：" if error.filename else ""
        print(f"文件读写失败：{where}{refusals.why(error)}", file=sys.stderr)
        return 1
    except Exception:
        if os.environ.get("PHRASEBANK_TRACEBACK"):
            raise
        print(report.FAULT, file=sys.stderr)
        return 1


if __name__ == "__main__":
    raise SystemExit(main())
