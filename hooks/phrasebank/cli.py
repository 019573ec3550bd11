"""The curator's commands: check, stats, new, schema.

Exit codes: 0 clean, 1 findings (or a stale schema), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from phrasebank import __version__, counts, new, report, rules, schema, site
from phrasebank.model import COMMON

_USAGE = (
    (r"the following arguments are required: (.*)", r"缺少参数 \1"),
    (r"unrecognized arguments: (.*)", r"不认识的参数 \1"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1 不能写 \2，可选：\3"),
    (r"argument (.*): expected .* arguments?", r"\1 后面要写一个值"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 不明确，可能是 \2"),
)


class _Parser(argparse.ArgumentParser):
    """argparse in Chinese."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, formatter_class=argparse.RawDescriptionHelpFormatter)
        self._positionals.title, self._optionals.title = "命令", "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "用法：")

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "用法：")

    def error(self, message: str) -> NoReturn:
        for pattern, words in _USAGE:
            message = re.sub(f"^{pattern}$", words, message)
        self.exit(2, f"{self.format_usage()}{self.prog}：{message}\n")


def _parser() -> _Parser:
    parser = _Parser(
        prog="phrasebank", description="对照检查素材库：检查、统计、新增要点、生成编辑器用的格式说明。"
    )
    parser.add_argument("--version", action="version", version=f"phrasebank {__version__}", help="显示版本")
    default = os.environ.get("PHRASEBANK_SNIPPETS") or "snippets"
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令", parser_class=_Parser)

    def command(name: str, help: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help, description=help)
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
    point = command("new", "新增一个要点：没写的必填项会逐个问")
    for flag, what in (
        ("--dimension", "维度编号，共用的写 common"),
        ("--section", "板块编号"),
        ("--id", "要点编号"),
        ("--title", "领句"),
        ("--aspect", "原因的角度"),
    ):
        point.add_argument(flag, metavar="文字", help=what)
    for flag, what in (
        ("--text", "表述正文"),
        ("--tag", "标签"),
        ("--ask", "提问"),
        ("--cause", "原因编号"),
        ("--measure", "措施编号"),
        ("--audience", "适用对象"),
    ):
        point.add_argument(flag, action="append", default=[], metavar="文字", help=f"{what}，可以写多次")
    point.add_argument("--dry-run", action="store_true", help="只显示要写的内容，不改文件")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a Windows console may lack a character
    try:
        options = _parser().parse_args(arguments)
        return {"check": _check, "stats": _stats, "new": _new, "schema": _schema}[options.command](options)
    except SystemExit as stop:  # argparse's way to end: 0 after --help, 2 after wrong usage
        return int(stop.code or 0)
    except (KeyboardInterrupt, EOFError):
        print("\n已取消，没有改动任何文件。", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"文件读写失败：{error.filename}：{error.strerror}", file=sys.stderr)
        return 1


def _check(options: argparse.Namespace) -> int:
    _, findings = site.inspect(options.snippets, "library", options.snippets.as_posix())
    print(report.FORMATS[options.format](findings), end="")
    if options.format == "text":
        print(report.summary(findings))
    failing = {"error", "warning"} if options.strict else {"error"}
    return int(any(finding.severity in failing for finding in findings))


def _stats(options: argparse.Namespace) -> int:
    library, findings = rules.inspect(options.snippets, "entry", options.snippets.as_posix())
    if library is None:
        print(report.text(findings), end="", file=sys.stderr)
        return 1
    figures = counts.figures(library)
    if options.json:
        print(json.dumps(figures, ensure_ascii=False, indent=2))
        return 0
    print(
        f"要点 {figures['points']} 个，表述 {figures['phrases']} 种，专题 {figures['campaigns']} 个，模板 {figures['templates']} 个"
    )
    for name, words in (("dimensions", "维度"), ("sections", "板块"), ("audiences", "适用对象")):
        print(f"\n{words}（要点／表述）")
        for key, (points, phrases) in figures[name].items():
            print(f"  {key}  {points}／{phrases}")
    print("\n覆盖（偏薄／全部）")
    for key, (thin, whole) in figures["coverage"].items():
        print(f"  {key}  {thin}／{whole}")
    return 0


def _schema(options: argparse.Namespace) -> int:
    folder: Path = options.snippets / "schemas"
    stale = [
        kind for kind in schema.KINDS
        if not (path := folder / f"{kind.name}.json").is_file() or path.read_text("utf-8") != schema.text(kind)
    ]  # fmt: skip
    for kind in stale:
        path = folder / f"{kind.name}.json"
        if options.check:
            print(f"{path.as_posix()} 不是最新的，请运行 phrasebank schema")
        else:
            new.replace(path, schema.text(kind).encode())
            print(f"已更新 {path.as_posix()}")
    return int(options.check and bool(stale))


def _new(options: argparse.Namespace) -> int:
    library, findings = rules.inspect(options.snippets, "entry", options.snippets.as_posix())
    if library is None:
        print(report.text(findings), end="", file=sys.stderr)
        return 1
    words = library.vocabulary
    shared = {s.id for s in words.sections if s.shared}
    section = _ask(options.section, "板块", [(s.id, s.title) for s in words.sections])
    dimension = (
        COMMON
        if section in shared
        else _ask(options.dimension, "维度", [(d.id, d.title) for d in words.dimensions])
    )
    aspect = options.aspect or ""
    if section == "causes":
        aspect = _ask(options.aspect, "原因的角度", [(name, "") for name in words.aspects])
    point = new.NewPoint(
        dimension=dimension,
        section=section,
        id=_ask(options.id, "编号（小写英文和连字符，如 weekly-reading-plan）"),
        title=_ask(options.title, "领句（句末不加标点）"),
        texts=tuple(options.text) or (_ask(None, "表述正文（待填项写成【名称】）"),),
        aspect=aspect,
        tags=tuple(options.tag),
        reviewed=f"{datetime.date.today():%Y-%m}",
        ask=tuple(options.ask),
        causes=tuple(options.cause),
        measures=tuple(options.measure),
        audiences=tuple(options.audience),
    )
    path, content, fresh = new.place(point, options.snippets)
    print(report.text(fresh), end="", file=sys.stderr)
    if any(finding.severity == "error" for finding in fresh):
        print("没有写入：请按上面的改法改好再试。", file=sys.stderr)
        return 1
    print(new.render(point), end="")
    if not options.dry_run:
        new.replace(path, content)
        print(f"已写入 {path.as_posix()}")
    return 0


def _ask(given: str | None, what: str, choices: Sequence[tuple[str, str]] = ()) -> str:
    """The flag's value, or the answer typed at the terminal. Ends the command when nobody can answer."""
    if given is not None:
        return given
    if not sys.stdin.isatty():
        print(f"缺少：{what}。写上对应的参数，或在终端里运行，会逐个问。", file=sys.stderr)
        raise SystemExit(2)
    for key, title in choices:
        print(f"  {key}  {title}")
    while True:
        answer = input(f"{what}：").strip()
        if answer and (not choices or answer in dict(choices)):
            return answer
        print("请照上面列出的写。" if choices else "不能为空。")


if __name__ == "__main__":
    raise SystemExit(main())
