"""Checks of campaigns and templates beyond their types; `recipes` checks the parts of a template."""

from __future__ import annotations

from collections.abc import Mapping

from phrasebank import names as check
from phrasebank import recipes
from phrasebank.entries import VOCABULARY
from phrasebank.model import CampaignEntry, TemplateEntry
from phrasebank.names import Names
from phrasebank.source import Path, Source


def campaign(source: Source, entry: CampaignEntry, names: Names) -> None:
    """A campaign's audiences, headings and selectors."""
    taken: dict[tuple[str, str], int] = {}
    for index, paper in enumerate(entry.papers):
        at: Path = ("papers", index)
        check.known(source, (*at, "audiences"), paper.audiences, names.audiences, "适用对象", VOCABULARY)
        for audience in dict.fromkeys(paper.audiences):
            first = taken.setdefault((audience, paper.variant), index)
            if first != index:
                line = source.place(("papers", first)).line
                source.report(
                    "duplicate-name",
                    source.place(at),
                    f"{audience}的对照方面已经在第 {line} 行写过",
                    "合并成一组；确有两种写法时，给后一组加上 variant，例如 variant: 六大纪律",
                )
        check.unique(source, (*at, "headings"), [h.id for h in paper.headings], "id", "对照方面编号")
        for position, heading in enumerate(paper.headings):
            for number, selector in enumerate(heading.from_):
                here: Path = (*at, "headings", position, "from", number)
                check.known_one(
                    source, (*here, "dimension"), selector.dimension, names.dimensions, "维度", VOCABULARY
                )
                check.known(source, (*here, "tags"), selector.tags, names.tags, "标签", VOCABULARY)
    if entry.status == "upcoming" and entry.papers:
        source.report(
            "bad-value",
            source.place(("status",)),
            "已经有对照方面，就不是 upcoming",
            "改成 status: active，或者删去 papers",
        )
    if entry.status != "upcoming" and not entry.papers:
        source.report(
            "missing-key",
            source.place(("status",)),
            "缺少字段 papers",
            "写上各类对象的对照方面；还没有公布的，写 status: upcoming",
        )


def template(
    source: Source, entry: TemplateEntry, names: Names, campaigns: Mapping[str, CampaignEntry | None]
) -> None:
    """A template's campaign, audience, fields and parts. A campaign that is None could not be read."""
    if entry.audience is not None:
        check.known_one(source, ("audience",), entry.audience, names.audiences, "适用对象", VOCABULARY)
    check.known(source, ("fields",), entry.fields, names.slots, "待填项", VOCABULARY)
    for index, name in enumerate(entry.fields):
        if name in names.slots and name not in names.paper_slots:
            source.report(
                "bad-value",
                source.place(("fields", index)),
                f"“{name}”每处各填各的，不能作全文的字段",
                "换成 scope: paper 的待填项，例如 单位",
                name,
            )
    check.slots(source, ("headline",), entry.headline, names)
    if entry.campaign is not None:
        _template_campaign(source, entry, campaigns)
    if entry.length is not None and entry.length.min > entry.length.max:
        source.report(
            "bad-value",
            source.place(("length",)),
            "最少字数大于最多字数",
            "对调一下，例如 length: {min: 1500, max: 3000}",
        )
    for index in range(len(entry.parts)):
        recipes.part(source, entry, index, names)
    tables = sum(part.table is not None for part in entry.parts)
    if entry.kind == "table" and tables != 1:
        source.report(
            "bad-part",
            source.place(("kind",)),
            f"kind: table 的模板只有一张表，这里有 {tables} 张",
            "只留一个写 table 的部分；文字为主的，删去 kind: table",
        )


def _template_campaign(
    source: Source, entry: TemplateEntry, campaigns: Mapping[str, CampaignEntry | None]
) -> None:
    assert entry.campaign is not None
    check.known_one(source, ("campaign",), entry.campaign, campaigns, "专题", "campaigns 文件夹里")
    found = campaigns.get(entry.campaign)
    if found is None:
        return
    if entry.audience is None:
        source.report(
            "missing-key",
            source.place(()),
            "写了 campaign，却缺少字段 audience",
            "写上适用对象，例如 audience: 普通党员",
        )
    elif not any(entry.audience in p.audiences and p.variant == entry.variant for p in found.papers):
        kinds = "、".join(
            a + (f"（{p.variant}）" if p.variant else "") for p in found.papers for a in p.audiences
        )
        source.report(
            "undeclared-name",
            source.place(("audience",)),
            f"专题 {entry.campaign} 里没有“{entry.audience}{entry.variant}”的对照方面",
            f"改成已有的：{kinds}",
        )
