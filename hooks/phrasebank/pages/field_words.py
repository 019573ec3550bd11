"""Describes in Chinese what may be written into a field, from its JSON schema."""

from __future__ import annotations

from collections.abc import Iterator

from phrasebank.reading import field_help, schema


def options(shape: schema.Schema) -> list[schema.Schema]:
    """The alternative shapes of a value: two where a bare text may stand for a group of fields."""
    return [option for option in shape.get("anyOf", [shape]) if option.get("type") != "null"]


def item_shape(shape: schema.Schema) -> schema.Schema | None:
    """The shape of the items of a list, or of the values of a map; None for other shapes."""
    if shape.get("type") == "array":
        return dict(shape["items"])
    if "patternProperties" in shape:
        return dict(next(iter(shape["patternProperties"].values())))
    return None


def target(shape: schema.Schema) -> str:
    """The name of the class whose fields a value holds, at any depth; empty where there is none."""
    for option in options(shape):
        if "$ref" in option:
            return str(option["$ref"]).rsplit("/", 1)[1]
        item = item_shape(option)
        if item is not None and (found := target(item)):
            return found
    return ""


def words(shape: schema.Schema) -> str:
    """What kind of value to write."""
    ways = []
    for option in options(shape):
        item = item_shape(option)
        if "$ref" in option:
            ways.append("一组字段")
        elif option.get("type") == "array":
            ways.append(f"列表，每项是{words(item or {})}")
        elif item is not None:
            ways.append(f"几行“键: 值”，每个值是{words(item)}")
        elif option.get("enum") or option["type"] == "boolean":
            ways.append("从中选一个")
        else:
            ways.append({"string": "文字", "integer": "整数"}[option["type"]])
    return "，或者".join(ways)


def choices(shape: schema.Schema) -> tuple[str, ...]:
    """The values that are allowed, where these are few."""
    for option in options(shape):
        if option.get("type") == "boolean":
            return ("true", "false")
        named = option if "enum" in option else option.get("items", {})
        if "enum" in named:
            return tuple(map(str, named["enum"]))
    return ()


def limits(shape: schema.Schema) -> Iterator[str]:
    """Yield other conditions for a value."""
    for option in options(shape):
        if option.get("minItems") or option.get("minProperties"):
            yield "至少写一项"
        for pattern in (*option.get("patternProperties", ()), option.get("pattern")):
            if pattern:
                yield field_help.PATTERNS[pattern][0]
        if "maxLength" in option:
            yield f"最多 {option['maxLength']} 个字"
        if "minimum" in option:
            yield f"从 {option['minimum']} 到 {option['maximum']}"
        item = item_shape(option)
        if item is not None:
            yield from (f"每项{limit}" if limit.startswith("最多") else limit for limit in limits(item))
