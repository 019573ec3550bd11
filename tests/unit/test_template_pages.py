"""The gallery and the pages of the templates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

import hostile
import small_library
from phrasebank.making import site
from phrasebank.model import Page, Site

RECIPE = """
headline: 【单位】材料
fields: [姓名, 单位, 日期]
parts:
  - {section: openings, points: 1, form: paragraphs, optional: true}
  - {title: 问题, section: problems, group: heading, points: 1, prompt: 写一件事}
  - {title: 原因, section: causes, group: aspect, points: 1}
  - {title: 说明, text: [固定的话]}
"""
TABLE = """
title: 台账
paper: 台账
kind: table
summary: 一件一行
headline: 台账
names: none
orientation: landscape
parts: [{table: {rows: 2, columns: [{title: 问题, width: 60}, {title: 时限, width: 40}], sample: [[一条, 月底]]}}]
"""


def build(folder: Path, *, campaign: bool = True) -> Site:
    head = small_library.HEAD if campaign else small_library.HEAD.replace("campaign: 2025-annual\n", "")
    recipe = RECIPE if campaign else RECIPE.replace("group: heading", "group: dimension")
    small_library.build(folder, recipe, head=head)
    (folder / "templates/ledger.yml").write_text(TABLE, encoding="utf-8")
    made, findings = site.build(folder)
    assert made is not None, findings
    return made


def body(made: Site, path: str) -> str:
    return next(page for page in made.pages if page.path == path).body()


def links(html: str) -> Iterator[tuple[str, str]]:
    return ((unescape(href), text) for href, text in re.findall(r'<a href="([^"]*)">([^<]*)</a>', html))


def part(html: str, title: str) -> str:
    start = html.index(f"<h3>{title}", html.index('class="pb-parts"'))
    return html[start : html.find("<h3>", start + 1)]


def test_every_template_has_a_page(tmp_path: Path) -> None:
    made = build(tmp_path)
    gallery = body(made, "gallery/index.html")
    for template in made.library.templates:
        html = body(made, f"gallery/{template.id}.html")
        assert f'<a href="{template.id}.html">{template.title}</a>' in gallery
        assert f'id="{template.id}"' in gallery, "old addresses lead here"
        for wanted in template.parts:
            assert wanted.title in html
        for label, file in (("blank", "docx"), ("sample", "docx"), ("blank", "txt"), ("sample", "md.txt")):
            assert f'href="../downloads/{template.id}-{label}.{file}"' in html


def test_the_paper_is_shown_as_it_prints(tmp_path: Path) -> None:
    html = body(build(tmp_path), "gallery/one.html")
    paper = html[html.index('class="pb-sheet"') :]
    assert '<p class="pb-sheet-heading-1">一、问题</p>' in paper
    assert '<p class="pb-sheet-heading-2">（一）学</p>' in paper
    assert '<p class="pb-sheet-point"><b>乙。</b>乙一' in paper
    assert '<span class="pb-slot" data-blank="单位">【单位】</span>材料</p>' in paper
    assert paper.index("pb-sheet-sign") < paper.index("pb-sheet-date")


def test_a_table_is_a_table(tmp_path: Path) -> None:
    html = body(build(tmp_path), "gallery/ledger.html")
    assert 'class="pb-sheet pb-sheet--wide"' in html
    assert '<col width="60%"><col width="40%">' in html
    assert "<thead><tr><th>问题</th><th>时限</th></tr></thead>" in html
    assert "<tr><td>一条</td><td>月底</td></tr>" in html
    assert "空表" in html
    assert "样表的样子" in html
    assert 'href="../downloads/ledger-blank.xlsx"' in html
    assert "<paper-form" not in html, "nothing to fill in"
    assert "各部分写什么" not in html, "nothing to say"


def test_parts_lead_to_the_phrases_of_their_headings(tmp_path: Path) -> None:
    html = body(build(tmp_path), "gallery/one.html")
    problems = part(html, "问题")
    assert "<p>写一件事。</p>" in problems
    assert list(links(problems)) == [
        ("../dimensions/theory/problems.html?heading=2025-annual%2Fmember-leader.learn", "理论学习"),
        ("../dimensions/conduct/problems.html?heading=2025-annual%2Fmember-leader.serve", "工作作风"),
        ("../dimensions/theory/problems.html?heading=2025-annual%2Fmember-leader.serve", "理论学习"),
    ]
    assert list(links(part(html, "原因"))) == [("../common/causes.html?audience=member", "原因剖析")]
    opening = part(html, "开头")
    assert "可以不写" in opening
    assert "<p>写会前准备。</p>" in opening, "a section's own words where the recipe has none"
    assert list(links(part(html, "说明"))) == []


def test_parts_without_headings_lead_to_every_dimension(tmp_path: Path) -> None:
    html = body(build(tmp_path, campaign=False), "gallery/one.html")
    assert list(links(part(html, "问题"))) == [
        ("../dimensions/theory/problems.html?audience=member", "理论学习"),
        ("../dimensions/conduct/problems.html?audience=member", "工作作风"),
    ]


def test_the_form_asks_for_what_the_paper_says_once(tmp_path: Path) -> None:
    html = body(build(tmp_path), "gallery/one.html")
    assert re.findall(r'<input type="text" name="([^"]*)"', html) == ["姓名", "单位", "日期"]
    assert 'data-variant="blank" data-file="个人对照检查材料空白模板.docx"' in html
    assert 'data-variant="sample" data-file="个人对照检查材料示例稿（须改写）.docx"' in html


def test_what_the_campaign_fills_is_printed_and_not_asked(tmp_path: Path) -> None:
    small_library.build(
        tmp_path,
        RECIPE.replace("headline: ", "headline: 【今年】年【年度】年").replace(
            "fields: [", "fields: [今年, "
        ),
    )
    made, findings = site.build(tmp_path)
    assert made is not None, findings
    html = body(made, "gallery/one.html")
    assert re.findall(r'<input type="text" name="([^"]*)"', html) == ["姓名", "单位", "日期", "年度"]
    assert '<span class="pb-slot pb-slot--filled" data-blank="今年">2025</span>年' in html
    assert '<span class="pb-slot" data-blank="年度">【年度】</span>年' in html


def test_kits_and_the_untested_form_are_named(tmp_path: Path) -> None:
    html = body(build(tmp_path), "gallery/one.html")
    assert 'href="../downloads/kit-2025-annual.member.zip"' in html
    assert "表单版在 WPS 里没有试过，打开不正常就用普通版" in html


def test_the_gallery_stands_by_campaign_and_knows_audiences(tmp_path: Path) -> None:
    html = body(build(tmp_path), "gallery/index.html")
    assert re.findall(r'<h2 id="__shelf-([^"]*)">', html) == ["2025-annual", "common"]
    cards = re.findall(r'<li class="pb-card" id="([^"]*)" data-audiences="([^"]*)"', html)
    assert [(id, audiences.split()) for id, audiences in cards] == [
        ("one", ["member"]),
        ("ledger", ["member", "leader", "team"]),
    ]
    assert html.count('class="pb-thumb" aria-hidden="true"') == 2


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile.write(tmp_path)
    made, findings = site.build(tmp_path)
    assert made is not None, findings
    pages: list[Page] = [page for page in made.pages if page.path.startswith("gallery/")]
    assert len(pages) == 2
    for page in pages:
        html = page.body()
        assert "<i>" not in html
        assert "<script" not in html.replace(hostile.OURS, "")
        assert "<img" not in html
        # Every attribute is one of ours: no text has opened another.
        assert not re.search(r"<[^>]*\sonerror=", html)


@pytest.mark.parametrize("variant", ["blank", "sample"])
def test_the_browser_gets_the_document_itself(tmp_path: Path, variant: str) -> None:
    made = build(tmp_path)
    (script,) = [asset for asset in made.assets if asset.path.startswith("assets/data/paper-one.")]
    text = script.content.decode()
    assert text.startswith('Phrasebank.receive("paper-one",{')
    assert f'"{variant}":{{"format":1,"title":"个人对照检查材料"' in text
    (words,) = [asset for asset in made.assets if asset.path.startswith("assets/data/site.")]
    assert f'"paper-one":"{script.path}"' in words.content.decode()
