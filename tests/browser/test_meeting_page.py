"""The page 支部工作台, as a secretary uses it: on http and on file://, by keyboard, in every width, and where nothing is kept."""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

import word_files
from browser.barriers import barriers_in_both
from browser.composing import begin as compose
from browser.composing import choose, open_file, said, tool, until_saved
from browser.conftest import watch
from browser.measures import is_dark_on_white, small_targets
from browser.meetings import NAMES, TABS, add_members, begin, hand_in, paper, tab
from browser.storages import DATABASES, KEEPS


def press(button: Locator) -> None:
    """By the keyboard."""
    button.wait_for()  # what is hidden takes no focus
    button.focus()
    button.press("Enter")


def test_a_meeting_from_its_facts_to_its_files(page: Page, site_url: str) -> None:
    begin(page, site_url)
    page.locator("[data-fact=支部]").fill("第一党支部")
    page.locator("[data-fact=会议时间]").fill("1月20日下午两点")
    add_members(page)
    expect(page.locator(".pb-meeting-tab").nth(1)).to_have_text("党员名单 4")
    tab(page, "谈话和意见")
    page.get_by_role("button", name="照名单排出谈话").click()
    expect(page.locator("[aria-label=谈心谈话计划] tbody tr")).to_have_count(4)
    offered = page.locator("[aria-label=谈心谈话计划] [data-cell=from]").first.evaluate(
        "one => one.list.options.length"
    )
    assert offered == 4  # names of the list, whichever tab stands
    hand_in(page, paper("赵六"))
    page.get_by_role("button", name="全部收进").click()
    tab(page, "整改台账")
    expect(page.locator("[aria-label=整改台账] tbody tr")).to_have_count(3)
    expect(page.locator("[aria-label=整改台账] [data-cell=person]").first).to_have_value("赵六")
    tab(page, "生成材料")
    with page.expect_download() as download:
        page.get_by_role("button", name="全部打包下载").click()
    with zipfile.ZipFile(download.value.path()) as package:
        minutes = docx.Document(io.BytesIO(package.read("11会议记录.docx")))
    text = "\n".join(paragraph.text for paragraph in minutes.paragraphs)
    assert "第一党支部2025年度组织生活会记录" in text
    assert "赵六对照检查，查摆的问题：理论学习不够深入" in text
    with page.expect_download() as download:
        page.get_by_role("button", name="Excel：民主评议党员测评表").click()
    assert download.value.suggested_filename == "民主评议党员测评表.xlsx"
    with page.expect_download() as download:
        page.get_by_role("button", name="Word：组织生活会通知").click()
    assert download.value.suggested_filename == "组织生活会通知.docx"


@pytest.mark.parametrize(
    ("day", "campaign"),
    [
        ("2025-11-20T12:00:00", "2025-annual"),
        ("2026-03-20T12:00:00", "2025-annual"),
        ("2026-11-30T12:00:00", "2026-annual"),
        ("2024-01-15T12:00:00", "2023-yearend"),
        ("2045-01-15T12:00:00", "2025-annual"),
    ],
)
def test_the_campaign_whose_meetings_are_due_is_chosen(
    context: BrowserContext, served: str, day: str, campaign: str
) -> None:
    """On the day on which the page is opened, however old the site is; where it has none of that year, the one in use."""
    page = context.new_page()
    page.clock.set_fixed_time(day)
    page.goto(f"{served}meeting.html")
    page.locator("[data-act=new]").wait_for()
    expect(page.locator("[data-compose=campaign]")).to_have_value(campaign)


def test_it_is_there_again(context: BrowserContext, site_url: str) -> None:
    page = context.new_page()
    faults = watch(page)
    begin(page, site_url)
    page.locator("[data-fact=会议地点]").fill("三楼会议室")
    add_members(page)
    page.locator("[data-compose=title]").fill("我们的会")
    page.reload()
    expect(page.locator("[data-fact=会议地点]")).to_have_value("三楼会议室")
    tab(page, "党员名单")
    expect(page.locator("[aria-label=党员名单] tbody tr")).to_have_count(4)
    page.locator("[data-act=drafts]").click()
    page.locator("[data-draft]", has_text="我们的会").wait_for()
    page.goto(f"{site_url}compose.html")
    page.locator("[data-compose=templates] button").first.wait_for()
    expect(page.locator("[data-draft]")).to_have_count(0)  # a meeting is no draft of the list
    page.goto(f"{site_url}meeting.html")
    page.locator("[data-draft]", has_text="我们的会").get_by_role(
        "button", name="我们的会", exact=True
    ).click()
    expect(page.locator("[data-fact=会议地点]")).to_have_value("三楼会议室")
    assert faults == []


def test_undo_redo_and_versions(page: Page, served: str) -> None:
    begin(page, served)
    add_members(page)
    rows = page.locator("[aria-label=党员名单] tbody tr")
    rows.nth(1).get_by_role("button", name="删去：").click()
    expect(rows).to_have_count(3)
    expect(rows.nth(1).locator("[data-cell=name]")).to_be_focused()
    page.locator(".pb-message").get_by_role("button", name="撤销").click()
    expect(rows).to_have_count(4)
    rows.nth(1).get_by_role("button", name="上移：").click()
    expect(rows.first.locator("[data-cell=name]")).to_have_value("李四")
    page.keyboard.press("Control+z")
    expect(rows.first.locator("[data-cell=name]")).to_have_value("张三")
    page.keyboard.press("Control+y")
    expect(rows.first.locator("[data-cell=name]")).to_have_value("李四")
    page.locator("[data-act=versions]").click()
    dialog = page.locator(".pb-dialog")
    dialog.get_by_role("button", name="看看").first.click()
    expect(dialog.locator(".pb-version-sheet")).to_contain_text("党员名单 4")
    dialog.get_by_role("button", name="恢复成").first.click()
    said(page, "已恢复成这一版")
    expect(rows.first.locator("[data-cell=name]")).to_have_value("张三")


def test_typing_is_one_step(context: BrowserContext, page: Page, served: str) -> None:
    context.clock.set_fixed_time("2026-01-05T08:00:00")  # a slow machine makes no pause
    begin(page, served)
    add_members(page)
    post = page.locator("[aria-label=党员名单] tbody tr").nth(2).locator("[data-cell=post]")
    post.press_sequentially("宣传委员")
    page.keyboard.press("Control+z")
    expect(post).to_have_value("")
    expect(post).to_be_focused()


def test_settings_and_switches_are_followed(page: Page, served: str) -> None:
    begin(page, served)
    add_members(page)
    tab(page, "生成材料")
    expect(page.locator("[data-paper=ballot]")).to_be_checked()
    all_papers = page.get_by_role("button", name="全部打包下载")
    before = all_papers.inner_text()
    page.locator("[data-paper=chair]").uncheck()
    expect(all_papers).not_to_have_text(before)
    expect(page.locator("[data-paper=chair]")).to_be_focused()
    tab(page, "会议情况")
    expect(page.locator("[data-fact=会议依据]")).to_be_visible()
    page.locator("[data-setting=appraisal]").uncheck()
    expect(page.locator("[data-fact=公示时间]")).to_be_hidden()  # what no paper asks for is not asked
    tab(page, "生成材料")
    expect(page.locator("[data-paper=ballot]")).to_have_count(0)
    expect(page.locator("[data-compose=panel]")).to_contain_text("用不着的材料在这里关掉")


def test_what_is_open_leads_to_its_field(page: Page, served: str) -> None:
    begin(page, served)
    tab(page, "生成材料")
    things = page.locator(".pb-meeting-open")
    expect(things).to_contain_text("【会议地点】")
    things.get_by_role("button", name="去填：会议地点").click()
    expect(page.locator("[data-fact=会议地点]")).to_be_focused()
    page.keyboard.type("三楼")
    tab(page, "生成材料")
    expect(things).not_to_contain_text("【会议地点】")


@pytest.mark.parametrize(
    ("fact", "place"),
    [
        ("谈话时间", "[aria-label=谈心谈话计划] [data-cell=time]"),
        ("优秀人数", "[aria-label=党员名单] [data-cell=grade]"),
        ("材料份数", "[data-compose=panel]"),
        ("台账件数", "[data-compose=panel]"),
    ],
)
def test_the_keyboard_goes_where_it_is_led(page: Page, served: str, fact: str, place: str) -> None:
    """What is told by a list has no field of its own: the keyboard goes on in that list, not at the top of the page."""
    begin(page, served)
    add_members(page)
    tab(page, "谈话和意见")
    page.get_by_role("button", name="加一条谈话").click()
    tab(page, "生成材料")
    press(page.get_by_role("button", name=f"去填：{fact}", exact=True))
    expect(page.locator(place).first).to_be_focused()


def test_what_does_not_agree_is_told(page: Page, served: str) -> None:
    """Before the papers are taken away; the date of those that come after the meeting is asked for beside the other."""
    begin(page, served)
    add_members(page)
    tab(page, "会议情况")
    expect(page.locator("[data-fact=会后日期]")).to_be_visible()
    page.locator("[data-fact=收回票数]").fill("5")
    tab(page, "生成材料")
    told = page.get_by_role("list", name="对不上的")
    expect(told).to_contain_text("收回测评表 5 份，比发出的 4 份多")
    tab(page, "会议情况")
    page.locator("[data-fact=收回票数]").fill("4")
    tab(page, "生成材料")
    expect(told).to_be_hidden()


def test_a_long_fact_is_kept_whole(page: Page, served: str) -> None:
    """What a guest said in three points takes more than a line."""
    begin(page, served)
    said_there = "一要找准问题，" * 60
    page.locator("[data-fact=会议依据]").focus()
    page.keyboard.insert_text(said_there)
    expect(page.locator("[data-fact=会议依据]")).to_have_value(said_there)


def test_a_later_paper_is_told(page: Page, served: str) -> None:
    begin(page, served)
    add_members(page)
    hand_in(page, paper("赵六"))
    page.get_by_role("button", name="全部收进").click()
    hand_in(page, paper("赵六", first="理论学习还不够深入系统"))
    expect(page.locator(".pb-meeting-told")).to_contain_text("赵六交来新的一份")
    expect(page.locator("[data-in]")).to_have_count(1)
    tab(page, "整改台账")
    expect(page.locator("[aria-label=整改台账] [data-cell=problem]").first).to_have_value(
        "理论学习还不够深入系统"
    )


def drop(page: Page, place: Locator, *files: Path) -> None:
    """Let files fall on a place, as from the desktop."""
    box = place.bounding_box()
    assert box
    session = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send(
            "Input.dispatchDragEvent",
            {
                "type": kind,
                "x": box["x"] + box["width"] / 2,
                "y": box["y"] + 10,
                "data": {"items": [], "files": [str(file) for file in files], "dragOperationsMask": 1},
            },
        )


def test_files_are_dropped_anywhere_on_the_panel(page: Page, served: str, tmp_path: Path) -> None:
    """Beside the marked field too; a folder is told to be one, and not to be held by another program."""
    begin(page, served)
    add_members(page)
    tab(page, "收材料")
    folder, file = tmp_path / "党员材料", tmp_path / "赵六.txt"
    folder.mkdir()
    file.write_text(paper("赵六"), "utf-8")
    drop(page, page.locator(".pb-meeting-entrance"), folder)
    expect(page.locator(".pb-refused")).to_contain_text("党员材料：这是文件夹")
    drop(page, page.locator("[data-compose=panel] p", has_text="还没有收到材料"), file)
    expect(page.locator("[data-in]")).to_have_count(1)
    expect(page.locator(".pb-refused")).to_be_hidden()


def test_of_an_earlier_meeting_only_what_lasts_is_offered(page: Page, served: str) -> None:
    """The time and the ballots of the last meeting are wrong in the next."""
    begin(page, served)
    for fact, value in {
        "支部": "第一党支部",
        "主持人": "张三",
        "会议时间": "1月20日",
        "收回票数": "12",
    }.items():
        page.locator(f"[data-fact={fact}]").fill(value)
    page.locator("[data-act=drafts]").click()
    page.locator("[data-act=new]").click()
    offer = page.get_by_role("button", name="填入本机记住的")
    expect(offer).to_have_text("填入本机记住的：支部、主持人")
    offer.click()
    expect(page.locator("[data-fact=支部]")).to_have_value("第一党支部")
    expect(page.locator("[data-fact=收回票数]")).to_have_value("")


def test_who_is_not_read_from_a_roll_is_told(page: Page, served: str) -> None:
    """Two of one name, and a line in a form that is not read: nobody is forgotten without a word."""
    begin(page, served)
    add_members(page, "张三\n张三\n刘书记\n李四")
    panel = page.locator("[data-compose=panel]")
    expect(panel).to_contain_text(
        "没有再加的：张三。同名的是两个人的，请加一行，写成分得开的，如“张三（一组）”。"
    )
    expect(panel).to_contain_text("没有读出姓名的：“刘书记”。是人名的，请另写在表里。")
    add_members(page, "王五")
    expect(panel).not_to_contain_text("没有再加的")


def test_a_grade_on_probation_is_told(page: Page, served: str) -> None:
    begin(page, served)
    add_members(page, "张三\t支部书记\n赵六\t预备党员")
    page.locator("[data-cell=grade]").nth(1).select_option("优秀")
    expect(page.locator("[data-compose=panel]")).to_contain_text("不评定等次：赵六选了的等次不算")


def test_two_lots_at_once(page: Page, served: str, tmp_path: Path) -> None:
    """Somebody does not wait for the first: what was refused of it is told beside what the second says."""
    begin(page, served)
    add_members(page)
    tab(page, "收材料")
    for name, text in {
        "1.pdf": "%PDF-1.7",
        "王五.txt": paper("王五"),
        "2.pdf": "%PDF-1.7",
        "赵六.txt": paper("赵六"),
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    files = page.locator("input[type=file][multiple]")
    # Both are chosen before the first has had its turn.
    page.evaluate(
        """() => {
          const read = FileReader.prototype.readAsArrayBuffer;
          window.held = [];
          FileReader.prototype.readAsArrayBuffer = function (file) { window.held.push(() => read.call(this, file)); };
          window.letGo = () => { FileReader.prototype.readAsArrayBuffer = read; for (const run of window.held) run(); };
        }"""
    )
    files.set_input_files([tmp_path / "1.pdf", tmp_path / "王五.txt"])
    page.wait_for_function("() => window.held.length === 1")
    files.set_input_files([tmp_path / "2.pdf", tmp_path / "赵六.txt"])
    page.wait_for_function("() => window.held.length === 2")
    page.evaluate("window.letGo()")
    expect(page.locator("[data-in]")).to_have_count(2)
    expect(page.locator(".pb-refused")).to_contain_text("1.pdf")
    expect(page.locator(".pb-refused")).to_contain_text("2.pdf")
    hand_in(page, paper("李四"))
    expect(page.locator(".pb-refused")).to_be_hidden()


def test_the_meetings_name_follows_the_year(page: Page, served: str) -> None:
    """As long as nobody has called it otherwise."""
    begin(page, served)
    title, year = page.locator("[data-compose=title]"), page.get_by_label("年度专题", exact=True).last
    expect(title).to_have_value("2025 年度组织生活会")
    year.select_option("2026-annual")
    expect(title).to_have_value("2026 年度组织生活会")
    title.fill("我们的会")
    year.select_option("2025-annual")
    expect(title).to_have_value("我们的会")


def test_the_same_paper_from_another_file(page: Page, served: str, tmp_path: Path) -> None:
    """The box says which file it is of; one that did not change is not drawn anew."""
    begin(page, served)
    add_members(page)
    tab(page, "收材料")
    for name in ("赵六.txt", "王五.txt", "赵六改.txt"):
        (tmp_path / name).write_text(paper(name[:2]), "utf-8")
        page.locator("input[type=file][multiple]").set_input_files(tmp_path / name)
        expect(page.locator("[data-in]", has_text=name)).to_have_count(1)
    page.locator("[data-in]").nth(1).evaluate("one => (window.before = one)")
    page.locator("[data-in]").first.locator("[data-point]").first.check()
    assert page.locator("[data-in]").nth(1).evaluate("one => one === window.before")


def test_of_two_files_of_one_member_the_newer_stays(page: Page, served: str, tmp_path: Path) -> None:
    """Whatever they are called: a folder lists 赵六(1).txt, which was saved later, before 赵六.txt; both are named."""
    begin(page, served)
    add_members(page)
    tab(page, "收材料")
    for name, day in {"赵六.txt": 1, "赵六(1).txt": 2}.items():
        (tmp_path / name).write_text(paper("赵六", first=f"理论学习第{day}次不够"), "utf-8")
        os.utime(tmp_path / name, (1_700_000_000 + day, 1_700_000_000 + day))
    page.locator("input[type=file][multiple]").set_input_files(
        [tmp_path / "赵六(1).txt", tmp_path / "赵六.txt"]
    )
    expect(page.locator(".pb-meeting-told")).to_contain_text("赵六交来新的一份（赵六(1).txt），换下了原来的")
    expect(page.locator(".pb-meeting-told")).to_contain_text("》（赵六.txt）。")
    expect(page.locator("[data-in]")).to_have_count(1)
    expect(page.locator("[data-in]")).to_contain_text("理论学习第2次不够")


def test_who_has_not_handed_in_is_told(page: Page, served: str, tmp_path: Path) -> None:
    """And each paper can be read in full; one that names nobody is called by its file: papers of a branch are all titled alike."""
    begin(page, served)
    add_members(page)
    (tmp_path / "7号.txt").write_text(paper("").replace("个人", "党员个人", 1), "utf-8")
    tab(page, "收材料")
    page.locator("input[type=file][multiple]").set_input_files(tmp_path / "7号.txt")
    expect(page.locator(".pb-meeting-told")).to_contain_text("（7号.txt）是谁的")
    hand_in(page, paper("赵六"))
    hand_in(page, "相互批评意见\n一、对李四同志的批评意见\n一是开会拖延。\n王五\n2026年1月5日")
    hand_in(page, "谈心谈话记录\n一、谈话内容\n谈了学习。\n二、指出的问题\n一是开会拖延。\n王五")
    expect(page.locator(".pb-meeting-told")).to_contain_text("是谈心谈话记录：收下留底")
    panel = page.locator("[data-compose=panel]")
    expect(panel).to_contain_text("对照检查材料：交来 1 人，没有交的 3 人：张三、李四、王五。")
    page.locator("[data-in] select").first.select_option("李四")
    expect(panel).to_contain_text("交来 2 人，没有交的 2 人：张三、王五。")
    words = page.locator("[data-words]").nth(1)
    press(words.locator("summary"))
    expect(words).to_contain_text("一是理论学习不够深入。平时满足于听过、看过。")
    expect(words).to_contain_text("2026年1月5日")


def test_a_paper_of_another_year_is_told(page: Page, served: str) -> None:
    """Somebody hands in last year's: it looks like this year's, and is found among many by its title alone."""
    begin(page, served)
    add_members(page)
    hand_in(page, paper("李四").replace("个人对照检查", "2025年度个人对照检查", 1))
    expect(page.locator(".pb-meeting-told")).to_be_hidden()
    hand_in(page, paper("赵六").replace("个人对照检查", "2024年度个人对照检查", 1))
    expect(page.locator(".pb-meeting-told")).to_contain_text(
        "的标题不是 2025 年度的，请核对是不是往年的材料。"
    )


def test_who_has_criticised_nobody_is_told(page: Page, served: str) -> None:
    """Beside who has not handed in, and where criticisms are listed: of a list of members, from the first criticism on."""
    begin(page, served)
    sheet = "相互批评意见\n一、对{to}同志的批评意见\n一是开会拖延。\n{name}\n2026年1月5日"
    panel = page.locator("[data-compose=panel]")
    hand_in(page, sheet.format(to="李四", name="王五"))
    expect(panel).not_to_contain_text("还没有提的")
    add_members(page)
    hand_in(page, paper("赵六"))
    expect(panel).to_contain_text("没有交的 3 人：张三、李四、王五。")
    page.locator("[data-in] select").first.select_option("王五")
    expect(panel).to_contain_text("还没有提的 3 人：张三、李四、赵六。还没有收到的 3 人：张三、王五、赵六。")
    hand_in(page, sheet.format(to="王五", name="李四"))
    expect(panel).to_contain_text("还没有提的 2 人：张三、赵六。还没有收到的 2 人：张三、赵六。")
    tab(page, "谈话和意见")
    expect(panel).to_contain_text("还没有提的 2 人：张三、赵六。")
    page.get_by_role("button", name="加一条批评").click()
    for column, text in {"from": "赵六", "to": "张三", "text": "话多"}.items():
        page.locator(f"[aria-label=相互批评意见] [data-cell={column}]").last.fill(text)
    expect(panel).to_contain_text("还没有提的 1 人：张三。还没有收到的 1 人：赵六。")


def kept(page: Page) -> Any:
    """The lists of the meeting that is open."""
    return page.evaluate("document.querySelector('branch-meeting').host.draft.meeting.lists")


def test_who_is_criticised_and_not_on_the_list_is_told(page: Page, served: str) -> None:
    begin(page, served)
    sheet = "相互批评意见\n小王同志：话多。\n李四同志：开会拖延。\n王五\n2026年1月5日"
    hand_in(page, sheet)
    expect(page.locator(".pb-meeting-told")).not_to_contain_text("不在名单上")  # there is no list yet
    add_members(page)
    hand_in(page, sheet)
    expect(page.locator(".pb-meeting-told")).to_contain_text("里批评的 小王 不在名单上")


def test_whose_a_paper_is_can_be_said_later(page: Page, served: str) -> None:
    """By keyboard, whatever was unfolded staying so: what the paper says of others and its rows of the ledger follow."""
    begin(page, served)
    add_members(page)
    hand_in(page, "相互批评意见\n一、对李四同志的批评意见\n一是开会拖延。")
    hand_in(page, paper("某某某"))
    expect(page.locator(".pb-meeting-told")).to_contain_text("没有认出")
    all_in = page.get_by_role("button", name="全部收进")
    press(all_in)
    expect(all_in).to_be_focused()
    findings = page.locator("[data-in]").nth(1).locator("[data-findings]")
    findings.locator("summary").click()
    findings.locator("li").first.wait_for()
    page.locator("[data-point]").first.click()
    expect(findings).to_have_attribute("open", "")
    for at, arrows in ((0, 1), (1, 4)):
        whose = page.locator("[data-in] select").nth(at)
        whose.focus()
        for _ in range(arrows):
            page.keyboard.press("ArrowDown")
            expect(whose).to_be_focused()
    expect(page.locator("[data-in] select").nth(1)).to_have_value("赵六")
    lists = kept(page)
    assert [(row["from"], row["to"]) for row in lists["criticisms"]] == [("张三", "李四")]
    assert {row["person"] for row in lists["ledger"]} == {"赵六"}
    hand_in(page, paper("另一个"))
    page.locator("[data-in] select").nth(2).select_option("赵六")
    said(page, "赵六已经有一份")


def test_the_findings_are_those_of_whose_paper_it_is(page: Page, served: str) -> None:
    """Nobody is told that there are none before it is known who wrote it; their number is that of the list, whoever turns out to have
    written it and whatever year the meeting is moved to."""
    begin(page, served)
    add_members(page)
    hand_in(page, paper("某某某"))
    box = page.locator("[data-in]")
    expect(box).to_contain_text("还没有选是谁的，自查只查了不看身份的几项。")
    findings = box.locator("[data-findings]")

    def counts() -> tuple[int, int]:
        summary = findings.locator("summary").first.inner_text()
        return int(re.findall(r"自查提示 (\d+) 处", summary)[0]), findings.locator(
            "ol.pb-findings > li"
        ).count()

    press(findings.locator("summary").first)
    findings.locator("li").first.wait_for()
    [before, listed] = counts()
    assert before == listed
    box.locator("select").select_option("赵六")
    expect(box).not_to_contain_text("还没有选是谁的")
    press(findings.locator("summary").first)
    findings.locator("li").first.wait_for()
    [after, listed] = counts()
    assert after == listed > before
    tab(page, "会议情况")
    page.locator("[data-compose=panel]").get_by_label("年度专题").select_option("2022-annual")
    tab(page, "收材料")
    expect(findings.locator("summary").first).not_to_contain_text(f"自查提示 {after} 处")
    [other, listed] = counts()
    assert other == listed


def test_papers_that_came_before_the_list_find_their_writers(page: Page, served: str) -> None:
    """In one step with the list that names them: nobody chooses for twenty papers what they say themselves. Whoever is on no list is
    named as he signed."""
    begin(page, served)
    hand_in(page, paper("赵六"))
    told = page.locator(".pb-meeting-told")
    expect(told).to_contain_text("党员名单是空的，填好名单就能认。")
    hand_in(page, paper("王五"))
    hand_in(page, paper("孙七"))
    hand_in(page, paper("王五", first="学得浅"))
    add_members(page)
    said(page, "已加进 4 人。先收下的材料认出了 2 份是谁的")
    assert [row["member"] for row in kept(page)["papers"]] == ["赵六", "王五", "", ""]
    page.locator("[data-act=undo]").click()
    assert [row["member"] for row in kept(page)["papers"]] == ["", "", "", ""]
    page.locator("[data-act=redo]").click()
    hand_in(page, paper("周八"))
    expect(told).to_contain_text("署名写的是“周八”：是本支部的，请先加进名单，再在下面选；不是的，请拿掉。")
    hand_in(page, paper("【姓名】"))
    expect(told).to_have_text("没有认出《【姓名】个人对照检查材料》是谁的，请在下面选。")


def test_a_member_is_renamed(page: Page, served: str) -> None:
    """A slip in a name is mended on the list: the paper, the ledger and the minutes do not lose whom they are of."""
    begin(page, served)
    add_members(page)
    hand_in(page, paper("赵六"))
    page.get_by_role("button", name="全部收进").click()
    tab(page, "党员名单")
    add_members(page, "赵六\n钱七")
    said(page, "已加进 1 人。名单里已有、没有再加的：赵六")
    name = page.locator("[data-cell=name]").nth(3)
    name.fill("")
    name.press_sequentially("赵陆")
    name.press("Tab")
    said(page, "“赵六”改成了“赵陆”")
    lists = kept(page)
    assert (lists["papers"][0]["member"], lists["ledger"][0]["person"]) == ("赵陆", "赵陆")
    page.locator(".pb-message").get_by_role("button", name="撤销").click()
    assert kept(page)["papers"][0]["member"] == "赵六", "the row may be of somebody else from now on"
    assert kept(page)["members"][3]["name"] == "赵陆"
    page.get_by_role("button", name="重做", exact=True).click()
    assert kept(page)["papers"][0]["member"] == "赵陆"
    name.fill("李四")
    name.press("Tab")
    expect(page.locator("branch-meeting")).to_contain_text("名单里有同名的：李四")
    assert kept(page)["papers"][0]["member"] == "赵陆", "nobody can tell whose it is"
    tab(page, "收材料")
    expect(page.locator("[data-in] select option:checked")).to_have_text("赵陆（不在名单上）")


def test_a_draft_says_nothing_of_the_numbers_that_were_pasted(
    page: Page, served: str, tmp_path: Path
) -> None:
    """The paper counts by itself, and so do the minutes and the ledger; a point without a lead clause is one, too."""
    begin(page, served)
    add_members(page)
    leads = [("一是学得不深", "读得少。"), ("二是用得不够", "多是照搬。"), ("", "三是下基层不多。全年两次。")]
    blocks: list[dict[str, Any]] = [
        {"kind": "title", "runs": [{"text": "个人对照检查材料"}]},
        {"kind": "heading", "level": 1, "section": "problems", "runs": [{"text": "一、存在的问题"}]},
        *({"kind": "point", "lead": [{"text": lead}], "body": [{"text": body}]} for lead, body in leads),
    ]
    keyed = [{"key": f"b{at + 1}", "heading": "", "leads": [], **block} for at, block in enumerate(blocks)]
    draft = {"format": 1, "site": "x", "title": "个人对照检查材料", "document": {"blocks": keyed}}
    (tmp_path / "赵六.json").write_text(json.dumps(draft), "utf-8")
    tab(page, "收材料")
    page.locator("input[type=file][multiple]").set_input_files(tmp_path / "赵六.json")
    words = page.locator("[data-words]")
    words.locator("summary").click()
    for lead in ("一是学得不深。", "二是用得不够。", "三是下基层不多。"):
        expect(words).to_contain_text(lead)
        expect(words).not_to_contain_text(lead[:2] + lead)
    points = [(point["heading"], point["problem"]) for point in kept(page)["points"]]
    assert points == [("存在的问题", problem) for problem in ("学得不深", "用得不够", "下基层不多")]


def test_what_a_file_could_not_say_is_told(page: Page, served: str, tmp_path: Path) -> None:
    """Comments, changes that were tracked: as 自查 tells it."""
    begin(page, served)
    add_members(page)
    made = docx.Document()
    for line in paper("赵六").splitlines():
        made.add_paragraph(line)
    made.add_comment(made.paragraphs[0].runs, "请改", "张三", "张")
    made.save(str(tmp_path / "赵六.docx"))
    tab(page, "收材料")
    page.locator("input[type=file][multiple]").set_input_files(tmp_path / "赵六.docx")
    said(page, "收到 1 份材料")
    expect(page.locator(".pb-meeting-told")).to_contain_text("批注")


def test_what_does_not_fit_is_not_said_to_be_there(page: Page, served: str) -> None:
    begin(page, served)
    add_members(page)
    tab(page, "收材料")
    assert page.evaluate(
        "document.querySelector('branch-meeting').host.apply((draft) => "
        "({ ...draft, fields: { ...draft.fields, 备注: '长'.repeat(1_998_000) } }))"
    ), "the meeting takes nearly all the room that one may"
    page.locator("#__incoming").fill(paper("赵六"))
    page.get_by_role("button", name="收下贴进来的").click()
    expect(page.locator(".pb-refused")).to_contain_text("会议里放不下了")
    expect(page.locator(".pb-message")).not_to_contain_text("收到")
    expect(page.locator(".pb-meeting-told")).to_be_hidden()
    assert kept(page)["papers"] == []


def test_many_files_at_once(page: Page, served: str, tmp_path: Path) -> None:
    files = []
    for name in ("李四", "王五"):
        path = tmp_path / f"{name}.txt"
        path.write_text(paper(name), "utf-8")
        files.append(path)
    word = docx.Document()
    for line in paper("赵六", last="下基层不多，【时间】只去了一次").split("\n"):
        word.add_paragraph(line)
    word.save(str(tmp_path / "材料.docx"))
    bad = tmp_path / "坏.pdf"
    bad.write_bytes(b"%PDF-1.7")
    begin(page, served)
    add_members(page)
    tab(page, "收材料")
    page.locator("input[type=file][aria-label=党员交来的材料]").set_input_files(
        [*files, tmp_path / "材料.docx", bad]
    )
    expect(page.locator("[data-in]")).to_have_count(3)
    assert [select.input_value() for select in page.locator("[data-in] select").all()] == [
        "李四",
        "王五",
        "赵六",
    ]
    expect(page.locator(".pb-refused")).to_contain_text("坏.pdf")
    findings = page.locator("[data-in]", has_text="材料.docx").locator("details[data-findings]")
    expect(findings.locator("summary").first).to_contain_text("必须改")
    findings.locator("summary").first.click()
    findings.locator("li.pb-finding").first.wait_for()
    count = findings.locator("li.pb-finding").count()
    expect(findings.locator("summary").first).to_contain_text(f"自查提示 {count} 处")
    expect(findings).to_contain_text("“（二）联系服务群众方面”下面")
    findings.locator("li summary").first.click()
    expect(findings.locator("li .pb-more p").first).to_be_visible()


def test_a_zip_of_papers(page: Page, served: str, tmp_path: Path) -> None:
    """As it comes by WeChat: each paper in it is one that was chosen, and what is no paper is named with its reason."""
    word = io.BytesIO()
    document = docx.Document()
    for line in paper("李四").split("\n"):
        document.add_paragraph(line)
    document.save(word)
    unsigned = paper("王五").replace("王五", "")
    (tmp_path / "第一支部材料.zip").write_bytes(
        word_files.packed_by_windows(
            {
                "张三收/": b"",
                "张三收/李四.docx": word.getvalue(),
                "张三收/王五/对照检查材料.txt": unsigned.encode("gb18030"),
                "张三收/赵六.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
                "__MACOSX/张三收/._李四.docx": b"x",
                "以前的.zip": word_files.packed({"赵六.txt": "甲"}),
            }
        )
    )
    (tmp_path / "空.zip").write_bytes(word_files.packed({}))
    begin(page, served)
    add_members(page)
    tab(page, "收材料")
    page.locator("input[type=file][multiple]").set_input_files(
        [tmp_path / "第一支部材料.zip", tmp_path / "空.zip"]
    )
    said(page, "收到 2 份材料")
    assert [select.input_value() for select in page.locator("[data-in] select").all()] == ["李四", "王五"]
    refused = page.locator(".pb-refused li").all_inner_texts()
    assert [one.split("：")[0] for one in refused] == [
        "空.zip",
        "第一支部材料.zip 里的 张三收/赵六.doc",
        "第一支部材料.zip 里的 以前的.zip",
    ]
    assert "没有文件" in refused[0]
    assert "老格式" in refused[1]
    assert "先解开" in refused[2]


def test_many_who_are_outstanding_are_folded(page: Page, served: str) -> None:
    """How many is read at a glance; who they are is unfolded, and stays so while papers come in. Few are named at once."""
    begin(page, served)
    others = [f"党员{one}" for one in "甲乙丙丁戊己庚辛壬"]
    add_members(page, NAMES + "\n" + "\n".join(others))
    hand_in(page, paper("赵六"))
    fold = page.locator("[data-compose=panel] details:visible", has_text="没有交的")
    expect(fold.locator("summary")).to_have_text("对照检查材料：交来 1 人，没有交的 12 人。")
    names = fold.get_by_text("没有交的 12 人：张三、李四、王五、党员甲")
    expect(names).to_be_hidden()
    press(fold.locator("summary"))
    expect(names).to_be_visible()
    assert barriers_in_both(page) == []
    hand_in(page, paper("王五"))
    expect(fold.get_by_text("没有交的 11 人：张三、李四、党员甲")).to_be_visible()
    hand_in(page, paper("李四"))
    expect(page.locator("[data-compose=panel]")).to_contain_text("没有交的 10 人：张三、党员甲")
    expect(fold).to_have_count(0)


def test_drafts_of_this_machine_are_handed_in(page: Page, served: str) -> None:
    """A secretary who wrote them for others here need not take each away as a file first."""
    compose(page, served)
    choose(page, "学习贯彻党的创新理论")
    page.get_by_role("button", name="自己写一条").click()
    page.keyboard.type("理论学习不够深入")
    page.locator("[data-compose=title]").fill("王五对照检查材料")
    until_saved(page)
    begin(page, served)
    add_members(page)
    tab(page, "收材料")
    page.get_by_role("button", name="这台电脑上的草稿").click()
    page.get_by_label("王五对照检查材料").check()
    page.get_by_role("button", name="打开勾了的").click()
    said(page, "收到 1 份材料")
    box = page.locator("[data-in]")
    expect(box.locator("select")).to_have_value("王五")
    expect(box.locator("[data-point]")).to_have_count(1)
    expect(box).to_contain_text("理论学习不够深入")


def test_papers_that_are_alike_are_found(page: Page, served: str) -> None:
    same = "上半年到社区走访三次，只在居委会坐了坐，没有进一户居民的家门，听到的都是居委会主任转述的话，回来照样写进了调研报告。"
    begin(page, served)
    add_members(page)
    overlap = page.get_by_role("heading", name="互相像不像")
    for name in ("李四", "王五"):
        hand_in(page, paper(name, first=f"理论学习不够深入。{same}"))
    hand_in(page, paper("赵六", first="另一个人自己的问题"))
    expect(overlap).to_be_visible()
    page.get_by_role("button", name="比一比").click()
    alike = page.locator(".pb-alike summary")
    expect(alike.first).to_contain_text("李四 和 王五")
    alike.first.click()
    for name in ("李四", "王五"):
        expect(page.get_by_role("region", name=name).locator("mark")).to_contain_text("没有进一户居民的家门")


def test_a_paper_goes_on_in_the_composer(page: Page, served: str) -> None:
    begin(page, served)
    page.locator("[data-fact=支部]").fill("第一党支部")
    add_members(page)
    tab(page, "生成材料")
    page.get_by_role("button", name="放进拟稿：组织生活会议程").click()
    page.locator("[data-compose=sheet]").wait_for()
    expect(page.locator("[data-compose=sheet]")).to_contain_text("第一党支部2025年度组织生活会议程")
    expect(page.locator("[data-compose=sheet]")).to_contain_text("应到4人")


def said_in(package: zipfile.ZipFile, name: str) -> str:
    return "\n".join(one.text for one in docx.Document(io.BytesIO(package.read(name))).paragraphs)


def test_what_was_changed_in_the_composer_is_taken_away(page: Page, served: str) -> None:
    """One draft a paper, which goes on; the zip has it as long as it is chosen, and what it misses is told."""

    def taken() -> str:
        with page.expect_download() as download:
            page.get_by_role("button", name="全部打包下载").click()
        with zipfile.ZipFile(download.value.path()) as package:
            return said_in(package, "04会议议程.docx")

    def back() -> None:
        page.goto(f"{served}meeting.html")
        page.locator("[data-draft] .pb-draft-open").click()
        tab(page, "生成材料")

    begin(page, served)
    add_members(page)
    tab(page, "生成材料")
    agenda = page.locator("li", has=page.locator("[data-paper=agenda]"))
    for _ in range(2):  # nobody changed it: the second one takes its place
        agenda.get_by_role("button", name="放进拟稿：组织生活会议程").click()
        page.locator("[data-compose=sheet]").wait_for()
        back()
    expect(agenda.locator("select")).to_have_count(0)
    page.goto(f"{served}compose.html")
    page.locator("[data-draft] .pb-draft-open").click()
    choose(page, "请参会党员准备")
    page.locator("[data-compose=desk] article textarea").first.fill("我自己改的一段。")
    tool(page, "全部草稿")
    expect(page.locator("[data-draft]")).to_have_count(1)
    back()
    expect(agenda).to_contain_text("在拟稿里改过。")
    assert "我自己改的一段。" in taken()
    said(page, "其中 1 份是在拟稿里改过的")
    expect(page.locator("[data-open=agenda]")).to_contain_text("【会议时间】")  # its facts are its own by now
    tab(page, "会议情况")
    page.locator("[data-fact=材料期限]").fill("1月15日")
    tab(page, "生成材料")
    expect(agenda).to_contain_text("会议情况后来又变了")
    agenda.locator("select").focus()
    agenda.locator("select").select_option("照会议情况重新做")
    expect(agenda.locator("select")).to_be_focused()
    text = taken()
    assert "我自己改的一段。" not in text
    assert "1月15日以前" in text
    agenda.locator("select").select_option("用拟稿里改过的")
    agenda.get_by_role("button", name="接着改：组织生活会议程").click()
    expect(page.locator("[data-compose=sheet]")).to_contain_text("我自己改的一段。")
    tool(page, "全部草稿")
    page.locator("[data-draft-act=remove]").click()
    expect(page.locator("[data-draft]")).to_have_count(0)
    back()
    expect(agenda).to_contain_text("已经不在这台电脑上")
    assert "我自己改的一段。" not in taken()


def test_the_problems_of_all_members_are_taken_at_once(page: Page, served: str) -> None:
    """In one step; not those of a paper of which nobody knows whose it is, nor what is taken already."""
    begin(page, served)
    add_members(page)
    hand_in(page, paper("赵六"))
    every = page.get_by_role("button", name="名单上各人的问题都收进")
    expect(every).to_be_hidden()
    hand_in(page, paper("王五"))
    hand_in(page, paper("某某某"))
    page.locator("[data-point]").first.check()
    expect(every).to_have_text("名单上各人的问题都收进（还有 5 个没有收）")
    press(every)
    said(page, "收进了 5 个问题")
    expect(every).to_be_hidden()
    expect(page.get_by_role("button", name="打开文件")).to_be_focused()
    assert [row["person"] for row in kept(page)["ledger"]] == ["赵六"] * 3 + ["王五"] * 3
    page.locator("[data-act=undo]").click()
    assert len(kept(page)["ledger"]) == 1


def test_last_years_ledger_is_pasted(page: Page, served: str) -> None:
    """Titles included, once: what is there is not put in again."""
    begin(page, served)
    tab(page, "整改台账")
    field = page.get_by_label("把上年度的台账贴在这里")
    put = page.get_by_role("button", name="放进上年度整改")
    field.fill("学习不系统\t每周读一篇")
    press(put)
    said(page, "请连表头一起复制")
    expect(field).to_be_focused()
    text = "序号\t问题\t整改措施\t责任人\n1\t学习不系统\t每周读一篇\t张三\n2\t走访少\t每月两户\t李四"
    field.fill(text)
    press(put)
    said(page, "放进 2 条")
    assert [(row["problem"], row["person"]) for row in kept(page)["lastYear"]] == [
        ("学习不系统", "张三"),
        ("走访少", "李四"),
    ]
    field.fill(f"{text}\n3\t发言少\t每次发言\t王五")
    press(put)
    said(page, "放进 1 条，请核对责任人和状态。已有、没有再加的 2 条")
    tab(page, "会议情况")
    expect(page.locator("[data-compose=panel]")).to_contain_text("上年件数")


def test_one_day_is_set_for_many_rows_of_the_ledger(page: Page, served: str) -> None:
    """By keyboard: the caret goes to the first of them, as the button is gone, and one step takes it back."""
    begin(page, served)
    add_members(page)
    hand_in(page, paper("赵六"))
    press(page.get_by_role("button", name="全部收进"))
    tab(page, "整改台账")
    all_of_them = page.get_by_label("完成时限空着的 3 条都写：")
    button = page.get_by_role("button", name="都填上", exact=True)
    press(button)
    said(page, "请先写完成时限")
    expect(all_of_them).to_be_focused()
    all_of_them.fill("2026年6月底")
    press(button)
    said(page, "3 条的完成时限写成了“2026年6月底”")
    expect(button).to_be_hidden()
    expect(page.locator("[data-row] [data-cell=due]").first).to_be_focused()
    assert [row["due"] for row in kept(page)["ledger"]] == ["2026年6月底"] * 3
    page.locator(".pb-message").get_by_role("button", name="撤销").click()
    expect(all_of_them).to_be_visible()


def test_criticisms_are_put_into_the_ledger(page: Page, served: str) -> None:
    begin(page, served)
    add_members(page)
    hand_in(page, "相互批评意见\n批评人：赵六\n对张三同志的批评：开会拖延。\n对王五同志的批评：回复慢。")
    tab(page, "整改台账")
    put = page.get_by_role("button", name="把批评意见列进台账（2 条）")
    put.press("Enter")
    rows = page.locator("[aria-label=整改台账] tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first.locator("[data-cell=problem]")).to_be_focused()
    expect(rows.last.locator("[data-cell=person]")).to_have_value("王五")
    expect(page.get_by_role("button", name="把批评意见列进台账")).to_be_hidden()
    page.keyboard.press("Control+z")
    expect(put).to_be_visible()


def test_the_next_years_meeting(page: Page, served: str) -> None:
    begin(page, served)
    add_members(page)
    hand_in(page, paper("赵六"))
    page.get_by_role("button", name="全部收进").click()
    page.locator("[data-act=drafts]").click()
    page.locator("[data-act=next-year]").click()
    page.locator(".pb-dialog .pb-way").click()
    tab(page, "整改台账")
    last = page.locator("[aria-label=上年度整改] tbody tr")
    expect(last).to_have_count(3)
    last.first.locator("[data-cell=state]").select_option("已完成")
    last.first.locator("[data-cell=result]").fill("读完三本")
    with page.expect_download() as download:
        page.get_by_role("button", name="生成党员的草稿文件").click()
    with zipfile.ZipFile(download.value.path()) as package:
        [name] = package.namelist()
        assert "赵六" in name
        assert "已完成，读完三本" in package.read(name).decode()


def test_a_file_to_go_on_elsewhere(context: BrowserContext, site_url: str, tmp_path: Path) -> None:
    page = context.new_page()
    begin(page, site_url)
    page.locator("[data-fact=支部]").fill("第一党支部")
    with page.expect_download() as download:
        page.locator("[data-act=file]").click()
    file = tmp_path / "会.json"
    download.value.save_as(file)
    page.locator("[data-act=drafts]").click()
    page.locator("[data-draft-act=remove]").click()
    page.locator("[data-compose=file]").set_input_files(file)
    expect(page.locator("[data-fact=支部]")).to_have_value("第一党支部")
    open_file(page, site_url, file)
    page.locator("[data-fact=支部]").wait_for()  # the composer leads to where it is at home
    assert "meeting.html" in page.url


@pytest.mark.usefixtures("context")  # a profile of its own, for its clock
@pytest.mark.parametrize("how", DATABASES)
def test_a_meeting_in_every_database(page: Page, served: str, how: str) -> None:
    """It is filled in and taken away in each; what is lost with the page stands above it."""
    page.add_init_script(DATABASES[how])
    page.on("dialog", lambda dialog: dialog.accept())
    page.clock.install()
    page.goto(f"{served}meeting.html")
    if how == "stuck":
        page.clock.fast_forward(11_000)
    else:
        page.clock.resume()
    page.locator("[data-act=new]").click()
    page.locator("[data-fact=支部]").fill("第一党支部")
    standing = page.locator("[data-compose=standing]")
    if how in KEEPS:
        expect(standing).to_be_hidden()
    else:
        words = {"full": "空间满了", "lost": "没有存进去"}.get(how, "只在本页")
        expect(standing).to_contain_text(words)
        page.locator("[data-act=undo]").click()
        page.locator("[data-act=redo]").click()
        expect(standing).to_contain_text(words)
        expect(page.locator("[data-fact=支部]")).to_have_value("第一党支部")
    with page.expect_download() as download:
        page.locator("[data-act=file]").click()
    assert "第一党支部" in Path(download.value.path()).read_text("utf-8")
    page.locator("[data-act=drafts]").click()
    expect(page.locator("[data-compose=mine] li")).to_have_count(1)


def test_by_keyboard_alone(page: Page, served: str) -> None:
    page.goto(f"{served}meeting.html")
    press(page.locator("[data-act=new]"))
    page.locator("[data-fact=支部]").wait_for()
    expect(page.locator("[data-compose=panel]")).to_be_focused()
    offer = page.get_by_role("button", name=re.compile("^填 .*：材料期限$"))
    press(offer)
    expect(page.locator("[data-fact=材料期限]")).to_have_value(offer.inner_text().removeprefix("填 "))
    press(page.locator(".pb-meeting-tab", has_text="党员名单"))
    press(page.get_by_role("button", name="加一名党员"))
    page.keyboard.type("张三")
    page.keyboard.press("Tab")
    page.keyboard.type("支部书记")
    press(page.get_by_role("button", name="加一名党员"))
    page.keyboard.type("李四")
    expect(page.locator("[aria-label=党员名单] [data-cell=post]").first).to_have_value("支部书记")
    expect(page.locator("[aria-label=党员名单] [data-cell=name]").nth(1)).to_have_value("李四")
    press(page.get_by_role("button", name="上移：").nth(1))
    said(page, "移到第 1 行")


def filled(page: Page, served: str) -> None:
    """A meeting with something in every tab."""
    begin(page, served)
    add_members(page)
    tab(page, "谈话和意见")
    page.get_by_role("button", name="照名单排出谈话").click()
    page.get_by_role("button", name="加一条意见").click()
    page.get_by_role("button", name="加一条批评").click()
    hand_in(page, paper("赵六"))
    page.get_by_role("button", name="全部收进").click()


def test_no_barrier(page: Page, served: str) -> None:
    page.goto(f"{served}meeting.html")
    page.locator("[data-act=new]").wait_for()
    assert barriers_in_both(page) == []
    filled(page, served)
    for name in TABS:
        tab(page, name)
        for details in page.locator("[data-compose=panel] details").all():
            details.evaluate("(one) => { one.open = true; }")
        assert barriers_in_both(page) == [], name


def test_nothing_overflows(page: Page, served: str) -> None:
    filled(page, served)
    for width in (2560, 1366, 900, 360, 214):
        page.set_viewport_size({"width": width, "height": 768})
        for name in TABS:
            tab(page, name)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, name)
            if width == 360:
                assert small_targets(page) == [], name
    page.set_viewport_size({"width": 900, "height": 768})
    tab(page, "党员名单")
    box = page.get_by_role("checkbox", name="已交书面发言").first.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24, "it stands alone in its cell, without words to press"


def test_printed_it_is_the_list(page: Page, served: str) -> None:
    page.emulate_media(color_scheme="dark")
    begin(page, served)
    add_members(page)
    page.emulate_media(media="print", color_scheme="dark")
    assert is_dark_on_white(page, "[aria-label=党员名单] input, [aria-label=党员名单] th")
    expect(page.locator("[aria-label=党员名单]")).to_be_visible()
    expect(page.locator("[data-compose=tabs]")).to_be_hidden()
    expect(page.get_by_role("button", name="加进名单")).to_be_hidden()
