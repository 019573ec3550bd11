"""The shape of every kind of file, derived from the model: JSON schemas for editors, and the schema of the field that an
error is about."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import TypeAdapter

from phrasebank import model
from phrasebank.model import (
    AudienceWords,
    CampaignEntry,
    Concession,
    EmptyLine,
    Formulation,
    HeadingWords,
    Mention,
    Mistake,
    PaperRule,
    PointEntry,
    SectionNames,
    TemplateEntry,
    Vocabulary,
)
from phrasebank.reading import field_lines

Schema = Mapping[str, Any]


@dataclass(frozen=True)
class Kind:
    """A kind of file that curators write."""

    name: str
    """The name of its schema file, without .json."""
    title: str
    """The name that people give it."""
    files: str
    """A glob for its files below the snippets folder."""
    adapter: TypeAdapter[Any]
    """Validates the file, or with `many` one item of it."""
    many: bool
    """Whether the file is a list of items."""

    @cached_property
    def schema(self) -> dict[str, Any]:
        """The JSON schema (draft 2020-12) of the whole file."""
        inner = self.adapter.json_schema(mode="validation")
        if self.many:
            definitions = inner.pop("$defs", {})
            inner = {"type": "array", "items": inner, "$defs": definitions}
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": self.title,
            **_tidy(inner),
        }


def _tidy(node: Any) -> Any:
    """A schema without pydantic's English titles, which an editor would show above the Chinese description, with
    descriptions of the fields, and with the fields in the model's order, which pydantic does not keep where a dataclass
    has defaults."""
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "properties" in node and hasattr(model, str(node.get("title"))):
        node = _described(node, getattr(model, node["title"]))
    return {
        key: _tidy(value) for key, value in node.items() if not (key == "title" and isinstance(value, str))
    }


def _described(node: dict[str, Any], kind: type) -> dict[str, Any]:
    """The schema of a class with the descriptions of its fields, in the order of the class."""
    meanings, given = field_lines.under(kind), dict(node["properties"])
    if others := given.pop(model.OTHERS, None):  # moves stand beside the fields, under names of their own
        moves = {**others["additionalProperties"], "description": meanings["moves"]}
        node = {**node, "additionalProperties": moves}
    order = {name.rstrip("_"): name for name in kind.__annotations__ if name.rstrip("_") in given}
    fields = {
        name: dict(sorted({**given[name], "description": meanings[own]}.items()))
        for name, own in order.items()
    }
    return {**node, "properties": fields}


LIBRARY = Kind("library", "全库词表", "library.yml", TypeAdapter(Vocabulary), many=False)
POINTS = Kind("points", "要点与表述", "points/**/*.yml", TypeAdapter(PointEntry), many=True)
CAMPAIGN = Kind("campaign", "年度专题", "campaigns/*.yml", TypeAdapter(CampaignEntry), many=False)
TEMPLATE = Kind("template", "模板配方", "templates/*.yml", TypeAdapter(TemplateEntry), many=False)
FORMULATIONS = Kind(
    "formulations", "规范表述", "wording/formulations.yml", TypeAdapter(Formulation), many=True
)
SLIPS = Kind("slips", "易错字词", "wording/slips.yml", TypeAdapter(Mistake), many=True)
EMPTY = Kind("empty", "空话套话", "wording/empty.yml", TypeAdapter(EmptyLine), many=True)
CONCESSIONS = Kind("concessions", "先扬后抑", "wording/concessions.yml", TypeAdapter(Concession), many=True)
MENTIONS = Kind("mentions", "引出反面例子的词", "wording/mentions.yml", TypeAdapter(Mention), many=True)
SECTIONS = Kind("sections", "各部分的叫法", "wording/sections.yml", TypeAdapter(SectionNames), many=True)
HEADINGS = Kind("headings", "对照方面的说法", "wording/headings.yml", TypeAdapter(HeadingWords), many=True)
AUDIENCES = Kind(
    "audiences", "看得出是谁写的说法", "wording/audiences.yml", TypeAdapter(AudienceWords), many=True
)
REVIEW = Kind("review", "自查的规则", "wording/review.yml", TypeAdapter(PaperRule), many=True)

WORDING = (FORMULATIONS, SLIPS, EMPTY, CONCESSIONS, MENTIONS, SECTIONS, HEADINGS, AUDIENCES, REVIEW)
"""The wording lists. Each has the name of the field of Wording that holds it."""

KINDS = (LIBRARY, POINTS, CAMPAIGN, TEMPLATE, *WORDING)


def text(kind: Kind) -> str:
    """The text of the schema file. It is the same at every run."""
    return json.dumps(kind.schema, ensure_ascii=False, indent=2) + "\n"


def vscode(folder: str = "snippets") -> dict[str, Any]:
    """The editor settings that connect every schema with its files."""
    return {f"./{folder}/schemas/{kind.name}.json": f"{folder}/{kind.files}" for kind in KINDS}


def field(schema: Schema, path: tuple[str | int, ...]) -> Schema:
    """The schema of the value at a path, with `description`, `properties`, `enum` and others, and `short` where a bare
    text may stand for the whole. Empty where the path leads nowhere."""
    definitions: Schema = schema.get("$defs", {})

    def resolve(node: Schema) -> Schema:
        description = node.get("description")
        if "anyOf" in node:
            options = [resolve(option) for option in node["anyOf"] if option.get("type") != "null"]
            entry = next((option for option in options if "properties" in option), None)
            node = {**entry, "short": len(options) > 1} if entry else options[0]
        if "$ref" in node:
            node = resolve(definitions[node["$ref"].rsplit("/", 1)[1]])
        return {**node, "description": description} if description else node

    node = resolve(schema)
    for step in path:
        if isinstance(step, int):
            node = resolve(node.get("items", {}))
        elif step in node.get("properties", {}):
            node = resolve(node["properties"][step])
        else:
            values = list(node.get("patternProperties", {}).values()) or [
                node.get("additionalProperties") or {}
            ]
            node = resolve(values[0] if isinstance(values[0], dict) else {})
    return node
