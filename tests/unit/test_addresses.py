"""Links from page to page: relative, at every depth."""

from __future__ import annotations

import pytest

from phrasebank import addresses, corpus
from phrasebank.model import Library


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


def test_data_fetched_by_need_never_change_under_their_names(library: Library) -> None:
    """Their folder is named by what they hold, they themselves are numbered."""
    folder, assets = corpus.searched_by_need(library, above=0, names=60_000, texts=4_000, places=3_000)
    assert {asset.path.rpartition("/")[2] for asset in assets} >= {"head.js", "names-0.js", "texts-11.js"}
    assert [asset.path for asset in assets if not addresses.hashed(asset.path)] == []
    name = folder.rpartition("/")[2]
    for other in (
        f"assets/data/{name}/head.json",
        f"assets/data/{name}/more/head.js",
        f"assets/{name}/head.js",
        "assets/data/need/head.js",
        "assets/data/need.latest/head.js",
    ):
        assert not addresses.hashed(other), other
