"""Slips of the hand in a real file: one cause is one finding, on the line where it was made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from phrasebank.model import Finding
from phrasebank.reading import library, yaml_values
from phrasebank.reading.kept import Kept

SNIPPETS = Path(__file__).parents[2] / "snippets"
LINES = (SNIPPETS / "points/theory/problems.yml").read_text("utf-8").split("\n")
ITEMS = [number for number, line in enumerate(LINES) if line.startswith("- id: ")]
FIELDS = [number for number in range(ITEMS[0] + 1, ITEMS[1]) if LINES[number].strip()]
MARKS = ["－ ", "— ", "—— ", "– ", "-- ", "• ", "· ", "* ", "+ ", "1. ", "1、", "（1）", "① ", "一、"]
LIBRARY = (SNIPPETS / "library.yml").read_text("utf-8").split("\n")
KEPT = Kept()
"""Of the files of points, of which a case changes one."""


def found(lines: list[str]) -> tuple[Finding, ...]:
    return tuple(yaml_values.read("\n".join(lines).encode(), "x.yml").findings)


def one(lines: list[str]) -> Finding:
    (finding,) = found(lines)
    return finding


def put(line: str, number: int, lines: list[str] = LINES) -> list[str]:
    return [*lines[:number], line, *lines[number + 1 :]]


@pytest.mark.parametrize("shift", [-2, -1, 1, 2])
@pytest.mark.parametrize("number", FIELDS, ids=lambda number: LINES[number].strip().split(" ")[0])
def test_a_line_that_is_out_of_place_is_named_itself(number: int, shift: int) -> None:
    line = LINES[number]
    moved = line[-shift:] if shift < 0 else " " * shift + line
    said = found(put(moved, number))
    if not said:  # YAML reads it as something else
        file = SNIPPETS / "points/theory/problems.yml"
        _, all = library.load(SNIPPETS, drafts={file: "\n".join(put(moved, number)).encode()}, kept=KEPT)
        said = tuple(finding for finding in all if finding.severity == "error")
        if line.lstrip().startswith("- ") and not said:
            return  # a dash at its field's column is as good
    (finding,) = said
    assert finding.place.line == number + 1, finding
    assert "没有对齐" in finding.message


@pytest.mark.parametrize(
    "number", [n for n, line in enumerate(LIBRARY) if line.startswith("  ") and ":" in line][:60:3]
)
@pytest.mark.parametrize("shift", [-1, 1])
def test_a_line_of_the_vocabulary_too(number: int, shift: int) -> None:
    line = LIBRARY[number]
    finding = one(put(line[-shift:] if shift < 0 else " " * shift + line, number, LIBRARY))
    assert abs(finding.place.line - number - 1) <= 1, finding


@pytest.mark.parametrize("which", [0, 1, -1], ids=["first", "second", "last"])
@pytest.mark.parametrize(
    ("instead", "says"),
    [
        ("-", "少一个空格"),
        (" - ", "没有和别的项对齐"),
        ("  - ", "没有和别的项对齐"),
        ("- - ", "多了一个“-”"),
        *((mark, f"不能以“{mark.strip()}”开头") for mark in MARKS),
        ("  ", "前面少了“- ”"),
        ("", "前面少了“- ”"),
        ("-\u3000", "特殊空格"),
        ("-\t", "Tab"),
    ],
)  # fmt: skip
def test_what_was_typed_for_a_dash(which: int, instead: str, says: str) -> None:
    number = ITEMS[which]
    finding = one(put(instead + LINES[number][2:], number))
    assert (finding.place.line, says in finding.message) == (number + 1, True), finding


@pytest.mark.parametrize("name", ["title", "plain", "reviewed", "shows", "fact"])
@pytest.mark.parametrize("instead", ["{}{}", "{} {}", "{} = {}", "{}={}", "{}:{}", "{}：{}", "{}； {}"])
def test_what_was_typed_for_a_colon(name: str, instead: str) -> None:
    number = next(n for n in FIELDS if LINES[n].lstrip().startswith(f"{name}: "))
    blanks, value = LINES[number].split(f"{name}: ")
    finding = one(put(blanks + instead.format(name, value), number))
    assert abs(finding.place.line - number - 1) <= (instead in ("{}{}", "{}； {}")), finding


@pytest.mark.parametrize(
    ("instead", "says"),
    [
        ("  causes:\n  - study-as-task\n  -idle", "“-”后面少一个空格"),
        ("  causes:\n  1. study-as-task\n  2. idle", "列表的一项不能以“1.”开头"),
        ("  causes:\n  • study-as-task\n  • idle", "列表的一项不能以“•”开头"),
        ("  causes: [study-as-task,, idle]", "列表里多出一个逗号"),
        ("  causes: [study-as-task, idle", "方括号里的列表没有写完整"),
        ("  causes: [“study-as-task”, ”idle”]", "causes 的列表用了中文标点"),
        ("  causes: [study-as-task，idle]", "causes 的列表用了中文标点"),
        ("  causes: ［study-as-task、idle］", "causes 的列表用了中文括号"),
        ("  also: [甲的说法, 乙的说法，丙的说法]", "also 的列表用了中文标点"),
        ("  also: [甲的说法，乙的说法]", "also 的列表用了中文标点"),
        ("  causes: ｛text: study-as-task}", "用了中文花括号"),
    ],
)
def test_lists(instead: str, says: str) -> None:
    name = instead.split("[")[0].split(":")[0]
    number = next(n for n in FIELDS if LINES[n].startswith(f"{name}: "))
    assert one(put(instead, number)).message.startswith(says)


@pytest.mark.parametrize(("gone", "says"), [("  phrases:", "phrases:"), ("    a:", "如 a:")])
def test_a_line_that_is_missing_is_asked_for(gone: str, says: str) -> None:
    number = LINES.index(gone)
    finding = one([*LINES[:number], *LINES[number + 1 :]])
    assert (finding.place.line, says in finding.remedy) == (number + 1, True), finding


def test_quotes_that_end_too_early() -> None:
    number = FIELDS[0]
    finding = one(put("  title: '理论学习不够'系统深入", number))
    assert finding.message == "引号后面还有文字“系统深入”"
    assert finding.remedy.endswith("例如 title: 理论学习不够系统深入")


def numbered(text: str) -> str:
    return "\n".join(f"{number} {line}" for number, line in enumerate(text.split("\n"), 1))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: "好的，以下是修改后的内容：\n\n" + text, "这一行不是素材"),
        (lambda text: "<html>\n" + text, "这一行不是素材"),
        (lambda text: "··· yaml\n" + text, "这一行不是素材"),
        (lambda text: "> " + text.replace("\n", "\n> "), "行首多出“>”"),
        (numbered, "行首多出“"),
        (lambda text: "+" + text.replace("\n", "\n+"), "行首多出“+”"),
        (lambda text: text.replace("  plain", "=======\n  plain", 1), "这里有合并冲突的标记"),
        (lambda text: text.replace("  plain", ">>>>>>> theirs\n  plain", 1), "这里有合并冲突的标记"),
        (lambda text: text.replace("  plain", "  <<<<<<< HEAD\n  plain", 1), "这里有合并冲突的标记"),
    ],
)
def test_what_came_along_when_it_was_copied(change: Callable[[str], str], says: str) -> None:
    assert one(change("\n".join(LINES)).split("\n")).message.startswith(says)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda data: data.decode().encode("latin-1", "replace"), "汉字成了问号或乱码"),
        (lambda data: data.decode().encode("gbk").decode("utf-8", "replace").encode(), "汉字成了问号或乱码"),
        (lambda data: data.decode("latin-1").encode(), "文字成了乱码"),
        (lambda data: data.decode("cp1252", "replace").encode(), "文字成了乱码"),
        (lambda data: data.decode("gb18030", "replace").encode(), "文字成了乱码"),
        (lambda data: data + b"\0" * 4096, "从这里起有 4096 个空字节"),
        (lambda data: data[:2048] + b"\0" * 2048 + data[4096:], "从这里起有 2048 个空字节"),
        (lambda data: b"\0" * len(data), "从这里起有 "),
        (lambda data: data[: data.index("，".encode()) + 1], "文件在这里断了"),
        (lambda data: data.replace("，".encode(), "，".encode()[:2], 1), "这一行里有坏掉的字节"),
        (lambda data: data.decode().encode("gbk"), "文件是 GBK 编码"),
        (lambda data: data.decode().encode("utf-16"), "文件是 UTF-16"),
        (lambda data: data.decode().encode("utf-16-be"), "文件是 UTF-16"),
        (lambda data: data.decode().encode("utf-32"), "文件是 UTF-32"),
        (lambda data: data.decode().encode("utf-32-le"), "文件是 UTF-32"),
        (lambda data: data.replace(b"\n", b"\r\r\n"), "换行符坏了"),
        (lambda data: b"PK\x03\x04" + data, "这不是文本文件"),
        (lambda data: b"\xd0\xcf\x11\xe0" + data, "这不是文本文件"),
        (lambda data: data + bytes(range(1, 32)) * 3, "这里都是坏字符"),
    ],
)  # fmt: skip
def test_a_damaged_file_is_one_finding(change: Callable[[bytes], bytes], says: str) -> None:
    (finding,) = yaml_values.read(change("\n".join(LINES).encode()), "x.yml").findings
    assert finding.message.startswith(says)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\r"])
def test_line_ends_of_any_system_are_read(end: str) -> None:
    assert found(end.join(LINES).split("\n")) == ()
