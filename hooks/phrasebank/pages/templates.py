"""The gallery of papers, and a page for each template: how the paper looks, what each part asks for, and its files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from urllib.parse import quote

from phrasebank import addresses
from phrasebank.model import (
    COMMON,
    Campaign,
    Download,
    Kit,
    Library,
    NavItem,
    Page,
    Part,
    Point,
    Slot,
    Template,
)
from phrasebank.pages.campaigns import HeadingView, heading_view
from phrasebank.pages.layout import render

TITLE = "文稿下载"


@dataclass(frozen=True, slots=True)
class PartView:
    """One part of a paper as its page describes it."""

    title: str
    """The heading of the part, or a name for it where it has none."""
    prompt: str
    """What to write; empty where the wording is fixed."""
    optional: bool
    """Whether the part may be left out."""
    links: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Links to phrases that fit: a heading of the paper, or an empty text, with titles and addresses."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The papers of one campaign."""

    id: str
    """Its HTML id."""
    campaign: Campaign | None
    """None for papers of any campaign. When its meetings are held tells a reader whether these are the papers to write."""
    downloads: tuple[Download, ...]
    """The papers; those of one kind stand together."""


def gallery(library: Library, downloads: tuple[Download, ...], kits: tuple[Kit, ...]) -> Page:
    """The page with all papers by campaign and kind, each with a small picture, and the kits."""
    shelves = tuple(_shelves(library, downloads))
    audiences = library.vocabulary.audiences
    return Page(
        path=addresses.GALLERY,
        title=TITLE,
        description="排好版的文稿，下载后改成自己的",
        wide=True,
        body=partial(render, "gallery", addresses.GALLERY, shelves=shelves, kits=kits, audiences=audiences),
        made_from=lambda: (shelves, kits, audiences),
    )


def _shelves(library: Library, downloads: tuple[Download, ...]) -> Iterator[Shelf]:
    for id, group in groupby(downloads, key=lambda download: download.template.campaign):
        papers = [d.template.paper for d in downloads]
        ordered = sorted(group, key=lambda download: papers.index(download.template.paper))
        yield Shelf(f"__shelf-{id or COMMON}", library.campaign.get(id or ""), tuple(ordered))


def pages(library: Library, downloads: tuple[Download, ...], kits: tuple[Kit, ...]) -> Iterator[Page]:
    """A page for each template, in the gallery's order."""
    for download in downloads:
        template = download.template
        path = addresses.template(template.id)
        shown = {
            "download": download,
            "template": template,
            "campaign": library.campaign.get(template.campaign or ""),
            "fields": _fields(library, download),
            "parts": _parts(library, template),
            "kits": tuple(kit for kit in kits if template in kit.templates),
        }
        yield Page(
            path=path,
            title=template.title,
            description=template.summary,
            wide=True,
            body=partial(render, "template", path, **shown),
            made_from=partial(tuple, shown.values()),
        )


def navigation(downloads: tuple[Template, ...]) -> Iterator[NavItem]:
    """Yield the gallery's page, and one line for each template."""
    yield NavItem(title="全部文稿", path=addresses.GALLERY)
    for template in downloads:
        yield NavItem(title=template.title, path=addresses.template(template.id))


def _fields(library: Library, download: Download) -> tuple[Slot, ...]:
    """The slots that are asked once for the whole paper: the recipe's fields first, then others that its wording uses."""
    keys = {key for group in download.groups for key in group.sheet.blanks}
    ordered = dict.fromkeys((*download.template.fields, *(slot.name for slot in library.vocabulary.slots)))
    return tuple(
        library.slot[name]
        for name in ordered
        if name in keys and name in library.slot and library.slot[name].scope == "paper"
    )


def _parts(library: Library, template: Template) -> tuple[PartView, ...]:
    headings = tuple(_headings(library, template))
    return tuple(_part(library, template, part, headings) for part in template.parts)


def _part(library: Library, template: Template, part: Part, headings: Sequence[HeadingView]) -> PartView:
    section = library.section.get(part.section or "")
    fallback = section.title if section else "表格" if part.table else "正文"
    return PartView(
        title=part.title or fallback,
        prompt=part.prompt or (section.summary if section else ""),
        optional=part.optional,
        links=tuple(_links(library, template, part, headings)),
    )


def _headings(library: Library, template: Template) -> Iterator[HeadingView]:
    """Yield the headings that the template's campaign has for its audience."""
    campaign = library.campaign.get(template.campaign or "")
    paper = library.paper(template)
    if campaign and paper:
        id = next(id for id, other in addresses.papers(campaign, library.vocabulary) if other is paper)
        for heading in paper.headings:
            yield heading_view(library, paper, heading, f"{id}.{heading.id}")


def _links(
    library: Library, template: Template, part: Part, headings: Sequence[HeadingView]
) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Yield, under each heading, links to the pages of its dimensions, filtered by the heading; without headings, links
    to all dimensions, filtered by the audience. The page of the common points comes last."""
    section = library.section.get(part.section or "")
    if section is None:
        return
    for view in headings:
        query = f"?heading={quote(f'{template.campaign}/{view.id}', safe='')}"
        found = tuple(
            (dimension.title, addresses.section(dimension.id, section.id) + query)
            for dimension in (view.dimensions(section.id) if view.has(section.id) else ())
        )
        if found:
            yield view.heading.title, found
    ids = {audience.name: audience.id for audience in library.vocabulary.audiences}
    query = f"?audience={ids[template.audience]}" if template.audience else ""
    pools = [] if headings else [(d.id, d.title) for d in library.vocabulary.dimensions]
    loose = tuple(
        (title, addresses.section(folder, section.id) + query)
        for folder, title in (*pools, (COMMON, section.title))
        if _suits(library.cells.get((folder, section.id), ()), template.audience)
    )
    if loose:
        yield "", loose


def _suits(points: tuple[Point, ...], audience: str | None) -> bool:
    return any(audience is None or audience in phrase.reach for point in points for phrase in point.wordings)
