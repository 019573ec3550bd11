"""The page 自查: a paper comes in, what is found stands beside it, and nothing is kept."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import word_files as w
from browser.actions import message
from browser.barriers import barriers_in_both
from browser.measures import small_targets
from browser.reviewing import choose, file, findings, lines, part, paste, start, whole

PAPER = (
    "个人对照检查材料\n一、存在问题\n（一）理论学习方面\n一是学习不够。【具体事例】没有写。\n二是局限于自已负责的工作。\n"
    "二、整改措施\n一是每周读一篇。"
)


def test_a_paper_is_pasted_and_read(page: Page, site_url: str) -> None:
    start(page, site_url)
    paste(page, whole())
    said = "".join("".join(lines(page)).split())
    assert said == "".join(whole().split())
    kinds = part(page, "text").locator("> *").evaluate_all("all => all.map((one) => one.className)")
    assert sum("heading-2" in kind for kind in kinds) == 6
    assert sum("--point" in kind for kind in kinds) == 20
    expect(part(page, "result-title")).to_be_focused()


def test_passage_and_finding_lead_to_each_other_by_keyboard(page: Page, site_url: str) -> None:
    start(page, site_url)
    paste(page, PAPER)
    mark = part(page, "text").locator("mark", has_text="【具体事例】").first
    mark.focus()
    page.keyboard.press("Enter")
    here = page.locator(".pb-finding:focus")
    expect(here).to_contain_text("【具体事例】")
    page.keyboard.press("Enter")
    expect(mark).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".pb-finding:focus")).not_to_contain_text("【具体事例】")


def test_a_replacement_is_adopted_and_undone(page: Page, site_url: str) -> None:
    start(page, site_url)
    paste(page, PAPER)
    adopt = page.get_by_role("button", name="采用“自己”")
    adopt.click()
    expect(part(page, "text")).to_contain_text("局限于自己负责的工作")
    expect(adopt).to_have_count(0)
    assert page.evaluate("document.activeElement !== document.body")
    page.keyboard.press("Control+z")
    expect(part(page, "text")).to_contain_text("局限于自已负责的工作")
    part(page, "redo").click()
    expect(part(page, "text")).to_contain_text("局限于自己负责的工作")


def test_items_on_one_line_are_one_sentence(page: Page, served: str) -> None:
    """A comma before 二是 on the same line is right; at the end of a line it is not."""
    start(page, served)
    paste(page, "存在的问题：一是书读得少，今年列出的12篇我只读了7篇，二是走访少，\n")
    ends = findings(page).filter(has_text="没有句号")
    expect(ends).to_have_count(1)
    expect(ends).to_contain_text("二是走访少，")


def test_what_was_not_looked_at_is_said(page: Page, site_url: str) -> None:
    """Of nobody in particular nothing is known of headings and length: no finding does not mean that all is well."""
    start(page, site_url)
    paste(page, "一、整改措施\n每周安排一次集中学习，由我带头谈体会。")
    beside = part(page, "findings")
    expect(beside).to_contain_text(
        "还没有选“我是”，对照方面齐不齐、字数够不够没有查。其余没有查出要改的地方。"
    )
    with page.expect_download() as download:
        part(page, "take-list").click()
    assert "还没有选“我是”" in Path(download.value.path()).read_text("utf-8-sig")
    part(page, "audience").select_option("普通党员")
    expect(beside).not_to_contain_text("还没有选")


def test_a_finding_is_set_aside_for_this_paper(page: Page, site_url: str) -> None:
    start(page, site_url)
    paste(page, PAPER)
    count = findings(page).count()
    open_slot = findings(page).filter(has_text="【具体事例】")
    open_slot.get_by_role("button", name="这一处不用改").click()
    assert findings(page).count() == count - 1
    expect(part(page, "text").locator("mark", has_text="【具体事例】")).to_have_count(0)
    page.get_by_role("button", name="不用改的 1").click()
    findings(page).get_by_role("button", name="重新提示").click()
    assert findings(page).count() == count


def test_files_are_opened_several_at_once_and_refused_by_content(page: Page, site_url: str) -> None:
    start(page, site_url)
    choose(
        page,
        file("一.docx", w.word(w.paragraph("甲对照检查材料"), w.paragraph("一是", "<w:ins><w:r><w:t>学</w:t></w:r></w:ins>", "习不够。"))),
        file("二.txt", "乙对照检查材料\n一、存在问题\n一是调研不够。".encode("gb18030")),
        file("材料.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    )  # fmt: skip
    expect(part(page, "refused")).to_contain_text("老格式的 .doc 或 .wps")
    expect(part(page, "refused")).to_contain_text("另存为 .docx")
    expect(part(page, "notes")).to_contain_text("插入的算正文")
    picker = part(page, "papers")
    assert picker.locator("option").all_inner_texts() == ["1. 一", "2. 二"]
    picker.select_option("1")
    expect(part(page, "text")).to_contain_text("一是调研不够。")
    expect(part(page, "notes")).to_be_hidden()
    choose(page, file("材料.docx", w.word(w.paragraph("丙对照检查材料"))))
    expect(part(page, "result-title")).to_have_text("丙对照检查材料")
    expect(part(page, "refused")).to_be_hidden()
    inner = {
        "一组/丁.docx": w.word(w.paragraph("丁对照检查材料")),
        "戊.txt": "戊对照检查材料".encode(),
        "己.pdf": b"%PDF-1.7",
    }
    choose(page, file("收来.zip", w.packed_by_windows(inner)))
    expect(part(page, "refused")).to_contain_text("收来.zip 里的 己.pdf")
    assert picker.locator("option").all_inner_texts()[3:] == ["4. 一组/丁", "5. 戊"]


def test_last_years_file_is_refused_where_it_was_asked_for(page: Page, served: str) -> None:
    start(page, served)
    paste(page, PAPER)
    part(page, "last-year-file").set_input_files(file("去年.pdf", b"%PDF-1.7"))
    expect(part(page, "overlap").get_by_role("alert")).to_contain_text("去年.pdf：这是 PDF")
    assert barriers_in_both(page) == []
    expect(part(page, "refused")).to_be_hidden()


def test_the_list_tells_where_each_finding_stands(page: Page, served: str) -> None:
    """Who has the list in hand has not the page: a comma by itself is found nowhere."""
    start(page, served)
    paste(page, PAPER.replace("局限于自已负责的工作", "5月我只想着本职,没有问过别的工作"))
    with page.expect_download() as download:
        part(page, "take-list").click()
    said = Path(download.value.path()).read_text("utf-8-sig")
    assert "“（一）理论学习方面”下面，“二是5月我只想着本职,没有问过别的工作。”：这里的“,”是半角的。" in said
    assert "“（一）理论学习方面”下面：“【具体事例】”还没有填。" in said


DROP = """
([name, text]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  const root = document.querySelector("paper-review");
  const event = (type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  for (const type of ["dragenter", "dragover", "drop"]) root.dispatchEvent(event(type));
}
"""


def test_a_file_is_dropped(page: Page, served: str) -> None:
    start(page, served)
    page.evaluate(DROP, ["材料.txt", PAPER])
    expect(part(page, "text")).to_contain_text("局限于自已负责的工作")


def test_nothing_pasted_is_said(page: Page, served: str) -> None:
    start(page, served)
    page.get_by_role("button", name="开始自查").click()
    assert "还没有材料" in message(page)
    expect(part(page, "paste")).to_be_focused()


def test_what_it_is_looked_at_for_follows_the_paper_and_the_notice(page: Page, served: str) -> None:
    start(page, served)
    paste(page, PAPER.replace("个人", "普通党员"))
    told = part(page, "looked-at")
    part(page, "campaign").select_option("2025-annual")
    expect(told).to_contain_text("普通党员")
    expect(told).to_contain_text(re.compile(r"2025 年度.*对照方面 \d 个"))
    page.locator("[data-review=notice-box] summary").click()
    part(page, "notice").fill("重点围绕理论学习、工作作风、廉洁自律三个方面查找问题")
    part(page, "notice").press("Tab")
    expect(told).to_contain_text("对照方面 3 个")
    expect(part(page, "headings")).to_contain_text("理论学习；工作作风；廉洁自律")
    part(page, "audience").select_option("党员领导干部")
    expect(told).to_contain_text("党员领导干部")


@pytest.mark.usefixtures("context")  # a profile of its own, for its clock
@pytest.mark.parametrize(
    ("day", "year", "unseen"), [("2026-02-10", 2025, ""), ("2026-11-30", 2026, "没有收录这一年的对照方面")]
)
def test_a_paper_is_of_the_year_that_is_due(
    page: Page, served: str, day: str, year: int, unseen: str
) -> None:
    """Whatever year stands in its title, which may be left from last year; what is not known of that year is said."""
    page.clock.set_fixed_time(day)
    start(page, served)
    paste(page, "2024年度组织生活会" + PAPER.replace("个人", "普通党员"))
    expect(part(page, "looked-at")).to_contain_text(f"{year} 年度")
    expect(part(page, "text").locator("mark", has_text="2024")).to_be_visible()
    expect(page.get_by_text(unseen or "没有收录")).to_have_count(1 if unseen else 0)


@pytest.mark.usefixtures("context")  # a profile of its own, for its clock
def test_a_paper_whose_title_and_date_agree_is_of_their_year(page: Page, served: str) -> None:
    """Somebody looks at last year's paper again: the year that is due now is told, and can be chosen."""
    page.clock.set_fixed_time("2026-11-30")
    start(page, served)
    paste(page, "2025年度组织生活会" + PAPER.replace("个人", "普通党员") + "\n张三\n2026年1月9日")
    told = part(page, "looked-at")
    expect(told).to_contain_text("2025 年度组织生活会、民主生活会；")
    expect(told).to_contain_text("要写的是“2026 年度")
    expect(part(page, "text").locator("mark", has_text="2025")).to_have_count(0)
    part(page, "campaign").select_option("2026-annual")
    expect(told).to_contain_text("不对就在下面改")
    expect(part(page, "text").locator("mark", has_text="2025")).to_be_visible()


@pytest.mark.parametrize(
    ("meeting", "template"), [("组织生活会", "支部班子对照检查材料"), ("民主生活会", "领导班子对照检查材料")]
)
def test_a_team_is_asked_for_the_headings_of_the_meeting_in_its_title(
    page: Page, served: str, meeting: str, template: str
) -> None:
    """Branch committees and leading groups have other headings in the same year."""
    start(page, served)
    paste(page, f"领导班子2025年度{meeting}对照检查材料\n一、存在问题\n一是学习不够。3月只学了1次。")
    part(page, "campaign").select_option("2025-annual")
    expect(part(page, "looked-at")).to_contain_text(f"2025 年度{template}")


def test_an_appraisal_is_asked_for_what_an_appraisal_has(page: Page, served: str) -> None:
    """It has no causes, no last year and none of the year's headings."""
    start(page, served)
    paste(
        page,
        "普通党员2026年度民主评议个人自评\n一、存在的不足\n一是学习不够。3月只学了1次。\n二、努力方向\n一是每周学习1次。",
    )
    part(page, "campaign").select_option("2025-annual")
    expect(part(page, "looked-at")).to_contain_text("模板：民主评议党员个人自评")
    expect(page.get_by_text("没有查")).to_have_count(0)
    expect(findings(page).filter(has_text="没有找到")).to_have_count(2)  # name and date
    part(page, "audience").select_option("普通党员")
    expect(findings(page).filter(has_text="没有找到")).to_have_count(2)


def test_a_draft_is_of_the_year_that_it_says(page: Page, served: str) -> None:
    start(page, served)
    draft = {
        "site": page.evaluate("Phrasebank.data.site.id"),
        "campaign": "2024-annual",
        "audience": "普通党员",
        "document": {"blocks": [{"kind": "paragraph", "runs": [{"text": "学习不够。"}]}]},
    }
    choose(page, file("草稿.json", json.dumps(draft)))
    expect(part(page, "looked-at")).to_contain_text("2024 年度")
    part(page, "campaign").select_option("2025-annual")
    expect(part(page, "looked-at")).to_contain_text("2025 年度")


def test_markup_in_a_paper_is_text(page: Page, site_url: str) -> None:
    start(page, site_url)
    paste(page, "对照检查材料\n一是<img src=x onerror=alert(1)>【<b>名</b>】。")
    expect(part(page, "text")).to_contain_text("<img src=x onerror=alert(1)>【<b>名</b>】")
    assert page.locator("paper-review img, paper-review mark b").count() == 0


def test_the_page_says_that_nothing_is_kept_and_keeps_nothing(page: Page, served: str) -> None:
    start(page, served)
    expect(page.locator("paper-review .pb-summary")).to_contain_text("不上传，也不保存")
    paste(page, PAPER)
    kept = page.evaluate(
        """async () => {
          const bases = indexedDB.databases ? await indexedDB.databases() : [];
          return JSON.stringify([Object.values(localStorage), Object.values(sessionStorage), bases]);
        }"""
    )
    assert "学习不够" not in kept
    page.reload()
    part(page, "entrance").wait_for()
    expect(part(page, "result")).to_be_hidden()


def test_no_barrier_and_no_overflow(page: Page, served: str) -> None:
    start(page, served)
    choose(page, file("去年.pdf", b"%PDF-1.7"))
    expect(part(page, "refused")).to_be_visible()
    assert barriers_in_both(page) == []
    paste(page, f"{whole()}\n姓名：【姓名】\n2025年1月3日")
    page.locator("[data-review=notice-box] summary").click()
    findings(page).first.locator("summary").click()
    assert barriers_in_both(page) == []
    for width in (1280, 900, 360, 214):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        if width == 360:
            assert small_targets(page) == []
