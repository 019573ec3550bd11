"""The curator's commands carried out: each takes its options and returns the exit code."""

from __future__ import annotations

import argparse
import datetime
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from phrasebank import counts, publishing, report, rules, site, spreadsheet, versions
from phrasebank import generate as plain_files
from phrasebank import new as adding
from phrasebank import schema as shapes
from phrasebank.model import COMMON
from phrasebank.replacing import replace


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
    if any(finding.severity == "error" for finding in fresh):
        print("没有写入：请按上面的改法改好再试。", file=sys.stderr)
        return 1
    print(adding.render(point), end="")
    if not options.dry_run:
        replace({path: content})
        print(f"已写入 {path.as_posix()}")
    return 0


def export(options: argparse.Namespace) -> int:
    """Write the library as a table."""
    library, findings = rules.inspect(options.snippets, "entry", options.snippets.as_posix())
    if library is None or site.broken(findings):
        print(report.text(findings), end="", file=sys.stderr)
        print("素材有错，没有导出。", file=sys.stderr)
        return 1
    rows = spreadsheet.table(library)
    wanted: dict[Path, bytes] = {}
    if options.csv:
        wanted[options.csv] = spreadsheet.csv_file(rows)
    if options.xlsx:
        wanted[options.xlsx] = spreadsheet.xlsx_file(rows, library)
    there = [path.as_posix() for path in wanted if path.exists()]
    if there:
        print(f"{'、'.join(there)} 已经有了，没有覆盖：换一个文件名，或者先删去它。", file=sys.stderr)
        return 1
    replace(wanted)
    for path in wanted:
        print(f"已导出 {path.as_posix()}：{len(library.points)} 个要点，{len(rows)} 种表述。")
    return 0


def import_(options: argparse.Namespace) -> int:
    """Say what a table changes; with --write, change it."""
    found = spreadsheet.outcome(
        options.table.read_bytes(), options.table.name, options.snippets, options.snippets.as_posix()
    )
    print(report.text(found.findings), end="", file=sys.stderr)
    if found.broken:
        print("没有写入：请按上面的改法改好再导入。", file=sys.stderr)
        return 1
    print(spreadsheet.told(found.plan), end="")
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
    """Say what changed between two library.json."""
    (old, wrong), (new, more) = (
        versions.read(path.read_bytes(), path.as_posix()) for path in (options.old, options.new)
    )
    if old is None or new is None:
        print(report.text((*wrong, *more)), end="", file=sys.stderr)
        return 1
    print(versions.told(versions.changes(old, new)), end="")
    return 0


def publish(options: argparse.Namespace) -> int:
    """Put a new site in the place of the live one, or the previous one back."""
    target: Path = options.target
    try:
        if options.rollback:
            done = publishing.rollback(target)
            print(f"已换回上一版：{target}，共 {done.pages} 页。换下来的留在 {done.previous}。")
        else:
            done = publishing.publish(target, partial(_build, options.snippets), smaller=options.smaller)
            print(f"已发布到 {target}，共 {done.pages} 页。")
            if done.previous:
                print(f"上一版留在 {done.previous}，加上 --rollback 可以换回。")
    except publishing.PublishError as error:
        print(f"没有发布：{error}。\n{target} 没有改动。", file=sys.stderr)
        return 1
    if not done.at_once:
        print("这个磁盘不支持一步交换：换的那一瞬间打开网页的人可能要刷新一次。")
    return 0


def _build(snippets: Path, folder: Path) -> None:
    """Have MkDocs build the project that stands in the working directory. What it says goes to the terminal."""
    if not Path("mkdocs.yml").is_file():
        raise publishing.PublishError("这里没有 mkdocs.yml，请在项目的文件夹里运行")
    done = subprocess.run(
        # Without --quiet, under which --strict lets broken links pass.
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        env=os.environ
        | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PHRASEBANK_SNIPPETS": str(snippets.resolve())},
        close_fds=False,  # it holds the lock with us, and longer when we are killed
        check=False,
    )
    if done.returncode != 0:
        raise publishing.PublishError("网站没有生成，原因见上面")


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


def generate(options: argparse.Namespace) -> int:
    """Write the site as plain files."""
    project = Path()
    if not (project / "mkdocs.yml").is_file():
        print("这里没有 mkdocs.yml，请在项目的文件夹里运行。", file=sys.stderr)
        return 1
    made, findings = site.build(options.snippets, options.snippets.as_posix(), project / "docs")
    if made is None:
        print(f"{report.text(findings)}{report.summary(findings)}素材有错，没有写出文件。", file=sys.stderr)
        return 1
    try:
        number = plain_files.write(plain_files.files(made, project), options.target)
    except plain_files.GenerateError as error:
        print(f"没有写出文件：{error}。", file=sys.stderr)
        return 1
    print(f"已写出 {number} 个文件到 {options.target}，怎样变成网站见其中的 README.md。")
    return 0


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "check": check,
    "stats": stats,
    "new": new,
    "schema": schema,
    "export": export,
    "import": import_,
    "changes": changes,
    "publish": publish,
    "generate": generate,
}
"""By the name under which it is typed."""
