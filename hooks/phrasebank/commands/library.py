"""The commands that look at the library: `check`, `stats`, `schema` and `ids`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from phrasebank.commands import report
from phrasebank.commands.inspecting import inspected
from phrasebank.files.replacing import replace
from phrasebank.making import site
from phrasebank.measures import counts
from phrasebank.model import failed
from phrasebank.reading import remembered
from phrasebank.reading import schema as shapes
from phrasebank.reading.tree import discover


def check(options: argparse.Namespace) -> int:
    """Print what is wrong with the library."""
    _, findings = site.inspect(options.snippets, "library", options.snippets.as_posix())
    print(report.FORMATS[options.format](findings), end="")
    if options.format == "text":
        print(report.summary(findings))
    return int(failed(findings, strict=options.strict))


def stats(options: argparse.Namespace) -> int:
    """Print how many points, phrases and other things the library has."""
    library = inspected(options.snippets)
    if library is None:
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
    if figures["moves"]:
        print("\n句式（各有多少句不同的；换着用能写出多少段，一个要点一般有多少段）")
        for key, moves in figures["moves"].items():
            whole, usual = figures["paragraphs"][key]
            print(f"  {key}  {'，'.join(f'{move} {n}' for move, n in moves.items())}；{whole} 段，{usual} 段")
    print("\n覆盖（偏薄／全部）")
    for key, (thin, whole) in figures["coverage"].items():
        print(f"  {key}  {thin}／{whole}")
    return 0


def schema(options: argparse.Namespace) -> int:
    """Write the schemas for editors. With --check, only say which of them are out of date or damaged."""
    folder: Path = options.snippets / "schemas"
    stale = [
        kind for kind in shapes.KINDS
        if not (path := folder / f"{kind.name}.json").is_file() or path.read_text("utf-8", "replace") != shapes.text(kind)
    ]  # fmt: skip
    for kind in stale:
        path = folder / f"{kind.name}.json"
        if options.check:
            print(f"{path.as_posix()} 不是最新的，请运行 phrasebank schema")
        else:
            replace({path: shapes.text(kind).encode()})
            print(f"已更新 {path.as_posix()}")
    return int(options.check and bool(stale))


def ids(options: argparse.Namespace) -> int:
    """Write the list of all ids in use. With --check, only say whether it is out of date. Where ids have disappeared
    without being retired, that is an error and nothing is written; files that have disappeared are named and dropped from
    the list."""
    library = inspected(options.snippets, "编号没有记下")
    if library is None:
        return 1
    path: Path = options.snippets / remembered.FILE
    tree = discover(options.snippets, options.snippets.as_posix())
    new = remembered.text(tree, library.vocabulary, library.points)
    if path.is_file() and path.read_text("utf-8", "replace") == new:
        return 0
    if options.check:
        print(f"{path.as_posix()} 不是最新的，请运行 phrasebank ids")
        return 1
    gone = remembered.gone(tree)
    replace({path: new.encode()})
    print(f"已更新 {path.as_posix()}" + (f"，不再记着 {'、'.join(gone)}" if gone else ""))
    return 0
