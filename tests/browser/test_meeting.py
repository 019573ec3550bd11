"""A meeting's papers, by the browser code itself: facts once, members everywhere, settings, what comes in and goes on."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
import openpyxl
import pytest
from playwright.sync_api import Browser, Page

import documents
from browser import desks
from browser.meetings import PAPER

READY = """
async () => {
  window.kinds = Phrasebank.meeting.kinds(await Phrasebank.load("meeting"), shelf);
  const { addRows, create, papers, setSetting } = Phrasebank.meeting;
  window.begin = (rows, fields = {}, settings = []) => {
    const made = create({ site: "test", id: "m", shelf, campaign: "2025-annual" });
    const filled = { ...made, fields: { ...made.fields, ...fields } };
    const withRows = Object.entries(rows).reduce((draft, [list, some]) => addRows(draft, list, some), filled);
    return settings.reduce((draft, [key, value]) => setSetting(draft, key, value), withRows);
  };
  window.runsIn = (document) => document.blocks.flatMap((block) => Phrasebank.draft.texts(block).map(({ runs }) => runs));
  window.said = (document) => runsIn(document).map((runs) => Phrasebank.draft.text(runs));
  window.all = (draft) => papers(kinds, draft, shelf).map((paper) => ({
    template: paper.kind.info.id, whose: paper.whose, title: paper.draft.title, texts: said(Phrasebank.draft.paper(paper.draft)),
  }));
  window.utf8 = (text) => new TextEncoder().encode(text);
}
"""
"""Leaves on the page `begin`, a meeting of rows, facts and settings, and `all`, its papers as texts."""

TWELVE = [
    {"name": "张三", "post": "支部书记", "kind": "党员"},
    {"name": "李四", "post": "组织委员", "kind": "党员"},
    {"name": "王五", "post": "宣传委员", "kind": "党员"},
    *(
        {"name": name, "kind": "党员"}
        for name in ("赵六", "钱七", "周九", "吴十", "郑一", "冯二", "陈三", "褚四")
    ),
    {"name": "孙八", "kind": "预备党员"},
]

NINE = ("agenda", "minutes", "criticism", "talk", "opinions", "ballot", "ledger", "committee", "report")
"""The papers of one meeting that a branch's secretary has always made."""


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """A page with the inside of the browser code."""
    yield from desks.desk(browser, served, desks.SHELF, READY)


def made(
    page: Page,
    rows: dict[str, list[dict[str, str]]],
    fields: dict[str, str] | None = None,
    settings: dict[str, str] | None = None,
) -> list[dict[str, Any]]:
    """The papers of a meeting: template, whose, title, texts."""
    papers: list[dict[str, Any]] = page.evaluate(
        "([rows, fields, settings]) => all(begin(rows, fields, settings))",
        [rows, fields or {}, list((settings or {}).items())],
    )
    return papers


def words(papers: list[dict[str, Any]], *templates: str) -> str:
    """What papers say, all or some kinds of them."""
    return "\n".join(
        "\n".join(paper["texts"]) for paper in papers if not templates or paper["template"] in templates
    )


def kinds(papers: list[dict[str, Any]]) -> set[str]:
    return {paper["template"] for paper in papers}


def shared(page: Page) -> list[str]:
    """Slots that serve a whole paper."""
    names: list[str] = page.evaluate(
        "Object.entries(Phrasebank.data.site.slots).filter(([, { scope }]) => scope === 'paper').map(([name]) => name)"
    )
    return names


def test_each_fact_is_typed_once(desk: Page) -> None:
    """What is not known is the same slot in every paper; once it is typed it stands in all of them."""
    names = shared(desk)
    empty = made(desk, {}, dict.fromkeys(("年度", "上年度", "会议", "会议主题"), ""))
    asked = {name for name in names if f"【{name}】" in words(empty)}
    assert {"支部", "会议时间", "会议地点", "主持人", "记录人", "应到人数", "实到人数"} <= asked
    for name in ("会议时间", "会议地点", "主持人", "记录人"):
        holding = [paper for paper in empty if f"【{name}】" in words([paper])]
        assert len(holding) >= 2, name
    full = made(desk, {}, {name: f"甲{at}乙" for at, name in enumerate(names)})
    assert not [name for name in names if f"【{name}】" in words(full)]
    counts = {name: words(full).count(f"甲{at}乙") for at, name in enumerate(names) if name in asked}
    assert all(counts.values()), counts


def test_members_stand_where_they_belong(desk: Page) -> None:
    papers = made(desk, {"members": [*TWELVE, {"name": "马局长", "post": "督导组", "kind": "列席"}]})
    attendance, ballot, minutes = (words(papers, name) for name in ("attendance", "ballot", "minutes"))
    for member in TWELVE:
        assert member["name"] in attendance
        assert (member["name"] in ballot) == (member["kind"] == "党员")
        assert f"{member['name']}对照检查" in minutes
    assert "列席" in attendance
    assert "马局长" not in ballot
    assert "列席：督导组马局长" in minutes
    assert "应到【" not in words(papers)
    assert "主持人报告应到12人、实到12人" in words(papers, "agenda")
    sheets = [paper for paper in papers if paper["template"] == "criticism"]
    assert [paper["whose"] for paper in sheets] == [member["name"] for member in TWELVE]
    for paper in sheets:
        others = [member["name"] for member in TWELVE if member["name"] != paper["whose"]]
        assert [text for text in paper["texts"] if text.startswith("对")] == [
            f"对{name}同志的批评意见" for name in others
        ]
    own = {paper["whose"]: words([paper]) for paper in papers if paper["template"] == "appraisal"}
    assert "自评等次" in own["张三"]
    assert "自评等次" not in own["孙八"], "who is on probation is not graded"
    called = [text for text in next(p for p in papers if p["template"] == "chair")["texts"] if "表态" in text]
    assert len(called) == 11, "who is in the chair begins unasked"


def test_absence(desk: Page) -> None:
    members = [
        {**TWELVE[0]},
        {"name": "李四", "kind": "党员", "absent": "住院", "written": "是"},
        {"name": "王五", "kind": "党员", "absent": "出差"},
    ]
    papers = made(desk, {"members": members})
    minutes = words(papers, "minutes")
    assert "3人" in minutes
    assert "1人" in minutes
    assert "李四（住院，已交书面发言）；王五（出差）" in minutes
    assert "李四请假，书面发言查摆的问题" in minutes
    assert "王五对照检查" not in minutes
    assert "李四同志请假，已交书面发言" in words(papers, "chair")
    assert "请假的同志交来的书面发言" in words(papers, "agenda")
    assert "已交书面发言" in words(papers, "attendance")
    assert "已交书面发言" not in words(papers, "ballot"), "a ballot says nothing of those it grades"
    everyone = made(desk, {"members": [TWELVE[0], TWELVE[3]]})
    assert "书面发言，由" not in words(everyone, "agenda", "chair")
    assert "无" in words(everyone, "minutes").split("\n")


def test_who_is_there_is_not_absent(desk: Page) -> None:
    """Some write 无 rather than leave a cell empty."""
    members = [
        {"name": "张三", "absent": "无"},
        {"name": "李四", "absent": "—"},
        {"name": "王五", "absent": "出差"},
    ]
    papers = made(desk, {"members": members})
    minutes = words(papers, "minutes")
    assert "3人" in minutes
    assert "2人" in minutes
    assert "王五（出差）" in minutes
    assert "李四（" not in minutes
    assert "无" not in words(papers, "attendance")


def test_who_is_on_probation_gets_no_grade(desk: Page) -> None:
    """Whatever was chosen in the row: the announcement says itself that they are not graded."""
    members = [
        {"name": "张三", "kind": "党员", "grade": "优秀"},
        {"name": "赵六", "kind": "预备党员", "grade": "优秀"},
    ]
    papers = made(desk, {"members": members})
    assert "赵六" not in words(papers, "announcement")
    assert "优秀等次的党员1名" in words(papers, "announcement")
    assert "评为优秀1名" in words(papers, "report")


def test_numbers_are_of_what_is_said(desk: Page) -> None:
    """A row that was added and left empty counts for nothing; numbers are read however they are typed."""
    empty = {"state": "未开始"}
    papers = made(
        desk,
        {
            "opinions": [
                {"text": "开会拖延", "count": "3条"},
                {"text": "少下基层", "count": "\uff12"},  # a 2 in full width
                {"text": "话多", "count": ""},
                {"text": "", "count": "1"},
            ],
            "criticisms": [{"from": "张三", "to": "李四", "text": "拖延"}, {"from": "张三", "to": "李四"}],
            "ledger": [{**empty, "problem": "拖延"}, empty],
            "lastYear": [{"problem": "拖延", "state": "已完成"}, {"state": "已完成"}],
        },
    )
    report, chair = words(papers, "report"), words(papers, "chair")
    assert "征求意见6条" in report
    assert "相互提出批评意见1条" in report
    assert "共1条" in report
    assert "查摆的问题1个，改完1个" in chair
    assert "2\n" not in words(papers, "ledger")


@pytest.mark.parametrize("chair", ["张三", "张三同志", "支部书记张 三", ""])
def test_the_chair_does_not_call_on_himself(desk: Page, chair: str) -> None:
    text = words(made(desk, {"members": TWELVE[:2]}, {"主持人": chair} if chair else {}), "chair")
    assert "请李四同志对照检查" in text
    assert "请张三同志对照检查" not in text


def test_a_row_of_several_goes_to_each(desk: Page) -> None:
    """What two people had to mend stands in both drafts; a name typed with a space, or as people are addressed, makes no third,
    and one who is named twice has it once."""
    got = desk.evaluate(
        """(members) => {
          const lastYear = [
            { problem: "拖延", person: "张三、李四" },
            { problem: "话多", person: "张 三" },
            { problem: "来迟", person: "李四同志，李四" },
            { problem: "", person: "王五" },
          ];
          const wanted = { shelf, template: "personal-2025-member", newId: () => "x" };
          const drafts = Phrasebank.meeting.draftsOfMembers(begin({ members, lastYear }), wanted);
          const points = ({ document }) => document.blocks.filter(({ kind }) => kind === "point");
          const leads = (draft) => points(draft).map(({ lead }) => Phrasebank.draft.text(lead));
          return drafts.map((draft) => [draft.fields.姓名, leads(draft)]);
        }""",
        TWELVE[:3],
    )
    assert got == [["张三", ["拖延", "话多"]], ["李四", ["拖延", "来迟"]]]


def test_no_file_of_a_zip_takes_anothers_place(desk: Page) -> None:
    """Names of files say less than names do, and Windows takes a and A for one."""
    names = ("一/二组", "一二组", "anna", "Anna", "赵六")
    drafts, papers = desk.evaluate(
        """async (names) => {
          const { allInOne, draftsInOne, draftsOfMembers, papers } = Phrasebank.meeting;
          const [skeleton, book] = await Promise.all([Phrasebank.load("skeleton"), Phrasebank.load("workbook")]);
          const lastYear = names.map((person) => ({ problem: "拖延", person }));
          const draft = begin({ members: names.map((name) => ({ name, kind: "党员" })), lastYear });
          const wanted = { shelf, template: "personal-2025-member", newId: () => "x" };
          const work = allInOne(papers(kinds, draft, shelf), skeleton, book);
          let step = work.next();
          while (!step.done) step = work.next();
          const text = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
          return [draftsInOne(draftsOfMembers(draft, wanted)), step.value].map(text);
        }""",
        names,
    )
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(drafts))) as package:
        files = package.namelist()
        assert len({name.casefold() for name in files}) == len(files) == len(names)
        assert [json.loads(package.read(name))["fields"]["姓名"] for name in files] == [*names]
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(papers))) as package:
        files = package.namelist()
        assert len({name.casefold() for name in files}) == len(files)
        assert sum("批评意见/" in name for name in files) == len(names)


def test_a_branch_without_a_committee(desk: Page) -> None:
    papers = made(desk, {"members": TWELVE[:5]}, settings={"noCommittee": "是"})
    told = words(papers, "notice", "agenda", "chair", "ballot", "minutes", "report", "announcement")
    assert "支委" not in told
    assert "支部委员会" not in told
    assert "党员大会根据评议情况和日常表现，当场评定等次" in told
    assert "经党员大会评定" in told
    usual = words(made(desk, {"members": TWELVE[:5]}), "agenda", "ballot", "announcement")
    assert "由支部委员会会议评定等次" in usual
    assert "党员大会" not in usual.replace("召开党员大会", "")


def test_groups_pairs_and_no_appraisal(desk: Page) -> None:
    members = [
        {"name": name, "kind": "党员", "group": group}
        for name, group in zip("甲乙丙丁", "一一二二", strict=True)
    ]
    members = [{**row, "name": row["name"] * 2} for row in members]
    papers = made(desk, {"members": members}, settings={"groups": "是", "pairs": "是"})
    assert [paper["whose"] for paper in papers if paper["template"] == "criticism"] == [
        "甲甲对乙乙",
        "乙乙对甲甲",
        "丙丙对丁丁",
        "丁丁对丙丙",
    ]
    assert "党小组" in words(papers, "notice")
    without = made(desk, {"members": members}, settings={"appraisal": ""})
    assert not {"appraisal", "ballot", "announcement"} & kinds(without)
    assert "评议" not in words(without, "notice", "agenda", "chair", "minutes")


def test_a_paper_is_switched_off_and_on(desk: Page) -> None:
    switch = """([off, on]) => {
      const meeting = Phrasebank.meeting;
      let draft = begin({});
      for (const id of off) draft = meeting.switchPaper(draft, id, false);
      for (const id of on) draft = meeting.switchPaper(draft, id, true);
      return all(draft).map(({ template }) => template);
    }"""
    assert "chair" not in desk.evaluate(switch, [["chair"], []])
    assert "chair" in desk.evaluate(switch, [["chair"], ["chair"]])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("姓名\n张三\n李四\n", ["张三", "李四"]),
        ("1\t张三\t支部书记\n2\t李 四\t\t预备党员", ["张三", "李四"]),
        ("张三、李四，王五；赵六", ["张三", "李四", "王五", "赵六"]),
        ("张三 李四 王五", ["张三", "李四", "王五"]),
        ("1.张三\n2、李四\n张三", ["张三", "李四"]),
        ("张　三\r\n欧阳锋", ["张三", "欧阳锋"]),
        ("张  三\n李  四\n欧 阳 锋", ["张三", "李四", "欧阳锋"]),
        ("一、张三\n（2）李四\n(3) 王五", ["张三", "李四", "王五"]),
        ("安然\n高中华\n马族光", ["安然", "高中华", "马族光"]),
        ("支部书记\n张三", ["张三"]),
        ("第一党小组：张三、李四\n组长：王五  成员：赵六、钱七", ["张三", "李四", "王五", "赵六", "钱七"]),
        ("张伟\n张伟2\n2026.1.5", ["张伟", "张伟2"]),  # whoever has two of a name tells them apart
        ("张伟（一组）\n李四\n张伟（二组）", ["张伟（一组）", "李四", "张伟（二组）"]),
        ("张伟（大）、张伟（小）、张伟（大）", ["张伟（大）", "张伟（小）"]),
        ("姓名\t党小组\n张伟\t第一党小组\n张伟\t第二党小组", ["张伟（第一党小组）", "张伟（第二党小组）"]),
        (
            "书记：张三\n第一党小组：张三、李四",
            ["张三", "李四"],
        ),  # one of the committee stands in his group too
        ("张三，13800138000，李四，139****9000", ["张三", "李四"]),
        ("张  三   李  四   欧阳 明", ["张三", "李四", "欧阳明"]),
        ("@张三 @李 四\n@王五", ["张三", "李四", "王五"]),
        ("张三 李四 王五（请假）", ["张三", "李四", "王五"]),
        ("张三 退休\n李四 在职", ["张三", "李四"]),
        ("支部委员会\n书记 张三\n委员 李四", ["张三", "李四"]),
        ("应到：张三、李四\n党员姓名：王五", ["张三", "李四", "王五"]),
        (
            "#接龙\n组织生活会，请大家接龙\n例 张三 参加\n\n1. 张三\n2. 李四 参加\n3. 王五",
            ["张三", "李四", "王五"],
        ),
        ("张三 借调\n李四 外借\n王五（援藏）\n赵六、驻村", ["张三", "李四", "王五", "赵六"]),
        (
            "王建国/李四\n张三 ／ 王五/赵六\n买买提·艾力/钱七",
            ["王建国", "李四", "张三", "王五", "赵六", "买买提·艾力", "钱七"],
        ),
        ("张三 2020/01/05\n李四 支部书记/工会主席", ["张三", "李四"]),
        ("", []),
    ],
)
def test_names_are_pasted(desk: Page, text: str, names: list[str]) -> None:
    read = desk.evaluate("(text) => Phrasebank.meeting.membersIn(text, [])", text)
    assert [row["name"] for row in read["rows"]] == names


ZHANG, LI = ("张三", "支部书记", "", "党员"), ("李四", "", "", "预备党员")
IN_GROUPS = [("张三", "书记", "第一党小组", "党员"), ("李四", "", "第二党小组", "党员")]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (
            "1\t张三\t男\t汉族\t1980-5-1\t本科\t支部书记\n2\t李四\t女\t回族\t1990年1月\t大专\t预备党员",
            [ZHANG, LI],
        ),
        ("姓  名\t性别\t职  务\t党内职务\n张  三\t男\t科长\t支部书记\n李四\t女\t科员\t预备党员", [ZHANG, LI]),
        ("党小组\t姓名\t职务\n第一党小组\t张三\t书记\n第二党小组\t李四\t", IN_GROUPS),
        ("张三（支部书记）\n李四(预备党员)", [ZHANG, LI]),
        ("张三（支部书记）、李四（预备党员）", [ZHANG, LI]),
        ("序号 姓名 职务\n1 张三 支部书记\n2 李四 预备党员", [ZHANG, LI]),
        ("张三 男 支部书记\n李四 女 预备党员", [ZHANG, LI]),
        ("支部书记：张三\n李四，女，预备党员", [ZHANG, LI]),
        ("1、张三，支部书记\n2、李四，预备党员", [ZHANG, LI]),
        ("书记：张三  成员：李四（预备党员）", [("张三", "书记", "", "党员"), LI]),
        ("正式党员：张三（支部书记）\n预备党员：李四", [ZHANG, LI]),
        ("第一党小组：张三、李四", [(name, "", "第一党小组", "党员") for name in ("张三", "李四")]),
        ("张三-支部书记\n李四【预备党员】", [ZHANG, LI]),
        ("张三 支部书记 借调\n李四 预备党员 挂职", [ZHANG, LI]),
        ("张三/支部书记\n李四 / 预备党员", [ZHANG, LI]),
        ("党支部办公室 张三 支部书记\n李四 参加 预备党员", [ZHANG, LI]),
        ("一组：张三\n第2组\n李四", [("张三", "", "一组", "党员"), ("李四", "", "第2组", "党员")]),
        ("列席：机关党委 马处长", [("马处长", "机关党委", "", "列席")]),
    ],
)
def test_a_roll_is_pasted(desk: Page, text: str, members: list[tuple[str, ...]]) -> None:
    """As branches keep it: with columns that a meeting has no use for, in any order, or with what somebody is behind the name."""
    read = desk.evaluate("(text) => Phrasebank.meeting.membersIn(text, [])", text)
    assert [(row["name"], row["post"], row["group"], row["kind"]) for row in read["rows"]] == members


NUMBERS = [
    "13800138000",
    "138 0013 8000",
    "\uff11\uff13\uff18\uff10\uff10\uff11\uff13\uff18\uff10\uff10\uff10",  # in full width
    "+86 138-0013-8000",
    "0571-88886666转8012",
    "(0571)88886666",
    "（0571）88886666",
    "电话：13800138000",
    "手机13800138000",
    "☎13800138000",
    "短号668012",
    "内线8012",
    "330102198001011234",
    "33010219800101123X",
    "3301**********1234",
    "身份证号：33010219800101123X",
    "1980年5月1日",
    "1980.05",
    "1980年5月生",
    "一九八〇年五月",
    "出生年月：1980.5",
    "2005年7月入党",
    "入党时间2005.7",
    "46岁",
    "党龄20年",
    "工号A12345",
    "zs@example.com",
    "QQ：12345",
]
"""What a roll says of somebody beside name and post, and nobody has typed as a post."""


@pytest.mark.parametrize("number", NUMBERS)
def test_no_number_is_a_post(desk: Page, number: str) -> None:
    """Before the post or behind it, with titles above the columns or without them; and nobody is lost for it."""
    title = "姓名\t手机号码\t职务\n"
    for text in (
        f"张三\t支部书记\t{number}\n李四\t{number}",
        f"1\t张三\t{number}\t支部书记\n2\t李四\t{number}",
        f"{title}张三\t{number}\t支部书记\n李四\t{number}\t",
        f"姓名\t职务\n张三\t支部书记\n李四\t{number}",
        f"张三，支部书记，{number}\n李四，{number}",
        f"张三\n李四\n{number}",
    ):
        rows = desk.evaluate("(text) => Phrasebank.meeting.membersIn(text, []).rows", text)
        assert [row["name"] for row in rows] == ["张三", "李四"], text
        assert {row["post"] for row in rows} <= {"支部书记", ""}, text
        assert rows[1]["post"] == "", text


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("张三 13800138000\n李四 139 0013 9000 组织委员", ["", "组织委员"]),
        ("张三：13800138000\n李四13900139000", ["", ""]),
        ("张三 13800138000 李四 13900139000", ["", ""]),
        ("1 张三 男 1980.5 13800138000 支部书记\n2 李四 女 1990年5月 组织委员", ["支部书记", "组织委员"]),
        ("电话\n张三\n李四\n共2人", ["", ""]),
        ("姓名\t现任职务时间\t职务\n张三\t2020.5\t科长\n李四\t2020.5\t3车间主任", ["科长", "3车间主任"]),
        ("张三\t3车间主任\n李四\t三年级组长", ["3车间主任", "三年级组长"]),
        ("张三 科长\n李四 办公室主任", ["科长", "办公室主任"]),
    ],
)
def test_posts_stand_among_numbers(desk: Page, text: str, posts: list[str]) -> None:
    rows = desk.evaluate("(text) => Phrasebank.meeting.membersIn(text, []).rows", text)
    assert [(row["name"], row["post"]) for row in rows] == list(zip(["张三", "李四"], posts, strict=True))


PROBATION = ("王五", "", "", "预备党员")


@pytest.mark.parametrize(
    "heading",
    [
        "二、预备党员",
        "（二）预备党员",
        "预备党员：",
        "预备党员",
        "预备党员（1名）：",
        "预备党员 1名",
        "预备党员1人：",
        "【预备党员】",
        "■ 预备党员",
        "预 备 党 员",
        "预备期党员",
        "二、预备党员名单",
        "机关支部预备党员名册（2025年）",
        "二\t预备党员\t1人",
        "\t预备党员\t\t",
    ],
)
def test_a_heading_says_who_is_on_probation(desk: Page, heading: str) -> None:
    """And is nobody itself; what a row says of its own goes first, but 党员 in a column is said of everybody."""
    for first in (
        "张三，支部书记",
        "一、正式党员（1名）\n张三\t支部书记",
        "正式党员：\n1\t张三\t支部书记",
        "中共党员\n张三（支部书记）",
    ):
        for second in ("王五", "2\t王五\t男\t党员\t13800138000"):
            text = f"{first}\n{heading}\n{second}"
            read = desk.evaluate("(text) => Phrasebank.meeting.membersIn(text, [])", text)
            rows = [(row["name"], row["post"], row["group"], row["kind"]) for row in read["rows"]]
            assert rows == [ZHANG, PROBATION], text


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("预备党员\n王五\n正式党员\n张三", [("王五", "", "预备党员"), ("张三", "", "党员")]),
        ("预备党员\n王五\t正式党员", [("王五", "", "党员")]),
        ("二、预备党员（2人）：王五、赵六", [("王五", "", "预备党员"), ("赵六", "", "预备党员")]),
        ("预备党员 王五 赵六", [("王五", "", "预备党员"), ("赵六", "", "预备党员")]),
        ("列席人员：\n马局长\n其他：\n张三", [("马局长", "", "列席"), ("张三", "", "党员")]),
        ("入党积极分子\n张三\n李四\t发展对象", [("张三", "", "列席"), ("李四", "", "列席")]),
        ("第一支部党员名单（含预备党员）\n张三\n合计\t1人", [("张三", "", "党员")]),
        ("正式党员和预备党员\n张三\n列席和旁听人员\n马局长", [("张三", "", "党员"), ("马局长", "", "列席")]),
        ("支委会成员\n张三\n支部委员：\n李四", [("张三", "", "党员"), ("李四", "", "党员")]),
        (
            "第一党小组\n张三\n预备党员：\n王五\n第二党小组\n李四\n三、预备党员\n赵六",
            [
                ("张三", "第一党小组", "党员"),
                ("王五", "第一党小组", "预备党员"),
                ("李四", "第二党小组", "党员"),
                ("赵六", "", "预备党员"),
            ],
        ),
        (
            "二、预备党员\n第一党小组\n王五\n第二党小组（1人）：\n赵六",
            [("王五", "第一党小组", "预备党员"), ("赵六", "第二党小组", "预备党员")],
        ),
        ("预备党员\n王五\n第一党小组\n张三", [("王五", "", "预备党员"), ("张三", "第一党小组", "党员")]),
        ("李四 女 1990年5月 预备党员\n张三", [("李四", "", "预备党员"), ("张三", "", "党员")]),
        ("张三\n——\n李四", [("张三", "", "党员"), ("李四", "", "党员")]),
    ],
)
def test_headings_of_a_roll_are_nobody(desk: Page, text: str, members: list[tuple[str, ...]]) -> None:
    read = desk.evaluate("(text) => Phrasebank.meeting.membersIn(text, [])", text)
    assert [(row["name"], row["group"], row["kind"]) for row in read["rows"]] == members


def test_a_name_that_is_there_is_told(desk: Page) -> None:
    """Two people may be called alike: nobody is left out without a word."""
    read = desk.evaluate("Phrasebank.meeting.membersIn('张三\\n李 四\\n张伟\\n张伟', ['李四'])")
    assert [row["name"] for row in read["rows"]] == ["张三", "张伟"]
    assert read["again"] == ["李四", "张伟"]


@pytest.mark.parametrize(
    "text",
    [
        "1. 张三 请假\n2. 李四 参加",
        "张三（请假）、李四",
        "张三-请假\n李四（流动党员）",
        "请假人员：张三\n到会人员：李四",
        "序号\t姓名\t职务\t备注\n1\t张三\t\t请假\n2\t李四\t\t到会",
    ],
)
def test_who_will_not_come_is_read(desk: Page, text: str) -> None:
    """And is nobody's post; who comes is nobody called 参加."""
    rows = desk.evaluate("(text) => Phrasebank.meeting.membersIn(text, []).rows", text)
    assert [(row["name"], row["post"], row.get("absent", "")) for row in rows] == [
        ("张三", "", "请假"),
        ("李四", "", ""),
    ]


@pytest.mark.parametrize("why", ["请假（住院）", "请假：在外地出差", "出差（12月3日回）", "病假(住院)"])
def test_why_somebody_will_not_come_is_kept_whole(desk: Page, why: str) -> None:
    text = f"序号\t姓名\t职务\t备注\n1\t张三\t\t{why}\n2\t李四\t\t（流动党员）"
    rows = desk.evaluate("(text) => Phrasebank.meeting.membersIn(text, []).rows", text)
    assert [(row["name"], row["post"], row.get("absent", "")) for row in rows] == [
        ("张三", "", why),
        ("李四", "", ""),
    ]


def test_a_line_that_names_nobody_is_told(desk: Page) -> None:
    """A number, a title or a heading is none: only what may be somebody's name in a form that is not read."""
    text = "第一支部党员名单\n序号\t姓名\n1\t张三\n2\t\n预备党员\n刘书记\n李四\n2026.1.5\n\n——"
    read = desk.evaluate("(text) => Phrasebank.meeting.membersIn(text, [])", text)
    assert [row["name"] for row in read["rows"]] == ["张三", "李四"]
    assert read["left"] == ["刘书记"]


def test_columns_are_pasted(desk: Page) -> None:
    text = (
        "序号\t姓名\t职务\t党小组\n1\t张三\t支部书记\t第一党小组\n2\t李四\t\t第二党小组\n3\t王五\t预备党员\t"
    )
    rows = desk.evaluate("(text) => Phrasebank.meeting.membersIn(text, ['李四']).rows", text)
    assert rows == [
        {"name": "张三", "post": "支部书记", "group": "第一党小组", "kind": "党员"},
        {"name": "王五", "post": "", "group": "", "kind": "预备党员"},
    ]


def test_talks_that_must_be(desk: Page) -> None:
    wanted = "([rows, settings]) => Phrasebank.meeting.talksWanted(begin(rows, {}, settings))"
    talks = desk.evaluate(wanted, [{"members": TWELVE}, []])
    pairs = {frozenset((talk["from"], talk["to"])) for talk in talks}
    assert len(pairs) == len(talks)
    committee = {"张三", "李四", "王五"}
    assert {frozenset(pair) for pair in (("张三", "李四"), ("张三", "王五"), ("李四", "王五"))} <= pairs
    for member in TWELVE[3:]:
        mine = [pair for pair in pairs if member["name"] in pair]
        assert len([pair for pair in mine if pair & committee]) == 1, "one of the committee talks with each"
        assert len([pair for pair in mine if not pair & committee]) == 2, "and two of the others"
    alone = desk.evaluate(wanted, [{"members": TWELVE[:4]}, [["noCommittee", "是"]]])
    assert {(talk["from"], talk["to"]) for talk in alone} >= {
        ("张三", "李四"),
        ("张三", "王五"),
        ("张三", "赵六"),
    }
    assert (
        desk.evaluate(wanted, [{"members": TWELVE[:2], "talks": [{"from": "李四", "to": "张三"}]}, []]) == []
    )
    two = desk.evaluate(wanted, [{"members": TWELVE[3:5]}, []])
    assert two == [{"from": "赵六", "to": "钱七"}], "two talk once"


def test_what_follows_a_paper_that_turns_out_to_be_somebody_elses(desk: Page) -> None:
    """Its points, and what it says of others, become theirs; a name that was written in by hand stays."""
    got = desk.evaluate(
        """() => {
          const papers = [{ member: "赵六", title: "材料" }];
          const points = [{ paper: "r1", problem: "拖延" }, { paper: "r1", problem: "话多" }];
          const ledger = [
            { from: "r2", person: "赵六", problem: "拖延" },
            { from: "r3", person: "张三", problem: "话多" },
            { from: "", person: "赵六", problem: "别的" },
          ];
          const criticisms = [
            { paper: "r1", from: "赵六", to: "李四", text: "来迟" },
            { paper: "r1", from: "王五", to: "李四", text: "话少" },
            { paper: "", from: "赵六", to: "李四", text: "别的" },
          ];
          const draft = begin({ papers, points, ledger, criticisms });
          const { lists } = draft.meeting;
          const ids = [lists.papers[0].id, ...lists.points.map(({ id }) => id)];
          const set = (from) => (from === "" ? "" : ids[Number(from.slice(1)) - 1]);
          const own = {
            ...lists,
            points: lists.points.map((row) => ({ ...row, paper: set(row.paper) })),
            ledger: lists.ledger.map((row) => ({ ...row, from: set(row.from) })),
            criticisms: lists.criticisms.map((row) => ({ ...row, paper: set(row.paper) })),
          };
          const put = { ...draft, meeting: { ...draft.meeting, lists: own } };
          const done = Phrasebank.meeting.assignPaper(put, ids[0], "钱七").meeting.lists;
          return [done.papers[0].member, done.ledger.map(({ person }) => person), done.criticisms.map(({ from }) => from)];
        }"""
    )
    assert got == ["钱七", ["钱七", "张三", "赵六"], ["钱七", "王五", "赵六"]]


def test_what_is_open_is_listed_across_papers(desk: Page) -> None:
    things = desk.evaluate(
        """(members) => {
          const draft = begin({ members });
          const { shared, own } = Phrasebank.meeting.open(Phrasebank.meeting.papers(kinds, draft, shelf), shelf);
          return { shared, own: own.map(({ paper, slots, empty }) => ({ template: paper.kind.info.id, slots, empty })) };
        }""",
        TWELVE[:2],
    )
    place = next(thing for thing in things["shared"] if thing["name"] == "会议地点")
    assert {"会议通知", "会议议程", "会议记录", "情况报告"} <= set(place["papers"])
    assert place["places"] >= 4
    assert len({thing["name"] for thing in things["shared"]}) == len(things["shared"])
    minutes = next(one for one in things["own"] if one["template"] == "minutes")
    assert {"name": "表态", "where": "党员对照检查和批评"} in minutes["slots"]
    criticism = next(one for one in things["own"] if one["template"] == "criticism")
    assert "对李四同志的批评意见" in criticism["empty"]


BRING = """async ([members, papers]) => {
  const meeting = Phrasebank.meeting;
  let draft = begin({ members });
  const told = [];
  for (const [name, text, edit] of papers) {
    const read = await meeting.incomingFile(utf8(text), name, { shelf, site: "test", meeting: draft });
    if (typeof read === "string") { told.push(read); continue; }
    const done = meeting.bringIn(draft, read, "", "未开始");
    told.push(...done.told);
    draft = done.draft;
    if (edit === "take") draft = meeting.takePoints(draft, draft.meeting.lists.points.map(({ id }) => id), true, "未开始");
    if (edit === "work") {
      const [row] = draft.meeting.lists.ledger;
      draft = meeting.setCell(draft, "ledger", row.id, "measure", "手写的措施");
      const last = draft.meeting.lists.ledger[draft.meeting.lists.ledger.length - 1];
      draft = meeting.setCell(draft, "ledger", last.id, "state", "整改中");
    }
  }
  const strip = (rows) => rows.map(({ id, document, ...cells }) => cells);
  const { papers: kept, points, ledger, criticisms } = draft.meeting.lists;
  const others = criticisms.map(({ from, to, text }) => [from, to, text]);
  return { told, papers: strip(kept), points: strip(points), ledger: strip(ledger), criticisms: others, texts: all(draft) };
}"""


def brought(page: Page, *papers: tuple[str, str, str]) -> dict[str, Any]:
    """What comes of papers that are handed in one after another; each may then be taken, or worked on."""
    done: dict[str, Any] = page.evaluate(BRING, [TWELVE, papers])
    return done


def test_a_members_paper_comes_in(desk: Page) -> None:
    text = PAPER.format(name="赵六", first="理论学习不够深入", last="下基层不多")
    done = brought(desk, ("材料.txt", text, "take"))
    assert done["told"] == []
    assert [paper["member"] for paper in done["papers"]] == ["赵六"]
    assert [(point["problem"], point["taken"]) for point in done["points"]] == [
        ("理论学习不够深入", "是"),
        ("联系实际不紧", "是"),
        ("下基层不多", "是"),
    ]
    assert "理论学习" in done["points"][0]["heading"]
    assert [(row["problem"], row["person"], row["state"]) for row in done["ledger"]] == [
        ("理论学习不够深入", "赵六", "未开始"),
        ("联系实际不紧", "赵六", "未开始"),
        ("下基层不多", "赵六", "未开始"),
    ]
    minutes = words(done["texts"], "minutes")
    assert "赵六对照检查，查摆的问题：理论学习不够深入；联系实际不紧；下基层不多。" in minutes
    others = [
        paper for paper in done["texts"] if paper["template"] == "criticism" and paper["whose"] == "张三"
    ]
    assert "本人查摆的问题：理论学习不够深入；联系实际不紧；下基层不多。" in words(others)
    assert words(others).count("本人查摆的问题") == 1, "of the others nothing is known"
    assert "党员方面的问题3个" in words(done["texts"], "report")
    assert "理论学习不够深入" in words(done["texts"], "ledger")


FORM = (
    ("姓名", "赵 六", "所在支部", "机关支部"),
    ("序号", "存在问题", "产生原因", "整改措施"),
    ("1", "理论学习不够系统，读本只读了两章。", "认为业务要紧", "每周三读一篇原文"),
    ("2", "服务群众不够主动", "宗旨意识淡化", ""),
)
"""What many branches hand out for members' problems."""


def test_a_form_of_problems_comes_in(desk: Page) -> None:
    """Its rows are what the member admits, each with its measure; the cell beside 姓名 says whose it is. A table beside problems that
    are told in sentences says them once more."""
    table = "\n".join("\t".join(row) for row in FORM)
    done = brought(desk, ("1.txt", f"2025年度党员查摆问题清单\n{table}", "take"))
    assert [paper["member"] for paper in done["papers"]] == ["赵六"]
    assert [(row["problem"], row["measure"], row["person"]) for row in done["ledger"]] == [
        ("理论学习不够系统，读本只读了两章", "每周三读一篇原文", "赵六"),
        ("服务群众不够主动", "", "赵六"),
    ]
    text = PAPER.format(name="赵六", first="学得浅", last="下基层不多")
    done = brought(desk, ("2.txt", f"{text}附表\n{table}", "take"))
    assert [row["problem"] for row in done["ledger"]] == ["学得浅", "联系实际不紧", "下基层不多"]


def test_nothing_is_taken_unasked(desk: Page) -> None:
    done = brought(desk, ("赵六.txt", PAPER.format(name="某", first="甲", last="乙乙乙"), ""))
    assert done["ledger"] == []
    assert "查摆的问题：【查摆的问题】" in words(done["texts"], "minutes")


def test_a_later_version_takes_the_earlier_ones_place(desk: Page) -> None:
    """What nobody touched follows the paper, what was edited by hand stays, and each is told."""
    first = PAPER.format(name="赵六", first="理论学习不够深入", last="下基层不多")
    later = PAPER.format(name="赵六", first="理论学习还不够深入系统", last="对困难群众关心少")
    done = brought(desk, ("一稿.txt", first, "take"), ("二稿.txt", later, ""))
    assert [paper["file"] for paper in done["papers"]] == ["二稿.txt"]
    assert [(row["problem"], row["taken"]) for row in done["points"]] == [
        ("理论学习还不够深入系统", "是"),
        ("联系实际不紧", "是"),
        ("对困难群众关心少", ""),
    ]
    assert [row["problem"] for row in done["ledger"]] == ["理论学习还不够深入系统", "联系实际不紧"]
    told = "\n".join(done["told"])
    assert "赵六交来新的一份" in told
    assert "“下基层不多”，台账里的这一行去掉了" in told
    assert "改了说法的问题 1 个" in told
    assert "多出的问题 1 个" in told


def test_hand_edits_stay(desk: Page) -> None:
    first = PAPER.format(name="赵六", first="理论学习不够深入", last="下基层不多")
    later = PAPER.format(name="赵六", first="理论学习还不够深入系统", last="对困难群众关心少")
    done = brought(desk, ("一稿.txt", first, "take"), ("一稿.txt", first, "work"), ("二稿.txt", later, ""))
    assert [(row["problem"], row["measure"], row["state"]) for row in done["ledger"]] == [
        ("理论学习还不够深入系统", "手写的措施", "未开始"),
        ("联系实际不紧", done["ledger"][1]["measure"], "未开始"),
        ("下基层不多", done["ledger"][2]["measure"], "整改中"),
    ]
    assert "台账里的这一行改过，留着，请核对" in "\n".join(done["told"])


def test_a_criticism_of_several_lines_stands_in_its_sentence(desk: Page) -> None:
    said = [
        {"from": "李四", "to": "张三", "text": "学得不深\n希望多读书。\n"},
        {"from": "王五", "to": "张三", "text": "走访少。"},
    ]
    papers = made(desk, {"members": TWELVE[:3], "criticisms": said})
    assert "李四：学得不深，希望多读书；王五：走访少。" in words(papers, "minutes")


def test_a_sheet_of_criticisms_comes_in(desk: Page) -> None:
    text = (
        "相互批评意见\n一、对张三同志的批评意见\n一是开会常常拖延。上月两次晚了半小时。\n"
        "二、对李四同志的批评意见\n一是答复党员意见不及时。\n赵六\n2026年1月5日"
    )
    done = brought(desk, ("赵六.txt", text, ""))
    assert done["criticisms"] == [
        ["赵六", "张三", "开会常常拖延。上月两次晚了半小时。"],
        ["赵六", "李四", "答复党员意见不及时。"],
    ]
    assert done["points"] == []
    assert "其他同志的批评：赵六：开会常常拖延。上月两次晚了半小时。张三表态" in words(
        done["texts"], "minutes"
    )
    assert "相互批评2条" in words(done["texts"], "chair")


CRITICISM = "相互批评意见\n一、对{to}同志的批评意见\n一是{text}\n{name}\n2026年1月5日"
APPRAISAL = (
    "2025年度民主评议党员个人自评\n一、履行党员义务情况\n一是按时参加学习。全年参加集中学习十二次。\n"
    "二、存在的不足\n一是外语差。\n三、努力方向\n一是每天背单词。\n赵六\n2026年1月5日"
)


@pytest.mark.parametrize(
    "other",
    [
        APPRAISAL,
        "谈心谈话记录\n一、谈话内容\n谈了学习。\n二、指出的问题\n一是拖延。\n赵六\n2026年1月5日",
        "相互批评意见\n一、对张三同志的批评意见\n二、对李四同志的批评意见\n赵六\n2026年1月5日",
    ],
)
def test_another_sheet_takes_no_papers_place(desk: Page, other: str) -> None:
    """A member hands in several sheets: a 自评, records of talks, a sheet of criticisms on which nothing is written."""
    text = PAPER.format(name="赵六", first="理论学习不够深入", last="下基层不多")
    done = brought(desk, ("材料.txt", text, "take"), ("另一份.txt", other, ""))
    assert done["told"] == []
    assert [paper["member"] for paper in done["papers"]] == ["赵六", "赵六"]
    assert [row["problem"] for row in done["ledger"]] == ["理论学习不够深入", "联系实际不紧", "下基层不多"]
    assert "党员的对照检查材料1份" in words(done["texts"], "report"), "other sheets are not counted"


OUTLINE = "批评与自我批评发言提纲\n一、自我批评\n（一）理论学习方面\n一是学得浅。\n二、对其他同志的批评\n"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("相互批评意见\n批评人：赵六\n对张三同志：开会拖延。\n对李四同志：答复不及时。", []),
        (
            "相互批评意见\n赵六对张三同志的批评意见：\n1.开会拖延。\n赵六对李四同志的批评意见：\n1.答复不及时。",
            [],
        ),
        (
            "相互批评意见表\n对张三同志的意见\n一是开会拖延。\n对李四同志的意见建议\n一是答复不及时。\n赵六",
            [],
        ),
        (f"{OUTLINE}张三同志：开会拖延。\n李四同志，答复不及时。\n赵六\n2026年1月5日", ["学得浅"]),
        ("批评意见\n张 三同志：\n一是开会拖延。\n李四同志：\n一是答复不及时。\n赵六\n2026年1月5日", []),
        (
            f"{OUTLINE}1.对张三同志的批评：开会拖延。\n2.对李四同志的批评：答复不及时。\n赵六\n2026年1月5日",
            ["学得浅"],
        ),
        (
            f"{OUTLINE}（一）张三同志\n开会拖延。\n（二）李四同志\n答复不及时。\n赵六\n2026年1月5日",
            ["学得浅"],
        ),
    ],
)
def test_criticisms_are_read_however_they_are_laid_out(desk: Page, text: str, own: list[str]) -> None:
    """What is said of others is never taken for a problem of the writer's own."""
    done = brought(desk, ("赵六.txt", text, ""))
    assert done["criticisms"] == [["赵六", "张三", "开会拖延。"], ["赵六", "李四", "答复不及时。"]]
    assert [point["problem"] for point in done["points"]] == own


def test_the_record_of_a_talk_is_no_list_of_problems(desk: Page) -> None:
    """What both pointed out is of the other one."""
    text = "谈心谈话记录\n一、谈话内容\n谈了学习。\n二、指出的问题\n一是开会拖延。\n三、对方的回应\n接受。"
    done = brought(desk, ("赵六和张三.txt", text, "take"), ("赵六和李四.txt", text, "take"))
    assert [(paper["member"], paper["file"]) for paper in done["papers"]] == [
        ("", "赵六和张三.txt"),
        ("", "赵六和李四.txt"),
    ]
    assert (done["points"], done["ledger"]) == ([], [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("批评意见\n李四同志：\n一是李四开会拖延。", ""),
        ("批评意见\n李四同志：\n一是李四开会拖延。\n张三", "张三"),
        ("批评意见\n批评人：张三\n对李四同志：开会拖延。", "张三"),
        ("批评意见\n被批评人：李四\n批评人：张三\n一是开会拖延。", "张三"),
        ("批评意见\n被批评人：李四\n一是开会拖延。", ""),
    ],
)
def test_who_is_criticised_is_not_who_wrote(desk: Page, text: str, found: str) -> None:
    """Without a date no line is known for a signature; a sentence and a salutation are none."""
    read = desk.evaluate(
        "(text) => Phrasebank.meeting.incomingText(text, "
        "{ shelf, meeting: begin({ members: [{ name: '李四' }, { name: '张三' }] }) })",
        text,
    )
    assert (read["member"], {one["to"] for one in read["criticisms"]}) == (found, {"李四"})
    assert all("开会拖延" in one["text"] for one in read["criticisms"])


@pytest.mark.parametrize(("heading", "found"), [("二、相互批评意见", ["张三"]), ("二、自我批评", [])])
def test_self_criticism_in_a_paper_is_said_of_nobody_else(desk: Page, heading: str, found: list[str]) -> None:
    text = f"{PAPER.format(name='赵六', first='学得浅', last='下基层不多')}\n{heading}\n张三同志：开会拖延。"
    assert [said[1] for said in brought(desk, ("赵六.txt", text, ""))["criticisms"]] == found


def test_a_name_below_a_title_that_addresses_somebody_is_no_criticism(desk: Page) -> None:
    done = brought(
        desk, ("批评.txt", "对李四同志的批评意见\n赵六\n一是开会拖延。\n二是话多。\n2026年1月5日", "")
    )
    assert done["criticisms"] == [["赵六", "李四", "开会拖延。"], ["赵六", "李四", "话多。"]]


def test_the_campaign_whose_meetings_are_due(desk: Page) -> None:
    """Those of a year are held from its October to the next September; of two campaigns the one in use goes first."""
    campaigns = [
        {"year": 2026, "status": "upcoming", "id": "next"},
        {"year": 2025, "status": "closed", "id": "special"},
        {"year": 2025, "status": "active", "id": "annual"},
        {"year": 2024, "status": "closed", "id": "last"},
    ]
    days = [[2025, 8, 30], [2025, 9, 1], [2026, 8, 30], [2026, 9, 1], [2030, 0, 1]]
    due = desk.evaluate(
        "([campaigns, days]) => days.map((day) => Phrasebank.meeting.campaignOn(campaigns, new Date(...day)).id)",
        [campaigns, days],
    )
    assert due == ["last", "annual", "annual", "next", "annual"]


def test_only_a_self_examination_counts_as_handed_in(desk: Page) -> None:
    told = desk.evaluate(
        """() => {
          const members = [{ name: "张三", kind: "党员" }, { name: "李四", kind: "党员" }];
          const papers = [{ member: "张三", title: "对照检查材料" }, { member: "李四", title: "批评意见" }];
          return Phrasebank.meeting.handedIn(begin({ members, papers }));
        }"""
    )
    assert told == "对照检查材料：交来 1 人，没有交的 1 人：李四。"


def test_a_problem_with_somebody_is_ones_own(desk: Page) -> None:
    """It reads like a criticism; on a paper that criticises nobody it is none."""
    text = PAPER.format(name="赵六", first="对李四：态度生硬", last="对张三同志关心不够")
    done = brought(desk, ("赵六.txt", text, ""))
    assert [point["problem"] for point in done["points"]] == [
        "对李四：态度生硬",
        "联系实际不紧",
        "对张三同志关心不够",
    ]
    assert done["criticisms"] == []


@pytest.mark.parametrize("who", ["", "批评人"])
def test_a_table_of_criticisms(desk: Page, who: str) -> None:
    """A row each; a table of what everybody says is no sheet of one member."""
    paper_file = docx.Document()
    paper_file.add_paragraph("相互批评意见表")
    rows = [
        ("序号", "被批评人", "批评意见"),
        ("1", "张 三", "开会拖延。"),
        ("2", "李四", "答复不及时。"),
        ("3", "王五", ""),
    ]
    table = paper_file.add_table(rows=0, cols=4 if who else 3)
    for at, row in enumerate(rows):
        cells = [*([who if at == 0 else "赵六"] if who else []), *row]
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    paper_file.add_paragraph("赵六")
    written = io.BytesIO()
    paper_file.save(written)
    read = desk.evaluate(
        "([members, file]) => Phrasebank.meeting.incomingFile(Uint8Array.from(atob(file), (one) => one.charCodeAt(0)), '赵六.docx', "
        "{ shelf, site: 'test', meeting: begin({ members }) })",
        [TWELVE, base64.b64encode(written.getvalue()).decode()],
    )
    said = [("张三", "开会拖延。"), ("李四", "答复不及时。")]
    assert read["points"] == []
    assert [(one["to"], one["text"]) for one in read["criticisms"]] == ([] if who else said)


@pytest.mark.parametrize("text", [PAPER.format(name="赵六", first="学得浅", last="下基层不多"), CRITICISM])
def test_papers_come_in_before_anybody_is_on_the_list(desk: Page, text: str) -> None:
    """Whose they are is said later."""
    read = desk.evaluate(
        "(text) => Phrasebank.meeting.incomingText(text, { shelf, meeting: begin({}) })",
        text.format(to="张三", text="开会拖延。", name="赵六"),
    )
    assert (read["member"], len(read["points"]) + len(read["criticisms"]) > 0) == ("", True)


def test_a_sheet_of_criticisms_that_names_nobody(desk: Page) -> None:
    """Whom it is of cannot be read; it is no list of the writer's own problems all the same."""
    text = "相互批评意见\n一是开会拖延。\n二是答复不及时。\n赵六\n2026年1月5日"
    done = brought(desk, ("赵六.txt", text, ""), ("赵六.txt", text, ""))
    assert (done["points"], done["criticisms"], len(done["papers"])) == ([], [], 1)


def test_a_criticism_finds_whom_it_is_of(desk: Page) -> None:
    """However the name was typed in the list."""
    members = [{"name": "张三"}, {"name": "李四"}, {"name": "王 五"}]
    said = [
        {"from": "张三", "to": "李四同志", "text": "开会拖延"},
        {"from": "张三", "to": "王五", "text": "话多"},
    ]
    minutes = words(made(desk, {"members": members, "criticisms": said}), "minutes")
    assert "张三：开会拖延" in minutes
    assert "张三：话多" in minutes


def test_a_sheet_names_whoever_is_told_apart_in_brackets(desk: Page) -> None:
    """As the list advises for two of one name; in either width, and with marks that a pattern takes for its own."""
    members = [{"name": name} for name in ("王伟（一组）", "王伟（二组）", "张伟2", "李-四^", "赵六")]
    text = (
        "相互批评意见\n王伟（一组）同志：开会拖延。\n王伟(二组)同志：话多。\n"
        "张伟\uff12同志：迟到。\n李-四^同志：早退。\n赵六\n2026年1月5日"
    )
    read = desk.evaluate(
        "([members, text]) => Phrasebank.meeting.incomingText(text, { shelf, meeting: begin({ members }) })",
        [members, text],
    )
    assert read["member"] == "赵六"
    assert [(one["to"], one["text"]) for one in read["criticisms"]] == [
        ("王伟（一组）", "开会拖延。"),
        ("王伟（二组）", "话多。"),
        ("张伟2", "迟到。"),
        ("李-四^", "早退。"),
    ]


def test_a_criticism_of_a_stranger_is_nobody_elses(desk: Page) -> None:
    """王伟 stands on the list as 王伟（一组）: what is said of him does not go to whoever stands above."""
    text = "相互批评意见\n李四同志：话多。\n王伟同志：开会拖延。\n还有一次早退。\n各位同志：以上。\n赵六\n2026年1月5日"
    members = [{"name": name} for name in ("李四", "王伟（一组）", "王伟（二组）", "赵六")]
    read = desk.evaluate(
        "([members, text]) => Phrasebank.meeting.incomingText(text, { shelf, meeting: begin({ members }) }).criticisms",
        [members, text],
    )
    assert [(one["to"], one["text"]) for one in read][:3] == [
        ("李四", "话多。"),
        ("王伟", "开会拖延。"),
        ("王伟", "还有一次早退。"),
    ]


def test_everybody_criticises_everybody(desk: Page) -> None:
    """With every keystroke the papers are made anew: a criticism's name is looked at once, and not once for each member."""
    looked, papers = desk.evaluate(
        """(count) => {
          const members = Array.from({ length: count }, (_, at) => ({ name: `王${String.fromCharCode(0x4e00 + at)}` }));
          const of = ({ name: from }) => members.filter(({ name }) => name !== from).map(({ name: to }) => ({ from, to, text: "拖延" }));
          const meeting = begin({ members, criticisms: members.flatMap(of) });
          const { normalize } = String.prototype;
          let looked = 0;
          String.prototype.normalize = function (form) { looked += 1; return normalize.call(this, form); };
          const papers = all(meeting);
          String.prototype.normalize = normalize;
          return [looked, papers];
        }""",
        20,
    )
    assert looked < 3 * 20 * 19
    assert words(papers, "minutes").count("拖延") == 20 * 19


ALL_BUT = "相互批评意见：提了的 1 人，还没有提的 2 人：李四、王五。还没有收到的 2 人：张三、王五。"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ([], ""),
        ([("张三", "李四", "")], ""),  # a row that was added, and nothing in it yet
        ([("张三", "李四", "拖延")], ALL_BUT),
        ([("张 三", "李四同志", "拖延")], ALL_BUT),
        ([("张三", "李四", "拖延"), ("张三", "张三", "拖延")], ALL_BUT),  # self-criticism is not meant
        (
            [("张三", "李四", "拖延"), ("李四", "李四", "拖延")],
            ALL_BUT,
        ),  # nor does it count as criticising others
        ([("张三", "李四、马局长", "拖延"), ("马局长", "李四", "拖延")], ALL_BUT),
        ([("", "李四", "拖延"), ("张三", "支部班子", "拖延")], ALL_BUT),  # whose it is, nobody knows yet
        (
            [("张三、李四", "王五", "拖延"), ("王五", "李四", "拖延")],
            "相互批评意见：3 人都提了。还没有收到的 1 人：张三。",
        ),
        (
            [("张三", "李四、王五", "拖延"), ("王五", "张三", "拖延")],
            "相互批评意见：提了的 2 人，还没有提的 1 人：李四。每个人都收到了。",
        ),
        (
            [("张三", "李四", "拖延"), ("李四", "王五", "拖延"), ("王五", "张三", "拖延")],
            "相互批评意见：3 人都提了，也都收到了。",
        ),
    ],
)
def test_who_has_criticised_nobody(desk: Page, said: list[tuple[str, ...]], told: str) -> None:
    members = [*TWELVE[:3], {"name": "马局长", "kind": "列席"}]
    criticisms = [dict(zip(("from", "to", "text"), row, strict=True)) for row in said]
    of = "(rows) => Phrasebank.meeting.criticised(begin(rows))"
    assert desk.evaluate(of, {"members": members, "criticisms": criticisms}) == told
    assert desk.evaluate(of, {"members": [], "criticisms": criticisms}) == ""


def test_a_criticism_of_several_is_of_each(desk: Page) -> None:
    criticisms = [{"from": "王五", "to": "张三、李四同志", "text": "开会拖延"}]
    minutes = words(made(desk, {"members": TWELVE[:3], "criticisms": criticisms}), "minutes")
    assert minutes.count("王五：开会拖延") == 2


def test_an_edited_criticism_does_not_come_back(desk: Page) -> None:
    """The same sheet handed in twice: what was edited in the list stays as it was edited, and stands there once."""
    text = CRITICISM.format(to="张三", text="开会拖延。", name="赵六")
    left = desk.evaluate(
        """async ([members, text]) => {
          const { bringIn, incomingFile, setCell } = Phrasebank.meeting;
          const take = async (draft) => {
            const read = await incomingFile(utf8(text), "赵六.txt", { shelf, site: "test", meeting: draft });
            return bringIn(draft, read, "", "未开始").draft;
          };
          const first = await take(begin({ members }));
          const [row] = first.meeting.lists.criticisms;
          const again = await take(setCell(first, "criticisms", row.id, "text", "开会有时拖延。"));
          return again.meeting.lists.criticisms.map((one) => one.text);
        }""",
        [TWELVE, text],
    )
    assert left == ["开会有时拖延。"]


def test_a_criticism_that_could_not_be_read_comes_with_the_sheets_next_time(desk: Page) -> None:
    """王五 was not on the list when the sheet came in first, and a salutation is known by the list alone."""
    text = "批评意见\n李四同志：\n一是答复不及时。\n王五同志：\n一是话多。\n赵六\n2026年1月5日"
    said = desk.evaluate(
        """async (text) => {
          const { addRows, bringIn, incomingFile } = Phrasebank.meeting;
          const take = async (draft) => {
            const read = await incomingFile(utf8(text), "赵六.txt", { shelf, site: "test", meeting: draft });
            return bringIn(draft, read, "", "未开始").draft;
          };
          const first = await take(begin({ members: [{ name: "赵六" }, { name: "李四" }] }));
          const again = await take(addRows(first, "members", [{ name: "王五" }]));
          return again.meeting.lists.criticisms.map(({ to, text }) => [to, text]);
        }""",
        text,
    )
    assert ["王五", "话多。"] in said


@pytest.mark.parametrize("who", ["自己", "本人", "我"])
def test_self_criticism_is_nobody_elses(desk: Page, who: str) -> None:
    text = PAPER.format(name="赵六", first="理论学习不够深入", last="下基层不多").replace(
        "（二）联系服务群众方面", f"（二）对{who}的批评意见"
    )
    done = brought(desk, ("赵六.txt", text, ""))
    assert done["criticisms"] == []


@pytest.mark.parametrize("heading", ["会前学习和谈心谈话情况", "民主评议自评情况"])
def test_a_part_of_a_paper_does_not_name_the_whole(desk: Page, heading: str) -> None:
    """A speech whose first part tells of talks is no record of a talk."""
    text = (
        f"2025年度组织生活会发言材料\n赵六\n一、{heading}\n会前同3名同志谈心。\n二、存在的问题\n"
        "一是理论学习不够深入。平时满足于听过、看过。\n二是下基层不多。全年两次。\n赵六\n2026年1月5日"
    )
    done = brought(desk, ("赵六.txt", text, ""))
    assert [point["problem"] for point in done["points"]] == ["理论学习不够深入", "下基层不多"]
    assert "党员的对照检查材料1份" in words(done["texts"], "report")


def test_a_sheet_for_each_person_keeps_the_others(desk: Page) -> None:
    """Criticisms may be handed in one by one; a later sheet for the same person takes the place of the earlier."""
    sheets = [("张三", "开会拖延。"), ("李四", "答复不及时。"), ("张三", "开会常常拖延。")]
    texts = [CRITICISM.format(to=to, text=text, name="赵六") for to, text in sheets]
    done = brought(desk, *((f"{at}.txt", text, "") for at, text in enumerate(texts)))
    assert done["criticisms"] == [["赵六", "李四", "答复不及时。"], ["赵六", "张三", "开会常常拖延。"]]
    assert [paper["file"] for paper in done["papers"]] == ["2.txt", "1.txt"]
    both = (
        "相互批评意见\n一、对李四同志的批评意见\n一是少下基层。\n二、对王五同志的批评意见\n一是话多。\n赵六"
    )
    done = brought(desk, ("1.txt", both, ""), ("2.txt", texts[1], ""))
    assert len(done["criticisms"]) == 3, "what it says of 王五 stands on the earlier sheet alone"
    assert "两份都留着，请核对" in done["told"][0]


def test_criticisms_in_an_outline_leave_its_problems(desk: Page) -> None:
    text = PAPER.format(name="赵六", first="理论学习不够深入", last="下基层不多").replace(
        "赵六\n2026", "三、对其他同志的批评意见\n（一）对张三同志的批评意见\n一是开会拖延。\n赵六\n2026"
    )
    done = brought(desk, ("提纲.txt", text, "take"))
    assert [point["problem"] for point in done["points"]] == [
        "理论学习不够深入",
        "联系实际不紧",
        "下基层不多",
    ]
    assert done["criticisms"] == [["赵六", "张三", "开会拖延。"]]


def test_a_blank_sheet_says_nothing(desk: Page) -> None:
    """What stands on it is what to write: handed in as it was handed out, it has no criticism and no problem."""
    done = desk.evaluate(
        """async (members) => {
          const skeleton = await Phrasebank.load("skeleton");
          const meeting = begin({ members }, {}, [["pairs", "是"]]);
          const sheets = ["criticism", "appraisal"];
          const papers = Phrasebank.meeting.papers(kinds, meeting, shelf).filter(({ kind }) => sheets.includes(kind.info.id));
          return Promise.all(papers.map(async (paper) => {
            const bytes = Phrasebank.meeting.wordOf(paper, skeleton);
            const read = await Phrasebank.meeting.incomingFile(bytes, `${paper.whose}.docx`, { shelf, site: "test", meeting });
            const { member, points, criticisms } = read;
            return [paper.whose.split("对")[0], member, points, criticisms];
          }));
        }""",
        TWELVE[:3],
    )
    assert len(done) == 9
    for whose, member, points, criticisms in done:
        assert (member, points, criticisms) == (whose, [], [])


def whose(page: Page, names: list[str], file: str, text: str) -> tuple[str, list[str]]:
    """The member whose paper it is, and whom it criticises."""
    read = page.evaluate(
        "([names, file, text]) => Phrasebank.meeting.incomingFile(utf8(text), file, "
        "{ shelf, site: 'test', meeting: begin({ members: names.map((name) => ({ name })) }) })",
        [names, file, text],
    )
    return read["member"], [one["to"] for one in read["criticisms"]]


@pytest.mark.parametrize(
    ("names", "file", "name", "found"),
    [
        (["李四", "张三"], "张三对李四.txt", "", "张三"),
        (["李四", "张三"], "相互批评意见（张三给李四）.txt", "", "张三"),
        (["李四", "张三"], "批评意见.txt", "", ""),  # the heading names who is criticised
        (["李四", "张三"], "李四收张三的.txt", "张三", "张三"),  # two names: another place says whose it is
        (["李四", "张 三"], "1.txt", "张　三", "张 三"),
        (["李四", "阿依古丽·买买提"], "1.txt", "阿依古丽•买买提", "阿依古丽·买买提"),
        (["李四", "李明"], "李明亮.txt", "", ""),
        (["李四", "李明", "李明亮"], "李明亮的批评意见.txt", "", "李明亮"),
        (["李四", "张三"], "张三稿子.txt", "", "张三"),
        # Somebody of a longer name, who is not on the list
        (["李四", "李明"], "李明亮个人对照检查材料.txt", "", ""),
        (["李四", "李明"], "对照检查（李 明 亮）.txt", "", ""),
        (["李四", "李明"], "1.txt", "汇报人：李明亮", ""),
        (["李四", "李明"], "张李明对照检查.txt", "", ""),
        (["李四", "欧阳明"], "欧阳明亮发言提纲.txt", "", ""),
        # What stands behind a name, and before it, is no part of it
        (["李四", "李明"], "李明个人对照检查材料.txt", "", "李明"),
        (["李四", "李明"], "李明财务科.txt", "", "李明"),
        (["李四", "李明"], "第一支部李 明 机关.txt", "", "李明"),
        (["李四", "李明"], "李明一稿.txt", "", "李明"),
        (["李四", "李明"], "李明第二稿.txt", "", "李明"),
        # The title or the file says who is criticised
        (["李四", "李明"], "李四同志的批评意见.txt", "", ""),
        (["李四", "李明"], "李四同志的批评意见.txt", "李明", "李明"),
        (["李四", "李明"], "关于李明同志的意见.txt", "", ""),
    ],
)
def test_whose_a_sheet_is(desk: Page, names: list[str], file: str, name: str, found: str) -> None:
    text = CRITICISM.format(to="李 四", text="开会拖延。", name=name)
    assert whose(desk, names, file, text) == (found, ["李四"])


def test_a_renamed_member_is_followed_everywhere(desk: Page) -> None:
    """In every cell and fact that names him, among others too; never where a name may be somebody else's."""
    rename = """([before, after]) => {
      const meeting = begin({
        members: [{ name: "赵陆" }, { name: "张三" }],
        talks: [{ from: "张三", to: "赵六", recorder: "赵六" }],
        criticisms: [{ from: "赵六", to: "张三", text: "赵六说" }],
        ledger: [{ problem: "拖延", person: "张三、赵六" }],
        lastYear: [{ problem: "拖延", person: "赵六" }],
      }, { 记录人: "赵六" });
      const made = Phrasebank.meeting.renameMember(meeting, before, after);
      if (made === meeting) return null;
      const { talks: [talk], criticisms: [said], ledger: [row], lastYear: [old] } = made.meeting.lists;
      return [talk.from, talk.to, talk.recorder, said.from, said.text, row.person, old.person, made.fields.记录人];
    }"""
    assert desk.evaluate(rename, ["赵六", "赵陆"]) == [
        "张三",
        "赵陆",
        "赵陆",
        "赵陆",
        "赵六说",
        "张三、赵陆",
        "赵陆",
        "赵陆",
    ]
    for before, after in (("", "赵陆"), ("赵六", ""), ("张三", "赵陆"), ("赵六", "钱七")):
        assert desk.evaluate(rename, [before, after]) is None


def test_a_name_is_the_same_however_it_is_typed(desk: Page) -> None:
    """A blank, or another dot: whoever is on the list so has handed in, has talked, and is followed when he is called otherwise."""
    got = desk.evaluate(
        """() => {
          const { derived, handedIn, renameMember, talksWanted } = Phrasebank.meeting;
          const members = [{ name: "张　三", post: "支部书记", kind: "党员" }, { name: "阿依·古丽", kind: "党员" }];
          const papers = ["张三", "阿依•古丽", "阿依·古丽"].map((member) => ({ member, title: "对照检查材料" }));
          const talks = [{ from: "阿依．古丽", to: "张三" }];
          const meeting = begin({ members, papers, talks, ledger: [{ person: "张 三", problem: "拖延" }] });
          const { setCell } = Phrasebank.meeting;
          const typed = setCell(meeting, "members", meeting.meeting.lists.members[0].id, "name", "张山");
          const { lists } = renameMember(typed, "张　三", "张山").meeting;
          const followed = [lists.papers[0].member, lists.talks[0].to, lists.ledger[0].person];
          return [handedIn(meeting), derived(meeting).材料份数, talksWanted(meeting), ...followed];
        }"""
    )
    assert got == ["对照检查材料：2 人都交了。", "2", [], "张山", "张山", "张山"]


def test_a_damaged_file_takes_no_papers_place(desk: Page) -> None:
    """What is read of it may not be all: the whole one stays, and somebody looks at the two."""
    got = desk.evaluate(
        """async ([members, text]) => {
          const { bringIn, incomingText } = Phrasebank.meeting;
          const read = incomingText(text, { shelf, meeting: begin({ members }) });
          const whole = bringIn(begin({ members }), read, "", "未开始").draft;
          const damaged = { ...read, notes: ["文件有损坏，读出来的可能不全，请和原文对一下。"] };
          const done = bringIn(whole, { ...damaged, points: read.points.slice(0, 1) }, "", "未开始");
          const first = bringIn(begin({ members }), damaged, "", "未开始");
          const { papers, points } = done.draft.meeting.lists;
          return [papers.map(({ member }) => member), points.map(({ paper }) => paper === papers[0].id), done.told, first.told];
        }""",
        [TWELVE, PAPER.format(name="赵六", first="理论学习不够深入", last="下基层不多")],
    )
    told = (
        "赵六交来的这一份文件有损坏，没有换下原来的《赵六个人对照检查材料》：两份都留着，请核对以后拿掉一份。"
    )
    assert got == [["赵六", "赵六"], [True, True, True, False], [told], []]


def test_what_is_no_paper_is_refused(desk: Page) -> None:
    meeting = desk.evaluate("Phrasebank.draftFile.write(begin({}))")
    done = brought(desk, ("会.json", meeting, ""), ("空.txt", "", ""), ("a.pdf", "%PDF-1.7", ""))
    assert "这是会议文件" in done["told"][0]
    assert "文件是空的" in done["told"][1]
    assert "PDF" in done["told"][2]
    assert done["papers"] == []


def test_a_draft_file_comes_in(desk: Page) -> None:
    text = desk.evaluate(
        """() => {
          const { addParagraph, addPoint, create, regions, setField } = Phrasebank.draft;
          const fresh = create({ site: "test", id: "x", template: "personal-2025-member", shelf });
          const opening = regions(fresh).find(({ section }) => section === "openings");  // below a heading that is not printed
          const made = addParagraph(fresh, opening.key, "按照支部安排，对照检查如下。", null);
          const home = regions(made).find(({ section, heading }) => section === "problems" && heading !== "");
          return Phrasebank.draftFile.write(addPoint(setField(made, "姓名", "钱七"), home.key, { lead: "学用脱节", body: "一件事。" }));
        }"""
    )
    done = brought(desk, ("草稿.json", text, "take"))
    assert [paper["member"] for paper in done["papers"]] == ["钱七"]
    assert [point["problem"] for point in done["points"]] == ["学用脱节"]
    assert done["points"][0]["heading"] == "学习贯彻党的创新理论"


def test_the_ledger_lives_on(desk: Page) -> None:
    got = desk.evaluate(
        r"""(members) => {
          const { addRows, create, draftsOfMembers, following } = Phrasebank.meeting;
          const ledger = [
            { problem: "学用脱节", measure: "每月讲一次", person: "赵六", due: "2026年6月", state: "已完成", result: "讲了十二次" },
            { problem: "下基层不多", measure: "每月一次", person: "钱七", state: "整改中" },
            { problem: "主题党日不实", measure: "每月一次", person: "张三", state: "整改中" },
            { problem: "谈心不够，\n  走访也少\n", measure: "每季一次\n每年汇总；", person: "张\u3000三", state: "整改中" },
          ];
          const before = begin({ members, ledger }, { 支部: "第一党支部", 会议时间: "去年" });
          const next = following(create({ site: "test", id: "n", shelf, campaign: "2026-annual" }), before);
          const drafts = draftsOfMembers(next, { shelf, template: "personal-2025-member", newId: () => "x" });
          const { text } = Phrasebank.draft;
          const pointsIn = ({ document }) => document.blocks.filter(({ kind }) => kind === "point");
          const points = (draft) => pointsIn(draft).map(({ lead, body }) => `${text(lead)}。${text(body)}`);
          return {
            last: next.meeting.lists.lastYear.map(({ problem, state }) => [problem, state]),
            names: next.meeting.lists.members.map(({ name }) => name),
            fields: next.fields,
            followups: drafts.map((draft) => [draft.fields.姓名, draft.template, ...points(draft)]),
            texts: all(next),
          };
        }""",
        TWELVE[:3],
    )
    assert got["last"] == [
        ["学用脱节", "已完成"],
        ["下基层不多", "整改中"],
        ["主题党日不实", "整改中"],
        ["谈心不够，\n  走访也少\n", "整改中"],
    ]
    assert got["names"] == ["张三", "李四", "王五"]
    assert got["fields"]["支部"] == "第一党支部"
    assert "会议时间" not in got["fields"]
    assert got["followups"] == [
        ["赵六", "personal-2025-member", "学用脱节。每月讲一次。已完成，讲了十二次。"],
        ["钱七", "personal-2025-member", "下基层不多。每月一次。整改中。【成效】。"],
        [
            "张三",
            "personal-2025-secretary",
            "主题党日不实。每月一次。整改中。【成效】。",
            "谈心不够，走访也少。每季一次，每年汇总。整改中。【成效】。",
        ],
    ]
    assert "查摆的问题4个，改完1个" in words(got["texts"], "chair")


def test_the_files_are_sound(desk: Page, tmp_path: Any) -> None:
    data = base64.b64decode(
        desk.evaluate(
            """async (members) => {
              const [skeleton, book] = await Promise.all([Phrasebank.load("skeleton"), Phrasebank.load("workbook")]);
              const draft = begin({ members, ledger: [{ problem: "=1+1", person: "赵六", state: "整改中" }] });
              const work = Phrasebank.meeting.allInOne(Phrasebank.meeting.papers(kinds, draft, shelf), skeleton, book);
              let step = work.next();
              while (!step.done) step = work.next();
              const bytes = step.value;
              return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
            }""",
            TWELVE[:3],
        )
    )
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        names = package.namelist()
        assert "01会议通知.docx" in names
        assert "08相互批评意见/张三.docx" in names
        tables = [name for name in names if name.endswith(".xlsx")]
        assert {name[2:-5] for name in tables} == {"征求意见汇总", "签到表", "民主评议测评表", "问题整改台账"}
        for name in names:
            path = tmp_path / "paper"
            path.write_bytes(package.read(name))
            if name.endswith(".docx"):
                documents.assert_sound(package.read(name))
                docx.Document(io.BytesIO(package.read(name)))
        ledger = next(name for name in tables if "台账" in name)
        path = tmp_path / "ledger.xlsx"
        path.write_bytes(package.read(ledger))
        assert documents.faults(path) == []
        cells = [cell.value for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row]
        assert {"=1+1", "赵六", "整改中", 1} <= set(cells)
        sheet = docx.Document(io.BytesIO(package.read("08相互批评意见/张三.docx")))
        assert any("点明一个问题" in paragraph.text for paragraph in sheet.paragraphs), (
            "what to write is told"
        )


@pytest.mark.parametrize(
    ("fields", "settings", "told"),
    [
        ({"收回票数": "3", "上年件数": "5", "改完件数": "5", "班子件数": "1"}, {}, []),
        ({"收回票数": "4份", "实到人数": "9"}, {}, ["收回测评表 4 份，比发出的 3 份多"]),
        ({"收回票数": "4"}, {"appraisal": ""}, []),
        ({"上年件数": "5", "改完件数": "\uff16"}, {}, ["上年度查摆的问题 5 个，改完的却有 6 个"]),
        ({"班子件数": "2"}, {}, ["支委会的 2 个、党员的 1 个，台账里是 2 条"]),
        ({"班子件数": "2"}, {"noCommittee": "是"}, []),
        ({"班子件数": "几", "收回票数": "【】"}, {}, []),
        ({}, {"groups": "是"}, ["没有写党小组的 1 人：王五，请补上"]),
        ({"主持人": "张三", "计票人": "张三、李 四"}, {}, ["计票人李四在名单里写着缺席（出差）"]),
    ],
)
def test_what_does_not_agree_is_told(
    desk: Page, fields: dict[str, str], settings: dict[str, str], told: list[str]
) -> None:
    """More ballots than were handed out, more mended than found, less in the ledger than was found, somebody at work who is not there."""
    got = desk.evaluate(
        """([members, fields, settings]) => {
          const { disagreeing, setLists } = Phrasebank.meeting;
          const ledger = ["甲", "乙"].map((problem) => ({ problem, person: "王五", due: "6月底" }));
          const rows = { members, papers: [{ member: "王五" }], ledger };
          const made = begin({ ...rows, points: [{ problem: "甲", taken: "是" }] }, fields, settings);
          const { papers: [paper], points } = made.meeting.lists;
          return disagreeing(setLists(made, { points: points.map((row) => ({ ...row, paper: paper.id })) }));
        }""",
        [
            [
                {**TWELVE[0], "group": "一组"},
                {**TWELVE[1], "group": "一组", "absent": "出差"},
                TWELVE[2],
                {**TWELVE[3], "group": "二组"},
            ],
            fields,
            list(settings.items()),
        ],
    )
    assert len(got) == len(told)
    assert all(one in said for one, said in zip(told, got, strict=True)), got


def test_who_and_when_are_asked_of_every_row_of_the_ledger(desk: Page) -> None:
    """The report says that all are told; rows that say nothing are none. One day for all that have none, and only for those."""
    told, after, dues = desk.evaluate(
        """() => {
          const { disagreeing, fillDue } = Phrasebank.meeting;
          const [first, third] = [{ problem: "甲", person: "王五", due: "3月底" }, { problem: "丙", person: "王五" }];
          const rows = [first, { problem: "乙", due: " " }, third, { state: "未开始" }];
          const made = begin({ ledger: rows });
          const filled = fillDue(made, " 6月底 ");
          return [disagreeing(made), disagreeing(filled), filled.meeting.lists.ledger.map(({ due }) => due)];
        }"""
    )
    assert told == [
        "台账里没有写责任人的 1 条、没有写完成时限的 2 条，情况报告写的是逐条明确了：请在整改台账里补上。"
    ]
    assert after == ["台账里没有写责任人的 1 条，情况报告写的是逐条明确了：请在整改台账里补上。"]
    assert dues == ["3月底", "6月底", "6月底", ""]


LAST = {"problem": "学习不系统", "measure": "每周读一篇", "person": "张三", "due": "长期", "state": "已完成"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Our own, as it is copied
        (
            "序号\t问题\t整改措施\t责任人\t完成时限\t状态\t整改结果\n1\t学习不系统\t每周读一篇\t张三\t长期\t已完成\t读完12篇",
            [{**LAST, "result": "读完12篇"}],
        ),
        # A unit's, with lines above the titles, a cell of two lines, and one problem over two rows
        (
            "机关支部整改台账\t\t\t\t\n序号\t存在的\u3000问题\t责任人\t整改措施\t整改时限（年月）\n"
            '1\t"学习\n""不系统"""\t张三\t每周读一篇\t长期\n\t\t\t每月交笔记\t\n2\t走访少\t李四\t每月两户\t',
            [
                {
                    **LAST,
                    "problem": '学习\n"不系统"',
                    "measure": "每周读一篇\n每月交笔记",
                    "state": "",
                    "result": "",
                },
                {
                    "problem": "走访少",
                    "measure": "每月两户",
                    "person": "李四",
                    "due": "",
                    "state": "",
                    "result": "",
                },
            ],
        ),
        # What became of it, in a sentence
        (
            "问题\t整改情况\n甲\t未完成，还差两篇\n乙\t已完成整改。\n丙\t正在推进",
            [
                {"problem": name, "measure": "", "person": "", "due": "", "state": state, "result": result}
                for name, state, result in (
                    ("甲", "未开始", "未完成，还差两篇"),
                    ("乙", "已完成", "已完成整改。"),
                    ("丙", "整改中", "正在推进"),
                )
            ],
        ),
        ("学习不系统\t每周读一篇", []),
        ("原因\t措施\n甲\t乙", []),
        ("", []),
    ],
)
def test_a_ledger_is_pasted(desk: Page, text: str, rows: list[dict[str, str]]) -> None:
    read = "(text) => Phrasebank.meeting.ledgerIn(text, ['未开始', '整改中', '已完成', '长期坚持'])"
    assert desk.evaluate(read, text) == rows


def test_why_somebody_is_absent_stands_in_one_pair_of_brackets(desk: Page) -> None:
    absent = {"members": [TWELVE[0], {**TWELVE[1], "absent": "请假（住院）", "written": "是"}]}
    said = desk.evaluate("(rows) => Phrasebank.meeting.derived(begin(rows)).缺席情况", absent)
    assert said == "李四（请假，住院，已交书面发言）"


def test_criticisms_go_into_the_ledger_once(desk: Page) -> None:
    """Of whom they are said; not what somebody says of himself, nor what is empty. The report says that they are in it."""
    rows, again, left, told = desk.evaluate(
        """(members) => {
          const { criticismsLeft, criticismsToLedger, disagreeing } = Phrasebank.meeting;
          const said = [["张三", "李四", "话多 "], ["李四", "张三、李四", "开会拖延"], ["李四", "李四", "我话多"], ["张三", "李四", " "]];
          const criticisms = said.map(([from, to, text]) => ({ from, to, text }));
          const made = begin({ members, ledger: [{ problem: "甲" }], criticisms });
          const listed = criticismsToLedger(made, "未开始");
          return [
            listed.meeting.lists.ledger.map(({ problem, person, state }) => [problem, person, state]),
            criticismsToLedger(listed, "未开始") === listed,
            [made, listed].map((draft) => criticismsLeft(draft).length),
            [made, listed].map(disagreeing),
          ];
        }""",
        TWELVE[:2],
    )
    assert rows == [["甲", "", ""], ["话多", "李四", "未开始"], ["开会拖延", "张三、李四", "未开始"]]
    assert again, "nothing is left to do"
    assert left == [2, 0]
    ((before, _), (after,)) = told
    assert "批评意见有 2 条没有列进台账" in before
    assert "批评意见" not in after


def test_papers_bear_their_own_days(desk: Page) -> None:
    """One date for all would have the notice written after its meeting, or the report before it."""
    papers = made(
        desk,
        {
            "members": TWELVE[:3],
            "talks": [
                {"from": "张三", "to": "李四", "time": "2026 年1月08日上午"},
                {"from": "张三", "to": "王五"},
            ],
        },
        {
            "日期": "2026年1月5日",
            "会议时间": "\uff12\uff10\uff12\uff16年1月20日下午两点",
            "会后日期": "2026年1月28日",
        },
    )
    days = {f"{paper['template']}{paper['whose']}": paper["texts"][-1] for paper in papers}
    for kind in ("notice", "agenda", "talk张三和王五", "criticism张三"):
        assert days[kind] == "2026年1月5日", kind
    assert days["talk张三和李四"] == "2026年1月8日"
    assert {days[kind] for kind in ("attendance", "ballot")} == {"2026年1月20日"}
    assert {days[kind] for kind in ("ledger", "announcement", "report")} == {"2026年1月28日"}
    plain = made(desk, {"members": TWELVE[:3]}, {"日期": "2026年1月5日", "会议时间": "下周三"})
    assert {paper["texts"][-1] for paper in plain if paper["template"] in ("ballot", "report")} == {
        "2026年1月5日"
    }


def test_a_sheet_leaves_room_below_what_it_tells(desk: Page) -> None:
    """What somebody admits stands on the sheets of those who criticise him: the criticism itself is still to be written."""
    data, empty, after = desk.evaluate(
        """async (members) => {
          const skeleton = await Phrasebank.load("skeleton");
          const { open, papers, setLists, wordOf } = Phrasebank.meeting;
          const made = begin({ members, papers: [{ member: "李四" }], points: [{ problem: "学得不够", taken: "是" }] });
          const [paper] = made.meeting.lists.papers;
          const draft = setLists(made, { points: made.meeting.lists.points.map((row) => ({ ...row, paper: paper.id })) });
          const own = papers(kinds, draft, shelf).filter(({ kind, whose }) => kind.info.id === "criticism" && whose === "张三");
          const bytes = wordOf(own[0], skeleton);
          const { blocks } = own[0].draft.document;
          const said = { key: "b99", kind: "paragraph", runs: [{ text: "开会拖延。" }] };
          const tells = (block) => Phrasebank.draft.text(block.runs || []).startsWith("本人查摆");
          const written = blocks.flatMap((block) => (tells(block) ? [block, said] : [block]));
          const goesOn = { ...own[0], goesOn: true, draft: { ...own[0].draft, document: { ...own[0].draft.document, blocks: written } } };
          const emptyIn = (some) => open(some, shelf).own.flatMap((one) => one.empty);
          return [btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")), emptyIn(own), emptyIn([goesOn])];
        }""",
        TWELVE[:3],
    )
    sheet = [one.text for one in docx.Document(io.BytesIO(base64.b64decode(data))).paragraphs]
    told = sheet.index("本人查摆的问题：学得不够。")
    assert sheet[told - 1] == "对李四同志的批评意见"
    assert "点明一个问题" in sheet[told + 1]
    assert empty == ["对李四同志的批评意见", "对王五同志的批评意见", "听到批评后的表态"]
    assert after == ["对王五同志的批评意见", "听到批评后的表态"]


def test_a_paper_that_was_changed_elsewhere_takes_the_made_ones_place(desk: Page) -> None:
    """As long as nobody changed it, or the other is chosen, the paper is the meeting's; whoever is renamed keeps his."""
    got = desk.evaluate(
        """(members) => {
          const { choose, goOn, goingOn, papers, setCell, standing } = Phrasebank.meeting;
          const of = (draft) => papers(kinds, draft, shelf).find(({ kind, whose }) => kind.info.id === "criticism" && whose.endsWith("四"));
          const begun = begin({ members });
          const paper = of(begun);
          const draft = goOn(goOn(begun, paper, { id: "first", revision: 1 }), paper, { id: "d", revision: 1 });
          const edited = { ...paper.draft, id: "d", title: "改过的" };
          const kept = (revision) => new Map([["d", { draft: edited, revision }]]);
          const taken = (meeting, map) => goingOn(meeting, papers(kinds, meeting, shelf), map);
          const titles = (meeting, map) => taken(meeting, map).filter(({ goesOn }) => goesOn).map((one) => one.draft.title);
          const tell = (meeting, map) => {
            const { state, isBehind, isMade } = standing(meeting, of(meeting), map);
            return [state, isBehind, isMade];
          };
          const renamed = setCell(draft, "members", begun.meeting.lists.members[1].id, "name", "李十四");
          const made = choose(draft, paper, true);
          return {
            rows: draft.meeting.lists.drafts.length,
            none: tell(begun, kept(1)), gone: tell(draft, new Map()), same: tell(draft, kept(1)), changed: tell(draft, kept(2)),
            behind: tell(renamed, kept(2)), made: tell(made, kept(2)), again: tell(choose(made, paper, false), kept(2)),
            titles: [[draft, kept(1)], [draft, kept(2)], [made, kept(2)], [renamed, kept(2)], [draft, new Map()]]
              .map((some) => titles(...some)),
          };
        }""",
        TWELVE[:3],
    )
    assert got["rows"] == 1
    assert got["none"] == ["none", False, False]
    assert got["gone"] == ["gone", False, False]
    assert got["same"] == ["same", False, False]
    assert got["changed"] == ["changed", False, False]
    assert got["behind"] == ["changed", True, False]
    assert got["made"] == ["changed", False, True]
    assert got["again"] == ["changed", False, False]
    assert got["titles"] == [[], ["改过的"], [], ["改过的"], []]


def test_a_file_of_a_meeting_is_read_back(desk: Page) -> None:
    """Rows side by side that hold a text each are no runs of one text: none of them is missing, and none is put into 待归类."""
    before, after, unfiled, notes = desk.evaluate(
        """(members) => {
          const two = (row) => [{ ...row, text: "话多" }, { ...row, text: "开会拖延" }];
          const rows = { members, opinions: two({ count: "2" }), criticisms: two({ from: "张三", to: "李四" }) };
          const draft = begin(rows, { 支部: "一" }, [["groups", "是"]]);
          const { read, write } = Phrasebank.draftFile;
          const back = read(write(draft), { site: "test", id: "m" });
          return [draft.meeting, back.draft.meeting, back.draft.unfiled, back.notes];
        }""",
        TWELVE,
    )
    assert after == before
    assert (unfiled, notes) == ([], [])


@pytest.mark.parametrize(
    "meeting",
    [
        {"lists": {"members": [{"name": 7}, "丢不得的", {"name": "张三", "nick": "丢不得的"}]}},
        {"lists": "丢不得的"},
        {"lists": {"guests": [{"name": "丢不得的"}]}, "settings": {"groups": 1}, "off": 5},
        {"settings": {"mood": "丢不得的"}, "lists": {"members": [{"id": "r1"}, {"id": "r1"}, {"id": 3}]}},
    ],
)
def test_no_word_of_a_strange_meeting_is_lost(desk: Page, meeting: Any) -> None:
    text = json.dumps({"format": 1, "site": "test", "document": {"blocks": []}, "meeting": meeting})
    read = desk.evaluate("(text) => Phrasebank.draftFile.read(text, { site: 'test', id: 'm' }).draft", text)
    rows = [row for rows in read["meeting"]["lists"].values() for row in rows]
    assert len({row["id"] for row in rows}) == len(rows)
    assert all(isinstance(value, str) for row in rows for value in row.values())
    if "丢不得的" in text or "丢不得的" in json.dumps(meeting, ensure_ascii=False):
        assert "丢不得的" in json.dumps([read["unfiled"], read["meeting"]], ensure_ascii=False)


COUNT = """([members, nine]) => {
  const { create, derived, papers, talksWanted } = Phrasebank.meeting;
  const talks = talksWanted(begin({ members })).map((row) => ({ ...row, time: "某日", place: "某处", recorder: "李四" }));
  const opinions = Array.from({ length: 10 }, (_, at) => ({ about: "支委会", text: `${at}`, source: "党员", way: "座谈会", count: "1" }));
  const row = { measure: "措施", due: "三月", state: "未开始" };
  const ledger = members.flatMap(({ name }) => [1, 2, 3].map((nth) => ({ ...row, problem: `${name}${nth}`, person: name })));
  const draft = begin({ members, talks, opinions, ledger });
  const isShared = (run) => run.blank && run.blank === run.name;
  const slotsOf = (paper) => new Set(runsIn(paper.draft.document).flat().filter(isShared).map((run) => run.blank));
  const asked = papers(kinds, draft, shelf).filter(({ kind }) => nine.includes(kind.info.id));
  const told = { ...create({ site: "s", id: "i", shelf, campaign: "2025-annual" }).fields, ...derived(draft) };
  const own = new Set(["姓名", "谈话时间", "谈话地点", "谈话人", "谈话对象", "谈话记录人"]);
  const facts = new Set(asked.flatMap((paper) => Array.from(slotsOf(paper))).filter((name) => !(name in told) && !own.has(name)));
  const cells = (rows, ...columns) => rows.reduce((sum, one) => sum + columns.filter((name) => one[name]).length, 0);
  const tables = {
    ledger: cells(ledger, "problem", "measure", "person", "due", "state"),
    opinions: cells(opinions, "about", "text", "source", "way", "count"),
  };
  const names = { criticism: members.length - 1, ballot: members.length - 1, minutes: 4 * members.length };
  const of = (counts, { kind }) => counts[kind.info.id] || 0;
  return {
    papers: asked.length,
    before: asked.reduce((sum, paper) => sum + slotsOf(paper).size + of(names, paper) + of(tables, paper), 0),
    facts: facts.size,
    after: facts.size + cells(members, "name", "post") + cells(talks, "time", "place", "recorder") + tables.opinions + cells(ledger, "due"),
  };
}"""
"""What is typed for the nine papers: `before`, each paper asks for its facts, its names and its rows anew, as a form by itself does;
`after`, the facts, and the cells of the lists that nobody else hands in."""


def test_fields_typed_for_nine_papers(desk: Page) -> None:
    """Of a meeting of twelve members: each value once, where each paper asked for it again."""
    got = desk.evaluate(COUNT, [TWELVE, NINE])
    assert got == {"papers": 40, "before": 646, "facts": 25, "after": 189}
