"""Files that claim to be drafts: what comes of each, with every word kept, and what is said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

import cases
import documents
import goldens
from browser import desks
from phrasebank.documents.model import DOCUMENT

CASES = sorted((cases.GOLDEN / "drafts").glob("*.draft"))
READ = (
    """(job) => JSON.parse(job).map((text) => Phrasebank.draftFile.read(text, { site: "test", id: "new" }))"""
)


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """A page with the composer's scripts."""
    yield from desks.desk(browser, served, desks.SHELF)


def read(page: Page, texts: list[str]) -> list[dict[str, Any]]:
    """What comes of each text; every draft is sound."""
    made: list[dict[str, Any]] = page.evaluate(READ, json.dumps(texts))
    for one in made:
        assert_sound(one["draft"])
    return made


def assert_sound(draft: dict[str, Any]) -> None:
    """A draft has the shape that all code relies on."""
    assert (draft["format"], draft["site"], draft["id"]) == (1, "test", "new")
    document = DOCUMENT.validate_python(draft["document"])
    unfiled = DOCUMENT.validate_python({"title": "", "blocks": draft["unfiled"]})
    keys = [block.key for block in (*document.blocks, *unfiled.blocks)]
    assert len(set(keys)) == len(keys)
    kinds = [block.kind for block in document.blocks]
    edges = [kind for kind in kinds if kind in ("title", "byline", "sign", "date")]
    inner = [kind for kind in kinds if kind not in edges]
    head = [kind for kind in edges if kind in ("title", "byline")]
    assert kinds == [*head, *inner, *edges[len(head) :]]
    assert not inner or inner[0] == "heading"
    assert {block.kind for block in unfiled.blocks} <= {"point", "paragraph", "list", "table"}
    assert all(isinstance(value, str) for value in draft["fields"].values())


def outline(made: dict[str, Any]) -> str:
    """Notes, settings and content, for a reader's eye."""
    draft = made["draft"]
    lines = [f"! {note}" for note in made["notes"]]
    lines += [f"{name}: {draft[name]!r}" for name in ("title", "campaign", "audience", "template")]
    lines += [f"{heading['id']}: {heading['title']} {heading['from']}" for heading in draft["headings"]]
    lines += [f"{name} = {value}" for name, value in draft["fields"].items()]
    for name, blocks in (("paper", draft["document"]["blocks"]), ("unfiled", draft["unfiled"])):
        lines.append(f"{name}:")
        document = DOCUMENT.validate_python({"title": "", "blocks": blocks})
        keys = [
            f"{block['key']} {block['kind']}{' ' + block['source']['phrase'] if block.get('source') else ''}"
            for block in blocks
        ]
        lines += [f"  {key}" for key in keys]
        lines += [f"  | {line}" for line in documents.outline(document)]
    shown = [line if len(line) <= 160 else f"{line[:20]}… {len(line)}" for line in lines]
    return "\n".join(shown).replace("\0", "\\0") + "\n"


@pytest.fixture(scope="module")
def outlines(desk: Page) -> dict[Path, str]:
    """Every case, read in one batch."""
    made = read(desk, [path.read_text("utf-8") for path in CASES])
    return dict(zip(CASES, map(outline, made), strict=True))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_comes_of_a_file(path: Path, outlines: dict[Path, str]) -> None:
    goldens.hold(path.with_suffix(".txt"), outlines[path].encode())


def test_a_table_has_no_more_rows_of_a_header_than_rows(desk: Page) -> None:
    """Else no row would be left below it, in Word least of all."""
    table = {"kind": "table", "form": "grid", "widths": [50, 50], "rows": [["甲", "乙"], ["丙", "丁"]]}
    headers = [0, 2, 3, -1, 1.5, "1", None]
    blocks = [{**table, "key": f"b{nth}", "header": header} for nth, header in enumerate(headers, 2)]
    (made,) = read(desk, [json.dumps({"format": 1, "site": "test", "document": {"blocks": blocks}})])
    found = [block["header"] for block in made["draft"]["document"]["blocks"] if block["kind"] == "table"]
    assert found == [0, 2, 0, 0, 0, 0, 0]


def test_a_text_that_is_too_long_is_never_cut_within_a_slot(desk: Page) -> None:
    """Nor where a sentence could have ended, nor within a character of two units."""
    texts = [
        f"{'字' * 9_990}【一个待填项的名称很长】{'尾' * 20}",
        f"{'字' * 9_000}。{'字' * 2_000}",
        f"{'字' * 9_999}𠮷{'尾' * 20}",
    ]
    drafts = [
        {"format": 1, "site": "test", "unfiled": [{"kind": "paragraph", "runs": [{"text": text}]}]}
        for text in texts
    ]
    said = [
        [
            "".join(run.get("text") or f"【{run['name']}】" for run in block["runs"])
            for block in made["draft"]["unfiled"]
        ]
        for made in read(desk, [json.dumps(draft) for draft in drafts])
    ]
    assert ["".join(pieces) for pieces in said] == texts
    assert [len(pieces[0]) for pieces in said] == [9_990, 9_001, 9_999]


def test_a_file_that_is_far_too_big(desk: Page) -> None:
    [made] = desk.evaluate(
        "() => [Phrasebank.draftFile.read('字'.repeat(8_000_001), { site: 'test', id: 'new' })]"
    )
    assert made["notes"] == ["这个文件太大，不像是草稿，没有读入。"]
    assert_sound(made["draft"])


JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-5, 5),
        st.sampled_from(["", "b1", "字", "【a】", "heading", "point", "paragraph"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.sampled_from(
                [
                    "kind",
                    "key",
                    "runs",
                    "lead",
                    "body",
                    "rows",
                    "text",
                    "blank",
                    "name",
                    "value",
                    "widths",
                    "document",
                    "blocks",
                    "unfiled",
                    "headings",
                    "id",
                    "title",
                    "fields",
                    "source",
                    "level",
                ]
            ),
            inner,
            max_size=5,
        ),
    ),
    max_leaves=25,
)
BLOCKS = st.lists(
    st.fixed_dictionaries(
        {"kind": st.sampled_from(["heading", "point", "paragraph", "list", "table", "title", "sign", "x"])},
        optional=dict.fromkeys(
            ("key", "runs", "lead", "body", "rows", "widths", "level", "source", "section"), JSON
        ),
    ),
    max_size=4,
)
NEARLY = st.fixed_dictionaries(
    {
        "document": st.one_of(JSON, st.fixed_dictionaries({"blocks": BLOCKS})),
        "unfiled": st.one_of(JSON, BLOCKS),
    },
    optional=dict.fromkeys(
        ("format", "site", "title", "headings", "fields", "audience", "template", "campaign"), JSON
    ),
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(values=st.lists(st.one_of(JSON, NEARLY), min_size=1, max_size=20))
def test_any_json(desk: Page, values: list[Any]) -> None:
    read(desk, [json.dumps(value) for value in values])


WHOLE = (cases.GOLDEN / "drafts" / "sound.draft").read_text("utf-8")


def test_a_file_cut_off_anywhere_keeps_every_whole_word(desk: Page) -> None:
    words = ["存在问题", "一段话。", "领句", "正文", "没有家的", "某局", "我的材料"]
    cuts = list(range(1, len(WHOLE)))
    for cut, made in zip(cuts, read(desk, [WHOLE[:cut] for cut in cuts]), strict=True):
        kept = json.dumps(made["draft"], ensure_ascii=False)
        for word in words:
            assert word in kept or f'"{word}"' not in WHOLE[:cut], (cut, word)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    texts=st.lists(
        st.one_of(st.text(max_size=60), st.text('{}[]":,\\u12ab 字key\n', max_size=60)),
        min_size=1,
        max_size=20,
    )
)
def test_any_text(desk: Page, texts: list[str]) -> None:
    read(desk, texts)
