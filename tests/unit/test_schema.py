"""The editor schemas are the model's, current, and wired."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from phrasebank.reading import schema

ROOT = Path(__file__).parents[2]
SNIPPETS = ROOT / "snippets"


@pytest.mark.parametrize("kind", schema.KINDS, ids=lambda kind: kind.name)
def test_schema_file_is_current(kind: schema.Kind) -> None:
    """`phrasebank schema` rewrites it."""
    assert (SNIPPETS / "schemas" / f"{kind.name}.json").read_text("utf-8") == schema.text(kind)


def test_no_schema_is_left_over() -> None:
    assert {path.stem for path in (SNIPPETS / "schemas").iterdir()} == {kind.name for kind in schema.KINDS}


@pytest.mark.parametrize("kind", schema.KINDS, ids=lambda kind: kind.name)
def test_every_field_speaks_chinese(kind: schema.Kind) -> None:
    for name, definition in {**kind.schema.get("$defs", {}), "": kind.schema}.items():
        for field, shape in definition.get("properties", {}).items():
            assert any("\u4e00" <= c <= "\u9fff" for c in shape.get("description", "")), f"{name}.{field}"


def test_editor_settings_are_wired() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == schema.vscode()


@pytest.mark.parametrize(
    "path", sorted(SNIPPETS.rglob("*.yml")), ids=lambda p: p.relative_to(SNIPPETS).as_posix()
)
def test_file_names_its_schema(path: Path) -> None:
    """For editors that know nothing of this project's settings."""
    kinds = [kind for kind in schema.KINDS if path in SNIPPETS.glob(kind.files)]
    assert len(kinds) == 1
    up = "../" * (len(path.relative_to(SNIPPETS).parts) - 1) or "./"
    first = path.read_text("utf-8").split("\n")[0]
    assert first in {
        f"# yaml-language-server: $schema={prefix}schemas/{kinds[0].name}.json"
        for prefix in (up, up.removeprefix("./"))
    }


@pytest.mark.parametrize(
    ("path", "description"),
    [
        ((0, "title"), "领句：文稿里一是……后面的那句话，5 至 14 个字，句末不加标点。"),
        ((3, "phrases", "b", "audiences"), "适用对象；不写就是所有个人。领导班子必须写明。"),
        ((0, "phrases", "a"), "要点的一种写法。只有正文时可以直接写正文；按句式写的，一个句式一行。"),
        ((0, "nowhere", 3), None),
    ],
)
def test_field_of_a_path(path: tuple[str | int, ...], description: str | None) -> None:
    assert schema.field(schema.POINTS.schema, path).get("description") == description
