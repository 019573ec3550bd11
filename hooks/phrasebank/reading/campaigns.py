"""Checks of a campaign beyond its types."""

from __future__ import annotations

from phrasebank.model import CampaignEntry, Paper
from phrasebank.reading import names as check
from phrasebank.reading import years
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.entries import VOCABULARY
from phrasebank.reading.names import Names

_SOURCE = "source: {title: 关于召开组织生活会的通知, publisher: 谁印发的, date: 2025-12-24}"


def check_campaign(checked: CheckedFile, entry: CampaignEntry, names: Names) -> None:
    """Report what is wrong with a campaign's audiences, headings, selectors, sources and status."""
    taken: dict[tuple[str, str], int] = {}
    for index, paper in enumerate(entry.papers):
        at: Keys = ("papers", index)
        check.known(checked, (*at, "audiences"), paper.audiences, names.audiences, "适用对象", VOCABULARY)
        for audience in dict.fromkeys(paper.audiences):
            first = taken.setdefault((audience, paper.variant), index)
            if first != index:
                line = checked.place(("papers", first)).line
                checked.report(
                    "duplicate-name",
                    checked.place(at),
                    f"{audience}的对照方面已经在第 {line} 行写过",
                    "合并成一组；确有两种写法时，给后一组加上 variant，例如 variant: 六大纪律",
                )
        if paper.meeting is not None and names.meetings:
            check.known_one(checked, (*at, "meeting"), paper.meeting, names.meetings, "会名", VOCABULARY)
        _sources(checked, paper, at)
        _headings(checked, paper, at, names)
    if entry.theme is not None and entry.source is None:
        checked.report(
            "missing-key",
            checked.place(("theme",)),
            "写了 theme，却缺少字段 source",
            f"写上主题的出处，例如 {_SOURCE}",
        )
    _status(checked, entry)
    years.of_campaign(checked, entry)


def _sources(checked: CheckedFile, paper: Paper, at: Keys) -> None:
    """Report headings that are marked as confirmed although their paper names no source."""
    if paper.source is None and paper.certainty == "confirmed":
        checked.report(
            "missing-key",
            checked.place((*at, "certainty")),
            "certainty 写了 confirmed，却缺少字段 source",
            f"写上出处，例如 {_SOURCE}，别处也这样写的列在 more_sources 里；查不到出处的，写 certainty: unverified",
        )


def _headings(checked: CheckedFile, paper: Paper, at: Keys, names: Names) -> None:
    check.unique(checked, (*at, "headings"), [h.id for h in paper.headings], "id", "对照方面编号")
    check.unique(checked, (*at, "headings"), [h.title for h in paper.headings], "title", "对照方面")
    for position, heading in enumerate(paper.headings):
        for number, selector in enumerate(heading.from_):
            here: Keys = (*at, "headings", position, "from", number)
            check.known_one(
                checked, (*here, "dimension"), selector.dimension, names.dimensions, "维度", VOCABULARY
            )
            check.known(checked, (*here, "tags"), selector.tags, names.tags, "标签", VOCABULARY)


def _status(checked: CheckedFile, entry: CampaignEntry) -> None:
    if entry.status == "upcoming":
        if any(paper.headings for paper in entry.papers):
            checked.report(
                "bad-value",
                checked.place(("status",)),
                "已经有对照方面，就不是 upcoming",
                "改成 status: active，或者删去 headings",
            )
        return
    if not entry.papers:
        checked.report(
            "missing-key",
            checked.place(("status",)),
            "缺少字段 papers",
            "写上各类对象的对照方面；还没有公布的，写 status: upcoming",
        )
    for index, paper in enumerate(entry.papers):
        if not paper.headings:
            checked.report(
                "missing-key",
                checked.place(("papers", index)),
                f"{paper.name}缺少字段 headings",
                "写上对照方面，例如 headings: [{id: theory, title: 理论学习, from: [{dimension: theory}]}]；"
                "还没有公布的，写 status: upcoming",
            )
