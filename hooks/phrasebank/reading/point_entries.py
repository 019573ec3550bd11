"""Checks of a point and its phrases that go beyond their types."""

from __future__ import annotations

import datetime

from phrasebank.model import PHRASE_FIELDS, PhraseEntry, PointEntry
from phrasebank.reading import names as check
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.entries import VOCABULARY
from phrasebank.reading.field_help import unknown
from phrasebank.reading.names import Names, Words
from phrasebank.reading.type_errors import misplaced


def point(checked: CheckedFile, path: Keys, entry: PointEntry, section: str, names: Names) -> bool:
    """Report what is wrong with a point: names that are not declared, a field that its section does not have, a review in
    the future, and faults of its phrases. Returns whether every field is on its own level; if not, the entry means
    something else than was intended, and nothing else is checked."""
    moves = names.moves.get(section, {})
    if stray := [key for key in entry.phrases if key in moves or key in PHRASE_FIELDS]:
        checked.findings += (misplaced(checked, (*path, "phrases", key)) for key in stray)
        return False
    check.known(checked, (*path, "tags"), entry.tags, names.tags, "标签", VOCABULARY)
    # Whether the targets exist is known only when every file is read; here, only that none stands twice.
    check.known(checked, (*path, "causes"), entry.causes, entry.causes, "原因", "")
    check.known(checked, (*path, "measures"), entry.measures, entry.measures, "措施", "")
    if entry.aspect is not None and section != "causes":
        place = checked.place((*path, "aspect"), key=True)
        checked.report("misplaced-field", place, "aspect 只在原因剖析（causes.yml）里写", "删去这一行")
    elif entry.aspect is not None:
        check.known_one(checked, (*path, "aspect"), entry.aspect, names.aspects, "原因角度", VOCABULARY)
    elif section == "causes":
        choice = "、".join(sorted(names.aspects))
        checked.report(
            "missing-key",
            checked.place(path),
            "原因缺少字段 aspect",
            f"加上 aspect（原因的角度），可选：{choice}，例如 aspect: 理想信念",
        )
    check.other_names(checked, (*path, "also"), entry.also, entry.title, "领句")
    now = f"{datetime.date.today():%Y-%m}"
    if entry.reviewed is not None and entry.reviewed > now:
        checked.report(
            "reviewed-later",
            checked.place((*path, "reviewed")),
            f"审读的年月 {entry.reviewed} 还没有到",
            "写真正审读的那个月；还没有审读的，删去这一行",
            severity="warning",
        )
    for index, example in enumerate(entry.examples):
        check.slots(checked, (*path, "examples", index), example, names)
    for key, phrase in entry.phrases.items():
        _phrase(checked, (*path, "phrases", key), phrase, moves, names)
    return True


def own_alias(checked: CheckedFile, path: Keys, alias: str) -> None:
    """Report an id that is listed among its own former ids."""
    message = f"旧编号“{alias}”就是现在的编号，没有改"
    checked.report("duplicate-item", checked.place(path), message, "从 aliases 里删去它", alias)


def _phrase(checked: CheckedFile, path: Keys, entry: PhraseEntry, moves: Words, names: Names) -> None:
    check.known(checked, (*path, "audiences"), entry.audiences, names.audiences, "适用对象", VOCABULARY)
    _text(checked, path, entry, moves, names)
    individuals = set(names.individuals)
    named = {name for name in entry.audiences if name in names.audiences}
    place = checked.place((*path, "audiences"), key=True)
    if named & individuals and named - individuals:
        checked.report(
            "mixed-voice",
            place,
            "同一种表述不能既给个人用、又给班子用",
            "分成两种表述，各写各的 audiences，例如 audiences: [领导班子]",
        )
    elif named == individuals and len(named) > 1:
        checked.report(
            "redundant",
            place,
            "audiences 写全了所有个人，等于不写",
            "删去 audiences 这一行",
            severity="warning",
        )


def _text(checked: CheckedFile, path: Keys, entry: PhraseEntry, moves: Words, names: Names) -> None:
    """Report a phrase that is neither one text nor written in moves of its section, or is both."""
    for move, text in entry.moves.items():
        if move in moves:
            check.slots(checked, (*path, move), text, names)
        else:
            message, remedy = unknown(move, [*PHRASE_FIELDS, *moves])
            checked.report("unknown-key", checked.place((*path, move), key=True), message, remedy)
    if entry.text is not None:
        check.slots(checked, (*path, "text"), entry.text, names)
        if not entry.moves.keys().isdisjoint(moves):
            checked.report(
                "text-and-moves",
                checked.place((*path, "text"), key=True),
                "同一种表述写了 text，又写了句式",
                f"只留一样：要么一段 text，要么 {'、'.join(moves)} 各写一句",
            )
