"""What leaves the page 自查: comments in a Word file, a list, a draft that goes on."""

from __future__ import annotations

import base64
import itertools
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from playwright.sync_api import Browser, Page, expect

import documents
import word_files as w
from browser import desks
from browser.composing import choose as choose_heading
from browser.composing import desk as writing
from browser.reviewing import findings, part, paste, start, whole
from documents import W
from phrasebank.model import Library

PAPER = (
    "普通党员个人对照检查材料\n一、存在问题\n（一）理论学习方面\n一是理论学习不够系统深入。【具体事例】没有写。\n三是局限于自已负责的工作,没有想。\n"
    "二、整改措施\n一是每周读一篇。\n张三\n2025年1月5日"
)


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """A page with the inside of the browser code."""
    yield from desks.desk(browser, served, desks.SHELF)


COMMENTED = """
async (jobs) => {
  const skeleton = await Phrasebank.load("skeleton");
  return jobs.map(([document, comments]) => {
    const bytes = Phrasebank.reviewed.commented(document, comments, skeleton);
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
}
"""


def commented(page: Page, document: dict[str, Any], comments: list[dict[str, Any]]) -> bytes:
    [made] = page.evaluate(COMMENTED, [[document, comments]])
    return base64.b64decode(made)


def assert_anchored(data: bytes, count: int) -> dict[str, etree._Element]:
    """Every comment has its beginning, its end behind it, its reference and its entry, each once."""
    parts = documents.parts_of(data)
    body, entries = parts["word/document.xml"], parts["word/comments.xml"]
    wanted = [str(number) for number in range(count)]
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted((one.get(f"{W}id") for one in body.iter(f"{W}{name}")), key=int) == wanted, name
    assert [one.get(f"{W}id") for one in entries.iter(f"{W}comment")] == wanted
    order = [(one.tag.removeprefix(W), one.get(f"{W}id")) for one in body.iter() if one.get(f"{W}id")]
    for number in wanted:
        places = [
            order.index((name, number))
            for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
        ]
        assert places == sorted(places)
    assert all(
        one.getparent().tag == f"{W}p" for one in body.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd")
    )
    return parts  # fmt: skip


def covered(body: etree._Element, number: int) -> str:
    """The words between the beginning and the end of a comment."""
    said, is_open = "", False
    for node in body.iter():
        if node.tag == f"{W}commentRangeStart" and node.get(f"{W}id") == str(number):
            is_open = True
        if node.tag == f"{W}commentRangeEnd" and node.get(f"{W}id") == str(number):
            return said
        if is_open and node.tag == f"{W}t":
            said += node.text or ""
    raise AssertionError(number)


def test_findings_leave_as_comments_at_their_places(page: Page, site_url: str, tmp_path: Path) -> None:
    start(page, site_url)
    paste(page, PAPER)
    count = findings(page).count()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Word（提示作批注）").click()
    assert waiting.value.suggested_filename == "普通党员个人对照检查材料（批注）.docx"
    file = tmp_path / "commented.docx"
    waiting.value.save_as(file)
    assert documents.faults(file) == []
    parts = assert_anchored(file.read_bytes(), count)
    body = parts["word/document.xml"]
    assert "".join("".join(documents.paragraphs(etree.tostring(body))).split()) == "".join(PAPER.split())
    said = {covered(body, number) for number in range(count)}
    assert {"自已", "【具体事例】"} <= said
    entries = ["".join(one.itertext()) for one in parts["word/comments.xml"].iter(f"{W}comment")]
    assert any(one.startswith("【必须改】“自已”像是写错了。") for one in entries)


def test_files_of_a_long_title_tell_what_they_are(page: Page, served: str) -> None:
    start(page, served)
    unit = "中共某某市某某区某某街道办事处某某社区总支部委员会第二党支部委员会"
    paste(page, f"{unit}\n关于2025年度组织生活会的{PAPER}")
    for button, ending in (("Word（提示作批注）", "（批注）.docx"), ("清单", "（自查清单）.txt")):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=button).click()
        assert waiting.value.suggested_filename.startswith(unit)
        assert waiting.value.suggested_filename.endswith(ending)


def test_what_is_set_aside_does_not_leave(page: Page, served: str, tmp_path: Path) -> None:
    start(page, served)
    paste(page, PAPER)
    count = findings(page).count()
    findings(page).filter(has_text="【具体事例】").get_by_role("button", name="这一处不用改").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="清单").click()
    waiting.value.save_as(tmp_path / "list.txt")
    said = (tmp_path / "list.txt").read_text("utf-8-sig")
    assert said.startswith("《普通党员个人对照检查材料》自查清单")
    assert "【具体事例】" not in said
    assert "正确写法：自己。" in said
    assert (
        sum(int(line.split("（")[1].split(" ")[0]) for line in said.splitlines() if line.endswith("处）"))
        == count - 1
    )


RUN = st.fixed_dictionaries(
    {"text": st.sampled_from(["甲乙丙", "一句话。", "<&>", "\u0001丁", "很长的一段话，有好几个字。", "😀"])}
)
RUNS = st.lists(RUN, max_size=3)
ROWS = {
    "list": st.lists(RUNS, min_size=1, max_size=2),
    "table": st.lists(st.tuples(RUNS, RUNS), min_size=1, max_size=2),
}


def marked(kinds: list[str], marks: list[str], **more: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Blocks of these kinds with the number that each was written with."""
    return st.fixed_dictionaries({"kind": st.sampled_from(kinds), "mark": st.sampled_from(marks), **more})


BLOCK = st.one_of(
    marked(["title", "paragraph", "sign", "date"], ["", "（1）"], runs=RUNS),
    marked(["heading"], ["", "一、"], runs=RUNS, level=st.sampled_from([1, 2, 3])),
    marked(["point"], ["", "一是", "三是"], lead=RUNS, body=RUNS),
    st.fixed_dictionaries({"kind": st.just("list"), "rows": ROWS["list"]}),
    st.fixed_dictionaries({"kind": st.just("table"), "widths": st.just([50, 50]), "rows": ROWS["table"]}),
)
JOB = st.tuples(
    st.lists(BLOCK, min_size=1, max_size=5),
    st.lists(st.tuples(st.integers(-1, 6), st.integers(0, 30), st.integers(0, 30)), max_size=8),
)


def said_in(runs: list[dict[str, str]]) -> str:
    """What runs say."""
    return "".join(run["text"] for run in runs)


def desk_text(block: dict[str, Any]) -> str:
    """The text of a block, as findings count it."""
    if block["kind"] == "point":
        return said_in(block["lead"]) + said_in(block["body"])
    if block["kind"] == "list":
        return "\n".join(map(said_in, block["rows"]))
    if block["kind"] == "table":
        return "\n".join("\t".join(map(said_in, row)) for row in block["rows"])
    return said_in(block["runs"])


def printed(block: dict[str, Any]) -> str:
    """A block with its numbers, which are text."""
    if block["kind"] == "list":
        return "".join(f"{number}.{said_in(row)}" for number, row in enumerate(block["rows"], start=1))
    return str(block.get("mark", "")) + desk_text(block)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(jobs=st.lists(JOB, min_size=1, max_size=6))
def test_no_comment_is_an_orphan(
    desk: Page, jobs: list[tuple[list[dict[str, Any]], list[tuple[int, int, int]]]]
) -> None:
    """Whatever a paper is made of and wherever a comment stands: each has all its parts, and no word is lost or added."""
    papers: list[Any] = []
    for blocks, comments in jobs:
        keyed = [{**block, "key": f"b{at}"} for at, block in enumerate(blocks)]
        lengths = [len(desk_text(block).encode("utf-16-le")) // 2 for block in blocks]
        placed = []
        for at, one, other in comments:
            here = at if 0 <= at < len(blocks) else None
            size = lengths[here] if here is not None else 0
            first, last = sorted((min(one, size), min(other, size)))
            placed.append(
                {
                    "block": None if here is None else f"b{here}",
                    "start": first,
                    "end": last,
                    "lines": ["一句", "<又一句>"],
                }
            )
        papers.append([{"title": "甲", "blocks": keyed}, placed])
    for (document, comments), data in zip(papers, desk.evaluate(COMMENTED, papers), strict=True):
        content = base64.b64decode(data)
        parts = assert_anchored(content, len(comments))
        said = "".join(documents.paragraphs(etree.tostring(parts["word/document.xml"])))
        wanted = "".join(map(printed, document["blocks"]))
        assert "".join(said.split()) == "".join(wanted.replace("\u0001", "").split())  # fmt: skip


def test_the_file_with_comments_is_sound(desk: Page, tmp_path: Path) -> None:
    document = {
        "title": "甲",
        "blocks": [
            {"key": "a", "kind": "title", "mark": "", "runs": [{"text": "对照检查材料"}]},
            {"key": "b", "kind": "heading", "level": 1, "mark": "一、", "runs": [{"text": "存在问题"}]},
            {
                "key": "c",
                "kind": "point",
                "mark": "一是",
                "lead": [{"text": "学习不够。"}],
                "body": [{"text": "后面"}],
            },
            {"key": "d", "kind": "table", "widths": [50, 50], "rows": [[[{"text": "甲"}], [{"text": "乙"}]]]},
            {"key": "e", "kind": "date", "mark": "", "runs": [{"text": "2025年1月5日"}]},
        ],
    }
    places = [(None, 0, 0), ("a", 0, 2), ("c", 2, 7), ("c", 3, 5), ("d", 0, 3), ("e", 0, 9)]
    comments = [{"block": b, "start": s, "end": e, "lines": ["提示", "这样写"]} for b, s, e in places]
    data = commented(desk, document, comments)
    file = tmp_path / "sound.docx"
    file.write_bytes(data)
    assert documents.faults(file) == []
    body = assert_anchored(data, len(comments))["word/document.xml"]
    assert [covered(body, at) for at in range(1, 6)] == ["对照", "不够。后面", "够。", "甲", "2025年1月5日"]
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
    assert len(names) == len(set(names))


MADE = """
async ([text, template]) => {
  const paper = await Phrasebank.reviewed.paperOfFile(new TextEncoder().encode(text), "材料.txt", { shelf, site: "x" });
  const draft = Phrasebank.draft.fromPaper(paper.document, { site: "x", id: "y", template, shelf });
  return { paper: paper.document, draft, regions: Phrasebank.draft.regions(draft, shelf) };
}
"""


def words(made: dict[str, Any]) -> list[str]:
    """What the blocks of a draft say, in order, headings apart from numbers."""
    blocks = [*made["draft"]["document"]["blocks"], *made["draft"]["unfiled"]]
    said = []
    for block in blocks:
        runs = [*block.get("lead", []), *block.get("body", []), *block.get("runs", [])]
        said.append("".join(run.get("text") or run.get("value") or f"【{run.get('name')}】" for run in runs))
    return said


def test_a_paper_becomes_a_draft_of_a_recipe_word_for_word(desk: Page) -> None:
    made = desk.evaluate(MADE, [whole(), "personal-2025-member"])
    said = words(made)
    for block in made["paper"]["blocks"]:
        runs = [*block.get("lead", []), *block.get("body", []), *block.get("runs", [])]
        own = "".join(run["text"] for run in runs)
        number = block["mark"] if block["kind"] == "paragraph" else ""
        assert said.count(number + own) == 1, own
    sections = {
        region["title"]: (region["section"], region["level"], len(region["blocks"]))
        for region in made["regions"]
    }
    assert made["draft"]["template"] == "personal-2025-member"
    assert made["draft"]["unfiled"] == []
    problems = [count for section, level, count in sections.values() if section == "problems" and level == 2]
    assert sum(problems) == 14
    assert sum(count for section, _, count in sections.values() if section == "causes") == 3
    assert sum(count for section, _, count in sections.values() if section == "measures") == 3  # fmt: skip


def test_a_topic_goes_where_its_dimension_is_and_bears_its_own_words(desk: Page) -> None:
    made = desk.evaluate(MADE, [PAPER, "personal-2025-member"])
    [home] = [region for region in made["regions"] if region["title"] == "理论学习方面"]
    assert home["section"] == "problems"
    assert home["heading"] != ""
    assert len(home["blocks"]) == 2
    kinds = [block["kind"] for block in made["draft"]["document"]["blocks"]]
    assert kinds[0] == "title"
    assert kinds[-2:] == ["sign", "date"]
    assert kinds.count("title") == 1


PRINTED = """
async ([file, name]) => {
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const paper = await Phrasebank.reviewed.paperOfFile(bytes, name, { shelf, site: "x" });
  const draft = Phrasebank.draft.fromPaper(paper.document, { site: "x", id: "y", template: null, shelf });
  return new TextDecoder().decode(Phrasebank.txt(Phrasebank.draft.printed(draft))).split("\\r\\n");
}
"""


def test_a_lead_clause_keeps_the_mark_behind_its_bold_words(desk: Page) -> None:
    """The mark is seldom bold in papers that others wrote, and never in our own Markdown."""
    points = [
        ("一是", "学得不深", "。书没有读完。"),
        ("二是", "用得不够", "，多是照搬。"),
        ("三是", "想得不透。", "没有细想。"),
    ]
    word = w.word(
        w.paragraph("个人对照检查材料"),
        w.paragraph("一、存在的问题"),
        *(w.paragraph(w.run(mark + lead, "<w:b/>"), body) for mark, lead, body in points),
    )
    marked = "".join(f"\n**{mark}{lead}**{body}\n" for mark, lead, body in points)
    for name, file in (
        ("材料.docx", word),
        ("材料.md", f"# 个人对照检查材料\n\n## 一、存在的问题\n{marked}".encode()),
    ):
        lines = desk.evaluate(PRINTED, [base64.b64encode(file).decode(), name])
        said = [line.strip() for line in lines if "是" in line]
        assert said == [mark + lead + body for mark, lead, body in points], name


BACK = """
async (id) => {
  const [documents, skeleton] = await Promise.all([Phrasebank.load(`paper-${id}`), Phrasebank.load("skeleton")]);
  const said = { 日期: "2025年12月5日", 年度: "2025", 上年度: "2024", 姓名: "张三", 单位: "某某局", 职务: "科员", 支部: "机关党支部" };
  const fill = (runs) => runs.map((run) => ("blank" in run ? { ...run, value: said[run.name] || "某件事" } : run));
  const filled = ({ runs, lead, body, ...block }) =>
    ({ ...block, ...(runs ? { runs: fill(runs) } : { lead: fill(lead), body: fill(body) }) });
  const paper = { ...documents.sample, blocks: documents.sample.blocks.filter(({ kind }) => kind !== "help").map(filled) };
  const { copyable, docx, draft, md, reviewed, txt } = Phrasebank;
  const utf8 = (text) => new TextEncoder().encode(text);
  const text = (made) => new TextDecoder().decode(txt(made));
  const forms = {
    docx: docx(paper, skeleton, "text"), counting: docx(paper, skeleton), txt: txt(paper), md: md(paper),
    copied: utf8(copyable(paper).text),
  };
  const back = Object.entries(forms).map(async ([form, bytes]) => {
    const read = await reviewed.paperOfFile(bytes, "材料", { shelf, site: "x" });
    return [form, text(draft.printed(draft.fromPaper(read.document, { site: "x", id: "y", template: null, shelf })))];
  });
  return { own: text(paper), back: Object.fromEntries(await Promise.all(back)) };
}
"""


def test_a_paper_of_ours_comes_back_as_it_was(desk: Page, library: Library) -> None:
    """Every sample of a paper of one's own or of a team, taken away in each form, read back, and gone on with."""
    papers = [one.id for one in library.templates if one.campaign]
    assert len(papers) > 20
    for paper in papers:
        made = desk.evaluate(BACK, paper)
        for form, text in made["back"].items():
            assert text.splitlines() == made["own"].splitlines(), f"{paper} as {form}"


def test_nothing_is_counted_that_was_not(desk: Page) -> None:
    """Paragraphs stay paragraphs; one that stands alone prints without a number anyway, and bold clauses are points."""
    text = (
        "个人对照检查材料\n一、存在的问题\n（一）理论学习方面\n书没有读完，只读了两本。\n用得也少，多是照搬。\n"
        "（二）工作作风方面\n一是下去得少。全年三次。\n二是办得不快。拖了两天。\n（三）廉洁自律方面\n想得不深，学得不勤。\n"
    )
    lines = desk.evaluate(PRINTED, [base64.b64encode(text.encode()).decode(), "材料.txt"])
    assert [line.strip() for line in lines if line.strip()] == text.splitlines()
    bold = w.word(
        w.paragraph("个人对照检查材料"),
        w.paragraph("一、存在的问题"),
        w.paragraph(w.run("学得不深。", "<w:b/>"), "书没有读完。"),
        w.paragraph(w.run("用得不够。", "<w:b/>"), "多是照搬。"),
    )
    lines = desk.evaluate(PRINTED, [base64.b64encode(bold).decode(), "材料.docx"])
    assert "\u3000\u3000二是用得不够。多是照搬。" in lines


OWN = """
async (titles) => {
  const skeleton = await Phrasebank.load("skeleton");
  const line = (kind, text) => ({ key: kind, kind, level: 1, runs: [{ text }] });
  return Promise.all(titles.map(async (title) => {
    const blocks = [line("title", title), line("byline", "某某局\u3000张三"), line("heading", "存在的问题")];
    const bytes = Phrasebank.docx({ title, blocks }, skeleton, "text");
    const paper = await Phrasebank.reviewed.paperOfFile(bytes, "材料.docx", { shelf, site: "x" });
    return paper.document.blocks.map(({ kind, runs }) => [kind, runs[0].text]);
  }));
}
"""


def test_a_title_of_several_lines_is_read_back_as_one(desk: Page) -> None:
    """Our own Word file ends its lines where they look well; whoever goes on with it has one title, and no part of it for a name."""
    titles = [
        "2025年度组织生活会个人对照检查材料（某某街道办事处党政综合办公室第一党支部）",
        "中共某某街道某某社区第二党支部关于2025年度组织生活会个人对照检查材料的发言提纲",
    ]
    for title, blocks in zip(titles, desk.evaluate(OWN, titles), strict=True):
        assert blocks == [["title", title], ["byline", "某某局\u3000张三"], ["heading", "存在的问题"]]


def test_what_says_nothing_of_its_place_is_kept_in_order(desk: Page) -> None:
    made = desk.evaluate(MADE, ["一、某某事项\n一是甲甲。\n二是乙乙。\n二、另外的\n一是丙丙。", None])
    said = words(made)
    assert [said.index(one) for one in ("某某事项", "甲甲。", "乙乙。", "另外的", "丙丙。")] == sorted(
        said.index(one) for one in ("某某事项", "甲甲。", "乙乙。", "另外的", "丙丙。")
    )


TEXTS = st.lists(
    st.sampled_from(
        [
            *("一、存在问题", "二、原因剖析", "三、整改措施", "（一）理论学习方面", "（二）另外一个方面", "一是学习不够。书没有读。"),
            *("二是调研不够。", "1.小点", "（1）更小的点", "没有序号的一段话，说了几句。", "情况汇报如下："),
            *("请批评指正。", "张三", "2025年1月5日"),
            *("个人对照检查材料", "上年度整改落实情况", "【时间】去了【地点】"),
        ]
    ),
    max_size=14,
).map("\n".join)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=TEXTS, template=st.sampled_from(["personal-2025-member", None]))
def test_no_word_is_lost_on_the_way_into_a_draft(desk: Page, text: str, template: str | None) -> None:
    if text.strip() == "":
        return
    made = desk.evaluate(MADE, [text, template])
    wanted = sorted(
        itertools.chain.from_iterable(
            "".join((block["mark"] if block["kind"] == "paragraph" else "") + "".join(run["text"] for run in
            [*block.get("lead", []), *block.get("body", []), *block.get("runs", [])])).split()
            for block in made["paper"]["blocks"]
        )
    )  # fmt: skip
    said = "\n".join(words(made))
    for word in wanted:
        assert said.count(word) >= wanted.count(word)
    keys = [block["key"] for block in [*made["draft"]["document"]["blocks"], *made["draft"]["unfiled"]]]
    assert len(keys) == len(set(keys))


def test_the_draft_goes_on_in_the_composer_beside_what_comes_near(page: Page, site_url: str) -> None:
    start(page, site_url)
    paste(page, PAPER)
    findings(page).filter(has_text="【具体事例】").get_by_role("button", name="这一处不用改").click()
    page.get_by_role("button", name="放进拟稿").click()
    page.wait_for_url("**/compose.html*")
    writing(page).wait_for()
    choose_heading(page, "理论学习方面")
    expect(writing(page)).to_contain_text("和你写的相近：理论学习不够系统深入")
    assert page.locator(".pb-offer-point h3").first.inner_text() == "理论学习不够系统深入"
    page.locator("[data-tab=measures]").click()
    expect(page.locator(".pb-answers").first).to_contain_text("回应：")
    page.locator("button[data-pane=check]").click()
    expect(page.get_by_role("button", name="不用改的 1")).to_be_visible()
    page.reload()
    writing(page).wait_for()
    page.locator("button[data-pane=check]").click()
    expect(page.get_by_role("button", name="不用改的 1")).to_be_visible()


def test_without_a_template_one_is_asked_for(page: Page, served: str) -> None:
    start(page, served)
    paste(page, PAPER.replace("普通党员", ""))
    page.get_by_role("button", name="放进拟稿").click()
    expect(part(page, "template")).to_be_focused()
    expect(page.locator(".pb-message")).to_contain_text("先选一份模板")


def test_marks_may_lie_over_each_other(desk: Page) -> None:
    """A text is cut where each of them begins and ends, and nowhere else."""
    cut = desk.evaluate(
        """() => {
          const range = (start, end, value) => ({ start, end, value });
          const { segments } = Phrasebank.reviewed;
          const told = (all) => all.map(({ start, end, values }) => `${start}-${end} ${values.join("")}`);
          return [
            told(segments(0, 10, [range(2, 6, "a"), range(4, 8, "b")])),
            told(segments(3, 5, [range(0, 4, "a"), range(4, 9, "b"), range(5, 7, "c"), range(0, 3, "d")])),
            told(segments(0, 4, [])),
          ];
        }"""
    )
    assert cut == [["0-2 ", "2-4 a", "4-6 ab", "6-8 b", "8-10 "], ["3-4 a", "4-5 b"], ["0-4 "]]
