"""Every entry of the content is a test, named after the entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import own_library
from phrasebank import documents
from phrasebank.documents import txt
from phrasebank.documents.model import Blank, Block, ListBlock, PointBlock, Run, TableBlock
from phrasebank.documents.plain import plain
from phrasebank.model import Campaign, Finding, Phrase, Point, Template
from phrasebank.rules import length

SNIPPETS = Path(__file__).parents[2] / "snippets"


LIBRARY, FOUND = own_library.inspected()
FINDINGS = [finding for finding in FOUND if finding.severity != "hint"]
PHRASES = [(point, phrase) for point in LIBRARY.points for phrase in point.wordings]


def named(entry: Point | Campaign | Template) -> str:
    return entry.id


def found_between(file: str, first: int, last: float) -> list[Finding]:
    return [f for f in FINDINGS if f.place.file == file and first <= f.place.line < last]


def test_nothing_is_found_outside_the_entries() -> None:
    files = {point.place.file for point in LIBRARY.points}
    files |= {campaign.place.file for campaign in LIBRARY.campaigns}
    files |= {template.place.file for template in LIBRARY.templates}
    assert [finding for finding in FINDINGS if finding.place.file not in files] == []


@pytest.mark.parametrize("point", LIBRARY.points, ids=named)
def test_point(point: Point) -> None:
    later = [p.place.line for p in LIBRARY.points if p.place.file == point.place.file]
    end = min((line for line in later if line > point.place.line), default=float("inf"))
    assert found_between(point.place.file, point.place.line, end) == []
    assert point.reviewed, "a point says when it was last read"
    assert len(point.wordings) >= 2, "one wording is copied by everyone"
    if point.section == "problems":
        assert 2 <= len(point.ask) <= 3
        assert 1 <= len(point.causes) <= 3
        assert 1 <= len(point.measures) <= 3
        assert {LIBRARY.point[id].dimension for id in point.measures} == {point.dimension}
        for audience in {name for phrase in point.wordings for name in phrase.reach}:
            for answers in (point.causes, point.measures):
                wordings = [phrase for id in answers for phrase in LIBRARY.point[id].wordings]
                assert any(audience in phrase.reach for phrase in wordings), f"{audience}: {answers}"
    assert (point.aspect is not None) == (point.section == "causes")


@pytest.mark.parametrize(("point", "phrase"), PHRASES, ids=[phrase.id for _, phrase in PHRASES])
def test_phrase(point: Point, phrase: Phrase) -> None:
    places = {phrase.place, *phrase.move_places}
    assert [finding for finding in FINDINGS if finding.place in places] == []
    # A rule only hints at what is too short for most uses; our own are never shorter than this.
    terse = phrase.length == "short" or point.section in length.LEAST
    assert phrase.characters >= (20 if terse else 50)


@pytest.mark.parametrize("campaign", LIBRARY.campaigns, ids=named)
def test_campaign(campaign: Campaign) -> None:
    assert found_between(campaign.place.file, 1, float("inf")) == []
    for paper in campaign.papers:
        for heading in paper.headings:
            points = LIBRARY.feed(heading, "problems")
            assert points, f"{heading.title} is fed by nothing"


@pytest.mark.parametrize("template", LIBRARY.templates, ids=named)
def test_template(template: Template) -> None:
    assert found_between(template.place.file, 1, float("inf")) == []
    for variant in documents.VARIANTS:
        document = documents.compose(template, LIBRARY, phrases=variant.phrases)
        text = txt.write(document).decode("utf-8-sig")
        assert (
            text.startswith("　　示例稿（须改写）" if template.kind == "prose" else "　　样表")
            == variant.phrases
        )
        for block in document.blocks:
            for run in _runs(block):
                if isinstance(run, Blank):
                    assert len(run.name) >= 2, "a prompt says what is wanted"
                    assert run.name in LIBRARY.slot or len(run.name) >= 6, run.name
    assert template.fields or template.names == "none"
    addressees = [text for part in template.parts if part.form == "addressee" for text in part.text]
    lines = [line.text for part in template.parts if part.form != "addressee" for line in part.lines]
    assert set(addressees).isdisjoint(lines), "whom it addresses stands once, whatever the paper is made of"
    if template.length is None:
        return
    characters = sum(1 for character in text if not character.isspace())  # of the sample, the last variant
    assert template.length.min <= characters <= template.length.max


def _runs(block: Block) -> Iterator[Run]:
    if isinstance(block, PointBlock):
        yield from (*block.lead, *block.body)
    elif isinstance(block, ListBlock):
        yield from (run for row in block.rows for run in row)
    elif isinstance(block, TableBlock):
        yield from (run for row in block.rows for cell in row for run in cell)
    else:
        yield from block.runs


def test_every_paper_around_a_meeting_is_there() -> None:
    papers = {(template.paper, template.campaign, template.audience) for template in LIBRARY.templates}
    wanted = {
        *(
            ("个人对照检查材料", campaign, audience)
            for campaign in ("2023-midyear", "2024-annual", "2025-annual")
            for audience in ("普通党员", "党员领导干部")
        ),
        ("发言提纲", "2025-annual", "普通党员"),
        ("班子对照检查材料", None, "领导班子"),
        ("班子对照检查材料", "2023-yearend", "领导班子"),
        ("支委会查摆问题", None, "领导班子"),
        *(
            (paper, None, None)
            for paper in ("相互批评意见", "谈心谈话记录", "民主评议个人自评", "问题整改台账")
        ),
        *(
            (paper, None, "支部书记")
            for paper in ("征求意见汇总", "民主评议测评表", "会议议程", "会议记录", "情况报告")
        ),
    }
    assert wanted <= papers
    tables = {template.paper for template in LIBRARY.templates if template.kind == "table"}
    assert {"征求意见汇总", "民主评议测评表", "问题整改台账"} <= tables


def test_the_rules_of_the_appraisal_are_on_the_papers() -> None:
    """优秀 at most a third; candidates take part, no grade; 自评, 互评, 测评, 组织评定 in this order."""
    papers = {template.paper: template for template in LIBRARY.templates}
    ballot = txt.write(documents.compose(papers["民主评议测评表"], LIBRARY, phrases=False)).decode(
        "utf-8-sig"
    )
    assert "优秀的一般不超过三分之一" in ballot
    assert "预备党员参加评议，不评定等次" in ballot
    assert re.search("个人自评.*党员互评.*民主测评.*组织评定", ballot)
    assert LIBRARY.slot["等次"].options == ("优秀", "合格", "基本合格", "不合格")
    sample = documents.compose(papers["民主评议测评表"], LIBRARY)
    (table,) = (block for block in sample.blocks if isinstance(block, TableBlock))
    ticks = [[plain(cell) for cell in row].index("√") for row in table.rows if "√" in map(plain, row)]
    assert ticks.count(2) * 3 <= len(ticks)


def test_the_skeleton_of_a_whole_paper_is_there() -> None:
    """Six dimensions with 3+3+2+2+2+2 problems, causes, a measure for each dimension, and the parts around."""
    counts = {cell: len(points) for cell, points in LIBRARY.cells.items()}
    wanted = {"theory": 3, "politics": 3, "capability": 2, "responsibility": 2, "conduct": 2, "integrity": 2}
    for dimension, problems in wanted.items():
        assert counts[dimension, "problems"] >= problems
        assert counts[dimension, "measures"] >= 1
    for section, least in {"causes": 3, "openings": 2, "followups": 2, "closings": 2}.items():
        assert counts["common", section] >= least


def test_nobody_is_offered_what_does_not_apply_to_them() -> None:
    """Whom a cell does not concern no phrase of it names, nor every individual: a member has no 管党治党 duty."""
    offered = {
        (phrase.id, audience)
        for cell in LIBRARY.vocabulary.not_applicable
        for point, phrase in PHRASES
        if point.dimension in cell.dimensions and point.section in cell.sections
        for audience in {*phrase.reach} & {*cell.audiences}
    }
    assert offered == set()


def test_every_slot_and_tag_of_the_vocabulary_is_used() -> None:
    texts = [
        *(phrase.text for _, phrase in PHRASES),
        *(example for point in LIBRARY.points for example in point.examples),
        *(template.headline for template in LIBRARY.templates),
        *(text for template in LIBRARY.templates for part in template.parts for text in part.text),
        *(line.text for template in LIBRARY.templates for part in template.parts for line in part.lines),
    ]
    fields = {name for template in LIBRARY.templates for name in template.fields}
    unused = [
        slot.name
        for slot in LIBRARY.vocabulary.slots
        if slot.scope == "here" and not any(f"【{slot.name}】" in text for text in texts)
    ]
    assert unused == []
    assert fields <= {slot.name for slot in LIBRARY.vocabulary.slots if slot.scope == "paper"}
    topics = {tag.name for tag in LIBRARY.vocabulary.tags if tag.kind == "topic"}
    assert topics <= {tag for point in LIBRARY.points for tag in point.tags}
