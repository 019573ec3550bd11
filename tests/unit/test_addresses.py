"""Links from page to page: relative, at every depth."""

from __future__ import annotations

import pytest

from phrasebank import addresses


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("index.html", "index.html", "index.html"),
        ("gallery/index.html#one", "index.html", "gallery/index.html#one"),
        ("index.html", "dimensions/theory/problems.html", "../../index.html"),
        ("dimensions/theory/index.html", "dimensions/theory/problems.html", "index.html"),
        ("dimensions/theory/problems.html#a.b", "dimensions/theory/problems.html", "#a.b"),
        ("common/causes.html#c", "dimensions/theory/problems.html", "../../common/causes.html#c"),
        ("library.json", "campaigns/index.html", "../library.json"),
    ],
)
def test_relative(target: str, page: str, link: str) -> None:
    assert addresses.relative(target, page) == link


def test_common_points_have_a_folder_of_their_own() -> None:
    assert addresses.section("theory", "problems") == "dimensions/theory/problems.html"
    assert addresses.section("common", "causes") == "common/causes.html"
