"""The field reference follows from the model, whatever the model says."""

from __future__ import annotations

import re
from html import unescape

import pytest
from pydantic import TypeAdapter
from pydantic._internal._docs_extraction import extract_docstrings_from_cls
from pydantic.dataclasses import is_pydantic_dataclass
from pydantic.fields import FieldInfo

import own_library
import small_library
from phrasebank import model
from phrasebank.model import OTHERS, Library
from phrasebank.pages import fields
from phrasebank.reading import schema, yaml_values

RECIPE = (
    "headline: 材料\nfields: [姓名]\nparts: [{title: 问题, section: problems, group: heading, points: 1}]"
)
ENTRIES = [
    value for value in vars(model).values() if isinstance(value, type) and is_pydantic_dataclass(value)
]


@pytest.fixture(scope="module", params=["ours", "small"])
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One that has an example of almost everything, and one that has next to none."""
    if request.param == "small":
        return small_library.build(tmp_path_factory.mktemp("small"), RECIPE)
    return own_library.library()


@pytest.fixture(scope="module")
def groups(library: Library) -> list[fields.Group]:
    return [group for kind in schema.KINDS for group in fields.groups(kind, library)]


@pytest.fixture(scope="module")
def html(library: Library) -> str:
    """The page, made once for all that is asked of it."""
    return fields.page(library).body()


def _named(name: str, field: FieldInfo) -> str:
    """How the page calls a field of the model."""
    return fields.MOVES if field.validation_alias == OTHERS else field.alias or name


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.__name__)
def test_every_field_of_an_entry_stands_on_the_page(
    entry: type, html: str, groups: list[fields.Group]
) -> None:
    html = unescape(html)
    declared = {
        _named(name, field): field
        for name, field in entry.__pydantic_fields__.items()  # type: ignore[attr-defined]
    }
    names = {_named(name, field): name for name, field in entry.__pydantic_fields__.items()}  # type: ignore[attr-defined]
    meanings = extract_docstrings_from_cls(entry, use_inspect=True)  # as pydantic itself reads them
    found = [group for group in groups if group.meaning == entry.__doc__]
    assert found
    for group in found:
        assert [field.name for field in group.fields] == list(declared)
        section = html[html.index(f'id="{group.id}"') :].split("</dl>")[0]
        for field in group.fields:
            assert field.meaning == meanings[names[field.name]]
            assert field.required == declared[field.name].is_required()
            block = section[section.index(f"<dt><code>{field.name}</code>") :].split("</div>")[0]
            assert re.sub("</?code>", "", block).count(field.meaning) == 1
            assert ("必填" in block) == field.required
            assert all(f"<code>{choice}</code>" in block for choice in field.choices)
            assert all(limit in re.sub("</?code>", "", block) for limit in field.limits)
            assert field.example in block
            assert (f'href="#{field.group}"' in block) == bool(field.group)


def test_the_examples_are_right(groups: list[fields.Group]) -> None:
    """Each is read as our reader reads files, and taken by the field it stands for."""
    by_doc = {entry.__doc__: entry for entry in ENTRIES}
    seen = 0
    for group in groups:
        declared = {
            _named(name, field): field for name, field in by_doc[group.meaning].__pydantic_fields__.items()
        }
        for field in group.fields:
            if not field.example:
                assert field.group
                continue
            value = yaml_values.read(field.example.encode(), "example.yml").value
            taken = value if field.name == fields.MOVES else value[field.name]
            TypeAdapter(declared[field.name].rebuild_annotation()).validate_python(taken)
            seen += 1
    assert seen > 80


def test_examples_are_the_librarys_own(library: Library, html: str) -> None:
    html = unescape(html)
    assert f"title: {library.vocabulary.site.title}<" in html
    shortest = min(
        (phrase.text for point in library.points[: fields.SAMPLE] for phrase in point.wordings),
        key=lambda text: (len(text), text),
    )
    assert f"text: {shortest}<" in html


def test_links_lead_to_groups(library: Library, html: str) -> None:
    ids = re.findall(r' id="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]*)"', html)) <= set(ids)
    assert {entry.id for entry in fields.page(library).toc} == {kind.name for kind in schema.KINDS}


def test_what_stands_in_a_file_is_set_as_code() -> None:
    assert fields.coded("文件名（不带 .yml），如 2025-annual。") == (
        "文件名（不带 <code>.yml</code>），如 <code>2025-annual</code>。"
    )
    assert fields.coded("以 https:// 开头") == "以 <code>https://</code> 开头"
    assert fields.coded("最多 20 个 <b>") == "最多 20 个 &lt;<code>b</code>&gt;"
