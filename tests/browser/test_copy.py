"""Copying, read back by pasting: on http without a secure context, and on file://."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from browser.actions import card, message, pasted, pasted_html, press, wording
from browser.conftest import HOST

PAGE = "dimensions/theory/problems.html"
PHRASE = "study-when-needed.a"
LEAD = "理论学习的主动性自觉性不高。"


def test_copy_the_phrase(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    press(page, PHRASE, "复制")
    assert message(page) == "已复制，还有 3 处待填"
    assert pasted(page) == wording(page, PHRASE)


def test_copy_in_a_secure_context(page: Page, served: str) -> None:
    """https behaves as localhost does."""
    page.goto(served.replace(HOST, "localhost") + PAGE)
    assert page.evaluate("window.isSecureContext")
    press(page, PHRASE, "复制")
    assert message(page).startswith("已复制")
    assert pasted(page) == wording(page, PHRASE)


def test_copy_with_the_lead_clause(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    press(page, PHRASE, "连领句复制")
    assert pasted(page) == LEAD + wording(page, PHRASE)
    html = pasted_html(page)
    assert f"<b>{LEAD}</b>{wording(page, PHRASE)}" in html
    for foreign in ("font", "style", "color", "span"):
        assert foreign not in html, "the markup takes the style of its surroundings"


def test_copy_by_keyboard(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    card(page, PHRASE).get_by_role("button", name="复制", exact=True).focus()
    page.keyboard.press("Enter")
    assert message(page).startswith("已复制")
    assert pasted(page) == wording(page, PHRASE)


def test_a_phrase_without_slots_is_simply_copied(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}common/causes.html")
    press(page, "fear-of-blame.b", "复制")
    assert message(page) == "已复制"


def test_a_cause_unfolds_in_place_and_is_copied_there(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    answer = page.locator("[id=study-when-needed] details.pb-answer").first
    answer.locator("summary").click()
    inside = answer.locator("phrase-card").first
    inside.get_by_role("button", name="连领句复制").click()
    assert message(page).startswith("已复制")
    assert pasted(page) == f"本领恐慌意识不强。{inside.locator('.pb-text').text_content()}"


def test_a_correction_names_the_place_and_not_what_the_writer_filled_in(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    before = wording(page, PHRASE)
    slot = card(page, PHRASE).get_by_role("textbox").first
    slot.fill("保密的事")
    press(page, PHRASE, "纠错")
    text = pasted(page)
    assert text.startswith(f"【纠错】{PHRASE}\n位置：snippets/points/theory/problems.yml:")
    assert f"网页：{site_url}{PAGE}#{PHRASE}" in text
    assert f"原文：{before}" in text
    assert "保密的事" not in text


OTHERS = {
    "waiting on the page": "document.addEventListener('copy', spoil)",
    "coming in between": "window.addEventListener('copy', () => document.addEventListener('copy', spoil, true), true)",
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS.keys())
def test_nobody_else_changes_what_is_copied(page: Page, site_url: str, other: str) -> None:
    """An extension or another script that listens to the copying of a selection."""
    page.goto(site_url + PAGE)
    page.evaluate(
        f"""() => {{
          const spoil = (event) => {{
            event.clipboardData.setData("text/plain", "别的");
            event.clipboardData.setData("text/html", "别的");
            event.preventDefault();
          }};
          {other};
        }}"""
    )
    press(page, PHRASE, "连领句复制")
    assert pasted(page) == LEAD + wording(page, PHRASE)
    assert "别的" not in pasted_html(page)


REFUSALS = {
    "said no": "document.execCommand = () => false",
    "threw": "document.execCommand = () => { throw new Error('refused') }",
    "said yes and did nothing": "document.execCommand = () => true",
}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS.keys())
def test_a_refusal_is_never_called_a_copy(page: Page, site_url: str, refusal: str) -> None:
    page.goto(site_url + PAGE)
    page.evaluate(f"() => {{ {refusal} }}")
    press(page, PHRASE, "连领句复制")
    assert "已复制" not in message(page)
    assert "Ctrl+C" in message(page)
    field = card(page, PHRASE).locator("textarea")
    wanted = LEAD + wording(page, PHRASE)
    assert field.input_value() == wanted
    selected = (
        "() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd) }"
    )
    assert page.evaluate(selected) == wanted
    page.keyboard.press("Control+C")
    assert pasted(page) == wanted
    press(page, PHRASE, "复制")
    assert card(page, PHRASE).locator("textarea").count() == 1


def test_the_message_line_is_there_before_it_speaks(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    assert page.locator(".pb-message[role=status]").count() == 1
    assert message(page) == ""


def test_without_scripts_the_words_are_there_and_no_dead_controls(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + PAGE)
    assert "【学习内容】印发【天数】天后" in wording(page, PHRASE)
    for control in (".pb-actions", ".pb-filter", "[data-do=report]", "[data-forget]"):
        assert page.locator(control).first.is_hidden(), control
    page.goto(f"{site_url}curate/suggest.html")
    assert page.locator("form.pb-form").is_hidden()
    assert "放在哪里、领句、表述" in page.locator("noscript").inner_text()
    context.close()


def test_a_permalink_marks_its_phrase(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{PAGE}#study-not-applied.b")
    target = card(page, "study-not-applied.b")
    assert target.evaluate("element => element.matches(':target')")
    assert target.evaluate("element => element.getBoundingClientRect().top >= 48")
    assert target.evaluate("element => getComputedStyle(element).boxShadow") != "none"
