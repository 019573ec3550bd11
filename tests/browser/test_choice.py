"""Several phrases, chosen across pages, as one numbered block."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.actions import card, message, pasted, pasted_html, press, slot, wording
from browser.desks import look_inside

THEORY = "dimensions/theory/problems.html"
CONDUCT = "dimensions/conduct/problems.html"


def panel(page: Page) -> Locator:
    return page.get_by_role("region", name="草稿夹")


def choose_three(page: Page, site_url: str) -> list[str]:
    page.goto(site_url + THEORY)
    slot(page, "study-not-applied.a", "难题").fill("台账对不上")
    press(page, "study-not-applied.a", "加入草稿")
    press(page, "fragmented-study.b", "加入草稿")
    texts = [wording(page, "study-not-applied.a"), wording(page, "fragmented-study.b")]
    page.goto(site_url + CONDUCT)
    press(page, "just-enough.a", "加入草稿")
    assert message(page) == "已加入草稿夹，共 3 条"
    return [*texts, wording(page, "just-enough.a")]


def test_a_block_across_pages_in_the_writers_order(page: Page, site_url: str) -> None:
    first, second, third = choose_three(page, site_url)
    page.reload()
    panel(page).get_by_role("button", name="草稿夹 3 条").click()
    panel(page).get_by_role("button", name="上移：工作主动性不够强").click()
    assert message(page) == "移到第 2 条"
    assert "上移：工作主动性不够强" in str(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    panel(page).locator("select").select_option("改作风树新风")
    panel(page).get_by_role("button", name="合并复制").click()
    assert message(page).startswith("3 条已复制，还有 ")
    leads = ["理论联系实际不够紧密", "工作主动性不够强", "理论学习不够系统深入"]
    assert pasted(page).split("\n") == [
        "改作风树新风",
        f"一是{leads[0]}。{first}",
        f"二是{leads[1]}。{third}",
        f"三是{leads[2]}。{second}",
    ]
    assert "台账对不上" in first
    html = pasted_html(page)
    assert f"<b>二是{leads[1]}。</b>{third}</p>" in html
    assert "style" not in html


def test_one_alone_has_no_number(page: Page, site_url: str) -> None:
    page.goto(site_url + THEORY)
    adding = page.get_by_role("button", name="加入草稿", exact=True)
    adding.nth(0).click()
    panel(page).get_by_role("button", name="草稿夹 1 条").click()
    row = panel(page).locator("ol > li a")
    lead = row.inner_text()
    panel(page).get_by_role("button", name="合并复制").click()
    alone = pasted(page)
    assert alone.startswith(lead)
    assert not alone.startswith("一是")
    adding.nth(0).click()
    assert [link.inner_text()[:2] for link in row.all()] == ["一是", "二是"]
    panel(page).get_by_role("button", name="合并复制").click()
    assert pasted(page).startswith(f"一是{lead}")


def test_removing_and_forgetting(page: Page, site_url: str) -> None:
    choose_three(page, site_url)
    assert card(page, "just-enough.a").get_by_role("button", name="已加入").count() == 1
    press(page, "just-enough.a", "已加入")
    expect(page.locator(".pb-message")).to_contain_text("已从草稿夹移除")
    panel(page).get_by_role("button", name="草稿夹 2 条").click()
    panel(page).get_by_role("button", name="移除：").first.click()
    expect(page.locator(".pb-message")).to_contain_text("已移除，还有 1 条")
    page.once("dialog", lambda dialog: dialog.dismiss())
    panel(page).get_by_role("button", name="全部移除").click()
    assert panel(page).is_visible()
    page.once("dialog", lambda dialog: dialog.accept())
    panel(page).get_by_role("button", name="全部移除").click()
    assert panel(page).count() == 0


@pytest.mark.parametrize("wanted", ["移除：", "全部移除", "已加入"])
def test_what_was_removed_can_be_put_back(page: Page, served: str, wanted: str) -> None:
    """Where it stood and as it was filled, from whatever page; what was chosen meanwhile stays."""
    choose_three(page, served)
    rows = panel(page).locator("ol > li")
    look_inside(page)
    held = "Phrasebank.choice.get()"
    before = page.evaluate(held)
    page.on("dialog", lambda dialog: dialog.accept())
    if wanted == "已加入":
        press(page, "just-enough.a", wanted)
    else:
        panel(page).get_by_role("button", name="草稿夹 3 条").click()
        panel(page).get_by_role("button", name=wanted).first.click()
    assert len(page.evaluate(held)) < 3
    page.get_by_role("button", name="撤销").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(held) == before
    expect(rows).to_have_count(3)
    expect(panel(page).get_by_role("button", name="草稿夹 3 条")).to_be_focused()


def test_keys_go_on_where_the_last_one_was_chosen(page: Page, site_url: str) -> None:
    page.goto(site_url + THEORY)
    page.on("dialog", lambda dialog: dialog.accept())
    adding = page.get_by_role("button", name="加入草稿", exact=True)
    for wanted in ("移除：", "全部移除"):
        adding.nth(1).click()
        opener = panel(page).get_by_role("button", name="草稿夹 1 条")
        opener.focus()
        page.keyboard.press("Enter")
        panel(page).get_by_role("button", name=wanted).focus()
        page.keyboard.press("Enter")
        expect(panel(page)).to_have_count(0)
        expect(adding.nth(1)).to_be_focused()


def test_filling_on_after_choosing_and_after_a_reload(page: Page, site_url: str) -> None:
    """What was filled is never lost to a card that starts anew."""
    page.goto(site_url + THEORY)
    slot(page, "study-when-needed.a", "学习内容").fill("甲")
    press(page, "study-when-needed.a", "加入草稿")
    page.reload()
    assert "甲印发【天数】天后" in wording(page, "study-when-needed.a")
    slot(page, "study-when-needed.a", "材料").fill("乙")
    page.goto(site_url + CONDUCT)
    panel(page).get_by_role("button", name="草稿夹 1 条").click()
    text = panel(page).locator(".pb-choice-text").inner_text()
    assert "甲印发【天数】天后" in text
    assert "为起草乙我才打开原文" in text


def test_escape_closes_the_list(page: Page, site_url: str) -> None:
    page.goto(site_url + THEORY)
    press(page, "study-when-needed.a", "加入草稿")
    opener = panel(page).get_by_role("button", name="草稿夹 1 条")
    opener.focus()
    page.keyboard.press("Enter")
    assert opener.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert opener.get_attribute("aria-expanded") == "false"
    assert opener.evaluate("button => button === document.activeElement")


def test_another_tab_hears_of_it(page: Page, served: str) -> None:
    page.goto(served + THEORY)
    other = page.context.new_page()
    other.goto(served + THEORY)
    press(other, "study-when-needed.a", "加入草稿")
    panel(page).get_by_role("button", name="草稿夹 1 条").wait_for()
    card(page, "study-when-needed.a").get_by_role("button", name="已加入").wait_for()


def evaluate(page: Page, code: str, argument: Any = None) -> Any:
    return page.evaluate(code, argument)


def test_numbers_go_to_ninety_nine(page: Page, served: str) -> None:
    page.goto(served)
    look_inside(page)
    numbers = evaluate(page, "() => Array.from({length: 99}, (_, i) => Phrasebank.numeral(i + 1))")
    assert numbers[:12] == ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    assert [numbers[i - 1] for i in (19, 20, 21, 30, 99)] == ["十九", "二十", "二十一", "三十", "九十九"]
    assert len(set(numbers)) == 99


def test_no_more_than_ninety_nine(page: Page, served: str) -> None:
    page.goto(served + THEORY)
    look_inside(page)
    page.evaluate(
        "Phrasebank.choice.set(Array.from({length: 99}, (_, i) => "
        "({id: 'x-' + i, lead: '领句', text: '正文', href: '', values: []})))"
    )
    press(page, "study-when-needed.a", "加入草稿")
    assert message(page) == "草稿夹最多放 99 条，请先放进草稿或移除几条。"
    panel(page).get_by_role("button", name="合并复制").click()
    assert pasted(page).splitlines()[-1] == "九十九是领句。正文"


def test_damaged_storage_is_as_good_as_none(page: Page, site_url: str) -> None:
    page.goto(site_url + THEORY)
    page.evaluate(
        """() => {
          const prefix = `phrasebank.${Phrasebank.data.site.id}.`;
          localStorage.setItem(prefix + "choice", '[{"id": 1}, null, "x", {"id": "a"}]');
          localStorage.setItem(prefix + "fields", '["not", "an", "object"]');
          localStorage.setItem(prefix + "recent", '{broken');
        }"""
    )
    page.reload()
    assert panel(page).count() == 0
    press(page, "study-when-needed.a", "加入草稿")
    assert message(page) == "已加入草稿夹，共 1 条"
    page.goto(site_url + "index.html")
    assert page.locator("recent-phrases").is_hidden()


def test_what_stands_at_an_end_stays_there(page: Page, served: str) -> None:
    page.goto(served + THEORY)
    look_inside(page)
    moved = page.evaluate(
        """() => {
          const items = ["a", "b", "c"].map((id) => ({ id, lead: "", text: "", href: "", values: [] }));
          const { move } = Phrasebank.choice;
          const steps = [["a", -1], ["c", 1], ["x", 1], ["a", 1], ["c", -1], ["a", 2]];
          return steps.map(([id, by]) => move(items, id, by).map((one) => one.id).join(""));
        }"""
    )
    assert moved == ["abc", "abc", "abc", "bac", "acb", "bca"]
