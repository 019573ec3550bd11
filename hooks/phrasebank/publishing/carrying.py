"""Takes files over from the live site into the one that replaces it: files that open pages still ask for, and files of
the web host."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from pathlib import Path

from phrasebank import addresses

KEPT = 7 * 24 * 3600
"""How many seconds hashed files are kept after their site was replaced: a page left open over a weekend still finds its
data."""

CARRIED = "assets/carried.json"
"""The list of files taken over from earlier sites, as JSON: `{path: seconds since 1970 at which their site was
replaced}`."""


def _of_the_host(site: Path) -> list[Path]:
    """The files at the top of a site that a web server reads: web.config, and hidden files, which no builder makes. All
    hidden ones are taken over, because one may refer to another, as .htaccess does to .htpasswd."""
    return [path for path in site.iterdir() if path.name.startswith(".") or path.name == "web.config"]


def carry(old: Path, new: Path, now: float) -> None:
    """Copy files of the old site into the new one: its hashed files, those that it had from earlier sites, and the host's
    files. A hashed file whose site was replaced more than KEPT seconds before `now` (since 1970) is left out. Raises
    OSError."""
    for path in _of_the_host(old):
        if path.is_file():
            shutil.copyfile(path, new / path.name)
    gone, carried = _carried(old), _carried(new)
    for path in sorted((old / "assets").rglob("*")):
        name = path.relative_to(old).as_posix()
        left = gone.get(name, now)
        if path.is_file() and addresses.hashed(name) and not (new / name).exists() and now - left <= KEPT:
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, new / name)
            carried[name] = left
    if carried:
        (new / CARRIED).write_text(json.dumps(carried, indent=1, sort_keys=True), "utf-8")


def left_behind(old: Path, new: Path) -> tuple[str, ...]:
    """The sorted names of files and folders at the top of the old site that the new one lacks after `carry`."""
    return tuple(sorted({path.name for path in old.iterdir()} - {path.name for path in new.iterdir()}))


def _carried(site: Path) -> dict[str, float]:
    """By path of a file from an earlier site, when that site was replaced. Where the list cannot be read it is empty:
    these files then count as the site's own, and stay another week."""
    with suppress(OSError, ValueError, RecursionError):
        told = json.loads((site / CARRIED).read_text("utf-8"))
        if isinstance(told, dict):
            return {name: went for name, went in told.items() if isinstance(went, int | float)}
    return {}
