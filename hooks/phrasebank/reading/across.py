"""Checks that need all files: ids that occur twice, files that are copies, links that lead nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import count
from string import ascii_lowercase

from phrasebank.model import Campaign, Finding, Place, Point, Template
from phrasebank.reading import likeness, remembered
from phrasebank.reading.run import OLD, POINT, RETIRED, Id, Reader, fields
from phrasebank.reading.years import RULE as OTHER_YEAR

_COPIED = 10
"""If two files have more than this many ids in common, one of them is taken for a copy of the other."""


def unique_ids(reader: Reader) -> tuple[set[str], set[str]]:
    """Report ids that occur twice, whether they are live, aliases or retired: permalinks and drafts refer to ids for
    ever.

    `ids.txt` says where an id has been before. It is reported where it is new, because to rename the one that was there
    first would break its links. A finding about a point stands for its phrases.

    Returns the files that are copies of others, and the ids that occur twice. In such a file only one id is reported,
    since all else follows from the copying."""
    held: dict[str, list[Id]] = {}
    for entry in reader.ids:
        held.setdefault(entry.id, []).append(entry)
    doubled = {id: entries for id, entries in held.items() if len(entries) > 1}
    if not doubled:
        return set(), set()
    before = remembered.read(reader.tree.root)

    def standing(entry: Id) -> tuple[bool, bool, Place]:
        elsewhere = entry.place.file != f"{reader.tree.name}/{before.get(entry.id, '')}"
        return elsewhere, entry.what == OLD, entry.place

    copies = set()
    twice: dict[tuple[str, str], list[tuple[Id, Id]]] = {}
    for entries in doubled.values():
        other, *others = sorted(entries, key=standing)
        for entry in others:
            if entry.what == other.what == RETIRED:
                continue  # told where library.yml is read
            twice.setdefault((entry.place.file, other.place.file), []).append((entry, other))
    for (file, _), pairs in twice.items():
        pairs.sort(key=lambda pair: pair[0].place)
        copied = file != pairs[0][1].place.file and len(pairs) > _COPIED
        points = {entry.id for entry, other in pairs if entry.what == other.what == POINT}
        alone = [pair for pair in pairs if pair[0].id.partition(".")[0] not in points or pair[0].id in points]
        for entry, other in pairs[:1] if copied else alone:
            message = f"编号 {entry.id} 已经用过：{other.place} 是{other.what}"
            remedy = _parted(entry, other, held)
            if copied:
                copies.add(file)
                message += f"；这两个文件里还有 {len(pairs) - 1} 个编号相同"
                remedy = f"多半是把文件复制到了这里：删去其中一个；要留的，{remedy}"
            reader.findings.append(Finding(entry.place, "duplicate-id", "error", message, remedy, entry.id))
    return copies, {*doubled}


def _parted(entry: Id, other: Id, used: Collection[str]) -> str:
    """What to do about two entries with one id, depending on what they are."""
    point, _, key = entry.id.partition(".")
    free = (f"{point}-{number}" for number in count(2))
    if key and entry.what != OLD:
        free = (f"{point}.{letter}" for letter in ascii_lowercase)
    fresh = next((id for id in free if id not in used), f"{entry.id}2")
    anew = f"换一个没用过的编号，例如 {fresh}；旧编号和停用编号也不能再用"
    kinds = {entry.what, other.what}
    if kinds == {OLD}:
        return "旧编号只跟着一处：真从它改来的那一处留着，另一处从 aliases 里删去"
    if kinds == {OLD, RETIRED}:
        return f"有了接着用的，就不算停用：从 library.yml 的 retired 里删去 {entry.id}；没有接着用的，从 aliases 里删去它"
    if OLD in kinds:
        return (
            "两处并成一处的，并进去的那一处要删去；没有并的，从 aliases 里删去它"
            if entry.what == OLD
            else f"这个编号留给了改名以前的网址：{anew}"
        )
    if RETIRED in kinds:
        gone = "表述" if key else "要点"
        keep = "" if entry.what == RETIRED else f"；是新加的，{anew}"
        return f"真要停用的，把这个{gone}也删去；还要用的，从 library.yml 的 retired 里删去 {entry.id}{keep}"
    return anew


def copied_files(reader: Reader, campaigns: Iterable[Campaign], templates: Iterable[Template]) -> None:
    """Report a campaign or a template that equals another under another file name, and a campaign that has the headings
    and sources of another year's."""
    first: dict[object, Campaign | Template] = {}
    papers: dict[object, Campaign] = {}
    entries: tuple[Campaign | Template, ...] = (*campaigns, *templates)
    for entry in entries:
        what = (
            type(entry),
            *(repr(value) for name, value in fields(entry).items() if name not in ("id", "place")),
        )
        other = first.setdefault(what, entry)
        if other is not entry:
            # That it is of another year than its file's name follows from the copying.
            reader.findings[:] = [
                found
                for found in reader.findings
                if found.place.file != entry.place.file or found.rule != OTHER_YEAR
            ]
            remedy = "多半是复制出来忘了改：改成新的内容，或者删去这个文件"
            _copied(reader, entry, other, "内容", remedy)
        elif isinstance(entry, Campaign):
            _copied_papers(reader, entry, papers)


def still_active(reader: Reader, campaigns: Sequence[Campaign]) -> None:
    """Report an active campaign beside an active one of a later year. If it was merely forgotten, pages would offer it
    first."""
    active = [campaign for campaign in campaigns if campaign.status == "active"]
    latest = max(active, key=lambda campaign: campaign.year, default=None)
    for campaign in active:
        if latest and campaign.year < latest.year:
            message = f"{latest.place.file} 也是 active，这一个是不是往年的了？"
            remedy = "往年的写 status: closed；两年的都还在用的，不用改"
            reader.findings.append(
                Finding(campaign.place, "still-active", "hint", message, remedy, campaign.title)
            )


def _copied_papers(reader: Reader, entry: Campaign, papers: dict[object, Campaign]) -> None:
    same: dict[str, tuple[Campaign, list[str]]] = {}
    for paper in entry.papers:
        if paper.headings and paper.source:
            other = papers.setdefault(repr((paper.audiences, paper.headings, paper.source)), entry)
            if other.year != entry.year:
                same.setdefault(other.id, (other, []))[1].append(paper.name)
    for other, names in same.values():
        what = f"对照方面、出处（{'、'.join(names)}）"
        remedy = (
            "多半是照往年的抄来忘了改：照这一年的通知写；还没有公布的，删去 headings，写 status: upcoming"
        )
        _copied(reader, entry, other, what, remedy)


def _copied(
    reader: Reader, entry: Campaign | Template, other: Campaign | Template, what: str, remedy: str
) -> None:
    message = f"和 {other.place.file} 的{what}一模一样"
    reader.findings.append(Finding(entry.place, "copied-file", "warning", message, remedy, entry.title))


def check_links(reader: Reader, points: Sequence[Point], gone: Collection[str]) -> bool:
    """Report links that lead nowhere or to the wrong section. Returns whether all links hold. A link to one of the ids
    `gone`, which are missing or occur twice, makes the result False but is not reported, because the id has a finding of
    its own."""
    hold = True
    by_id = {name: point for point in points for name in (point.id, *point.aliases)}
    for link in reader.links:
        target = by_id.get(link.target)
        what = {"causes": "原因", "measures": "措施"}[link.section]
        if target is not None and target.section == link.section:
            continue
        if link.target in gone:
            hold = False
            continue
        if target is None and not reader.complete:
            continue  # the target may stand in a file or entry that could not be read
        candidates = [point.id for point in points if point.section == link.section]
        if target is None:
            message = f"没有编号为 {link.target} 的{what}{likeness.nearest(link.target, candidates)}"
        else:
            message = f"{link.target} 不是{what}，它在 {target.place.file}"
        shown = "、".join(candidates[:5]) or "（还没有）"
        remedy = f"写 {link.section}.yml 里有的编号，例如 {shown}；或者删去它"
        reader.findings.append(Finding(link.place, "dangling-link", "error", message, remedy, link.target))
        hold = False
    return hold
