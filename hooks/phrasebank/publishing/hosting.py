"""What a web server should be told, as files to take from the site itself: made from the pages as they were written,
since the content security policy holds hashes of the scripts and styles inside them."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from phrasebank import __version__, addresses
from phrasebank.files import fingerprints, layouts
from phrasebank.model import Asset

TYPES: Mapping[str, str] = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".txt": "text/plain",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
"""The MIME type of every ending that occurs on the site, as IANA registers them; a test holds that none is missing."""

TEXT = tuple(
    sorted(
        {type for type in TYPES.values() if type.startswith("text/")} | {"application/json", "image/svg+xml"}
    )
)
"""Those that are text in UTF-8, and shrink when they are compressed."""

HEADERS: Mapping[str, str] = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin"}
"""Sent with every answer, beside the policy: a browser believes the types that are said, and no other site learns
what somebody searched for here."""

FOR_EVER = "public, max-age=31536000, immutable"
"""Cache-Control of what its content names."""
ASK_AGAIN = "no-cache"
"""Cache-Control of all else: kept, and asked about before it is used."""


_INLINE = re.compile(rb"<(script|style)\b([^>]*)>(.*?)</\1>", re.DOTALL)
_NO_CODE = re.compile(rb"""\bsrc=|type="application/json\"""")
"""How the tag of a script begins that is not inline, or that is data."""


POLICY = "phrasebank"
"""The one policy by which a script of ours makes an address of a text, see browser/base/data.js: no other text of a page may
become code or markup."""


Inline = dict[Path, tuple[str, frozenset[tuple[bytes, str]]]]
"""By page: its stamp when it was read, and what stood inline in it: tags, and the digests of their texts."""


def policy(site: Path, read: Inline | None = None) -> str:
    """The Content-Security-Policy for a built site: our own files, and nothing inline but what stands in its pages now. `read`
    is what earlier calls read of the pages, and is brought up to date.

    The pages are read as bytes and by pattern: their markup is ours, and a parser would take as long as the build.
    """
    read = {} if read is None else read
    found: set[tuple[bytes, str]] = set()
    for page in site.rglob("*.html"):
        stamp = fingerprints.stamp(page)
        if page not in read or read[page][0] != stamp:
            inline = _INLINE.findall(page.read_bytes())
            code = ((tag, _digest(text)) for tag, said, text in inline if not _NO_CODE.search(said))
            read[page] = (stamp, frozenset(code))
        found |= read[page][1]

    def allowed(kind: bytes) -> str:
        return " ".join(sorted(f"'sha256-{digest}'" for tag, digest in found if tag == kind))

    return (
        f"default-src 'self'; script-src 'self' {allowed(b'script')}; style-src 'self' {allowed(b'style')}; "
        "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; "
        f"require-trusted-types-for 'script'; trusted-types {POLICY}"
    )


def _digest(text: bytes) -> str:
    return base64.b64encode(hashlib.sha256(text).digest()).decode()


def settings(site: Path, read: Inline | None = None) -> tuple[Asset, ...]:
    """The files for web servers, at `addresses.SERVERS`, for a built site; `read` is that of `policy`."""
    environment = layouts.environment(
        "hosting",
        autoescape=lambda name: name is not None and "web.config" in name,
        keep_trailing_newline=True,
    )
    values = {
        "version": __version__,
        "types": TYPES,
        "text": TEXT,
        "headers": {**HEADERS, "Content-Security-Policy": policy(site, read)},
        "hashed": addresses.HASHED,
        "data": addresses.DATA,
        "not_found": addresses.NOT_FOUND,
        "for_ever": FOR_EVER,
        "ask_again": ASK_AGAIN,
    }
    return tuple(
        Asset.of(path, environment.get_template(f"{Path(path).stem}.j2").render(values).encode())
        for path in addresses.SERVERS
    )


def told_anew(live: Path, new: Path) -> bool:
    """Whether a new site has other settings for web servers than the live one; not where that one has none."""
    return any(
        (live / name).is_file()
        and (not (new / name).is_file() or (new / name).read_bytes() != (live / name).read_bytes())
        for name in addresses.SERVERS
    )
