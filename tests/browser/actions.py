"""What readers do on a page, and what they get."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

_FURNISHED = """
(id) => {
  if (!customElements.get("phrase-card")) return true;
  const card = document.getElementById(id);
  if (card && !card.querySelector(".pb-foot")) card.scrollIntoView({ block: "center" });
  return card !== null && card.querySelector(".pb-foot") !== null;
}
"""
"""Whether a card has its buttons, where scripts make them. What stands above it is laid out only as it comes near, and may push it
away again."""


def card(page: Page, phrase: str) -> Locator:
    """The card of a phrase on the page where it lives, brought into view: what is far away has no buttons yet."""
    found = page.locator(f"phrase-card[id='{phrase}']")
    found.scroll_into_view_if_needed()
    page.wait_for_function(_FURNISHED, arg=phrase)
    return found


def slot(page: Page, phrase: str, name: str) -> Locator:
    """The first slot of that name in a phrase."""
    return card(page, phrase).get_by_role("textbox", name=name, exact=True).first


def press(page: Page, phrase: str, button: str) -> None:
    """Press a button of a card."""
    card(page, phrase).get_by_role("button", name=button, exact=True).click()


def wording(page: Page, phrase: str) -> str:
    """The text of a card as it stands, wherever the page is scrolled to: what is far away is not laid out."""
    return card(page, phrase).locator(".pb-text").text_content() or ""


def message(page: Page) -> str:
    """What the page says."""
    return page.locator(".pb-message[role=status]").inner_text()


def _paste(page: Page, element: str, take: str) -> str:
    page.evaluate(
        """tag => {
          const field = document.createElement(tag);
          field.id = "paste-here";
          if (tag === "div") field.contentEditable = "true";
          document.body.append(field);
          field.focus();
        }""",
        element,
    )
    page.keyboard.press("Control+V")
    value: str = page.locator("#paste-here").evaluate(take)
    page.evaluate("document.getElementById('paste-here').remove()")
    return value


def pasted(page: Page) -> str:
    """What Ctrl+V puts into a plain field."""
    return _paste(page, "textarea", "field => field.value")


def pasted_html(page: Page) -> str:
    """What Ctrl+V puts into a document that takes markup."""
    return _paste(page, "div", "field => field.innerHTML")
