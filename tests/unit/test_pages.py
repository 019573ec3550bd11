"""Pages as values: what stands on them, and that every text stays text."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

import hostile
import small_library
from phrasebank.making import builder, site
from phrasebank.model import Finding, NavItem, Page, Place, Site
from phrasebank.pages import faults, guides
from phrasebank.pages.fits import fits

RECIPE = (
    "headline: 材料\nfields: [姓名]\nparts: [{title: 问题, section: problems, group: heading, points: 1}]"
)


def built(folder: Path) -> Site:
    made, findings = site.build(folder)
    assert made is not None, findings
    return made


@pytest.fixture
def small(tmp_path: Path) -> Site:
    small_library.build(tmp_path, RECIPE)
    return built(tmp_path)


def page(made: Site, path: str) -> Page:
    return next(page for page in made.pages if page.path == path)


def text(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "", html)))


def test_every_page_has_its_place_in_the_navigation(small: Site) -> None:
    def paths(items: tuple[NavItem, ...]) -> list[str]:
        return [path for item in items for path in ([item.path] if item.path else paths(item.children))]

    by_hand = [item.path for item in (*guides.WRITING, *guides.CARE)]
    assert sorted(paths(small.navigation)) == sorted([*by_hand, *(page.path for page in small.pages)])


def test_the_pages_of_a_library(small: Site) -> None:
    assert [page.path for page in small.pages] == [
        "index.html",
        "dimensions/index.html",
        "dimensions/theory/index.html",
        "dimensions/conduct/index.html",
        "dimensions/theory/problems.html",
        "dimensions/theory/measures.html",
        "dimensions/conduct/problems.html",
        "dimensions/conduct/measures.html",
        "common/openings.html",
        "common/causes.html",
        "campaigns/index.html",
        "campaigns/2025-annual.html",
        "gallery/index.html",
        "gallery/one.html",
        "curate/suggest.html",
        "search.html",
        "compose.html",
        "review.html",
        "meeting.html",
        "curate/fields.html",
        "curate/state.html",
        "selftest.html",
        "hosting/licences.html",
    ]


def test_a_page_carries_scripts_of_its_own_that_are_there(small: Site) -> None:
    docs = Path(__file__).parents[2] / "docs"
    own = {made.path: made.bundle for made in small.pages if made.bundle}
    assert own == {"compose.html": "composer", "meeting.html": "meeting", "review.html": "review"}
    for bundle in own.values():
        assert (docs / f"assets/javascripts/{bundle}.js").is_file()
        assert (docs / f"assets/stylesheets/{bundle}.css").is_file()
    others = {made.path: made.scripts for made in small.pages if made.scripts}
    assert list(others) == ["selftest.html"]
    assert all((docs / script).is_file() for scripts in others.values() for script in scripts)


def test_without_scripts_the_composer_leads_to_blank_papers(small: Site) -> None:
    html = page(small, "compose.html").body()
    assert 'href="downloads/one-blank.docx"' in html[html.index("<noscript>") :]


def test_a_point_shows_its_phrases_and_links(small: Site) -> None:
    made = page(small, "dimensions/theory/problems.html")
    html = made.body()
    assert [entry.id for entry in made.toc] == ["t1", "t2", "t3", "t4"]
    second = html[html.index('id="t2"') : html.index('id="t3"')]
    assert re.findall(r'<phrase-card role="article" class="pb-phrase" id="([^"]*)"', second) == [
        "t2.a",
        "t2.b",
    ]
    assert '<span class="pb-slot">【事例】</span>' in second
    assert '<p class="pb-names">窗口　' in second
    assert "适用：普通党员、党员领导干部　" in second
    assert "适用：党员领导干部　" in second
    unfolding = re.findall(r'<span class="pb-label">(.*?)</span> <span class="pb-lead">(.*?)</span>', second)
    assert unfolding == [
        ("原因", "原因三"),
        ("原因", "原因二"),
        ("措施", "措施一"),
        ("措施", "措施四"),
    ]
    for home in ("../../common/causes.html#c3", "measures.html#m1", "../conduct/measures.html#w1"):
        assert f'<a href="{home}">' in second
    first = html[html.index('id="t1"') : html.index('id="t2"')]
    list = re.search(
        r'<details class="pb-more" id="(t1__\d)"><summary>可以放在 2 个对照方面</summary>', first
    )
    assert list
    assert 'href="../../campaigns/2025-annual.html#member-leader.learn">学　' in first
    same = f'<a class="pb-more" href="#{list[1]}" title="和“甲”的一样">可以放在 2 个对照方面</a>'
    assert same in second, "a list that the page has is not written twice"
    assert "points/theory/problems.yml:3" in second


def test_a_point_fits_the_headings_of_those_it_suits(tmp_path: Path) -> None:
    small_library.build(tmp_path, RECIPE)
    path = tmp_path / "campaigns/2025-annual.yml"
    path.write_text(path.read_text("utf-8").replace("[普通党员, 党员领导干部]", "[普通党员]"), "utf-8")
    places = {id: [fit.id for fit in found] for id, found in fits(built(tmp_path).library).items()}
    assert places["t1"] == ["member.learn", "member.serve"]
    assert places["w0"] == ["member.serve"]
    assert "t3" not in places, "all of its wordings are for others"


def test_an_answer_leads_back_to_its_questions(small: Site) -> None:
    html = page(small, "common/causes.html").body()
    second = html[html.index('id="c2"') : html.index('id="c3"')]
    assert "对应 2 个要点" in second
    assert 'href="../dimensions/theory/problems.html#t1"' in second


def test_an_answer_that_a_point_names_twice_has_one_question(tmp_path: Path) -> None:
    """By its id and by an old one."""
    small_library.build(tmp_path, RECIPE)
    for file, old, new in (
        ("points/common/causes.yml", "{id: c1,", "{id: c1, aliases: [c0],"),
        ("points/theory/problems.yml", "causes: [c1]", "causes: [c1, c0]"),
    ):
        path = tmp_path / file
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    html = page(built(tmp_path), "common/causes.html").body()
    first = html[html.index('id="c1"') : html.index('id="c2"')]
    assert "对应 1 个要点" in first
    assert first.count("problems.html#t4") == 1


def test_a_dimension_shows_problem_cause_measure(small: Site) -> None:
    html = page(small, "dimensions/theory/index.html").body()
    first = text(html[html.index('id="t1"') : html.index('id="t2"')])
    assert first.index("甲") < first.index("原因二") < first.index("措施二")


def test_old_ids_keep_their_anchors(tmp_path: Path) -> None:
    small_library.build(tmp_path, RECIPE)
    path = tmp_path / "points/theory/problems.yml"
    path.write_text(
        path.read_text("utf-8").replace("title: 甲,", "title: 甲, aliases: [old-one],"), encoding="utf-8"
    )
    html = page(built(tmp_path), "dimensions/theory/problems.html").body()
    assert '<span class="pb-anchor" id="old-one"></span>' in html
    assert '<p class="pb-text" id="old-one.a">' in html


def test_a_campaign_shows_audience_heading_points(small: Site) -> None:
    made = page(small, "campaigns/2025-annual.html")
    html = made.body()
    assert [entry.id for entry in made.toc] == ["member-leader"]
    assert "对照方面以本单位通知为准" in html
    assert "各单位写法不同" in html
    assert "整理自公开来源" in html
    assert 'id="member-leader.learn"' in html
    folds = re.findall('<summary aria-label="(.*?)：.+?">(.*?)</summary>', html)
    assert [seen for _, seen in folds] == [
        "存在问题 4 个要点",
        "整改措施 3 个要点",
        "存在问题 5 个要点",
        "整改措施 5 个要点",
    ]
    assert all(heard == seen for heard, seen in folds), "their headings follow"


def test_headings_that_are_to_come_are_neither_certain_nor_uncertain(tmp_path: Path) -> None:
    small_library.build(tmp_path, RECIPE)
    (tmp_path / "campaigns/2026-annual.yml").write_text(
        "title: 专题\nyear: 2026\nstatus: upcoming\nsummary: 还没有公布\n"
        "source: {title: 通知, publisher: 某党委, date: 2026-02}\n"
        "papers: [{audiences: [普通党员], certainty: unverified}]\n",
        encoding="utf-8",
    )
    html = page(built(tmp_path), "campaigns/2026-annual.html").body()
    assert "本站还没有收录对照方面" in html
    assert "pb-certainty" not in html
    assert "没有查到可以署名的出处" not in html
    assert "整理自公开来源" not in html
    assert "还没有公布。 出处：某党委《通知》，2026-02" in text(html), (
        "without a theme, of what the summary says"
    )


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "campaigns/index.html",
        "campaigns/2025-annual.html",
        "gallery/index.html",
        "gallery/one.html",
    ],
)
def test_a_campaign_says_when_it_is_met_for_and_nothing_that_the_calendar_makes_untrue(
    tmp_path: Path, path: str
) -> None:
    small_library.build(tmp_path, RECIPE)
    campaign = tmp_path / "campaigns/2025-annual.yml"
    written = campaign.read_text("utf-8")
    assert "会议多在" not in text(page(built(tmp_path), path).body()), "of a library that does not say it"
    campaign.write_text(
        written.replace("status: active\n", "status: active\nheld: 2026 年 1 月至 3 月\n"), encoding="utf-8"
    )
    said = text(page(built(tmp_path), path).body())
    assert "会议多在 2026 年 1 月至 3 月召开" in said
    assert "对照方面已收录" in said or path.startswith("gallery")
    assert not {word for word in ("进行中", "未开始", "已结束", "还没有公布") if word in said}


def test_the_state_shows_what_is_thin(small: Site) -> None:
    made = page(small, "curate/state.html")
    html = made.body()
    said = text(html)
    assert "14 个要点，16 种表述，1 个年度专题，1 份文稿" in said
    first = html[html.index(">理论学习</a>") : html.index(">工作作风</a>")]
    assert text(first).startswith(">理论学习4 普通党员 3 薄 党员领导干部 4 领导班子 0 薄 3 普通党员 3 薄")
    thin = html[html.index('id="__thin"') : html.index('id="__reviewed"')]
    assert (
        'href="../dimensions/theory/problems.html">理论学习 · 存在问题</a>：普通党员 3 个要点，没有专写；'
        in thin
    )
    assert "领导班子 0 个要点，要点少，没有专写" in thin
    assert "原因角度“理想信念”：只有 1 个要点" in thin
    assert (
        'href="../campaigns/2025-annual.html#member-leader.learn">学</a>，普通党员：问题 3 个，措施 3 个'
        in thin
    )
    assert "没有写审读年月14" in said
    assert {entry.id for entry in made.toc} <= set(re.findall('id="([^"]*)"', html))


def test_every_table_of_the_state_can_be_read_aloud(small: Site) -> None:
    html = page(small, "curate/state.html").body()
    tables = re.findall(r"<table.*?</table>", html, re.DOTALL)
    assert len(tables) == 8
    for table in tables:
        assert "<caption>" in table
        assert "<th>" not in table
        assert table.count("<tr>") == 1 + table.count('<th scope="row">')


def test_a_body_is_the_same_whenever_it_is_rendered(small: Site) -> None:
    assert small.pages
    for made in small.pages:
        assert made.body() == made.body()


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile.write(tmp_path)
    made = built(tmp_path)
    for made_page in made.pages:
        html = made_page.body()
        assert "<i>" not in html
        assert "<script" not in html.replace(hostile.OURS, "")
        assert "<img" not in html
        assert "1337" not in text(html), "an expression was evaluated"
        if made_page.path in ("meeting.html", "search.html", "selftest.html"):
            continue  # hold no word of the library
        # The field reference quotes the texts as YAML.
        assert hostile.MARK in text(html) or json.dumps(hostile.MARK)[1:-1] in text(html)
    # What the theme writes into its markup as it is.
    told = json.dumps([builder.settings(made), *(builder.head(made_page) for made_page in made.pages)])
    assert "<i>" not in told
    assert hostile.MARK in unescape(json.loads(f"[{told}]")[0][0]["site_name"])


def test_an_edit_link_only_where_a_base_is_configured(tmp_path: Path) -> None:
    small_library.build(tmp_path, RECIPE)
    assert ">编辑<" not in page(built(tmp_path), "dimensions/theory/problems.html").body()
    path = tmp_path / "library.yml"
    base = "https://git.example/edit/main/"
    path.write_text(
        path.read_text("utf-8").replace("site: {", f"site: {{edit: '{base}', ", 1), encoding="utf-8"
    )
    html = page(built(tmp_path), "dimensions/theory/problems.html").body()
    assert (
        f'<a class="pb-edit" href="{base}snippets/points/theory/problems.yml" aria-label="编辑表述 t1.a">编辑</a>'
        in html
    )


def test_a_fault_of_a_file_whose_name_is_no_text_is_shown() -> None:
    """Such names come from archives packed on Windows."""
    name = "问题".encode("gbk").decode("utf-8", "surrogateescape")
    assert b"\\udcce" in faults.page(
        [Finding(Place(f"snippets/{name}"), "bad-file-name", "error", "坏", "改名")]
    )
