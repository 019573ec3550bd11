"""What a unit's notice and last year's paper say: split, paired, and put back as data a curator can take."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from browser import desks
from conftest import ROOT
from phrasebank.making import site


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """A page with the composer's scripts and the real library."""
    yield from desks.desk(browser, served, desks.SHELF)


def split(page: Page, text: str) -> list[str]:
    return list(page.evaluate("(text) => Phrasebank.notice.split(text)", text))


FIVE = ["学习贯彻党的创新理论", "加强党性锤炼", "联系服务群众", "发挥先锋模范作用", "改作风树新风"]
FOUR = [
    "带头严守政治纪律和政治规矩，维护党的团结统一",
    "带头增强党性、严守纪律、砥砺作风",
    "带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新",
    "带头履行全面从严治党政治责任",
]
PAIRS = [
    "强化政治忠诚、提高政治能力",
    "固本培元、增强党性",
    "敬畏人民、敬畏组织、敬畏法纪",
    "干事创业、担当作为",
    "坚决扛起管党治党责任",
]
OWN = ["理论武装", "党性锻炼", "群众观念", "担当精神", "廉洁操守"]
NOTICES = {
    "一是二是": ("".join(f"{n}是{title}。" for n, title in zip("一二三四五", FIVE, strict=True)), FIVE),
    "in a sentence": (
        "要对照检查：" + "；".join(f"{n}是{t}" for n, t in zip("一二三四五", FIVE, strict=True)) + "。",
        FIVE,
    ),
    "with remarks": (
        "一是学习贯彻党的创新理论方面，重点查摆学得深不深。二是加强党性锤炼方面的问题。主要看三会一课。",
        FIVE[:2],
    ),
    "lines with 一、": ("\n".join(f"{n}、{title}" for n, title in zip("一二三四", FOUR, strict=True)), FOUR),
    "lines with （一）": (
        "\r\n".join(f"（{n}）{title}；" for n, title in zip("一二三四", FOUR, strict=True)),
        FOUR,
    ),
    "lines with 1.": ("\n".join(f"{n}. {title}" for n, title in enumerate(FIVE, start=1)), FIVE),
    "lines with 1、 and a line before": (
        "各党员要查摆\n" + "\n".join(f"{n}、{t}" for n, t in enumerate(FIVE, start=1)),
        FIVE,
    ),
    "circled": ("①理论学习；②工作作风；③廉洁自律", ["理论学习", "工作作风", "廉洁自律"]),
    "围绕": ("请各位党员围绕" + "、".join(FIVE) + "五个方面进行检查。", FIVE),
    "围绕 with commas in it": ("党员领导干部围绕“" + "”“".join(FOUR) + "”四个方面查摆。", FOUR),
    "对照 and a number": ("对照政治纪律、组织纪律、廉洁纪律3个方面", ["政治纪律", "组织纪律", "廉洁纪律"]),
    "quoted": ("对照“理论学习”“工作作风”，查找差距", ["理论学习", "工作作风"]),
    "带头": ("、".join(FOUR), FOUR),
    "bare lines": ("\n\n".join(FOUR), FOUR),
    "bare list and a number": (
        "立党为公、为民造福、科学决策、真抓实干等四个方面",
        ["立党为公", "为民造福", "科学决策", "真抓实干"],
    ),
    "bare list": ("理论学习、工作作风、廉洁自律", ["理论学习", "工作作风", "廉洁自律"]),
    "semicolons": ("理论学习、政治素质；工作作风；", ["理论学习、政治素质", "工作作风"]),
    "words before the list and no number": (
        "逐一查找自身在理论学习、政治素质、工作作风、廉洁自律等方面存在的问题。",
        ["理论学习", "政治素质", "工作作风", "廉洁自律"],
    ),
    "a verb before the list": (
        "查找在贯彻落实党中央决策部署、密切联系群众、廉洁自律等方面的问题",
        ["贯彻落实党中央决策部署", "密切联系群众", "廉洁自律"],
    ),
    "items parted by ， with 、 in them": (f"请围绕{'，'.join(PAIRS)}五个方面查摆。", PAIRS),
    "对照 again and again": (
        "对照党章党规，对照初心使命，对照先进典型，查找差距不足。",
        ["党章党规", "初心使命", "先进典型"],
    ),
    "对照 twice and a list with a number": (
        "对照党章党规，对照初心使命，围绕理论学习、工作作风、廉洁自律三个方面查找不足",
        ["理论学习", "工作作风", "廉洁自律"],
    ),
    "the last two joined by 和": (
        "结合工作实际，围绕理论学习、党性修养、联系群众、作用发挥和廉洁自律五个方面，认真查摆问题。",
        ["理论学习", "党性修养", "联系群众", "作用发挥", "廉洁自律"],
    ),
    "the last two joined by 以及": (
        "对照政治信仰、党员意识以及纪律作风三个方面",
        ["政治信仰", "党员意识", "纪律作风"],
    ),
    "the last two joined by 及": (
        "从政治合格、执行纪律合格、品德合格及发挥作用合格四个方面检视自己。",
        ["政治合格", "执行纪律合格", "品德合格", "发挥作用合格"],
    ),
    "the last two joined, and no number": (
        "重点查找自己在理论学习、工作作风和廉洁自律等方面存在的差距。",
        ["理论学习", "工作作风", "廉洁自律"],
    ),
    "和 within a heading": (
        "围绕开展批评和自我批评、联系群众两个方面",
        ["开展批评和自我批评", "联系群众"],
    ),
    "books": (
        "对照《中国共产党章程》《关于新形势下党内政治生活的若干准则》《中国共产党纪律处分条例》三个方面",
        ["《中国共产党章程》", "《关于新形势下党内政治生活的若干准则》", "《中国共产党纪律处分条例》"],
    ),
    "books and quotes": (
        "对照《中国共产党章程》、《中国共产党廉洁自律准则》和“六大纪律”，认真查摆。",
        ["《中国共产党章程》", "《中国共产党廉洁自律准则》", "六大纪律"],
    ),
    "quotes within headings": (
        "围绕深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”；坚持以人民为中心；发扬斗争精神三个方面",
        [
            "深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”",
            "坚持以人民为中心",
            "发扬斗争精神",
        ],
    ),
    "the whole list quoted": (
        "围绕“理论学习、政治素质、能力本领、担当作为、工作作风、廉洁自律”六个方面",
        ["理论学习", "政治素质", "能力本领", "担当作为", "工作作风", "廉洁自律"],
    ),
    "五方面": ("聚焦理论武装、党性锻炼、群众观念、担当精神、廉洁操守五方面问题", OWN),
    "5大方面": ("紧扣理论武装、党性锻炼、群众观念、担当精神、廉洁操守5大方面深入查摆", OWN),
    "5个方面": ("从5个方面查摆：理论武装、党性锻炼、群众观念、担当精神、廉洁操守", OWN),
    "the number first": (
        "重点查摆以下三个方面：理论学习、工作作风、廉洁自律。",
        ["理论学习", "工作作风", "廉洁自律"],
    ),
    "四个带头": (f"对照“四个带头”要求：{'，'.join(FOUR)}，深入查摆。", FOUR),
    "六大纪律": (
        "对照政治纪律、组织纪律、廉洁纪律、群众纪律、工作纪律、生活纪律“六大纪律”要求",
        ["政治纪律", "组织纪律", "廉洁纪律", "群众纪律", "工作纪律", "生活纪律"],
    ),
    "a long way to the list": (
        "按照上级关于召开组织生活会的通知要求，以习近平新时代中国特色社会主义思想为指导，结合工作实际，"
        "围绕理论学习、政治素养、工作作风三个方面进行自查。",
        ["理论学习", "政治素养", "工作作风"],
    ),
    "a whole notice": (
        "关于召开组织生活会的通知\n一、会议主题\n（略）。\n二、对照检查\n党员要从以下三个方面查摆问题：\n"
        "（一）理论学习方面。看学没学。\n（二）工作作风方面。看实不实：1.走访；2.回访。\n（三）廉洁自律方面。\n"
        "三、有关要求\n1.每人撰写发言提纲，字数800字左右。\n2.1月10日前交支部。",
        ["理论学习", "工作作风", "廉洁自律"],
    ),
    "a whole notice with the list in a sentence": (
        "一、会议主题\n（略）。\n二、对照检查\n围绕理论学习、工作作风、廉洁自律三个方面查摆。\n三、会议程序\n四、有关要求\n提前请假。",
        ["理论学习", "工作作风", "廉洁自律"],
    ),
    "rows of a table": (
        "对照方面\t查摆内容\n理论学习\t学没学\n党性修养\t强不强",
        ["理论学习", "党性修养"],
    ),
    "of 2026": (
        "围绕立党为公、为民造福、科学决策、真抓实干四个方面，查摆政绩观上的偏差。",
        ["立党为公", "为民造福", "科学决策", "真抓实干"],
    ),
    "spaces": ("围绕 理论学习 工作作风 廉洁自律 三个方面", ["理论学习", "工作作风", "廉洁自律"]),
    "twice the same": ("一是理论学习。二是理论学习。", ["理论学习"]),
    "one": ("理论学习", ["理论学习"]),
    "nothing": (" \n、；。", []),
    "markup": ("一是<b>甲乙</b>。二是{{丙}}。", ["<b>甲乙</b>", "{{丙}}"]),
}


@pytest.mark.parametrize("name", NOTICES)
def test_a_notice_is_split(desk: Page, name: str) -> None:
    text, titles = NOTICES[name]
    assert split(desk, text) == titles


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("围绕理论学习、工作作风、廉洁自律五个方面", 5),
        ("对照政治纪律、组织纪律、廉洁纪律3个方面", 3),
        ("围绕甲乙、丙丁两个方面", 2),
        ("紧扣理论学习、工作作风十二大方面", 12),
        ("逐一查找自身在理论学习、工作作风等方面存在的问题", 0),
        ("一是理论学习。二是工作作风。", 0),
        ("四个方面：一是理论学习。二是工作作风。", 4),
        ("理论学习", 0),
    ],
)
def test_how_many_the_notice_says(desk: Page, text: str, count: int) -> None:
    assert desk.evaluate("(text) => Phrasebank.notice.read(text).count", text) == count


def test_too_much_is_cut(desk: Page) -> None:
    assert len(split(desk, "\n".join(f"方面{n}号" for n in range(60)))) == 20
    assert [len(title) for title in split(desk, f"{'长' * 200}\n短")] == [80, 1]


SUGGESTED = {
    "联系服务群众": ["masses", "conduct"],
    "政治纪律": ["politics"],
    "带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新": None,
    "在理论学习和工作作风方面": ["theory", "conduct"],
    "理论武装": ["theory"],
    "党员意识强不强": ["party-spirit"],
    "能力本领不够的问题": ["capability"],
    "敢于担当作为情况": ["responsibility"],
    "带头联系和服务群众": ["masses", "conduct"],
    "立党为公": ["party-spirit", "masses", "integrity"],
    "为民造福": ["masses", "conduct"],
    "科学决策": ["capability", "responsibility", "governance"],
    "真抓实干": ["responsibility", "conduct"],
    "政治合格": ["politics"],
    "发挥作用合格": ["responsibility", "capability"],
    "贯彻落实党中央决策部署": ["politics", "responsibility"],
    "贯彻上级党组织部署要求": ["politics", "responsibility"],
    "树立和践行正确政绩观": ["responsibility", "conduct", "masses"],
    "数字化转型": [],
    "。，": [],
    "": [],
}


@pytest.mark.parametrize("title", SUGGESTED)
def test_a_dimension_is_suggested(desk: Page, title: str) -> None:
    found = desk.evaluate("(title) => shelf.suggest(title)", title)
    wanted = SUGGESTED[title]
    assert [one["dimension"] for one in found] == wanted if wanted is not None else found


def test_every_heading_of_the_library_suggests_its_own_sources(desk: Page) -> None:
    unlike = desk.evaluate(
        """() => {
          const all = shelf.campaigns.flatMap(({ papers }) => papers.flatMap(({ headings }) => headings));
          const ways = (title) => all.filter((one) => one.title === title).map(({ from }) => JSON.stringify(from));
          return all.filter(({ title }) => !ways(title).includes(JSON.stringify(shelf.suggest(title)))).map(({ title }) => title);
        }"""
    )
    assert unlike == []


CAMPAIGN = """
([titles, audience]) => {
  const draft = Phrasebank.draft.create({ site: "s", id: "x", template: null, shelf, audience });
  const headings = Phrasebank.notice.headings(titles, shelf);
  return [Phrasebank.notice.campaign({ ...draft, headings }, { year: 2026, month: 3 }), headings];
}
"""


@pytest.mark.parametrize("audience", ["普通党员", "领导班子", ""])
@pytest.mark.parametrize(
    "titles",
    [
        FIVE,
        ["理论学习: #1", "没有像的", '"引号"', "[列表]", "工作作风，100%", "政治\n素质"],
        ["没有像的"],
        [],
        ["- a", "true", "2026", "廉洁'自律"],
    ],
    ids=["five", "awkward", "unlike", "none", "yaml"],
)
def test_the_curator_can_take_the_headings(
    desk: Page, tmp_path: Path, titles: list[str], audience: str
) -> None:
    """The file passes the check as it is, and holds every heading, the ones without a dimension as comments."""
    text, headings = desk.evaluate(CAMPAIGN, [titles, audience])
    snippets = tmp_path / "snippets"
    shutil.copytree(ROOT / "snippets", snippets, ignore=shutil.ignore_patterns("points", "templates"))
    for needed in ("points", "templates"):
        (snippets / needed).mkdir()
    (snippets / "campaigns" / "2026-notice.yml").write_text(text, "utf-8")
    library, findings = site.inspect(snippets, "entry")
    against = [finding for finding in findings if "2026-notice" in finding.place.file]
    # A half-width mark of the writer's own stays, and is warned of as in any other file.
    assert {finding.rule for finding in against} <= {"half-width"}, text
    assert library is not None
    campaign = library.campaign["2026-notice"]
    ready = [heading for heading in headings if heading["from"]]
    if audience and ready:
        [paper] = campaign.papers
        assert paper.audiences == (audience,)
        got: list[dict[str, Any]] = [
            {
                "id": h.id,
                "title": h.title,
                "from": [{"dimension": s.dimension, "tags": list(s.tags)} for s in h.from_],
            }
            for h in paper.headings
        ]
        assert got == [{**heading, "title": " ".join(heading["title"].split())} for heading in ready]
    else:
        assert campaign.papers == ()
    assert text.count("own-") == len(titles)


PASTED = """
2024 年度个人对照检查材料

按照要求，我作了准备。

一、上年度整改落实情况
一是读书不多。已经改了。

二、存在问题
（一）理论学习方面
一是读原文少。全年只读完两篇。二是笔记抄得多想得少。
（二）工作作风方面
一是到现场少。出了事才去。

三、原因剖析
一是思想松了。

四、整改措施
（一）理论学习方面
一是每周读一篇原文。读完写一段话；
（二）工作作风方面
一是每月到现场两次。请支部检查。
二是把到现场的日子记下来。
"""
SAMPLES: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "a whole paper": (
        PASTED,
        [
            {"problem": "读原文少", "measures": ["每周读一篇原文"]},
            {"problem": "笔记抄得多想得少", "measures": []},
            {"problem": "到现场少", "measures": ["每月到现场两次", "把到现场的日子记下来"]},
        ],
    ),
    "a list of problems": (
        "1.读原文少\n2.到现场少\n",
        [{"problem": "读原文少", "measures": []}, {"problem": "到现场少", "measures": []}],
    ),
    "one line": (
        "一是读原文少；二是到现场少。",
        [{"problem": "读原文少", "measures": []}, {"problem": "到现场少", "measures": []}],
    ),
    "no sub-headings": (
        "存在的主要问题\n一是读原文少。\n二是到现场少。\n努力方向\n一是多到现场。\n二是多读原文。",
        [
            {"problem": "读原文少", "measures": ["多读原文"]},
            {"problem": "到现场少", "measures": ["多到现场"]},
        ],
    ),
    "nothing": ("\n \n", []),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_last_year_is_read(desk: Page, name: str) -> None:
    text, rows = SAMPLES[name]
    assert desk.evaluate("(text) => Phrasebank.lastYear.fromText(text, shelf)", text) == rows


def test_last_year_becomes_followups(desk: Page) -> None:
    rows = SAMPLES["a whole paper"][1]
    points = desk.evaluate("(rows) => Phrasebank.lastYear.points(rows)", rows)
    assert [point["lead"] for point in points] == [row["problem"] for row in rows]
    assert [point["body"] for point in points] == [
        "每周读一篇原文。【整改进展】。【成效】。",
        "【上年措施】。【整改进展】。【成效】。",
        "每月到现场两次；把到现场的日子记下来。【整改进展】。【成效】。",
    ]
    slots = desk.evaluate("Object.keys(Phrasebank.data.site.slots)")
    assert {"上年措施", "整改进展", "成效"} <= set(slots)


def test_a_notice_that_says_no_list_again_and_again_is_read_at_once(desk: Page) -> None:
    """Each 方面 with no number before it had the whole sentence cut in ten ways: together they took twelve seconds."""
    taken = desk.evaluate(
        "(text) => { const began = performance.now(); Phrasebank.notice.read(text); return performance.now() - began; }",
        "方面" * 5000,
    )
    assert taken < 3000


MANY = [
    "三个方面",
    "三个方面、",
    "，在三个方面",
    "和三个方面",
    "甲、等方面",
    "，在",
    "等",
    "这",
    " ",
    "三 ",
    "、",
    "带头、",
    "“",
    "”",
    "一是",
    "\n",
]
"""What is repeated in a notice, and how much of it there is to read does not matter: the first of these took half a minute
for 10,000 characters, since the whole sentence before each number was parted in ten ways."""


@pytest.mark.parametrize("piece", MANY)
@pytest.mark.parametrize("before", ["", "带头讲政治、带头守纪律", "三"])
def test_a_notice_that_says_the_same_without_end_is_read(desk: Page, before: str, piece: str) -> None:
    few, many = (
        desk.evaluate(
            "(text) => Phrasebank.notice.read(text)", before + piece * (length // len(piece)) + "。"
        )
        for length in (3_000, 200_000)
    )
    assert many["count"] == few["count"]
    assert many["titles"][:5] == few["titles"][:5]


def test_a_long_notice_has_its_list_anywhere(desk: Page) -> None:
    """What stands before the list and behind it may be as long as a whole notice."""
    remark = "请各支部认真组织学习有关文件，做好会前的各项准备。" * 400
    text = f"{remark}要对照{'、'.join(OWN)}五个方面查摆问题。{remark}"
    assert desk.evaluate("(text) => Phrasebank.notice.read(text)", text) == {"titles": OWN, "count": 5}


def test_a_long_problem_ends_at_a_comma(desk: Page) -> None:
    long = "，".join(["一件事情说了很久很久还没有说完"] * 6)
    [point] = desk.evaluate("(rows) => Phrasebank.lastYear.points(rows)", [{"problem": long, "measures": []}])
    assert len(point["lead"]) <= 60
    assert long.startswith(f"{point['lead']}，")


def test_followups_go_under_their_heading(desk: Page) -> None:
    """One operation, so that one undo takes them all away; in a paper without the heading it is made where it belongs."""
    found = desk.evaluate("""
    () => {
      const D = Phrasebank.draft;
      const points = [{ lead: "一", body: "甲" }, { lead: "二", body: "乙" }];
      const made = [];
      const line = ({ heading, blocks }) => [heading.section, heading.level || 1, blocks.map((block) => D.text(block.lead))];
      const leads = (draft) => D.structure(draft.document.blocks).regions.map(line);
      const template = D.create({ site: "s", id: "x", template: "personal-2025-member", shelf });
      let own = D.create({ site: "s", id: "x", template: null, shelf, audience: "普通党员" });
      for (const { heading } of D.structure(own.document.blocks).regions) own = D.removeHeading(own, heading.key);
      const bare = own;
      own = D.addHeading(own, "", 1, "存在问题", "problems");
      own = D.addHeading(own, "", 2, "学习", "problems");
      const opened = D.moveHeading(D.addHeading(own, "", 1, "开头", "openings"), "b" + (D.nextNumber(own)), -9);
      for (const draft of [template, bare, own, opened]) made.push(leads(D.addFollowups(draft, points)));
      made.push(D.addFollowups(own, []) === own);
      return made;
    }
    """)
    *papers, nothing = found
    assert nothing is True
    assert [len([one for one in paper if one[0] == "followups"]) for paper in papers] == [1, 1, 1, 1]
    assert all(["followups", 1, ["一", "二"]] in paper for paper in papers)
    template, bare, own, opened = papers
    assert [section for section, _, _ in template][:3] == ["openings", "followups", "problems"]
    assert bare == [["followups", 1, ["一", "二"]]]
    assert [section for section, _, _ in own] == ["followups", "problems", "problems"]
    assert [section for section, _, _ in opened] == ["openings", "followups", "problems", "problems"]


LAST_DRAFT = """
() => {
  const D = Phrasebank.draft;
  let draft = D.create({ site: "s", id: "x", template: "personal-2025-member", shelf });
  const [theory, other] = D.regions(draft).filter((one) => one.section === "problems" && one.heading);
  const [fix] = D.regions(draft).filter((one) => one.section === "measures" && one.heading);
  const taken = (id) => {
    const { title, phrases } = shelf.point(id);
    return { lead: title, body: phrases[0].text, source: { point: id, phrase: phrases[0].id } };
  };
  draft = D.addPoint(draft, theory.key, taken("study-when-needed"));
  draft = D.addPoint(draft, theory.key, { lead: "二是自己写的。", body: "正文" });
  draft = D.addPoint(draft, other.key, { lead: "没有措施的", body: "正文" });
  draft = D.addPoint(draft, fix.key, taken(shelf.point("study-when-needed").measures[0]));
  draft = D.addPoint(draft, fix.key, { lead: "2、自己的措施", body: "正文" });
  const unanswered = D.tally(draft, shelf).unanswered.map((key) => D.text(D.block(draft, key).lead));
  return [Phrasebank.lastYear.fromDraft(draft, shelf), Phrasebank.ledger(D.setField(draft, "姓名", "张三"), shelf), unanswered];
}
"""


def test_last_year_from_a_draft_and_the_ledger(desk: Page) -> None:
    rows, ledger, unanswered = desk.evaluate(LAST_DRAFT)
    reading = desk.evaluate("shelf.point(shelf.point('study-when-needed').measures[0]).title")
    studied = desk.evaluate("shelf.point('study-when-needed').title")
    assert rows == [
        {"problem": studied, "measures": [reading]},
        {"problem": "自己写的", "measures": ["自己的措施"]},
        {"problem": "没有措施的", "measures": []},
    ]
    assert [column["title"] for column in desk.evaluate("shelf.ledger")] == [
        "序号",
        "问题",
        "整改措施",
        "责任人",
        "完成时限",
        "状态",
    ]
    assert [(row[0], row[1], row[3:]) for row in ledger] == [
        ("1", studied, ["张三", "", "未开始"]),
        ("2", "自己写的。", ["张三", "", "未开始"]),
        ("3", "没有措施的", ["张三", "", "未开始"]),
    ]
    assert ledger[0][2].startswith(f"{reading}。")
    assert ledger[1][2] == "自己的措施。正文"
    assert ledger[2][2] == ""
    assert unanswered == ["没有措施的"]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    texts=st.lists(
        st.text(st.sampled_from("一二三是、。；（）1.问题措施整改方面围绕对照“”\n带头学")),
        min_size=1,
        max_size=30,
    )
)
def test_any_text_is_read_without_complaint(desk: Page, texts: list[str]) -> None:
    made = desk.evaluate(
        "(texts) => texts.map((text) => [Phrasebank.notice.split(text), Phrasebank.lastYear.fromText(text, shelf)])",
        texts,
    )
    for titles, rows in made:
        assert all(title.strip() and len(title) <= 80 for title in titles)
        assert all(row["problem"] for row in rows)
