"""A writer's journey in a browser that is not Chromium, with its own mouse, keys and input method."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from engines.composition import compose
from engines.conftest import ENGINE
from engines.lines import LINES, MARKS, long_text
from engines.person import Person
from engines.steps import reads, says, taken, text
from engines.webdriver import Marionette

PHRASE = "study-not-applied.a"
PAGE = f"dimensions/theory/problems.html#{PHRASE}"
CARD = f"phrase-card[id='{PHRASE}']"
DESK = "[data-compose=desk]"
SHEET = "[data-compose=sheet]"
INSIDE = """
const { top, bottom, left, right } = document.querySelector(arguments[0]).getBoundingClientRect();
return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
"""
"""Whether the whole of an element is in the window."""
PUT = """
const field = document.querySelector(arguments[0]);
field.value = arguments[1];
field.dispatchEvent(new Event("input", { bubbles: true }));
field.blur();
"""
"""Puts a text into a field of the composer."""


def slot(name: str) -> str:
    """A slot of the card."""
    return f"{CARD} .pb-slot[data-name='{name}']"


def pasted(person: Person) -> str:
    """What Ctrl+V puts into a plain field."""
    person.see(
        "const field = document.createElement('textarea'); field.id = 'paste-here'; document.body.append(field); field.focus()"
    )
    person.press("Control", "v")
    value = person.see(
        "const field = document.getElementById('paste-here'); field.remove(); return field.value"
    )
    return str(value)


def heading(person: Person, title: str) -> None:
    """Choose the first heading of that name in a new draft."""
    person.click(".pb-outline-name", title)


def begin(person: Person, site_url: str) -> None:
    """A new draft from a template."""
    person.go(f"{site_url}compose.html#template=personal-2025-member")
    person.wait("return document.querySelector('.pb-outline-name') !== null")


def test_a_writer_finds_fills_copies_drafts_and_takes_away(
    person: Person, site_url: str, folder: Path
) -> None:
    person.go(f"{site_url}index.html")
    # Find
    person.press("/")
    person.type("理论联系实际")
    person.press("Enter")
    person.wait("return location.pathname.endsWith('search.html')")  # the home page shows cards, too
    person.wait("return document.querySelector('search-page phrase-card') !== null")
    person.click(".md-header input[name=q]")
    person.wait("return document.activeElement.closest('.md-header') !== null")
    person.type("理论联系实际不够紧密")
    person.wait("return document.querySelector('[role=option]') !== null")
    person.press("Down")
    person.press("Enter")
    # The page is led to the card as those above it are laid out, and a click before that lands on another.
    person.wait("return document.querySelector(arguments[0]) !== null", f"{CARD} [data-do=copy]")
    person.place(f"{CARD} [data-do=copy]")
    # Fill: by mouse, by keys, by an input method
    person.click(slot("学习内容"))
    person.type("2026")
    reads(person, slot("学习内容"), "2026")
    person.press("Tab")
    person.type("六月的盘点")
    person.press("Enter")
    compose(person.browser, "sanyuedi", "三月底")
    person.wait("return document.querySelector(arguments[0]).textContent === '三月底'", slot("时间"))
    assert person.see("return document.activeElement.dataset.name") == "时间", (
        "the Enter was the input method's"
    )
    # Copy and read back
    person.click(f"{CARD} [data-do=copy]")
    says(person, "已复制")
    whole = text(person, f"{CARD} .pb-text")
    assert "学过2026以后，我承担的六月的盘点在程序" in whole
    assert pasted(person) == whole
    # Draft; pasting led away, and far cards have no buttons
    person.see("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", CARD)
    person.click(f"{CARD} [data-do=choose]")
    says(person, "已加入草稿夹，共 1 条")
    begin(person, site_url)
    assert whole in text(person, SHEET)
    # Compose
    heading(person, "改作风树新风")
    person.click(".pb-offer-point [data-add]")
    person.click(f"{DESK} [data-field=body]", across=0.01)
    person.press("Control", "Home")
    compose(person.browser, "benren", "本人")
    person.wait(f"return document.querySelector('{SHEET}').textContent.includes('本人')")
    person.type("2026")
    person.wait(f"return document.querySelector('{SHEET}').textContent.includes('本人2026')")
    # Word
    person.click("[data-act=export]")
    person.click(".pb-dialog .pb-way")
    assert person.see(INSIDE, ".pb-dialog")
    says(person, "已生成")
    archive = zipfile.ZipFile(io.BytesIO(taken(person, folder, "docx")))
    assert "本人2026" in archive.read("word/document.xml").decode()
    person.press("Escape")
    # Reload
    person.reload()
    person.wait(f"return document.querySelector('{SHEET}').textContent.includes('本人2026')")
    assert whole in text(person, SHEET)
    # Take away: the whole paper, read back
    person.click("[data-act=export]")
    person.click(".pb-dialog .pb-way strong", "复制全文")
    says(person, "全文已复制")
    person.press("Escape")
    assert "本人2026" in pasted(person)
    person.click("[data-act=drafts]")
    person.wait("return document.querySelectorAll('[data-compose=mine] li').length === 1")


WAYS: dict[str, Callable[[Person, str], None]] = {
    "click": lambda person, place: person.click(place),
    "double": lambda person, place: person.click(place, times=2),
    "triple": lambda person, place: person.click(place, times=3),
    "touch": lambda person, place: person.touch(place),
    "drag": lambda person, place: person.drag(
        person.place(place, across=0.2), person.place(place, across=0.6)
    ),
    "keys": lambda person, place: person.see("document.querySelector(arguments[0]).focus()", place),
}
"""Ways into a slot."""

if ENGINE == "firefox":
    del WAYS["touch"]  # a finger of its driver is not always followed by the click that a real one makes


@pytest.mark.parametrize("site_url", ["http"], indirect=True)
def test_typing_replaces_a_slot_whatever_way_it_was_entered(person: Person, site_url: str) -> None:
    place = slot("学习内容")
    person.go(f"{site_url}{PAGE}")
    # What is near gets its buttons first, which moves what lies below.
    person.wait("return document.querySelector(arguments[0]) !== null", f"{CARD} [data-do=copy]")
    for way, enter in WAYS.items():
        enter(person, place)
        person.wait("return document.activeElement.dataset.name === '学习内容'")
        person.type("2026")
        reads(person, place, "2026")
        person.press("Tab")
        if way != "drag":  # over a word that is there, it takes what it was drawn over
            enter(person, place)
            person.wait("return getSelection().toString() === '2026'")
            person.type("2027")
            reads(person, place, "2027")
        person.see("document.querySelector(arguments[0]).focus()", place)
        person.press("Control", "a")
        person.press("Delete")
        person.press("Tab")
        reads(person, place, "【学习内容】")
    # In the composer
    begin(person, site_url)
    heading(person, "改作风树新风")
    person.click(".pb-offer-point [data-add]")
    body = f"{DESK} [data-field=body]"
    mark = f"{DESK} .pb-write--body .pb-write-layer .pb-slot"
    for times in (1, 2):
        person.see(PUT, body, "前面的话【学习内容】后面的话")
        person.click(mark, times=times)
        person.type("2026")
        assert person.see("return document.querySelector(arguments[0]).value", body) == "前面的话2026后面的话"
    # On the page of a template
    person.go(f"{site_url}gallery/personal-2025-member.html")
    for times in (1, 2, 3):
        person.click("paper-form input[name=姓名]", times=times)
        person.press("Control", "a")
        person.type(f"张{times}")
        person.wait(
            "return document.querySelector('.pb-sheet [data-blank=姓名]').textContent === arguments[0]",
            f"张{times}",
        )


@pytest.mark.parametrize("site_url", ["file"], indirect=True)
def test_marks_lie_on_their_words(person: Person, site_url: str, built_site: Path) -> None:
    begin(person, site_url)
    heading(person, "改作风树新风")
    person.click(".pb-offer-point [data-add]")
    body = f"{DESK} [data-field=body]"
    person.wait("return document.querySelector(arguments[0]) !== null", body)
    person.see(PUT, body, long_text(built_site))
    seen = person.see(f"return ({MARKS})(arguments[0])", body)
    assert seen["isWhole"]
    assert seen["wrong"] == []
    assert seen["lines"] >= LINES
    for at in seen["asked"][:LINES]:
        x, y = person.see(f"return ({MARKS})(...arguments)", body, at)
        # Beside everything first: two clicks at one place are a double one, which takes a word.
        person.click_at(1, y)
        person.click_at(x, y)
        assert person.see("return document.querySelector(arguments[0]).selectionStart", body) == at


@pytest.mark.parametrize("site_url", ["file"], indirect=True)
def test_the_self_test_misses_nothing(person: Person, site_url: str) -> None:
    person.go(f"{site_url}selftest.html")
    for check in ("level", "data", "encoding", "local", "database"):
        state = f"[data-check={check}] [data-selftest=state]"
        person.wait("return document.querySelector(arguments[0]).textContent === '通过'", state)


_COOKIES = "Services.prefs.setIntPref('network.cookie.cookieBehavior', arguments[0])"
_ALLOWED, _BLOCKED = 5, 2


@pytest.mark.skipif(ENGINE != "firefox", reason="of Firefox's settings")
@pytest.mark.parametrize("site_url", ["http"], indirect=True)
def test_where_cookies_are_blocked_what_is_lost_is_said(person: Person, site_url: str) -> None:
    assert isinstance(person.browser, Marionette)
    person.browser.inside(_COOKIES, _BLOCKED)
    try:
        person.go(f"{site_url}{PAGE}")
        person.click(f"{CARD} [data-do=choose]")
        says(person, "已加入草稿夹，共 1 条，只在这一页")
        assert "草稿夹" in text(person, ".pb-unkept")
        begin(person, site_url)
        assert "填过的单位" in text(person, ".pb-unkept")
        assert "只在本页" in text(person, "[data-compose=standing]")
    finally:
        person.browser.inside(_COOKIES, _ALLOWED)
