"""Zip files that are the same at every build: entries in the given order, dated 1980-01-01, from no system."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime


def moment() -> datetime:
    """The time in a file's properties: SOURCE_DATE_EPOCH (reproducible-builds.org), else 1980-01-01."""
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "315532800")), UTC)


def pack(entries: Mapping[str, bytes], *, compress: bool = True) -> bytes:
    """A zip file of these entries. Names that are not ASCII carry the UTF-8 flag."""
    method = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = method
            entry.create_system = 0  # else it tells the operating system of the build
            package.writestr(entry, content)
    return buffer.getvalue()
