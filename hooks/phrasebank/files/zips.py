"""Zip files that are the same at every build: entries in the given order, dated 1980-01-01, from no system.

A long entry may be packed in pieces (`Piece`), so that a program that packs it again and again packs only what has changed.
"""

from __future__ import annotations

import io
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple


def moment() -> datetime:
    """The time in a file's properties: SOURCE_DATE_EPOCH (reproducible-builds.org), else 1980-01-01."""
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "315532800")), UTC)


def entry(name: str, *, compress: bool = True, mode: int | None = None) -> zipfile.ZipInfo:
    """The head of one file in a zip: dated 1980-01-01, and with UNIX permissions only where `mode` gives them."""
    made = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    made.compress_type = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    made.create_system = 0 if mode is None else 3  # 0, else it tells the operating system of the build
    made.external_attr = 0 if mode is None else (stat.S_IFREG | mode) << 16
    return made


def pack(entries: Mapping[str, bytes], *, compress: bool = True) -> bytes:
    """A zip file of these entries. Names that are not ASCII carry the UTF-8 flag."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in entries.items():
            package.writestr(entry(name, compress=compress), content)
    return buffer.getvalue()


class Piece(NamedTuple):
    """A piece of an entry."""

    content: bytes
    """What it says."""
    packed: bytes
    """The same, deflated by itself up to a byte's end, so that pieces in a row are one stream."""


def piece(content: bytes) -> Piece:
    """Pack a piece."""
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return Piece(content, deflate.compress(content) + deflate.flush(zlib.Z_SYNC_FLUSH))


_END = b"\x03\x00"
"""The last block of a deflated stream, empty (RFC 1951)."""

_MODE = 0o600 << 16
"""What zipfile says of every entry."""

_DATE = (1980 - 1980) << 9 | 1 << 5 | 1
"""1980-01-01, as zip files have it."""


def join(entries: Mapping[str, Sequence[Piece]]) -> bytes:
    """A zip file as `pack` makes it, of entries that are packed in pieces. Their names are ASCII."""
    body, directory = b"", b""
    for name, pieces in entries.items():
        check = 0
        for one in pieces:
            check = zlib.crc32(one.content, check)
        packed = b"".join([*(one.packed for one in pieces), _END])
        size = sum(len(one.content) for one in pieces)
        # Version 2.0, no flags, deflated, time and date, sizes, no extra field (APPNOTE.TXT, 4.3.7 and 4.3.12).
        common = struct.pack("<5H3I2H", 20, 0, 8, 0, _DATE, check, len(packed), size, len(name), 0)
        place = struct.pack("<3H2I", 0, 0, 0, _MODE, len(body))
        directory += b"PK\1\2" + struct.pack("<H", 20) + common + place + name.encode("ascii")
        body += b"PK\3\4" + common + name.encode("ascii") + packed
    count = len(entries)
    return (
        body + directory + b"PK\5\6" + struct.pack("<4H2IH", 0, 0, count, count, len(directory), len(body), 0)
    )
