"""Drafts and meetings of which the browser has lost a part: nothing else goes with them, in a real profile that was damaged."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.composing import choose, field, tool
from browser.conftest import watch
from browser.kept import DRAFT, Kept, in_places
from browser.profiles import lose_files, put_records, started, words

LONG = 9_900
MANY = 4
"""So many texts of that length Chromium stores in a file beside its database, which `lose_files` finds."""


def row(page: Page, name: str) -> None:
    page.locator("[data-draft]", has_text=name).wait_for()


@in_places
def test_one_lost_draft_hides_no_other(browser: Browser, site_url: str, tmp_path: Path, kept: Kept) -> None:
    with started(browser, tmp_path) as context:
        page = context.new_page()
        kept.made(page, site_url, "短的一份", "记得住的话")
        kept.made(page, site_url, "长的一份", *(words(LONG, seed) for seed in range(MANY)))
    assert lose_files(tmp_path) > 0
    with started(browser, tmp_path) as context:
        page = context.new_page()
        faults = watch(page)
        page.goto(f"{site_url}{kept.page}")
        row(page, "短的一份")
        lost = page.locator("[data-draft]", has_text="读不出来的草稿")
        expect(lost).to_have_count(1)
        lost.get_by_role("button", name="找回能读出的").click()
        expect(page.locator(".pb-message")).to_contain_text("没有读出这份草稿，它没有被删掉")
        kept.open(page, "短的一份")
        kept.says(page, "记得住的话")
        kept.leave(page)
        lost.get_by_role("button", name="删除").click()
        expect(page.locator(".pb-dialog")).to_contain_text("找不回来")
        page.locator(".pb-dialog").get_by_role("button", name="删除").click()
        expect(lost).to_have_count(0)
        row(page, "短的一份")
        assert faults == []


@in_places
def test_a_lost_draft_comes_back_as_its_last_version(
    browser: Browser, site_url: str, tmp_path: Path, kept: Kept
) -> None:
    with started(browser, tmp_path) as context:
        page = context.new_page()
        kept.made(page, site_url, "有版本的", "短的时候写的")
        kept.open(page, "有版本的")
        kept.write(page, *(words(LONG, nth) for nth in range(1, MANY + 1)))
        kept.leave(page)
        row(page, "有版本的")
    assert lose_files(tmp_path) > 0
    with started(browser, tmp_path) as context:
        page = context.new_page()
        page.goto(f"{site_url}{kept.page}")
        lost = page.locator("[data-draft]", has_text="读不出来的草稿：有版本的")
        lost.get_by_role("button", name="找回能读出的").click()
        expect(page.locator("[data-compose=standing]")).to_contain_text("最近的一份历史版本（打开时）")
        kept.enter(page)
        kept.says(page, "短的时候写的")
        assert page.locator("[data-compose=title]").input_value() == "有版本的（找回）"
        kept.leave(page)
        row(page, "有版本的（找回）")
        expect(lost).to_have_count(1)


@in_places
def test_a_draft_is_saved_again_over_what_was_lost(
    browser: Browser, site_url: str, tmp_path: Path, kept: Kept
) -> None:
    with started(browser, tmp_path) as context:
        page = context.new_page()
        kept.made(page, site_url, "开着的", *(words(LONG, seed) for seed in range(MANY)))
        kept.open(page, "开着的")
        assert lose_files(tmp_path) > 0
        kept.rewrite(page, "又写的")
        kept.leave(page)
        row(page, "开着的")
        kept.open(page, "开着的")
        kept.says(page, "又写的")
    with started(browser, tmp_path) as context:
        page = context.new_page()
        page.goto(f"{site_url}{kept.page}")
        kept.open(page, "开着的")
        kept.says(page, "又写的")


ODD = [
    {"id": "bad1", "draft": None, "revision": 1, "saved": 1, "characters": 0},
    {"id": "bad2"},
    {"id": "bad3", "draft": {"kind": "x", "runs": [{"text": "别处写来的话"}]}, "saved": "早上"},
    {"id": "bad4", "draft": "只是一段字", "revision": {}, "characters": None},
]


def test_records_that_are_no_drafts_are_listed_as_such(
    context: BrowserContext, site_url: str, tmp_path: Path
) -> None:
    page = context.new_page()
    faults = watch(page)
    DRAFT.made(page, site_url, "好好的", "在的")
    put_records(page, *ODD, {"id": "bad5", "draft": {"document": {"blocks": []}, "title": 7}})
    page.goto(f"{site_url}index.html")
    page.goto(f"{site_url}compose.html")
    row(page, "好好的")
    odd = page.locator("[data-draft]", has_text="有缺损的草稿")
    expect(odd).to_have_count(len(ODD))
    row(page, "未命名草稿")
    third = page.locator("[data-draft=bad3]")
    with page.expect_download() as download:
        third.get_by_role("button", name="下载原始数据").click()
    assert json.loads(Path(download.value.path()).read_text("utf-8")) == ODD[2]
    third.get_by_role("button", name="找回能读出的").click()
    expect(page.locator("[data-compose=standing]")).to_contain_text("有缺损")
    choose(page, "待归类")
    expect(field(page, "text")).to_have_value("别处写来的话")
    tool(page, "全部草稿")
    expect(odd).to_have_count(len(ODD))
    page.locator("[data-draft=bad2]").get_by_role("button", name="找回能读出的").click()
    expect(page.locator(".pb-message")).to_contain_text("没有被删掉")
    page.locator("[data-draft=bad1]").get_by_role("button", name="删除").click()
    expect(odd).to_have_count(len(ODD) - 1)
    page.locator(".pb-message").get_by_role("button", name="撤销").click()
    expect(odd).to_have_count(len(ODD))
    page.goto(f"{site_url}index.html")
    page.goto(f"{site_url}compose.html#draft=bad2")
    row(page, "好好的")
    expect(page.locator(".pb-message")).to_contain_text("没有删掉")
    page.get_by_role("button", name="从上年度的材料开始").click()
    assert page.locator(".pb-dialog option").all_inner_texts().count("有缺损的草稿") == 0
    assert faults == []


def test_a_meeting_that_has_lost_its_paper_is_one_still(page: Page, served: str) -> None:
    """Its lists are what it is; and what is no meeting after all is opened where papers are written."""
    row_of_three = {"members": [{"name": "张三"}]}
    page.goto(f"{served}meeting.html")
    page.locator("[data-act=new]").wait_for()
    put_records(
        page,
        {"id": "torn", "draft": {"title": "残缺的会", "meeting": {"lists": row_of_three}}},
        {"id": "odd", "draft": {"meeting": "三月五日"}, "note": "别处写来的话"},
    )
    page.reload()
    page.locator(".pb-draft-open", has_text="残缺的会").click()
    page.locator(".pb-meeting-tab", has_text="党员名单 1").wait_for()
    page.goto(f"{served}compose.html")
    page.locator("[data-draft=odd]").get_by_role("button", name="找回能读出的").click()
    choose(page, "待归类")
    expect(page.locator("[data-compose=desk]")).to_be_visible()
    assert "别处写来的话" in "".join(
        page.locator("[data-field=text]").evaluate_all("all => all.map(({ value }) => value)")
    )


@in_places
def test_what_a_tab_had_not_saved_takes_the_place_of_what_was_lost(
    browser: Browser, site_url: str, tmp_path: Path, kept: Kept
) -> None:
    with started(browser, tmp_path) as context:
        page = context.new_page()
        kept.made(page, site_url, "没存完的", *(words(LONG, seed) for seed in range(MANY)))
        kept.open(page, "没存完的")
        # A tab that goes down in the middle of a save.
        kept.session(page, ".store.save = () => new Promise(() => {})")
        kept.rewrite(page, "最后一句")
        assert lose_files(tmp_path) > 0
        again = context.new_page()
        page.close()
        again.goto(f"{site_url}{kept.page}")
        kept.open(again, "没存完的")
        kept.says(again, "最后一句")
        assert "没存完的" in again.title()
