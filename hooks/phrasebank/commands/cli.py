"""The curator's commands as they are typed: what each takes, in Chinese.

Exit codes: 0 clean, 1 findings (or a stale schema), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from phrasebank import __version__, publishing
from phrasebank.commands import adding, library, migration, report, sites, tables
from phrasebank.commands.usage import chinese
from phrasebank.files import refusals, zips

COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "check": library.check,
    "stats": library.stats,
    "new": adding.new,
    "schema": library.schema,
    "ids": library.ids,
    "migrate": migration.run,
    "export": tables.export,
    "import": tables.import_,
    "changes": tables.changes,
    "publish": sites.publish,
    "generate": sites.generate,
    "finish": sites.finish,
}
"""The function that carries out a command, by the command's name."""


def _move(written: str) -> tuple[str, str]:
    """Split the value of `--move` into the move's id and its text."""
    move, equals, text = _words(written).partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{written!r} 里没有等号，写成 句式=文字，例如 shows=……")
    return move.strip(), text.strip()


def _words(written: str) -> str:
    """Check a text that will be written into a file. A terminal that is not set to UTF-8 hands over bytes that are no
    characters."""
    try:
        written.encode()
    except UnicodeEncodeError:
        shown = written.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        raise argparse.ArgumentTypeError(f"“{shown}”里有不成字的字节，把终端的编码设成 UTF-8 再写") from None
    return written


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="phrasebank",
        description="对照检查素材库：检查、统计、新增要点、导出导入表格、比较版本、生成编辑器用的格式说明。",
    )
    parser.add_argument("--version", action="version", version=f"phrasebank {__version__}", help="显示版本")
    default = os.environ.get("PHRASEBANK_SNIPPETS") or "snippets"
    subparsers = parser.add_subparsers(title="命令", dest="command", required=True, metavar="命令")

    def command(name: str, help: str) -> argparse.ArgumentParser:
        made = subparsers.add_parser(name, help=help, description=help)
        made.add_argument(
            "--snippets",
            type=Path,
            default=Path(default),
            metavar="文件夹",
            help=f"素材文件夹（默认 {default}）",
        )
        return made

    check = command("check", "检查素材，列出全部问题和改法")
    check.add_argument("--strict", action="store_true", help="有提醒也算不通过")
    check.add_argument("--format", choices=list(report.FORMATS), default="text", help="输出格式")
    command("stats", "统计要点和表述的数量，哪里偏薄").add_argument(
        "--json", action="store_true", help="输出 JSON"
    )
    schemas = command("schema", "更新 schemas 文件夹里给编辑器用的格式说明")
    schemas.add_argument("--check", action="store_true", help="只检查是否最新，不改文件")
    given = command("ids", "把用过的编号记进 ids.txt：以后少了哪个，检查时会报错")
    given.add_argument("--check", action="store_true", help="只检查是否最新，不改文件")
    point = command("new", "新增一个要点：没写的必填项会逐个问")
    for flag, what in (
        ("--dimension", "维度编号，共用的写 common"),
        ("--section", "板块编号"),
        ("--id", "要点编号"),
        ("--title", "领句"),
        ("--plain", "白话，一句话"),
        ("--aspect", "原因的角度"),
    ):
        point.add_argument(flag, type=_words, metavar="文字", help=what)
    for flag, what in (
        ("--also", "又称"),
        ("--text", "表述正文，整段"),
        ("--tag", "标签"),
        ("--ask", "提问"),
        ("--cause", "原因编号"),
        ("--measure", "措施编号"),
        ("--audience", "适用对象"),
    ):
        point.add_argument(
            flag, action="append", type=_words, default=[], metavar="文字", help=f"{what}，可以写多次"
        )
    point.add_argument(
        "--move",
        action="append",
        default=[],
        type=_move,
        metavar="句式=文字",
        help="表述里的一句，如 shows=……，可以写多次；同一个句式再写一次就是下一种表述",
    )
    point.add_argument("--dry-run", action="store_true", help="只显示要写的内容，不改文件")
    old = command("migrate", "旧素材改成新写法：先说明要改什么、哪些要手工改，加上 --write 才写入")
    old.add_argument("--write", action="store_true", help="写进素材文件")
    export = command("export", "导出成表格，一行一种表述，在 Excel 或 WPS 里改")
    export.add_argument("--csv", type=Path, metavar="文件", help="导出成 CSV（UTF-8）")
    export.add_argument("--xlsx", type=Path, metavar="文件", help="导出成 Excel 表格")
    export.add_argument("--section", metavar="板块", help="只要一个板块，如 problems；列里也只有它的句式")
    table = command("import", "导入改好的表格：先说明要改什么，加上 --write 才写入")
    table.add_argument("table", type=Path, metavar="表格", help=".xlsx 或 .csv 文件")
    table.add_argument("--write", action="store_true", help="写进素材文件")
    what = "比较两个 library.json，写成更新说明"
    compared = subparsers.add_parser("changes", help=what, description=what)
    compared.add_argument("old", type=Path, metavar="旧版", help="旧版网站的 library.json")
    compared.add_argument("new", type=Path, metavar="新版", help="新版网站的 library.json")
    publish = command("publish", "生成网站，查过没有问题，一步换上线")
    publish.add_argument("target", type=Path, metavar="文件夹", help="线上网站所在的文件夹")
    publish.add_argument(
        "--built", type=Path, metavar="网站", help="不生成，用别的生成器生成好的这个网站，它自己不动"
    )
    publish.add_argument("--rollback", action="store_true", help="不生成，换回上一版；再执行一次又换过来")
    publish.add_argument("--smaller", action="store_true", help="新网站比线上的少一半以上也发布")
    publish.add_argument("--fewer", action="store_true", help="线上的编号少了也发布")
    plain = command("generate", "把整个网站写成普通文件，换一个网站生成器也能用")
    plain.add_argument(
        "target", type=Path, metavar="输出", help="空文件夹，或者上一次 generate 写的文件夹（会整个换掉）"
    )
    what = "别的生成器生成好的网站：写服务器设置，去掉多余的文件，查一遍链接"
    done = subparsers.add_parser("finish", help=what, description=what)
    done.add_argument("site", type=Path, metavar="网站", help="生成好的网站所在的文件夹")
    return parser


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What was typed. Ends the program after wrong usage, and after --help and --version."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command == "export" and not (options.csv or options.xlsx):
        parser.error("写上 --csv 文件 或者 --xlsx 文件，例如 --xlsx 素材.xlsx")
    return options


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a Windows console may lack a character
    try:
        with chinese():
            options = _parsed(arguments)
        for target in publishing.mend():
            print(f"上次发布到 {target} 时被打断，已经接好。", file=sys.stderr)
        return COMMANDS[options.command](options)
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
