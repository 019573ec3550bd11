"""The command `migrate`: bring a library of the old form into the new one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from phrasebank.commands import report
from phrasebank.editing.migrating import Migration, migrate
from phrasebank.editing.standard_moves import STANDARD
from phrasebank.files.replacing import replace
from phrasebank.model import errors
from phrasebank.rules.names import LEAD, NAMES

SHOWN = 20
"""How many titles that are too long are listed."""


def run(options: argparse.Namespace) -> int:
    """Say what would change and what is left to do by hand; with --write, change it."""
    found, findings = migrate(options.snippets, options.snippets.as_posix())
    if found is None:
        print(report.text(errors(findings)), end="", file=sys.stderr)
        print("没有改动：请先按上面的改法改好。", file=sys.stderr)
        return 1
    for line in (*_done(found), *_left(found)):
        print(line)
    if not found.files:
        print("没有可以自动改的。")
    elif options.write:
        replace(found.files)
        for path in found.files:
            print(f"已写入 {path.as_posix()}")
    else:
        print("还没有写入。看过没有问题，加上 --write 再运行一次。")
    return 0


def _done(found: Migration) -> Iterator[str]:
    """Yield lines that say what changes."""
    for section in found.declared:
        yield f"板块“{section.title}”加上句式：{'、'.join(move.title for move in STANDARD[section.id])}"
    for id, lead in found.renamed.items():
        yield f"要点 {id} 的领句改成“{lead}”，原来的领句移到白话"


def _left(found: Migration) -> Iterator[str]:
    """Yield lines that say what has to be done by hand."""
    left = [
        *(
            f"{point.place.file}:{point.place.line} 要点 {point.id} 的领句有 {len(point.title)} 个字（{LEAD[0]} 至 {LEAD[1]} 个）："
            f"另写 title，原来的“{point.title}”移到 plain"
            for point in found.long[:SHOWN]
        ),
        *(
            [f"另有 {len(found.long) - SHOWN} 个领句太长的，phrasebank check 逐个列出"]
            if len(found.long) > SHOWN
            else []
        ),
        *([f"{found.few} 个要点的又称不到 {NAMES} 个：写在 also 里"] if found.few else []),
        *(
            f"“{title}”有 {count} 种表述还是整段：照句式一句一行分开写，写了事实的段落可以移到 examples"
            for title, count in found.texts.items()
        ),
    ]
    if left:
        yield "还要手工改的："
        yield from (f"  {line}" for line in left)
