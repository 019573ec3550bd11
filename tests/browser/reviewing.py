"""What writers do on the page on which a paper is looked at."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import FilePayload, Locator, Page

import cases

PAGE = "review.html"


def whole() -> str:
    """A whole paper, by hand."""
    text = (cases.GOLDEN / "papers" / "six-topics.txt").read_text("utf-8").split("=== paper\n")[1]
    return text.split("=== read\n")[0]


def start(page: Page, site_url: str) -> None:
    """The page, ready for papers."""
    page.goto(f"{site_url}{PAGE}")
    part(page, "entrance").wait_for()


def part(page: Page, name: str) -> Locator:
    """A place of the page."""
    return page.locator(f"[data-review={name}]")


def paste(page: Page, text: str) -> None:
    """Paste a paper and have it looked at."""
    part(page, "paste").fill(text)
    page.get_by_role("button", name="开始自查").click()
    part(page, "result").wait_for()


def file(name: str, content: str | bytes) -> FilePayload:
    """A file to open."""
    data = content.encode() if isinstance(content, str) else content
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}


def choose(page: Page, *files: FilePayload | Path) -> None:
    """Open files."""
    part(page, "file").set_input_files(list(files))  # type: ignore[arg-type]


def findings(page: Page) -> Locator:
    """The list beside the text."""
    return page.locator(".pb-finding")


def lines(page: Page) -> list[str]:
    """The paper as it is shown, a block each."""
    return part(page, "text").locator("> *").all_inner_texts()
