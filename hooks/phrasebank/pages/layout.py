"""Renders the layouts: one Jinja environment, in which every value is escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, meta
from markupsafe import Markup, escape

from phrasebank import addresses
from phrasebank.files import layouts
from phrasebank.model import SLOT, TITLE_ID

_FIRST_MARK = 0xE000
"""The first of the private-use characters. They need no escape, and no text of the library may hold one."""


def slots(text: str) -> Markup:
    """A text as HTML in which every slot is marked. This is done in Python, because a macro call for each text would
    double the time."""
    html = str(escape(text))  # a Markup would escape what is put into it
    if "【" not in html:
        return Markup(html)
    return Markup(SLOT.sub(r'<span class="pb-slot">\g<0></span>', html))


def anchors(ids: Iterable[str]) -> Markup:
    """Empty elements with these ids, so that old links still lead here."""
    return Markup("").join(Markup('<span class="pb-anchor" id="{}"></span>').format(id) for id in ids)


def old(ids: Sequence[str]) -> tuple[Markup, Markup]:
    """Make old links lead here: an id attribute with the first id, for an element that has no id of its own, and anchors
    for the others."""
    return Markup(' id="{}"').format(ids[0]) if ids else Markup(""), anchors(ids[1:])


def held(when: str) -> str:
    """A sentence that says when the meetings of a campaign are usually held."""
    return f"会议多在 {when}召开"


def _href(page: str) -> Callable[[str], str]:
    """A function that gives the links of one page. A page has few different links and uses each many times, so results
    are kept."""
    folders: dict[str, str] = {}

    def href(target: str) -> str:
        path, hash, fragment = target.partition("#")
        if path == page and fragment:
            return f"#{fragment}"
        if path not in folders:
            folders[path] = addresses.relative(path, page)
        return folders[path] + hash + fragment

    return href


@cache
def _environment() -> Environment:
    """The environment, made once a process. It holds code and no data."""
    made = layouts.environment("pages")
    made.filters.update(slots=slots, anchors=anchors, held=held)
    made.globals.update(address=addresses, title_id=TITLE_ID)
    return made


def render(layout: str, path: str, **values: Any) -> str:
    """The HTML of a layout for the page at `path`. In the layout, `href(address)` gives a link from this page."""
    return _environment().get_template(f"{layout}.html.j2").render(href=_href(path), **values)


def form(layout: str, **fixed: Any) -> Callable[..., Markup]:
    """A function that gives a layout's HTML with values filled in.

    The layout is rendered once, with a private-use character in place of each value, because rendering it for every card
    would take a tenth of a build. Values are escaped, as in every layout, unless they are Markup."""
    environment = _environment()
    source, _, _ = environment.loader.get_source(environment, f"{layout}.html.j2")  # type: ignore[union-attr]
    html = _with_places(source, tuple(fixed.items()))

    def filled(**values: Any) -> Markup:
        for name, value in values.items():
            if type(value) is not Markup and type(value) is not int:  # neither can bring in markup by mistake
                values[name] = escape(value)
        return Markup(html % values)

    return filled


@lru_cache(maxsize=128)
def _with_places(source: str, fixed: tuple[tuple[str, Any], ...]) -> str:
    """The HTML of a layout with a private-use character in place of each value that is not in `fixed`. The layout may not
    include others. It is compiled once a process, and again after it has changed."""
    environment, given = _environment(), dict(fixed)
    names = sorted(meta.find_undeclared_variables(environment.parse(source)) - given.keys())
    marks = {name: chr(_FIRST_MARK + number) for number, name in enumerate(names)}
    html = environment.from_string(source).render({**given, **marks}).replace("%", "%%")
    for name, mark in marks.items():
        html = html.replace(mark, f"%({name})s")
    return html
