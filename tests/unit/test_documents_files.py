"""The files of papers: addresses, names, groups for the pages, kits."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest

from phrasebank.documents import compose, kits, papers
from phrasebank.documents.files import file_name
from phrasebank.making import site
from phrasebank.model import Library, broken
from small_library import HEAD, build

PROSE = """
headline: 材料
fields: [单位, 姓名, 日期]
parts: [{title: 问题, section: problems, group: heading, points: 2}]
"""
TABLE = """
kind: table
headline: 台账
parts: [{table: {rows: 2, columns: [{title: 问题, width: 100}], sample: [[一条]]}}]
"""


def library_with(folder: Path, *templates: tuple[str, str]) -> Library:
    """The small library with these files in templates/ besides `one`."""
    build(folder, PROSE)
    for name, text in templates:
        (folder / f"templates/{name}.yml").write_text(text, encoding="utf-8")
    library, findings = site.inspect(folder, "entry")
    assert library is not None
    assert not broken(findings)
    return library


def template(title: str, recipe: str, **fields: str) -> str:
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"title: {title}\npaper: {title}\nsummary: 每人写\n{head}{recipe}"


def test_prose_papers(tmp_path: Path) -> None:
    library = build(tmp_path, PROSE)
    (made,) = papers(library)
    assert made.template is library.templates[0]
    assert made.documents == {
        "blank": compose(made.template, library, phrases=False),
        "sample": compose(made.template, library),
    }
    assert [(file.asset.path, file.name) for file in made.files] == [
        ("downloads/one-blank.docx", "个人对照检查材料空白模板.docx"),
        ("downloads/one-blank-form.docx", "个人对照检查材料空白模板（表单版）.docx"),
        ("downloads/one-blank.txt", "个人对照检查材料空白模板.txt"),
        ("downloads/one-blank.md.txt", "个人对照检查材料空白模板.md"),
        ("downloads/one-sample.docx", "个人对照检查材料示例稿（须改写）.docx"),
        ("downloads/one-sample-form.docx", "个人对照检查材料示例稿（须改写）（表单版）.docx"),
        ("downloads/one-sample.txt", "个人对照检查材料示例稿（须改写）.txt"),
        ("downloads/one-sample.md.txt", "个人对照检查材料示例稿（须改写）.md"),
    ]
    for file in made.files:
        assert file.asset.content == file.export.write(made.documents[file.variant.id])
    assert papers(library) == (made,)


def test_tables_come_as_workbooks_too(tmp_path: Path) -> None:
    library = library_with(tmp_path, ("table", template("问题整改台账", TABLE)))
    made = papers(library)[1]
    assert [file.name for file in made.files if file.export.name in ("docx", "xlsx")] == [
        *("问题整改台账空表.docx", "问题整改台账空表.xlsx", "问题整改台账样表.docx", "问题整改台账样表.xlsx")
    ]


def test_what_a_page_shows(tmp_path: Path) -> None:
    (made,) = papers(build(tmp_path, PROSE))
    download = made.download()
    assert download.template is made.template
    assert [(group.label, [file.label for file in group.files]) for group in download.groups] == [
        ("空白模板", ["Word 普通版", "表单版（Word）", "纯文本", "Markdown"]),
        ("示例稿（须改写）", ["Word 普通版", "表单版（Word）", "纯文本", "Markdown"]),
    ]
    assert [file.path for group in download.groups for file in group.files] == [
        file.asset.path for file in made.files
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2025 年度 材料", "2025年度材料"),
        ('a\\b/c:d*e?f"g<h>i|j', "abcdefghij"),
        ("表\x00\x1f\n单", "表单"),
        ("..材料.", "材料"),
        ("“会议”（一）", "“会议”（一）"),
    ],
)
def test_names_of_files(text: str, name: str) -> None:
    assert file_name(text) == name


def kit_names(library: Library) -> list[tuple[str, Sequence[str]]]:
    return [
        (kit.file.path, [template.id for template in kit.templates])
        for kit, _ in kits(library, papers(library))
    ]


def test_kits(tmp_path: Path) -> None:
    """A kit for each campaign and audience: its own papers first, then those that serve every campaign."""
    library = library_with(
        tmp_path,
        ("any", template("人人都用的", TABLE)),
        ("member", template("普通党员用的", TABLE, audience="普通党员")),
        ("team", template("班子用的", TABLE, audience="领导班子")),
    )
    assert kit_names(library) == [
        ("downloads/kit-2025-annual.member.zip", ["one", "any", "member"]),
        ("downloads/kit-2025-annual.team.zip", ["any", "team"]),
    ]


@pytest.mark.parametrize("status", ["upcoming", "active"])
def test_a_campaign_to_come_has_kits_as_one_that_goes_on(tmp_path: Path, status: str) -> None:
    library_with(tmp_path, ("team", template("班子用的", TABLE, audience="领导班子")))
    campaign = tmp_path / "campaigns/2025-annual.yml"
    campaign.write_text(campaign.read_text("utf-8").replace("status: active", f"status: {status}"), "utf-8")
    library, _ = site.inspect(tmp_path, "entry")
    assert library is not None
    assert [path for path, _ in kit_names(library)] == [
        "downloads/kit-2025-annual.member.zip",
        "downloads/kit-2025-annual.team.zip",
    ]


def test_a_campaign_that_is_over_keeps_the_kits_of_its_own_papers(tmp_path: Path) -> None:
    library_with(tmp_path, ("team", template("班子用的", TABLE, audience="领导班子")))
    campaign = tmp_path / "campaigns/2025-annual.yml"
    campaign.write_text(campaign.read_text("utf-8").replace("status: active", "status: closed"), "utf-8")
    library, _ = site.inspect(tmp_path, "entry")
    assert library is not None
    assert kit_names(library) == [("downloads/kit-2025-annual.member.zip", ["one"])]


def test_the_file_of_a_kit(tmp_path: Path) -> None:
    library = library_with(tmp_path, ("table", template("台账/甲", TABLE)))
    made = papers(library)
    ((kit, asset),) = kits(library, made)
    assert kit.file.path == asset.path
    assert (kit.file.label, kit.file.name) == ("普通党员全套文稿", "专题（普通党员）全套文稿.zip")
    with zipfile.ZipFile(BytesIO(asset.content)) as package:
        entries = {entry.filename: package.read(entry) for entry in package.infolist()}
        assert all(entry.flag_bits & 0x800 for entry in package.infolist()), "names are UTF-8 and say so"
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert list(entries) == [
        "01_个人对照检查材料/个人对照检查材料空白模板.docx",
        "01_个人对照检查材料/个人对照检查材料空白模板（表单版）.docx",
        "01_个人对照检查材料/个人对照检查材料示例稿（须改写）.docx",
        "01_个人对照检查材料/个人对照检查材料示例稿（须改写）（表单版）.docx",
        "02_台账甲/台账甲空表.docx",
        "02_台账甲/台账甲空表（表单版）.docx",
        "02_台账甲/台账甲空表.xlsx",
        "02_台账甲/台账甲样表.docx",
        "02_台账甲/台账甲样表（表单版）.docx",
        "02_台账甲/台账甲样表.xlsx",
    ]
    files = {file.name: file.asset.content for paper in made for file in paper.files}
    assert all(content == files[name.split("/")[1]] for name, content in entries.items())
    assert [again.content for _, again in kits(library, made)] == [asset.content]


def test_two_templates_of_one_title_stay_apart(tmp_path: Path) -> None:
    library = library_with(tmp_path, ("a", template("台账", TABLE)), ("b", template("台账", TABLE)))
    ((_, asset),) = kits(library, papers(library))
    with zipfile.ZipFile(BytesIO(asset.content)) as package:
        assert len(set(package.namelist())) == len(package.namelist()) == 4 + 6 + 6


def test_no_kit_without_a_template_of_the_campaign(tmp_path: Path) -> None:
    build(tmp_path, TABLE, head=HEAD.replace("campaign: 2025-annual\n", ""))
    library, _ = site.inspect(tmp_path, "entry")
    assert library is not None
    assert kit_names(library) == []
