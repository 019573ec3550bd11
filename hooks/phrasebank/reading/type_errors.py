"""Turns errors of pydantic into findings in Chinese: a message for each type of error, with help for the field."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from phrasebank.model import OTHERS, PHRASE_FIELDS, Finding, Place, PointEntry
from phrasebank.reading import schema
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.field_help import PATTERNS, WHOLE, example, filled, missing, unknown
from phrasebank.reading.likeness import closest, nearest
from phrasebank.reading.meant import meant
from phrasebank.reading.schema import Kind
from phrasebank.words import characters

_NAMES = frozenset(
    {"tags", "causes", "measures", "audiences", "aliases", "retired", "sections", "dimensions", "fields"}
)
"""Fields that hold lists of words without blanks."""

_LINKS = frozenset({"causes", "measures"})
"""Those of them that hold ids of points in the file of the same name."""

_PLACES = frozenset({"section", "sections", "dimension", "dimensions"})
"""Fields that hold an id that library.yml declares with a title."""

_POINT = tuple(PointEntry.__annotations__)


def findings(error: ValidationError, checked: CheckedFile, kind: Kind, root: Keys) -> Iterable[Finding]:
    """Yield a finding for every error of one validation. `root` is the path in the file of the value that was validated."""
    whole = kind.schema
    found = error.errors(include_url=False)
    misspelt = _misspelt(found, whole, root)
    told: set[Keys] = set()
    paths = [(_steps(item, root), item["type"]) for item in found]
    refused = {_steps(item, root) for item in found if item["loc"][-1:] == ("[key]",)}
    beside = {path[:-1] for path, kind in paths if _phrase_outside(path, kind)}
    for item in found:
        path = _steps(item, root)
        if item["input"] == "" and path[-1:] == ("phrases",) and path[:-1] in beside:
            continue  # they stand beside it
        if (at := _misplaced(path, item)) is not None:
            if path[:at] not in told:
                told.add(path[:at])
                yield misplaced(checked, path[:at])
            continue
        if item["type"] == "missing" and (*root, *item["loc"]) in misspelt:
            continue  # it stands there under another name, which has a finding of its own
        if item["type"] == "too_short" and item["input"]:
            continue  # not empty: its items are wrong, and each has a finding of its own
        if item["loc"][-1:] != ("[key]",) and path in refused:
            continue  # its value is part of its name, which has a finding of its own
        rule, place, message, remedy = _explain(item, checked, whole, root)
        yield Finding(place, rule, "error", message, remedy, checked.excerpt(place))


def _steps(item: Any, root: Keys) -> Keys:
    return (*root, *(step for step in item["loc"] if step not in ("[key]", OTHERS)))


def _misplaced(path: Keys, item: Any) -> int | None:
    """The length of the part of a path that ends at a field on the wrong level, such as a field of a point among the keys
    of its phrases. None where every field is on its own level."""
    if "phrases" in path[:-1]:
        at = path.index("phrases") + 1
        return at + 1 if path[at] in (*_POINT, *PHRASE_FIELDS) else None
    return 2 if _phrase_outside(path, item["type"]) else None


def _phrase_outside(path: Keys, kind: str) -> bool:
    """Whether an error is about the key of a phrase that stands among the fields of its point."""
    unknown_one = kind == "unexpected_keyword_argument" and len(path) == 2
    return unknown_one and isinstance(path[0], int) and len(str(path[1])) == 1


def misplaced(checked: CheckedFile, path: Keys) -> Finding:
    """The finding about a field on the wrong level. Its remedy depends on how deep the field stands."""
    name, place = str(path[-1]), checked.place(path, key=True)
    if name in _POINT:
        where, right = "和 phrases 对齐", "phrases 下面只写 a、b、c……"
    elif len(path) == 2:
        where, right = "比 phrases 多缩进两格", "表述写在 phrases 下面"
    else:
        where, right = "比表述的键多缩进两格", f"{name} 写在某一种表述下面"
    return Finding(
        place,
        "misplaced-field",
        "error",
        f"字段 {name} 没有对齐，读成了别处的",
        f"{right}，{where}",
        checked.excerpt(place),
    )


def _tight(key: object) -> re.Match[str] | None:
    """Matches the key of a field in braces that has no blank after its colon, or a Chinese colon, so that its value
    became part of the key."""
    return re.fullmatch(r"([a-z_-]+)\s*[:：]\s*(.+)", str(key))


def _nameless(key: object) -> bool:
    """Whether a key without a value is really the value of a field whose name is missing."""
    return bool(re.match(f"[{characters.HAN}]", str(key)))


def _loosened(tight: re.Match[str]) -> tuple[str, str]:
    """The message and remedy for a key that `_tight` matches."""
    name, value = tight.groups()
    return f"字段 {name} 后面要用英文冒号，冒号后空一格", f"写成 {name}: {value}"


def _misspelt(found: Iterable[Any], whole: schema.Schema, root: Keys) -> set[Keys]:
    """The paths of missing fields that unknown fields were most likely meant to be."""
    wanted = set()
    for item in found:
        if item["type"] == "unexpected_keyword_argument":
            holder: Keys = (*root, *item["loc"][:-1])
            names = list(schema.field(whole, holder).get("properties", {}))
            tight = _tight(item["loc"][-1])
            if item["input"] == "" and _nameless(item["loc"][-1]):
                wanted |= {(*holder, first) for first in schema.field(whole, holder).get("required", ())[:1]}
            close = closest(tight.group(1) if tight else str(item["loc"][-1]), names)
            wanted |= {(*holder, close)} if close else set()
    return wanted


def _explain(
    item: Any, checked: CheckedFile, whole: schema.Schema, root: Keys
) -> tuple[str, Place, str, str]:
    path = _steps(item, root)
    of_key = item["loc"][-1:] == ("[key]",)
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    shape = schema.field(whole, path)
    kind, context, given = item["type"], item.get("ctx") or {}, item.get("input")

    def place(key: bool = False) -> Place:
        return checked.place(path, key)

    meaning = str(shape.get("description", "")).rstrip("。")
    if name == "" and given == "":
        fields = list(shape.get("properties", {}))
        right = f"，例如 - {example(fields[0], schema.field(whole, (*path, fields[0])))}" if fields else ""
        return "empty-value", place(), "这一项是空的", f"写上内容，或删去这一行{right}"
    # A list's item is spoken of by the list's name, so the example must be the list too.
    shown = example(name, schema.field(whole, path[: path.index(name) + 1] if name in path else path))
    sample = f"例如 {shown}"
    if tight := _tight(path[-1] if path else ""):
        return "yaml-syntax", place(True), *_loosened(tight)
    if given == "" and OTHERS in item["loc"] and _nameless(name):
        remedy = "正文里的英文逗号改成中文的“，”，或者把整段文字放进英文双引号；是另一句的，前面写上字段名"
        return "missing-key", place(True), f"“{name}”前面没有字段名，读成了另一项", remedy
    if kind == "unexpected_keyword_argument":
        holder = schema.field(whole, path[:-1])
        if given == "" and _nameless(name):
            first = holder.get("required", ["name"])[0]
            return "missing-key", place(True), f"“{name}”前面没有字段名", f"写成 {first}: {name}"
        if name in PHRASE_FIELDS and "phrases" in holder.get("properties", {}):
            message = f"字段 {name} 写错了地方：它说的是某一种表述"
            held = example(name, schema.field(whole, (*path[:-1], "phrases", "a", name)))
            remedy = f"移到 phrases 下面那种表述里，比 a、b 这些键多缩进两格，正文写成 text，例如 a: {{text: 文字, {held}}}"
            return "misplaced-field", place(True), message, remedy
        return "unknown-key", place(True), *unknown(str(item["loc"][-1]), list(holder.get("properties", {})))
    if kind == "string_type" and OTHERS in item["loc"]:  # where a move's words should be
        if name == "moves":
            remedy = f"句式直接写在 {path[-2]} 下面，缩进比 {path[-2]} 多两格，例如 {example('shows', {})}"
            return "unknown-key", place(True), "不认识的字段 moves", remedy
        if name in _POINT or nearest(name, PHRASE_FIELDS):
            return "unknown-key", place(True), *unknown(name, PHRASE_FIELDS)
    if kind == "no_text":
        message, remedy = missing("text", schema.field(whole, (*path, "text")))
        return "missing-key", place(), message, f"{remedy}；或者按这个板块的句式写，一行一句"
    if kind == "missing":
        message, remedy = missing(name, shape)
        group = next((step for step in reversed(path[:-1]) if isinstance(step, str)), "")
        if group in WHOLE:
            remedy = f"{group} 的写法：{filled(group, given)}；有公开网页的加上 url"
        return "missing-key", checked.place(path[:-1]), message, remedy
    if given == "":
        needed = name in schema.field(whole, path[:-1]).get("required", ())
        if len(path) > 1 and path[-2] == "excuse":
            return "empty-value", place(), f"{name} 后面没有写理由", f"写上为什么不改，例如 {name}: 规范表述"
        remedy = f"写上内容（{meaning}），{'' if needed else '或删去这一行，'}{sample}"
        return "empty-value", place(), f"{name} 后面是空的", remedy
    if kind in ("string_too_short", "too_short"):
        return "empty-value", place(), f"{name} 不能是空的", f"写上内容（{meaning}），{sample}"
    if kind == "too_long":
        limit = context["max_length"]
        return (
            "too-long",
            place(),
            f"{name} 写了 {context['actual_length']} 项，最多 {limit} 项",
            f"删到 {limit} 项以内，{sample}",
        )
    if kind == "string_too_long":
        limit = context["max_length"]
        return (
            "too-long",
            place(of_key),
            f"{name} 有 {len(str(given))} 个字，最多 {limit} 个",
            f"缩短到 {limit} 个字以内，{sample}",
        )
    if kind == "string_pattern_mismatch":
        why, right = PATTERNS[context["pattern"]]
        if re.search(r"\S\s+\S", str(given)) and isinstance(path[-1], int):
            remedy = f"是几项的，各项之间用英文逗号，例如 {name}: [{', '.join(str(given).split())}]"
            return "bad-pattern", place(), f"“{given}”里有空格：{why}", remedy
        value, because, remedy = meant(str(given), context["pattern"])
        if not value and name in _LINKS and re.search(f"[{characters.HAN}]", str(given)):
            because = "这里写要点的编号，不写领句"
            remedy = f"照抄 {name}.yml 里那个要点 id 后面的编号，{sample}"
        if not value and name in _PLACES and re.search(f"[{characters.HAN}]", str(given)):
            because, remedy = "这里写编号，不写名称", f"照抄 library.yml 里它的 id，{sample}"
        remedy = f"写成 {value}" if value else remedy or f"例如 {right}"
        return "bad-pattern", place(of_key), f"“{given}”写法不对：{because or why}", remedy
    if kind == "literal_error":
        allowed = [str(value) for value in shape.get("enum", ())]
        return (
            "bad-value",
            place(),
            f"{name} 不能写“{given}”{nearest(str(given), allowed)}",
            f"只能写：{'、'.join(allowed)}，{sample}",
        )
    if kind in ("dataclass_type", "dict_type", "mapping_type"):
        fields = list(shape.get("properties", {}))
        right = "、".join(fields) if fields else "a: 文字"
        wanted = "这里应当是一段文字，或一组“字段: 值”" if shape.get("short") else "这里应当是一组“字段: 值”"
        if not path and isinstance(given, list):
            remedy = f"删去行首的“- ”，各字段顶着行首写；可用的字段：{right}"
            return "wrong-type", place(), "这个文件写的是一样东西，不是列表", remedy
        if name == "excuse":
            remedy = f"写成 {{规则名: 理由}}，{sample}"
            return "wrong-type", place(), "excuse 要写明不照哪条规则、为什么", remedy
        if name == "phrases" and isinstance(given, list):
            remedy = "每种表述前面写一个键，不写“-”，例如 a: 正文，下一种写 b: 正文"
            return "wrong-type", place(), "phrases 下面应当是 a、b、c……各写一种表述，不是列表", remedy
        if path and name == "" and isinstance(given, str):
            remedy = f"“- ”后面先写字段名，再写内容，例如 - {example(fields[0], schema.field(whole, (*path, fields[0])))}"
            return "wrong-type", place(), "这一项只有文字，没有字段名", f"{remedy}；可用的字段：{right}"
        return "wrong-type", place(), wanted, f"每行一个字段，冒号后空一格；可用的字段：{right}"
    if kind in ("tuple_type", "list_type") and isinstance(given, str) and name in _NAMES:
        parts = re.findall(r"[^，、；,;\s\[\]]+", given)
        sample = f"例如 {name}: [{', '.join(parts)}]"
    if kind in ("tuple_type", "list_type"):
        return (
            "wrong-type",
            place(),
            f"{name or '这个文件'} 应当是列表",
            f"写成方括号，或每项一行、以“- ”开头，{sample}",
        )
    if kind in ("string_type", "string_sub_type"):
        return (
            "wrong-type",
            place(),
            f"{name} 应当是一段文字",
            f"只写文字，不写列表和字段；文字里有英文冒号时放进英文双引号，{sample}",
        )
    if kind.startswith(("int_", "bool_", "greater_", "less_")):
        bounds = [f"不小于 {context['ge']}"] if "ge" in context else []
        bounds += [f"不大于 {context['le']}"] if "le" in context else []
        what = " true 或 false" if kind.startswith("bool") else "，".join(["整数", *bounds])
        return "bad-value", place(), f"{name} 不能写“{given}”，应当是{what}", sample
    return "bad-value", place(), f"{name} 的值不合要求", f"{meaning}，{sample}"
