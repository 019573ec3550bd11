"""What is kept on this machine, a paper or a meeting, as the faults of machines try both: one way to write in it, one to read it back."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from browser.composing import begin, choose, field

HEADING = "联系服务群众"
SAYS = """(text) => {
  const fields = Array.from(document.querySelectorAll("[data-compose=panel] textarea"), ({ value }) => value);
  const sheet = document.querySelector("[data-compose=sheet]");
  return [...fields, sheet ? sheet.textContent : ""].join("\\n").includes(text);
}"""


@dataclass(frozen=True)
class Kept:
    """One of the two, by the element that holds it."""

    element: str
    page: str

    @property
    def is_meeting(self) -> bool:
        return self.element == "branch-meeting"

    def begin(self, page: Page, site_url: str, title: str) -> None:
        """A new one of that name, at the place where texts are written."""
        if self.is_meeting:
            page.goto(f"{site_url}{self.page}")
            page.locator("[data-act=new]").click()
        else:
            begin(page, site_url)
        page.locator("[data-compose=title]").fill(title)
        self.enter(page)

    def enter(self, page: Page) -> None:
        """Where texts are written, in the one that is open."""
        if self.is_meeting:
            page.locator(".pb-meeting-tab", has_text="谈话和意见").click()
        else:
            choose(page, HEADING)

    def write(self, page: Page, *texts: str) -> None:
        """More texts, each in a place of its own."""
        for text in texts:
            if self.is_meeting:
                page.get_by_role("button", name="加一条意见").click()
                page.locator("[aria-label=征求到的意见] [data-cell=text]").last.fill(text)
            else:
                page.get_by_role("button", name="自己写一条").click()
                page.locator("[data-compose=desk] [data-field=body]").last.fill(text)

    def rewrite(self, page: Page, text: str) -> None:
        """Other words in the first place."""
        if self.is_meeting:
            page.locator("[aria-label=征求到的意见] [data-cell=text]").first.fill(text)
        else:
            field(page, "body").fill(text)

    def says(self, page: Page, text: str) -> None:
        """Wait until it says so."""
        page.wait_for_function(SAYS, arg=text, polling=50)  # a tab behind another is not drawn

    def leave(self, page: Page) -> None:
        """Back to the list."""
        page.locator("[data-act=drafts]").click()

    def made(self, page: Page, site_url: str, title: str, *texts: str) -> None:
        """A new one with those texts, saved; the list stands."""
        self.begin(page, site_url, title)
        self.write(page, *texts)
        self.leave(page)
        page.locator("[data-draft]", has_text=title).wait_for()

    def open(self, page: Page, title: str) -> None:
        """From the list, at the place where texts are written."""
        page.locator(".pb-draft-open", has_text=title).click()
        self.enter(page)

    def session(self, page: Page, then: str) -> object:
        """What becomes of its session: `then` goes on from it in JavaScript. A function is not what it becomes: it would be called."""
        return page.evaluate(
            f"""() => {{
              const made = document.querySelector('{self.element}').host.session{then};
              return typeof made === "function" ? null : made;
            }}"""
        )


DRAFT = Kept("draft-composer", "compose.html")
MEETING = Kept("branch-meeting", "meeting.html")

both = pytest.mark.parametrize("kept", [DRAFT, MEETING], ids=["draft", "meeting"])
"""What may happen to a machine happens to both."""

in_places = pytest.mark.parametrize(
    ("kept", "site_url"),
    [(DRAFT, "http"), (DRAFT, "file"), (MEETING, "file")],
    ids=["draft-http", "draft-file", "meeting-file"],
    indirect=["site_url"],
)
"""The same, wherever the site lies; it is one store, so meetings need one place."""
