"""The command `new`: add a point. What the command line does not say is asked at the terminal."""

from __future__ import annotations

import argparse
import datetime
import re
import sys
from collections.abc import Iterable, Iterator, Sequence

from phrasebank.commands import report
from phrasebank.commands.inspecting import inspected
from phrasebank.editing import new as adding
from phrasebank.files.replacing import replace
from phrasebank.model import COMMON, Move, broken
from phrasebank.reading.likeness import nearest

LEAST = 2
"""How many phrases are asked for at the least where a section has moves: a single phrase has no sibling to exchange moves
with."""

_BETWEEN = re.compile(r"[\s，,；;]+")


def new(options: argparse.Namespace) -> int:
    """Add a point. Whatever the options leave out is asked at the terminal."""
    library = inspected(options.snippets)
    if library is None:
        return 1
    words = library.vocabulary
    shared = {s.id for s in words.sections if s.shared}
    section = _ask(options.section, "板块", [(s.id, s.title) for s in words.sections])
    dimension = (
        COMMON
        if section in shared
        else _ask(options.dimension, "维度", [(d.id, d.title) for d in words.dimensions])
    )
    aspect = options.aspect or ""
    if section == "causes":
        aspect = _ask(options.aspect, "原因的角度", [(name, "") for name in words.aspects])
    point = adding.NewPoint(
        dimension=dimension,
        section=section,
        id=_ask(options.id, "编号（小写英文和连字符，如 weekly-reading-plan）"),
        title=_ask(options.title, "领句（文稿里“一是”后面的话，5 至 14 个字，句末不加标点）"),
        also=tuple(options.also) or _names(_offer("又称（别的说法，至少三个，用空格隔开；没有就回车）")),
        plain=options.plain or _offer("白话（生活里看起来是什么样，一句话；没有就回车）"),
        phrases=tuple(
            _phrases(options, library.section[section].moves if section in library.section else ())
        ),
        aspect=aspect,
        tags=tuple(options.tag),
        reviewed=f"{datetime.date.today():%Y-%m}",
        ask=tuple(options.ask),
        causes=tuple(options.cause),
        measures=tuple(options.measure),
    )
    path, content, fresh = adding.place(point, options.snippets, options.snippets.as_posix())
    print(report.text(fresh), end="", file=sys.stderr)
    if broken(fresh):
        print("没有写入：请按上面的改法改好再试。", file=sys.stderr)
        return 1
    print(adding.render(point), end="")
    if not options.dry_run:
        replace({path: content})
        print(f"已写入 {path.as_posix()}")
    return 0


def _names(answer: str) -> tuple[str, ...]:
    return tuple(filter(None, _BETWEEN.split(answer)))


def _phrases(options: argparse.Namespace, moves: Sequence[Move]) -> Iterator[adding.NewPhrase]:
    """The phrases that the options give. Where they give none they are typed at the terminal, move by move if the section
    has moves."""
    audiences = tuple(options.audience)
    given: list[dict[str, str]] = [*_grouped(options.move), *({"text": text} for text in options.text)]
    if not given and not moves:
        given = [{"text": _ask(None, "表述正文（待填项写成【名称】）")}]
    for key, texts in zip(adding.KEYS, given or _typed(moves), strict=False):
        written = {name: text for name, text in texts.items() if name != "text"}
        yield adding.NewPhrase(key=key, text=texts.get("text", ""), moves=written, audiences=audiences)


def _grouped(given: Iterable[tuple[str, str]]) -> Iterator[dict[str, str]]:
    """Gather (move, text) pairs into phrases. A move that the phrase already has begins the next phrase."""
    phrase: dict[str, str] = {}
    for move, text in given:
        if move in phrase:
            yield phrase
            phrase = {}
        phrase[move] = text
    if phrase:
        yield phrase


def _typed(moves: Sequence[Move]) -> Iterator[dict[str, str]]:
    """Ask for phrases at the terminal, at least LEAST, until the curator wants no more."""
    number = 0
    while number < LEAST or _offer("再写一种表述吗？写 y 继续，回车结束") == "y":
        number += 1
        if sys.stdin.isatty():
            print(f"第 {number} 种表述（待填项写成【名称】，每一句单独拿出来也读得懂）")
        yield {move.id: _ask(None, f"{move.title}（{move.hint}）") for move in moves}


def _offer(what: str) -> str:
    """Ask something that may stay unanswered. Returns the answer, or an empty text where there is none or no terminal."""
    return input(f"{what}：").strip() if sys.stdin.isatty() else ""


def _ask(given: str | None, what: str, choices: Sequence[tuple[str, str]] = ()) -> str:
    """The value that an option gives, or else the answer typed at the terminal. A choice may be given by its id or its
    title. Ends the program where the option names no choice, or where there is no terminal to ask at."""
    keys = {title: key for key, title in choices} | {key: key for key, _ in choices}
    if given is not None:
        if choices and given not in keys:
            near = nearest(given, keys)
            print(f"没有{what} {given}{near}，写其中之一：{'、'.join(dict(choices))}。", file=sys.stderr)
            raise SystemExit(2)
        return keys.get(given, given)
    if not sys.stdin.isatty():
        print(f"缺少：{what}。写上对应的参数，或在终端里运行，会逐个问。", file=sys.stderr)
        raise SystemExit(2)
    for key, title in choices:
        print(f"  {key}  {title}")
    while True:
        answer = input(f"{what}：").strip()
        if answer and (not choices or answer in keys):
            return keys.get(answer, answer)
        print("请照上面列出的写。" if choices else "不能为空。")
