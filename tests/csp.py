"""The content security policy a host may set: hashes of what stands inside the built pages, nothing else inline."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser
from pathlib import Path


class _Inline(HTMLParser):
    """Collects the text of inline scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: set[tuple[str, str]] = set()
        self._tag = ""
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        data = tag == "script" and ("src" in dict(attrs) or dict(attrs).get("type") == "application/json")
        self._tag = tag if tag in ("script", "style") and not data else ""
        self._text = []

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._tag == tag:
            self.found.add((tag, "".join(self._text)))
        self._tag = ""


def policy(site: Path) -> str:
    """The header's value for a built site."""
    reader = _Inline()
    for page in sorted(site.rglob("*.html")):
        reader.feed(page.read_text("utf-8"))

    def allowed(kind: str) -> str:
        digests = (hashlib.sha256(text.encode()).digest() for tag, text in reader.found if tag == kind)
        return " ".join(sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests))

    return (
        f"default-src 'self'; script-src 'self' {allowed('script')}; style-src 'self' {allowed('style')}; "
        "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
    )
