"""What writers do on the page on which a paper is written."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

MEMBER = "personal-2025-member"
TITLE = "2025 年度个人对照检查材料（普通党员）"


OPEN = """() => {
  const composer = document.querySelector("draft-composer");
  return composer && composer.host ? composer.host.draft.id : "";
}"""
"""The id of the draft that is open; empty for none."""


def begin(page: Page, site_url: str, template: str = MEMBER) -> None:
    """A new draft from a template, by its address. Where another is open, the page stays and shows that one until the new one is
    made."""
    before = page.evaluate(OPEN)
    page.goto(f"{site_url}compose.html#template={template}")
    page.wait_for_function(f"(before) => ![before, ''].includes(({OPEN})())", arg=before)
    desk(page).wait_for()


def open_file(page: Page, site_url: str, file: Path) -> None:
    """Open a file from the screen on which papers begin: once it is there, as before it nobody can."""
    page.goto(f"{site_url}compose.html")
    page.locator("[data-compose=start]").wait_for()
    page.locator("[data-compose=file]").set_input_files(file)


def until_saved(page: Page, element: str = "draft-composer") -> None:
    """Wait until the database has what was written."""
    page.wait_for_function(f"() => !document.querySelector('{element}').host.session.isUnsaved", polling=50)


def desk(page: Page) -> Locator:
    """The heading that is being written."""
    return page.locator("[data-compose=desk]")


def choose(page: Page, title: str, nth: int = 0) -> None:
    """A heading of the outline."""
    page.locator(".pb-outline-entry", has_text=title).nth(nth).click()


def block(page: Page, nth: int = 0) -> Locator:
    """A block on the desk."""
    return desk(page).locator("article[data-block]").nth(nth)


def field(page: Page, name: str, nth: int = 0) -> Locator:
    """A field of a block: lead, body or text."""
    return block(page, nth).locator(f"[data-field={name}]")


def drag(page: Page, nth: int, onto: Locator, part: float = 0.5) -> None:
    """Drag a block by its grip onto something in view, so far down in it: 0 is its upper edge, 1 its lower."""
    grip, place = block(page, nth).locator(".pb-grip").bounding_box(), onto.bounding_box()
    assert grip
    assert place
    page.mouse.move(grip["x"] + 4, grip["y"] + 4)
    page.mouse.down()
    page.mouse.move(place["x"] + 20, place["y"] + part * place["height"], steps=4)
    page.mouse.up()


def take(page: Page, nth: int = 0) -> str:
    """Take a phrase in; its point's lead."""
    offer = page.locator(".pb-offer-point").nth(nth)
    offer.locator("[data-add]").first.click()
    return offer.locator("h3").inner_text()


def sheet(page: Page) -> str:
    """The paper as it stands."""
    return page.locator("[data-compose=sheet]").inner_text()


def todo(page: Page, name: str) -> Locator:
    """A count that is always in view."""
    return page.locator(f"[data-todo={name}]")


def said(page: Page, text: str) -> None:
    """Wait for what the page says."""
    expect(page.locator(".pb-message")).to_contain_text(text)


def tool(page: Page, name: str) -> None:
    """Press a button of the bar."""
    page.locator(".pb-work-head").get_by_role("button", name=name, exact=True).click()


def way(page: Page, name: str) -> Locator:
    """A button of the dialog that is open."""
    return page.locator(".pb-dialog .pb-way", has_text=name)
