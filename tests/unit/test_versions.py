"""What changed between two versions: as values, as a notice, as a page; and files that are none."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

import cases
from phrasebank import corpus, versions
from phrasebank.commands import cli
from phrasebank.making import site
from phrasebank.model import Library
from phrasebank.pages import changes as page
from phrasebank.reading import library as loader
from phrasebank.versions import Version


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    return cases.BASE.lay(tmp_path / "snippets")


def opened(snippets: Path) -> bytes:
    """The library.json of a snippets folder."""
    library, _ = loader.load(snippets)
    assert library is not None
    return corpus.open_data(library).content


def version(value: Any) -> Version:
    found, findings = versions.read(json.dumps(value).encode(), "x.json")
    assert found is not None, findings
    return found


@pytest.fixture
def old(snippets: Path) -> Any:
    return json.loads(opened(snippets))


@pytest.fixture
def new(old: Any) -> Any:
    """Everything that can happen, once."""
    value = copy.deepcopy(old)
    points = {point["id"]: point for point in value["points"]}
    problem = points["unread-originals"]
    problem["title"] = "原文读得少"
    problem["phrases"][0]["text"] = problem["phrases"][0]["text"].replace("只看了解读", "只翻了摘编")
    problem["phrases"].append(
        {"id": "unread-originals.b", "text": "<b>另一种</b>", "audiences": ["普通党员"]}
    )
    points["weekly-reading"]["dimension"] = "conduct"
    points["weekly-reading"]["phrases"][0]["audiences"] = ["普通党员"]
    value["points"].remove(points["thin-conviction"])
    value["points"].append(
        {
            "id": "new-cause",
            "title": "新的原因",
            "dimension": "common",
            "section": "causes",
            "phrases": [{"id": "new-cause.a", "text": "新写的", "audiences": []}],
        }
    )
    return value


NOTICE = """\
《测试素材库》更新说明

新增要点 1 个，新增表述 2 种，改写 3 处，挪动 1 处，停用要点 1 个。

一、新增要点（1）
1. 原因剖析：新的原因（1 种表述）

二、新增表述（1）
1. 理论学习 · 存在问题：原文读得少
   <b>另一种</b>

三、改写（3）
1. 理论学习 · 存在问题：原文读得少
   领句原为：读原文不够
   领句改为：原文读得少
2. 理论学习 · 存在问题：原文读得少
   表述原为：我对【学习内容】只看了解读，没有读原文，讨论时被问到出处，只好照着别人的话往下讲，讲完脸上发烫。
   表述改为：我对【学习内容】只翻了摘编，没有读原文，讨论时被问到出处，只好照着别人的话往下讲，讲完脸上发烫。
3. 工作作风 · 整改措施：每周读一篇原文
   适用对象原为：普通党员、党员领导干部
   适用对象改为：普通党员

四、挪动（1）
1. 每周读一篇原文
   从理论学习 · 整改措施到工作作风 · 整改措施

五、停用要点（1）
1. 原因剖析：对理论的作用认识不足
"""


def test_the_notice(old: Any, new: Any) -> None:
    assert versions.changes_in_words(versions.changes(version(old), version(new))) == NOTICE


def test_a_hostile_text_says_nothing_to_the_terminal(old: Any, new: Any) -> None:
    new["points"][-1]["title"] = "\x1b[31m红\u202e"
    said = versions.changes_in_words(versions.changes(version(old), version(new)))
    assert "1. 原因剖析：〔U+001B〕[31m红〔U+202E〕（1 种表述）\n" in said


@pytest.fixture
def in_moves(old: Any) -> Any:
    """A version that knows moves."""
    value = copy.deepcopy(old)
    value["sections"][0]["moves"] = [
        {"id": "shows", "title": "表现", "hint": "一"},
        {"id": "fact", "title": "事实", "hint": "二"},
        {"id": "effect", "title": "影响", "hint": "三"},
    ]
    problem = next(point for point in value["points"] if point["section"] == "problems")
    problem |= {"also": ["原文读得少", "不读原著"], "plain": "只看解读", "examples": ["一个故事。"]}
    problem["phrases"][0] |= {
        "text": "甲。乙。丙。",
        "moves": {"shows": "甲。", "fact": "乙。", "effect": "丙。"},
    }
    return value


def said(old: Any, new: Any) -> list[tuple[str, str, str]]:
    return [(r.what, r.old, r.new) for r in versions.changes(version(old), version(new)).reworded]


def test_a_changed_move_is_named(in_moves: Any) -> None:
    new = copy.deepcopy(in_moves)
    problem = next(point for point in new["points"] if point["section"] == "problems")
    problem["phrases"][0] |= {"text": "甲。丁。", "moves": {"shows": "甲。", "fact": "丁。"}}
    assert said(in_moves, new) == [("事实", "乙。", "丁。"), ("影响", "丙。", "")]
    notice = versions.changes_in_words(versions.changes(version(in_moves), version(new)))
    assert "   事实原为：乙。\n   事实改为：丁。\n" in notice
    assert "   影响原为：丙。\n   影响改为：（无）\n" in notice


def test_what_a_point_is_called_beside_its_lead_clause(in_moves: Any) -> None:
    new = copy.deepcopy(in_moves)
    problem = next(point for point in new["points"] if point["section"] == "problems")
    problem |= {"also": ["原文读得少"], "examples": ["一个故事。", "又一个。"]}
    del problem["plain"]
    assert said(in_moves, new) == [
        ("又称", "原文读得少；不读原著", "原文读得少"),
        ("白话", "只看解读", ""),
        ("示例", "", "又一个。"),
    ]


def test_a_version_without_moves_is_compared_by_its_texts(old: Any, in_moves: Any) -> None:
    assert [what for what, _, _ in said(old, in_moves)] == ["表述"]
    assert said(old, in_moves)[0][2] == "甲。乙。丙。"
    assert [what for what, _, _ in said(in_moves, old)] == ["又称", "白话", "示例", "表述"]
    same = copy.deepcopy(in_moves)
    problem = next(point for point in same["points"] if point["section"] == "problems")
    del problem["phrases"][0]["moves"]
    assert said(same, in_moves) == []


def test_no_change(old: Any) -> None:
    changed = versions.changes(version(old), version(old))
    assert not changed.any
    assert versions.changes_in_words(changed) == "《测试素材库》更新说明\n\n素材没有变化。\n"


def test_another_id_with_the_old_one_as_alias_is_no_change(old: Any) -> None:
    new = copy.deepcopy(old)
    point = next(point for point in new["points"] if point["id"] == "weekly-reading")
    point |= {"id": "weekly-study", "aliases": ["weekly-reading"]}
    point["phrases"][0] |= {"id": "weekly-study.a", "aliases": ["weekly-reading.a"]}
    assert not versions.changes(version(old), version(new)).any


def test_another_audience_in_the_vocabulary_is_no_change(old: Any) -> None:
    new = copy.deepcopy(old)
    new["audiences"].append({"id": "secretary", "name": "支部书记"})
    for point in new["points"]:
        for phrase in point["phrases"]:
            phrase["audiences"].append("支部书记")
    assert not versions.changes(version(old), version(new)).any


def test_a_point_of_another_section_has_moved(old: Any) -> None:
    new = copy.deepcopy(old)
    point = next(point for point in new["points"] if point["id"] == "weekly-reading")
    point["section"] = "problems"
    changed = versions.changes(version(old), version(new))
    titles = {section["id"]: section["title"] for section in old["sections"]}
    assert [(item.point.id, item.phrase) for item in changed.moved] == [("weekly-reading", None)]
    assert titles["measures"] in changed.moved[0].old
    assert titles["problems"] in changed.moved[0].new
    assert not changed.points


def test_a_phrase_that_moved_is_neither_new_nor_retired(old: Any) -> None:
    new = copy.deepcopy(old)
    points = {point["id"]: point for point in new["points"]}
    new["points"].remove(points["weekly-reading"])
    moved = points["weekly-reading"]["phrases"][0]
    points["unread-originals"]["phrases"].append(
        moved | {"id": "unread-originals.b", "aliases": ["weekly-reading.a"]}
    )
    changed = versions.changes(version(old), version(new))
    assert [(item.old, item.new) for item in changed.moved] == [("要点“每周读一篇原文”", "要点“读原文不够”")]
    assert (changed.phrases, changed.retired_phrases, changed.new_phrases) == ((), (), 0)
    assert [point.id for point in changed.retired_points] == ["weekly-reading"]


def test_a_phrase_that_a_new_point_took_over_is_not_new(old: Any) -> None:
    new = copy.deepcopy(old)
    point = next(point for point in new["points"] if point["id"] == "weekly-reading")
    point["id"] = "weekly-study"
    point["phrases"] = [{**point["phrases"][0], "id": "weekly-study.a", "aliases": ["weekly-reading.a"]}]
    point["phrases"].append({"id": "weekly-study.b", "text": "新"})
    changed = versions.changes(version(old), version(new))
    assert [point.id for point in changed.points] == ["weekly-study"]
    assert changed.new_phrases == 1


def test_a_phrase_that_went_while_its_point_stayed(old: Any) -> None:
    new = copy.deepcopy(old)
    point = new["points"][0]
    was = point["phrases"][0]["id"]
    point["phrases"] = [{"id": f"{point['id']}.z", "text": "新"}]
    changed = versions.changes(version(old), version(new))
    assert [phrase.id for _, phrase in changed.retired_phrases] == [was]
    assert [phrase.id for _, phrase in changed.phrases] == [f"{point['id']}.z"]


def test_the_real_library_is_read(library: Library) -> None:
    found, findings = versions.read(corpus.open_data(library).content, "library.json")
    assert findings == ()
    assert found is not None
    assert [point.id for point in found.points] == [point.id for point in library.points]


def text_of(value: Any, **changed: Any) -> bytes:
    return json.dumps({**value, **changed}).encode()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", ["不是 JSON，或者不完整"]),
        (b'{"format": 1, "points": [', ["不是 JSON，或者不完整"]),
        (b"\xff\xfe{}", ["文件不是 UTF-8 编码，或者已经损坏"]),
        (b"[" * 100_000, ["嵌套太深，不是 library.json"]),
        (b"[1, 2]", ["不是 library.json：里面没有 points"]),
        (b'{"draft": 1}', ["不是 library.json：里面没有 points"]),
        (b'{"points": []}', ["没有写格式 format，本程序只认识 1"]),
        (b'{"format": 0, "points": []}', ["格式是 0，本程序只认识 1"]),
        (b'{"format": "<1>", "points": []}', ['格式是 "<1>"，本程序只认识 1']),
        (b'{"format": true, "points": []}', ["格式是 true，本程序只认识 1"]),
        (b'{"format": 2, "points": []}', ["格式是 2，比本程序认识的 1 新"]),
        (
            b'{"format": 1, "points": [{"id": "a", "title": 3, "phrases": [{"id": "a.a", "text": ""}]}]}',
            [
                "site：缺了",
                "dimensions：缺了",
                "sections：缺了",
                "audiences：缺了",
                "points 第 1 项的 title：不是应有的内容",
                "points 第 1 项的 dimension：缺了",
                "points 第 1 项的 section：缺了",
                "points 第 1 项的 phrases 第 1 项的 text：不是应有的内容",
            ],
        ),
        (
            b'{"format": 1, "points": [{"id": "\\ud800"}], "site": {"title": "x"}, "dimensions": [], "sections": [],'
            b' "audiences": []}',
            [
                "points 第 1 项的 id：不是应有的内容",
                *(f"points 第 1 项的 {name}：缺了" for name in ("title", "dimension", "section", "phrases")),
            ],
        ),
        (b'{"format": ' + b"1" * 5000 + b"}", ["里面有一个数长得读不了，不是 library.json"]),
    ],
)
def test_files_that_are_no_library(data: bytes, says: list[str]) -> None:
    found, findings = versions.read(data, "旧.json")
    assert found is None
    assert sorted(finding.message for finding in findings) == sorted(says)
    assert all(finding.remedy and finding.severity == "error" for finding in findings)


def test_many_faults_are_counted(old: Any) -> None:
    found, findings = versions.read(text_of(old, points=[{}] * 30), "旧.json")
    assert found is None
    assert len(findings) == 11
    assert findings[-1].message == "这样的错还有 140 处"


def test_an_id_twice(old: Any) -> None:
    _, (finding,) = versions.read(text_of(old, points=[*old["points"], old["points"][0]]), "旧.json")
    assert finding.message.startswith("编号重复：")


def test_changes_as_a_command(old: Any, new: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = tmp_path / "旧.json", tmp_path / "新.json"
    one.write_text(json.dumps(old), "utf-8")
    two.write_text(json.dumps(new, ensure_ascii=False), "utf-8-sig")
    for _ in range(2):
        assert cli.main(["changes", str(one), str(two)]) == 0
        assert capsys.readouterr() == (NOTICE, "")
    one.write_text("{", "utf-8")
    two.write_text("[]", "utf-8")
    assert cli.main(["changes", str(one), str(two)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert f"{one.as_posix()}:1:2 错误：不是 JSON，或者不完整〔json-syntax〕\n" in err
    assert f"{two.as_posix()}:1:1 错误：不是 library.json：里面没有 points〔not-a-library〕\n" in err
    assert cli.main(["changes", str(tmp_path / "none.json"), str(two)]) == 1
    assert "文件读写失败" in capsys.readouterr().err


def release(snippets: Path, name: str, data: bytes) -> None:
    (snippets / versions.FOLDER).mkdir(exist_ok=True)
    (snippets / versions.FOLDER / name).write_bytes(data)


def test_a_site_without_releases_has_no_record(snippets: Path) -> None:
    built, _ = site.build(snippets)
    assert built is not None
    assert "curate/changes.html" not in {item.path for item in built.pages}
    assert "更新记录" not in str(built.navigation)


def test_the_record_of_releases(snippets: Path, old: Any, new: Any) -> None:
    release(snippets, "2026-05.json", json.dumps(new).encode())
    release(snippets, "2026-11-25.json", json.dumps(old).encode())
    release(snippets, ".DS_Store", b"\x00")
    path = snippets / "points/theory/measures.yml"
    path.write_text(path.read_text("utf-8").replace("每周三晚", "每周四晚"), "utf-8")
    built, findings = site.build(snippets)
    assert built is not None, findings
    (record,) = (item for item in built.pages if item.path == "curate/changes.html")
    assert [(entry.title, entry.id) for entry in record.toc] == [
        ("上次发布以后", "__since"),
        ("2026 年 11 月 25 日", "__2026-11-25"),
        ("2026 年 5 月", "__2026-05"),
    ]
    html = record.body()
    assert html == record.body()
    assert "每周<del>三</del><ins>四</ins>晚" in html
    assert '<a href="../dimensions/theory/measures.html#weekly-reading">每周读一篇原文</a>' in html
    assert "第一次发布：3 个要点，4 种表述。" in html
    assert "&lt;b&gt;另一种&lt;/b&gt;" in html
    assert "<b>" not in html
    assert "更新记录" in str(built.navigation)


def test_releases_that_are_none_stop_the_build_by_name(snippets: Path, old: Any) -> None:
    release(snippets, "2026-05.json", b"{")
    release(snippets, "2026-13.json", json.dumps(old).encode())
    release(snippets, "2026-02-30.json", json.dumps(old).encode())
    release(snippets, "2026年7月.json", json.dumps(old).encode())
    release(snippets, "说明.txt", b"x")
    release(snippets, "2026-06.json", json.dumps(old).encode())
    built, findings = site.build(snippets)
    assert built is None
    remedy = "只放各次发布的 library.json，用日期作文件名，例如 2026-11.json"
    no_day = "这里不认识 2026-02-30.json：2026 年 2 月没有 30 日，最后一天是 28 日"
    assert [(f.place.file.rpartition("/")[2], f.message, f.remedy) for f in findings] == [
        ("2026-02-30.json", no_day, remedy),
        ("2026-05.json", "不是 JSON，或者不完整", findings[1].remedy),
        ("2026-13.json", "这里不认识 2026-13.json：没有 13 月", remedy),
        ("2026年7月.json", "这里不认识 2026年7月.json", "改名为 2026-07.json"),
        ("说明.txt", "这里不认识 说明.txt", remedy),
    ]


def test_the_present_is_only_told_where_it_differs(snippets: Path) -> None:
    release(snippets, "2026-05.json", opened(snippets))
    built, _ = site.build(snippets)
    assert built is not None
    (record,) = (item for item in built.pages if item.path == "curate/changes.html")
    assert [entry.title for entry in record.toc] == ["2026 年 5 月"]


def test_pieces_make_both_texts() -> None:
    old, new = "每周三晚读一篇", "每周四晚精读一篇。"
    found = list(page.pieces(old, new))
    assert "".join(text for kind, text in found if kind in "=-") == old
    assert "".join(text for kind, text in found if kind in "=+") == new
