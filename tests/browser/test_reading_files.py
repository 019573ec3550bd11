"""Files as writers have them: what is read of each, what is told, and what is refused with what to do instead."""

from __future__ import annotations

import base64
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

import word_files as w
from browser import desks

STRICT_DOCUMENT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
NUMBERS = w.numbering(
    w.level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>')
    + w.level(1, "chineseCounting", "（%2）")
    + w.level(2, "decimal", "%3."),
    w.level(0, "chineseCountingThousand", "%1是", '<w:suff w:val="nothing"/>'),
    w.level(0, "bullet", "\uf0b7"),
    w.level(0, "decimalEnclosedCircleChinese", "%1"),
    w.level(0, "ideographTraditional", "%1、"),
    w.level(0, "upperRoman", "%1.") + w.level(1, "decimal", "%1.%2", "<w:isLgl/>"),
    '<w:numStyleLink w:val="Counts"/>',
    '<w:styleLink w:val="Counts"/>' + w.level(0, "decimal", "第%1，"),
    nums="".join(
        [
            *(w.num(at + 1, at) for at in range(7)),
            w.num(20, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
            w.num(
                21, 1, f'<w:lvlOverride w:ilvl="0">{w.level(0, "chineseCounting", "其%1，")}</w:lvlOverride>'
            ),
            w.num(22, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'),
        ]
    ),
)


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """A page with the inside of the browser code."""
    yield from desks.desk(browser, served, desks.SHELF)


OPENED = """
(files) => Promise.all(files.map(async ([file, times]) => {
  const once = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const bytes = Uint8Array.from({ length: once.length * times }, (_, at) => once[at % once.length]);
  const { paragraphs, notes, refused, draft } = await Phrasebank.reader.opened(bytes);
  return { paragraphs, notes, refused, draft };
}))
"""


def opened(page: Page, content: bytes, times: int = 1) -> dict[str, Any]:
    """What is read of a file that holds the content so many times."""
    [made] = page.evaluate(OPENED, [[base64.b64encode(content).decode(), times]])
    return dict(made)


def lines(page: Page, content: bytes) -> list[str]:
    """The paragraphs of a file that is read."""
    made = opened(page, content)
    assert made["refused"] == ""
    return [
        one["text"] if one["rows"] is None else " | ".join(" / ".join(row) for row in one["rows"])
        for one in made["paragraphs"]
    ]


BODIES: dict[str, tuple[list[str], list[str]]] = {
    "plain": ([w.paragraph("一、存在问题"), w.paragraph("一是", "学习不够。")], ["一、存在问题", "一是学习不够。"]),
    "numbers": (
        [
            w.counted(1, "问题"),
            w.counted(1, "学习方面", depth=1),
            w.counted(2, "甲。"),
            w.counted(2, "乙。"),
            w.counted(1, "作风方面", depth=1),
            w.counted(20, "丙。"),
            w.counted(20, "丁。"),
            w.counted(1, "措施"),
            w.counted(1, "再来", depth=1),
            w.counted(1, "深处", depth=2),
        ],
        [
            *("一、问题", "（一） 学习方面", "一是甲。", "二是乙。", "（二） 作风方面", "一是丙。", "二是丁。"),
            *("二、措施", "（一） 再来", "1. 深处"),
        ],
    ),
    "other numbers": (
        [
            w.counted(3, "点"),
            w.counted(4, "圈"),
            w.counted(4, "圈"),
            w.counted(5, "甲"),
            w.counted(6, "罗马"),
            w.counted(6, "法律", depth=1),
            w.counted(7, "借来的"),
            w.counted(21, "自带的"),
            w.counted(22, "从四"),
            w.counted(99, "没有这个列表"),
            w.counted(0, "不编号"),
        ],
        ["• 点", "① 圈", "② 圈", "甲、 甲", "I. 罗马", "1.1 法律", "第1， 借来的", "其一， 自带的", "四是从四", "没有这个列表", "不编号"],
    ),
    "breaks": (
        [w.paragraph("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t><w:softHyphen/><w:cr/></w:r>")],
        ["甲\t乙\n丙-丁\n"],
    ),
    "signs": (
        ['<w:p><w:r><w:sym w:font="宋体" w:char="2460"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>好</w:t></w:r></w:p>'],
        ["①□好"],
    ),
    "insertions stay and deletions go": (
        [
            w.paragraph(
                "原来",
                f"<w:ins>{w.run('加的')}</w:ins>",
                "<w:del><w:r><w:delText>删的</w:delText></w:r></w:del>",
                f"<w:moveTo>{w.run('移来的')}</w:moveTo>",
                f"<w:moveFrom>{w.run('移走的')}</w:moveFrom>",
                "的。",
            )
        ],
        ["原来加的移来的的。"],
    ),
    "a paragraph's end that is deleted": (
        [w.paragraph("前半", properties="<w:rPr><w:del/></w:rPr>"), w.paragraph("后半"), w.paragraph("另一段")],
        ["前半后半", "另一段"],
    ),
    "text boxes once": (
        [
            w.paragraph(
                "正文",
                "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
                f"{w.paragraph('框里')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                f"{w.paragraph('框里')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
                "完",
            )
        ],
        ["正文完", "框里"],
    ),
    "old boxes": (
        [w.paragraph("<w:r><w:pict><v:textbox><w:txbxContent>" + w.paragraph("框里") + "</w:txbxContent></v:textbox></w:pict></w:r>")],
        ["", "框里"],
    ),
    "fields": (
        [
            w.paragraph(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "yyyy"</w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
                "2025",
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
                f'<w:fldSimple w:instr="PAGE">{w.run("7")}</w:fldSimple>',
                f"<w:hyperlink>{w.run('链接')}</w:hyperlink>",
            )
        ],
        ["20257链接"],
    ),
    "controls": (
        [
            f"<w:sdt><w:sdtPr/><w:sdtContent>{w.paragraph('整段的控件')}</w:sdtContent></w:sdt>",
            w.paragraph("姓名：", f"<w:sdt><w:sdtPr/><w:sdtContent>{w.run('〔姓名〕')}</w:sdtContent></w:sdt>"),
        ],
        ["整段的控件", "姓名：〔姓名〕"],
    ),
    "tables": (
        [
            "<w:tbl>"
            + "".join(
                f"<w:tr>{''.join(f'<w:tc>{w.paragraph(cell)}</w:tc>' for cell in row)}</w:tr>"
                for row in (("序号", "问题"), ("1", "学习不够"))
            )
            + "</w:tbl>",
            w.paragraph("后面"),
        ],
        ["序号 / 问题 | 1 / 学习不够", "后面"],
    ),
    "a table that only places text": (
        [f"<w:tbl><w:tr><w:tc>{w.paragraph('一、存在问题')}{w.paragraph('一是甲。')}</w:tc></w:tr></w:tbl>"],
        ["一、存在问题", "一是甲。"],
    ),
    "hidden text": ([w.paragraph("看得见", w.run("看不见", "<w:vanish/>"))], ["看得见"]),
    "ruby": (
        [
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
        ],
        ["拼"],
    ),
    "formulas": ([f"<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>{w.run('个')}</w:p>"], ["x+1个"]),
    "entities": ([w.paragraph("a &lt; b &amp; c &#20013; &#x6587; &quot;")], ['a < b & c 中 文 "']),
    "from right to left": ([w.paragraph("\u202e倒过来\u202c", "عربي")], ["\u202e倒过来\u202cعربي"]),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_what_a_word_file_says(desk: Page, name: str) -> None:
    body, wanted = BODIES[name]
    assert lines(desk, w.word(*body, numbering=NUMBERS)) == wanted


TOLD = {
    "insertions stay and deletions go": ["里面有修订：插入的算正文。", "里面有修订：删除的没有算。"],
    "text boxes once": ["文本框里的字放在它旁边那一段的后面。"],
    "hidden text": ["隐藏的文字没有读。"],
    "plain": [],
    "tables": [],
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_not_as_it_looks_is_told(desk: Page, name: str) -> None:
    assert opened(desk, w.word(*BODIES[name][0], numbering=NUMBERS))["notes"] == TOLD[name]


PICTURE = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU"
    b"\0\0\0\nIDATx\x9cc`\0\0\0\x02\0\x01H\xaf\xa4q\0\0\0\0IEND\xaeB`\x82"
)


def test_what_stands_beside_the_paper_is_told(desk: Page) -> None:
    made = docx.Document()
    made.add_paragraph("一、存在问题")
    made.sections[0].header.paragraphs[0].text = "青禾县水务局机关党支部"
    made.sections[0].footer.paragraphs[0].text = "— 第 1 页 共 3 页 —"
    noted = made.add_paragraph("一是学得少。")
    made.add_comment(noted.runs, "这里写具体")
    made.add_picture(io.BytesIO(PICTURE))
    made.add_section().header.is_linked_to_previous = False
    out = io.BytesIO()
    made.save(out)
    read = opened(desk, out.getvalue())
    assert [one["text"] for one in read["paragraphs"] if one["text"]] == ["一、存在问题", "一是学得少。"]
    assert read["notes"] == [
        "图片、图表没有读，里面的字看不到。",
        "批注没有读。",
        "页眉、页脚的字不算正文，没有查，请自己看一下：“青禾县水务局机关党支部”。",
    ]


def test_a_line_that_is_drawn_and_the_number_of_a_page_are_nothing_to_tell(desk: Page) -> None:
    made = docx.Document()
    drawn = made.add_paragraph("一、存在问题")
    drawn.add_run()._r.append(parse_xml(f'<w:pict {w.SPACES}><v:line from="0,0" to="9,0"/></w:pict>'))
    made.sections[0].footer.paragraphs[0].text = "- 1 -"
    out = io.BytesIO()
    made.save(out)
    assert opened(desk, out.getvalue())["notes"] == []


def test_columns_are_told(desk: Page) -> None:
    told = ["有分栏，先读左栏、后读右栏，次序请和原文对一下。"]
    for count, notes in ((2, told), (1, [])):
        made = w.paragraph("一、存在问题", properties=f'<w:sectPr><w:cols w:num="{count}"/></w:sectPr>')
        assert opened(desk, w.word(made))["notes"] == notes


def test_another_file_that_is_put_in_is_told(desk: Page) -> None:
    made = w.word(w.paragraph("一、存在问题"), '<w:altChunk w:id="x"/>')
    assert opened(desk, made)["notes"] == ["插入的另一个文件没有读，请打开以后复制正文。"]


STYLED = w.styles(
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="two"><w:name w:val="二级"/><w:pPr><w:outlineLvl w:val="1"/>'
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="round"><w:name w:val="圈"/><w:basedOn w:val="back"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="back"><w:name w:val="回"/><w:basedOn w:val="round"/></w:style>',
    '<w:style w:type="character" w:styleId="strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>',
)


def test_headings_and_bold_beginnings(desk: Page) -> None:
    def styled(style: str, *runs: str) -> str:
        return w.paragraph(*runs, properties=f'<w:pStyle w:val="{style}"/>')

    made = opened(
        desk,
        w.word(
            styled("mine", "存在问题"),
            styled("two", "学习方面"),
            styled("toc1", "目录里的一行"),
            styled("round", "基于自己的样式"),
            w.paragraph(w.run("领句。", "<w:b/>"), "后面。"),
            w.paragraph(w.run("领句。", '<w:rStyle w:val="strong"/>'), w.run("不粗。", '<w:b w:val="0"/>')),
            w.counted(2, w.run("领句。", "<w:b/>"), "后面。"),
            w.paragraph("直接写明的", properties='<w:outlineLvl w:val="2"/>'),
            numbering=NUMBERS,
            styles=STYLED,
        ),
    )
    assert [(one["text"], one["level"], one["bold"]) for one in made["paragraphs"]] == [
        ("存在问题", 1, 4),
        ("（一） 学习方面", 2, 0),
        ("基于自己的样式", 0, 0),
        ("领句。后面。", 0, 3),
        ("领句。不粗。", 0, 3),
        ("一是领句。后面。", 0, 5),
        ("直接写明的", 3, 0),
    ]
    assert made["notes"] == ["目录没有读。"]


def test_notes_stand_behind_their_paragraph(desk: Page) -> None:
    notes = (
        f"{w.HEAD}<w:footnotes {w.SPACES}><w:footnote w:type='separator' w:id='0'>{w.paragraph('线')}</w:footnote>"
        f"<w:footnote w:id='1'>{w.paragraph('出处在此。')}</w:footnote></w:footnotes>"
    )
    body = [
        w.paragraph("甲", '<w:r><w:footnoteReference w:id="1"/></w:r>', "。"),
        w.paragraph("乙。"),
    ]
    assert lines(desk, w.word(*body, footnotes=notes)) == ["甲。", "出处在此。", "乙。"]


def test_other_prefixes_and_the_strict_form(desk: Page) -> None:
    plain = w.document(w.paragraph("一、", "问题"))
    strict = plain.replace(w.W, w.STRICT).replace("xmlns:w=", "xmlns:doc=").replace("w:", "doc:")
    parts = {
        "_rels/.rels": f'{w.HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{STRICT_DOCUMENT}" Target="/word/other.xml"/></Relationships>',
        "word\\other.xml": strict,
        "../../../etc/passwd": "root",
    }
    assert lines(desk, w.packed(parts)) == ["一、问题"]
    assert lines(desk, w.packed(parts, zipfile.ZIP_STORED)) == ["一、问题"]


def test_what_a_library_writes(desk: Page) -> None:
    made = docx.Document()
    made.add_heading("对照检查材料", 0)
    made.add_heading("存在问题", 1)
    made.add_paragraph("学习不够。", style="List Number")
    made.add_paragraph("调研不够。", style="List Number")
    made.add_paragraph("一点", style="List Bullet")
    table = made.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 1).text = "左上", "右下"
    out = io.BytesIO()
    made.save(out)
    read = opened(desk, out.getvalue())
    assert [one["text"] for one in read["paragraphs"]] == [
        "对照检查材料",
        "存在问题",
        "1. 学习不够。",
        "2. 调研不够。",
        "• 一点",
        "",
    ]
    assert [one["level"] for one in read["paragraphs"]] == [0, 1, 0, 0, 0, 0]
    assert read["paragraphs"][-1]["rows"] == [["左上", ""], ["", "右下"]]


def test_our_own_papers_come_back(desk: Page, built_site: Path) -> None:
    """The numbers and the words of a sample as its text file has them."""
    [path] = built_site.glob("downloads/personal-2025-member-sample.docx")
    text = path.with_suffix(".txt").read_text("utf-8-sig")
    said = "".join(lines(desk, path.read_bytes()))
    assert "".join(said.split()) == "".join(text.split())


REFUSED = {
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "老格式的 .doc 或 .wps"),
    "PDF": (b"%PDF-1.7\n1 0 obj", "PDF"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "图片"),
    "photo": (b"\xff\xd8\xff\xe0" + bytes(range(256)), "图片"),
    "RTF": (rb"{\rtf1\ansi hello}", ".rtf"),
    "web page with a mark of its encoding": ("\ufeff<html xmlns:o='urn'><body>材料".encode(), "网页"),
    "web page": ("<!DOCTYPE html><html>材料</html>".encode(), "网页"),
    "rar": (b"Rar!\x1a\x07\x01\x00" + b"\0" * 100, "压缩包"),
    "noise": (random.Random(7).randbytes(4000), "不是文字"),
    "nothing": (b"", "空的"),
    "only spaces": ("\ufeff \n\t".encode(), "空的"),
    "Excel": (w.packed({"xl/workbook.xml": "<x/>"}), "Excel"),
    "OFD": (w.packed({"OFD.xml": "<x/>"}), "OFD"),
    "only pictures": (w.word("<w:p><w:r><w:drawing/></w:r></w:p>"), "没有文字"),
    "another zip": (w.packed({"a.txt": "甲"}), "没有 Word 的正文"),
    "everybody's papers": (w.packed({"材料/李四.docx": w.word(w.paragraph("甲" * 9000))}, zipfile.ZIP_STORED), "先解开"),
    "no office file": (w.packed({"a.xml": "甲"}), "请在 Word 或 WPS 里另存为 .docx"),
    "entities that grow": (
        w.packed(
            {"word/document.xml": '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'}
        ),
        "不该有的声明",
    ),
    "a bomb": (
        w.packed({"word/document.xml": w.document(w.paragraph("a" * (60 * 1024 * 1024)))}),
        "50 MB",
    ),
    "too many paragraphs": (w.word("<w:p/>" * 20_001), "20,000 段"),
    "too many lines": (b"a\n" * 20_001, "20,000 段"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_what_to_do(desk: Page, name: str) -> None:
    content, why = REFUSED[name]
    made = opened(desk, content)
    assert why in made["refused"]
    assert made["refused"].endswith("。")
    assert made["paragraphs"] == []


PACKED = """
async (file) => {
  const files = await Phrasebank.reader.packed(Uint8Array.from(atob(file), (character) => character.charCodeAt(0)));
  return files && files.map(({ name, open }) => {
    const found = open();
    return [name, typeof found === "string" ? found : new TextDecoder().decode(found)];
  });
}
"""


def unpacked(page: Page, content: bytes) -> list[list[str]] | None:
    """The files of a zip, each with its text or why it has none."""
    return page.evaluate(PACKED, base64.b64encode(content).decode())  # type: ignore[no-any-return]


def test_the_files_of_a_zip_are_taken_one_by_one(desk: Page) -> None:
    """Names are as their system wrote them; what nobody knows of is left out; none is more than one file may be."""
    files = {
        "一组/": b"",
        "一组/联通.txt": "甲".encode(),
        "__MACOSX/._联通.txt": b"x",
        ".DS_Store": b"x",
        "一组/~$李四.docx": b"x",
        "Thumbs.db": b"x",
    }
    assert unpacked(desk, w.packed_by_windows(files)) == [["一组/联通.txt", "甲"]]
    assert unpacked(desk, w.packed(files)) == [["一组/联通.txt", "甲"]]
    assert unpacked(desk, w.packed_by_windows({"王㛃.txt": "甲".encode()})) == [["王㛃.txt", "甲"]]
    assert unpacked(desk, w.word(w.paragraph("甲"))) is None
    assert unpacked(desk, b"PK\x03\x04 no zip") is None
    assert unpacked(desk, w.packed({})) == []
    assert unpacked(desk, w.packed({"__MACOSX/._a": "x"})) == []

    bomb = unpacked(desk, w.packed({"甲.txt": b"0" * (30 << 20), "乙.txt": "乙"}))
    assert bomb is not None
    assert "20 MB" in bomb[0][1]
    assert bomb[1] == ["乙.txt", "乙"]
    lzma = unpacked(desk, w.packed({"甲.txt": "甲"}, zipfile.ZIP_LZMA))
    assert lzma is not None
    assert "先解开" in lzma[0][1]
    plain = w.packed_by_windows({"甲.txt": b"a" * 5000})
    directory = plain.index(b"PK\x01\x02")
    locked = unpacked(desk, plain[: directory + 8] + b"\x01" + plain[directory + 9 :])
    assert locked is not None
    assert "密码" in locked[0][1]
    size = struct.unpack_from("<L", plain, directory + 20)[0]
    cut = unpacked(desk, plain[: directory + 20] + struct.pack("<L", size - 4) + plain[directory + 24 :])
    assert cut is not None
    assert "坏了" in cut[0][1]


def test_a_file_that_is_too_big_is_refused(desk: Page) -> None:
    made = opened(desk, b"a", times=20 * 1024 * 1024 + 1)
    assert "20 MB" in made["refused"]
    assert made["refused"].endswith("。")
    assert made["paragraphs"] == []


def test_a_locked_zip_is_refused(desk: Page) -> None:
    locked = bytearray(w.word(w.paragraph("甲")))
    at = locked.rindex(b"PK\x01\x02")
    locked[at + 8] |= 1
    assert "密码" in opened(desk, bytes(locked))["refused"]


WHOLE = [w.paragraph(f"第{n}段，写了一些话，各段不一样。{n * 7919}") for n in range(400)]


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes(desk: Page) -> None:
    whole = w.word(*WHOLE)
    full = lines(desk, whole)
    for share in (0.5, 0.8, 0.97):
        made = opened(desk, whole[: int(len(whole) * share)])
        said = [one["text"] for one in made["paragraphs"]]
        assert 20 < len(said) <= len(full)
        assert said[:-1] == full[: len(said) - 1]
        assert made["notes"][0].startswith("文件有损坏")


def test_xml_that_is_not_closed_is_read(desk: Page) -> None:
    text = w.document(w.paragraph("甲"), w.paragraph("乙")).split("<w:sectPr")[0]
    for broken in (text, text.replace("</w:p><w:p>", "<w:p>"), text + "</w:tbl>", text + "<w:p><w:r><w:t>丙"):
        made = opened(desk, w.packed({"word/document.xml": broken}))
        assert made["refused"] == ""
        assert "甲" in "".join(one["text"] for one in made["paragraphs"])
        assert made["notes"][0].startswith("文件有损坏")


def test_a_size_that_lies_is_not_believed(desk: Page) -> None:
    """The directory says that a part is small; what comes out of it is counted."""
    content = w.document(w.paragraph("a" * (55 * 1024 * 1024))).encode()
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = squeezed.compress(content) + squeezed.flush()
    name = b"word/document.xml"
    head = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, 0, len(data), 100, len(name), 0)
    local = b"PK\x03\x04" + head + name + data
    entry = b"PK\x01\x02" + struct.pack("<H", 20) + head + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(entry), len(local), 0)
    assert "50 MB" in opened(desk, local + entry + end)["refused"]


TEXTS = {
    "UTF-8": "一、存在问题\n一是甲。",
    "with a mark": "\ufeff一、存在问题\r\n一是甲。",
}


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(desk: Page, encoding: str) -> None:
    """As some programs save Unicode; nothing else is taken for it."""
    said = ["个人对照检查材料", "一、存在问题", "一是甲，2025年读了3本书，䶮字。", "买买提·吐尔逊"]
    assert lines(desk, "\r\n".join(said).encode(encoding)) == said
    for other in ("utf-8", "gb18030"):
        assert lines(desk, "\n".join(said).encode(other)) == said
        broken = opened(desk, "\n".join(said).encode(other) + b"\0")
        assert [one["text"] for one in broken["paragraphs"]] == said


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-16-be"])
def test_texts_in_every_encoding(desk: Page, encoding: str) -> None:
    content = "一、存在问题\r\n一是甲，䶮字。".encode(encoding)
    if encoding == "utf-16-be":
        content = b"\xfe\xff" + content
    assert lines(desk, content) == ["一、存在问题", "一是甲，䶮字。"]


def test_a_null_character_is_left_out_and_told(desk: Page) -> None:
    made = opened(desk, "一是甲\0乙。".encode())
    assert [one["text"] for one in made["paragraphs"]] == ["一是甲乙。"]
    assert made["notes"] == ["里面有看不见的空字符，已经略去。"]


def test_markdown(desk: Page) -> None:
    made = opened(
        desk,
        (
            "# 材料\n\n---\n\n## 一、存在问题\n\n> **一是学习不够。** 后面 **也** 是\\*。\n\n"
            "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2\\|3 |\n"
        ).encode(),
    )
    said = [one for one in made["paragraphs"] if one["text"] or one["rows"]]
    assert [(one["text"], one["level"], one["bold"], one["rows"]) for one in said] == [
        ("材料", 0, 0, None),
        ("一、存在问题", 1, 0, None),
        ("一是学习不够。后面也是*。", 0, 7, None),
        ("", 0, 0, [["甲", "乙"], ["1", "2|3"]]),
    ]


@pytest.mark.parametrize("bold", ["**补充：**到此为止。", "**街道**社区党支部。"])
def test_one_line_with_stars_makes_no_markdown(desk: Page, bold: str) -> None:
    text = f"一、存在问题\n一是甲。\n{bold}"
    assert lines(desk, text.encode()) == text.split("\n")


DAMAGE = st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), max_size=30)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(damages=st.lists(DAMAGE, min_size=1, max_size=12))
def test_whatever_is_damaged_gives_an_answer(desk: Page, damages: list[list[tuple[int, int]]]) -> None:
    """Bytes changed anywhere: paragraphs or a reason, never an exception."""
    whole = w.word(*WHOLE[:30], numbering=NUMBERS, styles=STYLED)
    files = []
    for damage in damages:
        content = bytearray(whole)
        for at, value in damage:
            content[at % len(content)] = value
        files.append(base64.b64encode(bytes(content)).decode())
    for made in desk.evaluate(OPENED, [[file, 1] for file in files]):
        assert made["refused"] or made["paragraphs"]


PIECES = st.sampled_from(
    [
        *("一、存在问题", "二、原因剖析", "（一）理论学习方面", "(二)作风方面。", "1.", "（1）", "①", "一是学习不够。", "二是调研不够，"),
        *("首先，", "其次，", "整改措施：", "每周读一篇。", "情况汇报如下：", "张三", "2025年1月5日", "个人对照检查材料"),
        *("没有", "深入", "，", "。", "；", " ", "\u3000", "😀", "【时间】", "\u202e", "<b>", "&amp;"),
    ]
)  # fmt: skip
LINE = st.tuples(
    st.lists(PIECES, max_size=6).map("".join),
    st.sampled_from(["", '<w:outlineLvl w:val="0"/>', '<w:outlineLvl w:val="1"/>']),
    st.sampled_from(["", "<w:b/>"]),
)
DOCUMENTS = """
(files) => Promise.all(files.map(async (file) => {
  const { blockText, reader } = Phrasebank;
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const { paragraphs } = await reader.opened(bytes);
  const { blocks } = reader.document(reader.structure(paragraphs, shelf.reading.words, shelf.reading.known));
  const keys = new Set(blocks.map(({ key }) => key));
  return { said: blocks.map((block) => block.mark + blockText(block)).join(""), isKeyed: keys.size === blocks.length };
}))
"""


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(papers=st.lists(st.lists(LINE, max_size=25), min_size=1, max_size=10))
def test_no_character_is_lost_in_a_document(desk: Page, papers: list[list[tuple[str, str, str]]]) -> None:
    """Whatever stands in a file, its Document says the same, in its order, spaces apart."""
    files = []
    for paper in papers:
        body = [
            w.paragraph(w.run(text.replace("&", "&amp;").replace("<", "&lt;"), bold), properties=properties)
            for text, properties, bold in paper
        ]
        files.append(base64.b64encode(w.word(*body)).decode())
    for paper, made in zip(papers, desk.evaluate(DOCUMENTS, files), strict=True):
        wanted = "".join(text for text, _, _ in paper)
        assert "".join(made["said"].split()) == "".join(wanted.split())
        assert made["isKeyed"]


def test_what_a_style_hides_is_hidden(desk: Page) -> None:
    styles = w.styles(
        '<w:style w:type="character" w:styleId="note"><w:rPr><w:vanish/></w:rPr></w:style>',
        '<w:style w:type="paragraph" w:styleId="notes"><w:rPr><w:vanish/></w:rPr></w:style>',
    )
    body = [
        w.paragraph(w.run("看得见"), w.run("看不见", '<w:rStyle w:val="note"/>'), w.run("的字。")),
        w.paragraph("整段看不见", properties='<w:pStyle w:val="notes"/>'),
        w.paragraph(w.run("又看得见", '<w:vanish w:val="0"/>'), properties='<w:pStyle w:val="notes"/>'),
    ]
    made = opened(desk, w.word(*body, styles=styles))
    assert [one["text"] for one in made["paragraphs"]] == ["看得见的字。", "", "又看得见"]
    assert made["notes"] == ["隐藏的文字没有读。"]


LEADS = """
async (file) => {
  const { reader } = Phrasebank;
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const { blocks } = reader.document(reader.structure((await reader.opened(bytes)).paragraphs, shelf.reading.words, shelf.reading.known));
  const said = (runs) => runs.map(({ text }) => text).join("");
  return blocks.filter(({ kind }) => kind === "point").map(({ lead, body }) => [said(lead), said(body)]);
}
"""


def test_the_stop_behind_a_bold_clause_is_its_own(desk: Page) -> None:
    """Bold or not: a body that began with it would have two once the paper is printed again."""
    bold = "<w:b/>"
    body = [
        w.paragraph("一、存在问题"),
        w.paragraph("一是", w.run("学习不系统", bold), w.run("。只读了7篇。")),
        w.paragraph(w.run("二是走访少：", bold), w.run("去了2次。")),
        w.paragraph(w.run("三是真的懂了吗？", bold), w.run("没有。")),
        w.paragraph(w.run("四是写得少", bold), w.run("，一年两篇。")),
    ]
    assert desk.evaluate(LEADS, base64.b64encode(w.word(*body)).decode()) == [
        ["学习不系统。", "只读了7篇。"],
        ["走访少：", "去了2次。"],
        ["真的懂了吗？", "没有。"],
        ["写得少，一年两篇。", ""],
    ]


FORM = """
async (file) => {
  const { blockText, reader } = Phrasebank;
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const { blocks } = reader.document(reader.structure((await reader.opened(bytes)).paragraphs, shelf.reading.words, shelf.reading.known));
  return blocks.map((block) => [block.kind, block.section, block.mark + blockText(block)]);
}
"""


def test_a_form_is_read_as_a_paper(desk: Page) -> None:
    """What stands beside 存在问题 is what was written of it; rows of names stay a table, and nothing stands between two paragraphs."""

    def row(*cells: tuple[str, ...]) -> str:
        inner = "".join(f"<w:tc>{''.join(map(w.paragraph, cell))}</w:tc>" for cell in cells)
        return f"<w:tr>{inner}</w:tr>"

    table = [
        row(("姓名",), ("张三",), ("时间",), ("2026年", "1月")),
        row(("存在", "问题"), ("一是学习不系统。读了7篇。", "二是联系群众少。去了2次。")),
        row(("整改措施",), ("每周学习2小时，月底汇报1次。",)),
        row(("支部意见",), ("同意。",)),
    ]
    file = w.word(w.paragraph("个人对照检查表"), f"<w:tbl>{''.join(table)}</w:tbl>")
    assert desk.evaluate(FORM, base64.b64encode(file).decode()) == [
        ["title", "", "个人对照检查表"],
        ["table", "", "姓名\t张三\t时间\t2026年1月"],
        ["heading", "problems", "存在问题"],
        ["point", "problems", "一是学习不系统。读了7篇。"],
        ["point", "problems", "二是联系群众少。去了2次。"],
        ["heading", "measures", "整改措施"],
        ["point", "measures", "每周学习2小时，月底汇报1次。"],
        ["table", "measures", "支部意见\t同意。"],
    ]


def test_long_and_hostile_texts_come_to_an_end(desk: Page) -> None:
    """10 MB of one paragraph, and marks that begin and never end: what takes its time by the square of that is not waited for."""

    def opened(make: str, given: str = "") -> Any:
        desk.evaluate(
            f"""(given) => {{
              delete window.made;
              setTimeout(async () => {{ window.made = await Phrasebank.reader.opened(({make})(given)); }});
            }}""",
            given,
        )
        desk.wait_for_function("() => window.made")
        return desk.evaluate("() => window.made.refused")

    for text in ("'甲'.repeat(3_500_000)", "'一是，'.repeat(300_000)"):
        assert opened(f"() => new TextEncoder().encode({text})") == ""
    hostile = [
        w.packed({"word/document.xml": text * 400_000})
        for text in ("<w:p ", '<a b="', "<!--", "<w:p>", "&amp;", "</w:p>")
    ]
    for content in hostile:
        file = base64.b64encode(content).decode()
        assert (
            opened("(file) => Uint8Array.from(atob(file), (character) => character.charCodeAt(0))", file)
            != ""
        )
