"""The gallery and a template's page: choose, see, fill, take away."""

from __future__ import annotations

import dataclasses
import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import docx as python_docx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import documents as words
from browser.actions import message
from browser.desks import look_inside
from conftest import ROOT
from phrasebank import documents
from phrasebank.documents.files import PaperFiles
from phrasebank.documents.model import DOCUMENT, Document
from phrasebank.making import site

TEMPLATE = "gallery/personal-2025-member.html"
HOSTILE = "<i>&\"'【姓名】\u202e\ue000]]></w:t>\ud800" + "长" * 10_000

SNIPPETS = ROOT / "snippets"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture(scope="module")
def papers() -> dict[str, PaperFiles]:
    """The papers of every template, as Python makes them."""
    library, _ = site.inspect(SNIPPETS, "entry")
    assert library is not None
    return {made.template.id: made for made in documents.papers(library)}


def filled(document: Document, values: dict[str, str]) -> Document:
    """A paper with the values of its slots put in, by their keys."""

    def put(part: Any) -> Any:
        if isinstance(part, dict):
            value = {"value": values[part["blank"]]} if part.get("blank") in values else {}
            return {name: put(inner) for name, inner in part.items()} | value
        return [put(inner) for inner in part] if isinstance(part, (list, tuple)) else part

    return DOCUMENT.validate_python(put(dataclasses.asdict(document)))


def take(page: Page, button: str) -> tuple[str, bytes]:
    """Press a button of the form: the name and the content of the file that the browser saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def read(file: bytes) -> list[str]:
    """What the paragraphs of a Word file say, as python-docx opens it."""
    body = python_docx.Document(BytesIO(file)).element.body
    return [text for text in map(words.shown, body.iter(f"{words.W}p")) if text]


def paper(page: Page) -> str:
    return page.locator(".pb-template-paper > .pb-scroll .pb-sheet").inner_text()


def test_from_who_one_is_to_a_filled_paper(page: Page, site_url: str, papers: dict[str, PaperFiles]) -> None:
    page.goto(f"{site_url}index.html")
    page.get_by_text("我是普通党员", exact=True).click()
    page.get_by_role("link", name="2025 年度个人对照检查材料（普通党员）").click()
    page.wait_for_url(f"**/{TEMPLATE}")
    assert "【姓名】" in paper(page)
    page.get_by_role("textbox", name="姓名").fill("王小明")
    assert "王小明" in paper(page)
    assert "【姓名】" not in paper(page)
    assert "2025年度组织生活会个人对照检查材料" in paper(page)
    assert page.get_by_role("textbox", name="年度").count() == 0, "the campaign knows it"
    assert page.get_by_role("combobox", name="会议").count() == 0, "and the meeting"
    page.locator(".pb-offer").click()
    today = page.evaluate(
        "() => { const d = new Date(); return `${d.getFullYear()}年${d.getMonth() + 1}月${d.getDate()}日`; }"
    )
    assert page.get_by_role("textbox", name="日期").input_value() == today
    values = {"姓名": "王小明", "日期": today}
    for variant, label in (("sample", "示例稿（须改写）"), ("blank", "空白模板")):
        name, file = take(page, f"下载填好的{label}")
        assert name == f"2025年度个人对照检查材料（普通党员）{label}.docx"
        said = read(file)
        assert said == words.texts(filled(papers["personal-2025-member"].documents[variant], values))
        assert any("王小明" in text and "【支部】" in text for text in said)
        assert said[-1] == today
        assert not any("【姓名】" in text or "【会议】" in text for text in said)
        words.assert_sound(file)
        assert message(page).startswith(f"已生成《{name}》")


def test_the_file_is_handed_over_as_a_word_file(page: Page, site_url: str) -> None:
    page.goto(site_url + TEMPLATE)
    page.evaluate(
        """() => {
          const { createObjectURL } = URL;
          window.types = [];
          URL.createObjectURL = (blob) => (window.types.push(blob.type), createObjectURL.call(URL, blob));
        }"""
    )
    take(page, "下载填好的空白模板")
    assert page.evaluate("types") == [WORD]


def test_a_table_is_filled_too(page: Page, site_url: str, papers: dict[str, PaperFiles]) -> None:
    page.goto(f"{site_url}gallery/ledger.html")
    page.get_by_role("textbox", name="单位").fill("某某镇")
    _, file = take(page, "下载填好的空表")
    assert read(file) == words.texts(filled(papers["ledger"].documents["blank"], {"单位": "某某镇"}))
    table = python_docx.Document(BytesIO(file)).tables[0]
    assert [cell.text for cell in table.rows[0].cells][:2] == ["序号", "问题"]


def test_what_is_filled_once_is_known_on_other_papers(page: Page, site_url: str) -> None:
    page.goto(site_url + TEMPLATE)
    page.get_by_role("textbox", name="姓名").fill("  王  小明 ")
    page.goto(f"{site_url}gallery/personal-2024-member.html")
    assert page.get_by_role("textbox", name="姓名").input_value() == "王 小明"
    assert "王 小明" in paper(page)
    page.get_by_role("textbox", name="姓名").fill("")
    assert "【姓名】" in paper(page)


def test_forgetting_empties_form_and_paper(page: Page, site_url: str) -> None:
    page.goto(site_url + TEMPLATE)
    page.get_by_role("textbox", name="姓名").fill("王小明")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="清除本机数据").click()
    assert page.get_by_role("textbox", name="姓名").input_value() == ""
    assert "【姓名】" in paper(page)


def test_a_hostile_value_stays_text(page: Page, site_url: str, papers: dict[str, PaperFiles]) -> None:
    page.goto(site_url + TEMPLATE)
    page.get_by_role("textbox", name="姓名").evaluate(
        "(field, value) => { field.value = value; field.dispatchEvent(new Event('input', { bubbles: true })); }",
        HOSTILE,
    )
    assert page.locator(".pb-sheet i").count() == 0
    assert page.locator(".pb-sheet [data-blank=姓名]").first.evaluate("slot => slot.children.length") == 0
    assert paper(page).count("长" * 10_000) >= 1
    look_inside(page)
    kept = json.loads(page.evaluate("JSON.stringify(Phrasebank.slots.remembered('姓名'))"))
    assert kept.startswith("<i>&")
    assert len(kept) > 10_000
    _, file = take(page, "下载填好的空白模板")
    expected = words.texts(filled(papers["personal-2025-member"].documents["blank"], {"姓名": kept}))
    assert read(file) == expected
    assert any("<i>&\"'【姓名】\u202e]]></w:t>" + "长" * 10_000 in text for text in expected)
    words.assert_sound(file)
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_paper_that_cannot_be_made_is_said(context: BrowserContext, site_url: str) -> None:
    page = context.new_page()  # a blocked request is a console error, as it should be
    page.route("**/assets/data/skeleton.*.js", lambda route: route.abort())
    page.goto(site_url + TEMPLATE)
    page.get_by_role("button", name="下载填好的空白模板").click()
    expect(page.locator(".pb-message")).to_contain_text("没有取到")


@pytest.mark.parametrize("path", [TEMPLATE, "gallery/ledger.html"])
def test_without_scripts_the_page_is_whole(browser: Browser, site_url: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + path)
    assert page.locator("paper-form form").is_hidden()
    assert page.locator(".pb-sheet").first.is_visible()
    page.locator(".pb-template-paper summary").click()
    assert page.locator(".pb-sheet").last.is_visible()
    assert page.get_by_role("link", name="Word 普通版").first.is_visible()
    context.close()


def test_the_gallery_without_scripts_shows_every_paper(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}gallery/index.html?audience=team")
    assert page.locator("paper-filter form").is_hidden()
    cards = page.locator(".pb-card")
    assert page.locator(".pb-card:visible").count() == cards.count() > 10
    context.close()


def test_the_filter_keeps_to_one_audience(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}gallery/index.html")
    everything = page.locator(".pb-card:visible").count()
    page.get_by_role("radio", name="领导班子").check()
    left = page.locator(".pb-card:visible")
    assert 0 < left.count() < everything
    assert all(
        "team" in found.split()
        for found in left.evaluate_all("cards => cards.map(card => card.dataset.audiences)")
    )
    assert page.locator(".pb-filter [role=status]").inner_text() == f"筛出 {left.count()} 种文稿"
    assert page.locator(".pb-shelf:visible").count() < page.locator(".pb-shelf").count()
    assert page.url.endswith("?audience=team")
    page.reload()
    assert page.get_by_role("radio", name="领导班子").is_checked()
    assert 0 < page.locator(".pb-card:visible").count() < everything
    page.get_by_role("radio", name="不限").check()
    assert page.locator(".pb-card:visible").count() == everything
    assert page.url.endswith("gallery/index.html")


def test_an_address_that_asks_for_nobody(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}gallery/index.html?audience=%3Ci%3E")
    assert page.get_by_role("radio", name="不限").is_checked()
    assert page.locator(".pb-card:visible").count() == page.locator(".pb-card").count()


def test_the_small_page_leads_to_the_paper(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}gallery/index.html#ledger")
    box = page.locator("[id=ledger] .pb-thumb").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 40)
    page.wait_for_url("**/gallery/ledger.html")


def test_a_sheet_has_the_shape_of_the_paper(page: Page, served: str) -> None:
    """A4 (210 by 297 mm), 28 characters a line (GB/T 9704-2012, 5.2.3), where the window has room."""
    page.goto(served + TEMPLATE)
    sheet = page.locator(".pb-template-paper > .pb-scroll .pb-sheet")
    em, width, left, right, least = sheet.evaluate(
        """sheet => {
          const style = getComputedStyle(sheet);
          return [style.fontSize, style.width, style.paddingLeft, style.paddingRight, style.minHeight].map(parseFloat);
        }"""
    )
    assert width / least == pytest.approx(210 / 297, rel=0.01)
    assert (width - left - right) / em == pytest.approx(28, abs=0.2)


def test_a_part_leads_to_phrases_that_fit(page: Page, site_url: str) -> None:
    page.goto(site_url + TEMPLATE)
    page.locator(".pb-parts").get_by_role("link").nth(2).click()
    page.wait_for_url(re.compile(r"heading="))
    assert page.locator("select[name=heading]").input_value().startswith("2025-annual/member.")
    assert page.locator("phrase-card:visible").count() > 0
