"""What stands in a slot when somebody comes into it, whichever way, is what typing replaces."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.actions import card, pasted, press, slot, wording
from browser.composing import begin, choose, field, take
from browser.conftest import fresh
from browser.desks import look_inside

PAGE = "dimensions/theory/problems.html"
PHRASE = "study-not-applied.a"
HEADING = "学习贯彻党的创新理论"

OLD_FIREFOX = """
(set => {
  Element.prototype.setAttribute = function (name, value) {
    set.call(this, name, name === "contenteditable" && value === "plaintext-only" ? "unknown" : value);
  };
})(Element.prototype.setAttribute);
"""
"""Firefox before 136 takes the attribute for one that it does not know: the slot is no field."""

Gesture = Callable[[Page, Locator], None]


def _drag(page: Page, place: Locator) -> None:
    box = place.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 14, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, middle)
    page.mouse.up()


def _twice(_: Page, place: Locator) -> None:
    place.click()
    place.click(position={"x": 20, "y": 8})


def _tab(page: Page, place: Locator) -> None:
    place.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")


GESTURES: dict[str, Gesture] = {
    "click": lambda _, place: place.click(),
    "again": _twice,
    "double": lambda _, place: place.dblclick(position={"x": 20, "y": 8}),
    "triple": lambda _, place: place.click(click_count=3),
    "edge": lambda _, place: place.click(position={"x": 1, "y": 8}),
    "drag": _drag,
    "tab": _tab,
}
"""Ways into an open slot."""


def test_typing_replaces_an_open_slot(page: Page, site_url: str, subtests: pytest.Subtests) -> None:
    for year, way in enumerate(GESTURES, start=2026):
        page.goto(site_url + PAGE)  # nobody has touched a slot of this page
        place = slot(page, PHRASE, "学习内容")
        with subtests.test(way):
            expect(place).to_have_text("【学习内容】")
            place.scroll_into_view_if_needed()
            GESTURES[way](page, place)
            page.keyboard.type(f"{year}")
            assert place.inner_text() == f"{year}"
            press(page, PHRASE, "复制")
            assert f"学过{year}以后" in pasted(page)
        place.fill("")
        page.keyboard.press("Tab")


def test_typing_replaces_an_open_slot_after_an_arrow_key(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    place = slot(page, PHRASE, "学习内容")
    place.focus()
    for key in ("ArrowRight", "ArrowLeft", "End", "Home", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
    page.keyboard.type("2026")
    assert place.inner_text() == "2026"


def test_what_comes_without_a_key_is_not_replaced_by_the_next(page: Page, site_url: str) -> None:
    """Input methods, handwriting and speech put words in that no key tells of."""
    page.goto(site_url + PAGE)
    place = slot(page, PHRASE, "学习内容")
    place.click()
    for word in ("学", "习", "讲话"):
        page.keyboard.insert_text(word)
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert place.inner_text() == "学习讲话"


def test_a_finger_selects_as_a_mouse_does(browser: Browser, site_url: str) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 800})
    try:
        page = context.new_page()
        page.goto(site_url + PAGE)
        place = card(page, PHRASE).locator(".pb-slot[data-name]").first
        place.tap()
        page.keyboard.type("2026")
        assert place.inner_text() == "2026"
    finally:
        context.close()


def test_what_was_filled_in_is_edited(page: Page, site_url: str) -> None:
    """The click that comes into a slot selects what is in it; the next puts the caret there, or takes a word."""
    page.goto(site_url + PAGE)
    place = slot(page, PHRASE, "学习内容")
    place.click()
    page.keyboard.type("first second")
    card(page, PHRASE).locator("footer, .pb-actions").first.click(position={"x": 1, "y": 1})
    place.click()
    assert page.evaluate("getSelection().toString()") == "first second"
    place.click(position={"x": 2, "y": 8})
    page.wait_for_function("() => getSelection().isCollapsed")
    page.keyboard.type("0 ")
    assert place.inner_text() == "0 first second"
    place.dblclick(position={"x": 30, "y": 8})
    assert page.evaluate("getSelection().toString().trim()") in ("first", "second")
    page.keyboard.press("End")
    page.keyboard.type("!")
    page.keyboard.press("Home")
    page.keyboard.type("-")
    assert place.inner_text().startswith("-0 ")
    assert place.inner_text().endswith("second!")


def test_text_selected_across_slots_stays_selected(page: Page, site_url: str) -> None:
    """Whoever drags over a wording wants to copy it."""
    page.goto(site_url + PAGE)
    slot(page, PHRASE, "学习内容").click()
    text = card(page, PHRASE).locator(".pb-text")
    text.evaluate("text => getSelection().selectAllChildren(text)")
    whole = wording(page, PHRASE)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("getSelection().toString()").replace("\n", "") == whole


@pytest.mark.parametrize("kind", ["plain", "old"])
def test_only_words_come_in(browser: Browser, site_url: str, kind: str) -> None:
    """Where fields of plain text are unknown, slots are fields all the same, and markup stays outside."""
    context = fresh(browser)
    if kind == "old":
        context.add_init_script(OLD_FIREFOX)
    try:
        page = context.new_page()
        page.goto(site_url + PAGE)
        look_inside(page)
        place = slot(page, PHRASE, "学习内容")
        assert place.get_attribute("contenteditable") == {"plain": "plaintext-only", "old": "true"}[kind]
        place.click()
        page.keyboard.type("讲话")
        assert place.inner_text() == "讲话"
        page.keyboard.press("Control+A")
        page.keyboard.press("Control+B")
        page.keyboard.press("Control+I")
        assert place.evaluate("slot => slot.innerHTML") == "讲话"
        page.evaluate("Phrasebank.copy('一\\n二', '<b>一</b><br><img src=x onerror=window.hostile=1>')")
        place.click()
        page.keyboard.press("Control+A")
        page.keyboard.press("Control+V")
        assert place.evaluate("slot => slot.innerHTML") == "一 二"
        page.keyboard.press("Shift+Enter")
        assert (
            place.evaluate("slot => slot.innerHTML.includes('<br>') || slot.innerHTML.includes('<div>')")
            is False
        )
        assert page.evaluate("window.hostile") is None
    finally:
        context.close()


@pytest.mark.parametrize("kind", ["plain", "old"])
def test_what_is_dropped_is_plain_and_stands_where_it_was_let_go(
    browser: Browser, site_url: str, kind: str
) -> None:
    context = fresh(browser)
    if kind == "old":
        context.add_init_script(OLD_FIREFOX)
    try:
        page = context.new_page()
        page.goto(site_url + PAGE)
        place = slot(page, PHRASE, "学习内容")
        place.scroll_into_view_if_needed()
        # A word of the heading above, in bold, is dragged into the slot.
        page.evaluate(
            """id => {
              const from = document.createElement("p");
              from.id = "from-here";
              for (const [name, text] of [["b", "原著"], ["i", "选读"]]) {
                from.append(Object.assign(document.createElement(name), { textContent: text }));
              }
              document.getElementById(id).before(from);
              getSelection().selectAllChildren(from);
            }""",
            PHRASE,
        )
        start = page.locator("#from-here b").bounding_box()
        end = place.bounding_box()
        assert start
        assert end
        page.mouse.move(start["x"] + 5, start["y"] + 8)
        page.mouse.down()
        page.mouse.move(end["x"] + 20, end["y"] + 8, steps=4)
        page.mouse.up()
        expect(place).to_have_text("原著选读")
        assert place.evaluate("slot => slot.innerHTML") == "原著选读"
    finally:
        context.close()


@pytest.mark.parametrize(
    "pressed", ["{isComposing: true}", "{keyCode: 229}"], ids=["during", "Safari's last"]
)
def test_enter_that_ends_a_composition_leaves_nothing(page: Page, site_url: str, pressed: str) -> None:
    """Safari has ended the composition when it tells of the key: its code says so."""
    enter = (
        "field => field.dispatchEvent(new KeyboardEvent('keydown', "
        f"Object.assign({{key: 'Enter', bubbles: true, cancelable: true}}, {pressed})))"
    )
    page.goto(site_url + PAGE)
    place = slot(page, PHRASE, "学习内容")
    place.focus()
    assert place.evaluate(enter), "nobody took it"
    assert place.evaluate("slot => slot === document.activeElement")
    box = page.locator(".md-header input[name=q]")
    box.fill("学习")
    page.locator("[role=option]").first.wait_for()
    box.press("ArrowDown")
    assert box.evaluate(enter), "nobody took it"
    assert page.url.endswith(PAGE)
    begin(page, site_url)
    choose(page, HEADING)
    take(page)
    lead = field(page, "lead")
    lead.focus()
    assert lead.evaluate(enter), "nobody took it"
    assert lead.evaluate("field => field === document.activeElement")


def _open_slot(page: Page, site_url: str) -> tuple[Locator, int, int]:
    """A field of the composer with an open slot in the middle, and where that stands."""
    begin(page, site_url)
    choose(page, HEADING)
    take(page)
    body = field(page, "body")
    body.evaluate(
        "field => { field.value = '前面的话【学习内容】后面的话'; field.dispatchEvent(new Event('input', {bubbles: true})); field.blur(); }"
    )
    return body, 4, 10


def _place_of(page: Page, body: Locator) -> tuple[float, float]:
    """Where the slot is: the layer below the field shows it."""
    box = body.locator("xpath=..").locator(".pb-write-layer .pb-slot").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("clicks", [1, 2])
def test_a_click_into_a_slot_of_the_composer_selects_it(page: Page, site_url: str, clicks: int) -> None:
    body, start, end = _open_slot(page, site_url)
    body.scroll_into_view_if_needed()
    x, y = _place_of(page, body)
    page.mouse.click(x, y, click_count=clicks)
    assert body.evaluate("field => [field.selectionStart, field.selectionEnd]") == [start, end]
    page.keyboard.type("2026")
    assert body.input_value() == "前面的话2026后面的话"


def test_a_second_click_into_a_slot_of_the_composer_puts_the_caret(page: Page, site_url: str) -> None:
    body, start, end = _open_slot(page, site_url)
    body.scroll_into_view_if_needed()
    x, y = _place_of(page, body)
    page.mouse.click(x, y)
    page.mouse.move(x + 200, y + 30)
    page.mouse.click(x, y)
    page.wait_for_function("field => field.selectionStart === field.selectionEnd", arg=body.element_handle())
    assert start < body.evaluate("field => field.selectionStart") < end


def test_a_field_of_a_template_takes_what_is_typed(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}gallery/personal-2025-member.html")
    name = page.locator("paper-form input[name=姓名]")
    for clicks in (1, 2, 3):
        name.click(click_count=clicks)
        page.keyboard.press("Control+A")
        page.keyboard.type(f"张{clicks}")
        expect(page.locator(".pb-sheet [data-blank=姓名]").first).to_have_text(f"张{clicks}")
