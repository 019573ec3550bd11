"""What the browser is given to search: nothing missing, nothing twice, and the table of what makes no difference."""

from __future__ import annotations

import gzip
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pypinyin import Style
from pypinyin import pinyin as spell
from pypinyin.constants import PINYIN_DICT

import search_truth as truth
import small_library
from browser.test_matcher import values
from phrasebank import addresses, corpus
from phrasebank.corpus import normal
from phrasebank.model import Article, Library
from phrasebank.words import pinyin, traditional

RECIPE = (
    "headline: 材料\nfields: [姓名]\nparts: [{title: 问题, section: problems, group: heading, points: 1}]"
)


def decoded(coded: str) -> list[str]:
    """Front-coded ids as they were."""
    ids = [""]
    for word in coded.split(" "):
        ids.append(ids[-1][: int(word[0], 36)] + word[1:])
    return ids[1:]


def unpacked(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Every phrase as the columns have it."""
    phrases = []
    for number in range(data["search"]["parts"]):
        part = data[f"search-{number}"]
        cells = [cell for cell, count in part["cells"] for _ in range(count)]
        ids = decoded(part["ids"])
        words = data["search"]
        at = line = 0
        for index, keys in enumerate(part["keys"].split(" ")):
            for key in keys.split(","):
                dimension, section, page, file = words["cells"][cells[index]]
                aspect = part["aspects"][index]
                first = key == keys.split(",")[0] and (index == 0 or cells[index] != cells[index - 1])
                line = part["lines"][at] + (0 if first else line)
                phrases.append(
                    {
                        "id": f"{ids[index]}.{key}",
                        "title": part["titles"][index],
                        "text": part["texts"][at],
                        "dimension": words["dimensions"][dimension]["id"],
                        "section": words["sections"][section]["id"],
                        "page": f"{page}#{ids[index]}",
                        "place": f"{file}:{line}",
                        "tags": tuple(words["tags"][tag] for tag in part["tags"][index]),
                        "aspect": words["aspects"][aspect] if aspect >= 0 else None,
                        "reach": tuple(
                            words["audiences"][audience]["title"]
                            for audience in words["reaches"][part["reaches"][at]]
                        ),
                    }
                )
                at += 1
        assert at == len(part["texts"])
    return phrases


@pytest.mark.parametrize("size", [1, 500, 10**6])
def test_the_columns_are_the_library(library: Library, size: int) -> None:
    data = values(corpus.search(library, size=size))
    assert data["search"]["parts"] == {1: len(library.points), 10**6: 1}.get(size, data["search"]["parts"])
    assert unpacked(data) == [
        {
            "id": phrase.id,
            "title": point.title,
            "text": phrase.text,
            "dimension": point.dimension,
            "section": point.section,
            "page": addresses.point(point),
            "place": f"{phrase.place.file}:{phrase.place.line}",
            "tags": point.tags,
            "aspect": point.aspect,
            "reach": phrase.reach,
        }
        for point in library.points
        for phrase in point.wordings
    ]


def test_moves_are_cut_where_they_end(tmp_path: Path) -> None:
    """By the stops up to there; where a move ends otherwise, by its place in UTF-16 units."""
    library = small_library.build(tmp_path, RECIPE)
    (point, *_) = library.points
    moves = {"shows": "做法不一。", "fact": "一次😀。两次。", "effect": "影响！", "more": "还有。"}
    phrase = replace(point.wordings[0], text="".join(moves.values()), moves=moves)
    written = replace(library, points=(replace(point, wordings=(phrase,)),))
    assert values(corpus.search(written))["search-0"]["cuts"] == [[1, 3, -16]]


def test_headings_carry_the_ids_of_their_page(tmp_path: Path) -> None:
    library = small_library.build(tmp_path, RECIPE)
    (campaign,) = values(corpus.search(library))["search"]["campaigns"]
    assert campaign["headings"] == [
        {"id": "member-leader.learn", "title": "学", "for": [0, 1], "from": [[0, [0]], [0, []]]},
        {"id": "member-leader.serve", "title": "做", "for": [0, 1], "from": [[1, []], [0, []]]},
    ]


def test_everything_else_is_a_page(tmp_path: Path) -> None:
    library = small_library.build(tmp_path, RECIPE)
    article = Article(title="怎样用", path="guide/use.html", text="先搜，\n再抄。")
    pages = values(corpus.search(library, [article]))["search-pages"]
    assert [(page["kind"], page["title"], page["page"], page["text"]) for page in pages] == [
        ("dimension", "理论学习", "dimensions/theory/index.html", "学"),
        ("dimension", "工作作风", "dimensions/conduct/index.html", "做"),
        ("campaign", "专题", "campaigns/2025-annual.html", "学；做"),
        (
            "template",
            "个人对照检查材料",
            "gallery/one.html",
            "每人写；对照检查；问题；可下载空白模板、范本（示例稿），Word 电子版；格式、样本、怎么写",
        ),
        ("article", "怎样用", "guide/use.html", "先搜，\n再抄。"),
    ]
    assert [
        (page.get("campaign"), page.get("year"), page.get("status")) for page in pages if "campaign" in page
    ] == [("2025-annual", 2025, "active"), ("2025-annual", None, None)]


def test_an_empty_library_has_its_part(tmp_path: Path) -> None:
    library = small_library.build(tmp_path, RECIPE)
    empty = Library(
        vocabulary=library.vocabulary, points=(), campaigns=(), templates=(), wording=library.wording
    )
    data = values(corpus.search(empty))
    assert data["search"]["parts"] == 1
    assert data["search-0"]["titles"] == []


def test_every_character_can_be_read(library: Library) -> None:
    readings = values(corpus.search(library))["pinyin"]
    known = {character for characters in readings.values() for character in characters}
    used = {character for point in library.points for character in point.title if "一" <= character <= "鿿"}
    assert used <= known
    assert "乐" not in readings.get("luo", "")
    for character in ("重", "行", "长"):
        if character in known:
            assert sum(character in characters for characters in readings.values()) > 1


@pytest.mark.parametrize(
    ("character", "readings"),
    [
        ("长", {"zhang", "chang"}),
        ("乐", {"le", "yue"}),
        ("女", {"nv", "ru"}),
        ("略", {"lve"}),
        ("诶", {"ei"}),
        ("嗯", {"n", "ng"}),
        ("a", set()),
        ("，", set()),
    ],
)
def test_readings(character: str, readings: set[str]) -> None:
    assert set(pinyin.readings(character)) == readings


def test_the_commonest_reading_is_told_apart() -> None:
    readings = pinyin.table("乐了长女")
    assert readings["le"] == "乐了"
    assert readings["liao"] == " 了"
    assert readings["zhang"] == "长"
    assert readings["chang"] == " 长"
    assert (readings["nv"], readings["ru"]) == ("女", " 女")
    for reading, characters in readings.items():
        mostly, _, rarely = characters.partition(" ")
        assert all(pinyin.readings(character)[0] == reading for character in mostly)
        assert all(reading in pinyin.readings(character)[1:] for character in rarely)


def test_readings_are_all_of_pypinyin() -> None:
    """Its own plain style, over its whole dictionary, says the same."""
    for code in PINYIN_DICT:
        character = chr(code)
        if normal.normal_form(character) == character:
            spelt = spell(character, style=Style.NORMAL, heteronym=True, errors="ignore")
            expected = {
                reading.replace("ü", "v").replace("ê", "e") for reading in (spelt[0] if spelt else ())
            }
            assert set(pinyin.readings(character)) == expected, character


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Word 2025", "word2025"),
        ("\uff37\uff4f\uff52\uff44\u3000\uff12\uff10", "word20"),
        ("【学习内容】，“学”——好！", "学习内容学好"),
        ("⼀⼆⻓帐", "一二长账"),
        ("①É²\ud83d", "1é2"),
        ("二〇二五、二○二五", "二零二五二零二五"),
        ("😀𠮷々", "😀𠮷々"),
        ("·-_%+\u200b\ufeff", ""),
    ],
)
def test_what_makes_no_difference(text: str, expected: str) -> None:
    assert normal.normal_form(text) == expected


def test_the_table_agrees_with_unicode() -> None:
    """Where Unicode has an opinion on a character that vanishes or is folded, it is ours."""
    for code in range(0x10000):
        character = chr(code)
        folded = normal.normal_form(character)
        kind = unicodedata.category(character)
        if folded == "":
            assert kind[0] in "PSZC" or 0xFE00 <= code <= 0xFE0F, (hex(code), kind)
        elif folded != character and character not in normal.LOOKALIKES:
            assert folded == unicodedata.normalize("NFKC", character).lower(), hex(code)
        assert normal.normal_form(folded) == folded, hex(code)


def test_traditional_characters_are_those_of_the_library(library: Library) -> None:
    """As few as it needs, in at most 4 KiB of what the browser loads."""
    table = values(corpus.search(library))["search"]["normal"]["traditional"]
    pairs = dict(zip(table[::2], table[1::2], strict=True))
    used = {character for phrase in library.phrases for character in phrase.text} | set("里裡")
    assert pairs.keys().isdisjoint(used - {"裡"})
    assert {one: pairs[one] for one in "學習論裝羣衆裏裡"} == dict(
        zip("學習論裝羣衆裏裡", "学习论装群众里里", strict=True)
    )
    assert {normal.normal_form(other) for other in pairs.values()} == set(pairs.values())
    assert len(gzip.compress(table.encode(), 9)) <= 4 * 1024
    assert normal.table("民长")["traditional"] == "\u2fa7长長长"
    assert normal.table("民")["traditional"] == ""


def test_the_whole_table_of_traditional_characters_is_bounded() -> None:
    """Whatever a library is written in: 16 KiB."""
    whole = normal.table("".join(traditional.simplified().values()))["traditional"]
    assert len(gzip.compress(whole.encode(), 9)) <= 16 * 1024


def test_the_table_holds_what_the_library_needs() -> None:
    pairs = normal.table("民长")["pairs"]
    assert set(zip(pairs[::2], pairs[1::2], strict=True)) == {("⺠", "民"), ("⻓", "长")}
    assert set(normal.table("")["spaces"]) == {
        character
        for code in range(0x10000)
        if (character := chr(code)).isspace() and code not in range(0x1C, 0x20)
    }


def test_a_term_is_looked_for_in_one_field_at_a_time() -> None:
    """The truth itself, on a case small enough to see."""
    assert truth.matches("学习", "学习又学习") == [(0, 2), (3, 5)]
    assert truth.matches("aa", "aaa") == [(0, 2), (1, 3)]
    assert truth.matches("xian", "西安先") == [(0, 2), (2, 3)]
    assert truth.matches("llwz", "理论武装") == [(0, 4)]
    assert truth.matches("lilunwuzhu", "理论武装") == [(0, 4)]
    assert truth.matches("理论wz", "理论武装") == [(0, 4)]
    assert truth.matches("lilunwuzhuangx", "理论武装") == []
    assert [truth.matches(term, "绿略") for term in ("lv", "lu", "lü", "lve", "lue")] == [
        [(0, 1), (1, 2)], [(0, 1), (1, 2)], [(0, 1), (1, 2)], [(1, 2)], [(1, 2)],
    ]  # fmt: skip
    for term in ("lǐlùnwǔzhuāng", "li3lun4wu3zhuang1", "lilun4wuzhuang", "li3lun4wu3zh", "LǏLÙNWZ"):
        assert truth.matches(normal.normal_form(term), "理论武装") == [(0, 4)], term
    assert truth.matches("a4", "啊安a4") == [(2, 4)], "no tone: nobody would ask for one letter so"
    assert truth.matches("li3", "理3") == [(0, 1)]
    assert truth.matches("li25", "理25") == [(0, 3)], "no tone before another digit"
    assert truth.occurrences("lilunwuzuang", "理论武装") == ([(0, 4)], True)
    assert truth.occurrences("lilunwuzhuang", "理论武装") == ([(0, 4)], False)
    assert truth.occurrences("ninunwuzhuan", "理论武装") == ([(0, 4)], True)
    assert truth.occurrences("zuang", "装") == ([], False), "one character alone is no hint"
    assert truth.occurrences("wuz", "武装") == ([(0, 2)], False)
    assert truth.occurrences("nilwz", "理论武装") == ([], False), "initials are not mistaken"
    assert truth.highlights("【学】，😀习", "学 习") == [(1, 2), (6, 7)]
    assert truth.highlights("【学】，习", "学习") == [(1, 5)]
