"""Library -> all search results that are not phrases, as the script `search-pages`: dimensions, campaigns, templates,
articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from phrasebank import addresses
from phrasebank.model import Article, Library

_ASKED = {
    "prose": "可下载空白模板、范本（示例稿），Word 电子版；格式、样本、怎么写",
    "table": "可下载空白模板、样表，Word、Excel 电子版；表格、空表、空白表、格式",
}
"""By kind of template, words with which people ask for a paper besides its name, as in 会议记录模板 or 主持词怎么写."""


def pages(library: Library, articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
    """Yield every search result that is not a phrase as `{kind, title, page, text}`, in the library's order. Campaigns have
    `{campaign, year, status}` besides, and papers `{campaign}`: the browser puts those first whose meetings are due on the day."""
    for dimension in library.vocabulary.dimensions:
        yield _page(
            "dimension",
            dimension.title,
            addresses.dimension(dimension.id),
            (*dimension.also, dimension.summary),
        )
    for campaign in library.shown_campaigns:
        headings = [heading.title for paper in campaign.papers for heading in paper.headings]
        texts = (campaign.summary or "", *dict.fromkeys(headings))
        page = _page("campaign", campaign.title, addresses.campaign(campaign.id), texts)
        yield {**page, "campaign": campaign.id, "year": campaign.year, "status": campaign.status}
    for template in library.shown_templates:
        texts = (
            *template.also,
            template.summary,
            template.paper,
            *(part.title for part in template.parts),
            _ASKED[template.kind],
        )
        page = _page("template", template.title, addresses.template(template.id), texts)
        yield {**page, "campaign": template.campaign or ""}
    for article in articles:
        yield _page("article", article.title, article.path, [article.text])
    for point in library.points:
        for example in point.examples:
            yield _page("example", f"示例：{point.title}", addresses.point(point), [example])


def _page(kind: str, title: str, path: str, texts: Iterable[str]) -> dict[str, Any]:
    return {"kind": kind, "title": title, "page": path, "text": "；".join(filter(None, texts))}
