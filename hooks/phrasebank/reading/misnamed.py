"""Recognises files and folders with wrong names, such as copies and files with an ending that Windows hides, and says how
to name them.

A remedy must never make the curator overwrite a file: if the right name is taken, the contents are to be merged."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from pathlib import Path

from phrasebank.model import FILE_PATTERN
from phrasebank.reading.likeness import closest

_COPIED = re.compile(
    r"(\.(ya?ml|txt|bak|old|orig|backup)|\s*[-_—]?\s*(副本|复件|备份|拷贝|copy|backup|bak|old)"
    r"|\s*[(（]\d+[)）]|(?<=副本)\s*\d+)$",
    re.IGNORECASE,
)
"""Endings that programs and people give to the name of a copy."""
_SUFFIXES = re.compile(r"\s*(\.\s*(ya?ml|txt))+$", re.IGNORECASE)
"""Repeated endings of a name, which result where Windows hides the first and an editor adds its own."""
_SHOW_SUFFIX = "看不见扩展名的，先在资源管理器里勾选“查看 → 文件扩展名”"


def original(name: str) -> str:
    """The name that a copy's name is made from; the name itself where it is no copy's."""
    while (shorter := _COPIED.sub("", name)) != name:
        name = shorter
    return name


def merge(original: str, *, there: bool) -> str:
    """The remedy for a folder that is a copy or has another name than `original`. `there` says whether a folder of that
    name exists."""
    if not there:
        return f"文件夹改名为 {original}"
    return f"要的内容并进 {original} 里同名的文件，再把这个文件夹移到别处"


def folder(name: str, known: Sequence[str], there: Collection[str]) -> tuple[str, str]:
    """Which of the known folders was meant (empty where that is unclear), and the remedy. `there` are the names of
    existing folders."""
    whose = original(name)
    near = whose if whose in known else closest(name, known)
    if near and (near not in there or whose != name):
        return near, merge(near, there=near in there)
    if near:
        return near, f"里面的文件移进 {near}，同名的不要覆盖，内容并到一起"
    return "", f"素材只放在 {'、'.join(f'{one}/' for one in known)}里；不是素材的，移到别处"


def copy_of(path: Path) -> str:
    """The name of the file beside this one of which it is a copy or another spelling, judging by the names; empty where
    there is none."""
    there = (
        {other.name for other in path.parent.iterdir() if other.is_file()} if path.parent.is_dir() else set()
    )
    name = f"{original(path.name).lower()}.yml"
    return name if name in there and name != path.name else ""


def suffix(path: Path) -> str:
    """The remedy for a file whose name does not end in .yml, or ends in it twice; empty for a right name."""
    stem = _SUFFIXES.sub("", path.name)
    if path.suffix == ".yml" and stem == path.stem:
        return ""
    small = stem.lower()  # all names that are known are written so
    right = f"{small if re.match(FILE_PATTERN, small) else stem}.yml"
    if re.search(r"\.ya?ml", path.name.removeprefix(stem), re.IGNORECASE):
        hidden = path.suffix.lower() == ".txt" or path.stem != stem
        return f"改名为 {right}" + (f"；{_SHOW_SUFFIX}" if hidden else "")
    if path.suffix.lower() in ("", ".txt") and re.match(FILE_PATTERN, small):
        return f"是素材的，改名为 {right}；{_SHOW_SUFFIX}；不是素材的，移到别处"
    return "移到别处，这里只放 .yml 文件"
