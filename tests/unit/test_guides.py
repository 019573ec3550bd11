"""The pages written by hand: declared once, whole, and true to what the program says."""

from __future__ import annotations

import itertools
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

import cases
from phrasebank import addresses
from phrasebank.making.articles import mark_slots
from phrasebank.model import SLOT, TITLE_ID, Library, PointEntry, Section, SiteEntry, Slot
from phrasebank.pages import guides
from phrasebank.reading import schema, yaml_values
from phrasebank.rules import length

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = {item.path.removesuffix(".html") + ".md": item for item in (*guides.WRITING, *guides.CARE)}
ALWAYS = {
    addresses.HOME,
    addresses.DIMENSIONS,
    addresses.CAMPAIGNS,
    addresses.GALLERY,
    addresses.SUGGEST,
    addresses.COMPOSE,
    addresses.REVIEW,
    addresses.MEETING,
    addresses.FIELDS,
    addresses.SELFTEST,
    addresses.LICENCES,
}
"""The generated pages that every library has; pages written by hand may link to no other."""

each_page = pytest.mark.parametrize("path", PAGES)


def read(path: str) -> str:
    return (DOCS / path).read_text("utf-8")


def blocks(path: str, language: str) -> Iterator[str]:
    return (match[1] for match in re.finditer(rf"^```{language}\n(.*?)^```$", read(path), re.M | re.S))


def prose(path: str) -> str:
    """The page without its head and its code."""
    return re.sub(r"^```.*?^```$", "```", read(path).split("---\n", 2)[2], flags=re.M | re.S)


def test_every_page_is_declared() -> None:
    assert {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")} == set(PAGES)


@each_page
def test_a_page_has_its_title_and_a_description(path: str) -> None:
    assert re.match(r"---\ndescription: .+\n---\n\n# ", read(path))
    assert re.findall(r"^# (.*)$", prose(path), re.M) == [f"{PAGES[path].title} {{#{TITLE_ID}}}"]


@each_page
def test_every_heading_has_an_id_of_its_own(path: str) -> None:
    """The ones that Markdown makes up drop Chinese, and would change with the page."""
    headings = re.findall(r"^#+ .*$", prose(path), re.M)
    ids = [re.search(r" \{#([a-z_-]+)\}$", heading) for heading in headings]
    assert all(ids), headings
    assert len({match[1] for match in ids if match}) == len(headings)


@each_page
def test_a_paragraph_is_one_line(path: str) -> None:
    """Markdown keeps a line's end, and a browser shows it as a space between two Chinese characters."""
    lines = prose(path).split("\n")
    for line, following in itertools.pairwise(lines):
        starts_anew = re.match(r"$|\||#|- |\d+\. |>|```|\s", following)
        assert not line or starts_anew, following


@each_page
def test_links_hold_under_every_library(path: str) -> None:
    for link in re.findall(r"\]\(([^)#]+)", prose(path)):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
        generated = {*ALWAYS, *addresses.SERVERS}
        assert target in PAGES or target.replace(".md", ".html") in generated, link


@each_page
def test_slots_are_those_of_the_library(path: str, library: Library) -> None:
    assert {name for name in SLOT.findall(prose(path)) if name} <= {*library.slot, "名称"}


def test_quoted_findings_are_what_the_check_says() -> None:
    """To the letter: each stands in a golden case."""
    folders = ("findings", "spreadsheets")
    said = [cases.read(path).expected for f in folders for path in (cases.GOLDEN / f).glob("*.txt")]
    quoted = [
        f"{finding}\n"
        for block in blocks("curate/index.md", "text")
        if "〔" in block
        for finding in re.split(r"\n(?=snippets/)", block.rstrip("\n"))
    ]
    assert len(quoted) > 10
    for finding in quoted:
        assert any(finding in text for text in said), finding


def examples() -> list[Any]:
    return [
        yaml_values.read(block.encode(), "guide.yml").value
        for path in PAGES
        for block in blocks(path, "yaml")
    ]


def test_yaml_examples_are_taken_by_the_model() -> None:
    whole: dict[str, TypeAdapter[Any]] = {
        "papers": schema.CAMPAIGN.adapter,
        "headline": schema.TEMPLATE.adapter,
    }
    parts: dict[str, TypeAdapter[Any]] = {
        "site": TypeAdapter(SiteEntry),
        "slots": TypeAdapter(list[Slot]),
        "sections": TypeAdapter(list[Section]),
        "phrases": TypeAdapter(PointEntry.__pydantic_fields__["phrases"].rebuild_annotation()),  # type: ignore[attr-defined]
        "retired": TypeAdapter(list[str]),
    }
    items: dict[str, TypeAdapter[Any]] = {
        "names": schema.SECTIONS.adapter,
        "words": schema.HEADINGS.adapter,
        "wrong": schema.SLIPS.adapter,
        "rule": schema.REVIEW.adapter,
    }
    taken: set[str] = set()
    for value in examples():
        if isinstance(value, list) and (kind := next((key for key in items if key in value[0]), "")):
            for item in value:
                items[kind].validate_python(item)
            taken.add(kind)
        elif isinstance(value, list):
            for item in value:
                assert set(item) <= set(PointEntry.__pydantic_fields__)  # type: ignore[attr-defined]
            taken.add("points")
        elif kind := next((key for key in whole if key in value), ""):
            whole[kind].validate_python(value)
            taken.add(kind)
        else:
            (key,) = value
            parts[key].validate_python(value[key])
            taken.add(key)
    assert taken == {"points", *items, *whole, *parts}


def test_lengths_are_those_that_are_checked() -> None:
    def between(bounds: tuple[int, int], unit: str) -> str:
        return f"{bounds[0]} 至 {bounds[1]} {unit}"

    def most(in_moves: bool, unit: str) -> str:
        short = length.bounds("measures", "short", in_moves=in_moves)[1]
        return f"最多 {length.bounds('measures', None, in_moves=in_moves)[1]} {unit}，短的一种最多 {short} {unit}"

    style, care = prose("curate/style.md"), prose("curate/index.md")
    rows = {row[0]: row[1:3] for row in re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \| .+ \|$", style, re.M)}
    kinds = {
        "不写 `length`": None,
        "短的一种（`length: short`），给发言提纲用": "short",
        "长的一种（`length: full`）": "full",
    }
    for name, kind in kinds.items():
        assert rows[name] == tuple(
            between(length.bounds("problems", kind, in_moves=way), "字") for way in (True, False)
        )
    assert rows["整改措施"] == (most(True, "字"), most(False, "字"))
    assert rows["批评意见"] == tuple(
        between(length.bounds("criticisms", None, in_moves=way), "字") for way in (True, False)
    )
    least = f"不少于 {length.LEAST['talks']} "
    assert rows["谈心谈话"] == (f"{least}字", f"{least}字")
    said = ["一种表述 ", "`length: short` 的 ", "`length: full` 的 "]
    for words, kind in zip(said, kinds.values(), strict=True):
        assert f"{words}{between(length.bounds('problems', kind, in_moves=True), '个字')}" in care
    assert f"整改措施{most(True, '个字')}" in care
    assert f"批评意见 {between(length.bounds('criticisms', None, in_moves=True), '个字')}" in care
    assert f"谈心谈话{least}个字" in care


def test_slots_are_marked_and_nothing_else() -> None:
    assert mark_slots("在【单位】，“【”和【】") == '在<span class="pb-slot">【单位】</span>，“【”和【】'
    assert mark_slots("【甲\n乙】") == "【甲\n乙】"
    untouched = "---\ndescription: 【头】\n---\n\n写成 `【名】`：\n\n```yaml\na: 【事】\n```\n"
    assert mark_slots(untouched) == untouched
