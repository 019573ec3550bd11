"""The layouts: one Jinja environment, in which every value is escaped where it lands."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from phrasebank import addresses
from phrasebank.model import TITLE_ID, Phrase, Place, split_slots

_SLOT_IN_HTML = re.compile("【[^【】<>]+】")


def slots(text: str) -> Markup:
    """A text's HTML with every slot marked. In Python, as a macro call for each text would double the time."""
    if "【" not in text:
        return escape(text)
    pieces: list[str] = []
    for piece, is_slot in split_slots(text):
        pieces += ('<span class="pb-slot">【', escape(piece), "】</span>") if is_slot else (escape(piece),)
    return Markup("".join(pieces))


def mark_slots(html: str) -> str:
    """HTML made from Markdown, with every slot marked as `slots` does. A slot never reaches over a tag."""
    return _SLOT_IN_HTML.sub(r'<span class="pb-slot">\g<0></span>', html)


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
    made = Environment(
        loader=PackageLoader("phrasebank", "layouts/pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["slots"] = slots
    made.globals.update(address=addresses, title_id=TITLE_ID)
    return made


def render(layout: str, path: str, **values: Any) -> str:
    """HTML of a layout for the page at `path`; in it `href(address)` gives links as that page must write them."""
    return _environment().get_template(f"{layout}.html.j2").render(href=_href(path), **values)


def card_template(edit: str) -> str:
    """The card without a phrase, of which the browser makes those it shows elsewhere. `edit` is what the address of a file to be
    edited begins with; empty for no such link."""
    blank = Phrase(id="", text="", reach=(), place=Place("", 1, 1))
    return _environment().get_template("card.html.j2").render(phrase=blank, edit=edit)


def not_found(site_title: str) -> bytes:
    """The page for an address that leads nowhere. It may be shown at any depth, so it brings its own style and
    carries no link that needs to know where it stands."""
    return _environment().get_template("404.html.j2").render(site_title=site_title).encode()
