"""A value changed in YAML: the style stays, and every other byte of the file."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from phrasebank.editing import CannotEditError, rewrite
from phrasebank.editing.editor import New
from phrasebank.editing.new import NewPhrase, appended
from phrasebank.editing.rewriting import changed, same
from phrasebank.editing.scalars import WIDTH, width
from phrasebank.reading import yaml_values
from phrasebank.reading.checked_file import Keys

SNIPPETS = Path(__file__).parents[2] / "snippets"
FILES = sorted((SNIPPETS / "points").glob("*/*.yml"))
SECTIONS = {
    section["id"]: [move["id"] for move in section.get("moves", [])]
    for section in yaml_values.read((SNIPPETS / "library.yml").read_bytes(), "").value["sections"]
}

FILE = """\
# 开头的说明
- id: a-b   # 编号旁的说明
  title: 领句一
  tags: [窗口]
  # 原因上面的说明
  causes:
    - c-one  # 第一条
    - "c-two"
  phrases:
    # 表述上面的说明
    a: 第一种写法，
      折成两行。
    b:
      text: '单引号里的“字”'
      audiences: [普通党员]   # 对象旁的说明
    c: {text: "双引号：“字”", length: short}

- {id: c-d, title: 领句二, phrases: {a: 花括号里的字}}   # 末尾的说明
- id: e-f
  title: >-
    折叠的领句
  phrases:
    a: |
      竖线里的第一行，
      第二行。
"""

MOVES = ("shows", "fact", "effect")
IN_MOVES = """\
- id: a-b
  title: 领句一
  also: [又一个, 再一个]
  phrases:
    a:
      # 表现上面的说明
      shows: 第一句，
        折成两行。
      fact: "第二句。"   # 事实旁的说明
      length: short
    b: 只有一段。
    c: {shows: 甲。, fact: 乙。, effect: 丙。}
    d: {text: 一段, 话。}
  examples:
    - 第一个故事，
      折成两行。   # 故事旁的说明
    - 第二个故事。
- {id: c-d, title: 领句二, plain: 白话, phrases: {a: 花括号里的字, b: {shows: 丁。}}}
""".replace("{text: 一段, 话。}", '{text: "一段, 话。"}')

Case = tuple[dict[Keys, New], dict[int, list[NewPhrase]], dict[str, str]]
CASES: dict[str, Case] = {
    "title": ({(0, "title"): "新领句"}, {}, {"title: 领句一\n": "title: 新领句\n"}),
    "title that needs quotes": (
        {(0, "title"): "新领句: 二"},
        {},
        {"title: 领句一\n": 'title: "新领句: 二"\n'},
    ),
    "flow list": ({(0, "tags"): ("学校", "窗口")}, {}, {"[窗口]": "[学校, 窗口]"}),
    "flow list emptied": ({(0, "tags"): ()}, {}, {"  tags: [窗口]\n": ""}),
    "block list keeps the items that stay": (
        {(0, "causes"): ("c-three", "c-one", "c-two")},
        {},
        {"    - c-one  # 第一条\n": "    - c-three\n    - c-one  # 第一条\n"},
    ),
    "field that was not there": (
        {(0, "measures"): ("m-one",)},
        {},
        {'    - "c-two"\n': '    - "c-two"\n  measures: [m-one]\n'},
    ),
    "two fields that were not there": (
        {(2, "measures"): ("m",), (2, "tags"): ("窗口",)},
        {},
        {"    折叠的领句\n": "    折叠的领句\n  tags: [窗口]\n  measures: [m]\n"},
    ),
    "field in braces that was not there": (
        {(1, "tags"): ("窗口",)},
        {},
        {"title: 领句二,": "title: 领句二, tags: [窗口],"},
    ),
    "folded title": ({(2, "title"): "新领句"}, {}, {"    折叠的领句\n": "    新领句\n"}),
    "broken text": (
        {(0, "phrases", "a", "text"): "换了的字。"},
        {},
        {"第一种写法，\n      折成两行。": "换了的字。"},
    ),
    "literal text": (
        {(2, "phrases", "a", "text"): "只有一行。"},
        {},
        {"      竖线里的第一行，\n      第二行。\n": "      只有一行。\n"},
    ),
    "single quotes": (
        {(0, "phrases", "b", "text"): "it's 一个"},
        {},
        {"'单引号里的“字”'": "'it''s 一个'"},
    ),
    "double quotes": ({(0, "phrases", "c", "text"): "换"}, {}, {'"双引号：“字”"': '"换"'}),
    "text in braces": ({(1, "phrases", "a", "text"): "有, 的"}, {}, {"花括号里的字": '"有, 的"'}),
    "audiences beside a comment": (
        {(0, "phrases", "b", "audiences"): ("党员领导干部",)},
        {},
        {"audiences: [普通党员]": "audiences: [党员领导干部]"},
    ),
    "audiences emptied beside a comment": (
        {(0, "phrases", "b", "audiences"): ()},
        {},
        {"audiences: [普通党员]": "audiences: []"},
    ),
    "audiences for a group in braces": (
        {(0, "phrases", "c", "audiences"): ("普通党员",)},
        {},
        {'字”", length': '字”", audiences: [普通党员], length'},
    ),
    "audiences for a bare text": (
        {(0, "phrases", "a", "audiences"): ("普通党员",)},
        {},
        {
            "    a: 第一种写法，\n      折成两行。\n": (
                "    a:\n      text: 第一种写法，\n        折成两行。\n      audiences: [普通党员]\n"
            )
        },
    ),
    "audiences and text for a bare text": (
        {(0, "phrases", "a", "audiences"): ("普通党员",), (0, "phrases", "a", "text"): "换了。"},
        {},
        {
            "    a: 第一种写法，\n      折成两行。\n": (
                "    a:\n      text: 换了。\n      audiences: [普通党员]\n"
            )
        },
    ),
    "audiences for a bare text in braces": (
        {(1, "phrases", "a", "audiences"): ("普通党员",)},
        {},
        {"a: 花括号里的字": "a: {text: 花括号里的字, audiences: [普通党员]}"},
    ),
    "audiences for a literal text": (
        {(2, "phrases", "a", "audiences"): ("普通党员",)},
        {},
        {
            "    a: |\n      竖线里的第一行，\n      第二行。\n": (
                "    a:\n      text: |\n        竖线里的第一行，\n        第二行。\n      audiences: [普通党员]\n"
            )
        },
    ),
    "new phrases": (
        {},
        {
            0: [NewPhrase(key="d", text="丁"), NewPhrase(key="e", text="戊", audiences=("普通党员",))],
            1: [NewPhrase(key="b", text="乙, 丙", audiences=("普通党员",))],
        },
        {
            "length: short}\n": (
                "length: short}\n    d: 丁\n    e:\n      text: 戊\n      audiences: [普通党员]\n"
            ),
            "a: 花括号里的字": 'a: 花括号里的字, b: {text: "乙, 丙", audiences: [普通党员]}',
        },
    ),
}


CASES_IN_MOVES: dict[str, Case] = {
    "one move": ({(0, "phrases", "a", "fact"): "换了。"}, {}, {'"第二句。"': '"换了。"'}),
    "a move in lines": (
        {(0, "phrases", "a", "shows"): "换了。"},
        {},
        {"第一句，\n        折成两行。": "换了。"},
    ),
    "a move that was not there": (
        {(0, "phrases", "a", "effect"): "第三句。"},
        {},
        {"# 事实旁的说明\n": "# 事实旁的说明\n      effect: 第三句。\n"},
    ),
    "a move that goes": (
        {(0, "phrases", "a", "shows"): ""},
        {},
        {"      shows: 第一句，\n        折成两行。\n": ""},
    ),
    "a move in braces": ({(0, "phrases", "c", "fact"): "换了。"}, {}, {"fact: 乙。": "fact: 换了。"}),
    "moves in braces that come and go": (
        {(0, "phrases", "c", "fact"): "", (0, "phrases", "c", "audiences"): ("普通党员",)},
        {},
        {"{shows: 甲。, fact: 乙。, effect: 丙。}": "{shows: 甲。, effect: 丙。, audiences: [普通党员]}"},
    ),
    "a first move in braces": (
        {(1, "phrases", "b", "shows"): "戊。", (1, "phrases", "b", "effect"): "己。"},
        {},
        {"{shows: 丁。}": "{shows: 戊。, effect: 己。}"},
    ),
    "a bare text becomes moves": (
        {
            (0, "phrases", "b", "text"): "",
            (0, "phrases", "b", "shows"): "甲。",
            (0, "phrases", "b", "fact"): "乙。",
        },
        {},
        {"    b: 只有一段。\n": "    b:\n      shows: 甲。\n      fact: 乙。\n"},
    ),
    "a bare text in braces becomes moves": (
        {(1, "phrases", "a", "text"): "", (1, "phrases", "a", "shows"): "甲。"},
        {},
        {"a: 花括号里的字": "a: {shows: 甲。}"},
    ),
    "a text in braces becomes moves": (
        {(0, "phrases", "d", "text"): "", (0, "phrases", "d", "shows"): "甲。"},
        {},
        {'{text: "一段, 话。"}': "{shows: 甲。}"},
    ),
    "moves become a text": (
        {
            (0, "phrases", "c", "text"): "一段。",
            **{(0, "phrases", "c", move): "" for move in MOVES},
        },
        {},
        {"{shows: 甲。, fact: 乙。, effect: 丙。}": "{text: 一段。}"},
    ),
    "other names": ({(0, "also"): ("又一个",)}, {}, {"[又一个, 再一个]": "[又一个]"}),
    "plain talk that was not there": (
        {(0, "plain"): "白话"},
        {},
        {"再一个]\n": "再一个]\n  plain: 白话\n"},
    ),
    "plain talk in braces that goes": ({(1, "plain"): ""}, {}, {"plain: 白话, ": ""}),
    "an example beside a comment": (
        {(0, "examples"): ("换了的故事。", "第二个故事。")},
        {},
        {"第一个故事，\n      折成两行。": "换了的故事。"},
    ),
    "an example more": (
        {(0, "examples"): ("第一个故事，折成两行。", "新的故事。", "第二个故事。")},
        {},
        {"    - 第二个故事。\n": "    - 新的故事。\n    - 第二个故事。\n"},
    ),
    "new phrases": (
        {},
        {
            0: [NewPhrase(key="e", moves={"shows": "甲。", "effect": "丙: 丁。"}, audiences=("普通党员",))],
            1: [NewPhrase(key="c", moves={"shows": "戊。"})],
        },
        {
            'd: {text: "一段, 话。"}\n': (
                'd: {text: "一段, 话。"}\n'
                '    e:\n      shows: 甲。\n      effect: "丙: 丁。"\n      audiences: [普通党员]\n'
            ),
            "b: {shows: 丁。}": "b: {shows: 丁。}, c: {shows: 戊。}",
        },
    ),
}


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["", "bom"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("name", [*CASES, *(f"in moves: {name}" for name in CASES_IN_MOVES)])
def test_only_what_is_meant_changes(name: str, end: str, mark: bytes) -> None:
    of_moves = name.removeprefix("in moves: ")
    whole, (edits, added, replaced) = (
        (FILE, CASES[name]) if of_moves == name else (IN_MOVES, CASES_IN_MOVES[of_moves])
    )
    expected = whole
    for old, new in replaced.items():
        assert expected.count(old) == 1, old
        expected = expected.replace(old, new)
    data = mark + whole.replace("\n", end).encode()
    got = rewrite(data, edits, added, MOVES)
    assert got == mark + expected.replace("\n", end).encode()
    assert same(got, changed(data, edits, added))
    assert not same(data, changed(data, edits, added))


def test_every_line_keeps_its_own_end() -> None:
    """Two people's editors in one file; what is new ends as most lines do."""
    data = "- id: a\r  title: 题\n  phrases:\r\n    a: 甲\r\n    b: 乙\r\n".encode()
    edits: dict[Keys, New] = {(0, "title"): "新", (0, "phrases", "b", "text"): "丙"}
    got = rewrite(data, edits, {0: [NewPhrase(key="c", text="丁")]})
    assert got.decode() == "- id: a\r  title: 新\n  phrases:\r\n    a: 甲\r\n    b: 丙\r\n    c: 丁\r\n"


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["", "bom"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
def test_what_is_appended_ends_as_the_file_does(end: bytes, mark: bytes) -> None:
    block = "- id: b\n  title: 题\n"
    written = block.encode().replace(b"\n", end)
    old = mark + b"- id: a" + end
    assert appended(old, block) == old + written
    first = mark + b"# -" + end + b"- id: a"
    assert appended(first, block) == first + end + written, "a last line without its end gets one"
    apart = old + end + b"- id: c" + end
    assert appended(apart, block) == apart + end + written
    assert appended(mark, block) == mark + block.encode()


def test_what_is_appended_stands_where_a_list_goes_on() -> None:
    """As far in as its items, and before the line that ends it."""
    block = "- id: b\n  title: 题\n"
    indented = b"# -\n  - id: a\n    tags:\n\n    - x\n"
    assert appended(indented, block) == indented + "  - id: b\n    title: 题\n".encode()
    ended = b"- id: a\n"
    for end in (b"...", b"...\n", b"...  # end\n\n"):
        assert appended(ended + end, block) == ended + block.encode() + end
    assert appended(b"- id: a...\n", block) == b"- id: a...\n" + block.encode()


def test_a_file_without_a_last_line_end() -> None:
    data = "- id: a\n  title: 题\n  phrases:\n    a: 甲".encode()
    assert rewrite(data, {}, {0: [NewPhrase(key="b", text="乙")]}).decode().endswith("    a: 甲\n    b: 乙")


@pytest.mark.parametrize(
    ("text", "path", "new"),
    [
        ("- id: a\n  tags: [x, # 说明\n    y]\n  phrases: {a: 甲}\n", (0, "tags"), ("x",)),
        ("- id: a\n  tags:\n    - x  # 说明\n    - y\n  phrases: {a: 甲}\n", (0, "tags"), ("y",)),
        ("- id: a\n  tags:\n    - x  # 说明\n    - y\n  phrases: {a: 甲}\n", (0, "tags"), ()),
        ("- id: a\n  plain: 话  # 说明\n  phrases: {a: 甲}\n", (0, "plain"), ""),
        ("- id: a\n  phrases: {a: {shows: 甲, # 说明\n    fact: 乙}}\n", (0, "phrases", "a", "fact"), ""),
    ],
)
def test_no_comment_is_lost(text: str, path: Keys, new: New) -> None:
    with pytest.raises(CannotEditError, match="注释"):
        rewrite(text.encode(), {path: new}, {}, MOVES)


SLOT = "【一个名称写得很长很长的待填项】"
ACROSS = ("字" * 52 + SLOT) * 4
"""Slots that stand across the end of a line, with no punctuation mark near it."""
LONG = "我把【学习内容】放在案头，翻开几页就去忙【工作事项】，讲起来说得出题目，说不出道理。" * 6


@pytest.mark.parametrize("text", [LONG, LONG.replace("，", " English word, "), "字" * 300, "a" * 300, ACROSS])
@pytest.mark.parametrize("old", ["短。", "折\n      行。", "'引'", '"引"', "|\n      行\n", ">-\n      行\n"])
def test_long_texts_are_broken_where_the_reader_mends_it(text: str, old: str) -> None:
    data = f"- id: a\n  title: 题\n  phrases:\n    a: {old.rstrip()}\n    b: 乙\n".encode()
    got = rewrite(data, {(0, "phrases", "a", "text"): text}, {})
    source = yaml_values.read(got, "x.yml")
    assert (source.value[0]["phrases"], source.findings) == ({"a": text, "b": "乙"}, [])
    if text == LONG:
        assert max(map(width, got.decode().splitlines())) <= WIDTH
    for slot in ("【学习内容】", SLOT):
        assert got.decode().count(slot) == text.count(slot), "a slot stays on one line"


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_field_of_the_whole_library(path: Path) -> None:
    data = path.read_bytes()
    moves = SECTIONS[path.stem]
    edits: dict[Keys, New] = {}
    for index, point in enumerate(yaml_values.read(data, "").value):
        edits[index, "title"] = f"改过：{point['title']}"
        edits[index, "plain"] = "改过的白话"
        edits[index, "also"] = ("改过的又称", *point.get("also", [])[1:])
        edits[index, "tags"] = ("窗口", *point.get("tags", [])[1:])
        edits[index, "causes"] = ()
        edits[index, "examples"] = tuple(turned(text) for text in point.get("examples", []))
        for key, phrase in point["phrases"].items():
            texts = {"text": phrase} if isinstance(phrase, str) else phrase
            for name in {"text", *moves} & texts.keys():
                edits[index, "phrases", key, name] = turned(texts[name])
            edits[index, "phrases", key, "audiences"] = ("普通党员",)
    got = rewrite(data, edits, {}, moves)
    assert same(got, changed(data, edits, {}))
    assert yaml_values.read(got, "").findings == []
    longest = max(map(width, data.decode().splitlines()))  # who writes on one line goes on so
    assert max(map(width, got.decode().splitlines())) <= max(WIDTH, longest + 10)
    assert [line for line in got.splitlines() if b"#" in line] == [
        line for line in data.splitlines() if b"#" in line
    ]


def turned(text: str) -> str:
    """Another text of the same characters."""
    return f"{text[len(text) // 2 :]}改过{text[: len(text) // 2]}"


def test_who_writes_on_one_line_goes_on_so() -> None:
    data = f"- id: a\n  title: 题\n  phrases:\n    a: {LONG}\n".encode()
    got = rewrite(data, {(0, "phrases", "a", "text"): f"改{LONG}"}, {})
    assert got == data.replace(b"a: \xe6\x88\x91", "a: 改我".encode())
