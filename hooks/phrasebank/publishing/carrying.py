"""What one site hands on to the next in its place: files that open pages still ask for, and what belongs to the host."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from pathlib import Path

from phrasebank import addresses

KEPT = 7 * 24 * 3600
"""Seconds for which hashed files stay after their site has gone: a page left open over a weekend still finds its data."""

CARRIED = "assets/carried.json"
"""Which files belong to earlier sites: `{path: seconds since 1970 at which its site went}`."""


def _of_the_host(site: Path) -> list[Path]:
    """What a web server wants inside the folder: it stays from site to site. No builder makes a hidden file, and one asks for another,
    as .htaccess does for .htpasswd."""
    return [path for path in site.iterdir() if path.name.startswith(".") or path.name == "web.config"]


def carry(old: Path, new: Path, now: float) -> None:
    """Copy into a site the hashed files of the one before it that it lacks, and those which that one had from earlier
    sites, unless these went more than KEPT seconds before `now` (since 1970); and the host's own files. Raises OSError."""
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
    """What stands at the top of a site and of the new one no more, once that one has what is carried, in order."""
    return tuple(sorted({path.name for path in old.iterdir()} - {path.name for path in new.iterdir()}))


def _carried(site: Path) -> dict[str, float]:
    """What a site has of earlier ones. Where that cannot be read, nothing is lost: the files count as its own, and stay
    another week."""
    with suppress(OSError, ValueError, RecursionError):
        told = json.loads((site / CARRIED).read_text("utf-8"))
        if isinstance(told, dict):
            return {name: went for name, went in told.items() if isinstance(went, int | float)}
    return {}
