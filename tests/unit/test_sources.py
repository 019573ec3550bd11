"""Reading YAML: one paragraph from every scalar style, every scalar a text, places that can be pointed at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import small_library
from phrasebank.model import Finding, Place
from phrasebank.reading import decoding, examples, field_help, schema, yaml_values
from phrasebank.reading.checked_file import CheckedFile, Keys, Value
from phrasebank.words import characters


def value(text: str) -> Value:
    source = yaml_values.read(text.encode(), "x.yml")
    assert not source.findings
    return source.value


@pytest.mark.parametrize(
    ("yaml", "text"),
    [
        ("a: 只看解读，\n  没有读原文", "只看解读，没有读原文"),
        ("a: '只看解读\n  没有读原文'", "只看解读没有读原文"),
        ('a: "只看解读\n  没有读原文"', "只看解读没有读原文"),
        ("a: |\n  只看解读\n  没有读原文\n", "只看解读没有读原文"),
        ("a: |-\n  只看解读\n  没有读原文\n", "只看解读没有读原文"),
        ("a: >\n  只看解读\n  没有读原文\n", "只看解读没有读原文"),
        ("a: >-\n  【学习内容】\n  没有读原文\n", "【学习内容】没有读原文"),
        ("a: |\n  “原文”\n  ——没有读\n", "“原文”——没有读"),
        ("a: >-\n  GB/T\n  9704\n", "GB/T 9704"),
        ("a: |\n  GB/T\n  9704\n", "GB/T 9704"),
        ("a: 第一段\n\n  第二段", "第一段\n第二段"),
        ("a: |\n  第一段\n\n  第二段\n", "第一段\n第二段"),
        ("a: 一行 之内的空格", "一行 之内的空格"),
        ("a: |\r\n  只看解读\r\n  没有读原文\r\n", "只看解读没有读原文"),
    ],
)
def test_a_phrase_is_one_paragraph_in_any_style(yaml: str, text: str) -> None:
    assert value(yaml) == {"a": text}


@pytest.mark.parametrize(
    "word", ["on", "no", "Yes", "true", "12:30", "2025", "1e3", "0x10", "2026-11", "=", "<<"]
)
def test_every_scalar_stays_the_text_it_is(word: str) -> None:
    assert value(f"a: {word}") == {"a": word}
    assert value(f"{word}: a") == {word: "a"}


@pytest.mark.parametrize("empty", ["a:", "a: ~", "a: null", "a: ''", 'a: ""'])
def test_an_empty_value_is_the_empty_string(empty: str) -> None:
    assert value(empty) == {"a": ""}


def test_places_count_characters_from_one() -> None:
    source = yaml_values.read("- 标题: 文字\n  乙: [一, 二]\n".encode(), "x.yml")
    assert str(source.place((0, "标题"))) == "x.yml:1:7"
    assert str(source.place((0, "标题"), key=True)) == "x.yml:1:3"
    assert str(source.place((0, "乙", 1))) == "x.yml:2:10"
    assert str(source.place((0, "乙", 7, "没有"))) == "x.yml:2:6", "the nearest ancestor"


def test_points_come_in_the_order_in_which_their_places_are_declared(tmp_path: Path) -> None:
    library = small_library.build(
        tmp_path, "headline: 材料\nfields: [姓名]\nparts: [{title: 问题, section: problems, points: 1}]"
    )
    assert [*library.cells] == [
        ("theory", "problems"),
        ("theory", "measures"),
        ("conduct", "problems"),
        ("conduct", "measures"),
        ("common", "openings"),
        ("common", "causes"),
    ]


def test_a_file_over_two_megabytes_is_not_parsed() -> None:
    source = yaml_values.read(b"- " + b"x" * decoding.MAX_BYTES, "x.yml")
    assert [finding.rule for finding in source.findings] == ["too-large"]
    assert not source.readable


def test_a_file_of_two_megabytes_is() -> None:
    assert yaml_values.read(b"- " + b"x" * (decoding.MAX_BYTES - 2), "x.yml").readable


def test_every_hostile_class_is_named_and_taken_out() -> None:
    for code in [*range(0x300), *range(0x2000, 0x2FE0), *range(0xE000, 0x10000)]:
        text = chr(code)
        if characters.HOSTILE.match(text):
            assert [item[1] for item in characters.hostile(f"甲{text}乙")] == [text]
            assert "U+" in characters.visible(text)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("学习,思考", ","),
        ("学习(一)", "()"),
        ("（GB/T 9704, 2012）", ""),
        ("时间:上午", ":"),
        ("9:30", ""),
        ("真的?", "?"),
        ("结束.", "."),
        ("3.5 小时", ""),
        ("【时间】,我", ","),
        ("我在【时间】,", ","),
        ("v1.0版", ""),
    ],
)
def test_half_width_marks_that_touch_chinese(text: str, marks: str) -> None:
    assert "".join(mark for _, mark, _ in characters.half_width(text)) == marks


def _fields(kind: schema.Kind, path: Keys) -> Iterator[tuple[Keys, Mapping[str, Any]]]:
    for name in schema.field(kind.schema, path).get("properties", {}):
        here: Keys = (*path, name)
        shape = schema.field(kind.schema, here)
        yield here, shape
        yield from _fields(kind, (*here, 0) if shape.get("type") == "array" else here)


@pytest.mark.parametrize("kind", schema.KINDS, ids=lambda kind: kind.name)
def test_an_example_is_one_of_its_field(kind: schema.Kind) -> None:
    """It reads as YAML, has the field's shape, and is no placeholder."""
    for path, shape in _fields(kind, (0,) if kind.many else ()):
        name = str(path[-1])
        read = value(field_help.example(name, shape))[name]
        wanted = {"array": list, "object": dict}.get(str(shape.get("type")), str)
        assert isinstance(read, dict if shape.get("short") and wanted is dict else wanted), (name, read)
        assert "第一项" not in str(read), name
        assert read != "文字", name
        items = schema.field(kind.schema, (*path, 0)) if wanted is list else {}
        if "properties" in items and not items.get("short"):
            assert all(isinstance(item, dict) for item in read), (name, read)
        if "pattern" in shape:
            assert re.match(shape["pattern"], read), (name, read)


def test_every_example_belongs_to_a_field() -> None:
    said = {
        shape.get("description")
        for kind in schema.KINDS
        for _, shape in _fields(kind, (0,) if kind.many else ())
    }
    assert set(examples.OF_FIELD) - said == set()


def test_line_ends_that_were_doubled_are_one_finding() -> None:
    source = yaml_values.read("- a: 文字\r\r\n  b: 只看解读，\r\r\n    没有读原文\r\r\n".encode(), "x.yml")
    assert source.value == [{"a": "文字", "b": "只看解读，没有读原文"}]
    (found,) = source.findings
    assert (found.rule, found.message) == (
        "line-ends", "换行符坏了，每一行后面多出一个看不见的回车；同类还有 2 处"
    )  # fmt: skip


def test_what_cannot_be_read_is_passed_over_and_the_others_keep_their_places() -> None:
    source = yaml_values.read("# 头\n- a: [b\n  d: e\n- a: 文字\n- a: [x\n- a: 还有\n".encode(), "x.yml")
    assert (source.readable, source.rest) == (False, True)
    assert source.value == [{"a": "文字"}, {"a": "还有"}]
    assert [source.place((number, "a")).line for number in (0, 1)] == [4, 6]
    assert [finding.place.line for finding in source.findings] == [2, 5]


def test_what_cannot_be_read_of_a_file_that_is_no_list_is_passed_over_too() -> None:
    text = "a: 一\nb:\n  - c: [x\n    d: 二\n  - c: 三\ne: 四\nf: [x\ng: 五\n"
    source = yaml_values.read(text.encode(), "x.yml")
    assert (source.readable, source.rest) == (False, True)
    assert source.value == {"a": "一", "b": ["", {"c": "三"}], "e": "", "f": "", "g": "五"}
    assert source.unread == {
        ("b", 0),
        ("e",),
        ("f",),
    }  # a line in the first column may go on with the field above
    assert [finding.place.line for finding in source.findings] == [3, 7]


def test_what_leaves_no_doubt_is_read_as_it_was_meant() -> None:
    text = "- a: b: c\n  d: @e\n- a: 文字\n"
    source = yaml_values.read(text.encode(), "x.yml")
    assert source.readable
    assert source.value == [{"a": "b: c", "d": "@e"}, {"a": "文字"}]
    assert source.hostile == {(0, "a"), (0, "d")}  # nothing more is said about these
    assert [str(finding.place) for finding in source.findings] == ["x.yml:1:7", "x.yml:2:6"]


def test_a_file_of_nothing_but_slips_is_not_gone_on_with() -> None:
    text = "- a: 文字\n- b: [d\n" + "- a: [x\n" * (yaml_values.MAX_SLIPS + 5)
    source = yaml_values.read(text.encode(), "x.yml")
    assert (source.readable, source.rest, source.value) == (False, False, "")
    assert 1 <= len(source.findings) <= yaml_values.MAX_SLIPS


def test_one_line_in_gbk_is_named() -> None:
    good, line = "- a: 文字\n- a: 还有\n", "- b: 粘贴来的一行\n"
    source = yaml_values.read(good.encode() + line.encode("gbk") + good.encode(), "x.yml")
    (found,) = source.findings
    assert (str(found.place), found.message) == ("x.yml:3:7", "这一行是 GBK 编码，别的行是 UTF-8")
    assert found.excerpt == "- b: 粘贴来的一行"


def test_a_file_in_gbk_of_which_a_line_could_be_utf_8_is_named_as_a_whole() -> None:
    """学校 and 医院 in GBK are letters in UTF-8. In a long file such a line stands somewhere, and the others are no pasted lines."""
    source = yaml_values.read("- a: 文字\n- a: 学校\n- a: 医院\n- a: 还有一行\n".encode("gbk"), "x.yml")
    (found,) = source.findings
    assert (str(found.place), found.message) == ("x.yml:1:6", "文件是 GBK 编码，不是 UTF-8")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_named(encoding: str) -> None:
    source = yaml_values.read("- a: 一段文字，写得长一些\n  b: x\n".encode(encoding), "x.yml")
    (found,) = source.findings
    assert "UTF-16" in found.message


def test_a_stray_nul_does_not_make_a_file_utf_16() -> None:
    source = yaml_values.read("- a: 一段文字\0，写得长一些，一个坏字符说明不了编码\n".encode(), "x.yml")
    assert [found.rule for found in source.findings] == ["hostile-character"]


def test_the_same_fault_thousands_of_times_is_gathered_without_comparing_each_with_all() -> None:
    compared = 0

    class Counted(Finding):
        def __eq__(self, other: object) -> bool:
            nonlocal compared
            compared += 1
            return super().__eq__(other)

        __hash__ = Finding.__hash__

    checked = CheckedFile("a.yml", [])
    other = Finding(Place("a.yml", 7), "slip", "error", "别的", "改")
    many = [Counted(Place("a.yml", line), "slip", "warning", "错字", "改") for line in range(3000, 0, -1)]
    checked.findings = [*many, other]
    checked.gather()
    assert compared == 0
    assert checked.findings[0] is other
    assert checked.findings[1].message == "错字；同类还有 2999 处，在第 2、3、4、5、6、7、8、9、10、11…… 行"
    assert (checked.findings[1].place.line, checked.findings[1].severity) == (1, "warning")
