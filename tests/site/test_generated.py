"""What `phrasebank generate` writes is the site: plain MkDocs, without our hook, makes the same of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from conftest import ROOT


def content(folder: Path) -> dict[str, bytes | str]:
    """Every file; pages without white space, which a Markdown parser may put between blocks, or which is written as `&#10;` to be
    kept from one."""
    return {
        path.relative_to(folder).as_posix(): (
            re.sub(r"(\s|&#10;)+", "", path.read_text("utf-8"))
            if path.suffix == ".html"
            else path.read_bytes()
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_plain_mkdocs_makes_the_same_site(built_site: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    for arguments, folder in (
        (["phrasebank.commands.cli", "generate", str(plain)], ROOT),
        (["mkdocs", "build", "--strict"], plain),
        (["phrasebank.commands.cli", "finish", str(plain / "site")], ROOT),
    ):
        subprocess.run(
            [sys.executable, "-m", *arguments], cwd=folder, env=quiet, check=True, capture_output=True
        )
    ours, theirs = content(built_site), content(plain / "site")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []
