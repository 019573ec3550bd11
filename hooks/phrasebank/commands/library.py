"""Looking at the library and adding to it."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from phrasebank import rules
from phrasebank.commands import report
from phrasebank.editing import new as adding
from phrasebank.files.replacing import replace
from phrasebank.making import site
from phrasebank.measures import counts
from phrasebank.model import COMMON, broken
from phrasebank.reading import schema as shapes


def check(options: argparse.Namespace) -> int:
    """Say what is wrong with the library."""
    _, findings = site.inspect(options.snippets, "library", options.snippets.as_posix())
    print(report.FORMATS[options.format](findings), end="")
    if options.format == "text":
        print(report.summary(findings))
    failing = {"error", "warning"} if options.strict else {"error"}
    return int(any(finding.severity in failing for finding in findings))


def stats(options: argparse.Namespace) -> int:
    """Say how much there is."""
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


def schema(options: argparse.Namespace) -> int:
    """Renew the schemas for editors, or say which are stale."""
    folder: Path = options.snippets / "schemas"
    stale = [
        kind for kind in shapes.KINDS
        if not (path := folder / f"{kind.name}.json").is_file() or path.read_text("utf-8") != shapes.text(kind)
    ]  # fmt: skip
    for kind in stale:
        path = folder / f"{kind.name}.json"
        if options.check:
            print(f"{path.as_posix()} 不是最新的，请运行 phrasebank schema")
        else:
            replace({path: shapes.text(kind).encode()})
            print(f"已更新 {path.as_posix()}")
    return int(options.check and bool(stale))


def new(options: argparse.Namespace) -> int:
    """Add a point; ask for what was not said."""
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
    id = _ask(options.id, "编号（小写英文和连字符，如 weekly-reading-plan）")
    title = _ask(options.title, "领句（句末不加标点）")
    texts = options.text or [_ask(None, "表述正文（待填项写成【名称】）")]
    point = adding.NewPoint(
        dimension=dimension,
        section=section,
        id=id,
        title=title,
        phrases=tuple(
            adding.NewPhrase(key=adding.KEYS[number], text=text, audiences=tuple(options.audience))
            for number, text in enumerate(texts)
        ),
        aspect=aspect,
        tags=tuple(options.tag),
        reviewed=f"{datetime.date.today():%Y-%m}",
        ask=tuple(options.ask),
        causes=tuple(options.cause),
        measures=tuple(options.measure),
    )
    path, content, fresh = adding.place(point, options.snippets)
    print(report.text(fresh), end="", file=sys.stderr)
    if broken(fresh):
        print("没有写入：请按上面的改法改好再试。", file=sys.stderr)
        return 1
    print(adding.render(point), end="")
    if not options.dry_run:
        replace({path: content})
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
