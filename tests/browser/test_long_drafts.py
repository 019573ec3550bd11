"""Drafts beyond measure: what may grow, and how far, is said on the way in; what was stored is read back whole, whatever its size."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.composing import begin, choose, desk, field, said, tool, way

HEADING = "联系服务群众"
MOST = 10_000
"""Characters of one field, as `LIMITS.text` in browser/draft/file-values.js."""
MILLION = "".join(f"这是第{nth}句话，写的是自己的事。" for nth in range(1, 70_000))[:1_000_000]
BODIES = """() => {
  const { document: { blocks }, unfiled } = document.querySelector("draft-composer").host.draft;
  return [...blocks, ...unfiled].flatMap((block) => block.body || (block.kind === "paragraph" ? block.runs : []))
    .map((run) => ("text" in run ? run.text : `【${run.name}】`)).join("");
}"""


def own(page: Page, served: str, text: str) -> None:
    """A draft with a point of the writer's own, and a text pasted into it."""
    begin(page, served)
    choose(page, HEADING)
    page.get_by_role("button", name="自己写一条").click()
    field(page, "body").fill(text)


def reopened(page: Page) -> None:
    tool(page, "全部草稿")
    page.locator(".pb-draft-open").first.click()
    desk(page).wait_for()


def test_a_million_characters_in_one_field(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    own(page, served, MILLION)
    said(page, f"一段最多 {MOST} 字")
    longest = page.locator("[data-compose=desk] textarea").evaluate_all(
        "areas => Math.max(...areas.map(area => area.value.length))"
    )
    assert longest <= MOST
    assert page.evaluate(BODIES) == MILLION
    expect(desk(page).locator("article[data-block]").last.locator("textarea")).to_be_focused()
    reopened(page)
    assert page.evaluate(BODIES) == MILLION


@pytest.mark.parametrize("text", ["【" * 3_000, "【甲" * 3_000, "【】" * 3_000, "】【" * 3_000])
def test_brackets_that_are_no_slots_stay_text(context: BrowserContext, served: str, text: str) -> None:
    page = context.new_page()
    own(page, served, text)
    page.keyboard.press("End")
    page.keyboard.type("字")
    assert page.evaluate(BODIES) == f"{text}字"


def test_what_does_not_fit_is_said_at_once_and_all_else_is_kept(
    context: BrowserContext, served: str, tmp_path: Path
) -> None:
    page = context.new_page()
    own(page, served, MILLION)
    page.get_by_role("button", name="自己写一条").click()
    last = desk(page).locator("article[data-block]").last.locator("[data-field=body]")
    last.fill(MILLION)
    expect(page.locator("[data-compose=standing]")).to_contain_text("已经太长")
    expect(last).to_have_value("")
    assert page.evaluate(BODIES) == MILLION
    last.fill("还写得下")
    expect(page.locator("[data-compose=standing]")).to_be_hidden()
    whole = f"{MILLION}还写得下"
    assert page.evaluate(BODIES) == whole
    reopened(page)
    assert page.evaluate(BODIES) == whole
    tool(page, "带走")
    with page.expect_download() as download:
        way(page, "草稿文件").click()
    file = tmp_path / "draft.json"
    download.value.save_as(file)
    page.keyboard.press("Escape")
    tool(page, "全部草稿")
    page.locator("[data-compose=file]").set_input_files(file)
    said(page, "已打开草稿文件")
    assert page.evaluate(BODIES) == whole, "what we save opens"


def test_what_an_earlier_version_stored_is_read_whatever_its_size(
    context: BrowserContext, served: str
) -> None:
    page = context.new_page()
    own(page, served, "短的")
    tool(page, "全部草稿")
    page.locator("[data-draft]").wait_for()
    size = page.evaluate(
        """async (text) => {
          const { store } = document.querySelector("draft-composer").app;
          const { draft } = await store.read((await store.list())[0].id);
          const { blocks } = draft.document;
          const at = blocks.findIndex(({ kind }) => kind === "point");
          blocks[at].body = [{ text: Array.from({ length: 9 }, () => text).join("") }];
          window.huge = { ...draft, id: "huge", title: "太长的一份", document: { ...draft.document, title: "太长的一份" } };
          return JSON.stringify(window.huge).length;
        }""",
        MILLION,
    )
    assert size > 8_000_000
    page.evaluate(
        """async () => {
          const open = indexedDB.open(`phrasebank.${Phrasebank.data.site.id}`);
          const database = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
          const transaction = database.transaction("drafts", "readwrite");
          transaction.objectStore("drafts").put({ id: "huge", draft: window.huge, revision: 1, saved: 1, characters: 9000000 });
          await new Promise((resolve) => { transaction.oncomplete = resolve; });
          database.close();
        }"""
    )
    page.goto(f"{served}index.html")
    page.goto(f"{served}compose.html#draft=huge")
    desk(page).wait_for(timeout=60_000)
    assert page.locator("[data-compose=title]").input_value() == "太长的一份"
    assert page.evaluate(
        f"text => ({BODIES})() === Array.from({{ length: 9 }}, () => text).join('')", MILLION
    )


def test_what_is_too_big_may_still_become_smaller(context: BrowserContext, served: str) -> None:
    """A draft of an earlier version may be beyond what one may grow to: who shortens it is not refused."""
    page = context.new_page()
    own(page, served, "一段。")
    page.evaluate(
        """() => {
          const { session } = document.querySelector("draft-composer").host;
          const big = (nth) => ({ key: `b${nth}`, kind: "paragraph", runs: [{ text: "字".repeat(9000) }] });
          session.replace({ ...session.draft, unfiled: Array.from({ length: 240 }, (_, at) => big(9000 + at)) }, "试");
        }"""
    )
    body = field(page, "body")
    body.fill("一段，还要写下去。")
    expect(page.locator("[data-compose=standing]")).to_contain_text("太长")
    body.fill("")
    assert page.evaluate(BODIES).startswith("字"), "the shorter one is taken"
