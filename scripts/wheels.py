"""Download every wheel that the tool needs to run, for all machines that a kit serves: the one step that needs a network.

`python scripts/wheels.py FOLDER` fills the folder, unless it holds just what `requirements/run.txt` asks for today.
pip checks each file against the hashes there.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import product
from pathlib import Path

from phrasebank.files.folders import install

REQUIREMENTS = Path(__file__).parents[1] / "requirements/run.txt"
PYTHONS = ("3.11", "3.12", "3.13")
_GLIBC = ("2_28", "2_17", "2_12", "2_5")
"""The oldest C libraries that wheels may ask for, as PEP 600 numbers them; Debian 10, Kylin V10 and UOS 20 have 2.28."""
_OLD_NAMES = {"2_17": "manylinux2014", "2_12": "manylinux2010", "2_5": "manylinux1"}
PLATFORMS = {
    "Windows x64": ("win_amd64",),
    **{
        f"Linux {machine}": tuple(
            f"{name}_{machine}"
            for glibc in _GLIBC
            for name in (f"manylinux_{glibc}", *filter(None, (_OLD_NAMES.get(glibc),)))
        )
        for machine in ("x86_64", "aarch64")
    },
}
_STAMP = "made-for"


def everywhere(requirements: str) -> list[str]:
    """Pinned requirements without their conditions, which pip would judge by the machine it runs on, not by the one it
    downloads for. Where conditions choose among versions of one package, each further one makes a further list."""
    lists: list[list[str]] = []
    seen: Counter[str] = Counter()
    for block in re.findall(r"^\w.*?(?=^\w|\Z)", requirements, re.DOTALL | re.MULTILINE):
        name = block.partition("==")[0]
        if seen[name] == len(lists):
            lists.append([])
        lists[seen[name]].append(re.sub(r" ;[^\\\n]*", " ", block))
        seen[name] += 1
    return ["".join(blocks) for blocks in lists]


def stamp(requirements: str) -> str:
    """What a folder of wheels was made for, as one word."""
    return hashlib.sha256(repr((requirements, PYTHONS, PLATFORMS)).encode()).hexdigest()


def fill(folder: Path) -> None:
    """Put the wheels into a folder. Raises CalledProcessError, after pip has said why, when one cannot be had; then
    the folder is as it was."""
    requirements = REQUIREMENTS.read_text("utf-8")
    made_for = folder / _STAMP
    if made_for.is_file() and made_for.read_text("utf-8") == stamp(requirements):
        return
    with tempfile.TemporaryDirectory(prefix=f"{folder.name}-", dir=folder.parent) as work:
        fresh = Path(work) / "wheels"
        for number, text in enumerate(everywhere(requirements)):
            (Path(work) / f"{number}.txt").write_text(text, "utf-8")
        asked = sorted(Path(work).glob("*.txt"))
        for (name, tags), python, part in product(PLATFORMS.items(), PYTHONS, asked):
            print(f"下载依赖 · downloading wheels: {name}, Python {python}", flush=True)
            subprocess.run(
                [
                    *(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"),
                    *("--no-deps", "--require-hashes", "--only-binary=:all:", "--implementation", "cp"),
                    # A late patch release: some wheels ask for one.
                    *("--python-version", f"{python}.9", "--requirement", str(part), "--dest", str(fresh)),
                    *(word for tag in tags for word in ("--platform", tag)),
                ],
                check=True,
            )
        (fresh / _STAMP).write_text(stamp(requirements), "utf-8")
        install(fresh, folder)


if __name__ == "__main__":
    try:
        fill(Path(sys.argv[1]))
    except subprocess.CalledProcessError:
        sys.exit(
            "依赖没有下载全：这一步要能连上软件源 · not all wheels were downloaded; this step needs a network"
        )
