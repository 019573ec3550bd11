"""Filling slots in the running text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.actions import card, message, pasted, press, slot, wording
from browser.desks import look_inside

PAGE = "dimensions/theory/problems.html"
PHRASE = "study-not-applied.a"
OPENING = "common/openings.html"


def test_what_is_filled_is_copied_and_the_rest_is_counted(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    slot(page, PHRASE, "学习内容").click()
    page.keyboard.type("《纪律处分条例》")
    slot(page, PHRASE, "时间").click()
    page.keyboard.type("三月底")
    press(page, PHRASE, "复制")
    assert message(page) == "已复制，还有 3 处待填"
    text = pasted(page)
    assert "学过《纪律处分条例》以后，我承担的【工作事项】在程序和标准上一切照旧，三月底遇到【难题】" in text
    assert text == wording(page, PHRASE)


def test_tab_walks_the_slots_and_enter_goes_on(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    slot(page, PHRASE, "学习内容").focus()
    card(page, PHRASE).get_by_role(
        "button", name="复制", exact=True
    ).wait_for()  # made as the card comes near
    named = "document.activeElement.getAttribute('aria-label')"
    page.keyboard.press("Tab")
    assert page.evaluate(named) == "工作事项"
    page.keyboard.type("六月的盘点")
    page.keyboard.press("Enter")
    assert page.evaluate(named) == "时间"
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(named) == "工作事项"
    for _ in range(4):
        page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "复制"
    assert "六月的盘点" in wording(page, PHRASE)


def test_help_stands_at_the_slot_in_use(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    slot(page, PHRASE, "学习内容").focus()
    assert card(page, PHRASE).locator(".pb-hint").inner_text() == "学习内容：哪本书、哪篇讲话、哪份文件"
    described = slot(page, PHRASE, "学习内容").get_attribute("aria-describedby")
    assert described == "__slot-hint study-not-applied__ask"
    questions = page.locator("[id=study-not-applied__ask]").text_content() or ""
    assert "哪一次学完以后" in questions
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert card(page, PHRASE).locator(".pb-hint").inner_text() == "时间：哪一天，或者哪几天"
    assert page.locator(".pb-hint").count() == 1


def test_a_slot_emptied_is_open_again(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    before = wording(page, PHRASE)
    field = slot(page, PHRASE, "时间")
    field.click()
    page.keyboard.type("六月")
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.press("Tab")
    assert wording(page, PHRASE) == before


def test_escape_takes_back(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    before = wording(page, PHRASE)
    slot(page, PHRASE, "时间").click()
    page.keyboard.type("六月")
    page.keyboard.press("Escape")
    assert wording(page, PHRASE) == before
    page.keyboard.type("六月")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("七月")
    page.keyboard.press("Escape")
    assert slot(page, PHRASE, "时间").inner_text() == "六月", "what stood there before, and no more"


def test_choices_and_dates_are_offered(page: Page, site_url: str) -> None:
    page.goto(site_url + OPENING)
    meeting = slot(page, "opening-by-preparation.a", "会议")
    meeting.focus()
    page.keyboard.press("ArrowDown")
    assert meeting.inner_text() == "组织生活会"
    page.keyboard.press("ArrowDown")
    assert meeting.inner_text() == "专题组织生活会"
    page.locator(".pb-hint").get_by_role("button", name="民主生活会", exact=True).click()
    assert meeting.inner_text() == "民主生活会"
    assert meeting.evaluate("slot => slot === document.activeElement")


def test_a_value_for_the_whole_paper_is_remembered_everywhere(page: Page, site_url: str) -> None:
    page.goto(site_url + OPENING)
    slot(page, "opening-by-preparation.a", "年度").click()
    page.keyboard.type("2025")
    slot(page, "opening-by-preparation.a", "会议").click()
    page.keyboard.type("组织生活会")
    assert "组织生活会" in wording(page, "opening-by-preparation.b"), "shared while typing"
    page.keyboard.press("Tab")
    page.goto(site_url + PAGE)
    page.goto(site_url + OPENING)
    assert "按照召开2025年度组织生活会的通知要求" in wording(page, "opening-by-preparation.a")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="清除本机数据").click()
    assert message(page) == "已清除本机数据"
    assert "按照召开【年度】年度【会议】的通知" in wording(page, "opening-by-preparation.a")
    page.reload()
    assert "按照召开【年度】年度【会议】的通知" in wording(page, "opening-by-preparation.a")


def test_what_another_tab_remembers_spares_the_slot_in_use(page: Page, site_url: str) -> None:
    page.goto(site_url + OPENING)
    look_inside(page)
    slot(page, "opening-by-preparation.a", "年度").click()
    page.keyboard.type("20")
    page.evaluate(
        """() => {
          const key = `phrasebank.${Phrasebank.data.site.id}.fields`;
          const newValue = JSON.stringify({ 年度: "2031", 会议: "组织生活会" });
          localStorage.setItem(key, newValue);
          window.dispatchEvent(new StorageEvent("storage", { key, newValue }));
        }"""
    )
    assert "召开20年度组织生活会的通知要求" in wording(page, "opening-by-preparation.a")
    page.keyboard.type("25")
    page.keyboard.press("Tab")
    page.reload()
    assert "召开2025年度组织生活会的通知要求" in wording(page, "opening-by-preparation.a")


def test_forgetting_can_be_declined(page: Page, site_url: str) -> None:
    page.goto(site_url + OPENING)
    slot(page, "opening-by-preparation.a", "年度").fill("2024")
    page.keyboard.press("Tab")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="清除本机数据").click()
    page.reload()
    assert "召开2024年度" in wording(page, "opening-by-preparation.a")


@pytest.mark.parametrize(
    "text",
    ["<img src=x onerror=window.hostile=1>", "a & b < c", "{{7*191}}", "】【", "\u202e反过来", "😀" * 50],
)
def test_what_is_typed_stays_text(page: Page, site_url: str, text: str) -> None:
    page.goto(site_url + PAGE)
    slot(page, PHRASE, "时间").focus()
    page.keyboard.insert_text(text)
    press(page, PHRASE, "连领句复制")
    assert text in pasted(page)
    press(page, PHRASE, "加入草稿")
    page.reload()
    page.get_by_role("button", name="草稿夹 1 条").click()
    assert text in page.locator(".pb-choice-list").inner_text()
    assert page.evaluate("window.hostile") is None


def test_pasted_lines_become_one(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    look_inside(page)
    page.evaluate("Phrasebank.copy('第一行\\n  第二行', '<b>第一行</b><br><i>第二行</i>')")
    field = slot(page, PHRASE, "时间")
    field.focus()
    page.keyboard.press("Control+V")
    assert field.evaluate("slot => slot.innerHTML") == "第一行 第二行"


def test_composition_is_left_alone(page: Page, site_url: str) -> None:
    """Enter that ends an input method's composition must not leave the slot."""
    page.goto(site_url + PAGE)
    field = slot(page, PHRASE, "时间")
    field.focus()
    field.evaluate(
        "slot => slot.dispatchEvent(new KeyboardEvent('keydown', "
        "{key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))"
    )
    assert field.evaluate("slot => slot === document.activeElement")
