"""Files to type with: one test a format over the whole library, and what hostile texts do to them."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

import cases
from phrasebank import shortcuts
from phrasebank.model import Library
from phrasebank.reading import library as loader
from phrasebank.reading.yaml_library import LOADER
from phrasebank.shortcuts import codes, columns, espanso, rime

ROOT = Path(__file__).parents[2]
HOSTILE = "甲乙\t丙\r\n丁: #{{a}}$|$'\"\\ {x} - \u2028\u0085\u200b\u202e\x00戊"
PLAIN = "甲乙 丙 丁: #{{a}}$|$'\"\\ {x} - 戊"


@pytest.fixture
def hostile(tmp_path: Path) -> Library:
    """A library whose first point says what no check would let pass."""
    loaded, _ = loader.load(cases.BASE.lay(tmp_path))
    assert loaded is not None
    point = loaded.points[0]
    phrase = replace(point.wordings[0], text=HOSTILE, audiences=("=\n'甲",))
    return replace(loaded, points=(replace(point, title=HOSTILE, wordings=(phrase,)), *loaded.points[1:]))


def package(data: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: yaml.load(package.read(name), Loader=LOADER) for name in package.namelist()}


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("学得零碎，没有完整读过一本原著", "xdlsmy"),
        ("读原文", "dyw"),
        ("女同志", "ntz"),
        ("用 PPT 代替讲", "ypptdt"),
        ("【具体事例】没有讲", "jtslmy"),
        ("2026 年 3 次", "nc"),
        ("二〇二六", "elel"),
    ],
)
def test_codes(title: str, found: str) -> None:
    assert codes.codes(title)[0] == found


def test_a_character_of_two_readings_has_two_codes() -> None:
    assert set(codes.codes("重大事项")) >= {"zdsx", "cdsx"}
    assert codes.codes("重重") == ("zz", "cz", "zc")


def test_what_the_guide_types_is_in_the_files(library: Library) -> None:
    guide = (ROOT / "docs/guide/typing.md").read_text("utf-8")
    ((title, first, code),) = re.findall("例如“(.+?)”，前六个字是“(.+?)”，编码是 `([a-z]+)`", guide)
    assert title.startswith(first)
    assert len(first) == codes.LENGTH
    points = codes.coded(library)
    assert f"{title}\t{code}\t" in rime.write(library, points).decode()
    assert f"{code}\t{title}\r\n" in columns.write(library, points).decode("utf-8-sig")
    (_, words) = package(espanso.write(library, points)).values()
    typed = re.findall(r"^\| `(:\S+)` \|", guide, re.M)
    assert typed == [f":{code},", f":{code}."]
    for trigger in typed:
        assert any(trigger in match["triggers"] for match in words["matches"]), trigger
    for character, *readings in re.findall("“(.)”打 `([a-z])` 或 `([a-z])`", guide):
        assert codes.codes(character) == tuple(readings)


@pytest.mark.parametrize("title", ["", "2026", "，。", "😀", "é"])
def test_what_cannot_be_typed_has_no_code(title: str) -> None:
    assert codes.codes(title) == ()


def test_rime(library: Library) -> None:
    head, _, body = rime.write(library, codes.coded(library)).decode().partition("# no comment\n")
    assert [line[0] for line in head.splitlines()] == ["#"] * 4
    rows = [line.split("\t") for line in body.removesuffix("\n").split("\n")]
    assert all(re.fullmatch("[a-z]{1,6}", code) and int(weight) > 0 for _, code, weight in rows)
    assert list(dict.fromkeys(text for text, _, _ in rows)) == list(
        dict.fromkeys(p.title for p in library.points)
    )
    assert len({(text, code) for text, code, _ in rows}) == len({tuple(row) for row in rows})


def test_espanso(library: Library) -> None:
    files = package(espanso.write(library, codes.coded(library)))
    name = library.vocabulary.site.id
    assert list(files) == [f"{name}/_manifest.yml", f"{name}/package.yml"]
    assert files[f"{name}/_manifest.yml"]["name"] == name
    assert re.fullmatch(r"\d+\.\d+\.\d+", files[f"{name}/_manifest.yml"]["version"])
    matches = files[f"{name}/package.yml"]["matches"]
    assert [m["replace"] for m in matches] == [
        text for point in library.points for text in (point.title, *(p.text for p in point.wordings))
    ]
    triggers = {trigger for match in matches for trigger in match["triggers"]}
    assert all(re.fullmatch(r":[a-z]{1,6}[,.]", trigger) for trigger in triggers)
    assert not any(other.startswith(one) for one, other in pairwise(sorted(triggers))), "begins another"
    assert all(0 < len(match["label"]) <= espanso.LABEL for match in matches)


def test_columns(library: Library) -> None:
    text = columns.write(library, codes.coded(library)).decode("utf-8-sig")
    rows = [line.split("\t") for line in text.removesuffix("\r\n").split("\r\n")]
    assert list(dict.fromkeys(row[1] for row in rows)) == list(dict.fromkeys(p.title for p in library.points))
    assert len(rows) == len({tuple(row) for row in rows})
    assert all(re.fullmatch("[a-z]{1,6}", row[0]) for row in rows)


def test_other_names_lead_to_the_lead_clause(hostile: Library) -> None:
    point = replace(
        hostile.points[1],
        title="学得零碎",
        also=("理论学习不系统", "重大事项", "学得零散", "2026", "理论学习不系统全面"),
    )
    known = codes.coded(replace(hostile, points=(point,)))
    assert known[0].codes[0] == "xdls"
    assert known[0].others == ("llxxbx", "zdsx"), "no second reading, none twice, none that is its own"
    rows = [
        row.split("\t") for row in rime.write(hostile, known).decode().splitlines() if "学得零碎\t" in row
    ]
    assert [int(weight) for _, _, weight in rows] == list(range(len(known[0].all), 0, -1))
    assert rows[0][1] == "xdls"
    assert columns.write(hostile, known).decode("utf-8-sig").splitlines() == [
        "xdls\t学得零碎",
        "llxxbx\t学得零碎",
        "zdsx\t学得零碎",
    ]
    (matches,) = (
        value["matches"]
        for name, value in package(espanso.write(hostile, known)).items()
        if "package" in name
    )
    assert all({":llxxbx,", ":llxxbx."} & set(match["triggers"]) for match in matches)


def test_files_stay_small(library: Library) -> None:
    """No file makes a program slow to start: they grow with the library, not with its names times its phrases."""
    characters = sum(len(p.text) for p in library.phrases)
    for _, asset in shortcuts.shortcuts(library):
        assert len(asset.content) < 6 * characters


@pytest.mark.parametrize("write", [rime.write, columns.write])
def test_a_hostile_title_stays_on_its_line(write: Any, hostile: Library) -> None:
    text = write(hostile, codes.coded(hostile)).decode("utf-8-sig")
    lines = re.split("[\r\n]+", text.split("# no comment\n")[-1].rstrip())
    own = [line.split("\t") for line in lines if PLAIN in line]
    assert own
    assert all(PLAIN in row and len(row) == len(lines[-1].split("\t")) for row in own)


def test_a_hostile_text_is_only_a_text_to_espanso(hostile: Library) -> None:
    (matches,) = (
        value["matches"]
        for name, value in package(espanso.write(hostile, codes.coded(hostile))).items()
        if "package" in name
    )
    said = PLAIN.replace("{{a}}", "{ {a} }").replace("$|$", "$ |$")
    assert [match["replace"] for match in matches[:2]] == [said, said]
    assert matches[1]["label"].startswith("（= '甲）")


def test_the_same_bytes_twice(library: Library) -> None:
    for shortcut in shortcuts.SHORTCUTS:
        assert shortcut.write(library, codes.coded(library)) == shortcut.write(library, codes.coded(library))


def test_every_one_has_its_file(library: Library) -> None:
    files = shortcuts.shortcuts(library)
    assert [file.label for file, _ in files] == [shortcut.label for shortcut in shortcuts.SHORTCUTS]
    assert all(file.path == asset.path and asset.content for file, asset in files)
