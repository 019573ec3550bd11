"""The layouts: one Jinja environment, in which every value is escaped where it lands."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from phrasebank import addresses
from phrasebank.model import TITLE_ID, split_slots


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
    made.filters["pieces"] = split_slots
    made.globals.update(address=addresses, title_id=TITLE_ID)
    return made


def render(layout: str, path: str, **values: Any) -> str:
    """HTML of a layout for the page at `path`; in it `href(address)` gives links as that page must write them."""
    href = partial(addresses.relative, page=path)
    return _environment().get_template(f"{layout}.html.j2").render(href=href, path=path, **values)


def not_found(site_title: str) -> bytes:
    """The page for an address that leads nowhere. It may be shown at any depth, so it brings its own style and
    carries no link that needs to know where it stands."""
    return _environment().get_template("404.html.j2").render(site_title=site_title).encode()
