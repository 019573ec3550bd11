"""The composer for everyone: no barrier in either scheme, whatever is open; no overflow at any width."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.barriers import barriers, barriers_in_both
from browser.composing import begin, choose, desk, field, take, tool
from browser.measures import small_targets

LAST_YEAR = "一、存在问题\n一是学习不够。\n二是调研不够。\n二、整改措施\n一是甲甲。\n二是乙乙。\n三是丙丙。\n三、其他\n一是丁丁。"


def test_no_barrier_while_a_paper_is_written(page: Page, served: str) -> None:
    begin(page, served)
    page.locator("[data-compose=fields] summary").click()
    choose(page, "学习贯彻党的创新理论")
    take(page)
    field(page, "body").press("Tab")
    assert barriers_in_both(page) == []
    for name in ("带走", "自定义对照方面", "换年度、对象", "历史版本"):
        tool(page, name)
        page.locator(".pb-dialog").wait_for()
        assert barriers_in_both(page) == [], name
        page.keyboard.press("Escape")
    tool(page, "全部草稿")
    page.locator("[data-draft]").wait_for()
    page.get_by_role("button", name="从上年度的材料开始").click()
    page.get_by_label("把上年度的材料贴进来").fill(LAST_YEAR)
    page.get_by_role("button", name="从贴进来的文字里找").click()
    page.get_by_role("button", name="加一条").click()
    assert page.locator(".pb-loose-measures > li").count() == 3
    assert barriers_in_both(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    dialog = page.locator(".pb-dialog")
    assert dialog.evaluate("box => box.scrollWidth - box.clientWidth") == 0


def test_nothing_overflows_while_a_paper_is_written(page: Page, served: str) -> None:
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    take(page)
    for width in (2560, 1280, 900, 360, 214):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        regions = page.locator(".pb-outline:visible, .pb-desk:visible, .pb-paper-pane:visible").count()
        assert regions == (3 if width >= 1280 else 2 if width == 900 else 1)
        assert desk(page).is_visible()
        if width == 360:
            assert small_targets(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_writes_on_most_of_its_screen(page: Page, served: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 360, "height": 640})
    begin(page, served)
    page.locator(".pb-steps [data-step=outline]").click()
    choose(page, "联系服务群众")
    for _ in range(3):
        take(page)
    page.evaluate("scrollTo(0, 0)")
    top = desk(page).evaluate("desk => desk.getBoundingClientRect().top")
    foot = page.locator(".pb-work-foot").evaluate("foot => foot.getBoundingClientRect().top")
    assert top <= 120
    assert foot - top >= 420
    assert page.locator("[data-todo]:visible").count() >= 3
    page.locator(".pb-steps").get_by_role("button", name="更多").click()
    page.locator(".pb-drawer").wait_for()
    assert barriers(page) == []
    box = page.locator(".pb-drawer").bounding_box()
    assert box is not None
    assert (box["x"], box["width"], box["y"] + box["height"]) == (0, 360, 640)
    rows = page.locator(".pb-drawer li button")
    assert min(row.evaluate("row => row.offsetHeight") for row in rows.all()) >= 44
    page.mouse.click(180, 20)
    expect(page.locator(".pb-drawer")).to_have_count(0)


def test_the_drawer_does_what_the_bar_does(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    begin(page, served)
    bar = page.locator(".pb-work-head [data-act]").all_text_contents()
    more = page.locator(".pb-steps").get_by_role("button", name="更多")
    more.focus()
    page.keyboard.press("Enter")
    drawer = page.get_by_role("dialog", name="更多")
    assert drawer.locator("li").all_inner_texts() == bar
    expect(drawer.get_by_role("heading", name="更多")).to_be_focused()
    page.keyboard.press("Escape")
    expect(drawer).to_have_count(0)
    expect(more).to_be_focused()
    page.locator(".pb-steps [data-step=outline]").click()
    choose(page, "联系服务群众")
    lead = take(page)
    more.click()
    expect(drawer.get_by_role("button", name="重做")).to_have_attribute("aria-disabled", "true")
    drawer.get_by_role("button", name="撤销").click()
    expect(drawer).to_have_count(0)
    expect(page.locator("[data-compose=sheet]")).not_to_contain_text(lead)
    more.click()
    drawer.get_by_role("button", name="历史版本").click()
    versions = page.get_by_role("dialog", name="历史版本")
    versions.wait_for()
    expect(drawer).to_have_count(0)
    page.keyboard.press("Escape")
    expect(more).to_be_focused()
    more.click()
    drawer.get_by_role("button", name="全部草稿").click()
    page.locator("[data-draft]").wait_for()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.locator("[data-draft] button").first.click()
    desk(page).wait_for()
    expect(more).to_be_hidden()
    assert page.locator(".pb-work-head [data-act]:visible").all_inner_texts() == bar
