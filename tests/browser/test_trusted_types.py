"""No text becomes code or markup: the policy that the hosting page offers has the browser refuse it, and nothing of ours asks for it:
no step of a writer does here, no page as it opens in `test_every_page.py`."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect

from browser.actions import press
from browser.composing import begin, choose, field, take, tool, way
from browser.conftest import watch
from browser.violations import WATCH, violations


def test_the_browser_refuses_text_for_code(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    page.goto(f"{served}index.html")
    refused = page.evaluate(
        """() => {
          const tried = [
            () => { document.createElement("div").innerHTML = "<b>x</b>"; },
            () => { document.createElement("script").src = "x.js"; },
            () => { document.createElement("script").text = "1"; },
            () => trustedTypes.createPolicy("another", {}),
            () => trustedTypes.createPolicy("phrasebank", {}),
          ];
          return tried.map((one) => { try { one(); return "done"; } catch (error) { return error.name; } });
        }"""
    )
    assert refused == ["TypeError"] * 5


def test_no_step_of_a_writer_asks_for_it(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    page.add_init_script(WATCH)
    faults = watch(page)
    page.goto(f"{served}dimensions/theory/problems.html")
    press(page, "study-not-applied.a", "加入草稿")
    page.locator(".pb-answer > summary").first.click()
    page.locator(".md-header input[name=q]").fill("理论学习")
    page.locator("[role=option]").first.wait_for()
    assert violations(page) == []
    begin(page, served)
    choose(page, "联系服务群众")
    take(page)
    page.get_by_role("button", name="自己写一条").click()
    field(page, "body", 1).fill("自己的话【具体事例】")
    tool(page, "带走")
    with page.expect_download():
        way(page, "Word 文件").click()
    with page.expect_download():
        way(page, "草稿文件").click()
    way(page, "复制全文").click()
    page.keyboard.press("Escape")
    tool(page, "历史版本")
    page.locator(".pb-dialog").wait_for()
    page.keyboard.press("Escape")
    tool(page, "全部草稿")
    page.locator("[data-draft]").wait_for()
    page.get_by_role("button", name="从上年度的材料开始").click()
    expect(page.locator(".pb-dialog")).to_be_visible()
    assert violations(page) == []
    assert faults == []
