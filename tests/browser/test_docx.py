"""The browser's Word writer against Python's: the same file, to the byte, on http and on file://."""

from __future__ import annotations

import base64
import dataclasses
import json
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, get_args

import docx as python_docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Error, Page

import documents
import hostile_values
from any_document import PAPER
from browser.conftest import watch
from browser.desks import look_inside
from documents import W
from phrasebank.documents import docx
from phrasebank.documents.model import DOCUMENT, Document
from phrasebank.documents.numbers import Numbers
from phrasebank.documents.skeleton import skeleton
from phrasebank.files.zips import pack

BASE64 = """
const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
"""
WRITE = f"""
async ([job, numbers]) => {{
  {BASE64}
  const skeleton = await Phrasebank.load("skeleton");
  return JSON.parse(job).map((document) => base64(Phrasebank.docx(document, skeleton, numbers)));
}}
"""
ZIP = f"""
(job) => {{
  {BASE64}
  return base64(Phrasebank.zip(job.map(([name, content]) => [name, Uint8Array.from(content)])));
}}
"""


@pytest.fixture(scope="module", autouse=True)
def _no_time_of_build() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        yield


@pytest.fixture(scope="module")
def desk(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page of the site, for many files."""
    page = browser.new_page()
    faults = watch(page)
    page.goto(f"{site_url}index.html")
    look_inside(page)
    yield page
    page.close()
    assert faults == []


def write(page: Page, papers: list[Any], numbers: Numbers = "automatic") -> list[bytes]:
    """The Word files that the browser makes of Documents as JSON."""
    return [base64.b64decode(file) for file in page.evaluate(WRITE, [json.dumps(papers), numbers])]


def assert_same(file: bytes, document: Document, numbers: Numbers = "automatic") -> None:
    """The same as Python's parts, packed as the browser packs. Part by part first: that says where two files differ."""
    parts = docx.parts(document, numbers=numbers)
    with zipfile.ZipFile(BytesIO(file)) as package:
        assert package.namelist() == list(parts)
        assert package.testzip() is None
        for name, xml in parts.items():
            assert package.read(name).decode() == xml, name
    assert file == pack({name: xml.encode() for name, xml in parts.items()}, compress=False)


@pytest.fixture(scope="module")
def goldens(desk: Page) -> dict[Path, bytes]:
    """Every golden Document, written in one batch."""
    papers = [json.loads(path.read_text("utf-8")) for path in documents.GOLDENS]
    return dict(zip(documents.GOLDENS, write(desk, papers), strict=True))


def test_the_skeleton_comes_when_it_is_asked_for(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}index.html")
    assert not page.evaluate("'skeleton' in Phrasebank.data")
    assert page.evaluate("Phrasebank.load('skeleton')") == json.loads(json.dumps(skeleton()))


@documents.every_golden
def test_it_is_the_file_that_python_writes(path: Path, goldens: dict[Path, bytes]) -> None:
    assert_same(goldens[path], documents.read(path))
    with zipfile.ZipFile(BytesIO(goldens[path])) as package:
        assert package.read("word/document.xml") == path.with_suffix(".document.xml").read_bytes()


def test_it_is_the_file_that_python_writes_with_numbers_as_text(desk: Page) -> None:
    papers = [json.loads(path.read_text("utf-8")) for path in documents.GOLDENS]
    for path, file in zip(documents.GOLDENS, write(desk, papers, "text"), strict=True):
        assert_same(file, documents.read(path), "text")
        with zipfile.ZipFile(BytesIO(file)) as package:
            assert package.read("word/document.xml") == path.with_suffix(".numbers.xml").read_bytes()


@documents.every_golden
def test_it_is_sound(path: Path, goldens: dict[Path, bytes], tmp_path: Path) -> None:
    file = tmp_path / "paper.docx"
    file.write_bytes(goldens[path])
    assert documents.faults(file) == []
    documents.assert_sound(goldens[path])
    opened = python_docx.Document(BytesIO(goldens[path]))
    found = [documents.shown(p) for p in opened.element.body.iter(f"{W}p")]
    assert [text for text in found if text] == documents.texts(documents.read(path))


def test_hostile_values_land_as_text(desk: Page) -> None:
    papers = [hostile_values.document(value) for value in hostile_values.VALUES.values()]
    files = write(desk, [dataclasses.asdict(paper) for paper in papers])
    for file, paper in zip(files, papers, strict=True):
        assert_same(file, paper)
        with zipfile.ZipFile(BytesIO(file)) as package:
            said = documents.paragraphs(package.read("word/document.xml"))
        assert said == documents.texts(paper)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(papers=st.lists(PAPER, min_size=1, max_size=10), numbers=st.sampled_from(get_args(Numbers)))
def test_any_document(desk: Page, papers: list[Any], numbers: Numbers) -> None:
    files = write(desk, papers, numbers)
    for file, paper in zip(files, papers, strict=True):
        # Two halves side by side are a pair as soon as they are JSON.
        assert_same(file, DOCUMENT.validate_python(json.loads(json.dumps(paper))), numbers)


def test_a_crooked_table_is_refused(desk: Page) -> None:
    table = {"key": "t7", "kind": "table", "widths": [50, 50], "rows": [[[]]]}
    with pytest.raises(Error, match="RangeError: table t7: 1 cells in a row of 2"):
        write(desk, [{"title": "", "blocks": [table]}])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    entries=st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/\\"), min_size=1),
        st.binary(max_size=300),
        max_size=5,
    )
)
def test_zip(desk: Page, entries: dict[str, bytes]) -> None:
    file = base64.b64decode(desk.evaluate(ZIP, [[name, list(content)] for name, content in entries.items()]))
    assert file == pack(entries, compress=False)
    with zipfile.ZipFile(BytesIO(file)) as package:
        assert {name: package.read(name) for name in package.namelist()} == entries


BUTTON = """
() => {
  const made = [];
  window.revoked = [];
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (blob) => { made.push(blob.type); return createObjectURL.call(URL, blob); };
  URL.revokeObjectURL = (url) => { window.revoked.push(made.shift()); revokeObjectURL.call(URL, url); };
  const button = document.createElement("button");
  button.textContent = "存";
  button.addEventListener("click", () =>
    Phrasebank.download(Uint8Array.of(0, 80, 75, 255), "王某某的材料（2025）.docx", "application/x-paper"));
  document.querySelector("main, article").prepend(button);
}
"""


@pytest.mark.usefixtures("context")  # a profile of its own, for its clock
def test_download(page: Page, site_url: str) -> None:
    page.clock.install()
    page.goto(f"{site_url}index.html")
    look_inside(page)
    page.evaluate(BUTTON)
    before = page.url
    with page.expect_download() as download:
        page.get_by_role("button", name="存", exact=True).click()
    assert download.value.suggested_filename == "王某某的材料（2025）.docx"
    assert Path(download.value.path()).read_bytes() == b"\x00PK\xff"
    assert page.url == before
    assert page.evaluate("revoked") == [], "still being read"
    page.clock.fast_forward(60_000)
    assert page.evaluate("revoked") == ["application/x-paper"]
