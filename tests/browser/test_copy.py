"""Copying, read back by pasting: on http without a secure context, and on file://."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page

from browser.conftest import HOST

PAGE = "dimensions/theory/problems.html"
PHRASE = "study-when-needed.a"


def card(page: Page, phrase: str = PHRASE) -> Locator:
    return page.locator(f"article[id='{phrase}']")


def pasted(page: Page) -> str:
    """What Ctrl+V puts into a fresh field."""
    page.evaluate("""() => {
      const field = document.createElement("textarea");
      field.id = "paste-here";
      document.body.append(field);
      field.focus();
    }""")
    page.keyboard.press("Control+V")
    value: str = page.locator("#paste-here").input_value()
    page.evaluate("document.getElementById('paste-here').remove()")
    return value


def message(page: Page) -> str:
    return page.locator("[role=status]").inner_text()


def test_copy_the_phrase(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    card(page).get_by_role("button", name="复制", exact=True).click()
    assert message(page) == "已复制，还有 4 处【】要换成自己的事实"
    assert pasted(page) == card(page).locator(".pb-text").inner_text()


def test_copy_in_a_secure_context(page: Page, served: str) -> None:
    """https behaves as localhost does."""
    page.goto(served.replace(HOST, "localhost") + PAGE)
    assert page.evaluate("window.isSecureContext")
    card(page).get_by_role("button", name="复制", exact=True).click()
    assert message(page).startswith("已复制")
    assert pasted(page) == card(page).locator(".pb-text").inner_text()


def test_copy_with_the_lead_clause(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    card(page).get_by_role("button", name="复制带领句").click()
    assert pasted(page) == f"学习跟着任务走，用到了才去翻。{card(page).locator('.pb-text').inner_text()}"


def test_copy_by_keyboard(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    button = card(page).get_by_role("button", name="复制", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    assert message(page).startswith("已复制")
    assert pasted(page) == card(page).locator(".pb-text").inner_text()


def test_a_phrase_without_slots_is_simply_copied(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}common/causes.html")
    page.locator("article[id='fear-of-blame.b']").get_by_role("button", name="复制", exact=True).click()
    assert message(page) == "已复制"


REFUSALS = {
    "said no": "document.execCommand = () => false",
    "threw": "document.execCommand = () => { throw new Error('refused') }",
    "said yes and did nothing": "document.execCommand = () => true",
}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS.keys())
def test_a_refusal_is_never_called_a_copy(page: Page, site_url: str, refusal: str) -> None:
    page.goto(site_url + PAGE)
    page.evaluate(f"() => {{ {refusal} }}")
    card(page).get_by_role("button", name="复制带领句").click()
    assert "已复制" not in message(page)
    assert "Ctrl+C" in message(page)
    field = card(page).locator("textarea")
    wanted = f"学习跟着任务走，用到了才去翻。{card(page).locator('.pb-text').inner_text()}"
    assert field.input_value() == wanted
    selected = (
        "() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd) }"
    )
    assert page.evaluate(selected) == wanted
    page.keyboard.press("Control+C")
    assert pasted(page) == wanted
    card(page).get_by_role("button", name="复制", exact=True).click()
    assert card(page).locator("textarea").count() == 1


def test_the_message_line_is_there_before_it_speaks(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    assert page.locator("[role=status]").count() == 1
    assert message(page) == ""


def test_without_scripts_the_words_are_there_and_no_dead_buttons(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + PAGE)
    assert page.locator(".pb-phrase").count() == 6
    assert card(page).locator(".pb-text").inner_text().startswith("【学习内容】印发以后")
    assert page.locator(".pb-actions").first.is_hidden()
    context.close()


def test_a_permalink_marks_its_phrase(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{PAGE}#study-not-applied.b")
    target = card(page, "study-not-applied.b")
    assert target.evaluate("element => element.matches(':target')")
    assert target.evaluate("element => element.getBoundingClientRect().top >= 48")
    assert target.evaluate("element => getComputedStyle(element).boxShadow") != "none"
