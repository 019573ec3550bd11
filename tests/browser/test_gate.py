"""What stands before a paper is taken away: everything that is open, by name, with the way to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import desks
from browser.composing import begin, block, choose, desk, field, said, sheet, take, todo, tool


@pytest.fixture(scope="module")
def inside(browser: Browser, served: str) -> Iterator[Page]:
    """A page with the composer's scripts and the real library."""
    yield from desks.desk(browser, served, desks.SHELF)


GATE = """
(change) => {
  const D = Phrasebank.draft;
  const wording = (id) => {
    const { title, phrases } = shelf.point(id);
    return { lead: title, body: phrases[0].text, source: { point: id, phrase: phrases[0].id } };
  };
  let draft = D.create({ site: "s", id: "x", template: null, shelf, title: "我的材料" });
  const [home] = D.regions(draft);
  draft = D.addParagraph(draft, home.key, "自己写的一段话。");
  draft = eval(change)(draft, D, wording);
  const gate = D.gate(draft, shelf, D.tally(draft, shelf));
  return { ...gate, tally: D.tally(draft, shelf) };
}
"""
PROBLEM = 'const at = D.addHeading(draft, "", 1, "存在问题", "problems"); const { key } = D.regions(at).slice(-2)[0];'


def gate(page: Page, change: str) -> dict[str, Any]:
    made: dict[str, Any] = page.evaluate(GATE, f"(draft, D, wording) => {{ {change} }}")
    return made


def test_nothing_is_open(inside: Page) -> None:
    made = gate(inside, "return draft;")
    assert made["count"] == 0
    assert [
        made[name]
        for name in ("slots", "empty", "unanswered", "kept", "unfiled", "twice", "repeated", "length")
    ] == [
        *([[]] * 7),
        None,
    ]


ONE_OPEN = {
    "a slot": ("return D.addParagraph(draft, 'b2', '我在【地点】。');", "slots"),
    "a heading with nothing below": (f"{PROBLEM} return at;", "empty"),
    "a problem without a measure": (
        f"{PROBLEM} return D.addPoint(at, key, {{ lead: '到现场少', body: '去过一次。' }});",
        "unanswered",
    ),
    "what is on no paper": (
        "return { ...draft, unfiled: [{ key: 'b9', kind: 'paragraph', runs: [{ text: '没有地方放的话' }] }] };",
        "unfiled",
    ),
}


@pytest.mark.parametrize("name", ONE_OPEN)
def test_one_thing_is_open(inside: Page, name: str) -> None:
    """Any one of them forbids the all-clear, and is the only one that is named."""
    change, kind = ONE_OPEN[name]
    made = gate(inside, change.replace("'b2'", "D.regions(draft)[0].key"))
    others = {"slots", "empty", "unanswered", "kept", "unfiled", "twice", "repeated"} - {kind}
    assert made["count"] == 1
    assert len(made[kind]) == 1
    assert all(made[other] == [] for other in others)


def test_what_is_called_by_its_words(inside: Page) -> None:
    made = gate(inside, ONE_OPEN["a problem without a measure"][0])
    assert made["unanswered"][0]["text"] == "到现场少"
    made = gate(inside, ONE_OPEN["what is on no paper"][0])
    assert made["unfiled"] == [{"key": "b9", "text": "没有地方放的话"}]


def test_the_librarys_wording_is_named(inside: Page) -> None:
    made = gate(
        inside,
        "return D.addPoint(draft, D.regions(draft)[0].key, wording('study-when-needed'));",
    )
    assert [one["text"] for one in made["kept"]] == [
        inside.evaluate("shelf.point('study-when-needed').title")
    ]
    assert made["count"] == made["tally"]["open"] + 1


def test_the_gate_counts_what_stands_beside_the_paper(inside: Page) -> None:
    """The numbers are those of the page's own counts."""
    made = inside.evaluate(
        """() => {
          const D = Phrasebank.draft;
          const draft = D.create({ site: "s", id: "x", template: "personal-2025-member", shelf });
          const tally = D.tally(draft, shelf);
          return { tally, gate: D.gate(draft, shelf, tally) };
        }"""
    )
    assert sum(one["times"] for one in made["gate"]["slots"]) == made["tally"]["open"] > 0
    assert made["gate"]["empty"] == made["tally"]["empty"]
    assert made["gate"]["length"]["min"] == made["tally"]["range"]["min"]
    names = [one["slot"]["name"] for one in made["gate"]["slots"]]
    assert len(names) == len(set(names)), "what is filled once is named once"


REPEATED = """
([values, points]) => {
  const D = Phrasebank.draft;
  let draft = D.create({ site: "s", id: "x", template: null, shelf, audience: "普通党员" });
  for (const { heading } of D.structure(draft.document.blocks).regions.slice(1)) draft = D.removeHeading(draft, heading.key);
  const { key } = D.regions(draft)[0];
  const left = values.slice();
  const about = Phrasebank.slots.about;
  const here = (name) => about(name).scope !== "paper" && about(name).kind !== "choice";
  const region = { key, level: 2, title: "", section: "problems", heading: "", aspect: "", form: "points", blocks: [] };
  for (const point of shelf.fitting(region, draft).slice(0, points)) {
    const phrase = point.phrases[0];
    const body = phrase.text.replace(/【([^】]+)】/g, (slot, name) => (here(name) && left.length ? left.shift() : slot));
    draft = D.addPoint(draft, key, { lead: point.title, body, source: { point: point.id, phrase: phrase.id } });
  }
  return D.gate(draft, shelf, D.tally(draft, shelf)).repeated.map(({ value, places }) => [value, places.length]);
}
"""


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (["某次活动"] * 3, [["某次活动", 3]]),
        (["某次活动"] * 2, []),
        (["三月在老张家说好的那件事"] * 2, [["三月在老张家说好的那件事", 2]]),
        (["2025年3月"] * 4, []),
        (["3"] * 5, [["3", 5]]),
        (["甲事", "乙事", "丙事", "丁事"], []),
        (["同一件事", "同一件事。", " 同一件事"], [["同一件事", 3]]),
        ([], []),
    ],
)
def test_one_value_in_many_slots(inside: Page, values: list[str], told: list[list[Any]]) -> None:
    assert inside.evaluate(REPEATED, [values, 8]) == told


def test_no_all_clear_while_anything_is_open(page: Page, site_url: str) -> None:
    """Each open thing is named, and its button leads there; when all is done it says so."""
    page.goto(f"{site_url}compose.html")
    page.get_by_role("button", name=re.compile("空白文稿")).click()
    desk(page).wait_for()
    page.get_by_role("button", name="自己写一段").click()
    page.keyboard.type("我在【地点】说过的一段话。")
    tool(page, "带走")
    dialog = page.locator(".pb-dialog")
    expect(dialog).to_contain_text("还没有完：待填 1")
    expect(dialog).to_contain_text("仍要带走")
    dialog.get_by_role("button", name="去填：【地点】").click()
    expect(dialog).to_have_count(0)
    assert (
        page.evaluate("(a => a.value.slice(a.selectionStart, a.selectionEnd))(document.activeElement)")
        == "【地点】"
    )
    page.keyboard.type("村里")
    tool(page, "带走")
    expect(dialog).to_contain_text("没有空着、待填、缺措施、未改和重复的地方。")
    expect(dialog).to_contain_text("怎样带走")


def test_what_misses_and_what_is_unchanged_is_named(page: Page, site_url: str) -> None:
    begin(page, site_url)
    choose(page, "学习贯彻党的创新理论")
    lead = take(page)
    assert todo(page, "unanswered").inner_text() == "缺措施 1"
    tool(page, "带走")
    dialog = page.locator(".pb-dialog")
    expect(dialog).to_contain_text("缺措施 1")
    expect(dialog).to_contain_text("未改 1")
    expect(dialog).to_contain_text("字数 1")
    assert dialog.get_by_role("button", name=re.compile("^去写：")).count() == int(
        todo(page, "empty").inner_text().split()[1]
    )
    dialog.get_by_role("button", name=re.compile(f"^去改：“{lead}”")).click()
    expect(dialog).to_have_count(0)
    assert field(page, "lead").input_value() == lead
    assert page.evaluate("document.activeElement.closest('[data-block]') !== null")
    assert block(page).is_visible()


PASTED = (
    "普通党员2024年度组织生活会个人对照检查材料\n一、存在问题\n（一）理论学习方面。\n一是读原文不够。今年只读了两篇。\n"
    "二是记笔记应付。\n（二）工作作风方面\n一是回电话慢。\n二、原因剖析及整改措施\n一是思想松了。\n二是当天的电话当天回。"
)


@pytest.mark.usefixtures("context")  # a profile of its own, for its clock
def test_last_year_is_corrected_before_it_goes_in(page: Page, site_url: str) -> None:
    """Lines are shown as they were taken and can be put right; a measure that answers none for certain waits; nothing of ours is
    said in the paper."""
    page.clock.set_fixed_time("2026-01-15")  # when the meetings of 2025 are held
    page.goto(f"{site_url}compose.html")
    page.get_by_role("button", name="从上年度的材料开始").click()
    dialog = page.locator(".pb-dialog")
    dialog.get_by_label("把上年度的材料贴进来").fill(PASTED)
    dialog.get_by_role("button", name="从贴进来的文字里找").click()
    lines = dialog.locator(".pb-read-lines > li")
    assert lines.count() == 10
    expect(dialog).to_contain_text("认出 3 个方面、3 个问题、0 条措施。还有 2 行看不出是什么")
    expect(dialog.get_by_label("今年的模板")).to_have_value("personal-2025-member")
    rows = dialog.locator(".pb-last-year > li")
    assert [rows.nth(at).get_by_label("问题").first.input_value() for at in range(rows.count())] == [
        "读原文不够",
        "记笔记应付",
        "回电话慢",
    ]
    rows.nth(0).get_by_label("问题").first.fill("读原文太少")
    lines.nth(8).get_by_role("combobox").select_option("不用")
    lines.nth(9).get_by_role("combobox").select_option("措施")
    expect(dialog).to_contain_text("认出 3 个方面、3 个问题、1 条措施。认得不对的，在这里改。")
    assert rows.nth(0).get_by_label("问题").first.input_value() == "读原文太少", "what was changed stays"
    loose = dialog.locator(".pb-loose-measures > li")
    if loose.count():
        place = loose.get_by_role("combobox")
        place.focus()
        place.select_option(label="3. 回电话慢")
    expect(loose).to_have_count(0)
    assert rows.nth(2).get_by_label("措施").input_value() == "当天的电话当天回"
    dialog.get_by_role("button", name="开始写今年的").click()
    said(page, "已放进 3 条")
    paper = sheet(page)
    assert "一是读原文太少。【上年措施】。【整改进展】。【成效】。" in paper
    assert "三是回电话慢。当天的电话当天回。【整改进展】。【成效】。" in paper
    assert "没有写下" not in paper


def test_a_paper_by_nobody_asks_for_the_template(page: Page, served: str) -> None:
    page.goto(f"{served}compose.html")
    page.get_by_role("button", name="从上年度的材料开始").click()
    dialog = page.locator(".pb-dialog")
    dialog.get_by_label("把上年度的材料贴进来").fill("一、存在问题\n一是学习不够。")
    dialog.get_by_role("button", name="从贴进来的文字里找").click()
    expect(dialog).to_contain_text("看不出上年度的材料是谁写的")
    dialog.get_by_role("button", name="开始写今年的").click()
    expect(dialog).to_contain_text("请先选今年的模板。")
    dialog.get_by_label("今年的模板").select_option(label="空白文稿")
    dialog.get_by_role("button", name="开始写今年的").click()
    said(page, "已放进 1 条")


def test_a_notice_whose_number_disagrees_and_an_unknown_heading(page: Page, site_url: str) -> None:
    """What was found is told against what the notice says; a heading that no wording explains wants a dimension first."""
    begin(page, site_url)
    tool(page, "自定义对照方面")
    dialog = page.locator(".pb-dialog")
    dialog.get_by_label(re.compile("通知里的那句话")).fill("围绕立党为公、为民造福、数字化转型五个方面查摆。")
    dialog.get_by_role("button", name="分出对照方面").click()
    expect(dialog).to_contain_text("通知里说的是 5 个，分出来 3 个，对不上")
    expect(dialog).to_contain_text("有 1 个看不出对应哪个维度")
    rows = dialog.locator(".pb-own-list > li")
    assert rows.nth(1).get_by_label("对应的维度").locator("option:checked").inner_text() == "联系服务群众"
    dialog.get_by_role("button", name="用这些对照方面").click()
    expect(dialog).to_contain_text("还有 1 个方面没有选维度")
    rows.nth(2).get_by_label("对应的维度").select_option(label="不对应维度")
    dialog.get_by_role("button", name="用这些对照方面").click()
    expect(dialog).to_have_count(0)
    assert "数字化转型" in sheet(page)


def test_a_loose_measure_goes_to_the_problem_that_the_writer_names(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}compose.html")
    page.get_by_role("button", name="从上年度的材料开始").click()
    page.get_by_label("把上年度的材料贴进来").fill(
        "一、存在问题\n一是学习不够。\n二是调研不够。\n二、整改措施\n一是甲甲。\n二是乙乙。\n三是丙丙。\n三、其他\n一是丁丁。"
    )
    page.get_by_role("button", name="从贴进来的文字里找").click()
    loose = page.locator(".pb-loose-measures > li")
    expect(loose).to_have_count(3)
    said = [loose.nth(at).locator("span").inner_text() for at in range(3)]
    field = page.locator(".pb-last-year > li").nth(1).get_by_label("措施")
    for left in (2, 1, 0):
        place = loose.first.get_by_role("combobox")
        place.focus()
        place.select_option(label="2. 调研不够")
        expect(loose).to_have_count(left)
        expect(loose.first.get_by_role("combobox") if left else field).to_be_focused()
    expect(page.get_by_text("没有配上问题的措施")).to_be_hidden()
    assert field.input_value() == "\n".join(said)
