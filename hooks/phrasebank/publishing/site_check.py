"""Checks a built site as a visitor would meet it: every file and anchor that a page names must be there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from phrasebank import addresses

_NO_REQUEST = "data:,"
"""An icon with this address causes no request."""

_OUTSIDE = {"http", "https", "mailto", "tel"}
"""Links with these schemes may lead out of the site, to a contact or an editor. They are not followed."""

_DATA = re.compile(r'^Phrasebank\.receive\("site",(.*)\);?\s*$', re.DOTALL | re.MULTILINE)


@dataclass
class Seen:
    """What a check needs to know of a page."""

    ids: list[str] = field(default_factory=list)
    """All HTML ids in order, including those that occur twice."""
    links: list[str] = field(default_factory=list)
    """All values of href and src, unchanged."""
    attributes: set[str] = field(default_factory=set)
    """Every pair `tag attribute`, each once."""
    headings: list[str] = field(default_factory=list)
    """All headings in order, as h1 to h6."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = Seen()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.seen.headings.append(tag)
        for name, value in attrs:
            self.seen.attributes.add(f"{tag} {name}")
            if name == "id" and value:
                self.seen.ids.append(value)
            elif name in ("href", "src") and value is not None:
                self.seen.links.append(value)


def read(page: Path) -> Seen:
    """What stands on a page. Raises OSError where it cannot be read, and UnicodeDecodeError where it is not UTF-8."""
    reader = _Reader()
    reader.feed(page.read_text("utf-8"))
    return reader.seen


def faults(site: Path) -> Iterator[str]:
    """Yield a Chinese line for each fault that a visitor would meet: links and anchors that lead nowhere, missing files
    that pages or scripts name, and empty files. Raises OSError where a file cannot be read."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: read(site / name) for name in sorted(files) if name.endswith(".html")}
    ids = {name: set(seen.ids) for name, seen in pages.items()}
    for name in (addresses.HOME, addresses.NOT_FOUND, addresses.OPEN_DATA):
        if name not in files:
            yield f"缺少 {name}"
    for name in sorted(files):
        if not name.startswith(".") and (site / name).stat().st_size == 0:  # what is hidden is the host's
            yield f"{name} 是空的"
    for name, seen in pages.items():
        for link in dict.fromkeys(seen.links):
            parts = urlsplit(link)
            if link == _NO_REQUEST or parts.scheme in _OUTSIDE:
                continue
            target = _target(name, unquote(parts.path))
            if parts.scheme or parts.netloc or target is None:
                yield f"{name}：链接 {link} 离开了网站的文件夹"
            elif target not in files:
                yield f"{name}：链接 {link} 没有对应的文件"
            elif target == addresses.COMPOSE and "=" in parts.fragment:
                if _asked(parts.fragment) not in files:
                    yield f"{name}：链接 {link} 要的内容没有页面"
            elif parts.fragment and unquote(parts.fragment) not in ids.get(target, {unquote(parts.fragment)}):
                yield f"{name}：链接 {link} 在那一页上没有对应的位置"
    for name in sorted(_named_by_scripts(site) - files):
        yield f"脚本要用的 {name} 不在"


def _asked(fragment: str) -> str:
    """The page of the template or campaign that a link asks the composer to begin with."""
    kind, _, id = fragment.partition("=")
    address = {"template": addresses.template, "campaign": addresses.campaign}.get(kind)
    return address(id) if address else ""


def _target(page: str, path: str) -> str | None:
    """The address that a link's path means on a page; None where it lies outside the site."""
    if not path:
        return page
    if path.startswith("/"):
        return None
    parts = page.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            if not parts:
                return None
            parts.pop()
        elif step != ".":
            parts.append(step)
    return "/".join(parts)


def _named_by_scripts(site: Path) -> set[str]:
    """The paths of data that pages fetch when they need it, as the script of every page names them."""
    named: set[str] = set()
    for path in site.glob(addresses.data("site", "*")):
        held = _DATA.search(path.read_text("utf-8"))
        told = json.loads(held[1]) if held else {"files": {}}
        named |= set(told["files"].values())
        if told.get("folder"):
            named.add(f"{told['folder']}/head.js")
    return named
