"""What only all files together show: ids that were given twice, files that are copies, links that lead nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from phrasebank.model import Campaign, Finding, Point, Template
from phrasebank.reading import likeness
from phrasebank.reading.run import Id, Reader, fields

_COPIED = 10
"""Where more ids than this stand in two files, one file is taken for a copy of the other."""


def unique_ids(reader: Reader) -> set[str]:
    """Report ids that are used twice, be they live, aliases or retired: permalinks and drafts live on ids for ever.

    Returns the files that are copies of others. Of such a file one id is reported and stands for all of them; whatever else is wrong
    in it follows from the copying.
    """
    copies = set()
    first: dict[str, Id] = {}
    twice: dict[tuple[str, str], list[tuple[Id, Id]]] = {}
    for entry in sorted(reader.ids, key=_standing):
        other = first.setdefault(entry.id, entry)
        if other is not entry:
            twice.setdefault((entry.place.file, other.place.file), []).append((entry, other))
    for (file, _), pairs in twice.items():
        copied = file != pairs[0][1].place.file and len(pairs) > _COPIED
        for entry, other in pairs[:1] if copied else pairs:
            message = f"编号 {entry.id} 已经用过：{other.place} 是{other.what}"
            remedy = f"换一个没用过的编号，例如 {entry.id.split('.')[0]}-2；旧编号和停用编号也不能再用"
            if copied:
                copies.add(file)
                message += f"；这两个文件里还有 {len(pairs) - 1} 个编号相同"
                remedy = f"多半是把文件复制到了这里：删去其中一个；要留的，{remedy}"
            reader.findings.append(Finding(entry.place, "duplicate-id", "error", message, remedy, entry.id))
    return copies


def _standing(entry: Id) -> tuple[str, int, int, str, str]:
    """The key by which ids are sorted. They would compare themselves in the same order, but take five times as long."""
    place = entry.place
    return (place.file, place.line, place.column, entry.id, entry.what)


def copied_files(reader: Reader, entries: Iterable[Campaign | Template]) -> None:
    """Report a campaign or a template that says the same as another under another file name."""
    first: dict[object, Campaign | Template] = {}
    for entry in entries:
        what = (
            type(entry),
            *(repr(value) for name, value in fields(entry).items() if name not in ("id", "place")),
        )
        other = first.setdefault(what, entry)
        if other is not entry:
            reader.findings.append(
                Finding(
                    entry.place,
                    "copied-file",
                    "warning",
                    f"和 {other.place.file} 的内容一模一样",
                    "多半是复制出来忘了改：改成新的内容，或者删去这个文件",
                    entry.title,
                )
            )


def check_links(reader: Reader, points: Sequence[Point], gone: Collection[str]) -> bool:
    """Report links that lead nowhere or to the wrong section. Returns whether there were none. A link to one of the ids that are
    `gone` is not reported, because the missing id has a finding of its own."""
    before = len(reader.findings)
    by_id = {name: point for point in points for name in (point.id, *point.aliases)}
    for link in reader.links:
        target = by_id.get(link.target)
        what = {"causes": "原因", "measures": "措施"}[link.section]
        if target is not None and target.section == link.section:
            continue
        if target is None and (not reader.complete or link.target in gone):
            continue  # the target may stand in a file or entry that could not be read
        candidates = [point.id for point in points if point.section == link.section]
        if target is None:
            message = f"没有编号为 {link.target} 的{what}{likeness.nearest(link.target, candidates)}"
        else:
            message = f"{link.target} 不是{what}，它在 {target.place.file}"
        shown = "、".join(candidates[:5]) or "（还没有）"
        remedy = f"写 {link.section}.yml 里有的编号，例如 {shown}；或者删去它"
        reader.findings.append(Finding(link.place, "dangling-link", "error", message, remedy, link.target))
    return len(reader.findings) == before
