"""The curator's commands, as a curator would meet them."""

from __future__ import annotations

import argparse
import ast
import inspect
import json
import re
from pathlib import Path

import pytest

import cases
from phrasebank import rules
from phrasebank.commands import cli, report
from phrasebank.commands.usage import WORDS
from phrasebank.files import replacing
from phrasebank.model import Finding, Place
from phrasebank.reading import notation, schema, yaml_values


@pytest.fixture
def snippets(tmp_path: Path) -> Path:
    return cases.BASE.lay(tmp_path / "snippets")


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = cli.main([str(argument) for argument in arguments])
    return code, *capsys.readouterr()


WARNING = (
    "- {id: x-y, title: 图省事怕麻烦, causes: [thin-conviction], measures: [weekly-reading], phrases: {a: "
    "我图省事，看到别人怎么写就怎么写，心里知道这样不对，想着先交上去再说，后来也没有改。}}\n"
)


def test_check_clean(snippets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "check", "--strict", "--snippets", snippets) == (0, "没有发现问题。\n", "")


@pytest.mark.parametrize(("strict", "code"), [((), 0), (("--strict",), 1)])
def test_check_warning(
    snippets: Path, capsys: pytest.CaptureFixture[str], strict: tuple[str, ...], code: int
) -> None:
    (snippets / "points/conduct").mkdir()
    (snippets / "points/conduct/problems.yml").write_text(WARNING, "utf-8")
    got, out, _ = run(capsys, "check", *strict, "--snippets", snippets)
    assert got == code
    assert out.endswith("共 1 处提醒。\n")


def test_check_formats(snippets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (snippets / "points/theory/problems.yml").write_text("- tilte: a%b\n", "utf-8")
    _, findings = rules.inspect(snippets, "library", snippets.as_posix())
    code, out, _ = run(capsys, "check", "--format", "json", "--snippets", snippets)
    assert code == 1
    assert [item["rule"] for item in json.loads(out)] == [finding.rule for finding in findings]
    code, out, _ = run(capsys, "check", "--format", "github", "--snippets", snippets)
    assert out == report.github(findings)
    assert out.splitlines()[0].startswith(
        f"::error file={snippets.as_posix()}/points/theory/problems.yml,line=1,col=3,title="
    )


def test_an_annotation_stays_on_its_line() -> None:
    finding = Finding(Place("a,b:c.yml", 2, 3), "slip", "hint", "50%\r\n：，", "改")
    assert report.github([finding]) == (
        "::notice file=a%2Cb%3Ac.yml,line=2,col=3,title=slip::50%25%0D%0A：，。改法：改\n"
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "缺少参数 命令"),
        (("chek",), "命令 不能写 'chek'"),
        (("check", "--format", "xml"), "--format 不能写 'xml'"),
        (("check", "--fast"), "不认识的参数 --fast"),
        (("check", "--format"), "--format 后面要写一个值"),
        (("new",), "缺少：板块"),
        (("export",), "写上 --csv 文件 或者 --xlsx 文件"),
        (("import",), "缺少参数 表格"),
    ],
)
def test_wrong_usage_is_two(
    snippets: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    says: str,
) -> None:
    monkeypatch.setenv("PHRASEBANK_SNIPPETS", str(snippets))
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert says in err


def test_argparse_has_every_message_that_is_translated() -> None:
    """Another Python may say things in other words; then they would come out in English."""
    source = inspect.getsource(argparse)
    texts = {node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)}
    assert {message for message in WORDS if message not in texts} == set()


def test_only_the_commands_speak_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "--help")
    assert argparse.ArgumentParser().format_usage().startswith("usage: ")


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("new", "-h")])
def test_help_is_chinese(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    code, out, _ = run(capsys, *arguments)
    assert code == 0
    assert out.startswith("用法：")
    assert not any(word in out for word in ("usage", "options", "show this", "positional"))


@pytest.mark.parametrize(
    ("arguments", "headings"),
    [
        (("--help",), ["选项", "命令"]),
        (("publish", "--help"), ["参数", "选项"]),
        (("check", "--help"), ["选项"]),
    ],
)
def test_help_calls_what_is_typed_by_what_it_is(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], headings: list[str]
) -> None:
    _, out, _ = run(capsys, *arguments)
    assert re.findall(r"^(\S+):$", out, re.M) == headings


def test_stats(snippets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "stats", "--json", "--snippets", snippets)
    counts = json.loads(out)
    assert code == 0
    assert (counts["points"], counts["phrases"]) == (3, 3)
    assert counts["sections"] == {
        "存在问题": [1, 1],
        "原因剖析": [1, 1],
        "整改措施": [1, 1],
        "批评意见": [0, 0],
    }
    assert counts["dimensions"] == {"理论学习": [2, 2], "工作作风": [0, 0], "共用": [1, 1]}
    assert counts["audiences"] == {"普通党员": [3, 3], "党员领导干部": [3, 3], "领导班子": [0, 0]}
    assert counts["coverage"] == {
        "维度、板块、对象的交叉处": [21, 21],
        "现用专题的对照方面": [1, 1],
        "原因角度": [2, 2],
        "问题的不同写法": [0, 1],
        "问题的短写法": [0, 1],
    }
    assert (counts["moves"], counts["paragraphs"]) == ({}, {})
    said = run(capsys, "stats", "--snippets", snippets)[1]
    assert "要点 3 个，表述 3 种" in said
    assert "现用专题的对照方面  1／1" in said
    assert "句式" not in said


def test_stats_of_no_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "stats", "--snippets", tmp_path / "none")
    assert code == 1
    assert "没有这个素材文件夹" in err


def test_schema(snippets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "schema", "--check", "--snippets", snippets)[0] == 1
    assert run(capsys, "schema", "--snippets", snippets)[0] == 0
    assert run(capsys, "schema", "--check", "--snippets", snippets) == (0, "", "")
    assert (snippets / "schemas/points.json").read_text("utf-8") == schema.text(schema.POINTS)


NEW = (
    "--section",
    "measures",
    "--dimension",
    "theory",
    "--id",
    "monthly-talk",
    "--title",
    "每月讲一次",
    "--text",
    "每月在小组会上讲一次【学习内容】，讲不清的地方记下来，下个月补讲，由小组长问一次补上没有。",
)


def test_new_appends_and_keeps_the_rest(snippets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = snippets / "points/theory/measures.yml"
    path.write_bytes(b"# \xe8\xaf\xb4\xe6\x98\x8e\r\n" + path.read_bytes().replace(b"\n", b"\r\n"))
    path.chmod(0o640)
    old = path.read_bytes()
    code, out, err = run(
        capsys,
        "new",
        *NEW,
        "--tag",
        "窗口",
        "--ask",
        "讲了什么？",
        "--audience",
        "普通党员",
        "--snippets",
        snippets,
    )
    assert code == 0
    assert err.count("提醒：") == 1
    assert "整改措施 monthly-talk 没有一个问题用到" in err
    assert path.read_bytes().startswith(old)
    assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")
    assert path.stat().st_mode & 0o777 == 0o640
    assert f"已写入 {path.as_posix()}" in out
    library, findings = rules.inspect(snippets, "library")
    assert library is not None
    assert [finding.rule for finding in findings] == ["unused-answer"]
    point = library.point["monthly-talk"]
    assert (point.title, point.tags, point.ask) == ("每月讲一次", ("窗口",), ("讲了什么？",))
    assert point.wordings[0].text == NEW[-1]


def test_new_writes_to_where_a_link_leads(
    snippets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two libraries may share a file."""
    link, shared = snippets / "points/theory/measures.yml", tmp_path / "shared/problems.yml"
    shared.parent.mkdir()
    link.rename(shared)
    link.symlink_to("../../../shared/problems.yml")
    assert run(capsys, "new", *NEW, "--snippets", snippets)[0] == 0
    assert link.is_symlink()
    assert "monthly-talk" in shared.read_text("utf-8")
    assert [path.name for path in (*link.parent.glob(".*"), *shared.parent.glob(".*"))] == []


def test_new_makes_the_file_when_there_is_none(snippets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["conduct" if word == "theory" else word for word in NEW]
    assert run(capsys, "new", *arguments, "--snippets", snippets)[0] == 0
    assert (snippets / "points/conduct/measures.yml").is_file()


@pytest.mark.parametrize(
    "change", [("--tag", "没有的标签"), ("--id", "weekly-reading"), ("--text", "每月讲【没有的待填项】")]
)
def test_new_writes_nothing_that_is_wrong(
    snippets: Path, capsys: pytest.CaptureFixture[str], change: tuple[str, str]
) -> None:
    path = snippets / "points/theory/measures.yml"
    old = path.read_bytes()
    code, _out, err = run(capsys, "new", *NEW, *change, "--snippets", snippets)
    assert code == 1
    assert "没有写入" in err
    assert "改法" in err
    assert path.read_bytes() == old
    assert [entry.name for entry in path.parent.iterdir() if entry.name.startswith(".")] == []


def test_new_knows_its_choices_by_their_titles(snippets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The curator reads the titles on every page, and the ids nowhere but in the names of files."""
    named = [{"theory": "理论学习", "measures": "整改措施"}.get(word, word) for word in NEW]
    code, out, _ = run(capsys, "new", *named, "--dry-run", "--snippets", snippets)
    assert (code, out.startswith("- id: monthly-talk\n")) == (0, True)
    wrong = ["工作做风" if word == "theory" else word for word in NEW]
    code, _, err = run(capsys, "new", *wrong, "--snippets", snippets)
    assert (code, err) == (2, "没有维度 工作做风，是不是“工作作风”，写其中之一：theory、conduct。\n")


def test_new_dry_run(snippets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = (snippets / "points/theory/measures.yml").read_bytes()
    code, out, _ = run(capsys, "new", *NEW, "--dry-run", "--snippets", snippets)
    assert code == 0
    assert out.startswith("- id: monthly-talk\n")
    assert (snippets / "points/theory/measures.yml").read_bytes() == old


def test_new_asks(
    snippets: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(
        [
            "nowhere",
            "causes",
            "宗旨意识",
            "busy-first",
            "把事务放在了群众前面",
            "事务压过群众 忙于应付，顾不上人",
            "",
            "",
            "我先忙【具体事例】，没有先去看人",
        ]
    )
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda prompt: next(answers))
    assert run(capsys, "new", "--snippets", snippets)[0] == 0
    library, _ = rules.inspect(snippets, "library")
    assert library is not None
    assert library.point["busy-first"].aspect == "宗旨意识"
    assert library.point["busy-first"].dimension == "common"
    assert library.point["busy-first"].also == ("事务压过群众", "忙于应付", "顾不上人")


MOVES = {
    "fault": ("你听别人发言多，自己的看法说得少。", "你提的意见都对，可总在会后提。"),
    "case": ("讨论【学习内容】那天，你只说了同意。", "【具体事例】那一回，你散会以后才找我。"),
    "wish": ("希望你把写下来的先讲出来。", "盼你当着大家说，说重了没有关系。"),
}
CRITICISM = (
    "--section",
    "criticisms",
    "--dimension",
    "theory",
    "--id",
    "holds-back",
    "--title",
    "批评意见不敢直说",
)


def test_new_asks_for_each_move(
    snippets: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = iter(
        [
            "当面不肯说真话 批评怕伤和气 互相批评放不开",
            "会上说好话，会后才说真话",
            *(texts[0] for texts in MOVES.values()),
            *(texts[1] for texts in MOVES.values()),
            "",
        ]
    )

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return next(answers)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", answer)
    assert run(capsys, "new", *CRITICISM, "--snippets", snippets)[0] == 0
    assert asked[2:5] == ["问题（一个问题）：", "事例（一件事例，有时间有事情）：", "希望（一句希望）："]
    library, findings = rules.inspect(snippets, "library")
    assert findings == ()
    assert library is not None
    point = library.point["holds-back"]
    assert (len(point.also), point.plain) == (3, "会上说好话，会后才说真话")
    for number, phrase in enumerate(point.wordings):
        assert phrase.moves == {move: texts[number] for move, texts in MOVES.items()}


def test_new_takes_moves_from_the_command_line(snippets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = [f"--move={move}={texts[number]}" for number in range(2) for move, texts in MOVES.items()]
    code, out, _ = run(capsys, "new", *CRITICISM, *said, "--dry-run", "--snippets", snippets)
    assert code == 0
    assert out.endswith(
        "  phrases:\n    a:\n      fault: 你听别人发言多，自己的看法说得少。\n"
        "      case: 讨论【学习内容】那天，你只说了同意。\n      wish: 希望你把写下来的先讲出来。\n"
        "    b:\n      fault: 你提的意见都对，可总在会后提。\n"
        "      case: 【具体事例】那一回，你散会以后才找我。\n      wish: 盼你当着大家说，说重了没有关系。\n"
    )
    code, _, err = run(capsys, "new", *CRITICISM, "--move", "希望你多说", "--snippets", snippets)
    assert (code, "里没有等号" in err) == (2, True)
    assert run(capsys, "new", *CRITICISM, "--snippets", snippets)[0] == 2, "nobody is there to be asked"


def test_new_cancelled(
    snippets: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", stop)
    code, _, err = run(capsys, "new", "--snippets", snippets)
    assert (code, "没有改动任何文件" in err) == (2, True)


def test_a_failed_replacement_leaves_the_old_file(snippets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = snippets / "points/theory/measures.yml"
    old = path.read_bytes()

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        replacing.replace({path: b"half"})
    assert path.read_bytes() == old
    assert [entry for entry in path.parent.iterdir() if entry.suffix == ".tmp"] == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "文字",
            "第 1 名 #1",
            "冒号: 后面",
            "冒号:",
            "“引号”",
            '"双引号"',
            "- 列表",
            "*星",
            "[方]",
            "a, b",
            "{花}",
        ),
        *(" 前空格", "反斜杠\\n", "是 | 否", "%50", "null", "~", "yes", "123", "结尾 "),
    ],
)
def test_scalars_come_back_as_they_were(text: str) -> None:
    for yaml in (f"- {notation.scalar(text)}\n", f"[{notation.scalar(text)}]\n"):
        assert yaml_values.read(yaml.encode(), "x.yml").value == [text]


def test_export_and_import(snippets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, book = tmp_path / "素材.csv", tmp_path / "素材.xlsx"
    path = snippets / "points/theory/measures.yml"
    old = path.read_bytes()
    code, out, _ = run(capsys, "export", "--csv", table, "--xlsx", book, "--snippets", snippets)
    assert (code, out) == (
        0,
        f"已导出 {table.as_posix()}：3 个要点，3 种表述。\n已导出 {book.as_posix()}：3 个要点，3 种表述。\n",
    )
    for file in table, book:
        assert run(capsys, "import", file, "--write", "--snippets", snippets) == (
            0,
            "表格和素材一样，没有要改的。\n",
            "",
        )
    assert path.read_bytes() == old
    table.write_text(
        table.read_text("utf-8-sig").replace("每周读一篇原文", "每周精读一篇原文"), "gbk", newline=""
    )
    said = (
        "第 3 行 weekly-reading 的领句\n    原来：每周读一篇原文\n    改成：每周精读一篇原文\n共改 1 处。\n"
    ).replace("第 3 行", f"第 {_row(table, 'weekly-reading')} 行")
    code, out, _ = run(capsys, "import", table, "--snippets", snippets)
    assert (code, out) == (0, f"{said}还没有写入。看过没有问题，加上 --write 再运行一次。\n")
    assert path.read_bytes() == old
    code, out, _ = run(capsys, "import", table, "--write", "--snippets", snippets)
    assert (code, out) == (0, f"{said}已写入 {path.as_posix()}\n")
    assert path.read_bytes() == old.replace("每周读一篇原文".encode(), "每周精读一篇原文".encode(), 1)


def _row(table: Path, id: str) -> int:
    lines = table.read_text("gbk").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(id))


def test_export_of_one_section(snippets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "素材.csv"
    code, out, _ = run(capsys, "export", "--csv", table, "--section", "problems", "--snippets", snippets)
    assert (code, out) == (0, f"已导出 {table.as_posix()}：1 个要点，1 种表述。\n")
    assert "问题,事例,希望" not in table.read_text("utf-8-sig").splitlines()[0]
    code, _, err = run(
        capsys, "export", "--csv", tmp_path / "二.csv", "--section", "problem", "--snippets", snippets
    )
    assert (code, err) == (2, "没有板块 problem，写其中之一：problems、causes、measures、criticisms\n")
    named = (tmp_path / "三.csv", "--section", "存在问题", "--snippets", snippets)
    assert run(capsys, "export", "--csv", *named)[0] == 0
    assert named[0].read_bytes() == table.read_bytes()
    assert not (tmp_path / "二.csv").exists()


def test_export_overwrites_nothing(
    snippets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "素材.csv"
    table.write_text("改了一半", "utf-8")
    code, _, err = run(capsys, "export", "--csv", table, "--snippets", snippets)
    assert (code, "没有覆盖" in err, table.read_text("utf-8")) == (1, True, "改了一半")


def test_import_of_what_is_wrong_writes_nothing(
    snippets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "素材.csv"
    table.write_text("编号,领句,标签\nweekly-reading.a,每周精读原文,没有的标签\n", "utf-8")
    before = {path: path.read_bytes() for path in snippets.rglob("*.yml")}
    code, out, err = run(capsys, "import", table, "--write", "--snippets", snippets)
    assert (code, out) == (1, "")
    assert err.startswith(
        "素材.csv 第 2 行“标签” 错误：library.yml 里没有标签“没有的标签”〔undeclared-name〕\n"
    )
    assert err.endswith("没有写入：请按上面的改法改好再导入。\n")
    assert {path: path.read_bytes() for path in snippets.rglob("*.yml")} == before


def test_import_of_no_file(snippets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "import", tmp_path / "none.csv", "--snippets", snippets)
    assert code == 1
    assert err == f"文件读写失败：{tmp_path / 'none.csv'}：没有这个文件或文件夹\n"


def test_files_are_replaced_together_or_not_at_all(snippets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, fresh = (snippets / f"points/theory/{name}.yml" for name in ("measures", "problems", "fresh"))
    before = {path: path.read_bytes() for path in (one, two)}
    replace = Path.replace

    def fail(path: Path, target: Path) -> Path:
        if target == two:
            raise OSError(13, "Permission denied")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="Permission denied"):
        replacing.replace({one: b"new", fresh: b"new", two: b"new"})
    assert {path: path.read_bytes() for path in (one, two)} == before
    assert not fresh.exists()
    assert [path for path in one.parent.iterdir() if path.suffix == ".tmp"] == []


@pytest.mark.parametrize(("command", "file"), [("ids", "ids.txt"), ("schema", "schemas/points.json")])
def test_a_damaged_file_is_made_anew_by_its_command(
    command: str, file: str, snippets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, command, "--snippets", snippets)
    made = (snippets / file).read_bytes()
    (snippets / file).write_bytes(made[:-1] + b"\xd6\xd0\n")
    assert run(capsys, command, "--check", "--snippets", snippets)[0] == 1
    assert run(capsys, command, "--snippets", snippets)[0] == 0
    assert (snippets / file).read_bytes() == made


def test_new_does_not_take_bytes_that_are_no_characters(
    snippets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A terminal that is set to GBK hands them on so."""
    title = "图省事".encode("gbk").decode("utf-8", "surrogateescape")
    code, _, err = run(capsys, "new", "--title", title, "--snippets", snippets)
    assert code == 2
    assert "--title" in err
    assert "里有不成字的字节，把终端的编码设成 UTF-8 再写" in err


def test_a_setting_that_is_no_time_is_named(
    snippets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("export", "--xlsx", tmp_path / "a.xlsx", "--snippets", snippets)
    for wrong in ("abc", "9" * 30):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", wrong)
        code, _, err = run(capsys, *arguments)
        assert code == 2
        assert err.startswith(f"环境变量 SOURCE_DATE_EPOCH 是“{wrong}”，应当是 1970 年以来的秒数")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert run(capsys, *arguments)[0] == 0, "an empty one is none"


def test_new_names_the_file_of_the_library_that_it_is_given(
    snippets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, _, err = run(capsys, "new", *NEW, "--cause", "nowhere", "--snippets", snippets)
    assert err.startswith(f"{snippets.as_posix()}/points/")
