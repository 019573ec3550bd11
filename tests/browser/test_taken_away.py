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


PRINTED = """
(blocks) => {
  const keyed = blocks.map((block, at) => ({ key: `b${at + 1}`, level: 1, section: "", heading: "", ...block }));
  const site = "s";
  const { draft } = Phrasebank.draftFile.read(JSON.stringify({ format: 1, site, document: { blocks: keyed } }), { site, id: "x" });
  const once = Phrasebank.draft.printed(draft);
  const again = Phrasebank.draft.printed(Phrasebank.draft.edit(draft, "b1", { text: "别的标题" }));
  return {
    lines: new TextDecoder().decode(Phrasebank.txt(once)).split("\\r\\n").slice(0, -1),
    copied: Phrasebank.copyable(once).text.split("\\n"),
    keys: once.blocks.map(({ key }) => key),
    isSame: once.blocks.slice(1).every((block, at) => block === again.blocks[at + 1]),
  };
}
"""


def line(kind: str, text: str) -> dict[str, Any]:
    return {"kind": kind, "runs": [{"text": text}]}


def test_every_line_is_a_paragraph_that_is_indented_once(desk: Page) -> None:
    """Whether it was begun by Enter or pasted, with or without spaces before it."""
    made = desk.evaluate(
        PRINTED,
        [
            line("title", "标题"),
            line("heading", "问题"),
            {
                "kind": "point",
                "lead": [{"text": "学得不深"}],
                "body": [{"text": "\u3000\u3000第一段。\n\n\u3000\u3000第二段，【篇数】篇。 \n第三段。\n"}],
            },
            {"kind": "point", "lead": [{"text": "做得不实"}], "body": [{"text": "\n另起一段。"}]},
            line("paragraph", "\n \u3000\u3000甲。\n\u3000\u3000\n\u3000\u3000乙。"),
            line("paragraph", "没有换行。"),
        ],
    )
    assert made["lines"] == [
        "标题",
        "",
        "\u3000\u3000一、问题",
        "\u3000\u3000一是学得不深。第一段。",
        "\u3000\u3000第二段，【篇数】篇。",
        "\u3000\u3000第三段。",
        "\u3000\u3000二是做得不实。",
        "\u3000\u3000另起一段。",
        "\u3000\u3000甲。",
        "\u3000\u3000乙。",
        "\u3000\u3000没有换行。",
    ]
    assert made["copied"] == [text.lstrip("\u3000") for text in made["lines"]]
    assert made["keys"] == ["b1", "b2", "b3", "b3+2", "b3+3", "b4", "b4+2", "b5", "b5+2", "b6"]
    assert made["isSame"], "the preview draws none of them again"


def test_nothing_is_counted_twice(desk: Page) -> None:
    """What was pasted has its number, and the paper gives its own; a lone point has none but what was written."""
    point = {"kind": "point", "body": [{"text": "读得少。"}]}
    leads = [
        "一是学得不深",
        "\u3000\u3000二是用得不够",
        "（三）想得不透",
        "4、做得不实",
        "三会一课缺席",
        "2025年只读两本",
        "5 G 应用不多",
        "一、二线岗位走得少",
        "3、5号楼去得少",
        "一是",
        "1、三会一课缺席",
        "二、八项规定抓得不紧",
        "3、2025年只读两本",
        "一是一、二是二的劲头不足",
        "三、四个月没去一次",
    ]
    made = desk.evaluate(
        PRINTED,
        [
            line("title", "标题"),
            line("heading", "一、存在的问题"),
            {**line("heading", "（一）理论学习"), "level": 2},
            *({**point, "lead": [{"text": lead}]} for lead in leads),
            {"kind": "point", "lead": [], "body": [{"text": "二是没有领句。读得少。"}]},
            {**line("heading", "3.15 活动"), "level": 3},
            {**point, "lead": [{"text": "一是只有一条"}]},
        ],
    )
    assert [text.strip() for text in made["lines"]][2:] == [
        "一、存在的问题",
        "（一）理论学习",
        "一是学得不深。读得少。",
        "二是用得不够。读得少。",
        "三是想得不透。读得少。",
        "四是做得不实。读得少。",
        "五是三会一课缺席。读得少。",
        "六是2025年只读两本。读得少。",
        "七是5 G 应用不多。读得少。",
        "八是一、二线岗位走得少。读得少。",
        "九是3、5号楼去得少。读得少。",
        "十是一是。读得少。",
        "十一是三会一课缺席。读得少。",
        "十二是八项规定抓得不紧。读得少。",
        "十三是2025年只读两本。读得少。",
        "十四是一是一、二是二的劲头不足。读得少。",
        "十五是三、四个月没去一次。读得少。",
        "十六是没有领句。读得少。",
        "1.3.15 活动",
        "一是只有一条。读得少。",
    ]
    assert made["isSame"], "the preview draws none of them again"


def test_every_line_of_a_list_is_counted(desk: Page) -> None:
    """The desk adds no rows to a list: Enter does."""
    made = desk.evaluate(
        PRINTED,
        [
            line("title", "标题"),
            line("heading", "议程"),
            {
                "kind": "list",
                "rows": [[{"text": "报告人数\n\n2.通报【上年度】整改\n"}], [{"text": "逐个发言"}]],
            },
            {"kind": "list", "rows": [[{"text": "甲"}], [{"text": "乙"}]]},
        ],
    )
    assert [text.strip() for text in made["lines"]][3:] == [
        "1.报告人数",
        "2.通报【上年度】整改",
        "3.逐个发言",
        "1.甲",
        "2.乙",
    ]
    assert made["isSame"], "the preview draws none of them again"


def test_what_was_emptied_takes_no_line(desk: Page) -> None:
    """A name line, a signature or a date that the writer does not want, and rows of a list."""
    made = desk.evaluate(
        PRINTED,
        [
            line("title", "标题"),
            line("byline", " "),
            line("heading", "要求"),
            line("addressee", ""),
            {"kind": "list", "rows": [[{"text": "甲。"}], [{"text": " "}], [{"text": "乙。"}], []]},
            {"kind": "list", "rows": [[], []]},
            line("sign", "\u3000"),
            line("date", ""),
        ],
    )
    assert made["lines"] == ["标题", "", "\u3000\u3000一、要求", "\u3000\u30001.甲。", "\u3000\u30002.乙。"]


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
        assert set(made["names"]) <= {"class", "align", "border", "cellspacing", "style"}
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
        '<tr><td>1</td><td>&lt;b&gt;一<br style="mso-data-placement:same-cell">二</td></tr><tr><td>2</td><td>\'=甲</td></tr></table>',
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
