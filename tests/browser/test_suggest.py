"""The form that yields a ready YAML block."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from browser.actions import message, pasted
from conftest import ROOT
from phrasebank.making import site

PAGE = "curate/suggest.html"


def fill(page: Page, title: str, texts: str, place: str = "theory/measures") -> None:
    page.get_by_label("放在哪里").select_option(place)
    page.get_by_label("领句", exact=False).fill(title)
    page.locator("textarea[name=texts]").fill(texts)


TRICKY = {
    "plain": ("把书读完", "每周读一章，【完成时限】以前读完。"),
    "two wordings": ("把书读完两遍", "每周读一章。\n\n  每月谈一次体会。  "),
    "colon": ("先说一句", "他说: 你去看看 # 不是注释"),
    "quotes": ("“引号”开头", '"引号" 和 \\ 反斜杠'),
    "brackets": ("[括号]", "{花括号}, [方括号]: 都有"),
    "words of YAML": ("yes", "null"),
    "numbers": ("2026-11", "12:30"),
    "dash": ("- 连字符", "-- 两个"),
    "full stop": ("领句带句号。", "& 与 * 号"),
    "other stops": ("领句带逗号，", "一句；"),
    "emoji": ("😀笑", "结尾是冒号:"),
    "full-width colon": ("说到底：怕麻烦", "一句话：【时间】。"),
}


HEAD = "# 加到 snippets/points/theory/measures.yml 的末尾"


def block_of(page: Page, title: str, texts: str) -> str:
    """What the form gives for that point, without its first line."""
    page.reload()  # the form as it is at first
    fill(page, title, texts)
    page.locator("textarea[name=ask]").fill("为什么？\n什么时候: 说清楚")
    page.get_by_role("checkbox", name="普通党员").check()
    page.get_by_role("checkbox", name="窗口").check()
    page.get_by_role("button", name="复制这一段").click()
    assert message(page).startswith("已复制")
    head, _, block = pasted(page).partition("\n")
    assert head == HEAD
    return block


@pytest.mark.usefixtures("context")  # a profile of its own, for its clock
def test_the_block_can_be_appended_as_it_is(
    page: Page, served: str, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    """Each is read alone, and all of them in the library, one behind the other."""
    page.goto(served + PAGE)
    snippets = Path(shutil.copytree(ROOT / "snippets", tmp_path / "snippets"))
    ids: dict[str, str] = {}
    with (snippets / "points/theory/measures.yml").open("a", encoding="utf-8") as file:
        for minute, (name, (title, texts)) in enumerate(TRICKY.items()):
            page.clock.set_fixed_time(datetime(2026, 11, 1, 8, minute))  # of which the id is made
            with subtests.test("is a point", of=name):
                block = block_of(page, title, texts)
                (point,) = yaml.safe_load(block)
                ids[name] = point["id"]
                file.write("\n" + block)
    assert len(set(ids.values())) == len(TRICKY)
    library, findings = site.inspect(snippets, "entry")
    assert library is not None
    assert [f for f in findings if f.severity == "error"] == []
    for name, (title, texts) in TRICKY.items():
        with subtests.test("stands in the library", of=name):
            made = library.point[ids[name]]
            assert made.id.startswith("suggestion-")
            assert made.title == title.rstrip("。，")
            lines = [line.strip() for line in texts.splitlines() if line.strip()]
            assert [p.text for p in made.wordings] == lines
            assert made.tags == ("窗口",)
            assert made.wordings[0].audiences == ("普通党员",)
            assert made.ask == ("为什么？", "什么时候: 说清楚")


def test_what_is_missing_is_said(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    status = page.locator("[data-suggestion=notes]")
    expect(status).to_have_text("还没有写领句；还没有写表述")
    fill(page, "一个领句", "没有待填项的一句话\n【没见过的】", "theory/problems")
    expect(status).to_have_text(
        "问题表述里至少留一处【待填项】；这些待填项库里还没有，维护人要先定义：【没见过的】"
    )
    page.get_by_label("放在哪里").select_option("common/causes")
    expect(page.get_by_label("原因的角度")).to_be_visible()
    expect(status).to_contain_text("原因要选一个角度")
    page.get_by_role("button", name="复制这一段").click()
    assert "还要看一看" in message(page)
