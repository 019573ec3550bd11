"""A paper is checked and a meeting held in browsers other than the tests' own Chromium."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from browser.reviewing import whole
from engines.person import Person
from engines.steps import hand, taken, text

READY, FIELD = "[data-review=open]", "[data-review=file]"
FOUND = "return document.querySelectorAll('.pb-finding').length"
SLOTTED = "downloads/personal-2025-member-blank.docx"
LABEL = "return Array.from(document.querySelectorAll('button'), (one) => one.textContent).find((one) => one.startsWith(arguments[0]))"
"""The whole label of the button that begins with it: it says how many papers there are."""
NAMES = "张三\t支部书记\n李四\t组织委员\n王五"


def test_a_paper_is_read_and_checked(person: Person, site_url: str, built_site: Path) -> None:
    person.go(f"{site_url}review.html")
    person.place(READY)
    hand(person, FIELD, "张三.docx", (built_site / SLOTTED).read_bytes())
    person.wait(FOUND)
    assert "对照检查材料" in text(person, "[data-review=text]")
    # A text file of old, and what is wrong in it
    person.reload()
    person.place(READY)
    paper = whole() + "\n局限于自已负责的工作。\n"
    hand(person, FIELD, "李四.txt", paper.encode("gb18030"))
    person.wait(FOUND)
    assert "局限于自已负责的工作" in text(person, "[data-review=text]")
    person.wait(
        "return Array.from(document.querySelectorAll('.pb-finding')).some((one) => one.textContent.includes('自已'))"
    )


def test_a_meeting_is_held(person: Person, site_url: str, folder: Path) -> None:
    person.go(f"{site_url}meeting.html")
    person.click("[data-act=new]")
    person.click("[data-fact=支部]")
    person.type("第一党支部")
    person.click(".pb-meeting-tab", "党员名单")
    person.click("#__members")
    person.see(
        "document.activeElement.value = arguments[0]; document.activeElement.dispatchEvent(new Event('input', { bubbles: true }))",
        NAMES,
    )
    person.click("button", "加进名单")
    person.wait("return document.querySelectorAll('[aria-label=党员名单] tbody tr').length === 3")
    person.reload()
    person.click(".pb-meeting-tab", "生成材料")
    person.click("button", person.wait(LABEL, "全部打包下载"))
    package = zipfile.ZipFile(io.BytesIO(taken(person, folder, "zip")))
    record = next(name for name in package.namelist() if "会议记录" in name)
    document = zipfile.ZipFile(io.BytesIO(package.read(record))).read("word/document.xml").decode()
    assert "第一党支部" in document
