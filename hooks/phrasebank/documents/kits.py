"""Kits: all papers that one campaign asks of one audience, in one zip.

A paper without a campaign belongs to the kits of all campaigns, and a paper without an audience to those of all
audiences. A campaign for which there are papers has a kit for every audience with papers of its own. Unless it is closed,
it also has one for each audience that only has papers without a campaign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from phrasebank import addresses
from phrasebank.documents.files import PaperFiles, file_name
from phrasebank.files.zips import pack
from phrasebank.model import Asset, Audience, Campaign, DownloadFile, Kit, Library, Template


def kits(library: Library, papers: Sequence[PaperFiles]) -> Iterator[tuple[Kit, Asset]]:
    """Yield every kit with its file: campaigns in the library's order, and within each its audiences."""
    named = {template.campaign for template in library.templates}
    for campaign in library.campaigns:
        if campaign.id not in named:
            continue
        for audience in library.vocabulary.audiences:
            if any(_calls(template, campaign, audience) for template in library.templates):
                held = [paper for paper in papers if _belongs(paper.template, campaign, audience)]
                yield _kit(campaign, audience, sorted(held, key=lambda paper: not paper.template.campaign))


def _calls(template: Template, campaign: Campaign, audience: Audience) -> bool:
    """Whether a template alone is a reason to make a kit for this campaign and audience."""
    if template.audience != audience.name:
        return False
    return template.campaign == campaign.id or (not template.campaign and campaign.status != "closed")


def _belongs(template: Template, campaign: Campaign, audience: Audience) -> bool:
    return template.campaign in (None, campaign.id) and template.audience in (None, audience.name)


def _kit(campaign: Campaign, audience: Audience, papers: Sequence[PaperFiles]) -> tuple[Kit, Asset]:
    # The files are compressed already; numbered folders keep papers apart and in order; a title may begin with
    # a year, so that something has to stand between.
    entries = {
        f"{number:02}_{file_name(paper.template.title)}/{file.name}": file.asset.content
        for number, paper in enumerate(papers, start=1)
        for file in paper.files
        if file.export.in_kits
    }
    asset = Asset.of(addresses.kit(campaign.id, audience.id), pack(entries, compress=False))
    kit = Kit(
        campaign=campaign,
        audience=audience,
        templates=tuple(paper.template for paper in papers),
        file=DownloadFile(
            label=f"{audience.name}全套文稿",
            path=asset.path,
            name=f"{file_name(f'{campaign.title}（{audience.name}）')}全套文稿.zip",
        ),
    )
    return kit, asset
