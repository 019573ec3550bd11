"""Golden cases: data files named by behaviour.

A case is one text file of sections. `=== path [encoding]` begins a file that is laid over the base library, and
`=== findings` begins what the check must say, to the letter. `UPDATE_GOLDENS=1` rewrites that part; read the diff.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"
UPDATE = os.environ.get("UPDATE_GOLDENS") == "1"

_SECTION = re.compile(r"^=== (.+?)(?: \[([\w-]+)\])?\n", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One case file, taken apart."""

    path: Path
    title: str
    files: dict[str, bytes]
    expected: str

    def lay(self, folder: Path) -> Path:
        """Write the base library and this case's files over it; a file of the one word `(none)` is removed."""
        for source in (BASE, self):
            for name, content in source.files.items():
                target = folder / name
                if content == b"(none)\n":
                    target.unlink()
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        return folder


def read(path: Path) -> Case:
    """Read a case file."""
    text = path.read_bytes().decode("utf-8")
    title, *parts = _SECTION.split(text)
    files: dict[str, bytes] = {}
    expected = ""
    for name, encoding, content in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        if name == "findings":
            expected = content
        else:
            files[name] = content.encode(encoding or "utf-8")
    return Case(path, title.strip().lstrip("# "), files, expected)


def update(case: Case, got: str) -> None:
    """Put what was found into the case file."""
    text = case.path.read_bytes().decode("utf-8")
    head = text.split("=== findings\n")[0]
    case.path.write_bytes(f"{head}=== findings\n{got}".encode())


BASE = read(GOLDEN / "findings" / "_base.txt")
