"""What surrounds the content of a page: colours, the title in the header, the contents, the menu, what folds, tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from browser.barriers import STILL

SECTION = "dimensions/theory/problems.html"
GUIDE = "hosting/servers.html"
PHONE: ViewportSize = {"width": 360, "height": 740}


def scheme(page: Page) -> Locator:
    return page.locator("body")


def press_scheme(page: Page, name: str) -> None:
    page.locator("form[data-md-component=palette]").get_by_title(name).click()


def test_the_colours_are_those_of_the_system_until_others_are_chosen(page: Page, site_url: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{site_url}index.html")
    expect(scheme(page)).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(scheme(page)).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")
    press_scheme(page, "配色跟随系统，点击改为浅色")
    expect(scheme(page)).to_have_attribute("data-md-color-scheme", "default")
    page.goto(site_url + SECTION)
    expect(scheme(page)).to_have_attribute("data-md-color-scheme", "default")
    press_scheme(page, "现为浅色，点击改为深色")
    expect(scheme(page)).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    page.reload()
    expect(scheme(page)).to_have_attribute("data-md-color-scheme", "slate")
    press_scheme(page, "现为深色，点击改为跟随系统")
    expect(scheme(page)).to_have_attribute("data-md-color-scheme", "default")


@pytest.mark.parametrize("stored", ["x", "[1]", '{"index": 9, "color": {"media": "no"}}', "{}"])
def test_a_stored_colour_that_is_none_is_as_good_as_absent(page: Page, served: str, stored: str) -> None:
    page.goto(f"{served}guide/index.html")
    page.evaluate(
        "stored => localStorage.setItem(`${new URL(Phrasebank.root).pathname}.__palette`, stored)", stored
    )
    page.goto(f"{served}guide/index.html")
    page.emulate_media(color_scheme="dark")
    expect(scheme(page)).to_have_attribute("data-md-color-scheme", "slate")


def test_the_colours_are_chosen_by_keys(page: Page, served: str) -> None:
    page.goto(f"{served}index.html")
    page.locator("#__palette_0").focus()
    page.keyboard.press("ArrowRight")
    expect(scheme(page)).to_have_attribute("data-md-color-media", "(prefers-color-scheme: light)")


AT_PLACE = """
([id, count]) => {
  document.getElementById(id).scrollIntoView();
  scrollBy(0, 1 + Number(window.odd = !window.odd));
  return document.querySelectorAll(".md-sidebar--secondary .md-nav__link--passed").length === count;
}
"""


def test_the_contents_pass_over_what_a_filter_hides(page: Page, served: str) -> None:
    """What is hidden stands nowhere: it is neither read nor passed, wherever among the others it would stand."""
    page.goto(f"{served}{SECTION}?audience=team")
    links = page.locator(".md-sidebar--secondary [data-md-component=toc] a[href^='#']")
    active = page.locator(".md-sidebar--secondary .md-nav__link--active")
    passed = page.locator(".md-sidebar--secondary .md-nav__link--passed")
    expect(active).to_have_count(0)
    assert links.count() > len(links.locator("visible=true").all()) > 2
    second = links.locator("visible=true").nth(1)
    point = (second.get_attribute("href") or "").removeprefix("#")
    page.evaluate("id => document.getElementById(id).scrollIntoView()", point)
    expect(active).to_have_attribute("href", f"#{point}")
    expect(active).to_be_visible()
    expect(passed).to_have_count(1)
    page.locator("phrase-filter button[type=reset]").click()
    before = links.evaluate_all("(all, id) => all.findIndex(({ hash }) => hash === `#${id}`)", point)
    # What comes into view is laid out as it comes, which moves what is below it: the place is gone to until it stays.
    page.wait_for_function(AT_PLACE, arg=[point, before])


def test_the_header_says_what_is_read_once_its_heading_is_gone(page: Page, site_url: str) -> None:
    page.goto(site_url + SECTION)
    shown = page.locator(".md-header__title .md-header__topic").nth(1)
    title = page.locator("[data-md-component=header-title]")
    expect(title).not_to_have_class("md-header__title--active")
    page.mouse.wheel(0, 2000)
    expect(title).to_have_class("md-header__title md-header__title--active")
    assert shown.inner_text() == page.locator(".md-content h1").inner_text()
    page.keyboard.press("Control+Home")
    expect(title).to_have_class("md-header__title")


def test_the_contents_show_where_the_reader_is(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 400})
    page.goto(site_url + SECTION)
    links = page.locator(".md-sidebar--secondary [data-md-component=toc] a.md-nav__link")
    active = page.locator(".md-sidebar--secondary .md-nav__link--active")
    links.nth(2).click()
    expect(active).to_have_attribute("href", links.nth(2).get_attribute("href") or "")
    assert page.locator(".md-sidebar--secondary .md-nav__link--passed").count() == 2
    page.mouse.move(640, 400)
    page.evaluate("link => { location.hash = link.hash }", links.last.element_handle())
    expect(active).to_have_attribute("href", links.last.get_attribute("href") or "")
    expect(links.last).to_be_in_viewport()
    box = page.locator(".md-sidebar--secondary .md-sidebar__scrollwrap")
    assert box.evaluate("box => box.getBoundingClientRect().bottom <= innerHeight && box.scrollTop > 0")


def test_a_way_back_to_the_top(page: Page, site_url: str) -> None:
    page.goto(site_url + SECTION)
    button = page.locator(".md-top")
    expect(button).to_have_attribute("tabindex", "-1")
    page.mouse.wheel(0, 3000)
    page.wait_for_function("() => scrollY > 2000")
    assert button.get_attribute("hidden") is not None, "who reads on is not in need of it"
    page.mouse.wheel(0, -300)
    expect(button).not_to_have_attribute("hidden", "")
    button.click()
    page.wait_for_function("() => scrollY === 0")
    expect(button).to_have_attribute("hidden", "")
    expect(button).to_have_attribute("tabindex", "-1")


def test_the_menu_opens_by_keys_and_shows_where_the_page_is(page: Page, site_url: str) -> None:
    page.goto(site_url + SECTION)
    here = page.locator(".md-sidebar--primary a.md-nav__link--active")
    expect(here).to_be_in_viewport()
    button = page.locator(".md-sidebar--primary label.md-nav__link > button:visible").first
    label = button.locator("..")
    part = page.locator(f".md-sidebar--primary [aria-labelledby={label.get_attribute('id')}]")
    expect(part).to_have_attribute("aria-expanded", "true")
    expect(button).to_have_attribute("aria-expanded", "true")
    button.focus()
    page.keyboard.press("Enter")
    expect(part).to_have_attribute("aria-expanded", "false")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(here).to_be_hidden()
    page.keyboard.press("Enter")
    expect(here).to_be_visible()


def test_the_drawer_closes_for_what_was_chosen_in_it(page: Page, served: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(served + GUIDE)
    drawer = page.locator(".md-sidebar--primary")
    opened = page.locator("label[for=__drawer].md-header__button")
    for way in ("Escape", "click"):
        opened.click()
        expect(drawer).to_be_in_viewport()
        if way == "Escape":
            page.keyboard.press("Escape")
        else:
            drawer.locator("label[for=__toc].md-nav__link").click()
            drawer.locator("[data-md-component=toc] a").nth(1).click()
        expect(drawer).not_to_be_in_viewport()


_HIDDEN_STOP = """
() => {
  const one = document.activeElement;
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const over = document.elementFromPoint(x, y);
  const isSeen = one.contains(over) || Boolean(over && over.contains(one));
  return isSeen || one === document.body || one.matches(".md-option") ? "" : one.outerHTML;
}
"""
"""What has the focus, if it cannot be seen; the switch of the colours is a button that shows the focus of its box."""


def test_a_narrow_window_has_its_menu_by_the_keys(page: Page, site_url: str) -> None:
    """So has a wide one at 200 %: closed it is no stop, opened it takes the focus from list to list, and gives it back."""
    page.set_viewport_size(PHONE)
    page.goto(site_url + SECTION)
    drawer = page.locator(".md-sidebar--primary")
    opener = page.get_by_role("button", name="菜单")
    for _ in range(8):
        page.keyboard.press("Tab")
        assert page.evaluate(_HIDDEN_STOP) == ""
    opener.press("Enter")
    expect(drawer).to_be_in_viewport()
    expect(opener).to_have_attribute("aria-expanded", "true")
    back = drawer.get_by_role("button", name="返回上一级")
    expect(back).to_be_focused()
    for _ in range(2):
        page.evaluate(STILL)  # the lists slide
        page.keyboard.press("Tab")
        assert page.evaluate(_HIDDEN_STOP) == ""
        back.press("Enter")
    expect(drawer.get_by_role("button", name="素材")).to_be_focused()
    page.keyboard.press("Enter")
    expect(back).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(drawer).not_to_be_in_viewport()


def test_where_the_keyboard_is_is_seen_in_the_header(page: Page, served: str) -> None:
    page.goto(f"{served}guide/index.html")
    page.keyboard.press("Tab")  # past the link to the content
    seen = []
    for _ in range(3):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate("""() => {
              const at = document.activeElement.matches(".md-option")
                ? document.activeElement.parentElement.querySelector("label:not([hidden])") : document.activeElement;
              return [at.className, getComputedStyle(at).outlineStyle, getComputedStyle(at).outlineWidth];
            }""")
        )
    assert [[style, width] for _, style, width in seen] == [["solid", "2px"]] * 3, seen


def test_what_is_folded_opens_for_the_address_and_the_printer(page: Page, served: str) -> None:
    page.goto(f"{served}gallery/personal-2025-member.html")
    page.evaluate("""() => {
      const [outer, inner] = [0, 1].map(() => document.createElement("details"));
      const target = document.createElement("p");
      target.id = "within";
      inner.append(target);
      outer.append(inner);
      document.querySelector(".md-content__inner").append(outer);
    }""")
    folded = page.locator("details:has(> #within), details:has(> details > #within)")
    page.evaluate("location.hash = '#within'")
    expect(page.locator("details[open]:has(#within)")).to_have_count(2)
    page.evaluate("all => all.forEach(one => { one.open = false })", folded.element_handles())
    page.emulate_media(media="print")
    expect(page.locator("details[open]:has(#within)")).to_have_count(2)
    page.emulate_media(media="screen")
    expect(page.locator("details[open]:has(#within)")).to_have_count(0)


def test_a_wide_table_scrolls_in_a_box_of_its_own(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 240, "height": 740})
    page.goto(f"{site_url}curate/index.html")
    box = page.locator(".md-typeset__scrollwrap[tabindex='0']").first
    box.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.activeElement.scrollLeft > 0")


def test_the_themes_scripts_stay_behind(built_site: Path) -> None:
    assert sorted(path.name for path in (built_site / "assets/javascripts").iterdir()) == [
        "composer.js",
        "meeting.js",
        "review.js",
        "selftest.js",
        "site.js",
    ]
