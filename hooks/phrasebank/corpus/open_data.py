"""Library -> library.json: the whole library as open data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import TypeAdapter

from phrasebank import __version__, addresses
from phrasebank.model import Asset, Campaign, Library, Point, Template, Vocabulary, Wording
from phrasebank.versions import FORMAT

_POINT = TypeAdapter(Point)
_CAMPAIGN = TypeAdapter(Campaign)
_TEMPLATE = TypeAdapter(Template)
_VOCABULARY = TypeAdapter(Vocabulary)
_WORDING = TypeAdapter(Wording)

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _plain(adapter: TypeAdapter[Any], value: object) -> dict[str, Any]:
    """The fields of a value that differ from their default, without those that only the build needs. The fields are read
    from the model, so that a new one appears here by itself."""
    plain: dict[str, Any] = adapter.dump_python(
        value, mode="json", by_alias=True, exclude_defaults=True, exclude={"place"}
    )
    return plain


def _phrase(phrase: dict[str, Any]) -> dict[str, Any]:
    """One phrase. Its audiences are spelt out; the curator's excuses and the places in files are left out. `text` is
    given even where the phrase is written in `moves` {id: text}."""
    former = phrase.pop("former", [])
    left_out = ("place", "move_places", "excuse", "audiences", "reach")
    kept = {key: value for key, value in phrase.items() if key not in left_out}
    return {
        "id": kept.pop("id"),
        **kept,
        "audiences": phrase["reach"],
        **({"aliases": former} if former else {}),
    }


def _point(point: Point) -> str:
    plain = _plain(_POINT, point)
    wordings = plain.pop("wordings")
    plain["phrases"] = [_phrase(wording) for wording in wordings]
    return _COMPACT.encode({**plain, "page": addresses.point(point)})


def _lines(items: Iterable[str]) -> Iterator[str]:
    """One item a line, so that two versions of the file can be compared."""
    for index, item in enumerate(items):
        yield ",\n" if index else "\n"
        yield item


def open_data(library: Library) -> Asset:
    """`library.json`: vocabulary, points with their phrases, campaigns, templates and wording lists."""
    return Asset(path=addresses.OPEN_DATA, pieces=_Pieces(library))


class _Pieces:
    """The bytes of library.json in pieces. They are made anew each time they are iterated over, so that they need not be
    kept."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __iter__(self) -> Iterator[bytes]:
        """Yield the pieces in order."""
        return map(str.encode, _texts(self._library))


def _texts(library: Library) -> Iterator[str]:
    head = {
        "format": FORMAT,
        "version": __version__,
        **_plain(_VOCABULARY, library.vocabulary),
        "wording": _plain(_WORDING, library.wording),
    }
    yield json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    groups = {
        "points": library.each("open data", _point, library.points),
        "campaigns": (_COMPACT.encode(_plain(_CAMPAIGN, campaign)) for campaign in library.campaigns),
        "templates": (_COMPACT.encode(_plain(_TEMPLATE, template)) for template in library.templates),
    }
    for name, items in groups.items():
        yield f',\n "{name}": ['
        yield from _lines(items)
        yield "\n ]"
    yield "\n}\n"
