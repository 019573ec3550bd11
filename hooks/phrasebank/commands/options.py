"""What each command takes: one function a command, which adds the options to the command's parser."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from phrasebank.commands import report


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


def snippets(parser: argparse.ArgumentParser) -> None:
    """The option of every command that reads the library: where the library is."""
    default = os.environ.get("PHRASEBANK_SNIPPETS") or "snippets"
    parser.add_argument(
        "--snippets",
        type=Path,
        default=Path(default),
        metavar="文件夹",
        help=f"素材文件夹（默认 {default}）",
    )


def check(parser: argparse.ArgumentParser) -> None:
    """Whether reminders fail the check, and how findings are written."""
    parser.add_argument("--strict", action="store_true", help="有提醒也算不通过")
    parser.add_argument("--format", choices=list(report.FORMATS), default="text", help="输出格式")


def stats(parser: argparse.ArgumentParser) -> None:
    """How the numbers are written."""
    parser.add_argument("--json", action="store_true", help="输出 JSON")


def only_checking(parser: argparse.ArgumentParser) -> None:
    """For the commands that write files which are made from the library."""
    parser.add_argument("--check", action="store_true", help="只检查是否最新，不改文件")


def new(parser: argparse.ArgumentParser) -> None:
    """What the new point is to be."""
    for flag, what in (
        ("--dimension", "维度编号，共用的写 common"),
        ("--section", "板块编号"),
        ("--id", "要点编号"),
        ("--title", "领句"),
        ("--plain", "白话，一句话"),
        ("--aspect", "原因的角度"),
    ):
        parser.add_argument(flag, type=_words, metavar="文字", help=what)
    for flag, what in (
        ("--also", "又称"),
        ("--text", "表述正文，整段"),
        ("--tag", "标签"),
        ("--ask", "提问"),
        ("--cause", "原因编号"),
        ("--measure", "措施编号"),
        ("--audience", "适用对象"),
    ):
        parser.add_argument(
            flag, action="append", type=_words, default=[], metavar="文字", help=f"{what}，可以写多次"
        )
    parser.add_argument(
        "--move",
        action="append",
        default=[],
        type=_move,
        metavar="句式=文字",
        help="表述里的一句，如 shows=……，可以写多次；同一个句式再写一次就是下一种表述",
    )
    parser.add_argument("--dry-run", action="store_true", help="只显示要写的内容，不改文件")


def migrate(parser: argparse.ArgumentParser) -> None:
    """Whether the new form is written."""
    parser.add_argument("--write", action="store_true", help="写进素材文件")


def export(parser: argparse.ArgumentParser) -> None:
    """Where the table is written, and what it holds."""
    parser.add_argument("--csv", type=Path, metavar="文件", help="导出成 CSV（UTF-8）")
    parser.add_argument("--xlsx", type=Path, metavar="文件", help="导出成 Excel 表格")
    parser.add_argument("--section", metavar="板块", help="只要一个板块，如 problems；列里也只有它的句式")


def import_(parser: argparse.ArgumentParser) -> None:
    """The table, and whether it is written into the library."""
    parser.add_argument("table", type=Path, metavar="表格", help=".xlsx 或 .csv 文件")
    parser.add_argument("--write", action="store_true", help="写进素材文件")


def changes(parser: argparse.ArgumentParser) -> None:
    """The two versions."""
    parser.add_argument("old", type=Path, metavar="旧版", help="旧版网站的 library.json")
    parser.add_argument("new", type=Path, metavar="新版", help="新版网站的 library.json")


def publish(parser: argparse.ArgumentParser) -> None:
    """Where the site is put up, what is put there, and which losses are meant."""
    parser.add_argument("target", type=Path, metavar="文件夹", help="线上网站所在的文件夹")
    parser.add_argument(
        "--built", type=Path, metavar="网站", help="不生成，用别的生成器生成好的这个网站，它自己不动"
    )
    parser.add_argument("--rollback", action="store_true", help="不生成，换回上一版；再执行一次又换过来")
    parser.add_argument("--smaller", action="store_true", help="新网站比线上的少一半以上也发布")
    parser.add_argument("--fewer", action="store_true", help="线上的编号少了也发布")


def generate(parser: argparse.ArgumentParser) -> None:
    """Where the files are written."""
    parser.add_argument(
        "target", type=Path, metavar="输出", help="空文件夹，或者上一次 generate 写的文件夹（会整个换掉）"
    )


def finish(parser: argparse.ArgumentParser) -> None:
    """Where the site is."""
    parser.add_argument("site", type=Path, metavar="网站", help="生成好的网站所在的文件夹")
