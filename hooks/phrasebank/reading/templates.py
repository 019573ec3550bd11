"""Checks of a template that go beyond its types. `parts` checks its parts."""

from __future__ import annotations

from collections.abc import Mapping

from phrasebank.model import CampaignEntry, TemplateEntry
from phrasebank.reading import names as check
from phrasebank.reading import years
from phrasebank.reading.checked_file import CheckedFile
from phrasebank.reading.entries import VOCABULARY
from phrasebank.reading.names import Names
from phrasebank.reading.parts import check_part


def check_template(
    checked: CheckedFile, entry: TemplateEntry, names: Names, campaigns: Mapping[str, CampaignEntry | None]
) -> None:
    """Report what is wrong with a template's campaign, audience, fields and parts. In `campaigns`, None stands for a
    campaign that could not be read."""
    if entry.audience is not None:
        check.known_one(checked, ("audience",), entry.audience, names.audiences, "适用对象", VOCABULARY)
    check.other_names(checked, ("also",), entry.also, entry.title, "标题")
    check.known(checked, ("fields",), entry.fields, names.slots, "待填项", VOCABULARY)
    for index, name in enumerate(entry.fields):
        if name in names.slots and name not in names.paper_slots:
            checked.report(
                "bad-value",
                checked.place(("fields", index)),
                f"“{name}”每处各填各的，不能作全文的字段",
                "换成 scope: paper 的待填项，例如 单位",
                name,
            )
    check.slots(checked, ("headline",), entry.headline, names)
    if entry.campaign is not None:
        _template_campaign(checked, entry, names, campaigns)
    if entry.length is not None and entry.length.min > entry.length.max:
        checked.report(
            "bad-value",
            checked.place(("length",)),
            "最少字数大于最多字数",
            "对调一下，例如 length: {min: 1500, max: 3000}",
        )
    for index in range(len(entry.parts)):
        check_part(checked, entry, index, names)
    tables = sum(part.table is not None for part in entry.parts)
    if entry.kind == "table" and tables != 1:
        checked.report(
            "bad-part",
            checked.place(("kind",)),
            f"kind: table 的模板只有一张表，这里有 {tables} 张",
            "只留一个写 table 的部分；文字为主的，删去 kind: table",
        )


def _template_campaign(
    checked: CheckedFile, entry: TemplateEntry, names: Names, campaigns: Mapping[str, CampaignEntry | None]
) -> None:
    assert entry.campaign is not None
    check.known_one(checked, ("campaign",), entry.campaign, campaigns, "专题", "campaigns 文件夹里")
    found = campaigns.get(entry.campaign)
    if found is None:
        return
    years.of_template(checked, entry, found)
    if entry.audience is None:
        checked.report(
            "missing-key",
            checked.place(()),
            "写了 campaign，却缺少字段 audience",
            "写上适用对象，例如 audience: 普通党员",
        )
    elif not any(entry.audience in p.audiences and p.variant == entry.variant for p in found.papers):
        if not all(a in names.audiences for p in found.papers for a in p.audiences):
            return  # told where the campaign is read
        kinds = [(a, p.variant) for p in found.papers for a in p.audiences]
        variants = [variant for audience, variant in kinds if audience == entry.audience]
        shown = f"{entry.audience}（{entry.variant}）" if entry.variant else entry.audience
        if variants:
            given = "、".join(f"variant: {variant}" for variant in variants if variant)
            without = "删去 variant" if "" in variants else ""
            remedy = "，或者".join(filter(None, (given and f"写上 {given}", without)))
        else:
            remedy = (
                f"改成已有的：{'、'.join(a + (f'，另写一行 variant: {v}' if v else '') for a, v in kinds)}"
            )
        checked.report(
            "undeclared-name",
            checked.place(("audience",)),
            f"专题 {entry.campaign} 里没有“{shown}”的对照方面",
            remedy,
        )
    else:
        _demanded_parts(checked, entry, found)


def _demanded_parts(checked: CheckedFile, entry: TemplateEntry, campaign: CampaignEntry) -> None:
    """Report parts that the campaign demands and the template lacks or makes optional. An outline is exempt, because it
    is spoken and not handed in."""
    papers = [p for p in campaign.papers if entry.audience in p.audiences and p.variant == entry.variant]
    held = {part.title for part in entry.parts if not part.optional}
    for title in (title for paper in papers for title in paper.parts if not entry.brief):
        if title not in held:
            checked.report(
                "missing-part",
                checked.place(("parts",)),
                f"专题 {entry.campaign} 要求{entry.audience}写“{title}”，这份文稿里没有，或者写了 optional",
                f"加上一个部分，例如 - {{title: {title}, prompt: 写什么}}；专题不再要求的，从它的 parts 里删去",
            )
