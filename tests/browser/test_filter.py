"""Narrowing a page of points."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.actions import card
from browser.desks import look_inside

PAGE = "dimensions/masses/problems.html"


def shown(page: Page) -> list[str]:
    ids: list[str] = page.evaluate(
        "[...document.querySelectorAll('phrase-card[data-audiences]')].filter(c => c.offsetParent).map(c => c.dataset.phrase)"
    )
    return ids


def unfold(page: Page) -> None:
    """Show all that a page can be narrowed by."""
    page.get_by_role("button", name="更多筛选").click()


def test_a_tag_narrows_counts_and_stays_in_the_address(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    everything = shown(page)
    unfold(page)
    box = page.get_by_role("checkbox", name="走访联系")
    count = int(page.locator("label", has=box).locator(".pb-chip-count").inner_text())
    box.check()
    left = shown(page)
    assert 0 < len(left) == count < len(everything)
    expect(page.locator(".pb-filter [role=status]")).to_have_text(f"筛出 {count} 种表述")
    page.reload()
    assert page.get_by_role("checkbox", name="走访联系").is_checked()
    assert shown(page) == left
    page.get_by_role("button", name="清除筛选").click()
    expect(page.get_by_role("button", name="清除筛选")).to_be_hidden()
    assert shown(page) == everything
    assert "tag" not in page.url


def test_values_inside_a_facet_add_up_and_facets_narrow(page: Page, served: str) -> None:
    page.goto(served)
    look_inside(page)
    result = page.evaluate(
        """() => {
          const item = (audience, tag) => ({audience: new Set(audience), tag: new Set(tag)});
          const items = [item(["甲"], ["一"]), item(["甲", "乙"], ["二"]), item(["乙"], []), item(["甲"], ["一", "二"]),
            item(["乙"], ["一"]), item(["甲"], ["三"])];
          const {shown, counts} = Phrasebank.filter(items, {audience: new Set(["甲"]), tag: new Set(["一", "二"])});
          const plain = (count) => Object.fromEntries(count);
          return {shown, audience: plain(counts.audience), tag: plain(counts.tag)};
        }"""
    )
    assert result == {
        "shown": [True, True, False, True, False, False],
        "audience": {"甲": 3, "乙": 2},  # what is chosen in a facet does not lessen its own counts
        "tag": {"一": 2, "二": 2, "三": 1},
    }


def test_a_campaign_page_leads_to_the_points_of_a_heading(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}campaigns/2025-annual.html")
    page.locator(".pb-ways").get_by_role("link", name="普通党员 5 个对照方面").click()
    heading = page.locator("li[id='member.masses']")
    heading.locator("summary", has_text="存在问题").click()
    heading.get_by_role("link", name="筛出“工作作风”里的表述").first.click()
    page.wait_for_url("**/dimensions/conduct/problems.html?heading=**")
    left = shown(page)
    assert left[:2] == ["closing-time-brush-off.a", "closing-time-brush-off.b"]
    tags = page.locator(".pb-point:visible").evaluate_all(
        "points => points.map(point => point.querySelector('.pb-names').textContent)"
    )
    assert all("服务态度" in listed for listed in tags)
    assert "联系服务群众" in page.locator("select[name=heading] option:checked").inner_text()


def test_a_heading_of_another_campaign_is_let_go(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    unfold(page)
    headings = page.locator("select[name=heading]")
    offered = "all => [...new Set(all.filter(one => !one.hidden).map(one => one.dataset.campaign))]"
    campaigns = page.locator("select[name=campaign] option").evaluate_all("all => all.map(one => one.value)")
    assert headings.locator("option[value]:not([value=''])").evaluate_all(offered) == campaigns[1:]
    headings.select_option(index=1)
    page.locator("select[name=campaign]").select_option("2023-yearend")
    assert headings.input_value() == ""
    assert headings.locator("option[value]:not([value=''])").evaluate_all(offered) == ["2023-yearend"]
    assert "campaign=2023-yearend" in page.url
    assert "heading" not in page.url


def test_hidden_points_leave_the_table_of_contents(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    unfold(page)
    page.get_by_role("checkbox", name="走访联系").check()
    points = page.locator(".pb-point:visible").count()
    assert page.locator(".md-sidebar--secondary .md-nav__item:visible").count() == points


def test_an_address_that_asks_for_nonsense(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{PAGE}?tag=%3Cscript%3E&heading=nowhere&audience=nobody&x=1")
    assert card(page, shown(page)[0]).is_visible()
    assert page.locator(".pb-filter [role=status]").inner_text() == ""


def test_an_address_that_names_what_its_filter_hides_shows_it(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{PAGE}?audience=team#few-acquaintances.a")
    expect(page.locator("[id='few-acquaintances.a']")).to_be_in_viewport()
    assert "audience" not in page.url
    page.get_by_role("checkbox", name="领导班子").check()
    assert page.url.endswith("?audience=team"), "what is hidden by now is named no more"
    page.evaluate("location.hash = 'few-acquaintances.a'")
    expect(page.locator("[id='few-acquaintances.a']")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1366])
def test_the_filter_is_folded_until_more_is_wanted(page: Page, site_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(site_url + PAGE)
    tag = page.get_by_role("checkbox", name="走访联系")
    expect(tag).to_be_hidden()
    unfold(page)
    tag.check()
    page.reload()
    expect(page.get_by_role("checkbox", name="走访联系")).to_be_visible()


def test_the_folded_filter_is_one_line(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto(site_url + PAGE)
    lines = page.locator(".pb-filter legend:visible, .pb-filter label:visible, .pb-filter button:visible")
    tops = lines.evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => (box.top + box.bottom) / 2)"
    )
    assert max(tops) - min(tops) < 8
