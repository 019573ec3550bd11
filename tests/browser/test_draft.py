"""A draft step by step: what operations and queries say of papers whose every word is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser import desks
from phrasebank.documents import choose, compose
from phrasebank.documents.model import HeadingBlock, Lines, ListBlock, TableBlock
from phrasebank.documents.plain import plain
from phrasebank.model import Library

HELPERS = """
() => {
  window.D = Phrasebank.draft;
  window.make = (options = {}) => D.create({ site: "s", id: "x", template: "personal-2025-member", shelf, ...options });
  window.regions = (draft, section) => D.regions(draft, shelf).filter((one) => one.section === section);
  window.taken = (id, more = {}) => {
    const { title, phrases } = shelf.point(id);
    return { lead: title, body: phrases[0].text, source: { point: id, phrase: phrases[0].id }, ...more };
  };
  window.said = (block) => D.texts(block).map(({ runs }) => D.text(runs)).join("|");
  const lines = (draft) => D.regions(draft).map((one) => [one.title, one.blocks.map(said)]);
  window.outline = (draft) => lines(draft).filter(([title, blocks]) => blocks.length || (title && title !== "待归类"));
}
"""


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """A page with the composer's scripts, the real library and a few short names."""
    yield from desks.desk(browser, served, desks.SHELF, HELPERS)


TEXTS = {
    "": [],
    "没有": [{"text": "没有"}],
    "在【事例】里": [{"text": "在"}, {"blank": "k.1", "name": "事例"}, {"text": "里"}],
    "【事例】【事例】": [{"blank": "k.1", "name": "事例"}, {"blank": "k.2", "name": "事例"}],
    "【姓名】和【事例】": [
        {"blank": "姓名", "name": "姓名"},
        {"text": "和"},
        {"blank": "k.1", "name": "事例"},
    ],
    "【没有关上": [{"text": "【没有关上"}],
    "外【里【事例】外】": [{"text": "外【里"}, {"blank": "k.1", "name": "事例"}, {"text": "外】"}],
    "】【": [{"text": "】【"}],
    "【】": [{"blank": "k.1", "name": ""}],
    "【__proto__】": [{"blank": "k.1", "name": "__proto__"}],
}


@pytest.mark.parametrize("text", TEXTS)
def test_text_becomes_runs_and_is_text_again(desk: Page, text: str) -> None:
    runs, back = desk.evaluate(
        "(text) => { const runs = D.runs(text, 'k'); return [runs, D.text(runs)]; }", text
    )
    assert runs == TEXTS[text]
    assert back == text


def test_every_recipe_makes_the_blank_paper_without_prompts(desk: Page, library: Library) -> None:
    """The twin of compose.py: the same headings, fixed words and lines of name and date, in the same order."""
    for template in library.templates:
        if template.kind != "prose":
            continue
        wanted = []
        for block in compose(template, library, phrases=False).blocks:
            if isinstance(block, HeadingBlock):
                wanted.append([block.kind, plain(block.runs), block.section, block.heading, block.level])
            elif isinstance(block, Lines) and block.kind != "paragraph":
                wanted.append([block.kind, plain(block.runs), "", "", 0])
            elif isinstance(block, ListBlock | TableBlock):
                wanted.append([block.kind, "", "", "", 0])
        made = desk.evaluate(
            """(template) => D.paper(make({ template })).blocks.map((block) => [
              block.kind, block.runs ? D.text(block.runs) : "", block.section || "", block.heading || "", block.level || 0])""",
            template.id,
        )
        assert [line for line in made if line[0] != "paragraph"] == wanted
        fixed = [
            text for part in template.parts if part.form not in ("list", "addressee") for text in part.text
        ]
        assert [line[1] for line in made if line[0] == "paragraph"] == fixed


def test_regions_fit_what_the_recipe_would_choose_from(desk: Page, library: Library) -> None:
    """Under every heading the first points offered are those that the sample takes."""
    for template in library.templates:
        if template.kind != "prose" or not template.campaign:
            continue
        offered = desk.evaluate(
            """(template) => {
              const draft = make({ template });
              const ids = (region) => shelf.fitting(region, draft).map(({ id }) => id);
              return Object.fromEntries(D.regions(draft, shelf).map((one) => [`${one.section}/${one.heading}`, ids(one)]));
            }""",
            template.id,
        )
        for heading in choose.headings(template, library):
            points = library.feed(heading, "problems", [template.audience or ""])
            got = offered[f"problems/{heading.id}"]
            assert got[: len(points)] == [point.id for point in points]


def test_an_empty_paper(desk: Page) -> None:
    assert desk.evaluate(
        "D.regions(make({ template: null, title: '我的' })).map(({ key, prints }) => [key, prints])"
    ) == [
        ["b2", False],
        ["unfiled", False],
    ]
    headed = desk.evaluate(
        "outline(make({ template: null, campaign: '2025-annual', audience: '普通党员' })).map(([title]) => title)"
    )
    assert headed[:2] == ["学习贯彻党的创新理论", "加强党性锤炼"]


def test_the_shelf_knows_old_ids(desk: Page) -> None:
    made = desk.evaluate(
        """async () => {
          const aliases = { "old-point": "study-when-needed", "old-point.a": "study-when-needed.a", "toString.x": "no.a" };
          const old = Phrasebank.shelf(await Phrasebank.search.index(), { ...composer, aliases });
          const ids = ["old-point", "study-when-needed", "gone", "toString", "__proto__"];
          const phrases = ["old-point.a", "study-when-needed.b", "gone.a", "constructor"];
          const id = (one) => one && one.id;
          return [ids.map((one) => id(old.point(one))), phrases.map((one) => id(old.phrase(one)))];
        }"""
    )
    assert made == [
        ["study-when-needed", "study-when-needed", None, None, None],
        ["study-when-needed.a", "study-when-needed.b", None, None],
    ]


def test_the_shelf_is_the_library(desk: Page, library: Library) -> None:
    points = desk.evaluate("(ids) => ids.map(shelf.point)", [point.id for point in library.points])
    for got, point in zip(points, library.points, strict=True):
        assert (got["id"], got["title"], got["dimension"], got["section"]) == (
            point.id,
            point.title,
            point.dimension,
            point.section,
        )
        assert (got["tags"], got["aspect"], got["ask"]) == ([*point.tags], point.aspect or "", [*point.ask])
        assert (got["causes"], got["measures"]) == ([*point.causes], [*point.measures])
        assert [(p["id"], p["text"], p["audiences"]) for p in got["phrases"]] == [
            (p.id, p.text, [*p.reach]) for p in point.wordings
        ]
    assert (
        desk.evaluate("shelf.point('study-when-needed').phrases[0].page")
        == "dimensions/theory/problems.html#study-when-needed.a"
    )


def test_fitting_reaches_the_audience_and_goes_by_aspect(desk: Page) -> None:
    for audience in ("普通党员", "党员领导干部", "支部书记", "领导班子"):
        every = desk.evaluate(
            """(audience) => {
              const draft = make({ audience });
              return regions(draft, "problems").flatMap((one) => shelf.fitting(one, draft));
            }""",
            audience,
        )
        assert every
        assert all(audience in phrase["audiences"] for point in every for phrase in point["phrases"])
        for point in every:
            reach = [len(phrase["audiences"]) for phrase in point["phrases"]]
            assert reach == sorted(reach)
    aspects = desk.evaluate(
        """() => {
          const draft = make({ template: "personal-2025-leader" });
          const under = regions(draft, "causes").filter((one) => one.aspect);
          return under.map((one) => [one.aspect, shelf.fitting(one, draft).map(({ aspect }) => aspect)]);
        }"""
    )
    assert len(aspects) == 6
    assert all(set(got) == {aspect} for aspect, got in aspects)
    assert (
        desk.evaluate("shelf.fitting({ section: '', heading: '', aspect: '', level: 1, title: '' }, make())")
        == []
    )


def test_answers_are_merged(desk: Page) -> None:
    problems = ["study-when-needed", "fragmented-study", "study-not-applied", "gone"]
    for section in ("causes", "measures"):
        found = desk.evaluate(
            "([problems, section]) => shelf.answers(problems, section, '普通党员')", [problems, section]
        )
        counts = [len(one["answers"]) for one in found]
        assert counts == sorted(counts, reverse=True)
        for one in found:
            assert one["point"]["section"] == section
            linked = desk.evaluate(
                "([ids, section, id]) => ids.filter((one) => shelf.point(one) && shelf.point(one)[section].includes(id))",
                [problems, section, one["point"]["id"]],
            )
            assert one["answers"] == linked
    twice = "shelf.answers(['study-when-needed', 'study-when-needed'], 'causes', '').map(({ answers }) => answers)"
    causes = desk.evaluate("shelf.point('study-when-needed').causes")
    assert causes
    assert desk.evaluate(twice) == [["study-when-needed"]] * len(causes)


TALLY = """
() => {
  let draft = make({ template: null, campaign: "2025-annual", audience: "普通党员", title: "题" });
  const [first, second] = regions(draft, "problems");
  draft = D.addPoint(draft, first.key, { lead: "领 句", body: "在【单位】做【事例】，完。" });
  draft = D.addPoint(draft, second.key, { lead: "问句？", body: "😀" });
  return { open: D.tally(draft, shelf), filled: D.tally(D.setField(draft, "单位", "某某局"), shelf), first: first.key, second: second.key,
    slots: D.openSlots(D.setField(draft, "单位", "某某局")).map(({ name, field, start, end }) => [name, field, start, end]) };
}
"""


def test_characters_are_counted_as_a_reader_counts(desk: Page) -> None:
    made = desk.evaluate(TALLY)
    heading = len("一、学习贯彻党的创新理论")
    first = heading + len("领句。") + len("在单位做事例，完。")
    assert made["open"]["byRegion"][made["first"]] == first
    assert made["open"]["byRegion"][made["second"]] == len("二、加强党性锤炼") + len("问句？") + 1
    assert made["filled"]["byRegion"][made["first"]] == first + 1
    assert made["open"]["open"] == 2
    assert made["filled"]["open"] == 1
    assert made["slots"] == [["事例", "body", len("在【单位】做"), len("在【单位】做【事例】")]]
    titled = sum(made["open"]["byRegion"].values()) + 1
    assert made["open"]["characters"] == titled
    assert made["open"]["bySection"] == {"problems": titled - 1}
    assert made["open"]["range"] is None
    assert len(made["open"]["empty"]) == 3


LENGTHS = """
() => {
  let draft = make();
  const [first, second] = regions(draft, "problems");
  for (const id of ["study-when-needed", "fragmented-study"]) draft = D.addPoint(draft, first.key, taken(id));
  draft = D.addPoint(draft, second.key, { lead: "领 句", body: "完。" });
  draft = D.addPoint(draft, second.key, { lead: "", body: "没有领句。" });
  draft = D.addPoint(draft, second.key, { lead: "问句？", body: "" });
  draft = D.addPoint(draft, second.key, { lead: "", body: "" });
  const paper = D.paper(draft);
  const [{ message }] = Phrasebank.review(paper, { words, template: { length: { min: 1e6, max: 2e6 } } });
  const printed = new TextDecoder().decode(Phrasebank.txt(paper)).replace(/[\\s\\ufeff【】]/g, "").length;
  return { tally: D.tally(draft, shelf), message, printed };
}
"""


def test_the_composer_and_the_rule_count_what_is_printed(desk: Page) -> None:
    desk.evaluate("async () => { window.words = await Phrasebank.load('review'); }")
    made = desk.evaluate(LENGTHS)
    assert made["tally"]["characters"] == made["printed"]
    assert made["message"].startswith(f"全文{made['printed']}字")


LIKENESS = [
    ("甲乙丙【事例】丁戊己。", "甲乙丙【事例】丁戊己。", 1),
    ("甲乙丙一件大事丁戊己。", "甲乙丙【事例】丁戊己。", 1),
    ("甲乙丙丁戊己。", "甲乙丙【事例】丁戊己。", 1),
    ("甲乙丙一件大事丁戊己！", "甲乙丙【事例】丁戊己。", 6 / 11),
    ("全部都是自己写的话", "甲乙丙【事例】丁戊己。", 0),
    ("", "甲乙丙", 0),
    ("甲乙丙丁", "甲乙丙丁", 1),
    ("甲乙丙丁戊", "甲乙丙丁", 4 / 5),
    ("新甲乙丙丁【事例】", "甲乙丙丁", 4 / 5),
    ("甲乙丙丁，甲乙丙丁", "甲乙丙丁", 8 / 9),
    ("【事例】", "甲乙丙丁", 0),
]


@pytest.mark.parametrize(("text", "wording", "kept"), LIKENESS)
def test_how_much_is_still_the_librarys(desk: Page, text: str, wording: str, kept: float) -> None:
    assert desk.evaluate("([text, wording]) => D.likeness(text, wording)", [text, wording]) == pytest.approx(
        kept
    )


def test_a_phrase_that_the_library_dropped(desk: Page) -> None:
    """Its words stay, in the draft, in the file, through a change of campaign; how much is kept is no longer said."""
    made = desk.evaluate(
        """() => {
          let draft = make();
          const [, region] = regions(draft, "problems");
          const source = { point: "gone", phrase: "gone.a" };
          draft = D.addPoint(draft, region.key, { lead: "旧的", body: "旧的话。", source });
          draft = D.place(draft, [{ id: "gone.b", lead: "也没有了", text: "还在的话。" }], shelf);
          const moved = D.retarget(draft, { template: "personal-2025-leader", audience: "党员领导干部" }, shelf);
          const { unanswered, kept } = D.tally(draft, shelf);
          const rest = outline(moved).filter(([, blocks]) => blocks.length);
          return [outline(draft).slice(-1), kept, unanswered.length, D.problems(draft), rest];
        }"""
    )
    assert made == [
        [["待归类", ["也没有了|还在的话。"]]],
        {},
        1,
        ["gone"],
        [["带头强化政治忠诚、提高政治能力", ["旧的|旧的话。"]], ["待归类", ["也没有了|还在的话。"]]],
    ]


def test_placing_phrases(desk: Page) -> None:
    made = desk.evaluate(
        """() => {
          const item = (id, text) => ({ id: `${id}.a`, lead: shelf.point(id).title, text });
          const opening = shelf.fitting(regions(make(), "openings")[0], make())[0].id;
          const cause = shelf.fitting(regions(make(), "causes")[0], make())[0];
          const items = [
            item("study-when-needed", "填过的"), item(opening, "开头的话"), item("weekly-original-reading", "措施"), item(cause.id, "原因"),
          ];
          const draft = D.place(make(), items, shelf);
          const again = D.place(draft, items, shelf);
          const leader = D.place(make({ template: "personal-2025-leader" }), [item(cause.id, "原因")], shelf);
          const under = D.regions(leader).find((one) => one.blocks.length > 0);
          return [D.regions(draft).filter((one) => one.blocks.length).map((one) => [one.section, one.heading, one.blocks[0].kind]),
            again === draft, under.aspect === cause.aspect, under.blocks[0].kind];
        }"""
    )
    assert made == [
        [
            ["openings", "", "paragraph"],
            ["problems", "innovation-theory", "point"],
            ["causes", "", "point"],
            ["measures", "innovation-theory", "point"],
        ],
        True,
        True,
        "paragraph",
    ]


RETARGET = """
() => {
  let draft = make();
  const problem = Object.fromEntries(regions(draft, "problems").map((one) => [one.heading, one.key]));
  const [opening] = regions(draft, "openings");
  draft = D.addParagraph(draft, opening.key, "自己的开头");
  draft = D.addPoint(draft, problem["innovation-theory"], taken("study-when-needed", { body: "改过的" }));
  draft = D.addPoint(draft, problem.masses, { lead: "自己的群众", body: "" });
  draft = D.addPoint(draft, problem.style, { lead: "自己的作风", body: "" });
  draft = D.addPoint(draft, problem.vanguard, { lead: "自己的担当", body: "" });
  draft = D.addHeading(draft, problem.style, 1, "另外要说的", "");
  draft = D.addParagraph(draft, D.regions(draft).find((one) => one.title === "另外要说的").key, "另外的话");
  draft = D.edit(draft, "b1", { text: "自己的大标题" });
  draft = D.setField(draft, "年度", "2025");
  return draft;
}
"""


def retargeted(desk: Page, target: str) -> Any:
    return desk.evaluate(
        f"() => {{ const moved = D.retarget(({RETARGET})(), {target}, shelf); return [outline(moved), moved]; }}"
    )


def filled(outline: list[Any]) -> dict[str, list[str]]:
    return {title: blocks for title, blocks in outline if blocks}


def test_to_six_disciplines(desk: Page) -> None:
    outline, draft = retargeted(desk, "{ template: null, variant: '六大纪律' }")
    assert [title for title, _ in outline][:5] == [
        "政治纪律",
        "组织纪律",
        "廉洁纪律",
        "群众纪律",
        "工作纪律",
    ]
    assert filled(outline)["群众纪律"] == ["自己的群众|"], (
        "own words follow the first dimension of their heading"
    )
    assert filled(outline)["工作纪律"] == ["自己的担当|", "自己的作风|"]
    assert "改过的" in str(filled(outline)["待归类"]), "no heading of these draws on theory"
    assert draft["document"]["blocks"][0]["runs"] == [{"text": "自己的大标题"}]


def test_to_leaders(desk: Page) -> None:
    outline, draft = retargeted(desk, "{ template: 'personal-2025-leader', audience: '党员领导干部' }")
    got = filled(outline)
    assert got[""] == ["自己的开头"]
    assert got["带头强化政治忠诚、提高政治能力"][0].endswith("|改过的"), (
        "to the first heading that selects its point"
    )
    assert got["带头敬畏人民、敬畏组织、敬畏法纪"] == ["自己的群众|", "自己的作风|"]
    assert got["带头干事创业、担当作为"] == ["自己的担当|"]
    assert got["另外要说的"] == ["另外的话"]
    assert "待归类" not in got
    assert draft["fields"].pop("会议主题").startswith("深入学习贯彻")
    assert draft["fields"] == {"年度": "2025", "上年度": "2024", "会议": "民主生活会"}
    assert draft["title"] == "2025 年度个人对照检查材料（党员领导干部）"
    assert draft["document"]["blocks"][0]["runs"] == [{"text": "自己的大标题"}], (
        "a title that was changed stays"
    )


def test_a_campaign_fills_its_years(desk: Page) -> None:
    """A new draft begins with them; another campaign puts in its own, but never over what the writer put there."""
    started, printed, moved, none, own, emptied, back = desk.evaluate(
        """() => {
          const earlier = { template: "personal-2024-member" };
          const loose = { template: "appraisal", campaign: "" };
          const draft = make();
          const typed = D.setField(draft, "年度", "2019");
          const there = D.retarget(draft, earlier, shelf);
          return [draft, D.paper(draft).blocks[0].runs, there, D.retarget(draft, loose, shelf), D.retarget(typed, earlier, shelf),
            D.retarget(D.setField(draft, "上年度", ""), earlier, shelf), D.retarget(there, { template: "personal-2025-member" }, shelf),
          ].map((one) => one.fields || one);
        }"""
    )
    assert started == back
    themes = [one.pop("会议主题") for one in (started, moved, own, emptied)]
    assert themes[0] != themes[1], "each year has its own"
    assert themes[1:] == [themes[1]] * 3
    meeting = {"会议": "组织生活会"}
    assert started == {"年度": "2025", "上年度": "2024", **meeting}
    assert "".join(run.get("text") or run["value"] for run in printed).startswith("2025年度")
    assert moved == {"年度": "2024", "上年度": "2023", **meeting}
    assert none == {}
    assert own == {"年度": "2019", "上年度": "2023", **meeting}
    assert emptied == {"年度": "2024", **meeting}


def test_the_meeting_follows_who_writes(desk: Page) -> None:
    """What is asked of an audience fills its papers, and only theirs; for nobody in particular the year is known."""
    made = desk.evaluate(
        """() => ['普通党员', '党员领导干部', ''].map((audience) =>
          D.retarget(make(), { template: null, audience, campaign: '2025-annual' }, shelf).fields)"""
    )
    assert [one.get("会议", "") for one in made] == ["组织生活会", "民主生活会", ""]
    assert {one["年度"] for one in made} == {"2025"}


def test_headings_of_a_year_to_come_are_the_notices(desk: Page) -> None:
    """Open places stand for them until the notice is put in; nothing of them is left then."""
    before, after, fields = desk.evaluate(
        """() => {
          const draft = make({ template: "personal-2026-member" });
          const own = Phrasebank.notice.headings(["树立和践行正确政绩观", "联系服务群众"], shelf);
          const now = D.retarget(draft, { headings: own }, shelf);
          return [outline(draft).map(([title]) => title), outline(now).map(([title]) => title), draft.fields];
        }"""
    )
    assert before.count("【通知里的对照方面】") == 6
    assert "【通知里的对照方面】" not in after
    assert after.count("联系服务群众") == 2
    assert fields["年度"] == "2026"
    assert "会议主题" not in fields, "a theme that nobody has published is asked for"


def test_a_phrase_that_stands_twice_is_counted(desk: Page) -> None:
    """By whichever id: each place after the first."""
    counted = desk.evaluate(
        """() => {
          let draft = make();
          const heading = D.regions(draft).find((one) => one.section === "problems" && one.heading).key;
          const [first, second] = shelf.fitting(D.regions(draft).find((one) => one.key === heading), draft);
          const put = ({ id, title, phrases: [phrase] }) => {
            draft = D.addPoint(draft, heading, { lead: title, body: phrase.text, source: { point: id, phrase: phrase.id } });
            return D.tally(draft, shelf).twice.length;
          };
          return [put(first), put(second), put(first), put(first)];
        }"""
    )
    assert counted == [0, 0, 1, 2]


def test_to_headings_of_ones_own_and_back(desk: Page) -> None:
    outline, draft = retargeted(
        desk, "{ headings: Phrasebank.notice.headings(['联系服务群众', '理论学习', '说不清的'], shelf) }"
    )
    got = filled(outline)
    assert [heading["id"] for heading in draft["headings"]] == ["own-1", "own-2", "own-3"]
    assert got["联系服务群众"] == ["自己的群众|", "自己的作风|"]
    assert got["理论学习"][0].endswith("|改过的")
    assert got["待归类"] == ["自己的担当|"]
    back = desk.evaluate(
        f"""() => {{
          const own = D.retarget(({RETARGET})(), {{ headings: Phrasebank.notice.headings(['联系服务群众', '理论学习'], shelf) }}, shelf);
          const kept = D.retarget(own, {{ audience: '支部书记' }}, shelf);
          const swapped = D.retarget(own, {{ headings: Phrasebank.notice.headings(['理论学习', '联系服务群众'], shelf) }}, shelf);
          const renamed = D.retarget(own, {{ headings: Phrasebank.notice.headings(['说不清的', '理论学习'], shelf) }}, shelf);
          const back = D.retarget(own, {{ campaign: '2025-annual' }}, shelf);
          return [kept, swapped, renamed, back].map(outline);
        }}"""
    )
    kept, swapped, renamed, again = map(filled, back)
    assert kept["联系服务群众"] == ["自己的群众|", "自己的作风|"], (
        "own headings stay when only the audience changes"
    )
    assert swapped["联系服务群众"] == ["自己的群众|", "自己的作风|"]
    assert renamed["说不清的"] == ["自己的群众|", "自己的作风|"]
    assert again["联系服务群众"] == ["自己的群众|", "自己的作风|"]
    assert again["学习贯彻党的创新理论"][0].endswith("|改过的")


def test_between_aspects_dimensions_and_none(desk: Page) -> None:
    """Causes find their aspect, problems of a team their dimension; and the other way round."""
    made = desk.evaluate(
        """() => {
          const team = { template: "team", audience: "领导班子", campaign: "", variant: "" };
          let draft = make();
          const problem = (one, heading) => regions(one, "problems").find((region) => region.heading === heading).key;
          const [cause] = shelf.fitting(regions(draft, "causes")[0], draft);
          draft = D.addPoint(draft, regions(draft, "causes")[0].key, taken(cause.id, { body: "原因" }));
          draft = D.addPoint(draft, regions(draft, "causes")[0].key, { lead: "自己的原因", body: "" });
          draft = D.addPoint(draft, problem(draft, "innovation-theory"), taken("study-when-needed", { body: "问题" }));
          draft = D.addPoint(draft, problem(draft, "masses"), { lead: "自己的群众", body: "" });
          const leader = D.retarget(draft, { template: "personal-2025-leader" }, shelf);
          const under = D.regions(leader).find((one) => one.blocks.some((block) => block.source && block.source.point === cause.id));
          const collective = D.retarget(draft, team, shelf);
          const back = D.retarget(collective, { template: "personal-2025-member" }, shelf);
          const short = (one) => outline(one).filter(([, blocks]) => blocks.length).map(([title, blocks]) => [title, blocks.length]);
          return [under.title === cause.aspect, short(collective), short(back)];
        }"""
    )
    assert made[0]
    assert made[1] == [["理论学习", 1], ["联系服务群众", 1], ["原因剖析", 2]]
    assert made[2] == [["学习贯彻党的创新理论", 1], ["联系服务群众", 1], ["原因剖析", 2]]


def test_there_and_back_loses_nothing(desk: Page) -> None:
    made = desk.evaluate(
        f"""() => {{
          const draft = ({RETARGET})();
          const there = D.retarget(draft, {{ template: 'personal-2025-leader', audience: '党员领导干部' }}, shelf);
          const back = D.retarget(there, {{ template: 'personal-2025-member', audience: '普通党员' }}, shelf);
          const sorted = (lines) => [lines.map(([title]) => title).sort(), lines.flatMap(([, blocks]) => blocks).sort()];
          return [sorted(outline(draft)), sorted(outline(back))];
        }}"""
    )
    assert made[0] == made[1]


MOVES = """
(steps) => {
  let draft = D.create({ site: "s", id: "x", template: null, shelf, title: "题" });
  draft = D.removeHeading(draft, "b2");
  for (const [level, title] of [[1, "一"], [2, "甲"], [2, "乙"], [1, "二"], [2, "丙"]]) draft = D.addHeading(draft, "", level, title);
  for (const one of D.regions(draft).slice(0, -1)) draft = D.addParagraph(draft, one.key, `${one.title}下`);
  const key = (title) => D.regions(draft).find((one) => one.title === title).key;
  for (const [title, by] of steps) draft = D.moveHeading(draft, key(title), by);
  return outline(draft).map(([title, blocks]) => `${title}:${blocks}`).join(" ");
}
"""


@pytest.mark.parametrize(
    ("steps", "outline"),
    [
        ([], "一:一下 甲:甲下 乙:乙下 二:二下 丙:丙下"),
        ([["一", 1]], "二:二下 丙:丙下 一:一下 甲:甲下 乙:乙下"),
        ([["二", -1]], "二:二下 丙:丙下 一:一下 甲:甲下 乙:乙下"),
        ([["乙", -1]], "一:一下 乙:乙下 甲:甲下 二:二下 丙:丙下"),
        ([["乙", 1]], "一:一下 甲:甲下 乙:乙下 二:二下 丙:丙下"),
        ([["丙", -3]], "一:一下 甲:甲下 乙:乙下 二:二下 丙:丙下"),
        ([["一", 5], ["一", -5]], "一:一下 甲:甲下 乙:乙下 二:二下 丙:丙下"),
    ],
)
def test_headings_move_with_what_they_hold(desk: Page, steps: list[Any], outline: str) -> None:
    assert desk.evaluate(MOVES, steps) == outline


def test_blocks_that_did_not_change_are_the_same_objects(desk: Page) -> None:
    """What the preview relies on: a keystroke makes one block anew."""
    changed = desk.evaluate(
        """() => {
          let draft = D.setField(make(), "年度", "2025");
          const [first, second] = regions(draft, "problems").filter((one) => one.heading);
          for (const one of [first, second, first]) draft = D.addPoint(draft, one.key, { lead: "领", body: "【姓名】【事例】" });
          const before = D.paper(draft).blocks;
          const key = draft.document.blocks.filter((block) => block.kind === "point")[1].key;
          const edited = D.edit(draft, key, { body: "别的" });
          const after = D.paper(edited).blocks;
          return [before.filter((block, at) => block !== after[at]).map((block) => block.key), key, D.paper(edited) === D.paper(edited),
            D.edit(edited, key, { body: "别的" }) === edited];
        }"""
    )
    assert changed[0] == [changed[1]]
    assert changed[2:] == [True, True]


def test_history_holds_three_hundred_states(desk: Page) -> None:
    made = desk.evaluate(
        """() => {
          const H = Phrasebank.history;
          let history = H.start(0);
          for (let state = 1; state < 500; state++) history = H.push(history, state);
          let undone = 0;
          while (H.canUndo(history)) { history = H.undo(history); undone++; }
          const typed = ["a", "ab", "abc"].reduce((one, text) => H.push(one, text, "edit k"), H.start(""));
          const sealed = H.push(H.seal(typed), "abcd", "edit k");
          const other = H.push(sealed, "x", "edit l");
          return [undone, history.present, typed.past.length, sealed.past, other.past, H.undo(typed).present, H.redo(H.undo(typed)).present,
            H.undo(H.start(1)).present, H.redo(H.start(1)).present, H.push(typed, "abc") === typed, H.canRedo(H.push(H.undo(typed), "n"))];
        }"""
    )
    assert made == [299, 200, 1, ["", "abc"], ["", "abc", "abcd"], "", "abc", 1, 1, True, False]
