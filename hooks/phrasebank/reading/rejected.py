"""The rule, message and remedy for one value that the model rejects."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from phrasebank.model import OTHERS, PHRASE_FIELDS, Place, PointEntry
from phrasebank.reading import schema
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.field_help import PATTERNS, WHOLE, example, filled, missing, unknown
from phrasebank.reading.likeness import nearest
from phrasebank.reading.meant import meant
from phrasebank.words import characters

_NAMES = frozenset(
    {"tags", "causes", "measures", "audiences", "aliases", "retired", "sections", "dimensions", "fields"}
)
"""Fields that hold lists of words without blanks."""

_LINKS = frozenset({"causes", "measures"})
"""Those of them that hold ids of points in the file of the same name."""

_PLACES = frozenset({"section", "sections", "dimension", "dimensions"})
"""Fields that hold an id that library.yml declares with a title."""

POINT_FIELDS = tuple(PointEntry.__annotations__)
"""The names of a point's fields."""

Words = tuple[str, Place, str, str]
"""The rule of a finding, its place, its message and its remedy."""


def tight(key: object) -> re.Match[str] | None:
    """Matches the key of a field in braces that has no blank after its colon, a Chinese colon or none, so that its value
    became part of the key."""
    return re.fullmatch(r"([a-z_-]+)(?:\s*[:：]\s*|\s+)(.+)", str(key))


def nameless(key: object) -> bool:
    """Whether a key without a value is really the value of a field whose name is missing."""
    return bool(re.match(f"[{characters.HAN}]", str(key)))


@dataclass(frozen=True, slots=True)
class Rejection:
    """One error of pydantic, about the value at a path in a file."""

    item: Any
    """The error as pydantic describes it."""
    path: Keys
    """The path of the value, or of the mapping that lacks it."""
    checked: CheckedFile
    """The file."""
    whole: schema.Schema
    """The schema of the whole file."""

    @property
    def kind(self) -> str:
        """Pydantic's name for the type of error."""
        return str(self.item["type"])

    @property
    def given(self) -> Any:
        """The value that was rejected."""
        return self.item.get("input")

    @property
    def context(self) -> Any:
        """The bounds that the value exceeds, or the pattern that it does not match."""
        return self.item.get("ctx") or {}

    @property
    def of_key(self) -> bool:
        """Whether the error is about the key of the value."""
        return bool(self.item["loc"][-1:] == ("[key]",))

    @property
    def of_move(self) -> bool:
        """Whether the value is one that a phrase has under a name that is no field: a move."""
        return OTHERS in self.item["loc"]

    @property
    def name(self) -> str:
        """The name of the field; empty for an item of the file."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def shape(self) -> schema.Schema:
        """The schema of the value."""
        return self.schema_at(self.path)

    @property
    def meaning(self) -> str:
        """What the model says about the field."""
        return str(self.shape.get("description", "")).rstrip("。")

    @property
    def sample(self) -> str:
        """An example of the field. An item is called by the name of its list, so the example is the whole list."""
        known = self.name in self.path
        whole = self.path[: self.path.index(self.name) + 1] if known else self.path
        return f"例如 {example(self.name, self.schema_at(whole))}"

    def schema_at(self, path: Keys) -> schema.Schema:
        """The schema of the value at a path."""
        return schema.field(self.whole, path)

    def place(self, *, key: bool = False) -> Place:
        """The place of the value, or with `key` that of its key."""
        return self.checked.place(self.path, key=key)


def explained(found: Rejection) -> Words:
    """What a finding about a rejection says. The first function that knows this kind of rejection decides."""
    for explain in (_item, _key, _unknown, _move, _absent, _empty, _size, _pattern, _choice, _group, _plain):
        if words := explain(found):
            return words
    return "bad-value", found.place(), f"{found.name} 的值不合要求", f"{found.meaning}，{found.sample}"


def _item(found: Rejection) -> Words | None:
    """An item of the file that is empty."""
    if found.name != "" or found.given != "":
        return None
    fields = list(found.shape.get("properties", {}))
    right = f"，例如 - {example(fields[0], found.schema_at((*found.path, fields[0])))}" if fields else ""
    return "empty-value", found.place(), "这一项是空的", f"写上内容，或删去这一行{right}"


def _key(found: Rejection) -> Words | None:
    """A key that is no name of a field: it holds the value too, or is the value."""
    if key := tight(found.path[-1] if found.path else ""):
        name, value = key.groups()
        message = f"字段 {name} 后面要用英文冒号，冒号后空一格"
        return "yaml-syntax", found.place(key=True), message, f"写成 {name}: {value}"
    if found.given == "" and found.of_move and nameless(found.name):
        remedy = "正文里的英文逗号改成中文的“，”，或者把整段文字放进英文双引号；是另一句的，前面写上字段名"
        return "missing-key", found.place(key=True), f"“{found.name}”前面没有字段名，读成了另一项", remedy
    return None


def _unknown(found: Rejection) -> Words | None:
    """A field that its mapping does not have."""
    if found.kind != "unexpected_keyword_argument":
        return None
    name, place = found.name, found.place(key=True)
    holder = found.schema_at(found.path[:-1])
    if found.given == "" and nameless(name):
        first = holder.get("required", ["name"])[0]
        return "missing-key", place, f"“{name}”前面没有字段名", f"写成 {first}: {name}"
    if name in PHRASE_FIELDS and "phrases" in holder.get("properties", {}):
        message = f"字段 {name} 写错了地方：它说的是某一种表述"
        held = example(name, found.schema_at((*found.path[:-1], "phrases", "a", name)))
        remedy = f"移到 phrases 下面那种表述里，比 a、b 这些键多缩进两格，正文写成 text，例如 a: {{text: 文字, {held}}}"
        return "misplaced-field", place, message, remedy
    return "unknown-key", place, *unknown(str(found.item["loc"][-1]), list(holder.get("properties", {})))


def _move(found: Rejection) -> Words | None:
    """A phrase without a text, or a field of it that was taken for a move."""
    if found.kind == "string_type" and found.of_move:
        name = found.name
        if name == "moves":
            group = found.path[-2]
            remedy = f"句式直接写在 {group} 下面，缩进比 {group} 多两格，例如 {example('shows', {})}"
            return "unknown-key", found.place(key=True), "不认识的字段 moves", remedy
        if name in POINT_FIELDS or nearest(name, PHRASE_FIELDS):
            return "unknown-key", found.place(key=True), *unknown(name, PHRASE_FIELDS)
    if found.kind == "no_text":
        message, remedy = missing("text", found.schema_at((*found.path, "text")))
        return "missing-key", found.place(), message, f"{remedy}；或者按这个板块的句式写，一行一句"
    return None


def _absent(found: Rejection) -> Words | None:
    """A field that is missing."""
    if found.kind != "missing":
        return None
    message, remedy = missing(found.name, found.shape)
    group = next((step for step in reversed(found.path[:-1]) if isinstance(step, str)), "")
    if group in WHOLE:
        remedy = f"{group} 的写法：{filled(group, found.given)}；有公开网页的加上 url"
    return "missing-key", found.checked.place(found.path[:-1]), message, remedy


def _empty(found: Rejection) -> Words | None:
    """A field without a value, or with an empty text or list."""
    name, meaning, sample = found.name, found.meaning, found.sample
    if found.given == "":
        needed = name in found.schema_at(found.path[:-1]).get("required", ())
        if len(found.path) > 1 and found.path[-2] == "excuse":
            remedy = f"写上为什么不改，例如 {name}: 规范表述"
            return "empty-value", found.place(), f"{name} 后面没有写理由", remedy
        remedy = f"写上内容（{meaning}），{'' if needed else '或删去这一行，'}{sample}"
        return "empty-value", found.place(), f"{name} 后面是空的", remedy
    if found.kind in ("string_too_short", "too_short"):
        return "empty-value", found.place(), f"{name} 不能是空的", f"写上内容（{meaning}），{sample}"
    return None


def _size(found: Rejection) -> Words | None:
    """A list or a text that is too long."""
    if found.kind == "too_long":
        limit = found.context["max_length"]
        message = f"{found.name} 写了 {found.context['actual_length']} 项，最多 {limit} 项"
        return "too-long", found.place(), message, f"删到 {limit} 项以内，{found.sample}"
    if found.kind == "string_too_long":
        limit = found.context["max_length"]
        message = f"{found.name} 有 {len(str(found.given))} 个字，最多 {limit} 个"
        return "too-long", found.place(key=found.of_key), message, f"缩短到 {limit} 个字以内，{found.sample}"
    return None


def _pattern(found: Rejection) -> Words | None:
    """A text that does not match the pattern of its field."""
    if found.kind != "string_pattern_mismatch":
        return None
    name, given = found.name, str(found.given)
    why, right = PATTERNS[found.context["pattern"]]
    if re.search(r"\S\s+\S", given) and isinstance(found.path[-1], int):
        remedy = f"是几项的，各项之间用英文逗号，例如 {name}: [{', '.join(given.split())}]"
        return "bad-pattern", found.place(), f"“{given}”里有空格：{why}", remedy
    value, because, remedy = meant(given, found.context["pattern"])
    if not value and name in _LINKS and re.search(f"[{characters.HAN}]", given):
        because = "这里写要点的编号，不写领句"
        remedy = f"照抄 {name}.yml 里那个要点 id 后面的编号，{found.sample}"
    if not value and name in _PLACES and re.search(f"[{characters.HAN}]", given):
        because, remedy = "这里写编号，不写名称", f"照抄 library.yml 里它的 id，{found.sample}"
    remedy = f"写成 {value}" if value else remedy or f"例如 {right}"
    return "bad-pattern", found.place(key=found.of_key), f"“{given}”写法不对：{because or why}", remedy


def _choice(found: Rejection) -> Words | None:
    """A value that is none of those allowed."""
    if found.kind != "literal_error":
        return None
    allowed = [str(value) for value in found.shape.get("enum", ())]
    message = f"{found.name} 不能写“{found.given}”{nearest(str(found.given), allowed)}"
    return "bad-value", found.place(), message, f"只能写：{'、'.join(allowed)}，{found.sample}"


def _group(found: Rejection) -> Words | None:
    """Another kind of value where a mapping should be."""
    if found.kind not in ("dataclass_type", "dict_type", "mapping_type"):
        return None
    path, name, given, place = found.path, found.name, found.given, found.place()
    fields = list(found.shape.get("properties", {}))
    right = "、".join(fields) if fields else "a: 文字"
    wanted = (
        "这里应当是一段文字，或一组“字段: 值”" if found.shape.get("short") else "这里应当是一组“字段: 值”"
    )
    if not path and isinstance(given, list):
        remedy = f"删去行首的“- ”，各字段顶着行首写；可用的字段：{right}"
        return "wrong-type", place, "这个文件写的是一样东西，不是列表", remedy
    if name == "excuse":
        remedy = f"写成 {{规则名: 理由}}，{found.sample}"
        return "wrong-type", place, "excuse 要写明不照哪条规则、为什么", remedy
    if name == "phrases" and isinstance(given, list):
        remedy = "每种表述前面写一个键，不写“-”，例如 a: 正文，下一种写 b: 正文"
        return "wrong-type", place, "phrases 下面应当是 a、b、c……各写一种表述，不是列表", remedy
    if path and name == "" and isinstance(given, str):
        shown = example(fields[0], found.schema_at((*path, fields[0])))
        remedy = f"“- ”后面先写字段名，再写内容，例如 - {shown}；可用的字段：{right}"
        return "wrong-type", place, "这一项只有文字，没有字段名", remedy
    return "wrong-type", place, wanted, f"每行一个字段，冒号后空一格；可用的字段：{right}"


def _plain(found: Rejection) -> Words | None:
    """Another kind of value where a list, a text, a number, or true or false should be."""
    kind, name, given, sample = found.kind, found.name, found.given, found.sample
    if kind in ("tuple_type", "list_type"):
        if isinstance(given, str) and name in _NAMES:
            parts = re.findall(r"[^，、；,;\s\[\]]+", given)
            sample = f"例如 {name}: [{', '.join(parts)}]"
        message = f"{name or '这个文件'} 应当是列表"
        return "wrong-type", found.place(), message, f"写成方括号，或每项一行、以“- ”开头，{sample}"
    if kind in ("string_type", "string_sub_type"):
        remedy = f"只写文字，不写列表和字段；文字里有英文冒号时放进英文双引号，{sample}"
        return "wrong-type", found.place(), f"{name} 应当是一段文字", remedy
    if kind.startswith(("int_", "bool_", "greater_", "less_")):
        bounds = [f"不小于 {found.context['ge']}"] if "ge" in found.context else []
        bounds += [f"不大于 {found.context['le']}"] if "le" in found.context else []
        what = " true 或 false" if kind.startswith("bool") else "，".join(["整数", *bounds])
        return "bad-value", found.place(), f"{name} 不能写“{given}”，应当是{what}", sample
    return None
