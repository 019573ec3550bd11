"""What a campaign fills into its papers: what is said of one audience goes before what is said of all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from phrasebank.model.campaign_values import campaign_values
from small_library import build

RECIPE = "headline: 材料\nparts: [{title: 说明, text: [写明。]}]"


@pytest.mark.parametrize(
    ("of_all", "of_one", "meeting", "expected"),
    [
        ("全体的主题", None, None, {"主题": "全体的主题"}),
        ("全体的主题", "这一类的主题", "组织生活会", {"会名": "组织生活会", "主题": "这一类的主题"}),
        (None, "这一类的主题", None, {"主题": "这一类的主题"}),
        (None, None, "民主生活会", {"会名": "民主生活会"}),
    ],
)
def test_facts_of_a_campaign(
    tmp_path: Path, of_all: str | None, of_one: str | None, meeting: str | None, expected: dict[str, str]
) -> None:
    library = build(tmp_path, RECIPE)
    campaign = replace(library.campaigns[0], theme=of_all)
    paper = replace(campaign.papers[0], theme=of_one, meeting=meeting)
    assert campaign_values(library.vocabulary, campaign, paper) == {
        "今年": "2025",
        "去年": "2024",
        **expected,
    }
    assert campaign_values(library.vocabulary, None) == {}
