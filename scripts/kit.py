"""Write the offline kit: one zip for machines that have none of what ours have, and its checksum beside it.

`python scripts/kit.py SITE WHEELS FOLDER` takes the built site and the folder of wheels, and the files of the project
that git knows. The same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from phrasebank import __version__, addresses
from phrasebank.files.zips import entry
from phrasebank.parts import bom

ROOT = Path(__file__).parents[1]
NAME = f"对照检查素材库-离线包-{__version__}.zip"
OPENING = "打开素材库.html"
NOTES = "使用说明.txt"
WINDOWS = "启动.bat"
LINUX = "start.sh"
_OWN = {OPENING: "open.html", NOTES: "notes.txt", WINDOWS: "start.bat", LINUX: "start.sh"}
"""What stands at the kit's top, and its file below scripts/offline."""
_READY = {".docx", ".png", ".whl", ".xlsx", ".zip"}
"""Compressed already."""


def top() -> Iterator[tuple[str, bytes]]:
    """The files at the kit's top, each as the system it is for wants it."""
    for name, source in _OWN.items():
        text = (ROOT / "scripts/offline" / source).read_text("utf-8").replace("VERSION", __version__)
        if name == WINDOWS:
            yield name, text.replace("\n", "\r\n").encode("ascii")
        elif name == NOTES:
            yield (
                name,
                text.replace("\n", "\r\n").encode("utf-8-sig"),
            )  # Notepad reads it so since Windows 2000
        else:
            yield name, text.encode()


def bill(wheels: Path) -> bytes:
    """The bill of materials of a kit with these wheels. Raises ValueError for one that nothing in the list asks for, and where
    one is missing."""
    return bom.of_kit(
        {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in wheels.glob("*.whl")},
        bom.content_licence(ROOT / "snippets"),
    )


def tracked() -> list[str]:
    """Paths of the project's files. Raises CalledProcessError where this is no clone."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return sorted(name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file())


def entries(site: Path, wheels: Path, sources: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Every file of the kit: those at its top with the bill of materials, `site/`, `source/` and `wheelhouse/`."""
    yield from top()
    yield addresses.BILL, bill(wheels)
    for path in sorted(site.rglob("*")):
        if path.is_file():
            yield f"site/{path.relative_to(site).as_posix()}", path.read_bytes()
    for name in sources:
        yield f"source/{name}", (ROOT / name).read_bytes()
    for path in sorted(wheels.glob("*.whl")):
        yield f"wheelhouse/{path.name}", path.read_bytes()


def write(files: Iterable[tuple[str, bytes]], folder: Path) -> Path:
    """The zip with these files, and beside it `<name>.sha256` as sha256sum writes and checks it, and the bill of materials that
    is among them. Each is whole or as it was."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / NAME
    with tempfile.TemporaryDirectory(prefix=".kit-", dir=folder) as work:
        fresh = Path(work) / "kit.zip"
        with zipfile.ZipFile(fresh, "w") as package:
            for name, content in files:
                mode = 0o755 if name.endswith(".sh") else 0o644
                if name == addresses.BILL:
                    (Path(work) / "kit.cdx.json").write_bytes(content)
                package.writestr(entry(name, compress=Path(name).suffix not in _READY, mode=mode), content)
        with fresh.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        checksum = Path(work) / "kit.sha256"
        checksum.write_bytes(f"{digest}  {NAME}\n".encode())
        fresh.chmod(0o644)
        fresh.replace(target)
        checksum.replace(target.with_name(f"{NAME}.sha256"))
        (Path(work) / "kit.cdx.json").replace(target.with_name(f"{NAME}.cdx.json"))
    return target


if __name__ == "__main__":
    built, wheelhouse, out = map(Path, sys.argv[1:])
    made = write(entries(built, wheelhouse, tracked()), out)
    print(
        f"已生成 {made}（{made.stat().st_size / 1e6:.0f} MB），校验值在旁边的 .sha256 里 · built the offline kit"
    )
