"""One thing after another while a paper is written: what is taken out and comes back, what a message takes back, what stays."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from playwright.sync_api import Page, expect

from browser.composing import (
    begin,
    block,
    choose,
    drag,
    field,
    open_file,
    said,
    sheet,
    tool,
    until_saved,
    way,
)

HOST = "document.querySelector('draft-composer').host"
OPENING = f"() => {HOST}.choose({HOST}.regions()[1].key, true)"


def own(page: Page, kind: str, text: str) -> None:
    """A point or a paragraph of the writer's own in the part that is on the desk."""
    page.get_by_role("button", name="自己写一条" if kind == "point" else "自己写一段").click()
    page.keyboard.type(text)


def fields(page: Page) -> list[tuple[str, str]]:
    """What stands on the desk, field by field."""
    return [
        (area.get_attribute("data-field") or "", area.input_value())
        for area in page.locator(".pb-desk [data-block] textarea").all()
    ]


def titles(page: Page) -> list[str]:
    """The headings of the paper with their levels."""
    found: list[str] = page.evaluate(
        f"() => {HOST}.regions().map(({{ level, title }}) => `${{level}} ${{title}}`)"
    )
    return found


def basket(page: Page, site_url: str, items: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    """What was chosen on other pages, put there by another tab where `items` are given."""
    other = page.context.new_page()
    other.goto(f"{site_url}index.html")
    code = """(items) => {
      const key = `phrasebank.${Phrasebank.data.site.id}.choice`;
      if (items) localStorage.setItem(key, JSON.stringify(items));
      return JSON.parse(localStorage.getItem(key) || "[]");
    }"""
    found: list[dict[str, Any]] = other.evaluate(code, items)
    other.close()
    return found


def phrase(page: Page, nth: int = 0) -> dict[str, Any]:
    """A phrase that the paper has room for, as it is chosen on other pages."""
    found: dict[str, Any] = page.evaluate(
        f"""(nth) => {{
          const host = {HOST};
          const region = host.regions().find((one) => one.level === 2 && one.section === "problems");
          const point = host.shelf.fitting(region, host.draft)[nth];
          return {{ id: point.phrases[0].id, lead: point.title, text: point.phrases[0].text, href: "", values: [] }};
        }}""",
        nth,
    )
    return found


def test_an_older_version_brings_back_what_another_block_took_the_place_of(page: Page, served: str) -> None:
    """The key of a block that was taken out is given to the next one."""
    begin(page, served)
    page.evaluate(OPENING)
    own(page, "point", "领句甲")
    field(page, "body").fill("内容甲")
    page.evaluate(f"() => {HOST}.session.keep('试')")
    block(page).locator("[data-block-act=remove]").click()
    own(page, "paragraph", "一段新话")
    tool(page, "历史版本")
    page.locator(".pb-versions li", has_text="试").locator("button", has_text="恢复成").click()
    said(page, "已恢复成这一版")
    page.evaluate(OPENING)
    assert fields(page) == [("lead", "领句甲"), ("body", "内容甲")]
    field(page, "body").press("End")
    page.keyboard.type("，再写几个字")
    assert "内容甲，再写几个字" in sheet(page)


def test_a_title_is_emptied_and_written_anew(page: Page, served: str) -> None:
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    title = page.get_by_label("这一部分的标题")
    title.fill("")
    page.keyboard.type("理论学习方面")
    assert "2 理论学习方面" in titles(page)
    title.fill("")
    choose(page, "加强党性锤炼")
    choose(page, "存在问题", 1)  # by the name of its section, as it has none
    expect(title).to_have_value("")
    title.fill("学习方面")
    assert "2 学习方面" in titles(page)
    title.fill("")
    until_saved(page)
    page.reload()
    choose(page, "存在问题", 1)
    expect(title).to_be_visible()
    page.evaluate(OPENING)  # the recipe has no title for it
    expect(title).to_be_hidden()


def test_phrases_that_stand_there_already_are_not_put_in_again(page: Page, served: str) -> None:
    """Nor does the message take back what was written meanwhile."""
    begin(page, served)
    first, second = phrase(page), phrase(page, 1)
    basket(page, served, [first])
    page.get_by_role("button", name="放进这份草稿").click()
    said(page, "已放进 1 条")
    page.evaluate(OPENING)
    own(page, "paragraph", "这是我写的开头")
    basket(page, served, [first])
    page.get_by_role("button", name="放进这份草稿").click()
    said(page, "草稿夹里的 1 条，这份草稿里都已经有了")
    assert page.locator(".pb-message-offer").count() == 0
    assert "这是我写的开头" in sheet(page)
    assert basket(page, served) == [first]
    basket(page, served, [first, second])
    page.get_by_role("button", name="放进这份草稿").click()
    said(page, "已放进 1 条；另外 1 条草稿里已经有了")
    assert basket(page, served) == []


def test_what_was_chosen_since_stays_chosen(page: Page, served: str) -> None:
    begin(page, served)
    first, second = phrase(page), phrase(page, 1)
    basket(page, served, [first])
    page.get_by_role("button", name="放进这份草稿").click()
    said(page, "已放进 1 条")
    basket(page, served, [second])
    page.locator("[data-act=undo]").click()
    assert basket(page, served) == [first, second]
    page.locator("[data-act=redo]").click()
    assert basket(page, served) == [second]


def test_of_two_addresses_the_last_one_stays(page: Page, served: str) -> None:
    """Going back and forth, or a link that is followed while a draft is still being read."""
    begin(page, served)
    until_saved(page)
    earlier = page.evaluate("() => location.hash")
    begin(page, served, "personal-2024-member")
    page.wait_for_function(f"() => {HOST}.draft.template === 'personal-2024-member'")
    until_saved(page)
    page.evaluate(
        """async (earlier) => {
          const replace = history.replaceState.bind(history);
          window.shown = [];
          history.replaceState = (state, title, address) => {
            shown.push(new URL(address, location.href).hash);
            replace(state, title, address);
          };
          const isHeard = new Promise((heard) => addEventListener("hashchange", heard, { once: true }));
          location.hash = earlier;
          await isHeard;
          location.hash = "#template=personal-2025-leader";
        }""",
        earlier,
    )
    page.wait_for_function("() => shown.filter((hash) => hash.startsWith('#draft=')).length > 1")
    assert page.evaluate(f"() => {HOST}.draft.template") == "personal-2025-leader"
    assert page.evaluate("() => shown[0]") == earlier


def test_an_address_is_followed_though_what_is_open_names_itself_in_it_again(page: Page, served: str) -> None:
    """A change is shown after the step of the address, and before the page hears of it."""
    begin(page, served)
    page.evaluate(
        f"""() => {{
          location.hash = "#template=personal-2024-member";
          {HOST}.addOwn("paragraph");
          window.isOverwritten = location.hash.startsWith("#draft=");
        }}"""
    )
    assert page.evaluate("() => isOverwritten")
    page.wait_for_function(f"() => {HOST}.draft.template === 'personal-2024-member'")


def test_what_this_machine_remembers_is_filled_in_and_taken_back_at_once(page: Page, served: str) -> None:
    begin(page, served)
    page.locator("[data-compose=fields] summary").click()
    for name, value in (("支部", "机关第一支部"), ("姓名", "王小明")):
        page.locator(f"[data-shared={name}]").fill(value)
    until_saved(page)
    page.reload()
    begin(page, served, "personal-2024-member")
    page.wait_for_function(f"() => {HOST}.draft.template === 'personal-2024-member'")
    before = page.evaluate(f"() => {HOST}.draft.fields")
    page.locator("[data-compose=fields] summary").click()
    page.get_by_role("button", name="填入本机记住的").click()
    said(page, "已填入")
    assert page.evaluate(f"() => {HOST}.draft.fields") == {**before, "支部": "机关第一支部", "姓名": "王小明"}
    page.locator(".pb-message-offer").click()
    assert page.evaluate(f"() => {HOST}.draft.fields") == before


def test_what_stood_below_the_first_heading_is_said_to_be_off_the_paper(page: Page, served: str) -> None:
    begin(page, served)
    page.evaluate(OPENING)
    own(page, "paragraph", "开头的话很重要")
    page.locator("summary", has_text="调整这一部分").click()
    page.get_by_role("button", name="删除标题").click()
    said(page, "收进了“待归类”，不打印")
    assert "开头的话很重要" not in sheet(page)
    assert fields(page) == [("text", "开头的话很重要")]
    page.locator(".pb-message-offer").click()
    assert "开头的话很重要" in sheet(page)


def test_a_new_heading_stands_behind_all_that_belongs_to_the_one_before(page: Page, served: str) -> None:
    begin(page, served)
    before = titles(page)
    choose(page, "学习贯彻党的创新理论")
    page.get_by_role("button", name="加一个一级标题").click()
    at = next(at for at, title in enumerate(before) if "学习贯彻党的创新理论" in title)
    behind = next(at for at, title in enumerate(before[at:], at) if title.startswith("1 "))
    assert titles(page) == [*before[:behind], "1 新的标题", *before[behind:]]


def test_the_link_past_the_navigation_leaves_the_draft_open(page: Page, site_url: str) -> None:
    begin(page, site_url)
    page.evaluate(OPENING)
    own(page, "paragraph", "开头")
    address = page.url
    page.locator("a.md-skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("(address) => location.href === address", arg=address)
    assert "开头" in sheet(page)
    assert page.evaluate(f"() => {HOST}.session.canUndo")
    page.evaluate("() => { location.hash = ''; }")
    expect(page.locator("[data-compose=start]")).to_be_visible()


def test_facts_of_a_point_that_is_gone_go_nowhere_else(page: Page, served: str) -> None:
    """换一句 gives back what stood in a slot, of the same block only."""
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    region = page.evaluate(f"() => {HOST}.chosen().key")
    body = field(page, "body")

    def exchanged() -> list[str]:
        """All sentences of the facts in turn."""
        key = page.evaluate(f"() => {HOST}.chosen().blocks[0].key")
        found = []
        for _ in range(4):
            page.evaluate(f"(key) => {HOST}.exchange(key, 1)", key)
            found.append(body.input_value())
        return found

    for id in ("fragmented-study.a", "study-when-needed.b", "fragmented-study.a"):
        page.evaluate(f"([id, region]) => {HOST}.take(id, region)", [id, region])
        assert "甲支部" not in "".join(exchanged())
        body.fill(body.input_value().replace("【", "甲支部").replace("】", ""))
        exchanged()
        block(page).locator("[data-block-act=remove]").click()


def test_line_feeds_read_on_the_page_as_in_the_file(page: Page, served: str) -> None:
    """As paragraphs; a clause that is pasted with the end of its line is still one with its full stop."""
    begin(page, served)
    page.evaluate(OPENING)
    own(page, "paragraph", "第一行的话")
    page.keyboard.press("Enter")
    page.keyboard.type("第二行的话")
    page.keyboard.press("Enter")
    choose(page, "学习贯彻党的创新理论")
    own(page, "point", "")
    field(page, "lead").fill("理论学习\n不够深入\r\n")
    field(page, "body").fill("第一段话。\n")
    assert field(page, "lead").input_value() == "理论学习 不够深入"
    lines = page.locator("[data-compose=sheet] .pb-sheet-paragraph")
    expect(lines).to_have_text(["第一行的话", "第二行的话"])
    assert "理论学习 不够深入。第一段话。\n" in sheet(page)
    lines.last.click()
    expect(field(page, "text")).to_be_focused()
    tool(page, "带走")
    with page.expect_download() as download:
        way(page, "Word 文件").click()
    texts = [one.text for one in docx.Document(BytesIO(Path(download.value.path()).read_bytes())).paragraphs]
    assert {"第一行的话", "第二行的话"} <= set(texts)
    assert any(text.endswith("理论学习 不够深入。第一段话。") for text in texts)


def test_what_says_nothing_yet_has_no_number(page: Page, served: str) -> None:
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    own(page, "point", "学习不够")
    own(page, "point", "")
    assert "一是" not in sheet(page)  # one alone has no number
    page.keyboard.type("用得不够")
    assert "二是用得不够。" in sheet(page)


def test_the_template_that_is_used_already(page: Page, served: str) -> None:
    """Chosen once more it changes nothing, the unit's own headings least of all."""
    begin(page, served)
    tool(page, "换年度、对象")
    page.locator(".pb-dialog [aria-current=true]").click()
    said(page, "和现在的一样，没有变化")
    assert not page.evaluate(f"() => {HOST}.session.canUndo")
    tool(page, "自定义对照方面")
    dialog = page.locator(".pb-dialog")
    dialog.get_by_label("把本单位通知里的那句话贴在这里").fill(
        "重点围绕理论学习、担当作为、廉洁自律三个方面查摆问题"
    )
    dialog.get_by_role("button", name="分出对照方面").click()
    dialog.get_by_role("button", name="用这些对照方面").click()
    before = titles(page)
    assert "2 廉洁自律" in before
    tool(page, "换年度、对象")
    page.locator(".pb-dialog [aria-current=true]").click()
    said(page, "和现在的一样，没有变化")
    assert titles(page) == before


def test_a_long_draft_that_is_forgotten_does_not_come_back(page: Page, served: str) -> None:
    """It is written when typing pauses, and everything may be forgotten before."""
    begin(page, served)
    page.evaluate(OPENING)
    for _ in range(12):
        own(page, "paragraph", "")
        field(page, "text", -1).fill("字" * 9000)
    until_saved(page)
    page.on("dialog", lambda dialog: dialog.accept())
    page.evaluate(
        """() => {
          const area = document.querySelector(".pb-desk [data-block] textarea");
          area.value += "密";
          area.dispatchEvent(new InputEvent("input", { bubbles: true }));
          document.querySelector("[data-forget]").click();
        }"""
    )
    said(page, "已清除本机数据")
    page.evaluate("() => new Promise((done) => setTimeout(done, 1100))")  # as long as it would have waited
    kept = page.evaluate("() => Object.keys(localStorage).filter((key) => key.includes('.draft.'))")
    assert kept == []


def test_what_is_said_in_a_dialog_that_followed_another_is_said_inside(page: Page, served: str) -> None:
    page.goto(f"{served}compose.html")
    page.locator("[data-act=last-year]").first.click()
    dialog = page.locator(".pb-dialog[open]")
    dialog.locator("#__last-year").fill(
        "二、存在问题\n（一）学习不深入。\n三、整改措施\n（一）每周学习一次。"
    )
    dialog.get_by_role("button", name="从贴进来的文字里找").click()
    dialog.get_by_label("今年的模板").select_option("personal-2026-member")
    dialog.get_by_role("button", name="开始写今年的").click()
    expect(dialog.get_by_role("heading", name="自定义对照方面")).to_be_visible()
    expect(dialog.locator(".pb-message")).to_have_count(1)


def test_that_nothing_is_kept_stands_beside_what_is_strange_about_a_file(
    page: Page, served: str, tmp_path: Path
) -> None:
    page.add_init_script("indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }")
    blocks = [
        {"key": "b1", "kind": "heading", "level": 1, "runs": [{"text": "一"}]},
        {"key": "b2", "kind": "paragraph", "runs": [{"text": "话"}]},
    ]
    file = tmp_path / "draft.json"
    file.write_text(
        json.dumps({"format": 9, "site": "other", "title": "别处", "document": {"blocks": blocks}}), "utf-8"
    )
    open_file(page, served, file)
    standing = page.locator("[data-compose=standing]")
    expect(standing).to_contain_text("这份草稿来自另一个素材库")
    expect(standing).to_contain_text("关掉")
    expect(standing.get_by_role("button", name="下载草稿文件")).to_be_visible()


def test_a_block_dragged_to_its_own_heading_goes_to_its_end(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 1400, "height": 1000})
    begin(page, served)
    choose(page, "学习贯彻党的创新理论")
    for lead in ("甲", "乙", "丙"):
        own(page, "point", lead)
    page.evaluate("() => window.scrollTo(0, 0)")
    drag(page, 0, page.locator(".pb-outline-entry", has_text="学习贯彻党的创新理论").first)
    said(page, "第 3 条")
    assert [text for name, text in fields(page) if name == "lead"] == ["乙", "丙", "甲"]


def test_a_name_is_let_finish_too(page: Page, served: str) -> None:
    begin(page, served)
    title = page.locator("[data-compose=title]")
    before = title.input_value()
    title.evaluate(
        """field => {
          field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
          field.value = "zhong guo";
          field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
        }"""
    )
    assert page.evaluate(f"() => {HOST}.draft.title") == before
    title.evaluate(
        """field => {
          field.value = "中国";
          field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
        }"""
    )
    assert page.evaluate(f"() => {HOST}.draft.title") == "中国"
