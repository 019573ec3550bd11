"""The composer's start, with each thing that it waits for broken in turn: it never ends on an empty page, and never says that drafts
are gone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

import word_files as w
from browser.barriers import barriers
from browser.composing import begin, desk, tool
from browser.reviewing import file

SILENT_REQUEST = "new EventTarget()"


def fails(method: str, owner: str = "IDBObjectStore") -> str:
    """That method of the database throws."""
    return f"{owner}.prototype.{method} = () => {{ throw new DOMException('no', 'UnknownError'); }};"


def is_silent(method: str, owner: str = "IDBObjectStore") -> str:
    """That method of the database never answers."""
    return f"{owner}.prototype.{method} = () => {SILENT_REQUEST};"


BROKEN = {
    "open throws": "indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };",
    "open fails": "indexedDB.open = () => { const request = new EventTarget(); request.error = new DOMException('no', 'UnknownError');"
    " queueMicrotask(() => request.dispatchEvent(new Event('error'))); return request; };",
    "open is silent": f"indexedDB.open = () => {SILENT_REQUEST};",
    "no database": "Object.defineProperty(window, 'indexedDB', { value: undefined });",
    "no transaction": fails("transaction", "IDBDatabase"),
    "no store": fails("objectStore", "IDBTransaction"),
    "reading all fails": fails("getAll"),
    "reading all is silent": is_silent("getAll"),
    "reading one fails": fails("get"),
    "reading one is silent": is_silent("get"),
    "writing fails": fails("put"),
    "writing is silent": is_silent("put"),
    "no versions": fails("index"),
    "no version is added": fails("add"),
    "no address": "history.replaceState = () => { throw new DOMException('no', 'SecurityError'); };",
    "no random numbers": "crypto.getRandomValues = () => { throw new Error('no'); };",
    "no element of a field": "const make = document.createElement.bind(document);"
    " document.createElement = (name) => { if (name === 'textarea') throw new Error('no'); return make(name); };",
    "no template": "Element.prototype.cloneNode = () => { throw new Error('no'); };",
}


PATIENCE = 5_000
"""Milliseconds after which one answer of the database is waited for no more (`browser/draft/patience.js`)."""


def put_on(page: Page) -> None:
    """Put the page's clock on as long as it waits, for up to half a minute."""
    opening = page.locator("[data-compose=loading]", has_text="正在打开……").locator("visible=true")
    for _ in range(30_000 // PATIENCE):
        if opening.count() == 0:
            break
        page.clock.run_for(PATIENCE)


def assert_not_blank(page: Page) -> None:
    """Something stands there that can be used, or says why not."""
    shown = page.locator("[data-compose=start], [data-compose=work], [data-compose=loading]").locator(
        "visible=true"
    )
    opening = page.locator("[data-compose=loading]", has_text="正在打开……").locator("visible=true")
    expect(opening).to_have_count(0, timeout=30_000)
    expect(shown.first).to_be_visible()
    expect(shown).to_have_count(1)
    assert "不会丢" in shown.inner_text() or page.locator("[data-template], .pb-desk").count() > 0
    # What could not be done must not read as if nothing had ever been there.
    mine = page.locator("[data-compose=mine]")
    if page.locator("[data-compose=start]").is_visible() and not mine.is_visible():
        expect(page.locator("[data-compose=standing]")).to_contain_text("以前")


PARTS = 3


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_breaks_the_page_says_what_is(
    context: BrowserContext, page: Page, served: str, part: int, subtests: pytest.Subtests
) -> None:
    """At the start and at a draft's own address; afterwards the draft is there."""
    begin(page, served)
    id = page.evaluate("document.querySelector('draft-composer').host.draft.id")
    tool(page, "全部草稿")
    page.locator("[data-draft]").wait_for()
    broken = context.new_page()  # its faults are wanted
    for how in [*BROKEN][part::PARTS]:
        page.goto("about:blank")
        with broken.add_init_script(BROKEN[how]):
            for hash in ("", f"#draft={id}"):
                with subtests.test(how, at=hash.partition("=")[0] or "start"):
                    broken.goto("about:blank")
                    if "silent" in how:
                        broken.clock.install()
                    broken.goto(f"{served}compose.html{hash}")
                    if "silent" in how:
                        put_on(broken)
                    assert_not_blank(broken)
        page.goto(f"{served}compose.html")
        with subtests.test(how, at="afterwards"):
            expect(page.locator(f"[data-draft='{id}']")).to_have_count(1)


@pytest.mark.parametrize("name", ["compose", "composer", "skeleton", "search", "pinyin"])
def test_what_cannot_be_fetched_hides_no_draft(context: BrowserContext, served: str, name: str) -> None:
    page = context.new_page()
    begin(page, served)
    tool(page, "全部草稿")
    page.locator("[data-draft]").wait_for()
    page.goto(f"{served}index.html")
    # `compose` holds the others together: each can be had alone.
    for one in {name, "compose"}:
        page.route(re.compile(rf"/assets/data/{one}\.\w+\.js"), lambda route: route.abort())
    page.goto(f"{served}compose.html")
    if name in ("compose", "skeleton"):
        page.locator("[data-draft]").wait_for()
        return
    expect(page.locator("[data-compose=loading]")).to_contain_text("不会丢")
    with page.expect_download() as download:
        page.get_by_role("button", name="下载草稿文件").click()
    assert download.value.suggested_filename.endswith(".json")
    page.unroute_all()
    page.get_by_role("button", name="再试一次").click()
    page.locator("[data-draft]").wait_for()


def test_a_database_that_falls_silent_later(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    page.clock.install()
    begin(page, served)
    page.evaluate(f"() => {{ {is_silent('put')} }}")
    page.locator("[data-compose=title]").fill("还在写")
    page.clock.run_for(2 * PATIENCE)  # it is saved a while after it was written
    expect(page.locator("[data-compose=standing]")).to_contain_text("没有存进去", timeout=20_000)
    page.evaluate(f"() => {{ {is_silent('getAll')} }}")
    tool(page, "全部草稿")
    page.clock.run_for(2 * PATIENCE)
    expect(page.locator("[data-compose=mine]")).to_contain_text("都还在，没有丢", timeout=30_000)
    page.locator(".pb-draft-open", has_text="还在写").click()
    expect(desk(page)).to_be_visible()
    expect(page.locator("[data-compose=title]")).to_have_value("还在写")


def test_a_database_that_does_not_open_is_not_waited_for(context: BrowserContext, served: str) -> None:
    context.add_init_script(BROKEN["open is silent"])
    page = context.new_page()
    page.clock.install()
    page.goto(f"{served}compose.html")
    put_on(page)
    expect(page.locator("[data-compose=standing]")).to_contain_text("以前的草稿都还在", timeout=15_000)
    page.locator("[data-template]").first.click()
    expect(desk(page)).to_be_visible()
    expect(page.locator("[data-compose=standing]")).to_contain_text("以前的草稿都还在")


SHIFTS = """
() => new Promise((done) => {
  const observer = new PerformanceObserver((list) => {
    const moved = list.getEntries().filter((entry) => entry.entryType === "layout-shift");
    done(moved.reduce((sum, entry) => sum + entry.value, 0));
  });
  for (const type of ["layout-shift", "paint"]) observer.observe({ type, buffered: true });
})
"""
"""How much has moved on the page since it was drawn. That it was drawn is an entry, too, so that there is always one to hear of."""


@pytest.mark.usefixtures("context")  # a profile of its own, for its clock
@pytest.mark.parametrize(("day", "year"), [("2026-02-10", 2025), ("2026-12-01", 2026)])
def test_the_year_that_is_due_is_offered_first(page: Page, served: str, day: str, year: int) -> None:
    """Whatever was current when the site was built; also by the dialog that asks for this year's template, in the gallery, where an anchor
    leads to its paper all the same, by the search, and among the campaigns of the front page, where nothing moves once it is drawn."""
    page.clock.set_fixed_time(day)
    page.goto(f"{served}compose.html")
    expect(page.locator("[data-template] strong").first).to_contain_text(f"{year} 年度")
    page.get_by_role("button", name="从上年度的材料开始").click()
    options = page.get_by_label("今年的模板").locator("option")
    expect(options.nth(2)).to_contain_text(f"{year} 年度")

    page.goto(f"{served}gallery/index.html#personal-{year}-member")
    first = page.locator(".pb-shelf h2").first
    expect(first).to_contain_text(f"{year} 年度")
    expect(page.locator(".pb-shelf h2").last).to_have_text("不分年度")
    expect(page.locator("[aria-labelledby=__kits] li").first).to_contain_text(f"{year} 年度")
    paper = page.locator(f"[id=personal-{year}-member]")
    expect(paper).to_be_in_viewport()
    assert paper.evaluate("paper => document.querySelector(':target') === paper")

    page.goto(f"{served}search.html?q=个人对照检查材料&kind=template")
    expect(page.locator("[data-search=pages] a").first).to_contain_text(f"{year} 年度")

    page.goto(f"{served}index.html")
    expect(page.locator("[aria-labelledby=__campaigns] a").first).to_contain_text(f"{year} 年度")
    assert page.evaluate(SHIFTS) == 0


LAST_YEARS = "一、存在问题\n一是{}不够。\n二、整改措施\n一是每周一次。"


def packed(**papers: str | bytes) -> bytes:
    """A zip of papers by name; a text is the problem of one in Word."""

    def made(one: str | bytes) -> bytes:
        return (
            one if isinstance(one, bytes) else w.word(*map(w.paragraph, LAST_YEARS.format(one).split("\n")))
        )

    return w.packed_by_windows({f"材料/{name}.docx": made(one) for name, one in papers.items()})


def test_last_years_paper_may_lie_in_a_zip(page: Page, served: str) -> None:
    """As it was sent: the only one that can be read is read, and of several the writer chooses by the name."""
    page.goto(f"{served}compose.html")
    page.get_by_role("button", name="从上年度的材料开始").click()
    dialog = page.locator(".pb-dialog")
    chosen = dialog.get_by_label("上年度的材料", exact=True)
    problem = dialog.locator(".pb-last-year > li").get_by_label("上年的问题")
    refused = dialog.get_by_role("alert").locator("li")

    chosen.set_input_files(file("收来.zip", packed(张三="学习", 李四=b"%PDF-1.7")))
    expect(problem).to_have_value("学习不够")
    expect(refused).to_have_count(1)
    expect(refused).to_contain_text("收来.zip 里的 材料/李四.docx：这是 PDF")

    chosen.set_input_files(file("一组.zip", packed(王五="调研", 赵六="纪律")))
    choice = dialog.get_by_label("一组.zip 里有 2 份")
    expect(choice).to_be_focused()
    expect(refused).to_have_count(0)
    assert choice.locator("option").all_inner_texts() == ["请选择", "材料/王五.docx", "材料/赵六.docx"]
    choice.select_option("材料/赵六.docx")
    expect(problem).to_have_value("纪律不够")
    page.set_viewport_size({"width": 360, "height": 740})
    assert dialog.evaluate("box => box.scrollWidth - box.clientWidth") == 0
    assert barriers(page) == []

    chosen.set_input_files(file("扫描.zip", packed(甲=b"%PDF-1.7", 乙=b"\x89PNG")))
    expect(refused).to_have_count(2)
    expect(choice).to_be_hidden()
    expect(refused.last).to_contain_text("扫描.zip 里的 材料/乙.docx：这是图片")
    chosen.set_input_files(file("空.zip", w.packed({})))
    expect(refused).to_contain_text("空.zip：压缩包里没有文件")
