"""What writers type, on the real library: one of the right points stands among the first three."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

import cases
from browser.desks import desk
from browser.test_matcher import ask
from phrasebank.model import Library

FIRST = 3


def _claims() -> dict[str, list[str]]:
    """By claim the points that answer it."""
    lines = (cases.GOLDEN / "search" / "claims.txt").read_text("utf-8").splitlines()
    pairs = (line.split(" → ") for line in lines if line and not line.startswith("#"))
    return {claim: points.split(", ") for claim, points in pairs}


CLAIMS = _claims()


@pytest.fixture(scope="module")
def page(browser: Browser, served: str) -> Iterator[Page]:
    yield from desk(browser, served)


def test_the_points_are_there(library: Library) -> None:
    assert len(CLAIMS) >= 150
    assert {point for points in CLAIMS.values() for point in points} - set(library.point) == set()


def test_a_right_point_is_among_the_first(page: Page, library: Library) -> None:
    answers = ask(page, library, [(claim, {}) for claim in CLAIMS])
    wrong = []
    for (claim, right), answer in zip(CLAIMS.items(), answers, strict=True):
        points = list(dict.fromkeys(hit["point"] for hit in answer["hits"]))[:FIRST]
        if set(points).isdisjoint(right):
            wrong.append(f"{claim}: {', '.join(points) or 'nothing'} instead of {', '.join(right)}")
    assert wrong == []
