"""Golden cases: data files named by behaviour.

A case is one text file of sections. `=== path [encoding]` begins a file that is laid over the base library, and
`=== findings` begins what the check must say, to the letter. `UPDATE_GOLDENS=1` rewrites that part (see `goldens`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import goldens

GOLDEN = Path(__file__).parent / "golden"

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


def hold(case: Case, said: str) -> None:
    """Assert that the case expects what was said, to the letter; `UPDATE_GOLDENS=1` puts it into the case file instead."""
    if not goldens.UPDATE:
        assert said == case.expected
    head = case.path.read_bytes().decode("utf-8").split("=== findings\n")[0]
    goldens.hold(case.path, f"{head}=== findings\n{said}".encode())


BASE = read(GOLDEN / "findings" / "_base.txt")
