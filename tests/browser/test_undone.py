"""What is undone and done again is told to those who do not see it change, by the button and by the key alike."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browser.composing import begin, block, choose, desk, field, take, tool
from browser.desks import load
from browser.meetings import add_members, tab
from browser.meetings import begin as meet

HEADING = "学习贯彻党的创新理论"


def told(page: Page, text: str) -> None:
    """The live region says just that, and covers nothing."""
    line = page.locator(".pb-message[role=status]")
    expect(line).to_have_text(text)
    expect(line).to_have_class("pb-message pb-message--spoken")


def test_steps_of_a_paper(page: Page, served: str) -> None:
    begin(page, served)
    choose(page, HEADING)
    lead = take(page)
    field(page, "body").press("End")
    page.keyboard.type("补一句。")
    page.keyboard.press("Control+z")
    told(page, "已撤销：改文字")
    tool(page, "撤销")
    told(page, f"已撤销：加入“存在问题 · {HEADING}”")
    tool(page, "重做")
    told(page, f"已重做：加入“存在问题 · {HEADING}”")
    field(page, "body").press("Control+y")
    told(page, "已重做：改文字")
    expect(field(page, "body")).to_be_focused()
    block(page).locator("[data-block-act=remove]").click()
    page.locator(".pb-message").get_by_role("button", name="撤销").click()
    told(page, f"已撤销：删除“{lead}”")
    desk(page).locator("[data-exchange]").first.click()
    page.keyboard.press("Control+z")
    told(page, "已撤销：“表现”换一句")
    page.get_by_role("button", name="自己写一条").click()
    tool(page, "撤销")
    told(page, "已撤销：加一条")


def test_steps_of_a_meeting(page: Page, served: str) -> None:
    meet(page, served)
    add_members(page)
    rows = page.locator("[aria-label=党员名单] tbody tr")
    rows.nth(1).get_by_role("button", name="上移：").click()
    rows.nth(1).get_by_role("button", name="删去：").click()
    page.keyboard.press("Control+z")
    told(page, "已撤销：删去“张三”")
    page.locator("[data-act=undo]").click()
    told(page, "已撤销：上移一行")
    page.locator("[data-act=undo]").click()
    told(page, "已撤销：加进 4 人")
    page.locator("[data-act=redo]").click()
    told(page, "已重做：加进 4 人")
    tab(page, "生成材料")
    page.locator("[data-paper]").first.click()
    page.keyboard.press("Control+z")
    told(page, "已撤销上一步")
    for _ in range(3):
        page.keyboard.press("Control+z")
    expect(page.locator(".pb-message")).to_have_text("没有可以撤销的了")


NAMES = {
    "已删去一行": "删去一行",
    "“已办的事，和别的”已上移": "“已办的事，和别的”上移",
    "已加入“甲，乙：丙”：学习不够": "加入“甲，乙：丙”",
    "收到 2 份材料": "收到 2 份材料",
    "已放进 3 条，请照实补上进展和成效": "放进 3 条",
    "": "",
}
"""What was said, and what the step is called."""


def test_a_step_is_called_by_what_was_said(page: Page, served: str) -> None:
    load(page, served)
    assert page.evaluate("said => said.map(Phrasebank.stepName)", list(NAMES)) == list(NAMES.values())
