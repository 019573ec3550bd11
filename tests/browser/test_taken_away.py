"""What is copied, pasted into a spreadsheet, and how files are named."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

import documents
from any_document import PAPER, TEXT
from browser import desks
from phrasebank.documents.files import file_name
from phrasebank.documents.plain import clean


@pytest.fixture(scope="module")
def desk(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page with the composer's scripts."""
    yield from desks.desk(browser, site_url, bypass_csp=True)


def test_a_copied_paper(desk: Page) -> None:
    paper = json.loads((documents.FOLDER / "every-block.json").read_text("utf-8"))
    copied = desk.evaluate("(paper) => Phrasebank.copyable(paper)", paper)
    text = copied["text"].split("\n")
    printed = (documents.FOLDER / "every-block.txt").read_text("utf-8-sig").splitlines()
    assert text == [line.lstrip("\u3000") for line in printed], "as the text file, without indents"
    assert '<p class="MsoNormal" align="center">2025 年度个人对照检查材料</p>' in copied["html"]
    assert (
        '<p class="MsoNormal"><b>一是读原文不够。</b>今年只读完【学习内容】的前两章。</p>' in copied["html"]
    )
    assert '<p class="MsoNormal" align="right">2025年12月5日</p>' in copied["html"]
    assert '<table border="1" cellspacing="0"><tr><th>序号</th>' in copied["html"]


def test_a_copied_title_is_one_line(desk: Page) -> None:
    """Where its lines end depends on the page that it is pasted into; a break that the writer made stays."""
    title = "中共某某街道某某社区第二党支部关于2025年度组织生活会个人对照检查材料的\n发言提纲"
    paper = {"title": title, "blocks": [{"key": "b1", "kind": "title", "runs": [{"text": title}]}]}
    copied = desk.evaluate("(paper) => Phrasebank.copyable(paper)", paper)
    assert copied["text"] == title
    assert copied["html"] == f'<p class="MsoNormal" align="center">{title.replace(chr(10), "<br>")}</p>'


SHOWN = """
(job) => JSON.parse(job).map((paper) => {
  const { text, html } = Phrasebank.copyable(paper);
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const tags = Array.from(parsed.body.querySelectorAll("*"), (node) => node.localName);
  const names = Array.from(parsed.body.querySelectorAll("*"), (node) => node.getAttributeNames()).flat();
  for (const line of parsed.querySelectorAll("br")) line.replaceWith("\\n");
  const said = Array.from(parsed.querySelectorAll("p, th, td"), (node) => node.textContent);
  return { text, said, tags, names };
})
"""


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(papers=st.lists(PAPER, min_size=1, max_size=10))
def test_any_copied_paper_is_text_and_plain_markup(desk: Page, papers: list[Any]) -> None:
    for made in desk.evaluate(SHOWN, json.dumps(papers)):
        assert set(made["tags"]) <= {"p", "b", "br", "table", "tbody", "tr", "th", "td"}
        assert set(made["names"]) <= {"class", "align", "border", "cellspacing"}
        lines = [line for said in made["said"] if said != "\xa0" for line in said.split("\n")]
        words = "".join(lines).replace("\xa0", " ")
        assert words.replace(" ", "") == "".join(made["text"].split("\n")).replace("\t", "").replace(
            "\xa0", " "
        ).replace(" ", "")


def rows(page: Page, call: str, cells: list[list[str]]) -> Any:
    return page.evaluate(f"(rows) => {{ {call} }}", cells)


CSV = "return new TextDecoder('utf-8', {ignoreBOM: true}).decode(Phrasebank.csv(rows));"


def test_csv(desk: Page) -> None:
    cells = [
        ["序号", "问题"],
        ["1", '他说"不够"，\n还有'],
        ["-1+1", "=1+1"],
        [" @甲", "\uff1dA1"],
        ["a,b", "a\tb"],
    ]
    assert rows(desk, CSV, cells) == (
        '\ufeff序号,问题\r\n1,"他说""不够""，\n还有"\r\n\'-1+1,\'=1+1\r\n\' @甲,\'\uff1dA1\r\n"a,b",a b\r\n'
    )
    assert desk.evaluate("() => new TextDecoder().decode(Phrasebank.csv([[1, '甲']]))") == "1,甲\r\n"


def test_no_cell_is_a_formula(desk: Page) -> None:
    """Every sign of either width, also after spaces, in the file and on the clipboard."""
    starts = [f"{space}{sign}" for sign in "=+-@\uff1d\uff0b\uff0d\uff20" for space in ("", " ", "\u3000 ")]
    file = rows(desk, CSV, [[f"{start}甲"] for start in starts])
    assert file == "\ufeff" + "".join(f"'{start}甲\r\n" for start in starts)
    made = rows(desk, "return Phrasebank.table(rows);", [[f"{start}甲"] for start in starts])
    assert made["text"] == "\n".join(f"'{start}甲" for start in starts)
    assert made["html"].count("<td>'") == len(starts)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(cells=st.lists(st.lists(TEXT, min_size=2, max_size=2), max_size=6))
def test_any_csv_is_read_back_and_never_a_formula(desk: Page, cells: list[list[str]]) -> None:
    cells = json.loads(json.dumps(cells))
    file = rows(desk, CSV, cells).removeprefix("\ufeff")
    read = list(csv.reader(io.StringIO(file, newline="")))
    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [clean(cell).removeprefix("'") for cell in row] for row in cells
    ]
    assert not [
        cell for row in read for cell in row if cell.strip()[:1] in tuple("=+-@\uff1d\uff0b\uff0d\uff20")
    ]


def test_rows_on_the_clipboard(desk: Page) -> None:
    made = rows(
        desk, "return Phrasebank.table(rows, 1);", [["序号", "问题"], ["1", "<b>一\n二"], ["2", "=甲"]]
    )
    assert made == {
        "text": "序号\t问题\n1\t<b>一 二\n2\t'=甲",
        "html": '<table border="1" cellspacing="0"><tr><th>序号</th><th>问题</th></tr>'
        "<tr><td>1</td><td>&lt;b&gt;一<br>二</td></tr><tr><td>2</td><td>'=甲</td></tr></table>",
    }


NAME = "(titles) => titles.map((title) => Phrasebank.fileName(title, '.docx'))"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("个人对照检查材料（2025 年度）", "个人对照检查材料（2025年度）"),
        ('a\\b/c:d*e?f"g<h>i|j', "abcdefghij"),
        ("..\u202e..隐藏.", "隐藏"),
        ("", "文稿"),
        ("  \u200b\n", "文稿"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("console", "console"),
        ("长" * 100, "长" * 60),
        ("😀" * 61, "😀" * 60),
    ],
)
def test_file_names(desk: Page, title: str, name: str) -> None:
    assert desk.evaluate(NAME, [title, {"title": title}]) == [f"{name}.docx"] * 2


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(titles=st.lists(TEXT, min_size=1, max_size=30))
def test_any_file_name_is_one_of_a_download(desk: Page, titles: list[str]) -> None:
    titles = json.loads(json.dumps(titles))
    for name in desk.evaluate(NAME, titles):
        bare = name.removesuffix(".docx")
        assert bare
        assert file_name(bare) == bare
        assert len(name.encode()) <= 255
