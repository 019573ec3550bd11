"""The layouts: one Jinja environment, in which every value is escaped where it lands."""

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
"""Of the private-use characters: they need no escape, and no library text may hold one."""


def slots(text: str) -> Markup:
    """A text's HTML with every slot marked. This is done in Python, because a macro call for each text would double
    the time."""
    html = str(escape(text))  # a Markup would escape what is put into it
    if "【" not in html:
        return Markup(html)
    return Markup(SLOT.sub(r'<span class="pb-slot">\g<0></span>', html))


def anchors(ids: Iterable[str]) -> Markup:
    """Where old ids still lead."""
    return Markup("").join(Markup('<span class="pb-anchor" id="{}"></span>').format(id) for id in ids)


def old(ids: Sequence[str]) -> tuple[Markup, Markup]:
    """Where old ids still lead: an attribute for one of them, on an element that has no id of its own, and anchors for the others."""
    return Markup(' id="{}"').format(ids[0]) if ids else Markup(""), anchors(ids[1:])


def held(when: str) -> str:
    """When the meetings of a campaign are held, in a sentence; a notice may say otherwise."""
    return f"会议多在 {when}召开"


def _href(page: str) -> Callable[[str], str]:
    """`addresses.relative` for one page, which links to few other pages many times."""
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
    """Compiled once a process; it holds code and no data."""
    made = layouts.environment("pages")
    made.filters.update(slots=slots, anchors=anchors, held=held)
    made.globals.update(address=addresses, title_id=TITLE_ID)
    return made


def render(layout: str, path: str, **values: Any) -> str:
    """HTML of a layout for the page at `path`; in it `href(address)` gives links as that page must write them."""
    return _environment().get_template(f"{layout}.html.j2").render(href=_href(path), **values)


def form(layout: str, **fixed: Any) -> Callable[..., Markup]:
    """A layout with values only, to be filled many times: rendered once, with a private-use character where each
    value goes. To render it for every card would cost a tenth of a build. Values are escaped where they land, as in every
    layout: what is HTML comes as Markup."""
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
    """The HTML of a layout that takes in no other, with a place for each value that is not fixed. Compiled once a process, or
    again when the layout has changed."""
    environment, given = _environment(), dict(fixed)
    names = sorted(meta.find_undeclared_variables(environment.parse(source)) - given.keys())
    marks = {name: chr(_FIRST_MARK + number) for number, name in enumerate(names)}
    html = environment.from_string(source).render({**given, **marks}).replace("%", "%%")
    for name, mark in marks.items():
        html = html.replace(mark, f"%({name})s")
    return html
