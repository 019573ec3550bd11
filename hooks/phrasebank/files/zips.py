"""Zip files that are the same at every build: entries in the given order, dated 1980-01-01, from no system."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime


class SettingError(Exception):
    """A variable of the environment has an unusable value. The message says in Chinese which, and what to do."""


def moment() -> datetime:
    """The time for the properties of a file: SOURCE_DATE_EPOCH (reproducible-builds.org), or else 1980-01-01. Raises
    SettingError."""
    given = os.environ.get("SOURCE_DATE_EPOCH") or "315532800"
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        raise SettingError(
            f"环境变量 SOURCE_DATE_EPOCH 是“{given}”，应当是 1970 年以来的秒数，例如 1764547200；不用的，删去这个变量"
        ) from None


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
