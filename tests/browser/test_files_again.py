"""A file of what this machine has already, a paper or a meeting: there is one of it, unless somebody wants two; and nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.barriers import barriers_in_both
from browser.composing import said, tool, way
from browser.kept import Kept, both

TITLE = "我们的一份"
FILED, WRITTEN = "存成文件时的话。", "后来在这台电脑上写的话。"


def saved(page: Page, kept: Kept, folder: Path) -> Path:
    """The file of the one that is open; the list stands."""
    with page.expect_download() as download:
        if kept.is_meeting:
            page.locator("[data-act=file]").click()
        else:
            tool(page, "带走")
            way(page, "草稿文件").click()
    file = folder / "存的.json"
    download.value.save_as(file)
    if not kept.is_meeting:
        page.keyboard.press("Escape")
    kept.leave(page)
    page.locator("[data-draft]").first.wait_for()
    return file


def take(page: Page, file: Path) -> None:
    page.locator("[data-compose=file]").set_input_files(file)


def choose(page: Page, way_on: str) -> None:
    dialog = page.locator(".pb-dialog")
    expect(dialog).to_contain_text("已经有了")
    dialog.locator(".pb-way", has_text=way_on).click()


def opened_says(page: Page, kept: Kept, text: str, of: int) -> None:
    """The one that is open says this, and is one of so many."""
    kept.enter(page)
    kept.says(page, text)
    kept.leave(page)
    expect(page.locator("[data-draft]")).to_have_count(of)


def filed(page: Page, kept: Kept, url: str, folder: Path, *later: str) -> Path:
    """One with a text, its file, and what was written in the text's place since."""
    kept.begin(page, url, TITLE)
    kept.write(page, FILED)
    file = saved(page, kept, folder)
    for text in later:
        kept.open(page, TITLE)
        kept.rewrite(page, text)
        kept.leave(page)
        page.locator("[data-draft]").first.wait_for()
    return file


@both
def test_the_same_file_makes_no_second_one(page: Page, served: str, tmp_path: Path, kept: Kept) -> None:
    file = filed(page, kept, served, tmp_path)
    take(page, file)
    said(page, "和这台电脑上的一样")
    opened_says(page, kept, FILED, of=1)


@both
def test_another_machine_knows_it_the_second_time(
    page: Page, served: str, tmp_path: Path, kept: Kept
) -> None:
    """What is opened there goes on as the same one, whatever was written in between."""
    file = filed(page, kept, served, tmp_path)
    page.locator("[data-draft-act=remove]").click()
    expect(page.locator("[data-draft]")).to_have_count(0)
    take(page, file)
    said(page, "已打开")
    kept.enter(page)
    kept.rewrite(page, WRITTEN)
    kept.leave(page)
    take(page, file)
    choose(page, "打开这台电脑上的")
    opened_says(page, kept, WRITTEN, of=1)


@both
def test_a_file_that_says_something_else_is_asked_about(
    page: Page, served: str, tmp_path: Path, kept: Kept
) -> None:
    file = filed(page, kept, served, tmp_path, WRITTEN)
    take(page, file)
    dialog = page.locator(".pb-dialog")
    expect(dialog).to_contain_text(TITLE)
    assert barriers_in_both(page) == []
    dialog.get_by_role("button", name="关闭").click()
    expect(page.locator("[data-draft]")).to_have_count(1)
    take(page, file)
    choose(page, "两份都留")
    opened_says(page, kept, FILED, of=2)
    page.get_by_role("button", name=TITLE, exact=True).click()
    kept.enter(page)
    kept.says(page, WRITTEN)


@both
def test_a_file_takes_the_place_of_what_is_there(page: Page, served: str, tmp_path: Path, kept: Kept) -> None:
    """And what was there is among the versions."""
    file = filed(page, kept, served, tmp_path, WRITTEN)
    take(page, file)
    choose(page, "换成文件里的")
    said(page, "已换成文件里的")
    kept.enter(page)
    kept.says(page, FILED)
    tool(page, "历史版本")
    version = page.locator(".pb-versions li", has_text="换成文件里的以前")
    version.get_by_role("button", name="恢复成").click()
    opened_says(page, kept, WRITTEN, of=1)


@both
def test_what_cannot_be_kept_as_a_version_is_not_replaced(
    page: Page, served: str, tmp_path: Path, kept: Kept
) -> None:
    file = filed(page, kept, served, tmp_path, WRITTEN)
    page.evaluate("() => { IDBObjectStore.prototype.add = () => { throw new Error('no'); }; }")
    take(page, file)
    choose(page, "换成文件里的")
    said(page, "没有换")
    kept.enter(page)
    kept.says(page, WRITTEN)


@both
def test_a_file_that_only_claims_to_be_it(page: Page, served: str, tmp_path: Path, kept: Kept) -> None:
    """Of another library, or without an id of ours: a new one, as any other file."""
    file = filed(page, kept, served, tmp_path)
    draft = json.loads(file.read_text("utf-8"))
    for at, changed in enumerate(({"site": "elsewhere"}, {"id": "__proto__"}, {"id": None})):
        file.write_text(json.dumps(draft | changed), "utf-8")
        take(page, file)
        said(page, "已打开")
        kept.leave(page)
        expect(page.locator("[data-draft]")).to_have_count(at + 2)


@pytest.mark.parametrize("way_on", ["换成文件里的", "两份都留"])
def test_papers_of_a_meeting_go_on_with_the_one_that_is_there(
    page: Page, served: str, tmp_path: Path, way_on: str
) -> None:
    """A draft of 拟稿 is of one meeting: it stays with that which was there, and no copy writes in it, too."""
    kept = Kept("branch-meeting", "meeting.html")
    file = filed(page, kept, served, tmp_path)
    kept.open(page, TITLE)
    page.locator(".pb-meeting-tab", has_text="生成材料").click()
    page.get_by_role("button", name="放进拟稿：组织生活会议程").click()
    page.locator("[data-compose=sheet]").wait_for()
    page.goto(f"{served}meeting.html")
    page.locator("[data-draft]").first.wait_for()
    take(page, file)
    choose(page, way_on)
    page.locator("[data-fact=支部]").wait_for()
    rows = page.evaluate("document.querySelector('branch-meeting').host.draft.meeting.lists.drafts.length")
    assert rows == (1 if way_on == "换成文件里的" else 0)
