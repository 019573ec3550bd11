"""Names of files and folders that are none of ours, and how they are to be called: copies, endings that Windows hides.

Whoever follows a remedy must not overwrite anything: what is there already takes in what the copy says.
"""

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
"""What programs and people put at the end of a copy's name."""
_SUFFIXES = re.compile(r"\s*(\.\s*(ya?ml|txt))+$", re.IGNORECASE)
"""What stands at the end of a name where Windows hides it, and an editor adds its own."""
_SHOW_SUFFIX = "看不见扩展名的，先在资源管理器里勾选“查看 → 文件扩展名”"


def original(name: str) -> str:
    """The name of which this one is a copy's; the name itself where it is none."""
    while (shorter := _COPIED.sub("", name)) != name:
        name = shorter
    return name


def merge(original: str, there: bool) -> str:
    """What to do with a folder that is a copy, or that is called otherwise; `there`: whether the original is."""
    if not there:
        return f"文件夹改名为 {original}"
    return f"要的内容并进 {original} 里同名的文件，再把这个文件夹移到别处"


def folder(name: str, known: Sequence[str], there: Collection[str]) -> tuple[str, str]:
    """Which of the known folders was meant, empty where nobody can tell, and the remedy. `there`: the names that stand beside it."""
    whose = original(name)
    near = whose if whose in known else closest(name, known)
    if near and (near not in there or whose != name):
        return near, merge(near, near in there)
    if near:
        return near, f"里面的文件移进 {near}，同名的不要覆盖，内容并到一起"
    return "", f"素材只放在 {'、'.join(f'{one}/' for one in known)}里；不是素材的，移到别处"


def copy_of(path: Path) -> str:
    """The name of the file beside it of which this one is a copy by its name, or the same but for how it is written;
    empty where there is none."""
    there = (
        {other.name for other in path.parent.iterdir() if other.is_file()} if path.parent.is_dir() else set()
    )
    name = f"{original(path.name).lower()}.yml"
    return name if name in there and name != path.name else ""


def suffix(path: Path) -> str:
    """What to do about a file whose name does not end as ours do, or ends so and on; empty where it ends in .yml."""
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
