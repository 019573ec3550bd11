"""Whole stories of the composer: from nothing, from last year, by keyboard, on a phone, in two tabs, without storage."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

import hostile
from browser.actions import card, message, pasted, pasted_html, press
from browser.composing import (
    MEMBER,
    TITLE,
    begin,
    block,
    choose,
    desk,
    drag,
    field,
    open_file,
    said,
    sheet,
    take,
    todo,
    tool,
    until_saved,
    way,
)
from browser.kept import Kept, both
from browser.test_draft_store import FULL

THEORY = "dimensions/theory/problems.html"
HOSTILE = "<img src=x onerror=window.hostile=1><b>\"'&{{7*7}}"
ACTIVE = "(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim()"


def paragraphs(page: Page, name: str) -> list[str]:
    """What stands in a Word file that is taken away."""
    with page.expect_download() as download:
        way(page, name).click()
    content = Path(download.value.path()).read_bytes()
    return [paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs]


def test_from_nothing_to_a_word_file(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}gallery/{MEMBER}.html")
    page.get_by_role("link", name="用这个模板拟稿").click()
    desk(page).wait_for()
    assert "#draft=" in page.url
    page.locator("[data-compose=fields] summary").click()
    page.locator("[data-shared=姓名]").fill("王小明")
    assert page.locator("[data-shared=年度]").input_value() == "2025"  # the campaign knows it
    assert "王小明" in sheet(page)
    choose(page, "标题和落款")
    field(page, "text").press("End")
    page.keyboard.type("（草稿）")
    choose(page, "学习贯彻党的创新理论")
    first, second = take(page, 0), take(page, 1)
    assert todo(page, "kept").inner_text() == "未改 2"
    assert todo(page, "unanswered").inner_text() == "缺措施 2"
    field(page, "body").press("Tab")
    page.keyboard.type("《党章》")
    page.keyboard.press("Tab")
    page.keyboard.type("今年五月")
    assert "《党章》" in sheet(page)
    assert "今年五月" in sheet(page)
    page.get_by_role("button", name="对应的措施").click()
    assert f"回应：{first}" in page.locator(".pb-offers").inner_text()
    measure = take(page)
    said(page, "已加入“整改措施")
    assert todo(page, "unanswered").inner_text() != "缺措施 2"
    field(page, "lead", 1).fill("翻书翻得零碎")
    expect(block(page, 1)).to_contain_text("原文未改")  # the body counts, not the lead
    field(page, "body", 1).fill("我照实写自己的。")
    expect(block(page, 1)).to_contain_text("已改写")
    expect(page.locator("[data-compose=pages]")).to_have_text(re.compile("约 [12] 页"))
    tool(page, "带走")
    dialog = page.locator(".pb-dialog")
    assert re.search(r"还没有完：待填 \d+、空着 \d+、", dialog.inner_text())
    texts = paragraphs(page, "Word 文件")
    assert texts[0] == "2025年度组织生活会\n个人对照检查材料（草稿）"  # as its lines are broken
    assert any(text.startswith(f"一是{first}。") and "《党章》" in text for text in texts), "numbers are text"
    assert "二是翻书翻得零碎。我照实写自己的。" in texts
    assert any(text.startswith(measure) for text in texts)
    assert second not in "".join(texts)
    assert any(re.search("【[^】]+】", text) for text in texts), "what is open is said"
    dialog.get_by_role("button", name=re.compile("^去填：.*学习贯彻党的创新理论")).first.click()
    expect(dialog).to_have_count(0)
    chosen = page.evaluate("(a => a.value.slice(a.selectionStart, a.selectionEnd))(document.activeElement)")
    assert re.fullmatch("【[^】]+】", chosen)


def test_every_form_of_the_paper(page: Page, site_url: str) -> None:
    begin(page, site_url)
    choose(page, "学习贯彻党的创新理论")
    lead = take(page)
    tool(page, "带走")
    for name, ending in (("纯文字", ".txt"), ("Markdown", ".md"), ("下载整改台账", ".csv")):
        with page.expect_download() as download:
            way(page, name).click()
        assert download.value.suggested_filename.endswith(ending)
        assert lead in Path(download.value.path()).read_text("utf-8-sig")
    assert Path(download.value.path()).read_text("utf-8-sig").startswith("序号,问题,")
    way(page, "复制全文").click()
    assert message(page) == "全文已复制"
    page.keyboard.press("Escape")
    assert f"\n{lead}。" in pasted(page)  # a lone point has no number
    assert "<b>" in pasted_html(page)
    with page.expect_download() as download:
        tool(page, "带走")
        way(page, "草稿文件").click()
    page.keyboard.press("Escape")
    kept = download.value.path()
    tool(page, "全部草稿")
    page.locator("[data-compose=file]").set_input_files(kept)
    desk(page).wait_for()
    said(page, "已打开草稿文件")
    assert lead in sheet(page)
    page.emulate_media(media="print")
    assert page.locator("[data-compose=sheet]").is_visible()
    for hidden in (".pb-work-bar", ".pb-outline", ".pb-desk", ".md-header", ".md-footer", ".md-banner"):
        assert page.locator(hidden).first.is_hidden(), hidden


def test_from_last_year_to_this_year(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}compose.html")
    page.get_by_role("button", name="从上年度的材料开始").click()
    dialog = page.locator(".pb-dialog")
    dialog.get_by_label("把上年度的材料贴进来").fill(
        "二、存在问题\n一是读书不成系统。我只翻了目录。\n二是下基层少了。去了两次。\n"
        "四、整改措施\n一是每周读一章。周五下午读。\n二是每月去一次社区。"
    )
    dialog.get_by_role("button", name="从贴进来的文字里找").click()
    rows = dialog.locator(".pb-last-year > li")
    assert rows.count() == 2
    rows.nth(0).get_by_label("问题").first.fill("读书零碎")
    dialog.get_by_label("今年的模板").select_option(MEMBER)
    dialog.get_by_role("button", name="开始写今年的").click()
    said(page, "已放进 2 条")
    assert "读书零碎" in field(page, "lead").input_value() + field(page, "body").input_value()
    assert "【成效】" in sheet(page)
    assert page.locator(".pb-outline-entry[aria-current]").inner_text().startswith("上年度整改")
    page.locator(".pb-message").get_by_role("button", name="撤销").click()
    expect(desk(page).locator("article[data-block]")).to_have_count(0)


def test_by_keyboard_alone(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}compose.html")
    page.get_by_role("button", name=TITLE).wait_for()

    def tab_to(name: str) -> None:
        for _ in range(80):
            page.keyboard.press("Tab")
            label = page.evaluate(ACTIVE)
            assert (
                page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none" or not label
            )
            if label.startswith(name):
                return
        raise AssertionError(name)

    tab_to(TITLE)
    page.keyboard.press("Enter")
    desk(page).wait_for()
    tab_to("自己写一条")
    page.keyboard.press("Enter")
    page.keyboard.type("开会只带耳朵")
    page.keyboard.press("Enter")
    page.keyboard.type("【时间】的会上我一句话没说，【具体事例】。")
    page.keyboard.press("Control+Home")
    for value in ("四月", "稿子是现念的"):
        page.keyboard.press("Tab")
        page.keyboard.type(value)
    assert "四月的会上我一句话没说，稿子是现念的。" in sheet(page)
    page.keyboard.press("Tab")
    assert page.evaluate(ACTIVE) == "自己写一段"  # after the last slot Tab leaves
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.type("第二条")
    page.keyboard.press("Alt+ArrowUp")
    said(page, "移到第 1 条")
    assert page.evaluate("document.activeElement.value") == "第二条"
    assert sheet(page).index("一是第二条") < sheet(page).index("二是开会只带耳朵")
    page.keyboard.press("Control+z")
    assert sheet(page).index("一是开会只带耳朵") < sheet(page).index("二是第二条")
    page.keyboard.press("Control+Shift+z")
    assert "一是第二条" in sheet(page)
    page.keyboard.type("【时间】【时间】")
    page.keyboard.press("Home")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.field") == "body"  # and Escape lets go at once
    for _ in range(80):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(ACTIVE) == "带走":
            break
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate(ACTIVE) == "带走"


def test_everything_is_undone_and_done_again(page: Page, served: str) -> None:
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    leads = [take(page, 0), take(page, 1)]
    field(page, "body", 0).press("End")
    page.keyboard.type("补一句。")
    block(page, 0).get_by_role("button", name="删除").click()
    assert leads[0] not in sheet(page)
    page.locator(".pb-message button").click()
    assert "补一句。" in sheet(page)
    block(page, 0).get_by_role("button", name="下移").click()
    assert sheet(page).index(leads[1]) < sheet(page).index(leads[0])
    block(page, 0).locator(".pb-place-select").focus()
    block(page, 0).locator(".pb-place-select").select_option(label="存在问题 · 联系服务群众")
    said(page, "已移到“存在问题 · 联系服务群众”")
    assert desk(page).locator("article").count() == 1
    drag(page, 0, page.locator(".pb-outline-entry", has_text="联系服务群众").first)
    said(page, "已移到“存在问题 · 联系服务群众”第 2 条")
    after = sheet(page)
    steps = 0
    while page.locator("[data-act=undo]").is_enabled():
        tool(page, "撤销")
        steps += 1
    assert steps == 6
    assert leads[0] not in sheet(page)
    while page.locator("[data-act=redo]").is_enabled():
        tool(page, "重做")
    assert sheet(page) == after


def test_a_block_is_dragged_between_its_neighbours(page: Page, served: str) -> None:
    """Behind the one whose lower half it is dropped on, before the one whose upper half."""
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    leads = [take(page, nth) for nth in range(3)]

    def dragged(nth: int, onto: int, part: float) -> list[str]:
        page.evaluate("scrollTo(0, 0)")
        drag(page, nth, block(page, onto), part)
        return [field(page, "lead", at).input_value() for at in range(3)]

    page.set_viewport_size({"width": 1280, "height": 2000})  # all of them are in view
    first, second, third = leads
    assert dragged(0, 1, 0.9) == [second, first, third]
    assert dragged(0, 1, 0.1) == [second, first, third], "it stands there already"
    assert dragged(2, 0, 0.1) == [third, second, first]
    assert dragged(0, 2, 0.9) == [second, first, third]


def test_undo_shows_in_the_field_in_use(page: Page, served: str) -> None:
    begin(page, served)
    page.locator("[data-compose=fields] summary").click()
    name = page.locator("[data-shared=姓名]")
    name.fill("王小明")
    name.press("Control+z")
    expect(name).to_have_value("")
    name.press("Control+y")
    expect(name).to_have_value("王小明")
    choose(page, "学习贯彻党的创新理论")
    title = page.get_by_label("这一部分的标题")
    title.fill("改了名")
    title.press("Control+z")
    expect(title).to_have_value("学习贯彻党的创新理论")


def test_undo_takes_back_what_was_typed_step_by_step(page: Page, served: str) -> None:
    """Typing on is one step; taking away, and putting words in the place of others, are others."""
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    desk(page).get_by_role("button", name="自己写一条").click()
    body = field(page, "body")
    body.focus()
    page.keyboard.type("写一句话")
    for _ in range(2):
        page.keyboard.press("Backspace")
    page.keyboard.type("事")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("全换了")
    expect(body).to_have_value("全换了")
    for words in ("写一事", "写一", "写一句话", ""):
        page.keyboard.press("Control+z")
        expect(body).to_have_value(words)
    for words in ("写一句话", "写一", "写一事", "全换了"):
        page.keyboard.press("Control+y")
        expect(body).to_have_value(words)
    page.locator("body").evaluate("() => document.activeElement.blur()")
    page.keyboard.press("Control+z")
    expect(body).to_have_value("写一事")


def test_undo_waits_for_a_word_that_is_put_together(page: Page, served: str) -> None:
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    desk(page).get_by_role("button", name="自己写一条").click()
    body = field(page, "body")
    body.focus()
    method = page.context.new_cdp_session(page)
    method.send("Input.imeSetComposition", {"text": "ni", "selectionStart": 2, "selectionEnd": 2})
    page.keyboard.press("Control+z")
    expect(desk(page).locator("article[data-block]")).to_have_count(1)
    method.send("Input.insertText", {"text": "你"})
    expect(body).to_have_value("你")
    page.keyboard.press("Control+z")
    expect(body).to_have_value("")


def test_undo_keeps_the_keyboard_on_the_page(page: Page, served: str) -> None:
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    take(page)
    undo = page.locator("[data-act=undo]")
    undo.focus()
    page.keyboard.press("Enter")
    expect(undo).to_be_disabled()
    expect(undo).to_be_focused()
    page.keyboard.press("Enter")
    said(page, "没有可以撤销的了")
    page.keyboard.press("Control+y")
    expect(undo).to_be_enabled()


def test_phrases_chosen_on_other_pages_find_their_place(page: Page, site_url: str) -> None:
    page.goto(site_url + THEORY)
    # Which sentences a card shows, and so which slots, is each browser's own.
    card(page, "study-not-applied.a").get_by_role("textbox").first.fill("台账对不上")
    width = page.locator(".md-header__inner").evaluate("e => e.scrollWidth")
    press(page, "study-not-applied.a", "加入草稿")
    assert page.locator(".pb-compose").get_attribute("aria-label") == "拟稿，草稿夹里有 1 条"
    assert page.locator(".md-header__inner").evaluate("e => e.scrollWidth") == width
    page.get_by_role("link", name="去拟稿").click()
    page.get_by_role("button", name=TITLE).click()
    said(page, "已放进 1 条")
    assert "台账对不上" in sheet(page)
    assert page.locator(".pb-compose").get_attribute("aria-label") == "拟稿"
    page.keyboard.press("Control+z")
    assert "台账对不上" not in sheet(page)
    page.get_by_role("button", name="放进这份草稿").click()
    assert "台账对不上" in sheet(page)


def test_a_notice_that_was_pasted_is_not_passed_over(page: Page, served: str) -> None:
    """Whoever presses the main button at once is shown what was made of it, and nothing is taken that nobody has looked at."""
    begin(page, served)
    tool(page, "自定义对照方面")
    page.locator(".pb-dialog textarea").fill("围绕理论学习、工作作风、廉洁自律三个方面查摆。")
    use = page.get_by_role("button", name="用这些对照方面")
    use.click()
    dialog = page.locator(".pb-dialog")
    expect(dialog).to_contain_text("请核对上面的方面，再按一次")
    expect(dialog.locator("[data-heading]")).to_have_count(3)
    use.click()
    expect(dialog).to_be_hidden()
    expect(page.locator(".pb-outline-entry", has_text="工作作风").first).to_be_visible()


def test_another_year_and_the_units_own_headings(page: Page, site_url: str) -> None:
    begin(page, site_url)
    choose(page, "学习贯彻党的创新理论")
    lead = take(page)
    choose(page, "改作风树新风")
    page.get_by_role("button", name="自己写一条").click()
    page.keyboard.type("文山没有减下来")
    tool(page, "自定义对照方面")
    dialog = page.locator(".pb-dialog")
    dialog.get_by_label("把本单位通知里的那句话贴在这里").fill(
        "重点围绕理论武装、担当作为、遵守纪律三个方面查摆问题"
    )
    dialog.get_by_role("button", name="分出对照方面").click()
    titles = dialog.get_by_label("对照方面", exact=True)
    assert [titles.nth(i).input_value() for i in range(titles.count())] == [
        "理论武装",
        "担当作为",
        "遵守纪律",
    ]
    titles.nth(0).fill("理论学习")
    dialog.get_by_role("button", name="复制给维护人").click()
    said(page, "已复制")
    dialog.get_by_role("button", name="用这些对照方面").click()
    assert "理论学习" in page.locator(".pb-outline").inner_text()
    assert "改作风树新风" not in page.locator(".pb-outline").inner_text()
    assert lead in page.locator(".pb-outline").inner_text()
    assert "文山没有减下来" in page.locator(".pb-outline").inner_text()
    tool(page, "换年度、对象")
    way(page, "2024 年度个人对照检查材料（普通党员）").click()
    assert lead in page.locator(".pb-outline").inner_text()
    tool(page, "历史版本")
    page.get_by_role("button", name=re.compile("^恢复成")).last.click()
    said(page, "已恢复成这一版")
    page.keyboard.press("Control+z")
    assert "2024" in page.locator("[data-compose=title]").input_value()


def test_on_a_phone(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    begin(page, site_url)
    for step, seen in (("提纲", ".pb-outline"), ("看", ".pb-paper-pane"), ("写", ".pb-desk")):
        page.locator(".pb-steps").get_by_role("button", name=step).click()
        assert page.locator(seen).is_visible()
        assert page.locator(".pb-outline:visible, .pb-desk:visible, .pb-paper-pane:visible").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator(".pb-steps").get_by_role("button", name="提纲").click()
    choose(page, "学习贯彻党的创新理论")
    assert page.locator(".pb-desk").is_visible()
    lead = take(page)
    page.locator(".pb-steps").get_by_role("button", name="看").click()
    page.locator("[data-compose=sheet] b", has_text=lead).click()
    assert page.locator(".pb-desk").is_visible()
    assert page.evaluate("document.activeElement.dataset.field") == "lead"


def test_the_drafts_of_this_machine(page: Page, site_url: str) -> None:
    begin(page, site_url)
    page.locator("[data-compose=title]").fill("我的第一稿")
    tool(page, "全部草稿")
    rows = page.locator("[data-draft]")
    expect(rows).to_contain_text(["我的第一稿"])
    rows.get_by_role("button", name="复制一份：我的第一稿").click()
    expect(rows).to_have_count(2)
    rows.get_by_role("button", name="改名：我的第一稿（副本）").click()
    page.get_by_label("新的名称").fill("第二稿")
    page.keyboard.press("Enter")
    rows.get_by_role("button", name="删除：第二稿").click()
    expect(rows).to_have_count(1)
    page.locator(".pb-message button").click()
    expect(rows).to_have_count(2)
    page.reload()
    expect(rows).to_have_count(2)
    rows.get_by_role("button", name="第二稿", exact=True).click()
    desk(page).wait_for()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="清除本机数据").click()
    expect(page.locator("[data-compose=standing]")).to_contain_text("本机数据已经清除")


@both
def test_two_tabs_lose_nothing(page: Page, served: str, kept: Kept) -> None:
    kept.begin(page, served, "一份")
    kept.write(page, "起头")
    kept.session(page, ".commit()")
    other = page.context.new_page()
    other.goto(page.url)
    kept.enter(other)
    kept.says(other, "起头")
    # Asleep, as browsers put tabs: what the first one saves is not heard of in time.
    kept.session(other, ".unhear()")
    for tab, text in ((page, "甲"), (other, "乙")):
        tab.evaluate(
            """text => {
              const area = document.querySelector("[data-field=body], [aria-label=征求到的意见] [data-cell=text]");
              area.value = text;
              area.dispatchEvent(new Event("input", { bubbles: true }));
            }""",
            text,
        )
    said_so = ""
    for tab in (page, other):
        until_saved(tab, kept.element)
        said_so += tab.locator("[data-compose=standing]").inner_text()
    assert "改成了一份副本" in said_so
    page.bring_to_front()  # behind the other it would be drawn once a second
    kept.leave(page)
    page.locator("[data-draft]").first.wait_for()
    other.bring_to_front()
    kept.leave(other)
    other.locator("[data-draft]").first.wait_for()
    page.bring_to_front()
    page.reload()
    page.locator("[data-draft]").first.wait_for()
    for title, text in (("一份", "甲"), ("一份（副本）", "乙")):
        page.get_by_role("button", name=title, exact=True).click()
        kept.enter(page)
        kept.says(page, text)
        kept.leave(page)
        page.locator("[data-draft]").first.wait_for()
    assert page.locator("[data-draft]").count() == 2
    other.close()


def test_without_storage_it_works_and_says_so(page: Page, site_url: str) -> None:
    page.add_init_script(
        """
        IDBFactory.prototype.open = () => { throw new DOMException("refused", "SecurityError"); };
        Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
        """
    )
    begin(page, site_url)
    notice = page.locator("[data-compose=standing]")
    expect(notice).to_contain_text("关掉就没有了")
    choose(page, "学习贯彻党的创新理论")
    lead = take(page)
    with page.expect_download() as download:
        notice.get_by_role("button", name="下载草稿文件").click()
    assert lead in Path(download.value.path()).read_text("utf-8")
    assert page.evaluate(LEAVING) is True
    tool(page, "全部草稿")
    expect(page.locator("[data-draft]")).to_have_count(1)


LEAVING = "() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"
"""Whether the browser would ask before it leaves the page."""


def test_what_could_not_be_saved_is_not_lost_on_the_way(page: Page, served: str) -> None:
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    desk(page).get_by_role("button", name="自己写一条").click()
    page.keyboard.type("存进去的")
    notice = page.locator("[data-compose=standing]")
    assert page.evaluate(LEAVING) is False
    page.evaluate(FULL)
    page.keyboard.type("，没存进去的")
    expect(notice).to_contain_text("空间满了")
    assert page.evaluate(LEAVING) is True
    tool(page, "全部草稿")
    page.locator("[data-draft]").get_by_role("button", name="复制一份").click()
    said(page, "没有存进去")
    page.locator("[data-draft]").get_by_role("button", name="改名").click()
    page.locator(".pb-dialog").get_by_role("textbox").fill("别的名字")
    page.locator(".pb-dialog").get_by_role("button", name="好").click()
    said(page, "没有存进去")
    expect(page.locator("[data-draft]")).to_have_count(1)
    for title in (TITLE, TITLE.replace("2025", "2024")):  # one that was saved once, one that never was
        if "2024" in title:
            page.locator("[data-template]", has_text=title).click()
            desk(page).wait_for()
            tool(page, "全部草稿")
        draft = page.locator("[data-draft]", has_text=title)
        draft.get_by_role("button", name="删除").click()
        expect(draft).to_have_count(0)
        page.locator(".pb-message").get_by_role("button", name="撤销").click()
        expect(draft).to_have_count(1)
        expect(draft.locator(".pb-draft-open")).to_be_focused()
    page.locator(".pb-draft-open", has_text=TITLE).click()
    expect(page.locator("[data-compose=sheet]")).to_contain_text("存进去的，没存进去的")
    expect(notice).to_contain_text("空间满了")
    page.evaluate("room()")
    page.locator("[data-compose=title]").fill("存下来了")
    expect(notice).to_be_hidden()
    page.reload()
    expect(page.locator("[data-compose=title]")).to_have_value("存下来了")
    assert "存进去的，没存进去的" in sheet(page)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be"])
def test_a_draft_file_saved_again_by_an_editor(
    page: Page, served: str, tmp_path: Path, encoding: str
) -> None:
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    lead = take(page)
    with page.expect_download() as download:
        tool(page, "带走")
        way(page, "草稿文件").click()
    file = tmp_path / "draft.json"
    mark = "\ufeff" if encoding == "utf-16-be" else ""  # the other codecs write their own
    file.write_bytes((mark + Path(download.value.path()).read_text("utf-8")).encode(encoding))
    open_file(page, served, file)
    said(page, "已打开草稿文件")
    assert lead in sheet(page)
    expect(page.locator("[data-compose=standing]")).to_be_hidden()


@pytest.mark.parametrize("hash", [f"#template={HOSTILE}", "#draft=%E0%A4%A", "#campaign=nowhere", "#x"])
def test_an_address_that_asks_for_nonsense(page: Page, served: str, hash: str) -> None:
    page.goto(f"{served}compose.html{hash}")
    page.locator("[data-compose=start]").wait_for()
    assert page.evaluate("window.hostile") is None
    assert page.locator("[data-template]").count() > 5


def test_hostile_words_stay_words(page: Page, site_url: str) -> None:
    begin(page, site_url)
    page.locator("[data-compose=title]").fill(HOSTILE)
    page.locator("[data-compose=fields] summary").click()
    page.locator("[data-shared=姓名]").fill(HOSTILE)
    choose(page, "学习贯彻党的创新理论")
    page.get_by_label("这一部分的标题").fill(HOSTILE)
    page.get_by_role("button", name="自己写一条").click()
    page.keyboard.insert_text(HOSTILE)
    field(page, "body").fill(f"{HOSTILE}【{HOSTILE}】")
    assert sheet(page).count(HOSTILE) == 5
    tool(page, "带走")
    assert HOSTILE in page.locator(".pb-dialog").inner_text()
    assert f"{HOSTILE}。{HOSTILE}【{HOSTILE}】" in paragraphs(page, "Word 文件")
    page.keyboard.press("Escape")
    tool(page, "历史版本")
    assert "还没有历史版本" in page.locator(".pb-dialog").inner_text()
    page.keyboard.press("Escape")
    tool(page, "全部草稿")
    assert HOSTILE in page.locator("[data-draft]").inner_text()
    page.locator("[data-compose=file]").set_input_files(
        {
            "name": "x.json",
            "mimeType": "application/json",
            "buffer": json.dumps({"title": HOSTILE, "x": [HOSTILE]}).encode(),
        }
    )
    desk(page).wait_for()
    assert HOSTILE in page.locator("draft-composer").inner_text()
    assert page.evaluate("window.hostile") is None
    assert page.locator("draft-composer img, .pb-dialog img").count() == 0


def test_a_hostile_library_stays_text(page: Page, hostile_url: str) -> None:
    begin(page, hostile_url, "paper")
    page.locator(".pb-outline-entry").nth(2).click()
    page.locator("[data-add]").first.click()
    field(page, "body").press("Tab")
    assert hostile.LONG in page.locator(".pb-hint").inner_text()
    page.get_by_role("button", name="对应的原因").click()
    page.locator("[data-add]").first.click()
    for name in ("带走", "自定义对照方面", "换年度、对象"):
        tool(page, name)
        assert hostile.MARK in page.locator(".pb-dialog").inner_text()
        page.keyboard.press("Escape")
    assert hostile.LONG in sheet(page)
    assert page.evaluate("window.hostile") is None
    assert page.locator("draft-composer i, .pb-dialog i, draft-composer img").count() == 0


def test_an_input_method_is_let_finish(page: Page, served: str) -> None:
    """What is half typed is neither put into the draft nor taken from under the writer's hands."""
    begin(page, served)
    page.get_by_role("button", name="自己写一条").click()
    page.keyboard.type("开头")
    lead = field(page, "lead")
    lead.evaluate(
        """area => {
          area.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
          area.value = "开头ni'hao";
          area.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
        }"""
    )
    assert "ni'hao" not in sheet(page)
    page.evaluate("document.querySelector('draft-composer').host.update()")
    assert lead.input_value() == "开头ni'hao"
    lead.evaluate(
        """area => {
          area.value = "开头你好";
          area.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
        }"""
    )
    assert "开头你好" in sheet(page)


def test_a_campaign_leads_to_its_templates(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}campaigns/2025-annual.html")
    page.get_by_role("link", name="按这一专题拟稿").click()
    page.locator("[data-template]").first.wait_for()
    assert page.locator("[data-compose=campaign]").input_value() == "2025-annual"
    titles = page.locator("[data-template] strong").all_inner_texts()
    assert titles
    assert all("2025" in title for title in titles)


def test_nothing_is_asked_for_while_a_paper_is_written(page: Page, served: str) -> None:
    begin(page, served)
    page.wait_for_function("() => 'skeleton' in Phrasebank.data")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    choose(page, "学习贯彻党的创新理论")
    take(page)
    field(page, "lead").fill("改过的")
    page.get_by_label("在能用的表述里查找").fill("xuexi")
    expect(page.locator(".pb-shelf-list [role=status]")).to_contain_text("找到")
    tool(page, "带走")
    assert any("改过的" in text for text in paragraphs(page, "Word 文件"))
    assert [url for url in asked if not url.startswith("blob:")] == []


def test_what_is_used_comes_last_and_is_counted(page: Page, site_url: str) -> None:
    """The list stays as it is while phrases are taken in; the next time it is opened, what is used is at its end. A phrase
    taken twice is counted, and the count leads to it."""
    begin(page, site_url)
    choose(page, "学习贯彻党的创新理论")
    heads = page.locator(".pb-offer-point h3")
    before = heads.all_inner_texts()
    used = take(page)
    assert heads.all_inner_texts() == before, "nothing moves away under the pointer"
    assert todo(page, "twice").inner_text() == "重复 0"
    assert take(page) == used
    expect(todo(page, "twice")).to_have_text("重复 1")
    choose(page, "联系服务群众")
    choose(page, "学习贯彻党的创新理论")
    assert heads.all_inner_texts()[: len(before) - 1] == before[1:]
    todo(page, "twice").click()
    expect(page.locator("article[data-block]").nth(1)).to_contain_text(used)
    assert (
        page.evaluate(
            "[...document.querySelectorAll('article[data-block]')].findIndex((one) => one.contains(document.activeElement))"
        )
        == 1
    )
    tool(page, "带走")
    assert "表述重复 1" in page.locator(".pb-dialog").inner_text()


def test_another_draft_of_this_machine_is_offered_other_sentences(page: Page, site_url: str) -> None:
    """One writer's several papers, or those that a secretary writes for all, begin with different words, and the list says why."""
    drafts = []
    for number in range(2):
        begin(page, site_url)
        choose(page, "学习贯彻党的创新理论")
        offer = page.locator(".pb-offer-point", has_text="理论学习不够系统深入").first
        expect(offer.get_by_text("这台电脑上另有")).to_have_count(number)
        offer.locator("[data-add]").first.click()
        drafts.append([one.strip() for one in field(page, "body").input_value().split("。") if one])
        until_saved(page)
    first, second = drafts
    assert len(first) == len(second) > 1
    assert not set(first) & set(second)
    expect(offer).to_contain_text("这台电脑上另有 1 份草稿用过这一条")


def test_a_year_whose_headings_are_to_come_asks_for_the_notice(page: Page, site_url: str) -> None:
    """The dialog is open at the start; what the notice says stands in the paper, meeting and year are filled, and the theme, which
    nobody has published, is asked for."""
    page.goto(f"{site_url}compose.html#template=personal-2026-member")
    dialog = page.locator(".pb-dialog")
    expect(dialog).to_contain_text("自定义对照方面")
    dialog.get_by_label(re.compile("通知里的那句话")).fill("重点围绕理论学习、联系服务群众两个方面查摆。")
    dialog.get_by_role("button", name="分出对照方面").click()
    dialog.get_by_role("button", name="用这些对照方面").click()
    expect(dialog).to_have_count(0)
    paper = sheet(page)
    assert "（一）理论学习" in paper
    assert "（二）联系服务群众" in paper
    assert "通知里的对照方面" not in paper
    assert "2026年度组织生活会个人对照检查材料" in paper
    choose(page, "开头")
    take(page)
    assert "“【会议主题】”" in sheet(page)
