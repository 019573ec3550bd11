"""Papers as writers paste them: what each line is taken for, whose measures answer which problem, and who wrote them.

A golden paper is a text file: `=== paper` begins what is pasted, `=== read` what must be made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

import cases
import goldens
from browser import desks

PAPERS = sorted((cases.GOLDEN / "papers").glob("*.txt"))
LONGEST = 22
"""Characters of a line that a golden paper shows."""


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """A page with the composer's scripts and the real library."""
    yield from desks.desk(browser, served, desks.SHELF)


READ = """
(texts) => texts.map((text) => {
  const { lastYear, reader } = Phrasebank;
  const pieces = lastYear.read(text, shelf);
  const writer = lastYear.writer(pieces, shelf);
  const template = lastYear.template(writer, shelf.templates);
  return { pieces, roles: reader.rolesOf(pieces), ...lastYear.paired(pieces), writer, template };
})
"""


def read(page: Page, text: str) -> dict[str, Any]:
    [made] = page.evaluate(READ, [text])
    return dict(made)


def shown(made: dict[str, Any]) -> str:
    """What was made of a paper, for people."""
    lines = []
    for piece, role in zip(made["pieces"], made["roles"], strict=True):
        words = (piece["mark"].strip() + " " + piece["text"]).strip()
        lines.append(f"{role:<9} {words[:LONGEST]}{'…' if len(words) > LONGEST else ''}")
    lines.append("")
    for number, row in enumerate(made["rows"], start=1):
        lines.append(f"{number}. {row['problem']} ← {'；'.join(row['measures']) or '—'}")
    lines += [f"?  {text}" for text in made["loose"]]
    lines.append(f"by {made['writer']['audience'] or 'nobody in particular'}")
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_golden_paper(desk: Page, path: Path) -> None:
    text = path.read_text("utf-8")
    head, paper, _ = re.split(r"^=== (?:paper|read)\n", text, flags=re.MULTILINE)
    made = read(desk, paper)
    goldens.hold(path, f"{head}=== paper\n{paper}=== read\n{shown(made)}".encode())


def test_the_counts_of_the_common_shape(desk: Page) -> None:
    """Six topics, 3 + 3 + 2 + 2 + 2 + 2 problems, three causes, three measures: some headings end in 。, some do not."""
    text = (cases.GOLDEN / "papers" / "six-topics.txt").read_text("utf-8").split("=== paper\n")[1]
    made = read(desk, text.split("=== read\n")[0])
    sections = [(piece["kind"], piece["section"]) for piece in made["pieces"]]
    assert [made["roles"].count(role) for role in ("topic", "problem", "measure")] == [6, 14, 3]
    assert sections.count(("point", "causes")) == 3
    assert len(made["rows"]) == 14


CORRECTED = """
([text, corrections]) => {
  const { lastYear, reader } = Phrasebank;
  const pieces = lastYear.read(text, shelf);
  const corrected = new Map(corrections);
  return { pieces, roles: reader.rolesOf(pieces, corrected), ...lastYear.paired(pieces, corrected) };
}
"""
JOINED = "一、存在问题\n一是学习不够。\n二、原因分析及整改措施\n一是思想松了。\n二是每月下去两次。\n三、其他\n一是另外一句。"


@pytest.mark.parametrize(
    ("corrections", "roles"),
    [
        ([], "problems problem topic unknown unknown topic unknown"),
        ([[3, "none"], [4, "measure"]], "problems problem topic none measure topic unknown"),
        ([[2, "measures"]], "problems problem measures measure measure topic measure"),
        ([[2, "measures"], [5, "others"]], "problems problem measures measure measure others none"),
        ([[2, "problem"]], "problems problem problem unknown unknown topic unknown"),
        ([[0, "measures"]], "measures measure topic measure measure topic measure"),
        ([[0, "none"]], "none unknown topic unknown unknown topic unknown"),
        ([[1, "more"]], "problems more topic unknown unknown topic unknown"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_lines_are_corrected(desk: Page, corrections: list[Any], roles: str) -> None:
    """A line is what the writer says, and what stands below a corrected heading follows it."""
    assert " ".join(desk.evaluate(CORRECTED, [JOINED, corrections])["roles"]) == roles


def test_what_was_corrected_is_paired(desk: Page) -> None:
    made = desk.evaluate(CORRECTED, [JOINED, [[3, "none"], [4, "measure"]]])
    assert made["rows"] == [{"problem": "学习不够", "measures": ["每月下去两次"]}]
    assert made["loose"] == []


WRITERS = {
    "in the title": ("普通党员2024年度组织生活会个人对照检查材料\n一、存在问题\n一是甲。", "普通党员"),
    "a leader's title": (
        "2024年度民主生活会领导干部个人对照检查材料\n一、存在问题\n一是甲。",
        "党员领导干部",
    ),
    "a team's title": ("某支部班子对照检查材料\n一、存在问题\n一是甲。", "领导班子"),
    "in the opening": (
        "个人对照检查材料\n我是一名普通党员，现将情况报告如下。\n一、存在问题\n一是甲。",
        "普通党员",
    ),
    "the title goes first": (
        "党员领导干部对照检查材料\n会前听取了普通党员的意见。\n一、存在问题\n一是甲。",
        "党员领导干部",
    ),
    "of oneself in a point": (
        "个人对照检查材料\n一、存在问题\n一是作为一名普通党员，带头不够。",
        "普通党员",
    ),
    "two in one place": ("普通党员和领导干部对照检查材料\n一、存在问题\n一是甲。", ""),
    "a leader who likens himself": (
        "个人对照检查材料\n一、存在问题\n一是把自己混同于普通党员，要求放松。",
        "",
    ),
    "nobody": ("党员干部个人对照检查剖析材料\n一、存在问题\n一是甲。", ""),
    "nothing": ("", ""),
}


@pytest.mark.parametrize("name", WRITERS)
def test_who_wrote_it(desk: Page, name: str) -> None:
    """The template follows who wrote last year's paper; a paper that does not say so leaves it open."""
    text, audience = WRITERS[name]
    made = read(desk, text)
    assert made["writer"]["audience"] == audience
    chosen = desk.evaluate("(id) => shelf.template(id)", made["template"])
    assert (chosen["audience"] if chosen else "") == audience


def test_an_outline_is_followed_by_an_outline(desk: Page) -> None:
    made = read(desk, "普通党员2024年度组织生活会发言提纲\n一、存在问题\n一是甲。")
    assert desk.evaluate("(id) => shelf.template(id).brief", made["template"]) is True


PIECES = st.sampled_from(
    [
        *("一、存在问题", "二、", "（一）", "(二)", "1.", "2、", "（1）", "①", "②", "一是", "二是", "三要", "首先，", "最后，"),
        *("理论学习方面", "方面。", "整改措施：", "原因剖析及整改措施", "上年度整改情况", "第一部分", "•", "- "),
        *("学习不够", "每周读一篇", "。", "；", "，", "：", "\n", "\n", "\n", "\r\n", " ", "\u3000", "\t", "【】"),
        *("2024年12月1日", "张三", "对照检查材料", "请批评指正", "😀", "\u2028", "<b>", "现报告如下。"),
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(st.lists(PIECES, max_size=40).map("".join), min_size=1, max_size=20))
def test_no_character_is_lost(desk: Page, texts: list[str]) -> None:
    """Whatever is pasted, the pieces are the text, in its order, spaces apart."""
    for text, made in zip(texts, desk.evaluate(READ, texts), strict=True):
        said = "".join(piece["mark"] + piece["text"] for piece in made["pieces"])
        assert "".join(said.split()) == "".join(text.split())
        lines = [piece["line"] for piece in made["pieces"]]
        assert lines == sorted(lines)
        assert all(row["problem"] for row in made["rows"])


EMPTY = {
    repr(end): f"一、存在问题{end * 100_000}一是学习不够。" for end in ("\n", "\r", "\u2028", " \n", "- \n")
}
"""A column of a spreadsheet goes on below what was written. Looking on from each line for the next with a word took 15 s."""
SPACES = {"spaces": f"一、存在问题。{' ' * 50_000}学习不够。"}
"""A form that was pasted as one line. Whether it is a heading was asked of each space, up to the end of the spaces, again."""


@pytest.mark.parametrize("text", [*EMPTY.values(), *SPACES.values()], ids=[*EMPTY, *SPACES])
def test_much_of_nothing_is_read_at_once(desk: Page, text: str) -> None:
    taken = desk.evaluate(
        """(text) => {
          const began = performance.now();
          Phrasebank.reader.structure(text, composer.words, []);
          return performance.now() - began;
        }""",
        text,
    )
    assert taken < 3000


@pytest.mark.parametrize("heading", ["存在问题。", "原因剖析：", "理论学习方面。"])
def test_a_line_of_very_many_headings_is_read_to_its_end(desk: Page, heading: str) -> None:
    """Behind each heading all the rest was searched for numbers: 15,000 took twelve seconds, and 40,000 of them, each of
    which called for the next, ran out of the stack."""
    many = 40_000
    read = desk.evaluate(
        """(text) => {
          const pieces = Phrasebank.reader.structure(text, composer.words, []);
          return [pieces.length, pieces.map(({ text }) => text).join("") === text];
        }""",
        heading * many + heading[:-1],
    )
    assert read == [many + 1, True]
    last = desk.evaluate(
        """(text) => Phrasebank.reader.structure(text, composer.words, []).slice(-3).map(({ kind, text }) => [kind, text])""",
        heading * many + "一是学习不够。二是担当不够。",
    )
    assert last == [["heading", heading], ["point", "学习不够。"], ["point", "担当不够。"]]


def test_a_long_text_is_read_to_its_end(desk: Page) -> None:
    """100 kB, with every kind of number; how long it takes, `bench/review.py` measures."""
    paper = (cases.GOLDEN / "papers" / "whole.txt").read_text("utf-8").split("=== paper\n")[1]
    text = paper.split("=== read\n")[0] * 150 + "一是，" * 5000
    assert len(text) > 90_000
    (made,) = desk.evaluate(READ, [text])
    said = "".join(piece["mark"] + piece["text"] for piece in made["pieces"])
    assert "".join(said.split()) == "".join(text.split())
