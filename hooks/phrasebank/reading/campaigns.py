"""Checks of a campaign beyond its types."""

from __future__ import annotations

from phrasebank.model import CampaignEntry
from phrasebank.reading import names as check
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.entries import VOCABULARY
from phrasebank.reading.names import Names


def check_campaign(checked: CheckedFile, entry: CampaignEntry, names: Names) -> None:
    """A campaign's audiences, headings and selectors."""
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
        check.unique(checked, (*at, "headings"), [h.id for h in paper.headings], "id", "对照方面编号")
        for position, heading in enumerate(paper.headings):
            for number, selector in enumerate(heading.from_):
                here: Keys = (*at, "headings", position, "from", number)
                check.known_one(
                    checked, (*here, "dimension"), selector.dimension, names.dimensions, "维度", VOCABULARY
                )
                check.known(checked, (*here, "tags"), selector.tags, names.tags, "标签", VOCABULARY)
    if entry.status == "upcoming" and entry.papers:
        checked.report(
            "bad-value",
            checked.place(("status",)),
            "已经有对照方面，就不是 upcoming",
            "改成 status: active，或者删去 papers",
        )
    if entry.status != "upcoming" and not entry.papers:
        checked.report(
            "missing-key",
            checked.place(("status",)),
            "缺少字段 papers",
            "写上各类对象的对照方面；还没有公布的，写 status: upcoming",
        )
