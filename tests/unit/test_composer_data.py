"""What the composer is given: recipes as they are carried out on paper, links by position, nothing sent twice."""

from __future__ import annotations

import gzip
from dataclasses import replace
from typing import Any

from browser.test_matcher import values
from phrasebank import corpus
from phrasebank.documents import compose
from phrasebank.documents.model import Blank, Lines, TableBlock
from phrasebank.documents.plain import plain
from phrasebank.model import Library


def data(library: Library) -> dict[str, Any]:
    value: dict[str, Any] = values({"composer": corpus.composer(library)})["composer"]
    return value


def test_links_are_positions_in_the_librarys_order(library: Library) -> None:
    points = data(library)["points"]
    ids = [point.id for point in library.points]
    for at, point in enumerate(library.points):
        assert points["ask"][at] == [*point.ask]
        assert [ids[link] for link in points["causes"][at]] == [*point.causes]
        assert [ids[link] for link in points["measures"][at]] == [*point.measures]


def test_no_phrase_is_sent_twice(library: Library) -> None:
    content = corpus.composer(library).content.decode()
    assert not [phrase.id for phrase in library.phrases if phrase.text in content]


def test_it_is_small(library: Library) -> None:
    """Less than a tenth of what it goes along with, and so many bytes a point: 16 kB for the first 341 of them."""
    composer = len(gzip.compress(corpus.composer(library).content))
    search = sum(len(gzip.compress(asset.content)) for asset in corpus.search(library).values())
    assert composer < 16_000 / 341 * len(library.points)
    assert composer < search / 10


def test_recipes_are_those_of_the_papers(library: Library) -> None:
    """Lines of name and date, tables and campaign headings, against the Document that the build makes."""
    templates = {template["id"]: template for template in data(library)["templates"]}
    assert list(templates) == [
        template.id for template in library.shown_templates if template.kind == "prose"
    ]
    assert [one["audience"] for one in templates.values()][:3] == ["普通党员", "普通党员", "党员领导干部"]
    for template in library.templates:
        if template.kind != "prose":
            continue
        made = templates[template.id]
        blocks = compose(template, library, phrases=False).blocks
        for kind in ("byline", "sign", "date"):
            names = [
                run.name
                for block in blocks
                if isinstance(block, Lines) and block.kind == kind
                for run in block.runs
                if isinstance(run, Blank)
            ]
            assert made[kind] == names, template.id
        tables = [block for block in blocks if isinstance(block, TableBlock)]
        sent = [part["table"] for part in made["parts"] if part["table"]]
        assert len(tables) == len(sent)
        for table, given in zip(tables, sent, strict=True):
            assert [[plain(cell) for cell in row] for row in table.rows] == given["rows"]
            assert [*table.widths] == given["widths"]
            assert [(column.kind, [*column.options]) for column in table.columns] == [
                (column["kind"], column["options"]) for column in given["columns"]
            ]
        assert all(part["prompt"] for part in made["parts"] if not part["text"] and not part["table"])


def test_campaigns_and_words(library: Library) -> None:
    made = data(library)
    assert [campaign["id"] for campaign in made["campaigns"]] == [
        campaign.id for campaign in library.campaigns
    ]
    newest = next(campaign for campaign in made["campaigns"] if campaign["id"] == "2025-annual")
    theme = library.campaign["2025-annual"].theme
    assert newest["told"] == {"年度": "2025", "上年度": "2024", "会议主题": theme}
    assert newest["papers"][0]["told"] == {**newest["told"], "会议": "民主生活会"}
    assert newest["papers"][1]["told"] == {**newest["told"], "会议": "组织生活会"}
    assert newest["papers"][1]["headings"][2] == {
        "id": "masses",
        "title": "联系服务群众",
        "from": [{"dimension": "masses", "tags": []}, {"dimension": "conduct", "tags": ["服务态度"]}],
    }
    assert {"name": "领导班子", "voice": "collective"} in made["audiences"]
    assert "common" not in [dimension["id"] for dimension in made["dimensions"]]
    assert [column["title"] for column in made["ledger"]] == [
        "序号",
        "问题",
        "整改措施",
        "责任人",
        "完成时限",
        "状态",
    ]


def test_old_ids_and_a_library_without_ledger(library: Library) -> None:
    point = library.points[0]
    phrase = replace(point.wordings[0], former=("old.a", "older.b"))
    made = data(
        replace(library, templates=(), points=(replace(point, aliases=("old",), wordings=(phrase,)),))
    )
    assert made["ledger"] is None
    assert made["templates"] == []
    assert made["aliases"] == {"old": point.id, "old.a": phrase.id, "older.b": phrase.id}
