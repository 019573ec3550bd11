"""Library -> what the composer needs besides the search data: recipes, headings, and which causes and measures answer a
problem.

The composer takes points and phrases from the scripts of the search. Here they are given by their position in the
library's order, so that nothing is sent twice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from phrasebank.corpus.paper_words import paper_words
from phrasebank.corpus.script import script
from phrasebank.model import (
    RECORD,
    Asset,
    Campaign,
    Heading,
    Item,
    Library,
    Part,
    Point,
    Table,
    Template,
    Vocabulary,
    campaign_values,
    record_rows,
    slot_text,
)
from phrasebank.model.signing import signing


def composer(library: Library) -> Asset:
    """The script `composer`: `{templates, campaigns, sections, dimensions, aspects, audiences, excluded, ledger, points, aliases, words}`.

    `templates`: the prose recipes, see `recipe`. `campaigns`: newest first, see `_campaign`. `sections` {id, title, summary};
    `dimensions` {id, title, also}; `aspects` [name]; `audiences` {name, voice}; `excluded` {dimensions, sections, audiences}: cells
    that do not apply. `ledger`: columns {title, options} of the first table with a column 整改措施, null when there is
    none. `points`: columns by point, `ask` [question…], `causes` and `measures` [position of a point…]. `aliases`: old ids
    of points and phrases with what they are now. `words`: see `paper_words`.
    """
    asked = library.each("asked", _asked, library.points)
    made_from = (library.vocabulary, library.campaigns, library.templates, library.wording, asked)
    return library.once("composer", made_from, lambda: _script(library))


def _asked(point: Point) -> tuple[object, ...]:
    """The values of a point that the script `composer` depends on. The texts of its phrases are in other scripts."""
    phrases = tuple((phrase.id, phrase.former) for phrase in point.wordings)
    return (point.id, point.aliases, point.ask, point.causes, point.measures, phrases)


def _script(library: Library) -> Asset:
    words = library.vocabulary
    position = {point.id: index for index, point in enumerate(library.points)}

    def positions(ids: Iterable[str]) -> list[int]:
        return [position[library.point[id].id] for id in ids if id in library.point]

    return script(
        "composer",
        {
            "templates": [recipe(t, library) for t in library.shown_templates if t.kind == "prose"],
            "campaigns": [_campaign(campaign, words) for campaign in library.campaigns],
            "sections": [{"id": s.id, "title": s.title, "summary": s.summary} for s in words.sections],
            "dimensions": [{"id": d.id, "title": d.title, "also": d.also} for d in words.dimensions],
            "aspects": words.aspects,
            "audiences": [{"name": a.name, "voice": a.voice} for a in words.audiences],
            "excluded": [
                {"dimensions": c.dimensions, "sections": c.sections, "audiences": c.audiences}
                for c in words.not_applicable
            ],
            "ledger": _ledger(library.templates),
            "points": {
                "ask": [point.ask for point in library.points],
                "causes": [positions(point.causes) for point in library.points],
                "measures": [positions(point.measures) for point in library.points],
            },
            "aliases": dict(_aliases(library.points)),
            "words": paper_words(library),
        },
    )


def recipe(template: Template, library: Library) -> dict[str, Any]:
    """`{id, title, paper, summary, campaign, audience, variant, headline, byline, sign, date, length, brief, parts}`.
    `byline`, `sign` and `date` list the names of the slots in these lines, and are empty where the paper has no such
    line."""
    names, dates = signing(template, library)
    length = template.length
    return {
        "id": template.id,
        "title": template.title,
        "paper": template.paper,
        "summary": template.summary,
        "campaign": template.campaign or "",
        "audience": template.audience or "",
        "variant": template.variant,
        "headline": template.headline,
        "byline": names if template.names == "byline" else (),
        "sign": names if template.names == "sign" else (),
        "date": dates,
        "length": {"min": length.min, "max": length.max} if length else None,
        "brief": template.brief,
        "parts": [_part(part, library) for part in template.parts if not part.help],
    }


def _part(part: Part, library: Library) -> dict[str, Any]:
    """`{title, section, group, form, points, text, prompt, optional, table}`. A part without a prompt gets the summary of
    its section, as on paper. `table` is null or see `_table`."""
    section = library.section.get(part.section or "")
    return {
        "title": part.title,
        "section": part.section or "",
        "group": part.group,
        "form": part.form,
        "points": part.points,
        "text": part.text,
        "prompt": part.prompt or (section.summary if section else part.title),
        "optional": part.optional,
        "table": _table(part.table) if part.table else _record(part.record) if part.record else None,
    }


def _record(items: Iterable[Item]) -> dict[str, Any]:
    """The items of a record, in the shape that `_table` gives a table."""
    rows = [[text for item in row for text in (item.title, "")] for row in record_rows(items)]
    return {"form": "record", "widths": RECORD, "columns": [], "rows": rows}


def _table(table: Table) -> dict[str, Any]:
    """`{form, widths, columns: [{kind, options, centred}], rows: [[text]]}`: the empty form as it is printed. The first
    row of a grid is its header."""
    blanks = [slot_text(column.blank) if column.blank else "" for column in table.columns]
    count = max(table.rows, len(table.labels))
    labels = [*table.labels, *[blanks[0]] * (count - len(table.labels))]
    return {
        "form": "grid",
        "widths": [column.width for column in table.columns],
        "columns": [
            {"kind": column.kind, "options": column.options, "centred": column.centred}
            for column in table.columns
        ],
        "rows": [[column.title for column in table.columns], *([label, *blanks[1:]] for label in labels)],
    }


def _campaign(campaign: Campaign, words: Vocabulary) -> dict[str, Any]:
    """`{id, title, year, status, told, papers: [{audiences, variant, told, headings: [heading]}]}`. Each `told` maps the
    name of a slot to the value that the campaign fills in: for everybody, or for the audiences of that paper."""
    return {
        "id": campaign.id,
        "title": campaign.title,
        "year": campaign.year,
        "status": campaign.status,
        "told": campaign_values(words, campaign),
        "papers": [
            {
                "audiences": paper.audiences,
                "variant": paper.variant,
                "told": campaign_values(words, campaign, paper),
                "headings": [_heading(heading) for heading in paper.headings],
            }
            for paper in campaign.papers
        ],
    }


def _heading(heading: Heading) -> dict[str, Any]:
    """`{id, title, from: [{dimension, tags}]}`, the shape in which drafts keep headings."""
    return {
        "id": heading.id,
        "title": heading.title,
        "from": [{"dimension": s.dimension, "tags": s.tags} for s in heading.from_],
    }


def _ledger(templates: Iterable[Template]) -> list[dict[str, Any]] | None:
    """The columns of the first table in which measures are followed up; None where no template has one."""
    tables = (part.table for template in templates for part in template.parts if part.table)
    for table in tables:
        if {"问题", "整改措施"} <= {column.title for column in table.columns}:
            return [{"title": column.title, "options": column.options} for column in table.columns]
    return None


def _aliases(points: Iterable[Point]) -> Iterable[tuple[str, str]]:
    """Yield each old id of a point or phrase with the id that replaces it."""
    for point in points:
        yield from ((alias, point.id) for alias in point.aliases)
        for phrase in point.wordings:
            yield from ((former, phrase.id) for former in phrase.former)
