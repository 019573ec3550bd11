"""library.json -> a Version, which holds those open data that a comparison needs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from phrasebank.model import COMMON, Finding, Place
from phrasebank.words.characters import visible

FORMAT = 1
"""The version of the shape of library.json. New fields do not change it; any other change does."""

_AGAIN = "换成原来那一版网站根目录里的 library.json，不要改动里面的内容"
_SHOWN = 10

_LOOSE = ConfigDict(extra="ignore")  # later versions may have fields that this one does not know
_Text = Annotated[str, StringConstraints(min_length=1, max_length=5000)]


@dataclass(frozen=True, kw_only=True, config=_LOOSE)
class Wording:
    """A phrase."""

    id: _Text
    text: _Text
    moves: dict[_Text, _Text] = Field(default_factory=dict)
    """The moves that make up the text; empty where it is one text, as in versions that know no moves."""
    audiences: tuple[_Text, ...] = ()
    """The names of all audiences that it suits."""
    aliases: tuple[_Text, ...] = ()


@dataclass(frozen=True, kw_only=True, config=_LOOSE)
class Entry:
    """A point."""

    id: _Text
    title: _Text
    also: tuple[_Text, ...] = ()
    plain: _Text | None = None
    examples: tuple[_Text, ...] = ()
    dimension: _Text
    section: _Text
    aliases: tuple[_Text, ...] = ()
    phrases: tuple[Wording, ...]


@dataclass(frozen=True, kw_only=True, config=_LOOSE)
class _Named:
    id: _Text
    title: _Text


@dataclass(frozen=True, kw_only=True, config=_LOOSE)
class _Section(_Named):
    moves: tuple[_Named, ...] = ()


@dataclass(frozen=True, kw_only=True, config=_LOOSE)
class _Audience:
    name: _Text


@dataclass(frozen=True, kw_only=True, config=_LOOSE)
class _Site:
    title: _Text


@dataclass(frozen=True, kw_only=True, config=_LOOSE)
class Version:
    """A library at one time."""

    site: _Site
    dimensions: tuple[_Named, ...]
    sections: tuple[_Section, ...]
    audiences: tuple[_Audience, ...]
    points: tuple[Entry, ...] = Field(max_length=100_000)

    def moves(self, section: str) -> dict[str, str]:
        """The titles of a section's moves by id, in its order."""
        found = next((known for known in self.sections if known.id == section), None)
        return {move.id: move.title for move in found.moves} if found else {}

    def place_of(self, entry: Entry) -> str:
        """The place of a point, in Chinese."""
        titles = {named.id: named.title for named in (*self.dimensions, *self.sections)}
        section = titles.get(entry.section, entry.section)
        if entry.dimension == COMMON:
            return section
        return f"{titles.get(entry.dimension, entry.dimension)} · {section}"


_ADAPTER = TypeAdapter(Version)


def read(data: bytes, file: str) -> tuple[Version | None, tuple[Finding, ...]]:
    """The Version in the bytes of a file, or None and findings that say what is wrong. Never raises. `file` is how
    findings call it."""

    def refused(rule: str, message: str, remedy: str = _AGAIN, line: int = 1, column: int = 1) -> Finding:
        return Finding(Place(file, line, column), rule, "error", message, remedy)

    try:
        value = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        return None, (refused("json-syntax", "不是 JSON，或者不完整", line=error.lineno, column=error.colno),)
    except UnicodeDecodeError:
        return None, (refused("not-utf8", "文件不是 UTF-8 编码，或者已经损坏"),)
    except ValueError:  # Python reads no number of thousands of digits
        return None, (refused("not-a-library", "里面有一个数长得读不了，不是 library.json"),)
    except RecursionError:
        return None, (refused("too-deep", "嵌套太深，不是 library.json"),)
    if not isinstance(value, dict) or "points" not in value:
        return None, (refused("not-a-library", "不是 library.json：里面没有 points"),)
    number = value.get("format")
    if number != FORMAT or isinstance(number, bool):
        newer = isinstance(number, int) and number > FORMAT
        message = f"格式是 {json.dumps(number)}，" if "format" in value else "没有写格式 format，"
        message += f"比本程序认识的 {FORMAT} 新" if newer else f"本程序只认识 {FORMAT}"
        remedy = "用新版的程序比较" if newer else "用当时那一版的代码重新生成网站，再取 library.json"
        return None, (refused("other-format", message, remedy),)
    try:
        version = _ADAPTER.validate_python(value)
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_context=False, include_input=False)
        found = [refused("damaged", _words(item)) for item in wrong[:_SHOWN]]
        if len(wrong) > _SHOWN:
            found.append(refused("damaged", f"这样的错还有 {len(wrong) - _SHOWN} 处"))
        return None, tuple(found)
    twice = [id for id, count in Counter(_ids(version)).items() if count > 1]
    if twice:
        return None, (refused("duplicate-id", f"编号重复：{visible('、'.join(twice[:_SHOWN]))}"),)
    return version, ()


def _ids(version: Version) -> Iterator[str]:
    for point in version.points:
        yield from (point.id, *(phrase.id for phrase in point.phrases))


def _words(error: Any) -> str:
    """The place and kind of an error in Chinese, as in `points 第 3 项的 phrases 第 1 项的 text：缺了`."""
    place = ""
    for step in error["loc"]:
        place += f" 第 {step + 1} 项" if isinstance(step, int) else f"{'的 ' if place else ''}{step}"
    return f"{place}：{'缺了' if error['type'] == 'missing' else '不是应有的内容'}"
