"""Findings as text for people, as JSON for programs and as annotations for a hosted repository."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict

from phrasebank.model import Finding, Severity

WORDS: Mapping[Severity, str] = {"error": "错误", "warning": "提醒", "hint": "建议"}

FAULT = "程序出错了，这是程序的毛病，不是素材的。请把做了什么告诉维护程序的人；环境变量 PHRASEBANK_TRACEBACK=1 时显示细节。"
"""The message for an error that nobody foresaw. The exception's own words would help nobody who writes papers."""


def text(findings: Iterable[Finding]) -> str:
    """A paragraph for each finding: place, severity, message and rule, then the offending text and the remedy."""
    blocks = []
    for finding in findings:
        block = f"{finding.place} {WORDS[finding.severity]}：{finding.message}〔{finding.rule}〕\n"
        if finding.excerpt:
            block += f"    原文：{finding.excerpt}\n"
        blocks.append(f"{block}    改法：{finding.remedy}\n")
    return "".join(blocks)


def summary(findings: Iterable[Finding]) -> str:
    """One line with the counts."""
    counts = Counter(finding.severity for finding in findings)
    if not counts:
        return "没有发现问题。"
    return "共 " + "，".join(f"{counts[s]} 处{word}" for s, word in WORDS.items() if counts[s]) + "。"


def as_json(findings: Iterable[Finding]) -> str:
    """A JSON array of objects with the fields of Finding; `place` is an object of file, line and column."""
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"


def github(findings: Iterable[Finding]) -> str:
    """Workflow commands, one line a finding (the format GitHub documents: percent-encoded line breaks)."""
    levels = {"error": "error", "warning": "warning", "hint": "notice"}
    return "".join(
        f"::{levels[f.severity]} file={_property(f.place.file)},line={f.place.line},col={f.place.column},"
        f"title={_property(f.rule)}::{_data(f'{f.message}。改法：{f.remedy}')}\n"
        for f in findings
    )


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Iterable[Finding]], str]] = {"text": text, "json": as_json, "github": github}
