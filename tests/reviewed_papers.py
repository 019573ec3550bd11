"""Golden papers of the rules: one text file a rule, with a paper in which it says something and one in which it does not.

`=== context` is what is known beside the text, as JSON; without it the paper is of a recipe that asks for nothing. `=== fires`
and `=== quiet` are papers, one block a line::

    title TEXT            byline, sign, date and paragraph alike; `paragraph:一、` with its number
    h1 problems TEXT      level and section, `-` for none of its own; `h1:一、` with its number; `h1+` where its text goes on behind it
    point 一是 LEAD|BODY  the number that it was written with; `-` for none; `point+` where the next goes on behind it
    list TEXT|TEXT

`=== findings` is what is said of both, to the letter.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cases
from phrasebank.rules.papers.view import block_text

FOLDER = cases.GOLDEN / "papers-review"
GOLDENS = sorted(FOLDER.glob("*.txt"))

ASKS_NOTHING: Mapping[str, Any] = {"template": {"parts": [], "byline": [], "sign": [], "date": []}}

_SECTION = re.compile(r"^=== (context|fires|quiet|findings)\n", re.MULTILINE)


@dataclass(frozen=True)
class Reviewed:
    """One file, taken apart."""

    path: Path
    head: str
    """All before the findings."""
    context: Mapping[str, Any]
    fires: dict[str, Any]
    quiet: dict[str, Any]


def read(path: Path) -> Reviewed:
    """Read a golden paper."""
    text = path.read_text("utf-8")
    _, *pieces = _SECTION.split(text)
    parts = dict(zip(pieces[::2], pieces[1::2], strict=True))
    context = json.loads(parts.get("context", "null")) or ASKS_NOTHING
    head = text.split("=== findings\n")[0]
    return Reviewed(path, head, context, document(parts["fires"]), document(parts["quiet"]))


def document(text: str) -> dict[str, Any]:
    """A paper of the lines of a golden file."""
    lines = [line for line in text.split("\n") if line.strip()]
    return {"title": "", "blocks": [_block(f"b{at}", line) for at, line in enumerate(lines, start=1)]}


def _runs(text: str) -> list[dict[str, str]]:
    return [{"text": text}] if text else []


def _block(key: str, line: str) -> dict[str, Any]:
    kind, _, rest = line.partition(" ")
    if re.fullmatch("h[123][+]?(:.+)?", kind):
        section, _, title = rest.partition(" ")
        named, mark = "" if section == "-" else section, kind.partition(":")[2]
        heading = {
            "key": key,
            "kind": "heading",
            "level": int(kind[1]),
            "section": named,
            "runs": _runs(title),
        }
        more = {"mark": mark} if mark else {}
        return {**heading, **more, **({"runIn": True} if kind[2:3] == "+" else {})}
    if kind in ("point", "point+"):
        mark, _, said = rest.partition(" ")
        lead, _, body = said.partition("|")
        point = {"key": key, "kind": "point", "lead": _runs(lead), "body": _runs(body)}
        return {
            **point,
            **({} if mark == "-" else {"mark": mark}),
            **({"runIn": True} if kind == "point+" else {}),
        }
    if kind == "list":
        return {"key": key, "kind": "list", "rows": [_runs(row) for row in rest.split("|")]}
    kind, _, mark = kind.partition(":")
    made = {"key": key, "kind": kind, "runs": _runs(rest)}
    return {**made, "mark": mark} if mark else made


def passage(paper: Mapping[str, Any], finding: Mapping[str, Any]) -> str:
    """What a finding is about; places are counted in units of UTF-16."""
    block = next((one for one in paper["blocks"] if one["key"] == finding["block"]), None)
    if block is None:
        return ""
    ahead = str(block.get("mark") or "")  # places below 0 are in it
    units = (ahead + block_text(block)).encode("utf-16-le")
    start, end = (2 * (len(ahead) + finding[place]) for place in ("start", "end"))
    return units[start:end].decode("utf-16-le")


def shown(name: str, paper: Mapping[str, Any], findings: Sequence[Mapping[str, Any]]) -> str:
    """What is said of a paper, for people."""
    lines = [f"{name}: {'nothing' if not findings else ''}".rstrip()]
    for one in findings:
        place = (
            f"{one['block']} {one['start']}-{one['end']} <{passage(paper, one)}>"
            if one["block"]
            else "the paper"
        )
        right = "" if one["replacement"] is None else f" => <{one['replacement']}>"
        lines += [
            f"  {one['grade']} {one['rule']} {place}{right}",
            f"    {one['message']}；{one['why']}",
            f"    {one['remedy']}（{one['source'] or '没有出处'}）",
        ]
    return "".join(f"{line}\n" for line in lines)
