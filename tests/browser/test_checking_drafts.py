"""The draft in hand as a reviewer would see it; last year's paper from a file."""

from __future__ import annotations

from playwright.sync_api import Page, expect

import word_files as w
from browser.barriers import barriers
from browser.composing import begin, choose, desk, field
from browser.reviewing import file

WORDS = "我局限于自已负责的工作,没有想过别人。"


def check(page: Page) -> None:
    """Open the pane."""
    page.locator("button[data-pane=check]").click()
    page.locator(".pb-check .pb-finding").first.wait_for()


def begun(page: Page, site_url: str) -> None:
    """A draft with a point of one's own, looked at."""
    begin(page, site_url)
    choose(page, "学习贯彻党的创新理论")
    page.get_by_role("button", name="自己写一条").click()
    field(page, "lead").fill("想得不够宽")
    field(page, "body").fill(WORDS)
    check(page)


def test_a_finding_leads_to_its_field_and_is_adopted(page: Page, site_url: str) -> None:
    begun(page, site_url)
    choose(page, "标题和落款")
    one = page.locator(".pb-check .pb-finding", has=page.get_by_role("button", name="采用“自己”"))
    one.get_by_role("button", name="看原文").click()
    body = field(page, "body")
    expect(body).to_be_focused()
    assert body.evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd)") == "自已"
    one.get_by_role("button", name="采用“自己”").click()
    expect(body).to_have_value(WORDS.replace("自已", "自己"))
    expect(one).to_have_count(0)
    page.get_by_role("button", name="撤销", exact=True).first.click()
    expect(body).to_have_value(WORDS)
    expect(one).to_have_count(1)


def test_what_is_typed_is_looked_at_and_what_is_set_aside_stays_so(page: Page, served: str) -> None:
    begun(page, served)
    expect(page.locator(".pb-check")).not_to_contain_text("部分同志")
    field(page, "body").fill("部分同志学习不够。")
    expect(page.locator(".pb-check")).to_contain_text("部分同志")
    count = page.locator(".pb-check .pb-finding").count()
    page.locator(".pb-check .pb-finding").first.get_by_role("button", name="这一处不用改").click()
    expect(page.locator(".pb-check .pb-finding")).to_have_count(count - 1)
    page.reload()
    desk(page).wait_for()
    check(page)
    expect(page.get_by_role("button", name="不用改的 1")).to_be_visible()


def test_the_pane_is_no_barrier_and_the_paper_prints(page: Page, served: str) -> None:
    begun(page, served)
    assert barriers(page) == []
    page.emulate_media(media="print")
    assert page.locator("[data-compose=sheet]").is_visible()
    assert page.locator(".pb-check").is_hidden()


def test_last_years_paper_comes_from_a_word_file(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}compose.html")
    page.get_by_role("button", name="从上年度的材料开始").click()
    paper = w.word(
        w.paragraph("普通党员个人对照检查材料"),
        w.counted(1, "存在问题"),
        w.counted(2, "学习不够。书没有读。"),
        w.counted(2, "调研不够。点没有去。"),
        w.counted(1, "整改措施"),
        w.counted(3, "每月读一本。"),
        numbering=w.numbering(
            w.level(0, "chineseCounting", "%1、"),
            w.level(0, "chineseCounting", "%1是", '<w:suff w:val="nothing"/>'),
            w.level(0, "chineseCounting", "%1是", '<w:suff w:val="nothing"/>'),
            nums=w.num(1, 0) + w.num(2, 1) + w.num(3, 2),
        ),
    )
    chooser = page.locator(".pb-dialog input[type=file]")
    chooser.set_input_files([file("去年.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)])
    expect(page.locator(".pb-dialog")).to_contain_text("老格式的 .doc 或 .wps")
    chooser.set_input_files([file("去年.docx", paper)])
    expect(page.locator(".pb-dialog [role=status]").first).to_contain_text("找到 2 个问题")
    expect(page.locator(".pb-dialog")).to_contain_text("上年度的材料是普通党员的")
