"""Checks that the names in entries are declared, unique and well written, within one file and against library.yml.

Every function reports into the file that it is given, since places are only known while a file is being checked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from phrasebank.model import PHRASE_FIELDS, SLOT, Vocabulary, slot_text
from phrasebank.reading import stray
from phrasebank.reading.checked_file import CheckedFile, Keys
from phrasebank.reading.likeness import nearest
from phrasebank.words import characters

# A comment after these is a comment; after any other field it may be text that was cut off.
_PLAIN_FIELDS = {
    "id", "dimension", "section", "campaign", "audience", "kind", "scope", "voice", "status", "certainty", "year",
    "date", "reviewed", "length", "min", "max", "rows", "points", "width", "group", "form", "names", "orientation",
    "shared", "optional", "tags", "audiences", "causes", "measures", "aliases", "sections", "dimensions", "fields",
    "retired",
}  # fmt: skip


_SAID = frozenset({"title", "also", "plain"})
"""Fields of a point that papers number by themselves."""

Words = Mapping[str, None]
"""A set that keeps its order, so that findings list words as the curators declared them."""


@dataclass(frozen=True)
class Names:
    """The names that library.yml declares, in its order."""

    dimensions: Words
    sections: Words
    audiences: Words
    individuals: tuple[str, ...]
    aspects: Words
    tags: Words
    slots: Words
    paper_slots: Words
    meetings: Words
    """The names that a meeting may have: the options of the slot that the campaign's meeting fills. Empty where that slot
    is no choice."""
    moves: Mapping[str, Words]
    """By id of a section, its moves in order."""

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Names:
        """Collect the names of a vocabulary."""
        return cls(
            dimensions=dict.fromkeys(d.id for d in vocabulary.dimensions),
            sections=dict.fromkeys(s.id for s in vocabulary.sections),
            audiences=dict.fromkeys(a.name for a in vocabulary.audiences),
            individuals=tuple(a.name for a in vocabulary.audiences if a.voice == "individual"),
            aspects=dict.fromkeys(vocabulary.aspects),
            tags=dict.fromkeys(t.name for t in vocabulary.tags),
            slots=dict.fromkeys(s.name for s in vocabulary.slots),
            paper_slots=dict.fromkeys(s.name for s in vocabulary.slots if s.scope == "paper"),
            meetings=dict.fromkeys(o for s in vocabulary.slots if s.campaign == "meeting" for o in s.options),
            moves={s.id: dict.fromkeys(move.id for move in s.moves) for s in vocabulary.sections},
        )


def known(
    checked: CheckedFile, path: Keys, names: Iterable[str], words: Collection[str], what: str, where: str
) -> None:
    """Report each name in the list at `path` that is not among `words` or occurs twice. `what` is what a name is called,
    and `where` says where words are declared."""
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            place = checked.place((*path, index))
            checked.report("duplicate-item", place, f"{what}“{name}”写了两次", "只留一个", name)
        seen.add(name)
        if name not in words:
            known_one(checked, (*path, index), name, words, what, where)


def other_names(checked: CheckedFile, path: Keys, names: Sequence[str], title: str, what: str) -> None:
    """Report each of the other names at `path` that occurs twice or equals the `title`, and each that seems to be several
    names. `what` is what the title is called."""
    known(checked, path, names, names, "又称", "")
    for index, name in enumerate(names):
        if name == title:
            place = checked.place((*path, index))
            checked.report("duplicate-item", place, f"又称“{name}”就是{what}", "删去它", name)
    if len(names) == 1 and "、" in names[0]:
        checked.report(
            "joined-names",
            checked.place((*path, 0)),
            "又称只有一项，里面有“、”，是不是几项？",
            f"是几项的，之间用英文逗号：also: [{names[0].replace('、', ', ')}]；是一项的，不用改",
            names[0],
            "hint",
        )


def known_one(
    checked: CheckedFile, path: Keys, name: str, words: Collection[str], what: str, where: str
) -> None:
    """Report the name at `path` unless it is among `words`. `where` says in Chinese where words are declared, with its
    里."""
    if name in words:
        return
    words = list(words)
    if any(mark in name for mark in "，、；"):
        remedy = f"多个{what}之间用英文逗号隔开，例如 [{'，、'.join(words[:2]).replace('，、', ', ')}]"
    else:
        choice = "、".join(words[:12]) + ("……" if len(words) > 12 else "")
        remedy = f"改成已有的：{choice or '（还没有）'}；确实要新加的，先写到 {where}"
    checked.report(
        "undeclared-name",
        checked.place(path),
        f"{where}没有{what}“{name}”{nearest(name, words)}",
        remedy,
        name,
    )


def unique(checked: CheckedFile, path: Keys, names: Sequence[str], step: str, what: str) -> None:
    """Report each name in a list of entries at `path` that an earlier entry has. `step` is the field that holds the name."""
    first: dict[str, int] = {}
    for index, name in enumerate(names):
        if name in first:
            here: Keys = (*path, index, step) if step else (*path, index)
            line = checked.place((*path, first[name])).line
            checked.report(
                "duplicate-name",
                checked.place(here),
                f"{what}“{name}”重复，前一个在第 {line} 行",
                "换一个名字，或者删去一个",
                name,
            )
        else:
            first[name] = index


def slots(checked: CheckedFile, path: Keys, text: str, names: Names) -> None:
    """Report slots that are unbalanced, empty, padded with spaces, or not declared in library.yml."""
    rest = SLOT.sub("", text)
    if stray.SUSPECT.search(rest):
        _stray(checked, path, text, rest, names)
    elif "【" in text:
        _named(checked, path, text, names)


def _stray(checked: CheckedFile, path: Keys, text: str, rest: str, names: Names) -> None:
    """Report what was meant as a slot but is none. `rest` is the text without its slots."""
    place = checked.place(path)
    for bracket in "【】":
        if bracket in rest:
            other = "】" if bracket == "【" else "【"
            checked.report(
                "broken-slot", place, f"“{bracket}”没有配上“{other}”", "待填项写成【名称】，里面不能再套【】，例如 【具体事例】",
                characters.around(text, text.index(bracket)),
            )  # fmt: skip
            return
    for offset, shown, name, declared in stray.slots(rest, names.slots):
        meant = f"待填项写成 {slot_text(name)}"
        other = (
            f"待填项写成【】，例如 {slot_text(next(iter(names.slots), name))}；不是待填项的，换成圆括号或引号"
        )
        checked.report(
            "not-a-slot",
            place,
            f"“{shown}”不是待填项，会照原样印出来",
            meant if declared else other,
            characters.around(rest, offset),
            "error" if declared else "warning",
        )
    for offset, shown in stray.gaps(rest):
        checked.report(
            "not-a-slot",
            place,
            f"“{shown}”像是留着要填的空，会照原样印出来",
            f"要填的写成待填项，例如 {slot_text(next(iter(names.slots), '具体事例'))}",
            characters.around(rest, offset),
            "warning",
        )
    _named(checked, path, text, names)


def _named(checked: CheckedFile, path: Keys, text: str, names: Names) -> None:
    """Report slots whose name is empty, padded with spaces, or not declared in library.yml."""
    for match in SLOT.finditer(text):
        name = match.group(1)
        if name in names.slots and name == name.strip() != "":
            continue
        place = checked.place(path)
        if not name.strip() or name != name.strip():
            checked.report(
                "broken-slot",
                place,
                "待填项的名称是空的，或者前后有空格",
                "写上 library.yml 里的名称，例如 【具体事例】",
                characters.around(text, match.start()),
            )
        else:
            checked.report(
                "undeclared-slot",
                place,
                f"library.yml 里没有待填项“{name}”{nearest(name, names.slots)}",
                f"改成已有的待填项；确实要新加的，先在 library.yml 的 slots 里加一行，例如 - {{name: {name}, hint: 写什么}}",
                characters.around(text, match.start()),
            )


def prose(checked: CheckedFile) -> None:
    """Report texts that have several paragraphs, that a ` #` cut short, or that hold half-width punctuation."""
    for path, line in checked.cuts.items():
        _cut(checked, path, line)
    for path, text in checked.texts():
        if stray.COPIED.search(text) or text[:1] in stray.OPENING:
            _copied(checked, path, text)
            _framed(checked, path, text)
            _half_width(checked, path, text)


def _field(path: Keys) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _cut(checked: CheckedFile, path: Keys, line: int) -> None:
    """Report a text that was cut short by a ` #`, which stands on this line, counted from 0."""
    name = _field(path)
    of_phrase = len(path) == 4 and path[1] == "phrases"
    if name in _PLAIN_FIELDS and not (of_phrase and name not in PHRASE_FIELDS):  # a move may have any name
        return
    checked.report(
        "cut-by-comment",
        checked.place(path),
        f"{name} 在“#”处断开，后面的文字被当成注释丢掉了",
        '“#”是正文时，整段放进英文双引号，例如 a: "第 1 名 #1"；是注释时，另起一行写',
        checked.lines[line].strip()[-60:],
    )


def _copied(checked: CheckedFile, path: Keys, text: str) -> None:
    """Report what came along when a text was copied: a second paragraph, and marks of a web page or a chat."""
    if "\n" in text:
        checked.report(
            "several-paragraphs",
            checked.place(path),
            "这里只能写一段话，中间却有空行或换行",
            "删去空行；要写成两段的，分成两种表述，例如 a 和 b",
            characters.around(text, text.index("\n")),
        )
    for offset, message, remedy in stray.copied(text):
        checked.report(
            "copied-mark",
            checked.place(path),
            message,
            remedy,
            characters.around(text, offset),
            "warning",
        )


def _framed(checked: CheckedFile, path: Keys, text: str) -> None:
    """Report what a text should not begin with: quotation marks around all of it, and a number that papers set themselves."""
    name = _field(path)
    of_phrase = len(path) > 2 and path[1] == "phrases"
    if stray.quoted("phrase" if of_phrase else name, text):
        remedy = f"删去外面这一对引号：{text[1:-1][:20]}；YAML 要引号时用英文双引号"
        checked.report(
            "quoted-value",
            checked.place(path),
            f"整个 {name} 放在中文引号里，引号会印出来",
            remedy,
            text[:60],
            "warning",
        )
    of_point = name in _SAID and isinstance(path[0], int) and not of_phrase
    if (of_phrase or of_point) and (number := stray.numbered(text, lead=of_point)):
        checked.report(
            "copied-mark",
            checked.place(path),
            f"开头多出序号“{number}”，是复制时带来的",
            "删去它，文稿里的序号排版时会自己加上",
            text[:60],
            "warning",
        )


def _half_width(checked: CheckedFile, path: Keys, text: str) -> None:
    for offset, mark, wide in characters.half_width(text):
        checked.report(
            "half-width",
            checked.place(path),
            f"中文里用了半角标点“{mark}”",
            f"改成全角的“{wide}”",
            characters.around(text, offset),
            "warning",
        )
