"""The page on which a browser says what it can do: here it can; and each way in which one may not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.actions import message, pasted
from browser.conftest import serve
from browser.desks import look_inside
from phrasebank.pages.selftest import CHECKS, FONTS

PAGE = "selftest.html"
ITSELF = ("level", "data", "encoding", "local", "database")


def state(page: Page, check: str, says: str) -> None:
    expect(page.locator(f"[data-check={check}] [data-selftest=state]")).to_have_text(says)


def detail(page: Page, check: str) -> str:
    return page.locator(f"[data-check={check}] [data-selftest=detail]").inner_text()


def test_a_sound_browser_by_keyboard(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    for check in ITSELF:
        state(page, check, "通过")
    names = page.evaluate("Object.keys(Phrasebank.data.site.files)")
    papers = [name for name in names if name.startswith("paper-")]
    assert papers
    assert detail(page, "data") == f"取到 {len(names) - len(papers)} 个", "all but the papers"
    state(page, "copy", "等你来试")
    page.get_by_role("button", name="复制一段文字").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("按 Ctrl+V 粘贴")).to_be_focused()
    page.keyboard.press("Control+V")
    state(page, "copy", "通过")
    page.get_by_role("button", name="下载一个小文件").focus()
    with page.expect_download() as download:
        page.keyboard.press("Space")
    assert download.value.suggested_filename == "环境自检测试.txt"
    page.get_by_role("button", name="是", exact=True).focus()
    page.keyboard.press("Enter")
    state(page, "download", "通过")
    summary = page.get_by_role("status").filter(has_text="项通过").inner_text()
    assert summary in {"8 项通过。", "7 项通过，1 项未通过。"}, "a machine may lack the fonts"
    page.get_by_role("button", name="复制结果").click()
    assert message(page) == "已复制，发给信息部门就行"
    lines = pasted(page).splitlines()
    assert lines[0].startswith("对照检查素材库 0.")
    assert f"地址：{page.url}" in lines
    assert f"浏览器：{page.evaluate('navigator.userAgent')}" in lines
    assert (
        f"协议：{page.url.split(':')[0]}，安全上下文：{'是' if page.url.startswith('file') else '否'}，在框架里：否"
        in lines
    )
    assert [line.partition("：")[0] for line in lines[-len(CHECKS) :]] == [check.title for check in CHECKS]
    assert "复制：通过" in lines


REFUSALS = {
    "copy refused": ("document.execCommand = () => false", "copy", "浏览器不让自动复制"),
    "copy that throws": ("document.execCommand = () => { throw new Error() }", "copy", "浏览器不让自动复制"),
    "local storage refused": (
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})",
        "local",
        "浏览器说：QuotaExceededError",
    ),
    "local storage that forgets": ("Storage.prototype.getItem = () => null", "local", "存进去的取不出来"),
    "no database": (
        "Object.defineProperty(window, 'indexedDB', {value: {open() { throw new DOMException('', 'SecurityError') }}})",
        "database",
        "浏览器说：SecurityError",
    ),
    "a full database": (
        "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') }",
        "database",
        "QuotaExceededError",
    ),
    "an old browser": ("Object.fromEntries = () => ({flat: [0]})", "level", "这个浏览器认不出本站的脚本"),
    "no canvas": ("HTMLCanvasElement.prototype.getContext = () => null", "fonts", "这个浏览器看不了字体"),
}  # fmt: skip


@pytest.mark.parametrize(("stub", "check", "says"), REFUSALS.values(), ids=REFUSALS.keys())
def test_what_is_refused_is_said(page: Page, site_url: str, stub: str, check: str, says: str) -> None:
    page.add_init_script(stub)
    page.goto(site_url + PAGE)
    if check == "copy":
        page.get_by_role("button", name="复制一段文字").click()
    state(page, check, "未通过")
    assert says in detail(page, check)
    for other in {*ITSELF} - {check}:
        state(page, other, "通过")
    title = next(c.title for c in CHECKS if c.id == check)
    assert f"{title}：未通过（" in page.get_by_label("结果", exact=True).input_value()


def test_a_clipboard_that_is_tampered_with(page: Page, served: str) -> None:
    page.goto(served + PAGE)
    page.get_by_role("button", name="复制一段文字").click()
    page.get_by_label("按 Ctrl+V 粘贴").fill("内容受控")
    state(page, "copy", "未通过")
    assert detail(page, "copy") == "粘贴出来的和复制的不一样"


def test_a_download_that_never_came(page: Page, served: str) -> None:
    page.goto(served + PAGE)
    page.get_by_role("button", name="下载一个小文件").click()
    page.get_by_role("button", name="没收到，或者不是").click()
    state(page, "download", "未通过")


def test_the_result_of_a_browser_that_cannot_copy(page: Page, served: str) -> None:
    page.add_init_script("document.execCommand = () => false")
    page.goto(served + PAGE)
    page.get_by_role("button", name="复制结果").click()
    assert "浏览器：" in page.get_by_label("要复制的文字").input_value()


def test_data_that_a_gateway_holds_back(context: BrowserContext, served: str) -> None:
    page = context.new_page()  # a blocked request is a console error, as it should be
    page.route("**/assets/data/pinyin.*.js", lambda route: route.abort())
    page.goto(served + PAGE)
    state(page, "data", "未通过")
    assert detail(page, "data").startswith("没有取到：assets/data/pinyin.")


@pytest.fixture
def served_as_gbk(built_site: Path) -> Iterator[str]:
    yield from serve(built_site, html="text/html; charset=gbk")


def test_a_server_that_forces_another_encoding(context: BrowserContext, served_as_gbk: str) -> None:
    page = context.new_page()  # the other scripts are misread too, and may well complain
    page.goto(served_as_gbk + PAGE)
    state(page, "encoding", "未通过")
    assert detail(page, "encoding") == "网页没有按 UTF-8 读，网页读成了 GBK"


def test_fonts_are_seen(page: Page, served: str) -> None:
    """One that is there by a made-up rule, one that is nowhere."""
    page.goto(served + PAGE)
    look_inside(page)
    found = page.evaluate(
        """() => {
          const real = CanvasRenderingContext2D.prototype.measureText;
          CanvasRenderingContext2D.prototype.measureText = function (text) {
            return this.font.includes("FangSong") ? {width: 1} : real.call(this, text);
          };
          return Phrasebank.checks.fonts({there: ["FangSong"], nowhere: ["No Such Font"]});
        }"""
    )
    assert found == {"passed": False, "detail": "缺：nowhere"}
    assert set(FONTS) == {"小标宋", "仿宋", "楷体", "黑体"}


def test_without_scripts_it_says_so(browser: Browser, site_url: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site_url + PAGE)
    assert "脚本被关掉了" in page.locator("[data-selftest=summary]").inner_text()
    assert page.locator("[data-selftest=state]").all_inner_texts() == ["没有运行"] * len(CHECKS)
    assert page.get_by_role("button", name="复制一段文字").is_disabled()
    page.close()


def test_no_other_page_carries_its_scripts(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}index.html")
    assert page.locator("script[src*=selftest]").count() == 0
    page.locator(".md-footer").get_by_role("link", name="环境自检").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("环境自检")
    expect(page.locator("script[src*=selftest]")).to_have_count(1)
