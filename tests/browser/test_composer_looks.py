"""The composer for everyone: no barrier in either scheme, whatever is open; no overflow at any width."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser.barriers import barriers
from browser.composing import begin, choose, desk, field, take, tool

LAST_YEAR = "一、存在问题\n一是学习不够。\n二是调研不够。\n二、整改措施\n一是甲甲。\n二是乙乙。\n三是丙丙。\n三、其他\n一是丁丁。"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_while_a_paper_is_written(page: Page, served: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    begin(page, served)
    page.locator("[data-compose=fields] summary").click()
    choose(page, "学习贯彻党的创新理论")
    take(page)
    field(page, "body").press("Tab")
    assert barriers(page) == []
    for name in ("带走", "自定义对照方面", "换年度、对象", "历史版本"):
        tool(page, name)
        page.locator(".pb-dialog").wait_for()
        assert barriers(page) == [], name
        page.keyboard.press("Escape")
    tool(page, "全部草稿")
    page.locator("[data-draft]").wait_for()
    page.get_by_role("button", name="从上年度的材料开始").click()
    page.get_by_label("或者把上年度的材料贴进来").fill(LAST_YEAR)
    page.get_by_role("button", name="从贴进来的文字里找").click()
    page.get_by_role("button", name="加一条").click()
    assert page.locator(".pb-loose-measures > li").count() == 3
    assert barriers(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    dialog = page.locator(".pb-dialog")
    assert dialog.evaluate("box => box.scrollWidth - box.clientWidth") == 0


def test_nothing_overflows_while_a_paper_is_written(page: Page, served: str) -> None:
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    take(page)
    for width in (2560, 1280, 900, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        regions = page.locator(".pb-outline:visible, .pb-desk:visible, .pb-paper-pane:visible").count()
        assert regions == (3 if width >= 1280 else 2 if width == 900 else 1)
        assert desk(page).is_visible()
