"""Libraries of any size: deterministic, clean, and as long-winded as real ones."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench import words

POINTS_PER_FILE = 60
"""No file of a real library passes this; a larger library has more dimensions."""

HEADINGS = 6
_SHARED = {"openings": "开头", "followups": "上年度整改", "causes": "原因剖析", "closings": "结尾"}
_ASPECTS = ("理想信念", "宗旨意识", "担当精神")


def generate(target: Path, phrases: int) -> None:
    """Write a snippets folder with exactly so many phrases (500 and more), the same at every run."""
    chance = random.Random(phrases)
    points = phrases * 2 // 5  # two and three phrases a point, in turn
    causes = min(POINTS_PER_FILE, max(6, points // 20))
    own = points - causes - 3 * 4
    dimensions = max(HEADINGS, math.ceil(own / 2 / POINTS_PER_FILE))
    plan = [("common", section, causes if section == "causes" else 4) for section in _SHARED]
    for index in range(dimensions):
        here = own // dimensions + (index < own % dimensions)
        plan += [(f"d{index + 1}", "problems", here - here // 2), (f"d{index + 1}", "measures", here // 2)]
    sizes = {(dimension, section): count for dimension, section, count in plan}
    left, number = phrases, 0
    files: dict[str, list[dict[str, Any]]] = {}
    for dimension, section, count in plan:
        entries = files.setdefault(f"points/{dimension}/{section}.yml", [])
        for index in range(count):
            number += 1
            size = left if number == points else 2 + number % 2
            left -= size
            entry = _point(chance, section, f"{dimension}-{section}-{index + 1}", number, size)
            if section == "problems":
                entry["causes"] = [f"common-causes-{chance.randrange(causes) + 1}"]
                measures = sizes[dimension, "measures"]
                entry["measures"] = [f"{dimension}-measures-{chance.randrange(measures) + 1}"]
            entries.append(entry)
    _write(target, "library.yml", _vocabulary(dimensions))
    for name, entries in files.items():
        _write_points(target / name, entries)
    _write(target, "campaigns/2025-annual.yml", _campaign(dimensions))
    for audience, id in (("普通党员", "member"), ("党员领导干部", "leader")):
        _write(target, f"templates/personal-{id}.yml", _template(audience))


def _point(chance: random.Random, section: str, id: str, number: int, size: int) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": id,
        "title": f"{chance.choice(words.MATTERS)}中{chance.choice(words.TITLES)}（{number}）",
        "tags": chance.sample(words.TAGS, chance.randint(1, 2)),
        "reviewed": "2026-11",
    }
    if section == "problems":
        made["ask"] = [
            f"{chance.choice(words.MATTERS)}是哪天的事？",
            f"{chance.choice(words.PEOPLE)}当时怎么说？",
        ]
    if section == "causes":
        made["aspect"] = chance.choice(_ASPECTS)
    write = _measure if section == "measures" else _problem
    made["phrases"] = {key: write(chance) for key in "abcdefgh"[:size]}
    return made


def _problem(chance: random.Random) -> str:
    """60 to 160 characters with two or three slots."""
    first, second = chance.sample(words.SLOTS, 2)
    text = (
        f"{chance.choice(words.TIMES)}在{chance.choice(words.PLACES)}办【{first}】，我{chance.choice(words.FAULTS)}，"
        f"{chance.choice(words.THOUGHTS)}。{chance.choice(words.PEOPLE)}等着答复，{chance.choice(words.RESULTS)}，"
        f"【{second}】也受了影响。"
    )
    if chance.random() < 0.5:
        text += f"事后说起{chance.choice(words.MATTERS)}，{chance.choice(words.THOUGHTS)}，责任在我。"
    return text


def _measure(chance: random.Random) -> str:
    return (
        f"从【工作事项】做起，{chance.choice(words.STEPS)}；【完成时限】以前再{chance.choice(words.STEPS)}。"
        f"{chance.choice(words.PEOPLE)}满不满意，请【监督人】每月问一次，{chance.choice(words.TIMES)}在会上交账。"
    )


def _vocabulary(dimensions: int) -> dict[str, Any]:
    shared = [{"id": id, "title": title, "shared": True, "summary": title} for id, title in _SHARED.items()]
    return {
        "site": {"id": "bench", "title": "测速素材库", "description": "测速用", "notice": "测速用"},
        "sections": [
            *shared,
            {"id": "problems", "title": "存在问题", "summary": "问题"},
            {"id": "measures", "title": "整改措施", "summary": "措施"},
        ],
        "dimensions": [
            {"id": f"d{index + 1}", "title": f"第{index + 1}维度", "summary": "测速"}
            for index in range(dimensions)
        ],
        "audiences": [{"id": "member", "name": "普通党员"}, {"id": "leader", "name": "党员领导干部"}],
        "aspects": list(_ASPECTS),
        "tags": list(words.TAGS),
        "slots": [
            *({"name": name, "hint": "照实写"} for name in words.SLOTS),
            {"name": "姓名", "scope": "paper", "hint": "本人"},
            {"name": "日期", "kind": "date", "scope": "paper", "hint": "定稿日期"},
        ],
    }


def _campaign(dimensions: int) -> dict[str, Any]:
    headings = [
        {
            "id": f"h{number + 1}",
            "title": f"第{number + 1}个对照方面",
            "from": [{"dimension": f"d{index + 1}"} for index in range(number, dimensions, HEADINGS)],
        }
        for number in range(HEADINGS)
    ]
    return {
        "title": "2025 年度",
        "year": 2025,
        "status": "active",
        "papers": [
            {
                "audiences": ["普通党员", "党员领导干部"],
                "source": {"title": "测速"},
                "certainty": "varies",
                "headings": headings,
            }
        ],
    }


def _template(audience: str) -> dict[str, Any]:
    return {
        "title": f"个人对照检查材料（{audience}）",
        "paper": "个人对照检查材料",
        "campaign": "2025-annual",
        "audience": audience,
        "summary": "测速",
        "headline": "个人对照检查材料",
        "fields": ["姓名", "日期"],
        "parts": [
            {"section": "openings", "points": 1, "form": "paragraphs"},
            {"title": "存在问题", "section": "problems", "group": "heading", "points": 3},
            {"title": "原因剖析", "section": "causes", "points": 3},
            {"title": "整改措施", "section": "measures", "group": "heading", "points": 3},
        ],
    }


def _write(target: Path, name: str, data: dict[str, Any]) -> None:
    """JSON is YAML; these few files need not look written by hand."""
    path = target / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _lines(entry: dict[str, Any]) -> Iterator[str]:
    """A point as curators write it: block style, plain scalars, long phrases folded over lines."""
    for index, (key, value) in enumerate(entry.items()):
        lead = "- " if index == 0 else "  "
        if key == "phrases":
            yield f"{lead}phrases:"
            for name, text in value.items():
                yield f"    {name}: {text[:60]}"
                yield from (f"      {text[at : at + 60]}" for at in range(60, len(text), 60))
        elif isinstance(value, list):
            yield f"{lead}{key}: [{', '.join(value)}]"
        else:
            yield f"{lead}{key}: {value}"


def _write_points(path: Path, entries: list[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(line for entry in entries for line in _lines(entry)) + "\n", encoding="utf-8")
