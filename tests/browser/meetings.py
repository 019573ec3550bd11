"""What a secretary does on the page 支部工作台."""

from __future__ import annotations

from playwright.sync_api import Page

from browser.composing import said

PAPER = """{name}个人对照检查材料
一、存在问题
（一）理论学习方面
一是{first}。平时满足于听过、看过。
二是联系实际不紧。
（二）联系服务群众方面
一是{last}。
二、整改措施
一是每周三晚上读一篇原文。
二是每月到窗口值一次班。
{name}
2026年1月5日
"""

NAMES = "张三\t支部书记\n李四\t组织委员\n王五\n赵六"
TABS = ("会议情况", "党员名单", "谈话和意见", "收材料", "整改台账", "生成材料")


def begin(page: Page, site_url: str) -> None:
    """A new meeting of 2025, whatever day it is."""
    page.goto(f"{site_url}meeting.html")
    page.locator("[data-compose=campaign]").select_option("2025-annual")
    page.locator("[data-act=new]").click()
    page.locator("[data-fact=支部]").wait_for()


def tab(page: Page, name: str) -> None:
    """Go to a tab of the meeting."""
    page.locator(".pb-meeting-tab", has_text=name).click()


def add_members(page: Page, names: str = NAMES) -> None:
    """Bring a list of names into the roll."""
    tab(page, "党员名单")
    page.locator("#__members").fill(names)
    page.get_by_role("button", name="加进名单").click()


def hand_in(page: Page, text: str) -> None:
    """Paste a paper of one member."""
    tab(page, "收材料")
    page.locator("#__incoming").fill(text)
    page.get_by_role("button", name="收下贴进来的").click()
    said(page, "收到 1 份材料")


def paper(name: str, first: str = "理论学习不够深入", last: str = "下基层不多") -> str:
    """A member's paper, with its first problem and its last."""
    return PAPER.format(name=name, first=first, last=last)
