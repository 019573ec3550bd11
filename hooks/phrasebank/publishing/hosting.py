"""Settings for web servers, made from a finished site: its content security policy holds hashes of the scripts and styles
in the pages."""

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
"""By file ending, the MIME type as IANA registers it. A test holds that every ending on the site is here."""

TEXT = tuple(
    sorted(
        {type for type in TYPES.values() if type.startswith("text/")} | {"application/json", "image/svg+xml"}
    )
)
"""The types that are text in UTF-8 and worth compressing."""

HEADERS: Mapping[str, str] = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin"}
"""Headers sent with every answer, besides the policy: browsers must believe the types, and no other site learns what
somebody searched for here."""

FOR_EVER = "public, max-age=31536000, immutable"
"""Cache-Control for addresses that hold a hash of the content."""
ASK_AGAIN = "no-cache"
"""Cache-Control for all others: a browser keeps the file, and asks whether it has changed before each use."""


_INLINE = re.compile(rb"<(script|style)\b([^>]*)>(.*?)</\1>", re.DOTALL)
_NO_CODE = re.compile(rb"""\bsrc=|type="application/json\"""")
"""Matches the tag of a script that is no inline code: it has an address, or holds data."""


POLICY = "phrasebank"
"""The name of the Trusted Types policy by which our script makes an address from a text, see browser/base/data.js. No
other text of a page may become code or markup."""


Inline = dict[str, tuple[str, frozenset[tuple[bytes, str]]]]
"""By path of a page on the site: its stamp when it was read, and its inline scripts and styles as pairs of tag and digest."""


def policy(site: Path, read: Inline | None = None, kept: Mapping[str, Path] | None = None) -> str:
    """The Content-Security-Policy for a built site. It allows our own files, and of inline scripts and styles exactly
    those that the pages have.

    `kept` holds, by path on the site, the pages that stand in another folder, with which those of `site` will make one
    site. `read` holds what earlier calls read of the pages, and is brought up to date. Pages are searched as bytes by regular
    expressions: their markup is ours, and a parser would take as long as the whole build."""
    read = {} if read is None else read
    found: set[tuple[bytes, str]] = set()
    own = {page.relative_to(site).as_posix(): page for page in site.rglob("*.html")}
    for name, page in {**(kept or {}), **own}.items():
        stamp = fingerprints.stamp(page)
        if name not in read or read[name][0] != stamp:
            inline = _INLINE.findall(page.read_bytes())
            code = ((tag, _digest(text)) for tag, said, text in inline if not _NO_CODE.search(said))
            read[name] = (stamp, frozenset(code))
        found |= read[name][1]

    def allowed(kind: bytes) -> str:
        return " ".join(sorted(f"'sha256-{digest}'" for tag, digest in found if tag == kind))

    return (
        f"default-src 'self'; script-src 'self' {allowed(b'script')}; style-src 'self' {allowed(b'style')}; "
        "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; "
        f"require-trusted-types-for 'script'; trusted-types {POLICY}"
    )


def _digest(text: bytes) -> str:
    return base64.b64encode(hashlib.sha256(text).digest()).decode()


def settings(
    site: Path, read: Inline | None = None, kept: Mapping[str, Path] | None = None
) -> tuple[Asset, ...]:
    """The settings for web servers of a built site, as files at `addresses.SERVERS`. `read` and `kept` are those of
    `policy`."""
    environment = layouts.environment(
        "hosting",
        autoescape=lambda name: name is not None and "web.config" in name,
        keep_trailing_newline=True,
    )
    values = {
        "version": __version__,
        "types": TYPES,
        "text": TEXT,
        "headers": {**HEADERS, "Content-Security-Policy": policy(site, read, kept)},
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


def settings_changed(live: Path, new: Path) -> bool:
    """Whether the settings for web servers of the new site differ from those of the live one, so that somebody has to
    install them again. False where the live site has none."""
    return any(
        (live / name).is_file()
        and (not (new / name).is_file() or (new / name).read_bytes() != (live / name).read_bytes())
        for name in addresses.SERVERS
    )
