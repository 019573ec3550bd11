"""Take the pictures of the README from the site as it is: `make screenshots`."""

from __future__ import annotations

import os
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
    card.get_by_role("textbox", name="时间").focus()
    page.locator(".pb-message:empty").wait_for(state="attached")


def main() -> None:
    """Write the pictures into screenshots/."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-gpu"]
        )

        def shot(name: str, width: int, height: int, scheme: str, prepare: str = "") -> None:
            context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
            page = context.new_page()
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            if prepare:
                page.goto(prepare)
            else:
                _filled(page)
            page.screenshot(path=ROOT / "screenshots" / f"{name}.png")
            context.close()

        shot("home", 1280, 800, "light", f"{SITE}/index.html")
        shot("card", 1280, 800, "light")
        shot("phone", 360, 740, "dark")
        browser.close()


if __name__ == "__main__":
    main()
