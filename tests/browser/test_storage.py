"""A browser that keeps nothing, or says so and does not: everything works as long as the page is open, and what is lost with it
stands on the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.actions import card, message, pasted, press, slot, wording
from browser.barriers import barriers
from browser.composing import choose, desk, field, until_saved
from browser.storages import DATABASES, KEEPS, SMALL

PAGE = "common/openings.html"
PHRASE = "opening-by-preparation.a"
TEMPLATE = "gallery/personal-2025-member.html"


class At(NamedTuple):
    """A feature at work in a browser that keeps what it is given, or does not."""

    page: Page
    url: str
    keeps: bool

    def go(self, path: str) -> None:
        self.page.goto(self.url + path)

    def told(self, words: str) -> None:
        """What is not kept is said, once, and goes on being said; what is kept is not."""
        line = unkept(self.page)
        if self.keeps:
            expect(line).to_be_empty()
        else:
            expect(line).to_be_visible()
            assert line.inner_text().count(words) == 1, line.inner_text()
            assert "离开这一页就没有了" in line.inner_text()


def unkept(page: Page) -> Locator:
    """The line that says what is not kept."""
    return page.locator(".pb-unkept")


def basket(at: At) -> None:
    at.go(PAGE)
    press(at.page, PHRASE, "加入草稿")
    once = "" if at.keeps else "，只在这一页，离开就没有了"
    assert message(at.page) == f"已加入草稿夹，共 1 条{once}"
    at.told("草稿夹")
    press(at.page, PHRASE, "复制")
    assert message(at.page).startswith("已复制")
    at.told("草稿夹")
    at.page.get_by_role("button", name="合并复制").click()
    assert pasted(at.page).startswith("从会前准备写起。")
    at.go("dimensions/theory/problems.html")
    at.told("草稿夹")
    bar = at.page.get_by_role("button", name="草稿夹 1 条")
    expect(bar).to_have_count(1 if at.keeps else 0)


def values_in_cards(at: At) -> None:
    at.go(PAGE)
    slot(at.page, PHRASE, "会议").fill("组织生活会")
    hint = card(at.page, PHRASE).locator(".pb-hint").inner_text()
    assert ("本机记住" in hint) == at.keeps
    at.page.keyboard.press("Tab")
    assert "组织生活会" in wording(at.page, PHRASE)
    assert "组织生活会" in wording(at.page, "opening-by-preparation.b"), "as long as the page is open"
    at.told("填过的单位")
    at.page.reload()
    at.told("填过的单位")
    assert ("组织生活会" in wording(at.page, PHRASE)) == at.keeps


def values_of_a_paper(at: At) -> None:
    at.go(TEMPLATE)
    at.page.locator("paper-form input[name=姓名]").fill("张三")
    shown = at.page.locator(".pb-sheet [data-blank=姓名]").first
    expect(shown).to_have_text("张三")
    at.told("填过的单位")
    at.page.reload()
    at.told("填过的单位")
    expect(shown).to_have_text("张三" if at.keeps else "【姓名】")


def recent(at: At) -> None:
    at.go(PAGE)
    press(at.page, PHRASE, "复制")
    assert message(at.page).startswith("已复制")
    at.told("最近用过")
    at.go("index.html")
    at.told("最近用过")
    expect(at.page.locator("recent-phrases li")).to_have_count(1 if at.keeps else 0)


def shuffling(at: At) -> None:
    at.go(PAGE)
    card(at.page, PHRASE).get_by_role("button", name="换一句：主题").click()
    assert message(at.page).startswith("“主题”换成第 ")
    at.told("换句的次序")


def scheme(at: At) -> None:
    at.go("index.html")
    body = at.page.locator("body")
    before = body.get_attribute("data-md-color-media")
    at.page.locator("form[data-md-component=palette] label:not([hidden])").click()
    expect(body).not_to_have_attribute("data-md-color-media", before or "")
    after = body.get_attribute("data-md-color-media") or ""
    at.told("深浅配色")
    at.page.reload()
    expect(body).to_have_attribute("data-md-color-media", after if at.keeps else before or "")


def search(at: At) -> None:
    at.go("index.html")
    box = at.page.locator(".md-header input[name=q]")
    box.fill("理论学习")
    at.page.locator("[role=option]").first.wait_for()
    box.press("Enter")
    at.page.locator("search-page phrase-card").first.wait_for()
    at.told("草稿夹")


def forgetting(at: At) -> None:
    at.go(PAGE)
    slot(at.page, PHRASE, "会议").fill("组织生活会")
    at.page.keyboard.press("Tab")
    at.page.once("dialog", lambda dialog: dialog.accept())
    at.page.get_by_role("button", name="清除本机数据").click()
    assert message(at.page) == "已清除本机数据"
    assert "【会议】" in wording(at.page, PHRASE)


def selftest(at: At) -> None:
    at.go("selftest.html")
    says = at.page.locator("[data-check=local] [data-selftest=state]")
    expect(says).to_have_text("通过" if at.keeps else "未通过")


def shared_values(at: At) -> None:
    """In the composer the draft is kept by the database; what serves other papers is not."""
    at.go("compose.html#template=personal-2025-member")
    desk(at.page).wait_for()
    at.told("填过的单位")
    at.page.locator("[data-compose=fields] summary").click()
    at.page.locator("[data-shared=姓名]").fill("张三")
    at.told("填过的单位")
    expect(at.page.locator("[data-compose=sheet]")).to_contain_text("张三")
    until_saved(at.page)  # until then a page that can note nothing asks before it is left
    at.page.reload()
    desk(at.page).wait_for()
    expect(at.page.locator("[data-compose=sheet]")).to_contain_text("张三")


FEATURES: list[Callable[[At], None]] = [
    basket,
    values_in_cards,
    values_of_a_paper,
    recent,
    shuffling,
    scheme,
    search,
    forgetting,
    selftest,
    shared_values,
]


@pytest.mark.parametrize("how", SMALL)
def test_every_feature_in_every_small_storage(
    page: Page, served: str, how: str, subtests: pytest.Subtests
) -> None:
    page.add_init_script(SMALL[how])
    for feature in FEATURES:
        with subtests.test(feature.__name__):
            page.goto("about:blank")
            feature(At(page, served, how in KEEPS))


@pytest.mark.parametrize("how", ["null", "throwing", "full", "lost"])
def test_on_a_stick_too(page: Page, built_site: Path, how: str) -> None:
    page.add_init_script(SMALL[how])
    basket(At(page, f"{built_site.as_uri()}/", keeps=False))


def test_what_is_not_kept_keeps_nobody_out(page: Page, served: str) -> None:
    page.add_init_script(SMALL["full"])
    page.goto(served + PAGE)
    expect(unkept(page)).to_be_visible()
    assert barriers(page) == []
    page.emulate_media(media="print")
    expect(unkept(page)).to_be_hidden()


def test_it_is_no_longer_said_when_there_is_room_again(page: Page, served: str) -> None:
    page.goto(served + PAGE)
    page.evaluate(f"() => {{ window.kept = Storage.prototype.setItem; {SMALL['full']} }}")
    press(page, PHRASE, "加入草稿")
    expect(unkept(page)).to_contain_text("草稿夹")
    page.evaluate("() => { Storage.prototype.setItem = window.kept; }")
    press(page, PHRASE, "已加入")
    expect(unkept(page)).to_be_empty()


def test_what_is_forgotten_in_one_tab_is_let_go_in_the_others(
    context: BrowserContext, page: Page, served: str
) -> None:
    """Also what a full storage had left to a tab alone: nothing that lies there says that it is gone."""
    page.goto(served + TEMPLATE)
    page.evaluate(f"() => {{ window.kept = Storage.prototype.setItem; {SMALL['full']} }}")
    page.locator("paper-form input[name=姓名]").fill("张三")
    expect(unkept(page)).to_contain_text("填过的单位")
    page.evaluate("() => { Storage.prototype.setItem = window.kept; }")
    other = context.new_page()
    other.goto(served + PAGE)
    other.once("dialog", lambda dialog: dialog.accept())
    other.get_by_role("button", name="清除本机数据").click()
    assert message(other) == "已清除本机数据"
    expect(unkept(page)).to_be_empty()
    expect(page.locator(".pb-sheet [data-blank=姓名]").first).to_have_text(
        "【姓名】"
    )  # a field in use keeps its words
    assert (
        other.evaluate("() => localStorage.getItem(`phrasebank.${Phrasebank.data.site.id}.cleared`)") is None
    )


def test_what_may_not_be_forgotten_is_said(page: Page, served: str) -> None:
    page.goto(served + PAGE)
    press(page, PHRASE, "加入草稿")
    page.evaluate(
        "() => { Storage.prototype.removeItem = () => { throw new DOMException('', 'SecurityError'); }; }"
    )
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="清除本机数据").click()
    assert message(page).startswith("没有清除干净")


def standing(page: Page) -> Locator:
    """What the composer says of the draft."""
    return page.locator("[data-compose=standing]")


def write(page: Page, text: str) -> None:
    """A paragraph of one's own in a heading."""
    choose(page, "学习贯彻党的创新理论")
    page.get_by_role("button", name="自己写一段").click()
    field(page, "text").fill(text)


@pytest.mark.usefixtures("context")  # a profile of its own, for its clock
@pytest.mark.parametrize("how", DATABASES)
def test_a_paper_in_every_database(page: Page, served: str, how: str) -> None:
    """It is written and taken away in each; what is lost with the page stands above it."""
    page.add_init_script(DATABASES[how])
    page.on("dialog", lambda dialog: dialog.accept())
    page.clock.install()
    page.goto(f"{served}compose.html#template=personal-2025-member")
    if how == "stuck":
        page.clock.run_for(11_000)
    else:
        page.clock.resume()
    desk(page).wait_for()
    write(page, "自己的话")
    expect(page.locator("[data-compose=sheet]")).to_contain_text("自己的话")
    if how in KEEPS:
        expect(standing(page)).to_be_hidden()
    else:
        words = {"full": "空间满了", "lost": "没有存进去"}.get(how, "只在本页")
        expect(standing(page)).to_contain_text(words)
        page.locator("[data-act=undo]").click()
        page.locator("[data-act=redo]").click()
        expect(standing(page)).to_contain_text(words)
        assert page.locator("[data-compose=title]").input_value().count("副本") == 0
    page.locator("[data-act=export]").click()
    with page.expect_download() as download:
        page.locator(".pb-dialog .pb-way", has_text="Word").first.click()
    assert download.value.suggested_filename.endswith(".docx")
    page.keyboard.press("Escape")
    page.locator("[data-act=drafts]").click()
    listed = page.locator("[data-compose=mine] li")
    expect(listed).to_have_count(1)
    if how == "stuck":
        expect(standing(page)).to_contain_text("以前的草稿都还在")
    page.goto("about:blank")
    page.goto(f"{served}compose.html")
    if how == "stuck":
        page.clock.run_for(11_000)
    page.locator("[data-compose=start]").wait_for()
    expect(listed).to_have_count(1 if how in KEEPS else 0)
