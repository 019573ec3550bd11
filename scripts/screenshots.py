"""Take the pictures of the README from the site as it is: `make screenshots`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
SITE = (ROOT / "site").as_uri()
PROBLEMS = f"{SITE}/dimensions/theory/problems.html"


def _filled(page: Page) -> None:
    """A phrase half filled in and chosen."""
    page.goto(f"{PROBLEMS}#study-when-needed")
    card = page.locator("phrase-card[id='study-when-needed.a']")
    card.get_by_role("textbox", name="学习内容").fill("《关于新形势下党内政治生活的若干准则》")
    card.get_by_role("button", name="加入草稿").click()
    card.get_by_role("textbox").last.focus()
    page.locator(".pb-message:empty").wait_for(state="attached")


PAPER = """个人对照检查材料
按照支部要求，会前学习了有关文件，与支委谈了心，查摆问题如下。
一、存在问题
（一）理论学习方面
一是理论学习不够系统。学习上总体较好，但是应读的四本书只读完一本，学习笔记有两个月是补写的。
二是联系实际不紧。主要是工作太忙，学了基层治理的论述，社区来信怎么办还是老一套。
（二）联系服务群众方面
一是下基层不多。上半年到社区三次，每次不到一小时。
二、原因剖析
一是把学习当任务，没有当成自己的需要。
三、整改措施
一是加强学习，不断提高思想认识。
二是每月到窗口值一次班，记下群众的话。
赵敏
2026年1月5日
"""
"""A paper with some of what a reviewer would send back."""

MEMBERS = "张建国\t支部书记\n李红梅\t组织委员\n王志强\t宣传委员\n赵敏\n钱学文\n周海燕\n吴晓东"


def _reviewed(page: Page) -> None:
    """A paper that was looked at."""
    page.goto(f"{SITE}/review.html")
    page.locator("[data-review=paste]").fill(PAPER)
    page.get_by_role("button", name="开始自查").click()
    page.locator(".pb-finding").first.wait_for()


def _meeting(page: Page) -> None:
    """A meeting with most of its facts, at its papers."""
    page.goto(f"{SITE}/meeting.html")
    page.locator("[data-act=new]").click()
    facts = {"支部": "市局办公室第一党支部", "主持人": "张建国", "记录人": "李红梅", "会议地点": "三楼会议室"}
    for name, value in facts.items():
        page.locator(f"[data-fact={name}]").fill(value)
    page.locator("[data-tab=members]").click()
    page.locator("#__members").fill(MEMBERS)
    page.get_by_role("button", name="加进名单").click()
    page.locator("[data-tab=papers]").click()
    page.locator(".pb-meeting-open").wait_for()
    page.locator(".pb-message:empty").wait_for(state="attached")


def main() -> None:
    """Write the pictures into screenshots/."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-gpu"]
        )

        def shot(
            name: str, width: int, height: int, scheme: str, prepare: str | Callable[[Page], None]
        ) -> None:
            context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
            page = context.new_page()
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            if isinstance(prepare, str):
                page.goto(prepare)
            else:
                prepare(page)
            page.evaluate("Promise.all(document.getAnimations().map(({ finished }) => finished))")
            page.screenshot(path=ROOT / "screenshots" / f"{name}.png")
            context.close()

        shot("home", 1280, 800, "light", f"{SITE}/index.html")
        shot("card", 1280, 800, "light", _filled)
        shot("review", 1280, 800, "light", _reviewed)
        shot("meeting", 1280, 800, "light", _meeting)
        shot("phone", 360, 740, "dark", _filled)
        browser.close()


if __name__ == "__main__":
    main()
