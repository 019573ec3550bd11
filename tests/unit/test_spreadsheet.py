"""The library as a table: out, in, and what is said of a table that is wrong."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

import cases
from phrasebank import rules, spreadsheet
from phrasebank.commands import report
from phrasebank.files.replacing import replace
from phrasebank.model import Library
from phrasebank.reading import library as loader
from phrasebank.spreadsheet import xlsx_grid
from phrasebank.spreadsheet.written import guarded, unguarded

ROOT = Path(__file__).parents[2]
GOLDEN = sorted((cases.GOLDEN / "spreadsheets").glob("*.txt"))
HEAD = ["编号", "维度", "板块", "角度", "领句", "正文", "适用对象", "标签", "原因", "措施"]


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    return cases.BASE.lay(tmp_path / "snippets")


def laid(case: cases.Case, snippets: Path) -> None:
    """Put a case's own files over the small library."""
    for name, content in case.files.items():
        if name != "表.csv":
            (snippets / name).write_bytes(content)


def rows(snippets: Path) -> list[list[str]]:
    library, _ = loader.load(snippets)
    assert library is not None
    return [HEAD, *([row[title] for title in HEAD] for row in spreadsheet.rows(library))]


def as_csv(table: list[list[str]], separator: str = ",") -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=separator).writerows(table)
    return buffer.getvalue()


def as_xlsx(table: list[list[str]]) -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet()
    for number, row in enumerate(table):
        for index, cell in enumerate(row):
            sheet.write_string(number, index, cell)
    book.close()
    return buffer.getvalue()


def done(snippets: Path, data: bytes) -> spreadsheet.Outcome:
    return spreadsheet.outcome(data, "表.csv", snippets, "snippets")


def written(library: Library, form: str, section: str = "") -> bytes:
    """The library, or one of its sections, as a table."""
    table, columns = spreadsheet.rows(library, section), spreadsheet.columns(library, section)
    if form == "csv":
        return spreadsheet.csv_file(table, columns)
    return spreadsheet.xlsx_file(table, columns, library)


SAVED: dict[str, Callable[[list[list[str]]], bytes]] = {
    "utf-8": lambda table: as_csv(table).encode(),
    "utf-8 with a BOM": lambda table: as_csv(table).encode("utf-8-sig"),
    "gbk": lambda table: as_csv(table).encode("gbk"),
    "gb18030": lambda table: as_csv(table).encode("gb18030"),
    "tabs": lambda table: as_csv(table, "\t").encode(),
    "semicolons": lambda table: as_csv(table, ";").encode(),
    "semicolons below an empty line": lambda table: f"\r\n{as_csv(table, ';')}".encode(),
    "Unicode text": lambda table: as_csv(table, "\t").encode("utf-16"),
    "LF": lambda table: as_csv(table).replace("\r\n", "\n").encode(),
    "xlsx": as_xlsx,
}


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_what_is_said_of_a_wrong_table(path: Path, snippets: Path) -> None:
    case = cases.read(path)
    laid(case, snippets)
    before = {file: file.read_bytes() for file in snippets.rglob("*.yml")}
    found = done(snippets, case.files["表.csv"])
    said = report.text(found.findings) + ("" if found.broken else spreadsheet.plan_in_words(found.plan))
    cases.hold(case, said)
    assert {file: file.read_bytes() for file in snippets.rglob("*.yml")} == before


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_round_trip_of_the_whole_library_changes_nothing(form: str, library: Library) -> None:
    data = written(library, form)
    found = spreadsheet.outcome(data, "表", ROOT / "snippets", "snippets")
    assert (found.plan.empty, found.plan.missing, found.findings, found.files) == (True, (), (), {})


@pytest.mark.parametrize("saved", SAVED)
def test_every_way_to_save_it(saved: str, snippets: Path) -> None:
    table = rows(snippets)
    found = done(snippets, SAVED[saved](table))
    assert (found.plan.empty, found.findings) == (True, ())
    table[1][4], table[1][7] = "原文, 读得“不够”; 也不细", "窗口、学校"
    found = done(snippets, SAVED[saved](table))
    assert {(edit.id, edit.field): edit.new for edit in found.plan.edits} == {
        (table[1][0].split(".")[0], "title"): "原文, 读得“不够”; 也不细",
        (table[1][0].split(".")[0], "tags"): ("窗口", "学校"),
    }


def test_edits_are_written_in_place_and_nothing_else(snippets: Path) -> None:
    path = snippets / "points/theory/problems.yml"
    path.write_text(
        "# 说明\n" + path.read_text("utf-8").replace("conviction]", "conviction]  # 旁注"), "utf-8"
    )
    old = path.read_text("utf-8")
    table = rows(snippets)
    row = next(row for row in table if row[0] == "unread-originals.a")
    row[4], row[6], row[7] = "原文读得少", "普通党员", "窗口"
    found = done(snippets, as_csv(table).encode("gbk"))
    assert not found.broken
    replace(found.files)
    assert [file.name for file in snippets.rglob("*") if file.name.startswith(".")] == []
    start, _, text = old.partition("    a: ")
    assert path.read_text("utf-8") == (
        start.replace("读原文不够\n", "原文读得少\n  tags: [窗口]\n")
        + f"    a:\n      text: {text}      audiences: [普通党员]\n"
    )
    assert done(snippets, as_csv(table).encode()).plan.empty


def test_new_rows_add_as_new_does(snippets: Path) -> None:
    table = rows(snippets)
    text = "每月在小组会上讲一次【学习内容】，讲不清的地方记下来，下个月补讲，由小组长问一次补上没有。"
    blank = [""] * 10
    table.append(["weekly-reading", *blank[1:5], text, "", "", "", ""])
    table.append(["monthly-talk", "理论学习", "整改措施", "", "每月讲一次", text + "一", "", "窗口", "", ""])
    table.append(["monthly-talk", "", "", "", "", text + "二", "党员领导干部", "", "", ""])
    table.append(
        ["busy-first", "共用", "原因剖析", "宗旨意识", "先忙了事务", "我先忙【具体事例】。", "", "", "", ""]
    )
    found = done(snippets, as_csv(table).encode())
    assert not found.broken, report.text(found.findings)
    replace(found.files)
    library, _ = loader.load(snippets)
    assert library is not None
    assert [p.id for p in library.point["weekly-reading"].wordings] == [
        "weekly-reading.a",
        "weekly-reading.b",
    ]
    point = library.point["monthly-talk"]
    assert (point.title, point.tags, point.dimension, point.section) == (
        "每月讲一次",
        ("窗口",),
        "theory",
        "measures",
    )
    assert [(p.id, p.audiences) for p in point.wordings] == [
        ("monthly-talk.a", ()),
        ("monthly-talk.b", ("党员领导干部",)),
    ]
    assert library.point["busy-first"].aspect == "宗旨意识"
    assert library.point["busy-first"].dimension == "common"


@pytest.fixture
def in_moves(snippets: Path) -> Path:
    """The small library with moves."""
    laid(cases.read(cases.GOLDEN / "spreadsheets/moves.txt"), snippets)
    return snippets


def test_moves_are_written_in_place_and_nothing_else(in_moves: Path) -> None:
    path = in_moves / "points/theory/problems.yml"
    old = path.read_text("utf-8")
    found = done(in_moves, cases.read(cases.GOLDEN / "spreadsheets/moves.txt").files["表.csv"])
    assert not found.broken, report.text(found.findings)
    replace(found.files)
    start, _, text = old.partition("    b: ")
    _, _, examples = text.partition("\n  examples:\n")
    assert path.read_text("utf-8") == (
        start.replace("学习停在解读", "学得不系统、不深入")
        .replace("plain: 只看了解读", "plain: 只看解读不看书")
        .replace("今年应读的【学习内容】，到年底仍停在目录和前两章，笔记也没有补齐。",
                 "按计划应读的【学习内容】，到年底只读完前两章，笔记没有补齐。")
        + "    b:\n      shows: 读书满足于了解大意，对【学习内容】的重要论断记不准、说不全。\n"
        + "      effect: 写材料时引用原文只能现找现抄，回答同志们的疑问也没有把握。\n"
        + "    c:\n      shows: 学习原著的计划排得满，真正坐下来读的时间少，常常以听代读。\n"
        + "      fact: 本季度安排的【学习内容】，自己通读的只有一篇。\n"
        + "      effect: 向同志们传达精神时只讲得出要点，讲不出道理。\n"
        + f"  examples:\n{examples}"
        + "    - 又一个故事，讲的是另一次学习。\n"
    )  # fmt: skip
    assert (in_moves / "points/common/followups.yml").read_text("utf-8").splitlines()[:3] == [
        "- id: last-years-reading",
        "  title: 上年度读原文不够的整改",
        "  also: [读书整改, 学习整改, 原文整改]",
    ]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_round_trip_of_moves_changes_nothing(form: str, in_moves: Path) -> None:
    library, _ = loader.load(in_moves)
    assert library is not None
    found = done(in_moves, written(library, form))
    assert (found.plan.empty, found.plan.missing, found.findings) == (True, (), ())


def test_a_column_for_every_title_of_a_move(in_moves: Path) -> None:
    library, _ = loader.load(in_moves)
    assert library is not None
    titles = [column.title for column in spreadsheet.columns(library)]
    moves = titles[titles.index("白话") + 1 : titles.index("正文")]
    assert moves == ["问题", "措施（句式）", "表现", "事实", "影响"]
    assert len(set(titles)) == len(titles)
    assert [
        (row["编号"], row["表现"], row["正文"][:4])
        for row in spreadsheet.rows(library)
        if row["编号"].startswith("unread")
    ] == [
        ("unread-originals.a", "我学习党的创新理论偏重看辅导材料和解读文章，原著原文翻得少。", ""),
        ("unread-originals.b", "", "我对【学"),
    ]


def test_one_section_has_only_its_moves(in_moves: Path) -> None:
    library, _ = loader.load(in_moves)
    assert library is not None
    table = list(csv.DictReader(io.StringIO(written(library, "csv", "problems").decode("utf-8-sig"))))
    assert [row["编号"] for row in table] == ["unread-originals.a", "unread-originals.b"]
    assert {"表现", "事实", "影响"} < table[0].keys()
    assert "问题" not in table[0]
    found = done(in_moves, written(library, "xlsx", "problems"))
    assert (found.plan.empty, found.findings) == (True, ())
    assert [phrase.id for phrase in found.plan.missing] == ["weekly-reading.a", "thin-conviction.a"]


def test_excel_shows_which_moves_a_row_has(in_moves: Path) -> None:
    library, _ = loader.load(in_moves)
    assert library is not None
    sheet = openpyxl.load_workbook(io.BytesIO(written(library, "xlsx"))).active
    column = {cell.value: cell.column for cell in sheet[1]}
    grey = {
        title: [bool(sheet.cell(row, column[title]).fill.fill_type) for row in range(2, sheet.max_row + 1)]
        for title in ("问题", "表现", "正文")
    }
    ids = [sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)]
    assert ids == ["unread-originals.a", "unread-originals.b", "weekly-reading.a", "thin-conviction.a"]
    assert grey == {
        "问题": [True, True, True, True],
        "表现": [False, False, True, True],
        "正文": [False, False, False, False],
    }
    hints = {rule.promptTitle: rule.prompt for rule in sheet.data_validations.dataValidation if rule.prompt}
    assert hints["表现"] == "存在问题：问题表现在哪里"


def test_a_sheet_that_is_not_read_is_told(snippets: Path) -> None:
    """A copy of the sheet, or one for what is new: nobody edits what they do not want read."""
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(rows(snippets))))
    book.create_sheet("新增").append(HEAD)
    book.create_sheet("说明").append(["编号不要改"])
    book.create_sheet("旧的").append(HEAD)
    book["旧的"].sheet_state = "hidden"
    buffer = io.BytesIO()
    book.save(buffer)
    (told,) = done(snippets, buffer.getvalue()).findings
    assert (told.rule, told.severity, told.message) == (
        "other-sheet",
        "warning",
        "工作表“新增”也有这些列，没有读它",
    )


def test_an_id_that_became_a_date_is_told_once(snippets: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(rows(snippets))))
    assert book.active is not None
    book.active["A2"] = datetime.date(2026, 3, 1)
    buffer = io.BytesIO()
    book.save(buffer)
    assert [finding.rule for finding in done(snippets, buffer.getvalue()).findings] == ["no-text"]


def test_words_that_were_moved_are_no_rows_out_of_place(snippets: Path) -> None:
    """What one row gets of another, which is written anew, is a matter of taste."""
    table = rows(snippets)
    old = table[1][5]
    table[1][5] = "换了的话，讲【学习内容】，讲到哪一篇、哪一段，都照原文的话讲，讲不出来的回去再读一遍。"
    table[2][5] = old
    assert "other-row" not in {finding.rule for finding in done(snippets, as_csv(table).encode()).findings}
    table[1][5], table[2][5] = table[2][5], table[1][5]
    assert "other-row" not in {finding.rule for finding in done(snippets, as_csv(table).encode()).findings}


def test_a_new_phrase_never_takes_a_retired_key(snippets: Path) -> None:
    words = snippets / "library.yml"
    words.write_text(words.read_text("utf-8") + "retired: [weekly-reading.b]\n", "utf-8")
    table = [
        *rows(snippets),
        ["weekly-reading", "", "", "", "", "每周五读一篇【学习内容】。", "", "", "", ""],
    ]
    found = done(snippets, as_csv(table).encode())
    assert [added.phrase.key for added in found.plan.phrases] == ["c"]


def test_columns_may_be_few_and_in_any_order(snippets: Path) -> None:
    table = [["正文", "备注", "编号"], ["换了的话，讲【学习内容】。", "x", "weekly-reading.a"]]
    found = done(snippets, as_csv(table).encode())
    assert [(edit.id, edit.field) for edit in found.plan.edits] == [("weekly-reading.a", "text")]
    assert [finding.rule for finding in found.findings if finding.rule == "unknown-column"] == [
        "unknown-column"
    ]
    assert not found.broken


def test_a_list_that_is_parted_otherwise_is_no_edit(snippets: Path) -> None:
    """Whoever types a cell anew takes the comma that is at hand."""
    table = rows(snippets)
    row = next(row for row in table if row[0] == "unread-originals.a")
    row[7] = "窗口、学校"
    replace(done(snippets, as_csv(table).encode()).files)
    table = rows(snippets)
    row = next(row for row in table if row[0] == "unread-originals.a")
    assert row[7] == "窗口、学校"
    for cell in ("窗口，学校", " 窗口 、学校、"):
        row[7] = cell
        found = done(snippets, as_csv(table).encode())
        assert (found.plan.empty, found.findings, found.files) == (True, (), {}), cell


def test_what_gbk_cannot_hold_is_no_edit(snippets: Path) -> None:
    path = snippets / "points/theory/measures.yml"
    path.write_text(path.read_text("utf-8").replace("当场记下来", "当场𠮷记下来"), "utf-8")
    table = rows(snippets)
    assert done(snippets, as_csv(table).encode("gbk", "replace")).plan.empty


def test_a_broken_library_is_left_alone(snippets: Path) -> None:
    table = as_csv(rows(snippets)).encode()
    (snippets / "points/theory/measures.yml").write_text("- id: x\n", "utf-8")
    found = done(snippets, table)
    assert found.broken
    assert found.findings == rules.inspect(snippets, "library")[1]


SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"
"""What begins a formula in Excel or WPS, in either width."""
HOSTILE = [*(f"{sign}1" for sign in SIGNS), "@SUM(A1)", "'=1", "''=", "\t=1", "\r=1", "'甲", "甲"]


@given(st.text() | st.sampled_from(HOSTILE))
def test_guarding_is_undone(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", [text for text in HOSTILE if "甲" not in text])
def test_no_cell_of_a_csv_begins_like_a_formula(text: str) -> None:
    assert guarded(text).startswith("'")


@pytest.mark.parametrize("title", [*(f"{sign}1 甲" for sign in SIGNS), "@SUM(A1)", "'=1"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_formulas_go_round(form: str, title: str, snippets: Path) -> None:
    path = snippets / "points/theory/measures.yml"
    path.write_text(path.read_text("utf-8").replace("每周读一篇原文", f'"{title}"', 1), "utf-8")
    library, _ = loader.load(snippets)
    assert library is not None
    assert library.point["weekly-reading"].title == title
    data = written(library, form)
    if form == "csv":
        cells = [
            cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for cell in row
        ]
        assert f"'{title}" in cells
        assert not [cell for cell in cells if cell.startswith(tuple(SIGNS))]
    if form == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(data)).active
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        assert not any(
            "<f>" in zipfile.ZipFile(io.BytesIO(data)).read(name).decode()
            for name in ["xl/worksheets/sheet1.xml"]
        )
    assert done(snippets, data).plan.empty


def test_the_same_bytes_twice(snippets: Path) -> None:
    library, _ = loader.load(snippets)
    assert library is not None
    assert written(library, "xlsx") == written(library, "xlsx")
    assert written(library, "csv").startswith("\ufeff编号,维度,".encode())


def test_cells_of_excel_that_are_no_texts(snippets: Path) -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["编号", "正文", "领句"])
    sheet.write_string(1, 0, "weekly-reading.a")
    sheet.write_formula(1, 1, '="读"&"书"')
    sheet.write_number(1, 2, 20262027)
    book.close()
    found = done(snippets, buffer.getvalue())
    assert report.text(found.findings).startswith(
        "表.csv 第 2 行“正文” 错误：这一格是公式，不是文字〔no-text〕\n"
        '    原文：="读"&"书"\n'
        "    改法：选中这一格，复制，再“选择性粘贴 → 数值”\n"
    )
    assert found.plan.edits[-1].new == "20262027"


def test_a_hostile_cell_says_nothing_to_the_terminal(snippets: Path) -> None:
    found = done(snippets, "编号,表述\n\x1b[31m,甲\n".encode())
    assert "\x1b" not in report.text(found.findings)
    assert "〔U+001B〕" in report.text(found.findings)


def test_heads_are_found_below_a_title(snippets: Path) -> None:
    table = rows(snippets)
    table[1][4] = "原文读得不细"
    for data in (
        as_csv([["素材表"], [], *table]).encode(),
        as_xlsx([["素材表"], [], *table]),
        b"sep=;\r\n\r\n" + as_csv(table, ";").encode(),
        b"SEP=;\r\n\r\n" + as_csv(table, ";").encode(),
    ):
        found = done(snippets, data)
        assert [edit.new for edit in found.plan.edits] == ["原文读得不细"]
        row = 3
        if data[:3] in (b"sep", b"SEP"):
            assert found.findings == ()
        else:
            (told,) = found.findings
            assert (told.severity, told.message) == ("hint", f"读的是第 {row} 行起：列名在这一行")
        assert found.plan.edits[0].row == row + 1


def test_the_sheet_with_our_heads_is_read_and_said(snippets: Path) -> None:
    table = rows(snippets)
    table[1][4] = "原文读得不细"
    book = openpyxl.Workbook()
    book.active.append(["说明", "改好发给支部"])
    sheet = book.create_sheet("素材")
    for row in table:
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    found = done(snippets, buffer.getvalue())
    assert [edit.new for edit in found.plan.edits] == ["原文读得不细"]
    assert [finding.message for finding in found.findings] == ["读的是工作表“素材”的第 1 行起：列名在这一行"]


@pytest.mark.parametrize("headed", [True, False])
def test_a_hidden_sheet_is_read_where_no_other_can_be_and_said(headed: bool, snippets: Path) -> None:
    """Edits of the sheet that is seen must not be dropped in silence."""
    book = openpyxl.Workbook()
    book.active.title = "旧"
    seen = book.create_sheet("改")
    for row in rows(snippets):
        book.active.append(row)
        if headed:
            seen.append([*row[:4], "原文读得不细" if row[0] == "weekly-reading.a" else row[4], *row[5:]])
    book.active.sheet_state = "hidden"
    buffer = io.BytesIO()
    book.save(buffer)
    found = done(snippets, buffer.getvalue())
    sheet = "工作表“改”" if headed else "隐藏的工作表“旧”"
    assert [edit.new for edit in found.plan.edits] == ["原文读得不细"] * headed
    assert [f.message for f in found.findings] == [f"读的是{sheet}的第 1 行起：列名在这一行"]


def test_what_reaches_to_the_last_row_costs_nothing(snippets: Path) -> None:
    """A blank typed there, or a column that is merged as a whole, took minutes and gigabytes."""
    table = rows(snippets)
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet()
    for number, row in enumerate(table):
        sheet.write_row(number, 0, row)
    sheet.write_string(1_048_575, 0, " ")
    sheet.write_string(0, 11, "自己的一列")
    book.close()
    merged = '</sheetData><mergeCells count="2"><mergeCell ref="L1:L1048576"/><mergeCell ref="Z1:AB1048576"/></mergeCells>'
    whole = io.BytesIO()  # whoever writes books writes every cell that is covered
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(whole, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"</sheetData>", merged.encode()))
    grid = xlsx_grid.grid(whole.getvalue(), HEAD)
    assert [number for number, _ in grid.rows] == [*range(1, len(table) + 1)]
    assert {cells[11] for _, cells in grid.rows} == {"自己的一列"}


def test_merged_cells_say_the_same_on_every_row(snippets: Path) -> None:
    """As somebody merges the cells of a point's rows to have them said once."""
    new = [
        "new-point",
        "理论学习",
        "整改措施",
        "",
        "每周讲一次原文",
        "每周五在小组会上讲一次原文。",
        "",
        "",
        "",
        "",
    ]
    book = openpyxl.Workbook()
    for row in (
        *rows(snippets),
        new,
        [*new[:1], "", "", "", "", "每月底在支部会上讲一次原文。", "", "", "", ""],
    ):
        book.active.append(row)
    last = book.active.max_row
    for column in "BCE":
        book.active.merge_cells(f"{column}{last - 1}:{column}{last}")
    buffer = io.BytesIO()
    book.save(buffer)
    found = done(snippets, buffer.getvalue())
    assert not found.broken, report.text(found.findings)
    (added,) = found.plan.points
    assert [phrase.text for phrase in added.point.phrases] == [new[5], "每月底在支部会上讲一次原文。"]


def test_merged_cells_of_wordings_are_told_and_not_written(snippets: Path) -> None:
    """Excel keeps one of the texts and drops the others: all rows would get that one."""
    table = rows(snippets)
    text = table[0].index("正文")
    first = next(n for n in range(1, len(table) - 1) if table[n][text] and table[n + 1][text])
    book = openpyxl.Workbook()
    for row in table:
        book.active.append(row)
    letter = openpyxl.utils.get_column_letter(text + 1)
    book.active.merge_cells(f"{letter}{first + 1}:{letter}{first + 2}")
    buffer = io.BytesIO()
    book.save(buffer)
    found = done(snippets, buffer.getvalue())
    assert found.broken
    (told,) = (finding for finding in found.findings if finding.rule == "merged-cell")
    assert (told.place.line, told.place.column) == (first + 2, text + 1)


@pytest.mark.parametrize(
    ("head", "close"), [(4, "领句（标题）"), (4, "领 句"), (5, "正文："), (0, "编号（勿改）")]
)
def test_a_head_close_to_ours_is_asked_about(head: int, close: str, snippets: Path) -> None:
    table = rows(snippets)
    ours, table[0] = table[0][head], [*table[0][:head], close, *table[0][head + 1 :]]
    found = done(snippets, as_csv(table).encode())
    assert found.broken
    assert f"“{close}”这一列是不是“{ours}”？" in [finding.message for finding in found.findings]


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", b" " * (65 * 1024 * 1024))
    return buffer.getvalue()


def other_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("a.txt", "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "表是空的"),
        (b"\r\n,,\r\n", "表是空的"),
        (b"PK\x03\x04 not a zip", "文件损坏，打不开"),
        (other_zip(), "不是 Excel 的 .xlsx 文件，或者已经损坏"),
        (bomb(), "表太大：解开有 65 MB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "这是旧的 .xls 文件，或者加了密码"),
        (b"\xff\xfe\x00\xd8\x00", "开头说是 UTF-16 编码，内容不是"),
        (b"\xff\xff\xff", "既不是 UTF-8 也不是 GBK 编码"),
        ('编号,表述\na.a,"没有配对\n'.encode(), "第 2 行起读不下去：英文双引号没有成对"),
        ('编号,表述\na.a,"甲"乙\n'.encode(), "第 2 行起读不下去：英文双引号没有成对"),
        ("编码,正文\nx,y\n".encode(), "前 20 行里没有“编号”这一列"),
    ],
)
def test_files_that_are_no_table(data: bytes, says: str, snippets: Path) -> None:
    found = done(snippets, data)
    assert found.broken
    assert found.plan.empty
    (finding,) = found.findings
    assert says in finding.message
    assert finding.remedy
