"""The front page for its four people."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.actions import press


def test_two_clicks_to_the_right_paper(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}index.html")
    page.get_by_text("我是普通党员", exact=True).click()
    page.get_by_role("link", name="2025 年度个人对照检查材料（普通党员）").click()
    page.wait_for_url("**/gallery/personal-2025-member.html")


def test_two_clicks_without_scripts(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}index.html")
    page.get_by_text("我是党员领导干部", exact=True).click()
    page.get_by_role("link", name="2025 年度组织生活会、民主生活会：对照哪几个方面").click()
    page.wait_for_url("**/campaigns/2025-annual.html#leader")
    context.close()


def test_everyone_is_served_on_one_screen(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(served)
    content = page.locator(".md-content")
    headings = [
        content.get_by_role("heading", name=name, exact=True)
        for name in ("按维度找表述", "我该写哪一份", "年度专题")
    ]
    links = [
        content.get_by_role("link", name=name)
        for name in (
            "拟稿 边找边写",
            "自查 写好了查一遍",
            "支部工作台 一次会的材料",
            "常见退稿原因",
            "改素材",
            "放上内网",
        )
    ]
    for wanted in (*headings, *(link.first for link in links)):
        box = wanted.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 800, wanted


@pytest.mark.parametrize("width", [1280, 960, 360])
def test_writing_checking_and_meetings_are_one_click_away(page: Page, served: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(served)
    doors = page.locator(".pb-doors a")
    places = doors.evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")
    line = page.locator(".md-content .pb-search-line").evaluate(
        "line => line.getBoundingClientRect().toJSON()"
    )
    assert len({place["top"] for place in places}) == 1, "side by side"
    assert all(place["bottom"] <= 740 and place["height"] >= 44 for place in places)
    assert places[0]["left"] >= line["right"] or places[0]["top"] >= line["bottom"], (
        "beside the search or below it"
    )
    for nth, title in enumerate(("拟稿", "自查", "支部工作台")):
        doors.nth(nth).click()
        expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
        page.go_back()


def test_what_was_copied_is_at_hand(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}index.html")
    expect(page.locator("recent-phrases")).to_be_hidden()
    page.goto(f"{site_url}dimensions/theory/problems.html")
    press(page, "study-not-applied.a", "复制")
    press(page, "fragmented-study.a", "复制")
    press(page, "study-not-applied.b", "复制")
    page.goto(f"{site_url}index.html")
    links = page.locator("recent-phrases a")
    assert links.all_inner_texts() == [
        "理论联系实际不够紧密",
        "理论学习不够系统深入",
        "理论联系实际不够紧密",
    ]
    links.first.click()
    page.wait_for_url("**/dimensions/theory/problems.html#study-not-applied.b")
    press(page, "study-not-applied.a", "复制")
    page.goto(f"{site_url}index.html")
    ids = [address.partition("#")[2] for address in links.evaluate_all("all => all.map(link => link.href)")]
    assert ids[:2] == ["study-not-applied.a", "study-not-applied.b"]
    assert len(ids) == 3, "what is copied again comes first, once"
