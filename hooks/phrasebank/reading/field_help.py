"""Says in Chinese what a field takes: the model's description of it, and an example."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from phrasebank.model import (
    ADDRESS_PATTERN,
    ANY_ID_PATTERN,
    DATE_PATTERN,
    EDIT_PATTERN,
    FILE_PATTERN,
    FONT_PATTERN,
    ID_PATTERN,
    KEY_PATTERN,
    MONTH_PATTERN,
)
from phrasebank.reading import examples, schema
from phrasebank.reading.likeness import nearest
from phrasebank.reading.notation import scalar

PATTERNS = {
    ID_PATTERN: ("编号只能用小写英文字母、数字和连字符，以字母开头", "weekly-reading-plan"),
    FILE_PATTERN: ("文件名只能用小写英文字母、数字和连字符", "2025-annual"),
    FONT_PATTERN: ("字体写它在 Word 里的名称，最多 31 个字，不带逗号、分号和引号", "仿宋_GB2312"),
    ANY_ID_PATTERN: ("编号只能用小写英文字母、数字和连字符，表述编号再加一点和键", "weekly-reading-plan.a"),
    KEY_PATTERN: ("表述的键只能用小写英文字母和数字，最多 8 个", "a"),
    MONTH_PATTERN: ("年月要写成四位年、连字符、两位月", "2026-11"),
    EDIT_PATTERN: (
        "网址要以 http:// 或 https:// 开头，以 / 结尾",
        "https://git.example.cn/素材库/edit/main/",
    ),
    ADDRESS_PATTERN: ("网址要以 http:// 或 https:// 开头", "https://www.example.gov.cn/2025/1224.html"),
    DATE_PATTERN: ("日期要写成年、年-月或年-月-日", "2025-01-15"),
}
"""By pattern, a message that says what it demands, and an example."""

_EXAMPLES = {
    "id": "weekly-reading-plan",
    "title": "理论学习不够系统",
    "also": "[学习不系统, 理论武装抓得不紧, 学得不深不透]",
    "plain": "用到了才去翻，材料交了书就合上",
    "name": "具体事例",
    "text": "今年我只通读了【学习内容】，没有联系手头的工作去想",
    "reviewed": "2026-11",
    "ask": "[最近一次通读原文是什么时候？]",
    "tags": "[窗口]",
    "audiences": "[普通党员]",
    "causes": "[thin-conviction]",
    "measures": "[weekly-reading-plan]",
    "aliases": "[old-id]",
    "phrases": "{a: 表述正文}",
    "shows": "对党的创新理论满足于读过、听过，往往是工作需要什么才学什么。",
    "moves": "[{id: shows, title: 表现, hint: 在哪些方面表现出来}]",
    "from": "[{dimension: theory}]",
    "dimension": "theory",
    "section": "problems",
    "audience": "普通党员",
    "dimensions": "[theory]",
    "sections": "[problems]",
    "date": "2025-01-15",
    "year": "2025",
    "variant": "六大纪律",
    "retired": "[old-id]",
    "excuse": "{slotless-problem: 这一句是规范表述，不留待填项}",
    "options": "[组织生活会, 民主生活会]",
    "labels": "[学习情况]",
    "blank": "具体事例",
    "unless_after": "习近平",
}


_SOURCE = {"title": "报道或通知的名称", "publisher": "谁印发、谁发布的", "date": "2025-12-24"}
WHOLE = {"source": _SOURCE, "more_sources": _SOURCE}
"""Groups of fields that are written out in full where a field is missing, because its name alone would not tell what to
write."""


def filled(name: str, given: Any) -> str:
    """A group of fields with the values that are there, and examples for the others."""
    held = getattr(given, "kwargs", None) or (given if isinstance(given, dict) else {})
    fields = {**WHOLE[name], **held}
    written = f"{{{', '.join(f'{key}: {scalar(str(value))}' for key, value in fields.items())}}}"
    return f"{name}: [{written}]" if name == "more_sources" else f"{name}: {written}"


def example(name: str, shape: schema.Schema) -> str:
    """An example of a field, as it would be written in a file."""
    if enum := shape.get("enum"):
        value = str(enum[0])
    elif listed := shape.get("items", {}).get("enum"):
        value = f"[{listed[0]}]"
    elif own := examples.of_field(str(shape.get("description", "")), array=shape.get("type") == "array"):
        value = own
    elif name in _EXAMPLES:
        value = _EXAMPLES[name]
        if shape.get("type") == "array" and not value.startswith("["):
            value = f"[{value}]"
    elif shape.get("pattern") in PATTERNS:
        value = PATTERNS[shape["pattern"]][1]
    else:
        rows = shape.get("items", {}).get("type") == "array"
        value = {
            "array": "[[第一格, 第二格]]" if rows else "[第一项, 第二项]",
            "object": "{字段: 值}",
            "integer": str(max(1, shape.get("minimum", 1))),
            "boolean": "true",
        }.get(str(shape.get("type", "")), "文字")
    return f"{name}: {value}"


def missing(name: str, shape: schema.Schema) -> tuple[str, str]:
    """The message and remedy for a missing field."""
    meaning = str(shape.get("description", "")).rstrip("。")
    return f"缺少字段 {name}", f"加上 {name}（{meaning}），例如 {example(name, shape)}"


def unknown(key: str, allowed: Sequence[str]) -> tuple[str, str]:
    """The message and remedy for a field that is not among those allowed."""
    remedy = f"改成下列之一，或删去这一行：{'、'.join(allowed)}" if allowed else "删去这一行"
    return f"不认识的字段 {key}{nearest(key, allowed)}", remedy
