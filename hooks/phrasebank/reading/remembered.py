"""Reads and writes ids.txt, the list of all ids that were ever used and of all files that are one entry each, so that a
loss is noticed.

Permalinks and drafts refer to ids. A file that was emptied, deleted or cut off between two entries is correct YAML and
fits the model; only a list shows what it held before. The list is generated from the library and committed, as the
schemas are. A finding names what is missing and where it was."""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from phrasebank.model import Finding, Place, Point, Vocabulary
from phrasebank.reading.likeness import closest
from phrasebank.reading.tree import Tree, points_file

FILE = "ids.txt"
"""The name of the list below the snippets folder."""

_VOCABULARY = "library.yml"
_HEAD = (
    "# 用过的编号，一行一个要点：文件 编号 各种表述的键；专题、模板等一行一个文件。由 phrasebank ids 生成，不要手工改；"
    "编号不见了，phrasebank check 会报错。\n"
)
_SHOWN = 6
_LINE = re.compile(r"^(\S+\.yml)((?: [a-z0-9][a-z0-9.-]*)*)$")
"""A line of the list. Other lines, such as the marks of a merge conflict, are skipped, so that both sides of a conflict
count."""


def text(tree: Tree, vocabulary: Vocabulary, points: Iterable[Point]) -> str:
    """The text of the list for this library. It is the same at every run."""
    lines: set[str] = {f"{_VOCABULARY} {id}" for id in vocabulary.retired} | files(tree)
    for point in points:
        file = points_file(point.dimension, point.section)
        lines |= {f"{file} {line}" for line in _lines(point)}
    return _HEAD + "".join(f"{line}\n" for line in sorted(lines))


def _lines(point: Point) -> Iterator[str]:
    for id in (point.id, *point.aliases):
        yield " ".join((id, *sorted(p.id.partition(".")[2] for p in point.wordings)))
    under = {*point.aliases}
    for phrase in point.wordings:
        yield from (old for old in phrase.former if old.partition(".")[0] not in under)


def files(tree: Tree) -> set[str]:
    """The paths of files that are one entry each: campaigns, templates and wording lists."""
    there = (*tree.campaigns, *tree.templates, *tree.wording.values())
    return {path.relative_to(tree.root).as_posix() for path in there}


def live(points: Iterable[Point]) -> set[str]:
    """Every id that leads to a point or phrase."""
    ids: set[str] = set()
    for point in points:
        ids |= {point.id, *point.aliases}
        for phrase in point.wordings:
            ids |= {phrase.id, *phrase.former}
    return ids


def lost(before: Iterable[str], now: Collection[str], retired: Collection[str]) -> list[str]:
    """The ids that have disappeared, in order. A point that has disappeared or is retired stands for its phrases."""
    gone = dict.fromkeys(id for id in before if id not in now and id not in retired)

    def spoken_for(id: str) -> bool:
        point, _, key = id.partition(".")
        return bool(key) and (point in gone or point in retired)

    return [id for id in gone if not spoken_for(id)]


def _read(snippets: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the path of each line in the list, with the other words of the line. Yields nothing where there is no list.
    All words are ASCII, so that they can be read in whatever encoding an editor has saved them."""
    with suppress(OSError):
        data = (snippets / FILE).read_bytes()
        wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        for line in data.decode("utf-16" if wide else "utf-8", "replace").splitlines():
            if found := _LINE.match(line):
                yield found.group(1), found.group(2).split()


def unread(tree: Tree) -> Iterator[Finding]:
    """Yield a finding where the list exists but has no lines, because then no loss could be noticed."""
    if (tree.root / FILE).is_file() and not any(_read(tree.root)):
        message = f"{FILE} 里一个编号也没有，误删了素材也发现不了"
        remedy = "从备份或上一版恢复；没有备份的，核对过素材没有少，再运行 phrasebank ids 重新记下"
        yield Finding(Place(f"{tree.name}/{FILE}"), "empty-file", "warning", message, remedy)


def read(snippets: Path) -> dict[str, str]:
    """By id, the file in which it was, in the list's order."""
    found: dict[str, str] = {}
    for file, ids in _read(snippets):
        found |= {id if id == ids[0] else f"{ids[0]}.{id}": file for id in ids}
    return found


def gone(tree: Tree) -> list[str]:
    """The paths in the list whose file no longer exists, in order."""
    before = (file for file, ids in _read(tree.root) if not ids)
    return sorted({*before} - files(tree))


def lost_files(tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each file that no longer exists. No id can show this, and it may be intended."""
    for file in gone(tree):
        remedy = "误删的，从备份或上一版恢复；确实不要了，运行 phrasebank ids 重新记下"
        yield Finding(Place(f"{tree.name}/{file}"), "lost-file", "warning", "原来有的这个文件不见了", remedy)


def findings(
    shown: str, remembered: Mapping[str, str], vocabulary: Vocabulary, points: Sequence[Point]
) -> Iterator[Finding]:
    """Yield a finding for each file that has lost ids."""
    by_file: dict[str, list[str]] = {}
    fresh = [id for id in (*live(points), *vocabulary.retired) if id not in remembered]
    for id in lost(remembered, live(points), vocabulary.retired):
        by_file.setdefault(remembered[id], []).append(id)
    for file, ids in by_file.items():
        named = "、".join(ids[:_SHOWN]) + (f"……共 {len(ids)} 个" if len(ids) > _SHOWN else "")
        if file == _VOCABULARY:
            message, remedy = f"停用的编号不见了：{named}", f"写回 library.yml 的 retired：[{', '.join(ids)}]"
        else:
            there = any(points_file(p.dimension, p.section) == file for p in points)
            message = f"{'这个文件里少了' if there else '这个文件原来有的要点全不见了，少了'}编号 {named}"
            near = closest(ids[0], [id for id in fresh if ("." in id) == ("." in ids[0])])
            if near and len(ids) == 1:
                message += f"，是不是写成了“{near}”"
            remedy = (
                "误删的，从备份或上一版恢复；改了编号的，把旧编号写进 aliases；"
                f"确实停用的，写进 library.yml 的 retired，例如 retired: [{ids[0]}]"
            )
        yield Finding(Place(f"{shown}/{file}"), "lost-id", "error", message, remedy, ids[0])
