"""Word files as programs write them, made by hand: what no library writes can be asked for too."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def run(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs, or of plain texts."""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def counted(list_id: int, *runs: str, depth: int = 0) -> str:
    """A paragraph of a list."""
    return paragraph(
        *runs, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    )


def level(depth: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*abstracts: str, nums: str) -> str:
    """numbering.xml: levels of each abstract list from 0 on, and the lists that use them."""
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{levels}</w:abstractNum>'
        for at, levels in enumerate(abstracts)
    )
    return f"{HEAD}<w:numbering {SPACES}>{made}{nums}</w:numbering>"


def num(list_id: int, abstract: int, more: str = "") -> str:
    """A list."""
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def styles(*inner: str) -> str:
    """styles.xml."""
    return f"{HEAD}<w:styles {SPACES}>{''.join(inner)}</w:styles>"


def document(*body: str) -> str:
    """document.xml."""
    return f"{HEAD}<w:document {SPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>"


def packed(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def packed_by_windows(parts: Mapping[str, bytes]) -> bytes:
    """A zip as programs on Chinese Windows make it: names are in GBK, without a word of that, and each file is a minute later than
    the one before."""
    out = io.BytesIO()
    names = {name.encode("gb18030"): f"{at:_>{len(name.encode('gb18030'))}}" for at, name in enumerate(parts)}
    with zipfile.ZipFile(out, "w") as file:
        for at, (place, content) in enumerate(zip(names.values(), parts.values(), strict=True)):
            file.writestr(zipfile.ZipInfo(place, (2026, 1, 5, 9, at, 0)), content, zipfile.ZIP_DEFLATED)
    made = out.getvalue()
    for name, place in names.items():
        assert made.count(place.encode()) == 2, "once before the file, once in the directory"
        made = made.replace(place.encode(), name)
    return made


def word(*body: str, **parts: str) -> bytes:
    """A Word file of a body; other parts by name: numbering, styles, footnotes."""
    return packed(
        {
            "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "word/document.xml": document(*body),
            **{f"word/{name}.xml": text for name, text in parts.items()},
        }
    )
