"""Buttons that say the same in every row are told apart by those who hear them: where writers and secretaries make the rows. Pages as they
come are looked at in `test_every_page.py`."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browser.composing import begin, choose, desk, take, tool, until_saved
from browser.meetings import TABS, add_members, hand_in, paper, tab
from browser.meetings import begin as meet
from browser.names import same, unseen
from browser.reviewing import findings, paste, start, whole

HEADING = "学习贯彻党的创新理论"
UNFOLDED = """
() => {
  const isDrawn = (one) => one.children.length > 1 && one.lastElementChild.hasChildNodes();
  return Array.from(document.querySelectorAll("main details[open]")).every(isDrawn);
}
"""
"""Whether what was unfolded is drawn."""


def assert_told_apart(page: Page) -> None:
    """As the page stands now."""
    assert same(page) == []
    assert unseen(page) == []


def test_phrases_that_were_chosen(page: Page, served: str) -> None:
    """Two wordings of one point among them."""
    page.goto(f"{served}dimensions/theory/problems.html")
    adding = page.get_by_role("button", name="加入草稿", exact=True)
    adding.first.click()
    adding.first.click()
    page.get_by_role("button", name="草稿夹 2 条").click()
    up = page.locator("[data-choice=up]")
    assert [one.get_attribute("aria-label") for one in up.all()] == [
        f"上移：理论学习不够系统深入，第 {nth} 条" for nth in (1, 2)
    ]
    assert_told_apart(page)


def test_a_paper_that_is_written(page: Page, served: str) -> None:
    begin(page, served)
    choose(page, HEADING)
    take(page)
    take(page, 1)
    for _ in range(2):
        page.get_by_role("button", name="自己写一段").click()
        page.keyboard.type("甲")
    page.get_by_role("button", name="自己写一条").click()
    for one in page.locator(".pb-offers summary").all():
        one.click()
    assert desk(page).locator("[data-block-act=remove]").count() == 5
    assert page.locator(".pb-offers [data-add]:visible").count() > 20
    assert_told_apart(page)
    page.get_by_role("button", name="检查", exact=True).click()
    findings(page).first.wait_for()
    assert findings(page).count() > 5
    assert_told_apart(page)
    for name in ("带走", "自定义对照方面", "历史版本"):
        tool(page, name)
        page.locator(".pb-dialog").wait_for()
        assert_told_apart(page)
        page.keyboard.press("Escape")


def test_the_rows_of_dialogs_are_called_by_what_they_say_now(page: Page, served: str) -> None:
    begin(page, served)
    tool(page, "自定义对照方面")
    rows = page.locator(".pb-own-list > li")
    dropping = rows.get_by_role("button", name="去掉")
    rows.first.get_by_label("对照方面", exact=True).fill("学风")
    rows.nth(1).get_by_label("对照方面", exact=True).fill("学风")
    rows.first.get_by_role("button", name="下移").click()
    page.get_by_role("button", name="加一个方面").click()
    expect(dropping.first).to_have_accessible_name("去掉：学风，第 1 个")
    expect(dropping.last).to_have_accessible_name("去掉：第 6 个")
    dropping.first.click()
    expect(dropping.first).to_have_accessible_name("去掉：学风")
    page.keyboard.press("Escape")

    until_saved(page)
    tool(page, "全部草稿")
    page.get_by_role("button", name="从上年度的材料开始").click()
    page.locator("#__last-year").fill(
        "一、存在问题\n一是学习不够。\n二是调研不够。\n二、整改措施\n一是读书。"
    )
    page.get_by_role("button", name="从贴进来的文字里找").click()
    page.get_by_role("button", name="加一条").click()
    lines = page.locator(".pb-last-year > li")
    dropping = lines.get_by_role("button", name="去掉这一条")
    expect(dropping.last).to_have_accessible_name("去掉这一条：第 3 条")
    assert_told_apart(page)
    lines.first.get_by_role("textbox").first.fill("调研不够")
    dropping.last.focus()
    expect(dropping.first).to_have_accessible_name("去掉这一条：调研不够，第 1 条")
    dropping.first.click()
    expect(dropping.first).to_have_accessible_name("去掉这一条：调研不够")


def test_drafts_of_one_title(page: Page, served: str) -> None:
    for _ in range(2):
        page.goto("about:blank")
        begin(page, served)
        choose(page, HEADING)
        take(page)
        until_saved(page)
    tool(page, "全部草稿")
    expect(page.locator("[data-draft]")).to_have_count(2)
    assert_told_apart(page)


def test_a_meeting(page: Page, served: str) -> None:
    meet(page, served)
    assert_told_apart(page)
    add_members(page)
    tab(page, "谈话和意见")
    page.get_by_role("button", name="照名单排出谈话").click()
    for name in ("赵六", "王五", "王五"):
        hand_in(page, paper(name).replace("王五", ""))
    page.get_by_role("button", name="全部收进").first.click()
    for name in TABS:
        tab(page, name)
        for more in page.get_by_role("button", name="加一").all():
            more.click()
            more.click()
        for one in page.locator("main summary").all():
            if one.is_visible():
                one.click()
        page.wait_for_function(UNFOLDED)
        assert_told_apart(page)
    tab(page, "党员名单")
    rows = page.locator("[aria-label=党员名单] tbody tr")
    dropping = rows.get_by_role("button", name="删去：")
    expect(dropping.nth(1)).to_have_accessible_name("删去：李四")
    rows.nth(1).locator("[data-cell=name]").fill("张三")
    expect(dropping.nth(1)).to_have_accessible_name("删去：张三，第 2 行")


def test_findings_about_a_paper(page: Page, served: str) -> None:
    start(page, served)
    paste(page, whole())
    assert findings(page).count() > 10
    assert_told_apart(page)
