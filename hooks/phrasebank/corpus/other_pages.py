"""Library -> everything a search finds besides points and phrases: the script `search-pages`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from phrasebank import addresses
from phrasebank.model import Article, Library


def pages(library: Library, articles: Iterable[Article]) -> Iterator[dict[str, str]]:
    """Everything that is no phrase, as `{kind, title, page, text}`, in the order in which it is shown."""
    for dimension in library.vocabulary.dimensions:
        yield _page(
            "dimension",
            dimension.title,
            addresses.dimension(dimension.id),
            (*dimension.also, dimension.summary),
        )
    for campaign in library.campaigns:
        headings = [heading.title for paper in campaign.papers for heading in paper.headings]
        texts = (campaign.summary or "", *dict.fromkeys(headings))
        yield _page("campaign", campaign.title, addresses.campaign(campaign.id), texts)
    for template in library.templates:
        texts = (template.summary, template.paper, *(part.title for part in template.parts))
        yield _page("template", template.title, addresses.template(template.id), texts)
    for article in articles:
        yield _page("article", article.title, article.path, [article.text])
    for point in library.points:
        for example in point.examples:
            yield _page("example", f"示例：{point.title}", addresses.point(point), [example])


def _page(kind: str, title: str, path: str, texts: Iterable[str]) -> dict[str, str]:
    return {"kind": kind, "title": title, "page": path, "text": "；".join(filter(None, texts))}
