"""Numerals, numbering groups and the places of signature and date: tables."""

from __future__ import annotations

import pytest

from phrasebank.documents import numbers, signature
from phrasebank.documents.model import (
    Blank,
    Block,
    Document,
    HeadingBlock,
    Lines,
    ListBlock,
    PointBlock,
    Text,
)
from phrasebank.documents.plain import blank_line_between, clean, final_stop, plain, stays_with
from phrasebank.documents.signature import Place
from phrasebank.documents.txt import write
from phrasebank.words.numbers import chinese

DIGITS = "一二三四五六七八九"


@pytest.mark.parametrize(
    ("number", "written"),
    [
        *((1, "一"), (9, "九"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十"), (21, "二十一")),
        *(
            (90, "九十"),
            (99, "九十九"),
            (100, "一百"),
            (101, "一百零一"),
            (110, "一百一十"),
            (111, "一百一十一"),
        ),
        *(
            (1000, "一千"),
            (1001, "一千零一"),
            (1010, "一千零一十"),
            (1100, "一千一百"),
            (9999, "九千九百九十九"),
        ),
    ],
)
def test_chinese(number: int, written: str) -> None:
    assert chinese(number) == written


def test_chinese_to_99_is_read_back() -> None:
    for number in range(1, 100):
        tens, _, ones = chinese(number).rpartition("十")
        has_ten = "十" in chinese(number)
        value = (DIGITS.index(tens) + 1 if tens else int(has_ten)) * 10 + (
            DIGITS.index(ones) + 1 if ones else 0
        )
        assert value == number


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_chinese_refuses(number: int) -> None:
    with pytest.raises(ValueError, match="no Chinese numeral"):
        chinese(number)


def blocks(plan: str) -> list[Block]:
    """Blocks from one letter each: T title, 1 2 3 headings, p point, l list, . paragraph."""
    made: list[Block] = []
    for index, letter in enumerate(plan):
        key = f"b{index}"
        if letter in "123":
            made.append(HeadingBlock(key=key, kind="heading", level=int(letter), runs=()))
        elif letter == "p":
            made.append(PointBlock(key=key, kind="point", lead=(), body=()))
        elif letter == "l":
            made.append(ListBlock(key=key, kind="list", rows=()))
        else:
            made.append(Lines(key=key, kind="title" if letter == "T" else "paragraph", runs=()))
    return made


@pytest.mark.parametrize(
    ("plan", "labels", "series"),
    [
        ("pp.p", "一是 二是 - 三是", "2 2 0 2"),  # a paragraph does not break the count
        ("1pp1pp", "一、 一是 二是 二、 一是 二是", "1 2 2 1 3 3"),  # a heading does
        ("1pp2pp3pp", "一、 一是 二是 （一） 一是 二是 1. 一是 二是", "1 2 2 1 3 3 1 4 4"),  # of any level
        ("ppTpp", "一是 二是 - 一是 二是", "2 2 0 3 3"),  # and a title
        ("1p1pp1p", "一、 - 二、 一是 二是 三、 -", "1 0 1 2 2 1 0"),  # a lone point has none
        ("pTp.", "- - - -", "0 0 0 0"),
        ("p", "-", "0"),
        ("122122", "一、 （一） （二） 二、 （一） （二）", "1 1 1 1 1 1"),
        ("12332", "一、 （一） 1. 2. （二）", "1 1 1 1 1"),
        ("1332", "一、 1. 2. （一）", "1 1 1 1"),
        ("T1T1", "- 一、 - 一、", "0 1 0 2"),  # a new paper begins
        ("TT1", "- - 一、", "0 0 1"),  # a title of two lines does not
        ("plp", "一是 - 二是", "2 3 2"),
        ("ll", "- -", "2 3"),
    ],
)
def test_count(plan: str, labels: str, series: str) -> None:
    counted = list(numbers.count(blocks(plan)))
    assert " ".join(item.label or "-" for item in counted) == labels
    assert " ".join(str(item.series) for item in counted) == series


@pytest.mark.parametrize(
    ("text", "characters"),
    [("王小明", 3), ("第一党支部　王小明", 9), ("【姓名】", 4), ("“甲”—…·", 6), ("", 0), ("甲\n甲乙丙", 3)],
)
def test_width_of_full_characters(text: str, characters: int) -> None:
    assert signature.width(text) == characters * 315


def test_width_of_digits() -> None:
    assert signature.width("2025年12月5日") == 7 * 155 + 3 * 315


@pytest.mark.parametrize(
    ("name", "date", "from_left"),
    [
        (2520, 2030, (5694, 6324)),  # the name stands two characters from the edge
        (945, 2185, (5399, 6029)),  # the longer date does
        (2030, 2030, (6184, 6814)),
    ],
)
def test_where_they_begin(name: int, date: int, from_left: tuple[int, int]) -> None:
    got = signature.begins(name, date, 8844)
    assert got == from_left
    assert got[1] - got[0] == 630
    assert 630 in (8844 - got[0] - name, 8844 - got[1] - date)


def end(*parts: tuple[str, str]) -> list[Block]:
    return [
        Lines(key=f"b{i}", kind=kind, runs=(Text(text=text),))  # type: ignore[arg-type]
        for i, (kind, text) in enumerate(parts)
    ]


def begin(*gaps: int) -> list[Place]:
    return [Place(begins=True, gap=gap) for gap in gaps]


def test_two_names_begin_together() -> None:
    found = signature.places(end(("sign", "第一党支部"), ("sign", "王小明"), ("date", "【日期】")), 8844)
    assert list(found.values()) == begin(6639, 6639, 7269)


def test_signatures_apart_are_measured_apart() -> None:
    parts = (("sign", "王小明"), ("paragraph", ""), ("sign", "第一党支部王小明"), ("date", "2025年12月5日"))
    found = signature.places(end(*parts), 8844)
    assert found == {0: Place(begins=False, gap=630), **dict(zip((2, 3), begin(5694, 6324), strict=True))}


def test_a_lone_date_ends_two_characters_from_the_edge() -> None:
    assert signature.places(end(("date", "2025年12月5日")), 8844) == {0: Place(begins=False, gap=630)}


def test_a_long_name_is_not_pushed_off_the_line() -> None:
    found = signature.places(end(("sign", "长" * 40), ("date", "日" * 27)), 8844)
    assert list(found.values()) == begin(0, 0)


def test_a_date_still_to_be_written_has_room() -> None:
    (name,) = end(("sign", "王小明"))
    date = Lines(key="d", kind="date", runs=(Blank(blank="日期", name="日期"),))
    written = end(("sign", "王小明"), ("date", "2026年12月31日"))
    assert signature.places((name, date), 8844) == signature.places(written, 8844)


def test_a_name_still_to_be_written_has_room() -> None:
    names = (Blank(blank="支部", name="支部"), Text(text="\u3000"), Blank(blank="姓名", name="姓名"))
    name = Lines(key="s", kind="sign", runs=names)
    (date,) = end(("date", "2026年1月5日"))
    written = end(("sign", "长" * 14), ("date", "2026年1月5日"))
    assert signature.places((name, date), 8844) == signature.places(written, 8844)


def test_signature_in_plain_text() -> None:
    lines = write(
        Document(title="", blocks=tuple(end(("sign", "办公室"), ("date", "2025年12月15日"))))
    ).decode()
    name, date = lines.lstrip("\ufeff").split("\r\n")[:2]
    assert date.count("\u3000") - name.count("\u3000") == 2


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("一\r\n二\r三\u2028四\v五\x85六", "一\n二\n三\n四\n五\n六"),
        ("a\tb", "a b"),
        ("a\x00\x01\x7f\x9fb", "ab"),
        ("a\ud83db\ude00c", "abc"),
        ("😀𠮷", "😀𠮷"),
        ("a\ue000\uf8ff\U000f0001\U0010fffdb", "ab"),
        ("a\ufffe\uffffb", "ab"),
        ("甲\u202e乙\u200b丙", "甲\u202e乙\u200b丙"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("lead", "stop"),
    [
        ("读得少", "。"),
        ("读得少。", ""),
        ("读得少！ ", ""),
        ("读得少.", ""),
        ("读得少,", ""),
        ("“读得少”", "。"),
        ("“读得少。”", ""),
        ("（见附件）", "。"),
        ("只读了30%", "。"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_final_stop(lead: str, stop: str) -> None:
    assert final_stop((Text(text=lead),)) == stop


def test_blanks_in_plain_characters() -> None:
    runs = (Text(text="在"), Blank(blank="单位", name="单位"), Blank(blank="#1", name="时间", value="三月"))
    assert plain(runs) == "在【单位】三月"
    assert plain((Blank(blank="#1", name="时间", value=" \x01\n"),)) == "【时间】"


@pytest.mark.parametrize(
    ("previous", "kind", "blank"),
    [
        ("title", "byline", False),
        ("title", "title", False),
        ("title", "paragraph", True),
        ("byline", "heading", True),
        ("paragraph", "title", False),
        ("point", "sign", True),
        ("sign", "date", False),
        ("point", "date", True),
        ("table", "paragraph", True),
        ("table", "", True),
        ("", "sign", False),
        ("", "title", False),
        ("title", "", False),
    ],
)
def test_blank_lines(previous: str, kind: str, blank: bool) -> None:
    assert blank_line_between(previous, kind) is blank


@pytest.mark.parametrize(
    ("kind", "following", "stays"),
    [
        ("paragraph", "sign", True),
        ("table", "date", True),
        ("point", "paragraph", False),
        ("sign", "date", False),
        ("paragraph", "", False),
    ],
)
def test_what_is_signed_stays_with_the_signature(kind: str, following: str, stays: bool) -> None:
    assert stays_with(kind, following) is stays
